//! State: the comparison on the page with its history, its address, the language, and the results that
//! are shown. Components subscribe to it; nothing here renders.

pub(crate) mod address;
mod address_bar;
mod by_identity;
mod confirmation;
pub(crate) mod language;
mod observable;
mod pending_writes;
pub(crate) mod progress;
mod result;
mod session;
mod store;
mod topic;
mod undo_history;

pub(crate) use address_bar::{use_address_bar, use_fragment};
pub(crate) use by_identity::ByIdentity;
pub(crate) use confirmation::Confirmation;
pub(crate) use observable::{Observable, use_observable, use_selector};
pub(crate) use result::{Cited, Picture, Shares};
pub(crate) use session::{Action, Session};
pub(crate) use store::{Shown, Store, use_result};
pub(crate) use topic::Topic;
pub(crate) use undo_history::Step;
