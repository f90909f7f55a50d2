//! The mechanisms that keep enterprises where they are, and what they add: M12 and M18.

use multihome::engine::Measure;
use multihome::scenario::MECHANISMS;

use super::comparison::{Ensemble, Side, assert_higher, assert_loses};

#[test]
pub fn lock_in_keeps_enterprises_where_they_are() {
    let locked = Ensemble::of("");
    // The same part of AI spend is sourced anew in both, so that only inertia differs.
    let lock_in = MECHANISMS.iter().find(|mechanism| mechanism.id == "M12").unwrap();
    let off = lock_in.off.unwrap().replace("resourcing=0", "resourcing=25");
    let free = Ensemble::of(&off);
    for side in [Side::A, Side::B] {
        assert_higher(&free, &locked, side, Measure::Switched, "model");
        assert_higher(&locked, &free, side, Measure::PrimaryShare, "all");
        assert_higher(&free, &locked, side, Measure::Clouds, "all");
    }
    // What existing workloads do when a contract ends.
    let [never, often] = ["0", "10"].map(|rate| Ensemble::of(&format!("switching={rate}")));
    assert_higher(&often, &never, Side::A, Measure::Switched, "cloud");
    // Egress fees and the discount keep AI spend on the home cloud.
    for lever in ["egress=2", "discount=30"] {
        let key = lever.split('=').next().unwrap();
        let without = Ensemble::of(&format!("{key}=0&price-sensitivity=2"));
        let with = Ensemble::of(&format!("{lever}&price-sensitivity=2"));
        assert_higher(&with, &without, Side::A, Measure::PrimaryShare, "all");
    }
    // While a contract runs, new workloads are bound: longer contracts slow every response.
    let grows = "growth-aws=100&fade=0&growth-core=60&inertia-core=3&horizon=16";
    let [short, long] =
        ["1", "3"].map(|years| Ensemble::of(&format!("{grows}&bound=100&contract={years}")));
    assert_higher(&short, &long, Side::A, Measure::ShareCore, "aws");
    let [free, bound] = ["0", "80"].map(|part| Ensemble::of(&format!("{grows}&bound={part}")));
    assert_higher(&free, &bound, Side::A, Measure::ShareCore, "aws");
    assert_loses(&locked, Measure::Share, "azure");
}

#[test]
fn without_ai_there_is_no_pull() {
    let [off, strong] = ["0", "4"].map(|pull| {
        let none = "ai-aws=0&ai-azure=0&ai-gcp=0&ai-other=0";
        Ensemble::of(&format!("{none}&pull={pull}&horizon=8"))
    });
    assert_eq!(off.difference(&strong, &[]), None);
    for cloud in ["aws", "azure", "gcp", "other"] {
        for quarter in 0..=8 {
            let [a, b] =
                [Side::A, Side::B].map(|side| strong.figures(side, quarter, Measure::Share, cloud));
            assert_eq!(a, b, "{cloud}, quarter {quarter}");
        }
    }
}

#[test]
pub fn second_sources_are_added_without_a_switch() {
    let [none, many] = ["0", "50"].map(|rate| Ensemble::of(&format!("second-source={rate}")));
    for side in [Side::A, Side::B] {
        assert_higher(&many, &none, side, Measure::Clouds, "all");
        assert_higher(&none, &many, side, Measure::PrimaryShare, "all");
        // Second sources are added: nobody switches more often because of them, to the last bit.
        let switched = |e: &Ensemble| {
            (0..=8)
                .map(|quarter| e.figures(side, quarter, Measure::Switched, "cloud"))
                .collect::<Vec<_>>()
        };
        assert_eq!(switched(&none), switched(&many));
    }
}
