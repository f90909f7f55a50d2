//! Panels: what a small line chart shows.

use crate::engine::{Centre, Measure, MeasureUnit};
use crate::ensemble::{Case, Series, Statistics, Summary};
use crate::market::{Cloud, Model};
use crate::report::band;
use crate::scenario::Comparison;
use crate::words;

use super::palette::Role;

/// Which figures a panel draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Both sides: the medians, with bands.
    Sides,
    /// Both sides: the means. For an event that happens or not, these are probabilities.
    Means,
    /// The paired difference B − A, for figures whose levels mean little.
    Difference,
}

/// One item of a measure, with its name and its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What is measured.
    pub measure: Measure,
    /// The key of the item, such as a cloud.
    pub item: &'static str,
    /// The name as people read it.
    pub name: String,
    /// Its colour.
    pub role: Role,
}

/// Figures that are read together, in one chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// The title, with the unit.
    pub title: String,
    /// Which figures are drawn.
    pub shown: Shown,
    /// The lines; all have the same unit.
    pub traces: Vec<Trace>,
}

/// The figures of one item in one quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    /// The item.
    pub trace: &'a Trace,
    /// The figure on side A.
    pub a: f64,
    /// The figure on side B.
    pub b: f64,
    /// The figure of the paired difference B − A.
    pub difference: f64,
}

impl Trace {
    /// The series of this item; `None` if the summary has none.
    #[must_use]
    pub fn series<'a>(&self, summary: &'a Summary) -> Option<&'a Series> {
        summary.of_item(self.measure, self.item)
    }
}

/// The name of a measure with its unit.
fn title(measure: Measure, shown: Shown) -> String {
    let name = measure.name().to_owned();
    let name = if shown == Shown::Difference { words::measure_difference(&name) } else { name };
    match (measure.unit(), shown) {
        (MeasureUnit::Percent, Shown::Difference) => words::measure_in_points(&name),
        (MeasureUnit::Percent, _) => words::measure_in_percent(&name),
        (MeasureUnit::PercentAYear, _) => words::measure_in_percent_a_year(&name),
        (MeasureUnit::Billions, _) => words::measure_in_billions(&name),
        (MeasureUnit::Utils, _) => words::measure_in_utils(&name),
        (MeasureUnit::Clouds | MeasureUnit::Index | MeasureUnit::Ratio, _) => name,
    }
}

impl Panel {
    /// Explains the line styles of some panels, in a sentence or two, for a result of `runs`
    /// replicates.
    #[must_use]
    pub fn key(panels: &[Self], comparison: &Comparison, runs: u32) -> String {
        let differences = panels.iter().all(|panel| panel.shown == Shown::Difference);
        let [a, b] = comparison.side_names();
        let sides = if differences {
            words::key_differences().to_owned()
        } else if comparison.is_same() {
            b
        } else {
            words::KeySides { b: &b, a: &a }.text()
        };
        let bands = panels.iter().any(|panel| panel.shown != Shown::Means);
        if bands && runs > 1 {
            let band = &band(runs, Case::of(comparison));
            words::KeyBands { sides: &sides, band }.text()
        } else {
            format!("{sides}.")
        }
    }

    /// The statistic that is drawn.
    #[must_use]
    pub fn centre(&self) -> Centre {
        let of_unit = self.traces.first().map(|trace| trace.measure.unit().centre());
        of_unit.filter(|_| self.shown != Shown::Means).unwrap_or(Centre::Mean)
    }

    /// The first quarter that has figures.
    #[must_use]
    pub fn begins(&self) -> u32 {
        self.traces.iter().map(|trace| trace.measure.begins()).max().unwrap_or_default()
    }

    /// The figures of a quarter, item by item.
    pub fn read<'a>(
        &'a self,
        summary: &'a Summary,
        quarter: u32,
    ) -> impl Iterator<Item = Reading<'a>> {
        self.traces.iter().filter_map(move |trace| {
            let series = trace.series(summary)?;
            let at = |figures: &[Statistics]| {
                figures.get(quarter as usize).map(|figure| figure.centre(self.centre()))
            };
            let (a, b, difference) = (at(&series.a)?, at(&series.b)?, at(&series.difference)?);
            Some(Reading { trace, a, b, difference })
        })
    }

    /// A panel of one item of a measure.
    #[must_use]
    pub fn of_item(measure: Measure, item: &'static str, shown: Shown) -> Self {
        let name = String::new();
        let traces = vec![Trace { measure, item, name, role: Role::Ink }];
        Self { title: title(measure, shown), shown, traces }
    }

    /// A panel of a measure for the clouds of a comparison.
    #[must_use]
    pub fn of_clouds(measure: Measure, comparison: &Comparison, shown: Shown) -> Self {
        let trace = |cloud: Cloud| Trace {
            measure,
            item: cloud.key(),
            name: comparison.common().name_of(cloud).to_owned(),
            role: Role::Cloud(cloud),
        };
        let title = title(measure, shown);
        Self { title, shown, traces: comparison.common().clouds().map(trace).collect() }
    }

    /// A panel of a measure for every model.
    #[must_use]
    pub fn of_models(measure: Measure, shown: Shown) -> Self {
        let trace = |model: Model| Trace {
            measure,
            item: model.key(),
            name: model.name().to_owned(),
            role: Role::of_model(model),
        };
        let title = title(measure, shown);
        Self { title, shown, traces: Model::ALL.map(trace).into() }
    }

    /// A panel of some items of a measure. Their names, not colours, tell them apart.
    #[must_use]
    pub fn of_items(measure: Measure, items: &[(&'static str, &str, Role)], shown: Shown) -> Self {
        let trace = |(item, name, role): &(&'static str, &str, Role)| Trace {
            measure,
            item,
            name: (*name).to_owned(),
            role: *role,
        };
        let title = title(measure, shown);
        Self { title, shown, traces: items.iter().map(trace).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::simulate_chunk;
    use crate::scenario::Scenario;

    #[test]
    fn what_is_read_is_what_is_drawn() {
        let comparison = Comparison::of(Scenario {
            enterprises: 60,
            replicates: 5,
            horizon: 4,
            ..Scenario::default()
        });
        let summary = Summary::of(simulate_chunk(&Rules::new(&comparison), 0..5));
        let panels = [
            Panel::of_clouds(Measure::Share, &comparison, Shown::Sides),
            Panel::of_item(Measure::AzurePassed, "all", Shown::Means),
            Panel::of_item(Measure::OpenaiReach, "all", Shown::Difference),
        ];
        for panel in panels {
            let readings: Vec<_> = panel.read(&summary, 3).collect();
            assert_eq!(readings.len(), panel.traces.len());
            for Reading { trace, a, b, difference } in readings {
                let series = trace.series(&summary).unwrap();
                let drawn = [&series.a, &series.b, &series.difference]
                    .map(|figures| figures[3].centre(panel.centre()));
                assert_eq!([a, b, difference], drawn, "{}", panel.title);
            }
            assert_eq!(panel.read(&summary, 5).count(), 0, "after the horizon");
        }
    }
}
