//! Conditions: what the enterprises of one side meet in one quarter.

use crate::engine::rules::{Availability, GATEWAYS, SECTORS, Sector, SideRules};
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::kernel::{exp, ln, power};
use crate::numeric::lanes;

use super::capacity::queue;
use super::prices::markup;

/// What one sector is offered in one quarter. The models' qualities at quarter 0 are not part of it: they
/// are in each enterprise's odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// The rate e^{V/ρ} of each model at each venue, as far as it is the same for everyone in the sector:
    /// availability, prices, queues, breadth and neutrality. 0 where the model is not on sale.
    pub on_sale: [[f64; VENUES]; MODELS],
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
    /// (M19).
    pub openai_everywhere: [f64; VENUES],
    /// Exponentials of the alternative-specific constants of the clouds for new workloads, the same for
    /// everyone: organic growth (M17).
    pub cloud_constants: [f64; CLOUDS],
}

impl Conditions {
    /// The conditions of a quarter, from availability, the change of each model's quality since quarter 0 in
    /// utils, and the load of each cloud.
    #[must_use]
    pub fn new(
        rules: &SideRules,
        quarter: u32,
        availability: &Availability,
        trend: &[f64; MODELS],
        loads: &[f64; CLOUDS],
    ) -> Self {
        let rho = rules.tastes.rho;
        let at_home = &rules.friction[quarter as usize].at_home;
        let sellers = openai_sellers(availability);
        let offers = availability.0.each_ref().map(|availability| {
            let utilities = utilities(rules, quarter, availability, sellers, trend, loads);
            let mut on_sale = utilities.map(|utilities| utilities.map(|utility| utility / rho));
            lanes::exp(on_sale.as_flattened_mut());
            for m in 0..MODELS {
                for v in 0..VENUES {
                    let is_sold = v < rules.extent.venues && availability[m][v] > 0.0;
                    on_sale[m][v] = match availability[m][v] {
                        _ if !is_sold => 0.0,
                        1.0 => on_sale[m][v],
                        availability => power(availability, 1.0 / rho) * on_sale[m][v],
                    };
                }
            }
            let pull = at_home.each_ref().map(|homes| {
                on_sale.map(|on_sale| {
                    let mut odds = homes.map(|venues| {
                        on_sale.iter().zip(venues).map(|(rate, venue)| rate * venue).sum()
                    });
                    lanes::power(&mut odds[..rules.extent.clouds], rho);
                    odds
                })
            });
            Offer { on_sale, pull }
        });
        let openai = Model::OpenAi.index();
        let mut opened = *availability;
        opened.open(Model::OpenAi, &rules.regime_events.reach);
        let opened = &opened.0[Sector::General as usize];
        let utilities = utilities(rules, quarter, opened, sellers, trend, loads);
        let mut everywhere = utilities[openai].map(|utility| exp(utility / rho));
        for v in 0..VENUES {
            let exists = rules.regime_events.reach[v] > 0.0 || v == Venue::Direct.index();
            everywhere[v] = if exists { everywhere[v] } else { 0.0 };
        }
        let cloud_constants = rules.placement.organic[quarter as usize].map(exp);
        Self { offers, openai_everywhere: everywhere, cloud_constants }
    }

    /// The conditions of quarter 0, before the two sides differ.
    #[must_use]
    pub fn before(rules: &SideRules) -> Self {
        Self::new(rules, 0, &rules.before, &[0.0; MODELS], &[0.0; CLOUDS])
    }
}

/// How many clouds sell OpenAI's models to all enterprises, in availability weights.
fn openai_sellers(availability: &Availability) -> f64 {
    let venues = &availability.0[Sector::General as usize][Model::OpenAi.index()];
    Cloud::ALL.into_iter().map(|cloud| venues[Venue::Cloud(cloud).index()]).sum()
}

/// The utility of each model at each venue as far as it is the same for everyone in a sector, without the
/// availability weight.
fn utilities(
    rules: &SideRules,
    quarter: u32,
    availability: &[[f64; VENUES]; MODELS],
    openai_sellers: f64,
    trend: &[f64; MODELS],
    loads: &[f64; CLOUDS],
) -> [[f64; VENUES]; MODELS] {
    let supply = &rules.supply;
    let years = f64::from(quarter) / 4.0;
    let clouds = rules.initial_shares.iter().filter(|share| **share > 0).count() as f64;
    let at_venue = Venue::ALL.map(|venue| match venue {
        // A vendor sells one model directly.
        Venue::Direct => supply.breadth * ln(2.0),
        Venue::Cloud(cloud) => {
            let used = Model::ALL.into_iter().filter(|model| rules.is_used(*model));
            let models: f64 = used.map(|model| availability[model.index()][venue.index()]).sum();
            supply.breadth * ln(1.0 + models) - queue(rules, loads[cloud.index()])
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
        let further =
            if m == Model::OpenAi.index() { (openai_sellers - 1.0).max(0.0) } else { 0.0 };
        let everywhere = trend[m]
            + supply.price * (supply.decline[m] * years + supply.leverage * further)
            + supply.neutrality * neutral;
        let sellers = on_clouds + availability[m][Venue::Direct.index()];
        let markup = markup(rules, sellers);
        for venue in Venue::ALL {
            let v = venue.index();
            let channel = if venue == Venue::Direct { 0.0 } else { markup };
            utilities[m][v] = everywhere + at_venue[v] - channel;
        }
    }
    utilities
}
