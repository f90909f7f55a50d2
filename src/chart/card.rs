//! The card: the headline above the plot of shares, as a picture that goes along with a link.

use crate::ensemble::Summary;
use crate::report::{Provenance, Span, headline};
use crate::scenario::Comparison;
use crate::words;

use super::canvas::{STEPS, escape, view_box};
use super::palette::Role;
use super::shares;
use super::sheet::{Line, Theme, write};
use super::size::{ChartError, Size};
use super::text::Type;

/// The size of a card, in pixels: that of the pictures which sites and messengers show beside a link.
pub const CARD: Size = Size::new(1200, 630);

/// From the edge to what is drawn, in pixels.
const MARGIN: f64 = 44.0;

/// From the headline to the plot, and from the plot to the source; in pixels.
const SPACE: f64 = 14.0;

/// How much larger the plot is drawn than on the page, since cards are shown small.
const ENLARGED: f64 = 1.45;

/// The font sizes of the headline, in pixels: the first with which it has few lines.
const HEADLINE: [f64; 4] = [42.0, 37.0, 32.0, 27.0];

/// How many lines those are.
const LINES: usize = 3;

/// The font size of the source, in pixels.
const SOURCE: f64 = 18.0;

/// The card of a result, as SVG.
///
/// # Errors
/// If a figure is not finite.
pub(super) fn card(
    comparison: &Comparison,
    summary: &Summary,
    provenance: &Provenance,
    theme: Theme,
) -> Result<String, ChartError> {
    let room = CARD.right() - 2.0 * MARGIN;
    let title = Span::plain(&headline(comparison, summary));
    let above = above(&title, room);
    let below = below(provenance, room);
    let [top, bottom] = [&above, &below].map(|lines| height(lines) + MARGIN + SPACE);
    let [width, height] = [room, CARD.bottom() - top - bottom].map(|side| (side / ENLARGED) as u32);
    let plot = shares(comparison, summary, Size::new(width, height))?;
    let (head, plot) = plot.split_once("</desc>").unwrap_or_default();
    let plot = plot.strip_suffix("</svg>\n").unwrap_or(plot);
    let description = head.rsplit_once("<desc>").map_or("", |(_, description)| description);
    let above = write("title", &above, CARD, MARGIN)?;
    let below = write("source", &below, CARD, CARD.bottom() - bottom + SPACE)?;
    let [left, top, right, end] =
        [MARGIN, top, CARD.right(), CARD.bottom()].map(|place| (STEPS * place).round());
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart card\" role=\"img\" width=\"{}\" height=\"{}\" {}>\n\
         <title>{}</title>\n<desc>{description}</desc>\n<metadata>{}</metadata>\n<style>{}</style>\n\
         <rect width=\"{right}\" height=\"{end}\" fill=\"{}\"/>\n\
         <g transform=\"translate({left} 0)\">\n{above}{below}</g>\n\
         <g transform=\"translate({left} {top}) scale({ENLARGED})\">{plot}</g>\n</svg>\n",
        CARD.width,
        CARD.height,
        view_box(CARD),
        escape(&title),
        escape(&provenance.json()),
        theme.rules(),
        Role::Paper.swatch().light,
    ))
}

/// The headline in a few lines of about the same length, as large as it can be.
fn above(headline: &str, room: f64) -> Vec<Line> {
    let words: Vec<&str> = headline.split(' ').collect();
    let set = |size: f64| (Type::bold(size), Type::bold(size).wrap_evenly(&words, room));
    let mut sizes = HEADLINE.into_iter().map(set);
    let fits = sizes.find(|(_, lines)| lines.len() <= LINES);
    let (font, lines) = fits.unwrap_or_else(|| set(HEADLINE[HEADLINE.len() - 1]));
    lines.into_iter().map(|line| (line, font, Role::Ink)).collect()
}

/// Where the figures come from.
fn below(provenance: &Provenance, room: f64) -> Vec<Line> {
    let font = Type::regular(SOURCE);
    let date = words::day(provenance.date);
    let source = words::SourceLine { imprint: &provenance.imprint(), date: &date }.text();
    let words: Vec<&str> = source.split(' ').collect();
    font.wrap(&words, room).into_iter().map(|line| (line, font, Role::Muted)).collect()
}

/// The height of some lines, in pixels.
fn height(lines: &[Line]) -> f64 {
    lines.iter().map(|(_, font, _)| font.leading()).sum()
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;
    use crate::words::{Language, within};

    #[test]
    fn it_says_the_headline_above_the_plot_in_every_language() {
        let comparison = Comparison::of(Scenario {
            enterprises: 60,
            replicates: 4,
            horizon: 8,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MIN);
        for language in Language::all() {
            let (svg, headline) = within(language, || {
                let headline = Span::plain(&headline(&comparison, &summary));
                (card(&comparison, &summary, &provenance, Theme::Dark).unwrap(), headline)
            });
            let drawing = roxmltree::Document::parse(&svg).unwrap();
            let texts: Vec<&str> = drawing
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .filter_map(|node| node.text())
                .collect();
            assert!(texts.join(" ").contains(&headline), "{headline}: {texts:?}");
            for part in ["AWS", "2026", "Multihome 0."] {
                assert!(texts.iter().any(|text| text.contains(part)), "{part}: {texts:?}");
            }
            assert!(svg.contains(Role::Paper.swatch().dark));
            assert_eq!(drawing.root_element().attribute("width"), Some("1200"));
        }
    }

    #[test]
    fn a_long_headline_gets_smaller_letters_and_stays_within_its_room() {
        for words in [3, 20, 40, 60, 120] {
            let headline = vec!["exclusivity"; words].join(" ");
            let lines = above(&headline, 1100.0);
            assert_eq!(
                lines.iter().map(|(line, ..)| line.as_str()).collect::<Vec<_>>().join(" "),
                headline
            );
            assert!(lines.iter().all(|(line, font, _)| font.width(line) <= 1100.0));
        }
        let size = |words| above(&vec!["exclusivity"; words].join(" "), 1100.0)[0].1.size;
        assert!(size(3) > size(16));
    }
}
