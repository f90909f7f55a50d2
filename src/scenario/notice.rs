//! Notices: what was wrong with a link, in words, and what is used instead.

use std::fmt;

use serde::Serialize;

use crate::words;

use super::letter::shown;

/// How much of a given text a notice repeats, in characters.
const GIVEN: usize = 40;

/// The longest reason, in characters. It may repeat what was given, so it is cut as well.
pub(super) const WHY: usize = 180;

/// The longest text on what is used instead, in characters.
const USED: usize = 150;

/// The most notices about one key.
const MOST_ABOUT_ONE: usize = 8;

/// The most notices about a link, apart from those that count the rest.
const MOST: usize = 40;

/// The kind of problem that a notice reports.
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
    /// A part of the value could not be used; the others are. Its name in messages to other pages is
    /// `mended`, and has to stay so.
    #[serde(rename = "mended")]
    Repaired,
    /// The value has no effect.
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
    /// The kind of problem.
    pub problem: Problem,
    /// The given text, shortened if it is long.
    pub given: String,
    /// Why it could not be used as given; may be empty.
    pub why: String,
    /// What is used instead.
    pub used: String,
}

/// A given text as notices repeat it: allowed characters only, and shortened.
#[must_use]
pub fn repeated(given: &str) -> String {
    shown(given, GIVEN)
}

impl Notice {
    pub(crate) fn new(key: &str, problem: Problem, given: &str, why: String, used: String) -> Self {
        let [key, given] = [key, given].map(repeated);
        Self { key, problem, given, why: shown(&why, WHY), used: shown(&used, USED) }
    }

    /// A notice of how many notices of this kind are left out.
    pub(crate) fn more(key: &str, problem: Problem, number: usize) -> Self {
        let why = words::more_notices(u32::try_from(number).unwrap_or(u32::MAX));
        Self::new(key, problem, "", why, words::more_notices_left_out().to_owned())
    }
}

/// At most [`MOST_ABOUT_ONE`] notices about each key and [`MOST`] in all; where there are more, one
/// notice counts the rest. A link can contain thousands of faults, too many to read.
pub(crate) fn capped(notices: Vec<Notice>) -> Vec<Notice> {
    let mut kept: Vec<Notice> = Vec::new();
    let mut beyond: Vec<(Notice, usize)> = Vec::new();
    let mut rest = 0;
    for notice in notices {
        let alike = kept.iter().filter(|other| other.key == notice.key).count();
        if kept.len() < MOST && alike < MOST_ABOUT_ONE {
            kept.push(notice);
        } else if alike < MOST_ABOUT_ONE {
            rest += 1;
        } else if let Some((_, count)) = beyond.iter_mut().find(|(of, _)| of.key == notice.key) {
            *count += 1;
        } else {
            beyond.push((notice, 1));
        }
    }
    for (Notice { key, problem, .. }, count) in beyond {
        let after = kept.iter().rposition(|notice| notice.key == key).map_or(0, |last| last + 1);
        kept.insert(after, Notice::more(&key, problem, count));
    }
    if rest > 0 {
        kept.push(Notice::more("…", Problem::Unknown, rest));
    }
    kept
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, given, why, used, .. } = self;
        f.write_str(&if given.is_empty() {
            words::Notice { key, why, used }.text()
        } else {
            words::NoticeGiven { key, given, why, used }.text()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::letter::is_plain;

    fn notice(key: &str, why: &str) -> Notice {
        Notice::new(key, Problem::Repaired, "", why.to_owned(), String::new())
    }

    #[test]
    fn what_a_notice_repeats_is_clean_and_short() {
        let long = "\u{1b}[31mred\u{7}\u{202e}".repeat(10_000);
        let Notice { key, given, why, used, .. } =
            Notice::new(&long, Problem::Unknown, &long, long.clone(), long.clone());
        for (text, most) in [(key, GIVEN), (given, GIVEN), (why, WHY), (used, USED)] {
            assert!(text.chars().all(is_plain), "{text:?}");
            assert_eq!(text.chars().count(), most + 1, "{text}");
        }
    }

    #[test]
    fn more_notices_than_anyone_reads_are_counted() {
        let many = |key: &'static str, number| (0..number).map(move |_| notice(key, "x"));
        let kept = capped(many("timetable", 4003).chain(many("show", 3)).collect());
        let keys: Vec<&str> = kept.iter().map(|notice| notice.key.as_str()).collect();
        assert_eq!(keys, [["timetable"; 9].as_slice(), &["show"; 3]].concat());
        assert!(kept[8].to_string().contains("3,995 more"), "{}", kept[8]);
        let each: Vec<Notice> = (0..90).map(|number| notice(&format!("k{number}"), "x")).collect();
        let kept = capped(each.clone());
        assert_eq!(kept.len(), MOST + 1);
        assert!(kept[MOST].to_string().contains("50 more"), "{}", kept[MOST]);
        assert_eq!(capped(each[..MOST].to_vec()), each[..MOST]);
    }
}
