//! Exports: the forms in which a complete result can be exported, and how each is made.

use std::rc::Rc;

use multihome::chart::{Role, Subject, Swatch, Theme, flows_height};
use multihome::engine::Measure;
use multihome::link::Citation;
use multihome::report::{self, Code, Provenance, bytes, file_name};
use multihome::scenario::Comparison;
use multihome::words;
use time::{Date, OffsetDateTime};
use wasm_bindgen::JsValue;
use yew::AttrValue;

use crate::answer::effects_title;
use crate::browser::{
    copy,
    file::{Next, png, rest, save, text},
    now,
};
use crate::state::{Cited, Picture, Topic, address};

/// A form of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Export {
    /// Every figure as a table.
    Csv,
    /// The same for spreadsheets in the reader's language.
    Spreadsheet,
    /// Every figure with all inputs.
    Json,
    /// Each replicate's figures, for the measures of the open view.
    Runs,
    /// A chart as a vector graphic (SVG).
    Svg,
    /// A chart as an image (PNG).
    Png,
    /// The answer as Markdown.
    Markdown,
    /// An entry for a bibliography.
    Bibtex,
    /// A program that gets the same result.
    Code(Code),
    /// The printed page.
    Print,
}

/// The outcome of an export.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outcome {
    /// What was done, in a sentence.
    pub words: String,
    /// The text that could not be copied to the clipboard, for the reader to copy.
    pub left: Option<String>,
}

impl Outcome {
    /// An outcome that is only a sentence.
    pub fn of(words: impl Into<String>) -> Self {
        Self { words: words.into(), left: None }
    }
}

/// The provenance of a result of this page, dated today.
pub(super) fn provenance(picture: &Picture, citation: &Citation) -> Provenance {
    let Picture { comparison, summary } = picture;
    Provenance::cited(comparison, summary.replicates, citation.clone(), &address::page(), today())
}

fn today() -> Date {
    let seconds = (now() / 1000.0) as i64;
    OffsetDateTime::from_unix_timestamp(seconds).map_or(Date::MIN, OffsetDateTime::date)
}

/// The charts that can be exported while a view is open, by name.
pub(super) fn charts(comparison: &Comparison, topic: Topic) -> Vec<(AttrValue, Subject)> {
    let mut charts = vec![
        (AttrValue::from(Measure::Share.name()), Subject::Shares),
        (AttrValue::from(effects_title(comparison)), Subject::Differences),
        (words::take_card().into(), Subject::Card),
    ];
    if topic == Topic::Moves && flows_height(comparison).is_some() {
        charts.push((topic.heading(comparison).into(), Subject::Flows));
    }
    for panel in topic.charts(comparison) {
        charts.push((panel.title.clone().into(), Subject::Panel(panel)));
    }
    charts
}

impl Export {
    /// The export with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "csv" => Self::Csv,
            "spreadsheet" => Self::Spreadsheet,
            "json" => Self::Json,
            "runs" => Self::Runs,
            "svg" => Self::Svg,
            "png" => Self::Png,
            "markdown" => Self::Markdown,
            "bibtex" => Self::Bibtex,
            "print" => Self::Print,
            _ => Self::Code(Code::ALL.into_iter().find(|code| code.key() == key)?),
        })
    }

    /// Exports a result, with the open view and the selected chart.
    pub async fn perform(
        self,
        picture: Rc<Picture>,
        result: Rc<Cited>,
        topic: Topic,
        subject: Subject,
    ) -> Outcome {
        let provenance = provenance(&picture, &result.citation);
        let Picture { comparison, summary } = &*picture;
        let (text, done, undone) = match self {
            Self::Markdown => (
                report::markdown(comparison, summary, &provenance),
                words::take_copied_markdown(),
                words::take_not_copied_markdown(),
            ),
            Self::Bibtex => (
                report::bibtex(comparison, &provenance),
                words::take_copied_bibtex(),
                words::take_not_copied_bibtex(),
            ),
            Self::Code(code) => (
                code.of(comparison, &result.citation),
                words::take_copied_code(),
                words::take_not_copied_code(),
            ),
            Self::Print => return print(),
            _ => {
                let saved = self.save(&picture, &provenance, topic, &subject).await;
                return saved.unwrap_or_else(refused);
            }
        };
        if copy(&text).await.is_ok() {
            return Outcome::of(done);
        }
        Outcome { words: undone.to_owned(), left: Some(text) }
    }

    /// Makes a file and lets the browser save it.
    async fn save(
        self,
        picture: &Picture,
        provenance: &Provenance,
        topic: Topic,
        subject: &Subject,
    ) -> Result<Outcome, JsValue> {
        rest().await;
        let Picture { comparison, summary } = picture;
        let sheet = |theme| {
            let sheet = subject.sheet(comparison, summary, provenance, theme);
            sheet.map_err(|error| JsValue::from(error.to_string()))
        };
        let (kind, part, extension) = match self {
            Self::Runs => ("text/csv;charset=utf-8", "runs", "csv"),
            Self::Spreadsheet => ("text/csv;charset=utf-8", "spreadsheet", "csv"),
            Self::Json => ("application/json", "", "json"),
            Self::Svg => ("image/svg+xml", subject.key(), "svg"),
            Self::Png => ("image/png", subject.key(), "png"),
            _ => ("text/csv;charset=utf-8", "", "csv"),
        };
        let measures = topic.measures(comparison);
        let next: Next<'_> = match self {
            Self::Runs => {
                let mut pieces = report::runs_csv(comparison, summary, &measures, provenance);
                Box::new(move || pieces.next())
            }
            Self::Spreadsheet => {
                let mut pieces = report::spreadsheet(comparison, summary, provenance);
                Box::new(move || pieces.next())
            }
            Self::Json => {
                let mut pieces = report::json(comparison, summary, provenance);
                Box::new(move || pieces.next())
            }
            Self::Svg | Self::Png => {
                let theme = if self == Self::Png { theme() } else { Theme::System };
                let mut sheet = Some(sheet(theme)?);
                Box::new(move || sheet.take())
            }
            _ => {
                let mut pieces = report::csv(comparison, summary, provenance);
                Box::new(move || pieces.next())
            }
        };
        let file = if self == Self::Png { png(next).await? } else { text(next, kind).await? };
        let name = file_name(comparison, &provenance.citation.digest, part, extension);
        save(&file, &name)?;
        let size = bytes(file.size() as u64);
        Ok(Outcome::of(words::TakeSaved { name: &name, size: &size }.text()))
    }
}

fn print() -> Outcome {
    let printed = web_sys::window().is_some_and(|window| window.print().is_ok());
    Outcome::of(if printed { words::take_printed() } else { words::take_not_printed() })
}

/// The current theme, as the style sheet resolves it from the link and the system.
pub(super) fn theme() -> Theme {
    let Swatch { name, dark, .. } = Role::Paper.swatch();
    let paper = web_sys::window().and_then(|window| {
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        style.get_property_value(&format!("--{name}")).ok()
    });
    let is_dark = paper.is_some_and(|paper| paper.trim().eq_ignore_ascii_case(dark));
    if is_dark { Theme::Dark } else { Theme::Light }
}

fn refused(error: JsValue) -> Outcome {
    let why = error.as_string().map_or_else(String::new, |why| format!(" ({why})"));
    Outcome::of(words::take_not_made(&why))
}
