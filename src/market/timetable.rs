//! Timetables: which model may be bought at which venue, from when.

use time::{Date, Duration, Month};

use super::cloud::{CLOUDS, Cloud};
use super::listing::{Listing, Step};
use super::model::{MODELS, Model};
use super::regime::Regime;
use super::schedule::Schedule;
use super::venue::{VENUES, Venue};

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
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The day on which exclusivity ends under [`Regime::Multicloud`] (M01).
    pub opening: Date,
    /// Days from the opening to general availability on each cloud (M02); Azure's is not used.
    pub lag: [u32; CLOUDS],
    /// Days of limited preview before general availability (M02).
    pub preview: u32,
    /// How much a model in limited preview counts, 0 to 1 (M02).
    pub preview_weight: f64,
    /// Days by which a generation reaches other clouds later than Azure (M03).
    pub window: u32,
    /// Days between generations (M03).
    pub release_every: u32,
    /// The day from which public-sector enterprises are exempt from exclusivity (M04).
    pub carve_out: Date,
    /// The part of all other clouds that will sell OpenAI's models, 0 to 1 (M02).
    pub other_reach: f64,
    /// The day on which Anthropic's models come to Azure (M05).
    pub anthropic_on_azure: Date,
    /// The day on which the AGI clause ends exclusivity, if it does (M20).
    pub clause: Option<Date>,
    /// The day on which Microsoft's licence to OpenAI's models ends (M21).
    pub licence: Date,
    /// The entries of [`Regime::Custom`].
    pub schedule: Schedule,
}

impl Terms {
    /// The day on which exclusivity ends under a regime, if it ever does.
    #[must_use]
    pub fn end_of_exclusivity(&self, regime: Regime) -> Option<Date> {
        match regime {
            Regime::Exclusive | Regime::NoExemption => self.clause,
            Regime::Custom => {
                let sold = self.schedule.entries().iter().filter(|entry| {
                    entry.model == Model::OpenAi
                        && entry.weight > 0.0
                        && !matches!(entry.venue, Venue::Direct | Venue::Cloud(Cloud::Azure))
                });
                sold.map(|entry| entry.from).chain(self.clause).min()
            }
            Regime::Multicloud | Regime::AsItHappened => {
                Some(self.clause.map_or(self.opening, |clause| clause.min(self.opening)))
            }
        }
    }
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
    /// Microsoft's licence to OpenAI's models ends: "IP to 2032", so with that year (M21).
    pub const LICENCE: Date = day(2032, Month::December, 31);
    /// OpenAI's revenue share to Microsoft ends: "to 2030", so with that year (M15).
    pub const REVENUE_SHARE: Date = day(2030, Month::December, 31);
    /// AWS and Google preview a fast link between their clouds (M10).
    pub const FAST_LINK: Date = day(2025, Month::November, 30);
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
        let mut general = Model::ALL.map(|model| sold_by_the_vendor(model, terms));
        let opening = match regime {
            Regime::Custom => terms.clause,
            _ => terms.end_of_exclusivity(regime),
        };
        for cloud in Cloud::ALL {
            if cloud != Cloud::Azure {
                general[Model::OpenAi.index()][Venue::Cloud(cloud).index()] =
                    openai_elsewhere(regime, cloud, opening, terms);
            }
        }
        if regime == Regime::Custom {
            follow(&terms.schedule, &mut general);
            // Whatever OpenAI decides, Azure may sell its models until the licence ends.
            let azure = &mut general[Model::OpenAi.index()][Venue::Cloud(Cloud::Azure).index()];
            *azure = azure.clone().until(terms.licence, &Listing::always());
        }
        let mut exempt = general.clone();
        if regime != Regime::NoExemption {
            for listing in &mut exempt[Model::OpenAi.index()] {
                *listing = listing.clone().open_from(terms.carve_out);
            }
        }
        let releases = Releases::around(opening.unwrap_or(terms.opening), terms.release_every);
        Self { general, exempt, releases }
    }
}

