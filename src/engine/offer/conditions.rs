//! Conditions: what the enterprises of one side meet in one quarter.

use crate::engine::rules::{Availability, GATEWAYS, SECTORS, Sector, SideRules};
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::kernel::{exp, ln, power};
use crate::numeric::lanes;

use super::outages::value_left;
use super::prices::channel;

/// The largest exponent of a rate. Beyond it one option is chosen for certain, and products of rates would
/// overflow.
const STEEPEST: f64 = 300.0;

/// What one sector is offered in one quarter. The models' qualities at quarter 0 are not part of it: they
/// are in each enterprise's odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// The rate e^{V/ρ} of each model at each venue, as far as it is the same for everyone in the sector with
    /// or without a gateway: availability, prices, queues, outages, breadth, neutrality, and the venue's
    /// constant. 0 where the model is not on sale.
    pub on_sale: [[[f64; VENUES]; MODELS]; GATEWAYS],
    /// The odds of each model, (Σ_v e^{V/ρ})^ρ, for an enterprise with all of its core on a cloud, indexed
    /// by gateway, model and cloud: the terms of the log-sum in core placement.
    pub pull: [[[f64; CLOUDS]; MODELS]; GATEWAYS],
}

/// What the enterprises of one side meet in one quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditions {
    /// The offers, by [`Sector`].
    pub offers: [Offer; SECTORS],
    /// OpenAI's rate e^{V/ρ} at each venue if every cloud sold its models, to tell which demand is blocked
    /// (M19), by gateway.
    pub openai_everywhere: [[f64; VENUES]; GATEWAYS],
    /// Exponentials of the alternative-specific constants of the clouds for new workloads, the same for
    /// everyone: organic growth (M17).
    pub cloud_constants: [f64; CLOUDS],
}

/// What the conditions of a quarter follow from.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The quarter.
    pub quarter: u32,
    /// What is on sale.
    pub availability: &'a Availability,
    /// How the quality of each model has changed since quarter 0, in utils.
    pub trend: [f64; MODELS],
    /// The calibrated constant of each venue for AI, as a rate e^{ζ/ρ}.
    pub venue_rates: [f64; VENUES],
    /// Utility lost to the queue at each cloud, beyond what was lost at quarter 0.
    pub queues: [f64; CLOUDS],
    /// How many outages each venue has.
    pub outages: [u32; VENUES],
    /// For how many years OpenAI has built up its direct sales at full pace.
    pub building: f64,
}

impl<'a> Circumstances<'a> {
    /// A quarter in which nothing but what is on sale has changed since quarter 0, with venues that are alike.
    #[must_use]
    pub const fn unchanged(quarter: u32, availability: &'a Availability) -> Self {
        Self {
            quarter,
            availability,
            trend: [0.0; MODELS],
            venue_rates: [1.0; VENUES],
            queues: [0.0; CLOUDS],
            outages: [0; VENUES],
            building: 0.0,
        }
    }
}

impl Conditions {
    /// The conditions that follow from some circumstances.
    #[must_use]
    pub fn new(rules: &SideRules, circumstances: &Circumstances) -> Self {
        let at_home = &rules.friction[circumstances.quarter as usize].at_home;
        let sellers = openai_sellers(circumstances.availability);
        let offers = circumstances.availability.0.each_ref().map(|availability| {
            let on_sale = rates(rules, circumstances, availability, sellers);
            let pull = [0, 1].map(|gateway: usize| {
                on_sale[gateway].map(|on_sale| {
                    let mut odds = at_home[gateway].map(|venues| {
                        on_sale.iter().zip(venues).map(|(rate, venue)| rate * venue).sum()
                    });
                    lanes::power(&mut odds[..rules.extent.clouds], rules.tastes.rho);
                    odds
                })
            });
            Offer { on_sale, pull }
        });
        let mut opened = *circumstances.availability;
        opened.open(Model::OpenAi, &rules.regime_events.reach);
        let opened = &opened.0[Sector::General as usize];
        let everywhere = rates(rules, circumstances, opened, sellers);
        let cloud_constants = rules.placement.organic[circumstances.quarter as usize].map(exp);
        let openai_everywhere = everywhere.map(|rates| rates[Model::OpenAi.index()]);
        Self { offers, openai_everywhere, cloud_constants }
    }

    /// The conditions of quarter 0, before the two sides differ, with constants of the venues.
    #[must_use]
    pub fn before(rules: &SideRules, venue_rates: [f64; VENUES]) -> Self {
        let unchanged = Circumstances::unchanged(0, &rules.before);
        Self::new(rules, &Circumstances { venue_rates, ..unchanged })
    }
}

