//! Targets: which figure each fitted parameter is set by.

use crate::engine::Measure;
use crate::ensemble::{Series, Summary};
use crate::market::Cloud;
use crate::scenario::Scenario;

/// A parameter that no source states, and the figure that sets it.
#[derive(Debug)]
pub struct Target {
    /// The key of the parameter.
    pub key: &'static str,
    /// What is read off the model, under exclusivity.
    pub what: &'static str,
    /// What it has to be, with its source.
    pub published: &'static str,
    /// How many quarters the model has to run for it.
    pub horizon: u32,
    pub(super) field: fn(&mut Scenario) -> &mut f64,
    read: fn(&Scenario, &Summary) -> Option<Reached>,
}

/// What the model shows, and what it has to, in the same unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// What it shows.
    pub figure: f64,
    /// What it has to show.
    pub target: f64,
}

/// The fitted parameters, in the order in which they are fitted.
pub static TARGETS: [Target; 3] = [
    Target {
        key: "inertia-model",
        what: "Enterprises that switch model vendor in the first year, in percent",
        published: "11 % (Menlo, mid-2025)",
        horizon: 4,
        field: |scenario| &mut scenario.inertia_model,
        read: |_, summary| {
            let switched = summary.of_item(Measure::Switched, "model")?;
            let year = [1, 2, 3, 4].map(|quarter| mean(switched, quarter));
            let sum = year.into_iter().sum::<Option<f64>>()?;
            Some(Reached { figure: sum / 4.0, target: 11.0 })
        },
    },
    Target {
        key: "bundle",
        what: "New customers that choose Azure, over its share",
        published: "1.8, from 60 to 70 % of new customers (UK CMA, 2021–22)",
        horizon: 1,
        field: |scenario| &mut scenario.bundle,
        read: |scenario, summary| {
            let new = summary.of_item(Measure::NewCustomers, Cloud::Azure.key())?;
            let share = 100.0 * scenario.azure.fraction();
            (share > 0.0)
                .then(|| mean(new, 0))?
                .map(|new| Reached { figure: new / share, target: 1.8 })
        },
    },
    Target {
        key: "inertia-core",
        // The first round of decisions settles how the survey's clouds are counted; inertia is
        // about what comes after.
        what: "Clouds for each enterprise after five years",
        published: "what they are after the first, when all have decided once (2.2 in 2020 and 2.4 in 2025: Flexera)",
        horizon: 20,
        field: |scenario| &mut scenario.inertia_core,
        read: |_, summary| {
            let clouds = summary.of_item(Measure::Clouds, "all")?;
            Some(Reached { figure: mean(clouds, 20)?, target: mean(clouds, 4)? })
        },
    },
];

/// The mean of a series under exclusivity, which fits put on side A.
fn mean(series: &Series, quarter: usize) -> Option<f64> {
    series.a.get(quarter).map(|statistics| statistics.mean)
}

impl Target {
    /// Its figure in the result of a scenario that has exclusivity on side A; nothing where the
    /// result does not hold it, or where there is no Azure.
    #[must_use]
    pub fn reached(&self, scenario: &Scenario, summary: &Summary) -> Option<Reached> {
        (self.read)(scenario, summary)
    }
}
