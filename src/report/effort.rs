//! Effort: the time and memory that a run will take, in words, before it starts.

use crate::ensemble::Demand;
use crate::scenario::Comparison;
use crate::words;

/// How fast a machine simulates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Decisions of enterprises a second, for each worker.
    pub decisions: f64,
    /// Whether it was measured on the machine that would run the comparison.
    pub measured: bool,
}

/// What a run of a comparison takes on a number of workers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// The size of the run.
    pub demand: Demand,
    /// How many workers have work to do.
    pub workers: u32,
    /// The time in seconds.
    pub seconds: f64,
}

impl Effort {
    /// The effort of a run on at most `workers` workers.
    #[must_use]
    pub fn of(comparison: &Comparison, workers: u32, pace: Pace) -> Self {
        let demand = Demand::of(comparison.common());
        let workers = workers.min(comparison.common().replicates).max(1);
        let seconds = demand.decisions as f64 / (pace.decisions * f64::from(workers));
        Self { demand, workers, seconds }
    }

    /// Bytes of memory: of all workers together, and of the results that they send.
    #[must_use]
    pub const fn memory(&self) -> u64 {
        self.demand.memory(self.workers)
    }
}

/// What a run would take, in a sentence.
#[must_use]
pub fn effort(comparison: &Comparison, workers: u32, pace: Pace) -> String {
    let effort = Effort::of(comparison, workers, pace);
    let time = duration(effort.seconds);
    let time =
        if comparison.common().until_error > 0.0 { words::effort_at_most(&time) } else { time };
    let time = if pace.measured { words::effort_here(&time) } else { words::effort_guess(&time) };
    let each = if effort.workers == 1 {
        words::effort_one_worker().to_owned()
    } else {
        words::effort_workers(&effort.workers.to_string())
    };
    words::Effort {
        enterprises: &words::so_many_enterprises(comparison.common().enterprises),
        runs: &words::so_many_runs(comparison.common().replicates),
        quarters: &words::so_many_quarters(comparison.common().horizon),
        time: &time,
        memory: &bytes(effort.demand.at_work),
        each: &each,
    }
    .text()
}

/// What a smaller run would take, in a sentence.
#[must_use]
pub fn smaller_effort(from: &Comparison, to: &Comparison, workers: u32, pace: Pace) -> String {
    let Effort { demand, seconds, .. } = Effort::of(to, workers, pace);
    let (what, time, size) = (change(from, to), duration(seconds), bytes(demand.at_work));
    if from.common().enterprises == to.common().enterprises {
        words::EffortSmaller { what: &what, time: &time }.text()
    } else {
        words::EffortSmallerMemory { what: &what, time: &time, memory: &size }.text()
    }
}

/// The sizes in which a comparison differs from another one: "500,000 enterprises and 10 runs".
#[must_use]
pub fn change(from: &Comparison, to: &Comparison) -> String {
    let sizes = [
        (
            from.common().enterprises,
            to.common().enterprises,
            words::so_many_enterprises as fn(u32) -> String,
        ),
        (from.common().replicates, to.common().replicates, words::so_many_runs),
        (from.common().horizon, to.common().horizon, words::so_many_quarters),
    ];
    let needs: Vec<String> = sizes
        .into_iter()
        .filter(|(from, to, _)| from != to)
        .map(|(_, to, things)| things(to))
        .collect();
    match needs.as_slice() {
        [all @ .., last] if !all.is_empty() => {
            words::ListLast { others: &all.join(", "), last }.text()
        }
        needs => needs.concat(),
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
    let (number, decimals, unit) = if size >= 1e9 {
        (size / 1e9, 1, words::SIZE_GIGA)
    } else if size >= 1e6 {
        (size / 1e6, 0, words::SIZE_MEGA)
    } else {
        ((size / 1e3).max(1.0), 0, words::SIZE_KILO)
    };
    // A no-break space keeps a number and its unit on one line.
    format!("{}\u{a0}{unit}", words::fixed(number, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    const HERE: Pace = Pace { decisions: 500_000.0, measured: true };

    #[test]
    fn a_sentence_says_how_long_and_how_large() {
        let comparison = Comparison::of(Scenario {
            enterprises: 1_000_000,
            replicates: 2_000,
            ..Scenario::default()
        });
        let words = effort(&comparison, 2, HERE);
        // 2,000 replicates of 6 rounds of a million decisions, at a million decisions a second.
        let begins =
            "1,000,000 enterprises × 2,000 runs over 20 quarters would take about 3 hours here and";
        assert!(words.starts_with(begins), "{words}");
        assert!(words.ends_with("\u{a0}MB in each of 2 workers."), "{words}");
        // Each worker needs its own copy of the population; the results are kept once.
        let [one, two, three] =
            [1, 2, 3].map(|workers| Effort::of(&comparison, workers, HERE).memory());
        assert!(two - one == three - two && two - one > 100_000_000 && one > two - one);
        let guessed = effort(&comparison, 2, Pace { measured: false, ..HERE });
        assert!(guessed.contains("hours (a guess: nothing has run here yet) and "), "{guessed}");
        let early = comparison.with(|side| {
            side.until_error = 0.1;
            side.replicates = 1;
        });
        let words = effort(&early, 2, HERE);
        assert!(
            words.contains("1 run over") && words.contains("at most about 12 seconds"),
            "{words}"
        );
        assert!(words.ends_with("in one worker."), "{words}");
        let fewer = comparison.with(|side| side.replicates = 10);
        assert_eq!(
            smaller_effort(&comparison, &fewer, 2, HERE),
            "10 runs would take about a minute."
        );
        let smaller = fewer.with(|side| {
            side.enterprises = 500_000;
            side.horizon = 8;
        });
        assert_eq!(change(&comparison, &smaller), "500,000 enterprises, 10 runs and 8 quarters");
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
