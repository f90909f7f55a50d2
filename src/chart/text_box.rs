//! The box around a text in a chart, so that other things keep clear of it.

use super::canvas::{Anchor, Point};
use super::plot_area::PlotArea;
use super::text::Type;

/// The box around a text of one line, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextBox {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl TextBox {
    /// That of words at a point.
    pub(super) fn of(words: &str, (x, y): Point, anchor: Anchor, font: &Type) -> Self {
        let (width, half) = (font.width(words), font.leading() / 2.0);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Self { left, right: left + width, top: y - half, bottom: y + half }
    }

    /// Whether it is within the plot.
    pub(super) fn fits(&self, plot: &PlotArea) -> bool {
        self.left >= plot.left
            && self.right <= plot.right
            && self.top >= plot.top
            && self.bottom <= plot.bottom
    }

    /// Whether the two have a place in common.
    pub(super) fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}
