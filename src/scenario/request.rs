//! Requests: what the page around an embedded one wants changed. A program asks, not a person, so a
//! request is met in full or not at all.

use crate::words;

use super::link::{Style, read, write};
use super::notice::{Notice, Problem};
use super::parameter::Parameter;
use super::table::Scenario;

impl Scenario {
    /// The scenario with some parameters set, by key, as a link would set them.
    ///
    /// # Errors
    /// With everything that is wrong, when a key is unknown or a value cannot be used as given.
    pub fn with(&self, pairs: &[(String, String)]) -> Result<Self, Vec<Notice>> {
        let unknown = pairs.iter().filter(|(key, _)| Parameter::find(key).is_none());
        let unknown: Vec<_> = unknown.take(8).map(|(key, text)| no_parameter(key, text)).collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let given = |key: &str| pairs.iter().any(|(other, _)| other == key);
        let link = write(self, &[], Style::Differences);
        let own = form_urlencoded::parse(link.as_bytes()).filter(|(key, _)| !given(key));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(own).extend_pairs(pairs);
        Self::of_link(&query.finish())
    }

    /// The scenario of a link in which nothing is wrong.
    ///
    /// # Errors
    /// With everything that is wrong.
    pub fn of_link(link: &str) -> Result<Self, Vec<Notice>> {
        match read(link) {
            Ok(reading) if reading.notices.is_empty() => Ok(reading.scenario),
            Ok(reading) => Err(reading.notices),
            Err(error) => Err(vec![refused("query", link, &error.to_string())]),
        }
    }
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
    use crate::market::Prior;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_is_asked_for_is_set_and_the_rest_stays() {
        let start = Scenario::of_link("aws=28&azure=21&gcp=14&seed=7").unwrap();
        let changed = start.with(&pairs(&[("window", "90d"), ("aws", "30")])).unwrap();
        let other = Prior::percent(35);
        assert_eq!(changed, Scenario { window: 90, aws: Prior::percent(30), other, ..start });
    }

    #[test]
    fn one_bad_value_leaves_everything_as_it_was() {
        let start = Scenario::default();
        let keys = |asked: &[(&str, &str)]| -> Vec<String> {
            start.with(&pairs(asked)).unwrap_err().into_iter().map(|notice| notice.key).collect()
        };
        assert_eq!(keys(&[("window", "30"), ("pull", "9")]), ["pull"]);
        assert_eq!(keys(&[("windw", "30"), ("embed", "1"), ("v", "1")]), ["windw", "embed", "v"]);
        assert_eq!(keys(&[("window", "30&seed=1")]), ["window"]);
        assert!(Scenario::of_link("window=soon").is_err());
        assert!(Scenario::of_link("hello").is_err());
    }
}
