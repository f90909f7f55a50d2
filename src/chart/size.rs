//! The size of a chart, and the errors of drawing one.

use thiserror::Error;

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};

use super::text::{Lettering, Type};

/// The size of a chart in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    /// The width, in CSS pixels.
    pub width: u32,
    /// The height, in CSS pixels.
    pub height: u32,
    /// The reader's text spacing and text size.
    pub lettering: Lettering,
}

/// Why a chart cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChartError {
    /// The size is too small, or far too large.
    #[error("a chart of {width} × {height} pixels cannot be drawn: it takes {least_width} × {least_height} to {MOST} × {MOST}", width = given.width, height = given.height, least_width = least.width, least_height = least.height)]
    Size {
        /// The given size.
        given: Size,
        /// The smallest size at which everything is legible.
        least: Size,
    },
    /// A figure is NaN or infinite.
    #[error("a figure of {item} is not a finite number")]
    NotFinite {
        /// The key of the item that the figure belongs to, such as a cloud.
        item: &'static str,
    },
    /// Plotters could not draw it.
    #[error("drawing failed: {0}")]
    Drawing(String),
}

/// The longest side that is drawn, in CSS pixels. It keeps the coordinates, at eight times the size,
/// within range.
const MOST: u32 = 20_000;

impl Size {
    /// A size for a reader with default text spacing and text size.
    #[must_use]
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height, lettering: Lettering::AS_SET }
    }

    /// The same size for a reader with other text spacing or text size.
    #[must_use]
    pub const fn with(self, lettering: Lettering) -> Self {
        Self { lettering, ..self }
    }

    /// A regular font of a size in CSS pixels, with the reader's settings.
    pub(super) fn regular(self, size: f64) -> Type {
        Type::regular(size).read_with(self.lettering).as_wide_as(self.widest(size))
    }

    /// The same in bold.
    pub(super) fn bold(self, size: f64) -> Type {
        Type::bold(size).read_with(self.lettering).as_wide_as(self.widest(size))
    }

    /// The largest factor by which texts of a size can be wider: a reader's style sheet that enlarges texts
    /// may set all of them to one size.
    fn widest(self, size: f64) -> f64 {
        if self.lettering.size == 100 { 1.0 } else { (self.font() / size).max(1.0) }
    }

    /// Widths below this, in CSS pixels, get the narrow layout with a smaller font.
    const NARROW: u32 = 480;

    /// Whether the narrow layout is used.
    pub(super) const fn is_narrow(self) -> bool {
        self.width < Self::NARROW
    }

    /// The font size, in CSS pixels.
    pub(super) const fn font(self) -> f64 {
        if self.is_narrow() { 12.0 } else { 13.0 }
    }

    /// Refuses a size that is smaller than `least`, or far too large.
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

/// Refuses a size, or clouds' shares, that cannot be drawn.
pub(super) fn check(summary: &Summary, given: Size, least: Size) -> Result<(), ChartError> {
    given.holds(least)?;
    summary.of_measure(Measure::Share).try_for_each(|(item, series)| {
        are_finite(item, series.a.iter().chain(&series.b).chain(&series.difference))
    })
}

/// Refuses figures that are not finite, which have no place on an axis.
pub(super) fn are_finite<'a>(
    item: &'static str,
    mut figures: impl Iterator<Item = &'a Statistics>,
) -> Result<(), ChartError> {
    let is_finite = |Statistics { mean, p10, p50, p90, .. }: &Statistics| {
        [mean, p10, p50, p90].iter().all(|x| x.is_finite())
    };
    if figures.all(is_finite) { Ok(()) } else { Err(ChartError::NotFinite { item }) }
}
