//! Protects choice with inertia: stationary shares and switching to the published digits, the closed
//! form against the Markov chain that it describes, and a chain of races against both.

use multihome::engine::{first_arrival, stationary};
use multihome::numeric::kernel::exp;
use multihome::numeric::{Decision, Draws};

use super::logit::V;
use super::scores::{SEEDS, Scores, assert_printed};

/// The inertia that is added to the utilities of the logit oracle; the stationary shares, and the
/// fraction that switches in a quarter.
const KAPPA: f64 = 2.0;
const STATIONARY: [f64; 4] = [0.366_236, 0.263_367, 0.206_928, 0.163_470];
const SWITCHING: f64 = 0.279_392;

/// The probability of switching in the stationary state of the chain.
fn switching(odds: &[f64], stay: f64, shares: &[f64]) -> f64 {
    let sum: f64 = odds.iter().sum();
    odds.iter().zip(shares).map(|(r, share)| share * (sum - r) / (sum + (stay - 1.0) * r)).sum()
}

#[test]
fn oracle_2_inertia_to_the_printed_digits() {
    let (odds, stay) = (V.map(exp), exp(KAPPA));
    let shares = stationary(&odds, stay);
    assert_printed(&shares, &STATIONARY);
    assert_printed(&[switching(&odds, stay, &shares)], &[SWITCHING]);
}

#[test]
fn oracle_2_closed_form_is_where_the_chain_settles() {
    /// The most options; unused ones have odds 0.
    const MOST: usize = 12;
    type Matrix = [[f64; MOST]; MOST];

    fn transitions(odds: &[f64; MOST], stay: f64) -> Matrix {
        let mut matrix = [[0.0; MOST]; MOST];
        for from in 0..MOST {
            let rates: Vec<f64> =
                (0..MOST).map(|to| odds[to] * if to == from { stay } else { 1.0 }).collect();
            let sum: f64 = rates.iter().sum();
            for to in 0..MOST {
                matrix[from][to] = rates[to] / sum;
            }
        }
        matrix
    }

    /// The matrix of twice as many steps, with rows normalised to 1 against rounding.
    fn doubled(matrix: &Matrix) -> Matrix {
        let mut square = [[0.0; MOST]; MOST];
        for i in 0..MOST {
            for j in 0..MOST {
                square[i][j] = (0..MOST).map(|k| matrix[i][k] * matrix[k][j]).sum();
            }
            let sum: f64 = square[i].iter().sum();
            square[i] = square[i].map(|p| p / sum);
        }
        square
    }

    for example in 0..200 {
        let draws = Draws::new(2, example);
        let u: Vec<f64> =
            (0..4).flat_map(|block| draws.uniforms(0, 0, Decision::Traits, block)).collect();
        let options = 2 + (u[12] * 11.0) as usize;
        let kappa = 6.0 * u[13];
        let mut odds = [0.0; MOST];
        for k in 0..options {
            odds[k] = exp(4.0 * u[k] - 2.0);
        }
        let shares = stationary(&odds, exp(kappa));
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-14);
        let settled = (0..40).fold(transitions(&odds, exp(kappa)), |matrix, _| doubled(&matrix));
        for from in 0..options {
            for k in 0..MOST {
                let gap = (settled[from][k] - shares[k]).abs();
                assert!(gap < 1e-11, "{options} options, κ {kappa}: {gap} from the closed form");
            }
        }
    }
}

#[test]
fn oracle_2_a_chain_of_races_settles_at_the_closed_form() {
    const CHAINS: u32 = 1_000;
    const STEPS: u32 = 40;
    let (odds, stay) = (V.map(exp), exp(KAPPA));
    let shares = stationary(&odds, stay);
    let mut scores: Vec<Scores> = (0..V.len())
        .map(|option| Scores::new(format!("share of option {option}"), shares[option], CHAINS))
        .collect();
    scores.push(Scores::new("switching", switching(&odds, stay, &shares), CHAINS));
    for seed in 0..SEEDS {
        let draws = Draws::new(seed, 0);
        let mut counts = [0.0; 5];
        for chain in 0..CHAINS {
            // Far from stationary: all start at the least popular option.
            let (mut last, mut before) = (3, 3);
            for step in 0..STEPS {
                let mut rates = odds;
                rates[last] *= stay;
                let waiting = draws.exponentials(chain, step, Decision::Core, 0);
                before = last;
                last = first_arrival(&waiting, &rates).unwrap();
            }
            counts[last] += 1.0;
            counts[4] += if last == before { 0.0 } else { 1.0 };
        }
        for (scores, count) in scores.iter_mut().zip(counts) {
            scores.push(count);
        }
    }
    for scores in scores {
        scores.check();
    }
}
