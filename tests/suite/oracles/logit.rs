//! Protects plain choice: the logit and its log-sum to the published digits, and that in a race an
//! option that improves takes from the others and moves nobody between them.

use multihome::engine::{Circumstances, Conditions, Rules, first_arrival, log_sum, logit};
use multihome::market::{Cloud, MODELS, VENUES, Venue};
use multihome::numeric::kernel::{exp, ln};
use multihome::numeric::{Decision, Draws};
use multihome::scenario::{Comparison, Scenario};
use time::Date;

use super::scores::{ERRORS, assert_printed};

/// The utilities of the logit oracle and its choice probabilities.
pub const V: [f64; 4] = [0.30, 0.10, -0.05, -0.20];
const P: [f64; 4] = [0.319_494, 0.261_580, 0.225_144, 0.193_783];
const LOG_SUM: f64 = 1.441_017;

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
    // An option that nobody can choose, at utility −∞, changes nothing.
    let [a, b, c, d] = V;
    assert_eq!(log_sum(&[a, b, f64::NEG_INFINITY, c, d]), log_sum(&V));
}

#[test]
fn oracle_1_what_pulls_core_to_a_cloud_is_the_log_sum_of_its_options() {
    // The engine multiplies odds computed beforehand; here the utility of every option is written out
    // and put through the log-sum, nest by nest.
    let comparison = Comparison::of(Scenario { link_from: Date::MIN, ..Scenario::default() });
    let rules = Rules::new(&comparison);
    let (rho, rules) = (comparison.common().nest, &rules.sides[1]);
    let odds: [f64; MODELS] = [1.7, 0.9, 0.4, 0.2, 0.05, 1.1];
    let queues = [0.0, 0.5, 1.1, 0.0, 0.0, 0.0, 0.0, 0.0];
    for quarter in [1, 8, 20] {
        let worth = &rules.availability[quarter];
        let unchanged = Circumstances::unchanged(quarter as u32, worth);
        let mut outages = [0; VENUES];
        outages[2] = 3;
        let circumstances = Circumstances { trend: [0.2; MODELS], queues, outages, ..unchanged };
        let conditions = Conditions::new(rules, &circumstances);
        for (offer, gateway) in conditions.offers.iter().flat_map(|o| [(o, false), (o, true)]) {
            for home in comparison.common().clouds() {
                let lost = |venue| at_venue(&comparison, venue, home, gateway);
                let inclusive: Vec<f64> = (0..MODELS)
                    .map(|m| {
                        let utilities = Venue::ALL.map(|venue| {
                            let on_sale = ln(offer.on_sale[usize::from(gateway)][m][venue.index()]);
                            ln(odds[m]) / rho + on_sale + lost(venue) / rho
                        });
                        rho * log_sum(&utilities)
                    })
                    .collect();
                let pull = &offer.pull[usize::from(gateway)];
                let pull: f64 = (0..MODELS).map(|m| odds[m] * pull[m][home.index()]).sum();
                assert!((ln(pull) - log_sum(&inclusive)).abs() < 1e-12, "{home:?}");
            }
        }
    }
}

/// The utility of a venue for an enterprise whose core spend is all on its home cloud.
fn at_venue(comparison: &Comparison, venue: Venue, home: Cloud, gateway: bool) -> f64 {
    let price = match home {
        Cloud::Aws => comparison.common().egress_aws,
        Cloud::Azure => comparison.common().egress_azure,
        Cloud::Gcp => comparison.common().egress_gcp,
        _ => comparison.common().egress_other,
    };
    let egress = comparison.common().egress * price / 0.10;
    let left = if gateway { comparison.common().gateway_factor } else { 1.0 };
    match venue {
        Venue::Direct => -comparison.common().direct - egress,
        Venue::Cloud(cloud) if cloud == home => {
            comparison.common().gravity
                - comparison.common().price_sensitivity
                    * ln(1.0 - comparison.common().discount / 100.0)
        }
        Venue::Cloud(cloud) => {
            let linked = [Cloud::Aws, Cloud::Gcp].iter().all(|end| [cloud, home].contains(end));
            let link = if linked { comparison.common().link } else { 1.0 };
            -comparison.common().friction * link * left - egress
        }
    }
}

#[test]
fn an_inverse_cdf_sampler_breaks_that_law() {
    /// The option whose part of the unit interval contains the uniform number.
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
        // The race uses the very same draws.
        let waiting = draws.exponentials(enterprise, 0, Decision::Core, 0);
        let [a, b] = [V, better].map(|v| first_arrival(&waiting, &v.map(exp)).unwrap());
        assert!(a == b || b == raised);
        moved_in_a_race += u32::from(a != b);
    }
    assert!(to_third > 0, "an inverse-CDF sampler is expected to break the law");
    let fraction = f64::from(to_third) / f64::from(to_raised + to_third);
    assert!(fraction > 0.4, "{fraction}: more than two in five of its moves go astray");
    // Both samplers draw from the same logit, so the raised option gains the same in both.
    let gain = 20_000.0 * (logit(&better)[raised] - logit(&V)[raised]);
    for moved in [to_raised, moved_in_a_race] {
        assert!((f64::from(moved) - gain).abs() < ERRORS * gain.sqrt(), "{moved} is not {gain}");
    }
}
