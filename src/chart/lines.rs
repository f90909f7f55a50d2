//! The chart of a panel: any figures by quarter, on both sides or as their difference.

use crate::ensemble::{Statistics, Summary};
use crate::report::{label, shift};
use crate::scenario::Comparison;

use super::canvas::{Anchor, Canvas, Point};
use super::course::{self, Course};
use super::grid::{grid, step};
use super::palette::Role;
use super::panel::{Panel, Shown, Trace};
use super::plot_area::PlotArea;
use super::size::{ChartError, Size, are_finite};
use super::spread::{Wish, spread};
use super::text::Type;
use super::{description, ticks};

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 140);

/// The font size, in CSS pixels.
const TYPE: f64 = 12.0;

/// From the end of a line to its label, in CSS pixels.
const SPACE: f64 = 8.0;

/// The largest fraction of the width that labels may take before they are broken.
const LABEL_PART: f64 = 0.36;

/// A panel by quarter: side B solid and side A dotted, or the difference; with bands that hold 8 of 10
/// replicates. The axis always includes zero.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn lines(
    comparison: &Comparison,
    summary: &Summary,
    panel: &Panel,
    size: Size,
) -> Result<String, ChartError> {
    size.holds(LEAST)?;
    let strokes = strokes(comparison, summary, panel);
    for stroke in &strokes {
        are_finite(stroke.trace.item, stroke.figures.iter())?;
    }
    let frame = Frame::new(comparison, panel, &strokes, size);
    let mut canvas = Canvas::new(size);
    frame.draw_axes(&mut canvas, comparison)?;
    course::draw(&mut canvas, &frame.courses(&strokes, panel))?;
    frame.draw_labels(&mut canvas)?;
    Ok(canvas.finish("panel", &panel.title, &description::panel(comparison, summary, panel)))
}

/// The plot area that [`lines`] uses for the same arguments.
#[must_use]
pub fn panel_area(
    comparison: &Comparison,
    summary: &Summary,
    panel: &Panel,
    size: Size,
) -> PlotArea {
    Frame::new(comparison, panel, &strokes(comparison, summary, panel), size).plot
}

/// A line to draw.
struct Stroke<'a> {
    trace: &'a Trace,
    b: bool,
    figures: &'a [Statistics],
    /// The quarter of the first figure.
    from: u32,
}

fn strokes<'a>(comparison: &Comparison, summary: &'a Summary, panel: &'a Panel) -> Vec<Stroke<'a>> {
    let mut strokes = Vec::new();
    for trace in &panel.traces {
        let Some(series) = trace.series(summary) else { continue };
        let from = trace.measure.begins();
        let mut push = |b, figures: &'a Vec<Statistics>| {
            let figures = figures.get(from as usize..).unwrap_or_default();
            if !figures.is_empty() {
                strokes.push(Stroke { trace, b, figures, from });
            }
        };
        if panel.shown == Shown::Difference {
            push(true, &series.difference);
        } else {
            if !comparison.is_same() {
                push(false, &series.a);
            }
            push(true, &series.b);
        }
    }
    strokes
}

/// A label at the end of a line.
struct End {
    role: Role,
    value: f64,
    lines: Vec<String>,
}

/// The positions of all elements.
struct Frame {
    /// The plot; figures are measured from `low` upwards.
    plot: PlotArea,
    low: f64,
    grid: Vec<(f64, String)>,
    ends: Vec<End>,
    font: Type,
    strong: Type,
}

