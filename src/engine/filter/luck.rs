//! What is drawn for the decisions of four enterprises in a quarter, as [`crate::engine::Luck`] has it
//! for one.

use wide::f32x4;

use crate::market::{CLOUDS, MODELS};
use crate::numeric::{Decision, Draws, one_over_positive_stable, uniform_of};

use super::view::lanes;
use super::{ChoiceSet, Filter, LANES, Rules};

/// What is drawn for the decisions of four enterprises.
pub(super) struct Luck<'a> {
    /// The words of the choice set's blocks.
    words: &'a [[u32; LANES]],
    /// One over the variable that the venues of each model share.
    one_over: [f32x4; MODELS],
    /// When each cloud would arrive at rate 1.
    pub core: [f32x4; CLOUDS],
    /// Who looks beyond the home cloud.
    pub beyond: f32x4,
    /// The uniforms that decide who moves what the home cloud runs.
    pub migration: [f64; LANES],
}

impl<'a> Luck<'a> {
    /// Draws it.
    #[inline(always)]
    pub fn draw(
        filter: &Filter,
        rules: &Rules,
        set: &ChoiceSet,
        draws: &Draws,
        enterprises: [u32; LANES],
        words: &'a mut [[u32; LANES]],
    ) -> Self {
        let across = draws.across(enterprises, filter.quarter);
        across.words(&set.blocks, words);
        let mut migration = [1.0; LANES];
        if rules.switching > 0.0 {
            let mut words = [[0; LANES]; 4];
            across.words(&[(Decision::Migration, 0)], &mut words);
            migration = words[0].map(uniform_of);
        }
        let beyond = if set.second_source {
            lanes(words[set.beyond()].map(|word| uniform_of(word) < rules.second_source))
        } else {
            f32x4::ZERO
        };
        let mut core = [f32x4::ZERO; CLOUDS];
        for (core, words) in core.iter_mut().zip(&words[set.core()..]).take(set.clouds) {
            *core = filter.single.exponentials(*words);
        }
        Self { one_over: one_over_shared(filter, set, words), words, core, beyond, migration }
    }

    /// When an option would arrive at rate 1.
    #[inline(always)]
    pub fn ai(&self, filter: &Filter, set: &ChoiceSet, option: usize, model: usize) -> f32x4 {
        filter.single.exponentials(self.words[set.lanes[option]]) * self.one_over[model]
    }
}

/// One over the variable that the venues of each model share.
#[inline(always)]
fn one_over_shared(filter: &Filter, set: &ChoiceSet, words: &[[u32; LANES]]) -> [f32x4; MODELS] {
    if set.rho == 1.0 {
        return [f32x4::ONE; MODELS];
    }
    let nests = &words[set.nests()..set.core()];
    if set.rho == 0.5 {
        let single = &filter.single;
        // 4 cos²(θ/2) W, where the cosine is the sine of what the angle leaves of a quarter turn.
        return std::array::from_fn(|m| {
            let rest = single.uniforms(nests[2 * m].map(|word| !word));
            let cosine = single.sin_quarter_turns(rest);
            let waiting = single.exponentials(nests[2 * m + 1]);
            f32x4::splat(4.0) * cosine * cosine * waiting
        });
    }
    let exact: [[f64; MODELS]; LANES] = std::array::from_fn(|lane| {
        one_over_positive_stable(
            set.rho,
            std::array::from_fn(|m| uniform_of(nests[2 * m][lane])),
            std::array::from_fn(|m| uniform_of(nests[2 * m + 1][lane])),
        )
    });
    std::array::from_fn(|m| f32x4::new(exact.map(|exact| exact[m] as f32)))
}
