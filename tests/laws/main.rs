//! Protects the model's laws: what must hold for any parameters whatever, most of it exactly.

#![cfg(test)]

mod company;
mod conservation;
mod figures;
mod links;
mod opening;
mod options;
mod permutation;
mod replicates;
mod sides;
mod timetable;
mod variety;

#[path = "../scenarios/mod.rs"]
mod scenarios;
