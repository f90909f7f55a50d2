//! Controls: the fields and levers that change the scenario, undo, and the links to other languages.

mod clouds;
mod field;
mod languages;
mod lever_panel;
mod levers;
mod mechanisms;
mod projector;
mod simulation;
mod stopping_rule;
mod timetable;
mod undo;

pub(crate) use languages::languages;
pub(crate) use lever_panel::LeverPanel;
pub(crate) use levers::{AllLevers, lever, levers_apart, main_levers};
pub(crate) use projector::{Projector, projector_button};
pub(crate) use simulation::Simulation;
pub(crate) use undo::{undo, use_shortcuts};
