//! `cargo xtask bench-peers`: runs one model in Multihome and its peers, checks that they agree, then
//! times them.

mod equality;
mod model;
mod outcome;
mod peer;
mod place;
mod program;
mod report;
mod timing;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use equality::Sample;
use peer::Peer;
use place::Place;
use program::Program;
use report::Report;

use crate::machine::{Machine, today};
use crate::project::Project;
use crate::stopwatch::Stopwatch;

/// The document that the report is written to.
const DOCUMENT: &str = "docs/benchmarks.md";

/// The extent of the benchmark.
struct Plan {
    /// The seeds of the check for equality, and the agents of each run.
    seeds: u32,
    agents: u32,
    /// The numbers of agents of the timed runs.
    sizes: &'static [u32],
    /// The timed runs of each program at each size.
    rounds: u32,
    /// How long a run may take.
    limit: Duration,
}

const FULL: Plan = Plan {
    seeds: 20,
    agents: 10_000,
    sizes: &[1_000, 10_000, 100_000, 1_000_000],
    rounds: 5,
    limit: Duration::from_secs(60),
};

const QUICK: Plan = Plan { agents: 1_000, sizes: &[1_000, 10_000], rounds: 3, ..FULL };

/// Installs the peers, compares and times them, and writes the report; a quick run prints it.
pub fn bench(project: &Project, quick: bool, keep: Option<PathBuf>) -> Result<()> {
    let stopwatch = Stopwatch::start();
    let plan = if quick { QUICK } else { FULL };
    let machine = Machine::here();
    let place = Place::new(project, keep)?;
    let mut report = Report {
        machine,
        date: today(),
        versions: vec![],
        missing: vec![],
        programs: vec![],
        sizes: plan.sizes.to_vec(),
        rounds: plan.rounds,
        limit: plan.limit.as_secs(),
        timings: vec![],
    };
    for peer in Peer::ALL {
        println!("preparing {}", peer.title());
        match peer.prepare(project, &place) {
            Ok(ready) => {
                report.versions.extend(ready.versions);
                for program in ready.programs {
                    compare(program, &plan, &mut report)?;
                }
            }
            // Without Multihome there is nothing to compare the others with.
            Err(error) if peer == Peer::Native => return Err(error),
            Err(error) => leave_out(&mut report, peer.title(), &format!("{error:#}")),
        }
    }
    let programs: Vec<_> = report.programs.iter().map(|(program, _)| program.clone()).collect();
    report.timings = timing::interleaved(&programs, plan.sizes, plan.rounds, plan.limit)?;
    if quick {
        print!("\n{report}\n");
    } else {
        fs::write(project.root().join(DOCUMENT), report.to_string())
            .with_context(|| format!("cannot write {DOCUMENT}"))?;
        println!("{DOCUMENT} is written");
    }
    println!("this took {stopwatch}");
    Ok(())
}

/// Runs a program over the seeds. It is timed only if its outputs are right.
fn compare(program: Program, plan: &Plan, report: &mut Report) -> Result<()> {
    let name = format!("{} ({})", program.title, program.way.word());
    println!("comparing {name}");
    match sample(&program, plan).and_then(|sample| check(sample, report)) {
        Ok(sample) => report.programs.push((program, sample)),
        Err(error) if program.own => return Err(error.context(name)),
        Err(error) => leave_out(report, &name, &format!("{error:#}")),
    }
    Ok(())
}

fn sample(program: &Program, plan: &Plan) -> Result<Sample> {
    let mut rows = Vec::new();
    for seed in 1..=plan.seeds {
        let Some(run) = program.run(plan.agents, seed, plan.limit)? else {
            bail!("a run of {} agents took over {} s", plan.agents, plan.limit.as_secs());
        };
        rows.push(run.outcome.outputs);
    }
    Ok(Sample { rows, agents: plan.agents })
}

fn check(sample: Sample, report: &Report) -> Result<Sample> {
    let off = sample.off_theory();
    ensure!(off.is_chance(), "its means are {off} standard errors off theory");
    let off = sample.spread_off_theory();
    ensure!(off.is_chance(), "its spread is {off} standard errors off theory");
    for (program, other) in &report.programs {
        let off = sample.off(other);
        ensure!(off.is_chance(), "its means are {off} standard errors off {}", program.title);
    }
    Ok(sample)
}

fn leave_out(report: &mut Report, title: &str, reason: &str) {
    eprintln!("{title} is left out: {reason}");
    report.missing.push((title.to_owned(), reason.to_owned()));
}
