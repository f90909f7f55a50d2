//! One replicate: a population lives through the horizon twice, with the same luck.

use crate::market::{CLOUDS, MODELS, Model, VENUES};
use crate::numeric::kernel::{exp, power};
use crate::numeric::{Decision, Draws, exponential};

use super::chance::Chance;
use super::choice::{AiLuck, first_arrival, nest_arrival, nested_race};
use super::conditions::venues;
use super::measure::COLUMNS;
use super::population::{Enterprise, Population};
use super::reading::{elsewhere, read};
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

/// Runs one replicate: a pure function of the rules and the replicate's number.
#[must_use]
pub fn replicate(rules: &Rules, number: u32) -> Outcome {
    run(rules, number, |quarter, population, decide| {
        for (i, enterprise) in population.enterprises.iter().enumerate() {
            if (quarter + enterprise.phase).is_multiple_of(rules.cadence) {
                decide(i);
            }
        }
    })
}

/// Runs one replicate in which `visit` calls each enterprise with a decision due, in any order.
fn run(
    rules: &Rules,
    number: u32,
    visit: impl Fn(u32, &Population, &mut dyn FnMut(usize)),
) -> Outcome {
    let draws = Draws::new(rules.seed, number);
    let chance = Chance::new(rules, &draws);
    let population = Population::new(rules, &draws);
    let capacity = capacity_at_start(rules, &population.books.totals);
    let mut sides = [0, 1].map(|side| Side::new(rules, &chance, side, &population, &capacity));
    let mut figures = [(); 2].map(|()| Vec::with_capacity(rules.growth.len() * COLUMNS.len()));
    for quarter in 0..=rules.horizon {
        if quarter > 0 {
            let trend = quality_trend(rules, &population.qualities, quarter);
            for side in &mut sides {
                side.meet(rules, &chance, quarter, &capacity, &trend);
            }
            visit(quarter, &population, &mut |i| {
                decide(rules, &population, &draws, quarter, i, &mut sides);
            });
        }
        for (figures, side) in figures.iter_mut().zip(&mut sides) {
            figures.extend(read(rules, &population, quarter, side).0);
        }
    }
    let (flows, spend_elsewhere) = elsewhere(rules, &sides);
    Outcome { figures, flows, spend_elsewhere }
}

/// The decisions of one enterprise in one quarter, on both sides with the same luck.
fn decide(
    rules: &Rules,
    population: &Population,
    draws: &Draws,
    quarter: u32,
    i: usize,
    sides: &mut [Side; 2],
) {
    let enterprise = &population.enterprises[i];
    let ai_luck = ai_luck(rules, draws, quarter, i as u32, enterprise, sides);
    let core_luck = core_luck(rules, draws, quarter, i as u32);
    let looks_beyond = rules.second_source > 0.0 && {
        let [luck, ..] = draws.uniforms(i as u32, quarter, Decision::SecondSource, 0);
        luck < rules.second_source
    };
    let migrates = migrates(rules, draws, quarter, i as u32, enterprise);
    for side in sides {
        source_ai(rules, enterprise, &ai_luck, quarter, i, side);
        let home = side.books.home(i);
        let rates = placement_rates(rules, population, quarter, i, side);
        let mut beyond = rates;
        beyond[home] = 0.0;
        // Who looks beyond an only cloud finds nothing and stays.
        let placed = if looks_beyond { first_arrival(&core_luck, &beyond) } else { None };
        if let Some(cloud) = placed.or_else(|| first_arrival(&core_luck, &rates)) {
            side.books.place(i, cloud, rules.core_step);
        }
        if migrates {
            let home = side.books.home(i);
            let mut elsewhere = rates;
            elsewhere[home] = 0.0;
            if let Some(cloud) = first_arrival(&core_luck, &elsewhere) {
                side.books.migrate(i, home, cloud);
                side.tally.switched_cloud += 1;
            }
        }
    }
}

/// Lanes of a block of draws.
const LANES: usize = 4;

/// The luck of an AI sourcing decision, drawn for options that are on sale on either side, and for
/// OpenAI's models at every venue that exists.
fn ai_luck(
    rules: &Rules,
    draws: &Draws,
    quarter: u32,
    i: u32,
    enterprise: &Enterprise,
    sides: &[Side; 2],
) -> AiLuck {
    let sector = enterprise.sector as usize;
    let [a, b] = sides.each_ref().map(|side| &side.conditions.offers[sector].on_sale);
    let everywhere = &sides[0].conditions.openai_everywhere;
    let mut luck = AiLuck { option: [[0.0; VENUES]; MODELS], ln_nest: [0.0; MODELS] };
    for m in 0..MODELS {
        for (block, first) in (0..rules.extent.venues).step_by(LANES).enumerate() {
            let mut drawn = None;
            for v in first..(first + LANES).min(rules.extent.venues) {
                let blockable = m == Model::OpenAi.index() && everywhere[v] > 0.0;
                if a[m][v] > 0.0 || b[m][v] > 0.0 || blockable {
                    // Two blocks for each model, and a third after those of all models.
                    let block = if block < 2 { 2 * m + block } else { block * MODELS + m };
                    let lanes = drawn.get_or_insert_with(|| {
                        draws.uniforms(i, quarter, Decision::AiOption, block as u32)
                    });
                    luck.option[m][v] = exponential(lanes[v - first]);
                }
            }
        }
    }
    let rho = rules.tastes.rho;
    if rho < 1.0 {
        for pair in 0..MODELS / 2 {
            let u = draws.uniforms(i, quarter, Decision::AiNest, pair as u32);
            luck.ln_nest[2 * pair] = Draws::ln_positive_stable(rho, u[0], u[1]);
            luck.ln_nest[2 * pair + 1] = Draws::ln_positive_stable(rho, u[2], u[3]);
        }
    }
    luck
}

