//! Floor 3 · Scenarios: the one parameter table, and links read into scenarios and back.

mod kind;
mod link;
mod notice;
mod parameter;
mod schema;
mod shares;
mod table;
mod value;

pub use kind::{Kind, Unit};
pub use link::{LINK_VERSION, LinkError, Reading, Style, read, write};
pub use notice::{Notice, Problem};
pub use parameter::{Evidence, Group, Parameter};
pub use schema::{json, markdown};
pub use shares::EditError;
pub use table::{PARAMETERS, Scenario};
pub use value::Value;
