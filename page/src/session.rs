//! The session: the scenario on the page, what is to be said about it, and how it came to be.

use std::rc::Rc;

use multihome::market::StartPreset;
use multihome::scenario::{self, Citation, Display, Parameter, Preset, Reading, Scenario, Style};
use yew::Reducible;

/// What a person can do to the scenario.
pub(super) enum Action {
    /// A lever is being dragged.
    Drag(&'static Parameter, String),
    /// A lever was grabbed or let go: the next drag is another change.
    Release,
    /// A value was given.
    Commit(&'static Parameter, String),
    /// Several values were given that belong together.
    CommitAll(Vec<(&'static Parameter, String)>),
    /// A published reading was chosen as the start.
    StartFrom(&'static StartPreset),
    /// A story was chosen.
    Tell(Preset),
    /// The page around this one asks for a scenario.
    Adopt(Box<Scenario>),
    /// Everything back to the defaults.
    Reset,
    /// The browser went back or forward to an address.
    Visit(String),
    /// A note was read and put away.
    Dismiss(usize),
}

/// What the link that was opened cites, and of which scenario.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cited {
    /// The scenario as the link has it.
    pub scenario: Rc<Scenario>,
    /// What the link says came of it.
    pub citation: Citation,
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
    /// How the address wants the scenario shown.
    pub display: Rc<Display>,
    /// What the link cites, until another story or a reset leaves it behind.
    pub cited: Option<Rc<Cited>>,
    /// Whether the scenario is what the address says, so that there is nothing to write.
    pub visited: bool,
    /// How many entries of the history this session has begun: a dragged lever begins one, however
    /// many values it passes through.
    pub entries: u32,
    /// How many actions there have been: a value that was refused changes nothing else, yet its
    /// control has to show what is used instead.
    pub revision: u32,
    /// The lever that is being dragged, by key.
    dragged: Option<&'static str>,
}

impl Session {
    /// The session that an address asks for.
    pub fn of(query: &str) -> Self {
        let (reading, trouble) = match scenario::read(query) {
            Ok(reading) => (reading, None),
            Err(error) => (Reading::default(), Some(format!("{error}; using the defaults."))),
        };
        let Reading { scenario, notices, kept, citation, display } = reading;
        let mut notes: Vec<_> = notices.iter().map(ToString::to_string).collect();
        notes.extend(trouble);
        let scenario = Rc::new(scenario);
        let cited =
            citation.map(|citation| Rc::new(Cited { scenario: scenario.clone(), citation }));
        let display = Rc::new(display);
        Self {
            scenario,
            notes,
            kept,
            display,
            cited,
            visited: true,
            entries: 0,
            revision: 0,
            dragged: None,
        }
    }

    /// The query that the address bar shows: with the citation for as long as the scenario is the
    /// one that is cited.
    pub fn query(&self) -> String {
        let others = [self.display.pairs().as_slice(), &self.kept].concat();
        match self.reproduced() {
            Some(cited) => scenario::cite(&self.scenario, &cited.citation, &others),
            None => scenario::write(&self.scenario, &others, Style::Differences),
        }
    }

    /// What the link cites, for as long as the scenario is the one that is cited.
    pub fn reproduced(&self) -> Option<&Cited> {
        self.cited.as_deref().filter(|cited| cited.scenario == self.scenario)
    }

    /// The session after a value was given; unchanged but for a note if it was no value.
    fn edited(&self, parameter: &'static Parameter, text: &str) -> Self {
        match self.scenario.edit(parameter, text) {
            Ok((scenario, notice)) => Self {
                scenario: Rc::new(scenario),
                notes: notice.iter().map(ToString::to_string).collect(),
                visited: false,
                ..self.clone()
            },
            Err(error) => {
                let value = parameter.get(&self.scenario);
                let unit = parameter.kind.unit().suffix();
                Self { notes: vec![format!("{error} It stays at {value}{unit}.")], ..self.clone() }
            }
        }
    }

    /// The session after several values were given, with whatever is to be said about each.
    fn edited_all(&self, edits: &[(&'static Parameter, String)]) -> Self {
        let mut session = self.clone();
        let mut notes = Vec::new();
        for (parameter, text) in edits {
            session = session.edited(parameter, text);
            notes.append(&mut session.notes);
        }
        Self { notes, ..session }
    }

    fn replaced(&self, scenario: Scenario) -> Self {
        let scenario = Rc::new(scenario);
        let entries = self.entries + 1;
        Self {
            scenario,
            notes: Vec::new(),
            cited: None,
            visited: false,
            entries,
            dragged: None,
            ..self.clone()
        }
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = match action {
            Action::Drag(parameter, text) => {
                let begins = u32::from(self.dragged != Some(parameter.key));
                let entries = self.entries + begins;
                Self { entries, dragged: Some(parameter.key), ..self.edited(parameter, &text) }
            }
            Action::Release => Self { dragged: None, ..(*self).clone() },
            Action::Commit(parameter, text) => {
                let entries = self.entries + 1;
                Self { entries, dragged: None, ..self.edited(parameter, &text) }
            }
            Action::CommitAll(edits) => {
                let entries = self.entries + 1;
                Self { entries, dragged: None, ..self.edited_all(&edits) }
            }
            Action::Tell(preset) => self.replaced(preset.applied_to(&self.scenario)),
            Action::StartFrom(preset) => self.replaced(self.scenario.starting_from(preset)),
            Action::Adopt(scenario) => self.replaced(*scenario),
            Action::Reset => self.replaced(Scenario::default()),
            Action::Visit(query) => Self { entries: self.entries, ..Self::of(&query) },
            Action::Dismiss(index) => {
                let mut notes = self.notes.clone();
                if index < notes.len() {
                    notes.remove(index);
                }
                Self { notes, ..(*self).clone() }
            }
        };
        Rc::new(Self { revision: self.revision + 1, ..session })
    }
}
