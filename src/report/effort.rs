//! Effort: what a run would take, in words, before it starts.

use crate::ensemble::Demand;
use crate::scenario::Scenario;
use crate::words;

/// How fast a machine decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Decisions a second and worker.
    pub decisions: f64,
    /// Whether that was measured on the machine that would run it.
    pub measured: bool,
}

/// What a run of a scenario takes on so many workers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// What is asked for.
    pub demand: Demand,
    /// How many workers have something to do.
    pub workers: u32,
    /// Seconds.
    pub seconds: f64,
}

impl Effort {
    /// The effort of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario, workers: u32, pace: Pace) -> Self {
        let demand = Demand::of(scenario);
        let workers = workers.min(scenario.runs).max(1);
        let seconds = demand.decisions as f64 / (pace.decisions * f64::from(workers));
        Self { demand, workers, seconds }
    }

    /// Bytes in all workers together, and of what they send.
    #[must_use]
    pub const fn memory(&self) -> u64 {
        self.demand.memory(self.workers)
    }
}

/// What a run would take, in a sentence.
#[must_use]
pub fn effort(scenario: &Scenario, workers: u32, pace: Pace) -> String {
    let effort = Effort::of(scenario, workers, pace);
    let time = duration(effort.seconds);
    let time = if scenario.until_error > 0.0 { words::effort_at_most(&time) } else { time };
    let time = if pace.measured { words::effort_here(&time) } else { words::effort_guess(&time) };
    let each = if effort.workers == 1 {
        words::effort_one_worker().to_owned()
    } else {
        words::effort_workers(&effort.workers.to_string())
    };
    words::effort(
        &words::so_many_enterprises(scenario.enterprises),
        &words::so_many_runs(scenario.runs),
        &words::so_many_quarters(scenario.horizon),
        &time,
        &bytes(effort.demand.at_work),
        &each,
    )
}

/// What a smaller run would take, in a sentence.
#[must_use]
pub fn smaller_effort(from: &Scenario, to: &Scenario, workers: u32, pace: Pace) -> String {
    let Effort { demand, seconds, .. } = Effort::of(to, workers, pace);
    let (what, time, size) = (change(from, to), duration(seconds), bytes(demand.at_work));
    if from.enterprises == to.enterprises {
        words::effort_smaller(&what, &time)
    } else {
        words::effort_smaller_memory(&what, &time, &size)
    }
}

/// The sizes in which a scenario differs from another one: "500,000 enterprises and 10 runs".
#[must_use]
pub fn change(from: &Scenario, to: &Scenario) -> String {
    let sizes = [
        (from.enterprises, to.enterprises, words::so_many_enterprises as fn(u32) -> String),
        (from.runs, to.runs, words::so_many_runs),
        (from.horizon, to.horizon, words::so_many_quarters),
    ];
    let told: Vec<String> = sizes
        .into_iter()
        .filter(|(from, to, _)| from != to)
        .map(|(_, to, things)| things(to))
        .collect();
    match told.as_slice() {
        [all @ .., last] if !all.is_empty() => words::list_last(&all.join(", "), last),
        told => told.concat(),
    }
}

/// A time as people say it: "about 3 minutes".
#[must_use]
pub fn duration(seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    if (0.9 * MINUTE..1.5 * MINUTE).contains(&seconds) {
        return words::about_a_minute().to_owned();
    }
    let (each, about) = if seconds < MINUTE {
        (1.0, words::about_seconds as fn(u32) -> String)
    } else if seconds < 1.5 * HOUR {
        (MINUTE, words::about_minutes as fn(u32) -> String)
    } else if seconds < 2.0 * DAY {
        (HOUR, words::about_hours as fn(u32) -> String)
    } else {
        (DAY, words::about_days as fn(u32) -> String)
    };
    about((seconds / each).round().clamp(1.0, 1e9) as u32)
}

/// A size in memory or of a file: "1.7 GB", "40 MB", "20 kB".
#[must_use]
pub fn bytes(size: u64) -> String {
    let size = size as f64;
    // A line never breaks between a number and its unit.
    if size >= 1e9 {
        format!("{}\u{a0}GB", words::fixed(size / 1e9, 1))
    } else if size >= 1e6 {
        format!("{}\u{a0}MB", words::fixed(size / 1e6, 0))
    } else {
        format!("{}\u{a0}kB", words::fixed((size / 1e3).max(1.0), 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Pace = Pace { decisions: 500_000.0, measured: true };

    #[test]
    fn a_sentence_says_how_long_and_how_large() {
        let scenario = Scenario { enterprises: 1_000_000, runs: 2_000, ..Scenario::default() };
        let words = effort(&scenario, 2, HERE);
        // 2,000 runs of 6 rounds of a million decisions, a million of them a second.
        let begins =
            "1,000,000 enterprises × 2,000 runs over 20 quarters would take about 3 hours here and";
        assert!(words.starts_with(begins), "{words}");
        assert!(words.ends_with("\u{a0}MB in each of 2 workers."), "{words}");
        let guessed = effort(&scenario, 2, Pace { measured: false, ..HERE });
        assert!(guessed.contains("hours (a guess: nothing has run here yet) and "), "{guessed}");
        let early = Scenario { until_error: 0.1, runs: 1, ..scenario.clone() };
        let words = effort(&early, 2, HERE);
        assert!(
            words.contains("1 run over") && words.contains("at most about 12 seconds"),
            "{words}"
        );
        assert!(words.ends_with("in one worker."), "{words}");
        let fewer = Scenario { runs: 10, ..scenario.clone() };
        assert_eq!(
            smaller_effort(&scenario, &fewer, 2, HERE),
            "10 runs would take about a minute."
        );
        let smaller = Scenario { enterprises: 500_000, horizon: 8, ..fewer };
        assert_eq!(change(&scenario, &smaller), "500,000 enterprises, 10 runs and 8 quarters");
    }

    #[test]
    fn times_and_sizes_are_said_in_fitting_units() {
        for (seconds, words) in [
            (0.2, "about 1 second"),
            (61.0, "about a minute"),
            (100.0, "about 2 minutes"),
            (5_400.0, "about 2 hours"),
            (170_000.0, "about 47 hours"),
            (864_000.0, "about 10 days"),
        ] {
            assert_eq!(duration(seconds), words);
        }
        assert_eq!(
            [1_740_000_000, 40_200_000, 392_086, 40].map(bytes),
            ["1.7\u{a0}GB", "40\u{a0}MB", "392\u{a0}kB", "1\u{a0}kB"]
        );
    }
}
