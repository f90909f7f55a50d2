//! If two clouds or models exchange all their properties, they exchange their results.
//!
//! Not to the last bit: a draw belongs to a position in the list of clouds or of models, so after the
//! exchange each meets other draws. The results are equal only in distribution, and are compared with
//! two seeds, so that the two samples are independent.

use multihome::engine::{COLUMNS, Measure, Rules};
use multihome::ensemble::{Series, Statistics, Summary, simulate_chunk};
use multihome::link::read;
use multihome::market::Schedule;
use multihome::scenario::Comparison;

/// How many standard errors two means may differ.
const ERRORS: f64 = 5.0;

fn summary(comparison: &Comparison) -> Summary {
    Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates))
}

/// Fails unless the second comparison equals the first in distribution, with the items of each pair
/// exchanged.
fn assert_traded(one: &Comparison, other: &Comparison, pairs: &[[&str; 2]]) {
    assert_ne!(one.a.seed, other.a.seed);
    let partner = |item: &'static str| {
        let pair = pairs.iter().find(|pair| pair.contains(&item));
        pair.map_or(item, |[x, y]| if item == *x { y } else { x }).to_owned()
    };
    let [one, other] = [one, other].map(summary);
    let mut moved = 0;
    for (index, column) in COLUMNS.iter().enumerate() {
        if column.measure == Measure::AzurePassed {
            // “Passing AWS” has another meaning for the cloud in AWS's place.
            continue;
        }
        let ours = one.series(index);
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
    // The draws differ, so hardly any two figures are the same.
    assert!(moved > COLUMNS.len(), "{moved}");
}

#[test]
fn two_further_clouds_trade_places() {
    let comparison = |five: u32, six: u32, text: &str, seed: u32| {
        read(&format!(
            "a=multicloud&b=custom&other=10&gcp=14&cloud5={five}&cloud6={six}&ai-aws=30&ai-azure=40&ai-gcp=40&ai-other=20&n=250&runs=200\
             &horizon=6&seed={seed}"
        ))
        .unwrap()
        .comparison
        .with(|side| side.schedule = Schedule::read(text).0)
    };
    assert_traded(
        &comparison(16, 4, "openai@cloud5:2026-06-01,gemini@cloud6:2026-07-01:0.5", 1),
        &comparison(4, 16, "openai@cloud6:2026-06-01,gemini@cloud5:2026-07-01:0.5", 2),
        &[["cloud5", "cloud6"]],
    );
}

#[test]
fn aws_and_google_trade_everything_with_their_own_models() {
    // Prices fall at the same rate, and AWS has no commitment, which Google could not have.
    let both = "price-frontier=2&price-tail=2&commit-aws=0&families-aws=8&families-gcp=8\
                &commit-anthropic-aws=100&commit-anthropic-gcp=100&b=multicloud&precedent=80&second-source=20\
                &n=250&runs=200&horizon=8&other=19&ms-models=4&anthropic=20&openai=40";
    let one = "aws=40&gcp=16&gemini=20&amazon-models=6&lag-aws=200&lag-gcp=20&egress-aws=0.3\
               &egress-gcp=0.02&growth-aws=60&growth-gcp=20&capacity-aws=40&capacity-gcp=120\
               &ai-aws=10&ai-gcp=30&seed=3";
    let other = "gcp=40&aws=16&amazon-models=20&gemini=6&lag-gcp=200&lag-aws=20&egress-gcp=0.3\
                 &egress-aws=0.02&growth-gcp=60&growth-aws=20&capacity-gcp=40&capacity-aws=120\
                 &ai-gcp=10&ai-aws=30&seed=4";
    let [one, other] = [one, other].map(|own| {
        let reading = read(&format!("assumptions=central&{both}&{own}")).unwrap();
        assert_eq!(reading.notices, []);
        reading.comparison
    });
    assert_traded(&one, &other, &[["aws", "gcp"], ["gemini", "amazon"]]);
}
