//! Protects the engine's mathematics: choices with known answers, to the printed digits, and the
//! races that draw from them, within their sampling error and in their distribution.

#![cfg(test)]

use multihome::engine::{
    AiLuck, Rules, first_arrival, log_sum, logit, nested_logit, nested_race, stationary,
};
use multihome::market::{Cloud, MODELS, VENUES, Venue};
use multihome::numeric::kernel::{exp, ln, power};
use multihome::numeric::{Decision, Draws};
use multihome::scenario::Scenario;

/// Utilities of the logit oracle and its choice probabilities.
const V: [f64; 4] = [0.30, 0.10, -0.05, -0.20];
const P: [f64; 4] = [0.319_494, 0.261_580, 0.225_144, 0.193_783];
const LOG_SUM: f64 = 1.441_017;

/// The same with inertia: shares, and the fraction that switches a quarter.
const KAPPA: f64 = 2.0;
const STATIONARY: [f64; 4] = [0.366_236, 0.263_367, 0.206_928, 0.163_470];
const SWITCHING: f64 = 0.279_392;

/// Half a unit of the last printed digit.
const PRINTED: f64 = 0.5e-6;

/// Seeds over which each simulated oracle runs.
const SEEDS: u32 = 128;

/// Standard errors that a Monte-Carlo estimate may be off.
const ERRORS: f64 = 5.0;

/// Kolmogorov's √n·D beyond which z-scores are not normal: one in 30,000 normal samples gets there.
const KOLMOGOROV: f64 = 2.3;

/// Variance from which on a binomial count is near enough to normal for its distribution to be
/// tested; the mean is tested for rarer ones too.
const ENOUGH: f64 = 60.0;

/// z-scores of counts over seeds: each must be standard normal.
struct Scores {
    name: String,
    probability: f64,
    trials: f64,
    counts: Vec<f64>,
}

impl Scores {
    fn new(name: impl Into<String>, probability: f64, trials: u32) -> Self {
        Self { name: name.into(), probability, trials: f64::from(trials), counts: Vec::new() }
    }

    /// Fails if all seeds together are off by more than [`ERRORS`] standard errors, or if the
    /// single seeds are not spread as a binomial law says.
    fn check(&self) {
        let Self { name, probability: p, trials, counts } = self;
        let score =
            |count: f64, trials: f64| (count - trials * p) / (trials * p * (1.0 - p)).sqrt();
        let all = score(counts.iter().sum(), trials * counts.len() as f64);
        assert!(all.abs() < ERRORS, "{name}: {all:.2} standard errors from {p}");
        if trials * p * (1.0 - p) < ENOUGH {
            return;
        }
        let mut scores: Vec<f64> = counts.iter().map(|count| score(*count, *trials)).collect();
        scores.sort_unstable_by(f64::total_cmp);
        let n = scores.len() as f64;
        let distance = (0_u32..)
            .zip(&scores)
            .map(|(below, z)| {
                let expected = normal_below(*z);
                let below = f64::from(below);
                (expected - below / n).abs().max(((below + 1.0) / n - expected).abs())
            })
            .fold(0.0, f64::max);
        let kolmogorov = distance * n.sqrt();
        assert!(kolmogorov < KOLMOGOROV, "{name}: z-scores are not normal, √n·D = {kolmogorov:.2}");
    }
}

/// The standard normal distribution function: where the quantile function takes the value `z`.
fn normal_below(z: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if multihome::numeric::quantile::normal(middle) < z { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

fn assert_printed(found: &[f64], printed: &[f64]) {
    assert_eq!(found.len(), printed.len());
    for (found, printed) in found.iter().zip(printed) {
        assert!((found - printed).abs() <= PRINTED, "{found} does not print as {printed}");
    }
}

/// The probability that the chain in its stationary state switches.
fn switching(odds: &[f64], stay: f64, shares: &[f64]) -> f64 {
    let sum: f64 = odds.iter().sum();
    odds.iter().zip(shares).map(|(r, share)| share * (sum - r) / (sum + (stay - 1.0) * r)).sum()
}

#[test]
fn oracle_1_logit_to_the_printed_digits() {
    assert_printed(&logit(&V), &P);
    assert_printed(&[log_sum(&V)], &[LOG_SUM]);
}

#[test]
fn oracle_1_log_sum_neither_overflows_nor_invents_options() {
    for shift in [-700.0, 0.0, 1e4] {
        let shifted = log_sum(&V.map(|v| v + shift));
        assert!((shifted - shift - log_sum(&V)).abs() < 1e-11, "{shift}");
    }
    assert_eq!(log_sum(&[0.5]), 0.5);
    assert_eq!(log_sum(&[]), f64::NEG_INFINITY);
    // An option that nobody can get, at utility −∞, changes nothing.
    let [a, b, c, d] = V;
    assert_eq!(log_sum(&[a, b, f64::NEG_INFINITY, c, d]), log_sum(&V));
}

#[test]
fn oracle_1_what_pulls_core_to_a_cloud_is_the_log_sum_of_its_options() {
    // The engine multiplies odds that were worked out beforehand; here the utilities of every
    // option are spelled out and put through the log-sum, nest by nest.
    let scenario = Scenario::default();
    let (rho, rules) = (scenario.nest, Rules::new(&scenario));
    let odds: [f64; MODELS] = [1.7, 0.9, 0.4, 0.2, 0.05, 1.1];
    for offer in rules.offers.iter().flatten().flatten() {
        for home in Cloud::ALL {
            let inclusive: Vec<f64> = (0..MODELS)
                .map(|m| {
                    let utilities = Venue::ALL.map(|venue| {
                        let at_venue = match venue {
                            Venue::Direct => -scenario.direct,
                            Venue::Cloud(cloud) if cloud == home => scenario.gravity,
                            Venue::Cloud(_) => -scenario.friction,
                        };
                        ln(odds[m]) / rho + ln(offer.on_sale[m][venue.index()]) + at_venue / rho
                    });
                    rho * log_sum(&utilities)
                })
                .collect();
            let pull: f64 = (0..MODELS).map(|m| odds[m] * offer.pull[m][home.index()]).sum();
            assert!((ln(pull) - log_sum(&inclusive)).abs() < 1e-12, "{home:?}");
        }
    }
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
    /// The most options; those that an example does not have are given odds 0.
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

    /// Twice as many steps, with rows kept at 1 against rounding.
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
            scores.counts.push(count);
        }
    }
    for scores in scores {
        scores.check();
    }
}

