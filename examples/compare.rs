//! Two scenarios compared: the default, and the same with a longer window on side B.
//!
//! `cargo run --release --example compare`

use std::error::Error;
use std::io::{Write, stdout};

use multihome::market::Regime;
use multihome::report::{Span, headline, method, standfirst};
use multihome::{Comparison, Measure, Scenario, simulate};

fn main() -> Result<(), Box<dyn Error>> {
    let small = Scenario { enterprises: 500, replicates: 40, ..Scenario::default() };
    let a = Scenario { regime: Regime::Multicloud, ..small };
    let b = Scenario { window: 180, ..a.clone() };
    let comparison = Comparison::of_sides(a, b);
    let summary = simulate(&comparison)?;
    let mut out = stdout().lock();
    for of in [headline, standfirst] {
        writeln!(out, "{}", Span::plain(&of(&comparison, &summary)))?;
    }
    writeln!(out, "{}", method(&comparison, summary.replicates))?;
    for cloud in comparison.common().clouds() {
        let shares = summary.of_item(Measure::Share, cloud.key());
        if let Some(last) = shares.and_then(|shares| shares.difference.last()) {
            let (name, mean, p10, p90) = (cloud.name(), last.mean, last.p10, last.p90);
            writeln!(out, "{name}: {mean:+.2} points, in 8 of 10 worlds {p10:+.2} to {p90:+.2}")?;
        }
    }
    Ok(())
}
