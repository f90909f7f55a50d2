//! The size of a chart, and why a chart cannot be drawn.

use thiserror::Error;

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};

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
        /// The key of what it is a figure of, such as a cloud.
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

    /// Refuses a size that is smaller than the least one, or far too large.
    pub(super) fn holds(self, least: Self) -> Result<(), ChartError> {
        let fits = |given, least| (least..=MOST).contains(&given);
        if fits(self.width, least.width) && fits(self.height, least.height) {
            Ok(())
        } else {
            Err(ChartError::Size { given: self, least })
        }
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

/// Refuses what cannot be drawn legibly of the clouds' shares.
pub(super) fn check(summary: &Summary, given: Size, least: Size) -> Result<(), ChartError> {
    given.holds(least)?;
    summary.of_measure(Measure::Share).try_for_each(|(item, series)| {
        are_finite(item, series.a.iter().chain(&series.b).chain(&series.difference))
    })
}

/// Refuses figures that have no place on an axis.
pub(super) fn are_finite<'a>(
    item: &'static str,
    mut figures: impl Iterator<Item = &'a Statistics>,
) -> Result<(), ChartError> {
    let is_finite = |Statistics { mean, p10, p50, p90, .. }: &Statistics| {
        [mean, p10, p50, p90].iter().all(|x| x.is_finite())
    };
    if figures.all(is_finite) { Ok(()) } else { Err(ChartError::NotFinite { item }) }
}
