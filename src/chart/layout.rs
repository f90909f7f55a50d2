//! The layout of the chart of shares: all positions, worked out before anything is drawn.

use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use super::crossing::{Crossing, crossings};
use super::description::{clouds, initial_shares};
use super::end_label::{Detail, EndLabels, SPACE, bounds};
use super::event::{Event, Placed};
use super::key::Key;
use super::pinned::Pinned;
use super::plot_area::PlotArea;
use super::size::Size;
use super::text::Type;
use super::ticks;

/// The largest fraction of the width that end labels may take before they are broken or shortened.
const LABEL_PART: f64 = 0.44;

/// The positions of all elements.
pub(super) struct Layout {
    /// The plot itself.
    pub plot: PlotArea,
    /// The key above it.
    pub key: Key,
    /// The dated event, if there is one.
    pub event: Option<Placed>,
    /// The upper edge of the event's label.
    pub event_top: f64,
    /// The end labels beside the plot.
    pub labels: EndLabels,
    /// The font of the axes.
    pub font: Type,
    /// The shares that have a grid line, with their labels.
    pub grid: Vec<(f64, String)>,
    /// Where Azure passes AWS.
    pub crossings: Vec<Crossing>,
}

/// The plot area that [`super::shares`] uses for the same arguments.
#[must_use]
pub fn plot_area(comparison: &Comparison, summary: &Summary, size: Size) -> PlotArea {
    plot_area_over(comparison, summary, None, size)
}

/// The plot area that [`super::shares_over`] uses for the same arguments.
#[must_use]
pub fn plot_area_over(
    comparison: &Comparison,
    summary: &Summary,
    pinned: Option<(&Comparison, &Summary)>,
    size: Size,
) -> PlotArea {
    let pinned = pinned.map(|pinned| Pinned::of(comparison, summary, pinned)).unwrap_or_default();
    Layout::new(comparison, summary, &pinned, size).plot
}

impl Layout {
    /// The most detailed layout that fits.
    pub(super) fn new(
        comparison: &Comparison,
        summary: &Summary,
        pinned: &Pinned,
        size: Size,
    ) -> Self {
        // A narrow chart has no room beside the plot.
        let attempt = |detail: Detail| {
            Self::attempt(comparison, summary, pinned, size, detail.placed(size.is_narrow()))
        };
        let [first, rest @ ..] = Detail::ALL.map(attempt);
        rest.into_iter().fold(first, |best, next| if best.fits(size) { best } else { next })
    }

    fn attempt(
        comparison: &Comparison,
        summary: &Summary,
        pinned: &Pinned,
        size: Size,
        detail: Detail,
    ) -> Self {
        let font = size.regular(size.font());
        let room = LABEL_PART * size.right() - SPACE;
        let labels = EndLabels::new(comparison, summary, size, detail, room);
        let (lowest, highest) = extremes(comparison, summary, pinned);
        let (min_share, max_share) = (ticks::start_of_axis(lowest), ticks::end_of_axis(highest));
        let key = Key::new(comparison, summary.replicates, pinned, min_share, size);
        let event_top = key.height + 9.0;
        let overhang = ticks::overhang(comparison, &font) + 1.0;
        let beside = if labels.within { 0.0 } else { labels.width + SPACE };
        let right = size.right() - beside.max(overhang);
        let first = ticks::overhang_left(comparison, &font, right) + 1.0;
        let mut plot = PlotArea {
            left: first,
            right,
            top: event_top,
            bottom: size.bottom() - 1.5 * font.size - 6.0,
            min_share,
            max_share,
            horizon: comparison.common().horizon,
        };
        let names = |height| names([min_share, max_share], height, size);
        let widest = |grid: &[(f64, String)]| {
            grid.iter().map(|(_, name)| font.width(name)).fold(0.0, f64::max)
        };
        plot.left = (widest(&names(plot.bottom - plot.top)) + 8.0).max(first);
        let event = Event::of(comparison).map(|event| event.place(&plot, size));
        plot.top += event.as_ref().map_or(0.0, Placed::height) + 10.0;
        let grid = names(plot.bottom - plot.top);
        let crossings = crossings(comparison, summary);
        Self { plot, key, event, event_top, labels, font, grid, crossings }
    }

    /// Whether all labels have room.
    fn fits(&self, size: Size) -> bool {
        let (low, high) = bounds(&self.plot);
        let width = if self.labels.within {
            self.labels.width <= self.plot.right - self.plot.left
        } else {
            self.labels.width + SPACE <= LABEL_PART * size.right()
        };
        self.labels.height() <= high - low && width
    }
}

/// The lines of the grid with their labels. In a narrow chart only the top label has the unit.
fn names([min_share, max_share]: [f64; 2], height: f64, size: Size) -> Vec<(f64, String)> {
    let shares = ticks::shares(min_share, max_share, height);
    let last = shares.last().copied();
    shares
        .into_iter()
        .map(|share| {
            let bare = size.is_narrow() && Some(share) != last;
            let name = share.to_string();
            (f64::from(share), if bare { name } else { words::percent(&name) })
        })
        .collect()
}

/// The lowest and the highest figure that is drawn; before the first replicate, those of quarter 0.
fn extremes(comparison: &Comparison, summary: &Summary, pinned: &Pinned) -> (f64, f64) {
    let figures = clouds(comparison, summary)
        .flat_map(|(_, series)| series.a.iter().chain(&series.b))
        .flat_map(|figure| [figure.p10, figure.mean, figure.p90]);
    initial_shares(comparison)
        .map(|(_, initial_share)| initial_share)
        .chain(figures)
        .chain(pinned.shares())
        .fold((100.0, 0.0), |(low, high), figure| (figure.min(low), figure.max(high)))
}
