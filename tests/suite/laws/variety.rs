//! The random scenarios of the laws vary every parameter.

use std::collections::BTreeSet;

use multihome::market::Cloud;
use multihome::scenario::{PARAMETERS, Value};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::scenarios::{SHARE_GROUPS, cases, scenarios};

#[test]
fn every_parameter_is_varied() {
    let mut runner = TestRunner::new(cases(1));
    let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); PARAMETERS.len()];
    let mut clouds: BTreeSet<Cloud> = BTreeSet::new();
    let mut counts: BTreeSet<usize> = BTreeSet::new();
    for _ in 0..60 {
        let comparison = scenarios().new_tree(&mut runner).unwrap().current();
        for (seen, parameter) in seen.iter_mut().zip(PARAMETERS) {
            seen.insert(parameter.get(&comparison).to_string());
        }
        clouds.extend(comparison.common().clouds());
        counts.insert(comparison.common().clouds().count());
    }
    for (seen, parameter) in seen.iter().zip(PARAMETERS) {
        let most = if parameter.kind.name() == "choice" { 2 } else { 3 };
        assert!(seen.len() >= most, "{}: {seen:?}", parameter.key);
    }
    assert_eq!(clouds.len(), Cloud::ALL.len());
    assert!((2..=6).all(|count| counts.contains(&count)), "{counts:?}");
    let shares = PARAMETERS.iter().filter(|p| matches!(p.default_value(), Value::InitialShare(_)));
    assert!(shares.clone().all(|share| SHARE_GROUPS.concat().contains(&share.key)));
    assert_eq!(shares.count(), SHARE_GROUPS.concat().len());
}
