//! The chart of shares: share of cloud spend by quarter, under both regimes.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words;

use super::canvas::{Anchor, Canvas, Point};
use super::key::{BANDS, DOTTED, SOLID, STROKES};
use super::layout::Layout;
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size, check};
use super::{description, ticks};

/// The smallest legible size.
const LEAST: Size = Size { width: 240, height: 200 };

/// Share of cloud spend by quarter: side B solid, side A dotted, with the bands that hold 8 of 10
/// runs. A summary without runs gives the axes.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn shares(scenario: &Scenario, summary: &Summary, size: Size) -> Result<String, ChartError> {
    check(summary, size, LEAST)?;
    let layout = Layout::new(scenario, summary, size);
    let plot = &layout.plot;
    let mut canvas = Canvas::new(size);
    draw_axes(&mut canvas, scenario, &layout)?;
    if let Some(event) = &layout.event {
        event.draw(&mut canvas, plot, layout.event_top)?;
    }
    layout.key.draw(&mut canvas)?;
    if summary.runs > 0 {
        draw_sides(&mut canvas, scenario, summary, plot)?;
        layout.labels.draw(&mut canvas, plot)?;
    }
    let title = words::chart_title(Measure::Share.name(), &description::regimes(scenario));
    Ok(canvas.finish("shares", &title, &description::shares(scenario, summary)))
}

fn draw_axes(canvas: &mut Canvas, scenario: &Scenario, layout: &Layout) -> Result<(), ChartError> {
    let Layout { plot, font, grid, .. } = layout;
    canvas.layer("axes", "", |pen| {
        for (share, name) in grid {
            let y = plot.y_of(*share);
            let role = if *share > 0.0 { Role::Grid } else { Role::Axis };
            pen.line(&[(plot.left, y), (plot.right, y)], role, 1.0, 1.0)?;
            pen.text(name, (plot.left - 8.0, y), Anchor::End, Role::Muted, font)?;
        }
        for tick in ticks::quarters(scenario, plot, font) {
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

/// Bands below lines, and side A below side B.
fn draw_sides(
    canvas: &mut Canvas,
    scenario: &Scenario,
    summary: &Summary,
    plot: &PlotArea,
) -> Result<(), ChartError> {
    let side = |b: bool| {
        description::clouds(scenario, summary).map(move |(cloud, series)| {
            let figures = if b { &series.b } else { &series.a };
            (cloud, figures.get(..=scenario.horizon as usize).unwrap_or(figures))
        })
    };
    let sides: &[bool] = if scenario.a == scenario.b { &[true] } else { &[false, true] };
    for b in sides {
        let (class, opacity) = if *b { ("bands b", BANDS[0]) } else { ("bands a", BANDS[1]) };
        canvas.layer(class, "", |pen| {
            side(*b).try_for_each(|(cloud, figures)| {
                if figures.iter().all(|figure| figure.p10 == figure.p90) {
                    return Ok(());
                }
                pen.shape(&band(figures, plot), Role::Cloud(cloud), opacity)
            })
        })?;
    }
    for b in sides {
        let (class, attributes, width) =
            if *b { ("lines b", SOLID, STROKES[0]) } else { ("lines a", DOTTED, STROKES[1]) };
        canvas.layer(class, attributes, |pen| {
            side(*b).try_for_each(|(cloud, figures): (Cloud, &[Statistics])| {
                pen.line(&median(figures, plot), Role::Cloud(cloud), 1.0, width)
            })
        })?;
    }
    Ok(())
}

fn median(figures: &[Statistics], plot: &PlotArea) -> Vec<Point> {
    trace(figures.iter().map(|figure| figure.p50), plot).collect()
}

/// Along the upper quantile, and back along the lower one.
fn band(figures: &[Statistics], plot: &PlotArea) -> Vec<Point> {
    let mut points: Vec<Point> = trace(figures.iter().map(|figure| figure.p10), plot).collect();
    points.reverse();
    trace(figures.iter().map(|figure| figure.p90), plot).chain(points).collect()
}

fn trace(shares: impl Iterator<Item = f64>, plot: &PlotArea) -> impl Iterator<Item = Point> {
    (0..).zip(shares).map(|(quarter, share)| (plot.x_of(quarter), plot.y_of(share)))
}
