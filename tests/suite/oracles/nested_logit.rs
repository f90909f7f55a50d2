//! Protects nested choice: the nested logit against the logit, where they agree and where they must
//! not, and the race with stable mixing that draws from it.

use multihome::engine::{ChoiceSet, Shocks, first_arrival, logit, nested_logit};
use multihome::market::{Cloud, MODELS, Model, VENUES, Venue};
use multihome::numeric::Draws;
use multihome::numeric::kernel::{exp, power};

use super::scores::{SEEDS, Scores};

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
    // Odds within a nest do not change, whether the improved option is in it or not.
    for pair in [((0, 0), (0, 1)), ((1, 0), (1, 1))] {
        assert!((change(pair.0, pair.1) - 1.0).abs() < 1e-12, "{pair:?}");
    }
    // Neither do odds between two nests without the improved option.
    assert!((change((1, 0), (2, 0)) - 1.0).abs() < 1e-12);
    // Odds between its neighbours and another nest do: the neighbours lose more than in proportion.
    let lost = change((0, 0), (1, 0));
    assert!(lost < 0.9, "{lost}");
    // With the plain logit these odds would not change.
    let [before, after] = [nests(), better].map(|nests| nested_logit(&nests, 1.0));
    let plain = (after[0][0] / after[1][0]) / (before[0][0] / before[1][0]);
    assert!((plain - 1.0).abs() < 1e-12, "{plain}");
}

/// Utilities of model and venue as in the engine: some models are sold at one venue only.
pub const MARKET: [[Option<f64>; VENUES]; MODELS] = {
    const N: Option<f64> = None;
    [
        [N, Some(0.9), N, Some(0.6), N, N, N, N, N],
        [Some(0.5), Some(0.1), Some(0.4), Some(0.3), N, N, N, N, N],
        [N, N, Some(0.7), N, N, N, N, N, N],
        [N, Some(-0.3), N, N, N, N, N, N, N],
        [Some(-0.2), N, N, N, N, N, N, N, N],
        [Some(-0.6), Some(-0.4), Some(-0.5), Some(-0.9), Some(0.2), N, N, N, N],
    ]
};

/// e^{V/ρ}, the rates of a race; 0 where a model is not sold.
pub fn rates(market: &[[Option<f64>; VENUES]; MODELS], rho: f64) -> [[f64; VENUES]; MODELS] {
    market.map(|venues| venues.map(|v| v.map_or(0.0, |v| exp(v / rho))))
}

/// The options on sale in a market.
pub fn choice_set(market: &[[Option<f64>; VENUES]; MODELS], rho: f64) -> ChoiceSet {
    ChoiceSet::new(rho, 0, false, |model, venue| market[model.index()][venue.index()].is_some())
}

/// The rates of the options of a choice set.
pub fn rates_of(set: &ChoiceSet, rates: &[[f64; VENUES]; MODELS]) -> Vec<f64> {
    set.options().iter().map(|(model, venue)| rates[model.index()][venue.index()]).collect()
}

#[test]
fn oracle_10_the_race_with_stable_mixing_draws_the_nested_logit() {
    const DECISIONS: u32 = 4_000;
    for rho in [0.1, 0.3, 0.5, 0.8, 1.0] {
        let set = choice_set(&MARKET, rho);
        let nests: Vec<Vec<f64>> =
            MARKET.iter().map(|venues| venues.iter().copied().flatten().collect()).collect();
        let probabilities = nested_logit(&nests, rho).concat();
        let mut scores: Vec<Scores> = set
            .options()
            .iter()
            .zip(&probabilities)
            .map(|(option, p)| Scores::new(format!("ρ {rho}, option {option:?}"), *p, DECISIONS))
            .collect();
        let rates = rates_of(&set, &rates(&MARKET, rho));
        for seed in 0..SEEDS {
            let draws = Draws::new(seed, 10);
            let mut counts = vec![0.0; rates.len()];
            for decision in 0..DECISIONS {
                let shocks = Shocks::draw(&set, &draws, decision, 1);
                counts[first_arrival(&shocks.ai, &rates).unwrap()] += 1.0;
            }
            for (scores, count) in scores.iter_mut().zip(counts) {
                scores.push(count);
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
        let set = choice_set(&MARKET, rho);
        let before = rates_of(&set, &rates(&MARKET, rho));
        for raised in [
            (Model::OpenAi, Venue::Cloud(Cloud::Azure)),
            (Model::Anthropic, Venue::Cloud(Cloud::Aws)),
            (Model::Open, Venue::Cloud(Cloud::Other)),
        ] {
            let raised = set.options().iter().position(|option| *option == raised).unwrap();
            let mut after = before.clone();
            after[raised] *= exp(0.7 / rho);
            let mut moved = 0;
            for enterprise in 0..4_000 {
                let shocks = Shocks::draw(&set, &Draws::new(11, 0), enterprise, 1);
                let [a, b] =
                    [&before, &after].map(|rates| first_arrival(&shocks.ai, rates).unwrap());
                assert!(b == a || b == raised, "ρ {rho}: {a:?} moved to {b:?}, not to {raised:?}");
                moved += u32::from(b != a);
            }
            assert!(moved > 20, "ρ {rho}: raising {raised:?} moved only {moved}");
        }
    }
}

#[test]
fn exponents_that_switch_a_mechanism_off_are_exact() {
    for base in [0.0, 1e-300, 0.3, 1.0, 7.5, 1e300] {
        assert_eq!(power(base, 1.0), base);
        assert_eq!(power(base, 0.0), 1.0);
    }
}
