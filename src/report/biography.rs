//! Biographies: one enterprise of one replicate in words, and how it differs between the two sides.

use crate::engine::{Diary, Habit};
use crate::market::{Model, Venue};
use crate::scenario::Comparison;
use crate::words;

/// What an enterprise uses in a quarter, in words.
#[must_use]
pub fn habit(comparison: &Comparison, habit: Habit) -> String {
    let cloud = comparison.common().name_of(habit.primary);
    let clouds = match habit.clouds {
        0 | 1 => words::habit_alone(cloud),
        clouds => words::HabitFirst { cloud, number: &clouds.to_string() }.text(),
    };
    let ai = match habit.ai {
        Some(bought) => words::habit_ai(&purchase(comparison, bought)),
        None => words::habit_no_ai().to_owned(),
    };
    words::Habit { clouds: &clouds, ai: &ai }.text()
}

fn purchase(comparison: &Comparison, (model, venue): (Model, Venue)) -> String {
    let models = match model {
        Model::Open => words::bought_open(),
        model => model.name(),
    };
    match venue {
        Venue::Cloud(cloud) => {
            words::BoughtAt { models, cloud: comparison.common().name_of(cloud) }.text()
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
            "mainly Nine, of 2 clouds in all; AI mostly with open weights from the vendor"
        );
        assert_eq!(habit(&comparison, Habit { clouds: 1, ai: None, ..all }), "Nine alone; no AI");
    }
}
