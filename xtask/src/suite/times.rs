//! The time of each step, as a table for the end of the suite.

use std::fmt;

use super::Step;
use super::outcome::Outcome;
use crate::stopwatch::Stopwatch;

/// The finished steps.
#[derive(Debug, Default)]
pub struct Times {
    rows: Vec<(Step, Outcome, String)>,
}

impl Times {
    /// Records a step that has just ended.
    pub fn note(&mut self, step: Step, outcome: Outcome, time: Stopwatch) {
        self.rows.push((step, outcome, time.to_string()));
    }

    /// How many steps passed, and how many could not be run.
    pub fn counts(&self) -> (usize, usize) {
        let passed = self.rows.iter().filter(|(_, outcome, _)| *outcome == Outcome::Passed).count();
        (passed, self.rows.len() - passed)
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step, outcome, time) in &self.rows {
            write!(f, "--- {:11} {time:>12}", step.to_string())?;
            if let Outcome::NotRun(reason) = outcome {
                write!(f, "  not run: {reason}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_has_a_line_and_what_was_not_run_says_why() {
        let mut times = Times::default();
        times.note(Step::Fmt, Outcome::Passed, Stopwatch::start());
        times.note(Step::Arm, Outcome::NotRun("no tools"), Stopwatch::start());
        assert_eq!(times.counts(), (1, 1));
        let text = times.to_string();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("--- fmt ") && lines[0].ends_with(" s"), "{text}");
        assert!(lines[1].ends_with(" s  not run: no tools"), "{text}");
    }
}
