//! `cargo xtask test`: everything that CI runs, in order, up to the first failure.

mod graph;
mod in_browsers;
mod step;

use std::io::Write;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::stopwatch::Stopwatch;
pub use in_browsers::bench_page;
pub use step::Step;

/// Runs the steps named, or all of them.
pub fn run(project: &Project, only: &[Step]) -> Result<()> {
    let chosen: Vec<Step> =
        Step::ALL.into_iter().filter(|step| only.is_empty() || only.contains(step)).collect();
    let total = Stopwatch::start();
    for (passed, step) in chosen.iter().enumerate() {
        say(&format!("=== {step}: {}", step.about()));
        let time = Stopwatch::start();
        if let Err(error) = step.run(project) {
            let left = chosen.len() - passed - 1;
            say(&format!("--- {step}: failed after {time}"));
            say(&format!("{passed} passed, 1 failed, {left} not run"));
            return Err(error).with_context(|| {
                format!("the step `{step}` failed (`cargo xtask test --only {step}` runs just it)")
            });
        }
        say(&format!("--- {step}: passed in {time}"));
    }
    say(&format!("all steps took {total}"));
    say(&format!("{} passed, 0 failed", chosen.len()));
    Ok(())
}

/// Prints a line at once: the programs that the steps start write to the same terminal.
fn say(line: &str) {
    println!("{line}");
    // A terminal that has gone away is no reason for a test to fail.
    let _ = std::io::stdout().flush();
}
