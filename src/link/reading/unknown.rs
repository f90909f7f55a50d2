//! Keys of a link that do not belong to this program: notices of them, and the known key that one resembles.

use crate::link::page_option::PAGE_OPTIONS;
use crate::scenario::{Notice, PARAMETERS, Problem};
use crate::words;

/// The most unknown keys that get a notice each; further keys are counted.
pub(super) const UNKNOWN_NAMED: usize = 8;

/// Notices of unknown keys: one for each of the first keys, and one that counts the rest of `count`.
pub(super) fn unknown_key_notices(unknown: &[String], count: usize) -> Vec<Notice> {
    let mut notices: Vec<_> = unknown
        .iter()
        .map(|key| {
            let used = match similar_key(key) {
                Some(known) => words::it_is_ignored_resembling(known),
                None => words::it_is_ignored().to_owned(),
            };
            let (key, why) = match key.as_str() {
                "" => ("=", words::no_key()),
                key => (key, words::no_parameter()),
            };
            Notice::new(key, Problem::Unknown, "", why.to_owned(), used)
        })
        .collect();
    if let Some(more @ 1..) = count.checked_sub(unknown.len()) {
        let why = words::more_unknown(u32::try_from(more).unwrap_or(u32::MAX));
        let used = words::they_are_ignored().to_owned();
        notices.push(Notice::new("…", Problem::Unknown, "", why, used));
    }
    notices
}

/// The known key that a mistyped key resembles.
pub(super) fn similar_key(key: &str) -> Option<&'static str> {
    // A long key is not a typing mistake, and the cost of comparing grows with the square of its
    // length.
    if key.len() > 24 {
        return None;
    }
    let key = key.to_ascii_lowercase();
    let parameters = PARAMETERS.iter().map(|parameter| parameter.key);
    parameters
        .chain(PAGE_OPTIONS.iter().map(|option| option.key))
        .map(|known| (strsim::damerau_levenshtein(&key, known), known))
        // At least two thirds of the letters must be right.
        .filter(|(distance, known)| *distance <= known.len() / 3)
        .min()
        .map(|(_, known)| known)
}
