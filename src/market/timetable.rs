//! Timetables: which model may be bought at which venue, from when.

use time::{Date, Duration, Month};

use super::cloud::{CLOUDS, Cloud};
use super::model::{MODELS, Model};
use super::regime::Regime;
use super::venue::{VENUES, Venue};

/// When one model can be bought at one venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    /// First day of limited preview; not after `general`.
    pub preview: Date,
    /// First day of general availability; [`Date::MAX`] for never.
    pub general: Date,
    /// How many days after its launch a new generation arrives here.
    pub behind: u32,
}

impl Listing {
    /// On sale all along, every generation on its first day.
    pub const ALWAYS: Self = Self { preview: Date::MIN, general: Date::MIN, behind: 0 };
    /// Never on sale.
    pub const NEVER: Self = Self { preview: Date::MAX, general: Date::MAX, behind: 0 };

    /// On sale from `date`, every generation on its first day.
    #[must_use]
    pub const fn from(date: Date) -> Self {
        Self { preview: date, general: date, behind: 0 }
    }

    /// The same listing, with nothing on sale before `date`.
    #[must_use]
    fn not_before(self, date: Date) -> Self {
        Self { preview: self.preview.max(date), general: self.general.max(date), ..self }
    }
}

/// When generations of OpenAI's models are launched. Generations are counted from the opening:
/// what was on sale that day could first be sold elsewhere that day, so the window runs from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases {
    /// Launch of generation 0.
    pub first: Date,
    /// Days from one launch to the next, at least 1.
    pub every: u32,
}

/// What a scenario says about distribution: the levers of every regime.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Terms {
    /// The day on which exclusivity ends under [`Regime::Multicloud`] (M01).
    pub opening: Date,
    /// Days from the opening to general availability on each cloud (M02); Azure's is not used.
    pub lag: [u32; CLOUDS],
    /// Days of limited preview before general availability (M02).
    pub preview: u32,
    /// Days by which a generation reaches other clouds later than Azure (M03).
    pub window: u32,
    /// Days between generations (M03).
    pub release_every: u32,
    /// The day from which public-sector enterprises are exempt from exclusivity (M04).
    pub carve_out: Date,
}

/// Which model is sold where, from when, to ordinary and to exempt enterprises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// For most enterprises, by model and venue.
    pub general: [[Listing; VENUES]; MODELS],
    /// For public-sector enterprises under the carve-out (M04), by model and venue.
    pub exempt: [[Listing; VENUES]; MODELS],
    /// When OpenAI's generations are launched.
    pub releases: Releases,
}

/// A date of the record, checked when the program is compiled.
const fn day(year: i32, month: Month, day: u8) -> Date {
    match Date::from_calendar_date(year, month, day) {
        Ok(date) => date,
        Err(_) => Date::MAX,
    }
}

/// Dated events that the timetables use. `tests/data.rs` ties each to its row of
/// `data/deal_timeline.csv`.
pub mod record {
    use super::{Date, Month, day};

    /// National-security customers may use OpenAI's models on any cloud (M04).
    pub const CARVE_OUT: Date = day(2025, Month::October, 28);
    /// Anthropic's models are to be sold on Azure too (M05).
    pub const ANTHROPIC_ON_AZURE: Date = day(2025, Month::November, 18);
    /// OpenAI's stateful products may be distributed by AWS: a partial leak of exclusivity.
    pub const STATEFUL_ON_AWS: Date = day(2026, Month::February, 27);
    /// Exclusivity ends (M01).
    pub const OPENING: Date = day(2026, Month::April, 27);
    /// General availability on AWS, after a preview from the day after the opening (M02).
    pub const GENERAL_ON_AWS: Date = day(2026, Month::June, 1);
    /// Private preview on Google Cloud. The record says "2026-10/11"; the middle is taken.
    pub const PREVIEW_ON_GCP: Date = day(2026, Month::October, 31);
}

impl Timetable {
    /// The timetable of a regime under the terms of a scenario.
    #[must_use]
    pub fn new(regime: Regime, terms: &Terms) -> Self {
        let mut general = Model::ALL.map(sold_by_the_vendor);
        for cloud in Cloud::ALL {
            if cloud != Cloud::Azure {
                general[Model::OpenAi.index()][Venue::Cloud(cloud).index()] =
                    openai_elsewhere(regime, cloud, terms);
            }
        }
        let mut exempt = general;
        for listing in &mut exempt[Model::OpenAi.index()] {
            // The exemption lifts the window too; before it begins the regime's listing holds.
            if terms.carve_out <= listing.general {
                *listing = Listing::from(terms.carve_out);
            }
        }
        Self {
            general,
            exempt,
            releases: Releases { first: terms.opening, every: terms.release_every.max(1) },
        }
    }
}

