//! Protects tenure: with a constant probability of leaving, the time for which an option is kept is
//! geometric, from the first decision to the tail.

use multihome::engine::{first_arrival, logit};
use multihome::numeric::kernel::exp;
use multihome::numeric::{Decision, Draws};

use super::scores::{SEEDS, Scores};

/// Spells for each seed. A spell is the time for which one option is kept.
const SPELLS: u32 = 2_000;

/// The most decisions of an enterprise: the probability that a spell is longer is below 1e-12.
const LONGEST: u32 = 600;

/// A number of equally good options, and the inertia of the one that was chosen last.
#[derive(Clone, Copy)]
struct Setting {
    options: usize,
    utility: f64,
    kappa: f64,
}

const SETTINGS: [Setting; 4] = [
    Setting { options: 2, utility: 0.4, kappa: 0.0 },
    Setting { options: 3, utility: -1.0, kappa: 3.0 },
    Setting { options: 4, utility: 0.0, kappa: 2.0 },
    Setting { options: 6, utility: 2.0, kappa: 3.5 },
];

impl Setting {
    /// The probability that the next decision changes the option: that of a logit in which the last
    /// option has κ more than the others.
    fn leaving(self) -> f64 {
        let mut utilities = vec![self.utility; self.options];
        utilities[0] += self.kappa;
        1.0 - logit(&utilities)[0]
    }

    /// One spell with an option: for how many quarters it is kept, and which one follows.
    fn spell(self, draws: &Draws, enterprise: u32, held: usize) -> (u32, usize) {
        let mut rates = vec![exp(self.utility); self.options];
        rates[held] *= exp(self.kappa);
        let mut waiting = vec![0.0; self.options];
        for quarter in 1..=LONGEST {
            for (block, waiting) in (0_u32..).zip(waiting.chunks_mut(4)) {
                let drawn = draws.exponentials(enterprise, quarter, Decision::AiOption, block);
                waiting.copy_from_slice(&drawn[..waiting.len()]);
            }
            let next = first_arrival(&waiting, &rates).unwrap();
            if next != held {
                return (quarter, next);
            }
        }
        panic!("a spell of more than {LONGEST} quarters");
    }
}

/// The geometric distribution: the probabilities of 1, 2, … quarters as long as they are large enough
/// for a bin of their own, and last that of all longer spells.
fn geometric(leaving: f64) -> Vec<f64> {
    let mut bins = Vec::new();
    let mut held = 1.0;
    while held * leaving * f64::from(SPELLS) > 5.0 {
        bins.push(held * leaving);
        held *= 1.0 - leaving;
    }
    bins.push(held);
    bins
}

#[test]
fn oracle_3_tenure_is_geometric() {
    for setting in SETTINGS {
        let Setting { options, kappa, .. } = setting;
        let name = |what: &str| format!("{options} options, κ {kappa}: {what}");
        let (leaving, n) = (setting.leaving(), f64::from(SPELLS));
        let bins = geometric(leaving);
        let last = bins.len() - 1;
        let mut tenures: Vec<Scores> = (1..)
            .zip(&bins)
            .map(|(quarters, p)| Scores::new(name(&format!("{quarters} quarters")), *p, SPELLS))
            .collect();
        let mut mean =
            Scores::normal(name("mean"), 1.0 / leaving, ((1.0 - leaving) / n).sqrt() / leaving);
        // All bins at once: Pearson's statistic, with its exact mean and variance.
        let k = bins.len() as f64;
        let rare: f64 = bins.iter().map(|p| 1.0 / p).sum();
        let variance = 2.0 * (k - 1.0) + (rare - k * k - 2.0 * k + 2.0) / n;
        let mut pearson = Scores::normal(name("all bins"), k - 1.0, variance.sqrt());
        // The next option does not depend on the earlier ones.
        let mut onwards = Scores::new(name("to the next"), 1.0 / (options as f64 - 1.0), SPELLS);
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, 3);
            let (mut counts, mut sum, mut next) = (vec![0.0; bins.len()], 0.0, 0.0);
            for enterprise in 0..SPELLS {
                let held = enterprise as usize % options;
                let (quarters, to) = setting.spell(&draws, enterprise, held);
                counts[last.min(quarters as usize - 1)] += 1.0;
                sum += f64::from(quarters);
                next += if to == (held + 1) % options { 1.0 } else { 0.0 };
            }
            let squares =
                bins.iter().zip(&counts).map(|(p, count)| (count - n * p) * (count - n * p) / p);
            pearson.push(squares.sum::<f64>() / n);
            mean.push(sum / n);
            onwards.push(next);
            for (tenures, count) in tenures.iter_mut().zip(counts) {
                tenures.push(count);
            }
        }
        for tenures in tenures {
            tenures.check();
        }
        mean.check();
        pearson.check();
        if options > 2 {
            onwards.check();
        }
    }
}
