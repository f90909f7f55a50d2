//! The chart of an attribution: a waterfall from nothing to B − A, part by part.

use crate::engine::Measure;
use crate::market::Cloud;
use crate::report::{MechanismPart, MechanismParts, Output, shift};
use crate::words;

use super::bars::{self, Bar};
use super::palette::Role;
use super::size::{ChartError, Size};

/// A waterfall: the regime first, then each mechanism by the size of its part, with its standard error over worlds,
/// those that are shown as nothing together, and at last the whole.
///
/// # Errors
/// If the size is out of range.
pub fn attribution(found: &MechanismParts, size: Size) -> Result<String, ChartError> {
    let title = words::attribution_chart(&found.output.name());
    bars::chart(&bars_of(found), true, size, found.output.item, ["attribution", &title])
}

/// The height that the chart takes, in CSS pixels.
#[must_use]
pub fn attribution_height(found: &MechanismParts) -> u32 {
    bars::height(bars_of(found).len())
}

fn bars_of(found: &MechanismParts) -> Vec<Bar> {
    let unit = found.output.measure.unit();
    let nothing = shift(0.0, unit);
    let figure = |value: f64, error: f64| {
        let (value, error) = (shift(value, unit), shift(error, unit));
        let error = error.trim_start_matches('+');
        if error == nothing { value } else { format!("{value} ±\u{a0}{error}") }
    };
    let role = role(found.output);
    let is_shown = |part: &&&MechanismPart| shift(part.value.value(), unit) != nothing;
    let parts = found.by_size();
    let mut bars = Vec::new();
    let mut from = 0.0;
    for part in parts.iter().filter(is_shown) {
        let to = from + part.value.value();
        bars.push(Bar {
            name: part.player.name(),
            figure: figure(part.value.value(), part.error),
            from,
            to,
            whisker: [to - part.error, to + part.error],
            role: Role::Ink,
            opacity: if to > from { 0.75 } else { 0.45 },
        });
        from = to;
    }
    let others = parts.iter().filter(|part| !is_shown(part)).count() as u32;
    let whole = found.whole.value();
    if others > 0 {
        let name = words::attribution_others(others);
        let figure = shift(whole - from, unit);
        bars.push(Bar {
            name,
            figure,
            from,
            to: whole,
            whisker: [whole; 2],
            role: Role::Ink,
            opacity: 0.45,
        });
    }
    bars.push(Bar {
        name: words::attribution_whole().to_owned(),
        figure: figure(whole, found.whole_error),
        from: 0.0,
        to: whole,
        whisker: [whole - found.whole_error, whole + found.whole_error],
        role,
        opacity: 0.8,
    });
    bars
}

/// The colour of an output: that of its cloud, if it is one's share.
pub(super) fn role(output: Output) -> Role {
    let is_share = output.measure == Measure::Share;
    let cloud = Cloud::ALL.into_iter().find(|cloud| is_share && cloud.key() == output.item);
    cloud.map_or(Role::Ink, Role::Cloud)
}
