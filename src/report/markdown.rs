//! Markdown: the answer with its table and what reproduces it, to be pasted into a text.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::scenario::Scenario;
use crate::words;

use super::number::{share, signed};
use super::provenance::Provenance;
use super::sentence::{Span, band, headline, method};

/// The answer in Markdown: the sentence, the share of each cloud with the paired difference, how it
/// was made, and what reproduces it.
#[must_use]
pub fn markdown(scenario: &Scenario, summary: &Summary, provenance: &Provenance) -> String {
    let Provenance { link, citation, date, .. } = provenance;
    let (start, end) = (scenario.start.name(), scenario.end().name());
    let mut text = format!("**{}**\n\n", escape(&Span::plain(&headline(scenario, summary))));
    let [a, b] = scenario.regime_names().map(|name| escape(&name));
    text += &words::markdown_head(&start, &end, &a, &b, band(summary.runs));
    text += "\n|:--|--:|--:|--:|--:|--:|\n";
    for (cloud, series) in summary.of_clouds(Measure::Share, scenario) {
        let ends = (series.a.first(), series.a.last(), series.b.last(), series.difference.last());
        if let (Some(first), Some(a), Some(b), Some(difference)) = ends {
            text += &format!(
                "| {} | {} | {} | {} | {} | {} |\n",
                escape(scenario.name_of(cloud)),
                share(first.p50),
                share(a.p50),
                share(b.p50),
                signed(difference.p50),
                words::markdown_range(&signed(difference.p10), &signed(difference.p90)),
            );
        }
    }
    text +=
        &format!("\n{} {}\n\n", words::markdown_note(), escape(&method(scenario, summary.runs)),);
    let (imprint, day) = (provenance.imprint(), words::day(*date));
    text + &words::markdown_result(link, &imprint, &citation.digest, &day) + "\n"
}

/// A text whose characters mean nothing to Markdown.
fn escape(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | '&' | '|' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '#' | '~') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::report::percent;

    #[test]
    fn it_holds_the_answer_the_table_and_the_way_back() {
        let name = "A|B [*c*]".to_owned();
        let scenario = Scenario {
            enterprises: 80,
            runs: 12,
            horizon: 8,
            seed: 9,
            aws_name: name,
            ..Scenario::default()
        };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let date = Date::from_calendar_date(2026, time::Month::May, 4).unwrap();
        let provenance = Provenance::of(&scenario, &summary, date);
        let text = markdown(&scenario, &summary, &provenance);
        let azure = summary.of_item(Measure::Share, "azure").unwrap();
        let (a, b) = (azure.a[8].p50, azure.b[8].p50);
        assert!(text.contains(&percent(b)), "{text}");
        let row = text.lines().find(|line| line.starts_with("| Azure")).unwrap();
        let figures =
            format!("| 25.0 | {} | {} | {} |", share(a), share(b), signed(azure.difference[8].p50));
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
