//! Pairing in words: how much more precise the differences are because both sides use the same random
//! draws.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use super::change::FEW;
use super::number::up_to;

/// Ratios above this are reported only as more than this: they grow without limit where hardly anything
/// differs between the sides.
const MOST: f64 = 1_000.0;

/// How much narrower the intervals of the clouds' differences at the horizon are than with independent
/// draws on each side, in a sentence. `None` with too few replicates, or if nothing varies.
#[must_use]
pub fn pairing(comparison: &Comparison, summary: &Summary) -> Option<String> {
    if summary.replicates < FEW {
        return None;
    }
    let clouds = summary.of_clouds(Measure::Share, comparison);
    let mut ratios: Vec<(Cloud, f64)> =
        clouds.filter_map(|(cloud, series)| Some((cloud, series.narrowing()?))).collect();
    ratios.sort_by(|x, y| x.1.total_cmp(&y.1));
    let ((low_of, low), (high_of, high)) = (*ratios.first()?, *ratios.last()?);
    let [low_name, high_name] = [low_of, high_of].map(|cloud| comparison.common().name_of(cloud));
    // With independent draws, an interval as narrow takes this many times as many replicates.
    let [low_worth, high_worth] = [low, high].map(|times| up_to(times * times, MOST * MOST));
    let [low_times, high_times] = [low, high].map(|times| up_to(times, MOST));
    let harm = if low < 1.0 { words::pairing_harm() } else { "" };
    let end = comparison.common().end().in_words();
    Some(if low_times == high_times {
        words::PairingOne { end: &end, times: &high_times, worth: &high_worth, harm }.text()
    } else {
        words::PairingRange {
            end: &end,
            low: &low_times,
            low_cloud: low_name,
            high: &high_times,
            high_cloud: high_name,
            low_worth: &low_worth,
            high_worth: &high_worth,
            harm,
        }
        .text()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::market::Regime;
    use crate::scenario::Scenario;

    #[test]
    fn it_is_written_from_the_run_or_not_at_all() {
        let comparison = Comparison::of(Scenario {
            enterprises: 200,
            replicates: 20,
            horizon: 6,
            ..Scenario::default()
        });
        let sentence_of = |comparison: &Comparison| {
            pairing(
                comparison,
                &Summary::of(simulate_chunk(
                    &Rules::new(comparison),
                    0..comparison.common().replicates,
                )),
            )
        };
        let words = sentence_of(&comparison).unwrap();
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let series = summary.of_item(Measure::Share, "azure").unwrap();
        assert!(series.narrowing().is_some() && words.contains("narrower"), "{words}");
        let most = summary
            .of_clouds(Measure::Share, &comparison)
            .filter_map(|(_, series)| series.narrowing())
            .fold(0.0, f64::max);
        assert!(words.contains(&format!("{most:.1} times")), "{words}");
        let with = |replicates| comparison.with(|side| side.replicates = replicates);
        assert_eq!(sentence_of(&with(FEW - 1)), None);
        assert!(sentence_of(&with(FEW)).is_some());
        assert_eq!(
            sentence_of(&comparison.under([comparison.a.regime, Regime::Exclusive])),
            None,
            "identical sides"
        );
    }
}
