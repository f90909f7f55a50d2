//! Protects the page as people meet it: in real browsers, from the first picture to the copied
//! link, with the same digits as the native command.
//!
//! `cargo xtask test --only browser` builds the page, serves it, finds the browsers and runs this.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail by panicking, and tells what it measured"
)]

mod browser;
#[path = "../english/mod.rs"]
mod english;
mod firefox;
mod host;
mod native;
mod page;
mod wire;

mod accessible;
mod bad_links;
mod citation;
mod digits;
mod elsewhere;
mod embed;
mod enterprises;
mod failure;
mod first_screen;
mod golden;
mod history;
mod language;
mod later;
mod lists;
mod look;
mod newest;
mod offline;
mod patterns;
mod pinned;
mod queries;
mod question;
#[cfg(feature = "page-bench")]
mod speed;
mod stop;
mod stories;
mod strip;
mod take_away;
mod tasks;
mod typed;
mod undo;
mod views;
mod workers;
