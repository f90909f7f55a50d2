//! The browser: small wrappers around features that may be missing or refused. They do not depend on
//! the session or on runs.

mod clipboard;
mod document;
mod element;
pub(crate) mod file;
mod in_sight;
mod interface;
mod media;
mod offline;
pub(crate) mod panics;
mod reveal;
mod size;

pub(crate) use clipboard::copy;
pub(crate) use document::{add_chart_style, use_document};
pub(crate) use element::{focus, is_open, scroll_to};
pub(crate) use in_sight::{use_in_sight, use_seen};
pub(crate) use interface::{ask, call, interface, now, processors};
pub(crate) use media::use_media;
pub(crate) use offline::use_offline;
pub(crate) use reveal::{Revealing, reveal};
pub(crate) use size::{Resized, use_size, use_width};
