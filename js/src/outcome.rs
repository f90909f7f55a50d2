//! The outcome of one comparison.

use serde_json::{Value as Json, json};
use time::Date;
use wasm_bindgen::prelude::*;

use multihome::chart::{Subject, Theme};
use multihome::link::{self, Citation, Style, read_strictly};
use multihome::report::{self, Kept, Provenance, Row, Span, Verdict, citation, rows};
use multihome::study::{Projection, Quarters};
use multihome::{Comparison, Language, Summary, within};

use super::error::{refused, scenario_error};

/// What a comparison gave.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Outcome {
    comparison: Comparison,
    summary: Summary,
    citation: Citation,
    language: Language,
}

#[wasm_bindgen]
impl Outcome {
    /// Runs a link, which is read strictly. Its texts are in the language with a tag such as `de`.
    ///
    /// # Errors
    /// If anything is wrong with the link, or there is no such language.
    #[wasm_bindgen(constructor)]
    pub fn new(link: &str, language: &str) -> Result<Self, JsValue> {
        let comparison = read_strictly(link).map_err(|error| refused(&error))?;
        let language = Language::find(language).ok_or_else(|| {
            let known: Vec<&str> = Language::all().map(Language::key).collect();
            scenario_error(format!(
                "there is no language “{language}”; there are {}",
                known.join(", ")
            ))
        })?;
        let summary = multihome::simulate(&comparison).map_err(scenario_error)?;
        let citation = citation(&comparison, &summary);
        Ok(Self { comparison, summary, citation, language })
    }

    /// Everything but charts, as JSON: `headline`, `standfirst`, `digest`, `link`, `cite`, `replicates`, and `rows`,
    /// which are those of some measures (all if there are none) and quarters (all, or as `Quarters` reads them).
    ///
    /// # Errors
    /// If there is no such measure, or a quarter is not simulated.
    pub fn json(&self, measures: Vec<String>, quarters: Option<String>) -> Result<String, JsValue> {
        let quarters = quarters.as_deref().map(str::parse::<Quarters>).transpose();
        let quarters = quarters.map_err(scenario_error)?;
        let named = Projection::all_series(&measures).map_err(scenario_error)?;
        let kept = Kept::of(&self.comparison, named, quarters.as_ref());
        let kept = kept.map_err(scenario_error)?;
        let [headline, standfirst] = within(self.language, || {
            [report::headline, report::standfirst]
                .map(|sentence| Span::plain(&sentence(&self.comparison, &self.summary)))
        });
        let rows: Vec<Json> = rows(&self.comparison, &self.summary)
            .filter(|row| kept.keeps(row))
            .map(|row| {
                let Row { side, quarter, date, measure, item, statistic, value } = row;
                let side = side.key();
                json!({
                    "side": side, "quarter": quarter, "date": date, "measure": measure,
                    "item": item, "statistic": statistic, "value": value,
                })
            })
            .collect();
        let document = json!({
            "headline": headline,
            "standfirst": standfirst,
            "digest": self.citation.digest,
            "link": link::write(&self.comparison, &[], Style::Differences),
            "cite": link::cite(&self.comparison, &self.citation, &[]),
            "replicates": self.summary.replicates,
            "rows": rows,
        });
        Ok(document.to_string())
    }

    /// A chart as SVG: `shares`, `differences` or `flows`, with the day in its metadata, counted from 1970-01-01.
    ///
    /// # Errors
    /// If there is no such chart or day.
    pub fn svg(&self, chart: &str, day: i32) -> Result<String, JsValue> {
        let subject = Subject::find(chart).map_err(scenario_error)?;
        let date = Date::from_julian_day(UNIX_DAY.saturating_add(day)).map_err(scenario_error)?;
        let provenance = Provenance::cited(
            &self.comparison,
            self.summary.replicates,
            self.citation.clone(),
            "",
            date,
        );
        let sheet = || subject.sheet(&self.comparison, &self.summary, &provenance, Theme::System);
        within(self.language, sheet).map_err(scenario_error)
    }
}

/// The Julian day of 1970-01-01.
const UNIX_DAY: i32 = 2_440_588;

/// Whether a link that cites a result still gives it, and the verdict in words, as JSON: `exact` and `words`.
///
/// # Errors
/// If the link cites no result, or cannot be run.
#[wasm_bindgen]
pub fn verify(link: &str) -> Result<String, JsValue> {
    let reading = link::read(link).map_err(scenario_error)?;
    let cited = reading.citation.ok_or_else(|| {
        scenario_error("the link does not cite a result: it has no digest that could be compared")
    })?;
    let summary = multihome::simulate(&reading.comparison).map_err(scenario_error)?;
    let found = citation(&reading.comparison, &summary);
    let Verdict { exact, words } = report::verdict(&cited, &found, &reading.comparison);
    Ok(json!({ "exact": exact, "words": words }).to_string())
}
