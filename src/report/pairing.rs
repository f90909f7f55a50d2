//! Pairing in words: what shared luck is worth.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words;

use super::change::FEW;
use super::number::share;

/// How much narrower the intervals of the clouds' differences at the horizon are than those of separate
/// runs, in a sentence. Nothing where too few runs are in, or nothing varies.
#[must_use]
pub fn pairing(scenario: &Scenario, summary: &Summary) -> Option<String> {
    if summary.runs < FEW {
        return None;
    }
    let clouds = summary.of_clouds(Measure::Share, scenario);
    let mut told: Vec<(Cloud, f64)> =
        clouds.filter_map(|(cloud, series)| Some((cloud, series.narrowing()?))).collect();
    told.sort_by(|x, y| x.1.total_cmp(&y.1));
    let ((low_of, low), (high_of, high)) = (*told.first()?, *told.last()?);
    let [low_name, high_name] = [low_of, high_of].map(|cloud| scenario.name_of(cloud));
    // As many times as many runs, apart, would make the interval as narrow.
    let [low_worth, high_worth] = [low, high].map(|times| share(times * times));
    let [low_times, high_times] = [low, high].map(share);
    let harm = if low < 1.0 { words::pairing_harm() } else { "" };
    let end = scenario.end().in_words();
    Some(if low_times == high_times {
        words::pairing_one(&end, &high_times, &high_worth, harm)
    } else {
        words::pairing_range(
            &end,
            &low_times,
            low_name,
            &high_times,
            high_name,
            &low_worth,
            &high_worth,
            harm,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::market::Regime;

    #[test]
    fn it_is_written_from_the_run_or_not_at_all() {
        let scenario = Scenario { enterprises: 200, runs: 20, horizon: 6, ..Scenario::default() };
        let told = |scenario: &Scenario| {
            pairing(scenario, &Summary::of(run(&Rules::new(scenario), 0..scenario.runs)))
        };
        let words = told(&scenario).unwrap();
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let series = summary.of_item(Measure::Share, "azure").unwrap();
        assert!(series.narrowing().is_some() && words.contains("narrower"), "{words}");
        let most = summary
            .of_clouds(Measure::Share, &scenario)
            .filter_map(|(_, series)| series.narrowing())
            .fold(0.0, f64::max);
        assert!(words.contains(&format!("{most:.1} times")), "{words}");
        assert_eq!(told(&Scenario { runs: 1, ..scenario.clone() }), None);
        assert_eq!(told(&Scenario { b: Regime::Exclusive, ..scenario }), None, "identical sides");
    }
}
