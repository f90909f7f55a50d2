//! Changes: a short description of how two comparisons differ.

use crate::market::Cloud;
use crate::words;

use super::comparison::Comparison;
use super::parameter::{Evidence, Parameter};
use super::table::PARAMETERS;
use super::value::Value;

/// The most changes that are named one by one; more are counted.
const NAMED: usize = 3;

impl Parameter {
    /// Its value in a comparison as people read it: with its unit, and a regime by its name. Empty for
    /// a name that is not set.
    #[must_use]
    pub fn format_in(&self, comparison: &Comparison) -> String {
        match self.get(comparison) {
            Value::Regime(regime) => regime.name(comparison.common().name_of(Cloud::Azure)),
            Value::Assumptions(assumptions) => assumptions.name().to_owned(),
            Value::StartShares(shares) => shares.name().to_owned(),
            Value::Quarter(quarter) => quarter.name(),
            Value::Date(day) => words::day(day),
            value => self.format_value(&value),
        }
    }

    /// The values of both sides, if the sides of a comparison differ in it: `Azure-first window: 14 days on
    /// side A, 90 days on side B`.
    #[must_use]
    pub fn difference_in(&'static self, comparison: &Comparison) -> Option<String> {
        let sides = self.one_sided().filter(|_| self.is_split(comparison))?;
        let [a, b] = sides.each_ref().map(|side| {
            let words = side.format_in(comparison);
            if words.is_empty() { words::no_value().to_owned() } else { words }
        });
        Some(words::Difference { label: self.label.text(), a: &a, b: &b }.text())
    }

    /// A value as people read it: as links write it, and numbers with their unit.
    #[must_use]
    pub fn format_value(&self, value: &Value) -> String {
        match value {
            Value::Number(_) | Value::Whole(_) | Value::InitialShare(_) => {
                self.kind.unit().amount(&value.to_string())
            }
            value => value.to_string(),
        }
    }
}

/// The parameters in which two comparisons differ, in the order of the table. Where the sides of either
/// comparison differ in a parameter, its one-sided parameters are compared instead.
pub fn changed<'a>(
    before: &'a Comparison,
    after: &'a Comparison,
) -> impl Iterator<Item = &'static Parameter> + 'a {
    let apart =
        |parameter: &&'static Parameter| parameter.is_split(before) || parameter.is_split(after);
    let one_by_one = move |parameter: &'static Parameter| match parameter.one_sided() {
        Some(sides) if apart(&parameter) => sides.as_slice(),
        _ => std::slice::from_ref(parameter),
    };
    // Whoever lets all assumptions vary, or none, changes one thing.
    let alike = before.varies() == after.varies();
    let differs = move |parameter: &&Parameter| {
        parameter.get(before) != parameter.get(after)
            || (alike && parameter.varies_in(before) != parameter.varies_in(after))
    };
    PARAMETERS.iter().flat_map(one_by_one).filter(differs)
}

/// The changes from one comparison to another in a few words: `Azure-first window: 14 days → 90 days`.
/// `None` if nothing differs.
#[must_use]
pub fn change(before: &Comparison, after: &Comparison) -> Option<String> {
    let changes: Vec<String> = changes(before, after).collect();
    match changes.len() {
        0 => None,
        1..=NAMED => Some(changes.join(words::list_between())),
        many => Some(words::change_many(&many.to_string())),
    }
}

/// Each change with its label and both values, in the order of the table.
pub fn changes<'a>(
    before: &'a Comparison,
    after: &'a Comparison,
) -> impl Iterator<Item = String> + 'a {
    changed(before, after).map(move |parameter| {
        let [from, to] = [before, after].map(|comparison| {
            if parameter.varies_in(comparison) {
                words::varies().to_owned()
            } else {
                parameter.format_in(comparison)
            }
        });
        let label = &parameter.name();
        match (from.as_str(), to.as_str()) {
            ("", to) => words::ChangeTo { label, to }.text(),
            (from, "") => words::ChangeFrom { label, from }.text(),
            (from, to) => words::Change { label, from, to }.text(),
        }
    })
}

impl Comparison {
    /// The differences between the sides other than the regime, in the order of the table: `Azure-first
    /// window: 14 days on side A, 90 days on side B`.
    #[must_use]
    pub fn differences(&self) -> Vec<String> {
        PARAMETERS.iter().filter_map(|parameter| parameter.difference_in(self)).collect()
    }

    /// The comparison with every assumption at its default. The parameters of the question, the start
    /// of the market, and the size and the seed of the simulation keep their values.
    #[must_use]
    pub fn with_default_assumptions(&self) -> Self {
        let mut reset = Self::default();
        let is_asked = |p: &&Parameter| p.group.is_setting() || p.evidence == Evidence::Question;
        for parameter in PARAMETERS.iter().filter(is_asked) {
            parameter.copy(self, &mut reset);
        }
        reset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    fn comparison(link: &str) -> Comparison {
        read(link).unwrap().comparison
    }

    #[test]
    fn a_change_is_named_by_its_values() {
        let before = Comparison::default();
        let named = |link| change(&before, &comparison(link));
        assert_eq!(named(""), None);
        assert_eq!(named("window=90").unwrap(), "Azure-first window: varies → 90 days");
        assert_eq!(named("window=14").unwrap(), "Azure-first window: varies → 14 days");
        let central = comparison("assumptions=central");
        let longer = comparison("assumptions=central&window=90");
        assert_eq!(change(&central, &longer).unwrap(), "Azure-first window: 14 days → 90 days");
        assert!(named("b=exclusive&seed=7").unwrap().contains("; "));
        let many = "window=90&seed=7&n=10&runs=3";
        assert_eq!(named(many).unwrap(), "4 values");
        assert_eq!(changes(&before, &comparison(many)).count(), 4);
        let back = change(&comparison("aws-name=Nine"), &before).unwrap();
        assert!(back.ends_with("no longer Nine"), "{back}");
    }

    #[test]
    fn assumptions_are_reset_and_the_question_stays() {
        let asked = "a=no-exemption&b=exclusive&aws=28&azure=21&gcp=14&seed=7&n=500&runs=9";
        let assumed = comparison(&format!("{asked}&pull=2&window=90&switching=5"));
        assert_eq!(assumed.with_default_assumptions(), comparison(asked));
    }
}
