//! The chart of a response: the output by the values of one lever, with the value at which its sign flips.

use crate::report::{Response, Responses, shift};
use crate::sensitivity::Estimate;
use crate::sensitivity::response::{DECISIVE, Turn};
use crate::words;

use super::attribution::role;
use super::canvas::{Anchor, Canvas, Point};
use super::grid::{grid, step};
use super::key::{BANDS, SOLID, STROKES};
use super::palette::Role;
use super::size::{ChartError, Size};
use super::text::Type;

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 140);

/// The font size, in CSS pixels.
const TYPE: f64 = 12.0;

/// The radius of the dot of a value, in CSS pixels.
const DOT: f64 = 2.5;

/// The least distance between two labels, in CSS pixels.
const APART: f64 = 12.0;

/// The attributes of the line at a flip.
const DASHED: &str = "stroke-dasharray=\"32 32\"";

/// The mean of the output at each value of a lever, with a band of two standard errors, and dashed lines where its
/// sign flips. The vertical axis is the same for all levers of `responses`; the horizontal one is the scale of
/// the lever's range, such as a logarithm.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn response(
    responses: &Responses,
    response: &Response,
    size: Size,
) -> Result<String, ChartError> {
    size.holds(LEAST)?;
    let all = responses.levers.iter().chain([response]);
    let points = all.flat_map(|response| &response.curve.points);
    if !points.clone().all(|point| {
        [point.at, point.output.value, point.output.error].iter().all(|x| x.is_finite())
    }) {
        return Err(ChartError::NotFinite { item: responses.output.item });
    }
    let [low, high] = points.fold([0.0_f64, 0.0_f64], |[low, high], point| {
        let [below, above] = band(point.output);
        [low.min(below), high.max(above)]
    });
    let frame = Frame::new(response, [low, high], size);
    let mut canvas = Canvas::new(size);
    frame.draw_axes(&mut canvas, response)?;
    frame.draw_flips(&mut canvas, response)?;
    frame.draw_curve(&mut canvas, response, role(responses.output))?;
    let lever = &response.lever.name();
    let title = words::ResponseChart { output: &responses.output.name(), lever }.text();
    Ok(canvas.finish("panel response", &title, &description(responses, response)))
}

/// The ends of the band around a mean.
fn band(Estimate { value, error }: Estimate) -> [f64; 2] {
    [value - DECISIVE * error, value + DECISIVE * error]
}

/// Where the sign flips, on the curve's axis.
fn flips(response: &Response) -> impl Iterator<Item = Estimate> {
    response.signs.iter().filter_map(|turn| match turn {
        Turn::Flip(flip) => Some(flip.at),
        Turn::Undecided { .. } => None,
    })
}

/// The positions of all elements.
struct Frame {
    font: Type,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// The lowest and the highest output.
    outputs: [f64; 2],
    /// The lowest and the highest value of the lever, on the curve's axis.
    values: [f64; 2],
    grid: Vec<(f64, String)>,
}

impl Frame {
    fn new(response: &Response, [low, high]: [f64; 2], size: Size) -> Self {
        let font = size.regular(TYPE);
        // The label of a flip stands above that of the highest line.
        let top = font.leading() + font.size / 2.0 + 4.0;
        let bottom = size.bottom() - font.leading() - 8.0;
        let span = if high > low { high - low } else { 1.0 };
        let step = step(span, bottom - top);
        let lines = grid((low / step).floor() * step, (high / step).ceil() * step, step);
        let ends = [lines.first(), lines.last()].map(|line| line.map_or(0.0, |(value, _)| *value));
        let names: Vec<&String> = lines.iter().map(|(_, name)| name).collect();
        let at = |point: Option<&crate::sensitivity::response::Point>| point.map_or(0.0, |p| p.at);
        let points = &response.curve.points;
        Self {
            left: font.widest(&names) + 8.0 + DOT,
            right: size.right() - DOT - 1.0,
            top,
            bottom,
            outputs: ends,
            values: [at(points.first()), at(points.last())],
            grid: lines,
            font,
        }
    }

