//! Panels: what a small chart of lines shows.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Model};
use crate::report::band;
use crate::scenario::Scenario;
use crate::words;

use super::palette::Role;

/// Which figures a panel draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Both sides: the medians, with bands.
    Sides,
    /// Both sides: the means, which for what either happens or not are probabilities.
    Means,
    /// The paired difference B − A, where levels say little.
    Difference,
}

/// One item of a measure, by a name and in a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What is measured.
    pub measure: Measure,
    /// Of what.
    pub item: &'static str,
    /// What people call it.
    pub name: String,
    /// Its colour.
    pub role: Role,
}

/// Figures that are read together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What it shows, with the unit.
    pub title: String,
    /// Which figures.
    pub shown: Shown,
    /// The lines; all of one unit.
    pub traces: Vec<Trace>,
}

/// What a panel says of one item in one quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    /// Of what.
    pub trace: &'a Trace,
    /// On side A.
    pub a: f64,
    /// On side B.
    pub b: f64,
    /// Of B − A within each run.
    pub difference: f64,
}

impl Trace {
    /// The figures.
    #[must_use]
    pub fn series<'a>(&self, summary: &'a Summary) -> Option<&'a Series> {
        summary.of_item(self.measure, self.item)
    }
}

impl Shown {
    /// The figure that is drawn of some statistics.
    #[must_use]
    pub const fn centre(self, statistics: &Statistics) -> f64 {
        match self {
            Self::Means => statistics.mean,
            Self::Sides | Self::Difference => statistics.p50,
        }
    }
}

/// The name of a measure with what its figures count.
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
    /// Which stroke is what in some panels of a result of so many runs, in a sentence or two.
    #[must_use]
    pub fn key(panels: &[Self], scenario: &Scenario, runs: u32) -> String {
        let differences = panels.iter().all(|panel| panel.shown == Shown::Difference);
        let [a, b] = scenario.regime_names();
        let sides = if differences {
            words::key_differences().to_owned()
        } else if scenario.a == scenario.b {
            b
        } else {
            words::key_sides(&b, &a)
        };
        let bands = panels.iter().any(|panel| panel.shown != Shown::Means);
        if bands && runs > 1 { words::key_bands(&sides, band(runs)) } else { format!("{sides}.") }
    }

    /// The first quarter of which there are figures.
    #[must_use]
    pub fn begins(&self) -> u32 {
        self.traces.iter().map(|trace| trace.measure.begins()).max().unwrap_or_default()
    }

    /// What there is to read in a quarter, item by item.
    pub fn read<'a>(
        &'a self,
        summary: &'a Summary,
        quarter: u32,
    ) -> impl Iterator<Item = Reading<'a>> {
        self.traces.iter().filter_map(move |trace| {
            let series = trace.series(summary)?;
            let at = |figures: &[Statistics]| {
                figures.get(quarter as usize).map(|figure| self.shown.centre(figure))
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

    /// A panel of a measure for the clouds that a scenario has.
    #[must_use]
    pub fn of_clouds(measure: Measure, scenario: &Scenario, shown: Shown) -> Self {
        let trace = |cloud: Cloud| Trace {
            measure,
            item: cloud.key(),
            name: scenario.name_of(cloud).to_owned(),
            role: Role::Cloud(cloud),
        };
        let title = title(measure, shown);
        Self { title, shown, traces: scenario.clouds().map(trace).collect() }
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

    /// A panel of some items of a measure, in ink: their names tell them apart.
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
    use crate::ensemble::run;

    #[test]
    fn what_is_read_is_what_is_drawn() {
        let scenario = Scenario { enterprises: 60, runs: 5, horizon: 4, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..5));
        let panels = [
            Panel::of_clouds(Measure::Share, &scenario, Shown::Sides),
            Panel::of_item(Measure::AzurePassed, "all", Shown::Means),
            Panel::of_item(Measure::OpenaiReach, "all", Shown::Difference),
        ];
        for panel in panels {
            let readings: Vec<_> = panel.read(&summary, 3).collect();
            assert_eq!(readings.len(), panel.traces.len());
            for Reading { trace, a, b, difference } in readings {
                let series = trace.series(&summary).unwrap();
                let drawn = [&series.a, &series.b, &series.difference]
                    .map(|figures| panel.shown.centre(&figures[3]));
                assert_eq!([a, b, difference], drawn, "{}", panel.title);
            }
            assert_eq!(panel.read(&summary, 5).count(), 0, "after the horizon");
        }
    }
}
