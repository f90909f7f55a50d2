//! Shares that add up to 100 %: of clouds, and of models.

use thiserror::Error;

use crate::market::{Prior, StartPreset};
use crate::words::{self, Word};

use super::kind::Reading;
use super::names;
use super::notice::{Notice, Problem};
use super::parameter::Parameter;
use super::table::Scenario;
use super::value::Value;

/// Keys whose shares add up to 100 %.
struct Whole {
    /// What the shares are of.
    noun: Word,
    /// The shares that are given.
    parts: &'static [&'static str],
    /// The share that takes the rest.
    rest: &'static str,
}

const WHOLES: [Whole; 3] = [
    Whole {
        noun: words::SHARES_OF_CLOUDS,
        parts: &["aws", "azure", "gcp", "cloud5", "cloud6", "cloud7", "cloud8"],
        rest: "other",
    },
    Whole {
        noun: words::SHARES_OF_MODELS,
        parts: &["openai", "anthropic", "gemini", "microsoft-models", "amazon-models"],
        rest: "open-models",
    },
    Whole {
        noun: words::SHARES_OF_ENTERPRISES,
        parts: &["one-cloud", "two-clouds", "three-clouds"],
        rest: "four-clouds",
    },
];

/// Why an edit was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// The text is no such value.
    #[error("{}", words::edit_refused(label.text(), why))]
    Refused {
        /// The parameter's label.
        label: Word,
        /// Why not.
        why: String,
    },
    /// The share is what the others leave.
    #[error("{}", words::edit_rest(label.text()))]
    Rest {
        /// The parameter's label.
        label: Word,
    },
}

impl Parameter {
    /// Whether it is a share that is what the others leave, so that links need not write it and no
    /// person edits it.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        WHOLES.iter().any(|whole| whole.rest == self.key)
    }
}

/// Makes all shares add up after a link was read, and tells where they did not.
pub(super) fn settle(scenario: &mut Scenario, given: impl Fn(&str) -> bool) -> Vec<Notice> {
    let mut notices = Vec::new();
    for whole in &WHOLES {
        notices.extend(whole.make_room(scenario, &given));
        let sum = whole.sum_of_parts(scenario);
        let total = sum + share(scenario, whole.rest).hundredths();
        let rest_given = given(whole.rest);
        match Prior::WHOLE.hundredths().checked_sub(sum).and_then(Prior::from_hundredths) {
            Some(rest) => {
                if rest_given && total != Prior::WHOLE.hundredths() {
                    notices.push(Notice::new(
                        whole.rest,
                        Problem::Sum,
                        &share(scenario, whole.rest).to_string(),
                        words::sum_wrong(whole.noun.text(), &percent(total)),
                        words::rest_takes(whole.rest, &words::plain(&rest.to_string())),
                    ));
                }
                set_share(scenario, whole.rest, rest);
            }
            None => {
                let told: Vec<_> = whole.keys().filter(|key| given(key)).collect();
                let added: u32 = told.iter().map(|key| share(scenario, key).hundredths()).sum();
                let default = Scenario::default();
                for key in whole.keys() {
                    set_share(scenario, key, share(&default, key));
                }
                let exists = |key: &&str| share(&default, key).hundredths() > 0;
                let defaults: Vec<_> = whole
                    .keys()
                    .filter(exists)
                    .map(|key| format!("{key} {}", share(&default, key)))
                    .collect();
                notices.push(Notice::new(
                    &told.join("+"),
                    Problem::Sum,
                    "",
                    words::sum_wrong(whole.noun.text(), &percent(added)),
                    words::using_default_shares(&defaults.join(", ")),
                ));
            }
        }
    }
    notices
}

impl Whole {
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().copied().chain([self.rest])
    }

    /// Where the given shares leave too little for the defaults of the other parts, shrinks those
    /// in proportion, and tells so. A given rest is kept too, unless it alone is too much.
    fn make_room(&self, scenario: &mut Scenario, given: impl Fn(&str) -> bool) -> Option<Notice> {
        let sum = |scenario: &Scenario, wanted: bool| -> u32 {
            let parts = self.parts.iter().filter(|key| given(key) == wanted);
            parts.map(|key| share(scenario, key).hundredths()).sum()
        };
        let (asked, others) = (sum(scenario, true), sum(scenario, false));
        let rest = if given(self.rest) { share(scenario, self.rest).hundredths() } else { 0 };
        let left = Prior::WHOLE.hundredths().checked_sub(asked)?;
        let room = left.checked_sub(rest).unwrap_or(left);
        if others <= room {
            return None;
        }
        let shrink = |key| share(scenario, key).hundredths() * room / others;
        // What has nothing has nothing to give.
        let gives = |key: &&&str| !given(key) && share(scenario, key).hundredths() > 0;
        let mut shrunk: Vec<(&str, u32)> =
            self.parts.iter().filter(gives).map(|key| (*key, shrink(key))).collect();
        // What rounding down leaves goes to the first.
        let used: u32 = shrunk.iter().map(|(_, hundredths)| hundredths).sum();
        if let Some((_, first)) = shrunk.first_mut() {
            *first += room - used;
        }
        let mut told_shares = Vec::new();
        for (key, hundredths) in shrunk {
            let prior = Prior::from_hundredths(hundredths).unwrap_or_default();
            set_share(scenario, key, prior);
            told_shares.push(format!("{key} {prior}"));
        }
        let told: Vec<_> = self.keys().filter(|key| given(key)).collect();
        let added = percent(asked + others + rest);
        Some(Notice::new(
            &told.join("+"),
            Problem::Sum,
            "",
            words::sum_too_much(self.noun.text(), &added),
            words::using(&told_shares.join(", ")),
        ))
    }

    fn sum_of_parts(&self, scenario: &Scenario) -> u32 {
        self.parts.iter().map(|key| share(scenario, key).hundredths()).sum()
    }
}

