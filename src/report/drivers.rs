//! Drivers: which assumptions carry how far the sides differ from world to world.

use thiserror::Error;

use crate::engine::{Measure, Outcome};
use crate::ensemble::difference;
use crate::market::{Cloud, Model};
use crate::scenario::{Comparison, Group, Parameter};
use crate::sensitivity::parts::{self, CannotTell, LEAST_WORLDS, VarianceParts, variance_parts};
use crate::words;
use crate::worlds::probability;

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
    /// Nothing differs.
    #[error(
        "both sides are the same, so there is no difference to carry: give `b` another regime than `a`"
    )]
    Same,
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

/// What drivers are told from.
#[derive(Clone, Debug, Default)]
pub(super) struct Sample {
    /// Sets of assumptions by number, with the output in each.
    pub sets: Vec<(u32, f64)>,
    /// The output in some worlds with two draws of luck.
    pub repeats: Vec<[f64; 2]>,
}

/// What carries an output over sets of assumptions.
///
/// # Errors
/// If there are too few sets, or the output is the same in all of them.
pub(super) fn drivers(
    comparison: &Comparison,
    output: Output,
    sample: &Sample,
) -> Result<Drivers, NoDrivers> {
    let levers: Vec<&'static Parameter> =
        Parameter::ranged().filter(|lever| lever.varies_in(comparison)).collect();
    let groups: Vec<Group> = Group::ALL
        .into_iter()
        .filter(|group| levers.iter().any(|lever| lever.group == *group))
        .collect();
    let group_of = |lever: &&'static Parameter| {
        groups.iter().position(|group| *group == lever.group).unwrap_or_default()
    };
    let outputs: Vec<f64> = sample.sets.iter().map(|(_, output)| *output).collect();
    let of_set = |set: u32| levers.iter().map(move |lever| probability(set, lever).unwrap_or(0.5));
    let values: Vec<f64> = sample.sets.iter().flat_map(|(set, _)| of_set(*set)).collect();
    let parts = variance_parts(&parts::Sample {
        values: &values,
        inputs: levers.len(),
        outputs: &outputs,
        groups: &levers.iter().map(group_of).collect::<Vec<_>>(),
        repeats: &sample.repeats,
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
    use crate::ensemble::{Job, run_jobs};
    use crate::link::read;
    use crate::worlds::composition;

    /// The output in some sets, in which levers that the comparison holds keep their values. Sets are points of judged
    /// ranges, so that levers are independent.
    fn over_sets(base: &Comparison, sets: std::ops::Range<u32>) -> Vec<f64> {
        let output = Output::parse("share:azure").unwrap();
        let job = |set: u32| Job {
            comparison: composition(base, set, |lever| !lever.varies_in(base)),
            replicates: set..set + 1,
        };
        let read = |outcome: &Outcome| output.of(outcome).unwrap();
        run_jobs(sets.len() as u32, |index| vec![job(sets.start + index)], read, |_| true).unwrap()
    }

    fn variance(values: &[f64]) -> f64 {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let squares = values.iter().map(|value| (value - mean) * (value - mean));
        squares.sum::<f64>() / (values.len() - 1) as f64
    }

    /// The part of the variance that is left on average where a lever is held: rows are the values at which it is held,
    /// columns are sets.
    fn left(rows: &[Vec<f64>]) -> f64 {
        let within: f64 = rows.iter().map(|row| variance(row)).sum();
        within / rows.len() as f64 / variance(&rows.concat())
    }

    /// The law of total variance: over all values at which a lever is held, the variance that is left is on average
    /// what the lever does not carry.
    #[test]
    fn holding_a_strong_lever_narrows_the_band_by_what_it_carries() {
        const SETS: u32 = 1024;
        const VALUES: u32 = 8;
        const AT_EACH: u32 = 192;
        const GROUPS: usize = 8;
        let base = read("n=150&horizon=12&runs=1").unwrap().comparison;
        let sets = (1..).zip(over_sets(&base, 1..1 + SETS)).collect();
        let sample = Sample { sets, repeats: Vec::new() };
        let found = drivers(&base, Output::parse("share:azure").unwrap(), &sample).unwrap();
        let strongest: Vec<_> = found.parts.inputs.iter().take(3).collect();
        assert_eq!(strongest.len(), 3);
        for part in strongest {
            let lever = found.levers[part.input];
            let at = |value: u32| {
                let probability = (f64::from(value) + 0.5) / f64::from(VALUES);
                let held = base.held_at(lever, lever.quantile(probability).unwrap()).unwrap();
                over_sets(&held, 2000..2000 + AT_EACH)
            };
            let rows: Vec<Vec<f64>> = (0..VALUES).map(at).collect();
            let mean = left(&rows);
            // The jackknife over groups of sets.
            let without = |group: usize| {
                let kept = |row: &Vec<f64>| {
                    let of_others = row.iter().enumerate().filter(|(set, _)| set % GROUPS != group);
                    of_others.map(|(_, value)| *value).collect()
                };
                left(&rows.iter().map(kept).collect::<Vec<Vec<f64>>>())
            };
            let distances = (0..GROUPS).map(|group| without(group) - mean);
            let squares: f64 = distances.map(|distance| distance * distance).sum();
            let error = squares * (GROUPS - 1) as f64 / GROUPS as f64;
            let expected = 1.0 - part.part.value;
            let most = 3.0 * (error + part.part.error * part.part.error).sqrt();
            assert!(
                mean < 1.0 && (mean - expected).abs() < most,
                "{}: {mean} is left, and {expected} was expected, at most {most} apart",
                lever.key
            );
        }
    }

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
}
