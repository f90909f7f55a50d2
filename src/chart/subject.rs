//! Subjects: what a chart can be of, each drawn as a file that stands alone.

use crate::ensemble::Summary;
use crate::report::Provenance;
use crate::scenario::Scenario;
use crate::words;

use super::panel::{Panel, Shown};
use super::sheet::{Theme, standalone};
use super::size::{ChartError, Size};
use super::{differences, flows, flows_height, lines, shares};

/// What a chart is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The clouds' shares by quarter, on both sides.
    Shares,
    /// What side B changes at the horizon.
    Differences,
    /// Who ends on another cloud.
    Flows,
    /// The figures of a panel by quarter.
    Panel(Panel),
}

impl Subject {
    /// A short name for files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Shares => "shares",
            Self::Differences => "differences",
            Self::Flows => "flows",
            Self::Panel(panel) => panel.traces.first().map_or("panel", |trace| trace.measure.key()),
        }
    }

    /// The chart as a file of a fixed size, the same wherever it is drawn.
    ///
    /// # Errors
    /// If a figure is not finite.
    pub fn sheet(
        &self,
        scenario: &Scenario,
        summary: &Summary,
        provenance: &Provenance,
        theme: Theme,
    ) -> Result<String, ChartError> {
        let size = self.size(scenario);
        let (svg, note) = match self {
            Self::Shares => (shares(scenario, summary, size)?, String::new()),
            Self::Differences => (differences(scenario, summary, size)?, String::new()),
            Self::Flows => (flows(scenario, summary, size)?, String::new()),
            Self::Panel(panel) => {
                let mut note = Panel::key(std::slice::from_ref(panel), scenario, summary.runs);
                // On its own, a difference has to say between what.
                if panel.shown == Shown::Difference {
                    let [a, b] = scenario.regime_names();
                    let sides = words::key_both_sides(&b, &a);
                    note = format!("{note} {sides}");
                }
                (lines(scenario, summary, panel, size)?, note)
            }
        };
        standalone(&svg, size, &note, provenance, theme)
    }

    /// The size of the chart in its file.
    fn size(&self, scenario: &Scenario) -> Size {
        let height = match self {
            Self::Shares => return Size { width: 960, height: 540 },
            Self::Differences => 100 + 30 * scenario.clouds().count() as u32,
            Self::Flows => flows_height(scenario).unwrap_or(100),
            Self::Panel(panel) => 280 + 20 * panel.traces.len() as u32,
        };
        Size { width: 640, height }
    }
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::{Measure, Rules};
    use crate::ensemble::run;

    #[test]
    fn every_subject_has_a_sheet_with_its_title_and_source() {
        let scenario = Scenario { enterprises: 30, runs: 3, horizon: 4, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary, Date::MIN);
        let panel = Panel::of_clouds(Measure::ShareAi, &scenario, Shown::Sides);
        let effect = Panel::of_item(Measure::Clouds, "all", Shown::Difference);
        for (subject, key, words) in [
            (Subject::Shares, "shares", "Share of cloud spend"),
            (Subject::Differences, "differences", "Change in share of cloud spend"),
            (Subject::Flows, "flows", "Enterprises by primary cloud"),
            (Subject::Panel(panel.clone()), "share-ai", &panel.title),
            (Subject::Panel(effect), "clouds", "B − A"),
        ] {
            let sheet = subject.sheet(&scenario, &summary, &provenance, Theme::Light).unwrap();
            assert_eq!(subject.key(), key);
            // Once for those who do not see it, once drawn.
            assert!(sheet.matches(words).count() >= 2, "{words}: {sheet}");
            assert!(sheet.contains("Source: ") && sheet.contains(&provenance.citation.digest));
            assert_eq!(sheet.contains("Solid, B: Multi-cloud."), key == "share-ai");
            assert_eq!(sheet.contains("percentile. B: "), key == "clouds", "{sheet}");
        }
    }
}
