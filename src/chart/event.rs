//! The dated event: the day from which OpenAI may sell on any cloud.

use time::Date;

use crate::market::Regime;
use crate::scenario::Scenario;
use crate::words;

use super::canvas::{Anchor, Canvas};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size};
use super::text::Type;

/// From the line to the label.
const SPACE: f64 = 6.0;

/// What happened in which quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    quarter: u32,
    label: String,
}

/// An event with its label set beside the line, above the plot.
pub(super) struct Placed {
    x: f64,
    lines: Vec<String>,
    anchor: Anchor,
    font: Type,
}

impl Event {
    /// The opening, if a regime opens within the horizon. Where both do, on different days, side
    /// B's is shown, by name.
    pub(super) fn of(scenario: &Scenario) -> Option<Self> {
        let [a, b] = [scenario.a, scenario.b].map(|regime| opening(regime, scenario));
        let date = b.or(a)?;
        let mut label = words::chart_event().to_owned();
        if a.is_some_and(|a| a != date) {
            let [_, b] = scenario.regime_names();
            label = words::chart_event_of(&b, &label);
        }
        let quarter = (0..=scenario.horizon).find(|steps| {
            scenario.start.later(*steps).first_day() <= date
                && date < scenario.start.later(steps + 1).first_day()
        })?;
        Some(Self { quarter, label })
    }

    /// Sets the label on the side where it fits, broken into lines if it fits on neither.
    pub(super) fn place(&self, plot: &PlotArea, size: Size) -> Placed {
        let font = Type::regular(size.font() - 1.0);
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

/// The day on which a regime lets OpenAI sell anywhere; a timetable of one's own only says where.
fn opening(regime: Regime, scenario: &Scenario) -> Option<Date> {
    match regime {
        Regime::Custom => None,
        _ => scenario.terms().end_of_exclusivity(regime),
    }
}

impl Placed {
    /// How much room the label takes above the plot.
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
