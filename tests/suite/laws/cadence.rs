//! All processes are rates a year: how often enterprises decide changes neither how many switch in a year
//! nor the answer.

use multihome::engine::{Measure, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::link::read;

/// The most by which a cadence may change what is switched in a year, relative to yearly decisions.
const SWITCHED: f64 = 0.1;

/// The most by which it may change the difference between the sides, in points of share.
const ANSWER: f64 = 0.1;

/// How many standard errors the simulation may add.
const ERRORS: f64 = 3.0;

#[test]
fn how_often_enterprises_decide_changes_neither_switching_nor_the_answer() {
    let [yearly, others @ ..] = [4, 3, 2, 1].map(|cadence| {
        // Without the vendors' race, which is luck and the same for all cadences.
        let link = format!("n=1000&runs=60&race=0&cadence={cadence}");
        let comparison = read(&link).unwrap().comparison;
        Summary::of(simulate_chunk(&Rules::new(&comparison), 0..comparison.common().replicates))
    });
    for other in others {
        for item in ["model", "cloud"] {
            // Means over the second to the fifth year, when everyone has decided before.
            let a_year = |summary: &Summary| {
                let series = summary.of_item(Measure::Switched, item).unwrap();
                series.a[5..=20].iter().map(|quarter| quarter.mean).sum::<f64>() / 16.0
            };
            let times = a_year(&other) / a_year(&yearly);
            assert!((times - 1.0).abs() < SWITCHED, "{item}: {times} times as many");
        }
        let clouds = |summary: &Summary| {
            summary.of_item(Measure::Clouds, "all").unwrap().a.last().unwrap().mean
        };
        let times = clouds(&other) / clouds(&yearly);
        assert!((times - 1.0).abs() < SWITCHED, "{times} times as many clouds");
        for cloud in ["aws", "azure", "gcp", "other"] {
            let end = |summary: &Summary| {
                *summary.of_item(Measure::Share, cloud).unwrap().difference.last().unwrap()
            };
            let [one, two] = [&yearly, &other].map(end);
            let error = (one.error * one.error + two.error * two.error).sqrt();
            let apart = (one.mean - two.mean).abs();
            assert!(apart < ANSWER + ERRORS * error, "{cloud}: {} and {}", one.mean, two.mean);
        }
    }
}
