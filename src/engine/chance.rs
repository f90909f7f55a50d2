//! Chance: what happens to the timetable in one replicate, with the same luck on both sides.

use std::borrow::Cow;

use time::Duration;

use crate::numeric::{Decision, Draws, exponential};

use super::rules::Rules;
use super::worth::Worth;

/// The address of draws that belong to no enterprise.
const NOBODY: u32 = u32::MAX;

/// More days than any horizon has.
const NEVER: f64 = 1e5;

/// What happens to the timetable in one replicate.
#[derive(Clone, Debug)]
pub struct Chance<'a> {
    rules: &'a Rules,
    worth: Cow<'a, [Vec<Worth>; 2]>,
    waived: Cow<'a, [Vec<Worth>; 2]>,
    /// The quarter in which exclusivity ends on each side, if it does.
    pub ended: [Option<u32>; 2],
    /// Whether the window would be waived in each quarter, if Azure were full.
    waiver: Vec<bool>,
    /// The models that follow, with the quarter from which each is sold everywhere, by side.
    followers: [Vec<(usize, u32)>; 2],
}

impl<'a> Chance<'a> {
    /// Draws it.
    #[must_use]
    pub fn new(rules: &'a Rules, draws: &Draws) -> Self {
        let (hazard, until) = rules.chance.clause;
        let [luck, ..] = draws.uniforms(NOBODY, 0, Decision::Clause, 0);
        let first = rules.start.later(1).first_day();
        let clause = (hazard > 0.0)
            .then(|| Duration::days((exponential(luck) / hazard).min(NEVER) as i64))
            .and_then(|wait| first.checked_add(wait))
            .filter(|day| *day < until);
        let [worth, waived] = match clause {
            None => [Cow::Borrowed(&rules.worth), Cow::Borrowed(&rules.waived)],
            Some(day) => rules.worth_with_clause(day).map(Cow::Owned),
        };
        let ended = rules.end_of_exclusivity(clause);
        let waiver = (0..=rules.horizon).map(|quarter| {
            let [luck, ..] = draws.uniforms(NOBODY, quarter, Decision::Waiver, 0);
            luck < rules.chance.waiver
        });
        Self {
            rules,
            worth,
            waived,
            ended,
            waiver: waiver.collect(),
            followers: ended.map(|ended| followers(rules, draws, ended)),
        }
    }

    /// What each model at each venue is worth on a side in a quarter; `full` says whether Azure
    /// could not serve its demand in the quarter before.
    #[must_use]
    pub fn worth(&self, side: usize, quarter: u32, full: bool) -> Worth {
        let t = quarter as usize;
        let waived = full && self.waiver[t];
        let mut worth = if waived { self.waived[side][t] } else { self.worth[side][t] };
        for (model, from) in &self.followers[side] {
            if *from <= quarter {
                worth.open(*model, &self.rules.chance.reach);
            }
        }
        worth
    }
}

/// The models of single clouds that follow OpenAI's example, and when: each year after exclusivity
/// has ended one more, with the probability of the precedent.
fn followers(rules: &Rules, draws: &Draws, ended: Option<u32>) -> Vec<(usize, u32)> {
    let Some(ended) = ended else { return Vec::new() };
    let mut left = rules.chance.followers.map(|model| model.index()).to_vec();
    left.retain(|model| rules.is_used(*model));
    let mut followers = Vec::new();
    for (year, quarter) in (1_u32..).zip((ended..=rules.horizon).step_by(4).skip(1)) {
        let [luck, which, ..] = draws.uniforms(NOBODY, year, Decision::Precedent, 0);
        if luck < rules.chance.precedent && !left.is_empty() {
            let place = ((which * left.len() as f64) as usize).min(left.len() - 1);
            followers.push((left.remove(place), quarter));
        }
    }
    followers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::{Model, Venue};
    use crate::scenario::Scenario;
    use time::Date;

    #[test]
    fn a_certain_precedent_opens_one_model_a_year() {
        let scenario = Scenario { precedent: 100.0, horizon: 20, ..Scenario::default() };
        let rules = Rules::new(&scenario);
        let chance = Chance::new(&rules, &Draws::new(1, 0));
        let single = |side: usize, quarter: u32| {
            let worth = chance.worth(side, quarter, false);
            [Model::Gemini, Model::Microsoft, Model::Amazon]
                .into_iter()
                .filter(|model| {
                    let sold = worth.0[0][model.index()].iter().filter(|worth| **worth > 0.0);
                    sold.count() > 1
                })
                .count()
        };
        // Exclusivity ends in quarter 1.
        assert_eq!(
            [1, 4, 5, 8, 9, 13, 20].map(|quarter| single(1, quarter)),
            [0, 0, 1, 1, 2, 3, 3]
        );
        assert_eq!(single(0, 20), 0, "nobody follows what has not happened");
    }

    #[test]
    fn the_clause_strikes_as_often_as_its_hazard_says() {
        let scenario = Scenario {
            clause: 20.0,
            clause_until: Date::from_calendar_date(2031, time::Month::April, 1).unwrap(),
            enterprises: 1,
            ..Scenario::default()
        };
        let rules = Rules::new(&scenario);
        let runs = 2000;
        let struck = (0..runs)
            .filter(|replicate| Chance::new(&rules, &Draws::new(5, *replicate)).ended[0].is_some())
            .count() as f64;
        // Five years at 20 % a year.
        let expected = 1.0 - 0.8_f64 * 0.8 * 0.8 * 0.8 * 0.8;
        let error = (expected * (1.0 - expected) / f64::from(runs)).sqrt();
        assert!((struck / f64::from(runs) - expected).abs() < 5.0 * error, "{struck}");
        let never = Rules::new(&Scenario { clause: 0.0, ..scenario });
        assert!(
            (0..200).all(|number| Chance::new(&never, &Draws::new(5, number)).ended[0].is_none())
        );
    }

    #[test]
    fn the_window_is_waived_only_where_azure_is_full() {
        let scenario = Scenario { waiver: 50.0, window: 400, horizon: 8, ..Scenario::default() };
        let rules = Rules::new(&scenario);
        let chance = Chance::new(&rules, &Draws::new(2, 0));
        let aws = |quarter, full| {
            chance.worth(1, quarter, full).0[0][Model::OpenAi.index()][Venue::ALL[0].index()]
        };
        let opened = (1..=8).filter(|quarter| aws(*quarter, true) > aws(*quarter, false)).count();
        assert!((1..8).contains(&opened), "{opened}");
    }
}
