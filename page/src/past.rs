//! The past: what was done in this session, step by step, to undo and to do again.

use std::rc::Rc;

use multihome::scenario::Scenario;

use super::cited::Cited;

/// As many steps as are remembered.
const MOST: usize = 100;

/// A scenario with what is cited of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What the link that was opened cites.
    pub cited: Option<Rc<Cited>>,
}

/// A step from one place to another.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// What it is called: what was changed, or the story that was chosen.
    pub name: String,
    /// Where it leads from, or back to once it is undone.
    pub other: Place,
}

/// What was done, and what was undone of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Past {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Past {
    /// The step that can be undone.
    pub fn last(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that can be done again.
    pub fn next(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Remembers a step from a place; what was undone before cannot be done again.
    pub fn take(&mut self, name: String, from: Place) {
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(Step { name, other: from });
        self.undone.clear();
    }

    /// Gives the last step another name: a lever is still being dragged.
    pub fn rename(&mut self, name: impl FnOnce(&Scenario) -> Option<String>) {
        let Some(last) = self.done.last_mut() else { return };
        match name(&last.other.scenario) {
            Some(name) => last.name = name,
            // It is back where it was.
            None => drop(self.done.pop()),
        }
    }

    /// Leaves a place by undoing the last step; returns where it came from.
    pub fn undo(&mut self, here: Place) -> Option<Place> {
        let Step { name, other } = self.done.pop()?;
        self.undone.push(Step { name, other: here });
        Some(other)
    }

    /// Leaves a place by doing again what was undone last; returns where that leads.
    pub fn redo(&mut self, here: Place) -> Option<Place> {
        let Step { name, other } = self.undone.pop()?;
        self.done.push(Step { name, other: here });
        Some(other)
    }
}
