//! Luck: what is drawn for the decisions of an enterprise in a quarter, once for both sides.

use crate::market::{CLOUDS, MODELS};
use crate::numeric::{Draws, lanes, one_over_positive_stable};

use super::choice_set::{ChoiceSet, LANES, MOST_BLOCKS, OPTIONS};

/// When options arrive in the races of an enterprise at rate 1: whoever is [first] at the options'
/// rates wins.
///
/// For models at venues the rates are e^{V/ρ} and the waiting times are E/S: unit exponentials E
/// over a positive stable variable S of index ρ that a model's venues share. Arrivals to the power
/// ρ are then correlated within a nest as the nested logit wants, and each is exponential with rate
/// e^V; and as in every race, raising one rate never moves anyone to a third option.
///
/// [first]: super::first_arrival
#[derive(Clone, Debug)]
pub struct Luck {
    /// For each option of the choice set.
    pub ai: [f64; OPTIONS],
    /// For each cloud, in core placement.
    pub core: [f64; CLOUDS],
    /// A uniform that decides whether the enterprise looks beyond its home cloud; 1 where none may.
    pub beyond: f64,
}

impl Luck {
    /// The luck of an enterprise in a quarter with a choice set.
    #[must_use]
    pub fn draw(set: &ChoiceSet, draws: &Draws, enterprise: u32, quarter: u32) -> Self {
        let mut uniforms = [0.0; LANES * MOST_BLOCKS];
        draws.uniforms_of(enterprise, quarter, &set.blocks, &mut uniforms);
        let core = set.core();
        let options = set.options().len();
        let mut waiting = [0.0; OPTIONS + CLOUDS];
        for (waiting, lane) in waiting.iter_mut().zip(&set.lanes) {
            *waiting = uniforms[*lane];
        }
        waiting[options..options + set.clouds].copy_from_slice(&uniforms[core..core + set.clouds]);
        lanes::ln(&mut waiting[..options + set.clouds]);
        let mut luck = Self {
            ai: [0.0; OPTIONS],
            core: [0.0; CLOUDS],
            beyond: if set.second_source { uniforms[set.beyond()] } else { 1.0 },
        };
        for (core, ln) in luck.core[..set.clouds].iter_mut().zip(&waiting[options..]) {
            *core = -ln;
        }
        let one_over = one_over_shared(set, &uniforms);
        for ((ai, ln), (model, _)) in luck.ai.iter_mut().zip(&waiting).zip(set.options()) {
            *ai = -ln * one_over[*model];
        }
        luck
    }
}

/// One over the variable that the venues of each model share.
fn one_over_shared(set: &ChoiceSet, uniforms: &[f64]) -> [f64; MODELS] {
    if set.rho == 1.0 {
        return [1.0; MODELS];
    }
    let nests = &uniforms[set.nests()..set.core()];
    one_over_positive_stable(
        set.rho,
        std::array::from_fn(|m| nests[2 * m]),
        std::array::from_fn(|m| nests[2 * m + 1]),
    )
}
