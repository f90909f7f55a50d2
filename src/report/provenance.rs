//! Provenance: what every exported result carries, so that it can be run again and compared.

use time::Date;

use crate::ensemble::Summary;
use crate::scenario::{Citation, Scenario, Style, cite, write};
use crate::words;

use super::quoted::quoted;
use super::tidy::HEADER;
use super::verdict::citation;

/// The version of this program.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the rows of a table that tell it have as their measure.
pub(super) const MEASURE: &str = "provenance";

/// Where a result comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// A link that holds every value and cites the result.
    pub link: String,
    /// A link that holds only what is not as usual: short enough to be read.
    pub short_link: String,
    /// The seed.
    pub seed: u32,
    /// How many replicates the result is made of.
    pub replicates: u32,
    /// What is cited: the versions of the model and of its draws, and the digest.
    pub citation: Citation,
    /// The day on which it was written down.
    pub date: Date,
}

/// One thing to know of where a result comes from.
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
    /// The provenance of a result that is written down on some day, with a link that names no page.
    #[must_use]
    pub fn of(scenario: &Scenario, summary: &Summary, date: Date) -> Self {
        Self::cited(scenario, summary.runs, citation(scenario, summary), "", date)
    }

    /// The provenance of a result of so many replicates whose citation is known, with a link to a
    /// page by its address before the query.
    #[must_use]
    pub fn cited(
        scenario: &Scenario,
        replicates: u32,
        citation: Citation,
        page: &str,
        date: Date,
    ) -> Self {
        let link = format!("{page}?{}", cite(scenario, &citation, &[]));
        let short_link = format!("{page}?{}", write(scenario, &[], Style::Differences));
        Self { link, short_link, seed: scenario.seed, replicates, citation, date }
    }

    /// Each fact by name.
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
        words::imprint(VERSION, &model, &draws, &seed, *replicates)
    }

    /// The facts as the last rows of a tidy table: of both sides at the last quarter, the fact's name
    /// as the statistic and its text as the item. Numbers also stand in the column of values, which
    /// is empty for the others: whatever reads the table as numbers still does.
    pub fn cells(&self, scenario: &Scenario) -> impl Iterator<Item = [String; HEADER.len()]> {
        let (quarter, date) = (scenario.horizon.to_string(), scenario.end().to_string());
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
    use crate::ensemble::run;
    use crate::scenario::read;

    #[test]
    fn it_leads_back_to_the_scenario_and_its_digest() {
        let scenario =
            Scenario { enterprises: 30, runs: 3, horizon: 2, seed: 9, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary, Date::MIN);
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
