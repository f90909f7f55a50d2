//! Observing: the figures of a quarter on one side, and what differs between both sides at the end.

use crate::engine::entity::entity;
use crate::engine::rules::{Growth, Population, Rules, Sector, SideRules};
use crate::engine::side::Side;
use crate::engine::spend::{SpendState, Totals, largest};
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::Percent;
use crate::numeric::kernel::{exp, power};

use super::accounts::Accounts;
use super::habits::{Habits, cloud_spend};
use super::measure::{Figures, Measure};

entity! {
    /// What observing one side keeps from quarter to quarter.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Observer {
        /// Microsoft's and OpenAI's accounts.
        pub accounts: Accounts,
        /// Whether Azure's share has been above AWS's in any quarter.
        pub azure_passed: bool,
    }
}

impl Observer {
    /// The figures of a side at the end of a quarter, which is added to the accounts. Quarters have to come
    /// in their order.
    #[must_use]
    pub fn observe(
        &mut self,
        rules: &SideRules,
        population: &Population,
        quarter: u32,
        side: &Side,
    ) -> Figures {
        let growth = rules.growth[quarter as usize];
        let totals = side.spend_state.totals;
        let mut figures = Figures::default();
        let (served, waiting) = side.capacity.served(rules, &totals, quarter);
        let spend: [f64; CLOUDS] =
            std::array::from_fn(|c| totals.core[c] as f64 * growth.core + served[c]);
        let shares = observe_shares(&spend, &served, &totals, &mut figures);
        observe_money(rules, &spend, quarter, side.is_open(quarter), &mut figures);
        let waits: f64 = waiting.iter().sum();
        let demand = waits + served.iter().sum::<f64>();
        figures.set(Measure::Waiting, &[percent(waits, demand)]);
        figures.set(Measure::NewCustomers, &new_customers(rules, population, quarter, side));
        observe_habits(rules, &side.spend_state, growth, &mut figures);
        let yearly = 400.0 / rules.sizes.len() as f64;
        figures.set(
            Measure::Switched,
            &[side.tally.switched_cloud, side.tally.switched_model]
                .map(|count| f64::from(count) * yearly),
        );
        figures.set(Measure::Load, &side.capacity.loads);
        let azure = spend[Cloud::Azure.index()];
        self.accounts.close(rules, quarter, (azure, &totals), growth, side.ended);
        let accounts = &self.accounts;
        let microsoft =
            [accounts.azure, accounts.revenue_share, accounts.stake, accounts.microsoft()];
        figures.set(Measure::Microsoft, &microsoft);
        let mut revenue = [0.0; VENUES + 1];
        revenue[..VENUES].copy_from_slice(&accounts.openai);
        revenue[VENUES] = accounts.openai.iter().sum();
        figures.set(Measure::OpenaiRevenue, &revenue);
        let openai = &side.availability.0[Sector::General as usize][Model::OpenAi.index()];
        let core: u64 = totals.core.iter().sum();
        let reached: f64 = Cloud::ALL
            .into_iter()
            .map(|cloud| totals.core[cloud.index()] as f64 * openai[Venue::Cloud(cloud).index()])
            .sum();
        figures.set(Measure::OpenaiReach, &[percent(reached, core as f64)]);
        let blocked = percent(side.tally.ai_blocked as f64, side.tally.ai_decided as f64);
        figures.set(Measure::OpenaiBlocked, &[blocked]);
        figures.set(Measure::Surplus, &side.tally.mean_surplus());
        self.azure_passed |= shares[Cloud::Azure.index()] > shares[Cloud::Aws.index()];
        figures.set(Measure::AzurePassed, &[if self.azure_passed { 100.0 } else { 0.0 }]);
        figures
    }
}

/// Sets the shares of clouds and models, and returns those of the clouds in percent. `spend` is what each
/// cloud earns from enterprises, and `served` its part that is AI. At quarter 0 growth is 1 and every cloud
/// serves all that was chosen, so that all sums are exact and the shares equal the initial shares to the last
/// bit.
fn observe_shares(
    spend: &[f64; CLOUDS],
    served: &[f64; CLOUDS],
    totals: &Totals,
    figures: &mut Figures,
) -> [f64; CLOUDS] {
    let by_model = totals.ai.map(|venues| venues.iter().sum::<u64>());
    let direct: u64 = totals.ai.iter().map(|venues| venues[Venue::Direct.index()]).sum();
    let core = totals.core.iter().sum::<u64>() as f64;
    let ai = by_model.iter().sum::<u64>() as f64;
    let (market, on_clouds) = (spend.iter().sum(), served.iter().sum());
    let shares = spend.map(|spend| percent(spend, market));
    let models = by_model.map(|spend| percent(spend as f64, ai));
    figures.set(Measure::Share, &shares);
    figures.set(Measure::ShareCore, &totals.core.map(|spend| percent(spend as f64, core)));
    figures.set(Measure::ShareAi, &served.map(|spend| percent(spend, on_clouds)));
    figures.set(Measure::Models, &models);
    figures.set(Measure::Direct, &[percent(direct as f64, ai)]);
    let index = |shares: &[f64]| shares.iter().map(|share| share * share).sum::<f64>();
    figures.set(Measure::Hhi, &[index(&shares), index(&models)]);
    shares
}

