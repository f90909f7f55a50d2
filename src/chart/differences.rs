//! The chart of differences: what side B changes at the horizon, cloud by cloud.

use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::report::{band, signed};
use crate::scenario::Scenario;
use crate::words;

use super::canvas::{Anchor, Canvas};
use super::description;
use super::palette::Role;
use super::size::{ChartError, Size, check};
use super::text::Type;

/// The smallest legible size.
const LEAST: Size = Size { width: 220, height: 110 };

/// The radius of a dot.
const DOT: f64 = 3.5;

/// Half the thickness of a bar.
const BAR: f64 = 5.0;

/// The part of the width that a name may take.
const NAME_PART: f64 = 0.4;

/// From a bar or a dot to its label.
const SPACE: f64 = 7.0;

/// The paired difference B − A of each cloud at the horizon: the median, and a bar that holds 8 of
/// 10 runs. A summary without runs gives names and the line of zero.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn differences(
    scenario: &Scenario,
    summary: &Summary,
    size: Size,
) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let rows = Rows::new(scenario, summary, size);
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
            pen.dot((rows.x_of(effect.p50), y), DOT, Role::Cloud(*cloud))
        })
    })?;
    canvas.layer("ends", "", |pen| {
        for (cloud, name) in rows.clouds.iter().zip(&rows.names) {
            let role = Role::Cloud(*cloud);
            pen.text(name, (0.0, rows.y_of(*cloud)), Anchor::Start, role, &rows.strong)?;
        }
        rows.effects.iter().try_for_each(|(cloud, effect)| {
            let middle = rows.x_of(effect.p50);
            let (x, anchor) = if points_left(effect) {
                (rows.x_of(effect.p10).min(middle - DOT) - SPACE, Anchor::End)
            } else {
                (rows.x_of(effect.p90).max(middle + DOT) + SPACE, Anchor::Start)
            };
            let at = (x, rows.y_of(*cloud));
            pen.text(&signed(effect.p50), at, anchor, Role::Ink, &rows.font)
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
    let title = words::chart_change_title(&description::regimes(scenario));
    Ok(canvas.finish("differences", &title, &description::differences(scenario, summary)))
}

/// The rows, one for each cloud, and what surrounds them.
struct Rows {
    clouds: Vec<Cloud>,
    /// What the clouds are called, as far as there is room.
    names: Vec<String>,
    effects: Vec<(Cloud, Statistics)>,
    font: Type,
    strong: Type,
    small: Type,
    caption: Vec<String>,
    /// Where the rows end downwards.
    bottom: f64,
    /// The place of no difference.
    zero: f64,
    /// Pixels to a point of share.
    scale: f64,
}

impl Rows {
    fn new(scenario: &Scenario, summary: &Summary, size: Size) -> Self {
        let font = Type::regular(size.font());
        let strong = Type::bold(size.font());
        let small = Type::regular(size.font() - 1.0);
        let effects: Vec<(Cloud, Statistics)> = description::clouds(scenario, summary)
            .filter(|_| summary.runs > 0)
            .filter_map(|(cloud, series)| {
                Some((cloud, description::at_end(&series.difference, scenario)?))
            })
            .collect();
        let clouds: Vec<Cloud> = scenario.clouds().collect();
        let name =
            |cloud: &Cloud| strong.shortened(scenario.name_of(*cloud), NAME_PART * size.right());
        let names: Vec<String> = clouds.iter().map(name).collect();
        let caption = caption(scenario, summary.runs, &small, size);
        let bottom = size.bottom() - caption.len() as f64 * small.leading() - 8.0;
        let left = strong.widest(&names) + 12.0;
        // Labels stand outside the bars, on the side to which the median points.
        let labels: Vec<String> = effects.iter().map(|(_, effect)| signed(effect.p50)).collect();
        let label = font.widest(&labels) + SPACE + DOT;
        let of = |figure: fn(&Statistics) -> f64| effects.iter().map(move |(_, x)| figure(x));
        let lowest = round_up(-of(|x| x.p10.min(x.p50)).fold(0.0, f64::min));
        let highest = round_up(of(|x| x.p90.max(x.p50)).fold(0.0, f64::max));
        let leftwards = effects.iter().any(|(_, effect)| points_left(effect));
        let before = if leftwards { label } else { DOT };
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

/// Whether the median reads as a loss, so that its label stands on the left.
fn points_left(effect: &Statistics) -> bool {
    signed(effect.p50).starts_with('−')
}

/// The end of the scale on one side: few steps, so that it does not jitter as figures sharpen.
fn round_up(largest: f64) -> f64 {
    const ENDS: [f64; 14] =
        [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0];
    ENDS.into_iter().find(|end| largest <= *end).unwrap_or(100.0)
}

/// What is shown, on one line if it fits, else broken where it pauses.
fn caption(scenario: &Scenario, runs: u32, font: &Type, size: Size) -> Vec<String> {
    let mut parts = vec![words::chart_change_caption(&scenario.end().in_words())];
    if runs > 1 {
        parts.push(words::chart_change_bar(band(runs)));
    }
    let line = parts.join(" · ");
    if font.width(&line) <= size.right() { vec![line] } else { parts }
}
