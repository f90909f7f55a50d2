//! Views: what a person sees, as small components.

mod about;
mod answer;
mod app;
mod choice;
mod clouds;
mod comparison;
mod dress;
mod effects;
mod embed;
mod embed_dialog;
mod ending;
mod field;
mod focus;
mod height;
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
mod talk;
mod timetable;
mod topic;
mod undo;
mod views;
mod width;

pub(super) use app::App;
