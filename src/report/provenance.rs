//! Provenance: what every exported result carries, so that it can be run again and compared.

use serde_json::{Value as Json, json};

use crate::ensemble::Summary;
use crate::scenario::{Citation, Scenario, cite};

use super::tidy::HEADER;
use super::verdict::citation;

/// What the rows of a table that tell it have as their measure.
const MEASURE: &str = "provenance";

/// Where a result comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// A link that holds every value and cites the result.
    pub link: String,
    /// The seed.
    pub seed: u32,
    /// How many replicates the result is made of.
    pub replicates: u32,
    /// What is cited: the versions of the model and of its draws, and the digest.
    pub citation: Citation,
}

impl Provenance {
    /// The provenance of a result.
    #[must_use]
    pub fn of(scenario: &Scenario, summary: &Summary) -> Self {
        let citation = citation(scenario, summary);
        Self {
            link: format!("?{}", cite(scenario, &citation, &[])),
            seed: scenario.seed,
            replicates: summary.runs,
            citation,
        }
    }

    /// Each fact by name.
    #[must_use]
    pub fn facts(&self) -> [(&'static str, Json); 7] {
        let Self { link, seed, replicates, citation } = self;
        [
            ("multihome", json!(env!("CARGO_PKG_VERSION"))),
            ("model", json!(citation.model)),
            ("draws", json!(citation.draws)),
            ("seed", json!(seed)),
            ("replicates", json!(replicates)),
            ("digest", json!(citation.digest)),
            ("link", json!(link)),
        ]
    }

    /// The facts as the last rows of a tidy table: of both sides at the last quarter, the fact's name
    /// as the statistic and its text as the item. Numbers also stand in the column of values, which
    /// is empty for the others: whatever reads the table as numbers still does.
    pub fn cells(&self, scenario: &Scenario) -> impl Iterator<Item = [String; HEADER.len()]> {
        let (quarter, date) = (scenario.horizon.to_string(), scenario.end().to_string());
        self.facts().into_iter().map(move |(name, fact)| {
            let text = fact.as_str().map_or_else(|| fact.to_string(), ToOwned::to_owned);
            let value = if fact.is_number() { text.clone() } else { String::new() };
            let [side, measure, name] = ["both", MEASURE, name].map(ToOwned::to_owned);
            [side, quarter.clone(), date.clone(), measure, text, name, value]
        })
    }

    /// The facts as JSON in one line.
    #[must_use]
    pub fn json(&self) -> String {
        Json::Object(self.facts().map(|(name, fact)| (name.to_owned(), fact)).into_iter().collect())
            .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::scenario::read;

    #[test]
    fn it_leads_back_to_the_scenario_and_its_digest() {
        let scenario =
            Scenario { enterprises: 30, runs: 3, horizon: 2, seed: 9, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary);
        let reading = read(&provenance.link).unwrap();
        assert_eq!((&reading.scenario, reading.notices), (&scenario, Vec::new()));
        assert_eq!(reading.citation, Some(citation(&scenario, &summary)));
        for cells in provenance.cells(&scenario) {
            let [side, quarter, _, measure, text, name, value] = cells;
            assert_eq!((side.as_str(), quarter.as_str(), measure.as_str()), ("both", "2", MEASURE));
            assert!(value.is_empty() || value == text, "{name}");
        }
        let facts: Json = serde_json::from_str(&provenance.json()).unwrap();
        assert_eq!((&facts["seed"], &facts["replicates"]), (&json!(9), &json!(3)));
        assert_eq!(facts["digest"], json!(provenance.citation.digest));
    }
}
