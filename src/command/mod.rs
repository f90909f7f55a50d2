//! Floor 8 · The native command line: the same library as the page, on links.

mod arguments;
mod calibrate;
mod effort;
mod failure;
mod patterns;
mod threads;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::Parser;
use time::{Date, OffsetDateTime};

use crate::chart::{Subject, Theme};
use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::fit::TARGETS;
use crate::report::{self, Provenance, Verdict, citation, digest, verdict};
use crate::scenario::{self, Reading, Scenario};

use arguments::{Arguments, ParamsFormat, RunFormat, Verb};
use failure::Failure;
use threads::run;

/// Exit code of `verify` for a result that is not the one cited.
const NOT_REPRODUCED: u8 = 1;
/// Exit code of `check` for a link with notices.
const WITH_NOTICES: u8 = 1;
/// Exit code for bad input.
const UNUSABLE: u8 = 2;

/// Carries out the command that the process was called with.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            let _ = writeln!(io::stderr(), "multihome: {}", in_one_line(&error.to_string()));
            return ExitCode::from(UNUSABLE);
        }
        // What was asked for: help, or the version.
        Err(error) => error.exit(),
    };
    let out = io::stdout().lock();
    let anyway = arguments.anyway;
    let result = match &arguments.verb {
        Verb::Run { link, format, date } => {
            let date = date.unwrap_or_else(|| OffsetDateTime::now_utc().date());
            run_link(link, anyway, *format, date, out)
        }
        Verb::Digest { link } => digest_link(link, anyway, out),
        Verb::Cite { link } => cite_link(link, anyway, out),
        Verb::Verify { link } => verify_link(link, anyway, out),
        Verb::Check { link } => check_link(link, out),
        Verb::Params { format } => list_parameters(*format, out),
        Verb::Patterns { format } => patterns::patterns(*format, out).map(|()| ExitCode::SUCCESS),
        Verb::Calibrate { link } => calibrate_link(link, anyway, out),
    };
    match result {
        Ok(code) => code,
        // A reader that has seen enough, such as `head`, is no failure.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(io::stderr(), "multihome: {failure}");
            ExitCode::from(UNUSABLE)
        }
    }
}

/// The first paragraph of clap's report, which names what was wrong, as one sentence.
fn in_one_line(report: &str) -> String {
    let paragraph = report.split("\n\n").next().unwrap_or(report);
    let words: Vec<_> = paragraph.trim_start_matches("error: ").split_whitespace().collect();
    format!("{} (see multihome --help)", words.join(" "))
}

/// Reads a link and tells its notices.
fn reading_of(link: &str) -> Result<Reading, Failure> {
    let reading = scenario::read(link)?;
    for notice in &reading.notices {
        let _ = writeln!(io::stderr(), "multihome: {notice}");
    }
    Ok(reading)
}

/// Reads a link and runs what it asks for.
fn result_of(link: &str, anyway: bool) -> Result<(Scenario, Summary), Failure> {
    let scenario = reading_of(link)?.scenario;
    effort::consider(&scenario, anyway)?;
    let summary = run(&scenario);
    Ok((scenario, summary))
}

fn calibrate_link(link: &str, anyway: bool, out: impl Write) -> Result<ExitCode, Failure> {
    let scenario = reading_of(link)?.scenario;
    // Each of its runs is over one of these.
    let horizon = TARGETS.iter().map(|target| target.horizon).max().unwrap_or(scenario.horizon);
    effort::consider(&Scenario { horizon, ..scenario.clone() }, anyway)?;
    calibrate::calibrate(&scenario, out)?;
    Ok(ExitCode::SUCCESS)
}

fn digest_link(link: &str, anyway: bool, mut out: impl Write) -> Result<ExitCode, Failure> {
    let (scenario, summary) = result_of(link, anyway)?;
    writeln!(out, "{}", digest(&scenario, &summary))?;
    Ok(ExitCode::SUCCESS)
}

fn cite_link(link: &str, anyway: bool, mut out: impl Write) -> Result<ExitCode, Failure> {
    let (scenario, summary) = result_of(link, anyway)?;
    writeln!(out, "?{}", scenario::cite(&scenario, &citation(&scenario, &summary), &[]))?;
    Ok(ExitCode::SUCCESS)
}

fn verify_link(link: &str, anyway: bool, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Reading { scenario, citation, .. } = reading_of(link)?;
    let cited = citation.ok_or(Failure::NoCitation)?;
    effort::consider(&scenario, anyway)?;
    let found = report::citation(&scenario, &run(&scenario));
    let Verdict { exact, words } = verdict(&cited, &found, &scenario);
    writeln!(out, "{words}")?;
    Ok(if exact { ExitCode::SUCCESS } else { ExitCode::from(NOT_REPRODUCED) })
}

fn run_link(
    link: &str,
    anyway: bool,
    format: RunFormat,
    date: Date,
    out: impl Write,
) -> Result<ExitCode, Failure> {
    let (scenario, summary) = result_of(link, anyway)?;
    let provenance = Provenance::of(&scenario, &summary, date);
    let mut out = BufWriter::new(out);
    match format {
        RunFormat::Csv => write_all(report::csv(&scenario, &summary, &provenance), &mut out)?,
        RunFormat::Runs => {
            let measures: Vec<Measure> = Measure::all().collect();
            write_all(report::runs_csv(&scenario, &summary, &measures, &provenance), &mut out)?;
        }
        RunFormat::Json => write_all(report::json(&scenario, &summary, &provenance), &mut out)?,
        RunFormat::Svg => {
            let sheet = Subject::Shares.sheet(&scenario, &summary, &provenance, Theme::System)?;
            write!(out, "{sheet}")?;
        }
        RunFormat::Markdown => {
            write!(out, "{}", report::markdown(&scenario, &summary, &provenance))?;
        }
        RunFormat::Bibtex => write!(out, "{}", report::bibtex(&scenario, &provenance))?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn write_all(mut pieces: impl Iterator<Item = String>, out: &mut impl Write) -> io::Result<()> {
    pieces.try_for_each(|piece| out.write_all(piece.as_bytes()))
}

fn check_link(link: &str, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Reading { scenario, notices, kept, .. } = scenario::read(link)?;
    for notice in notices.iter().chain(&scenario::unused(&scenario)) {
        writeln!(out, "{notice}")?;
    }
    let style = scenario::Style::Differences;
    writeln!(out, "read as: ?{}", scenario::write(&scenario, &kept, style))?;
    Ok(if notices.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(WITH_NOTICES) })
}

fn list_parameters(format: ParamsFormat, mut out: impl Write) -> Result<ExitCode, Failure> {
    match format {
        ParamsFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &scenario::json()).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        ParamsFormat::Markdown => write!(out, "{}", scenario::markdown())?,
    }
    Ok(ExitCode::SUCCESS)
}
