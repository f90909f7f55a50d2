//! Protects draws and races under the strongest feedback: Pólya's urn, in which each success makes the
//! next more likely and in the end every share is equally likely, run on the project's own draws.
//!
//! From one ball of each colour, with one more of the colour that is drawn, each composition after n
//! draws is equally likely (Pólya 1930; Arthur, Ermoliev and Kaniovski 1987, "Path-dependent processes
//! and the emergence of macro-structure", *European Journal of Operational Research* 30).

use multihome::engine::first_arrival;
use multihome::numeric::{Decision, Draws};

use super::scores::{KOLMOGOROV, SEEDS, Scores, assert_printed, kolmogorov};

/// Draws from each urn.
const DRAWS: u32 = 2_000;

/// Urns for each seed.
const URNS: u32 = 100;

/// The variance of the share after [`DRAWS`] draws; 1/12 in the limit.
const VARIANCE: f64 = 0.083_250;

/// The share of the first colour after a number of draws, each a race in which a colour's rate is the
/// number of its balls.
fn share(draws: &Draws, urn: u32, quantity: u32) -> f64 {
    let mut balls = [1.0, 1.0];
    for pair in 0..quantity / 2 {
        let waiting = draws.exponentials(urn, 0, Decision::Core, pair);
        for waiting in waiting.chunks_exact(2) {
            balls[first_arrival(waiting, &balls).unwrap()] += 1.0;
        }
    }
    balls[0] / (balls[0] + balls[1])
}

/// The second and fourth central moments of the share, which is a number from 0 to n, all equally
/// likely, plus one, divided by the n + 2 balls in the urn.
fn moments(n: f64) -> (f64, f64) {
    let (values, balls) = ((n + 1.0) * (n + 1.0), (n + 2.0) * (n + 2.0));
    let second = (values - 1.0) / 12.0;
    let fourth = (values - 1.0) * (3.0 * values - 7.0) / 240.0;
    (second / balls, fourth / (balls * balls))
}

#[test]
fn oracle_5_every_share_is_as_likely_as_any_other() {
    let n = f64::from(URNS);
    let (second, fourth) = moments(f64::from(DRAWS));
    assert_printed(&[second], &[VARIANCE]);
    let mut mean = Scores::normal("mean share", 0.5, (second / n).sqrt());
    let mut variance =
        Scores::normal("variance of the share", VARIANCE, ((fourth - second * second) / n).sqrt());
    let mut shares = Vec::new();
    for seed in 0..SEEDS {
        let draws = Draws::new(seed, 5);
        let of_seed: Vec<f64> = (0..URNS).map(|urn| share(&draws, urn, DRAWS)).collect();
        mean.push(of_seed.iter().sum::<f64>() / n);
        let squares = of_seed.iter().map(|share| (share - 0.5) * (share - 0.5));
        variance.push(squares.sum::<f64>() / n);
        shares.extend(of_seed);
    }
    mean.check();
    variance.check();
    // The limit is uniform, and 2,000 draws are close enough to it: steps of 1/2,001.
    let distance = kolmogorov(shares, |share| share);
    assert!(distance < KOLMOGOROV, "shares are not uniform, √n·D = {distance:.2}");
}

#[test]
fn oracle_5_a_few_draws_leave_every_composition_equally_likely() {
    const FEW: u32 = 4;
    const MANY: u32 = 2_000;
    let mut scores: Vec<Scores> =
        (0..=FEW).map(|won| Scores::new(format!("{won} of {FEW}"), 0.2, MANY)).collect();
    for seed in 0..SEEDS {
        let draws = Draws::new(seed, 55);
        let mut counts = [0.0; FEW as usize + 1];
        for urn in 0..MANY {
            let won = share(&draws, urn, FEW) * f64::from(FEW + 2) - 1.0;
            counts[won.round() as usize] += 1.0;
        }
        for (scores, count) in scores.iter_mut().zip(counts) {
            scores.push(count);
        }
    }
    for scores in scores {
        scores.check();
    }
}
