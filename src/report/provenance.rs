//! Provenance: the facts in every exported result with which it can be run again and compared.

use time::Date;

use crate::ensemble::Summary;
use crate::link::{Citation, Style, cite, write};
use crate::scenario::Comparison;
use crate::words;

use super::quoted::quoted;
use super::tidy::HEADER;
use super::verdict::citation;

/// The version of this program.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The text in the column `measure` of rows that give provenance.
pub(super) const MEASURE: &str = "provenance";

/// Where a result comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// A link that holds every value and cites the result.
    pub link: String,
    /// A link that holds only what differs from the defaults: short enough to be read.
    pub short_link: String,
    /// The seed.
    pub seed: u32,
    /// The number of replicates of the result.
    pub replicates: u32,
    /// What is cited: the versions of the model and of its draws, the digest, and the shares.
    pub citation: Citation,
    /// The day of the export.
    pub date: Date,
}

/// The value of one fact about a result's origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A whole number.
    Number(u32),
    /// A text.
    Text(String),
}

impl Fact {
    /// The fact as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }

    /// The fact as JSON.
    #[must_use]
    pub fn json(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => quoted(text),
        }
    }
}

impl Provenance {
    /// The provenance of a result exported on a day, with links that are only queries.
    #[must_use]
    pub fn of(comparison: &Comparison, summary: &Summary, date: Date) -> Self {
        Self::cited(comparison, summary.replicates, citation(comparison, summary), "", date)
    }

    /// The provenance of a result of so many replicates with the given citation. `page` is the address
    /// that precedes the query in links.
    #[must_use]
    pub fn cited(
        comparison: &Comparison,
        replicates: u32,
        citation: Citation,
        page: &str,
        date: Date,
    ) -> Self {
        let link = format!("{page}?{}", cite(comparison, &citation, &[]));
        let short_link = format!("{page}?{}", write(comparison, &[], Style::Differences));
        Self { link, short_link, seed: comparison.common().seed, replicates, citation, date }
    }

    /// Each fact with its name.
    #[must_use]
    pub fn facts(&self) -> [(&'static str, Fact); 8] {
        use Fact::{Number, Text};
        let Self { link, seed, replicates, citation, date, .. } = self;
        [
            ("multihome", Text(VERSION.to_owned())),
            ("model", Number(citation.model)),
            ("draws", Number(citation.draws)),
            ("seed", Number(*seed)),
            ("replicates", Number(*replicates)),
            ("digest", Text(citation.digest.clone())),
            ("date", Text(date.to_string())),
            ("link", Text(link.clone())),
        ]
    }

    /// The versions, the seed and the size in a few words.
    #[must_use]
    pub fn imprint(&self) -> String {
        let Self { seed, replicates, citation: Citation { model, draws, .. }, .. } = self;
        let [model, draws, seed] = [model, draws, seed].map(ToString::to_string);
        words::Imprint {
            version: VERSION,
            model: &model,
            draws: &draws,
            seed: &seed,
            replicates: *replicates,
        }
        .text()
    }

    /// The facts as the last rows of a tidy table, at the horizon: the fact's name is the statistic,
    /// its text is the item. Numbers are also in the column `value`, which is empty for other facts, so
    /// that programs can still read the column as numbers.
    pub fn cells(&self, comparison: &Comparison) -> impl Iterator<Item = [String; HEADER.len()]> {
        let (quarter, date) =
            (comparison.common().horizon.to_string(), comparison.common().end().to_string());
        self.facts().into_iter().map(move |(name, fact)| {
            let value =
                if let Fact::Number(number) = fact { number.to_string() } else { String::new() };
            let [side, measure, name] = ["both", MEASURE, name].map(ToOwned::to_owned);
            [side, quarter.clone(), date.clone(), measure, fact.text(), name, value]
        })
    }

    /// The facts as JSON in one line.
    #[must_use]
    pub fn json(&self) -> String {
        format!("{{{}}}", self.json_fields())
    }

    /// The facts as the fields of a JSON object.
    pub(super) fn json_fields(&self) -> String {
        self.facts().map(|(name, fact)| format!("\"{name}\":{}", fact.json())).join(",")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::link::read;
    use crate::scenario::Scenario;

    #[test]
    fn it_leads_back_to_the_scenario_and_its_digest() {
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 3,
            horizon: 2,
            seed: 9,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MIN);
        let reading = read(&provenance.link).unwrap();
        assert_eq!((&reading.comparison, reading.notices), (&comparison, Vec::new()));
        assert_eq!(reading.citation, Some(citation(&comparison, &summary)));
        for cells in provenance.cells(&comparison) {
            let [side, quarter, _, measure, text, name, value] = cells;
            assert_eq!((side.as_str(), quarter.as_str(), measure.as_str()), ("both", "2", MEASURE));
            assert!(value.is_empty() || value == text, "{name}");
        }
        let facts: Json = serde_json::from_str(&provenance.json()).unwrap();
        assert_eq!((&facts["seed"], &facts["replicates"]), (&json!(9), &json!(3)));
        assert_eq!(facts["digest"], json!(provenance.citation.digest));
    }
}
