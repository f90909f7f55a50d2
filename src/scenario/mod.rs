//! Floor 3 · Scenarios: the one parameter table, and links read into scenarios and back.

mod change;
mod citation;
mod derived;
mod display;
mod given;
mod kind;
mod letter;
mod link;
mod mechanism;
mod names;
mod notice;
mod page_option;
mod parameter;
mod part;
mod preset;
mod request;
mod schema;
mod shares;
mod table;
mod value;

pub use change::{change, changed, changes};
pub use citation::Citation;
pub use display::{Display, Theme};
pub use kind::{Kind, LONGEST_NAME, Unit};
pub use link::{LINK_VERSION, LinkError, Reading, Style, cite, read, write};
pub use mechanism::{MECHANISMS, Mechanism, Standing, mechanisms_markdown};
pub use notice::{Notice, Problem};
pub use page_option::{PAGE_OPTIONS, PageOption, Scope, page_options_markdown, parts_markdown};
pub use parameter::{Evidence, Group, Parameter};
pub use part::{PARTS, Part};
pub use preset::{PRESETS, Preset};
pub use schema::{json, markdown};
pub use shares::EditError;
pub use table::{PARAMETERS, Scenario};
pub use value::Value;
