//! The dated event: the day from which OpenAI may sell on any cloud.

use time::Date;

use crate::market::Regime;
use crate::scenario::{Comparison, Scenario};
use crate::words;

use super::canvas::{Anchor, Canvas};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size};
use super::text::Type;

/// From the line to the label, in CSS pixels.
const SPACE: f64 = 6.0;

/// An event and its quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    quarter: u32,
    label: String,
}

/// An event with the place of its label: beside the line, above the plot.
pub(super) struct Placed {
    x: f64,
    lines: Vec<String>,
    anchor: Anchor,
    font: Type,
}

impl Event {
    /// The opening, if a regime opens within the horizon. If both do, on different days, side B's is
    /// shown, with the regime's name.
    pub(super) fn of(comparison: &Comparison) -> Option<Self> {
        let [a, b] = comparison.sides().map(opening);
        let date = b.or(a)?;
        let mut label = words::chart_event().to_owned();
        if a.is_some_and(|a| a != date) {
            let [_, b] = comparison.side_names();
            label = words::ChartEventOf { regime: &b, event: &label }.text();
        }
        let quarter = (0..=comparison.common().horizon).find(|steps| {
            comparison.common().start.later(*steps).first_day() <= date
                && date < comparison.common().start.later(steps + 1).first_day()
        })?;
        Some(Self { quarter, label })
    }

    /// Places the label on the side of the line where it fits; breaks it into lines if it fits on
    /// neither.
    pub(super) fn place(&self, plot: &PlotArea, size: Size) -> Placed {
        let font = size.regular(size.font() - 1.0);
        let x = plot.x_of(self.quarter);
        let (before, after) = (x - SPACE, size.right() - x - SPACE);
        let width = font.width(&self.label);
        let (anchor, room) = if width <= after || (width > before && after >= before) {
            (Anchor::Start, after)
        } else {
            (Anchor::End, before)
        };
        let words: Vec<&str> = self.label.split(' ').collect();
        let lines = font.wrap_evenly(&words, room);
        Placed { x, lines, anchor, font }
    }
}

/// The day from which a regime lets OpenAI sell on any cloud. A custom timetable has no such day.
fn opening(side: &Scenario) -> Option<Date> {
    match side.regime {
        Regime::Custom => None,
        regime => side.terms().end_of_exclusivity(regime),
    }
}

impl Placed {
    /// The height of the label above the plot.
    pub(super) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.font.leading()
    }

    /// Draws the line through the plot and up to the label, which begins at `top`.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        plot: &PlotArea,
        top: f64,
    ) -> Result<(), ChartError> {
        canvas.layer("event", "", |pen| {
            pen.line(&[(self.x, top), (self.x, plot.bottom)], Role::Event, 1.0, 1.0)?;
            let side = if self.anchor == Anchor::Start { SPACE } else { -SPACE };
            for (i, line) in self.lines.iter().enumerate() {
                let y = top + (i as f64 + 0.5) * self.font.leading();
                pen.text(line, (self.x + side, y), self.anchor, Role::Muted, &self.font)?;
            }
            Ok(())
        })
    }
}
