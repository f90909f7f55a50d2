//! Protects the engine's mathematics: choices, races and mechanisms with known answers, to the
//! printed digits where they are formulas, and where they are drawn within their sampling error
//! and in their distribution.

#![cfg(test)]

mod diffusion;
mod inertia;
mod lock_in;
mod logit;
mod nested_logit;
mod price;
mod recovery;
mod scores;
mod social;
mod surplus;
mod tenure;
mod urn;
