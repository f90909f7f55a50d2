//! The session: the scenario on the page, what is to be said about it, and how it came to be.

use std::rc::Rc;

use multihome::market::StartPreset;
use multihome::scenario::{self, Display, Parameter, Preset, Reading, Scenario, Style, change};
use multihome::words::{self, Language, spoken};
use yew::Reducible;

use super::cited::Cited;
use super::past::{Past, Place, Step};

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
    /// Every assumption back to its default; the regimes, the start and the run stay.
    ResetAssumptions,
    /// Everything back to the defaults.
    Reset,
    /// The last step taken back.
    Undo,
    /// The step that was taken back, again.
    Redo,
    /// The browser went back or forward to an address.
    Visit(String),
    /// A note was read and put away.
    Dismiss(usize),
    /// A view was opened, by key.
    Open(&'static str),
}

/// The scenario on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Session {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What was wrong with the link or the last value given, in sentences.
    pub notes: Vec<String>,
    /// The parameter whose control was given the value that the notes are about, by key; none if they are
    /// about the address.
    pub noted: Option<&'static str>,
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
    /// What was done before.
    pub past: Rc<Past>,
    /// The lever that is being dragged, by key.
    dragged: Option<&'static str>,
}

impl Session {
    /// The session that an address asks for.
    pub fn of(query: &str) -> Self {
        let (reading, trouble) = match scenario::read(query) {
            Ok(reading) => (reading, None),
            Err(error) => (Reading::default(), Some(words::using_defaults(&error.to_string()))),
        };
        let Reading { scenario, notices, kept, citation, display } = reading;
        let mut notes: Vec<_> = notices.iter().map(ToString::to_string).collect();
        notes.extend(trouble);
        notes.extend(display.language.filter(|wanted| *wanted != spoken()).map(|wanted| {
            let used = words::using(spoken().key());
            words::notice_given("lang", wanted.key(), words::option_language_missing(), &used)
        }));
        let scenario = Rc::new(scenario);
        let cited =
            citation.map(|citation| Rc::new(Cited { scenario: scenario.clone(), citation }));
        let display = Rc::new(display);
        Self {
            scenario,
            notes,
            noted: None,
            kept,
            display,
            cited,
            visited: true,
            entries: 0,
            revision: 0,
            past: Rc::default(),
            dragged: None,
        }
    }

    /// The query that the address bar shows: with the citation for as long as the scenario is the
    /// one that is cited.
    pub fn query(&self) -> String {
        self.query_in(self.display.language)
    }

