//! A sweep: the effect on every cloud by the length of the Azure-first window, as CSV.
//!
//! `cargo run --release --example sweep > sweep.csv`

use std::error::Error;
use std::io::{Write, stdout};

use multihome::{Comparison, Measure, Scenario, simulate};

fn main() -> Result<(), Box<dyn Error>> {
    let small =
        Comparison::of(Scenario { enterprises: 500, replicates: 20, ..Scenario::default() });
    let mut out = stdout().lock();
    writeln!(out, "window,cloud,p10,p50,p90")?;
    for window in [0, 30, 90, 180, 365] {
        let comparison = small.with(|side| side.window = window);
        let summary = simulate(&comparison)?;
        for (cloud, shares) in summary.of_clouds(Measure::Share, &comparison) {
            if let Some(last) = shares.difference.last() {
                let (cloud, p10, p50, p90) = (cloud.key(), last.p10, last.p50, last.p90);
                writeln!(out, "{window},{cloud},{p10},{p50},{p90}")?;
            }
        }
    }
    Ok(())
}
