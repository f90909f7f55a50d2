//! Outputs that are computed from the model but do not affect it: demand that exclusivity blocks (M19),
//! and what customers gain (M24).

use multihome::engine::Measure;

use super::comparison::{Ensemble, Side, assert_above, assert_gains, assert_higher, assert_loses};

#[test]
pub fn exclusivity_blocks_demand_and_helps_anthropic() {
    let open = Ensemble::of("");
    let blocked = open.figures(Side::A, 8, Measure::OpenaiBlocked, "all");
    assert_above(&blocked, &vec![0.0; blocked.len()], "blocked");
    assert_loses(&open, Measure::OpenaiBlocked, "all");
    assert_loses(&open, Measure::Models, "anthropic");
    assert_gains(&open, Measure::Models, "openai");
    // If it is fully on sale everywhere, no demand is blocked.
    let fully = "window=0&lag-aws=0&lag-gcp=0&lag-other=0&other-reach=100&queue=2&markup=40\
                 &cloud5=5&neutrality=0.5&breadth=0.5";
    for (opening, first) in [("2026-04-27", 2), ("2026-04-01", 1), ("2025-01-01", 1)] {
        let opened = Ensemble::of(&format!("{fully}&opening={opening}"));
        for quarter in first..=8 {
            assert!(opened.is_zero(Side::B, quarter, Measure::OpenaiBlocked, "all"), "{quarter}");
        }
        assert_loses(&opened, Measure::OpenaiBlocked, "all");
    }
    // Buying directly from the vendor avoids the block.
    let [much, little] = ["30", "15"].map(|part| Ensemble::of(&format!("direct-part={part}")));
    assert_higher(&little, &much, Side::A, Measure::OpenaiBlocked, "all");
    assert_higher(&much, &little, Side::A, Measure::Direct, "all");
}

#[test]
pub fn customers_gain_from_opening_and_nothing_answers() {
    // With nobody exempt, all are general customers.
    let general = Ensemble::of("carveout=0");
    for segment in ["all", "microsoft-shops", "gateways"] {
        assert_gains(&general, Measure::Surplus, segment);
    }
    assert!(general.is_zero(Side::B, 8, Measure::Surplus, "public"));
    // Without a bundle, only the shops' surplus depends on who is a Microsoft shop, and nothing else
    // changes.
    let [few, many] = ["10", "90"].map(|shop| Ensemble::of(&format!("bundle=0&shop={shop}")));
    let surplus = |e: &Ensemble| e.figures(Side::B, 8, Measure::Surplus, "microsoft-shops");
    assert_ne!(surplus(&few), surplus(&many));
    let read_by_it = [Measure::Surplus, Measure::NewCustomers];
    assert_eq!(few.difference(&many, &read_by_it), None);
    // The share of new customers is the mean over shops and others, who are alike here.
    for cloud in ["aws", "azure", "gcp", "other"] {
        let chosen = |e: &Ensemble| e.figures(Side::B, 8, Measure::NewCustomers, cloud);
        for (few, many) in chosen(&few).iter().zip(chosen(&many)) {
            assert!((few - many).abs() < 1e-9);
        }
    }
}
