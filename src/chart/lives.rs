//! The chart of lives: what one enterprise uses quarter by quarter, on side A and on side B.

use crate::engine::{Diary, Habit};
use crate::market::Venue;
use crate::report::{count, divergence, purchase};
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{Anchor, Canvas, HALO, Point};
use super::palette::Role;
use super::plot_area::PlotArea;
use super::size::{ChartError, Size};
use super::text::Type;
use super::text_box::TextBox;
use super::ticks;

/// The smallest legible size, in CSS pixels.
const LEAST: Size = Size::new(220, 150);

/// The height at which it is drawn, in CSS pixels.
pub const LIVES_HEIGHT: u32 = 236;

/// The rows, as fractions of the height: a label of a difference, a side's name, a lane, and from a side to the next.
const LABEL: f64 = 18.0 / LIVES_HEIGHT as f64;
const NAME: f64 = 22.0 / LIVES_HEIGHT as f64;
const LANE: f64 = 24.0 / LIVES_HEIGHT as f64;
const GAP: f64 = 10.0 / LIVES_HEIGHT as f64;

/// Between two lanes, and between two stretches of a lane, in CSS pixels.
const APART: f64 = 2.0;

/// From the edge of a stretch to its words, and from a line to its label, in CSS pixels.
const SPACE: f64 = 5.0;

/// The opacity of stretches in which both sides are alike.
const ALIKE: f64 = 0.25;

/// Quarters in which a lane stays the same, and in which it is alike on both sides, or differs, throughout.
struct Stretch {
    from: u32,
    to: u32,
    role: Role,
    differs: bool,
    /// What it is called, from the longest to the shortest; the first that fits is written.
    names: Vec<String>,
}

/// The two lives of an enterprise, by its position in a diary: on each side its primary cloud and, below, its AI in the
/// colour of where it is bought. Nothing but the axis if the diary does not have it.
///
/// # Errors
/// If the size is out of range.
pub fn lives(
    comparison: &Comparison,
    diary: &Diary,
    index: usize,
    size: Size,
) -> Result<String, ChartError> {
    size.holds(LEAST)?;
    let habits: Vec<[Habit; 2]> =
        (0..=diary.horizon()).map_while(|quarter| diary.habits(quarter, index)).collect();
    let (font, strong) = (size.regular(12.0), size.bold(12.0));
    let lanes = [words::lives_cloud(), words::lives_ai()];
    let overhang = ticks::overhang(comparison, &font) + 1.0;
    let row = |part: f64| part * size.bottom();
    let plot = PlotArea {
        left: (font.widest(&lanes) + 2.0 * SPACE).max(overhang),
        right: size.right() - overhang,
        top: row(2.0 * LABEL),
        bottom: row(2.0 * (LABEL + NAME + 2.0 * LANE) + GAP),
        min_share: 0.0,
        max_share: 1.0,
        horizon: diary.horizon(),
    };
    let mut canvas = Canvas::new(size);
    let mut texts = Vec::new();
    let mut y = plot.top;
    for (side, name) in comparison.side_names().iter().enumerate() {
        let side_name = words::DotsSide { side: ["A", "B"][side], regime: name }.text();
        let side_name = strong.shortened(&side_name, size.right());
        let at = (0.0, y + row(NAME) / 2.0);
        canvas.layer("sides", "", |pen| {
            pen.text(&side_name, at, Anchor::Start, Role::Ink, &strong)
        })?;
        texts.push(TextBox::of(&side_name, at, Anchor::Start, &strong));
        y += row(NAME);
        for (lane, stretches) in
            lanes.iter().zip([clouds(comparison, &habits, side), ai(comparison, &habits, side)])
        {
            let rows = (y, row(LANE));
            texts.extend(draw_lane(&mut canvas, &plot, rows, lane, &stretches, [&font, &strong])?);
            y += row(LANE);
        }
        y += row(GAP);
    }
    draw_axis(&mut canvas, comparison, &plot, &font)?;
    let marks = marks(comparison, &plot, &habits, [row(LABEL), size.right()], &font);
    draw_marks(&mut canvas, &plot, &marks, texts, &font)?;
    let place = count(diary.len().saturating_sub(index) as u32);
    let told = divergence(comparison, diary, index).unwrap_or_default();
    Ok(canvas.finish("lives", &words::lives_title(&place), &told))
}

/// The stretches of the primary cloud.
fn clouds(comparison: &Comparison, habits: &[[Habit; 2]], side: usize) -> Vec<Stretch> {
    stretches(
        habits,
        side,
        |habit| habit.primary,
        |cloud| {
            let name = comparison.common().name_of(cloud).to_owned();
            Some((Role::Cloud(cloud), vec![name]))
        },
    )
}

