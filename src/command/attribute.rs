//! `multihome attribute`: what B − A is made of, mechanism by mechanism.

use std::io::Write;

use crate::chart::{Size, attribution, attribution_height};
use crate::report::{
    LeftOn, MechanismParts, Output, Player, WhyOn, among, figure, find_attribution,
};
use crate::scenario::Comparison;

use super::arguments::AttributionFormat;
use super::failure::Failure;
use super::progress;

/// The width of a chart, in CSS pixels.
const WIDTH: u32 = 640;

/// What is asked for.
pub(super) struct Asked {
    /// Whose difference is attributed.
    pub output: Output,
    /// How many orders are drawn for each world.
    pub orders: u32,
    /// Over how many worlds; as many as the link has, up to a hundred, if none is given.
    pub worlds: Option<u32>,
}

/// Attributes an output of a comparison.
pub(super) fn attribute(comparison: &Comparison, asked: &Asked) -> Result<MechanismParts, Failure> {
    let Asked { output, orders, worlds } = *asked;
    Ok(find_attribution(comparison, output, (worlds, orders), &progress::report)?)
}

/// Prints an attribution.
pub(super) fn print_attribution(
    found: &MechanismParts,
    format: AttributionFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    match format {
        AttributionFormat::Markdown => markdown(found, &mut out),
        AttributionFormat::Csv => Ok(write!(out, "{}", found.csv())?),
        AttributionFormat::Json => Ok(writeln!(out, "{:#}", found.json())?),
        AttributionFormat::Svg => {
            let size = Size::new(WIDTH, attribution_height(found));
            write!(out, "{}", attribution(found, size)?)?;
            Ok(())
        }
    }
}

fn markdown(found: &MechanismParts, out: &mut impl Write) -> Result<(), Failure> {
    let MechanismParts { output, worlds, orders, case, .. } = found;
    let (output, cases) = (output.key(), among(*case));
    writeln!(
        out,
        "What B − A of `{output}` at the horizon is made of, over {worlds} {cases} with {orders} orders each: \
         Shapley values.\n"
    )?;
    writeln!(out, "| | key | part | error over {cases} | error of the orders |")?;
    writeln!(out, "|:--|:--|--:|--:|--:|")?;
    for part in found.by_size() {
        let (name, key) = (part.player.name(), part.player.key());
        let of_orders = part.error_of_orders.map(error).unwrap_or_default();
        let (part, over) = (signed(part.value.value()), error(part.error));
        writeln!(out, "| {name} | {key} | {part} | {over} | {of_orders} |")?;
    }
    let (whole, over) = (signed(found.whole.value()), error(found.whole_error));
    writeln!(out, "| **B − A** | | **{whole}** | {over} | |\n")?;
    let parts = found.parts.iter().filter(|part| !part.player.stays.is_empty());
    let parts: Vec<String> = parts.map(|part| of_part(&part.player)).collect();
    if !parts.is_empty() {
        writeln!(
            out,
            "Switched off in part, since the rest decides who the enterprises are: {}.\n",
            parts.join("; ")
        )?;
    }
    for (why, words) in [
        (
            WhyOn::Enterprises,
            "Left on, since switching them off would change who the enterprises are",
        ),
        (WhyOn::NoSwitch, "Without a value at which they are off"),
        (WhyOn::IsOff, "Off in this comparison"),
    ] {
        let left = found.left.iter().filter(|left| left.why == why);
        let names: Vec<String> = left
            .map(|LeftOn { mechanism, .. }| format!("{} ({})", mechanism.name, mechanism.id))
            .collect();
        if !names.is_empty() {
            writeln!(out, "{words}: {}.\n", names.join(", "))?;
        }
    }
    writeln!(
        out,
        "Parts are means over orders in which mechanisms are switched on, the regime first; they add up exactly. The \
         first error is that of a part as an estimate for all {cases}, the second that of the split in these alone."
    )?;
    Ok(())
}

/// What of a mechanism is switched off.
fn of_part(player: &Player) -> String {
    let off: Vec<String> = player.off.iter().map(|(lever, _)| format!("`{}`", lever.key)).collect();
    format!("{} by {}", player.key(), off.join(", "))
}

/// A part with its sign.
fn signed(value: f64) -> String {
    let text = figure(value);
    let is_bare = text.starts_with('−') || text == figure(0.0);
    if is_bare { text } else { format!("+{text}") }
}

fn error(error: f64) -> String {
    if error == 0.0 { "0".to_owned() } else { format!("±{}", figure(error)) }
}
