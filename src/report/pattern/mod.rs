//! Patterns: published figures with which the model is compared, each with a judgement that is
//! computed, not written by hand. A summary is enough to judge one, so the page and the command line
//! both can.

mod run;
mod table;

use serde::Serialize;

use crate::ensemble::Summary;
use crate::link::read;
use crate::scenario::Comparison;
use crate::words::{self, Word};

use run::Run;

pub use table::PATTERNS;

/// A published figure, and how to compute the model's figure for it.
#[derive(Debug)]
pub struct Pattern {
    /// The short name in tables.
    pub key: &'static str,
    /// What the figure describes.
    pub what: Word,
    /// The figure and its source.
    pub published: Word,
    /// The scenario in which the model's figure is computed, as a link.
    pub link: &'static str,
    read: fn(&Run) -> Finding,
}

/// The model's figure for a pattern, and whether it agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The model's figure, in words.
    pub figure: String,
    /// Whether it agrees with the published figure; `None` if a parameter was set for this figure, so
    /// that the agreement is no evidence.
    pub holds: Option<bool>,
}

/// What a finding says about the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// It shows the pattern, although no parameter was set for it.
    Shown,
    /// It does not show the pattern.
    NotShown,
    /// It shows the pattern because a parameter was set for it.
    Set,
}

impl Judgement {
    /// The judgement as data files write it.
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
    /// What the finding says about the model.
    #[must_use]
    pub const fn judgement(&self) -> Judgement {
        match self.holds {
            Some(true) => Judgement::Shown,
            Some(false) => Judgement::NotShown,
            None => Judgement::Set,
        }
    }

    /// How many findings have each judgement, as a sentence.
    #[must_use]
    pub fn count(findings: &[Self]) -> String {
        let of =
            |judgement| findings.iter().filter(|finding| finding.judgement() == judgement).count();
        let of = |judgement| of(judgement).to_string();
        words::JudgementCount {
            all: &findings.len().to_string(),
            shown: &of(Judgement::Shown),
            not_shown: &of(Judgement::NotShown),
            set: &of(Judgement::Set),
        }
        .text()
    }
}

impl Pattern {
    /// The comparison in which the figure is computed.
    #[must_use]
    pub fn comparison(&self) -> Comparison {
        read(self.link).unwrap_or_default().comparison
    }

    /// The finding for a result of this pattern's comparison; `None` if the result has other quarters
    /// or no replicates.
    #[must_use]
    pub fn find(&self, summary: &Summary) -> Option<Finding> {
        Run::new(&self.comparison(), summary).map(|run| (self.read)(&run))
    }

    /// The links of all patterns, each once: the runs that judging them all needs.
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
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;

    #[test]
    fn every_link_is_clean_and_modest() {
        for link in Pattern::links() {
            let reading = read(link).unwrap();
            assert_eq!(reading.notices, [], "{link}");
            let Scenario { enterprises, replicates: runs, .. } = reading.comparison.a;
            assert!(enterprises == Scenario::default().enterprises && runs <= 40, "{link}");
        }
        let keys: BTreeSet<_> = PATTERNS.iter().map(|pattern| pattern.key).collect();
        assert_eq!(keys.len(), PATTERNS.len());
    }

    #[test]
    fn every_pattern_is_judged_from_a_summary_alone() {
        for pattern in PATTERNS {
            let comparison = pattern.comparison().with(|side| {
                side.enterprises = 60;
                side.replicates = 2;
            });
            let summary = Summary::of(simulate_chunk(
                &Rules::new(&comparison),
                0..comparison.common().replicates,
            ));
            let finding = pattern.find(&summary).unwrap();
            assert!(!finding.figure.is_empty(), "{}", pattern.key);
            assert!(!finding.figure.contains("NaN"), "{}: {}", pattern.key, finding.figure);
        }
    }

    #[test]
    fn what_is_no_result_of_the_scenario_is_not_judged() {
        let short = Comparison::of(Scenario {
            enterprises: 20,
            replicates: 1,
            horizon: 1,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(&Rules::new(&short), 0..1));
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
