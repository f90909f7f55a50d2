//! One replicate: a population lives through the horizon twice, with the same luck.

use crate::market::{CLOUDS, Cloud, MODELS, VENUES, Venue};
use crate::numeric::kernel::{exp, power};
use crate::numeric::{Decision, Draws, exponential};

use super::books::Books;
use super::choice::{AiLuck, first_arrival, nested_race};
use super::largest::largest;
use super::measure::{COLUMNS, read_totals};
use super::offer::{Offer, SECTORS};
use super::population::{Enterprise, Population};
use super::rules::Rules;

/// What came of a replicate.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The figures of side A and of side B: for each quarter from 0 on, one of each column.
    pub figures: [Vec<f64>; 2],
    /// Enterprises at the horizon by primary cloud on side A (row) and on side B (column), where
    /// the primary cloud is the one with most of an enterprise's spend, core and AI.
    pub flows: [[u32; CLOUDS]; CLOUDS],
}

/// Runs one replicate: a pure function of the rules and the replicate's number.
#[must_use]
pub fn replicate(rules: &Rules, number: u32) -> Outcome {
    let draws = Draws::new(rules.seed, number);
    let Population { enterprises, books, core_constants } = Population::new(rules, &draws);
    let mut sides = [books.clone(), books];
    let mut figures = [(); 2].map(|()| Vec::with_capacity(rules.growth.len() * COLUMNS.len()));
    for quarter in 0..=rules.horizon {
        if quarter > 0 {
            for (i, enterprise) in enterprises.iter().enumerate() {
                if (quarter + enterprise.phase).is_multiple_of(rules.cadence) {
                    decide(rules, &core_constants, &draws, quarter, i, enterprise, &mut sides);
                }
            }
        }
        for (figures, books) in figures.iter_mut().zip(&sides) {
            figures.extend(read_totals(&books.totals, rules.growth[quarter as usize]));
        }
    }
    let growth = rules.growth[rules.horizon as usize];
    let mut flows = [[0; CLOUDS]; CLOUDS];
    for i in 0..enterprises.len() {
        let [a, b] = [0, 1].map(|side| primary(&sides[side], i, growth));
        flows[a][b] += 1;
    }
    Outcome { figures, flows }
}

/// The decisions of one enterprise in one quarter, on both sides with the same luck.
fn decide(
    rules: &Rules,
    core_constants: &[f64; CLOUDS],
    draws: &Draws,
    quarter: u32,
    i: usize,
    enterprise: &Enterprise,
    sides: &mut [Books; 2],
) {
    let offers: [&Offer; 2] =
        [0, 1].map(|side| offer(&rules.offers[side][quarter as usize], enterprise));
    let ai_luck = ai_luck(rules, draws, quarter, i as u32, offers);
    let core_luck = draws.exponentials(i as u32, quarter, Decision::Core, 0);
    let migrates = migrates(rules, draws, quarter, i as u32, enterprise);
    for (books, offer) in sides.iter_mut().zip(offers) {
        source_ai(rules, enterprise, offer, &ai_luck, i, books);
        let rates = placement_rates(rules, core_constants, enterprise, offer, i, books);
        if let Some(cloud) = first_arrival(&core_luck, &rates) {
            books.place(i, cloud, rules.core_step);
        }
        if migrates {
            let home = books.home(i);
            let mut elsewhere = rates;
            elsewhere[home] = 0.0;
            if let Some(cloud) = first_arrival(&core_luck, &elsewhere) {
                books.migrate(i, home, cloud);
            }
        }
    }
}

fn offer<'a>(offers: &'a [Offer; SECTORS], enterprise: &Enterprise) -> &'a Offer {
    &offers[enterprise.sector as usize]
}

/// The luck of an AI sourcing decision, drawn for options that are on sale on either side.
fn ai_luck(rules: &Rules, draws: &Draws, quarter: u32, i: u32, offers: [&Offer; 2]) -> AiLuck {
    /// Lanes of a block of draws.
    const LANES: usize = 4;
    let mut luck = AiLuck { option: [[0.0; VENUES]; MODELS], ln_nest: [0.0; MODELS] };
    for m in 0..MODELS {
        let on_sale = |v: &usize| offers.iter().any(|offer| offer.on_sale[m][*v] > 0.0);
        for (block, first) in (0..VENUES).step_by(LANES).enumerate() {
            let wanted = (first..(first + LANES).min(VENUES)).filter(on_sale);
            let mut drawn = None;
            for v in wanted {
                let block = (2 * m + block) as u32;
                let lanes = drawn
                    .get_or_insert_with(|| draws.uniforms(i, quarter, Decision::AiOption, block));
                luck.option[m][v] = exponential(lanes[v - first]);
            }
        }
    }
    let rho = rules.utilities.rho;
    if rho < 1.0 {
        for pair in 0..MODELS / 2 {
            let u = draws.uniforms(i, quarter, Decision::AiNest, pair as u32);
            luck.ln_nest[2 * pair] = Draws::ln_positive_stable(rho, u[0], u[1]);
            luck.ln_nest[2 * pair + 1] = Draws::ln_positive_stable(rho, u[2], u[3]);
        }
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
    offer: &Offer,
    luck: &AiLuck,
    i: usize,
    books: &mut Books,
) {
    let rho = rules.utilities.rho;
    let home = Cloud::ALL[books.home(i)];
    let venues = rules.utilities.venues(home, &books.core_shares(i));
    let mut rates = offer.on_sale;
    for m in 0..MODELS {
        let model = enterprise.rates[m]
            * if usize::from(books.last[i]) == m { rules.stay_within } else { 1.0 };
        for v in 0..VENUES {
            rates[m][v] *= model * venues[v];
        }
    }
    if let Some((model, venue)) = nested_race(luck, &rates, rho) {
        books.source(i, model, venue, rules.ai_step);
    }
}

/// Core placement: the odds of each cloud for new workloads, e^{ξ + κ·share + λ·I}, where I is the
/// log-sum of the AI options if core were there (docs/model.md, section 7.4).
fn placement_rates(
    rules: &Rules,
    core_constants: &[f64; CLOUDS],
    enterprise: &Enterprise,
    offer: &Offer,
    i: usize,
    books: &Books,
) -> [f64; CLOUDS] {
    let shares = books.core_shares(i);
    let mut pull = [0.0; CLOUDS];
    for m in 0..MODELS {
        let odds =
            enterprise.odds[m] * if usize::from(books.last[i]) == m { rules.stay } else { 1.0 };
        for c in 0..CLOUDS {
            pull[c] += odds * offer.pull[m][c];
        }
    }
    // Where no AI is on sale at all, it pulls nowhere.
    let pulls = rules.pull > 0.0 && pull.iter().any(|pull| *pull > 0.0);
    let mut rates = *core_constants;
    for c in 0..CLOUDS {
        rates[c] *= exp(rules.inertia_core * shares[c]);
        if pulls {
            rates[c] *= power(pull[c], rules.pull);
        }
    }
    rates
}

/// The cloud with most of an enterprise's spend, core and AI, by index; the first of equals.
fn primary(books: &Books, i: usize, (core_growth, ai_growth): (f64, f64)) -> usize {
    let mut spend = books.core[i].map(|spend| spend as f64 * core_growth);
    for venue in Venue::ALL {
        if let Some(cloud) = venue.cloud() {
            let ai: u64 = books.ai[i].iter().map(|venues| venues[venue.index()]).sum();
            spend[cloud.index()] += ai as f64 * ai_growth;
        }
    }
    largest(&spend)
}
