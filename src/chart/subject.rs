//! Subjects: what a chart can show. Each can be drawn as a standalone file.

use thiserror::Error;

use crate::ensemble::Summary;
use crate::report::Provenance;
use crate::scenario::{Comparison, repeated};
use crate::words;

use super::card::{CARD, card};
use super::panel::{Panel, Shown};
use super::sheet::{Theme, standalone};
use super::size::{ChartError, Size};
use super::{differences, flows, flows_height, lines, shares};

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The clouds' shares by quarter, on both sides.
    Shares,
    /// What side B changes at the horizon.
    Differences,
    /// Which enterprises end on another cloud.
    Flows,
    /// The figures of a panel by quarter.
    Panel(Panel),
    /// The headline above the shares, as a picture that goes along with a link.
    Card,
}

/// A name that no chart has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no chart “{given}”; there are {known}")]
pub struct NoChart {
    /// What was given.
    given: String,
    /// The names of charts.
    known: String,
}

impl Subject {
    /// The chart with a key, of those that show a whole result.
    ///
    /// # Errors
    /// If there is none.
    pub fn find(key: &str) -> Result<Self, NoChart> {
        let charts = [Self::Shares, Self::Differences, Self::Flows, Self::Card];
        let known = charts.each_ref().map(Self::key).join(", ");
        let found = charts.into_iter().find(|chart| chart.key() == key);
        found.ok_or_else(|| NoChart { given: repeated(key), known })
    }

    /// A short name for file names.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Shares => "shares",
            Self::Differences => "differences",
            Self::Flows => "flows",
            Self::Card => "card",
            Self::Panel(panel) => panel.traces.first().map_or("panel", |trace| trace.measure.key()),
        }
    }

    /// The chart as a standalone file of a fixed size, the same wherever it is drawn.
    ///
    /// # Errors
    /// If a figure is not finite.
    pub fn sheet(
        &self,
        comparison: &Comparison,
        summary: &Summary,
        provenance: &Provenance,
        theme: Theme,
    ) -> Result<String, ChartError> {
        let size = self.size(comparison);
        let (svg, note) = match self {
            Self::Shares => (shares(comparison, summary, size)?, String::new()),
            Self::Differences => (differences(comparison, summary, size)?, String::new()),
            Self::Flows => (flows(comparison, summary, size)?, String::new()),
            Self::Card => return card(comparison, summary, provenance, theme),
            Self::Panel(panel) => {
                let mut note =
                    Panel::key(std::slice::from_ref(panel), comparison, summary.replicates);
                // A chart on its own must say which two sides its difference is between.
                if panel.shown == Shown::Difference {
                    let [a, b] = comparison.side_names();
                    let sides = words::KeyBothSides { b: &b, a: &a }.text();
                    note = format!("{note} {sides}");
                }
                (lines(comparison, summary, panel, size)?, note)
            }
        };
        standalone(&svg, size, &note, provenance, theme)
    }

    /// The size of the chart in its file.
    fn size(&self, comparison: &Comparison) -> Size {
        let height = match self {
            Self::Shares => return Size::new(960, 540),
            Self::Card => return CARD,
            Self::Differences => 100 + 30 * comparison.common().clouds().count() as u32,
            Self::Flows => flows_height(comparison).unwrap_or(100),
            Self::Panel(panel) => 280 + 20 * panel.traces.len() as u32,
        };
        Size::new(640, height)
    }
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::{Measure, Rules};
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;

    #[test]
    fn every_subject_has_a_sheet_with_its_title_and_source() {
        let comparison = Comparison::of(Scenario {
            enterprises: 30,
            replicates: 3,
            horizon: 4,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let provenance = Provenance::of(&comparison, &summary, Date::MIN);
        let panel = Panel::of_clouds(Measure::ShareAi, &comparison, Shown::Sides);
        let effect = Panel::of_item(Measure::Clouds, "all", Shown::Difference);
        for (subject, key, words) in [
            (Subject::Shares, "shares", "Share of cloud spend"),
            (Subject::Differences, "differences", "Change in share of cloud spend"),
            (Subject::Flows, "flows", "Enterprises by primary cloud"),
            (Subject::Panel(panel.clone()), "share-ai", &panel.title),
            (Subject::Panel(effect), "clouds", "B − A"),
            (Subject::Card, "card", "2026"),
        ] {
            let sheet = subject.sheet(&comparison, &summary, &provenance, Theme::Light).unwrap();
            assert_eq!(subject.key(), key);
            // Once in the description, once as drawn text.
            assert!(sheet.matches(words).count() >= 2, "{words}: {sheet}");
            assert!(sheet.contains("Source: ") && sheet.contains(&provenance.citation.digest));
            assert_eq!(sheet.contains("Solid, B: Multi-cloud."), key == "share-ai");
            assert_eq!(sheet.contains("percentile. B: "), key == "clouds", "{sheet}");
        }
    }
}
