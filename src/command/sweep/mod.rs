//! `multihome sweep` and `multihome merge`: thousands of scenarios, in shards that can be run anywhere and again.

mod arguments;
mod progress;

use std::io::{Write, stderr};
use std::path::Path;

use crate::ensemble::start_threads;
use crate::report::count;
use crate::study::{Design, Factor, Method, Over, Projection, Shard, Study};
use crate::sweep::{Folder, State, SweepError, base, merge, scenarios, shard_count};

use super::effort;
use super::failure::Failure;

use arguments::Vary;
use progress::Progress;

pub(super) use arguments::SweepArguments;

/// Replicates in a shard, roughly, where nobody says how many shards there are: half a minute of two processors for
/// usual scenarios, which is what is lost if a sweep is stopped.
const REPLICATES_IN_SHARD: u64 = 2_000;

/// Runs a sweep, or one shard of it.
pub(super) fn sweep(
    asked: &SweepArguments,
    anyway: bool,
    mut out: impl Write,
) -> Result<(), Failure> {
    start_threads().map_err(Failure::NoThreads)?;
    let study = study_of(asked)?;
    let largest = study.check().map_err(SweepError::Study)?;
    effort::consider(&largest, anyway)?;
    let folder = Folder::of(&asked.out, &study, asked.format)?;
    let shards = match asked.shard {
        Some(shard) => vec![shard],
        None => Shard::all(shard_count(&study, REPLICATES_IN_SHARD)).collect(),
    };
    if !asked.resume {
        for shard in &shards {
            let file = folder.file_of(*shard);
            if file.try_exists().map_err(|error| Failure::file(&file, error))? {
                return Err(Failure::ShardExists(file.display().to_string()));
            }
        }
    }
    run(&study, &folder, &shards, asked.resume, &mut out)?;
    if asked.shard.is_none() { join(&folder, out) } else { Ok(()) }
}

/// Joins the shards of a folder.
pub(super) fn merge_folder(path: &Path, out: impl Write) -> Result<(), Failure> {
    join(&Folder::open(path)?, out)
}

fn join(folder: &Folder, mut out: impl Write) -> Result<(), Failure> {
    let (records, digest) = merge(folder)?;
    let rows = count(folder.rows());
    let file = folder.whole();
    writeln!(out, "{}: {records} records of {rows} rows, digest {digest}", file.display())?;
    Ok(())
}

/// Runs the shards that are not finished.
fn run(
    study: &Study,
    folder: &Folder,
    shards: &[Shard],
    resumes: bool,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let rows = shards.iter().map(|shard| shard.rows(study.rows()).len() as u32).sum();
    let mut progress = Progress::new(rows);
    for shard in shards {
        let range = shard.rows(study.rows());
        if resumes {
            match folder.state(*shard)? {
                State::Finished => {
                    progress.keep(range.len() as u32);
                    continue;
                }
                State::Damaged(why) => {
                    let _ = writeln!(stderr(), "multihome: shard {shard} is made again: {why}");
                }
                State::Missing => {}
            }
        }
        let file = folder.file_of(*shard);
        let mut table = folder.begin(file.clone())?;
        study.run(range, |rows, records| {
            records.iter().try_for_each(|record| table.write(record))?;
            progress.advance(rows.len() as u32);
            Ok::<_, SweepError>(())
        })?;
        let records = table.records;
        let digest = table.finish(folder, Some(*shard))?;
        if let [_] = shards {
            writeln!(out, "{}: {records} records, digest {digest}", file.display())?;
        }
    }
    Ok(())
}

/// The study that was asked for.
fn study_of(asked: &SweepArguments) -> Result<Study, Failure> {
    let design = design_of(asked)?;
    let base = base(asked.base.as_deref(), &design, asked.runs)?;
    for notice in &base.misfits {
        let _ = writeln!(stderr(), "multihome: {notice}");
    }
    let series = asked.selection.series();
    let quarters = asked.selection.quarter.clone().unwrap_or_default();
    let series = if series.is_empty() { Projection::default().series } else { series };
    let projection = Projection::new(series, quarters, &asked.statistic);
    Ok(Study::new(&base.comparison, design, projection).map_err(SweepError::Study)?)
}

fn design_of(asked: &SweepArguments) -> Result<Design, Failure> {
    let samples = [
        (Method::LatinHypercube, asked.lhs),
        (Method::Sobol, asked.sobol),
        (Method::Morris, asked.morris),
        (Method::Saltelli, asked.saltelli),
    ];
    let sample = samples.into_iter().find_map(|(method, size)| Some((method, size?)));
    if let Some((method, size)) = sample {
        return Ok(Design::Sample { method, size, seed: asked.design_seed, over: over(asked)? });
    }
    if !asked.vary.is_empty() {
        return Err(Failure::NothingSampled);
    }
    if let Some((source, rows)) = asked.worlds {
        return Ok(Design::Worlds { source, rows });
    }
    match &asked.design {
        Some(file) => Ok(Design::Scenarios(scenarios(file, asked.runs)?)),
        None => Ok(Design::Grid(asked.grid.clone())),
    }
}

/// What a sample varies.
fn over(asked: &SweepArguments) -> Result<Over, Failure> {
    let levers: Option<Vec<Factor>> = asked
        .vary
        .iter()
        .map(|vary| match vary {
            Vary::Lever(factor) => Some(*factor),
            Vary::Assumptions => None,
        })
        .collect();
    match levers {
        Some(factors) => Ok(Over::Factors(factors)),
        None if asked.vary.len() == 1 => Ok(Over::Assumptions),
        None => Err(Failure::Vary),
    }
}
