//! End labels: at the end of each line, the cloud, its share, and the difference between the regimes.

use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::report::{percent, shown_difference, signed};
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas, HALO};
use super::description::{at_end, clouds, initial_shares, short};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size};
use super::spread::{Wish, spread};
use super::text::Type;

/// From the end of a line to its label, with room for a leader line; in CSS pixels.
pub(super) const SPACE: f64 = 14.0;

/// From the end of a label within the plot to the end of the plot, in CSS pixels.
const INSET: f64 = 2.0;

/// The least distance between two labels, in CSS pixels.
const GAP: f64 = 4.0;

/// Labels that are moved further than this, in CSS pixels, get a leader line.
const NEAR: f64 = 9.0;

/// How much detail a label has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Detail {
    /// Whether the share is beside the cloud's name.
    share: bool,
    /// Whether the difference is below it.
    difference: bool,
    /// Whether lines that are too long are broken.
    broken: bool,
    /// Whether the label is a line within the plot, above the end of its line, with the difference beside the share.
    within: bool,
}

impl Detail {
    /// The same detail, within the plot or beside it.
    pub(super) const fn placed(self, within: bool) -> Self {
        Self { within, ..self }
    }

    /// From the most detailed to the least; each needs less room than the one before.
    pub(super) const ALL: [Self; 5] = [
        Self { share: true, difference: true, broken: false, within: false },
        Self { share: true, difference: true, broken: true, within: false },
        Self { share: true, difference: false, broken: false, within: false },
        Self { share: true, difference: false, broken: true, within: false },
        Self { share: false, difference: false, broken: false, within: false },
    ];
}

/// A label, not yet placed.
struct EndLabel {
    cloud: Cloud,
    share: f64,
    strong: Vec<String>,
    small: Vec<String>,
}

/// The labels of all clouds.
pub(super) struct EndLabels {
    labels: Vec<EndLabel>,
    strong: Type,
    small: Type,
    /// The width of the widest label.
    pub width: f64,
    /// Whether they are within the plot.
    pub within: bool,
}

impl EndLabels {
    /// The labels with the given detail, in lines of at most `room`.
    pub(super) fn new(
        comparison: &Comparison,
        summary: &Summary,
        size: Size,
        detail: Detail,
        room: f64,
    ) -> Self {
        let (strong, small) = (size.bold(size.font()), size.regular(size.font() - 1.0));
        let longest = if detail.broken { room } else { f64::INFINITY };
        let mut width: f64 = 0.0;
        let labels = figures(comparison, summary)
            .into_iter()
            .map(|(cloud, share, difference)| {
                let name = strong.shortened(comparison.common().name_of(cloud), room);
                let differs = !comparison.is_same() && detail.difference;
                let head = [name, percent(share), signed(difference)];
                let head = match (detail.share, differs && detail.within) {
                    (true, true) => &head[..],
                    (true, false) => &head[..2],
                    (false, _) => &head[..1],
                };
                let mut label = EndLabel {
                    cloud,
                    share,
                    strong: strong.wrap(head, longest),
                    small: Vec::new(),
                };
                if differs && !detail.within {
                    let difference = words::chart_versus(&signed(difference));
                    label.small = small.wrap(&[&difference, short(comparison)], longest);
                }
                width = width.max(strong.widest(&label.strong)).max(small.widest(&label.small));
                label
            })
            .collect();
        Self { labels, strong, small, width, within: detail.within }
    }

    /// The height of all labels below each other.
    pub(super) fn height(&self) -> f64 {
        let heights: f64 = self.labels.iter().map(|label| self.height_of(label) + GAP).sum();
        (heights - GAP).max(0.0)
    }

    fn height_of(&self, label: &EndLabel) -> f64 {
        label.strong.len() as f64 * self.strong.leading()
            + label.small.len() as f64 * self.small.leading()
    }

    /// The position that each label asks for, and the top that it gets among the others. Not inlined: it is called twice,
    /// and copies would make the page larger.
    #[inline(never)]
    fn places(&self, plot: &PlotArea) -> (Vec<Wish>, Vec<f64>) {
        let half = self.strong.leading() / 2.0;
        let above = if self.within { half + NEAR } else { half };
        let wish = |label: &EndLabel| Wish {
            top: plot.y_of(label.share) - above,
            height: self.height_of(label),
        };
        let wishes: Vec<Wish> = self.labels.iter().map(wish).collect();
        let tops = spread(&wishes, GAP, bounds(plot));
        (wishes, tops)
    }

    /// Whether a label within the plot would cover something at a point, as far as `radius` around it.
    pub(super) fn cover(&self, (x, y): (f64, f64), radius: f64, plot: &PlotArea) -> bool {
        if !self.within {
            return false;
        }
        let (wishes, tops) = self.places(plot);
        self.labels.iter().zip(&wishes).zip(&tops).any(|((label, wish), top)| {
            x + radius > plot.right - INSET - self.strong.widest(&label.strong)
                && y + radius > *top
                && y - radius < top + wish.height
        })
    }

    /// Draws the labels beside the plot, or within it.
    pub(super) fn draw(&self, canvas: &mut Canvas, plot: &PlotArea) -> Result<(), ChartError> {
        let half = self.strong.leading() / 2.0;
        let (wishes, tops) = self.places(plot);
        let (x, anchor, halo) = if self.within {
            (plot.right - INSET, Anchor::End, HALO)
        } else {
            (plot.right + SPACE, Anchor::Start, "")
        };
        canvas.layer("leaders", "", |pen| {
            if self.within {
                return Ok(());
            }
            for ((label, wish), top) in self.labels.iter().zip(&wishes).zip(&tops) {
                if (top - wish.top).abs() > NEAR {
                    let from = (plot.right + 4.0, wish.top + half);
                    let to = (x - 3.0, top + half);
                    pen.line(&[from, to], Role::Cloud(label.cloud), 0.6, 1.0)?;
                }
            }
            Ok(())
        })?;
        canvas.layer("ends", halo, |pen| {
            for (label, top) in self.labels.iter().zip(&tops) {
                let mut y = *top;
                let lines = label.strong.iter().map(|line| (line, &self.strong));
                for (line, font) in lines.chain(label.small.iter().map(|line| (line, &self.small)))
                {
                    let role = if font.bold { Role::Cloud(label.cloud) } else { Role::Muted };
                    let at = (x, y + font.leading() / 2.0);
                    pen.text(line, at, anchor, role, font)?;
                    y += font.leading();
                }
            }
            Ok(())
        })
    }
}

/// The clouds with the figures of their labels. Before the first replicate, typical figures stand for
/// them, so that the plot does not move when the first replicate arrives.
fn figures(comparison: &Comparison, summary: &Summary) -> Vec<(Cloud, f64, f64)> {
    /// A difference that takes as much room as most do.
    const TYPICAL: f64 = -1.0;
    if summary.replicates == 0 {
        return initial_shares(comparison).map(|(cloud, share)| (cloud, share, TYPICAL)).collect();
    }
    clouds(comparison, summary)
        .filter_map(|(cloud, series)| {
            let [a, b] = [&series.a, &series.b].map(|figures| at_end(figures, comparison));
            Some((cloud, b?.mean, shown_difference(a?.mean, b?.mean)))
        })
        .collect()
}

/// The range in which labels may be placed, from top to bottom.
pub(super) fn bounds(plot: &PlotArea) -> (f64, f64) {
    (plot.top - 8.0, plot.bottom + 4.0)
}
