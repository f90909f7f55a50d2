//! All tests of the library and of the command that can share a process, in one program: it is linked
//! once, and its tests share all processors.
//!
//! `tests/bits` is separate because it runs in many builds; `tests/allocation.rs`, `tests/bounded.rs`
//! and `tests/memory.rs` because each measures the allocations of its whole process; and
//! `tests/browser` because it needs a browser.

#![cfg(test)]
#![cfg(feature = "cli")]

#[path = "../blessing/mod.rs"]
mod blessing;
#[path = "../english/mod.rs"]
mod english;
#[path = "../scenarios/mod.rs"]
mod scenarios;

mod backtest;
mod calibration;
mod command;
mod data;
mod docs;
mod draws;
mod examples;
mod exported;
mod floors;
mod fuzz;
mod highlights;
mod laws;
mod letters;
mod mangled;
mod mechanisms;
mod null_model;
mod oembed;
mod oracles;
mod outputs;
mod patterns;
mod queries;
mod record;
mod shares_at_start;
mod terminal;
mod vectors;
mod words;
mod worlds;
