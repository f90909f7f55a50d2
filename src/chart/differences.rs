//! The chart of differences: how much side B changes each cloud's share at the horizon.

use crate::ensemble::{Case, Statistics, Summary};
use crate::market::Cloud;
use crate::report::{band, shown_difference, signed};
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas};
use super::description;
use super::palette::Role;
use super::size::{ChartError, Size, check};
use super::text::Type;

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 110);

/// The radius of a dot, in CSS pixels.
const DOT: f64 = 3.5;

/// Half the thickness of a bar, in CSS pixels.
const BAR: f64 = 5.0;

/// The largest fraction of the width that a name may take.
const NAME_PART: f64 = 0.4;

/// The space after the names, in CSS pixels.
const NAME_SPACE: f64 = 12.0;

/// The least width that names leave to the bars, in CSS pixels.
const BARS: f64 = 12.0;

/// From a bar or a dot to its label, in CSS pixels.
const SPACE: f64 = 7.0;

/// The paired difference B − A of each cloud's share at the horizon: the mean, and a bar that holds 8
/// of 10 replicates. A summary without replicates gives the names and the line at zero.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn differences(
    comparison: &Comparison,
    summary: &Summary,
    size: Size,
) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let rows = Rows::new(comparison, summary, size);
    let mut canvas = Canvas::new(size);
    canvas.layer("axes", "", |pen| {
        pen.line(&[(rows.zero, 0.0), (rows.zero, rows.bottom)], Role::Axis, 1.0, 1.0)
    })?;
    canvas.layer("bars", "", |pen| {
        rows.effects.iter().try_for_each(|(cloud, effect)| {
            let y = rows.y_of(*cloud);
            let [low, high] = [effect.p10, effect.p90].map(|value| rows.x_of(value));
            let corners = [(low, y - BAR), (high, y - BAR), (high, y + BAR), (low, y + BAR)];
            pen.shape(&corners, Role::Cloud(*cloud), 0.3)?;
            pen.dot((rows.x_of(effect.mean), y), DOT, Role::Cloud(*cloud))
        })
    })?;
    canvas.layer("ends", "", |pen| {
        for (cloud, name) in rows.clouds.iter().zip(&rows.names) {
            let role = Role::Cloud(*cloud);
            pen.text(name, (0.0, rows.y_of(*cloud)), Anchor::Start, role, &rows.strong)?;
        }
        rows.effects.iter().try_for_each(|(cloud, effect)| {
            let middle = rows.x_of(effect.mean);
            let (x, anchor) = if points_left(effect) {
                (rows.x_of(effect.p10).min(middle - DOT) - SPACE, Anchor::End)
            } else {
                (rows.x_of(effect.p90).max(middle + DOT) + SPACE, Anchor::Start)
            };
            let at = (x, rows.y_of(*cloud));
            pen.text(&signed(effect.mean), at, anchor, Role::Ink, &rows.font)
        })
    })?;
    canvas.layer("caption", "", |pen| {
        for (i, line) in rows.caption.iter().enumerate() {
            let y = size.bottom() - (rows.caption.len() - i) as f64 * rows.small.leading()
                + rows.small.leading() / 2.0;
            pen.text(line, (0.0, y), Anchor::Start, Role::Muted, &rows.small)?;
        }
        Ok(())
    })?;
    let title = words::chart_change_title(&description::regimes(comparison));
    Ok(canvas.finish("differences", &title, &description::differences(comparison, summary)))
}

/// The rows, one for each cloud, and the axis and the texts around them.
struct Rows {
    clouds: Vec<Cloud>,
    /// The clouds' names, shortened if there is no room.
    names: Vec<String>,
    effects: Vec<(Cloud, Statistics)>,
    font: Type,
    strong: Type,
    small: Type,
    caption: Vec<String>,
    /// The lower edge of the rows.
    bottom: f64,
    /// The x coordinate of no difference.
    zero: f64,
    /// CSS pixels in a percentage point.
    scale: f64,
}

impl Rows {
    fn new(comparison: &Comparison, summary: &Summary, size: Size) -> Self {
        let font = size.regular(size.font());
        let strong = size.bold(size.font());
        let small = size.regular(size.font() - 1.0);
        let effects: Vec<(Cloud, Statistics)> = description::clouds(comparison, summary)
            .filter(|_| summary.replicates > 0)
            .filter_map(|(cloud, series)| {
                let [a, b, difference] = [&series.a, &series.b, &series.difference]
                    .map(|figures| description::at_end(figures, comparison));
                // As it is printed beside the levels.
                let mean = shown_difference(a?.mean, b?.mean);
                Some((cloud, Statistics { mean, ..difference? }))
            })
            .collect();
        let clouds: Vec<Cloud> = comparison.common().clouds().collect();
        let caption = caption(comparison, summary.replicates, &small, size);
        let bottom = size.bottom() - caption.len() as f64 * small.leading() - 8.0;
        // Labels are outside the bars, on the side to which the mean points.
        let labels: Vec<String> = effects.iter().map(|(_, effect)| signed(effect.mean)).collect();
        let label = font.widest(&labels) + SPACE + DOT;
        let of = |figure: fn(&Statistics) -> f64| effects.iter().map(move |(_, x)| figure(x));
        let lowest = round_up(-of(|x| x.p10.min(x.mean)).fold(0.0, f64::min));
        let highest = round_up(of(|x| x.p90.max(x.mean)).fold(0.0, f64::max));
        let leftwards = effects.iter().any(|(_, effect)| points_left(effect));
        let before = if leftwards { label } else { DOT };
        let room = size.right() - NAME_SPACE - before - label - BARS;
        let room = room.min(NAME_PART * size.right());
        let name = |cloud: &Cloud| strong.shortened(comparison.common().name_of(*cloud), room);
        let names: Vec<String> = clouds.iter().map(name).collect();
        let left = strong.widest(&names) + NAME_SPACE;
        let scale = (size.right() - left - before - label) / (lowest + highest).max(1.0);
        let zero = if effects.is_empty() {
            (left + size.right()) / 2.0
        } else {
            left + before + scale * lowest
        };
        Self { clouds, names, effects, font, strong, small, caption, bottom, zero, scale }
    }

    fn x_of(&self, difference: f64) -> f64 {
        self.zero + self.scale * difference
    }

    fn y_of(&self, cloud: Cloud) -> f64 {
        let row = self.clouds.iter().position(|row| *row == cloud).unwrap_or_default();
        self.bottom * (row as f64 + 0.5) / self.clouds.len() as f64
    }
}

/// Whether the mean is shown as negative, so that its label is on the left.
fn points_left(effect: &Statistics) -> bool {
    signed(effect.mean).starts_with('−')
}

/// The end of the scale on one side. There are few possible ends, so that the scale seldom changes
/// while replicates arrive.
fn round_up(largest: f64) -> f64 {
    const ENDS: [f64; 14] =
        [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0];
    ENDS.into_iter().find(|end| largest <= *end).unwrap_or(100.0)
}

/// The caption, on one line if it fits, otherwise broken between its parts.
fn caption(comparison: &Comparison, runs: u32, font: &Type, size: Size) -> Vec<String> {
    let mut parts = vec![words::chart_change_caption(&comparison.common().end().in_words())];
    if runs > 1 {
        parts.push(words::chart_change_bar(&band(runs, Case::of(comparison))));
    }
    let line = parts.join(" · ");
    if font.width(&line) <= size.right() {
        return vec![line];
    }
    let wrapped = |part: &String| font.wrap(&part.split(' ').collect::<Vec<&str>>(), size.right());
    parts.iter().flat_map(wrapped).collect()
}
