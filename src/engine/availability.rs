//! Availability: what a listing in the timetable is worth in one quarter.

use crate::market::{Listing, Quarter, Releases};
use crate::numeric::kernel::exp;

/// What `listing` is worth in `quarter` against a model that is sold all along with every
/// generation on its first day: 1 as much, 0 not on sale. It is the mean over the days of the
/// quarter of the listing's weight, times e^(−`novelty` · b) on a day on which the venue is b
/// generations behind. So a day earlier is never worth less.
#[must_use]
pub fn availability(listing: &Listing, releases: &Releases, novelty: f64, quarter: Quarter) -> f64 {
    let start = quarter.first_day().to_julian_day();
    let end = quarter.later(1).first_day().to_julian_day();
    let caught_up = listing.caught_up.to_julian_day();
    let first = i64::from(releases.first.to_julian_day());
    let generation = |day: i64| (day - first).max(0) / i64::from(releases.every);
    let worth = |day: i32, weight: f64| {
        let window = if day < caught_up { i64::from(listing.behind) } else { 0 };
        let day = i64::from(day);
        let behind = generation(day) - generation(day - window);
        weight * if behind == 0 { 1.0 } else { exp(-novelty * behind as f64) }
    };
    let mut sum = 0.0;
    for (place, step) in listing.steps.iter().enumerate() {
        let until = listing.steps.get(place + 1).map_or(end, |next| next.from.to_julian_day());
        let days = step.from.to_julian_day().clamp(start, end)..until.clamp(start, end);
        if listing.behind == 0 {
            sum = with_days(sum, step.weight, days.len());
        } else {
            sum = days.fold(sum, |sum, day| sum + worth(day, step.weight));
        }
    }
    listing.reach * sum / f64::from(end - start)
}

/// A sum with a weight added so many times, to the last bit as if one after another.
fn with_days(sum: f64, weight: f64, days: usize) -> f64 {
    if sum.fract() == 0.0 && weight.fract() == 0.0 {
        // Whole numbers are exact, and most listings are there for a whole quarter or not at all.
        sum + weight * days as f64
    } else {
        (0..days).fold(sum, |sum, _| sum + weight)
    }
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
        let read = |weight| {
            let listing = Listing::previewed(day(Month::April, 11), day(Month::May, 11), weight);
            availability(&listing, &RELEASES, 0.2, Quarter::new(2026, 2))
        };
        assert_eq!(read(0.0), 51.0 / 91.0);
        assert!((read(0.1) - 54.0 / 91.0).abs() < 1e-12);
        assert_eq!(read(1.0), 81.0 / 91.0);
    }

    #[test]
    fn days_add_up_as_if_one_after_another() {
        for (before, weight) in
            [(0.0, 1.0), (3.0, 1.0), (0.3, 1.0), (0.3, 0.1), (7.0, 0.7), (0.1, 0.0)]
        {
            for days in [0, 1, 53, 92] {
                let mut sum = before;
                for _ in 0..days {
                    sum += weight;
                }
                assert_eq!(with_days(before, weight, days), sum, "{before} {weight} {days}");
            }
        }
    }

    #[test]
    fn always_and_never_are_exact() {
        for year in [2018, 2026, 2045] {
            let read = |listing| availability(&listing, &RELEASES, 0.2, Quarter::new(year, 3));
            assert_eq!(read(Listing::always()), 1.0);
            assert_eq!(read(Listing::never()), 0.0);
            assert_eq!(read(Listing { reach: 0.25, ..Listing::always() }), 0.25);
        }
    }

    #[test]
    fn a_window_costs_on_the_days_on_which_a_generation_is_missing() {
        let releases = Releases { first: day(Month::January, 1), every: 91 };
        let read = |listing: &Listing, quarter| availability(listing, &releases, 0.2, quarter);
        // The second generation comes on 2 April, so 14 of the 91 days of 2026 Q2 are one behind.
        let listing = Listing { behind: 14, ..Listing::always() };
        let expected = (77.0 + 14.0 * exp(-0.2)) / 91.0;
        assert!((read(&listing, Quarter::new(2026, 2)) - expected).abs() < 1e-12);
        // A window of three generations is three behind once there are that many.
        let listing = Listing { behind: 3 * 91, ..Listing::always() };
        assert!((read(&listing, Quarter::new(2028, 2)) - exp(-0.6)).abs() < 1e-12);
        // Unless the venue has caught up.
        let listing = Listing { caught_up: day(Month::July, 1), ..listing };
        assert_eq!(read(&listing, Quarter::new(2028, 2)), 1.0);
    }
}
