//! Timetables: which model may be bought at which venue, from when.

use time::{Date, Duration};

use super::cloud::Cloud;
use super::listing::{Listing, Step};
use super::model::{MODELS, Model};
use super::record;
use super::regime::Regime;
use super::releases::Releases;
use super::schedule::Schedule;
use super::terms::Terms;
use super::venue::{VENUES, Venue};

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

impl Timetable {
    /// The timetable of a regime under the terms of a scenario.
    #[must_use]
    pub fn new(regime: Regime, terms: &Terms) -> Self {
        let mut general = Model::ALL.map(|model| sold_by_the_vendor(model, terms));
        for cloud in Cloud::ALL {
            if cloud != Cloud::Azure {
                general[Model::OpenAi.index()][Venue::Cloud(cloud).index()] =
                    openai_elsewhere(regime, cloud, terms);
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
        let end = match regime {
            // Its entries have no window, so that generations do not matter.
            Regime::Custom => terms.clause,
            _ => terms.end_of_exclusivity(regime),
        };
        let releases = Releases::around(end.unwrap_or(terms.opening), terms.release_every);
        Self { general, exempt, releases }
    }
}

/// Where a vendor sells its models, apart from what depends on OpenAI's exclusivity. Models that were
/// launched before the record, or are not in it, are on sale all along.
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

/// OpenAI's listing on a cloud other than Azure.
fn openai_elsewhere(regime: Regime, cloud: Cloud, terms: &Terms) -> Listing {
    let reach = if cloud == Cloud::Other { terms.other_reach } else { 1.0 };
    let by_the_levers = opening_by_the_levers(cloud, terms.opening, terms);
    let agreed = match (regime, cloud) {
        (Regime::Exclusive | Regime::NoExemption | Regime::Custom, _) => None,
        (Regime::AsItHappened, Cloud::Aws) => {
            Some((record::STATEFUL_ON_AWS, record::GENERAL_ON_AWS))
        }
        (Regime::AsItHappened, Cloud::Gcp) => {
            let (_, general) = by_the_levers;
            Some((record::PREVIEW_ON_GCP, general.max(record::PREVIEW_ON_GCP)))
        }
        (Regime::AsItHappened | Regime::Multicloud, _) => Some(by_the_levers),
    };
    // The clause opens clouds that are not open yet, and closes none.
    let by_the_clause = terms.clause.map(|clause| opening_by_the_levers(cloud, clause, terms));
    let opened = agreed
        .into_iter()
        .chain(by_the_clause)
        .reduce(|agreed, clause| (agreed.0.min(clause.0), agreed.1.min(clause.1)));
    match opened {
        None => Listing { reach, ..Listing::never() },
        Some((preview, general)) => Listing {
            behind: terms.window,
            reach,
            ..Listing::previewed(preview, general, terms.preview_weight)
        },
    }
}

/// The first days of preview and of general availability on a cloud after the opening: both not before the
/// window of the generation on sale at the opening is over.
fn opening_by_the_levers(cloud: Cloud, opening: Date, terms: &Terms) -> (Date, Date) {
    let launch = Releases::around(opening, terms.release_every).first;
    let windowed = add(launch, terms.window);
    let general = add(opening, terms.lag[cloud.index()]);
    let preview = subtract(general, terms.preview).max(opening);
    (preview.max(windowed), general.max(windowed))
}

/// Replaces the listings that a schedule names by its entries.
fn follow(schedule: &Schedule, listings: &mut [[Listing; VENUES]; MODELS]) {
    let mut named = [[false; VENUES]; MODELS];
    for entry in schedule.entries() {
        let (m, v) = (entry.model.index(), entry.venue.index());
        let listing = &mut listings[m][v];
        if !std::mem::replace(&mut named[m][v], true) {
            *listing = Listing { reach: listing.reach, ..Listing::never() };
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
    use time::Month;

    use super::*;

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

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
    fn a_schedule_replaces_the_listings_that_it_names_and_no_others() {
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
