//! File names: a comparison in a few words.

use crate::market::Regime;
use crate::scenario::{Comparison, Group, PARAMETERS, Parameter};

/// Parameters that a name always gives, beside those of the size and the seed.
const ALWAYS: [&str; 4] = ["a", "b", "start", "horizon"];

/// How many changed parameters are named; more are counted.
const NAMED: usize = 2;

/// The longest text of one value, in characters.
const LONGEST: usize = 16;

/// How many characters of the digest are in a name.
const DIGITS: usize = 8;

/// A file name: the regimes, the quarters, what else differs from the defaults, the seed, the beginning
/// of the result's digest, and the `part` of the result that the file holds (empty for the whole). It
/// consists of ASCII letters, digits, points and hyphens, which every file system accepts.
#[must_use]
pub fn file_name(comparison: &Comparison, digest: &str, part: &str, extension: &str) -> String {
    let [a, b] = comparison.regimes().map(word);
    let mut name = if comparison.is_same() {
        format!("multihome-{b}")
    } else {
        format!("multihome-{a}-vs-{b}")
    };
    name += &format!("-{}-{}", comparison.common().start, comparison.common().end());
    let changed: Vec<&Parameter> = PARAMETERS
        .iter()
        .filter(|parameter| parameter.group != Group::Run && !ALWAYS.contains(&parameter.key))
        .filter(|parameter| parameter.is_changed(comparison))
        .collect();
    if changed.len() <= NAMED {
        for parameter in changed {
            let value = plain(&parameter.get(comparison).to_string());
            name += &format!("-{}{}", parameter.key, value.get(..LONGEST).unwrap_or(&value));
        }
    } else {
        name += &format!("-{}-changes", changed.len());
    }
    // Names with the same words differ by the digest if the results do.
    let digest = digest.get(..DIGITS).unwrap_or(digest);
    name += &format!("-seed{}-{}", comparison.common().seed, plain(digest));
    if !part.is_empty() {
        name += &format!("-{}", plain(part));
    }
    format!("{name}.{extension}")
}

/// A regime as one word.
const fn word(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => "exclusive",
        Regime::Multicloud => "multi-cloud",
        Regime::AsItHappened => "as-it-happened",
        Regime::NoExemption => "no-exemption",
        Regime::Custom => "own-timetable",
    }
}

/// Replaces everything except ASCII letters, digits and points by hyphens, never two in a row.
fn plain(text: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let text: String = text.chars().map(kept).collect();
    text.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    fn named(link: &str, part: &str) -> String {
        file_name(&read(link).unwrap().comparison, "0123456789abcdef", part, "csv")
    }

    #[test]
    fn it_names_the_scenario() {
        assert_eq!(
            named("start=2024Q1", ""),
            "multihome-exclusive-vs-multi-cloud-2024Q1-2029Q1-seed42-01234567.csv"
        );
        assert_eq!(
            named("window=365&seed=7&b=as-it-happened", "runs"),
            "multihome-exclusive-vs-as-it-happened-2026Q1-2031Q1-window365-seed7-01234567-runs.csv"
        );
        assert_eq!(named("b=exclusive", "").split("-2026").next(), Some("multihome-exclusive"));
        let many = named("window=1&pull=2&cadence=2&runs=7&n=9", "");
        assert!(many.contains("-3-changes-"), "{many}");
    }

    #[test]
    fn no_file_system_dislikes_it() {
        for link in [
            "aws-name=A%2FB%5CC%3A*%3F%22%3C%3E%7C",
            "aws-name=%E4%BA%91..&gcp-name=a%20b",
            "timetable=openai@aws:2026-06-01:0.5,open@gcp:2027-01-01",
        ] {
            let name = named(link, "Shares of AI spend, %");
            let taken = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
            assert!(name.chars().all(taken) && name.len() < 150, "{name}");
            assert!(name.ends_with("-Shares-of-AI-spend.csv"), "{name}");
        }
    }
}
