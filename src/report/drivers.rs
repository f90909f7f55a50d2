//! Drivers: which assumptions carry how far the sides differ from world to world.

use thiserror::Error;

use crate::engine::{Measure, Outcome};
use crate::ensemble::{self, Summary, WorldRules, difference, simulate_chunk, world_count};
use crate::market::{Cloud, Model};
use crate::scenario::{Comparison, Group, Parameter};
use crate::sensitivity::parts::{CannotTell, LEAST_WORLDS, Sample, VarianceParts, variance_parts};
use crate::words;
use crate::worlds::{OutOfDate, probability};

/// How many worlds are run again with other luck, to tell luck's part.
pub const REPEATED: u32 = 32;

/// The difference B − A of one series at the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// What is measured.
    pub measure: Measure,
    /// The key of the item, such as a cloud.
    pub item: &'static str,
}

/// There is no such output.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoOutput {
    /// The measure does not exist.
    #[error("there is no measure “{0}”; an output is MEASURE:ITEM, such as share:azure")]
    Measure(String),
    /// The measure has no such item.
    #[error("the measure {measure} has no item “{item}”; it has {items}")]
    Item {
        /// The key of the measure.
        measure: &'static str,
        /// What was given.
        item: String,
        /// The keys of its items.
        items: String,
    },
}

impl Output {
    /// The output of a text such as `share:azure`.
    ///
    /// # Errors
    /// If there is no such measure or item.
    pub fn parse(text: &str) -> Result<Self, NoOutput> {
        let (measure, item) = text.split_once(':').unwrap_or((text, "all"));
        let measure = Measure::all()
            .find(|known| known.key() == measure)
            .ok_or_else(|| NoOutput::Measure(measure.to_owned()))?;
        let items = measure.items();
        let found = items.iter().find(|known| **known == item).copied();
        let item = found.ok_or_else(|| NoOutput::Item {
            measure: measure.key(),
            item: item.to_owned(),
            items: items.join(", "),
        })?;
        Ok(Self { measure, item })
    }

    /// As [`Self::parse`] reads it.
    #[must_use]
    pub fn key(self) -> String {
        format!("{}:{}", self.measure.key(), self.item)
    }

    /// What people call it: the measure and the item.
    #[must_use]
    pub fn name(self) -> String {
        let item = item_name(self.item);
        let measure = self.measure.name();
        if item.is_empty() {
            return measure.to_owned();
        }
        words::FlipsOutput { measure, item }.text()
    }

    /// Its value in an outcome; `None` if it has no such series.
    #[must_use]
    pub fn of(self, outcome: &Outcome) -> Option<f64> {
        let [a, b] = self.levels(outcome);
        Some(difference(a?, b?))
    }

    /// The figures of the series at the horizon, on side A and on side B.
    pub(super) fn levels(self, outcome: &Outcome) -> [Option<f64>; 2] {
        let item = self.measure.items().iter().position(|item| *item == self.item);
        outcome.figures.each_ref().map(|figures| {
            let last = figures.len().checked_sub(crate::engine::COLUMNS.len())?;
            figures.get(last + self.measure.first_column() + item?).copied()
        })
    }
}

/// What people call an item; empty for all of a measure. Where only tables name an item, its key.
fn item_name(item: &'static str) -> &'static str {
    if item == "all" {
        return "";
    }
    let cloud = Cloud::ALL.into_iter().find(|cloud| cloud.key() == item).map(Cloud::name);
    let model = || Model::ALL.into_iter().find(|model| model.key() == item).map(Model::name);
    cloud.or_else(model).unwrap_or(item)
}

/// Why drivers cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoDrivers {
    /// The assumptions are central.
    #[error("no assumption varies with assumptions=central, so none can carry the result")]
    Central,
    /// Every lever with a range is held.
    #[error(
        "every assumption is held, so none can carry the result: leave some of them out of the link"
    )]
    AllHeld,
    /// Too few worlds.
    #[error(
        "{LEAST_WORLDS} worlds are needed to tell what carries a result, not {0}: ask for more with runs={LEAST_WORLDS}"
    )]
    TooFewWorlds(usize),
    /// Nothing varies.
    #[error(
        "{0} differs between the sides by the same in every world, so nothing carries it: ask for another output"
    )]
    Constant(String),
    /// The sample does not do.
    #[error(transparent)]
    CannotTell(CannotTell),
    /// The table of worlds is of another version of the model.
    #[error(transparent)]
    Worlds(#[from] OutOfDate),
}

/// What carries an output over the worlds of a result.
#[derive(Clone, Debug)]
pub struct Drivers {
    /// The output.
    pub output: Output,
    /// The levers that vary, in the order of the inputs of `parts`.
    pub levers: Vec<&'static Parameter>,
    /// The groups of levers, in the order of the groups of `parts`.
    pub groups: Vec<Group>,
    /// Their parts of the variance.
    pub parts: VarianceParts,
}

