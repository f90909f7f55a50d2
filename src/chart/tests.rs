//! Tests of whole charts: they read the SVG back.

use proptest::prelude::*;
use time::{Date, Duration};

use crate::engine::{COLUMNS, Measure, Outcome};
use crate::ensemble::{Summary, simulate};
use crate::market::{CLOUDS, Quarter, Regime};
use crate::record::published;
use crate::report::{Provenance, percent};
use crate::scenario::{Comparison, Scenario};

use super::canvas::{MIDDLE, unescape};
use super::sheet::{Theme, standalone};
use super::text::Type;
use super::{
    ChartError, Lettering, PALETTE, Panel, Shown, Size, differences, flows, flows_height,
    forecasts, lines, panel_area, plot_area, shares, stylesheet,
};

mod in_every_language;
mod pinned;

/// The widths at which everything must be legible.
const WIDTHS: std::ops::RangeInclusive<u32> = 240..=1400;

/// The clouds of the default scenario.
const SHOWN: usize = 4;

/// A summary of replicates in which the clouds' shares go from equal to the given ones.
fn summary(horizon: u32, ends: &[[[f64; SHOWN]; 2]]) -> Summary {
    let outcomes: Vec<Outcome> = ends
        .iter()
        .map(|ends| {
            let figures = ends.map(|end| {
                let total = end.iter().sum::<f64>().max(1e-9);
                let quarters = (0..=horizon).flat_map(|quarter| {
                    let along = f64::from(quarter) / f64::from(horizon);
                    let mut row = [0.0; COLUMNS.len()];
                    for (cell, end) in row.iter_mut().zip(end) {
                        *cell = 25.0 * (1.0 - along) + 100.0 * end / total * along;
                    }
                    row
                });
                quarters.collect()
            });
            Outcome { figures, flows: [[0; CLOUDS]; CLOUDS], spend_elsewhere: 0.0 }
        })
        .collect();
    Summary::of(outcomes)
}

#[test]
fn a_stopped_run_is_drawn_by_the_runs_that_are_in() {
    let comparison =
        Comparison::of(Scenario { replicates: 100, horizon: 4, ..Scenario::default() });
    let size = Size::new(700, 400);
    let ends = |share: u32| [[f64::from(share), 25.0, 10.0, 30.0], [30.0, 25.0, 10.0, 30.0]];
    for (runs, few) in [(3, true), (100, false)] {
        let summary = summary(4, &(1..=runs).map(ends).collect::<Vec<_>>());
        for draw in [shares, differences] {
            let svg = draw(&comparison, &summary, size).unwrap();
            assert_eq!(svg.contains("10th to 90th percentile"), few, "{runs} runs");
            assert_ne!(svg.contains("8 of 10 worlds"), few, "{runs} runs");
        }
    }
}

/// The value of an attribute of a tag.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name).unwrap().parse().unwrap()
}

/// Every text with its box as a reader sees it: left, top, right, bottom.
pub(super) fn texts(svg: &str, lettering: Lettering) -> Vec<(String, [f64; 4])> {
    // Drawn texts already have the reader's size.
    let apart = Lettering { size: 100, ..lettering };
    let mut found = Vec::new();
    for piece in svg.split("<text").skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap();
        // Isolates of text from right to left take no room.
        let text =
            unescape(rest.split("</text>").next().unwrap()).replace(['\u{2068}', '\u{2069}'], "");
        let size = number(tag, "font-size");
        let bold = attribute(tag, "font-weight") == Some("bold");
        let font = if bold { Type::bold(size) } else { Type::regular(size) };
        let width = font.read_with(apart).width(&text);
        let (x, y) = (number(tag, "x"), number(tag, "y") - MIDDLE * size);
        let left = match attribute(tag, "text-anchor").unwrap() {
            "start" => x,
            "middle" => x - width / 2.0,
            _ => x - width,
        };
        found.push((text, [left, y - size / 2.0, left + width, y + size / 2.0]));
    }
    found
}

/// Every text is inside the chart, and none touches another.
pub(super) fn check_texts(svg: &str, size: Size) -> Result<(), TestCaseError> {
    let texts = texts(svg, size.lettering);
    let (width, height) = (8.0 * f64::from(size.width), 8.0 * f64::from(size.height));
    for (i, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        // Rounding may move a coordinate by half a step.
        let inside = *left >= -0.5 && *top >= -0.5 && *right <= width + 0.5 && *bottom <= height;
        prop_assert!(inside, "“{text}” is cut at {size:?}: {left} {top} {right} {bottom}");
        for (other, [l, t, r, b]) in &texts[..i] {
            let apart = right <= l || r <= left || bottom <= t || b <= top;
            prop_assert!(apart, "“{text}” and “{other}” collide at {size:?}");
        }
    }
    Ok(())
}

