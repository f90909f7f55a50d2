//! The population of a replicate: who the enterprises are, and their books at quarter 0.

use crate::market::{CLOUDS, Cloud, MODELS, VENUES, Venue};
use crate::numeric::kernel::{exp, power};
use crate::numeric::{Decision, Draws, quantile};

use super::books::Books;
use super::calibration::{ai_qualities, core_constants, stationary};
use super::choice::{first_arrival, nest_odds};
use super::largest::largest;
use super::offer::Sector;
use super::raking::rake;
use super::rules::Rules;

/// How many clouds an enterprise uses: cumulative shares of one, two, three and four or more.
/// `HostingAdvice` survey of 500 IT leaders (data/multicloud_adoption.csv): 21, 45, 19 and 12 %,
/// with the 3 % that use no hyperscaler counted among users of a single cloud.
const CLOUD_COUNTS: [f64; CLOUDS] = [0.24, 0.69, 0.88, 1.0];

/// The part of an enterprise's AI spend at quarter 0 that goes to its first model; the second gets
/// the rest. An assumption: surveys say that most enterprises run several models, not how much.
const FIRST_MODEL: f64 = 0.7;

/// The largest part of a cloud's prior that AI spend may fill at quarter 0, so that every cloud
/// has core workloads too.
const AI_AT_MOST: f64 = 0.9;

/// What makes an enterprise the one it is; the same on both sides.
#[derive(Clone, Copy, Debug)]
pub struct Enterprise {
    /// Which offers it gets.
    pub sector: Sector,
    /// The quarter of its cycle in which it decides: in quarter t if t + phase is a multiple of the
    /// cadence.
    pub phase: u32,
    /// Length of its contracts, in years.
    pub contract_years: u32,
    /// Where in its contract it is at quarter 0, in quarters.
    pub contract_offset: u32,
    /// Odds that it gives each model for quality and taste, e^{q+τ}.
    pub odds: [f64; MODELS],
    /// The same within a nest, e^{(q+τ)/ρ}.
    pub rates: [f64; MODELS],
}

/// The enterprises of a replicate.
#[derive(Clone, Debug)]
pub struct Population {
    /// The enterprises, smallest first.
    pub enterprises: Vec<Enterprise>,
    /// Their books at quarter 0, where both sides start.
    pub books: Books,
    /// Constants of the clouds in core placement, e^ξ.
    pub core_constants: [f64; CLOUDS],
}

impl Population {
    /// Draws the population of a replicate and calibrates it: at quarter 0 the clouds' shares
    /// equal the priors exactly, models are used in proportion to theirs, and new core workloads
    /// would follow the shares that are there.
    #[must_use]
    pub fn new(rules: &Rules, draws: &Draws) -> Self {
        let pattern: Vec<[f64; CLOUDS]> =
            (0..rules.sizes.len() as u32).map(|i| cloud_pattern(rules, draws, i)).collect();
        let mut enterprises: Vec<Enterprise> =
            (0..rules.sizes.len() as u32).map(|i| enterprise(rules, draws, i)).collect();
        let mut sourcing: Vec<Sourcing> = enterprises
            .iter()
            .zip(&pattern)
            .map(|(enterprise, shares)| Sourcing::new(rules, enterprise, shares))
            .collect();
        let odds: Vec<_> = sourcing.iter().map(|sourcing| sourcing.odds).collect();
        let qualities = ai_qualities(&odds, &rules.sizes, &rules.model_priors, rules.stay);
        for (enterprise, sourcing) in enterprises.iter_mut().zip(&mut sourcing) {
            for m in 0..MODELS {
                sourcing.odds[m] *= qualities[m];
                enterprise.odds[m] *= qualities[m];
                enterprise.rates[m] = power(enterprise.odds[m], 1.0 / rules.utilities.rho);
            }
        }
        let (ai, last) = ai_books(rules, draws, &sourcing);
        let (core, targets) = core_books(rules, &pattern, &ai);
        let books = Books::new(core, ai, last);
        let placement: Vec<_> = (0..enterprises.len())
            .map(|i| books.core_shares(i).map(|share| exp(rules.inertia_core * share)))
            .collect();
        let core_spend: Vec<u64> = books.core.iter().map(|spend| spend.iter().sum()).collect();
        let core_total = targets.iter().sum::<u64>().max(1) as f64;
        let targets = targets.map(|target| target as f64 / core_total);
        let core_constants = core_constants(&placement, &core_spend, &targets);
        Self { enterprises, books, core_constants }
    }
}

