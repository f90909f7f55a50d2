//! Availability: what a listing in the timetable means for one quarter.

use crate::market::{Listing, Quarter, Releases};

/// How obtainable a model is at a venue in a quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Availability {
    /// The fraction of the quarter in which it is on sale, preview days counting at their weight:
    /// 0 not at all, 1 all of it.
    pub weight: f64,
    /// By how many generations the venue is behind the newest, on average over the days on which
    /// it sells the model.
    pub behind: f64,
}

/// What `listing` means in `quarter`, each day counted for itself.
#[must_use]
pub fn availability(
    listing: &Listing,
    releases: &Releases,
    preview_weight: f64,
    quarter: Quarter,
) -> Availability {
    let (start, end) = (quarter.first_day(), quarter.later(1).first_day());
    let (start, end) = (start.to_julian_day(), end.to_julian_day());
    let preview = listing.preview.to_julian_day().clamp(start, end);
    let general = listing.general.to_julian_day().clamp(preview, end);
    let on_sale = f64::from(end - general) + preview_weight * f64::from(general - preview);
    let weight = on_sale / f64::from(end - start);
    let behind = if listing.behind == 0 || preview == end {
        0.0
    } else {
        let generation = |day: i32| {
            let since = i64::from(day) - i64::from(releases.first.to_julian_day());
            since.max(0) / i64::from(releases.every)
        };
        let window = listing.behind.cast_signed();
        let sum: i64 = (preview..end).map(|day| generation(day) - generation(day - window)).sum();
        sum as f64 / f64::from(end - preview)
    };
    Availability { weight, behind }
}

#[cfg(test)]
mod tests {
    use time::{Date, Month};

    use super::*;

    fn day(month: Month, day: u8) -> Date {
        Date::from_calendar_date(2026, month, day).unwrap()
    }

    const RELEASES: Releases = Releases { first: Date::MIN, every: 91 };

    #[test]
    fn days_count_for_what_they_are() {
        // 2026 Q2 has 91 days: 10 before the preview, 30 of preview, 51 of general availability.
        let listing =
            Listing { preview: day(Month::April, 11), general: day(Month::May, 11), behind: 0 };
        let read = |weight| availability(&listing, &RELEASES, weight, Quarter::new(2026, 2));
        assert_eq!(read(0.0).weight, 51.0 / 91.0);
        assert_eq!(read(0.1).weight, 54.0 / 91.0);
        assert_eq!(read(1.0).weight, 81.0 / 91.0);
    }

    #[test]
    fn always_and_never_are_exact() {
        for year in [2018, 2026, 2045] {
            let quarter = Quarter::new(year, 3);
            assert_eq!(availability(&Listing::ALWAYS, &RELEASES, 0.1, quarter).weight, 1.0);
            assert_eq!(availability(&Listing::NEVER, &RELEASES, 0.1, quarter).weight, 0.0);
        }
    }

    #[test]
    fn a_window_shorter_than_a_generation_lags_for_its_part_of_the_time() {
        let releases = Releases { first: day(Month::January, 1), every: 91 };
        let listing = Listing { behind: 14, ..Listing::ALWAYS };
        // 2026 Q2 starts one day before the second generation: its first 14 days on sale lag.
        let read = availability(&listing, &releases, 0.1, Quarter::new(2026, 2));
        assert_eq!(read.behind, 14.0 / 91.0);
        // A window of three generations is three behind once there are that many.
        let listing = Listing { behind: 3 * 91, ..Listing::ALWAYS };
        let read = availability(&listing, &releases, 0.1, Quarter::new(2028, 2));
        assert_eq!(read.behind, 3.0);
    }
}
