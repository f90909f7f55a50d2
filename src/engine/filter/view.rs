//! What four enterprises make of models and venues on one side, by where their core is and what they
//! used last.

use bytemuck::cast;
use wide::{f32x4, i32x4};

use crate::engine::largest::largest;
use crate::market::{CLOUDS, MODELS, VENUES, Venue};

use super::bounds::{PLAIN, is_between};
use super::{Enterprise, Filter, LANES, Rules, Side};

/// What four enterprises make of models and venues on one side: reciprocal rates.
pub(super) struct View {
    /// Where most of the core is.
    pub home: f32x4,
    /// The part of the core on each cloud.
    pub shares: [f32x4; CLOUDS],
    pub models: [f32x4; MODELS],
    pub venues: [f32x4; VENUES],
    /// Whether they are what they should be.
    pub sound: f32x4,
}

impl View {
    /// The view of four enterprises.
    #[inline(always)]
    pub fn new(
        filter: &Filter,
        rules: &Rules,
        enterprises: &[(usize, &Enterprise); LANES],
        side: &Side,
    ) -> Self {
        let core = enterprises.map(|(i, _)| side.books.core(i));
        let homes = core.map(largest);
        // Filled in place: browsers copy arrays of vectors at the price of a call.
        let mut view = Self {
            home: f32x4::new(homes.map(|home| home as f32)),
            shares: [f32x4::ZERO; CLOUDS],
            models: [f32x4::ZERO; MODELS],
            venues: [f32x4::ZERO; VENUES],
            sound: f32x4::ZERO.simd_eq(f32x4::ZERO),
        };
        let mut total = f32x4::ZERO;
        for c in 0..rules.extent.clouds {
            view.shares[c] = f32x4::new(core.map(|core| core[c].cast_signed() as f32));
            total += view.shares[c];
        }
        let scale = f32x4::ONE / total.fast_max(f32x4::ONE);
        for c in 0..rules.extent.clouds {
            view.shares[c] *= scale;
        }
        let last = f32x4::new(enterprises.map(|(i, _)| f32::from(side.books.last[i])));
        let stay = f32x4::splat(rules.tastes.stay_within[filter.gateway] as f32);
        for m in (0..MODELS).filter(|m| filter.used[*m]) {
            let is_last = last.simd_eq(f32x4::splat(m as f32));
            let rate = column(enterprises, |enterprise| enterprise.rates[m]);
            view.models[m] = f32x4::ONE / (rate * is_last.select(stay, f32x4::ONE));
            view.sound &= is_between(view.models[m], PLAIN);
        }
        let gravity = f32x4::splat((-rules.tastes.gravity / rules.tastes.rho) as f32);
        for (v, venue) in Venue::ALL.into_iter().enumerate().take(rules.extent.venues) {
            let mut slow = f32x4::new(homes.map(|home| filter.venues[home][v]));
            if let Some(cloud) = venue.cloud() {
                slow *= filter.single.exp(gravity * view.shares[cloud.index()]);
            }
            view.venues[v] = slow;
        }
        view
    }
}

/// A figure of four enterprises.
#[inline(always)]
pub(super) fn column(
    enterprises: &[(usize, &Enterprise); LANES],
    figure: impl Fn(&Enterprise) -> f64,
) -> f32x4 {
    f32x4::new(enterprises.map(|(_, enterprise)| figure(enterprise) as f32))
}

/// Which of four lanes something holds in.
#[inline(always)]
pub(super) fn lanes(holds: [bool; LANES]) -> f32x4 {
    cast(i32x4::new(holds.map(|holds| -i32::from(holds))))
}
