//! `cargo xtask test`: everything that CI runs, in order, up to the first failure.

mod graph;
mod in_browsers;
mod javascript;
mod other_processor;
mod outcome;
mod package;
mod python;
mod step;
mod tested;
mod times;

use std::io::Write;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::stopwatch::Stopwatch;
pub use in_browsers::bench_page;
use outcome::Outcome;
pub use step::Step;
use times::Times;

/// Runs the given steps, or all of them. Arguments go to the test programs of a single step.
pub fn run(project: &Project, only: &[Step], arguments: &[String]) -> Result<()> {
    let chosen: Vec<Step> =
        Step::ALL.into_iter().filter(|step| only.is_empty() || only.contains(step)).collect();
    ensure!(
        arguments.is_empty() || matches!(chosen[..], [step] if step.has_tests()),
        "what follows `--` is for the tests of one step: \
         `cargo xtask test --only browser -- {}`",
        arguments.join(" ")
    );
    let total = Stopwatch::start();
    let mut times = Times::default();
    for (done, step) in chosen.iter().enumerate() {
        say(&format!("=== {step}: {}", step.about()));
        let time = Stopwatch::start();
        match step.run(project, arguments) {
            Ok(outcome) => {
                say(&match outcome {
                    Outcome::Passed => format!("--- {step}: passed in {time}"),
                    Outcome::NotRun(reason) => format!("--- {step}: not run: {reason}"),
                });
                times.note(*step, outcome, time);
            }
            Err(error) => {
                let (passed, not_run) = times.counts();
                let left = not_run + chosen.len() - done - 1;
                say(&format!("--- {step}: failed after {time}"));
                say(&format!("{passed} passed, 1 failed, {left} not run"));
                return Err(error).with_context(|| {
                    format!(
                        "the step `{step}` failed (`cargo xtask test --only {step}` runs just it)"
                    )
                });
            }
        }
    }
    let (passed, not_run) = times.counts();
    say(&format!("{times}all steps took {total}"));
    say(&match not_run {
        0 => format!("{passed} passed, 0 failed"),
        not_run => format!("{passed} passed, 0 failed, {not_run} not run"),
    });
    Ok(())
}

/// Prints a line immediately, since the programs of the steps write to the same terminal.
fn say(line: &str) {
    println!("{line}");
    // A closed terminal must not fail a test.
    let _ = std::io::stdout().flush();
}
