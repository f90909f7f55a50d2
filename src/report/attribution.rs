//! Attribution: what B − A is made of, mechanism by mechanism.
//!
//! Players are mechanisms that are there or switched off, on both sides; a coalition's payoff is B − A of the
//! output at the horizon with its mechanisms and no others. Each world is a game of its own, with orders of
//! its own, so that the parts are means over worlds and their errors hold both. The regime enters
//! first: without it the sides are equal.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::engine::Outcome;
use crate::ensemble::{Case, Job, world_count};
use crate::scenario::Comparison;
use crate::sensitivity::Estimate;
use crate::sensitivity::response::LEAST_WORLDS;
use crate::sensitivity::shapley::{self, CannotAdd, Coalition, OutOfRange, Payoff, Plan, Tally};
use crate::worlds::OutOfDate;

use super::drivers::Output;
use super::players::{LeftOn, Player, players};

/// How many orders are drawn for each world.
pub const ORDERS: u32 = 4;

/// How many worlds an attribution is taken over at most, unless another number is wanted.
pub const ATTRIBUTED_WORLDS: u32 = 100;

/// The seed of the orders.
const SEED: u32 = 1;

/// Why there is no attribution.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoAttribution {
    /// Nothing differs.
    #[error(
        "both sides are the same, so there is no difference to attribute: give `b` another regime than `a`"
    )]
    Same,
    /// Too few worlds.
    #[error(
        "{LEAST_WORLDS} worlds are needed to tell how sure a part is, not {0}: ask for more with runs={LEAST_WORLDS}"
    )]
    TooFewWorlds(u32),
    /// There are not so many worlds.
    #[error("there are {most} worlds, not {worlds}")]
    TooManyWorlds {
        /// How many were wanted.
        worlds: u32,
        /// How many there are.
        most: u32,
    },
    /// Orders come in pairs.
    #[error("orders are drawn in pairs of one and its reverse, so their number is even and from 2 to {most}, not {0}", most = MOST_ORDERS)]
    Orders(u32),
    /// Outcomes of other jobs.
    #[error("the jobs have {needed} outcomes, not {given}")]
    OtherOutcomes {
        /// How many the jobs have.
        needed: usize,
        /// How many were given.
        given: usize,
    },
    /// A figure is not finite, or too large.
    #[error("{output} cannot be attributed: {why}")]
    Payoff {
        /// The key of the output.
        output: String,
        /// What is wrong with the figure.
        why: String,
    },
    /// The coalitions do not fit the orders.
    #[error(transparent)]
    Orderless(#[from] CannotAdd),
    /// The table of worlds is of another version of the model.
    #[error(transparent)]
    Worlds(#[from] OutOfDate),
}

/// The most orders for each world.
const MOST_ORDERS: u32 = 1000;

/// What has to be run for an attribution.
#[derive(Clone, Debug)]
pub struct AttributionPlan {
    comparison: Comparison,
    output: Output,
    players: Vec<Player>,
    left: Vec<LeftOn>,
    worlds: u32,
    pairs: u32,
    orders: Plan,
}

impl AttributionPlan {
    /// The plan for a comparison, over its first `worlds` replicates, with so many orders drawn for each.
    ///
    /// # Errors
    /// If the sides are the same, or there are too few or too many worlds or orders.
    pub fn new(
        comparison: &Comparison,
        output: Output,
        worlds: u32,
        orders: u32,
    ) -> Result<Self, NoAttribution> {
        if comparison.is_same() {
            return Err(NoAttribution::Same);
        }
        if worlds > world_count() {
            return Err(NoAttribution::TooManyWorlds { worlds, most: world_count() });
        }
        if (worlds as usize) < LEAST_WORLDS {
            return Err(NoAttribution::TooFewWorlds(worlds));
        }
        if orders % 2 == 1 || !(2..=MOST_ORDERS).contains(&orders) {
            return Err(NoAttribution::Orders(orders));
        }
        let (players, left) = players(comparison);
        let plan = Plan::new(players.len() as u32, 1, SEED).ok_or(NoAttribution::Same)?;
        let pairs = orders / 2;
        let comparison = comparison.clone();
        Ok(Self { comparison, output, players, left, worlds, pairs, orders: plan })
    }

    /// How many worlds there are. Jobs of one world can share its enterprises.
    #[must_use]
    pub const fn worlds(&self) -> u32 {
        self.worlds
    }

    /// How many jobs there are in all worlds together.
    #[must_use]
    pub fn job_count(&self) -> usize {
        (0..self.worlds).map(|world| self.coalitions(world).len()).sum()
    }

    /// The jobs of a world, numbered from 0: one for each coalition that its orders pass through, each once. They
    /// may run anywhere and in any order.
    #[must_use]
    pub fn jobs(&self, world: u32) -> Vec<Job> {
        let coalitions = self.coalitions(world).into_iter();
        let job = |coalition| {
            Some(Job { comparison: self.with(coalition)?, replicates: world..world + 1 })
        };
        coalitions.filter_map(job).collect()
    }

    /// The payoff of the coalition of a job: B − A of the output. Not a number if it has no such series.
    #[must_use]
    pub fn observe(&self, outcome: &Outcome) -> f64 {
        self.output.of(outcome).unwrap_or(f64::NAN)
    }

    /// The coalitions that a world's orders pass through. Nobody is not among them: without the regime, side B
    /// is side A, and two equal sides have the same figures.
    fn coalitions(&self, world: u32) -> Vec<Coalition> {
        let mut needed = self.orders.needed(self.pairs_of(world));
        needed.retain(|coalition| *coalition != Coalition::NOBODY);
        needed
    }

    fn pairs_of(&self, world: u32) -> std::ops::Range<u32> {
        world * self.pairs..(world + 1) * self.pairs
    }

    /// The comparison in which the players of a coalition are there and the others are switched off.
    fn with(&self, coalition: Coalition) -> Option<Comparison> {
        let mut comparison = self.comparison.clone();
        for (number, player) in self.players.iter().enumerate() {
            if !coalition.has(number as u32) {
                comparison = player.switched_off(&comparison)?;
            }
        }
        Some(comparison)
    }

    /// The parts, from what [`Self::observe`] gives of each outcome in the order of [`Self::jobs`], world after
    /// world.
    ///
    /// # Errors
    /// If there are more or fewer payoffs than that, or one is no finite number.
    pub fn attribution(&self, payoffs: &[f64]) -> Result<MechanismParts, NoAttribution> {
        let needed = self.job_count();
        if payoffs.len() != needed {
            return Err(NoAttribution::OtherOutcomes { needed, given: payoffs.len() });
        }
        let mut left = payoffs;
        let mut games = Vec::with_capacity(self.worlds as usize);
        for world in 0..self.worlds {
            let coalitions = self.coalitions(world);
            let (own, others) = left.split_at(coalitions.len());
            left = others;
            let mut table = BTreeMap::from([(Coalition::NOBODY, Payoff::default())]);
            for (coalition, payoff) in coalitions.into_iter().zip(own) {
                table.insert(coalition, self.payoff(*payoff)?);
            }
            let mut tally = Tally::new(self.orders);
            for pair in self.pairs_of(world) {
                tally.add(pair, |coalition| table.get(&coalition).copied())?;
            }
            games.extend(tally.attribution());
        }
        let mean = shapley::mean(&games).ok_or(NoAttribution::TooFewWorlds(self.worlds))?;
        let part = |(number, player): (usize, &Player)| MechanismPart {
            player: player.clone(),
            value: mean.values[number],
            error: mean.errors[number],
            error_of_orders: mean.errors_of_orders.as_ref().map(|errors| errors[number]),
        };
        Ok(MechanismParts {
            output: self.output,
            case: Case::of(&self.comparison),
            worlds: self.worlds,
            orders: 2 * self.pairs,
            whole: mean.whole,
            whole_error: mean.whole_error,
            parts: self.players.iter().enumerate().map(part).collect(),
            left: self.left.clone(),
        })
    }

    fn payoff(&self, value: f64) -> Result<Payoff, NoAttribution> {
        let wrong = |why: OutOfRange| NoAttribution::Payoff {
            output: self.output.key(),
            why: why.to_string(),
        };
        Payoff::of(value).map_err(wrong)
    }
}

/// What B − A of an output is made of.
#[derive(Clone, Debug)]
pub struct MechanismParts {
    /// The output.
    pub output: Output,
    /// Whether its replicates are worlds or runs.
    pub case: Case,
    /// Over how many of them it was taken.
    pub worlds: u32,
    /// How many orders were drawn for each.
    pub orders: u32,
    /// B − A: the mean of the output.
    pub whole: Payoff,
    /// Its standard error.
    pub whole_error: f64,
    /// By player, the regime first. They add up to `whole` to the last unit of 10⁻⁹.
    pub parts: Vec<MechanismPart>,
    /// Mechanisms that are in none of the parts alone, since they are on in every coalition, or off.
    pub left: Vec<LeftOn>,
}

/// The part of a player.
#[derive(Clone, Debug)]
pub struct MechanismPart {
    /// The player.
    pub player: Player,
    /// Its Shapley value.
    pub value: Payoff,
    /// The standard error of that, as an estimate for all worlds.
    pub error: f64,
    /// What of it is due to the orders: the error of the split of this result, in these worlds. `None` with a
    /// single pair of orders for each world.
    pub error_of_orders: Option<f64>,
}

impl MechanismPart {
    /// The part with its error over worlds.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        Estimate { value: self.value.value(), error: self.error }
    }
}

