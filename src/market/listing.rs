//! Listings: from when one model can be bought at one venue, and with what weight.

use time::Date;

/// From a day on, a model counts with this weight at a venue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The first day.
    pub from: Date,
    /// The weight from 0, not on sale, to 1, general availability.
    pub weight: f64,
}

/// When one model can be bought at one venue.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The steps by date, ascending; before the first it is not on sale.
    pub steps: Vec<Step>,
    /// How many days after its launch a new generation arrives here.
    pub behind: u32,
    /// The day from which generations arrive without that delay; [`Date::MAX`] for never.
    pub caught_up: Date,
    /// The fraction of the venue that sells the model, 0 to 1: one venue stands for all other clouds.
    pub reach: f64,
}

impl Listing {
    /// On sale all along, every generation on its first day.
    #[must_use]
    pub fn always() -> Self {
        Self::from(Date::MIN)
    }

    /// Never on sale.
    #[must_use]
    pub const fn never() -> Self {
        Self { steps: Vec::new(), behind: 0, caught_up: Date::MAX, reach: 1.0 }
    }

    /// On sale from `date`, every generation on its first day.
    #[must_use]
    pub fn from(date: Date) -> Self {
        Self::previewed(date, date, 1.0)
    }

    /// In limited preview of some weight from `preview`, which is not after `general`, the first
    /// day of general availability.
    #[must_use]
    pub fn previewed(preview: Date, general: Date, weight: f64) -> Self {
        let mut steps = Vec::new();
        if preview < general {
            steps.push(Step { from: preview, weight });
        }
        if general < Date::MAX {
            steps.push(Step { from: general, weight: 1.0 });
        }
        Self { steps, ..Self::never() }
    }

    /// The weight on a day.
    #[must_use]
    pub fn weight(&self, day: Date) -> f64 {
        self.steps.iter().rev().find(|step| step.from <= day).map_or(0.0, |step| step.weight)
    }

    /// The same listing, but in general availability without delay from `date` on.
    #[must_use]
    pub(super) fn open_from(mut self, date: Date) -> Self {
        self.steps.retain(|step| step.from < date);
        if self.steps.last().is_none_or(|step| step.weight < 1.0) {
            self.steps.push(Step { from: date, weight: 1.0 });
        }
        self.caught_up = self.caught_up.min(date);
        self
    }

    /// The same listing, but with the weights of `other` until `date`.
    #[must_use]
    pub(super) fn until(mut self, date: Date, other: &Self) -> Self {
        let after = self.weight(date);
        let mut steps: Vec<Step> =
            other.steps.iter().copied().filter(|step| step.from < date).collect();
        if other.weight(date.previous_day().unwrap_or(Date::MIN)) != after {
            steps.push(Step { from: date, weight: after });
        }
        steps.extend(self.steps.iter().filter(|step| step.from > date));
        self.steps = steps;
        self
    }
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    fn day(year: i32) -> Date {
        Date::from_calendar_date(year, Month::July, 1).unwrap()
    }

    #[test]
    fn weights_follow_the_steps() {
        let listing = Listing::previewed(day(2026), day(2027), 0.1);
        let weights = [2025, 2026, 2027, 2040].map(|year| listing.weight(day(year)));
        assert_eq!(weights, [0.0, 0.1, 1.0, 1.0]);
        assert_eq!(Listing::always().weight(Date::MIN), 1.0);
        assert_eq!(Listing::never().weight(day(2026)), 0.0);
    }

    #[test]
    fn an_exemption_opens_and_never_closes() {
        for listing in [
            Listing::never(),
            Listing::previewed(day(2026), day(2028), 0.1),
            Listing::from(day(2020)),
        ] {
            let exempt = listing.clone().open_from(day(2027));
            for year in [2019, 2026, 2027, 2030] {
                let expected = if year < 2027 { listing.weight(day(year)) } else { 1.0 };
                assert_eq!(exempt.weight(day(year)), expected, "{listing:?} {year}");
            }
        }
    }

    #[test]
    fn a_licence_holds_until_it_ends() {
        let closed = Listing {
            steps: vec![
                Step { from: day(2020), weight: 1.0 },
                Step { from: day(2027), weight: 0.0 },
            ],
            ..Listing::never()
        };
        let licensed = closed.until(day(2032), &Listing::always());
        let weights = [2019, 2028, 2032, 2040].map(|year| licensed.weight(day(year)));
        assert_eq!(weights, [1.0, 1.0, 0.0, 0.0]);
    }
}
