//! Biographies: one enterprise of one replicate in words, and how it differs between the two sides.

use crate::engine::{Diary, Habit};
use crate::market::{Model, Venue};
use crate::scenario::{Comparison, Scenario};
use crate::words;

use super::reason::first_sale;

/// What an enterprise uses in a quarter, in words.
#[must_use]
pub fn habit(comparison: &Comparison, habit: Habit) -> String {
    let common = comparison.common();
    let (cloud, clouds) = (common.name_of(habit.primary), common.number_of(habit.primary));
    let used = match habit.clouds {
        0 | 1 => words::HabitAlone { clouds, cloud }.text(),
        number => words::HabitFirst { clouds, cloud, number: &number.to_string() }.text(),
    };
    let ai = match habit.ai {
        Some(bought) => words::habit_ai(&purchase(comparison, bought)),
        None => words::habit_no_ai().to_owned(),
    };
    words::Habit { clouds: &used, ai: &ai }.text()
}

/// A purchase of AI in words: which models, and where.
#[must_use]
pub fn purchase(comparison: &Comparison, (model, venue): (Model, Venue)) -> String {
    let models = match model {
        Model::Open => words::bought_open(),
        Model::Microsoft => words::bought_microsoft(),
        Model::Amazon => words::bought_amazon(),
        model => model.name(),
    };
    match venue {
        Venue::Cloud(cloud) => {
            let common = comparison.common();
            let (clouds, cloud) = (common.number_of(cloud), common.name_of(cloud));
            words::BoughtAt { models, clouds, cloud }.text()
        }
        Venue::Direct => words::bought_direct(models),
    }
}

/// How an enterprise comes to differ between the two sides, in sentences; `None` if the diary does not
/// have it.
#[must_use]
pub fn divergence(comparison: &Comparison, diary: &Diary, index: usize) -> Option<String> {
    let history: Vec<[Habit; 2]> =
        (0..=diary.horizon()).map(|quarter| diary.habits(quarter, index)).collect::<Option<_>>()?;
    let first = |differs: fn(&[Habit; 2]) -> bool| history.iter().position(differs);
    let ai = first(|[a, b]| a.ai != b.ai);
    let cloud = first(|[a, b]| a.primary != b.primary);
    let when = |quarter: usize| comparison.common().start.later(quarter as u32).name();
    let (end, last) = (when(history.len() - 1), history.last()?);
    let again = |alike: bool| if alike { words::parting_again(&end) } else { String::new() };
    let mut sentences = Vec::new();
    if let Some(quarter) = ai {
        let [a, b] = history[quarter].map(|habit| {
            let none = || words::bought_none().to_owned();
            habit.ai.map_or_else(none, |bought| purchase(comparison, bought))
        });
        let again = again(last[0].ai == last[1].ai);
        sentences
            .push(words::PartingAi { quarter: &when(quarter), a: &a, b: &b, again: &again }.text());
    }
    if let Some(quarter) = cloud {
        let [a, b] = history[quarter].map(|habit| comparison.common().name_of(habit.primary));
        let order = match ai {
            Some(ai) if ai < quarter => words::parting_after((quarter - ai) as u32),
            _ => String::new(),
        };
        let again = again(last[0].primary == last[1].primary);
        sentences.push(
            words::PartingCloud { quarter: &when(quarter), order: &order, a, b, again: &again }
                .text(),
        );
    }
    Some(if sentences.is_empty() { words::parting_never().to_owned() } else { sentences.join(" ") })
}

/// A quarter in which an enterprise changes where it buys, on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The quarter, counted from the start.
    pub quarter: u32,
    /// What changes on side A and on side B, with what goes along with it; empty for nothing.
    pub sides: [String; 2],
}

/// What an enterprise uses at the start, and every quarter in which its primary cloud or its AI changes on a side;
/// `None` if the diary does not have it.
#[must_use]
pub fn turns(comparison: &Comparison, diary: &Diary, index: usize) -> Option<Vec<Turn>> {
    let mut before = diary.habits(0, index)?;
    let sides = before.map(|at_first| habit(comparison, at_first));
    let mut turns = vec![Turn { quarter: 0, sides }];
    for quarter in 1..=diary.horizon() {
        let now = diary.habits(quarter, index)?;
        let change = |side: usize| {
            let rules = comparison.sides()[side];
            turn(comparison, rules, quarter, [before[side], now[side]])
        };
        let sides = [change(0), change(1)];
        if sides.iter().any(|side| !side.is_empty()) {
            turns.push(Turn { quarter, sides });
        }
        before = now;
    }
    Some(turns)
}

/// What changes from one quarter to the next on a side, and what goes along with it, as far as the diary and the
/// timetable show it.
fn turn(
    comparison: &Comparison,
    rules: &Scenario,
    quarter: u32,
    [before, now]: [Habit; 2],
) -> String {
    let mut changes = Vec::new();
    if before.ai != now.ai {
        let change = now.ai.map_or_else(
            || words::habit_no_ai().to_owned(),
            |bought| words::habit_ai(&purchase(comparison, bought)),
        );
        changes.push(because(change, &why_ai(rules, quarter, [before, now])));
    }
    if before.primary != now.primary {
        let there = Venue::Cloud(now.primary);
        let buys_ai = |habit: Habit| habit.ai.is_some_and(|(_, venue)| venue == there);
        let why = match (buys_ai(before), buys_ai(now)) {
            (true, true) => vec![words::lives_where_its_ai_is().to_owned()],
            (false, true) => vec![words::lives_with_its_ai().to_owned()],
            (_, false) => Vec::new(),
        };
        let change = words::lives_cloud_now(comparison.common().name_of(now.primary));
        changes.push(because(change, &why));
    }
    changes.join(words::list_between())
}

