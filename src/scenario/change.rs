//! Changes: what one scenario has that another has not, in a few words.

use crate::market::Cloud;
use crate::words;

use super::parameter::{Evidence, Parameter};
use super::table::{PARAMETERS, Scenario};
use super::value::Value;

/// As many values as are named one by one.
const NAMED: usize = 3;

impl Parameter {
    /// Its value in a scenario as people read it: with its unit, and a regime by its name.
    #[must_use]
    pub fn words(&self, scenario: &Scenario) -> String {
        match self.get(scenario) {
            Value::Regime(regime) => regime.name(scenario.name_of(Cloud::Azure)),
            Value::Quarter(quarter) => quarter.name(),
            Value::Date(day) => words::day(day),
            value => self.told(&value),
        }
    }

    /// A value as links write it, but that a number has its unit and is written as people do.
    #[must_use]
    pub fn told(&self, value: &Value) -> String {
        match value {
            Value::Number(_) | Value::Whole(_) | Value::Prior(_) => {
                self.kind.unit().after(&value.to_string())
            }
            value => value.to_string(),
        }
    }
}

/// The parameters in which two scenarios differ, in the order of the table.
pub fn changed<'a>(
    before: &'a Scenario,
    after: &'a Scenario,
) -> impl Iterator<Item = &'static Parameter> + 'a {
    PARAMETERS.iter().filter(|parameter| parameter.get(before) != parameter.get(after))
}

/// What a change changes, as a name for it: `Azure-first window: 14 days → 90 days`; nothing where
/// nothing is.
#[must_use]
pub fn change(before: &Scenario, after: &Scenario) -> Option<String> {
    let changes: Vec<String> = changes(before, after).collect();
    match changes.len() {
        0 => None,
        1..=NAMED => Some(changes.join("; ")),
        many => Some(words::change_many(&many.to_string())),
    }
}

/// Every change by its name and values, in the order of the table.
pub fn changes<'a>(before: &'a Scenario, after: &'a Scenario) -> impl Iterator<Item = String> + 'a {
    changed(before, after).map(move |parameter| {
        let [from, to] = [before, after].map(|scenario| parameter.words(scenario));
        let label = parameter.label.text();
        match (from.as_str(), to.as_str()) {
            ("", to) => words::change_to(label, to),
            (from, "") => words::change_from(label, from),
            (from, to) => words::change(label, from, to),
        }
    })
}

impl Scenario {
    /// The same question with every assumption at its default: what is asked, where the market
    /// starts, and the size and the luck of the run stay.
    #[must_use]
    pub fn with_default_assumptions(&self) -> Self {
        let mut reset = Self::default();
        let is_asked = |p: &&Parameter| p.group.is_setting() || p.evidence == Evidence::Question;
        for parameter in PARAMETERS.iter().filter(is_asked) {
            (parameter.set)(&mut reset, parameter.get(self));
        }
        reset
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::read;

    fn scenario(link: &str) -> Scenario {
        read(link).unwrap().scenario
    }

    #[test]
    fn a_change_is_named_by_its_values() {
        let before = Scenario::default();
        let named = |link| change(&before, &scenario(link));
        assert_eq!(named(""), None);
        assert_eq!(named("window=90").unwrap(), "Azure-first window: 14 days → 90 days");
        assert!(named("b=exclusive&seed=7").unwrap().contains("; "));
        let many = "window=90&seed=7&n=10&runs=3";
        assert_eq!(named(many).unwrap(), "4 values");
        assert_eq!(changes(&before, &scenario(many)).count(), 4);
        let back = change(&scenario("aws-name=Nine"), &before).unwrap();
        assert!(back.ends_with("no longer Nine"), "{back}");
    }

    #[test]
    fn assumptions_are_reset_and_the_question_stays() {
        let asked = "a=no-exemption&b=exclusive&aws=28&azure=21&gcp=14&seed=7&n=500&runs=9";
        let assumed = scenario(&format!("{asked}&pull=2&window=90&switching=5"));
        assert_eq!(assumed.with_default_assumptions(), scenario(asked));
    }
}
