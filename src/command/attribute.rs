//! `multihome attribute`: what B − A is made of, mechanism by mechanism.

use std::io::Write;

use serde_json::{Value, json};

use crate::chart::{Size, attribution, attribution_height};
use crate::ensemble::{self, run_jobs};
use crate::report::{
    ATTRIBUTED_WORLDS, AttributionPlan, LeftOn, MechanismParts, Output, Player, WhyOn, among,
    csv_line, exact, figure,
};
use crate::scenario::Comparison;

use super::arguments::AttributionFormat;
use super::failure::Failure;
use super::progress::Progress;

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
    let most = ensemble::most_replicates(comparison).min(ATTRIBUTED_WORLDS);
    let worlds = asked.worlds.unwrap_or(most);
    let plan = AttributionPlan::new(comparison, asked.output, worlds, asked.orders)?;
    let progress = Progress::new("worlds", plan.worlds());
    let payoffs = run_jobs(
        plan.worlds(),
        |world| plan.jobs(world),
        |outcome| plan.observe(outcome),
        || progress.finished(),
    )?;
    Ok(plan.attribution(&payoffs)?)
}

/// Prints an attribution.
pub(super) fn print_attribution(
    found: &MechanismParts,
    format: AttributionFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    match format {
        AttributionFormat::Markdown => markdown(found, &mut out),
        AttributionFormat::Csv => csv(found, &mut out),
        AttributionFormat::Json => json(found, &mut out),
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

fn csv(found: &MechanismParts, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "output,kind,key,name,part,error,error_of_orders")?;
    let output = found.output.key();
    let mut row = |kind: &str, key: &str, name: &str, figures: [String; 3]| {
        let [part, error, of_orders] = &figures;
        write!(out, "{}", csv_line([&output, kind, key, name, part, error, of_orders]))
    };
    for part in &found.parts {
        let of_orders = part.error_of_orders.map(exact).unwrap_or_default();
        let figures = [exact(part.value.value()), exact(part.error), of_orders];
        row("part", &part.player.key(), &part.player.name(), figures)?;
    }
    let whole = [exact(found.whole.value()), exact(found.whole_error), String::new()];
    row("whole", "", "B − A", whole)?;
    for LeftOn { mechanism, why } in &found.left {
        let name = mechanism.name.text();
        row(&format!("left:{}", why.key()), mechanism.id, name, Default::default())?;
    }
    Ok(())
}

fn json(found: &MechanismParts, out: &mut impl Write) -> Result<(), Failure> {
    let parts: Vec<Value> = found
        .parts
        .iter()
        .map(|part| {
            let off = part.player.off.iter();
            let off: Vec<String> =
                off.map(|(lever, value)| format!("{}={value}", lever.key)).collect();
            let stays: Vec<&str> = part.player.stays.iter().map(|lever| lever.key).collect();
            json!({
                "key": part.player.key(),
                "name": part.player.name(),
                "part": part.value.value(),
                "error": part.error,
                "error_of_orders": part.error_of_orders,
                "off": off,
                "stays": stays,
            })
        })
        .collect();
    let left: Vec<Value> = found
        .left
        .iter()
        .map(|LeftOn { mechanism, why }| {
            json!({ "key": mechanism.id, "name": mechanism.name.text(), "why": why.key() })
        })
        .collect();
    let document = json!({
        "output": found.output.key(),
        "cases": among(found.case),
        "worlds": found.worlds,
        "orders": found.orders,
        "whole": found.whole.value(),
        "error": found.whole_error,
        "parts": parts,
        "left": left,
    });
    writeln!(out, "{document:#}")?;
    Ok(())
}
