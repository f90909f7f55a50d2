//! The canvas: layers drawn by Plotters at eight times the size, put together into one SVG.

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, Color, DrawingArea, FontDesc, FontFamily, FontStyle, IntoDrawingArea, PathElement,
    Polygon, SVGBackend, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::palette::Role;
use super::size::{ChartError, Size};
use super::text::{Type, isolated};

/// Steps of Plotters' whole coordinates in a CSS pixel.
pub(super) const STEPS: f64 = 8.0;

/// The family of every text; the page may overrule it.
const FAMILY: &str = "system-ui, sans-serif";

/// Where a text stands relative to its point. Vertically it is centred on small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// A point in CSS pixels.
pub(super) type Point = (f64, f64);

/// An SVG in the making.
pub(super) struct Canvas {
    size: Size,
    body: String,
}

impl Canvas {
    pub(super) const fn new(size: Size) -> Self {
        Self { size, body: String::new() }
    }

    /// Draws a layer: a group with a class, and with attributes that its shapes inherit.
    pub(super) fn layer(
        &mut self,
        class: &str,
        attributes: &str,
        draw: impl FnOnce(&Pen<'_>) -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        let mut drawn = String::new();
        let (width, height) = (STEPS as u32 * self.size.width, STEPS as u32 * self.size.height);
        {
            let pen = Pen {
                area: SVGBackend::with_string(&mut drawn, (width, height)).into_drawing_area(),
            };
            draw(&pen)?;
            pen.area.present().map_err(failed)?;
        }
        // Every backend brings a root of its own; what is wanted is its content.
        let content = drawn
            .split_once(">\n")
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .map_or("", |(content, _)| content);
        if !content.is_empty() {
            let space = if attributes.is_empty() { "" } else { " " };
            self.body += &format!("<g class=\"{class}\"{space}{attributes}>\n{content}</g>\n");
        }
        Ok(())
    }

    /// The layers without an SVG around them.
    pub(super) fn into_body(self) -> String {
        self.body
    }

    /// The complete SVG, with a name and a description for those who do not see it.
    pub(super) fn finish(self, class: &str, title: &str, description: &str) -> String {
        let Self { size, body } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart {class}\" role=\"img\" {}>\n<title>{}</title>\n<desc>{}</desc>\n{body}</svg>\n",
            view_box(size),
            escape(title),
            escape(description),
        )
    }
}

/// What draws on a layer, in CSS pixels.
pub(super) struct Pen<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

impl Pen<'_> {
    /// A line through points.
    pub(super) fn line(
        &self,
        points: &[Point],
        role: Role,
        opacity: f64,
        width: f64,
    ) -> Result<(), ChartError> {
        let style = role.color().mix(opacity).stroke_width((STEPS * width).round() as u32);
        self.area.draw(&PathElement::new(steps(points), style)).map_err(failed)
    }

    /// A filled shape.
    pub(super) fn shape(
        &self,
        points: &[Point],
        role: Role,
        opacity: f64,
    ) -> Result<(), ChartError> {
        let style = role.color().mix(opacity).filled();
        self.area.draw(&Polygon::new(steps(points), style)).map_err(failed)
    }

    /// A filled disc.
    pub(super) fn dot(&self, centre: Point, radius: f64, role: Role) -> Result<(), ChartError> {
        let radius = (STEPS * radius).round() as i32;
        self.area.draw(&Circle::new(step(centre), radius, role.color().filled())).map_err(failed)
    }

    /// A text.
    pub(super) fn text(
        &self,
        text: &str,
        at: Point,
        anchor: Anchor,
        role: Role,
        font: &Type,
    ) -> Result<(), ChartError> {
        /// Plotters takes the height of a line for the size of the type.
        const LINE_HEIGHT: f64 = 1.24;
        let style = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = FontDesc::new(FontFamily::Name(FAMILY), LINE_HEIGHT * STEPS * font.size, style)
            .color(&role.color())
            .pos(Pos::new(horizontal, VPos::Center));
        let text = isolated(text);
        self.area.draw(&Text::new(&*text, step(at), style)).map_err(failed)
    }
}

/// The attribute that scales the steps back to CSS pixels.
pub(super) fn view_box(size: Size) -> String {
    let [width, height] = [size.width, size.height].map(|side| STEPS as u32 * side);
    format!("viewBox=\"0 0 {width} {height}\"")
}

fn step((x, y): Point) -> (i32, i32) {
    ((STEPS * x).round() as i32, (STEPS * y).round() as i32)
}

fn steps(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().map(|point| step(*point)).collect()
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The text that [`escape`] was given.
pub(super) fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}
