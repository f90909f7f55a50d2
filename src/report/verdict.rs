//! Verdicts: whether a cited result has been reproduced, in words.

use crate::engine::{MODEL_VERSION, Measure};
use crate::ensemble::Summary;
use crate::numeric::SCHEME;
use crate::scenario::{Citation, Scenario, changed};
use crate::words;

use super::digest::digest;
use super::number::figure;

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

/// Compares what came of a scenario, as [`citation`] has it, with what a link cites.
#[must_use]
pub fn verdict(cited: &Citation, found: &Citation, scenario: &Scenario) -> Verdict {
    let changes: Vec<String> = cited
        .ends
        .iter()
        .filter_map(|(cloud, before)| {
            let (_, now) = found.ends.iter().find(|(other, _)| other == cloud)?;
            (now != before).then(|| {
                // With all the digits that a link has.
                let [before, now] = [*before, *now].map(|share| f64::from(share) / 100.0);
                let [told, change] = [before, now - before].map(figure);
                let change = if now > before { format!("+{change}") } else { change };
                let (told, now) = (words::percent(&told), words::percent(&figure(now)));
                words::verdict_change(scenario.name_of(*cloud), &told, &now, &change)
            })
        })
        .collect();
    if found.digest == cited.digest {
        return beside_its_digest(cited, found, changes);
    }
    let why = if found.model < cited.model {
        words::verdict_newer_model(&cited.model.to_string(), &found.model.to_string())
    } else if found.model != cited.model {
        words::verdict_model(&cited.model.to_string(), &found.model.to_string())
    } else if found.draws < cited.draws {
        words::verdict_newer_draws(&cited.draws.to_string(), &found.draws.to_string())
    } else if found.draws != cited.draws {
        words::verdict_draws(&cited.draws.to_string(), &found.draws.to_string())
    } else {
        words::verdict_forged().to_owned()
    };
    let when = scenario.end().in_words();
    let words = if changes.is_empty() {
        words::verdict_alike(&why, &when)
    } else {
        words::verdict_changes(&why, &when, &changes.join(", "))
    };
    Verdict { exact: false, words }
}

/// The verdict on a link whose digest is that of the result: what it says beside the digest may have been
/// altered, and that is what people read.
fn beside_its_digest(cited: &Citation, found: &Citation, shares: Vec<String>) -> Verdict {
    let versions = [
        (cited.model != found.model)
            .then(|| words::altered_model(&cited.model.to_string(), &found.model.to_string())),
        (cited.draws != found.draws)
            .then(|| words::altered_draws(&cited.draws.to_string(), &found.draws.to_string())),
    ];
    let altered: Vec<String> = shares.into_iter().chain(versions.into_iter().flatten()).collect();
    if altered.is_empty() {
        return Verdict { exact: true, words: words::verdict_exact().to_owned() };
    }
    Verdict { exact: false, words: words::verdict_altered(&altered.join(", ")) }
}

/// How many changed levers are named; more are counted.
const NAMED: usize = 3;

/// Which values set a scenario apart from the one that a link cites, in a sentence; nothing where
/// they are the same.
#[must_use]
pub fn departure(cited: &Scenario, now: &Scenario) -> Option<String> {
    let changed: Vec<String> =
        changed(cited, now).map(|parameter| words::quoted(parameter.label.text())).collect();
    let (last, others) = changed.split_last()?;
    let what = match changed.len() {
        1 => last.clone(),
        2..=NAMED => words::list_last(&others.join(", "), last),
        many => {
            let more = words::departure_more(&(many + 1 - NAMED).to_string());
            words::list_last(&changed[..NAMED - 1].join(", "), &more)
        }
    };
    Some(words::departure(&what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::market::Cloud;

    /// A scenario, and what to cite of it.
    fn result() -> (Scenario, Citation) {
        let scenario = Scenario { enterprises: 50, runs: 3, horizon: 4, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let citation = citation(&scenario, &summary);
        (scenario, citation)
    }

    #[test]
    fn what_is_cited_is_reproduced_or_the_change_is_told() {
        let (scenario, cited) = result();
        let verdict = |link: &Citation| verdict(link, &cited, &scenario);
        assert!(verdict(&cited).exact);
        let mut older = Citation { model: 0, digest: "0".repeat(64), ..cited.clone() };
        let words = verdict(&older).words;
        assert!(words.contains("since version 0") && words.contains("no cloud"), "{words}");
        let (cloud, share) = &mut older.ends[0];
        assert_eq!(*cloud, Cloud::Aws);
        *share -= 80;
        let words = verdict(&older).words;
        assert!(words.contains("AWS") && words.contains("+0.80 points"), "{words}");
        let told = f64::from(older.ends[0].1) / 100.0;
        assert!(words.contains(&format!("{told:.2}")), "a link is quoted as it stands: {words}");
        let newer = Citation { model: 99, digest: "0".repeat(64), ..cited.clone() };
        let words = verdict(&newer).words;
        assert!(
            words.starts_with("The link cites version 99 of the model, which is newer"),
            "{words}"
        );
        let forged = Citation { digest: "0".repeat(64), ..cited.clone() };
        assert!(verdict(&forged).words.starts_with("Not reproduced"));
    }

    #[test]
    fn what_a_link_says_beside_its_digest_is_compared_too() {
        let (scenario, found) = result();
        let verdict = |link: &Citation| verdict(link, &found, &scenario);
        let mut shares = found.clone();
        shares.ends[0].1 += 600;
        for (altered, told) in [
            (shares, "(−6.00 points)"),
            (Citation { model: 99, ..found.clone() }, "version 99 of the model"),
            (Citation { draws: 98, ..found.clone() }, "version 98 of the draws"),
        ] {
            let Verdict { exact, words } = verdict(&altered);
            assert!(!exact && words.contains("altered") && words.contains(told), "{words}");
        }
    }

    #[test]
    fn a_departure_names_what_was_changed() {
        let cited = Scenario::default();
        assert_eq!(departure(&cited, &cited), None);
        let words = |now: Scenario| departure(&cited, &now).unwrap();
        let one = words(Scenario { seed: 7, ..Scenario::default() });
        assert!(one.starts_with("You have changed “Seed” since"), "{one}");
        let two = words(Scenario { seed: 7, horizon: 3, ..Scenario::default() });
        assert!(two.contains("“Horizon” and “Seed” since"), "{two}");
        let four = Scenario { seed: 7, horizon: 3, runs: 5, enterprises: 9, ..Scenario::default() };
        let four = words(four);
        assert!(four.contains("“Horizon”, “Enterprises” and 2 more values since"), "{four}");
    }
}
