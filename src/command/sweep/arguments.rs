//! What `multihome sweep` and `multihome merge` can be asked.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use crate::command::selection::Selection;
use crate::study::{Axis, Factor, FactorError, Shard, Statistic, WorldSource};
use crate::sweep::TableFormat;

/// The worlds of a design, unless it says how many.
const WORLDS: u32 = 256;

#[derive(Clone, Debug, Args)]
#[command(group(
    ArgGroup::new("which").required(true).args(["design", "grid", "lhs", "sobol", "morris", "saltelli", "worlds"])
))]
pub(in crate::command) struct SweepArguments {
    /// A table of scenarios, .csv or .jsonl: its columns are keys, or its only column is `link`
    pub design: Option<PathBuf>,
    /// Every combination of values: KEY=LOW..HIGH:COUNT or KEY=VALUE,VALUE
    #[arg(long, num_args = 1.., value_name = "AXIS", value_parser = Axis::parse)]
    pub grid: Vec<Axis>,
    /// A Latin hypercube of so many rows
    #[arg(long, value_name = "ROWS", requires = "vary")]
    pub lhs: Option<u32>,
    /// The first so many points of a scrambled Sobol’ sequence
    #[arg(long, value_name = "ROWS", requires = "vary")]
    pub sobol: Option<u32>,
    /// So many of Morris’s trajectories, each with one row more than levers
    #[arg(long, value_name = "TRAJECTORIES", requires = "vary")]
    pub morris: Option<u32>,
    /// Saltelli’s design with so many points, each with two rows more than levers
    #[arg(long, value_name = "POINTS", requires = "vary")]
    pub saltelli: Option<u32>,
    /// What a sample varies: `assumptions`, or KEY over its range, or KEY=LOW..HIGH
    #[arg(long, num_args = 1.., value_delimiter = ',', value_name = "KEY", value_parser = vary)]
    pub vary: Vec<Vary>,
    /// Worlds, each in a row with luck of its own: matched or prior, and how many (prior:10000)
    #[arg(long, value_name = "WORLDS", value_parser = worlds)]
    pub worlds: Option<(WorldSource, u32)>,
    /// Which Latin hypercube or trajectories, where others are wanted
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    pub design_seed: u32,
    /// The scenario that rows change: a page address or just its query
    #[arg(long, value_name = "LINK")]
    pub base: Option<String>,
    /// The folder for shards, the manifest and all rows
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[command(flatten)]
    pub selection: Selection,
    /// The statistics that are kept: mean, error, p10, p50, p90, rises, falls
    #[arg(long, value_delimiter = ',', value_name = "STATISTIC", default_value = "mean")]
    pub statistic: Vec<Statistic>,
    /// How many replicates each scenario has
    #[arg(long)]
    pub runs: Option<u32>,
    /// How tables are written
    #[arg(long, value_enum, default_value_t = TableFormat::Csv)]
    pub format: TableFormat,
    /// Run one part only, such as 3/64; `multihome merge` joins them
    #[arg(long)]
    pub shard: Option<Shard>,
    /// Keep the shards that are finished, and go on
    #[arg(long)]
    pub resume: bool,
}

/// What a sample varies.
#[derive(Clone, Debug)]
pub(in crate::command) enum Vary {
    /// Every lever with a range that is not held.
    Assumptions,
    /// One lever.
    Lever(Factor),
}

fn vary(text: &str) -> Result<Vary, FactorError> {
    if text == "assumptions" { Ok(Vary::Assumptions) } else { Factor::parse(text).map(Vary::Lever) }
}

fn worlds(text: &str) -> Result<(WorldSource, u32), String> {
    let (source, count) = match text.split_once(':') {
        Some((source, count)) => (source, Some(count)),
        None => (text, None),
    };
    let source = [WorldSource::Matched, WorldSource::Prior]
        .into_iter()
        .find(|known| known.key() == source)
        .ok_or("the worlds are matched or prior")?;
    match count.map(str::parse) {
        None => Ok((source, WORLDS)),
        Some(Ok(count)) => Ok((source, count)),
        Some(Err(_)) => Err("how many worlds has to be a whole number".to_owned()),
    }
}