fn share(scenario: &Scenario, key: &str) -> Prior {
    match Parameter::find(key).map(|parameter| parameter.get(scenario)) {
        Some(Value::Prior(prior)) => prior,
        _ => Prior::default(),
    }
}

fn set_share(scenario: &mut Scenario, key: &str, prior: Prior) {
    if let Some(parameter) = Parameter::find(key) {
        (parameter.set)(scenario, Value::Prior(prior));
    }
}

fn percent(hundredths: u32) -> String {
    words::plain(&(f64::from(hundredths) / 100.0).to_string())
}

impl Scenario {
    /// The scenario with one parameter read from what a person typed. A value outside its range
    /// becomes the nearest end, with a notice; a share leaves room for its siblings.
    ///
    /// # Errors
    /// When the text is no value of the parameter, or the parameter is the rest of others.
    pub fn edit(
        &self,
        parameter: &'static Parameter,
        text: &str,
    ) -> Result<(Self, Option<Notice>), EditError> {
        let label = parameter.label;
        if parameter.is_rest() {
            return Err(EditError::Rest { label });
        }
        let clamped = |value: &Value, why| {
            let used = words::using(&parameter.told(value));
            Notice::new(label.text(), Problem::Clamped, text, why, used)
        };
        let (value, mut notice) = match parameter.kind.read(text) {
            Reading::Valid(value) => (value, None),
            Reading::Clamped(value, why) => {
                let notice = clamped(&value, why);
                (value, Some(notice))
            }
            Reading::Mended(value, whys) => {
                let nothing = value.to_string().is_empty();
                let used = if nothing { words::using_nothing() } else { words::using_rest() };
                let used = used.to_owned();
                (
                    value,
                    Some(Notice::new(label.text(), Problem::Mended, text, whys.join("; "), used)),
                )
            }
            Reading::Refused(why) => return Err(EditError::Refused { label, why }),
        };
        let mut edited = self.clone();
        (parameter.set)(&mut edited, value);
        if let [clash, ..] = names::settle(&mut edited).as_slice() {
            let why = words::edit_given(&clash.given, &clash.why);
            return Err(EditError::Refused { label, why });
        }
        if let Some(whole) = WHOLES.iter().find(|whole| whole.parts.contains(&parameter.key)) {
            let most = Prior::WHOLE.hundredths();
            let sum = whole.sum_of_parts(&edited);
            if sum > most {
                let room = most - (sum - share(&edited, parameter.key).hundredths());
                let prior = Prior::from_hundredths(room).unwrap_or_default();
                set_share(&mut edited, parameter.key, prior);
                let why = words::no_more_room().to_owned();
                notice = Some(clamped(&Value::Prior(prior), why));
            }
            let rest = most - whole.sum_of_parts(&edited);
            set_share(&mut edited, whole.rest, Prior::from_hundredths(rest).unwrap_or_default());
        }
        Ok((edited, notice))
    }

    /// The scenario starting from a published reading of the market, with no further clouds.
    #[must_use]
    pub fn starting_from(&self, preset: &StartPreset) -> Self {
        let [aws, azure, gcp, other] = preset.priors;
        let [cloud5, cloud6, cloud7, cloud8] = [Prior::default(); 4];
        Self { aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8, ..self.clone() }
    }

    /// Whether the scenario starts from a published reading of the market.
    #[must_use]
    pub fn starts_from(&self, preset: &StartPreset) -> bool {
        self.starting_from(preset).priors() == self.priors()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::PARAMETERS;

    #[test]
    fn every_share_belongs_to_a_whole_that_adds_up() {
        for whole in &WHOLES {
            let keys: Vec<_> = whole.keys().collect();
            let total: u32 =
                keys.iter().map(|key| share(&Scenario::default(), key).hundredths()).sum();
            assert_eq!(total, Prior::WHOLE.hundredths(), "{}", whole.noun);
        }
        for parameter in PARAMETERS {
            if matches!(parameter.default_value(), Value::Prior(_)) {
                let known = WHOLES.iter().any(|whole| whole.keys().any(|k| k == parameter.key));
                assert!(known, "{}", parameter.key);
            }
        }
    }

    #[test]
    fn an_edited_share_leaves_room_for_the_others() {
        let scenario = Scenario::default();
        let aws = Parameter::find("aws").unwrap();
        let (edited, notice) = scenario.edit(aws, "40").unwrap();
        assert_eq!((edited.aws, edited.other), (Prior::percent(40), Prior::percent(24)));
        assert_eq!(notice, None);
        let (edited, notice) = scenario.edit(aws, "90").unwrap();
        assert_eq!((edited.aws, edited.other), (Prior::percent(64), Prior::percent(0)));
        assert!(notice.unwrap().to_string().contains("using 64 %"));
        let other = Parameter::find("other").unwrap();
        assert!(matches!(scenario.edit(other, "10"), Err(EditError::Rest { .. })));
        assert!(matches!(scenario.edit(aws, "many"), Err(EditError::Refused { .. })));
    }
}