/// Three nests of utilities.
fn nests() -> Vec<Vec<f64>> {
    vec![vec![0.3, -0.2, 0.8], vec![0.1, 0.5], vec![-0.4]]
}

#[test]
fn oracle_10_nested_logit_at_rho_1_is_logit() {
    let flat = logit(&nests().concat());
    for (rho, tolerance) in [(1.0, 1e-15), (1.0 - 1e-7, 1e-6)] {
        for (nested, flat) in nested_logit(&nests(), rho).concat().into_iter().zip(&flat) {
            assert!((nested - flat).abs() <= tolerance, "ρ {rho}: {nested} is not {flat}");
        }
    }
}

#[test]
fn oracle_10_irrelevant_options_are_irrelevant_within_a_nest_only() {
    let rho = 0.4;
    let before = nested_logit(&nests(), rho);
    for p in [before.concat(), nested_logit(&nests(), 0.1).concat()] {
        assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-14);
    }
    // The third option of the first nest improves.
    let mut better = nests();
    better[0][2] += 1.0;
    let after = nested_logit(&better, rho);
    let change = |(n, k): (usize, usize), (m, l): (usize, usize)| {
        (after[n][k] / after[m][l]) / (before[n][k] / before[m][l])
    };
    // Odds within a nest do not move, whether the improved option is in it or not.
    for pair in [((0, 0), (0, 1)), ((1, 0), (1, 1))] {
        assert!((change(pair.0, pair.1) - 1.0).abs() < 1e-12, "{pair:?}");
    }
    // Nor do odds between two nests that it is in neither of.
    assert!((change((1, 0), (2, 0)) - 1.0).abs() < 1e-12);
    // Odds between its neighbours and another nest do: the neighbours lose more than their share.
    let lost = change((0, 0), (1, 0));
    assert!(lost < 0.9, "{lost}");
    // With plain logit they would not.
    let [before, after] = [nests(), better].map(|nests| nested_logit(&nests, 1.0));
    let plain = (after[0][0] / after[1][0]) / (before[0][0] / before[1][0]);
    assert!((plain - 1.0).abs() < 1e-12, "{plain}");
}

/// Utilities of model and venue as the engine meets them: some models are sold at one venue only.
const MARKET: [[Option<f64>; VENUES]; MODELS] = [
    [None, Some(0.9), None, Some(0.6), None],
    [Some(0.5), Some(0.1), Some(0.4), Some(0.3), None],
    [None, None, Some(0.7), None, None],
    [None, Some(-0.3), None, None, None],
    [Some(-0.2), None, None, None, None],
    [Some(-0.6), Some(-0.4), Some(-0.5), Some(-0.9), Some(0.2)],
];

/// e^{V/ρ}, the rates of a race; 0 where nothing is sold.
fn rates(market: &[[Option<f64>; VENUES]; MODELS], rho: f64) -> [[f64; VENUES]; MODELS] {
    market.map(|venues| venues.map(|v| v.map_or(0.0, |v| exp(v / rho))))
}

