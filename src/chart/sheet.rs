//! The sheet: a chart as a standalone file, with a background, its title and its source.

use crate::report::Provenance;
use crate::words;

use super::canvas::{Anchor, Canvas, STEPS, attribute, escape, unescape, view_box};
use super::palette::{Role, dark_rules};
use super::size::{ChartError, Size};
use super::text::Type;

/// The margin on each side, in CSS pixels.
const MARGIN: u32 = 16;

/// From the title to the chart, and from the chart to its source; in CSS pixels.
const SPACE: f64 = 12.0;

/// The colours of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light, or dark if the viewer's system is set to dark.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The style sheet that gives a drawing these colours.
    pub(super) fn rules(self) -> String {
        match self {
            Self::System => format!("@media (prefers-color-scheme:dark){{{}}}", dark_rules()),
            Self::Light => String::new(),
            Self::Dark => dark_rules(),
        }
    }
}

/// A chart as a standalone file: with its title, a note on how to read it (empty for none), and its
/// provenance, as text and as metadata.
///
/// # Errors
/// If the texts cannot be drawn.
pub(super) fn standalone(
    svg: &str,
    size: Size,
    note: &str,
    provenance: &Provenance,
    theme: Theme,
) -> Result<String, ChartError> {
    let body = svg.split_once("</desc>").map_or(svg, |(_, body)| body);
    let head = svg.strip_suffix(body).unwrap_or_default();
    let title = head.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let title = unescape(title.map_or("", |(title, _)| title));
    let above = above(&title, note, size);
    let below = below(provenance, size);
    let [top, bottom] = [&above, &below].map(|lines| height(lines));
    let (left, from) = (STEPS as u32 * MARGIN, STEPS as u32 * (MARGIN + top));
    let (width, height) = (size.width + 2 * MARGIN, size.height + top + bottom + 2 * MARGIN);
    let (across, down) = (STEPS as u32 * width, STEPS as u32 * height);
    let head = head.replacen(
        &view_box(size),
        &format!(
            "width=\"{width}\" height=\"{height}\" viewBox=\"-{left} -{from} {across} {down}\""
        ),
        1,
    );
    let style = theme.rules();
    let title = write("title", &above, size, -f64::from(top))?;
    let source = write("source", &below, size, size.bottom() + SPACE)?;
    let source = if provenance.link.starts_with("http") {
        format!("<a href=\"{}\">\n{source}</a>\n", attribute(&provenance.link))
    } else {
        source
    };
    let body = body.strip_suffix("</svg>\n").unwrap_or(body);
    Ok(format!(
        "{head}\n<metadata>{}</metadata>\n<style>{style}</style>\n<rect x=\"-{left}\" y=\"-{from}\" width=\"{across}\" height=\"{down}\" fill=\"{}\"/>\n{title}{body}{source}</svg>\n",
        escape(&provenance.json()),
        Role::Paper.swatch().light,
    ))
}

/// A line of text with its font and colour.
pub(super) type Line = (String, Type, Role);

/// The title and the note, wrapped to the width of the chart.
fn above(title: &str, note: &str, size: Size) -> Vec<Line> {
    let room = size.right();
    let set = |text: &str, font: Type, role: Role| {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        font.wrap(&words, room).into_iter().map(move |line| (line, font, role)).collect::<Vec<_>>()
    };
    let mut lines = set(title, size.bold(1.2 * size.font()), Role::Ink);
    lines.extend(set(note, size.regular(size.font() - 1.0), Role::Muted));
    lines
}

/// The source, and the link.
fn below(provenance: &Provenance, size: Size) -> Vec<Line> {
    let (font, room) = (size.regular(size.font() - 2.0), size.right());
    let source =
        words::SourceLine { imprint: &provenance.imprint(), date: &words::day(provenance.date) }
            .text();
    let words: Vec<&str> = source.split(' ').collect();
    let mut lines = font.wrap(&words, room);
    lines.extend(broken(&words::result_line(&provenance.citation.digest), &font, room));
    lines.extend(broken(&provenance.short_link, &font, room));
    lines.into_iter().map(|line| (line, font, Role::Muted)).collect()
}

/// Breaks a text with few spaces into lines that fit, at any character.
fn broken(text: &str, font: &Type, room: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for c in text.chars() {
        if let Some(line) = lines.last_mut() {
            line.push(c);
            if line.chars().nth(1).is_some() && font.width(line) > room {
                line.pop();
                lines.push(c.to_string());
            }
        }
    }
    lines
}

/// The height of some lines with the space between them and the chart, in whole CSS pixels.
fn height(lines: &[Line]) -> u32 {
    let height: f64 = lines.iter().map(|(_, font, _)| font.leading()).sum();
    (height + SPACE).ceil() as u32
}

/// Draws lines of text as a layer that begins `top` CSS pixels below the top of the chart.
pub(super) fn write(
    class: &str,
    lines: &[Line],
    size: Size,
    top: f64,
) -> Result<String, ChartError> {
    let mut canvas = Canvas::new(size);
    let shift = format!("transform=\"translate(0 {})\"", (STEPS * top).round());
    canvas.layer(class, &shift, |pen| {
        let mut y = 0.0;
        lines.iter().try_for_each(|(line, font, role)| {
            let middle = y + font.leading() / 2.0;
            y += font.leading();
            pen.text(line, (0.0, middle), Anchor::Start, *role, font)
        })
    })?;
    Ok(canvas.into_body())
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::chart::shares;
    use crate::engine::Rules;
    use crate::ensemble::{Summary, simulate_chunk};
    use crate::scenario::{Comparison, Scenario};

    #[test]
    fn it_has_a_title_a_source_and_a_link_within_its_paper() {
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 2,
            horizon: 4,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let citation = crate::report::citation(&comparison, &summary);
        let page = "https://example.org/multihome/";
        let provenance = Provenance::cited(&comparison, 2, citation, page, Date::MIN);
        for width in [240, 960] {
            let size = Size::new(width, 400);
            let svg = shares(&comparison, &summary, size).unwrap();
            let file =
                |theme| standalone(&svg, size, "How to read it", &provenance, theme).unwrap();
            let sheet = file(Theme::Light);
            for words in ["How to read it", "Source: Multihome", "<title>", "<desc>", "example.org"]
            {
                assert!(sheet.contains(words), "{words}: {sheet}");
            }
            assert!(sheet.contains(&escape(&provenance.link)), "{sheet}");
            assert_eq!(sheet.matches("<svg").count() + sheet.matches("</svg>").count(), 2);
            assert!(!sheet.contains("prefers-color-scheme"));
            assert!(file(Theme::System).contains("@media (prefers-color-scheme:dark)"));
            let dark = file(Theme::Dark);
            assert!(dark.contains(Role::Paper.swatch().dark) && !dark.contains("@media"));
            for (line, font, _) in
                above("A title of some words", "", size).iter().chain(&below(&provenance, size))
            {
                assert!(font.width(line) <= size.right(), "{line}");
            }
        }
    }
}
