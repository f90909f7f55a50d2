//! Citations: the result that a link's scenario gave when the link was written. Whoever opens the link
//! can see whether the scenario still gives it.

use crate::market::Cloud;
use crate::numeric::decimal;
use crate::scenario::{Notice, Problem};
use crate::words;

/// The keys of a citation in a link.
pub(super) const KEYS: [&str; 4] = ["model", "draws", "digest", "ends"];

/// The result of a scenario at the time when it was cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// The version of the model.
    pub model: u32,
    /// The version of the random draws.
    pub draws: u32,
    /// The digest of the result: 64 hexadecimal digits.
    pub digest: String,
    /// The mean share of each cloud at the horizon on side B, in hundredths of a percent. If the
    /// result has changed, they show by how much.
    pub ends: Vec<(Cloud, u32)>,
}

impl Citation {
    /// The keys and values of the citation, as a link writes them.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, String); 4] {
        let ends: Vec<_> = self
            .ends
            .iter()
            .map(|(cloud, share)| format!("{}:{}", cloud.key(), f64::from(*share) / 100.0))
            .collect();
        let [model, draws, digest, all] = KEYS;
        [
            (model, self.model.to_string()),
            (draws, self.draws.to_string()),
            (digest, self.digest.clone()),
            (all, ends.join(",")),
        ]
    }

    /// Reads a citation from the texts under the [`KEYS`]; `None` if the link cites nothing or a part
    /// is wrong, with a notice of the fault. Faulty shares do not refuse the citation: they only inform
    /// people, and the digest decides whether the result is the same.
    pub(super) fn read(given: &[Option<String>; 4]) -> (Option<Self>, Option<Notice>) {
        if given.iter().all(Option::is_none) {
            return (None, None);
        }
        match Self::read_result(given) {
            Err(notice) => (None, Some(notice)),
            Ok(citation) => {
                let (ends, bad) = ends(given[3].as_deref().unwrap_or_default());
                let notice = bad.map(|text| {
                    let why = words::citation_ends().to_owned();
                    let used = words::citation_digest_alone().to_owned();
                    Notice::new(KEYS[3], Problem::Repaired, text, why, used)
                });
                (Some(Self { ends, ..citation }), notice)
            }
        }
    }

    /// Reads everything of a citation except its shares.
    fn read_result(given: &[Option<String>; 4]) -> Result<Self, Notice> {
        let [model, draws, digest, _] = given.each_ref().map(|text| text.as_deref());
        let wrong = |index: usize, why: &str| {
            let text = given[index].as_deref().unwrap_or_default();
            let used = words::citation_useless().to_owned();
            Notice::new(KEYS[index], Problem::Defaulted, text, why.to_owned(), used)
        };
        let needed = KEYS.into_iter().zip([model, draws, digest]);
        let missing: Vec<_> =
            needed.filter(|(_, text)| text.is_none()).map(|(key, _)| key).collect();
        if !missing.is_empty() {
            let index = given.iter().position(Option::is_some).unwrap_or_default();
            return Err(wrong(index, &words::citation_missing(&missing.join(", "))));
        }
        let version = |index: usize, text: Option<&str>| {
            text.and_then(|text| text.parse::<u32>().ok())
                .ok_or_else(|| wrong(index, words::citation_version()))
        };
        let (model, draws) = (version(0, model)?, version(1, draws)?);
        let hexadecimal =
            |text: &&str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let digest = digest
            .filter(hexadecimal)
            .ok_or_else(|| wrong(2, words::citation_digest()))?
            .to_ascii_lowercase();
        Ok(Self { model, draws, digest, ends: Vec::new() })
    }
}

/// Reads shares from a text such as `aws:29.5,azure:31.2`; also returns the first part that is not a
/// share.
fn ends(text: &str) -> (Vec<(Cloud, u32)>, Option<&str>) {
    let end = |text: &str| {
        let (cloud, share) = text.split_once(':')?;
        let share = decimal::parse(share).filter(|share| (0.0..=100.0).contains(share))?;
        Some((Cloud::from_key(cloud)?, (share * 100.0).round() as u32))
    };
    let (mut ends, mut bad) = (Vec::new(), None);
    for text in text.split(',').filter(|text| !text.is_empty()) {
        match end(text) {
            Some(end) if ends.len() < Cloud::ALL.len() => ends.push(end),
            _ => bad = bad.or(Some(text)),
        }
    }
    (ends, bad)
}
