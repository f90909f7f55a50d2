//! Exports: what can be taken away of a whole result, and how each is made.

use std::rc::Rc;

use multihome::chart::{Role, Subject, Swatch, Theme, flows_height};
use multihome::engine::Measure;
use multihome::report::{self, Provenance, bytes, file_name};
use multihome::scenario::{Citation, Scenario};
use multihome::words;
use time::{Date, OffsetDateTime};
use wasm_bindgen::JsValue;
use yew::AttrValue;

use crate::address;
use crate::cited::Cited;
use crate::picture::Picture;
use crate::tempo::now;

use super::clipboard::copy;
use super::effects::title;
use super::file::{Next, png, rest, save, text};
use super::topic::Topic;

/// Something to take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Export {
    /// Every figure as a table.
    Csv,
    /// Every figure with all inputs.
    Json,
    /// Each run on its own, for what the open view shows.
    Runs,
    /// A chart as a drawing.
    Svg,
    /// A chart as a picture.
    Png,
    /// The answer, to be pasted into a text.
    Markdown,
    /// An entry for a bibliography.
    Bibtex,
    /// The page on paper.
    Print,
}

/// What became of an export.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outcome {
    /// What was done, in a sentence.
    pub words: String,
    /// What could not be put on the clipboard.
    pub left: Option<String>,
}

impl Outcome {
    /// Nothing but words.
    pub fn of(words: impl Into<String>) -> Self {
        Self { words: words.into(), left: None }
    }
}

/// What reproduces a result of this page, told today.
pub(super) fn provenance(picture: &Picture, citation: &Citation) -> Provenance {
    let Picture { scenario, summary } = picture;
    Provenance::cited(scenario, summary.runs, citation.clone(), &address::page(), today())
}

fn today() -> Date {
    let seconds = (now() / 1000.0) as i64;
    OffsetDateTime::from_unix_timestamp(seconds).map_or(Date::MIN, OffsetDateTime::date)
}

/// The charts that can be had while a view is open, by name.
pub(super) fn charts(scenario: &Scenario, topic: Topic) -> Vec<(AttrValue, Subject)> {
    let mut charts = vec![
        (AttrValue::from(Measure::Share.name()), Subject::Shares),
        (AttrValue::from(title(scenario)), Subject::Differences),
    ];
    if topic == Topic::Moves && flows_height(scenario).is_some() {
        charts.push((topic.heading(scenario).into(), Subject::Flows));
    }
    for panel in topic.charts(scenario) {
        charts.push((panel.title.clone().into(), Subject::Panel(panel)));
    }
    charts
}

impl Export {
    /// The export of that key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "csv" => Self::Csv,
            "json" => Self::Json,
            "runs" => Self::Runs,
            "svg" => Self::Svg,
            "png" => Self::Png,
            "markdown" => Self::Markdown,
            "bibtex" => Self::Bibtex,
            "print" => Self::Print,
            _ => return None,
        })
    }

    /// Makes it of a result, while a view is open and a chart is chosen, and hands it over.
    pub async fn take(
        self,
        picture: Rc<Picture>,
        result: Rc<Cited>,
        topic: Topic,
        subject: Subject,
    ) -> Outcome {
        let provenance = provenance(&picture, &result.citation);
        let Picture { scenario, summary } = &*picture;
        let (text, done, undone) = match self {
            Self::Markdown => (
                report::markdown(scenario, summary, &provenance),
                words::take_copied_markdown(),
                words::take_not_copied_markdown(),
            ),
            Self::Bibtex => (
                report::bibtex(scenario, &provenance),
                words::take_copied_bibtex(),
                words::take_not_copied_bibtex(),
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

    /// Makes a file and has it saved.
    async fn save(
        self,
        picture: &Picture,
        provenance: &Provenance,
        topic: Topic,
        subject: &Subject,
    ) -> Result<Outcome, JsValue> {
        rest().await;
        let Picture { scenario, summary } = picture;
        let sheet = |theme| {
            let sheet = subject.sheet(scenario, summary, provenance, theme);
            sheet.map_err(|error| JsValue::from(error.to_string()))
        };
        let (kind, part, extension) = match self {
            Self::Runs => ("text/csv;charset=utf-8", "runs", "csv"),
            Self::Json => ("application/json", "", "json"),
            Self::Svg => ("image/svg+xml", subject.key(), "svg"),
            Self::Png => ("image/png", subject.key(), "png"),
            _ => ("text/csv;charset=utf-8", "", "csv"),
        };
        let measures = topic.measures(scenario);
        let next: Next<'_> = match self {
            Self::Runs => {
                let mut pieces = report::runs_csv(scenario, summary, &measures, provenance);
                Box::new(move || pieces.next())
            }
            Self::Json => {
                let mut pieces = report::json(scenario, summary, provenance);
                Box::new(move || pieces.next())
            }
            Self::Svg | Self::Png => {
                let theme = if self == Self::Png { theme() } else { Theme::System };
                let mut sheet = Some(sheet(theme)?);
                Box::new(move || sheet.take())
            }
            _ => {
                let mut pieces = report::csv(scenario, summary, provenance);
                Box::new(move || pieces.next())
            }
        };
        let file = if self == Self::Png { png(next).await? } else { text(next, kind).await? };
        let name = file_name(scenario, &provenance.citation.digest, part, extension);
        save(&file, &name)?;
        let size = bytes(file.size() as u64);
        Ok(Outcome::of(words::take_saved(&name, &size)))
    }
}

fn print() -> Outcome {
    let printed = web_sys::window().is_some_and(|window| window.print().is_ok());
    Outcome::of(if printed { words::take_printed() } else { words::take_not_printed() })
}

/// The theme that is on: the style sheet knows what the reader and the system want.
fn theme() -> Theme {
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
