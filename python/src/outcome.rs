//! The outcome of one comparison.

use pyo3::prelude::*;
use time::{Date, Month};

use multihome::chart::{Subject, Theme};
use multihome::link::{self, Citation, Style};
use multihome::report::{self, Kept, Provenance, Row, Span, Verdict, citation, rows};
use multihome::study::{Projection, Quarters};
use multihome::{Comparison, Summary, simulate_while};

use super::error::scenario_error;
use super::scenario::{comparison, fits};
use super::table::{Table, Values};
use super::work::interruptible;

/// What a comparison gave.
#[pyclass(frozen, module = "multihome._native")]
#[derive(Debug)]
pub struct Outcome {
    comparison: Comparison,
    summary: Summary,
    citation: Citation,
}

/// Runs a link, with other values of some keys.
#[pyfunction]
pub fn simulate(py: Python<'_>, link: &str, given: Vec<(String, String)>) -> PyResult<Outcome> {
    let comparison = comparison(py, link, &given)?;
    let summary = summary(py, &comparison)?;
    let citation = citation(&comparison, &summary);
    Ok(Outcome { comparison, summary, citation })
}

/// All replicates of a comparison.
pub fn summary(py: Python<'_>, comparison: &Comparison) -> PyResult<Summary> {
    let found = interruptible(py, None, |goes_on| simulate_while(comparison, goes_on))?;
    found.map_err(scenario_error)
}

/// Whether a link that cites a result still gives it, and the verdict in words.
#[pyfunction]
pub fn verify(py: Python<'_>, link: &str) -> PyResult<(bool, String)> {
    let reading = link::read(link).map_err(scenario_error)?;
    let cited = reading.citation.ok_or_else(|| {
        scenario_error("the link does not cite a result: it has no digest that could be compared")
    })?;
    fits(&reading.comparison)?;
    let summary = summary(py, &reading.comparison)?;
    let found = citation(&reading.comparison, &summary);
    let Verdict { exact, words } = report::verdict(&cited, &found, &reading.comparison);
    Ok((exact, words))
}

#[pymethods]
impl Outcome {
    /// What tells most, in one sentence.
    #[getter]
    fn headline(&self) -> String {
        Span::plain(&report::headline(&self.comparison, &self.summary))
    }

    /// How clouds' shares differ, as far as the headline does not say it, and how certain that is.
    #[getter]
    fn standfirst(&self) -> String {
        Span::plain(&report::standfirst(&self.comparison, &self.summary))
    }

    /// The digest of the result.
    #[getter]
    fn digest(&self) -> &str {
        &self.citation.digest
    }

    /// How many replicates were run.
    #[getter]
    const fn replicates(&self) -> u32 {
        self.summary.replicates
    }

    /// The link with only what was set.
    #[getter]
    fn link(&self) -> String {
        link::write(&self.comparison, &[], Style::Differences)
    }

    /// The link with every value, which proves the result.
    fn cite(&self) -> String {
        link::cite(&self.comparison, &self.citation, &[])
    }

    /// All figures, or those of some measures and quarters.
    fn table(
        &self,
        py: Python<'_>,
        measures: Option<Vec<String>>,
        quarters: Option<&str>,
    ) -> PyResult<Table> {
        let kept = self.kept(measures, quarters)?;
        let rows: Vec<Row> = py.detach(|| {
            rows(&self.comparison, &self.summary).filter(|row| kept.keeps(row)).collect()
        });
        let text = |cell: fn(&Row) -> &str| {
            Values::Texts(rows.iter().map(|row| Some(cell(row).to_owned())).collect())
        };
        let columns = [
            ("side", text(|row| row.side.key())),
            ("quarter", Values::Wholes(rows.iter().map(|row| Some(row.quarter)).collect())),
            ("date", text(|row| &row.date)),
            ("measure", text(|row| row.measure)),
            ("item", text(|row| &row.item)),
            ("statistic", text(|row| row.statistic)),
            ("value", Values::Numbers(rows.iter().map(|row| Some(row.value)).collect())),
        ];
        Table::of(columns.map(|(name, values)| (name.to_owned(), values)).into())
    }

    /// A chart as SVG: `shares`, `differences` or `flows`, with the day on which it was made.
    fn svg(&self, chart: &str, day: (i32, u8, u8)) -> PyResult<String> {
        let subject = Subject::find(chart).map_err(scenario_error)?;
        let (year, month, day) = day;
        let date = Month::try_from(month)
            .and_then(|month| Date::from_calendar_date(year, month, day))
            .map_err(scenario_error)?;
        let provenance = Provenance::cited(
            &self.comparison,
            self.summary.replicates,
            self.citation.clone(),
            "",
            date,
        );
        subject
            .sheet(&self.comparison, &self.summary, &provenance, Theme::System)
            .map_err(scenario_error)
    }
}

impl Outcome {
    fn kept(&self, measures: Option<Vec<String>>, quarters: Option<&str>) -> PyResult<Kept> {
        let named = Projection::all_series(measures.as_deref().unwrap_or_default());
        let named = named.map_err(scenario_error)?;
        let quarters = quarters.map(str::parse::<Quarters>).transpose().map_err(scenario_error)?;
        Kept::of(&self.comparison, named, quarters.as_ref()).map_err(scenario_error)
    }
}
