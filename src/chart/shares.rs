//! The chart of shares: share of cloud spend by quarter, on both sides.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas};
use super::course::{self, Course};
use super::layout::Layout;
use super::palette::Role;
use super::pinned::Pinned;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size, check};
use super::{crossing, description, ticks};

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(240, 200);

/// Share of cloud spend by quarter: side B solid, side A dotted, with bands that hold 8 of 10
/// replicates. A summary without replicates gives the axes.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn shares(
    comparison: &Comparison,
    summary: &Summary,
    size: Size,
) -> Result<String, ChartError> {
    shares_over(comparison, summary, None, size)
}

/// The same with the lines of a pinned result, which are thin and broken. Of those, it draws what is not the same in
/// both results, for the clouds and the quarters that both have.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn shares_over(
    comparison: &Comparison,
    summary: &Summary,
    pinned: Option<(&Comparison, &Summary)>,
    size: Size,
) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let pinned = pinned.map(|pinned| Pinned::of(comparison, summary, pinned)).unwrap_or_default();
    let layout = Layout::new(comparison, summary, &pinned, size);
    let plot = &layout.plot;
    let mut canvas = Canvas::new(size);
    draw_axes(&mut canvas, comparison, &layout)?;
    if let Some(event) = &layout.event {
        event.draw(&mut canvas, plot, layout.event_top)?;
    }
    layout.key.draw(&mut canvas)?;
    if summary.replicates > 0 {
        course::draw(&mut canvas, &courses(comparison, summary, plot))?;
        pinned.draw(&mut canvas, plot)?;
        crossing::draw(&mut canvas, comparison, &layout)?;
        layout.labels.draw(&mut canvas, plot)?;
    }
    let title = words::ChartTitle {
        measure: Measure::Share.name(),
        regimes: &description::regimes(comparison),
    }
    .text();
    let mut described = description::shares(comparison, summary);
    if pinned.sides().next().is_some() {
        described = format!("{described} {}", words::pinned_described());
    }
    Ok(canvas.finish("shares", &title, &described))
}

fn draw_axes(
    canvas: &mut Canvas,
    comparison: &Comparison,
    layout: &Layout,
) -> Result<(), ChartError> {
    let Layout { plot, font, grid, .. } = layout;
    canvas.layer("axes", "", |pen| {
        for (share, name) in grid {
            let y = plot.y_of(*share);
            let role = if *share > plot.min_share { Role::Grid } else { Role::Axis };
            pen.line(&[(plot.left, y), (plot.right, y)], role, 1.0, 1.0)?;
            pen.text(name, (plot.left - 8.0, y), Anchor::End, Role::Muted, font)?;
        }
        for tick in ticks::quarters(comparison, plot, font) {
            let x = plot.x_of(tick.quarter);
            let length = if tick.label.is_some() { 6.0 } else { 4.0 };
            pen.line(&[(x, plot.bottom), (x, plot.bottom + length)], Role::Axis, 1.0, 1.0)?;
            if let Some(label) = tick.label {
                let at = (x, plot.bottom + 6.0 + 0.8 * font.size);
                pen.text(&label, at, Anchor::Middle, Role::Muted, font)?;
            }
        }
        Ok(())
    })
}

/// The course of each cloud's share on each side; only once if both sides are the same.
fn courses(comparison: &Comparison, summary: &Summary, plot: &PlotArea) -> Vec<Course> {
    let sides: &[bool] = if comparison.is_same() { &[true] } else { &[false, true] };
    let of_side = |b: &bool| {
        let b = *b;
        description::clouds(comparison, summary).map(move |(cloud, series)| {
            let figures = if b { &series.b } else { &series.a };
            let figures = figures.get(..=comparison.common().horizon as usize).unwrap_or(figures);
            let trace = |figure: fn(&Statistics) -> f64| {
                let index = move |quarter: usize| {
                    (plot.x_of(quarter as u32), plot.y_of(figure(&figures[quarter])))
                };
                (0..figures.len()).map(index)
            };
            let spreads = figures.iter().any(|figure| figure.p10 != figure.p90);
            let band = || Course::band(trace(|figure| figure.p90), trace(|figure| figure.p10));
            Course {
                b,
                role: Role::Cloud(cloud),
                band: if spreads { band() } else { Vec::new() },
                line: trace(|figure| figure.mean).collect(),
            }
        })
    };
    sides.iter().flat_map(of_side).collect()
}
