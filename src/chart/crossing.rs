//! Crossings: where the mean share of Azure passes that of AWS.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas, HALO, Point};
use super::description::short;
use super::layout::Layout;
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::ChartError;
use super::text::Type;
use super::text_box::TextBox;

/// The radius of the ring around a crossing, in CSS pixels.
const RADIUS: f64 = 5.0;

/// Where the lines cross on one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crossing {
    /// Whether it is on side B.
    b: bool,
    /// Quarters since the start, between two of them.
    quarter: f64,
    /// Both clouds' share there, in percent.
    share: f64,
}

impl Crossing {
    /// Where it is in the plot, in CSS pixels.
    fn point(&self, plot: &PlotArea) -> Point {
        let width = (plot.right - plot.left) / f64::from(plot.horizon.max(1));
        (plot.left + width * self.quarter, plot.y_of(self.share))
    }
}

/// The first crossing on each side on which Azure begins below AWS and passes it; only side B's if both sides are the
/// same.
pub(super) fn crossings(comparison: &Comparison, summary: &Summary) -> Vec<Crossing> {
    let of = |cloud: Cloud| summary.of_item(Measure::Share, cloud.key());
    let (Some(azure), Some(aws)) = (of(Cloud::Azure), of(Cloud::Aws)) else { return Vec::new() };
    let sides = [(true, &azure.b, &aws.b), (false, &azure.a, &aws.a)];
    let count = if comparison.is_same() { 1 } else { 2 };
    let find =
        |(b, azure, aws): (bool, &Vec<_>, &Vec<_>)| {
            first_crossing(azure, aws, comparison.common().horizon)
                .map(|(quarter, share)| Crossing { b, quarter, share })
        };
    sides.into_iter().take(count).filter_map(find).collect()
}

/// When and at which share a course first passes another that it begins below.
fn first_crossing(
    azure: &[crate::ensemble::Statistics],
    aws: &[crate::ensemble::Statistics],
    horizon: u32,
) -> Option<(f64, f64)> {
    let leads: Vec<(f64, f64)> =
        azure.iter().zip(aws).map(|(azure, aws)| (azure.mean - aws.mean, azure.mean)).collect();
    if leads.first()?.0 >= 0.0 {
        return None;
    }
    let pairs = (0..horizon).zip(leads.windows(2));
    pairs.into_iter().find_map(|(quarter, pair)| {
        let [(before, from), (after, to)] = pair else { return None };
        let along = before / (before - after);
        (*after > 0.0).then(|| (f64::from(quarter) + along, from + along * (to - from)))
    })
}

/// Draws a ring around each crossing that no cloud’s label would cover, and words beside it unless those labels are
/// within the plot.
pub(super) fn draw(
    canvas: &mut Canvas,
    comparison: &Comparison,
    layout: &Layout,
) -> Result<(), ChartError> {
    let Layout { plot, font, crossings, labels, .. } = layout;
    canvas.layer("crossings", "", |pen| {
        let points = crossings.iter().map(|crossing| crossing.point(plot));
        points
            .filter(|point| !labels.cover(*point, RADIUS, plot))
            .try_for_each(|point| pen.ring(point, RADIUS, Role::Ink))
    })?;
    if labels.within { Ok(()) } else { label(canvas, crossings, comparison, plot, font) }
}

/// Labels the crossings. The first has words beside it, the other the quarter that follows it; so has the first where
/// words have no room.
fn label(
    canvas: &mut Canvas,
    crossings: &[Crossing],
    comparison: &Comparison,
    plot: &PlotArea,
    font: &Type,
) -> Result<(), ChartError> {
    let [azure, aws] = [Cloud::Azure, Cloud::Aws].map(|cloud| comparison.common().name_of(cloud));
    canvas.layer("crossings", HALO, |pen| {
        let mut taken: Option<TextBox> = None;
        for crossing in crossings {
            let quarter = comparison.common().start.later(crossing.quarter.ceil() as u32).name();
            let words = words::ChartCrossing { azure, aws, quarter: &quarter }.text();
            let longest = if taken.is_none() { &words } else { &quarter };
            for words in [longest, &quarter] {
                let named;
                let words = if crossing.b {
                    words
                } else {
                    named = words::ChartEventOf { regime: short(comparison), event: words }.text();
                    &named
                };
                let at = beside(crossing.point(plot), crossing.b, words, plot, font);
                let label = TextBox::of(words, at, Anchor::Middle, font);
                if label.fits(plot) && taken.is_none_or(|taken| !label.touches(&taken)) {
                    pen.text(words, at, Anchor::Middle, Role::Ink, font)?;
                    taken = Some(label);
                    break;
                }
            }
        }
        Ok(())
    })
}

/// Where the middle of a label beside a point is: side B's above it, side A's below; moved to be between the ends of the
/// plot.
fn beside((x, y): Point, b: bool, words: &str, plot: &PlotArea, font: &Type) -> Point {
    let (half, away) = (font.width(words) / 2.0, RADIUS + 0.9 * font.size);
    (x.min(plot.right - half).max(plot.left + half), if b { y - away } else { y + away })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::Statistics;

    #[test]
    fn the_first_label_says_what_crosses_and_each_of_side_a_says_so() {
        let comparison = Comparison::default();
        let size = crate::chart::Size::new(900, 400);
        let plot = PlotArea {
            left: 50.0,
            right: 800.0,
            top: 20.0,
            bottom: 350.0,
            min_share: 0.0,
            max_share: 40.0,
            horizon: 20,
        };
        let labels = |plot: &PlotArea, crossings: &[Crossing]| {
            let mut canvas = Canvas::new(size);
            let font = size.regular(13.0);
            label(&mut canvas, crossings, &comparison, plot, &font).unwrap();
            let body = canvas.into_body();
            let texts = body.split("<text").skip(1).filter_map(|text| {
                text.split_once('>')?.1.split_once('<').map(|(words, _)| words.trim().to_owned())
            });
            texts.collect::<Vec<_>>()
        };
        let b = Crossing { b: true, quarter: 15.5, share: 30.0 };
        let a = Crossing { b: false, quarter: 12.5, share: 30.0 };
        assert_eq!(
            labels(&plot, &[b, a]),
            ["Azure passes AWS on average, 2030 Q1", "exclusive: 2029 Q2"]
        );
        assert_eq!(labels(&plot, &[a]), ["exclusive: Azure passes AWS on average, 2029 Q2"]);
        // Without room for words, the quarter alone.
        let narrow = PlotArea { right: 150.0, ..plot };
        assert_eq!(labels(&narrow, &[b]), ["2030 Q1"]);
    }

    fn course(means: &[f64]) -> Vec<Statistics> {
        means.iter().map(|mean| Statistics::of(&mut [*mean])).collect()
    }

    #[test]
    fn lines_that_cross_between_two_quarters_are_found_there() {
        let aws = course(&[30.0, 30.0, 30.0]);
        let crossing = |azure: &[f64]| first_crossing(&course(azure), &aws, 2);
        assert_eq!(crossing(&[26.0, 29.0, 33.0]), Some((1.25, 30.0)));
        assert_eq!(crossing(&[26.0, 27.0, 28.0]), None, "it stays below");
        assert_eq!(crossing(&[31.0, 29.0, 33.0]), None, "it begins above");
        assert_eq!(crossing(&[26.0, 28.0, 30.0]), None, "it only comes up to it");
    }
}
