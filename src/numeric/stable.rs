//! Positive stable variables, which turn an exponential race into a nested logit choice.

use super::lanes;

/// One over positive stable variables of an index `alpha` in (0, 1], by Kanter's method, from pairs
/// of uniforms in (0, 1); 1 for `alpha` = 1.
///
/// If E is a unit exponential and S such a variable, (E/S)^alpha is again a unit exponential.
/// Sharing one S among the options of a nest correlates their arrival times exactly as a nested
/// logit with dissimilarity `alpha` requires, so nested choices can be drawn as a race.
/// Kanter (1975), "Stable densities under change of scale and total variation inequalities",
/// *Annals of Probability* 3; Cardell (1997), "Variance components structures for the extreme
/// value and logistic distributions", *Econometric Theory* 13.
///
/// With θ = π · angle and W a unit exponential, S is
/// sin(αθ) / sin(θ)^{1/α} · (sin((1 − α)θ) / W)^{(1 − α)/α}; for α = ½ that is 1 / (4 cos²(θ/2) W),
/// the variable of Lévy, which needs no powers.
#[must_use]
pub fn one_over_positive_stable<const N: usize>(
    alpha: f64,
    angles: [f64; N],
    mut waiting: [f64; N],
) -> [f64; N] {
    if alpha == 1.0 {
        return [1.0; N];
    }
    lanes::ln(&mut waiting);
    waiting.iter_mut().for_each(|ln| *ln = -*ln);
    if alpha == 0.5 {
        // cos(θ/2) = sin(π/2 + θ/2).
        let mut cosines = angles.map(|angle| 0.5 + 0.5 * angle);
        lanes::sin_half_turns(&mut cosines);
        return std::array::from_fn(|k| 4.0 * cosines[k] * cosines[k] * waiting[k]);
    }
    let rest = 1.0 - alpha;
    let ln_sin = |mut angles: [f64; N]| {
        lanes::sin_half_turns(&mut angles);
        lanes::ln(&mut angles);
        angles
    };
    let whole = ln_sin(angles);
    let part = ln_sin(angles.map(|angle| alpha * angle));
    let other = ln_sin(angles.map(|angle| rest * angle));
    lanes::ln(&mut waiting);
    let mut reciprocals = std::array::from_fn(|k| {
        whole[k] / alpha - part[k] + rest / alpha * (waiting[k] - other[k])
    });
    lanes::exp(&mut reciprocals);
    reciprocals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::kernel::{exp, power};
    use crate::numeric::{Decision, Draws};

    #[test]
    fn the_variable_has_its_laplace_transform() {
        // E exp(−s S) = exp(−s^alpha), which defines the positive stable law.
        let draws = Draws::new(7, 0);
        for alpha in [0.3, 0.5, 0.8] {
            for s in [0.5, 1.0, 2.0] {
                let n = 40_000;
                let (mut sum, mut squares) = (0.0, 0.0);
                for i in 0..n {
                    let [angle, waiting, ..] = draws.uniforms(i, 0, Decision::AiNest, 0);
                    let [one_over] = one_over_positive_stable(alpha, [angle], [waiting]);
                    let value = exp(-s / one_over);
                    sum += value;
                    squares += value * value;
                }
                let mean = sum / f64::from(n);
                let error = ((squares / f64::from(n) - mean * mean) / f64::from(n)).sqrt();
                let expected = exp(-power(s, alpha));
                assert!(
                    (mean - expected).abs() < 5.0 * error,
                    "alpha {alpha}, s {s}: {mean} against {expected} ± {error}"
                );
            }
        }
    }

    #[test]
    fn the_short_form_for_one_half_agrees_with_the_long_form() {
        let draws = Draws::new(8, 0);
        for i in 0..10_000 {
            let [angle, waiting, ..] = draws.uniforms(i, 0, Decision::AiNest, 0);
            let at = |alpha| one_over_positive_stable(alpha, [angle], [waiting])[0];
            // The long form, just next to one half.
            let ratio = at(0.5) / at(0.5 + 1e-13);
            assert!((ratio - 1.0).abs() < 1e-10, "angle {angle}, waiting {waiting}: {ratio}");
        }
    }
}
