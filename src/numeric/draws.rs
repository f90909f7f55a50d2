//! Luck with an address: a draw is a function of where it is used, never of when.

use super::kernel::{ln, sin};
use super::philox::philox4x32_10;

/// Names the stream of draws, so that a later change of the scheme cannot pass for this one.
pub const SCHEME: u32 = 1;

/// What a draw decides. Part of its address, so adding a decision disturbs no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Decision {
    /// The order in which an enterprise came to its clouds before quarter 0.
    Clouds = 1,
    /// How many clouds an enterprise uses at quarter 0.
    CloudCount = 2,
    /// The quarter of the year in which an enterprise takes decisions, its contract, its segment.
    Traits = 3,
    /// An enterprise's taste for each model.
    Taste = 4,
    /// The model that an enterprise uses most at quarter 0, and the one it uses second.
    FirstModel = 5,
    /// The venues of those models.
    FirstVenue = 6,
    /// The part of an AI sourcing decision that belongs to one model at one venue.
    AiOption = 7,
    /// The part of an AI sourcing decision that all venues of one model share.
    AiNest = 8,
    /// Core placement.
    Core = 9,
    /// Whether existing workloads move at the end of a contract.
    Migration = 10,
    /// Whether an enterprise is built on Microsoft's software, and when it gets a gateway.
    Segments = 11,
    /// Whether an enterprise looks beyond its home cloud.
    SecondSource = 12,
    /// Whether and when the AGI clause strikes.
    Clause = 13,
    /// Whether another vendor follows, and which.
    Precedent = 14,
    /// Whether the window is waived when Azure is full.
    Waiver = 15,
}

/// The draws of one replicate under one seed.
///
/// Both sides of a comparison read the same draws (common random numbers), so they differ by the
/// regime alone.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    key: [u32; 2],
    replicate: u32,
}

impl Draws {
    /// The draws of `replicate` under `seed`.
    #[must_use]
    pub fn new(seed: u32, replicate: u32) -> Self {
        Self { key: [seed, SCHEME], replicate }
    }

    /// Four uniforms in (0, 1) for options `4 * block ..= 4 * block + 3` of a decision.
    #[must_use]
    pub fn uniforms(
        &self,
        enterprise: u32,
        quarter: u32,
        decision: Decision,
        block: u32,
    ) -> [f64; 4] {
        let place = (decision as u32) << 16 | quarter;
        philox4x32_10([enterprise, place, block, self.replicate], self.key).map(open_unit)
    }

    /// Four unit exponentials: the arrival times of an exponential race before they are divided by
    /// the options' rates. The first to arrive wins with probability proportional to its rate, and
    /// raising one rate can only ever hand the win to that option.
    #[must_use]
    pub fn exponentials(
        &self,
        enterprise: u32,
        quarter: u32,
        decision: Decision,
        block: u32,
    ) -> [f64; 4] {
        self.uniforms(enterprise, quarter, decision, block).map(exponential)
    }

    /// The logarithm of a positive stable variable of index `alpha` in (0, 1], by Kanter's method,
    /// from two uniforms; 0 for `alpha` = 1.
    ///
    /// If E is a unit exponential and S such a variable, (E/S)^alpha is again a unit exponential.
    /// Sharing one S among the options of a nest correlates their arrival times exactly as a
    /// nested logit with dissimilarity `alpha` requires, so nested choices can be drawn as a race.
    /// Kanter (1975), "Stable densities under change of scale and total variation inequalities",
    /// *Annals of Probability* 3; Cardell (1997), "Variance components structures for the extreme
    /// value and logistic distributions", *Econometric Theory* 13.
    #[must_use]
    pub fn ln_positive_stable(alpha: f64, angle: f64, waiting: f64) -> f64 {
        if alpha == 1.0 {
            return 0.0;
        }
        let angle = angle * std::f64::consts::PI;
        let rest = 1.0 - alpha;
        ln(sin(alpha * angle)) - ln(sin(angle)) / alpha
            + rest / alpha * (ln(sin(rest * angle)) - ln(-ln(waiting)))
    }
}

/// The unit exponential of a uniform in (0, 1), by inversion.
#[must_use]
pub fn exponential(uniform: f64) -> f64 {
    -ln(uniform)
}

/// A uniform strictly inside (0, 1), so that no logarithm meets a zero.
fn open_unit(word: u32) -> f64 {
    (f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::kernel::exp;

    #[test]
    fn a_draw_depends_on_every_part_of_its_address() {
        let reference = Draws::new(42, 0).uniforms(1, 2, Decision::Core, 3);
        assert_eq!(reference, Draws::new(42, 0).uniforms(1, 2, Decision::Core, 3));
        for other in [
            Draws::new(43, 0).uniforms(1, 2, Decision::Core, 3),
            Draws::new(42, 1).uniforms(1, 2, Decision::Core, 3),
            Draws::new(42, 0).uniforms(2, 2, Decision::Core, 3),
            Draws::new(42, 0).uniforms(1, 3, Decision::Core, 3),
            Draws::new(42, 0).uniforms(1, 2, Decision::Taste, 3),
            Draws::new(42, 0).uniforms(1, 2, Decision::Core, 4),
        ] {
            assert_ne!(reference, other);
        }
    }

    #[test]
    fn uniforms_never_touch_their_ends() {
        assert!(open_unit(0) > 0.0);
        assert!(open_unit(u32::MAX) < 1.0);
    }

    #[test]
    fn the_stable_variable_has_its_laplace_transform() {
        // E exp(−s S) = exp(−s^alpha), which defines the positive stable law.
        let draws = Draws::new(7, 0);
        for alpha in [0.3, 0.5, 0.8] {
            for s in [0.5, 1.0, 2.0] {
                let n = 40_000;
                let (mut sum, mut squares) = (0.0, 0.0);
                for i in 0..n {
                    let [angle, waiting, ..] = draws.uniforms(i, 0, Decision::AiNest, 0);
                    let value = exp(-s * exp(Draws::ln_positive_stable(alpha, angle, waiting)));
                    sum += value;
                    squares += value * value;
                }
                let mean = sum / f64::from(n);
                let error = ((squares / f64::from(n) - mean * mean) / f64::from(n)).sqrt();
                let expected = exp(-crate::numeric::kernel::power(s, alpha));
                assert!(
                    (mean - expected).abs() < 5.0 * error,
                    "alpha {alpha}, s {s}: {mean} against {expected} ± {error}"
                );
            }
        }
    }
}
