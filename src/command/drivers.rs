//! `multihome drivers`: which assumptions carry a result, how it responds to them, and what would change it.

use std::io::Write;

use crate::chart::{Size, drivers, drivers_height};
use crate::report::{DriverRow, DriversFound, Response, figure};
use crate::sensitivity::Estimate;

use super::arguments::DriversFormat;
use super::failure::Failure;

/// The width of a chart, in CSS pixels.
const WIDTH: u32 = 640;

/// Prints what carries an output.
pub(super) fn print_drivers(
    found: &DriversFound,
    format: DriversFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    match format {
        DriversFormat::Markdown => {
            markdown(found, &mut out)?;
            curves_in_markdown(found, &mut out)
        }
        DriversFormat::Csv => Ok(write!(out, "{}", found.csv())?),
        DriversFormat::Json => Ok(writeln!(out, "{:#}", found.json())?),
        DriversFormat::Svg => {
            let size = Size::new(WIDTH, drivers_height(&found.drivers));
            write!(out, "{}", drivers(&found.drivers, size)?)?;
            Ok(())
        }
    }
}

/// The curves as a table with a row for each lever, and the sentences.
fn curves_in_markdown(found: &DriversFound, out: &mut impl Write) -> Result<(), Failure> {
    let DriversFound { responses, changes, .. } = found;
    if !responses.levers.is_empty() {
        writeln!(
            out,
            "\nB − A at values of the strongest, each held while all others vary, over the same {} worlds: means with \
             standard errors.\n",
            responses.worlds
        )?;
        writeln!(out, "| | key | at each value |\n|:--|:--|:--|")?;
        for Response { lever, values, curve, .. } in &responses.levers {
            let points = curve.points.iter().zip(values).map(|(point, value)| {
                let Estimate { value: mean, error } = point.output;
                format!("{value}: {}\u{a0}±\u{a0}{}", figure(mean), figure(error))
            });
            let points: Vec<String> = points.collect();
            writeln!(out, "| {} | `{}` | {} |", lever.name(), lever.key, points.join(" · "))?;
        }
    }
    writeln!(out, "\nWhat would change the answer:\n")?;
    for sentence in changes {
        writeln!(out, "- {sentence}")?;
    }
    Ok(())
}

fn markdown(found: &DriversFound, out: &mut impl Write) -> Result<(), Failure> {
    let quality = &found.drivers.parts.quality;
    writeln!(
        out,
        "What carries B − A of `{}` at the horizon, over {} sets of assumptions, as parts of its variance.\n",
        found.drivers.output.key(),
        quality.worlds
    )?;
    writeln!(out, "| | key | part | error | more of it |\n|:--|:--|--:|--:|:--|")?;
    for DriverRow { kind, key, name, part, direction } in found.rows() {
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
        "\nThe terms predict {:.0}% of the variance of sets that they were not fitted to. A lever is shown if it \
         explains more than chance would; the others are among the many that are too weak to tell.",
        100.0 * quality.predicted
    )?;
    Ok(())
}
