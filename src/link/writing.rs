//! Writing links: the exact inverse of reading them.

use crate::scenario::{Comparison, Kind, PARAMETERS, Parameter};

use super::citation::Citation;
use super::key::Key;

/// The version of the link format, the `v` of every link.
pub const LINK_VERSION: u32 = 1;

/// How many parameters a written link contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Only what somebody set: what differs from the defaults, and levers that are held at theirs.
    Differences,
    /// Every value, so that the link keeps its meaning if defaults change later. Only levers that vary have none.
    Full,
}

/// Writes a link with a citation: every value, keys that do not belong to this program, and the cited
/// result. The citation is last because its format shows where the link ends, even if text follows it.
#[must_use]
pub fn cite(comparison: &Comparison, citation: &Citation, kept: &[(String, String)]) -> String {
    let cited = citation.pairs().map(|(key, text)| (key.to_owned(), text));
    write(comparison, &[kept, cited.as_slice()].concat(), Style::Full)
}

/// Writes the shortest link that cites: what differs from the defaults, and the versions and the digest of the result.
/// It keeps its meaning as long as the defaults of the model's version do; if they change, the digest shows it.
#[must_use]
pub fn cite_briefly(
    comparison: &Comparison,
    citation: &Citation,
    kept: &[(String, String)],
) -> String {
    let cited = Citation { ends: Vec::new(), ..citation.clone() }.pairs();
    let cited = cited.into_iter().filter(|(_, text)| !text.is_empty());
    let cited: Vec<_> = cited.map(|(key, text)| (key.to_owned(), text)).collect();
    write(comparison, &[kept, cited.as_slice()].concat(), Style::Differences)
}

/// Writes a comparison as a query without its question mark. Reading it gives the same comparison, bit
/// for bit. A parameter in which the sides differ is written as `a.KEY` and `b.KEY`.
#[must_use]
pub fn write(comparison: &Comparison, kept: &[(String, String)], style: Style) -> String {
    let mut pairs = vec![("v", LINK_VERSION.to_string())];
    for parameter in PARAMETERS.iter().flat_map(|parameter| parameter.parameters_for(comparison)) {
        let wanted = match style {
            Style::Differences => parameter.is_held(comparison),
            Style::Full => !parameter.varies_in(comparison),
        };
        if wanted {
            pairs.push((parameter.key, parameter.get(comparison).to_string()));
        }
    }
    pairs.extend(kept.iter().map(|(key, text)| (key.as_str(), text.clone())));
    // A link must not end with a name: a full stop after it could not be told from the end of a
    // sentence.
    if pairs.last().and_then(|(key, _)| Key::find(key)).is_some_and(Key::takes_any_text) {
        pairs.rotate_left(1);
    }
    joined(pairs.into_iter())
}

/// A comparison as digests hash it: every value under the id of its parameter, but none of levers that vary. Every byte of it must
/// stay the same, whatever changes in links; otherwise the digests of old results would change.
#[must_use]
pub fn identity(comparison: &Comparison) -> String {
    let parameters = PARAMETERS.iter().flat_map(|parameter| parameter.parameters_for(comparison));
    let values = parameters
        .filter(|parameter| {
            !parameter.varies_in(comparison) && is_in_digests(parameter, comparison)
        })
        .map(|parameter| (parameter.digest_key(), parameter.get(comparison).to_string()));
    joined([("v".to_owned(), "1".to_owned())].into_iter().chain(values))
}

/// Whether digests hash the value of a parameter. The switch of shares at quarter 0 came after the first results of
/// this version of the model, so they do only where it is thrown.
fn is_in_digests(parameter: &Parameter, comparison: &Comparison) -> bool {
    parameter.kind != Kind::StartShares || parameter.is_changed(comparison)
}

fn joined(pairs: impl Iterator<Item = (impl AsRef<str>, String)>) -> String {
    pairs.map(|(key, text)| pair(key.as_ref(), &text)).collect::<Vec<_>>().join("&")
}

/// A key and its text, encoded for a query. The separators of timetables, citations and origins are
/// allowed in a query, and are left as they are because that is easier to read.
fn pair(key: &str, text: &str) -> String {
    let coded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let text = coded(text).replace("%40", "@").replace("%3A", ":").replace("%2C", ",");
    format!("{}={}", coded(key), text.replace("%2F", "/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;
    use crate::scenario::Scenario;

    #[test]
    fn no_link_ends_in_a_text_to_which_anything_could_belong() {
        let comparison =
            Comparison::of(Scenario { aws_name: "Amazon".to_owned(), ..Scenario::default() });
        assert_eq!(write(&comparison, &[], Style::Differences), "aws-name=Amazon&v=1");
        for (key, text) in [("title", "A"), ("id", "a_"), ("origins", "https://a.example")] {
            let kept = [("embed".to_owned(), "1".to_owned()), (key.to_owned(), text.to_owned())];
            let link = write(&comparison.with(|side| side.window = 3), &kept, Style::Differences);
            assert!(link.ends_with("&v=1"), "{link}");
            let reading = read(&link).unwrap();
            assert_eq!(
                (reading.comparison.common().window, reading.notices),
                (3, Vec::new()),
                "{link}"
            );
            assert!(reading.display.pairs().contains(&kept[1]), "{link}");
        }
    }

    #[test]
    fn an_old_key_is_read_and_the_new_one_written() {
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.id != parameter.key) {
            let old = format!("v=1&{}=1", parameter.id);
            let reading = read(&old).unwrap();
            assert!(parameter.is_changed(&reading.comparison), "{old}");
            assert_eq!(reading.notices.iter().find(|notice| notice.key == parameter.id), None);
            let new = write(&reading.comparison, &[], Style::Full);
            assert!(new.contains(&format!("&{}=1&", parameter.key)), "{new}");
            assert!(!new.contains(parameter.id), "{new}");
            assert!(identity(&reading.comparison).contains(&old[4..]));
        }
    }

    #[test]
    fn the_switch_of_start_shares_counts_only_where_it_is_thrown() {
        let of = |link: &str| identity(&read(link).unwrap().comparison);
        assert_eq!(of("start-shares=held"), of(""));
        assert!(of("start-shares=vary").contains("&start-shares=vary&"));
    }

    /// Renaming or reordering keys would change every digest. So does a new lever, which is written into
    /// the golden links (CONTRIBUTING.md, “A lever”).
    #[test]
    fn the_identity_of_the_default_scenario_is_what_it_always_was() {
        let golden = include_str!("../../tests/golden/links.csv");
        let link = golden.lines().find_map(|line| line.strip_prefix("default,")).unwrap();
        assert_eq!(identity(&read(link).unwrap().comparison), link);
    }
}
