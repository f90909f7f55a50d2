//! Floor 9 · The past: what was published about earlier quarters, and scenarios that start there.
//!
//! [`Past`] holds the readings. Nothing that is asked of it for a quarter depends on a reading of a later
//! one: [`Past::until`] takes the later ones away, and a test checks that this changes no answer. Readings
//! are compared within one [`Series`] and never across two. No reading of 2026 is used.

mod disagreement;
mod discrepancy;
mod growth;
mod reading;
mod start;
mod tables;
mod vendor;

pub use discrepancy::{DISCREPANCIES, Discrepancy};
pub use reading::{NAMED, Past, Series, ShareReading};
pub use start::{OPENAI_ON_AZURE, Start};
pub use vendor::{VENDORS, VendorReading};
