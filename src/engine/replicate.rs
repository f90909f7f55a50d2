//! One replicate: a population is simulated over the horizon on both sides, with the same draws.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::engine::choice::Round;
use crate::engine::initial::{Drawn, InitialConditions, Populations};
use crate::engine::outcome::{COLUMNS, Diary, Observer, elsewhere};
use crate::engine::rules::Rules;
use crate::engine::side::{Luck, Side};
use crate::engine::spend::SpendState;
use crate::market::CLOUDS;
use crate::numeric::Draws;

/// The outcome of a replicate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The figures of side A and of side B: for each quarter from 0 on, one for each of [`COLUMNS`].
    pub figures: [Vec<f64>; 2],
    /// The number of enterprises at the horizon by primary cloud on side A (row) and side B (column). The
    /// primary cloud is the one with most of an enterprise's spend, core and AI together.
    pub flows: [[u32; CLOUDS]; CLOUDS],
    /// The percentage of all cloud spend at the horizon that is on another cloud on side B than on side A.
    pub spend_elsewhere: f64,
}

impl Outcome {
    /// The percentage of enterprises whose primary cloud at the horizon is another one on side B than on side
    /// A.
    #[must_use]
    pub fn enterprises_elsewhere(&self) -> f64 {
        let all: u32 = self.flows.iter().flatten().sum();
        let stayed: u32 = (0..CLOUDS).map(|cloud| self.flows[cloud][cloud]).sum();
        100.0 * f64::from(all - stayed) / f64::from(all.max(1))
    }

    /// The outcome with the figures of its last quarter alone, which take a twentieth of the memory.
    #[must_use]
    pub fn at_horizon(mut self) -> Self {
        for figures in &mut self.figures {
            figures.drain(..figures.len().saturating_sub(COLUMNS.len()));
            figures.shrink_to_fit();
        }
        self
    }
}

/// Simulates one replicate: a pure function of the rules and the replicate's number.
#[must_use]
pub fn replicate(rules: &Rules, number: u32) -> Outcome {
    observed(rules, number, |_, _| ())
}

/// [`replicate`] with a cache of populations, and with `progress` called after each quarter.
#[must_use]
pub fn replicate_from(
    populations: &mut Populations,
    rules: &Rules,
    number: u32,
    progress: &mut dyn FnMut(u32),
) -> Outcome {
    let drawn = populations.draw(&InitialConditions::of(rules.common()), number);
    simulate(rules, number, drawn, in_order, |quarter, _| progress(quarter))
}

/// [`replicate`], with `observe` called with both sides at the end of each quarter.
fn observed(rules: &Rules, number: u32, observe: impl FnMut(u32, &[Side; 2])) -> Outcome {
    simulate(
        rules,
        number,
        Drawn::new(&InitialConditions::of(rules.common()), number),
        in_order,
        observe,
    )
}

impl Diary {
    /// Keeps the diary of one of `every` enterprises in a replicate.
    #[must_use]
    pub fn keep(rules: &Rules, replicate: u32, every: u32) -> Self {
        let mut diary = Self::new(rules, every);
        observed(rules, replicate, |quarter, sides| diary.note(rules, quarter, sides));
        diary
    }
}

/// Lets the enterprises that decide in a quarter do so in the order of their positions.
fn in_order(round: &Round<'_>, sides: &mut [Side; 2]) {
    round.decide_all(round.rules.common().cohorts.due(round.quarter), sides);
}