/// The stretches of AI; none where it buys none.
fn ai(comparison: &Comparison, habits: &[[Habit; 2]], side: usize) -> Vec<Stretch> {
    stretches(
        habits,
        side,
        |habit| habit.ai,
        |bought| {
            let (model, venue) = bought?;
            let role = match venue {
                Venue::Cloud(cloud) => Role::Cloud(cloud),
                Venue::Direct => Role::Muted,
            };
            Some((role, vec![purchase(comparison, (model, venue)), model.name().to_owned()]))
        },
    )
}

fn stretches<T: PartialEq + Copy>(
    habits: &[[Habit; 2]],
    side: usize,
    part: impl Fn(Habit) -> T,
    drawn: impl Fn(T) -> Option<(Role, Vec<String>)>,
) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut from = 0;
    let of = |sides: &[Habit; 2]| (part(sides[side]), part(sides[0]) != part(sides[1]));
    for run in habits.chunk_by(|one, other| of(one) == of(other)) {
        let to = from + run.len();
        let (value, differs) = of(&run[0]);
        if let Some((role, names)) = drawn(value) {
            stretches.push(Stretch { from: from as u32, to: to as u32, role, differs, names });
        }
        from = to;
    }
    stretches
}

/// Where a quarter begins in the plot: in the middle between it and the one before.
fn begin(plot: &PlotArea, quarter: u32) -> f64 {
    let half = (plot.right - plot.left) / f64::from(plot.horizon.max(1)) / 2.0;
    (plot.x_of(quarter) - half).clamp(plot.left, plot.right)
}

/// Draws a lane, and returns the boxes of its words.
fn draw_lane(
    canvas: &mut Canvas,
    plot: &PlotArea,
    (top, height): (f64, f64),
    name: &str,
    stretches: &[Stretch],
    [font, strong]: [&Type; 2],
) -> Result<Vec<TextBox>, ChartError> {
    let middle = top + height / 2.0;
    let mut texts = Vec::new();
    canvas.layer("lanes", "", |pen| {
        pen.text(name, (0.0, middle), Anchor::Start, Role::Muted, font)?;
        for Stretch { from, to, role, differs, names } in stretches {
            let (left, right) = (begin(plot, *from), begin(plot, *to));
            let right = if *to > plot.horizon { right } else { right - APART };
            let (upper, lower) = (top + APART / 2.0, top + height - APART / 2.0);
            let corners = [(left, upper), (right, upper), (right, lower), (left, lower)];
            pen.shape(&corners, *role, if *differs { 1.0 } else { ALIKE })?;
            let room = right - left - 2.0 * SPACE;
            if let Some(words) = names.iter().find(|words| strong.width(words) <= room) {
                let ink = if *differs { Role::Paper } else { Role::Ink };
                let at = (left + SPACE, middle);
                pen.text(words, at, Anchor::Start, ink, strong)?;
                texts.push(TextBox::of(words, at, Anchor::Start, strong));
            }
        }
        Ok(())
    })?;
    Ok(texts)
}

fn draw_axis(
    canvas: &mut Canvas,
    comparison: &Comparison,
    plot: &PlotArea,
    font: &Type,
) -> Result<(), ChartError> {
    canvas.layer("axes", "", |pen| {
        pen.line(&[(plot.left, plot.bottom), (plot.right, plot.bottom)], Role::Axis, 1.0, 1.0)?;
        for tick in ticks::quarters(comparison, plot, font) {
            let x = plot.x_of(tick.quarter);
            pen.line(&[(x, plot.bottom), (x, plot.bottom + 4.0)], Role::Axis, 1.0, 1.0)?;
            if let Some(label) = tick.label {
                let at = (x, plot.bottom + 6.0 + 0.8 * font.size);
                pen.text(&label, at, Anchor::Middle, Role::Muted, font)?;
            }
        }
        Ok(())
    })
}

/// The first quarter in which something differs: a line through the lanes, and its label above them.
struct Mark {
    x: f64,
    words: String,
    /// The point beside which the label stands.
    at: Point,
    anchor: Anchor,
}

/// The marks of the quarter in which AI first differs, and of that in which the primary cloud does, each in a row of its
/// own.
fn marks(
    comparison: &Comparison,
    plot: &PlotArea,
    habits: &[[Habit; 2]],
    [row, width]: [f64; 2],
    font: &Type,
) -> Vec<Mark> {
    let first = |differs: fn(&[Habit; 2]) -> bool| {
        habits.iter().position(differs).map(|quarter| quarter as u32)
    };
    let name = |quarter: u32| comparison.common().start.later(quarter).name();
    let found = [
        first(|[a, b]| a.ai != b.ai).map(|at| (at, words::lives_ai_parts(&name(at)))),
        first(|[a, b]| a.primary != b.primary).map(|at| (at, words::lives_cloud_parts(&name(at)))),
    ];
    let mut marks: Vec<Mark> = found
        .into_iter()
        .flatten()
        .map(|(quarter, words)| {
            let x = begin(plot, quarter);
            let words = font.shortened(&words, (x - SPACE).max(width - x - SPACE));
            let fits = x + SPACE + font.width(&words) <= width;
            let (x_of_words, anchor) =
                if fits { (x + SPACE, Anchor::Start) } else { (x - SPACE, Anchor::End) };
            Mark { x, words, at: (x_of_words, 0.0), anchor }
        })
        .collect();
    // The upper mark's line passes the row of the lower label. It misses that label if the earlier mark is above and
    // the lower label begins at its own line, or the later mark is above and the lower label ends at its own line.
    marks.sort_by(|one, other| one.x.total_cmp(&other.x));
    if marks.last().is_some_and(|last| matches!(last.anchor, Anchor::End)) {
        marks.reverse();
    }
    for (mark, line) in marks.iter_mut().zip(0_u32..) {
        mark.at.1 = row * (f64::from(line) + 0.5);
    }
    marks
}

