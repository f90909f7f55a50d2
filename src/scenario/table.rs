//! The parameter table: what there is to say about each lever of the model, and how one is found.

use std::slice;
use std::sync::LazyLock;

use crate::market::Quarter;
use crate::words::lever;

use super::comparison::Comparison;
use super::kind::{Kind, Unit};
use super::parameter::{Evidence, Group, Parameter, Sides, WrongType};
use super::rows::rows;
use super::value::Field;

const fn number(min: f64, max: f64, step: f64, unit: Unit) -> Kind {
    Kind::Number { min, max, step, unit }
}

const fn whole(min: u32, max: u32, step: u32, unit: Unit) -> Kind {
    Kind::Whole { min, max, step, unit }
}

/// The source of a lever's default.
macro_rules! evidence {
    (Question $key:tt) => {
        Evidence::Question
    };
    ($kind:ident $key:tt) => {
        Evidence::$kind(lever!($key evidence))
    };
}

/// The key that links are written with: the id, unless another one is declared.
macro_rules! key {
    ($id:literal) => {
        $id
    };
    ($id:literal $key:literal) => {
        $key
    };
}

/// One row of the table.
macro_rules! parameter {
    ($group:ident $id:tt $key:expr, $sides:ident $splittable:expr, $field:ident, $kind:expr,
     [$($mechanism:literal)*], $evidence:ident) => {
        Parameter {
            id: $id,
            key: $key,
            sides: Sides::$sides,
            splittable: $splittable,
            label: lever!($id label),
            kind: $kind,
            group: Group::$group,
            mechanisms: &[$($mechanism),*],
            evidence: evidence!($evidence $id),
            help: lever!($id help),
            since: 1,
            get: |scenario| Field::wrap(&scenario.$field),
            set: |scenario, value| match Field::unwrap(value) {
                Some(field) => {
                    scenario.$field = field;
                    Ok(())
                }
                None => Err(WrongType { key: $key }),
            },
            copy: |from, to| to.$field.clone_from(&from.$field),
        }
    };
}

/// Whether the two sides may have different values.
macro_rules! splittable {
    (Common) => {
        false
    };
    (PerSide) => {
        true
    };
}

/// Declares [`PARAMETERS`] from the rows.
macro_rules! table {
    (
        $(
            $group:ident $sides:ident $id:tt $(=> $key:literal)? $field:ident: $type:ty = $default:expr,
            $kind:expr, [$($mechanism:literal)*], $evidence:ident $(, $range:tt)?;
        )*
        @regimes [$($regime_group:ident $side:ident $regime_id:tt $regime:expr;)*]
        $(
            $group_2:ident $sides_2:ident $id_2:tt $(=> $key_2:literal)? $field_2:ident: $type_2:ty =
            $default_2:expr, $kind_2:expr, [$($mechanism_2:literal)*], $evidence_2:ident $(, $range_2:tt)?;
        )*
    ) => {
        /// Every lever of the model, in the order of the controls. Each is of both sides at once, but for
        /// the two regimes.
        pub static PARAMETERS: &[Parameter] = &[
            $(parameter!(
                $group $id key!($id $($key)?), Both splittable!($sides), $field, $kind,
                [$($mechanism)*], $evidence
            ),)*
            $(parameter!(
                $regime_group $regime_id $regime_id, $side false, regime, Kind::Regime,
                ["M01"], Question
            ),)*
            $(parameter!(
                $group_2 $id_2 key!($id_2 $($key_2)?), Both splittable!($sides_2), $field_2, $kind_2,
                [$($mechanism_2)*], $evidence_2
            ),)*
        ];
    };
}

rows!(table);

/// The parameters for side A and for side B alone, in the order of the table. They are made from it once,
/// so that readers of the page need not download them.
static ONE_SIDED: LazyLock<Vec<[Parameter; 2]>> = LazyLock::new(|| {
    let of_side = |parameter: &Parameter, sides, letter| {
        // As many as there are parameters, and they stay as long as the program does.
        let key = Box::leak(format!("{letter}.{}", parameter.key).into_boxed_str());
        Parameter { key, sides, ..*parameter }
    };
    let of_both = PARAMETERS.iter().filter(|parameter| parameter.sides == Sides::Both);
    of_both
        .map(|parameter| [of_side(parameter, Sides::A, "a"), of_side(parameter, Sides::B, "b")])
        .collect()
});

