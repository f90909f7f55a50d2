//! Dots: one side of a diary in one quarter, painted on a canvas at the screen's resolution.

use multihome::chart::Role;
use multihome::engine::{Diary, Habit};
use multihome::market::Cloud;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

use crate::browser::interface;

use super::dot_grid::DotGrid;

/// The radii of a dot and of its ring, as fractions of the distance between dots.
const DOT: f64 = 0.3;
const RING: f64 = 0.43;

/// The opacity of dots that are the same on both sides; the others are opaque.
const ALIKE: f64 = 0.4;

/// A full circle, in radians.
const TURN: f64 = std::f64::consts::TAU;

/// The dots to paint.
pub(super) struct Dots<'a> {
    pub diary: &'a Diary,
    pub grid: &'a DotGrid,
    pub quarter: u32,
    /// 0 for side A, 1 for side B.
    pub side: usize,
    /// The index in the diary of the highlighted enterprise.
    pub chosen: Option<usize>,
}

impl Dots<'_> {
    /// Paints the dots; `None` if the browser provides no canvas context.
    pub fn paint(&self, canvas: &HtmlCanvasElement, width: f64) -> Option<()> {
        let window = web_sys::window()?;
        let style = window.get_computed_style(canvas).ok()??;
        let density =
            interface("devicePixelRatio").and_then(|value| value.as_f64()).unwrap_or(1.0).max(1.0);
        let height = self.grid.height();
        canvas.set_width((width * density).round() as u32);
        canvas.set_height((height * density).round() as u32);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.scale(density, density).ok()?;
        for cloud in Cloud::ALL {
            let colour = colour(&style, Role::Cloud(cloud))?;
            context.set_fill_style_str(&colour);
            context.set_stroke_style_str(&colour);
            for (differs, alpha) in [(false, ALIKE), (true, 1.0)] {
                context.set_global_alpha(alpha);
                let dots = || self.dots(cloud, differs);
                context.begin_path();
                dots().for_each(|(index, _)| self.disc(&context, index, DOT));
                context.fill();
                if self.grid.has_rings() {
                    context.begin_path();
                    let homed = dots().filter(|(_, habit)| habit.clouds > 1);
                    homed.for_each(|(index, _)| self.disc(&context, index, RING));
                    context.stroke();
                }
            }
        }
        if let Some(chosen) = self.chosen {
            context.set_global_alpha(1.0);
            context.set_stroke_style_str(&colour(&style, Role::Ink)?);
            context.set_line_width(2.0);
            context.begin_path();
            let (x, y) = self.grid.centre(chosen);
            let radius = (0.5 * self.grid.cell).max(5.0) + 1.0;
            context.arc(x, y, radius, 0.0, TURN).ok()?;
            context.stroke();
        }
        Some(())
    }

    /// The dots of a cloud: those that differ between the sides, or those that do not.
    fn dots(&self, cloud: Cloud, differs: bool) -> impl Iterator<Item = (usize, Habit)> {
        (0..self.diary.len()).filter_map(move |index| {
            let habit = self.diary.habits(self.quarter, index)?[self.side];
            let apart = self.diary.is_apart(self.quarter, index);
            (habit.primary == cloud && apart == differs).then_some((index, habit))
        })
    }

    fn disc(&self, context: &CanvasRenderingContext2d, index: usize, radius: f64) {
        let (x, y) = self.grid.centre(index);
        let radius = (radius * self.grid.cell).max(0.8);
        context.move_to(x + radius, y);
        // `arc` fails only with a negative radius.
        let _ = context.arc(x, y, radius, 0.0, TURN);
    }
}

/// The colour of a role in the current theme.
fn colour(style: &CssStyleDeclaration, role: Role) -> Option<String> {
    style.get_property_value(&format!("--{}", role.swatch().name)).ok()
}
