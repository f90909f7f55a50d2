//! A mechanism that is off has no effect: its other levers can have any value without changing a bit of
//! any figure.

use std::collections::BTreeSet;

use multihome::engine::Measure;
use multihome::scenario::{Comparison, MECHANISMS, Mechanism, PARAMETERS, Parameter};

use super::comparison::{Ensemble, comparison};
use crate::scenarios::text;

/// Levers of several mechanisms, which no single mechanism switches off.
const SHARED: [&str; 15] = [
    "market",
    "opening",
    "other-reach",
    "waiver",
    "friction",
    "direct",
    "pull",
    "price-sensitivity",
    "weight-price",
    "commit-azure",
    "commit-aws",
    "commit-other",
    "commit-years",
    "commit-spent",
    "commit-exclusive",
];

/// Levers that describe the world even when their mechanism adds nothing: they matter whether or not it
/// is off.
const FACTS: [(&str, &str); 18] = [
    ("start", "when the world begins"),
    ("similarity", "how alike venues are, whoever may sell there"),
    ("anthropic", "a share at the start"),
    ("anthropic-azure", "a date of the record: neutrality is what is valued, not what is sold"),
    ("open-models", "a share at the start"),
    ("ms-models", "a share at the start"),
    ("cadence", "how often enterprises decide on anything"),
    ("weight-quality", "weighs what queues cost"),
    ("weight-security", "weighs gravity, friction and direct purchase"),
    ("weight-capability", "weighs tastes, novelty, breadth and neutrality"),
    ("ai-aws", "the size of AI spend"),
    ("ai-azure", "the size of AI spend"),
    ("ai-gcp", "the size of AI spend"),
    ("ai-other", "the size of AI spend"),
    ("one-cloud", "how many clouds are used at the start"),
    ("two-clouds", "how many clouds are used at the start"),
    ("three-clouds", "how many clouds are used at the start"),
    ("primary", "what is spent where at the start"),
];

/// Levers that affect only some measures once their mechanism is off, with those measures.
const MEASURED: [(&str, &[Measure]); 9] = [
    // Azure's account is computed with or without a stake.
    ("margin", &[Measure::Microsoft]),
    // Shops are counted separately with or without a bundle, and means over all are computed by parts.
    ("shop", &[Measure::Surplus, Measure::NewCustomers]),
    // The load is computed with or without a cost of queues.
    ("headroom", &[Measure::Load]),
    ("shortage", &[Measure::Load]),
    ("capacity-lag", &[Measure::Load]),
    ("capacity-aws", &[Measure::Load]),
    ("capacity-azure", &[Measure::Load]),
    ("capacity-gcp", &[Measure::Load]),
    ("capacity-other", &[Measure::Load]),
];

/// Scenarios in which the effect of a lever would be noticed: the default, one in which every mechanism
/// is strong, and one that starts in the past.
const WORLDS: [&str; 3] = [
    "n=60&runs=2",
    "n=60&runs=2&start=2025Q2&horizon=10&cloud5=6&cloud6=4&a=multicloud&b=custom\
     &timetable=openai@aws:2026-05-01:0.3,openai@azure:2027-01-01:0,gemini@azure:2026-07-01\
     &window=90&release-every=90&novelty=0.5&waiver=50&headroom=0&capacity-azure=20&queue=2\
     &carveout=15&clause=15&clause-until=2035-01-01&precedent=90&licence-until=2027-06-30\
     &neutrality=0.5&breadth=0.5&specialisation=0.8&link=0.2&link-from=2026-02-01&pull=1\
     &inertia-model=2&egress=0.5&switching=8&second-source=30&bundle=2&markup=40&fade=5",
    "n=60&runs=2&start=2025Q1&horizon=8&a=no-exemption&b=as-it-happened&carveout=10",
];

/// The comparison with the values of a part of a link.
fn with(comparison: &Comparison, link: &str) -> Comparison {
    link.split('&').fold(comparison.clone(), |comparison, pair| {
        let (key, value) = pair.split_once('=').unwrap();
        set(&comparison, Parameter::find(key).unwrap(), value)
    })
}

fn set(comparison: &Comparison, parameter: &'static Parameter, value: &str) -> Comparison {
    let (edited, notice) = comparison.edit(parameter, value).unwrap();
    assert_eq!(notice, None, "{} = {value}", parameter.key);
    edited
}

