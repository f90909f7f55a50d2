//! Views: what a person sees, as small components.

mod about;
mod answer;
mod app;
mod choice;
mod clouds;
mod comparison;
mod dot_grid;
mod dots;
mod effects;
mod ending;
mod enterprises;
mod field;
mod focus;
mod levers;
mod mechanisms;
mod notes;
mod patterns;
mod plot;
mod progress;
mod question;
mod share_link;
mod shortcuts;
mod stage;
mod steps;
mod stories;
mod strip;
mod table;
mod timetable;
mod topic;
mod undo;
mod views;
mod width;

pub(super) use app::App;
