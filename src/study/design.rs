//! Designs: which scenarios a study runs.

use serde_json::{Value as Json, json};

use crate::ensemble::world_count;

use super::axis::Axis;
use super::factor::{Factor, Span};
use super::sample::Method;
use super::scenarios::Scenarios;

/// Which scenarios a study runs.
#[derive(Clone, Debug)]
pub enum Design {
    /// Those of a table.
    Scenarios(Scenarios),
    /// Every combination of some values; the last axis moves fastest.
    Grid(Vec<Axis>),
    /// A sample of the values that some levers may have.
    Sample {
        /// How it is laid out.
        method: Method,
        /// How many points it has; of Morris, how many trajectories.
        size: u32,
        /// Decides on hypercubes and trajectories.
        seed: u32,
        /// Which levers.
        over: Over,
    },
    /// Worlds, one in each row, with luck of its own. As many replicates as the base scenario has are run in each.
    Worlds {
        /// Which ones.
        source: WorldSource,
        /// How many.
        rows: u32,
    },
}

/// Which levers a sample varies.
#[derive(Clone, Debug)]
pub enum Over {
    /// Every lever with a range that the base scenario does not hold. Shares still add up to 100 %.
    Assumptions,
    /// These. They are held at their values; whether others vary is as the base scenario says.
    Factors(Vec<Factor>),
}

/// Which worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorldSource {
    /// Those that the record does not rule out, as replicates have them. Beyond the last, they come again with other
    /// luck.
    Matched,
    /// The first points of the sequence over all judged ranges, whatever the record says.
    Prior,
}

/// How many worlds the record does not rule out.
#[must_use]
pub fn matched_worlds() -> u32 {
    world_count()
}

impl WorldSource {
    /// The name in manifests.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Prior => "prior",
        }
    }
}

impl Design {
    /// What it is, for manifests and digests.
    #[must_use]
    pub fn description(&self) -> Json {
        match self {
            Self::Scenarios(scenarios) => {
                let keys = match scenarios {
                    Scenarios::Values { keys, .. } => keys.clone(),
                    Scenarios::Links { .. } => vec!["link".to_owned()],
                };
                json!({ "kind": "scenarios", "keys": keys, "digest": scenarios.digest() })
            }
            Self::Grid(axes) => {
                let axis =
                    |axis: &Axis| json!({ "key": axis.parameter.key, "values": axis.values });
                json!({ "kind": "grid", "axes": axes.iter().map(axis).collect::<Vec<_>>() })
            }
            Self::Sample { method, size, seed, over } => {
                let factor = |factor: &Factor| match factor.span {
                    Span::Judged => json!({ "key": factor.parameter.key }),
                    Span::Between { low, high } => {
                        json!({ "key": factor.parameter.key, "low": low, "high": high })
                    }
                };
                let over = match over {
                    Over::Assumptions => json!("assumptions"),
                    Over::Factors(factors) => factors.iter().map(factor).collect(),
                };
                json!({ "kind": method.key(), "points": size, "seed": seed, "vary": over })
            }
            Self::Worlds { source, .. } => json!({ "kind": "worlds", "source": source.key() }),
        }
    }

    /// Whether its values come from the judged ranges or from the table of worlds.
    pub(super) fn draws_from_ranges(&self) -> bool {
        match self {
            Self::Scenarios(_) | Self::Grid(_) => false,
            Self::Worlds { .. } | Self::Sample { over: Over::Assumptions, .. } => true,
            Self::Sample { over: Over::Factors(factors), .. } => {
                factors.iter().any(|factor| factor.span == Span::Judged)
            }
        }
    }
}
