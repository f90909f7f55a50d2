//! The plan of drivers: what has to be run beside the worlds of a result, to tell which assumption carries how
//! much of it.

use crate::engine::{InitialSales, Outcome};
use crate::ensemble::{Job, Summary, set_of_world, world_count};
use crate::scenario::{Comparison, Parameter};
use crate::sensitivity::parts::LEAST_REPEATS;
use crate::worlds::composition;

use super::drivers::Output;
use super::drivers::{Drivers, NoDrivers, Sample, drivers};

/// How many sets of assumptions drivers are told over, the worlds of the result among them. There are about a
/// hundred levers, and over a hundred worlds hardly one is told from chance. Over so many, one that carries
/// 3% of the variance mostly is; four times as many take four times as long and tell those of 1%.
pub const SETS: u32 = 512;

/// How many worlds are run again with other luck, to tell luck's part.
pub const REPEATED: u32 = 32;

/// The most replicates in one job, which then takes well under a second.
const REPLICATES_IN_A_JOB: u32 = 4;

/// What has to be run beside the worlds of a result: some of them again with other luck, and further sets of
/// assumptions.
#[derive(Clone, Debug)]
pub struct DriversPlan {
    comparison: Comparison,
    repeated: u32,
    further: Vec<u32>,
}

impl DriversPlan {
    /// The plan for drivers over so many sets of assumptions, those of the worlds among them.
    ///
    /// # Errors
    /// If no assumption varies, or nothing differs between the sides.
    pub fn new(comparison: &Comparison, sets: u32) -> Result<Self, NoDrivers> {
        if !comparison.varies() {
            return Err(NoDrivers::Central);
        }
        if comparison.is_same() {
            return Err(NoDrivers::Same);
        }
        if !Parameter::ranged().any(|lever| lever.varies_in(comparison)) {
            return Err(NoDrivers::AllHeld);
        }
        let repeated = REPEATED.min(comparison.common().replicates).min(world_count());
        let further = further_sets(comparison, sets);
        Ok(Self { comparison: comparison.clone(), repeated, further })
    }

    /// All jobs: first the worlds again, then the further sets. They may run anywhere and in any order.
    #[must_use]
    pub fn jobs(&self) -> Vec<Job> {
        let worlds = world_count();
        let again = (0..self.repeated).step_by(REPLICATES_IN_A_JOB as usize).map(|start| {
            let end = (start + REPLICATES_IN_A_JOB).min(self.repeated);
            Job { comparison: self.comparison.clone(), replicates: worlds + start..worlds + end }
        });
        let is_held = |parameter: &Parameter| !parameter.varies_in(&self.comparison);
        // Luck is that of no world and of no repeat.
        let further = (worlds + REPEATED..).zip(&self.further).map(|(replicate, set)| Job {
            comparison: composition(&self.comparison, *set, is_held),
            replicates: replicate..replicate + 1,
        });
        again.chain(further).collect()
    }

    /// What carries an output over the worlds of a complete result, and over as many outcomes of the jobs as are
    /// there, in their order.
    ///
    /// # Errors
    /// If there are too few sets of assumptions, or the output is the same in all of them.
    pub fn drivers(
        &self,
        summary: &Summary,
        outcomes: &[Outcome],
        output: Output,
    ) -> Result<Drivers, NoDrivers> {
        let replicates = 0..summary.replicates.min(world_count());
        let of_world = |replicate| output.of(summary.outcome(replicate)?);
        let (again, further) = outcomes.split_at(outcomes.len().min(self.repeated as usize));
        let sets = replicates
            .clone()
            .filter_map(|replicate| {
                Some((set_of_world(&self.comparison, replicate)?, of_world(replicate)?))
            })
            .chain(
                self.further
                    .iter()
                    .zip(further)
                    .filter_map(|(set, outcome)| Some((*set, output.of(outcome)?))),
            )
            .collect();
        let mut repeats: Vec<[f64; 2]> = replicates
            .zip(again)
            .filter_map(|(replicate, again)| Some([of_world(replicate)?, output.of(again)?]))
            .collect();
        // So few say nothing of luck, but the sets may of the levers.
        if repeats.len() < LEAST_REPEATS {
            repeats.clear();
        }
        drivers(&self.comparison, output, &Sample { sets, repeats })
    }
}

