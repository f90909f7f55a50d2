//! The key: which line style is which regime, what the bands contain, and where the axis starts if not at 0.

use crate::ensemble::Case;
use crate::report::band;
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas, Point};
use super::palette::Role;
use super::pinned::{self, Pinned};
use super::size::{ChartError, Size};
use super::text::Type;

/// The length of a line sample, in CSS pixels.
const SAMPLE: f64 = 26.0;

/// From a sample to its name, in CSS pixels.
const SPACE: f64 = 7.0;

/// From one entry to the next, in CSS pixels.
const GAP: f64 = 20.0;

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sample {
    Solid,
    Dotted,
    /// A line of a pinned result, on side B if true.
    Pinned(bool),
    Band,
    /// Nothing: the entry is about the axis.
    None,
}

impl Sample {
    /// From the left edge of its entry to the words, in CSS pixels.
    fn width(self) -> f64 {
        if self == Self::None { 0.0 } else { SAMPLE + SPACE }
    }
}

/// The entries of the key with their positions.
pub(super) struct Key {
    entries: Vec<(Sample, String, Point)>,
    font: Type,
    /// The lower edge of the key, in CSS pixels.
    pub height: f64,
}

/// The line widths of side B and of side A, in CSS pixels.
pub(super) const STROKES: [f64; 2] = [2.5, 1.75];

/// The attributes of a dotted line.
pub(super) const DOTTED: &str =
    "stroke-dasharray=\"0 32\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// The attributes of a solid line with smooth corners.
pub(super) const SOLID: &str = "stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// The opacity of the bands of side B and of side A.
pub(super) const BANDS: [f64; 2] = [0.18, 0.08];

impl Key {
    /// The key of a chart of so many replicates whose axis starts at a share in percent.
    pub(super) fn new(
        comparison: &Comparison,
        runs: u32,
        pinned: &Pinned,
        min_share: f64,
        size: Size,
    ) -> Self {
        let font = size.regular(size.font());
        let [a, b] = comparison.side_names();
        let mut names = vec![(Sample::Solid, b)];
        if !comparison.is_same() {
            names.push((Sample::Dotted, a));
        }
        let sides = pinned.sides();
        names.extend(sides.map(|(b, side)| (Sample::Pinned(b), words::pinned_line(side))));
        // Counts only the replicates that are complete: a run may be stopped early.
        if runs > 1 {
            names.push((Sample::Band, band(runs, Case::of(comparison))));
        }
        if min_share > 0.0 {
            let start = words::percent(&min_share.to_string());
            names.push((Sample::None, words::chart_axis_start(&start)));
        }
        let row = 1.5 * font.size;
        let (mut x, mut y) = (0.0, row / 2.0);
        let mut entries = Vec::with_capacity(names.len());
        for (sample, name) in names {
            let name = font.shortened(&name, size.right() - sample.width());
            let width = sample.width() + font.width(&name);
            if x > 0.0 && x + width > size.right() {
                (x, y) = (0.0, y + row);
            }
            entries.push((sample, name, (x, y)));
            x += width + GAP;
        }
        Self { entries, font, height: y + row / 2.0 }
    }

    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), ChartError> {
        let samples = |wanted: Sample| {
            self.entries.iter().filter(move |(sample, ..)| *sample == wanted).map(|(.., at)| *at)
        };
        canvas.layer("key", "", |pen| {
            for (x, y) in samples(Sample::Band) {
                let [left, right, top, bottom] = [x, x + SAMPLE, y - 5.0, y + 5.0];
                let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
                pen.shape(&corners, Role::Ink, BANDS[0])?;
            }
            for (sample, name, (x, y)) in &self.entries {
                let at = (x + sample.width(), *y);
                pen.text(name, at, Anchor::Start, Role::Muted, &self.font)?;
            }
            Ok(())
        })?;
        for (sample, attributes, width) in [
            (Sample::Solid, "", STROKES[0]),
            (Sample::Dotted, DOTTED, STROKES[1]),
            (Sample::Pinned(true), pinned::BROKEN[1], pinned::WIDTH),
            (Sample::Pinned(false), pinned::BROKEN[0], pinned::WIDTH),
        ] {
            canvas.layer("key", attributes, |pen| {
                samples(sample).try_for_each(|(x, y)| {
                    pen.line(&[(x + 1.0, y), (x + SAMPLE, y)], Role::Ink, 1.0, width)
                })
            })?;
        }
        Ok(())
    }
}
