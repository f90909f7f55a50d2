//! The chart of forecasts: what was read of a cloud's share, beside what the model said a year before.

use crate::market::Quarter;
use crate::record::{Forecasts, OfCloud, Reading, YearAhead};
use crate::report::{percent, points, share};
use crate::words;

use super::canvas::{Anchor, Canvas, Point};
use super::grid::grid;
use super::key::{BANDS, SOLID, STROKES};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size};
use super::text::Type;

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 140);

/// The font size, in CSS pixels.
const TYPE: f64 = 12.0;

/// The first quarter that is shown.
const FIRST: Quarter = Quarter::new(2018, 1);

/// The distance between two lines of the grid, in points of share.
const STEP: f64 = 5.0;

/// The room above the highest figure and below the lowest, in points of share.
const ROOM: f64 = 0.5;

/// The radius of the dot of a reading, in CSS pixels.
const DOT: f64 = 2.5;

/// Forecasts with at most so many quarters between them are joined by a line.
const JOINED: i32 = 4;

/// Half of the width of the band of a forecast that is joined with none, in CSS pixels.
const ALONE: f64 = 3.0;

/// The least distance between two labels of an axis, in CSS pixels.
const LABEL_DISTANCE: f64 = 12.0;

/// The attributes of the line at a new definition.
const DASHED: &str = "stroke-dasharray=\"32 32\"";

/// A cloud's readings as dots, and what was forecast a year ahead as a line with its band. The axis does not
/// begin at zero; a point of share is as high in the charts of all clouds.
///
/// # Errors
/// If the size is out of range or a figure is not finite.
pub fn forecasts(forecasts: &Forecasts, cloud: &OfCloud, size: Size) -> Result<String, ChartError> {
    size.holds(LEAST)?;
    if !figures(forecasts, cloud).all(f64::is_finite) {
        return Err(ChartError::NotFinite { item: cloud.cloud.key() });
    }
    let frame = Frame::new(forecasts, cloud, size);
    let mut canvas = Canvas::new(size);
    frame.draw_axes(&mut canvas, forecasts)?;
    frame.draw_forecasts(&mut canvas, forecasts, cloud)?;
    canvas.layer("readings", "", |pen| {
        shown(cloud).try_for_each(|reading| {
            pen.dot(frame.place(reading.quarter, reading.percent), DOT, Role::Ink)
        })
    })?;
    let title = words::record_chart(cloud.cloud.name());
    Ok(canvas.finish("panel forecasts", &title, &description(cloud)))
}

/// The readings that are shown.
fn shown(cloud: &OfCloud) -> impl Iterator<Item = &Reading> {
    cloud.readings.iter().filter(|reading| reading.quarter >= FIRST)
}

/// The last quarter with a reading by the definition that holds in a quarter.
fn last_read(forecasts: &Forecasts, cloud: &OfCloud, quarter: Quarter) -> Option<Quarter> {
    let is_same = |read: &Quarter| (*read < forecasts.rebased) == (quarter < forecasts.rebased);
    cloud.readings.iter().map(|reading| reading.quarter).filter(is_same).max()
}

/// The forecasts that readings by the same definition can be held against, in rows that are joined by a line.
fn rows<'a>(forecasts: &Forecasts, cloud: &'a OfCloud) -> Vec<Vec<&'a YearAhead>> {
    let is_read = |year: &&YearAhead| {
        last_read(forecasts, cloud, year.origin).is_some_and(|last| year.about() <= last)
    };
    let mut rows: Vec<Vec<&YearAhead>> = Vec::new();
    for year in cloud.year.iter().filter(is_read) {
        let joins = |last: &YearAhead| {
            let is_same = (last.origin < forecasts.rebased) == (year.origin < forecasts.rebased);
            is_same && year.origin.since(last.origin) <= JOINED
        };
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|last| joins(last)) => row.push(year),
            _ => rows.push(vec![year]),
        }
    }
    rows
}

/// Every figure that is drawn.
fn figures<'a>(forecasts: &Forecasts, cloud: &'a OfCloud) -> impl Iterator<Item = f64> + use<'a> {
    let said = rows(forecasts, cloud).into_iter().flatten();
    let said = said.flat_map(|year| [year.low, year.mean, year.high]);
    shown(cloud).map(|reading| reading.percent).chain(said)
}

/// The lowest and the highest figure of a cloud.
fn ends(forecasts: &Forecasts, cloud: &OfCloud) -> [f64; 2] {
    let ends = figures(forecasts, cloud)
        .fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], x| [low.min(x), high.max(x)]);
    if ends[0] <= ends[1] { ends } else { [0.0, 0.0] }
}

/// The lines of the grid with their labels.
fn lines(low: f64, span: f64) -> Vec<(f64, String)> {
    let [first, last] = [(low / STEP).ceil(), ((low + span) / STEP).floor()].map(|at| at * STEP);
    grid(first, last, STEP)
}

/// The positions of all elements.
struct Frame {
    /// The plot; shares are measured from `low` upwards.
    plot: PlotArea,
    low: f64,
    grid: Vec<(f64, String)>,
    font: Type,
}

