//! Strict reading: whatever is wrong with keys is an error, where links that people follow have notices.

use thiserror::Error;

use crate::scenario::{Comparison, Notice, Parameter, Sides};

use super::reading::{LinkError, pairs_of, read_pairs};

/// The first thing that is wrong with a scenario: key, value and reason.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{key}{}: {why}", value(.given))]
pub struct Refused {
    /// The key.
    pub key: String,
    /// What was given, shortened if it is long; empty if the fault is no single value.
    pub given: String,
    /// Why it cannot be used.
    pub why: String,
}

fn value(given: &str) -> String {
    if given.is_empty() { String::new() } else { format!("={given}") }
}

impl From<&Notice> for Refused {
    fn from(Notice { key, given, why, .. }: &Notice) -> Self {
        Self { key: key.clone(), given: given.clone(), why: why.clone() }
    }
}

/// The scenario of a link, of which nothing is repaired. What clouds sell is not held against what vendors sell
/// ([`super::misfit_notices`]).
///
/// # Errors
/// If the text is no link, or anything is wrong with it.
pub fn read_strictly(link: &str) -> Result<Comparison, Refused> {
    of_pairs(pairs_strictly(link)?)
}

/// The scenario of a link with other values of some keys.
///
/// # Errors
/// If the text is no link, or anything is wrong with it or the values.
pub fn read_strictly_with(link: &str, given: &[(String, String)]) -> Result<Comparison, Refused> {
    of_pairs(with_values(&pairs_strictly(link)?, given))
}

fn pairs_strictly(link: &str) -> Result<Vec<(String, String)>, Refused> {
    let refused = |error: LinkError| Refused {
        key: "link".to_owned(),
        given: String::new(),
        why: error.to_string(),
    };
    pairs_of(link).map_err(refused)
}

/// The scenario of keys and texts.
///
/// # Errors
/// With the first thing that is wrong.
pub fn of_pairs(pairs: Vec<(String, String)>) -> Result<Comparison, Refused> {
    let reading = read_pairs(&mut pairs.into_iter());
    match reading.notices.first() {
        None => Ok(reading.comparison),
        Some(notice) => Err(notice.into()),
    }
}

/// Pairs without those that others replace, and the others. A value for both sides replaces those of one side.
#[must_use]
pub fn with_values(
    pairs: &[(String, String)],
    given: &[(String, String)],
) -> Vec<(String, String)> {
    let new: Vec<&Parameter> = given.iter().filter_map(|(key, _)| Parameter::find(key)).collect();
    let is_replaced = |key: &str| {
        let of_both =
            |old: &Parameter| new.iter().any(|new| new.id == old.id && new.sides == Sides::Both);
        given.iter().any(|(new, _)| new == key) || Parameter::find(key).is_some_and(of_both)
    };
    let kept = pairs.iter().filter(|(key, _)| !is_replaced(key));
    kept.chain(given).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(key: &str, text: &str) -> Vec<(String, String)> {
        vec![(key.to_owned(), text.to_owned())]
    }

    #[test]
    fn what_is_wrong_is_said_with_key_value_and_reason() {
        for (link, key, value, text) in [
            ("window=9999", "window", "9999", "window=9999: it is more than 1095 days"),
            ("windw=3", "windw", "", "windw: "),
            ("hello", "link", "", "link: "),
        ] {
            let refused = read_strictly(link).unwrap_err();
            assert_eq!((&*refused.key, &*refused.given), (key, value), "{refused}");
            assert!(refused.to_string().starts_with(text), "{refused}");
        }
    }

    #[test]
    fn values_replace_those_of_the_link_on_the_sides_that_they_are_for() {
        let pull = |link: &str, key: &str| {
            let comparison = read_strictly_with(link, &given(key, "2")).unwrap();
            [comparison.a.pull, comparison.b.pull]
        };
        assert_eq!(pull("pull=0.5&a.pull=1.5", "pull"), [2.0, 2.0]);
        assert_eq!(pull("pull=0.5", "b.pull"), [0.5, 2.0]);
        assert_eq!(pull("a.pull=0.5", "a.pull")[0], 2.0);
        assert_eq!(read_strictly(""), Ok(Comparison::default()));
    }
}
