//! What is drawn for the decisions of four enterprises in a quarter, as [`crate::engine::Luck`] has it
//! for one.

use wide::{f32x4, u32x4};

use crate::market::{CLOUDS, MODELS};
use crate::numeric::{Decision, Draws, one_over_positive_stable, uniform_of};

use super::view::lanes;
use super::{ChoiceSet, Filter, LANES, MOST_BLOCKS, OPTIONS, Rules};

/// What is drawn for the decisions of four enterprises. Written in place: browsers copy arrays of
/// vectors at the price of a call.
pub(super) struct Luck {
    /// The words of the choice set's blocks.
    words: [u32x4; LANES * MOST_BLOCKS],
    /// One over the variable that the venues of each model share.
    one_over: [f32x4; MODELS],
    /// When each option would arrive at rate 1. Kept, and not worked out where it is used: there compilers
    /// move it into the branches of both sides, and it is worked out for each.
    pub ai: [f32x4; OPTIONS],
    /// When each cloud would arrive at rate 1.
    pub core: [f32x4; CLOUDS],
    /// Who looks beyond the home cloud.
    pub beyond: f32x4,
    /// The uniforms that decide who moves what the home cloud runs.
    pub migration: [f64; LANES],
}

impl Default for Luck {
    fn default() -> Self {
        Self {
            words: [u32x4::ZERO; LANES * MOST_BLOCKS],
            one_over: [f32x4::ONE; MODELS],
            ai: [f32x4::ZERO; OPTIONS],
            core: [f32x4::ZERO; CLOUDS],
            beyond: f32x4::ZERO,
            migration: [1.0; LANES],
        }
    }
}

impl Luck {
    /// Draws it anew.
    #[inline(always)]
    pub fn draw(
        &mut self,
        filter: &Filter,
        rules: &Rules,
        set: &ChoiceSet,
        draws: &Draws,
        enterprises: [u32; LANES],
    ) {
        let across = draws.across(enterprises, filter.quarter);
        across.words(&set.blocks, &mut self.words);
        if rules.switching > 0.0 {
            let mut words = [u32x4::ZERO; 4];
            across.words(&[(Decision::Migration, 0)], &mut words);
            self.migration = words[0].to_array().map(uniform_of);
        }
        if set.second_source {
            let looks = |word| uniform_of(word) < rules.second_source;
            self.beyond = lanes(self.words[set.beyond()].to_array().map(looks));
        }
        for (core, words) in self.core.iter_mut().zip(&self.words[set.core()..]).take(set.clouds) {
            *core = filter.single.exponentials(*words);
        }
        self.share(filter, set);
        let options = set.lanes.iter().zip(set.options());
        for (ai, (lane, (model, _))) in self.ai.iter_mut().zip(options) {
            *ai = filter.single.exponentials(self.words[*lane]) * self.one_over[*model];
        }
    }

    /// Works out what the venues of each model share; without nests, that is 1.
    #[inline(always)]
    fn share(&mut self, filter: &Filter, set: &ChoiceSet) {
        if set.rho == 1.0 {
            return;
        }
        let nests = &self.words[set.nests()..set.core()];
        if set.rho == 0.5 {
            let single = &filter.single;
            // 4 cos²(θ/2) W, where the cosine is the sine of what the angle leaves of a quarter turn.
            for (one_over, nest) in self.one_over.iter_mut().zip(nests.chunks_exact(2)) {
                let rest = single.uniforms(!nest[0]);
                let cosine = single.sin_quarter_turns(rest);
                let waiting = single.exponentials(nest[1]);
                *one_over = f32x4::splat(4.0) * cosine * cosine * waiting;
            }
            return;
        }
        let exact: [[f64; MODELS]; LANES] = std::array::from_fn(|lane| {
            one_over_positive_stable(
                set.rho,
                std::array::from_fn(|m| uniform_of(nests[2 * m].to_array()[lane])),
                std::array::from_fn(|m| uniform_of(nests[2 * m + 1].to_array()[lane])),
            )
        });
        for (m, one_over) in self.one_over.iter_mut().enumerate() {
            *one_over = f32x4::new(exact.map(|exact| exact[m] as f32));
        }
    }
}
