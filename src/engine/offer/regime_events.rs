//! Regime events: what happens to the timetable of a side at random in one replicate. Both sides have the
//! same draws.

use std::borrow::Cow;

use time::Duration;

use crate::engine::rules::{Availability, Sector, SideRules};
use crate::market::{Cloud, Model, Venue};
use crate::numeric::{Decision, Draws, NOBODY, exponential};

/// More days than any horizon has.
const NEVER: f64 = 1e5;

/// The regime events of one replicate on one side.
#[derive(Clone, Debug)]
pub struct RegimeEvents<'a> {
    rules: &'a SideRules,
    availability: Cow<'a, [Availability]>,
    waived: Cow<'a, [Availability]>,
    /// The quarter in which exclusivity ends; `None` for never.
    pub ended: Option<u32>,
    /// The first quarter in which the timetable offers OpenAI's models to all enterprises on another cloud
    /// than Azure; `None` for never.
    pub first_sale: Option<u32>,
    /// For each quarter, whether the window is waived if Azure is full.
    waiver: Vec<bool>,
    /// The models that are opened as well, with the quarter from which each is sold everywhere.
    followers: Vec<(Model, u32)>,
}

impl<'a> RegimeEvents<'a> {
    /// Draws the events of a replicate.
    #[must_use]
    pub fn new(rules: &'a SideRules, draws: &Draws) -> Self {
        let (hazard, until) = rules.regime_events.clause;
        let [uniform, ..] = draws.uniforms(NOBODY, 0, Decision::Clause, 0);
        let first = rules.start.later(1).first_day();
        let clause = (hazard > 0.0)
            .then(|| Duration::days((exponential(uniform) / hazard).min(NEVER) as i64))
            .and_then(|wait| first.checked_add(wait))
            .filter(|day| *day < until);
        let [availability, waived] = match clause {
            None => {
                [&rules.availability, &rules.waived].map(|quarters| Cow::Borrowed(&quarters[..]))
            }
            Some(day) => rules.availability_with_clause(day).map(Cow::Owned),
        };
        let ended = rules.end_of_exclusivity(clause);
        let first_sale = first_sale_elsewhere(rules, &availability);
        let waiver = (0..=rules.horizon).map(|quarter| {
            let [uniform, ..] = draws.uniforms(NOBODY, quarter, Decision::Waiver, 0);
            uniform < rules.regime_events.waiver
        });
        Self {
            rules,
            availability,
            waived,
            ended,
            first_sale,
            waiver: waiver.collect(),
            followers: followers(rules, draws, first_sale),
        }
    }

    /// Availability in a quarter; `full` says whether demand exceeded Azure's capacity in the
    /// quarter before.
    #[must_use]
    pub fn availability(&self, quarter: u32, full: bool) -> Availability {
        let t = quarter as usize;
        let waived = full && self.waiver[t];
        let mut availability = if waived { self.waived[t] } else { self.availability[t] };
        for (model, from) in &self.followers {
            if *from <= quarter {
                availability.open(*model, &self.rules.regime_events.reach);
            }
        }
        availability
    }
}

/// The first quarter in which the timetable offers OpenAI's models to all enterprises on another cloud than
/// Azure; `None` for never.
fn first_sale_elsewhere(rules: &SideRules, availability: &[Availability]) -> Option<u32> {
    let is_sold = |availability: &Availability| {
        let venues = &availability.0[Sector::General as usize][Model::OpenAi.index()];
        Cloud::ALL
            .into_iter()
            .filter(|cloud| *cloud != Cloud::Azure)
            .any(|cloud| venues[Venue::Cloud(cloud).index()] > 0.0)
    };
    let sold = || (0..).zip(availability).find(|(_, availability)| is_sold(availability));
    rules.is_used(Model::OpenAi).then(sold).flatten().map(|(quarter, _)| quarter)
}

