//! Shares that add up to 100 %: of clouds, and of models.

use thiserror::Error;

use crate::market::InitialShare;
use crate::words::{self, Word};

use super::assumptions::Held;
use super::comparison::Comparison;
use super::kind::{Kind, Reading};
use super::letter::shown;
use super::names;
use super::notice::{Notice, Problem, WHY};
use super::parameter::Parameter;
use super::side::Scenario;
use super::value::Value;

/// One of the shares of a group: its key and its field.
#[derive(Clone, Copy)]
pub(super) struct Share {
    pub(super) key: &'static str,
    get: fn(&Scenario) -> InitialShare,
    set: fn(&mut Scenario, InitialShare),
}

macro_rules! share {
    ($key:literal $field:ident) => {
        Share { key: $key, get: |side| side.$field, set: |side, share| side.$field = share }
    };
}

impl Share {
    /// The share, which is the same on both sides.
    pub(super) fn of(self, comparison: &Comparison) -> InitialShare {
        (self.get)(comparison.common())
    }

    pub(super) fn set_to(self, comparison: &mut Comparison, share: InitialShare) {
        (self.set)(&mut comparison.a, share);
        (self.set)(&mut comparison.b, share);
    }
}

/// A group of shares that add up to 100%.
pub(super) struct ShareGroup {
    /// What the shares are shares of.
    noun: Word,
    /// The shares that are given.
    pub(super) parts: &'static [Share],
    /// The share that takes the rest.
    rest: Share,
}

pub(super) const SHARE_GROUPS: [ShareGroup; 3] = [
    ShareGroup {
        noun: words::SHARES_OF_CLOUDS,
        parts: &[
            share!("aws" aws),
            share!("azure" azure),
            share!("gcp" gcp),
            share!("cloud5" cloud5),
            share!("cloud6" cloud6),
            share!("cloud7" cloud7),
            share!("cloud8" cloud8),
        ],
        rest: share!("other" other),
    },
    ShareGroup {
        noun: words::SHARES_OF_MODELS,
        parts: &[
            share!("openai" openai),
            share!("anthropic" anthropic),
            share!("gemini" gemini),
            share!("ms-models" microsoft_models),
            share!("amazon-models" amazon_models),
        ],
        rest: share!("open-models" open_models),
    },
    ShareGroup {
        noun: words::SHARES_OF_ENTERPRISES,
        parts: &[
            share!("one-cloud" one_cloud),
            share!("two-clouds" two_clouds),
            share!("three-clouds" three_clouds),
        ],
        rest: share!("four-clouds" four_clouds),
    },
];

/// Why an edit was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// The text is no such value.
    #[error("{}", words::EditRefused { label, why }.text())]
    Refused {
        /// The parameter's name.
        label: String,
        /// Why not.
        why: String,
    },
    /// The share is what the others leave.
    #[error("{}", words::edit_rest(label))]
    Rest {
        /// The parameter's name.
        label: String,
    },
}

impl Parameter {
    /// Whether it is a share that takes the rest. Links need not write it, and it cannot be edited.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        SHARE_GROUPS.iter().any(|group| group.rest.key == self.key)
    }
}

/// Makes all shares add up to 100% after a link was read, and says where they did not.
pub(crate) fn normalize_shares(
    comparison: &mut Comparison,
    given: impl Fn(&str) -> bool,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    for group in &SHARE_GROUPS {
        notices.extend(group.shrink_defaults(comparison, &given));
        let sum = group.sum_of_parts(comparison);
        let rest = InitialShare::WHOLE.hundredths().checked_sub(sum);
        match rest.and_then(InitialShare::from_hundredths) {
            Some(rest) => {
                let stated = group.rest.of(comparison);
                if given(group.rest.key) && stated != rest {
                    let total = sum + stated.hundredths();
                    notices.push(Notice::new(
                        group.rest.key,
                        Problem::Sum,
                        &stated.to_string(),
                        words::SumWrong { shares: group.noun.text(), sum: &percent(total) }.text(),
                        words::RestTakes {
                            key: group.rest.key,
                            rest: &words::plain(&rest.to_string()),
                        }
                        .text(),
                    ));
                }
                group.rest.set_to(comparison, rest);
            }
            None => notices.push(group.reset_to_defaults(comparison, &given)),
        }
    }
    notices
}

