//! Biographies: one enterprise of one replicate in words, and how its two sides came apart.

use crate::engine::{Diary, Habit};
use crate::market::{Model, Venue};
use crate::scenario::Scenario;
use crate::words;

/// What an enterprise uses, in words.
#[must_use]
pub fn habit(scenario: &Scenario, habit: Habit) -> String {
    let cloud = scenario.name_of(habit.primary);
    let clouds = match habit.clouds {
        0 | 1 => words::habit_alone(cloud),
        clouds => words::habit_first(cloud, &clouds.to_string()),
    };
    let ai = match habit.ai {
        Some(bought) => words::habit_ai(&purchase(scenario, bought)),
        None => words::habit_no_ai().to_owned(),
    };
    words::habit(&clouds, &ai)
}

fn purchase(scenario: &Scenario, (model, venue): (Model, Venue)) -> String {
    let models = match model {
        Model::Open => words::bought_open(),
        model => model.name(),
    };
    match venue {
        Venue::Cloud(cloud) => words::bought_at(models, scenario.name_of(cloud)),
        Venue::Direct => words::bought_direct(models),
    }
}

/// How the two sides of an enterprise came apart, in sentences; nothing for a place that the diary
/// has not.
#[must_use]
pub fn parting(scenario: &Scenario, diary: &Diary, place: usize) -> Option<String> {
    let history: Vec<[Habit; 2]> =
        (0..=diary.horizon()).map(|quarter| diary.habits(quarter, place)).collect::<Option<_>>()?;
    let first = |differs: fn(&[Habit; 2]) -> bool| history.iter().position(differs);
    let ai = first(|[a, b]| a.ai != b.ai);
    let cloud = first(|[a, b]| a.primary != b.primary);
    let when = |quarter: usize| scenario.start.later(quarter as u32).name();
    let (end, last) = (when(history.len() - 1), history.last()?);
    let again = |alike: bool| if alike { words::parting_again(&end) } else { String::new() };
    let mut sentences = Vec::new();
    if let Some(quarter) = ai {
        let [a, b] = history[quarter].map(|habit| {
            let none = || words::bought_none().to_owned();
            habit.ai.map_or_else(none, |bought| purchase(scenario, bought))
        });
        let again = again(last[0].ai == last[1].ai);
        sentences.push(words::parting_ai(&when(quarter), &a, &b, &again));
    }
    if let Some(quarter) = cloud {
        let [a, b] = history[quarter].map(|habit| scenario.name_of(habit.primary));
        let order = match ai {
            Some(ai) if ai < quarter => words::parting_after((quarter - ai) as u32),
            _ => String::new(),
        };
        let again = again(last[0].primary == last[1].primary);
        sentences.push(words::parting_cloud(&when(quarter), &order, a, b, &again));
    }
    Some(if sentences.is_empty() { words::parting_never().to_owned() } else { sentences.join(" ") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::scenario::read;

    #[test]
    fn every_parting_is_told_where_it_is() {
        let scenario = read("n=400&horizon=12").unwrap().scenario;
        let diary = Diary::keep(&Rules::new(&scenario), 0, 1);
        let mut kinds = [0; 3];
        for place in 0..diary.len() {
            let words = parting(&scenario, &diary, place).unwrap();
            let differs = |same: fn(&Habit, &Habit) -> bool| {
                (0..=12).any(|quarter| {
                    let [a, b] = diary.habits(quarter, place).unwrap();
                    !same(&a, &b)
                })
            };
            let ai = differs(|a, b| a.ai == b.ai);
            let cloud = differs(|a, b| a.primary == b.primary);
            assert_eq!(words.contains("Its AI first differs"), ai, "{words}");
            assert_eq!(words.contains("Its primary cloud first"), cloud, "{words}");
            assert_eq!(words.contains("the same on both sides"), !ai && !cloud, "{words}");
            let [a, b] = diary.habits(12, place).unwrap();
            let ends =
                usize::from(ai && a.ai == b.ai) + usize::from(cloud && a.primary == b.primary);
            assert_eq!(words.matches("alike again").count(), ends, "{words}");
            kinds[usize::from(ai) + usize::from(cloud)] += 1;
        }
        assert!(kinds.iter().all(|count| *count > 0), "every kind occurs: {kinds:?}");
        assert_eq!(parting(&scenario, &diary, 400), None);
    }

    #[test]
    fn habits_are_told_in_words() {
        let scenario = read("aws-name=Nine").unwrap().scenario;
        let all = Habit {
            primary: crate::market::Cloud::Aws,
            clouds: 2,
            ai: Some((Model::Open, Venue::Direct)),
        };
        assert_eq!(
            habit(&scenario, all),
            "Nine first, of 2 clouds; AI mostly with open weights from the vendor"
        );
        assert_eq!(habit(&scenario, Habit { clouds: 1, ai: None, ..all }), "Nine alone; no AI");
    }
}