/// What goes along with buying AI elsewhere: that the models have come on sale there, or that the cloud is the
/// enterprise's own.
fn why_ai(rules: &Scenario, quarter: u32, [before, now]: [Habit; 2]) -> Vec<String> {
    let mut why = Vec::new();
    if let Some((model, Venue::Cloud(cloud))) = now.ai
        && before.ai.is_none_or(|(_, venue)| venue != Venue::Cloud(cloud))
    {
        let from = first_sale(rules, |other| other == cloud);
        if let Some(from) =
            from.filter(|from| model == Model::OpenAi && (1..=quarter).contains(from))
        {
            why.push(words::lives_on_sale_since(&rules.start.later(from).name()));
        }
        if cloud == before.primary {
            why.push(words::lives_own_cloud().to_owned());
        }
    }
    why
}

/// A change, with what goes along with it in brackets.
fn because(change: String, why: &[String]) -> String {
    if why.is_empty() {
        return change;
    }
    words::LivesBecause { change: &change, why: &why.join(words::list_between()) }.text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::link::read;

    #[test]
    fn every_divergence_is_described_where_it_is() {
        let comparison = read("n=400&horizon=12").unwrap().comparison;
        let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
        let (mut kinds, mut followed) = ([0; 3], 0);
        for index in 0..diary.len() {
            let words = divergence(&comparison, &diary, index).unwrap();
            let first = |same: fn(&Habit, &Habit) -> bool| {
                (0..=12).find(|quarter| {
                    let [a, b] = diary.habits(*quarter, index).unwrap();
                    !same(&a, &b)
                })
            };
            let first_ai = first(|a, b| a.ai == b.ai);
            let first_cloud = first(|a, b| a.primary == b.primary);
            let after = first_cloud.zip(first_ai).map_or(0, |(cloud, ai)| cloud.saturating_sub(ai));
            assert_eq!(words.contains(&format!(", {after} quarter")), after > 0, "{words}");
            assert_eq!(words.contains("after its AI"), after > 0, "{words}");
            followed += usize::from(after > 0);
            let (ai, cloud) = (first_ai.is_some(), first_cloud.is_some());
            assert_eq!(words.contains("Its AI first differs"), ai, "{words}");
            assert_eq!(words.contains("Its primary cloud first"), cloud, "{words}");
            assert_eq!(words.contains("the same on both sides"), !ai && !cloud, "{words}");
            let [a, b] = diary.habits(12, index).unwrap();
            let ends =
                usize::from(ai && a.ai == b.ai) + usize::from(cloud && a.primary == b.primary);
            assert_eq!(words.matches("the same again").count(), ends, "{words}");
            kinds[usize::from(ai) + usize::from(cloud)] += 1;
        }
        assert!(kinds.iter().all(|count| *count > 0), "every kind occurs: {kinds:?}");
        assert!(followed > 0, "no cloud follows an AI");
        assert_eq!(divergence(&comparison, &diary, 400), None);
    }

    /// Following all turns of a side leads from its first habit to its last.
    #[test]
    fn turns_are_where_habits_change_and_say_what_goes_along() {
        let comparison = read("n=400&horizon=16&assumptions=central").unwrap().comparison;
        let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
        let mut said = String::new();
        for index in 0..diary.len() {
            let turns = turns(&comparison, &diary, index).unwrap();
            for quarter in 1..=16 {
                let [before, now] =
                    [quarter - 1, quarter].map(|at| diary.habits(at, index).unwrap());
                let turn = turns.iter().find(|turn| turn.quarter == quarter);
                for side in 0..2 {
                    let [before, now] = [before[side], now[side]];
                    let words = turn.map_or("", |turn| &turn.sides[side]);
                    assert_eq!(
                        words.contains("AI mostly") || words.contains("no AI"),
                        before.ai != now.ai,
                        "{words}"
                    );
                    assert_eq!(
                        words.contains("primary cloud "),
                        before.primary != now.primary,
                        "{words}"
                    );
                }
            }
            for turn in &turns[1..] {
                // Exclusivity never ends on side A, so that nothing comes on sale there.
                assert!(!turn.sides[0].contains("on sale"), "{turn:?}");
                said += &turn.sides.join("\n");
            }
        }
        for words in [
            "on sale there since 2026 Q",
            "its own primary cloud",
            "where it buys its AI",
            "with its AI",
        ] {
            assert!(said.contains(words), "{words}");
        }
        assert_eq!(turns(&comparison, &diary, 400), None);
    }

    #[test]
    fn habits_are_described_in_words() {
        let comparison = read("aws-name=Nine").unwrap().comparison;
        let all = Habit {
            primary: crate::market::Cloud::Aws,
            clouds: 2,
            ai: Some((Model::Open, Venue::Direct)),
        };
        assert_eq!(
            habit(&comparison, all),
            "mainly Nine, out of 2 clouds in all; AI mostly with open weights from the vendor"
        );
        assert_eq!(habit(&comparison, Habit { clouds: 1, ai: None, ..all }), "Nine alone; no AI");
        let elsewhere = Habit {
            primary: crate::market::Cloud::Other,
            clouds: 1,
            ai: Some((Model::Microsoft, Venue::Cloud(crate::market::Cloud::Other))),
        };
        assert_eq!(
            habit(&comparison, elsewhere),
            "other clouds alone; AI mostly Microsoft’s own models at other clouds"
        );
    }
}
