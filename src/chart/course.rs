//! Courses: how a figure develops, as a line for the middle and a band for the middle 80 % of
//! replicates.

use super::canvas::{Canvas, Point};
use super::key::{BANDS, DOTTED, SOLID, STROKES};
use super::palette::Role;
use super::size::ChartError;

/// How one figure develops on one side.
pub(super) struct Course {
    /// Whether it is side B's, or the difference; it is drawn above side A's.
    pub b: bool,
    pub role: Role,
    /// The band of most replicates, a closed shape; empty if they do not spread or the band is not
    /// shown.
    pub band: Vec<Point>,
    /// The line of the median or the mean.
    pub line: Vec<Point>,
}

impl Course {
    /// A closed shape along the upper edge and back along the lower one.
    pub(super) fn band(
        upper: impl Iterator<Item = Point>,
        lower: impl DoubleEndedIterator<Item = Point>,
    ) -> Vec<Point> {
        upper.chain(lower.rev()).collect()
    }
}

/// Draws courses: bands below lines, and side A below side B.
pub(super) fn draw(canvas: &mut Canvas, courses: &[Course]) -> Result<(), ChartError> {
    let sides = [false, true].map(|b| move |course: &&Course| course.b == b);
    for (side, (class, opacity)) in
        sides.into_iter().zip([("bands a", BANDS[1]), ("bands b", BANDS[0])])
    {
        let spread = || courses.iter().filter(side).filter(|course| !course.band.is_empty());
        if spread().next().is_some() {
            canvas.layer(class, "", |pen| {
                spread().try_for_each(|course| pen.shape(&course.band, course.role, opacity))
            })?;
        }
    }
    let strokes = [("lines a", DOTTED, STROKES[1]), ("lines b", SOLID, STROKES[0])];
    for (side, (class, attributes, width)) in sides.into_iter().zip(strokes) {
        let lines = || courses.iter().filter(side);
        if lines().next().is_some() {
            canvas.layer(class, attributes, |pen| {
                lines().try_for_each(|course| pen.line(&course.line, course.role, 1.0, width))
            })?;
        }
    }
    Ok(())
}
