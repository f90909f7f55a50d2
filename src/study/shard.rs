//! Shards: equal parts of a study's rows.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use thiserror::Error;

/// One of so many parts of a study, each a row of neighbouring scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: u32,
    of: u32,
}

/// The text names no shard.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is no shard: write its number and how many there are, from 1/64 to 64/64")]
pub struct ShardError(String);

impl Shard {
    /// All shards, where there are so many.
    pub fn all(of: u32) -> impl Iterator<Item = Self> {
        (1..=of).map(move |number| Self { number, of })
    }

    /// The whole study.
    #[must_use]
    pub const fn whole() -> Self {
        Self { number: 1, of: 1 }
    }

    /// Its number, from 1 on.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }

    /// How many there are.
    #[must_use]
    pub const fn of(self) -> u32 {
        self.of
    }

    /// Its rows, from 0 on, where a study has so many. Empty if there are more shards than rows.
    #[must_use]
    pub fn rows(self, rows: u32) -> Range<u32> {
        let end =
            |number: u32| (u64::from(rows) * u64::from(number) / u64::from(self.of.max(1))) as u32;
        end(self.number - 1)..end(self.number)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = ShardError;

    fn from_str(text: &str) -> Result<Self, ShardError> {
        let error = || ShardError(crate::scenario::repeated(text));
        let (number, of) = text.split_once('/').ok_or_else(error)?;
        let (number, of): (u32, u32) =
            (number.parse().map_err(|_| error())?, of.parse().map_err(|_| error())?);
        if (1..=of).contains(&number) { Ok(Self { number, of }) } else { Err(error()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_have_every_row_once_and_are_of_one_size() {
        for (rows, of) in [(10, 1), (10, 3), (10, 10), (7, 64), (4_000_000_000, 3)] {
            let mut next = 0;
            for shard in Shard::all(of) {
                let range = shard.rows(rows);
                assert_eq!(range.start, next, "{shard} of {rows}");
                assert!((rows / of..=rows / of + 1).contains(&(range.end - range.start)));
                next = range.end;
            }
            assert_eq!(next, rows);
        }
    }

    #[test]
    fn only_shards_that_exist_are_read() {
        for right in ["1/1", "3/64", "64/64"] {
            assert_eq!(right.parse::<Shard>().unwrap().to_string(), right);
        }
        for wrong in ["", "3", "0/4", "5/4", "-1/4", "1/0", "a/b", "1/4/9"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
