//! Clouds and models that trade all that they have trade what becomes of them.
//!
//! Not to the last bit: a draw belongs to a place in the list of clouds or of models, so that what
//! trades places meets other luck. Only in distribution, then, and from two seeds, so that the two
//! samples know nothing of each other.

use multihome::engine::{COLUMNS, Measure, Rules};
use multihome::ensemble::{Series, Statistics, Summary, run};
use multihome::market::Schedule;
use multihome::scenario::{Scenario, read};

/// Standard errors by which two means may differ.
const ERRORS: f64 = 5.0;

fn summary(scenario: &Scenario) -> Summary {
    Summary::of(run(&Rules::new(scenario), 0..scenario.runs))
}

/// Fails unless the second scenario does in distribution what the first does, each item of a pair
/// in the other's place.
fn assert_traded(one: &Scenario, other: &Scenario, pairs: &[[&str; 2]]) {
    assert_ne!(one.seed, other.seed);
    let partner = |item: &'static str| {
        let pair = pairs.iter().find(|pair| pair.contains(&item));
        pair.map_or(item, |[x, y]| if item == *x { y } else { x }).to_owned()
    };
    let [one, other] = [one, other].map(summary);
    let mut moved = 0;
    for (place, column) in COLUMNS.iter().enumerate() {
        if column.measure == Measure::AzurePassed {
            // Passing AWS is something else for whoever has AWS's place.
            continue;
        }
        let ours = one.series(place);
        let theirs = other.of_item(column.measure, &partner(column.item)).unwrap();
        let sides: [fn(&Series) -> &[Statistics]; 3] = [|s| &s.a, |s| &s.b, |s| &s.difference];
        for side in sides {
            for (quarter, (x, y)) in side(ours).iter().zip(side(theirs)).enumerate() {
                let error = (x.error * x.error + y.error * y.error).sqrt();
                let off = (x.mean - y.mean).abs();
                assert!(
                    off <= ERRORS * error + 1e-9,
                    "{column:?} in quarter {quarter}: {} and {} ± {error}",
                    x.mean,
                    y.mean
                );
                moved += usize::from(off > 0.0);
            }
        }
    }
    // Other luck, so hardly any two figures are the same.
    assert!(moved > COLUMNS.len(), "{moved}");
}

#[test]
fn two_further_clouds_trade_places() {
    let scenario = |five: u32, six: u32, text: &str, seed: u32| Scenario {
        schedule: Schedule::read(text).0,
        ..read(&format!(
            "a=multicloud&b=custom&other=10&gcp=14&cloud5={five}&cloud6={six}&ai=40&n=250&runs=200\
             &horizon=6&seed={seed}"
        ))
        .unwrap()
        .scenario
    };
    assert_traded(
        &scenario(16, 4, "openai@cloud5:2026-06-01,gemini@cloud6:2026-07-01:0.5", 1),
        &scenario(4, 16, "openai@cloud6:2026-06-01,gemini@cloud5:2026-07-01:0.5", 2),
        &[["cloud5", "cloud6"]],
    );
}

#[test]
fn aws_and_google_trade_everything_with_their_own_models() {
    // Prices fall alike, and AWS has no commitment, which Google could not have.
    let both = "price-frontier=2&price-tail=2&commit-aws=0&b=multicloud&precedent=80&second-source=20\
                &n=250&runs=200&horizon=8&other=19&microsoft-models=4&anthropic=20&openai=40";
    let one = "aws=40&gcp=16&gemini=20&amazon-models=6&lag-aws=200&lag-gcp=20&egress-aws=0.3\
               &egress-gcp=0.02&growth-aws=60&growth-gcp=20&capacity-aws=40&capacity-gcp=120&seed=3";
    let other = "gcp=40&aws=16&amazon-models=20&gemini=6&lag-gcp=200&lag-aws=20&egress-gcp=0.3\
                 &egress-aws=0.02&growth-gcp=60&growth-aws=20&capacity-gcp=40&capacity-aws=120&seed=4";
    let [one, other] = [one, other].map(|own| {
        let reading = read(&format!("{both}&{own}")).unwrap();
        assert_eq!(reading.notices, []);
        reading.scenario
    });
    assert_traded(&one, &other, &[["aws", "gcp"], ["gemini", "amazon"]]);
}