/// The groups whose shares do not add up to 100%: their keys, and what they add up to.
pub(crate) fn wrong_sums(side: &Scenario) -> Vec<(String, String)> {
    let sum = |group: &ShareGroup| {
        let shares = group.shares().map(|share| (share.get)(side).hundredths());
        shares.fold(0, u32::saturating_add)
    };
    let keys =
        |group: &ShareGroup| group.shares().map(|share| share.key).collect::<Vec<_>>().join("+");
    let wrong = SHARE_GROUPS.iter().filter(|group| sum(group) != InitialShare::WHOLE.hundredths());
    wrong.map(|group| (keys(group), percent(sum(group)))).collect()
}

impl ShareGroup {
    /// All its shares, the one that takes the rest last.
    pub(super) fn shares(&self) -> impl Iterator<Item = Share> {
        self.parts.iter().copied().chain([self.rest])
    }

    /// The keys that are given, as a notice names them.
    fn given(&self, given: impl Fn(&str) -> bool) -> String {
        let keys = self.shares().map(|share| share.key).filter(|key| given(key));
        keys.collect::<Vec<_>>().join("+")
    }

    /// Where the given shares leave too little for the defaults of the other parts, shrinks those in
    /// proportion, and says so. A given rest is kept too, unless it alone is too much.
    fn shrink_defaults(
        &self,
        comparison: &mut Comparison,
        given: impl Fn(&str) -> bool,
    ) -> Option<Notice> {
        let sum = |wanted: bool| -> u32 {
            let parts = self.parts.iter().filter(|share| given(share.key) == wanted);
            parts.map(|share| share.of(comparison).hundredths()).sum()
        };
        let (asked, others) = (sum(true), sum(false));
        let rest = if given(self.rest.key) { self.rest.of(comparison).hundredths() } else { 0 };
        let left = InitialShare::WHOLE.hundredths().checked_sub(asked)?;
        let room = left.checked_sub(rest).unwrap_or(left);
        if others <= room {
            return None;
        }
        // What has nothing has nothing to give.
        let gives = |share: &&Share| !given(share.key) && share.of(comparison).hundredths() > 0;
        let mut shrunk: Vec<(Share, u32)> = self
            .parts
            .iter()
            .filter(gives)
            .map(|share| (*share, share.of(comparison).hundredths() * room / others))
            .collect();
        // What rounding down leaves goes to the first.
        let used: u32 = shrunk.iter().map(|(_, hundredths)| hundredths).sum();
        if let Some((_, first)) = shrunk.first_mut() {
            *first += room - used;
        }
        let mut used = Vec::new();
        for (share, hundredths) in shrunk {
            let smaller = InitialShare::from_hundredths(hundredths)?;
            share.set_to(comparison, smaller);
            used.push(format!("{} {smaller}", share.key));
        }
        Some(Notice::new(
            &self.given(given),
            Problem::Sum,
            "",
            words::SumTooMuch { shares: self.noun.text(), sum: &percent(asked + others + rest) }
                .text(),
            words::using(&used.join(", ")),
        ))
    }

    /// Takes the default shares where those that are given are too much, and says so.
    fn reset_to_defaults(
        &self,
        comparison: &mut Comparison,
        given: impl Fn(&str) -> bool,
    ) -> Notice {
        let asked = self.shares().filter(|share| given(share.key));
        let added: u32 = asked.map(|share| share.of(comparison).hundredths()).sum();
        let default = Comparison::default();
        for share in self.shares() {
            share.set_to(comparison, share.of(&default));
        }
        let exists = self.shares().filter(|share| share.of(&default).hundredths() > 0);
        let defaults: Vec<_> =
            exists.map(|share| format!("{} {}", share.key, share.of(&default))).collect();
        Notice::new(
            &self.given(given),
            Problem::Sum,
            "",
            words::SumWrong { shares: self.noun.text(), sum: &percent(added) }.text(),
            words::using_default_shares(&defaults.join(", ")),
        )
    }

    fn sum_of_parts(&self, comparison: &Comparison) -> u32 {
        self.parts.iter().map(|share| share.of(comparison).hundredths()).sum()
    }
}

fn percent(hundredths: u32) -> String {
    words::plain(&(f64::from(hundredths) / 100.0).to_string())
}

