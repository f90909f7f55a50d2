//! Friction: the utility that an enterprise loses at venues other than its home cloud.

use crate::market::{CLOUDS, Cloud, Quarter, VENUES, Venue};
use crate::numeric::lanes;
use crate::scenario::Scenario;

use super::extent::Extent;
use super::tastes::{GATEWAYS, Tastes, Weights, discount};

/// A figure of each venue, indexed by gateway, home cloud and venue.
pub type ByHome<F> = [[[F; VENUES]; CLOUDS]; GATEWAYS];

/// Utility lost at venues in a quarter: friction, egress, buying direct, less the commitment discount.
#[derive(Clone, Debug)]
pub struct Friction {
    /// Utility lost.
    pub lost: ByHome<f64>,
    /// The rate e^{V/ρ} of each venue for an enterprise with all of its core on its home cloud; 0 for home
    /// clouds that do not exist.
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
        Self { lost, at_home }
    }
}

/// Sets `utilities` to V/ρ of each venue that exists, as far as it depends on the venue, for an enterprise
/// with core `shares` by cloud that loses `lost` utils at each venue.
pub fn at_venues(tastes: &Tastes, lost: &[f64; VENUES], shares: &[f64], utilities: &mut [f64]) {
    for ((utility, lost), venue) in utilities.iter_mut().zip(lost).zip(Venue::ALL) {
        let share = venue.cloud().map_or(0.0, |cloud| shares[cloud.index()]);
        *utility = (tastes.gravity * share - lost) / tastes.rho;
    }
}

/// Utility lost at each venue in a quarter.
fn lost(scenario: &Scenario, quarter: Quarter, weights: &Weights) -> ByHome<f64> {
    let (security, discount) = (weights.security, discount(scenario));
    let first = quarter.first_day();
    let days = (quarter.later(1).first_day() - first).whole_days();
    let linked = (scenario.link_from - first).whole_days().clamp(0, days);
    let after = (days - linked) as f64 / days as f64;
    // The factor on friction between AWS and Google Cloud, averaged over the quarter (M10).
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
