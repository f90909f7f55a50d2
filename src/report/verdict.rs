//! Verdicts: whether a cited result has been reproduced, in words.

use crate::engine::{MODEL_VERSION, Measure};
use crate::ensemble::Summary;
use crate::link::Citation;
use crate::numeric::SCHEME;
use crate::scenario::{Comparison, changed};
use crate::words;

use super::digest::digest;
use super::number::figure;

/// The comparison of a cited result with the one that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it has been reproduced to the last bit.
    pub exact: bool,
    /// The verdict in a sentence.
    pub words: String,
}

/// The citation of a complete result.
#[must_use]
pub fn citation(comparison: &Comparison, summary: &Summary) -> Citation {
    Citation {
        model: MODEL_VERSION,
        draws: SCHEME,
        digest: digest(comparison, summary),
        ends: summary
            .of_clouds(Measure::Share, comparison)
            .filter_map(|(cloud, series)| {
                Some((cloud, (series.b.last()?.mean * 100.0).round() as u32))
            })
            .collect(),
    }
}

/// Compares the citation of a link with [`citation`] of the result that was found.
#[must_use]
pub fn verdict(cited: &Citation, found: &Citation, comparison: &Comparison) -> Verdict {
    let has = |citation: &Citation, cloud| citation.ends.iter().any(|(other, _)| *other == cloud);
    let left_out = |of: &Citation, by: &Citation| {
        let clouds = of.ends.iter().map(|(cloud, _)| *cloud).filter(|cloud| !has(by, *cloud));
        clouds.map(|cloud| comparison.common().name_of(cloud)).collect::<Vec<_>>().join(", ")
    };
    let (missing, absent) = (left_out(found, cited), left_out(cited, found));
    let Verdict { exact, words } = without_missing(cited, found, comparison, &absent);
    // Readers see a link's shares, so shares that it leaves out are mentioned.
    let words = if cited.ends.is_empty() {
        words::verdict_no_shares(&words)
    } else if missing.is_empty() {
        words
    } else {
        words::VerdictMissing { verdict: &words, clouds: &missing }.text()
    };
    Verdict { exact, words }
}

/// The verdict by the digests and by the shares that the link gives. `absent` are clouds that the link
/// gives and the result does not have.
fn without_missing(
    cited: &Citation,
    found: &Citation,
    comparison: &Comparison,
    absent: &str,
) -> Verdict {
    let absent = (!absent.is_empty()).then_some(absent);
    let changes: Vec<String> = cited
        .ends
        .iter()
        .filter_map(|(cloud, before)| {
            let (_, now) = found.ends.iter().find(|(other, _)| other == cloud)?;
            (now != before).then(|| {
                // With all the digits that the link gives.
                let [before, now] = [*before, *now].map(|share| f64::from(share) / 100.0);
                let [cited, change] = [before, now - before].map(figure);
                let change = if now > before { format!("+{change}") } else { change };
                let (cited, now) = (words::percent(&cited), words::percent(&figure(now)));
                words::VerdictChange {
                    cloud: comparison.common().name_of(*cloud),
                    before: &cited,
                    now: &now,
                    change: &change,
                }
                .text()
            })
        })
        .collect();
    if found.digest == cited.digest {
        let altered = changes.into_iter().chain(absent.map(words::altered_absent));
        return beside_its_digest(cited, found, altered.collect());
    }
    let why = if found.model < cited.model {
        words::VerdictNewerModel {
            cited: &cited.model.to_string(),
            found: &found.model.to_string(),
        }
        .text()
    } else if found.model != cited.model {
        let [cited_text, found_text] = [cited, found].map(|version| version.model.to_string());
        match release_with(cited.model) {
            Some(release) => {
                words::VerdictModelReleased { cited: &cited_text, found: &found_text, release }
                    .text()
            }
            None => words::VerdictModel { cited: &cited_text, found: &found_text }.text(),
        }
    } else if found.draws < cited.draws {
        words::VerdictNewerDraws {
            cited: &cited.draws.to_string(),
            found: &found.draws.to_string(),
        }
        .text()
    } else if found.draws != cited.draws {
        words::VerdictDraws { cited: &cited.draws.to_string(), found: &found.draws.to_string() }
            .text()
    } else {
        words::verdict_forged().to_owned()
    };
    let when = comparison.common().end().in_words();
    let words = if cited.ends.is_empty() {
        words::verdict_why(&why)
    } else if changes.is_empty() {
        words::VerdictAlike { why: &why, end: &when }.text()
    } else {
        words::VerdictChanges { why: &why, end: &when, changes: &changes.join(", ") }.text()
    };
    let words = absent.map_or(words.clone(), |absent| {
        words::VerdictAbsent { verdict: &words, clouds: absent }.text()
    });
    Verdict { exact: false, words }
}

/// The verdict on a link whose digest is that of the result. Its other parts may have been altered, and
/// people read those, so they are checked too.
fn beside_its_digest(cited: &Citation, found: &Citation, shares: Vec<String>) -> Verdict {
    let versions = [
        (cited.model != found.model).then(|| {
            words::AlteredModel { cited: &cited.model.to_string(), found: &found.model.to_string() }
                .text()
        }),
        (cited.draws != found.draws).then(|| {
            words::AlteredDraws { cited: &cited.draws.to_string(), found: &found.draws.to_string() }
                .text()
        }),
    ];
    let altered: Vec<String> = shares.into_iter().chain(versions.into_iter().flatten()).collect();
    if altered.is_empty() {
        return Verdict { exact: true, words: words::verdict_exact().to_owned() };
    }
    Verdict { exact: false, words: words::verdict_altered(&altered.join(", ")) }
}

/// How many changed levers are named; more are counted.
const NAMED: usize = 3;

