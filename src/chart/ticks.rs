//! Ticks: the round numbers and the years that label an axis.

use crate::market::Quarter;
use crate::scenario::Comparison;
use crate::words;

use super::plot_area::PlotArea;
use super::text::Type;

/// The least distance between two lines of the grid, in CSS pixels.
const GRID_DISTANCE: f64 = 38.0;

/// The least distance between two labels of an axis, in CSS pixels.
const LABEL_DISTANCE: f64 = 12.0;

/// The end of an axis of shares: the highest figure, rounded up to a multiple of 10.
pub(super) fn end_of_axis(highest: f64) -> f64 {
    (highest / 10.0).ceil().clamp(1.0, 10.0) * 10.0
}

/// The start of an axis of shares: the lowest figure, rounded down to a multiple of 10.
pub(super) fn start_of_axis(lowest: f64) -> f64 {
    (lowest / 10.0).floor().clamp(0.0, 9.0) * 10.0
}

/// The shares that get a grid line, from the lowest up.
pub(super) fn shares(min_share: f64, max_share: f64, height: f64) -> Vec<u32> {
    let fits = |step: &&u32| f64::from(**step) / (max_share - min_share) * height >= GRID_DISTANCE;
    let step = [5, 10, 20, 50].iter().find(fits).copied().unwrap_or(100);
    (min_share as u32..=max_share as u32).step_by(step as usize).collect()
}

/// A label under the axis of quarters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// The quarter.
    pub quarter: u32,
    /// Its text, if there is room.
    pub label: Option<String>,
}

/// The first quarter of each year within the horizon, with the year.
fn years(comparison: &Comparison) -> Vec<(u32, i32)> {
    (0..=comparison.common().horizon)
        .map(|steps| (steps, comparison.common().start.later(steps)))
        .filter(|(_, quarter)| quarter.number() == 1)
        .map(|(steps, quarter)| (steps, quarter.year()))
        .collect()
}

fn name(quarter: Quarter) -> String {
    words::QuarterTick { number: &quarter.number().to_string(), year: &quarter.year().to_string() }
        .text()
}

/// How far the labels of [`quarters`] extend beyond either side of the plot.
pub(super) fn overhang(comparison: &Comparison, font: &Type) -> f64 {
    let widest = if years(comparison).len() < 2 {
        font.width(&name(comparison.common().start))
    } else {
        font.width(&comparison.common().start.year().to_string())
    };
    widest / 2.0
}

/// How far the first label of [`quarters`] extends to the left of the plot, if there are `width` CSS pixels
/// from the left edge of the chart to the right edge of the plot. Nothing if the last label stands alone
/// because two would touch.
pub(super) fn overhang_left(comparison: &Comparison, font: &Type, width: f64) -> f64 {
    let overhang = overhang(comparison, font);
    let alone = years(comparison).len() < 2 && width - overhang < 2.0 * overhang + LABEL_DISTANCE;
    if alone { 0.0 } else { overhang }
}

/// The first quarters of years; every second, third, fifth … is labelled, so that labels do not touch.
/// With fewer than two such quarters, both ends are labelled, or only the last if two labels would
/// touch.
pub(super) fn quarters(comparison: &Comparison, plot: &PlotArea, font: &Type) -> Vec<Tick> {
    let years = years(comparison);
    if years.len() < 2 {
        let name = |steps| name(comparison.common().start.later(steps));
        let [first, last] = [name(0), name(plot.horizon)];
        let widths = (font.width(&first) + font.width(&last)) / 2.0;
        let both = plot.x_of(plot.horizon) - plot.x_of(0) >= widths + LABEL_DISTANCE
            && plot.left >= font.width(&first) / 2.0;
        return vec![
            Tick { quarter: 0, label: both.then_some(first) },
            Tick { quarter: plot.horizon, label: Some(last) },
        ];
    }
    let room = plot.x_of(4) - plot.x_of(0);
    let widest = years.iter().map(|(_, year)| font.width(&year.to_string())).fold(0.0, f64::max);
    let fits = |each: &usize| *each as f64 * room >= widest + LABEL_DISTANCE;
    let each = [1, 2, 3, 5, 10].into_iter().find(fits).unwrap_or(20);
    years
        .iter()
        .enumerate()
        .map(|(i, (quarter, year))| Tick {
            quarter: *quarter,
            // Counted from the last year, where the headline's figures are.
            label: (years.len() - 1 - i).is_multiple_of(each).then(|| year.to_string()),
        })
        .collect()
}