/// Simulates one replicate; `decide` lets the enterprises that decide in a quarter do so, in any order, and
/// `observe` is called at the end of each quarter.
fn simulate(
    rules: &Rules,
    number: u32,
    Drawn { population, spend_state }: Drawn,
    decide: impl Fn(&Round<'_>, &mut [Side; 2]),
    mut observe: impl FnMut(u32, &[Side; 2]),
) -> Outcome {
    let draws = Draws::new(rules.common().seed, number);
    let horizon = rules.common().horizon;
    let of_sides = rules.sides.each_ref();
    let luck = of_sides.map(|rules| Luck::new(rules, &draws));
    let [a, b] = [SpendState::clone(&spend_state), Rc::unwrap_or_clone(spend_state)];
    let side = |side_index: usize, spend_state| {
        Side::new(&rules.sides[side_index], &luck[side_index].events, &population, spend_state)
    };
    let mut sides = [side(0, a), side(1, b)];
    let cells = (horizon as usize + 1) * COLUMNS.len();
    let mut figures = [(); 2].map(|()| Vec::with_capacity(cells));
    let mut observers = [Observer::default(); 2];
    for quarter in 0..=horizon {
        if quarter > 0 {
            for (side_index, side) in sides.iter_mut().enumerate() {
                side.meet(&rules.sides[side_index], &luck[side_index], &population, quarter);
            }
            let round = Round::new(rules, &population, &draws, quarter, &sides);
            decide(&round, &mut sides);
        }
        for (side_index, side) in sides.iter().enumerate() {
            let seen =
                observers[side_index].observe(&rules.sides[side_index], &population, quarter, side);
            figures[side_index].extend(seen.0);
        }
        observe(quarter, &sides);
    }
    let (flows, spend_elsewhere) = elsewhere(rules, &sides);
    Outcome { figures, flows, spend_elsewhere: spend_elsewhere.value() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::Measure;
    use crate::link::read as read_link;
    use crate::scenario::{Comparison, Scenario};

    fn simulate_with(
        rules: &Rules,
        number: u32,
        decide: impl Fn(&Round<'_>, &mut [Side; 2]),
    ) -> Outcome {
        simulate(
            rules,
            number,
            Drawn::new(&InitialConditions::of(rules.common()), number),
            decide,
            |_, _| (),
        )
    }

    #[test]
    fn the_order_of_enterprises_does_not_matter() {
        // Queues and prices depend on totals, and capacity is short.
        let comparison = Comparison::of(Scenario {
            enterprises: 200,
            horizon: 12,
            queue: 2.0,
            capacity_azure: 20.0,
            headroom: -20.0,
            waiver: 30.0,
            markup: 30.0,
            ..Scenario::default()
        });
        let rules = Rules::new(&comparison);
        for number in 0..3 {
            let decide = |round: &Round<'_>, sides: &mut [Side; 2]| {
                round.decide_all(rules.common().cohorts.due(round.quarter).rev(), sides);
            };
            let backwards = simulate_with(&rules, number, decide);
            assert_eq!(replicate(&rules, number), backwards);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

        /// Single precision changes what a result costs and never what it is.
        #[test]
        fn outcomes_are_those_of_double_precision_alone(
            seed in 0_u32..1_000,
            (nest, specialisation, pull) in (0.1_f64..=1.0, 0.0_f64..=1.0, 0.0_f64..=4.0),
            (inertia_model, inertia_core) in (0.0_f64..=8.0, 0.0_f64..=8.0),
            (gravity, friction, direct) in (0.0_f64..=4.0, 0.0_f64..=4.0, 0.0_f64..=4.0),
            (second_source, switching) in (0.0_f64..=50.0, 0.0_f64..=10.0),
            (queue, cadence, round) in (0.0_f64..=4.0, 1_u32..=4, any::<bool>()),
            further in prop::sample::select(vec![0_u32, 5]),
        ) {
            let link = format!("cloud5={further}&cloud7={further}");
            let comparison = read_link(&link).unwrap().comparison.with(|side| { side.seed = seed; side.specialisation = specialisation; side.pull = pull; side.inertia_model = inertia_model; side.inertia_core = inertia_core; side.gravity = gravity; side.friction = friction; side.direct = direct; side.second_source = second_source; side.switching = switching; side.queue = queue; side.cadence = cadence; side.nest = if round { (2.0 * nest).ceil() / 2.0 } else { nest }; side.enterprises = 90; side.horizon = 8; });
            let rules = Rules::new(&comparison);
            let exactly = |round: &Round<'_>, sides: &mut [Side; 2]| {
                round.decide_all_exactly(rules.common().cohorts.due(round.quarter), sides);
            };
            prop_assert_eq!(replicate(&rules, 1), simulate_with(&rules, 1, exactly));
        }
    }

    #[test]
    fn enterprises_decide_independently_where_nothing_couples_them() {
        // Without queues and waivers, nothing depends on what others chose. Spend in units of constant
        // growth adds up, so shares of it do too.
        let comparison = Comparison::of(Scenario {
            enterprises: 200,
            horizon: 12,
            queue: 0.0,
            waiver: 0.0,
            ..Scenario::default()
        });
        let rules = Rules::new(&comparison);
        let only = |wanted: &dyn Fn(usize) -> bool| {
            let decide = |round: &Round<'_>, sides: &mut [Side; 2]| {
                let due = rules.common().cohorts.due(round.quarter);
                round.decide_all(due.filter(|position| wanted(*position)), sides);
            };
            simulate_with(&rules, 1, decide)
        };
        let [all, some, others] = [only(&|_| true), only(&|i| i % 3 == 0), only(&|i| i % 3 != 0)];
        assert_ne!(some.figures, others.figures);
        for side in 0..2 {
            let [all, some, others] = [&all, &some, &others].map(|outcome| &outcome.figures[side]);
            for (i, together) in all.iter().enumerate() {
                let column = i % COLUMNS.len();
                if matches!(
                    COLUMNS[column].measure,
                    Measure::ShareCore | Measure::Models | Measure::Direct
                ) {
                    let apart = some[i] + others[i] - all[column];
                    assert!((together - apart).abs() < 1e-9, "{:?}", COLUMNS[column]);
                }
            }
        }
    }
}
