//! The version of a link, its key `v`.

use crate::link::LINK_VERSION;
use crate::scenario::{Notice, Problem};
use crate::words;

use super::given_twice;

/// The texts that a link gives under `v`, the version of the link.
#[derive(Debug, Default)]
pub(super) struct Versions {
    pub last: Option<String>,
    repeats: bool,
}

impl Versions {
    pub fn put(&mut self, text: String) {
        self.repeats |= self.last.replace(text).is_some();
    }

    /// Whether a version is given as a number, known or not.
    pub fn is_readable(&self) -> bool {
        self.last.as_ref().is_some_and(|text| text.trim().parse::<u32>().is_ok())
    }

    pub fn notices(&self) -> Vec<Notice> {
        let Some(text) = &self.last else { return Vec::new() };
        let used = words::using_last().to_owned();
        let repeated = self.repeats.then(|| given_twice("v", text, used));
        repeated.into_iter().chain(check_version(text)).collect()
    }
}

fn check_version(text: &str) -> Option<Notice> {
    match text.trim().parse::<u32>() {
        Ok(LINK_VERSION) => None,
        Ok(version) if version > LINK_VERSION => Some(Notice::new(
            "v",
            Problem::Newer,
            text,
            words::newer_link().to_owned(),
            words::read_as_version_so_far(&LINK_VERSION.to_string()),
        )),
        _ => Some(Notice::new(
            "v",
            Problem::Defaulted,
            text,
            words::no_such_version().to_owned(),
            words::read_as_version(&LINK_VERSION.to_string()),
        )),
    }
}
