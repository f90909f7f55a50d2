//! Availability: how far each model can be bought at each venue in a quarter, by the timetable.

use crate::market::{
    Listing, MODELS, Model, Quarter, Regime, Releases, Terms, Timetable, VENUES, Venue,
};
use crate::numeric::kernel::exp;
use crate::scenario::Scenario;

use super::tastes::Weights;

/// Whether exclusivity applies to an enterprise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    /// Enterprises to which exclusivity applies.
    General,
    /// Public-sector enterprises, exempt from it (M04).
    Exempt,
}

/// How many sectors there are.
pub const SECTORS: usize = 2;

/// Availability weights by [`Sector`], model and venue, from 0, not on sale, to 1, on sale all along with
/// every generation on its first day. Choice odds e^V are multiplied by the weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Availability(pub [[[f64; VENUES]; MODELS]; SECTORS]);

impl Availability {
    /// The weights of a timetable in a quarter; 0 at venues that do not exist.
    #[must_use]
    pub(super) fn of_quarter(
        timetable: &Timetable,
        quarter: Quarter,
        novelty: f64,
        exists: &[bool; VENUES],
    ) -> Self {
        Self([&timetable.general, &timetable.exempt].map(|listings| {
            listings.each_ref().map(|listings| {
                Venue::ALL.map(|venue| {
                    let v = venue.index();
                    if exists[v] {
                        availability_weight(&listings[v], &timetable.releases, novelty, quarter)
                    } else {
                        0.0
                    }
                })
            })
        }))
    }

    /// Raises the weights of one model to those in `reach`, by venue (M22).
    pub(in crate::engine) fn open(&mut self, model: Model, reach: &[f64; VENUES]) {
        for models in &mut self.0 {
            for v in 0..VENUES {
                let weight = &mut models[model.index()][v];
                *weight = weight.max(reach[v]);
            }
        }
    }
}

/// What availability is worked out from.
#[derive(Clone, Debug)]
pub(super) struct Distribution {
    /// The regime.
    pub regime: Regime,
    /// The terms of the scenario.
    pub terms: Terms,
    /// Utility lost at a venue per generation that it is behind.
    pub novelty: f64,
    /// Which venues exist.
    pub exists: [bool; VENUES],
}

impl Distribution {
    /// What the availability of a scenario is worked out from.
    pub fn new(scenario: &Scenario, weights: &Weights, exists: [bool; VENUES]) -> Self {
        Self {
            regime: scenario.regime,
            terms: scenario.terms(),
            novelty: scenario.novelty * weights.capability,
            exists,
        }
    }

    /// Availability at quarter 0, before the two sides differ.
    pub fn before(&self, start: Quarter) -> Availability {
        self.quarter(Regime::Exclusive, &self.terms, start)
    }

    /// Availability under one regime in one quarter.
    pub fn quarter(&self, regime: Regime, terms: &Terms, quarter: Quarter) -> Availability {
        Availability::of_quarter(
            &Timetable::new(regime, terms),
            quarter,
            self.novelty,
            &self.exists,
        )
    }

    /// Availability in every quarter.
    pub fn quarters(&self, terms: &Terms, quarters: &[Quarter]) -> Vec<Availability> {
        let timetable = Timetable::new(self.regime, terms);
        let availability = |quarter: &Quarter| {
            Availability::of_quarter(&timetable, *quarter, self.novelty, &self.exists)
        };
        quarters.iter().map(availability).collect()
    }

    /// The terms with the window waived (M03).
    pub fn waived(&self) -> Terms {
        Terms { window: 0, ..self.terms.clone() }
    }
}

/// The availability weight of `listing` in `quarter`: the mean over the days of the quarter of the
/// listing's weight, times e^(−`novelty` · b) on days on which the venue is b generations behind, times
/// the listing's reach (docs/model.md, section 7.3). An earlier start never lowers it.
#[must_use]
pub fn availability_weight(
    listing: &Listing,
    releases: &Releases,
    novelty: f64,
    quarter: Quarter,
) -> f64 {
    let start = quarter.first_day().to_julian_day();
    let end = quarter.later(1).first_day().to_julian_day();
    let caught_up = listing.caught_up.to_julian_day();
    let first = i64::from(releases.first.to_julian_day());
    let generation = |day: i64| (day - first).max(0) / i64::from(releases.every);
    let weight_on = |day: i32, weight: f64| {
        let window = if day < caught_up { i64::from(listing.behind) } else { 0 };
        let day = i64::from(day);
        let behind = generation(day) - generation(day - window);
        weight * if behind == 0 { 1.0 } else { exp(-novelty * behind as f64) }
    };
    let mut sum = 0.0;
    for (i, step) in listing.steps.iter().enumerate() {
        let until = listing.steps.get(i + 1).map_or(end, |next| next.from.to_julian_day());
        let days = step.from.to_julian_day().clamp(start, end)..until.clamp(start, end);
        if listing.behind == 0 {
            sum = with_days(sum, step.weight, days.len());
        } else {
            sum = days.fold(sum, |sum, day| sum + weight_on(day, step.weight));
        }
    }
    listing.reach * sum / f64::from(end - start)
}

/// `sum` with `weight` added `days` times, with the bits of adding one after another.
fn with_days(sum: f64, weight: f64, days: usize) -> f64 {
    if sum.fract() == 0.0 && weight.fract() == 0.0 {
        // Sums of whole numbers are exact. Most listings are on sale for a whole quarter or not at all.
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
    fn weights_are_means_over_days() {
        // 2026 Q2 has 91 days: 10 before the preview, 30 of preview, 51 of general availability.
        let read = |weight| {
            let listing = Listing::previewed(day(Month::April, 11), day(Month::May, 11), weight);
            availability_weight(&listing, &RELEASES, 0.2, Quarter::new(2026, 2))
        };
        assert_eq!(read(0.0), 51.0 / 91.0);
        assert!((read(0.1) - 54.0 / 91.0).abs() < 1e-12);
        assert_eq!(read(1.0), 81.0 / 91.0);
    }

    #[test]
    fn days_add_up_with_the_bits_of_one_after_another() {
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
            let read =
                |listing| availability_weight(&listing, &RELEASES, 0.2, Quarter::new(year, 3));
            assert_eq!(read(Listing::always()), 1.0);
            assert_eq!(read(Listing::never()), 0.0);
            assert_eq!(read(Listing { reach: 0.25, ..Listing::always() }), 0.25);
        }
    }

    #[test]
    fn a_window_costs_only_on_days_on_which_a_generation_is_missing() {
        let releases = Releases { first: day(Month::January, 1), every: 91 };
        let read =
            |listing: &Listing, quarter| availability_weight(listing, &releases, 0.2, quarter);
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
