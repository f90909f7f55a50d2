//! One replicate: a population lives through the horizon twice, with the same luck.

use std::rc::Rc;

use crate::market::CLOUDS;
use crate::numeric::Draws;

use super::books::Books;
use super::chance::Chance;
use super::conditions::Conditions;
use super::measure::COLUMNS;
use super::origin::Origin;
use super::populations::{Drawn, Populations};
use super::reading::{elsewhere, read};
use super::round::Round;
use super::rules::Rules;
use super::side::Side;
use super::supply::{capacity_at_start, quality_trend};

/// What came of a replicate.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The figures of side A and of side B: for each quarter from 0 on, one of each column.
    pub figures: [Vec<f64>; 2],
    /// Enterprises at the horizon by primary cloud on side A (row) and on side B (column), where
    /// the primary cloud is the one with most of an enterprise's spend, core and AI.
    pub flows: [[u32; CLOUDS]; CLOUDS],
    /// The part of all cloud spend at the horizon that is on another cloud on side B than on side
    /// A, in percent.
    pub spend_elsewhere: f64,
}

impl Outcome {
    /// Enterprises whose primary cloud at the horizon is another one on side B than on side A, in
    /// percent.
    #[must_use]
    pub fn enterprises_elsewhere(&self) -> f64 {
        let all: u32 = self.flows.iter().flatten().sum();
        let stayed: u32 = (0..CLOUDS).map(|cloud| self.flows[cloud][cloud]).sum();
        100.0 * f64::from(all - stayed) / f64::from(all.max(1))
    }
}

/// Runs one replicate: a pure function of the rules and the replicate's number.
#[must_use]
pub fn replicate(rules: &Rules, number: u32) -> Outcome {
    lived(rules, number, |_, _| ())
}

/// The same with a population that may have been drawn before, and somebody told of each quarter
/// when it is over.
#[must_use]
pub fn replicate_from(
    populations: &mut Populations,
    rules: &Rules,
    number: u32,
    tell: &mut dyn FnMut(u32),
) -> Outcome {
    let drawn = populations.draw(&Origin::of(rules), number);
    run(rules, number, drawn, as_they_come, |quarter, _| tell(quarter))
}

/// [`replicate`], with somebody who looks at both sides at the end of each quarter.
pub(super) fn lived(rules: &Rules, number: u32, look: impl FnMut(u32, &[Side; 2])) -> Outcome {
    run(rules, number, Drawn::new(&Origin::of(rules), number), as_they_come, look)
}

/// Lets those that decide in a quarter do so in their order.
fn as_they_come(round: &Round<'_>, sides: &mut [Side; 2]) {
    round.decide_all(round.rules.cohorts.due(round.quarter), sides);
}