/// Where a vendor sells whatever happens to OpenAI's exclusivity. Models whose launch is older
/// than the cited record, or not in it, are on sale all along.
fn sold_by_the_vendor(model: Model, terms: &Terms) -> [Listing; VENUES] {
    Venue::ALL.map(|venue| match (model, venue) {
        (Model::OpenAi, Venue::Cloud(Cloud::Azure) | Venue::Direct)
        | (Model::Anthropic, Venue::Cloud(Cloud::Aws | Cloud::Gcp) | Venue::Direct)
        | (Model::Gemini, Venue::Cloud(Cloud::Gcp))
        | (Model::Microsoft, Venue::Cloud(Cloud::Azure))
        | (Model::Amazon, Venue::Cloud(Cloud::Aws))
        | (Model::Open, _) => Listing::always(),
        (Model::Anthropic, Venue::Cloud(Cloud::Azure)) => Listing::from(terms.anthropic_on_azure),
        _ => Listing::never(),
    })
}

/// OpenAI's listing on a cloud other than Azure, where exclusivity ends on `opening`.
fn openai_elsewhere(regime: Regime, cloud: Cloud, opening: Option<Date>, terms: &Terms) -> Listing {
    let reach = if cloud == Cloud::Other { terms.other_reach } else { 1.0 };
    let Some(opening) = opening else { return Listing { reach, ..Listing::never() } };
    let by_the_levers = opening_by_the_levers(cloud, opening, terms);
    let (preview, general) = match (regime, cloud) {
        // The clause, if it strikes, strikes before the record begins.
        _ if terms.clause == Some(opening) => by_the_levers,
        (Regime::AsItHappened, Cloud::Aws) => (record::STATEFUL_ON_AWS, record::GENERAL_ON_AWS),
        (Regime::AsItHappened, Cloud::Gcp) => {
            let (_, general) = by_the_levers;
            (record::PREVIEW_ON_GCP, general.max(record::PREVIEW_ON_GCP))
        }
        _ => by_the_levers,
    };
    let behind = terms.window;
    Listing { behind, reach, ..Listing::previewed(preview, general, terms.preview_weight) }
}

/// First day of preview and of general availability on a cloud after the opening. Nothing comes
/// before the window of the generation on sale at the opening is over, previews included.
fn opening_by_the_levers(cloud: Cloud, opening: Date, terms: &Terms) -> (Date, Date) {
    let launch = Releases::around(opening, terms.release_every).first;
    let windowed = add(launch, terms.window);
    let general = add(opening, terms.lag[cloud.index()]);
    let preview = subtract(general, terms.preview).max(opening);
    (preview.max(windowed), general.max(windowed))
}

