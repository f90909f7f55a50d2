//! The session: the scenario on the page, what is to be said about it, and how it came to be.

use std::rc::Rc;

use yew::Reducible;

use crate::market::StartPreset;
use crate::scenario::{self, Parameter, Reading, Scenario};

use super::address::Entry;

/// What a person can do to the scenario.
pub(super) enum Action {
    /// A lever is being dragged.
    Drag(&'static Parameter, String),
    /// A value was given.
    Commit(&'static Parameter, String),
    /// A published reading was chosen as the start.
    StartFrom(&'static StartPreset),
    /// Everything back to the defaults.
    Reset,
    /// The browser went back or forward to an address.
    Visit(String),
    /// A note was read and put away.
    Dismiss(usize),
}

/// The scenario on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Session {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What was wrong with the link or the last value given, in sentences.
    pub notes: Vec<String>,
    /// Keys of others in the address.
    pub kept: Vec<(String, String)>,
    /// How the scenario enters the history.
    pub entry: Entry,
    /// The lever that is being dragged, by key.
    dragged: Option<&'static str>,
}

impl Session {
    /// The session that an address asks for.
    pub fn of(query: &str) -> Self {
        let (Reading { scenario, notices, kept }, trouble) = match scenario::read(query) {
            Ok(reading) => (reading, None),
            Err(error) => (Reading::default(), Some(format!("{error}; the defaults are used."))),
        };
        let mut notes: Vec<_> = notices.iter().map(ToString::to_string).collect();
        notes.extend(trouble);
        Self { scenario: Rc::new(scenario), notes, kept, entry: Entry::Keep, dragged: None }
    }

    /// The session after a value was given; unchanged but for a note if it was no value.
    fn edited(&self, parameter: &'static Parameter, text: &str) -> Self {
        match self.scenario.edit(parameter, text) {
            Ok((scenario, notice)) => Self {
                scenario: Rc::new(scenario),
                notes: notice.iter().map(ToString::to_string).collect(),
                ..self.clone()
            },
            Err(error) => {
                let value = parameter.get(&self.scenario);
                let unit = parameter.kind.unit().suffix();
                Self { notes: vec![format!("{error} It stays at {value}{unit}.")], ..self.clone() }
            }
        }
    }

    fn replaced(&self, scenario: Scenario) -> Self {
        let scenario = Rc::new(scenario);
        Self { scenario, notes: Vec::new(), entry: Entry::Push, dragged: None, ..self.clone() }
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = match action {
            Action::Drag(parameter, text) => {
                let goes_on = self.dragged == Some(parameter.key);
                let entry = if goes_on { Entry::Replace } else { Entry::Push };
                Self { entry, dragged: Some(parameter.key), ..self.edited(parameter, &text) }
            }
            Action::Commit(parameter, text) => {
                let ends_drag = self.dragged == Some(parameter.key);
                let entry = if ends_drag { Entry::Replace } else { Entry::Push };
                Self { entry, dragged: None, ..self.edited(parameter, &text) }
            }
            Action::StartFrom(preset) => self.replaced(self.scenario.starting_from(preset)),
            Action::Reset => self.replaced(Scenario::default()),
            Action::Visit(query) => Self::of(&query),
            Action::Dismiss(index) => {
                let mut notes = self.notes.clone();
                if index < notes.len() {
                    notes.remove(index);
                }
                Self { notes, entry: Entry::Keep, ..(*self).clone() }
            }
        };
        Rc::new(session)
    }
}
