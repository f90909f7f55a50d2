//! Floor 12 · The report: the answer as sentences, tables and files.

mod amount;
mod bibtex;
mod biography;
mod case;
mod change;
mod clause;
mod csv;
mod digest;
mod drivers;
mod effort;
mod file_name;
mod json;
mod markdown;
mod measure;
mod number;
mod pairing;
mod pattern;
mod provenance;
mod quoted;
mod reason;
mod record;
mod runs;
mod sentence;
mod spreadsheet;
mod tidy;
mod topic;
mod verdict;

pub use amount::{amount, from_to, gap, label, shift};
pub use bibtex::bibtex;
pub use biography::{divergence, habit};
pub use case::{among, cases};
pub use csv::{csv, csv_line, csv_where};
pub use digest::digest;
pub use drivers::{Drivers, NoDrivers, NoOutput, Output, REPEATED, drivers, repeats};
pub use effort::{Effort, Pace, bytes, change, duration, effort, smaller_effort};
pub use file_name::file_name;
pub use json::{json, json_where};
pub use markdown::markdown;
pub use measure::measures_markdown;
pub use number::{count, exact, figure, percent, points, share, shown_difference, signed};
pub use pairing::pairing;
pub use pattern::{Finding, Judgement, PATTERNS, Pattern};
pub use provenance::{Fact, Provenance};
pub use record::{
    judged_range, range_left, record_interval, record_misses, record_of_lever, record_of_levers,
    record_sentence,
};
pub use runs::{Kept, RUNS_HEADER, runs_csv, runs_csv_of};
pub use sentence::{Span, band, headline, makes_no_difference, method};
pub use spreadsheet::{spreadsheet, spreadsheet_where};
pub use tidy::{HEADER, Row, Side, rows};
pub use topic::{
    SEGMENTS, ai_and_core, capacity, microsoft, models, moves, multihoming, openai, overtaking,
    revenue_terms, surplus, worth,
};
pub use verdict::{Verdict, changed_from_citation, citation, verdict};
