//! Protects the page as people meet it: in a real browser, from the first picture to the copied
//! link, with the same digits as the native command.
//!
//! `cargo xtask test --only browser` builds the page, serves it, starts the driver and runs this.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod browser;
mod native;

mod bad_links;
mod citation;
mod digits;
mod first_screen;
mod history;
mod lists;
mod look;
mod patterns;
mod question;
mod stop;
mod stories;
mod views;
mod workers;
