//! Protects the digits: the bits of the kernels, of estimators and of whole results never change.
//!
//! It is a small program of its own, because it runs in every build that people may have: with and
//! without optimisation, with every set of features, and on another processor.

#![cfg(test)]

#[path = "../blessing/mod.rs"]
mod blessing;

mod golden;
mod kernels;
mod sensitivity;
