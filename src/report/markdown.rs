//! Markdown: the answer with its table and its provenance, for use in other texts.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Comparison;
use crate::words;

use super::case::among;
use super::headline::{headline, standfirst};
use super::number::{share, shown_difference, signed};
use super::provenance::Provenance;
use super::sentence::{band, method};
use super::span::Span;

/// The answer in Markdown: the headline, the share of each cloud with the paired difference, the
/// method, and the provenance.
#[must_use]
pub fn markdown(comparison: &Comparison, summary: &Summary, provenance: &Provenance) -> String {
    let Provenance { link, citation, date, .. } = provenance;
    let (start, end) = (comparison.common().start.name(), comparison.common().end().name());
    let mut text = format!("**{}**\n\n", escape(&Span::plain(&headline(comparison, summary))));
    let standfirst = standfirst(comparison, summary);
    if !standfirst.is_empty() {
        text += &format!("{}\n\n", escape(&Span::plain(&standfirst)));
    }
    let [a, b] = comparison.side_names().map(|name| escape(&name));
    text += &words::MarkdownHead {
        start: &start,
        end: &end,
        a: &a,
        b: &b,
        band: &band(summary.replicates, summary.case_of_replicates()),
    }
    .text();
    text += "\n|:--|--:|--:|--:|--:|--:|\n";
    for (cloud, series) in summary.of_clouds(Measure::Share, comparison) {
        let ends = (series.a.first(), series.a.last(), series.b.last(), series.difference.last());
        if let (Some(first), Some(a), Some(b), Some(difference)) = ends {
            text += &format!(
                "| {} | {} | {} | {} | {} | {} |\n",
                escape(comparison.common().name_of(cloud)),
                share(first.mean),
                share(a.mean),
                share(b.mean),
                signed(shown_difference(a.mean, b.mean)),
                words::MarkdownRange {
                    low: &signed(difference.p10),
                    high: &signed(difference.p90)
                }
                .text(),
            );
        }
    }
    text += &format!(
        "\n{} {}\n\n",
        words::markdown_note(among(summary.case_of_replicates())),
        escape(&method(comparison, summary.replicates)),
    );
    let (imprint, day) = (provenance.imprint(), words::day(*date));
    text + &words::MarkdownResult { link, imprint: &imprint, digest: &citation.digest, date: &day }
        .text()
        + "\n"
}

/// Escapes a text for Markdown and for what renderers add to it: formulas between dollar signs,
/// templates between braces, addresses that become links by themselves.
fn escape(text: &str) -> String {
    let mut plain = String::new();
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let means = matches!(
            c,
            '\\' | '&'
                | '|'
                | '*'
                | '_'
                | '['
                | ']'
                | '<'
                | '>'
                | '`'
                | '#'
                | '~'
                | '$'
                | '{'
                | '}'
                | '@'
                | '^'
        );
        let next = letters.peek().copied().unwrap_or(' ');
        // Escapes as in www.example.org, https://example.org and :smile:, but not in figures and
        // sentences.
        let leads = match c {
            '.' => is_letter(before) && is_letter(next) && !next.is_ascii_digit(),
            ':' => next == '/' || is_letter(next),
            _ => false,
        };
        if means || leads {
            plain.push('\\');
        }
        plain.push(c);
        before = c;
    }
    plain
}

/// Whether a character may belong to a word. Only ASCII is classified, since tables of all scripts
/// would add more to the download than needless backslashes.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || !(c.is_ascii() || c == '\u{a0}')
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::report::percent;
    use crate::scenario::Scenario;

    #[test]
    fn no_name_becomes_more_than_a_name() {
        for (name, text) in [
            ("www.example.org", "www\\.example\\.org"),
            ("https://example.org", "https\\://example\\.org"),
            ("$x^2$ {{y}}", "\\$x\\^2\\$ \\{\\{y\\}\\}"),
            ("@all :smile:", "\\@all \\:smile:"),
            ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
            ("25.3% in 2029. Then", "25.3% in 2029. Then"),
        ] {
            assert_eq!(escape(name), text);
        }
    }

    #[test]
    fn it_holds_the_answer_the_table_and_the_way_back() {
        let name = "A|B [*c*]".to_owned();
        let comparison = Comparison::of(Scenario {
            enterprises: 80,
            replicates: 12,
            horizon: 8,
            seed: 9,
            aws_name: name,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let date = Date::from_calendar_date(2026, time::Month::May, 4).unwrap();
        let provenance = Provenance::of(&comparison, &summary, date);
        let text = markdown(&comparison, &summary, &provenance);
        let azure = summary.of_item(Measure::Share, "azure").unwrap();
        let (a, b) = (azure.a[8].mean, azure.b[8].mean);
        assert!(text.contains(&percent(b)), "{text}");
        let row = text.lines().find(|line| line.starts_with("| Azure")).unwrap();
        let figures =
            format!("| 25.0 | {} | {} | {} |", share(a), share(b), signed(shown_difference(a, b)));
        assert!(row.contains(&figures), "{row}");
        assert!(text.contains("| A\\|B \\[\\*c\\*\\] | 31.0 |"), "{text}");
        for line in text.lines().filter(|line| line.starts_with('|')) {
            assert_eq!(line.replace("\\|", "").matches('|').count(), 7, "{line}");
        }
        for fact in
            [&provenance.link, &provenance.citation.digest, "seed 9", "12 runs", "2026-05-04"]
        {
            assert!(text.contains(fact), "{fact}: {text}");
        }
    }
}
