//! Requests: changes that the page around an embedded one asks for. The sender is a program, so a
//! request is applied in full or not at all.

use crate::scenario::{Comparison, Notice, Parameter, Problem};
use crate::words;

use super::reading::{Reading, read, read_exactly};
use super::writing::{Style, write};

impl Comparison {
    /// The comparison with some parameters set, by key, as a link would set them.
    ///
    /// # Errors
    /// If a key is unknown or a value cannot be used as given: a notice of every fault.
    pub fn set(&self, pairs: &[(String, String)]) -> Result<Self, Vec<Notice>> {
        let unknown = pairs.iter().filter(|(key, _)| Parameter::find(key).is_none());
        let unknown: Vec<_> = unknown.take(8).map(|(key, text)| no_parameter(key, text)).collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        // A value for both sides replaces the values for each side.
        let given = |key: &str| {
            let base = key.strip_prefix("a.").or_else(|| key.strip_prefix("b."));
            pairs.iter().any(|(other, _)| other == key || Some(other.as_str()) == base)
        };
        let link = write(self, &[], Style::Differences);
        let own = form_urlencoded::parse(link.as_bytes()).filter(|(key, _)| !given(key));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(own).extend_pairs(pairs);
        faultless(read_exactly(&query.finish()))
    }

    /// Reads a comparison from a link without faults.
    ///
    /// # Errors
    /// If the link has faults: a notice of each.
    pub fn of_link(link: &str) -> Result<Self, Vec<Notice>> {
        match read(link) {
            Ok(reading) => faultless(reading),
            Err(error) => Err(vec![refused("query", link, &error.to_string())]),
        }
    }
}

/// The comparison of a reading, or its notices if there are any.
fn faultless(reading: Reading) -> Result<Comparison, Vec<Notice>> {
    if reading.notices.is_empty() { Ok(reading.comparison) } else { Err(reading.notices) }
}

fn no_parameter(key: &str, text: &str) -> Notice {
    refused(key, text, words::no_parameter())
}

fn refused(key: &str, text: &str, why: &str) -> Notice {
    Notice::new(key, Problem::Unknown, text, why.to_owned(), words::nothing_is_changed().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::InitialShare;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_is_asked_for_is_set_and_the_rest_stays() {
        let start = Comparison::of_link("aws=28&azure=21&gcp=14&seed=7").unwrap();
        let changed = start.set(&pairs(&[("window", "90d"), ("aws", "30")])).unwrap();
        let other = InitialShare::percent(35);
        let expected = start.with(|side| {
            (side.window, side.aws, side.other) = (90, InitialShare::percent(30), other);
        });
        assert_eq!(changed, expected);
    }

    #[test]
    fn a_request_of_any_size_is_answered_in_a_few_lines() {
        let start = Comparison::default();
        let long = "x,".repeat(1_000_000);
        let bytes = |notices: Vec<Notice>| serde_json::to_string(&notices).unwrap().len();
        for key in ["timetable", "window", "aws-name", "a", "opening", "aws", &long] {
            let answer = start.set(&pairs(&[(key, &long)])).unwrap_err();
            assert!(bytes(answer) < 4_000, "{}", &key[..key.len().min(9)]);
        }
        for link in [
            format!("v=1&show={long}"),
            format!("v=1&embed=1&show={long}&controls={long}&origins={long}&title={long}"),
            format!("v=1&{}", "window=1&".repeat(200_000)),
            format!("v=1&model=1&draws=1&digest={}&ends={long}", "0".repeat(64)),
            format!("v=1&timetable={}", "open@aws:2026-01-01,".repeat(100_000)),
            "x=1&".repeat(500_000),
            long.clone(),
        ] {
            assert!(bytes(Comparison::of_link(&link).unwrap_err()) < 20_000, "{}", &link[..20]);
        }
    }

    #[test]
    fn one_bad_value_leaves_everything_as_it_was() {
        let start = Comparison::default();
        let keys = |asked: &[(&str, &str)]| -> Vec<String> {
            start.set(&pairs(asked)).unwrap_err().into_iter().map(|notice| notice.key).collect()
        };
        assert_eq!(keys(&[("window", "30"), ("pull", "9")]), ["pull"]);
        assert_eq!(keys(&[("windw", "30"), ("embed", "1"), ("v", "1")]), ["windw", "embed", "v"]);
        assert_eq!(keys(&[("window", "30&seed=1")]), ["window"]);
        assert!(Comparison::of_link("window=soon").is_err());
        assert!(Comparison::of_link("hello").is_err());
    }
}
