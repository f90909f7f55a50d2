//! What four enterprises make of models and venues on one side, by where their core is and what they
//! used last.

use bytemuck::cast;
use wide::{f32x4, i32x4};

use crate::engine::bounds::{PLAIN, is_between};
use crate::engine::largest::largest;
use crate::market::{CLOUDS, MODELS, VENUES, Venue};
use crate::numeric::single::MODERATE;

use super::{Enterprise, Filter, LANES, Rules, Side};

/// The traits of four enterprises, which are the same on both sides.
pub(super) struct Four {
    /// What keeps them from each model within a nest.
    slowness: [f32x4; MODELS],
    /// Odds of each model.
    pub odds: [f32x4; MODELS],
    /// Who is built on Microsoft's software.
    pub shops: f32x4,
}

impl Four {
    /// The traits of four enterprises.
    #[inline(always)]
    pub fn new(filter: &Filter, rho: f64, enterprises: &[(usize, &Enterprise); LANES]) -> Self {
        let mut four = Self {
            slowness: [f32x4::ZERO; MODELS],
            odds: [f32x4::ZERO; MODELS],
            shops: lanes(enterprises.map(|(_, enterprise)| enterprise.shop)),
        };
        for m in 0..MODELS {
            let odds = f32x4::new(enterprises.map(|(_, of)| of.odds[m] as f32));
            four.odds[m] = odds;
            four.slowness[m] = slowness(filter, rho, odds);
        }
        four
    }
}

/// One over the rates within a nest, r^(1/ρ), of four enterprises that give a model such odds.
#[inline(always)]
fn slowness(filter: &Filter, rho: f64, odds: f32x4) -> f32x4 {
    if rho == 0.5 {
        return f32x4::ONE / (odds * odds);
    }
    // What is farther from 1 than that is not trusted anyway.
    let (least, most) = (f32x4::splat(-MODERATE), f32x4::splat(MODERATE));
    let exponent = filter.single.minus_ln(odds) * f32x4::splat((1.0 / rho) as f32);
    filter.single.exp(exponent.fast_max(least).fast_min(most))
}

/// What four enterprises make of models and venues on one side: reciprocal rates. Written in place,
/// as [`super::luck::Luck`] is.
pub(super) struct View {
    /// Where most of the core is.
    pub homes: [usize; LANES],
    /// The part of the core on each cloud.
    pub shares: [f32x4; CLOUDS],
    pub models: [f32x4; MODELS],
    pub venues: [f32x4; VENUES],
    /// Whether they are what they should be.
    pub sound: f32x4,
}

impl Default for View {
    fn default() -> Self {
        Self {
            homes: [0; LANES],
            shares: [f32x4::ZERO; CLOUDS],
            models: [f32x4::ZERO; MODELS],
            venues: [f32x4::ZERO; VENUES],
            sound: f32x4::ZERO,
        }
    }
}

impl View {
    /// Takes the view of four enterprises.
    #[inline(always)]
    pub fn look(
        &mut self,
        filter: &Filter,
        rules: &Rules,
        (enterprises, four): (&[(usize, &Enterprise); LANES], &Four),
        side: &Side,
    ) {
        let mut core: [&[u64]; LANES] = [&[]; LANES];
        for (core, (seat, _)) in core.iter_mut().zip(enterprises) {
            *core = side.books.core(*seat);
        }
        self.homes = core.map(largest);
        self.sound = f32x4::ZERO.simd_eq(f32x4::ZERO);
        let mut total = f32x4::ZERO;
        for c in 0..rules.extent.clouds {
            self.shares[c] = f32x4::new(core.map(|core| core[c].cast_signed() as f32));
            total += self.shares[c];
        }
        let scale = f32x4::ONE / total.fast_max(f32x4::ONE);
        for c in 0..rules.extent.clouds {
            self.shares[c] *= scale;
        }
        let last = f32x4::new(enterprises.map(|(seat, _)| side.books.last(seat) as f32));
        let stay = f32x4::splat((1.0 / rules.tastes.stay_within[filter.gateway]) as f32);
        for m in (0..MODELS).filter(|m| filter.used[*m]) {
            let is_last = last.simd_eq(f32x4::splat(m as f32));
            self.models[m] = four.slowness[m] * is_last.select(stay, f32x4::ONE);
            self.sound &= is_between(self.models[m], PLAIN);
        }
        let gravity = f32x4::splat((-rules.tastes.gravity / rules.tastes.rho) as f32);
        for (v, venue) in Venue::ALL.into_iter().enumerate().take(rules.extent.venues) {
            let mut slow = f32x4::new(self.homes.map(|home| filter.venues[home][v]));
            if let Some(cloud) = venue.cloud() {
                slow *= filter.single.exp(gravity * self.shares[cloud.index()]);
            }
            self.venues[v] = slow;
        }
    }
}

/// Which of four lanes something holds in.
#[inline(always)]
pub(super) fn lanes(holds: [bool; LANES]) -> f32x4 {
    cast(i32x4::new(holds.map(|holds| -i32::from(holds))))
}