/// The file is XML for a strict reader, its numbers are finite, and its colours can be themed.
pub(super) fn check_form(svg: &str) -> Result<(), TestCaseError> {
    let document =
        roxmltree::Document::parse(svg).map_err(|e| TestCaseError::fail(e.to_string()))?;
    for element in document.descendants() {
        for color in ["fill", "stroke"].iter().filter_map(|name| element.attribute(*name)) {
            let known = color == "none" || PALETTE.iter().any(|swatch| swatch.light == color);
            prop_assert!(known, "{color} is not in the palette");
        }
        // Some readers of SVG do not support units relative to the font.
        for coordinate in ["x", "y", "dx", "dy"].iter().filter_map(|name| element.attribute(*name))
        {
            prop_assert!(coordinate.parse::<f64>().is_ok_and(f64::is_finite), "{coordinate}");
        }
    }
    for wrong in ["NaN", "inf", "Infinity"] {
        prop_assert!(!svg.contains(wrong));
    }
    Ok(())
}

fn check_both(
    comparison: &Comparison,
    summary: &Summary,
    width: u32,
    height: u32,
    lettering: Lettering,
) -> Result<(), TestCaseError> {
    let height = lettering.grown(height);
    let size = Size::new(width, height).with(lettering);
    let svg = shares(comparison, summary, size).unwrap();
    check_form(&svg)?;
    check_texts(&svg, size)?;
    prop_assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    let provenance = Provenance::of(comparison, summary, Date::MAX);
    let file = standalone(&svg, size, "Some words", &provenance, Theme::System).unwrap();
    check_form(&file)?;
    prop_assert!(file.contains(&format!(" width=\"{}\" height=\"", width + 32)), "{size:?}");
    prop_assert_eq!(&svg, &shares(comparison, summary, size).unwrap());
    let plot = plot_area(comparison, summary, size);
    prop_assert!(plot.right - plot.left >= 0.25 * f64::from(width), "{size:?}: {plot:?}");
    check_lines(comparison, summary, Size { width: width.clamp(240, 700), ..size })?;
    let small = Size { width: width.min(700), height: (height / 2).max(110), ..size };
    let svg = differences(comparison, summary, small).unwrap();
    check_form(&svg)?;
    check_texts(&svg, small)?;
    let Some(height) = flows_height(comparison) else { return Ok(()) };
    let wide = Size { width: width.min(640), height: lettering.grown(height), ..size };
    let svg = flows(comparison, summary, wide).unwrap();
    check_form(&svg)?;
    check_texts(&svg, wide)
}

#[test]
fn no_name_makes_a_drawing_unreadable() {
    // Links cannot have such names, but a program that calls the library can.
    for name in ["\u{0}\u{b}\u{1f}\u{ffff}\u{fffe}", "]]>&<\"'>", "<!--", "\u{85}\u{2028}\u{d7ff}"]
    {
        let names = [name, ""].map(ToOwned::to_owned);
        let [aws_name, gcp_name] = names;
        let comparison =
            Comparison::of(Scenario { horizon: 4, aws_name, gcp_name, ..Scenario::default() });
        let summary = summary(4, &[[[1.0, 2.0, 3.0, 4.0]; 2]]);
        check_both(&comparison, &summary, 700, 400, Lettering::AS_SET).unwrap();
    }
}

/// Panels of every kind, in which no texts collide or are cut.
fn check_lines(
    comparison: &Comparison,
    summary: &Summary,
    size: Size,
) -> Result<(), TestCaseError> {
    for shown in [Shown::Sides, Shown::Means, Shown::Difference] {
        for panel in [
            Panel::of_clouds(Measure::Share, comparison, shown),
            Panel::of_item(Measure::Share, "aws", shown),
            Panel::of_models(Measure::Models, shown),
        ] {
            let svg = lines(comparison, summary, &panel, size).unwrap();
            check_form(&svg)?;
            check_texts(&svg, size)?;
        }
    }
    Ok(())
}

