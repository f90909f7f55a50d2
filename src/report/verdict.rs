//! Verdicts: whether a cited result has been reproduced, in words.

use crate::engine::{MODEL_VERSION, Measure};
use crate::ensemble::Summary;
use crate::numeric::SCHEME;
use crate::scenario::{Citation, Scenario};

use super::digest::digest;
use super::number::{percent, signed};

/// Whether a cited result has been reproduced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether every bit of it has.
    pub exact: bool,
    /// In a sentence.
    pub words: String,
}

/// What to cite of a complete run.
#[must_use]
pub fn citation(scenario: &Scenario, summary: &Summary) -> Citation {
    Citation {
        model: MODEL_VERSION,
        draws: SCHEME,
        digest: digest(scenario, summary),
        ends: summary
            .of_clouds(Measure::Share, scenario)
            .filter_map(|(cloud, series)| {
                Some((cloud, (series.b.last()?.p50 * 100.0).round() as u32))
            })
            .collect(),
    }
}

/// Compares a complete run with what a link cites.
#[must_use]
pub fn verdict(cited: &Citation, scenario: &Scenario, summary: &Summary) -> Verdict {
    let found = citation(scenario, summary);
    if found.digest == cited.digest {
        return Verdict { exact: true, words: "Reproduced exactly.".to_owned() };
    }
    let why = if found.model != cited.model {
        format!("The model has changed since version {} (this is {})", cited.model, found.model)
    } else if found.draws != cited.draws {
        format!("The draws have changed since version {} (this is {})", cited.draws, found.draws)
    } else {
        "Not reproduced: the link cites another result for the same model and draws".to_owned()
    };
    let when = scenario.end().in_words();
    let changes: Vec<String> = cited
        .ends
        .iter()
        .filter_map(|(cloud, before)| {
            let (_, now) = found.ends.iter().find(|(other, _)| other == cloud)?;
            (now != before).then(|| {
                let [before, now] = [*before, *now].map(|share| f64::from(share) / 100.0);
                let (name, change) = (scenario.name_of(*cloud), signed(now - before));
                format!("{name} {} to {} ({change} points)", percent(before), percent(now))
            })
        })
        .collect();
    let words = if changes.is_empty() {
        format!("{why}; no cloud’s median share in {when} differs by a hundredth of a point.")
    } else {
        format!("{why}. Median shares in {when} went from {}.", changes.join(", "))
    };
    Verdict { exact: false, words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::market::Cloud;

    #[test]
    fn what_is_cited_is_reproduced_or_the_change_is_told() {
        let scenario = Scenario { enterprises: 50, runs: 3, horizon: 4, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let cited = citation(&scenario, &summary);
        assert!(verdict(&cited, &scenario, &summary).exact);
        let mut older = Citation { model: 0, digest: "0".repeat(64), ..cited.clone() };
        let words = verdict(&older, &scenario, &summary).words;
        assert!(words.contains("since version 0") && words.contains("no cloud"), "{words}");
        let (cloud, share) = &mut older.ends[0];
        assert_eq!(*cloud, Cloud::Aws);
        *share -= 80;
        let words = verdict(&older, &scenario, &summary).words;
        assert!(words.contains("AWS") && words.contains("+0.8 points"), "{words}");
        let forged = Citation { digest: "0".repeat(64), ..cited };
        assert!(verdict(&forged, &scenario, &summary).words.starts_with("Not reproduced"));
    }
}
