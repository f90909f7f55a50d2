//! Floor 14 · The native command line: runs links with the same library as the page.

mod arguments;
mod attribute;
mod backtest;
mod calibrate;
mod drivers;
mod effort;
mod failure;
mod matching;
mod memory;
mod patterns;
mod progress;
mod run;
mod selection;
mod sweep;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use time::OffsetDateTime;

use crate::backtest::Settings;
use crate::ensemble::{self, Summary, simulate};
use crate::fit::TARGETS;
use crate::link::{self, Reading};
use crate::report::{self, Verdict, citation, digest, find_drivers, verdict};
use crate::scenario::{self, Comparison, shown};

use arguments::{Arguments, AttributionFormat, DriversFormat, ParamsFormat, Verb};
use failure::Failure;

pub use memory::Memory;

/// Exit code of `verify` for a result that is not the one cited.
const NOT_REPRODUCED: u8 = 1;
/// Exit code of `check` for a link with notices.
const WITH_NOTICES: u8 = 1;
/// Exit code for bad input.
const UNUSABLE: u8 = 2;

/// The longest reason in characters; it may repeat arguments of any length.
const LONGEST_REASON: usize = 500;

/// Runs the command that the process was started with.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            return refused(&in_one_line(&error.to_string()));
        }
        // Help or the version was requested.
        Err(error) => {
            let printed = error.print().and_then(|()| io::stdout().flush());
            return exit_code(printed.map(|()| ExitCode::SUCCESS).map_err(Failure::from));
        }
    };
    ensemble::keep_memory();
    let mut out = io::stdout().lock();
    let result = carry_out(&arguments, &mut out);
    exit_code(result.and_then(|code| out.flush().map(|()| code).map_err(Failure::from)))
}

/// Refuses to start because standard output is closed.
#[must_use]
pub fn refuse_closed_output() -> ExitCode {
    exit_code(Err(Failure::Closed))
}

fn carry_out(Arguments { verb, anyway }: &Arguments, out: impl Write) -> Result<ExitCode, Failure> {
    let anyway = *anyway;
    match verb {
        Verb::Run { link, format, lang, date, selection, strict } => {
            let date = date.unwrap_or_else(|| OffsetDateTime::now_utc().date());
            let asked = Asked { link, anyway, strict: *strict };
            run::run_link(&asked, (*format, *lang), date, selection, out)
        }
        Verb::Digest { link, strict } => digest_link(&Asked { link, anyway, strict: *strict }, out),
        Verb::Cite { link, strict } => cite_link(&Asked { link, anyway, strict: *strict }, out),
        Verb::Verify { link } => verify_link(link, anyway, out),
        Verb::Check { link } => check_link(link, out),
        Verb::Params { format } => list_parameters(*format, out),
        Verb::Patterns { format } => patterns::patterns(*format, out).map(|()| ExitCode::SUCCESS),
        Verb::Calibrate { link } => calibrate_link(link, anyway, out),
        Verb::Drivers { link, output, format, strict } => {
            drivers_of(&Asked { link, anyway, strict: *strict }, *output, *format, out)
        }
        Verb::Attribute { link, output, format, orders, worlds, strict } => {
            let wanted = attribute::Asked { output: *output, orders: *orders, worlds: *worlds };
            attribution_of(&Asked { link, anyway, strict: *strict }, &wanted, *format, out)
        }
        Verb::Sweep(asked) => sweep::sweep(asked, anyway, out).map(|()| ExitCode::SUCCESS),
        Verb::Merge { folder } => sweep::merge_folder(folder, out).map(|()| ExitCode::SUCCESS),
        Verb::Match { sets, starts, paths, enterprises, resume, format } => {
            let asked = matching::Asked {
                sets: *sets,
                starts,
                size: [*paths, *enterprises],
                resume: resume.as_deref(),
                format: *format,
            };
            matching::match_record(&asked, out).map(|()| ExitCode::SUCCESS)
        }
        Verb::Backtest { sets, worlds, paths, enterprises, format, rust } => {
            let settings = Settings {
                sets: *sets,
                size: [*paths, *enterprises],
                worlds: *worlds,
                ..Settings::default()
            };
            backtest::backtest(settings, *format, rust.as_deref(), out).map(|()| ExitCode::SUCCESS)
        }
    }
}

fn exit_code(result: Result<ExitCode, Failure>) -> ExitCode {
    match result {
        Ok(code) => code,
        // A closed pipe is no failure: a program such as `head` stops reading early.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => refused(&failure.to_string()),
    }
}

/// Reports why a command failed.
fn refused(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "multihome: {}", shown(why, LONGEST_REASON));
    ExitCode::from(UNUSABLE)
}