/// The fractions of its core that an enterprise wants on each cloud: clouds in the order of a race
/// with the priors as rates, the first of them primary.
fn cloud_pattern(rules: &Rules, draws: &Draws, i: u32) -> [f64; CLOUDS] {
    let waiting = draws.exponentials(i, 0, Decision::Clouds, 0);
    let [count, ..] = draws.uniforms(i, 0, Decision::CloudCount, 0);
    let mut rates = rules.priors.map(|prior| prior as f64);
    let wanted = 1 + CLOUD_COUNTS.iter().take_while(|cumulative| count > **cumulative).count();
    let existing = rates.iter().filter(|rate| **rate > 0.0).count();
    let used = wanted.min(existing);
    let secondary = (1.0 - rules.primary) / (used.max(2) - 1) as f64;
    let mut shares = [0.0; CLOUDS];
    for place in 0..used {
        if let Some(cloud) = first_arrival(&waiting, &rates) {
            shares[cloud] = match (used, place) {
                (1, _) => 1.0,
                (_, 0) => rules.primary,
                _ => secondary,
            };
            rates[cloud] = 0.0;
        }
    }
    shares
}

fn enterprise(rules: &Rules, draws: &Draws, i: u32) -> Enterprise {
    let [exempt, contract, offset, _] = draws.uniforms(i, 0, Decision::Traits, 0);
    let contract_years = 1 + (contract * f64::from(rules.contract)) as u32;
    let first = draws.uniforms(i, 0, Decision::Taste, 0);
    let second = draws.uniforms(i, 0, Decision::Taste, 1);
    let tastes = [first[0], first[1], first[2], first[3], second[0], second[1]];
    Enterprise {
        sector: if exempt < rules.exempt { Sector::Exempt } else { Sector::General },
        phase: i % rules.cadence,
        contract_years,
        contract_offset: (offset * f64::from(4 * contract_years)) as u32,
        odds: tastes.map(|u| exp(rules.taste * quantile::normal(u))),
        rates: [0.0; MODELS],
    }
}

/// What an enterprise makes of the models at quarter 0.
struct Sourcing {
    /// Odds of each model; of quality 1 until qualities are known.
    odds: [f64; MODELS],
    /// e^{V/ρ} of each venue within each model's nest.
    rates: [[f64; VENUES]; MODELS],
}

impl Sourcing {
    fn new(rules: &Rules, enterprise: &Enterprise, shares: &[f64; CLOUDS]) -> Self {
        let venues = rules.utilities.venues(Cloud::ALL[largest(shares)], shares);
        let on_sale = &rules.before[enterprise.sector as usize].on_sale;
        let mut odds = enterprise.odds;
        let mut rates = *on_sale;
        for m in 0..MODELS {
            for v in 0..VENUES {
                rates[m][v] *= venues[v];
            }
            odds[m] *= nest_odds(rates[m].iter().sum(), rules.utilities.rho);
        }
        Self { odds, rates }
    }
}