impl Parameter {
    /// The parameter of that key or id, if there is one. `a.KEY` and `b.KEY` are parameters of one side.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        let (sides, name) = match key.split_at_checked(2) {
            Some(("a.", name)) => (Sides::A, name),
            Some(("b.", name)) => (Sides::B, name),
            _ => return PARAMETERS.iter().find(|found| [found.key, found.id].contains(&key)),
        };
        let all = ONE_SIDED.iter().flatten();
        all.into_iter()
            .find(|found| found.sides == sides && (found.id == name || found.key[2..] == *name))
    }

    /// The parameters for side A and for side B alone.
    #[must_use]
    pub fn one_sided(&self) -> Option<&'static [Self; 2]> {
        ONE_SIDED.iter().find(|[a, _]| a.id == self.id && self.sides == Sides::Both)
    }

    /// The parameters whose values together give this one in a comparison: itself, or one for each side
    /// where the sides differ.
    pub(crate) fn parameters_for(&'static self, comparison: &Comparison) -> &'static [Self] {
        match self.one_sided() {
            Some(sides) if self.is_split(comparison) => sides,
            _ => slice::from_ref(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::market::{InitialShare, Regime, Schedule};
    use crate::scenario::kind::Reading;
    use crate::scenario::{Assumptions, Comparison, StartShares, Value};

    #[test]
    fn every_parameter_has_its_own_name_and_its_texts() {
        for name in [|parameter: &Parameter| parameter.key, |parameter: &Parameter| parameter.id] {
            let names: BTreeSet<_> = PARAMETERS.iter().map(name).collect();
            assert_eq!(names.len(), PARAMETERS.len(), "a name is used twice");
        }
        for Parameter { id, key, .. } in PARAMETERS {
            let found = [id, key].map(|name| Parameter::find(name).map(|found| found.id));
            assert_eq!(found, [Some(*id); 2], "{id} and {key} are not one parameter");
        }
        for Parameter { key, label, help, mechanisms, evidence, .. } in PARAMETERS {
            let (label, help) = (label.text(), help.text());
            assert!(!key.is_empty() && !label.is_empty() && help.ends_with('.'), "{key}");
            assert!(!evidence.text().is_empty(), "{key}");
            for mechanism in *mechanisms {
                assert!(mechanism.len() == 3 && mechanism.starts_with('M'), "{key}");
            }
        }
    }

    #[test]
    fn every_default_is_a_value_of_its_kind() {
        for parameter in PARAMETERS {
            let value = parameter.default_value();
            assert_eq!(
                parameter.kind.read(&value.to_string()),
                Reading::Valid(value),
                "{}",
                parameter.key
            );
        }
    }

    #[test]
    fn setting_what_was_got_changes_nothing() {
        let comparison = Comparison::default();
        for parameter in PARAMETERS {
            let mut copy = comparison.clone();
            parameter.set(&mut copy, parameter.get(&comparison)).unwrap();
            assert_eq!(copy, comparison, "{}", parameter.key);
        }
    }

    #[test]
    fn a_value_of_another_type_is_an_error() {
        for parameter in PARAMETERS {
            let mut comparison = Comparison::default();
            let wrong = match parameter.default_value() {
                Value::Name(_) => Value::Whole(1),
                _ => Value::Name("x".to_owned()),
            };
            let error = parameter.set(&mut comparison, wrong).unwrap_err();
            assert!(error.to_string().contains(parameter.key), "{error}");
            assert_eq!(comparison, Comparison::default());
        }
    }

    #[test]
    fn whatever_a_kind_reads_can_be_set() {
        for parameter in PARAMETERS {
            let mut taken = 0;
            for text in [
                "-1e9",
                "1e9",
                "7",
                "50",
                "1900Q1",
                "2030Q1",
                "2099Q1",
                "2027-03-01",
                "custom",
                "central",
                "held",
                "x,open@aws:2026-01-01",
                "A name that is longer than names are",
            ] {
                let value = match parameter.kind.read(text) {
                    Reading::Valid(value) | Reading::Clamped(value, _) => value,
                    Reading::Repaired(value, _) => value,
                    Reading::Refused(_) => continue,
                };
                let mut comparison = Comparison::default();
                parameter.set(&mut comparison, value.clone()).unwrap();
                assert_eq!(parameter.get(&comparison), value, "{} = {text}", parameter.key);
                taken += 1;
            }
            assert!(taken > 0, "{}", parameter.key);
        }
    }

    #[test]
    fn setting_changes_one_field() {
        for parameter in PARAMETERS {
            let mut copy = Comparison::default();
            let other = match parameter.default_value() {
                Value::Number(number) => Value::Number(number + 0.5),
                Value::Whole(number) => Value::Whole(number + 1),
                Value::InitialShare(_) => Value::InitialShare(InitialShare::percent(1)),
                Value::Quarter(quarter) => Value::Quarter(quarter.later(1)),
                Value::Date(date) => Value::Date(date.next_day().unwrap()),
                Value::Regime(_) => Value::Regime(Regime::AsItHappened),
                Value::Assumptions(_) => Value::Assumptions(Assumptions::Central),
                Value::StartShares(_) => Value::StartShares(StartShares::Vary),
                Value::Name(_) => Value::Name("Another".to_owned()),
                Value::Schedule(_) => Value::Schedule(Schedule::read("open@aws:2026-01-01").0),
            };
            parameter.set(&mut copy, other).unwrap();
            let changed: Vec<_> = PARAMETERS.iter().filter(|p| p.is_changed(&copy)).collect();
            assert_eq!(changed.len(), 1, "{}", parameter.key);
            assert_eq!(changed[0].key, parameter.key);
        }
    }
}