impl Comparison {
    /// The comparison with one parameter set to what a person typed. A value outside its range becomes
    /// the nearest end, with a notice; a new share limits the other shares of its group.
    ///
    /// # Errors
    /// If the text is not a value of the parameter, or the parameter is a share that takes the rest.
    pub fn edit(
        &self,
        parameter: &'static Parameter,
        text: &str,
    ) -> Result<(Self, Option<Notice>), EditError> {
        let label = parameter.name();
        if parameter.is_rest() {
            return Err(EditError::Rest { label });
        }
        if parameter.is_one_sided() && !parameter.splittable {
            let why = words::has_to_be_the_same_on_both_sides().to_owned();
            return Err(EditError::Refused { label, why });
        }
        let clamped = |value: &Value, why| {
            let used = words::using(&parameter.format_value(value));
            Notice::new(&label, Problem::Clamped, text, why, used)
        };
        let (value, mut notice) = match parameter.kind.read(text) {
            Reading::Valid(value) => (value, None),
            Reading::Clamped(value, why) => {
                let notice = clamped(&value, why);
                (value, Some(notice))
            }
            Reading::Repaired(value, whys) => {
                let nothing = value.to_string().is_empty();
                let used = if nothing { words::using_nothing() } else { words::using_rest() };
                let used = used.to_owned();
                (
                    value,
                    Some(Notice::new(
                        &label,
                        Problem::Repaired,
                        text,
                        whys.join(words::list_between()),
                        used,
                    )),
                )
            }
            Reading::Refused(why) => {
                return Err(EditError::Refused { label, why: shown(&why, WHY) });
            }
        };
        let mut edited = self.clone();
        if let Err(error) = parameter.set(&mut edited, value) {
            return Err(EditError::Refused { label, why: error.to_string() });
        }
        if let [clash, ..] = names::reset_duplicate_names(&mut edited).as_slice() {
            let why = words::EditGiven { given: &clash.given, why: &clash.why }.text();
            return Err(EditError::Refused { label, why });
        }
        let group_and_share = SHARE_GROUPS.iter().find_map(|group| {
            let share = group.parts.iter().find(|share| share.key == parameter.key)?;
            Some((group, share))
        });
        if let Some((group, share)) = group_and_share {
            let most = InitialShare::WHOLE.hundredths();
            let others = group.sum_of_parts(&edited) - share.of(&edited).hundredths();
            let room = InitialShare::from_hundredths(most.saturating_sub(others));
            if let Some(room) = room.filter(|room| *room < share.of(&edited)) {
                share.set_to(&mut edited, room);
                let why = words::no_more_room().to_owned();
                notice = Some(clamped(&Value::InitialShare(room), why));
            }
            let rest = most.saturating_sub(group.sum_of_parts(&edited));
            if let Some(rest) = InitialShare::from_hundredths(rest) {
                group.rest.set_to(&mut edited, rest);
            }
        }
        edited.hold(parameter);
        if parameter.kind == Kind::Assumptions {
            edited.held = Held::default();
        }
        Ok((edited, notice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::PARAMETERS;

    #[test]
    fn every_share_belongs_to_a_group_that_adds_up() {
        for group in &SHARE_GROUPS {
            let total: u32 =
                group.shares().map(|share| share.of(&Comparison::default()).hundredths()).sum();
            assert_eq!(total, InitialShare::WHOLE.hundredths(), "{}", group.noun);
        }
        for parameter in PARAMETERS {
            if matches!(parameter.default_value(), Value::InitialShare(_)) {
                let known = SHARE_GROUPS
                    .iter()
                    .any(|group| group.shares().any(|share| share.key == parameter.key));
                assert!(known, "{}", parameter.key);
            }
        }
    }

    #[test]
    fn an_edited_share_leaves_room_for_the_others() {
        let comparison = Comparison::default();
        let aws = Parameter::find("aws").unwrap();
        let (edited, notice) = comparison.edit(aws, "40").unwrap();
        assert_eq!(
            (edited.a.aws, edited.a.other),
            (InitialShare::percent(40), InitialShare::percent(24))
        );
        assert_eq!(notice, None);
        let (edited, notice) = comparison.edit(aws, "90").unwrap();
        assert_eq!(
            (edited.a.aws, edited.a.other),
            (InitialShare::percent(64), InitialShare::percent(0))
        );
        assert!(notice.unwrap().to_string().contains("using 64%"));
        let other = Parameter::find("other").unwrap();
        assert!(matches!(comparison.edit(other, "10"), Err(EditError::Rest { .. })));
        assert!(matches!(comparison.edit(aws, "many"), Err(EditError::Refused { .. })));
    }
}
