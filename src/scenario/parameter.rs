//! Parameters: all properties of one lever of the model, in one place.

use thiserror::Error;

use crate::words::{self, Word};

use super::comparison::Comparison;
use super::kind::Kind;
use super::side::Scenario;
use super::value::Value;

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A published figure or a dated event.
    Source(Word),
    /// No figure was found: the default is a choice, marked † wherever it is shown.
    Assumption(Word),
    /// Not a matter of fact but of the question: a regime, a horizon, a seed.
    Question,
}

impl Evidence {
    /// The source or the reason, in words.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Source(words) | Self::Assumption(words) => words.text(),
            Self::Question => words::evidence_question(),
        }
    }

    /// Whether the default is a choice without a source.
    #[must_use]
    pub const fn is_assumption(self) -> bool {
        matches!(self, Self::Assumption(_))
    }
}

/// The group of controls that a parameter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The market at quarter 0.
    Start,
    /// The rules of distribution.
    Distribution,
    /// How enterprises choose models and venues.
    Ai,
    /// How enterprises place other workloads.
    Core,
    /// Prices, service and capacity.
    Supply,
    /// The accounts of Microsoft and OpenAI.
    Ledger,
    /// The size of the simulation, and its seed.
    Run,
}

impl Group {
    /// Every group, in the order in which controls show them.
    pub const ALL: [Self; 7] = [
        Self::Start,
        Self::Distribution,
        Self::Ai,
        Self::Core,
        Self::Supply,
        Self::Ledger,
        Self::Run,
    ];

    /// Whether its parameters are the conditions of a comparison rather than part of a story.
    #[must_use]
    pub const fn is_setting(self) -> bool {
        matches!(self, Self::Start | Self::Run)
    }

    /// The heading that people read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => words::group_start(),
            Self::Distribution => words::group_distribution(),
            Self::Ai => words::group_ai(),
            Self::Core => words::group_core(),
            Self::Supply => words::group_supply(),
            Self::Ledger => words::group_ledger(),
            Self::Run => words::group_run(),
        }
    }
}

/// A value of another type than the parameter's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{}", words::wrong_type(key))]
pub struct WrongType {
    /// The key of the parameter.
    pub key: &'static str,
}

/// Of which sides of a comparison a parameter is the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Side A alone.
    A,
    /// Side B alone.
    B,
    /// Both sides.
    Both,
}

/// One lever of the model. Controls, links, the command line, the schema and the documents all
/// read this and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// The name in digests and in the files of words, without the side. It never changes, so that
    /// digests stay the same. Links may use it as a key too.
    pub id: &'static str,
    /// The key that links are written with: the id, unless a link would not survive with it.
    pub key: &'static str,
    /// The sides that it applies to.
    pub sides: Sides,
    /// Whether the sides of a comparison may have different values. They may if the parameter does not
    /// affect who the enterprises are.
    pub splittable: bool,
    /// The short label on a control.
    pub label: Word,
    /// Type, range and unit.
    pub kind: Kind,
    /// Its group of controls.
    pub group: Group,
    /// The mechanisms it belongs to (M01 to M28).
    pub mechanisms: &'static [&'static str],
    /// Where the default comes from.
    pub evidence: Evidence,
    /// What it does, in a sentence.
    pub help: Word,
    /// The link version that introduced it.
    pub since: u32,
    pub(super) get: fn(&Scenario) -> Value,
    pub(super) set: fn(&mut Scenario, Value) -> Result<(), WrongType>,
    pub(super) copy: fn(&Scenario, &mut Scenario),
}

impl Parameter {
    /// The label, with the side where it is about one.
    #[must_use]
    pub fn name(&self) -> String {
        let label = self.label.text();
        match self.one_side() {
            Some(side) => words::LabelOnSide { label, side }.text(),
            None => label.to_owned(),
        }
    }

    /// The key that digests hash: the id, after the side if it applies to one side.
    pub(crate) fn digest_key(&self) -> String {
        match self.one_side() {
            Some(side) => format!("{}.{}", side.to_ascii_lowercase(), self.id),
            None => self.id.to_owned(),
        }
    }

    /// Whether it is the value of one side alone of a parameter that both have.
    pub(crate) fn is_one_sided(&self) -> bool {
        self.one_side().is_some()
    }

    /// The side that a parameter of one side is about. A regime's own label says which one.
    fn one_side(&self) -> Option<&'static str> {
        match self.sides {
            Sides::A if self.key != self.id => Some("A"),
            Sides::B if self.key != self.id => Some("B"),
            _ => None,
        }
    }

    /// The value in a comparison; if it applies to both sides, the value of side A.
    #[must_use]
    pub fn get(&self, comparison: &Comparison) -> Value {
        self.of(match self.sides {
            Sides::A | Sides::Both => &comparison.a,
            Sides::B => &comparison.b,
        })
    }

    /// The value on one side.
    #[must_use]
    pub fn of(&self, side: &Scenario) -> Value {
        (self.get)(side)
    }

    /// Sets the value on its sides.
    ///
    /// # Errors
    /// When the value is of another type.
    pub(crate) fn set(&self, comparison: &mut Comparison, value: Value) -> Result<(), WrongType> {
        match self.sides {
            Sides::A => (self.set)(&mut comparison.a, value),
            Sides::B => (self.set)(&mut comparison.b, value),
            Sides::Both => {
                (self.set)(&mut comparison.a, value.clone())?;
                (self.set)(&mut comparison.b, value)
            }
        }
    }

    /// The value in the default comparison.
    #[must_use]
    pub fn default_value(&self) -> Value {
        self.get(&Comparison::default())
    }

    /// Whether the sides of a comparison differ in it.
    #[must_use]
    pub fn is_split(&self, comparison: &Comparison) -> bool {
        self.splittable && self.of(&comparison.a) != self.of(&comparison.b)
    }

    /// Whether a comparison differs from the default in this parameter, on any side that it applies to.
    #[must_use]
    pub fn is_changed(&self, comparison: &Comparison) -> bool {
        self.get(comparison) != self.default_value()
            || (self.sides == Sides::Both && self.is_split(comparison))
    }

    /// Copies the value of one side to another side.
    pub(crate) fn copy_side(&self, from: &Scenario, to: &mut Scenario) {
        (self.copy)(from, to);
    }

    /// Copies the value from one comparison to another, on each side.
    pub(crate) fn copy(&self, from: &Comparison, to: &mut Comparison) {
        match self.sides {
            Sides::Both => {
                (self.copy)(&from.a, &mut to.a);
                (self.copy)(&from.b, &mut to.b);
            }
            Sides::A => (self.copy)(&from.a, &mut to.a),
            Sides::B => (self.copy)(&from.b, &mut to.b),
        }
    }
}