/// AI spend at quarter 0, drawn from each enterprise's stationary use of models, and the model
/// that each used last.
fn ai_books(
    rules: &Rules,
    draws: &Draws,
    sourcing: &[Sourcing],
) -> (Vec<[[u64; VENUES]; MODELS]>, Vec<u8>) {
    let mut ai = vec![[[0; VENUES]; MODELS]; sourcing.len()];
    let mut last = vec![MODELS as u8; sourcing.len()];
    for (i, sourcing) in sourcing.iter().enumerate() {
        let spend = (rules.sizes[i] as f64 * rules.ai) as u64;
        let first_spend = (spend as f64 * FIRST_MODEL) as u64;
        let use_of_models = stationary(&sourcing.odds, rules.stay);
        for (place, spend) in [first_spend, spend - first_spend].into_iter().enumerate() {
            let address =
                |decision, block| draws.exponentials(i as u32, place as u32, decision, block);
            let (low, high) = (address(Decision::FirstModel, 0), address(Decision::FirstModel, 1));
            let waiting = [low[0], low[1], low[2], low[3], high[0], high[1]];
            let Some(model) = first_arrival(&waiting, &use_of_models) else { continue };
            let (low, high) = (address(Decision::FirstVenue, 0), address(Decision::FirstVenue, 1));
            let waiting = [low[0], low[1], low[2], low[3], high[0]];
            let Some(venue) = first_arrival(&waiting, &sourcing.rates[model]) else { continue };
            ai[i][model][venue] += spend;
            if place == 0 {
                last[i] = model as u8;
            }
        }
    }
    leave_room_for_core(rules, &mut ai);
    (ai, last)
}

/// Scales AI spend down on clouds whose prior it would fill.
fn leave_room_for_core(rules: &Rules, ai: &mut [[[u64; VENUES]; MODELS]]) {
    for venue in Venue::ALL {
        let Some(cloud) = venue.cloud() else { continue };
        let v = venue.index();
        let spend: u64 = ai.iter().flatten().map(|venues| venues[v]).sum();
        let room = AI_AT_MOST * prior_units(rules, cloud) as f64;
        if spend as f64 > room {
            let kept = room / spend as f64;
            for venues in ai.iter_mut().flatten() {
                venues[v] = (venues[v] as f64 * kept) as u64;
            }
        }
    }
}

/// Core spend at quarter 0 and its sum on each cloud: what the priors and AI spend leave.
fn core_books(
    rules: &Rules,
    pattern: &[[f64; CLOUDS]],
    ai: &[[[u64; VENUES]; MODELS]],
) -> (Vec<[u64; CLOUDS]>, [u64; CLOUDS]) {
    let mut targets = Cloud::ALL.map(|cloud| prior_units(rules, cloud));
    let mut rows = rules.sizes.clone();
    for (row, ai) in rows.iter_mut().zip(ai) {
        for venue in Venue::ALL {
            if let Some(cloud) = venue.cloud() {
                let spend: u64 = ai.iter().map(|venues| venues[venue.index()]).sum();
                *row -= spend;
                targets[cloud.index()] -= spend;
            }
        }
    }
    (rake(pattern, &rows, &targets), targets)
}

/// A cloud's spend at quarter 0, core and AI, in units.
fn prior_units(rules: &Rules, cloud: Cloud) -> u64 {
    // The market is a multiple of 10,000 units, so the division is exact.
    rules.market() / 10_000 * rules.priors[cloud.index()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn about_a_ninth_of_enterprises_switch_vendor_in_a_year() {
        // Menlo Ventures, mid-2025: 11 % switched vendor in the past year
        // (data/model_share_history.csv). The default inertia of models is chosen for this.
        let scenario = Scenario::default();
        let rules = Rules::new(&scenario);
        let draws = Draws::new(scenario.seed, 0);
        let population = Population::new(&rules, &draws);
        let mut switching = 0.0;
        for (i, enterprise) in population.enterprises.iter().enumerate() {
            let shares = cloud_pattern(&rules, &draws, i as u32);
            let odds = Sourcing::new(&rules, enterprise, &shares).odds;
            let sum: f64 = odds.iter().sum();
            for (share, r) in stationary(&odds, rules.stay).into_iter().zip(odds) {
                switching += share * (sum - r) / (sum + (rules.stay - 1.0) * r);
            }
        }
        let a_year =
            switching / population.enterprises.len() as f64 * 4.0 / f64::from(rules.cadence);
        assert!((a_year - 0.11).abs() < 0.01, "{a_year}");
    }
}
