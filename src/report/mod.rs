//! Floor 6 · The report: the answer as sentences, tables and files.

mod amount;
mod capacity;
mod change;
mod digest;
mod homes;
mod microsoft;
mod models;
mod moves;
mod number;
mod openai;
mod parts;
mod passing;
mod pattern;
mod sentence;
mod surplus;
mod tidy;
mod verdict;

pub use amount::{amount, gap, label, shift};
pub use capacity::capacity;
pub use digest::digest;
pub use homes::homes;
pub use microsoft::{microsoft, revenue_terms};
pub use models::models;
pub use moves::moves;
pub use number::{count, exact, figure, percent, points, share, signed};
pub use openai::openai;
pub use parts::parts;
pub use passing::passing;
pub use pattern::{Finding, Judgement, PATTERNS, Pattern};
pub use sentence::{Span, band, headline, makes_no_difference, method};
pub use surplus::{SEGMENTS, surplus, worth};
pub use tidy::{HEADER, Row, Side, document, rows};
pub use verdict::{Verdict, citation, verdict};

#[cfg(test)]
mod tests;