/// The levers of only this mechanism that its off value does not name.
fn others(mechanism: &Mechanism) -> Vec<&'static Parameter> {
    let off = mechanism.off.unwrap_or_default();
    let named: Vec<&str> = off.split('&').filter_map(|pair| pair.split('=').next()).collect();
    PARAMETERS
        .iter()
        .filter(|lever| lever.mechanisms == [mechanism.id] && !named.contains(&lever.key))
        .collect()
}

/// Both ends of a lever's range and a value between them; for a share, other shares.
fn values(lever: &Parameter) -> Vec<String> {
    let draws = [0, 1, 0x5bd1_e995_1234_567b, 0x27d4_eb2f_9876_543d];
    let values: Vec<String> = draws.iter().filter_map(|draw| text(lever, *draw)).collect();
    if values.is_empty() { vec!["0".to_owned(), "12".to_owned()] } else { values }
}

fn is_fact(lever: &Parameter) -> bool {
    FACTS.iter().any(|(key, _)| *key == lever.key) || lever.is_rest()
}

fn measured_by(levers: &[&Parameter]) -> Vec<Measure> {
    let among = |key: &str| levers.iter().any(|lever| lever.key == key);
    let measured = MEASURED.iter().filter(|(key, _)| among(key));
    measured.flat_map(|(_, measures)| *measures).copied().collect()
}

/// Every mechanism that can be switched off, in every scenario of [`WORLDS`].
fn switched_off() -> impl Iterator<Item = (Mechanism, Comparison)> {
    MECHANISMS.into_iter().filter(|mechanism| mechanism.off.is_some()).flat_map(|mechanism| {
        let off = mechanism.off.unwrap();
        WORLDS.map(|world| (mechanism, with(&comparison(world), off)))
    })
}

#[test]
fn no_other_lever_of_a_mechanism_that_is_off_changes_a_bit() {
    for (mechanism, off) in switched_off() {
        let before = Ensemble::run(&off);
        let levers: Vec<_> = others(&mechanism).into_iter().filter(|l| !is_fact(l)).collect();
        let mut all = [off.clone(), off.clone()];
        for lever in &levers {
            for (index, value) in values(lever).iter().enumerate() {
                let set_to = Ensemble::run(&set(&off, lever, value));
                let difference = before.difference(&set_to, &measured_by(&[lever]));
                assert_eq!(difference, None, "{}: {} = {value}", mechanism.id, lever.key);
                if let Some(all) = all.get_mut(index) {
                    *all = set(all, lever, value);
                }
            }
        }
        for all in all {
            let difference = before.difference(&Ensemble::run(&all), &measured_by(&levers));
            assert_eq!(difference, None, "{}: all at once", mechanism.id);
        }
    }
}

#[test]
fn with_one_regime_on_both_sides_no_lever_of_it_makes_a_difference() {
    // Without M01 there is no difference between the sides, whatever its other levers are.
    for (mechanism, off) in switched_off().filter(|(mechanism, _)| mechanism.id == "M01") {
        let levers = PARAMETERS.iter().filter(|lever| {
            lever.mechanisms.contains(&mechanism.id) && !["a", "b"].contains(&lever.key)
        });
        for lever in levers {
            for value in values(lever) {
                let ensemble = Ensemble::run(&set(&off, lever, &value));
                assert_eq!(ensemble.between_the_sides(), None, "{} = {value}", lever.key);
            }
        }
    }
}

#[test]
fn what_is_left_out_of_the_promise_has_to_be() {
    let shared: BTreeSet<&str> =
        PARAMETERS.iter().filter(|lever| lever.mechanisms.len() > 1).map(|l| l.key).collect();
    assert_eq!(shared, BTreeSet::from(SHARED));
    let mut facts: BTreeSet<&str> = FACTS.iter().map(|(key, _)| *key).collect();
    let mut measured: BTreeSet<&str> = MEASURED.iter().map(|(key, _)| *key).collect();
    for (mechanism, off) in switched_off() {
        let before = Ensemble::run(&off);
        for lever in others(&mechanism) {
            if lever.is_rest() {
                facts.remove(lever.key);
            } else if facts.contains(lever.key) || measured.contains(lever.key) {
                let after = values(lever).into_iter().map(|value| set(&off, lever, &value));
                let changes =
                    after.into_iter().any(|s| before.difference(&Ensemble::run(&s), &[]).is_some());
                if changes {
                    facts.remove(lever.key);
                    measured.remove(lever.key);
                }
            }
        }
    }
    assert_eq!((facts, measured), (BTreeSet::new(), BTreeSet::new()), "changes nothing after all");
}
