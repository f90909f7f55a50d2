//! Protects the model's laws: properties that hold for any parameters, most of them exactly.

mod cadence;
mod conservation;
mod figures;
mod links;
mod opening;
mod options;
mod permutation;
mod population_size;
mod ranges;
mod replicates;
mod sides;
mod timetable;
mod variety;