/// How many clouds sell OpenAI's models to all enterprises, in availability weights.
fn openai_sellers(availability: &Availability) -> f64 {
    let venues = &availability.0[Sector::General as usize][Model::OpenAi.index()];
    Cloud::ALL.into_iter().map(|cloud| venues[Venue::Cloud(cloud).index()]).sum()
}

/// The rate e^{V/ρ} of each model at each venue, by gateway, as far as it is the same for everyone in a sector;
/// 0 where it is not on sale.
fn rates(
    rules: &SideRules,
    circumstances: &Circumstances,
    availability: &[[f64; VENUES]; MODELS],
    openai_sellers: f64,
) -> [[[f64; VENUES]; MODELS]; GATEWAYS] {
    let rho = rules.tastes.rho;
    let utilities = utilities(rules, circumstances, availability, openai_sellers);
    let within = |utility: f64| (utility / rho).clamp(-STEEPEST, STEEPEST);
    let mut rates = utilities.map(|utilities| utilities.map(within));
    lanes::exp(rates.as_flattened_mut());
    for m in 0..MODELS {
        for v in 0..VENUES {
            let is_sold = v < rules.extent.venues && availability[m][v] > 0.0;
            rates[m][v] *= match availability[m][v] {
                _ if !is_sold => 0.0,
                1.0 => circumstances.venue_rates[v],
                availability => power(availability, 1.0 / rho) * circumstances.venue_rates[v],
            };
        }
    }
    let mut by_gateway = [rates; GATEWAYS];
    for (v, outages) in circumstances.outages.into_iter().enumerate() {
        if outages > 0 {
            for (gateway, rates) in by_gateway.iter_mut().enumerate() {
                for m in 0..MODELS {
                    let sold = availability[m].iter().filter(|weight| **weight > 0.0).count();
                    let falls_back = gateway == 1 && sold > 1;
                    rates[m][v] *= power(value_left(rules, outages, falls_back), 1.0 / rho);
                }
            }
        }
    }
    by_gateway
}

/// The utility of each model at each venue as far as it is the same for everyone in a sector, without
/// availability, outages, and the constants of the venues.
fn utilities(
    rules: &SideRules,
    circumstances: &Circumstances,
    availability: &[[f64; VENUES]; MODELS],
    openai_sellers: f64,
) -> [[f64; VENUES]; MODELS] {
    let supply = &rules.supply;
    let years = f64::from(circumstances.quarter) / 4.0;
    let clouds = rules.initial_shares.iter().filter(|share| **share > 0).count() as f64;
    let at_venue = Venue::ALL.map(|venue| match venue {
        // A vendor sells one model directly.
        Venue::Direct => supply.breadth * ln(2.0),
        Venue::Cloud(cloud) => {
            let used = Model::ALL.into_iter().filter(|model| rules.is_used(*model));
            let families = |model: Model| match model {
                Model::Open => supply.families[cloud.index()],
                _ => 1.0,
            };
            let families: f64 =
                used.map(|m| families(m) * availability[m.index()][venue.index()]).sum();
            supply.breadth * ln(1.0 + families) - circumstances.queues[cloud.index()]
        }
    });
    let mut utilities = [[0.0; VENUES]; MODELS];
    for m in 0..MODELS {
        let on_clouds: f64 = Venue::ALL
            .into_iter()
            .filter(|venue| *venue != Venue::Direct)
            .map(|venue| availability[m][venue.index()])
            .sum();
        let neutral =
            if clouds > 1.0 { ((on_clouds - 1.0) / (clouds - 1.0)).max(0.0) } else { 0.0 };
        let is_openai = m == Model::OpenAi.index();
        let further = if is_openai { (openai_sellers - 1.0).max(0.0) } else { 0.0 };
        let everywhere = circumstances.trend[m]
            + supply.price * (supply.decline[m] * years + supply.leverage * further)
            + supply.neutrality * neutral;
        let on_cloud = channel(rules, on_clouds + availability[m][Venue::Direct.index()]);
        for venue in Venue::ALL {
            let v = venue.index();
            let own = match venue {
                Venue::Cloud(_) => -on_cloud,
                Venue::Direct if is_openai => {
                    let (cost, left) = supply.direct;
                    cost * (1.0 - power(left, circumstances.building))
                }
                Venue::Direct => 0.0,
            };
            utilities[m][v] = everywhere + at_venue[v] + own;
        }
    }
    utilities
}
