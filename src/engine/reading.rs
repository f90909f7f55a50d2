//! Reading: the figures of a quarter, read off one side, and what differs between both at the end.

use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::kernel::{exp, power};

use super::books::{Books, Totals};
use super::habits::{Habits, cloud_spend};
use super::largest::largest;
use super::measure::{Figures, Measure};
use super::population::Population;
use super::rules::{Growth, Rules};
use super::side::Side;
use super::worth::Sector;

/// Reads the figures of a quarter off a side, and closes its accounts for it.
#[must_use]
pub fn read(rules: &Rules, population: &Population, quarter: u32, side: &mut Side) -> Figures {
    let growth = rules.growth[quarter as usize];
    let totals = side.books.totals;
    let mut figures = Figures::default();
    let shares = read_shares(&totals, growth, &mut figures);
    figures.set(Measure::NewCustomers, &new_customers(rules, population, side));
    read_habits(rules, &side.books, growth, &mut figures);
    let yearly = 400.0 / rules.sizes.len() as f64;
    figures.set(
        Measure::Switched,
        &[side.tally.switched_cloud, side.tally.switched_model]
            .map(|count| f64::from(count) * yearly),
    );
    figures.set(Measure::Load, &side.loads);
    side.accounts.close(rules, quarter, &totals, growth, side.ended);
    let accounts = &side.accounts;
    let microsoft = [accounts.azure, accounts.revenue_share, accounts.stake, accounts.microsoft()];
    figures.set(Measure::Microsoft, &microsoft);
    let mut revenue = [0.0; VENUES + 1];
    revenue[..VENUES].copy_from_slice(&accounts.openai);
    revenue[VENUES] = accounts.openai.iter().sum();
    figures.set(Measure::OpenaiRevenue, &revenue);
    let openai = &side.worth.0[Sector::General as usize][Model::OpenAi.index()];
    let core: u64 = totals.core.iter().sum();
    let reached: f64 = Cloud::ALL
        .into_iter()
        .map(|cloud| totals.core[cloud.index()] as f64 * openai[Venue::Cloud(cloud).index()])
        .sum();
    figures.set(Measure::OpenaiReach, &[percent(reached, core as f64)]);
    let blocked = percent(side.tally.ai_blocked as f64, side.tally.ai_decided as f64);
    figures.set(Measure::OpenaiBlocked, &[blocked]);
    figures.set(Measure::Surplus, &side.tally.mean_surplus());
    side.azure_passed |= shares[Cloud::Azure.index()] > shares[Cloud::Aws.index()];
    figures.set(Measure::AzurePassed, &[if side.azure_passed { 100.0 } else { 0.0 }]);
    figures
}

/// Reads shares off totals in units of constant growth, and returns those of the clouds. At quarter
/// 0 growth is 1, all sums are exact, and they equal the priors to the last bit.
fn read_shares(totals: &Totals, growth: Growth, figures: &mut Figures) -> [f64; CLOUDS] {
    let mut ai_by_cloud = [0; CLOUDS];
    let mut ai_by_model = [0; MODELS];
    let mut direct = 0;
    for m in 0..MODELS {
        for venue in Venue::ALL {
            let spend = totals.ai[m][venue.index()];
            ai_by_model[m] += spend;
            match venue {
                Venue::Cloud(cloud) => ai_by_cloud[cloud.index()] += spend,
                Venue::Direct => direct += spend,
            }
        }
    }
    let spend: [f64; CLOUDS] = std::array::from_fn(|c| {
        totals.core[c] as f64 * growth.core + ai_by_cloud[c] as f64 * growth.ai
    });
    let market: f64 = spend.iter().sum();
    let core = totals.core.iter().sum::<u64>() as f64;
    let on_clouds = ai_by_cloud.iter().sum::<u64>();
    let ai = (on_clouds + direct) as f64;
    let shares = spend.map(|spend| percent(spend, market));
    let models = ai_by_model.map(|spend| percent(spend as f64, ai));
    figures.set(Measure::Share, &shares);
    figures.set(Measure::ShareCore, &totals.core.map(|spend| percent(spend as f64, core)));
    figures
        .set(Measure::ShareAi, &ai_by_cloud.map(|spend| percent(spend as f64, on_clouds as f64)));
    figures.set(Measure::Models, &models);
    figures.set(Measure::Direct, &[percent(direct as f64, ai)]);
    let index = |shares: &[f64]| shares.iter().map(|share| share * share).sum::<f64>();
    figures.set(Measure::Hhi, &[index(&shares), index(&models)]);
    shares
}

/// The first choice of enterprises that have no cloud yet and no taste of their own: the placement
/// of core without inertia, averaged over Microsoft shops and others (M08).
fn new_customers(rules: &Rules, population: &Population, side: &Side) -> [f64; CLOUDS] {
    let offer = &side.conditions.offers[Sector::General as usize];
    let qualities = population.qualities.map(exp);
    let mut rates = population.core_constants;
    for c in 0..rules.extent.clouds {
        let pull: f64 = (0..MODELS).map(|m| qualities[m] * offer.pull[0][m][c]).sum();
        if pull > 0.0 && rules.placement.pull > 0.0 {
            rates[c] *= power(pull, rules.placement.pull);
        }
        rates[c] *= side.conditions.lean[c];
    }
    let azure = Cloud::Azure.index();
    let mut shops = rates;
    shops[azure] *= rules.tastes.bundle;
    let [others, shops] = [rates, shops].map(|rates| {
        let sum: f64 = rates.iter().sum();
        rates.map(|rate| percent(rate, sum))
    });
    let shop = rules.traits.shop;
    std::array::from_fn(|c| (1.0 - shop) * others[c] + shop * shops[c])
}

/// Reads how many clouds enterprises use, and how much they spend with the first of them.
fn read_habits(rules: &Rules, books: &Books, growth: Growth, figures: &mut Figures) {
    let habits = Habits::of(books, rules.cohorts, growth);
    let enterprises = rules.sizes.len() as f64;
    let users = habits.users.map(|users| percent(users, enterprises));
    figures.set(Measure::CloudsUsed, &users);
    figures.set(Measure::Clouds, &[habits.uses / enterprises]);
    figures.set(Measure::PrimaryShare, &[percent(habits.with_primary, habits.of_several)]);
}

/// Who ends elsewhere on side B than on side A: enterprises by primary cloud on either side, and
/// the part of all cloud spend that is on another cloud, in percent. What an enterprise buys from vendors
/// directly on one side is on no cloud there, and has not changed clouds.
#[must_use]
pub fn elsewhere(rules: &Rules, sides: &[Side; 2]) -> ([[u32; CLOUDS]; CLOUDS], f64) {
    let growth = rules.growth[rules.horizon as usize];
    let mut flows = [[0; CLOUDS]; CLOUDS];
    let (mut moved, mut all) = (0.0, 0.0);
    for seat in rules.cohorts.by_number() {
        let [a, b] = sides.each_ref().map(|side| cloud_spend(&side.books, seat, growth));
        flows[largest(&a)][largest(&b)] += 1;
        let (mut gained, mut lost) = (0.0, 0.0);
        for c in 0..CLOUDS {
            gained += (b[c] - a[c]).max(0.0);
            lost += (a[c] - b[c]).max(0.0);
            all += (a[c] + b[c]) / 2.0;
        }
        moved += f64::min(gained, lost);
    }
    (flows, percent(moved, all))
}

/// `part` in percent of `whole`; 0 of nothing is 0.
fn percent(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { 100.0 * part / whole } else { 0.0 }
}