/// The luck of core placement.
fn core_luck(rules: &Rules, draws: &Draws, quarter: u32, i: u32) -> [f64; CLOUDS] {
    let mut luck = [0.0; CLOUDS];
    for (block, lanes) in luck[..rules.extent.clouds].chunks_mut(LANES).enumerate() {
        let drawn = draws.exponentials(i, quarter, Decision::Core, block as u32);
        lanes.copy_from_slice(&drawn[..lanes.len()]);
    }
    luck
}

/// Whether an enterprise's contract ends with this decision and it uses the occasion to switch.
fn migrates(rules: &Rules, draws: &Draws, quarter: u32, i: u32, enterprise: &Enterprise) -> bool {
    let length = 4 * enterprise.contract_years;
    let ended = (quarter + enterprise.contract_offset) % length < rules.cadence;
    let probability = rules.switching * f64::from(enterprise.contract_years);
    ended && probability > 0.0 && {
        let [u, ..] = draws.uniforms(i, quarter, Decision::Migration, 0);
        u < probability
    }
}

/// AI sourcing: a model and a venue for new and re-sourced AI spend (docs/model.md, section 7.3).
fn source_ai(
    rules: &Rules,
    enterprise: &Enterprise,
    luck: &AiLuck,
    quarter: u32,
    i: usize,
    side: &mut Side,
) {
    let rho = rules.tastes.rho;
    let gateway = enterprise.has_gateway(rules, quarter);
    let stay = rules.tastes.stay_within[usize::from(gateway)];
    let books = &mut side.books;
    let last = usize::from(books.last[i]);
    let venues = venues(rules, quarter, gateway, books.home(i), &books.core_shares(i));
    let mut rates = side.conditions.offers[enterprise.sector as usize].on_sale;
    let mut openai_everywhere = side.conditions.openai_everywhere;
    for m in 0..MODELS {
        let model = enterprise.rates[m] * if last == m { stay } else { 1.0 };
        for v in 0..rules.extent.venues {
            rates[m][v] *= model * venues[v];
            if m == Model::OpenAi.index() {
                openai_everywhere[v] *= model * venues[v];
            }
        }
    }
    let Some((model, venue)) = nested_race(luck, &rates, rho) else { return };
    let spend = books.ai_total(i);
    side.tally.ai_decided += spend;
    if model != Model::OpenAi.index() {
        let arrival = |m: usize, rates| nest_arrival(luck, m, rates, rho);
        let chosen = arrival(model, &rates[model]);
        let openai = arrival(Model::OpenAi.index(), &openai_everywhere);
        if let (Some((_, chosen)), Some((_, openai))) = (chosen, openai)
            && openai < chosen
        {
            side.tally.ai_blocked += spend;
        }
    }
    side.tally.switched_model += u32::from(last != model && last != MODELS);
    books.source(i, model, venue, rules.ai_step);
}

/// Core placement: the odds of each cloud for new workloads, e^{ξ + κ·share + λ·I + …}, where I is
/// the log-sum of the AI options if core were there (docs/model.md, section 7.4).
fn placement_rates(
    rules: &Rules,
    population: &Population,
    quarter: u32,
    i: usize,
    side: &mut Side,
) -> [f64; CLOUDS] {
    let enterprise = &population.enterprises[i];
    let gateway = enterprise.has_gateway(rules, quarter);
    let stay = rules.tastes.stay[usize::from(gateway)];
    let offer = &side.conditions.offers[enterprise.sector as usize];
    let books = &side.books;
    let shares = books.core_shares(i);
    let home = books.home(i);
    let mut pull = [0.0; CLOUDS];
    for m in 0..MODELS {
        let odds = enterprise.odds[m] * if usize::from(books.last[i]) == m { stay } else { 1.0 };
        for c in 0..rules.extent.clouds {
            pull[c] += odds * offer.pull[usize::from(gateway)][m][c];
        }
    }
    side.tally.surplus(rules.sizes[i], pull[home], enterprise, gateway);
    // Where no AI is on sale at all, it pulls nowhere.
    let pulls = rules.tastes.pull > 0.0 && pull.iter().any(|pull| *pull > 0.0);
    let mut rates = population.core_constants;
    for c in 0..rules.extent.clouds {
        rates[c] *= exp(rules.tastes.inertia_core * shares[c]);
        if pulls {
            rates[c] *= power(pull[c], rules.tastes.pull);
        }
        rates[c] *= side.conditions.lean[c] * enterprise.lean[c];
    }
    rates[home] *= rules.tastes.discount;
    rates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Measure;
    use crate::scenario::Scenario;

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
            let backwards = run(&rules, number, |quarter, population, decide| {
                for (i, enterprise) in population.enterprises.iter().enumerate().rev() {
                    if (quarter + enterprise.phase).is_multiple_of(rules.cadence) {
                        decide(i);
                    }
                }
            });
            assert_eq!(replicate(&rules, number), backwards);
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
            run(&rules, 1, |quarter, population, decide| {
                for (i, enterprise) in population.enterprises.iter().enumerate() {
                    if wanted(i) && (quarter + enterprise.phase).is_multiple_of(rules.cadence) {
                        decide(i);
                    }
                }
            })
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