/// The error and the suggestion of clap's report, as one sentence.
fn in_one_line(report: &str) -> String {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut paragraphs = report.split("\n\n");
    let wrong = joined(paragraphs.next().unwrap_or(report).trim_start_matches("error: "));
    let tip = paragraphs.next().and_then(|text| text.trim_start().strip_prefix("tip: "));
    let tip = tip.map(|tip| format!("; {}", joined(tip))).unwrap_or_default();
    format!("{wrong}{tip} (see multihome --help)")
}

/// A link to run, and the options for it.
struct Asked<'a> {
    link: &'a str,
    /// Whether to run it even if it needs very much memory.
    anyway: bool,
    /// Whether to refuse it if it has notices.
    strict: bool,
}

/// Reads a link and prints its notices.
fn reading_of(link: &str) -> Result<Reading, Failure> {
    let reading = link::read(link)?;
    for notice in &reading.notices {
        let _ = writeln!(io::stderr(), "multihome: {notice}");
    }
    Ok(reading)
}

/// The result of a link.
struct Outcome<'a> {
    comparison: Comparison,
    summary: Summary,
    /// The address of the page in the link, so that links to the result lead to the same page; empty if
    /// the link was only a query.
    page: &'a str,
}

/// Reads the comparison of a link that is to be run.
fn comparison_of(asked: &Asked<'_>) -> Result<Comparison, Failure> {
    let Reading { comparison, notices, .. } = reading_of(asked.link)?;
    if asked.strict && !notices.is_empty() {
        return Err(Failure::Strict(notices.len()));
    }
    effort::consider(&comparison, asked.anyway)?;
    Ok(comparison)
}

/// Reads a link and runs its comparison.
fn result_of<'a>(asked: &Asked<'a>) -> Result<Outcome<'a>, Failure> {
    let comparison = comparison_of(asked)?;
    let summary = simulate(&comparison)?;
    Ok(Outcome { comparison, summary, page: link::page(asked.link) })
}

fn calibrate_link(link: &str, anyway: bool, out: impl Write) -> Result<ExitCode, Failure> {
    let comparison = reading_of(link)?.comparison;
    // Every fit runs one of the targets' horizons, so the longest decides.
    let horizon =
        TARGETS.iter().map(|target| target.horizon).max().unwrap_or(comparison.common().horizon);
    effort::consider(&comparison.with(|side| side.horizon = horizon), anyway)?;
    calibrate::calibrate(&comparison, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what an output's difference is made of.
fn attribution_of(
    asked: &Asked<'_>,
    wanted: &attribute::Asked,
    format: AttributionFormat,
    out: impl Write,
) -> Result<ExitCode, Failure> {
    let found = attribute::attribute(&comparison_of(asked)?, wanted)?;
    attribute::print_attribution(&found, format, out)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints which assumptions carry an output, how it responds to the strongest, and what would change it.
fn drivers_of(
    asked: &Asked<'_>,
    output: report::Output,
    format: DriversFormat,
    out: impl Write,
) -> Result<ExitCode, Failure> {
    let Outcome { comparison, summary, .. } = result_of(asked)?;
    let found = find_drivers(&comparison, &summary, output, &progress::report)?;
    drivers::print_drivers(&found, format, out)?;
    Ok(ExitCode::SUCCESS)
}

fn digest_link(asked: &Asked<'_>, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Outcome { comparison, summary, .. } = result_of(asked)?;
    writeln!(out, "{}", digest(&comparison, &summary))?;
    Ok(ExitCode::SUCCESS)
}

fn cite_link(asked: &Asked<'_>, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Outcome { comparison, summary, page } = result_of(asked)?;
    writeln!(out, "{page}?{}", link::cite(&comparison, &citation(&comparison, &summary), &[]))?;
    Ok(ExitCode::SUCCESS)
}

fn verify_link(link: &str, anyway: bool, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Reading { comparison, citation, .. } = reading_of(link)?;
    let cited = citation.ok_or(Failure::NoCitation)?;
    effort::consider(&comparison, anyway)?;
    let found = report::citation(&comparison, &simulate(&comparison)?);
    let Verdict { exact, words } = verdict(&cited, &found, &comparison);
    writeln!(out, "{words}")?;
    Ok(if exact { ExitCode::SUCCESS } else { ExitCode::from(NOT_REPRODUCED) })
}

fn check_link(link: &str, mut out: impl Write) -> Result<ExitCode, Failure> {
    let Reading { comparison, notices, kept, .. } = link::read(link)?;
    for notice in notices.iter().chain(&scenario::unused(&comparison)) {
        writeln!(out, "{notice}")?;
    }
    let style = link::Style::Differences;
    writeln!(out, "read as: ?{}", link::write(&comparison, &kept, style))?;
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
