//! `multihome run`: the figures of a link, in many formats.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use time::Date;

use crate::chart::{Subject, Theme};
use crate::ensemble::Summary;
use crate::report::{self, Kept, Provenance, Row, citation};
use crate::scenario::Comparison;
use crate::words::{Language, within};

use super::arguments::RunFormat;
use super::failure::Failure;
use super::selection::Selection;
use super::{Asked, Outcome, result_of};

/// Runs a link and prints its result.
pub(super) fn run_link(
    asked: &Asked<'_>,
    (format, language): (RunFormat, Language),
    date: Date,
    selection: &Selection,
    out: impl Write,
) -> Result<ExitCode, Failure> {
    let is_table = matches!(
        format,
        RunFormat::Csv | RunFormat::Spreadsheet | RunFormat::Runs | RunFormat::Json
    );
    if !is_table && !selection.is_everything() {
        return Err(Failure::NoTable);
    }
    let Outcome { comparison, summary, page } = result_of(asked)?;
    let kept = Kept::of(&comparison, selection.series(), selection.quarter.as_ref())?;
    let citation = citation(&comparison, &summary);
    let provenance = Provenance::cited(&comparison, summary.replicates, citation, page, date);
    let out = BufWriter::new(out);
    within(language, || print_run(&comparison, &summary, &provenance, (format, kept), out))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a result in the current language.
fn print_run(
    comparison: &Comparison,
    summary: &Summary,
    provenance: &Provenance,
    (format, kept): (RunFormat, Kept),
    mut out: impl Write,
) -> Result<(), Failure> {
    let keep = |row: &Row| kept.keeps(row);
    match format {
        RunFormat::Csv => {
            write_all(report::csv_where(comparison, summary, provenance, keep), &mut out)?;
        }
        RunFormat::Spreadsheet => {
            write_all(report::spreadsheet_where(comparison, summary, provenance, keep), &mut out)?;
        }
        RunFormat::Runs => {
            write_all(
                report::runs_csv_of(comparison, summary, kept.clone(), provenance),
                &mut out,
            )?;
        }
        RunFormat::Json => {
            write_all(report::json_where(comparison, summary, provenance, keep), &mut out)?;
        }
        RunFormat::Svg => {
            let sheet = Subject::Shares.sheet(comparison, summary, provenance, Theme::System)?;
            write!(out, "{sheet}")?;
        }
        RunFormat::Card => {
            write!(out, "{}", Subject::Card.sheet(comparison, summary, provenance, Theme::Light)?)?;
        }
        RunFormat::Markdown => {
            write!(out, "{}", report::markdown(comparison, summary, provenance))?;
        }
        RunFormat::Bibtex => write!(out, "{}", report::bibtex(comparison, provenance))?,
    }
    out.flush()?;
    Ok(())
}

fn write_all(mut pieces: impl Iterator<Item = String>, out: &mut impl Write) -> io::Result<()> {
    pieces.try_for_each(|piece| out.write_all(piece.as_bytes()))
}
