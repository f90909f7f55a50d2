//! Where four enterprises place new workloads on one side.

use wide::f32x4;

use crate::engine::bounds::{PLAIN, STEEP, is_between};
use crate::engine::race::Race;
use crate::market::{CLOUDS, Cloud, MODELS};

use super::luck::Luck;
use super::view::{Four, View};
use super::{Filter, LANES, Rules};

/// The race of the clouds once each enterprise has chosen a model, and whether it can be trusted.
/// Where an enterprise looks beyond its home, the race is of the others; who looks beyond an only
/// cloud finds nothing and stays.
#[inline(always)]
pub(super) fn placement(
    filter: &Filter,
    rules: &Rules,
    four: &Four,
    place: usize,
    chosen: [usize; LANES],
    view: &View,
    luck: &Luck,
) -> (Race, f32x4) {
    let (tastes, slowness) = (&rules.tastes, &filter.sides[place]);
    let placement = &rules.placement;
    let chosen = f32x4::new(chosen.map(|model| model as f32));
    let stay = f32x4::splat(tastes.stay[filter.gateway] as f32);
    let mut odds = [f32x4::ZERO; MODELS];
    for (m, odds) in odds.iter_mut().enumerate() {
        let is_chosen = chosen.simd_eq(f32x4::splat(m as f32));
        *odds = four.odds[m] * is_chosen.select(stay, f32x4::ONE);
    }
    let inertia = f32x4::splat(-tastes.inertia_core as f32);
    let discount = f32x4::splat((1.0 / placement.discount) as f32);
    let bundle = f32x4::splat((1.0 / tastes.bundle) as f32);
    let pull = f32x4::splat(placement.pull as f32);
    let exists = |c: &usize| slowness.clouds[*c].is_finite();
    let are_several = (0..CLOUDS).filter(exists).count() > 1;
    let beyond = if are_several { luck.beyond } else { f32x4::ZERO };
    let mut race = Race::default();
    let mut sound = f32x4::ZERO.simd_eq(f32x4::ZERO);
    let home = f32x4::new(view.homes.map(|home| home as f32));
    // One stage for all clouds and then the next: a processor works on several at a time, and there is too
    // much between the stages of one for it to see the next.
    let mut exponents = [f32x4::ZERO; CLOUDS];
    for c in (0..CLOUDS).filter(exists) {
        exponents[c] = inertia * view.shares[c];
        if placement.pull > 0.0 {
            let mut sum = f32x4::ZERO;
            for m in 0..MODELS {
                sum += odds[m] * f32x4::splat(slowness.pull[m][c]);
            }
            exponents[c] += pull * filter.single.minus_ln(sum);
            sound &= is_between(sum, PLAIN) & is_between(exponents[c], (-STEEP, STEEP));
        }
    }
    for c in (0..CLOUDS).filter(exists) {
        let mut slow = f32x4::splat(slowness.clouds[c]) * filter.single.exp(exponents[c]);
        if c == Cloud::Azure.index() {
            slow *= four.shops.select(bundle, f32x4::ONE);
        }
        let is_home = home.simd_eq(f32x4::splat(c as f32));
        slow *= is_home.select(discount, f32x4::ONE);
        let arrival = luck.core[c] * slow;
        race.enter(filter.tags[c], (beyond & is_home).select(f32x4::splat(f32::MAX), arrival));
    }
    (race, sound)
}