/// Which values distinguish a comparison from the one that a link cites, in a sentence; `None` if they
/// are equal.
#[must_use]
pub fn changed_from_citation(cited: &Comparison, now: &Comparison) -> Option<String> {
    let changed: Vec<String> =
        changed(cited, now).map(|parameter| words::quoted(parameter.label.text())).collect();
    let (last, others) = changed.split_last()?;
    let what = match changed.len() {
        1 => last.clone(),
        2..=NAMED => words::ListLast { others: &others.join(", "), last }.text(),
        many => {
            let more = words::departure_more(&(many + 1 - NAMED).to_string());
            words::ListLast { others: &changed[..NAMED - 1].join(", "), last: &more }.text()
        }
    };
    Some(words::departure(&what))
}

/// The last release with a version of the model, which gives the results that links cite of it.
const fn release_with(model: u32) -> Option<&'static str> {
    match model {
        4 => Some("0.1.0"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::market::Cloud;
    use crate::scenario::Scenario;

    /// A comparison and its citation.
    fn result() -> (Comparison, Citation) {
        let comparison = Comparison::of(Scenario {
            enterprises: 50,
            replicates: 3,
            horizon: 4,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let citation = citation(&comparison, &summary);
        (comparison, citation)
    }

    #[test]
    fn a_cited_result_is_reproduced_or_the_change_is_named() {
        let (comparison, cited) = result();
        let verdict = |link: &Citation| verdict(link, &cited, &comparison);
        assert!(verdict(&cited).exact);
        let mut older = Citation { model: 0, digest: "0".repeat(64), ..cited.clone() };
        let words = verdict(&older).words;
        assert!(words.contains("since version 0") && words.contains("no cloud"), "{words}");
        let (cloud, share) = &mut older.ends[0];
        assert_eq!(*cloud, Cloud::Aws);
        *share -= 80;
        let words = verdict(&older).words;
        assert!(words.contains("AWS") && words.contains("+0.80 points"), "{words}");
        let cited_share = f64::from(older.ends[0].1) / 100.0;
        assert!(
            words.contains(&format!("{cited_share:.2}")),
            "a link is quoted as it stands: {words}"
        );
        let newer = Citation { model: 99, digest: "0".repeat(64), ..cited.clone() };
        let words = verdict(&newer).words;
        assert!(
            words.starts_with("The link cites version 99 of the model, which is newer"),
            "{words}"
        );
        let drawn = |draws| Citation { draws, digest: "0".repeat(64), ..cited.clone() };
        let words = [0, 99].map(|draws| verdict(&drawn(draws)).words);
        assert!(words[0].contains("0") && !words[0].contains("newer"), "{}", words[0]);
        assert!(words[1].contains("99") && words[1].contains("newer"), "{}", words[1]);
        let forged = Citation { digest: "0".repeat(64), ..cited.clone() };
        assert!(verdict(&forged).words.starts_with("Not reproduced"));
    }

    #[test]
    fn what_a_link_says_beside_its_digest_is_compared_too() {
        let (comparison, found) = result();
        let verdict = |link: &Citation| verdict(link, &found, &comparison);
        let mut shares = found.clone();
        shares.ends[0].1 += 600;
        for (altered, expected) in [
            (shares, "(−6.00 points)"),
            (Citation { model: 99, ..found.clone() }, "version 99 of the model"),
            (Citation { draws: 98, ..found.clone() }, "version 98 of the random numbers"),
        ] {
            let Verdict { exact, words } = verdict(&altered);
            assert!(!exact && words.contains("altered") && words.contains(expected), "{words}");
        }
    }

    #[test]
    fn missing_and_impossible_shares_of_a_link_are_named() {
        let (comparison, found) = result();
        let verdict = |link: &Citation| verdict(link, &found, &comparison);
        let none = Citation { ends: Vec::new(), ..found.clone() };
        let Verdict { exact, words } = verdict(&none);
        assert!(exact && words.contains("Reproduced exactly") && words.contains("ends"), "{words}");
        let other = Citation { digest: "0".repeat(64), model: 0, ..none };
        let words = verdict(&other).words;
        assert!(words.contains("ends") && !words.contains("differs by"), "{words}");
        let mut some = found.clone();
        some.ends.retain(|(cloud, _)| *cloud != Cloud::Azure);
        let Verdict { exact, words } = verdict(&some);
        assert!(exact && words.contains("Azure") && !words.contains("AWS"), "{words}");
        let mut more = found.clone();
        more.ends.push((Cloud::Cloud5, 400));
        let Verdict { exact, words } = verdict(&more);
        assert!(!exact && words.contains("altered") && words.contains("Cloud 5"), "{words}");
        let words = verdict(&Citation { digest: "0".repeat(64), ..more }).words;
        assert!(words.contains("Cloud 5") && words.contains("no share"), "{words}");
    }

    #[test]
    fn a_departure_names_what_was_changed() {
        let cited = Comparison::default();
        assert_eq!(changed_from_citation(&cited, &cited), None);
        let words = |now: Comparison| changed_from_citation(&cited, &now).unwrap();
        let one = words(Comparison::of(Scenario { seed: 7, ..Scenario::default() }));
        assert!(one.starts_with("You have changed “Seed” since"), "{one}");
        let two = words(Comparison::of(Scenario { seed: 7, horizon: 3, ..Scenario::default() }));
        assert!(two.contains("“Horizon” and “Seed” since"), "{two}");
        let four = Comparison::of(Scenario {
            seed: 7,
            horizon: 3,
            replicates: 5,
            enterprises: 9,
            ..Scenario::default()
        });
        let four = words(four);
        assert!(four.contains("“Horizon”, “Enterprises” and 2 more values since"), "{four}");
    }
}
