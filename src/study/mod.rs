//! Floor 9 · Studies: many scenarios at once, and of each only the figures that are asked for.
//!
//! A [`Study`] is a base scenario, a [`Design`] that says which scenarios are run, and a [`Projection`] that says
//! which of their figures are kept. Each row of the design is a function of its number alone, so a study can be
//! cut into shards ([`Shard`]) that run anywhere, in any order and again, and give the same records. Only what is
//! projected is kept, so ten thousand scenarios need megabytes.

mod axis;
mod design;
mod error;
mod factor;
mod hypercube;
mod morris;
mod permutation;
mod projection;
mod record;
mod row;
mod run;
mod saltelli;
mod sample;
mod scenarios;
mod shard;

use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::engine::MODEL_VERSION;
use crate::ensemble::SimulateError;
use crate::link::{self, Style};
use crate::numeric::{SCHEME, sobol};
use crate::scenario::{Assumptions, Comparison, Parameter};
use crate::worlds;

use record::hexadecimal;

pub use axis::{Axis, AxisError};
pub use design::{Design, Over, WorldSource, matched_worlds};
pub use error::{MOST_ROWS, StudyError};
pub use factor::{Factor, FactorError, Span};
pub use hypercube::LatinHypercube;
pub use morris::Morris;
pub use projection::{NotSimulated, Projection, ProjectionError, Quarters, Statistic};
pub use record::{Cell, Column, ColumnKind, OUTPUTS, Record, RecordDigest};
pub use saltelli::Saltelli;
pub use sample::{Method, Sample, SampleError};
pub use scenarios::Scenarios;
pub use shard::{Shard, ShardError};

/// A study, whose rows [`Study::run`] runs.
#[derive(Clone, Debug)]
pub struct Study {
    base: Comparison,
    /// The base scenario as keys and texts.
    base_pairs: Vec<(String, String)>,
    design: Design,
    projection: Projection,
    /// The levers that have a column, in its order; none if rows are links.
    levers: Vec<&'static Parameter>,
    /// The points, if it samples.
    sample: Option<Sample>,
    rows: u32,
}

impl Study {
    /// The study of a design over a base scenario. Its rows are not yet looked at: [`Self::check`] does that.
    ///
    /// # Errors
    /// If there is no such design.
    pub fn new(
        base: &Comparison,
        design: Design,
        projection: Projection,
    ) -> Result<Self, StudyError> {
        let mut base = base.clone();
        if matches!(design, Design::Worlds { .. }) && !base.varies() {
            // Worlds are what this design is about, also where runs without it are central.
            base = base.with(|side| side.assumptions = Assumptions::Vary);
        }
        let (levers, sample, rows) = match &design {
            Design::Scenarios(Scenarios::Links { links, .. }) => {
                if base != Comparison::default() {
                    return Err(StudyError::BaseOfLinks);
                }
                (Vec::new(), None, links.len() as u64)
            }
            Design::Scenarios(Scenarios::Values { keys, rows }) => {
                let levers: Result<_, _> = keys.iter().map(|key| factor::lever(key)).collect();
                (levers?, None, rows.len() as u64)
            }
            Design::Grid(axes) => {
                let product = |rows: u64, axis: usize| rows.saturating_mul(axis as u64);
                let rows = axes.iter().map(|axis| axis.values.len()).fold(1, product);
                let rows = if axes.is_empty() { 0 } else { rows };
                (axes.iter().map(|axis| axis.parameter).collect(), None, rows)
            }
            Design::Sample { method, size, seed, over } => {
                let levers: Vec<_> = match over {
                    Over::Assumptions => free_levers(&base),
                    Over::Factors(factors) => {
                        factors.iter().map(|factor| factor.parameter).collect()
                    }
                };
                let (sample, rows) =
                    Sample::new(*method, *size, levers.len() as u32, *seed, MOST_ROWS)?;
                (levers, Some(sample), rows.into())
            }
            Design::Worlds { source, rows } => {
                match source {
                    WorldSource::Matched => {
                        worlds::current(MODEL_VERSION).map_err(SimulateError::from)?;
                    }
                    WorldSource::Prior if *rows > sobol::POINTS => {
                        let (method, most, asked) = (source.key(), sobol::POINTS, *rows);
                        return Err(SampleError::Size { method, most, asked }.into());
                    }
                    WorldSource::Prior => {}
                }
                (free_levers(&base), None, u64::from(*rows))
            }
        };
        let rows = u32::try_from(rows)
            .ok()
            .filter(|n| (1..=MOST_ROWS).contains(n))
            .ok_or(StudyError::Rows(rows))?;
        for (index, lever) in levers.iter().enumerate() {
            if levers[..index].iter().any(|other| other.key == lever.key) {
                return Err(StudyError::Twice(lever.key.to_owned()));
            }
        }
        let written = link::write(&base, &[], Style::Differences);
        let base_pairs = form_urlencoded::parse(written.as_bytes()).into_owned().collect();
        Ok(Self { base, base_pairs, design, projection, levers, sample, rows })
    }

    /// How many rows it has.
    #[must_use]
    pub const fn rows(&self) -> u32 {
        self.rows
    }

    /// The base scenario.
    #[must_use]
    pub const fn base(&self) -> &Comparison {
        &self.base
    }

    /// The columns of keys.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        if let Design::Scenarios(Scenarios::Links { .. }) = self.design {
            return vec![Column { name: "link".to_owned(), kind: ColumnKind::Text }];
        }
        let column =
            |lever: &&Parameter| Column { name: lever.key.to_owned(), kind: ColumnKind::of(lever) };
        self.levers.iter().map(column).collect()
    }

    /// Everything that its records depend on: versions, base scenario, design, projection.
    #[must_use]
    pub fn description(&self) -> Json {
        json!({
            "multihome": env!("CARGO_PKG_VERSION"),
            "model": MODEL_VERSION,
            "draws": SCHEME,
            "worlds": worlds::published().digest,
            "ranges": self.design.draws_from_ranges().then(worlds::fingerprint),
            "base": link::write(&self.base, &[], Style::Full),
            "design": self.design.description(),
            "projection": {
                "series": self.projection.series_keys(),
                "quarters": self.projection.quarters.key(),
                "statistics": self.projection.statistics.iter().map(|s| s.key()).collect::<Vec<_>>(),
            },
            "rows": self.rows,
        })
    }

    /// The SHA-256 of its description, in hexadecimal: shards with the same one are of the same study.
    #[must_use]
    pub fn digest(&self) -> String {
        hexadecimal(&Sha256::digest(self.description().to_string()))
    }
}

/// The levers with a range that a comparison does not hold.
fn free_levers(base: &Comparison) -> Vec<&'static Parameter> {
    Parameter::ranged().filter(|lever| !lever.is_held(base)).collect()
}

#[cfg(test)]
mod tests;
