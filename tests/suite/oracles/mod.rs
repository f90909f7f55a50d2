//! Protects the engine's mathematics: choices, races and mechanisms with known answers. Formulas are
//! compared to the published digits, draws within their sampling error and in their distribution.

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