/// Draws marks; where there is text, their lines pause.
fn draw_marks(
    canvas: &mut Canvas,
    plot: &PlotArea,
    marks: &[Mark],
    mut texts: Vec<TextBox>,
    font: &Type,
) -> Result<(), ChartError> {
    texts.extend(marks.iter().map(|mark| TextBox::of(&mark.words, mark.at, mark.anchor, font)));
    texts.sort_by(|one, other| one.top.total_cmp(&other.top));
    canvas.layer("marks", "", |pen| {
        marks.iter().try_for_each(|mark| {
            let x = mark.x;
            let mut from = mark.at.1 - font.leading() / 2.0;
            for text in texts.iter().filter(|text| (text.left..=text.right).contains(&x)) {
                if text.top > from {
                    pen.line(&[(x, from), (x, text.top)], Role::Ink, 1.0, 1.0)?;
                }
                from = from.max(text.bottom);
            }
            pen.line(&[(x, from), (x, plot.bottom)], Role::Ink, 1.0, 1.0)
        })
    })?;
    canvas.layer("marks", HALO, |pen| {
        marks
            .iter()
            .try_for_each(|mark| pen.text(&mark.words, mark.at, mark.anchor, Role::Ink, font))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Lettering;
    use crate::chart::tests::{attribute, check_form, check_texts, texts};
    use crate::engine::Rules;
    use crate::link::read;

    #[test]
    fn every_life_is_drawn_and_nothing_collides() {
        let mut pieces = 0;
        for link in [
            "n=60&horizon=20",
            "n=30&horizon=1",
            "n=40&horizon=60&cloud5=9&cloud5-name=WWWWWWWWWWWWWWWWWWWWWWWW",
        ] {
            let comparison = read(link).unwrap().comparison;
            let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
            for (width, lettering) in [
                (220, Lettering::AS_SET),
                (328, Lettering::AS_SET),
                (640, Lettering { letters: 120, words: 160, size: 100 }),
                (640, Lettering { size: 150, ..Lettering::AS_SET }),
            ] {
                let size = Size::new(width, lettering.grown(LIVES_HEIGHT)).with(lettering);
                for index in 0..diary.len() {
                    let svg = lives(&comparison, &diary, index, size).unwrap();
                    check_form(&svg).unwrap();
                    check_texts(&svg, size).unwrap();
                    pieces += check_marks(&svg, lettering);
                }
            }
        }
        assert!(pieces > 0, "no line of a difference was drawn");
    }

    /// No line of a difference runs through a text. Returns how many pieces of lines there are.
    fn check_marks(svg: &str, lettering: Lettering) -> usize {
        let texts = texts(svg, lettering);
        let marks = svg.split("<g class=\"marks\"").skip(1);
        let lines = marks.flat_map(|layer| {
            layer.split("</g>").next().unwrap().split("<polyline").skip(1).collect::<Vec<_>>()
        });
        let mut count = 0;
        for line in lines {
            count += 1;
            let points = attribute(line, "points").unwrap();
            let numbers: Vec<f64> =
                points.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
            let [x, from, _, to] = numbers[..] else { panic!("{points}") };
            for (text, [left, top, right, bottom]) in &texts {
                let apart = x <= *left || *right <= x || to <= *top || *bottom <= from;
                assert!(apart, "a line runs through “{text}”: {points}");
            }
        }
        count
    }

    #[test]
    fn it_says_where_the_lives_part() {
        let comparison = read("n=400&horizon=16&assumptions=central").unwrap().comparison;
        let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
        let index = (0..diary.len()).rev().find(|index| diary.is_apart(16, *index)).unwrap();
        let at = (0..=16).find(|quarter| diary.is_apart(*quarter, index)).unwrap();
        let svg = lives(&comparison, &diary, index, Size::new(640, LIVES_HEIGHT)).unwrap();
        let quarter = comparison.common().start.later(at).name();
        assert!(svg.contains(&format!("Cloud differs from {quarter}")), "{svg}");
        assert!(svg.contains(&divergence(&comparison, &diary, index).unwrap()));
        let nobody = lives(&comparison, &diary, 400, Size::new(640, LIVES_HEIGHT)).unwrap();
        assert!(!nobody.contains("differs"));
    }
}