/// The models of single clouds that follow OpenAI's precedent, and when: in each year after OpenAI's models
/// were first sold on another cloud, one more is opened, with the probability of the precedent (M22).
fn followers(rules: &SideRules, draws: &Draws, first_sale: Option<u32>) -> Vec<(Model, u32)> {
    let Some(first_sale) = first_sale else { return Vec::new() };
    let mut left = rules.regime_events.followers.to_vec();
    left.retain(|model| rules.is_used(*model));
    let mut followers = Vec::new();
    for (year, quarter) in (1_u32..).zip((first_sale..=rules.horizon).step_by(4).skip(1)) {
        let [uniform, which, ..] = draws.uniforms(NOBODY, year, Decision::Precedent, 0);
        if uniform < rules.regime_events.precedent && !left.is_empty() {
            let chosen = ((which * left.len() as f64) as usize).min(left.len() - 1);
            followers.push((left.remove(chosen), quarter));
        }
    }
    followers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;
    use crate::market::Regime;
    use crate::scenario::Scenario;
    use time::Date;

    #[test]
    fn a_certain_precedent_opens_one_model_a_year() {
        let scenario = Scenario { precedent: 100.0, horizon: 20, ..Scenario::default() };
        let rules = [Regime::Exclusive, Regime::Multicloud]
            .map(|regime| SideRules::new(&Scenario { regime, ..scenario.clone() }));
        let events = rules.each_ref().map(|rules| RegimeEvents::new(rules, &Draws::new(1, 0)));
        let single = |side: usize, quarter: u32| {
            let availability = events[side].availability(quarter, false);
            [Model::Gemini, Model::Microsoft, Model::Amazon]
                .into_iter()
                .filter(|model| {
                    let sold = availability.0[0][model.index()]
                        .iter()
                        .filter(|availability| **availability > 0.0);
                    sold.count() > 1
                })
                .count()
        };
        // OpenAI's models are first sold elsewhere in quarter 1.
        assert_eq!(
            [1, 4, 5, 8, 9, 13, 20].map(|quarter| single(1, quarter)),
            [0, 0, 1, 1, 2, 3, 3]
        );
        assert_eq!(single(0, 20), 0, "there is no precedent without a sale elsewhere");
    }

    #[test]
    fn nobody_follows_before_openai_is_sold_elsewhere() {
        for (link, first_sale) in [
            // Exclusivity ends, but the window keeps every generation on Azure.
            ("b=multicloud&window=1095&horizon=8", None),
            ("b=multicloud&opening=2027-04-27", Some(5)),
            ("b=custom&timetable=openai@gcp:2028-01-01", Some(8)),
            ("b=multicloud&openai=0", None),
        ] {
            let comparison = read(&format!("precedent=100&{link}")).unwrap().comparison;
            let rules = SideRules::new(&comparison.b);
            let events = RegimeEvents::new(&rules, &Draws::new(1, 0));
            assert_eq!(first_sale_elsewhere(&rules, &events.availability), first_sale, "{link}");
            let first = events.followers.iter().map(|(_, quarter)| *quarter).min();
            assert_eq!(first, first_sale.map(|quarter| quarter + 4), "{link}");
        }
    }

    #[test]
    fn the_clause_strikes_as_often_as_its_hazard_says() {
        let scenario = Scenario {
            clause: 20.0,
            clause_until: Date::from_calendar_date(2031, time::Month::April, 1).unwrap(),
            enterprises: 1,
            ..Scenario::default()
        };
        let rules = SideRules::new(&scenario);
        let runs = 2000;
        let struck = (0..runs)
            .filter(|replicate| {
                RegimeEvents::new(&rules, &Draws::new(5, *replicate)).ended.is_some()
            })
            .count() as f64;
        // Five years at 20 % a year.
        let expected = 1.0 - 0.8_f64 * 0.8 * 0.8 * 0.8 * 0.8;
        let error = (expected * (1.0 - expected) / f64::from(runs)).sqrt();
        assert!((struck / f64::from(runs) - expected).abs() < 5.0 * error, "{struck}");
        let never = SideRules::new(&Scenario { clause: 0.0, ..scenario });
        assert!(
            (0..200)
                .all(|number| RegimeEvents::new(&never, &Draws::new(5, number)).ended.is_none())
        );
    }

    #[test]
    fn the_window_is_waived_only_where_azure_is_full() {
        let scenario = Scenario {
            regime: Regime::Multicloud,
            waiver: 50.0,
            window: 400,
            horizon: 8,
            ..Scenario::default()
        };
        let rules = SideRules::new(&scenario);
        let events = RegimeEvents::new(&rules, &Draws::new(2, 0));
        let aws = |quarter, full| {
            events.availability(quarter, full).0[0][Model::OpenAi.index()][Venue::ALL[0].index()]
        };
        let opened = (1..=8).filter(|quarter| aws(*quarter, true) > aws(*quarter, false)).count();
        assert!((1..8).contains(&opened), "{opened}");
    }
}