impl MechanismParts {
    /// The parts as they are shown: the regime first, then the largest first; of equal ones, by number.
    #[must_use]
    pub fn by_size(&self) -> Vec<&MechanismPart> {
        let mut parts: Vec<&MechanismPart> = self.parts.iter().collect();
        if let Some(others) = parts.get_mut(1..) {
            others.sort_by_key(|part| std::cmp::Reverse(part.value.units().unsigned_abs()));
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Populations;
    use crate::ensemble::{run_jobs, simulate};
    use crate::link::read;

    const SMALL: &str = "n=150&runs=10&horizon=8";

    fn plan(link: &str, output: &str) -> Result<AttributionPlan, NoAttribution> {
        let comparison = read(link).unwrap().comparison;
        AttributionPlan::new(&comparison, Output::parse(output).unwrap(), 10, 4)
    }

    fn payoffs(plan: &AttributionPlan) -> Vec<f64> {
        let jobs = |world| plan.jobs(world);
        run_jobs(plan.worlds(), jobs, |outcome| plan.observe(outcome), |_| true).unwrap()
    }

    #[test]
    fn parts_add_up_to_the_difference_of_the_result_exactly() {
        for (link, output) in [
            (SMALL.to_owned(), "share:azure"),
            (format!("{SMALL}&assumptions=central"), "share:aws"),
            (format!("{SMALL}&b.pull=0.5"), "models:openai"),
        ] {
            let plan = plan(&link, output).unwrap();
            let found = plan.attribution(&payoffs(&plan)).unwrap();
            let sum: i64 = found.parts.iter().map(|part| part.value.units()).sum();
            assert_eq!(sum, found.whole.units(), "{link}");
            let comparison = read(&link).unwrap().comparison;
            let summary = simulate(&comparison).unwrap();
            let last = summary.of_item(plan.output.measure, plan.output.item).unwrap();
            let mean = last.difference.last().unwrap().mean;
            assert!((found.whole.value() - mean).abs() < 2e-9, "{link}: {mean} {found:?}");
        }
    }

    #[test]
    fn a_mechanism_that_nothing_reads_gets_nothing() {
        let plan = plan(SMALL, "share:azure").unwrap();
        let found = plan.attribution(&payoffs(&plan)).unwrap();
        // Accounts change no share.
        for key in ["M15", "M23"] {
            let part = found.parts.iter().find(|part| part.player.key() == key).unwrap();
            assert_eq!((part.value.units(), part.error), (0, 0.0), "{key}");
            assert_eq!(part.error_of_orders, Some(0.0));
        }
        assert!(found.parts[0].value.units() != 0);
        let sizes: Vec<u64> =
            found.by_size().iter().skip(1).map(|part| part.value.units().unsigned_abs()).collect();
        assert!(sizes.is_sorted_by(|one, next| one >= next));
    }

    #[test]
    fn jobs_may_run_in_any_order_with_any_cache() {
        let plan = plan("n=80&horizon=4", "share:gcp").unwrap();
        let mut populations = Populations::default();
        let mut backwards = Vec::new();
        for world in (0..plan.worlds()).rev() {
            for job in plan.jobs(world).iter().rev() {
                backwards
                    .extend(job.run(&mut populations).unwrap().iter().map(|x| plan.observe(x)));
            }
        }
        backwards.reverse();
        assert_eq!(backwards, payoffs(&plan));
        assert_eq!(backwards.len(), plan.job_count());
    }

    /// Nobody's payoff is not run.
    #[test]
    fn without_the_regime_the_sides_have_the_same_figures() {
        let mut comparison = read("n=80&horizon=6&b.window=200").unwrap().comparison;
        comparison.b = comparison.a.clone();
        let job = Job { comparison, replicates: 0..4 };
        for outcome in job.run(&mut Populations::default()).unwrap() {
            assert_eq!(outcome.figures[0], outcome.figures[1]);
        }
    }

    #[test]
    fn what_cannot_be_attributed_is_said_in_a_sentence() {
        let comparison = read("b=exclusive").unwrap().comparison;
        let output = Output::parse("share:azure").unwrap();
        let same = AttributionPlan::new(&comparison, output, 10, 4).unwrap_err();
        assert_eq!(same, NoAttribution::Same);
        let default = Comparison::default();
        let error = |worlds, orders| {
            AttributionPlan::new(&default, output, worlds, orders).unwrap_err().to_string()
        };
        assert!(error(7, 4).starts_with("8 worlds are needed"));
        assert_eq!(error(257, 4), "there are 256 worlds, not 257");
        assert!(error(10, 3).ends_with("even and from 2 to 1000, not 3"));
        let plan = plan("n=80&horizon=4", "share:gcp").unwrap();
        let given = plan.attribution(&[0.0]).unwrap_err().to_string();
        assert!(
            given.starts_with("the jobs have") && given.ends_with("outcomes, not 1"),
            "{given}"
        );
        let mut payoffs = vec![1.0; plan.job_count()];
        payoffs[3] = f64::NAN;
        let error = plan.attribution(&payoffs).unwrap_err().to_string();
        assert!(error.starts_with("share:gcp cannot be attributed: NaN is not between"), "{error}");
    }
}