/// Sets what enterprises spend on clouds in money, what AI vendors spend on them, and the shares of both
/// together (M28).
fn observe_money(
    rules: &SideRules,
    spend: &[f64; CLOUDS],
    quarter: u32,
    open: bool,
    figures: &mut Figures,
) {
    let billions = spend.map(|spend| spend / rules.market() as f64 * rules.ledger.market);
    let tenants = rules.tenants.spend(quarter, open);
    let reported: [f64; CLOUDS] = std::array::from_fn(|c| billions[c] + tenants[c]);
    let all: f64 = reported.iter().sum();
    let mut by_cloud = [0.0; CLOUDS + 1];
    by_cloud[..CLOUDS].copy_from_slice(&billions);
    by_cloud[CLOUDS] = billions.iter().sum();
    figures.set(Measure::Spend, &by_cloud);
    figures.set(Measure::Tenants, &tenants);
    figures.set(Measure::ShareReported, &reported.map(|spend| percent(spend, all)));
}

/// The choice of enterprises that have no cloud yet, in percent: core placement without inertia and tastes,
/// averaged over Microsoft shops and others (M08).
fn new_customers(
    rules: &SideRules,
    population: &Population,
    quarter: u32,
    side: &Side,
) -> [f64; CLOUDS] {
    let offer = &side.conditions.offers[Sector::General as usize];
    let qualities = population.qualities.map(exp);
    let lambda = rules.placement.pull[quarter as usize];
    let mut rates = population.core_constants;
    for c in 0..rules.extent.clouds {
        let pull: f64 = (0..MODELS).map(|m| qualities[m] * offer.pull[0][m][c]).sum();
        if pull > 0.0 && lambda > 0.0 {
            rates[c] *= power(pull, lambda);
        }
        rates[c] *= side.conditions.cloud_constants[c];
    }
    let azure = Cloud::Azure.index();
    let mut shops = rates;
    shops[azure] *= rules.tastes.bundle;
    let [others, shops] = [rates, shops].map(|rates| {
        let sum: f64 = rates.iter().sum();
        rates.map(|rate| percent(rate, sum))
    });
    let shop = rules.traits.shop.value();
    std::array::from_fn(|c| (1.0 - shop) * others[c] + shop * shops[c])
}

/// Sets how many clouds enterprises use, and how much they spend on their primary cloud.
fn observe_habits(
    rules: &SideRules,
    spend_state: &SpendState,
    growth: Growth,
    figures: &mut Figures,
) {
    let habits = Habits::of(spend_state, rules.cohorts, growth);
    let enterprises = rules.sizes.len() as f64;
    let users = habits.users.map(|users| percent(users, enterprises));
    figures.set(Measure::CloudsUsed, &users);
    figures.set(Measure::Clouds, &[habits.uses / enterprises]);
    figures.set(Measure::PrimaryShare, &[percent(habits.with_primary, habits.of_several)]);
}

/// What ends on another cloud on side B than on side A: the number of enterprises by primary cloud on side A
/// (row) and side B (column), and the percentage of all cloud spend that is on another cloud. Spend that
/// is on a cloud on one side and with a vendor directly on the other does not count as moved.
#[must_use]
pub fn elsewhere(rules: &Rules, sides: &[Side; 2]) -> ([[u32; CLOUDS]; CLOUDS], Percent) {
    let common = rules.common();
    let growth = rules.sides.each_ref().map(|rules| rules.growth[common.horizon as usize]);
    let mut flows = [[0; CLOUDS]; CLOUDS];
    let (mut moved, mut all) = (0.0, 0.0);
    for position in common.cohorts.by_number() {
        let spend = |side_index: usize| {
            cloud_spend(&sides[side_index].spend_state, position, growth[side_index])
        };
        let [a, b] = [spend(0), spend(1)];
        flows[largest(&a)][largest(&b)] += 1;
        let (mut gained, mut lost) = (0.0, 0.0);
        for c in 0..CLOUDS {
            gained += (b[c] - a[c]).max(0.0);
            lost += (a[c] - b[c]).max(0.0);
            all += (a[c] + b[c]) / 2.0;
        }
        moved += f64::min(gained, lost);
    }
    (flows, Percent::of(moved, all))
}

/// `part` in percent of `whole`, as figures have it.
fn percent(part: f64, whole: f64) -> f64 {
    Percent::of(part, whole).value()
}