    fn x_of(&self, at: f64) -> f64 {
        let [low, high] = self.values;
        let span = if high > low { high - low } else { 1.0 };
        self.left + (at - low) / span * (self.right - self.left)
    }

    fn y_of(&self, output: f64) -> f64 {
        let [low, high] = self.outputs;
        let span = if high > low { high - low } else { 1.0 };
        self.bottom - (output - low) / span * (self.bottom - self.top)
    }

    fn draw_axes(&self, canvas: &mut Canvas, response: &Response) -> Result<(), ChartError> {
        let Self { font, left, right, .. } = self;
        canvas.layer("axes", "", |pen| {
            for (value, name) in &self.grid {
                let y = self.y_of(*value);
                let role = if *value == 0.0 { Role::Axis } else { Role::Grid };
                pen.line(&[(left - DOT, y), (right + DOT, y)], role, 1.0, 1.0)?;
                pen.text(name, (left - DOT - 8.0, y), Anchor::End, Role::Muted, font)?;
            }
            let y = self.bottom + 8.0 + font.leading() / 2.0;
            let [low, high] = ends(response);
            let room = right - left + 2.0 * DOT;
            if font.width(&low) + font.width(&high) + APART <= room {
                pen.text(&low, (left - DOT, y), Anchor::Start, Role::Muted, font)?;
            }
            let high = font.shortened(&high, room);
            pen.text(&high, (right + DOT, y), Anchor::End, Role::Muted, font)
        })
    }

    fn draw_flips(&self, canvas: &mut Canvas, response: &Response) -> Result<(), ChartError> {
        let Self { font, top, bottom, .. } = self;
        canvas.layer("flips", DASHED, |pen| {
            flips(response).try_for_each(|at| {
                let x = self.x_of(at.value);
                pen.line(&[(x, *top), (x, *bottom)], Role::Event, 1.0, 1.0)
            })
        })?;
        canvas.layer("flips", "", |pen| {
            let mut free = 0.0;
            for at in flips(response) {
                let label = response.value_in_words(at);
                let half = font.width(&label) / 2.0;
                let x = self.x_of(at.value).min(self.right - half).max(half);
                if x - half >= free && x + half <= self.right + DOT {
                    let y = font.leading() / 2.0;
                    pen.text(&label, (x, y), Anchor::Middle, Role::Ink, font)?;
                    free = x + half + APART;
                }
            }
            Ok(())
        })
    }

    fn draw_curve(
        &self,
        canvas: &mut Canvas,
        response: &Response,
        role: Role,
    ) -> Result<(), ChartError> {
        let points = &response.curve.points;
        let edge = |end: usize| -> Vec<Point> {
            points
                .iter()
                .map(|point| (self.x_of(point.at), self.y_of(band(point.output)[end])))
                .collect()
        };
        canvas.layer("bands b", "", |pen| {
            let mut shape = edge(1);
            shape.extend(edge(0).into_iter().rev());
            pen.shape(&shape, role, BANDS[0])
        })?;
        let line: Vec<Point> =
            points.iter().map(|p| (self.x_of(p.at), self.y_of(p.output.value))).collect();
        canvas.layer("lines b", SOLID, |pen| pen.line(&line, role, 1.0, 0.8 * STROKES[0]))?;
        canvas.layer("values", "", |pen| line.iter().try_for_each(|at| pen.dot(*at, DOT, role)))
    }
}

/// The lowest and the highest value of the lever, with its unit.
fn ends(response: &Response) -> [String; 2] {
    let Response { lever, values, .. } = response;
    [values.first(), values.last()]
        .map(|value| value.map_or_else(String::new, |value| lever.format_value(value)))
}

fn description(responses: &Responses, response: &Response) -> String {
    let points = &response.curve.points;
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let [low, high] = &ends(response);
    let output = |output: Estimate| shift(output.value, responses.output.measure.unit());
    let (first, last) = (&output(first.output), &output(last.output));
    let mut sentences = vec![words::ResponseChartAbout { low, first, high, last }.text()];
    let flip = |at| words::response_chart_flip(&response.value_in_words(at));
    sentences.extend(flips(response).map(flip));
    sentences.join(" ")
}
