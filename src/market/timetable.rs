//! Timetables: which model may be bought at which venue, from when.

use time::{Date, Duration, Month};

use super::cloud::{CLOUDS, Cloud};
use super::model::{MODELS, Model};
use super::regime::Regime;
use super::venue::{VENUES, Venue};

/// When one model can be bought at one venue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Listing {
    /// First day of limited preview; not after `general`.
    pub preview: Date,
    /// First day of general availability; [`Date::MAX`] for never.
    pub general: Date,
    /// How many days after its launch a new generation arrives here.
    pub behind: u32,
    /// The day from which generations arrive on their first day after all; [`Date::MAX`] for never.
    pub caught_up: Date,
    /// The part of the venue that sells the model, 0 to 1: a venue may stand for many clouds.
    pub reach: f64,
}

impl Listing {
    /// On sale all along, every generation on its first day.
    pub const ALWAYS: Self = Self::from(Date::MIN);
    /// Never on sale.
    pub const NEVER: Self = Self::from(Date::MAX);

    /// On sale from `date`, every generation on its first day.
    #[must_use]
    pub const fn from(date: Date) -> Self {
        Self { preview: date, general: date, behind: 0, caught_up: Date::MAX, reach: 1.0 }
    }

    /// The listing for those who are exempt from `date` on: on sale then if not before, and without
    /// a window. Until then it is the listing of everybody.
    #[must_use]
    fn exempt_from(self, date: Date) -> Self {
        Self {
            preview: self.preview.min(date),
            general: self.general.min(date),
            caught_up: self.caught_up.min(date),
            ..self
        }
    }
}

/// When generations of OpenAI's models are launched, counted from the one on sale at the opening:
/// nobody brings older ones to a new venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases {
    /// Launch of generation 0.
    pub first: Date,
    /// Days from one launch to the next, at least 1.
    pub every: u32,
}

impl Releases {
    /// Launches every so many days, one of them that of the record's last generation before the
    /// opening, and the last one not after `opening` as generation 0.
    #[must_use]
    fn around(opening: Date, every: u32) -> Self {
        let every = every.max(1);
        let since = (opening - record::GENERATION_BEFORE_OPENING).whole_days();
        Self { first: subtract(opening, since.rem_euclid(i64::from(every)) as u32), every }
    }
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
    /// The part of all other clouds that will sell OpenAI's models, 0 to 1 (M02).
    pub other_reach: f64,
}

/// Which model is sold where, from when, to ordinary and to exempt enterprises.
#[derive(Clone, Debug, PartialEq)]
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
    /// Launch of GPT-5.4, the generation on sale when exclusivity ended (data/llm_price_history.csv).
    /// The record says "2026-03"; the middle is taken.
    pub const GENERATION_BEFORE_OPENING: Date = day(2026, Month::March, 16);
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
            *listing = listing.exempt_from(terms.carve_out);
        }
        Self { general, exempt, releases: Releases::around(terms.opening, terms.release_every) }
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
    let reach = if cloud == Cloud::Other { terms.other_reach } else { 1.0 };
    let (preview, general) = match (regime, cloud) {
        (Regime::Exclusive, _) => return Listing { reach, ..Listing::NEVER },
        (Regime::AsItHappened, Cloud::Aws) => (record::STATEFUL_ON_AWS, record::GENERAL_ON_AWS),
        (Regime::AsItHappened, Cloud::Gcp) => {
            let (_, general) = opening_by_the_levers(cloud, terms);
            (record::PREVIEW_ON_GCP, general.max(record::PREVIEW_ON_GCP))
        }
        _ => opening_by_the_levers(cloud, terms),
    };
    Listing { preview, general, behind: terms.window, caught_up: Date::MAX, reach }
}

/// First day of preview and of general availability on a cloud after the opening. Nothing comes
/// before the window of the generation on sale at the opening is over, previews included.
fn opening_by_the_levers(cloud: Cloud, terms: &Terms) -> (Date, Date) {
    let launch = Releases::around(terms.opening, terms.release_every).first;
    let windowed = add(launch, terms.window);
    let general = add(terms.opening, terms.lag[cloud.index()]);
    let preview = subtract(general, terms.preview).max(terms.opening);
    (preview.max(windowed), general.max(windowed))
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
            other_reach: 0.25,
        }
    }

    fn openai(timetable: &Timetable, cloud: Cloud) -> Listing {
        timetable.general[Model::OpenAi.index()][Venue::Cloud(cloud).index()]
    }

    #[test]
    fn exclusive_means_azure_and_direct_only() {
        let timetable = Timetable::new(Regime::Exclusive, &terms());
        for venue in Venue::ALL {
            let listing = timetable.general[Model::OpenAi.index()][venue.index()];
            let sold = listing.preview < Date::MAX;
            let expected = matches!(venue, Venue::Direct | Venue::Cloud(Cloud::Azure));
            assert_eq!(sold, expected, "{venue:?}");
        }
    }

    #[test]
    fn the_default_levers_reproduce_the_dates_on_aws() {
        let listing = openai(&Timetable::new(Regime::Multicloud, &terms()), Cloud::Aws);
        assert_eq!(listing.general, record::GENERAL_ON_AWS);
        assert_eq!(listing.preview.to_string(), "2026-04-28");
    }

    #[test]
    fn the_generation_on_sale_at_the_opening_waits_for_its_window_too() {
        let terms = Terms { window: 400, ..terms() };
        let listing = openai(&Timetable::new(Regime::Multicloud, &terms), Cloud::Aws);
        assert_eq!(listing.general, add(record::GENERATION_BEFORE_OPENING, 400));
        assert_eq!(listing.preview, listing.general);
    }

    #[test]
    fn the_last_launch_before_the_opening_is_generation_0() {
        for every in [1, 30, 60, 1095] {
            for days in 0..2000 {
                let opening = add(day(2024, Month::January, 1), days);
                let Releases { first, .. } = Releases::around(opening, every);
                let ago = (opening - first).whole_days();
                assert!((0..i64::from(every)).contains(&ago), "{every} {opening}: {first}");
                let grid = (first - record::GENERATION_BEFORE_OPENING).whole_days();
                assert_eq!(grid % i64::from(every), 0);
            }
        }
    }

    #[test]
    fn exempt_enterprises_buy_anywhere_from_the_carve_out() {
        for regime in Regime::ALL {
            let timetable = Timetable::new(regime, &terms());
            for cloud in [Cloud::Aws, Cloud::Gcp, Cloud::Other] {
                let listing = timetable.exempt[Model::OpenAi.index()][Venue::Cloud(cloud).index()];
                let Listing { preview, general, caught_up, .. } = listing;
                assert_eq!([preview, general, caught_up], [record::CARVE_OUT; 3], "{regime:?}");
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