/// Runs one replicate in which `decide` lets those that decide in a quarter do so, in any order.
fn run(
    rules: &Rules,
    number: u32,
    Drawn { population, books }: Drawn,
    decide: impl Fn(&Round<'_>, &mut [Side; 2]),
    mut look: impl FnMut(u32, &[Side; 2]),
) -> Outcome {
    let draws = Draws::new(rules.seed, number);
    let chance = Chance::new(rules, &draws);
    let capacity = capacity_at_start(rules, &books.totals);
    let [a, b] = [Books::clone(&books), Rc::unwrap_or_clone(books)];
    let before = Conditions::before(rules);
    let side = |place, books| Side::new(rules, &chance, place, before.clone(), books, &capacity);
    let mut sides = [side(0, a), side(1, b)];
    let mut figures = [(); 2].map(|()| Vec::with_capacity(rules.growth.len() * COLUMNS.len()));
    for quarter in 0..=rules.horizon {
        if quarter > 0 {
            let trend = quality_trend(rules, &population.qualities, quarter);
            for side in &mut sides {
                side.meet(rules, &chance, quarter, &capacity, &trend);
            }
            let round = Round::new(rules, &population, &draws, quarter, &sides);
            decide(&round, &mut sides);
        }
        for (figures, side) in figures.iter_mut().zip(&mut sides) {
            figures.extend(read(rules, &population, quarter, side).0);
        }
        look(quarter, &sides);
    }
    let (flows, spend_elsewhere) = elsewhere(rules, &sides);
    Outcome { figures, flows, spend_elsewhere }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::Measure;
    use crate::scenario::{Scenario, read as read_link};

    fn run_anew(
        rules: &Rules,
        number: u32,
        decide: impl Fn(&Round<'_>, &mut [Side; 2]),
    ) -> Outcome {
        run(rules, number, Drawn::new(&Origin::of(rules), number), decide, |_, _| ())
    }

    #[test]
    fn the_order_of_enterprises_does_not_matter() {
        // With queues and prices that answer to totals, and capacity that is short.
        let scenario = Scenario {
            enterprises: 200,
            horizon: 12,
            queue: 2.0,
            capacity_azure: 20.0,
            headroom: -20.0,
            waiver: 30.0,
            markup: 30.0,
            ..Scenario::default()
        };
        let rules = Rules::new(&scenario);
        for number in 0..3 {
            let decide = |round: &Round<'_>, sides: &mut [Side; 2]| {
                round.decide_all(rules.cohorts.due(round.quarter).rev(), sides);
            };
            let backwards = run_anew(&rules, number, decide);
            assert_eq!(replicate(&rules, number), backwards);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 60, ..ProptestConfig::default() })]

        /// The filter changes what a result costs and never what it is.
        #[test]
        fn what_is_foreseen_is_what_happens(
            seed in 0_u32..1_000,
            (nest, specialisation, pull) in (0.1_f64..=1.0, 0.0_f64..=1.0, 0.0_f64..=2.0),
            (inertia_model, inertia_core) in (0.0_f64..=8.0, 0.0_f64..=8.0),
            (gravity, friction, direct) in (0.0_f64..=4.0, 0.0_f64..=4.0, 0.0_f64..=4.0),
            (second_source, switching) in (0.0_f64..=50.0, 0.0_f64..=10.0),
            (queue, cadence, round) in (0.0_f64..=4.0, 1_u32..=4, any::<bool>()),
            further in prop::sample::select(vec![0_u32, 5]),
        ) {
            let link = format!("cloud5={further}&cloud7={further}");
            let scenario = Scenario {
                seed, specialisation, pull, inertia_model, inertia_core, gravity, friction, direct,
                second_source, switching, queue, cadence,
                // The short form of one half, and none at all, are ways of their own.
                nest: if round { (2.0 * nest).ceil() / 2.0 } else { nest },
                enterprises: 90,
                horizon: 8,
                ..read_link(&link).unwrap().scenario
            };
            let rules = Rules::new(&scenario);
            let in_full = |round: &Round<'_>, sides: &mut [Side; 2]| {
                for seat in rules.cohorts.due(round.quarter) {
                    round.decide(seat, sides);
                }
            };
            prop_assert_eq!(replicate(&rules, 1), run_anew(&rules, 1, in_full));
        }
    }

    #[test]
    fn enterprises_that_decide_apart_decide_as_they_do_together() {
        // Without queues, and without waivers, which wait for a full Azure, nothing answers to what
        // others chose. Spend in units of constant growth adds up, so shares of it do too.
        let scenario = Scenario {
            enterprises: 200,
            horizon: 12,
            queue: 0.0,
            waiver: 0.0,
            ..Scenario::default()
        };
        let rules = Rules::new(&scenario);
        let only = |wanted: &dyn Fn(usize) -> bool| {
            let decide = |round: &Round<'_>, sides: &mut [Side; 2]| {
                let due = rules.cohorts.due(round.quarter);
                round.decide_all(due.filter(|seat| wanted(*seat)), sides);
            };
            run_anew(&rules, 1, decide)
        };
        let [all, some, others] = [only(&|_| true), only(&|i| i % 3 == 0), only(&|i| i % 3 != 0)];
        assert_ne!(some.figures, others.figures);
        for side in 0..2 {
            let [all, some, others] = [&all, &some, &others].map(|outcome| &outcome.figures[side]);
            for (place, together) in all.iter().enumerate() {
                let column = place % COLUMNS.len();
                if matches!(
                    COLUMNS[column].measure,
                    Measure::ShareCore | Measure::Models | Measure::Direct
                ) {
                    let apart = some[place] + others[place] - all[column];
                    assert!((together - apart).abs() < 1e-9, "{:?}", COLUMNS[column]);
                }
            }
        }
    }
}