/// The sets to run beside the worlds of a result, so that there are `sets` together: the first points of the
/// sequence that are no worlds, and in which what clouds and vendors sell at the start fits together.
/// Unlike worlds, they were not held against the record, which rules out few (`multihome match`).
fn further_sets(comparison: &Comparison, sets: u32) -> Vec<u32> {
    let worlds: Vec<u32> =
        (0..world_count()).filter_map(|replicate| set_of_world(comparison, replicate)).collect();
    let there = comparison.common().replicates.min(world_count());
    let wanted = sets.saturating_sub(there) as usize;
    let unchanged = Comparison::default();
    let fits = |set: &u32| {
        let assumptions = composition(&unchanged, *set, |_| false);
        let scenario = assumptions.common();
        InitialSales::of(scenario).misfits(scenario).is_empty()
    };
    // About half of all points fit, so more than enough are looked at.
    let looked_at = 16 * sets;
    (1..looked_at).filter(|set| !worlds.contains(set)).filter(fits).take(wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::{run_jobs, simulate};
    use crate::link::read;
    use crate::sensitivity::parts::VarianceParts;

    fn told(link: &str, sets: u32) -> Result<Drivers, NoDrivers> {
        let comparison = read(link).unwrap().comparison;
        let summary = simulate(&comparison).unwrap();
        let plan = DriversPlan::new(&comparison, sets)?;
        let jobs = plan.jobs();
        let job = |number: u32| vec![jobs[number as usize].clone()];
        let outcomes = run_jobs(jobs.len() as u32, job, Clone::clone, |_| true).unwrap();
        plan.drivers(&summary, &outcomes, Output::parse("share:azure").unwrap())
    }

    const SMALL: &str = "n=150&runs=60&horizon=10";

    #[test]
    fn further_sets_are_no_worlds_and_keep_what_is_held() {
        let comparison = read("n=50&horizon=2&pull=1.5").unwrap().comparison;
        let plan = DriversPlan::new(&comparison, 180).unwrap();
        assert_eq!(plan.further.len(), 80);
        for replicate in 0..world_count() {
            assert!(!plan.further.contains(&set_of_world(&comparison, replicate).unwrap()));
        }
        let pull = Parameter::find("pull").unwrap();
        for job in plan.jobs() {
            assert_eq!(pull.get(&job.comparison), pull.get(&comparison));
            assert_eq!(job.comparison.validate(), Ok(()));
        }
    }

    #[test]
    fn parts_add_up_and_what_is_held_carries_nothing() {
        let all = told(SMALL, 120).unwrap();
        let VarianceParts { inputs, luck, not_separable, quality, .. } = &all.parts;
        assert_eq!(quality.worlds, 120);
        let told_apart: f64 = inputs.iter().map(|input| input.part.value).sum();
        let whole = told_apart + luck.unwrap().value + not_separable;
        assert!((whole - 1.0).abs() < 1e-9, "{whole}");
        assert_eq!(all.levers.len(), Parameter::ranged().count());
        let held = told(&format!("{SMALL}&window=14&pull=1"), 120).unwrap();
        assert_eq!(held.levers.len(), all.levers.len() - 2);
        assert!(held.levers.iter().all(|lever| !["window", "pull"].contains(&lever.key)));
    }

    #[test]
    fn what_cannot_be_told_says_why() {
        let central = told(&format!("{SMALL}&assumptions=central"), 120).unwrap_err();
        assert_eq!(central, NoDrivers::Central);
        let few = told("n=20&runs=9&horizon=2", 9).unwrap_err().to_string();
        let needed =
            "32 worlds are needed to tell what carries a result, not 9: ask for more with runs=32";
        assert_eq!(few, needed);
        let same = told("n=20&runs=40&horizon=2&b=exclusive", 40).unwrap_err();
        assert_eq!(same, NoDrivers::Same);
        let constant = told("n=20&runs=40&horizon=2&opening=2040-01-01", 40).unwrap_err();
        assert_eq!(constant, NoDrivers::Constant("share:azure".to_owned()));
        let every: String = Parameter::ranged()
            .map(|lever| format!("&{}={}", lever.key, lever.default_value()))
            .collect();
        let held = told(&format!("n=20&runs=40&horizon=2{every}"), 40).unwrap_err();
        assert_eq!(held, NoDrivers::AllHeld);
    }

    #[test]
    fn few_worlds_tell_levers_but_not_luck() {
        let found = told("n=60&runs=5&horizon=4", 60).unwrap();
        assert_eq!((found.parts.quality.worlds, found.parts.luck), (60, None));
    }
}
