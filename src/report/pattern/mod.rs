//! Patterns: published figures that the model is held against, each with a judgement that nobody
//! writes by hand. A summary is enough to judge one, so every face of the program can.

mod run;
mod table;

use serde::Serialize;

use crate::ensemble::Summary;
use crate::scenario::{Scenario, read};
use crate::words::{self, Word};

use run::Run;

pub use table::PATTERNS;

/// A published figure, and how to read the same off the model.
#[derive(Debug)]
pub struct Pattern {
    /// The short name in tables.
    pub key: &'static str,
    /// What the figure is of.
    pub what: Word,
    /// The figure and its source.
    pub published: Word,
    /// The scenario at which it is read, as a link.
    pub link: &'static str,
    read: fn(&Run) -> Finding,
}

/// What the model shows for a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The model's figure, in words.
    pub figure: String,
    /// Whether it is as published; nothing where a parameter was set so that it must be, which is
    /// no evidence.
    pub holds: Option<bool>,
}

/// What a finding says of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// The model shows it without having been made to.
    Shown,
    /// It does not.
    NotShown,
    /// A parameter was set so that it does.
    Set,
}

impl Judgement {
    /// The judgement as programs know it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::NotShown => "not-shown",
            Self::Set => "set",
        }
    }

    /// The judgement in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => words::judgement_shown(),
            Self::NotShown => words::judgement_not_shown(),
            Self::Set => words::judgement_set(),
        }
    }
}

impl Finding {
    /// What it says of the model.
    #[must_use]
    pub const fn judgement(&self) -> Judgement {
        match self.holds {
            Some(true) => Judgement::Shown,
            Some(false) => Judgement::NotShown,
            None => Judgement::Set,
        }
    }

    /// How many findings have which judgement, as a sentence.
    #[must_use]
    pub fn count(findings: &[Self]) -> String {
        let of =
            |judgement| findings.iter().filter(|finding| finding.judgement() == judgement).count();
        let of = |judgement| of(judgement).to_string();
        words::judgement_count(
            &findings.len().to_string(),
            &of(Judgement::Shown),
            &of(Judgement::NotShown),
            &of(Judgement::Set),
        )
    }
}

impl Pattern {
    /// The scenario at which it is read.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        read(self.link).unwrap_or_default().scenario
    }

    /// What the result of its scenario shows; nothing if the result is not of that scenario's
    /// quarters or holds no run.
    #[must_use]
    pub fn find(&self, summary: &Summary) -> Option<Finding> {
        Run::new(&self.scenario(), summary).map(|run| (self.read)(&run))
    }

    /// The links of all patterns, each once: what has to be run to judge them all.
    #[must_use]
    pub fn links() -> Vec<&'static str> {
        let mut links = Vec::new();
        for pattern in PATTERNS {
            if !links.contains(&pattern.link) {
                links.push(pattern.link);
            }
        }
        links
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    #[test]
    fn every_link_is_clean_and_modest() {
        for link in Pattern::links() {
            let reading = read(link).unwrap();
            assert_eq!(reading.notices, [], "{link}");
            let Scenario { enterprises, runs, .. } = reading.scenario;
            assert!(enterprises == Scenario::default().enterprises && runs <= 40, "{link}");
        }
        let keys: BTreeSet<_> = PATTERNS.iter().map(|pattern| pattern.key).collect();
        assert_eq!(keys.len(), PATTERNS.len());
    }

    #[test]
    fn every_pattern_is_judged_from_a_summary_alone() {
        for pattern in PATTERNS {
            let scenario = Scenario { enterprises: 60, runs: 2, ..pattern.scenario() };
            let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
            let finding = pattern.find(&summary).unwrap();
            assert!(!finding.figure.is_empty(), "{}", pattern.key);
            assert!(!finding.figure.contains("NaN"), "{}: {}", pattern.key, finding.figure);
        }
    }

    #[test]
    fn what_is_no_result_of_the_scenario_is_not_judged() {
        let short = Scenario { enterprises: 20, runs: 1, horizon: 1, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&short), 0..1));
        for pattern in PATTERNS {
            assert_eq!(pattern.find(&Summary::default()), None, "{}", pattern.key);
            assert_eq!(pattern.find(&summary), None, "{}", pattern.key);
        }
    }

    #[test]
    fn judgements_are_counted() {
        let finding = |holds| Finding { figure: String::new(), holds };
        let findings = [Some(true), None, Some(true), Some(false)].map(finding);
        assert_eq!(
            Finding::count(&findings),
            "Of 4 patterns the model shows 2, does not show 1, and was set to show 1."
        );
    }
}
