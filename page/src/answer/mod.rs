//! The answer: the first screen, with the stories, the headline, the plot of shares and the progress of the run.

mod citation_check;
mod confirmation;
mod effects;
mod headline;
mod notes;
mod pinned;
mod plot;
mod progress;
mod standfirst;
mod sticky_bar;
mod stories;

pub(crate) use citation_check::CitationCheck;
pub(crate) use confirmation::confirmation;
pub(crate) use effects::{Effects, effects_title};
pub(crate) use headline::Answer;
pub(crate) use notes::{FieldNotes, notes};
pub(crate) use pinned::{PinButton, Pinned, SincePinned};
pub(crate) use plot::Plot;
pub(crate) use progress::ProgressBar;
pub(crate) use standfirst::Standfirst;
pub(crate) use sticky_bar::StickyBar;
pub(crate) use stories::{Stories, around, story_of};
