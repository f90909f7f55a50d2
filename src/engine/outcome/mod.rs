//! Room 7 · Outcome: what is observed of both sides, as [`Measure`]s of every quarter, as [`Accounts`] in
//! money, and in the [`Diary`] of single enterprises.

mod accounts;
mod diary;
mod habits;
mod measure;
mod observe;

pub use accounts::Accounts;
pub use diary::{Diary, Habit};
pub use measure::{COLUMNS, Centre, Column, Figures, Measure, MeasureUnit};
pub use observe::{Observer, elsewhere};
