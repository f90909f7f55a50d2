//! Friction: what venues away from an enterprise's home cost it.

use crate::market::{CLOUDS, Cloud, Quarter, VENUES, Venue};
use crate::numeric::kernel::exp;
use crate::numeric::lanes;
use crate::scenario::Scenario;

use super::extent::Extent;
use super::tastes::{GATEWAYS, Tastes, Weights, discount};

/// A figure of each venue, without and with a gateway, by home.
pub type ByHome<F> = [[[F; VENUES]; CLOUDS]; GATEWAYS];

/// What venues cost in a quarter: friction, egress, buying direct, less the commitment discount.
#[derive(Clone, Debug)]
pub struct Friction {
    /// Utility lost.
    pub lost: ByHome<f64>,
    /// The same as what keeps an enterprise from a venue, e^{lost/ρ}, in single precision.
    pub slowness: ByHome<f32>,
    /// e^{V/ρ} of each venue for an enterprise whose core is all at home; 0 for homes that do not
    /// exist.
    pub at_home: ByHome<f64>,
}

impl Friction {
    pub(super) fn new(
        scenario: &Scenario,
        quarter: Quarter,
        weights: &Weights,
        tastes: &Tastes,
        extent: Extent,
    ) -> Self {
        let lost = lost(scenario, quarter, weights);
        let slowness =
            lost.map(|homes| homes.map(|venues| venues.map(|lost| exp(lost / tastes.rho) as f32)));
        let at_home = lost.each_ref().map(|lost| {
            Cloud::ALL.map(|home| {
                let mut factors = [0.0; VENUES];
                if home.index() < extent.clouds {
                    let shares = Cloud::ALL.map(|cloud| if cloud == home { 1.0 } else { 0.0 });
                    let existing = &mut factors[..extent.venues];
                    at_venues(tastes, &lost[home.index()], &shares, existing);
                    lanes::exp(existing);
                }
                factors
            })
        });
        Self { lost, slowness, at_home }
    }
}

/// V/ρ of each venue, as far as it depends on the venue alone, for an enterprise with core `shares`
/// that loses so much utility at each. `utilities` has a place for each venue that exists.
pub fn at_venues(tastes: &Tastes, lost: &[f64; VENUES], shares: &[f64], utilities: &mut [f64]) {
    for ((utility, lost), venue) in utilities.iter_mut().zip(lost).zip(Venue::ALL) {
        let share = venue.cloud().map_or(0.0, |cloud| shares[cloud.index()]);
        *utility = (tastes.gravity * share - lost) / tastes.rho;
    }
}

/// Utility lost at each venue in a quarter, without and with a gateway, by home.
fn lost(scenario: &Scenario, quarter: Quarter, weights: &Weights) -> ByHome<f64> {
    let (security, discount) = (weights.security, discount(scenario));
    let first = quarter.first_day();
    let days = (quarter.later(1).first_day() - first).whole_days();
    let linked = (scenario.link_from - first).whole_days().clamp(0, days);
    let after = (days - linked) as f64 / days as f64;
    // What is left of the friction between AWS and Google on average over the quarter.
    let link = 1.0 - (1.0 - scenario.link) * after;
    [1.0, scenario.gateway_factor].map(|gateway| {
        Cloud::ALL.map(|home| {
            let price = match home {
                Cloud::Aws => scenario.egress_aws,
                Cloud::Azure => scenario.egress_azure,
                Cloud::Gcp => scenario.egress_gcp,
                _ => scenario.egress_other,
            };
            let egress = scenario.egress * price / 0.1;
            Venue::ALL.map(|venue| match (venue, home) {
                (Venue::Direct, _) => scenario.direct * security + egress,
                (Venue::Cloud(cloud), _) if cloud == home => -discount,
                (Venue::Cloud(Cloud::Aws), Cloud::Gcp) | (Venue::Cloud(Cloud::Gcp), Cloud::Aws) => {
                    scenario.friction * security * link * gateway + egress
                }
                (Venue::Cloud(_), _) => scenario.friction * security * gateway + egress,
            })
        })
    })
}
