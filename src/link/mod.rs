//! Floor 8 · Links: a link read into a comparison, with notices of what was wrong with it, and written
//! again. Beside parameters, a link may have page options, which say how a page shows its scenario, and
//! the citation of a result.

mod campaign;
mod citation;
mod display;
mod exported;
mod given;
mod key;
mod mangled;
mod misfit;
mod page_option;
mod part;
mod reading;
mod request;
mod snippet;
mod story;
mod strict;
mod writing;

pub use citation::Citation;
pub use display::{Display, Followed, LONGEST_TITLE, Theme, title};
pub use exported::link_of_file;
pub use misfit::misfit_notices;
pub use page_option::{PAGE_OPTIONS, PageOption, Scope, page_options_markdown, parts_markdown};
pub use part::{PARTS, Part};
pub use reading::{LinkError, Reading, page, pairs_of, read, read_pairs};
pub use snippet::Snippet;
pub use story::{STORIES, Story};
pub use strict::{Refused, of_pairs, read_strictly, read_strictly_with, with_values};
pub use writing::{LINK_VERSION, Style, cite, cite_briefly, identity, write};
