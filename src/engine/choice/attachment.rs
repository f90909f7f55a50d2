//! Attachment: enterprise-specific terms of choice, by where an enterprise's core is and which model it
//! used last.

use crate::engine::rules::{Enterprise, SideRules};
use crate::engine::side::Side;
use crate::engine::spend::largest;
use crate::market::{CLOUDS, MODELS, Model, VENUES, Venue};

use super::choice_set::LANES;
use super::kernel::Kernel;
use super::precision::{Lanes, Precision};

/// Terms of four enterprises that are the same on both sides.
pub(super) struct Four<P: Precision> {
    /// Odds of each model for quality and taste, e^{q+τ}.
    pub odds: [P::Lanes; MODELS],
    /// The same within a nest, e^{(q+τ)/ρ}, as rates.
    rates: [P::Lanes; MODELS],
    /// Which of them are built on Microsoft's software (M08).
    pub shops: P::Lanes,
}

impl<P: Precision> Four<P> {
    /// The terms of four enterprises.
    #[inline(always)]
    pub fn new(
        kernel: &Kernel<P>,
        rules: &SideRules,
        four: &[(usize, &Enterprise); LANES],
    ) -> Self {
        let within = 1.0 / rules.tastes.rho;
        let mut odds = [P::Lanes::ZERO; MODELS];
        let mut rates = [P::Lanes::ZERO; MODELS];
        for m in 0..MODELS {
            odds[m] = P::gather(four.map(|(_, enterprise)| P::scalar(enterprise.odds[m])));
            if kernel.used[m] {
                rates[m] = kernel.precision.power(odds[m], within);
            }
        }
        Self { odds, rates, shops: P::answer(four.map(|(_, enterprise)| enterprise.shop)) }
    }
}

/// Enterprise-specific terms of four enterprises on one side. Filled in place, as
/// [`super::shocks::FourShocks`] is.
pub(super) struct Attachment<P: Precision> {
    /// The home cloud of each, by index.
    pub homes: [usize; LANES],
    /// The fraction of core on each cloud.
    pub shares: [P::Lanes; CLOUDS],
    /// The factor of the rate e^{V/ρ} that depends on the model.
    pub models: [P::Lanes; MODELS],
    /// The factor of the rate e^{V/ρ} that depends on the venue.
    pub venues: [P::Lanes; VENUES],
    /// The model used last, by index; [`MODELS`] for none.
    pub last: P::Lanes,
    /// Whether these terms are within the bounds of the precision.
    pub sound: P::Lanes,
}

impl<P: Precision> Default for Attachment<P> {
    fn default() -> Self {
        Self {
            homes: [0; LANES],
            shares: [P::Lanes::ZERO; CLOUDS],
            models: [P::Lanes::ZERO; MODELS],
            venues: [P::Lanes::ZERO; VENUES],
            last: P::Lanes::ZERO,
            sound: P::Lanes::ZERO,
        }
    }
}

impl<P: Precision> Attachment<P> {
    /// Computes the terms of four enterprises.
    #[inline(always)]
    pub fn fill(
        &mut self,
        kernel: &Kernel<P>,
        rules: &SideRules,
        (enterprises, four): (&[(usize, &Enterprise); LANES], &Four<P>),
        side: &Side,
    ) {
        let tastes = &rules.tastes;
        let mut core: [&[u64]; LANES] = [&[]; LANES];
        for (core, (position, _)) in core.iter_mut().zip(enterprises) {
            *core = side.spend_state.core(*position);
        }
        self.homes = core.map(largest);
        let mut total = P::Lanes::ZERO;
        for c in 0..rules.extent.clouds {
            self.shares[c] = P::spend(core.map(|core| core[c]));
            total += self.shares[c];
        }
        let total = total.larger(P::Lanes::ONE);
        for c in 0..rules.extent.clouds {
            self.shares[c] = self.shares[c] / total;
        }
        let last = enterprises
            .map(|(position, _)| side.spend_state.last(position).map_or(MODELS, Model::index));
        self.last = P::gather(last.map(|last| P::scalar(last as f64)));
        self.sound = P::answer([true; LANES]);
        let stay = P::splat(P::rate(tastes.stay_within[kernel.gateway]));
        for m in (0..MODELS).filter(|m| kernel.used[*m]) {
            let is_last = self.last.equals(P::splat(P::scalar(m as f64)));
            self.models[m] = is_last.choose(four.rates[m] * stay, four.rates[m]);
            self.sound = self.sound & P::is_plain(self.models[m]);
        }
        // V/ρ = (φ · share − lost) / ρ: gravity to where the core is, less friction.
        let gravity = P::splat(P::scalar(tastes.gravity));
        for (v, venue) in Venue::ALL.into_iter().enumerate().take(rules.extent.venues) {
            let lost = P::gather(self.homes.map(|home| kernel.lost[home][v]));
            let pulled =
                venue.cloud().map_or(P::Lanes::ZERO, |cloud| gravity * self.shares[cloud.index()]);
            self.venues[v] = kernel.precision.exp(P::divided(pulled - lost, tastes.rho));
        }
    }
}
