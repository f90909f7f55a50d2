//! Horizontal bars, each below its name: for parts of a whole, which have long names.

use crate::words;

use super::canvas::{Anchor, Canvas, Point};
use super::palette::Role;
use super::size::{ChartError, Size};
use super::text::Type;

/// The height of a bar with its name, in CSS pixels.
const ROW: u32 = 40;

/// The least height at which both are legible.
const LEAST_ROW: u32 = 34;

/// The smallest legible width, in CSS pixels.
const LEAST_WIDTH: u32 = 220;

/// The thickness of a bar, in CSS pixels.
const BAR: f64 = 10.0;

/// From a name to its figure, in CSS pixels.
const SPACE: f64 = 12.0;

/// Half the height of the ends of a whisker, in CSS pixels.
const END: f64 = 3.0;

/// The room beside the bars for the ends of their lines, in CSS pixels.
const EDGE: f64 = 1.0;

/// A bar.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// What it is, above it on the left.
    pub name: String,
    /// Its figure, above it on the right.
    pub figure: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Where the whisker around its end begins and ends: a standard error, or a band. Equal ends draw none.
    pub whisker: [f64; 2],
    /// Its colour.
    pub role: Role,
    /// Its opacity.
    pub opacity: f64,
}

/// The height that so many bars take, in CSS pixels.
pub(super) const fn height(bars: usize) -> u32 {
    bars as u32 * ROW
}

/// A chart of bars alone. Its description names each bar with its figure. `item` is the key of what the bars are about.
pub(super) fn chart(
    bars: &[Bar],
    chained: bool,
    size: Size,
    item: &'static str,
    [class, title]: [&str; 2],
) -> Result<String, ChartError> {
    let mut canvas = Canvas::new(size);
    draw(&mut canvas, bars, chained, size, item)?;
    let told: Vec<String> = bars
        .iter()
        .map(|Bar { name, figure, .. }| words::ChartBar { name, figure }.text())
        .collect();
    Ok(canvas.finish(class, title, &told.join(words::list_between())))
}

/// Draws bars on a common scale, from the top. With `chained`, a thin line leads from the end of each to
/// the next.
fn draw(
    canvas: &mut Canvas,
    bars: &[Bar],
    chained: bool,
    size: Size,
    item: &'static str,
) -> Result<(), ChartError> {
    size.holds(Size::new(LEAST_WIDTH, LEAST_ROW * bars.len() as u32))?;
    let ends = |bar: &Bar| [bar.from, bar.to, bar.whisker[0], bar.whisker[1]];
    if !bars.iter().flat_map(ends).all(f64::is_finite) {
        return Err(ChartError::NotFinite { item });
    }
    let font = size.regular(size.font());
    let rows = Rows::new(bars, &font, size);
    canvas.layer("axes", "", |pen| {
        (0..bars.len()).try_for_each(|row| {
            let [top, bottom] = rows.edges(row);
            let zero = rows.x_of(0.0);
            pen.line(&[(zero, top - 2.0), (zero, bottom + 2.0)], Role::Axis, 1.0, 1.0)?;
            let to = rows.x_of(bars[row].to);
            if chained && row + 1 < bars.len() {
                pen.line(&[(to, bottom), (to, rows.edges(row + 1)[0])], Role::Grid, 1.0, 1.0)?;
            }
            Ok(())
        })
    })?;
    canvas.layer("bars", "", |pen| {
        bars.iter().enumerate().try_for_each(|(row, bar)| {
            pen.shape(&rows.corners(row, bar), bar.role, bar.opacity)?;
            if bar.whisker[0] == bar.whisker[1] {
                return Ok(());
            }
            let middle = (rows.edges(row)[0] + rows.edges(row)[1]) / 2.0;
            let ends = bar.whisker.map(|end| rows.x_of(end));
            pen.line(&[(ends[0], middle), (ends[1], middle)], Role::Ink, 1.0, 1.0)?;
            ends.into_iter().try_for_each(|x| {
                pen.line(&[(x, middle - END), (x, middle + END)], Role::Ink, 1.0, 1.0)
            })
        })
    })?;
    canvas.layer("names", "", |pen| {
        bars.iter().enumerate().try_for_each(|(row, Bar { name, figure, .. })| {
            let y = rows.edges(row)[0] - font.leading() / 2.0 - 1.0;
            let room = size.right() - font.width(figure) - SPACE;
            pen.text(&font.shortened(name, room), (0.0, y), Anchor::Start, Role::Ink, &font)?;
            pen.text(figure, (size.right(), y), Anchor::End, Role::Muted, &font)
        })
    })
}

/// Where bars are.
struct Rows {
    /// The height of a row, in CSS pixels.
    row: f64,
    /// From the top of a row to its bar, in CSS pixels.
    above: f64,
    /// The left end of the scale.
    low: f64,
    /// CSS pixels in a unit of it.
    scale: f64,
}

impl Rows {
    fn new(bars: &[Bar], font: &Type, size: Size) -> Self {
        let ends = |bar: &Bar| [bar.from, bar.to, bar.whisker[0], bar.whisker[1]];
        let all = || bars.iter().flat_map(ends);
        let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
        let span = if high > low { high - low } else { 1.0 };
        Self {
            row: size.bottom() / bars.len().max(1) as f64,
            above: font.leading() + 2.0,
            low,
            scale: (size.right() - 2.0 * EDGE) / span,
        }
    }

    fn x_of(&self, value: f64) -> f64 {
        EDGE + (value - self.low) * self.scale
    }

    /// The upper and the lower edge of the bar of a row.
    fn edges(&self, row: usize) -> [f64; 2] {
        let top = self.row * row as f64 + self.above;
        [top, top + BAR]
    }

    fn corners(&self, row: usize, bar: &Bar) -> [Point; 4] {
        let [top, bottom] = self.edges(row);
        let [from, to] = [bar.from, bar.to].map(|end| self.x_of(end));
        [(from, top), (to, top), (to, bottom), (from, bottom)]
    }
}