impl Frame {
    fn new(forecasts: &Forecasts, cloud: &OfCloud, size: Size) -> Self {
        let font = size.regular(TYPE);
        let span = forecasts
            .clouds
            .iter()
            .chain([cloud])
            .map(|cloud| ends(forecasts, cloud))
            .map(|[low, high]| high - low + 2.0 * ROOM)
            .fold(STEP, f64::max);
        let [low, high] = ends(forecasts, cloud);
        // In the middle, as far as there is anything below.
        let low = ((low + high - span) / 2.0).max(0.0);
        let grid = lines(low, span);
        let names: Vec<&String> = grid.iter().map(|(_, name)| name).collect();
        let last = cloud.readings.last().map_or(FIRST, |reading| reading.quarter);
        let horizon = u32::try_from(last.since(FIRST)).unwrap_or(0).max(1);
        let year = font.width("2018") / 2.0 + 1.0;
        let plot = PlotArea {
            left: (font.widest(&names) + 8.0).max(year),
            right: size.right() - DOT.max(2.0) - 2.0,
            top: font.size,
            bottom: size.bottom() - 1.5 * font.size - 6.0,
            min_share: 0.0,
            max_share: span,
            horizon,
        };
        Self { plot, low, grid, font }
    }

    fn place(&self, quarter: Quarter, percent: f64) -> Point {
        let after = u32::try_from(quarter.since(FIRST)).unwrap_or(0);
        (self.plot.x_of(after), self.plot.y_of(percent - self.low))
    }

    fn draw_axes(&self, canvas: &mut Canvas, forecasts: &Forecasts) -> Result<(), ChartError> {
        let Self { plot, low, grid, font } = self;
        canvas.layer("axes", "", |pen| {
            for (value, name) in grid {
                let y = plot.y_of(value - low);
                let role = if *value == 0.0 { Role::Axis } else { Role::Grid };
                pen.line(&[(plot.left, y), (plot.right, y)], role, 1.0, 1.0)?;
                pen.text(name, (plot.left - 8.0, y), Anchor::End, Role::Muted, font)?;
            }
            for (quarter, label) in self.years() {
                let (x, _) = self.place(quarter, *low);
                let at = (x, plot.bottom + 6.0 + 0.8 * font.size);
                pen.text(&label, at, Anchor::Middle, Role::Muted, font)?;
            }
            Ok(())
        })?;
        let (x, _) = self.place(forecasts.rebased, *low);
        canvas.layer("rebased", DASHED, |pen| {
            pen.line(&[(x, plot.top), (x, plot.bottom)], Role::Event, 1.0, 1.0)
        })
    }

    /// The first quarters of years that are labelled: every one, every second, every third …, so that labels
    /// do not touch, and none that would be cut.
    fn years(&self) -> Vec<(Quarter, String)> {
        let years = (0..=self.plot.horizon).step_by(4);
        let labels: Vec<(Quarter, String)> = years
            .map(|after| FIRST.later(after))
            .map(|quarter| (quarter, quarter.year().to_string()))
            .collect();
        let widest = labels.iter().map(|(_, year)| self.font.width(year)).fold(0.0, f64::max);
        let room = self.plot.x_of(4) - self.plot.x_of(0);
        let fits = |each: &usize| *each as f64 * room >= widest + LABEL_DISTANCE;
        let each = [1, 2, 3, 4].into_iter().find(fits).unwrap_or(8);
        let is_whole = |(quarter, _): &(Quarter, String)| {
            self.place(*quarter, self.low).0 + widest / 2.0 <= self.plot.right + DOT + 2.0
        };
        labels.into_iter().step_by(each).filter(is_whole).collect()
    }

    fn draw_forecasts(
        &self,
        canvas: &mut Canvas,
        forecasts: &Forecasts,
        cloud: &OfCloud,
    ) -> Result<(), ChartError> {
        let role = Role::Cloud(cloud.cloud);
        let rows = rows(forecasts, cloud);
        let edge = |row: &[&YearAhead], figure: fn(&YearAhead) -> f64| -> Vec<Point> {
            match row {
                [alone] => {
                    let (x, y) = self.place(alone.about(), figure(alone));
                    vec![(x - ALONE, y), (x + ALONE, y)]
                }
                row => row.iter().map(|year| self.place(year.about(), figure(year))).collect(),
            }
        };
        canvas.layer("bands b", "", |pen| {
            rows.iter().try_for_each(|row| {
                let mut shape = edge(row, |year| year.high);
                shape.extend(edge(row, |year| year.low).into_iter().rev());
                pen.shape(&shape, role, 1.5 * BANDS[0])
            })
        })?;
        canvas.layer("lines b", SOLID, |pen| {
            rows.iter().try_for_each(|row| {
                pen.line(&edge(row, |year| year.mean), role, 1.0, 0.8 * STROKES[0])
            })
        })
    }
}

fn description(cloud: &OfCloud) -> String {
    let (first, last) = (shown(cloud).next(), shown(cloud).last());
    let Some((first, last)) = first.zip(last) else { return String::new() };
    words::RecordChartAbout {
        begin: &first.quarter.name(),
        end: &last.quarter.name(),
        first: &share(first.percent),
        last: &percent(last.percent),
        error: &points(cloud.a_year_ahead().model),
        width: &points(cloud.width),
    }
    .text()
}
