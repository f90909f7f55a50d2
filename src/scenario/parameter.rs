//! Parameters: everything that there is to say about one lever, said once.

use crate::words::{self, Word};

use super::kind::Kind;
use super::table::Scenario;
use super::value::Value;

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A published figure or a dated event.
    Source(Word),
    /// No figure was found: the default is a choice, marked † wherever it is shown.
    Assumption(Word),
    /// A matter of the question asked, not of fact: a regime, a horizon, a seed.
    Question,
}

impl Evidence {
    /// The provenance in words.
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

/// Where a parameter stands among the controls.
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
    /// The size and the luck of the simulation.
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

    /// Whether its parameters set the stage of a comparison rather than belong to a story.
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

/// One lever of the model. Controls, links, the command line, the schema and the documents all
/// read this and nothing else.
#[derive(Debug)]
pub struct Parameter {
    /// The key in links.
    pub key: &'static str,
    /// The short label on a control.
    pub label: Word,
    /// Type, range and unit.
    pub kind: Kind,
    /// Where it stands among the controls.
    pub group: Group,
    /// The mechanisms it belongs to (M01 to M24).
    pub mechanisms: &'static [&'static str],
    /// Where the default comes from.
    pub evidence: Evidence,
    /// What it does, in a sentence.
    pub help: Word,
    /// The link version that introduced it.
    pub since: u32,
    pub(super) get: fn(&Scenario) -> Value,
    pub(super) set: fn(&mut Scenario, Value),
}

impl Parameter {
    /// The parameter of that key, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        super::table::PARAMETERS.iter().find(|parameter| parameter.key == key)
    }

    /// The value in a scenario.
    #[must_use]
    pub fn get(&self, scenario: &Scenario) -> Value {
        (self.get)(scenario)
    }

    /// The value in the default scenario.
    #[must_use]
    pub fn default_value(&self) -> Value {
        (self.get)(&Scenario::default())
    }

    /// Whether a scenario differs from the default here.
    #[must_use]
    pub fn is_changed(&self, scenario: &Scenario) -> bool {
        self.get(scenario) != self.default_value()
    }
}