/// Puts the entries of a schedule in the place of the listings that they name.
fn follow(schedule: &Schedule, listings: &mut [[Listing; VENUES]; MODELS]) {
    let mut named = [[false; VENUES]; MODELS];
    for entry in schedule.entries() {
        let (m, v) = (entry.model.index(), entry.venue.index());
        let listing = &mut listings[m][v];
        if !std::mem::replace(&mut named[m][v], true) {
            listing.steps.clear();
        }
        listing.steps.push(Step { from: entry.from, weight: entry.weight });
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
            lag: [35, 0, 240, 365, 365, 365, 365, 365],
            preview: 34,
            preview_weight: 0.1,
            window: 14,
            release_every: 120,
            carve_out: record::CARVE_OUT,
            other_reach: 0.25,
            anthropic_on_azure: record::ANTHROPIC_ON_AZURE,
            clause: None,
            licence: record::LICENCE,
            schedule: Schedule::default(),
        }
    }

    fn openai(timetable: &Timetable, cloud: Cloud) -> Listing {
        timetable.general[Model::OpenAi.index()][Venue::Cloud(cloud).index()].clone()
    }

    #[test]
    fn exclusive_means_azure_and_direct_only() {
        let timetable = Timetable::new(Regime::Exclusive, &terms());
        for venue in Venue::ALL {
            let listing = &timetable.general[Model::OpenAi.index()][venue.index()];
            let expected = matches!(venue, Venue::Direct | Venue::Cloud(Cloud::Azure));
            assert_eq!(!listing.steps.is_empty(), expected, "{venue:?}");
        }
    }

    #[test]
    fn the_default_levers_reproduce_the_dates_on_aws() {
        let listing = openai(&Timetable::new(Regime::Multicloud, &terms()), Cloud::Aws);
        let [preview, general] = [0, 1].map(|step| listing.steps[step]);
        assert_eq!((preview.from.to_string(), preview.weight), ("2026-04-28".to_owned(), 0.1));
        assert_eq!((general.from, general.weight), (record::GENERAL_ON_AWS, 1.0));
    }

    #[test]
    fn the_generation_on_sale_at_the_opening_waits_for_its_window_too() {
        let terms = Terms { window: 400, ..terms() };
        let listing = openai(&Timetable::new(Regime::Multicloud, &terms), Cloud::Aws);
        let opened = add(record::GENERATION_BEFORE_OPENING, 400);
        assert_eq!(listing.steps, [Step { from: opened, weight: 1.0 }]);
    }

    #[test]
    fn a_schedule_says_all_about_what_it_names_and_nothing_else() {
        let (schedule, _) = Schedule::read("openai@aws:2026-06-01:0.5,gemini@azure:2027-01-01");
        let timetable = Timetable::new(Regime::Custom, &Terms { schedule, ..terms() });
        let [june, later] = [day(2026, Month::June, 1), day(2027, Month::January, 1)];
        assert_eq!(openai(&timetable, Cloud::Aws).weight(june), 0.5);
        assert_eq!(openai(&timetable, Cloud::Gcp).weight(later), 0.0);
        let gemini = &timetable.general[Model::Gemini.index()];
        let [azure, gcp] = [Cloud::Azure, Cloud::Gcp].map(|c| &gemini[Venue::Cloud(c).index()]);
        assert_eq!((azure.weight(june), azure.weight(later), gcp.weight(june)), (0.0, 1.0, 1.0));
    }

    #[test]
    fn azure_keeps_its_licence_whatever_a_schedule_says() {
        let (schedule, _) = Schedule::read("openai@azure:2027-01-01:0");
        let timetable = Timetable::new(Regime::Custom, &Terms { schedule, ..terms() });
        let azure = openai(&timetable, Cloud::Azure);
        let last = record::LICENCE.previous_day().unwrap();
        assert_eq!((azure.weight(last), azure.weight(record::LICENCE)), (1.0, 0.0));
    }

    #[test]
    fn the_clause_ends_exclusivity_under_every_regime() {
        let clause = Some(day(2025, Month::March, 1));
        for regime in [Regime::Exclusive, Regime::Multicloud, Regime::AsItHappened] {
            let timetable = Timetable::new(regime, &Terms { clause, ..terms() });
            assert_eq!(openai(&timetable, Cloud::Aws).weight(day(2025, Month::May, 1)), 1.0);
        }
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
        for regime in Regime::ALL.into_iter().filter(|r| *r != Regime::NoExemption) {
            let timetable = Timetable::new(regime, &terms());
            for cloud in [Cloud::Aws, Cloud::Gcp, Cloud::Other] {
                let listing = &timetable.exempt[Model::OpenAi.index()][Venue::Cloud(cloud).index()];
                assert_eq!(listing.steps, [Step { from: record::CARVE_OUT, weight: 1.0 }]);
                assert_eq!(listing.caught_up, record::CARVE_OUT, "{regime:?}");
            }
        }
    }

    #[test]
    fn only_openai_depends_on_the_regime() {
        let listings = Regime::ALL.map(|regime| Timetable::new(regime, &terms()).general);
        for other in &listings[1..] {
            assert_eq!(listings[0][1..], other[1..]);
        }
    }
}
