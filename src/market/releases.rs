//! Releases: when generations of OpenAI's models are launched.

use time::{Date, Duration};

use super::record;

/// When generations of OpenAI's models are launched. Generation 0 is the one on sale at the opening; older
/// ones are not brought to new venues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases {
    /// Launch of generation 0.
    pub first: Date,
    /// Days from one launch to the next, at least 1.
    pub every: u32,
}

impl Releases {
    /// Launches every `every` days, on a grid that contains the record's last launch before the opening.
    /// Generation 0 is the last one that is not after `opening`.
    #[must_use]
    pub(super) fn around(opening: Date, every: u32) -> Self {
        let every = every.max(1);
        let since = (opening - record::GENERATION_BEFORE_OPENING).whole_days();
        let ago = Duration::days(since.rem_euclid(i64::from(every)));
        Self { first: opening.saturating_sub(ago), every }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_launch_before_the_opening_is_generation_0() {
        for every in [1, 30, 60, 1095] {
            for days in 0..2000 {
                let opening = record::LICENCE - Duration::days(days + 1000);
                let Releases { first, .. } = Releases::around(opening, every);
                let ago = (opening - first).whole_days();
                assert!((0..i64::from(every)).contains(&ago), "{every} {opening}: {first}");
                let grid = (first - record::GENERATION_BEFORE_OPENING).whole_days();
                assert_eq!(grid % i64::from(every), 0);
            }
        }
    }
}
