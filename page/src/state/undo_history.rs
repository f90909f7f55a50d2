//! The undo history: the steps of this session that can be undone and redone.

use std::rc::Rc;

use multihome::scenario::Comparison;

use super::result::Cited;

/// The most steps that are kept.
const MOST: usize = 100;

/// A comparison with the citation that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    /// The scenario.
    pub comparison: Rc<Comparison>,
    /// The result that the opened link cites.
    pub cited: Option<Rc<Cited>>,
}

/// A step from one snapshot to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// Its name: what was changed, or the story that was chosen.
    pub name: String,
    /// The snapshot before the step, or after it once it is undone.
    pub other: Snapshot,
}

/// The steps that were made, and those that were undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UndoHistory {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl UndoHistory {
    /// The step that can be undone.
    pub fn last(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that can be redone.
    pub fn next(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Adds a step from a snapshot; steps that were undone can no longer be redone.
    pub fn record(&mut self, name: String, from: Snapshot) {
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(Step { name, other: from });
        self.undone.clear();
    }

    /// Renames the last step, for example while a lever is being dragged.
    pub fn rename(&mut self, name: impl FnOnce(&Comparison) -> Option<String>) {
        let Some(last) = self.done.last_mut() else { return };
        match name(&last.other.comparison) {
            Some(name) => last.name = name,
            // The lever is back at its first value, so there is no step.
            None => drop(self.done.pop()),
        }
    }

    /// Undoes the last step and keeps the snapshot `here` for redoing it; returns the snapshot before
    /// it.
    pub fn undo(&mut self, here: Snapshot) -> Option<Snapshot> {
        let Step { name, other } = self.done.pop()?;
        self.undone.push(Step { name, other: here });
        Some(other)
    }

    /// Redoes the last undone step and keeps the snapshot `here` for undoing it; returns the snapshot
    /// after it.
    pub fn redo(&mut self, here: Snapshot) -> Option<Snapshot> {
        let Step { name, other } = self.undone.pop()?;
        self.done.push(Step { name, other: here });
        Some(other)
    }
}
