//! Conditions: what enterprises on one side meet in one quarter.

use crate::market::{CLOUDS, MODELS, Model, VENUES, Venue};
use crate::numeric::kernel::{exp, ln, power};
use crate::numeric::lanes;

use super::rules::Rules;
use super::supply::{markup, queue};
use super::tastes::GATEWAYS;
use super::worth::{SECTORS, Sector, Worth};

/// What one sector is offered in one quarter, apart from the models' qualities at quarter 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// e^{V/ρ} of each model at each venue, as far as it is the same for everyone in the sector:
    /// its worth by the timetable, prices, queues, breadth and neutrality. 0 where it is not on
    /// sale.
    pub on_sale: [[f64; VENUES]; MODELS],
    /// The odds of each model, (Σ_v e^{V/ρ})^ρ, for an enterprise whose core were on each cloud,
    /// without and with a gateway: the terms of the log-sum behind the AI pull.
    pub pull: [[[f64; CLOUDS]; MODELS]; GATEWAYS],
}

/// What enterprises on one side meet in one quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditions {
    /// The offers, by [`super::Sector`].
    pub offers: [Offer; SECTORS],
    /// What OpenAI's e^{V/ρ} would be if every cloud sold its models: the yardstick of blocked
    /// demand (M19).
    pub openai_everywhere: [f64; VENUES],
    /// e^{V} of each cloud for new workloads, as far as it is the same for everyone (M17).
    pub lean: [f64; CLOUDS],
}

impl Conditions {
    /// The conditions of a quarter: what is on sale, how qualities have changed, and how loaded
    /// the clouds are.
    #[must_use]
    pub fn new(
        rules: &Rules,
        quarter: u32,
        worth: &Worth,
        trend: &[f64; MODELS],
        loads: &[f64; CLOUDS],
    ) -> Self {
        let rho = rules.tastes.rho;
        let at_home = &rules.friction[quarter as usize].at_home;
        let offers = worth.0.each_ref().map(|worth| {
            let utilities = utilities(rules, quarter, worth, trend, loads);
            let mut on_sale = utilities.map(|utilities| utilities.map(|utility| utility / rho));
            lanes::exp(on_sale.as_flattened_mut());
            for m in 0..MODELS {
                for v in 0..VENUES {
                    let is_sold = v < rules.extent.venues && worth[m][v] > 0.0;
                    on_sale[m][v] = match worth[m][v] {
                        _ if !is_sold => 0.0,
                        1.0 => on_sale[m][v],
                        worth => power(worth, 1.0 / rho) * on_sale[m][v],
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
        let mut opened = *worth;
        opened.open(openai, &rules.chance.reach);
        let opened = &opened.0[Sector::General as usize];
        let utilities = utilities(rules, quarter, opened, trend, loads);
        let mut everywhere = utilities[openai].map(|utility| exp(utility / rho));
        for v in 0..VENUES {
            let exists = rules.chance.reach[v] > 0.0 || v == Venue::Direct.index();
            everywhere[v] = if exists { everywhere[v] } else { 0.0 };
        }
        let lean = rules.placement.organic[quarter as usize].map(exp);
        Self { offers, openai_everywhere: everywhere, lean }
    }

    /// The conditions in which the population of quarter 0 has settled.
    #[must_use]
    pub fn before(rules: &Rules) -> Self {
        Self::new(rules, 0, &rules.before, &[0.0; MODELS], &[0.0; CLOUDS])
    }
}

/// The utility of each model at each venue that everyone in a sector sees alike, beside its worth.
fn utilities(
    rules: &Rules,
    quarter: u32,
    worth: &[[f64; VENUES]; MODELS],
    trend: &[f64; MODELS],
    loads: &[f64; CLOUDS],
) -> [[f64; VENUES]; MODELS] {
    let supply = &rules.supply;
    let years = f64::from(quarter) / 4.0;
    let clouds = rules.priors.iter().filter(|prior| **prior > 0).count() as f64;
    let at_venue = Venue::ALL.map(|venue| match venue {
        // A vendor's own interface sells one model.
        Venue::Direct => supply.breadth * ln(2.0),
        Venue::Cloud(cloud) => {
            let used = (0..MODELS).filter(|m| rules.is_used(*m));
            let models: f64 = used.map(|m| worth[m][venue.index()]).sum();
            supply.breadth * ln(1.0 + models) - queue(rules, loads[cloud.index()])
        }
    });
    let mut utilities = [[0.0; VENUES]; MODELS];
    for m in 0..MODELS {
        let on_clouds: f64 = Venue::ALL
            .into_iter()
            .filter(|venue| *venue != Venue::Direct)
            .map(|venue| worth[m][venue.index()])
            .sum();
        let neutral =
            if clouds > 1.0 { ((on_clouds - 1.0) / (clouds - 1.0)).max(0.0) } else { 0.0 };
        let everywhere =
            trend[m] + supply.price * supply.decline[m] * years + supply.neutrality * neutral;
        let sellers = on_clouds + worth[m][Venue::Direct.index()];
        let markup = markup(rules, sellers);
        for venue in Venue::ALL {
            let v = venue.index();
            let channel = if venue == Venue::Direct { 0.0 } else { markup };
            utilities[m][v] = everywhere + at_venue[v] - channel;
        }
    }
    utilities
}
