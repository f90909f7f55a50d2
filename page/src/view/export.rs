//! Exports: what can be taken away of a whole result, and how each is made.

use std::rc::Rc;

use multihome::chart::{Role, Subject, Swatch, Theme};
use multihome::engine::Measure;
use multihome::report::{self, Provenance, bytes, file_name};
use multihome::scenario::Citation;
use time::{Date, OffsetDateTime};
use wasm_bindgen::JsValue;

use crate::address;
use crate::runner::Picture;
use crate::tempo::now;

use super::clipboard::copy;
use super::file::{png, save, text};

/// Something to take away.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Export {
    /// Every figure as a table.
    Csv,
    /// Each run on its own, for some measures.
    Runs(Vec<Measure>),
    /// Every figure with all inputs.
    Json,
    /// A chart as a drawing.
    Svg(Subject),
    /// A chart as a picture.
    Png(Subject),
    /// The answer, to be pasted into a text.
    Markdown,
    /// An entry for a bibliography.
    Bibtex,
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
    /// Only words.
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

impl Export {
    /// Makes it and hands it over.
    pub async fn take(self, picture: Rc<Picture>, citation: Citation) -> Outcome {
        let provenance = provenance(&picture, &citation);
        let Picture { scenario, summary } = &*picture;
        let (text, what) = match self {
            Self::Markdown => (report::markdown(scenario, summary, &provenance), "Markdown"),
            Self::Bibtex => (report::bibtex(scenario, &provenance), "BibTeX entry"),
            _ => return self.save(&picture, &provenance).await.unwrap_or_else(refused),
        };
        match copy(&text).await {
            Ok(()) => Outcome::of(format!(
                "The {what} is copied, with the link, the versions, the digest and the date."
            )),
            Err(()) => Outcome {
                words: format!("The browser did not let us copy; here is the {what}."),
                left: Some(text),
            },
        }
    }

    /// Makes a file and has it saved.
    async fn save(&self, picture: &Picture, provenance: &Provenance) -> Result<Outcome, JsValue> {
        let Picture { scenario, summary } = picture;
        let sheet = |subject: &Subject, theme| {
            let sheet = subject.sheet(scenario, summary, provenance, theme);
            sheet.map_err(|error| JsValue::from(error.to_string()))
        };
        let (kind, part, extension) = match self {
            Self::Runs(_) => ("text/csv;charset=utf-8", "runs", "csv"),
            Self::Json => ("application/json", "", "json"),
            Self::Svg(subject) => ("image/svg+xml", subject.key(), "svg"),
            Self::Png(subject) => ("image/png", subject.key(), "png"),
            Self::Csv | Self::Markdown | Self::Bibtex => ("text/csv;charset=utf-8", "", "csv"),
        };
        let file = if let Self::Png(subject) = self {
            png(&sheet(subject, theme())?).await?
        } else {
            // Less code to download than an iterator of any kind.
            let next: Box<dyn FnMut() -> Option<String>> = match self {
                Self::Runs(measures) => {
                    let mut pieces = report::runs_csv(scenario, summary, measures, provenance);
                    Box::new(move || pieces.next())
                }
                Self::Json => {
                    let mut pieces = report::json(scenario, summary, provenance);
                    Box::new(move || pieces.next())
                }
                Self::Svg(subject) => {
                    let mut sheet = Some(sheet(subject, Theme::System)?);
                    Box::new(move || sheet.take())
                }
                _ => {
                    let mut pieces = report::csv(scenario, summary, provenance);
                    Box::new(move || pieces.next())
                }
            };
            text(next, kind).await?
        };
        let name = file_name(scenario, part, extension);
        save(&file, &name)?;
        let size = bytes(file.size() as u64);
        Ok(Outcome::of(format!("Saved as {name}, {size}.")))
    }
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
    Outcome::of(format!("The browser did not let us make the file{why}."))
}
