//! A chart with a bar a row, as wide as there is room for.

use multihome::chart::{self, ChartError, Size};
use multihome::report::{Drivers, MechanismParts, StoryEffects};
use yew::prelude::*;

use crate::state::ByIdentity;

use super::drawing::Drawing;
use super::lettering::use_lettering;

/// The largest width, in CSS pixels.
const WIDEST: u32 = 720;

/// What is drawn with a bar a row.
pub(super) trait InBars: 'static {
    /// The height, in CSS pixels.
    fn height(&self) -> u32;

    /// The drawing.
    ///
    /// # Errors
    /// If it cannot be drawn in that size.
    fn draw(&self, size: Size) -> Result<String, ChartError>;
}

impl InBars for Drivers {
    fn height(&self) -> u32 {
        chart::drivers_height(self)
    }

    fn draw(&self, size: Size) -> Result<String, ChartError> {
        chart::drivers(self, size)
    }
}

impl InBars for MechanismParts {
    fn height(&self) -> u32 {
        chart::attribution_height(self)
    }

    fn draw(&self, size: Size) -> Result<String, ChartError> {
        chart::attribution(self, size)
    }
}

impl InBars for StoryEffects {
    fn height(&self) -> u32 {
        chart::stories_height(self)
    }

    fn draw(&self, size: Size) -> Result<String, ChartError> {
        chart::stories(self, size)
    }
}

/// The properties of [`Bars`].
#[derive(Properties)]
pub(super) struct BarsProps<T: InBars> {
    /// What is drawn.
    pub of: ByIdentity<T>,
    /// The available width, in CSS pixels.
    pub width: u32,
}

impl<T: InBars> PartialEq for BarsProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of && self.width == other.width
    }
}

/// The chart, drawn again only when what it shows or the width changes.
#[component]
pub(super) fn Bars<T: InBars>(BarsProps { of, width }: &BarsProps<T>) -> Html {
    let lettering = use_lettering();
    let width = (*width).min(WIDEST);
    let svg = use_memo((of.clone(), width, lettering), |(ByIdentity(of), width, lettering)| {
        let size = Size::new(*width, lettering.grown(of.height())).with(*lettering);
        of.draw(size).ok().map(AttrValue::from)
    });
    let Some(svg) = &*svg else { return Html::default() };
    html! {
        <figure class="panel" style={format!("width:{width}px")}><Drawing svg={svg.clone()} /></figure>
    }
}
