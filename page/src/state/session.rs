//! The session: the comparison on the page, the notes about it, and its history.

use std::rc::Rc;

use multihome::link::{self, Display, Followed, Reading, Story, Style};
use multihome::market::StartPreset;
use multihome::scenario::{Comparison, EditError, Notice, Parameter, change};
use multihome::words::{self, Language, spoken};
use yew::Reducible;

use super::result::Cited;
use super::undo_history::{Snapshot, Step, UndoHistory};

/// An action on the comparison.
pub(crate) enum Action {
    /// A lever is being dragged.
    Drag(&'static Parameter, String),
    /// A lever was grabbed or released: the next drag is another change.
    Release,
    /// A value was entered.
    Commit(&'static Parameter, String),
    /// Levers get their defaults, and vary again if they have ranges.
    LetVary(Vec<&'static Parameter>),
    /// Several values that belong together were entered.
    CommitAll(Vec<(&'static Parameter, String)>),
    /// A published estimate was chosen for the shares at quarter 0.
    StartFrom(&'static StartPreset),
    /// A story was chosen.
    ApplyStory(Story),
    /// The surrounding page sets a comparison.
    Adopt(Box<Comparison>),
    /// Every assumption is reset to its default; the regimes, the start and the size of the simulation
    /// stay.
    ResetAssumptions,
    /// Everything is reset to the defaults.
    Reset,
    /// The last step is undone.
    Undo,
    /// The step that was undone is redone.
    Redo,
    /// The browser went back or forward to an address.
    Visit(String),
    /// A note was closed.
    Dismiss(usize),
    /// A view was opened, by key.
    Open(&'static str),
    /// An enterprise was chosen.
    Follow(Followed),
    /// The headline and the plot fill the window from now on, or no longer.
    Project(bool),
}

/// The comparison on the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Session {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// What was wrong with the link or the last value entered, in sentences.
    pub notes: Vec<String>,
    /// The key of the parameter whose entered value the notes are about; `None` if they are about the
    /// address.
    pub notes_about: Option<&'static str>,
    /// Keys of the address that do not belong to this program.
    pub kept: Vec<(String, String)>,
    /// The display options of the address.
    pub display: Rc<Display>,
    /// The result that the link cites, until another story or a reset replaces it.
    pub cited: Option<Rc<Cited>>,
    /// Whether the comparison was read from the address, so that the address need not be written.
    pub visited: bool,
    /// How many entries of the browser's history this session has added. A dragged lever adds one,
    /// however many values it passes.
    pub entries: u32,
    /// The number of actions so far. A refused value changes nothing else, but its control must be
    /// rendered again with the value in use.
    pub revision: u32,
    /// The steps that can be undone and redone.
    pub history: Rc<UndoHistory>,
    /// The lever that is being dragged, by key.
    dragged: Option<&'static str>,
}

impl Session {
    /// The session for an address.
    pub fn of(query: &str) -> Self {
        let (reading, problem) = match link::read(query) {
            Ok(reading) => (reading, None),
            Err(error) => {
                let reading = Reading { kept: error.kept().to_vec(), ..Reading::default() };
                (reading, Some(words::using_defaults(&error.to_string())))
            }
        };
        let Reading { comparison, notices, kept, citation, display } = reading;
        let mut notes: Vec<_> = notices.iter().map(ToString::to_string).collect();
        notes.extend(problem);
        notes.extend(display.language.filter(|wanted| *wanted != spoken()).map(|wanted| {
            let used = words::using(spoken().key());
            words::NoticeGiven {
                key: "lang",
                given: wanted.key(),
                why: words::option_language_missing(),
                used: &used,
            }
            .text()
        }));
        let comparison = Rc::new(comparison);
        let cited =
            citation.map(|citation| Rc::new(Cited { comparison: comparison.clone(), citation }));
        let display = Rc::new(display);
        Self {
            comparison,
            notes,
            notes_about: None,
            kept,
            display,
            cited,
            visited: true,
            entries: 0,
            revision: 0,
            history: Rc::default(),
            dragged: None,
        }
    }

    /// The query that the address bar shows; with the citation as long as the comparison is the cited
    /// one.
    pub fn query(&self) -> String {
        self.query_in(self.display.language)
    }

    /// The query of the same session in a language, or in the reader's own for `None`.
    pub fn query_in(&self, language: Option<Language>) -> String {
        let display = Display { language, ..(*self.display).clone() };
        let others = [display.pairs().as_slice(), &self.kept].concat();
        match self.reproduced() {
            Some(cited) => link::cite(&self.comparison, &cited.citation, &others),
            None => link::write(&self.comparison, &others, Style::Differences),
        }
    }

    /// The result that the link cites, as long as the comparison is the cited one.
    pub fn reproduced(&self) -> Option<&Cited> {
        self.cited.as_deref().filter(|cited| cited.comparison == self.comparison)
    }

    /// The session after a value was entered. If the value is refused, only the notes change.
    fn edited(&self, parameter: &'static Parameter, text: &str) -> Self {
        self.after_edit(parameter, self.comparison.edit(parameter, text))
    }

    /// The session after an edit of a parameter. If it was refused, only the notes change.
    fn after_edit(
        &self,
        parameter: &'static Parameter,
        edit: Result<(Comparison, Option<Notice>), EditError>,
    ) -> Self {
        match edit {
            Ok((comparison, notice)) => {
                let [before, misfits] = [&*self.comparison, &comparison].map(link::misfit_notices);
                let new = misfits.iter().filter(|notice| !before.contains(notice));
                let notes: Vec<_> = notice.iter().chain(new).map(ToString::to_string).collect();
                Self {
                    comparison: Rc::new(comparison),
                    notes_about: (!notes.is_empty()).then_some(parameter.key),
                    notes,
                    visited: false,
                    ..self.clone()
                }
            }
            Err(error) => {
                let value = self.comparison.in_use(parameter);
                let notes =
                    vec![words::ItStays { error: &error.to_string(), value: &value }.text()];
                Self { notes, notes_about: Some(parameter.key), ..self.clone() }
            }
        }
    }

    /// The session after several values were entered, with the notes about each.
    fn edited_all(&self, edits: &[(&'static Parameter, String)]) -> Self {
        let mut session = self.clone();
        let (mut notes, mut notes_about) = (Vec::new(), None);
        for (parameter, text) in edits {
            session = session.edited(parameter, text);
            notes.append(&mut session.notes);
            notes_about = session.notes_about.or(notes_about);
        }
        Self { notes, notes_about, ..session }
    }

    fn replaced(&self, comparison: Comparison) -> Self {
        self.at(Snapshot { comparison: Rc::new(comparison), cited: None })
    }

    /// The session with a snapshot, as another entry of the browser's history.
    fn at(&self, Snapshot { comparison, cited }: Snapshot) -> Self {
        Self {
            comparison,
            notes: Vec::new(),
            notes_about: None,
            cited,
            visited: false,
            entries: self.entries + 1,
            dragged: None,
            ..self.clone()
        }
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot { comparison: self.comparison.clone(), cited: self.cited.clone() }
    }

    /// The session for the address that the browser went to. If that undoes the last step, or redoes
    /// one, it is recorded as such.
    fn visiting(&self, query: &str) -> Self {
        let mut session =
            Self { entries: self.entries, history: self.history.clone(), ..Self::of(query) };
        let leads_there = |step: Option<&Step>| {
            step.is_some_and(|step| step.other.comparison == session.comparison)
        };
        let history = Rc::make_mut(&mut session.history);
        if leads_there(self.history.last()) {
            history.undo(self.snapshot());
        } else if leads_there(self.history.next()) {
            history.redo(self.snapshot());
        } else if let Some(name) = change(&self.comparison, &session.comparison) {
            history.record(name, self.snapshot());
        }
        session
    }

    /// The session with another display. That changes the address, but it is not a step that can be undone.
    fn shown_as(&self, display: Display) -> Self {
        Self { display: Rc::new(display), visited: false, ..self.clone() }
    }

    /// The session after undo or redo.
    fn going(&self, go: impl FnOnce(&mut UndoHistory, Snapshot) -> Option<Snapshot>) -> Self {
        let mut history = (*self.history).clone();
        match go(&mut history, self.snapshot()) {
            Some(there) => Self { history: Rc::new(history), ..self.at(there) },
            None => self.clone(),
        }
    }

    /// This session as the one after `before`, with the step between them recorded.
    fn after(mut self, before: &Self, name: Option<String>) -> Self {
        let drags_on = self.dragged.is_some() && self.dragged == before.dragged;
        if drags_on {
            Rc::make_mut(&mut self.history).rename(|from| change(from, &self.comparison));
        } else if let Some(changed) = change(&before.comparison, &self.comparison) {
            Rc::make_mut(&mut self.history).record(name.unwrap_or(changed), before.snapshot());
        }
        self
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = match action {
            // Returned early: another display leaves every control as it is.
            Action::Open(view) => {
                return Rc::new(self.shown_as(Display { view, ..(*self.display).clone() }));
            }
            Action::Follow(followed) => {
                let enterprise = Some(followed);
                return Rc::new(self.shown_as(Display { enterprise, ..(*self.display).clone() }));
            }
            Action::Project(projected) => {
                return Rc::new(self.shown_as(Display { projected, ..(*self.display).clone() }));
            }
            Action::Drag(parameter, text) => {
                let begins = u32::from(self.dragged != Some(parameter.key));
                let entries = self.entries + begins;
                let session =
                    Self { entries, dragged: Some(parameter.key), ..self.edited(parameter, &text) };
                session.after(&self, None)
            }
            Action::Release => Self { dragged: None, ..(*self).clone() },
            Action::Commit(parameter, text) => {
                let entries = self.entries + 1;
                let session = Self { entries, dragged: None, ..self.edited(parameter, &text) };
                session.after(&self, None)
            }
            Action::LetVary(parameters) => {
                let entries = self.entries + 1;
                let released =
                    parameters.into_iter().fold((*self).clone(), |session, parameter| {
                        let release = session.comparison.release(parameter);
                        session.after_edit(parameter, release)
                    });
                Self { entries, dragged: None, ..released }.after(&self, None)
            }
            Action::CommitAll(edits) => {
                let entries = self.entries + 1;
                let session = Self { entries, dragged: None, ..self.edited_all(&edits) };
                session.after(&self, None)
            }
            Action::ApplyStory(preset) => {
                let name = words::step_story(preset.name.text());
                self.replaced(preset.applied_to(&self.comparison)).after(&self, Some(name))
            }
            Action::StartFrom(preset) => {
                let name = words::step_start(preset.name.text());
                self.replaced(self.comparison.starting_from(preset)).after(&self, Some(name))
            }
            Action::ResetAssumptions => {
                let name = words::step_assumptions().to_owned();
                self.replaced(self.comparison.with_default_assumptions()).after(&self, Some(name))
            }
            Action::Reset => {
                let name = words::step_everything().to_owned();
                self.replaced(Comparison::default()).after(&self, Some(name))
            }
            Action::Adopt(comparison) => {
                let name = words::step_adopted().to_owned();
                self.replaced(*comparison).after(&self, Some(name))
            }
            Action::Undo => self.going(UndoHistory::undo),
            Action::Redo => self.going(UndoHistory::redo),
            Action::Visit(query) => self.visiting(&query),
            Action::Dismiss(index) => {
                let mut notes = self.notes.clone();
                if index < notes.len() {
                    notes.remove(index);
                }
                let notes_about = self.notes_about.filter(|_| !notes.is_empty());
                Self { notes, notes_about, ..(*self).clone() }
            }
        };
        Rc::new(Self { revision: self.revision + 1, ..session })
    }
}

#[cfg(test)]
mod tests;
