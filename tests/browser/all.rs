//! Protects the page in real browsers, from the first picture to the copied link, with the same digits
//! as the native command.
//!
//! `cargo xtask test --only browser` builds the page, serves it, finds the browsers and runs these
//! tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail by panicking, and prints what it measured"
)]

mod browser;
mod connection;
mod driven;
#[path = "../english/mod.rs"]
mod english;
mod firefox;
mod host;
mod native;
mod page;
mod proxy;
mod session;
mod webkit;

mod accessible;
mod all_stories;
mod assumptions;
mod bad_links;
mod citation;
mod closed;
mod code;
mod crash;
mod digits;
mod drivers;
mod elsewhere;
mod embed;
mod embed_dialog;
mod enterprises;
mod failure;
mod first_screen;
mod golden;
mod highlights;
mod history;
mod language;
mod later;
mod layout;
mod lists;
mod longest_task;
mod monkey;
mod newest;
mod npm_package;
mod offline;
mod opened_file;
mod patterns;
mod pinned;
mod policy;
mod projector;
mod promises;
mod queries;
mod question;
mod record;
mod refused;
mod rendering;
mod share_dialog;
mod spacing;
mod speed;
mod split;
mod startup;
mod stop;
mod stories;
mod strip;
mod take_away;
mod terms;
mod translated;
mod typed;
mod undo;
mod views;
mod workers;
