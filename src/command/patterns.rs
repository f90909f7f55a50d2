//! `multihome patterns`: compares the model with published figures.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value as Json, json};

use crate::ensemble::{Summary, simulate, start_threads};
use crate::link::{Reading, read};
use crate::report::{Finding, PATTERNS, Pattern, csv_line};

use super::arguments::PatternsFormat;
use super::failure::Failure;

/// Judges every pattern and prints the findings.
pub(super) fn patterns(format: PatternsFormat, out: impl Write) -> Result<(), Failure> {
    start_threads().map_err(Failure::NoThreads)?;
    let mut results: BTreeMap<&str, Summary> = BTreeMap::new();
    for link in Pattern::links() {
        let Reading { comparison, .. } = read(link)?;
        results.insert(link, simulate(&comparison)?);
    }
    let judged: Vec<(&Pattern, Finding)> = PATTERNS
        .iter()
        .filter_map(|pattern| Some((pattern, pattern.find(results.get(pattern.link)?)?)))
        .collect();
    print(&judged, format, out)
}

fn print(
    judged: &[(&Pattern, Finding)],
    format: PatternsFormat,
    mut out: impl Write,
) -> Result<(), Failure> {
    let findings: Vec<Finding> = judged.iter().map(|(_, finding)| finding.clone()).collect();
    match format {
        PatternsFormat::Text => {
            for (pattern, finding) in judged {
                writeln!(out, "{}: {}", pattern.what, finding.judgement().name())?;
                writeln!(out, "  published   {}", pattern.published)?;
                writeln!(out, "  this model  {}", finding.figure)?;
                writeln!(out, "  link        {}", pattern.link)?;
            }
            writeln!(out, "{}", Finding::count(&findings))?;
        }
        PatternsFormat::Json => {
            let patterns: Vec<Json> = judged
                .iter()
                .map(|(pattern, finding)| {
                    json!({
                        "key": pattern.key,
                        "what": pattern.what.text(),
                        "published": pattern.published.text(),
                        "link": pattern.link,
                        "figure": finding.figure,
                        "judgement": finding.judgement(),
                    })
                })
                .collect();
            let document = json!({ "patterns": patterns, "count": Finding::count(&findings) });
            serde_json::to_writer_pretty(&mut out, &document).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        PatternsFormat::Csv => {
            let header = ["key", "what", "published", "figure", "judgement", "link"];
            write!(out, "{}", csv_line(header))?;
            for (pattern, finding) in judged {
                let Pattern { key, link, .. } = pattern;
                let (what, published) = (pattern.what.text(), pattern.published.text());
                let (figure, judgement) = (finding.figure.as_str(), finding.judgement().name());
                write!(out, "{}", csv_line([key, what, published, figure, judgement, link]))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(format: PatternsFormat) -> String {
        let holds = [None, Some(true), Some(false)];
        let judged: Vec<_> = PATTERNS
            .iter()
            .zip(holds.into_iter().cycle())
            .map(|(pattern, holds)| (pattern, Finding { figure: "1, \"2\"".to_owned(), holds }))
            .collect();
        let mut out = Vec::new();
        print(&judged, format, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_format_holds_every_pattern() {
        let text = printed(PatternsFormat::Text);
        assert_eq!(text.lines().count(), 4 * PATTERNS.len() + 1);
        assert!(text.lines().last().unwrap().starts_with("Of "));
        let csv = printed(PatternsFormat::Csv);
        assert_eq!(csv::Reader::from_reader(csv.as_bytes()).records().count(), PATTERNS.len());
        let json: Json = serde_json::from_str(&printed(PatternsFormat::Json)).unwrap();
        assert_eq!(json["patterns"].as_array().unwrap().len(), PATTERNS.len());
        assert_eq!(json["patterns"][2]["judgement"], "not-shown");
        for pattern in PATTERNS {
            for text in [&text, &csv] {
                assert!(text.contains(pattern.what.text()) && text.contains(pattern.link));
            }
        }
    }
}
