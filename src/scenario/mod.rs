//! Floor 3 · Scenarios: the one table of parameters, both sides of a comparison, and what may be wrong with
//! their values.

mod ai_parts;
mod change;
mod comparison;
mod confusables;
mod derived;
mod kind;
mod letter;
mod letter_table;
mod mechanism;
mod names;
mod notice;
mod parameter;
mod rows;
mod schema;
mod serial;
mod shares;
mod side;
mod table;
mod typed;
mod unused;
mod validity;
mod value;

pub(crate) use ai_parts::{AI, scale_ai_parts};
pub use change::{change, changed, changes};
pub use comparison::Comparison;
pub(crate) use kind::Reading as KindReading;
pub use kind::{Kind, LONGEST_NAME, Unit};
pub(crate) use letter::{code, is_plain, plain, shown};
pub use mechanism::{MECHANISMS, Mechanism, Standing, mechanisms_markdown};
pub(crate) use names::reset_duplicate_names;
pub(crate) use notice::capped;
pub use notice::{Notice, Problem, repeated};
pub use parameter::{Evidence, Group, Parameter, Sides, WrongType};
pub use schema::{json, markdown};
pub use shares::EditError;
pub(crate) use shares::normalize_shares;
pub use side::Scenario;
pub use table::PARAMETERS;
pub use typed::Scale;
pub(crate) use unused::timetables;
pub use unused::unused;
pub use validity::{Fault, Invalid, InvalidScenario};
pub use value::Value;
