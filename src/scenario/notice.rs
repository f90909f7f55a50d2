//! Notices: what was wrong with a link, in words, and what is used instead.

use std::fmt;

use serde::Serialize;

use crate::words;

use super::letter::plain;

/// How much of a given text a notice repeats, in characters.
const SHOWN: usize = 40;

/// What kind of trouble a notice tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Problem {
    /// The value lay outside its range; the nearest end is used.
    Clamped,
    /// The value could not be used; the default is.
    Defaulted,
    /// The key is unknown and was ignored.
    Unknown,
    /// The key was given more than once; the last one is used.
    Repeated,
    /// A part of the value could not be used; the others are.
    Mended,
    /// There is nothing that the value could change.
    Unused,
    /// Shares do not add up.
    Sum,
    /// The link was written for a newer version.
    Newer,
}

/// One thing that was wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The key that it is about.
    pub key: String,
    /// What kind of trouble.
    pub problem: Problem,
    /// What was given, shortened if long.
    pub given: String,
    /// Why it could not be used as given, or nothing more to say.
    pub why: String,
    /// What is used instead.
    pub used: String,
}

impl Notice {
    pub(super) fn new(key: &str, problem: Problem, given: &str, why: String, used: String) -> Self {
        Self { key: shorten(key), problem, given: shorten(given), why, used }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, given, why, used, .. } = self;
        f.write_str(&if given.is_empty() {
            words::notice(key, why, used)
        } else {
            words::notice_given(key, given, why, used)
        })
    }
}

/// At most [`SHOWN`] characters, without any that would disturb a line of text.
fn shorten(text: &str) -> String {
    let mut short: String = plain(text).take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}