/// The luck of a decision, drawn as the engine draws it.
fn luck(draws: &Draws, enterprise: u32, rho: f64) -> AiLuck {
    let mut luck = AiLuck { option: [[0.0; VENUES]; MODELS], ln_nest: [0.0; MODELS] };
    for m in 0..MODELS {
        let block = 2 * m as u32;
        let [low, high] =
            [block, block + 1].map(|b| draws.exponentials(enterprise, 1, Decision::AiOption, b));
        luck.option[m] = [low[0], low[1], low[2], low[3], high[0]];
    }
    for pair in 0..MODELS / 2 {
        let u = draws.uniforms(enterprise, 1, Decision::AiNest, pair as u32);
        luck.ln_nest[2 * pair] = Draws::ln_positive_stable(rho, u[0], u[1]);
        luck.ln_nest[2 * pair + 1] = Draws::ln_positive_stable(rho, u[2], u[3]);
    }
    luck
}

#[test]
fn oracle_10_the_race_with_stable_mixing_draws_the_nested_logit() {
    const DECISIONS: u32 = 4_000;
    for rho in [0.1, 0.3, 0.5, 0.8, 1.0] {
        let sold: Vec<(usize, usize)> = (0..MODELS)
            .flat_map(|m| (0..VENUES).map(move |v| (m, v)))
            .filter(|(m, v)| MARKET[*m][*v].is_some())
            .collect();
        let nests: Vec<Vec<f64>> =
            MARKET.iter().map(|venues| venues.iter().copied().flatten().collect()).collect();
        let probabilities = nested_logit(&nests, rho).concat();
        let mut scores: Vec<Scores> = sold
            .iter()
            .zip(&probabilities)
            .map(|(option, p)| Scores::new(format!("ρ {rho}, option {option:?}"), *p, DECISIONS))
            .collect();
        let rates = rates(&MARKET, rho);
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, 10);
            let mut counts = vec![0.0; sold.len()];
            for decision in 0..DECISIONS {
                let winner = nested_race(&luck(&draws, decision, rho), &rates, rho).unwrap();
                counts[sold.iter().position(|option| *option == winner).unwrap()] += 1.0;
            }
            for (scores, count) in scores.iter_mut().zip(counts) {
                scores.counts.push(count);
            }
        }
        for scores in scores {
            scores.check();
        }
    }
}

#[test]
fn raising_one_option_moves_nobody_to_a_third() {
    for rho in [0.1, 0.5, 0.8, 1.0] {
        let before = rates(&MARKET, rho);
        for raised in [(0, 1), (1, 0), (5, 4)] {
            let mut after = before;
            after[raised.0][raised.1] *= exp(0.7 / rho);
            let mut moved = 0;
            for enterprise in 0..4_000 {
                let luck = luck(&Draws::new(11, 0), enterprise, rho);
                let [a, b] = [before, after].map(|rates| nested_race(&luck, &rates, rho).unwrap());
                assert!(b == a || b == raised, "ρ {rho}: {a:?} moved to {b:?}, not to {raised:?}");
                moved += u32::from(b != a);
            }
            assert!(moved > 20, "ρ {rho}: raising {raised:?} moved only {moved}");
        }
    }
}

#[test]
fn an_inverse_cdf_sampler_breaks_that_law() {
    /// The option in whose part of the unit interval the uniform lies.
    fn by_inverse_cdf(utilities: &[f64], uniform: f64) -> usize {
        let mut upper = 0.0;
        logit(utilities)
            .into_iter()
            .position(|p| {
                upper += p;
                uniform < upper
            })
            .unwrap_or(utilities.len() - 1)
    }
    let draws = Draws::new(12, 0);
    let raised = 0;
    let mut better = V;
    better[raised] += 0.5;
    let (mut to_raised, mut to_third) = (0, 0);
    let mut moved_in_a_race = 0;
    for enterprise in 0..20_000 {
        let [uniform, ..] = draws.uniforms(enterprise, 0, Decision::Core, 0);
        let [a, b] = [V, better].map(|utilities| by_inverse_cdf(&utilities, uniform));
        if a != b {
            if b == raised { to_raised += 1 } else { to_third += 1 }
        }
        // The race meets the law on the very same draws.
        let waiting = draws.exponentials(enterprise, 0, Decision::Core, 0);
        let [a, b] = [V, better].map(|v| first_arrival(&waiting, &v.map(exp)).unwrap());
        assert!(a == b || b == raised);
        moved_in_a_race += u32::from(a != b);
    }
    assert!(to_third > 0, "an inverse-CDF sampler is expected to break the law");
    let fraction = f64::from(to_third) / f64::from(to_raised + to_third);
    assert!(fraction > 0.4, "{fraction}: more than two in five of its moves go astray");
    // Both samplers draw from the same logit, so both bring the raised option the same gain.
    let gain = 20_000.0 * (logit(&better)[raised] - logit(&V)[raised]);
    for moved in [to_raised, moved_in_a_race] {
        assert!((f64::from(moved) - gain).abs() < ERRORS * gain.sqrt(), "{moved} is not {gain}");
    }
}

#[test]
fn exponents_that_switch_a_mechanism_off_are_exact() {
    for base in [0.0, 1e-300, 0.3, 1.0, 7.5, 1e300] {
        assert_eq!(power(base, 1.0), base);
        assert_eq!(power(base, 0.0), 1.0);
    }
}
