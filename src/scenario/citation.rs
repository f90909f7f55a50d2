//! Citations: what a link says that its scenario gave, so that whoever opens it can see whether it
//! still does.

use crate::market::Cloud;
use crate::numeric::decimal;
use crate::words;

use super::notice::{Notice, Problem};

/// The keys of a citation in a link.
pub(super) const KEYS: [&str; 4] = ["model", "draws", "digest", "ends"];

/// What a scenario gave when it was cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// The version of the model.
    pub model: u32,
    /// The version of its draws.
    pub draws: u32,
    /// The digest of the result: 64 hexadecimal digits.
    pub digest: String,
    /// The median share of each cloud at the horizon on side B, in hundredths of a percent, to say
    /// by how much it has changed if it has.
    pub ends: Vec<(Cloud, u32)>,
}

impl Citation {
    /// The keys and values of a link that cites.
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

    /// Reads the citation of a link from what it says under each key of [`KEYS`], if it cites; or
    /// tells what is wrong with it.
    pub(super) fn read(given: &[Option<String>; 4]) -> Result<Option<Self>, Notice> {
        if given.iter().all(Option::is_none) {
            return Ok(None);
        }
        let [model, draws, digest, ends] = given.each_ref().map(|text| text.as_deref());
        let wrong = |place: usize, why: &str| {
            let text = given[place].as_deref().unwrap_or_default();
            let used = words::citation_useless().to_owned();
            Notice::new(KEYS[place], Problem::Defaulted, text, why.to_owned(), used)
        };
        let needed = KEYS.into_iter().zip([model, draws, digest]);
        let missing: Vec<_> =
            needed.filter(|(_, text)| text.is_none()).map(|(key, _)| key).collect();
        if !missing.is_empty() {
            let place = given.iter().position(Option::is_some).unwrap_or_default();
            return Err(wrong(place, &words::citation_missing(&missing.join(", "))));
        }
        let version = |place: usize, text: Option<&str>| {
            text.and_then(|text| text.parse::<u32>().ok())
                .ok_or_else(|| wrong(place, words::citation_version()))
        };
        let (model, draws) = (version(0, model)?, version(1, draws)?);
        let hexadecimal =
            |text: &&str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let digest = digest
            .filter(hexadecimal)
            .ok_or_else(|| wrong(2, words::citation_digest()))?
            .to_ascii_lowercase();
        let end = |text: &str| {
            let (cloud, share) = text.split_once(':')?;
            let share = decimal::parse(share).filter(|share| (0.0..=100.0).contains(share))?;
            Some((Cloud::from_key(cloud)?, (share * 100.0).round() as u32))
        };
        let ends = ends.unwrap_or_default().split(',').filter(|text| !text.is_empty()).map(end);
        let ends =
            ends.collect::<Option<Vec<_>>>().ok_or_else(|| wrong(3, words::citation_ends()))?;
        Ok(Some(Self { model, draws, digest, ends }))
    }
}
