//! Utilities that all enterprises share: what a venue is worth beside the model it sells.

use crate::market::{CLOUDS, Cloud, VENUES, Venue};
use crate::numeric::kernel::exp;

/// Utilities that are common to all enterprises.
#[derive(Clone, Debug)]
pub struct Utilities {
    /// Dissimilarity within a nest, ρ.
    pub rho: f64,
    /// Weight of a preview day.
    pub preview_weight: f64,
    /// Utility lost for each generation behind.
    pub novelty: f64,
    /// Utility of a model at the venue that runs all core workloads, φ.
    pub gravity: f64,
    /// Utility lost at a cloud that is not the home cloud.
    pub friction: f64,
    /// Utility lost by buying direct, δ.
    pub direct: f64,
}

impl Utilities {
    /// e^{V/ρ} of each venue for an enterprise with home `home` and core `shares`, as far as it
    /// depends on the venue alone.
    pub fn venues(&self, home: Cloud, shares: &[f64; CLOUDS]) -> [f64; VENUES] {
        Venue::ALL.map(|venue| {
            let utility = match venue {
                Venue::Direct => -self.direct,
                Venue::Cloud(cloud) => {
                    let friction = if cloud == home { 0.0 } else { self.friction };
                    self.gravity * shares[cloud.index()] - friction
                }
            };
            exp(utility / self.rho)
        })
    }

    /// The same if all core were on `home`.
    pub fn at_home(&self, home: Cloud) -> [f64; VENUES] {
        self.venues(home, &Cloud::ALL.map(|cloud| if cloud == home { 1.0 } else { 0.0 }))
    }
}
