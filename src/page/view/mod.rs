//! Views: what a person sees, as small components.

mod about;
mod answer;
mod app;
mod choice;
mod effects;
mod field;
mod levers;
mod notes;
mod plot;
mod progress;
mod share_link;
mod shown;
mod spoken;
mod strip;
mod table;
mod width;

pub(super) use app::App;
