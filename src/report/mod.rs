//! Floor 6 · The report: the answer as sentences, tables and files.

mod amount;
mod bibtex;
mod biography;
mod change;
mod clause;
mod csv;
mod digest;
mod effort;
mod file_name;
mod json;
mod markdown;
mod number;
mod pairing;
mod pattern;
mod provenance;
mod quoted;
mod reason;
mod runs;
mod sentence;
mod snippet;
mod tidy;
mod topic;
mod verdict;

pub use amount::{amount, from_to, gap, label, shift};
pub use bibtex::bibtex;
pub use biography::{habit, parting};
pub use csv::{csv, csv_line};
pub use digest::digest;
pub use effort::{Effort, Pace, bytes, change, duration, effort, smaller_effort};
pub use file_name::file_name;
pub use json::json;
pub use markdown::markdown;
pub use number::{count, exact, figure, percent, points, share, signed};
pub use pairing::pairing;
pub use pattern::{Finding, Judgement, PATTERNS, Pattern};
pub use provenance::{Fact, Provenance};
pub use runs::{RUNS_HEADER, runs_csv};
pub use sentence::{Span, band, headline, makes_no_difference, method};
pub use snippet::Snippet;
pub use tidy::{HEADER, Row, Side, rows};
pub use topic::{
    SEGMENTS, capacity, homes, microsoft, models, moves, openai, parts, passing, revenue_terms,
    surplus, worth,
};
pub use verdict::{Verdict, citation, departure, verdict};
