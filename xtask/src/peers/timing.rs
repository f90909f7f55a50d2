//! Timings: the programs take turns in each round, so that a disturbance of the machine affects all of
//! them.

use std::time::Duration;

use anyhow::Result;

use super::model::QUARTERS;
use super::program::Program;

/// The seconds of one program at one size, one for each round; fewer if it took too long.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timing {
    /// The seconds of the quarters.
    pub seconds: Vec<f64>,
    /// The seconds of creating the agents.
    pub setup: Vec<f64>,
    /// The seconds of everything else: the start of the program and its first, untimed run.
    pub rest: Vec<f64>,
}

impl Timing {
    /// Millions of agent-quarters a second: in the median, the slowest and the fastest round.
    pub fn throughput(&self, agents: u32) -> Option<[f64; 3]> {
        let work = f64::from(agents) * f64::from(QUARTERS) / 1e6;
        let speeds: Vec<f64> = self.seconds.iter().map(|seconds| work / seconds).collect();
        let least = speeds.iter().copied().fold(f64::INFINITY, f64::min);
        let most = speeds.iter().copied().fold(0.0, f64::max);
        Some([median(&speeds)?, least, most])
    }

    /// How many times as long as another it took: the median over rounds.
    pub fn times(&self, other: &Self) -> Option<f64> {
        let ratios: Vec<f64> =
            self.seconds.iter().zip(&other.seconds).map(|(a, b)| a / b).collect();
        median(&ratios)
    }
}

/// Times programs at sizes: `[program][size]`. A program that exceeds the limit at one size is left out
/// of it and of all larger ones.
pub fn interleaved(
    programs: &[Program],
    sizes: &[u32],
    rounds: u32,
    limit: Duration,
) -> Result<Vec<Vec<Timing>>> {
    let mut timings = vec![vec![Timing::default(); sizes.len()]; programs.len()];
    let mut out = vec![false; programs.len()];
    for (size, agents) in sizes.iter().enumerate() {
        for round in 0..rounds {
            println!("timing {agents} agents, round {} of {rounds}", round + 1);
            for turn in 0..programs.len() {
                // The order changes, so that no program always follows the same other one.
                let place = (turn + round as usize) % programs.len();
                if out[place] {
                    continue;
                }
                let Some(run) = programs[place].run(*agents, round + 1, limit)? else {
                    out[place] = true;
                    timings[place][size] = Timing::default();
                    continue;
                };
                let timing = &mut timings[place][size];
                let (seconds, setup) = (run.outcome.seconds, run.outcome.setup);
                timing.seconds.push(seconds);
                timing.setup.push(setup);
                timing.rest.push(run.wall - seconds - setup);
            }
        }
    }
    Ok(timings)
}

/// The median; `None` for an empty sample.
pub fn median(sample: &[f64]) -> Option<f64> {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    let above = sorted.len() / 2;
    let upper = *sorted.get(above)?;
    Some(if sorted.len() % 2 == 1 { upper } else { 0.5 * (sorted[above - 1] + upper) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        let timing = |seconds: &[f64]| Timing { seconds: seconds.to_vec(), ..Timing::default() };
        // The second round was slow for both.
        let (peer, own) = (timing(&[2.0, 20.0, 2.2]), timing(&[1.0, 10.0, 1.0]));
        assert_eq!(peer.times(&own), Some(2.0));
        assert_eq!(peer.times(&Timing::default()), None);
        assert_eq!(own.throughput(1_000_000), Some([50.0, 5.0, 50.0]));
    }
}
