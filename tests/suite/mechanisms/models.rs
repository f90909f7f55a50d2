//! The properties of models, and where they are sold: M05 to M09.

use multihome::engine::Measure;
use multihome::ensemble::Statistics;
use multihome::market::{Model, Regime, Timetable, Venue};
use multihome::scenario::Scenario;

use super::comparison::{Ensemble, Side, assert_gains, assert_higher, assert_loses};

#[test]
pub fn a_neutral_supplier_is_valued_for_it() {
    // Anthropic comes to the third cloud in November 2025. Before that, the value of its neutrality is
    // part of its share.
    let [indifferent, valued] = ["0", "1"]
        .map(|worth| Ensemble::of(&format!("start=2025Q1&neutrality={worth}&b=exclusive")));
    assert_higher(&valued, &indifferent, Side::A, Measure::Models, "anthropic");
    // If it also comes to Azure, it gains, and so does Azure.
    let never = Ensemble::of("start=2025Q1&anthropic-azure=2045-12-31&b=exclusive");
    let comes = Ensemble::of("start=2025Q1&b=exclusive");
    assert_higher(&comes, &never, Side::A, Measure::Models, "anthropic");
    assert_higher(&comes, &never, Side::A, Measure::ShareAi, "azure");
}

#[test]
pub fn a_model_of_one_cloud_brings_ai_spend_to_it() {
    let sold = Timetable::new(Regime::Exclusive, &Scenario::default().terms()).general;
    for (model, cloud) in [(Model::Gemini, "gcp"), (Model::Amazon, "aws")] {
        let venues: Vec<&str> = Venue::ALL
            .into_iter()
            .filter(|venue| !sold[model.index()][venue.index()].steps.is_empty())
            .map(Venue::key)
            .collect();
        assert_eq!(venues, [cloud]);
    }
    // If another cloud sold them too, AI spend would go there.
    for (model, own, other) in [("gemini", "gcp", "aws"), ("amazon", "aws", "gcp")] {
        let alone = Ensemble::of("pull=1&b=custom&resourcing=50");
        let timetable = format!("timetable={model}@{other}:2026-04-01");
        let shared = Ensemble::of(&format!("pull=1&b=custom&resourcing=50&{timetable}"));
        for measure in [Measure::ShareAi, Measure::Share] {
            assert_higher(&alone, &shared, Side::B, measure, own);
            assert_higher(&shared, &alone, Side::B, measure, other);
        }
    }
}

#[test]
pub fn breadth_makes_clouds_with_many_models_more_attractive() {
    let [without, with] = ["0", "1"].map(|worth| Ensemble::of(&format!("breadth={worth}&pull=4")));
    // One more model on AWS makes all of AWS more attractive, and the more so, the fewer it has.
    let gain = |ensemble: &Ensemble| assert_gains(ensemble, Measure::NewCustomers, "aws").mean;
    assert!(gain(&with) > gain(&without));
    let few = Ensemble::of("breadth=1&pull=4&families-aws=1");
    assert!(gain(&few) > gain(&with));
}

#[test]
pub fn microsofts_bundle_and_own_models_gain() {
    let [without, with] = ["0", "3"].map(|bundle| Ensemble::of(&format!("bundle={bundle}")));
    for side in [Side::A, Side::B] {
        assert_higher(&with, &without, side, Measure::NewCustomers, "azure");
        assert_higher(&with, &without, side, Measure::Share, "azure");
    }
    let [behind, level] =
        ["0", "1"].map(|part| Ensemble::of(&format!("ms-quality={part}&ms-years=1")));
    for side in [Side::A, Side::B] {
        assert_higher(&level, &behind, side, Measure::Models, "microsoft");
        // Azure depends less on OpenAI.
        assert_higher(&behind, &level, side, Measure::OpenaiRevenue, "azure");
    }
}

#[test]
pub fn specialists_hold_their_users_and_commodities_do_not() {
    let [alike, special] = ["0", "1"]
        .map(|tastes| Ensemble::of(&format!("specialisation={tastes}&commoditisation=0")));
    assert_higher(&alike, &special, Side::A, Measure::Switched, "model");
    let [gaps, level] = ["0", "0.5"].map(|rate| Ensemble::of(&format!("commoditisation={rate}")));
    assert_higher(&gaps, &level, Side::A, Measure::Hhi, "models");
    // A race makes it uncertain which vendor is ahead, alike on both sides.
    let [still, race] = ["0", "1"].map(|race| Ensemble::of(&format!("race={race}&horizon=12")));
    let spread = |ensemble: &Ensemble, side| {
        Statistics::of(&mut ensemble.figures(side, 12, Measure::Models, "anthropic")).error
    };
    for side in [Side::A, Side::B] {
        assert!(spread(&race, side) > 2.0 * spread(&still, side));
    }
    assert!(spread(&race, Side::Difference) < 0.5 * spread(&race, Side::B));
    assert_loses(&gaps, Measure::Share, "azure");
}
