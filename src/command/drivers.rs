//! `multihome drivers`: which assumptions carry a result.

use std::io::Write;

use serde_json::json;

use crate::report::{Drivers, csv_line};
use crate::sensitivity::Estimate;

use super::arguments::DriversFormat;
use super::failure::Failure;

/// Prints what carries an output.
pub(super) fn print_drivers(
    found: &Drivers,
    format: DriversFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    match format {
        DriversFormat::Markdown => markdown(found, &mut out),
        DriversFormat::Csv => csv(found, &mut out),
        DriversFormat::Json => json(found, &mut out),
    }
}

/// One row: of what kind it is, its key, its name, and its part of the variance.
struct Row {
    kind: &'static str,
    key: &'static str,
    name: String,
    part: Estimate,
    /// The correlation with the output; only levers have one.
    direction: Option<f64>,
}

/// The rows of the tables: groups, levers, luck, and what cannot be told.
fn rows(found: &Drivers) -> Vec<Row> {
    let Drivers { levers, groups, parts, .. } = found;
    let of_groups = parts.groups.iter().filter_map(|group| {
        let name = groups.get(group.group)?.name();
        Some(Row {
            kind: "group",
            key: "",
            name: name.to_owned(),
            part: group.part,
            direction: None,
        })
    });
    let of_levers = parts.inputs.iter().filter_map(|input| {
        let lever = levers.get(input.input)?;
        let (key, name, direction) = (lever.key, lever.name(), Some(input.direction));
        Some(Row { kind: "lever", key, name, part: input.part, direction })
    });
    let rest = |kind, name: &str, part| {
        let name = name.to_owned();
        Row { kind, key: "", name, part, direction: None }
    };
    let luck = parts.luck.map(|part| rest("luck", "Luck", part));
    let left = |value| Estimate { value, error: 0.0 };
    of_groups
        .chain([rest("group", "Not separable", left(parts.not_separable_in_groups))])
        .chain(of_levers)
        .chain([rest("lever", "Not separable", left(parts.not_separable))])
        .chain(luck)
        .collect()
}

fn markdown(found: &Drivers, out: &mut impl Write) -> Result<(), Failure> {
    let quality = &found.parts.quality;
    writeln!(
        out,
        "What carries B − A of `{}` at the horizon, over {} worlds, as parts of its variance.\n",
        found.output.key(),
        quality.worlds
    )?;
    writeln!(out, "| | key | part | error | more of it |\n|:--|:--|--:|--:|:--|")?;
    for Row { kind, key, name, part, direction } in rows(found) {
        let name = if kind == "group" { format!("**{name}**") } else { name };
        let key = if key.is_empty() { String::new() } else { format!("`{key}`") };
        let direction = direction
            .map_or("", |direction| if direction > 0.0 { "raises it" } else { "lowers it" });
        let [value, error] = [part.value, part.error].map(|part| format!("{:.0}%", 100.0 * part));
        let error = if part.error == 0.0 { String::new() } else { format!("±{error}") };
        writeln!(out, "| {name} | {key} | {value} | {error} | {direction} |")?;
    }
    writeln!(
        out,
        "\nThe terms predict {:.0}% of the variance of worlds that they were not fitted to. A lever is shown if it \
         explains more than chance would; those that are not shown are among what is not separable.",
        100.0 * quality.predicted
    )?;
    Ok(())
}

fn csv(found: &Drivers, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "output,kind,key,name,part,error,direction")?;
    for Row { kind, key, name, part, direction } in rows(found) {
        let direction = direction.map_or_else(String::new, |direction| direction.to_string());
        let [value, error] = [part.value, part.error].map(|part| part.to_string());
        let output = found.output.key();
        let cells = [&output, kind, key, &name, &value, &error, &direction];
        write!(out, "{}", csv_line(cells))?;
    }
    Ok(())
}

fn json(found: &Drivers, out: &mut impl Write) -> Result<(), Failure> {
    let quality = &found.parts.quality;
    let rows: Vec<_> = rows(found)
        .into_iter()
        .map(|Row { kind, key, name, part, direction }| {
            json!({ "kind": kind, "key": key, "name": name, "part": part.value, "error": part.error, "direction": direction })
        })
        .collect();
    let document = json!({
        "output": found.output.key(),
        "worlds": quality.worlds,
        "predicted": quality.predicted,
        "drivers": rows,
    });
    writeln!(out, "{document:#}")?;
    Ok(())
}
