//! Views: the charts, tables and dots that show a run's figures in detail.

mod about;
mod attribution;
mod bars;
mod carries;
mod charts;
mod curves;
mod dot_grid;
mod dots;
mod drawing;
mod drivers;
mod enterprise_counts;
mod enterprises;
mod highlights;
mod lettering;
mod life;
mod of_output;
mod patterns;
mod record;
mod selectable_chart;
mod story_bars;
mod story_finding;
mod table;
mod topic;
mod view;

pub(crate) use about::about;
pub(crate) use carries::Carries;
pub(crate) use drawing::Drawing;
pub(crate) use highlights::Highlights;
pub(crate) use lettering::use_lettering;
pub(crate) use selectable_chart::SelectableChart;
pub(crate) use story_finding::StoryFinding;
pub(crate) use table::scrolled_table;
pub(crate) use view::{View, Views};