/// Worlds run again with other luck: the outcomes of the replicates from [`world_count`] on, which a result
/// of no more replicates does not contain.
///
/// # Errors
/// If the table of worlds is of another version of the model.
pub fn repeats(comparison: &Comparison) -> Result<Vec<Outcome>, OutOfDate> {
    let worlds = world_count();
    let rules = WorldRules::new(comparison)?;
    let count = REPEATED.min(comparison.common().replicates).min(worlds);
    Ok(simulate_chunk(&rules, worlds..worlds + count))
}

/// What carries an output over the worlds of a complete result, in which replicate *r* is in world *r*.
/// `repeats` are as [`repeats`] gives them, or none.
///
/// # Errors
/// If no assumption varies, there are too few worlds, or the output is the same in all of them.
pub fn drivers(
    comparison: &Comparison,
    summary: &Summary,
    repeats: &[Outcome],
    output: Output,
) -> Result<Drivers, NoDrivers> {
    if !comparison.varies() {
        return Err(NoDrivers::Central);
    }
    let levers: Vec<&'static Parameter> =
        Parameter::ranged().filter(|lever| lever.varies_in(comparison)).collect();
    if levers.is_empty() {
        return Err(NoDrivers::AllHeld);
    }
    let groups: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| levers.iter().any(|lever| lever.group == *group))
        .collect();
    let group_of = |lever: &&'static Parameter| {
        groups.iter().position(|group| *group == lever.group).unwrap_or_default()
    };
    let (mut values, mut outputs) = (Vec::new(), Vec::new());
    for replicate in 0..summary.replicates.min(world_count()) {
        let outcome = summary.outcome(replicate).and_then(|outcome| output.of(outcome));
        let set = ensemble::set_of_world(replicate);
        let (Some(outcome), Some(set)) = (outcome, set) else { continue };
        outputs.push(outcome);
        values.extend(levers.iter().map(|lever| probability(set, lever).unwrap_or(0.5)));
    }
    let pairs: Vec<[f64; 2]> = outputs
        .iter()
        .zip(repeats)
        .filter_map(|(first, again)| Some([*first, output.of(again)?]))
        .collect();
    let parts = variance_parts(&Sample {
        values: &values,
        inputs: levers.len(),
        outputs: &outputs,
        groups: &levers.iter().map(group_of).collect::<Vec<_>>(),
        repeats: &pairs,
    });
    let parts = parts.map_err(|why| match why {
        CannotTell::TooFewWorlds { worlds } => NoDrivers::TooFewWorlds(worlds),
        CannotTell::Constant => NoDrivers::Constant(output.key()),
        why => NoDrivers::CannotTell(why),
    })?;
    Ok(Drivers { output, levers, groups, parts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate;
    use crate::link::read;

    #[test]
    fn outputs_are_named_by_measure_and_item() {
        for key in ["share:azure", "models:openai", "microsoft:total"] {
            assert_eq!(Output::parse(key).unwrap().key(), key);
        }
        let error = Output::parse("shares:azure").unwrap_err().to_string();
        assert!(error.starts_with("there is no measure “shares”"), "{error}");
        let error = Output::parse("share:ibm").unwrap_err().to_string();
        assert!(error.contains("no item “ibm”; it has aws, azure"), "{error}");
    }

    #[test]
    fn parts_add_up_and_what_is_held_carries_nothing() {
        let result = |link: &str| {
            let comparison = read(link).unwrap().comparison;
            let summary = simulate(&comparison).unwrap();
            let repeats = repeats(&comparison).unwrap();
            let output = Output::parse("share:azure").unwrap();
            drivers(&comparison, &summary, &repeats, output)
        };
        let small = "n=150&runs=120&horizon=10";
        let all = result(small).unwrap();
        let VarianceParts { inputs, luck, not_separable, .. } = &all.parts;
        let told: f64 = inputs.iter().map(|input| input.part.value).sum();
        let whole = told + luck.unwrap().value + not_separable;
        assert!((whole - 1.0).abs() < 1e-9, "{whole}");
        assert_eq!(all.levers.len(), Parameter::ranged().count());
        let held = result(&format!("{small}&window=14&pull=1")).unwrap();
        assert_eq!(held.levers.len(), all.levers.len() - 2);
        assert!(held.levers.iter().all(|lever| !["window", "pull"].contains(&lever.key)));
        let central = result(&format!("{small}&assumptions=central")).unwrap_err();
        assert_eq!(central, NoDrivers::Central);
        let few = result("n=20&runs=9&horizon=2").unwrap_err().to_string();
        let needed =
            "32 worlds are needed to tell what carries a result, not 9: ask for more with runs=32";
        assert_eq!(few, needed);
        let same = result("n=20&runs=40&horizon=2&b=exclusive").unwrap_err();
        assert_eq!(same, NoDrivers::Constant("share:azure".to_owned()));
        let every: String = Parameter::ranged()
            .map(|lever| format!("&{}={}", lever.key, lever.default_value()))
            .collect();
        assert_eq!(
            result(&format!("n=20&runs=40&horizon=2{every}")).unwrap_err(),
            NoDrivers::AllHeld
        );
    }
}