impl Frame {
    fn new(comparison: &Comparison, panel: &Panel, strokes: &[Stroke<'_>], size: Size) -> Self {
        let (font, strong) = (size.regular(TYPE), size.bold(TYPE));
        let ends = ends(panel, strokes, &strong, size);
        let spans = strokes.iter().flat_map(|stroke| stroke.figures).flat_map(|x| {
            if panel.shown == Shown::Means {
                [x.mean; 3]
            } else {
                [x.p10, x.centre(panel.centre()), x.p90]
            }
        });
        let (low, high) =
            spans.fold((0.0, 0.0), |(low, high): (f64, f64), x| (low.min(x), high.max(x)));
        let overhang = ticks::overhang(comparison, &font) + 1.0;
        let width = ends.iter().map(|end| strong.widest(&end.lines)).fold(0.0, f64::max);
        let (top, bottom) = (font.size, size.bottom() - 1.5 * font.size - 6.0);
        let step = step(high - low, bottom - top);
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        let high = if high > low { high } else { low + step };
        let grid = grid(low, high, step);
        let names: Vec<&String> = grid.iter().map(|(_, name)| name).collect();
        let left = (font.widest(&names) + 8.0).max(overhang);
        let right = size.right() - (width + SPACE).max(overhang);
        let max_share = high - low;
        let plot = PlotArea {
            left,
            right,
            top,
            bottom,
            min_share: 0.0,
            max_share,
            horizon: comparison.common().horizon,
        };
        Self { plot, low, grid, ends, font, strong }
    }

    fn y_of(&self, value: f64) -> f64 {
        self.plot.y_of(value - self.low)
    }

    fn trace<'a>(
        &'a self,
        stroke: &'a Stroke<'_>,
        figure: impl Fn(&Statistics) -> f64 + 'a,
    ) -> impl DoubleEndedIterator<Item = Point> + 'a {
        let Stroke { figures, from, .. } = stroke;
        let last = figures.len().min((self.plot.horizon + 1).saturating_sub(*from) as usize);
        (0..last).map(move |q| (self.plot.x_of(from + q as u32), self.y_of(figure(&figures[q]))))
    }

    fn courses(&self, strokes: &[Stroke<'_>], panel: &Panel) -> Vec<Course> {
        let course = |stroke: &Stroke<'_>| {
            let spreads = panel.shown != Shown::Means
                && stroke.figures.iter().any(|figure| figure.p10 != figure.p90);
            let band =
                || Course::band(self.trace(stroke, |x| x.p90), self.trace(stroke, |x| x.p10));
            Course {
                b: stroke.b,
                role: stroke.trace.role,
                band: if spreads { band() } else { Vec::new() },
                line: self.trace(stroke, |x| x.centre(panel.centre())).collect(),
            }
        };
        strokes.iter().map(course).collect()
    }

    fn draw_axes(&self, canvas: &mut Canvas, comparison: &Comparison) -> Result<(), ChartError> {
        let Self { plot, font, .. } = self;
        canvas.layer("axes", "", |pen| {
            for (value, name) in &self.grid {
                let y = self.y_of(*value);
                let role = if *value == 0.0 { Role::Axis } else { Role::Grid };
                pen.line(&[(plot.left, y), (plot.right, y)], role, 1.0, 1.0)?;
                pen.text(name, (plot.left - 8.0, y), Anchor::End, Role::Muted, font)?;
            }
            for tick in ticks::quarters(comparison, plot, font) {
                if let Some(label) = tick.label {
                    let at = (plot.x_of(tick.quarter), plot.bottom + 6.0 + 0.8 * font.size);
                    pen.text(&label, at, Anchor::Middle, Role::Muted, font)?;
                }
            }
            Ok(())
        })
    }

    fn draw_labels(&self, canvas: &mut Canvas) -> Result<(), ChartError> {
        let leading = self.strong.leading();
        let wishes: Vec<Wish> = self
            .ends
            .iter()
            .map(|end| Wish {
                top: self.y_of(end.value) - leading / 2.0,
                height: leading * end.lines.len() as f64,
            })
            .collect();
        let tops = spread(&wishes, 2.0, (0.0, self.plot.bottom + 4.0));
        canvas.layer("ends", "", |pen| {
            for (end, top) in self.ends.iter().zip(&tops) {
                for (i, line) in end.lines.iter().enumerate() {
                    let y = top + (i as f64 + 0.5) * leading;
                    let at = (self.plot.right + SPACE, y);
                    pen.text(line, at, Anchor::Start, end.role, &self.strong)?;
                }
            }
            Ok(())
        })
    }
}

/// The labels of side B's lines; broken, or without figures, if there is no room.
fn ends(panel: &Panel, strokes: &[Stroke<'_>], strong: &Type, size: Size) -> Vec<End> {
    let room = LABEL_PART * size.right() - SPACE;
    let solid: Vec<_> = strokes.iter().filter(|stroke| stroke.b).collect();
    let write = |figures: bool| -> Vec<End> {
        let end = |stroke: &&Stroke<'_>| {
            let value = stroke.figures.last()?.centre(panel.centre());
            let unit = stroke.trace.measure.unit();
            let figure = match panel.shown {
                Shown::Difference => shift(value, unit),
                Shown::Sides | Shown::Means => label(value, unit),
            };
            let name = &stroke.trace.name;
            let mut words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
            if figures || name.is_empty() {
                words.push(&figure);
            }
            let lines = strong.wrap(&words, room);
            let lines = lines.iter().map(|line| strong.shortened(line, room)).collect();
            Some(End { role: stroke.trace.role, value, lines })
        };
        solid.iter().filter_map(end).collect()
    };
    let full = write(true);
    let lines: usize = full.iter().map(|end| end.lines.len()).sum();
    let fits = lines as f64 * (strong.leading() + 2.0) <= size.bottom() - 2.0 * strong.size;
    if fits { full } else { write(false) }
}
