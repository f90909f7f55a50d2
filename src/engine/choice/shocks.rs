//! Shocks: what is drawn for the decisions of enterprises in a quarter, once for both sides.

use wide::u32x4;

use crate::engine::rules::Rules;
use crate::market::{CLOUDS, MODELS};
use crate::numeric::{Decision, Draws, uniform_of};

use super::choice_set::{ChoiceSet, LANES, MOST_BLOCKS, OPTIONS};
use super::precision::{Exact, Lanes, Precision};

/// When each option arrives in the races of four enterprises if its rate is 1. Divided by the options'
/// rates, the [first arrival](crate::engine::first_arrival) wins.
///
/// For models at venues the rates are e^{V/ρ} and the waiting times are E/S: unit exponentials E
/// over a positive stable variable S of index ρ that a model's venues share. Arrivals to the power
/// ρ are then correlated within a nest as the nested logit requires, and each is exponential with rate
/// e^V (docs/model.md, section 7.10). As in every race, raising the rate of one option never moves an
/// enterprise to a third option.
///
/// Filled in place: browsers copy arrays of vectors by calling a function.
pub(super) struct FourShocks<P: Precision> {
    /// The words of the choice set's blocks.
    words: [u32x4; LANES * MOST_BLOCKS],
    /// One over the variable that the venues of each model share.
    one_over: [P::Lanes; MODELS],
    /// In which lanes every `one_over` is within the bounds of the precision.
    pub sound: P::Lanes,
    /// For each option of the choice set. Stored rather than computed at its use, where compilers would
    /// compute it once for each side.
    pub ai: [P::Lanes; OPTIONS],
    /// For each cloud, in core placement.
    pub core: [P::Lanes; CLOUDS],
    /// Which enterprises choose beyond their home cloud, on side A and on side B (M18).
    pub beyond: [P::Lanes; 2],
    /// The uniforms that decide which enterprises migrate.
    pub migration: [f64; LANES],
}

impl<P: Precision> Default for FourShocks<P> {
    fn default() -> Self {
        Self {
            words: [u32x4::ZERO; LANES * MOST_BLOCKS],
            one_over: [P::Lanes::ONE; MODELS],
            sound: P::answer([true; LANES]),
            ai: [P::Lanes::ZERO; OPTIONS],
            core: [P::Lanes::ZERO; CLOUDS],
            beyond: [P::Lanes::ZERO; 2],
            migration: [1.0; LANES],
        }
    }
}

impl<P: Precision> FourShocks<P> {
    /// Draws the shocks of four enterprises in a quarter with a choice set.
    #[inline(always)]
    pub fn draw(
        &mut self,
        precision: &P,
        rules: &Rules,
        set: &ChoiceSet,
        draws: &Draws,
        (enterprises, quarter): ([u32; LANES], u32),
    ) {
        let across = draws.across(enterprises, quarter);
        if rules.sides.iter().any(|rules| rules.switching > 0.0) {
            let mut words = [u32x4::ZERO; 4];
            across.words(&[(Decision::Migration, 0)], &mut words);
            self.migration = words[0].to_array().map(uniform_of);
        }
        across.words(&set.blocks, &mut self.words);
        if set.second_source {
            let uniforms = self.words[set.beyond()].to_array().map(uniform_of);
            self.beyond = rules
                .sides
                .each_ref()
                .map(|rules| P::answer(uniforms.map(|uniform| uniform < rules.second_source)));
        }
        self.wait(precision, set);
    }

    /// Computes the waiting times from the words.
    #[inline(always)]
    fn wait(&mut self, precision: &P, set: &ChoiceSet) {
        for (core, words) in self.core.iter_mut().zip(&self.words[set.core()..]).take(set.clouds) {
            *core = precision.exponentials(*words);
        }
        // With ρ = 1 there are no nests, and nothing is shared.
        if set.rho < 1.0 {
            let nests = self.words[set.nests()..set.core()].chunks_exact(2);
            self.sound = P::answer([true; LANES]);
            for (one_over, nest) in self.one_over.iter_mut().zip(nests) {
                *one_over = precision.one_over_stable(set.rho, nest[0], nest[1]);
                self.sound = self.sound & P::is_plain(*one_over);
            }
        }
        let options = set.lanes.iter().zip(set.options());
        for (ai, (lane, (model, _))) in self.ai.iter_mut().zip(options) {
            *ai = precision.exponentials(self.words[*lane]) * self.one_over[model.index()];
        }
    }
}

/// The shocks of one enterprise in a quarter, as the kernel draws them for four at a time.
#[derive(Clone, Debug)]
pub struct Shocks {
    /// When each option of the choice set arrives at rate 1.
    pub ai: [f64; OPTIONS],
    /// When each cloud arrives at rate 1, in core placement.
    pub core: [f64; CLOUDS],
}

impl Shocks {
    /// Draws the shocks of an enterprise in a quarter with a choice set.
    #[must_use]
    pub fn draw(set: &ChoiceSet, draws: &Draws, enterprise: u32, quarter: u32) -> Self {
        let mut four = FourShocks::<Exact>::default();
        draws.across([enterprise; LANES], quarter).words(&set.blocks, &mut four.words);
        four.wait(&Exact, set);
        let first = |lanes: wide::f64x4| lanes.to_array()[0];
        Self { ai: four.ai.map(first), core: four.core.map(first) }
    }
}