fn comparisons() -> impl Strategy<Value = Comparison> {
    let regime = || prop::sample::select(Regime::ALL.to_vec());
    // The longest names, of the widest letters, in one word and in several.
    let name =
        prop::sample::select(vec!["Azure", "WWWWWWWWWWWWWWWWWWWWWWWW", "MMMM WWWWWW WWWWW WWMMWW"]);
    (1..=60_u32, regime(), regime(), 2018..2035, 1..=4, -2000..4000_i64, name).prop_map(
        |(horizon, a, b, year, number, days, name)| {
            let default = Comparison::default();
            let opening = default.a.opening.saturating_add(Duration::days(days)).min(Date::MAX);
            let (start, azure_name) = (Quarter::new(year, number), name.to_owned());
            default
                .with(|side| {
                    side.horizon = horizon;
                    side.start = start;
                    side.opening = opening;
                    side.azure_name.clone_from(&azure_name);
                })
                .under([a, b])
        },
    )
}

/// Readers' text settings: the default, those of WCAG 1.4.12, and larger text.
fn letterings() -> impl Strategy<Value = Lettering> {
    prop_oneof![
        3 => Just(Lettering::AS_SET),
        2 => Just(Lettering { letters: 120, words: 160, size: 100 }),
        1 => (0..150_u32, 0..250_u32, 100..160_u32)
            .prop_map(|(letters, words, size)| Lettering { letters, words, size }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_collides_and_nothing_is_cut(
        comparison in comparisons(),
        ends in prop::collection::vec(prop::array::uniform2(prop::array::uniform4(0.0..1.0)), 0..6),
        width in WIDTHS,
        height in 220..700_u32,
        lettering in letterings(),
    ) {
        check_both(&comparison, &summary(comparison.common().horizon, &ends), width, height, lettering)?;
    }

    #[test]
    fn extremes_are_drawn_too(
        comparison in comparisons(),
        winners in prop::array::uniform2(0..=SHOWN),
        width in WIDTHS,
        height in 220..400_u32,
        lettering in letterings(),
    ) {
        let ends = winners.map(|winner| {
            let mut ends = [if winner == SHOWN { 1.0 } else { 0.0 }; SHOWN];
            ends.iter_mut().skip(winner).take(1).for_each(|end| *end = 1.0);
            ends
        });
        for runs in [1, 2] {
            let summary = summary(comparison.common().horizon, &vec![ends; runs]);
            check_both(&comparison, &summary, width, height, lettering)?;
        }
    }
}

#[test]
fn the_label_is_the_difference_of_the_printed_shares() {
    // The mean of A is 23.34 and that of B 33.36, so the paired difference is 10.02; as printed, they are
    // 23.3 and 33.4.
    let runs = [[20.0, 15.0], [40.02, 35.08], [10.0, 50.0]]
        .map(|sides| sides.map(|aws| [aws, 100.0 - aws, 0.0, 0.0]));
    let summary = summary(4, &runs);
    let comparison = Comparison::of(Scenario { horizon: 4, ..Scenario::default() });
    let svg = shares(&comparison, &summary, Size::new(720, 420)).unwrap();
    let texts: Vec<String> =
        texts(&svg, Lettering::AS_SET).into_iter().map(|(text, _)| text).collect();
    assert!(texts.contains(&format!("AWS {}", percent(33.4))), "{texts:?}");
    assert!(texts.contains(&"+10.1 vs exclusive".to_owned()), "{texts:?}");
}

/// Found by the property test above with one quarter, the narrowest chart and large letters.
#[test]
fn the_last_quarter_alone_is_named_where_two_names_would_touch() {
    let comparison = Comparison::of(Scenario {
        horizon: 1,
        start: Quarter::new(2018, 1),
        ..Scenario::default()
    });
    let summary = summary(1, &[[[1.0, 2.0, 3.0, 4.0]; 2]]);
    check_both(&comparison, &summary, 240, 220, Lettering { size: 144, ..Lettering::AS_SET })
        .unwrap();
}

#[test]
fn the_same_regime_twice_is_drawn_once() {
    let same = Comparison::between(
        [Regime::Exclusive, Regime::Exclusive],
        Scenario { horizon: 4, ..Scenario::default() },
    );
    let summary = summary(4, &[[[1.0, 2.0, 3.0, 4.0]; 2]]);
    let svg = shares(&same, &summary, Size::new(720, 420)).unwrap();
    assert!(svg.contains("lines b") && !svg.contains("lines a") && !svg.contains(" vs "));
    assert!(!svg.contains("OpenAI may sell"));
}

#[test]
fn the_plot_area_is_where_the_lines_are() {
    let comparison = Comparison::of(Scenario { horizon: 4, ..Scenario::default() });
    let summary = summary(4, &[[[1.0, 2.0, 3.0, 4.0]; 2]]);
    let size = Size::new(720, 420);
    let svg = shares(&comparison, &summary, size).unwrap();
    let drawn = svg.split("lines b").nth(1).unwrap();
    let points = attribute(drawn.split("<polyline").nth(1).unwrap(), "points").unwrap();
    let plot = plot_area(&comparison, &summary, size);
    let steps = |coordinate: f64| (8.0 * coordinate).round() as i32;
    let first = format!("{},{} ", steps(plot.x_of(0)), steps(plot.y_of(25.0)));
    let last = format!("{},{} ", steps(plot.x_of(4)), steps(plot.y_of(10.0)));
    assert!(points.starts_with(&first) && points.ends_with(&last), "{points}");

    let panel = Panel::of_clouds(Measure::Share, &comparison, Shown::Sides);
    let svg = lines(&comparison, &summary, &panel, size).unwrap();
    let drawn = svg.split("lines b").nth(1).unwrap();
    let points = attribute(drawn.split("<polyline").nth(1).unwrap(), "points").unwrap();
    let coordinates: Vec<&str> = points.split_whitespace().collect();
    let plot = panel_area(&comparison, &summary, &panel, size);
    for (quarter, coordinate) in coordinates.iter().enumerate() {
        let x = format!("{},", steps(plot.x_of(quarter as u32)));
        assert!(coordinate.starts_with(&x), "{coordinate} is not at {x}");
    }
    assert_eq!(coordinates.len(), 5);
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let comparison = Comparison::default();
    for (width, height) in [(0, 0), (100, 400), (400, 50), (u32::MAX, 400)] {
        let size = Size::new(width, height);
        let empty = Summary::default();
        assert!(matches!(shares(&comparison, &empty, size), Err(ChartError::Size { .. })));
        assert!(matches!(differences(&comparison, &empty, size), Err(ChartError::Size { .. })));
        let panel = Panel::of_clouds(Measure::Share, &comparison, Shown::Sides);
        assert!(matches!(lines(&comparison, &empty, &panel, size), Err(ChartError::Size { .. })));
        let record = published().forecasts;
        let refused = forecasts(record, &record.clouds[0], size);
        assert!(matches!(refused, Err(ChartError::Size { .. })));
    }
    let broken = summary(20, &[[[1.0, 1.0, f64::NAN, 1.0]; 2]]);
    let refused = shares(&comparison, &broken, Size::new(400, 300));
    assert_eq!(refused, Err(ChartError::NotFinite { item: "gcp" }));
}

#[test]
fn the_style_sheet_themes_every_role() {
    let css = stylesheet();
    for swatch in PALETTE {
        assert_eq!(css.matches(&format!("--{}:{};", swatch.name, swatch.dark)).count(), 2);
        assert!(css.contains(&format!("[fill=\"{}\"]", swatch.light)));
    }
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

/// In narrow charts the clouds’ labels stand within the plot.
#[test]
fn no_text_lies_over_a_crossing() {
    let comparison =
        Comparison::of(Scenario { enterprises: 400, replicates: 8, ..Scenario::default() });
    let summary = simulate(&comparison).unwrap();
    let rings = |width| {
        let size = Size::new(width, 330);
        let svg = shares(&comparison, &summary, size).unwrap();
        let mut count = 0;
        for ring in svg.split("<circle").skip(1) {
            let [x, y, radius] = ["cx", "cy", "r"].map(|name| number(ring, name));
            for (text, [left, top, right, bottom]) in texts(&svg, size.lettering) {
                let apart = x + radius <= left
                    || right <= x - radius
                    || y + radius <= top
                    || bottom <= y - radius;
                assert!(apart, "“{text}” touches a crossing at {width} pixels");
            }
            count += 1;
        }
        count
    };
    let wide = rings(900);
    assert!(wide > 0, "no crossing to be covered");
    let narrow = [288, 328, 358].map(rings);
    assert!(narrow.iter().all(|count| *count <= wide), "{narrow:?} of {wide}");
}
