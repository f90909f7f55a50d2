//! Floor 10 · History matching: which sets of assumptions the record rules out.
//!
//! Craig, Goldstein, Seheult and Smith (1997); Vernon, Goldstein and Bower (2010), "Galaxy formation: a
//! Bayesian uncertainty analysis", *Bayesian Analysis* 5(4). A [`Design`] says which sets are run from which
//! past starts. Each run's shares are held against the readings of later years ([`Target`]); a set whose
//! [`implausibility()`] is too large in more than one of them is ruled out. What is left is not a posterior
//! distribution: it is what the record gives no reason to drop.

mod design;
mod experiment;
mod implausibility;
mod kept;
mod order;
mod results;
mod run;
mod search;
mod solve;
mod table;
mod target;

pub use crate::ensemble::in_order;
pub use design::{Design, DesignError, FIRST_STARTS};
pub use experiment::{Experiment, natural_experiment};
pub use implausibility::{LIMIT, Scale, implausibility, largest, second_largest};
pub use kept::{Kept, LEVEL, distance, is_seen, kept_ranges};
pub use order::{energy_distance, herd};
pub use results::{ResultsError, header, parse, written};
pub use run::{
    MEASURE, Row, VARIANCE_PATHS, at_start, path_variance, path_variances, run, simulated,
};
pub use search::{MOST_WORLDS, Matched, NothingLeft, judge, matched, search};
pub use solve::starting_at_readings;
pub use table::{digest, rust_levers, rust_table};
pub use target::{Target, targets};