/// Where a vendor sells whatever happens to OpenAI's exclusivity. Models whose launch is older
/// than the cited record, or not in it, are on sale all along.
fn sold_by_the_vendor(model: Model) -> [Listing; VENUES] {
    Venue::ALL.map(|venue| match (model, venue) {
        (Model::OpenAi, Venue::Cloud(Cloud::Azure) | Venue::Direct) => Listing::ALWAYS,
        (Model::OpenAi, _) => Listing::NEVER,
        (Model::Anthropic, Venue::Cloud(Cloud::Azure)) => Listing::from(record::ANTHROPIC_ON_AZURE),
        (Model::Anthropic, Venue::Cloud(Cloud::Other)) => Listing::NEVER,
        (Model::Anthropic, _) => Listing::ALWAYS,
        (Model::Gemini, Venue::Cloud(Cloud::Gcp)) => Listing::ALWAYS,
        (Model::Microsoft, Venue::Cloud(Cloud::Azure)) => Listing::ALWAYS,
        (Model::Amazon, Venue::Cloud(Cloud::Aws)) => Listing::ALWAYS,
        (Model::Gemini | Model::Microsoft | Model::Amazon, _) => Listing::NEVER,
        (Model::Open, _) => Listing::ALWAYS,
    })
}

/// OpenAI's listing on a cloud other than Azure.
fn openai_elsewhere(regime: Regime, cloud: Cloud, terms: &Terms) -> Listing {
    if regime == Regime::Exclusive {
        return Listing::NEVER;
    }
    let general = add(terms.opening, terms.lag[cloud.index()]);
    let levers = Listing {
        preview: subtract(general, terms.preview).max(terms.opening),
        general,
        behind: terms.window,
    };
    // The generation on sale at the opening waits for its window like every later one.
    let windowed = levers.not_before(add(terms.opening, terms.window));
    match (regime, cloud) {
        (Regime::AsItHappened, Cloud::Aws) => Listing {
            preview: record::STATEFUL_ON_AWS,
            general: record::GENERAL_ON_AWS,
            behind: terms.window,
        },
        (Regime::AsItHappened, Cloud::Gcp) => Listing {
            preview: record::PREVIEW_ON_GCP,
            general: windowed.general.max(record::PREVIEW_ON_GCP),
            behind: terms.window,
        },
        _ => windowed,
    }
}

fn add(date: Date, days: u32) -> Date {
    date.saturating_add(Duration::days(i64::from(days)))
}

fn subtract(date: Date, days: u32) -> Date {
    date.saturating_sub(Duration::days(i64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> Terms {
        Terms {
            opening: record::OPENING,
            lag: [35, 0, 240, 365],
            preview: 34,
            window: 14,
            release_every: 120,
            carve_out: record::CARVE_OUT,
        }
    }

    fn openai(timetable: &Timetable, cloud: Cloud) -> Listing {
        timetable.general[Model::OpenAi.index()][Venue::Cloud(cloud).index()]
    }

    #[test]
    fn exclusive_means_azure_and_direct_only() {
        let timetable = Timetable::new(Regime::Exclusive, &terms());
        for venue in Venue::ALL {
            let sold = timetable.general[Model::OpenAi.index()][venue.index()] != Listing::NEVER;
            let expected = matches!(venue, Venue::Direct | Venue::Cloud(Cloud::Azure));
            assert_eq!(sold, expected, "{venue:?}");
        }
    }

    #[test]
    fn the_default_levers_reproduce_the_dates_on_aws() {
        let listing = openai(
            &Timetable::new(Regime::Multicloud, &Terms { window: 0, ..terms() }),
            Cloud::Aws,
        );
        assert_eq!(listing.general, record::GENERAL_ON_AWS);
        assert_eq!(listing.preview.to_string(), "2026-04-28");
    }

    #[test]
    fn the_first_generation_waits_for_its_window_too() {
        let listing = openai(
            &Timetable::new(Regime::Multicloud, &Terms { window: 400, ..terms() }),
            Cloud::Aws,
        );
        assert_eq!(listing.general, add(record::OPENING, 400));
        assert_eq!(listing.preview, listing.general);
    }

    #[test]
    fn exempt_enterprises_buy_anywhere_from_the_carve_out() {
        for regime in Regime::ALL {
            let timetable = Timetable::new(regime, &terms());
            for cloud in [Cloud::Aws, Cloud::Gcp, Cloud::Other] {
                let listing = timetable.exempt[Model::OpenAi.index()][Venue::Cloud(cloud).index()];
                assert_eq!(listing, Listing::from(record::CARVE_OUT), "{regime:?} {cloud:?}");
            }
        }
    }

    #[test]
    fn only_openai_depends_on_the_regime() {
        let [exclusive, multicloud, _] =
            Regime::ALL.map(|regime| Timetable::new(regime, &terms()).general);
        assert_eq!(exclusive[1..], multicloud[1..]);
    }
}
