//! The size of a chart, and why a chart cannot be drawn.

use thiserror::Error;

use crate::engine::Measure;
use crate::ensemble::Summary;

/// The size of a chart in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// Why a chart cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChartError {
    /// There is no room for it, or far too much.
    #[error("a chart of {width} × {height} pixels cannot be drawn: it takes {least_width} × {least_height} to {MOST} × {MOST}", width = given.width, height = given.height, least_width = least.width, least_height = least.height)]
    Size {
        /// What was asked for.
        given: Size,
        /// The smallest size at which everything is legible.
        least: Size,
    },
    /// A figure is NaN or infinite.
    #[error("a figure of {item} is not a finite number")]
    NotFinite {
        /// The key of the cloud whose figure it is.
        item: &'static str,
    },
    /// Plotters could not draw it.
    #[error("drawing failed: {0}")]
    Drawing(String),
}

/// The longest side that is drawn, in CSS pixels: coordinates at eight times the size stay small.
const MOST: u32 = 20_000;

impl Size {
    /// The narrow layout, with smaller type, is for widths below this.
    const NARROW: u32 = 480;

    /// Whether the narrow layout is used.
    pub(super) const fn is_narrow(self) -> bool {
        self.width < Self::NARROW
    }

    /// The size of the type.
    pub(super) const fn font(self) -> f64 {
        if self.is_narrow() { 12.0 } else { 13.0 }
    }

    /// The width as a coordinate.
    pub(super) fn right(self) -> f64 {
        f64::from(self.width)
    }

    /// The height as a coordinate.
    pub(super) fn bottom(self) -> f64 {
        f64::from(self.height)
    }
}

/// Refuses what cannot be drawn legibly.
pub(super) fn check(summary: &Summary, given: Size, least: Size) -> Result<(), ChartError> {
    let fits = |given, least| (least..=MOST).contains(&given);
    if !fits(given.width, least.width) || !fits(given.height, least.height) {
        return Err(ChartError::Size { given, least });
    }
    for (item, series) in summary.of_measure(Measure::Share) {
        let mut drawn = series.a.iter().chain(&series.b).chain(&series.difference);
        if drawn.any(|figure| [figure.p10, figure.p50, figure.p90].iter().any(|x| !x.is_finite())) {
            return Err(ChartError::NotFinite { item });
        }
    }
    Ok(())
}
