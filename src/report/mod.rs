//! Floor 6 · The report: the answer as sentences, tables and files.

mod digest;
mod number;
mod sentence;
mod tidy;

pub use digest::digest;
pub use number::{count, exact, figure, percent, points, share, signed};
pub use sentence::{Span, band, headline, makes_no_difference, method};
pub use tidy::{HEADER, Row, Side, document, rows};