    /// The query that shows the same in a language, or in the reader's own.
    pub fn query_in(&self, language: Option<Language>) -> String {
        let display = Display { language, ..(*self.display).clone() };
        let others = [display.pairs().as_slice(), &self.kept].concat();
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
                noted: notice.map(|_| parameter.key),
                visited: false,
                ..self.clone()
            },
            Err(error) => {
                let value = self.scenario.in_use(parameter);
                let notes = vec![words::it_stays(&error.to_string(), &value)];
                Self { notes, noted: Some(parameter.key), ..self.clone() }
            }
        }
    }

    /// The session after several values were given, with whatever is to be said about each.
    fn edited_all(&self, edits: &[(&'static Parameter, String)]) -> Self {
        let mut session = self.clone();
        let (mut notes, mut noted) = (Vec::new(), None);
        for (parameter, text) in edits {
            session = session.edited(parameter, text);
            notes.append(&mut session.notes);
            noted = session.noted.or(noted);
        }
        Self { notes, noted, ..session }
    }

    fn replaced(&self, scenario: Scenario) -> Self {
        self.at(Place { scenario: Rc::new(scenario), cited: None })
    }

    /// The session at another place, as another entry of the history.
    fn at(&self, Place { scenario, cited }: Place) -> Self {
        Self {
            scenario,
            notes: Vec::new(),
            noted: None,
            cited,
            visited: false,
            entries: self.entries + 1,
            dragged: None,
            ..self.clone()
        }
    }

    fn place(&self) -> Place {
        Place { scenario: self.scenario.clone(), cited: self.cited.clone() }
    }

    /// The session where the address leads that the browser went to. If that undoes the last step,
    /// or does it again, it is remembered as such.
    fn visiting(&self, query: &str) -> Self {
        let mut session =
            Self { entries: self.entries, past: self.past.clone(), ..Self::of(query) };
        let leads_there =
            |step: Option<&Step>| step.is_some_and(|step| step.other.scenario == session.scenario);
        let past = Rc::make_mut(&mut session.past);
        if leads_there(self.past.last()) {
            past.undo(self.place());
        } else if leads_there(self.past.next()) {
            past.redo(self.place());
        } else if let Some(name) = change(&self.scenario, &session.scenario) {
            past.take(name, self.place());
        }
        session
    }

    /// The session with a view open: another address of the same scenario, and no step.
    fn opening(&self, view: &'static str) -> Self {
        let display = Rc::new(Display { view, ..(*self.display).clone() });
        Self { display, visited: false, ..self.clone() }
    }

    /// The session with its past gone through.
    fn going(&self, go: impl FnOnce(&mut Past, Place) -> Option<Place>) -> Self {
        let mut past = (*self.past).clone();
        match go(&mut past, self.place()) {
            Some(place) => Self { past: Rc::new(past), ..self.at(place) },
            None => self.clone(),
        }
    }

    /// This session after that one, with the step between them remembered.
    fn after(mut self, before: &Self, name: Option<String>) -> Self {
        let drags_on = self.dragged.is_some() && self.dragged == before.dragged;
        if drags_on {
            Rc::make_mut(&mut self.past).rename(|from| change(from, &self.scenario));
        } else if let Some(changed) = change(&before.scenario, &self.scenario) {
            Rc::make_mut(&mut self.past).take(name.unwrap_or(changed), before.place());
        }
        self
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let session = match action {
            // It leaves every control as it is.
            Action::Open(view) => return Rc::new(self.opening(view)),
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
            Action::CommitAll(edits) => {
                let entries = self.entries + 1;
                let session = Self { entries, dragged: None, ..self.edited_all(&edits) };
                session.after(&self, None)
            }
            Action::Tell(preset) => {
                let name = words::step_story(preset.name.text());
                self.replaced(preset.applied_to(&self.scenario)).after(&self, Some(name))
            }
            Action::StartFrom(preset) => {
                let name = words::step_start(preset.name.text());
                self.replaced(self.scenario.starting_from(preset)).after(&self, Some(name))
            }
            Action::ResetAssumptions => {
                let name = words::step_assumptions().to_owned();
                self.replaced(self.scenario.with_default_assumptions()).after(&self, Some(name))
            }
            Action::Reset => {
                let name = words::step_everything().to_owned();
                self.replaced(Scenario::default()).after(&self, Some(name))
            }
            Action::Adopt(scenario) => {
                let name = words::step_adopted().to_owned();
                self.replaced(*scenario).after(&self, Some(name))
            }
            Action::Undo => self.going(Past::undo),
            Action::Redo => self.going(Past::redo),
            Action::Visit(query) => self.visiting(&query),
            Action::Dismiss(index) => {
                let mut notes = self.notes.clone();
                if index < notes.len() {
                    notes.remove(index);
                }
                let noted = self.noted.filter(|_| !notes.is_empty());
                Self { notes, noted, ..(*self).clone() }
            }
        };
        Rc::new(Self { revision: self.revision + 1, ..session })
    }
}

#[cfg(test)]
mod tests {
    use multihome::scenario::Citation;

    use super::*;

    fn session(query: &str) -> Rc<Session> {
        Rc::new(Session::of(query))
    }

    fn commit(session: Rc<Session>, key: &str, value: &str) -> Rc<Session> {
        session.reduce(Action::Commit(Parameter::find(key).unwrap(), value.to_owned()))
    }

    fn last(session: &Session) -> &str {
        session.past.last().map_or("", |step| &step.name)
    }

    #[test]
    fn steps_are_named_undone_and_done_again() {
        let first = session("?v=1&seed=7");
        let second = commit(first.clone(), "window", "90");
        assert_eq!(last(&second), "Azure-first window: 14 days → 90 days");
        let third = second.clone().reduce(Action::ResetAssumptions);
        assert_eq!(last(&third), "Assumptions reset");
        assert_eq!(third.scenario, first.scenario);
        let undone = third.reduce(Action::Undo);
        assert_eq!(undone.scenario, second.scenario);
        assert_eq!(undone.past.next().map(|step| &*step.name), Some("Assumptions reset"));
        let undone = undone.reduce(Action::Undo);
        assert_eq!((&undone.scenario, last(&undone)), (&first.scenario, ""));
        assert_eq!(undone.clone().reduce(Action::Undo).scenario, first.scenario);
        let redone = undone.reduce(Action::Redo);
        assert_eq!(redone.scenario, second.scenario);
        let other = commit(redone, "seed", "8");
        assert!(other.past.next().is_none(), "a new step leaves nothing to do again");
    }

    #[test]
    fn a_drag_is_one_step_and_a_refused_value_is_none() {
        let window = Parameter::find("window").unwrap();
        let mut session = session("?v=1");
        for value in ["20", "40", "60"] {
            session = session.reduce(Action::Drag(window, value.to_owned()));
        }
        assert_eq!(last(&session), "Azure-first window: 14 days → 60 days");
        let refused = commit(session, "window", "many");
        assert_eq!(last(&refused), "Azure-first window: 14 days → 60 days");
        let undone = refused.reduce(Action::Undo);
        assert_eq!((*undone.scenario).clone(), Scenario::default());
        assert!(undone.past.last().is_none());
    }

    #[test]
    fn back_and_forward_of_the_browser_undo_and_redo() {
        let first = session("?v=1");
        let second = commit(first, "window", "90");
        let back = second.reduce(Action::Visit("?v=1".to_owned()));
        assert!(back.past.last().is_none() && back.past.next().is_some());
        let forth = back.reduce(Action::Visit("?v=1&window=90".to_owned()));
        assert!(forth.past.last().is_some() && forth.past.next().is_none());
        let elsewhere = forth.reduce(Action::Visit("?v=1&seed=3".to_owned()));
        assert!(last(&elsewhere).contains("; "), "{}", last(&elsewhere));
    }

    #[test]
    fn a_view_is_in_the_address_and_no_step() {
        let first = session("?v=1&window=90&utm=x");
        let opened = first.clone().reduce(Action::Open("homes"));
        assert_eq!((&opened.scenario, last(&opened)), (&first.scenario, ""));
        assert_eq!((opened.entries, opened.revision), (first.entries, first.revision));
        assert_eq!(opened.query(), "v=1&window=90&view=homes&utm=x");
        let moved = commit(opened, "window", "30");
        assert_eq!(moved.query(), "v=1&window=30&view=homes&utm=x");
        let back = moved.reduce(Action::Visit("?v=1&window=90&view=models".to_owned()));
        assert!(back.display.view == "models" && back.past.next().is_some());
        assert_eq!(back.reduce(Action::Open("shares")).query(), "v=1&window=90");
    }

    #[test]
    fn undoing_brings_back_what_is_cited() {
        let citation = Citation { model: 2, draws: 1, digest: "0".repeat(64), ends: Vec::new() };
        let link = scenario::cite(&Scenario::default(), &citation, &[]);
        let cited = session(&link);
        assert!(cited.cited.is_some());
        let told = cited.clone().reduce(Action::Reset);
        assert_eq!(told.scenario, cited.scenario);
        let other = cited.clone().reduce(Action::Tell(scenario::PRESETS[6]));
        assert!(other.cited.is_none());
        assert_eq!(other.reduce(Action::Undo).cited, cited.cited);
    }
}
