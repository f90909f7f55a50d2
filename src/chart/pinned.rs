//! A pinned result: its courses as thin broken lines among those of the result that is shown.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::report::comparable_clouds;
use crate::scenario::Comparison;

use super::canvas::{Canvas, Point};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::ChartError;

/// The width of its lines, in CSS pixels.
pub(super) const WIDTH: f64 = 1.25;

/// The attributes of its lines on side A, dashes and dots, and on side B, dashes. They are told apart from the shown
/// lines by their form, so that colours need not.
pub(super) const BROKEN: [&str; 2] =
    ["stroke-dasharray=\"56 32 12 32\"", "stroke-dasharray=\"56 32\""];

/// The course of a cloud's share.
struct Line {
    b: bool,
    role: Role,
    /// Shares in percent with their quarters, counted from the start of the result that is shown.
    shares: Vec<(u32, f64)>,
}

/// The lines of a pinned result; none if nothing is pinned.
#[derive(Default)]
pub(super) struct Pinned {
    lines: Vec<Line>,
    /// The names of side A and of side B.
    names: [String; 2],
}

impl Pinned {
    /// The lines of a pinned result that differ from those of the result that is shown, for the clouds and the quarters
    /// that both have.
    pub(super) fn of(
        comparison: &Comparison,
        summary: &Summary,
        (then, before): (&Comparison, &Summary),
    ) -> Self {
        let later = then.common().start.since(comparison.common().start);
        let horizon = comparison.common().horizon;
        let quarter =
            |at: usize| u32::try_from(later + at as i32).ok().filter(|quarter| *quarter <= horizon);
        let mut lines = Vec::new();
        for cloud in comparable_clouds(then, comparison) {
            let of = (
                before.of_item(Measure::Share, cloud.key()),
                summary.of_item(Measure::Share, cloud.key()),
            );
            let (Some(old), Some(new)) = of else { continue };
            let sides = [(false, &old.a, &new.a), (true, &old.b, &new.b)];
            let drawn = if then.is_same() { &sides[1..] } else { &sides[..] };
            for (b, old, new) in drawn {
                let at = |(at, figure): (usize, &Statistics)| Some((quarter(at)?, figure.mean));
                let shares: Vec<(u32, f64)> = old.iter().enumerate().filter_map(at).collect();
                let is_shown = |(quarter, share): &(u32, f64)| {
                    new.get(*quarter as usize).is_some_and(|figure| figure.mean == *share)
                };
                let is_finite = shares.iter().all(|(_, share)| share.is_finite());
                if shares.len() > 1 && is_finite && !shares.iter().all(is_shown) {
                    lines.push(Line { b: *b, role: Role::Cloud(cloud), shares });
                }
            }
        }
        Self { lines, names: then.side_names() }
    }

    /// Every share that is drawn, in percent.
    pub(super) fn shares(&self) -> impl Iterator<Item = f64> {
        self.lines.iter().flat_map(|line| &line.shares).map(|(_, share)| *share)
    }

    /// The sides that have lines, side B first: whether it is side B, and its name.
    pub(super) fn sides(&self) -> impl Iterator<Item = (bool, &str)> {
        let has_lines = |b: &bool| self.lines.iter().any(|line| line.b == *b);
        let sides = [true, false].into_iter().filter(has_lines);
        sides.map(|b| (b, self.names[usize::from(b)].as_str()))
    }

    /// Draws the lines.
    pub(super) fn draw(&self, canvas: &mut Canvas, plot: &PlotArea) -> Result<(), ChartError> {
        for (b, class) in [(false, "pinned-lines a"), (true, "pinned-lines b")] {
            canvas.layer(class, BROKEN[usize::from(b)], |pen| {
                self.lines.iter().filter(|line| line.b == b).try_for_each(|line| {
                    let at =
                        |(quarter, share): &(u32, f64)| (plot.x_of(*quarter), plot.y_of(*share));
                    let points: Vec<Point> = line.shares.iter().map(at).collect();
                    pen.line(&points, line.role, 1.0, WIDTH)
                })
            })?;
        }
        Ok(())
    }
}
