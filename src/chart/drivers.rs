//! The chart of drivers: which part of the variance each assumption explains, luck, and what cannot be told.

use crate::report::{Drivers, STRONGEST};
use crate::sensitivity::Estimate;
use crate::words::{self, fixed};

use super::bars::{self, Bar};
use super::palette::Role;
use super::size::{ChartError, Size};

/// The parts of the variance: the strongest levers with their standard errors, then luck, and what cannot be
/// told apart, in which weaker levers are.
///
/// # Errors
/// If the size is out of range or a part is not finite.
pub fn drivers(found: &Drivers, size: Size) -> Result<String, ChartError> {
    let title = words::drivers_chart(&found.output.name());
    bars::chart(&bars_of(found), false, size, found.output.item, ["drivers", &title])
}

/// The height that the chart takes, in CSS pixels.
#[must_use]
pub fn drivers_height(found: &Drivers) -> u32 {
    bars::height(bars_of(found).len())
}

fn bars_of(found: &Drivers) -> Vec<Bar> {
    let Drivers { levers, parts, .. } = found;
    let bar = |name: String, part: Estimate, opacity| Bar {
        name,
        figure: figure(part),
        from: 0.0,
        to: part.value,
        whisker: [part.value - part.error, part.value + part.error],
        role: Role::Ink,
        opacity,
    };
    let shown = parts.inputs.iter().take(STRONGEST);
    let of_levers =
        shown.filter_map(|input| Some(bar(levers.get(input.input)?.name(), input.part, 0.75)));
    let weaker: f64 = parts.inputs.iter().skip(STRONGEST).map(|input| input.part.value).sum();
    let rest = Estimate { value: parts.not_separable + weaker, error: 0.0 };
    of_levers
        .chain(parts.luck.map(|luck| bar(words::drivers_luck().to_owned(), luck, 0.4)))
        .chain([bar(words::drivers_rest().to_owned(), rest, 0.2)])
        .collect()
}

/// A part in percent, with its error: "34% ± 5".
fn figure(Estimate { value, error }: Estimate) -> String {
    let [value, error] = [value, error].map(|part| fixed(100.0 * part, 0));
    let percent = words::percent(&value);
    if error == "0" { percent } else { format!("{percent} ±\u{a0}{error}") }
}
