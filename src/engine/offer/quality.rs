//! Qualities: how the models of the vendors get better and worse.

use crate::engine::rules::SideRules;
use crate::market::{MODELS, Model};
use crate::numeric::kernel::exp;
use crate::numeric::{Decision, Draws, quantile};

/// The race of the vendors in one replicate: how far chance has moved the quality of each model since
/// quarter 0, in utils, for each quarter. A mean-reverting random walk, the Ornstein–Uhlenbeck process
/// (Uhlenbeck and Ornstein 1930) at the ends of quarters, with the same draws on both sides.
#[derive(Clone, Debug)]
pub struct QualityRace(Vec<[f64; MODELS]>);

impl QualityRace {
    /// Draws the race of a replicate: w(t) = η·w(t − 1) + σ·z, with η and σ of a quarter from the rules and z
    /// normal.
    #[must_use]
    pub fn new(rules: &SideRules, draws: &Draws) -> Self {
        let (kept, deviation) = rules.supply.race;
        let mut moved = [0.0; MODELS];
        let quarters = (0..=rules.horizon).map(|quarter| {
            if quarter > 0 && deviation > 0.0 {
                let uniforms: [f64; MODELS] = draws.uniforms_of_nobody(quarter, Decision::Race);
                for (moved, uniform) in moved.iter_mut().zip(uniforms) {
                    *moved = kept * *moved + deviation * quantile::normal(uniform);
                }
            }
            moved
        });
        Self(quarters.collect())
    }

    /// How far each model has moved by a quarter, in utils.
    #[must_use]
    pub fn at(&self, quarter: u32) -> [f64; MODELS] {
        self.0.get(quarter as usize).copied().unwrap_or([0.0; MODELS])
    }
}

/// How the qualities of the models have changed since quarter 0, in utils: gaps to the mean close (M09),
/// chance moves each model (`race`), and Microsoft's own models catch up with the best (M08). `qualities` are
/// those of quarter 0, −∞ for models that nobody can buy. docs/model.md, section 7.4, has the equations.
#[must_use]
pub fn quality_trend(
    rules: &SideRules,
    qualities: &[f64; MODELS],
    race: &QualityRace,
    quarter: u32,
) -> [f64; MODELS] {
    let supply = &rules.supply;
    let years = f64::from(quarter) / 4.0;
    let closed = 1.0 - exp(-supply.commoditisation * years);
    let exists = |m: &usize| qualities[*m].is_finite();
    let (mut weight, mut mean) = (0.0, 0.0);
    for m in (0..MODELS).filter(exists) {
        weight += rules.initial_model_shares[m];
        mean += rules.initial_model_shares[m] * qualities[m];
    }
    let mut trend = [0.0; MODELS];
    if weight == 0.0 {
        return trend;
    }
    mean /= weight;
    let moved = race.at(quarter);
    for m in (0..MODELS).filter(exists) {
        trend[m] = (mean - qualities[m]) * closed + moved[m];
    }
    let own = Model::Microsoft.index();
    if exists(&own) {
        let now = |m: usize| qualities[m] + trend[m];
        let best = (0..MODELS).filter(exists).map(now).fold(f64::NEG_INFINITY, f64::max);
        let (part, within) = supply.catch_up;
        trend[own] += part * (years / within).min(1.0) * (best - now(own));
    }
    trend
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::rules::Rules;
    use crate::link::read;

    /// How far the models have moved by a quarter in many replicates.
    fn moved(link: &str, quarter: u32) -> Vec<f64> {
        let rules = Rules::new(&read(link).unwrap().comparison);
        let paths = (0..1_000).flat_map(|replicate| {
            let draws = Draws::new(7, replicate);
            let [a, b] = rules.sides.each_ref().map(|rules| QualityRace::new(rules, &draws));
            assert_eq!(a.at(quarter), b.at(quarter));
            a.at(quarter)
        });
        paths.collect()
    }

    #[test]
    fn the_race_has_the_variance_of_its_process() {
        for (link, quarter, variance) in [
            // A year's changes without reversion; then of two years.
            ("race=0.5&race-fade=0", 4, 0.25),
            ("race=0.5&race-fade=0", 8, 0.5),
            // With reversion at rate θ = ln 2 the variance tends to race² / 2θ.
            ("race=0.5&race-fade=50", 4, 0.25 * 0.75 / (2.0 * std::f64::consts::LN_2)),
            ("race=0.5&race-fade=50&horizon=60", 60, 0.25 / (2.0 * std::f64::consts::LN_2)),
            ("race=0.5&race-fade=100", 8, 0.0),
            ("race=0", 8, 0.0),
        ] {
            let moved = moved(link, quarter);
            let number = moved.len() as f64;
            let mean = moved.iter().sum::<f64>() / number;
            let found = moved.iter().map(|x| x * x).sum::<f64>() / number;
            assert!(mean.abs() <= 5.0 * (variance / number).sqrt(), "{link}: mean {mean}");
            // The variance of a normal variable is found with a relative error of √(2/n).
            let error = 5.0 * variance * (2.0 / number).sqrt();
            assert!((found - variance).abs() <= error, "{link}: {found} is not {variance}");
        }
    }

    #[test]
    fn chance_leaves_models_that_nobody_can_buy_alone() {
        let rules = Rules::new(&read("race=1").unwrap().comparison);
        let race = QualityRace::new(rules.common(), &Draws::new(1, 0));
        let mut qualities = [0.0; MODELS];
        qualities[2] = f64::NEG_INFINITY;
        let trend = quality_trend(rules.common(), &qualities, &race, 8);
        assert_eq!(trend[2], 0.0);
        assert!(trend[0] != 0.0 && trend[0] != trend[1]);
    }
}
