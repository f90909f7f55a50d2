//! Views: what a person sees, as small components.

mod about;
mod answer;
mod app;
mod choice;
mod clipboard;
mod clouds;
mod comparison;
mod effects;
mod ending;
mod export;
mod field;
mod file;
mod focus;
mod levers;
mod mechanisms;
mod notes;
mod patterns;
mod plot;
mod progress;
mod question;
mod share_link;
mod stage;
mod steps;
mod stories;
mod strip;
mod table;
mod take_away;
mod timetable;
mod topic;
mod views;
mod width;

pub(super) use app::App;
