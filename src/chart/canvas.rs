//! The canvas: layers drawn by Plotters at eight times the size, combined into one SVG. Texts are
//! written here, not by Plotters, because Plotters positions them in units that some readers of SVG do
//! not support.

use plotters::coord::Shift;
use std::cell::RefCell;

use plotters::prelude::{
    Circle, Color, DrawingArea, IntoDrawingArea, PathElement, Polygon, SVGBackend,
};

use super::palette::Role;
use super::size::{ChartError, Size};
use super::text::{Type, isolated};

/// Plotters' whole-number coordinates in a CSS pixel.
pub(super) const STEPS: f64 = 8.0;

/// The font family of every text; the page may override it.
const FAMILY: &str = "system-ui, sans-serif";

/// From the baseline up to the middle of small letters, as a fraction of the font size.
pub(super) const MIDDLE: f64 = 0.26;

/// The attributes of a layer whose texts stand above lines: a rim of paper around the letters, 3 CSS pixels wide.
pub(super) const HALO: &str =
    "stroke=\"#FDFCF9\" stroke-width=\"24\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

/// How a text is placed relative to its point. Vertically, its small letters are centred on the point.
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

/// An SVG that is being drawn.
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
        let (mut drawn, texts) = (String::new(), RefCell::new(String::new()));
        let (width, height) = (STEPS as u32 * self.size.width, STEPS as u32 * self.size.height);
        {
            let pen = Pen {
                area: SVGBackend::with_string(&mut drawn, (width, height)).into_drawing_area(),
                texts: &texts,
            };
            draw(&pen)?;
            pen.area.present().map_err(failed)?;
        }
        // Plotters wraps each drawing in a root element; only its content is used.
        let content = drawn
            .split_once(">\n")
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .map_or("", |(content, _)| content);
        let texts = texts.into_inner();
        if !(content.is_empty() && texts.is_empty()) {
            let space = if attributes.is_empty() { "" } else { " " };
            self.body +=
                &format!("<g class=\"{class}\"{space}{attributes}>\n{content}{texts}</g>\n");
        }
        Ok(())
    }

    /// The layers without the surrounding SVG element.
    pub(super) fn into_body(self) -> String {
        self.body
    }

    /// The complete SVG, with a title and a description for screen readers.
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

/// Draws on a layer, in CSS pixels.
pub(super) struct Pen<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    /// The texts of the layer, drawn above its shapes.
    texts: &'a RefCell<String>,
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

    /// A ring around a point, filled with paper.
    pub(super) fn ring(&self, centre: Point, radius: f64, role: Role) -> Result<(), ChartError> {
        let radius = (STEPS * radius).round() as i32;
        let line = role.color().stroke_width((1.5 * STEPS) as u32);
        self.area
            .draw(&Circle::new(step(centre), radius, Role::Paper.color().filled()))
            .and_then(|()| self.area.draw(&Circle::new(step(centre), radius, line)))
            .map_err(failed)
    }

    /// A text whose small letters are centred vertically on a point. Not inlined: it is called in many
    /// places, and copies would make the page larger.
    #[inline(never)]
    pub(super) fn text(
        &self,
        text: &str,
        at: Point,
        anchor: Anchor,
        role: Role,
        font: &Type,
    ) -> Result<(), ChartError> {
        let (x, y) = step((at.0, at.1 + MIDDLE * font.size));
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if font.bold { " font-weight=\"bold\"" } else { "" };
        let (size, colour) = ((STEPS * font.size).floor(), role.swatch().light);
        *self.texts.borrow_mut() += &format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-family=\"{FAMILY}\" \
             font-size=\"{size}\"{weight} fill=\"{colour}\">{}</text>\n",
            escape(&isolated(text)),
        );
        Ok(())
    }
}

/// The `viewBox` attribute, which scales Plotters' coordinates back to CSS pixels.
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

/// Escapes a text for XML. A character that XML forbids would make the whole drawing unreadable, so it
/// is replaced by U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => safe.push(letter),
            _ => safe.push(char::REPLACEMENT_CHARACTER),
        }
    }
    safe
}

/// Escapes a text for the value of an attribute.
pub(super) fn attribute(text: &str) -> String {
    escape(text).replace('"', "&quot;")
}

/// Undoes [`escape`].
pub(super) fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}
