//! Scenarios as data: a map from the keys of parameters to their values, in any format that serde knows.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::comparison::Comparison;
use super::kind::Reading;
use super::parameter::{Parameter, Sides};
use super::side::Scenario;
use super::table::PARAMETERS;
use super::value::Value;

/// The key of a side's regime. Links use `a` and `b` for it instead.
const REGIME: &str = "regime";

/// The parameters of one side with their keys, in the order of the table.
fn parameters() -> impl Iterator<Item = (&'static str, &'static Parameter)> {
    PARAMETERS.iter().filter_map(|parameter| match parameter.sides {
        Sides::Both => Some((parameter.key, parameter)),
        Sides::A => Some((REGIME, parameter)),
        Sides::B => None,
    })
}

/// Serializes numbers and shares as numbers, everything else as the text in links.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Whole(number) => serializer.serialize_u32(*number),
            Self::InitialShare(initial_share) => {
                serializer.serialize_f64(f64::from(initial_share.hundredths()) / 100.0)
            }
            Self::Quarter(_)
            | Self::Date(_)
            | Self::Regime(_)
            | Self::Assumptions(_)
            | Self::StartShares(_)
            | Self::Name(_)
            | Self::Schedule(_) => serializer.collect_str(self),
        }
    }
}

/// Serializes a map of every parameter's key to its value; the regime has the key `regime`.
impl Serialize for Scenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, parameter) in parameters() {
            map.serialize_entry(key, &parameter.of(self))?;
        }
        map.end()
    }
}

/// A value in data: a number, or a text as in links.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(f64),
    Text(String),
}

/// Values that are not given have their defaults. An unknown key, a value of another kind and a
/// scenario that cannot be simulated are errors.
impl<'de> Deserialize<'de> for Scenario {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut given = BTreeMap::<String, Written>::deserialize(deserializer)?;
        let mut scenario = Self::default();
        for (key, parameter) in parameters() {
            let text = match given.remove(key) {
                None => continue,
                Some(Written::Number(number)) => Value::Number(number).to_string(),
                Some(Written::Text(text)) => text,
            };
            match parameter.kind.read(&text) {
                Reading::Valid(value) => {
                    (parameter.set)(&mut scenario, value).map_err(D::Error::custom)?;
                }
                Reading::Clamped(_, why) | Reading::Refused(why) => {
                    return Err(D::Error::custom(format!("{key}: {why}")));
                }
                Reading::Repaired(_, whys) => {
                    return Err(D::Error::custom(format!("{key}: {}", whys.join("; "))));
                }
            }
        }
        if let Some(key) = given.keys().next() {
            return Err(D::Error::custom(format!("no parameter has the key {key}")));
        }
        scenario.validate().map_err(D::Error::custom)?;
        Ok(scenario)
    }
}

/// Two scenarios that together must be a comparison that can be simulated, and the ids of levers that are held
/// at their defaults, if any.
impl<'de> Deserialize<'de> for Comparison {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Given {
            a: Scenario,
            b: Scenario,
            #[serde(default)]
            held: Vec<String>,
        }
        let Given { a, b, held } = Given::deserialize(deserializer)?;
        let mut comparison = Self::of_sides(a, b);
        comparison.validate().map_err(D::Error::custom)?;
        for id in held {
            let lever = Parameter::find(&id).filter(|lever| lever.range().is_some());
            let no_lever = || D::Error::custom(format!("held: no lever {id} has a range"));
            comparison.hold(lever.ok_or_else(no_lever)?);
        }
        Ok(comparison)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    #[test]
    fn comparisons_come_back_bit_for_bit() {
        for link in [
            "",
            "pull=1&openai=40&queue=2",
            "window=90&b.pull=0.1234567890123456789&aws=28.37&seed=4294967295",
            "b=custom&timetable=openai@aws:2026-06-01:0.5&azure-name=Blue&start=2024Q3",
        ] {
            let comparison = read(link).unwrap().comparison;
            let json = serde_json::to_string(&comparison).unwrap();
            assert_eq!(serde_json::from_str::<Comparison>(&json).unwrap(), comparison, "{json}");
        }
    }

    #[test]
    fn what_is_not_given_is_at_its_default_and_what_is_wrong_is_said() {
        let scenario = |json: &str| serde_json::from_str::<Scenario>(json);
        assert_eq!(scenario("{}").unwrap(), Scenario::default());
        assert_eq!(scenario(r#"{"window": 90}"#).unwrap().window, 90);
        for (json, why) in [
            (r#"{"windw": 90}"#, "no parameter has the key windw"),
            (r#"{"window": 9000}"#, "window: "),
            (r#"{"window": "soon"}"#, "window: "),
            (r#"{"aws": 90}"#, "these shares do not add up"),
            (r#"{"aws-name": "Azure"}"#, "another cloud has this name"),
        ] {
            let error = scenario(json).unwrap_err().to_string();
            assert!(error.contains(why), "{json}: {error}");
        }
        let error = serde_json::from_str::<Comparison>(r#"{"a": {}, "b": {"gravity": 2}}"#);
        assert!(error.unwrap_err().to_string().contains("the same on both sides"));
        let error = serde_json::from_str::<Comparison>(
            r#"{"a": {}, "b": {"regime": "multicloud"}, "held": ["seed"]}"#,
        );
        assert_eq!(error.unwrap_err().to_string(), "held: no lever seed has a range");
    }
}
