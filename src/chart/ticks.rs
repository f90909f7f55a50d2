//! Ticks: the round numbers and the years that an axis names.

use crate::market::Quarter;
use crate::scenario::Scenario;
use crate::words;

use super::plot_area::PlotArea;
use super::text::Type;

/// The least distance between two lines of the grid.
const GRID_DISTANCE: f64 = 38.0;

/// The least distance between two labels of an axis.
const LABEL_DISTANCE: f64 = 12.0;

/// The end of an axis of shares: the next ten above the highest figure.
pub(super) fn end_of_axis(highest: f64) -> f64 {
    (highest / 10.0).ceil().clamp(1.0, 10.0) * 10.0
}

/// The shares that get a line, from 0 up.
pub(super) fn shares(max_share: f64, height: f64) -> Vec<u32> {
    let fits = |step: &&u32| f64::from(**step) / max_share * height >= GRID_DISTANCE;
    let step = [10, 20, 50].iter().find(fits).copied().unwrap_or(100);
    (0..=max_share as u32).step_by(step as usize).collect()
}

/// A label under the axis of quarters.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// The quarter.
    pub quarter: u32,
    /// What it is called, if there is room.
    pub label: Option<String>,
}

/// The first quarters of years within the horizon: the quarter and the year.
fn years(scenario: &Scenario) -> Vec<(u32, i32)> {
    (0..=scenario.horizon)
        .map(|steps| (steps, scenario.start.later(steps)))
        .filter(|(_, quarter)| quarter.number() == 1)
        .map(|(steps, quarter)| (steps, quarter.year()))
        .collect()
}

fn name(quarter: Quarter) -> String {
    words::quarter_tick(&quarter.number().to_string(), &quarter.year().to_string())
}

/// By how much the labels of [`quarters`] stand out on either side of the plot.
pub(super) fn overhang(scenario: &Scenario, font: &Type) -> f64 {
    let widest = if years(scenario).len() < 2 {
        font.width(&name(scenario.start))
    } else {
        font.width(&scenario.start.year().to_string())
    };
    widest / 2.0
}

/// The first quarters of years; each second, third, fifth … is named, so that names do not touch.
/// Where there are not two such quarters, both ends are named.
pub(super) fn quarters(scenario: &Scenario, plot: &PlotArea, font: &Type) -> Vec<Tick> {
    let years = years(scenario);
    if years.len() < 2 {
        return [0, plot.horizon]
            .map(|steps| Tick { quarter: steps, label: Some(name(scenario.start.later(steps))) })
            .into();
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
            // Counted from the last, which the answer speaks of.
            label: (years.len() - 1 - i).is_multiple_of(each).then(|| year.to_string()),
        })
        .collect()
}
