//! Floor 13 · Charts: the answer as SVG, the same natively and on the page.
//!
//! A chart is a pure function of a comparison, a summary and a size in CSS pixels. Plotters draws it at
//! eight times that size, since its coordinates are whole numbers, and the `viewBox` scales it back.
//! Plotters never measures text here: it would ask the browser, which is not possible in a worker and
//! depends on the reader's fonts.

mod attribution;
mod bars;
mod canvas;
mod card;
mod course;
mod crossing;
mod description;
mod differences;
mod drivers;
mod end_label;
mod event;
mod flows;
mod forecasts;
mod grid;
mod key;
mod layout;
mod lines;
mod lives;
mod palette;
mod panel;
mod pinned;
mod plot_area;
mod response;
mod shares;
mod sheet;
mod size;
mod spread;
mod stories;
mod subject;
mod text;
mod text_box;
mod ticks;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_forecasts;
#[cfg(test)]
mod tests_of_parts;

pub use attribution::{attribution, attribution_height};
pub use card::CARD;
pub use differences::differences;
pub use drivers::{drivers, drivers_height};
pub use flows::{flows, flows_height};
pub use forecasts::forecasts;
pub use layout::{plot_area, plot_area_over};
pub use lines::{lines, panel_area};
pub use lives::{LIVES_HEIGHT, lives};
pub use palette::{PALETTE, Role, Swatch, stylesheet};
pub use panel::{Panel, Reading, Shown, Trace};
pub use plot_area::PlotArea;
pub use response::response;
pub use shares::{shares, shares_over};
pub use sheet::Theme;
pub use size::{ChartError, Size};
pub use stories::{stories, stories_height};
pub use subject::{NoChart, Subject};
pub use text::Lettering;
