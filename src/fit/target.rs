//! Targets: the figure that each fitted parameter is fitted to.

use crate::engine::Measure;
use crate::ensemble::{Series, Summary};
use crate::market::Cloud;
use crate::scenario::{Comparison, Scenario};

/// A parameter that no source states, and the figure that it is fitted to.
#[derive(Debug)]
pub struct Target {
    /// The key of the parameter.
    pub key: &'static str,
    /// The figure of the model, under exclusivity.
    pub what: &'static str,
    /// The published figure, with its source.
    pub published: &'static str,
    /// How many quarters have to be simulated for it.
    pub horizon: u32,
    field: fn(&mut Scenario) -> &mut f64,
    read: fn(&Comparison, &Summary) -> Option<Reached>,
}

/// The figure of the model and the published one, in the same unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// The figure of the model.
    pub figure: f64,
    /// The published figure.
    pub target: f64,
}

/// The fitted parameters, in the order in which they are fitted.
pub static TARGETS: [Target; 3] = [
    Target {
        key: "inertia-model",
        what: "Enterprises that switch model vendor in the first year, in percent",
        published: "11% (Menlo, mid-2025)",
        horizon: 4,
        field: |side| &mut side.inertia_model,
        read: |_, summary| {
            let switched = summary.of_item(Measure::Switched, "model")?;
            let year = [1, 2, 3, 4].map(|quarter| mean(switched, quarter));
            let sum = year.into_iter().sum::<Option<f64>>()?;
            Some(Reached { figure: sum / 4.0, target: 11.0 })
        },
    },
    Target {
        key: "bundle",
        what: "New customers that choose Azure, divided by its share",
        published: "1.8, from 60 to 70% of new customers (UK CMA, 2021–22)",
        horizon: 1,
        field: |side| &mut side.bundle,
        read: |comparison, summary| {
            let new = summary.of_item(Measure::NewCustomers, Cloud::Azure.key())?;
            let share = 100.0 * comparison.common().azure.fraction();
            (share > 0.0)
                .then(|| mean(new, 0))?
                .map(|new| Reached { figure: new / share, target: 1.8 })
        },
    },
    Target {
        key: "inertia-core",
        // The first round of decisions changes how many clouds count as used; inertia is fitted to what
        // comes after.
        what: "Clouds for each enterprise after five years",
        published: "what they are after the first, when all have decided once (2.2 in 2020 and 2.4 in 2025: Flexera)",
        horizon: 20,
        field: |side| &mut side.inertia_core,
        read: |_, summary| {
            let clouds = summary.of_item(Measure::Clouds, "all")?;
            Some(Reached { figure: mean(clouds, 20)?, target: mean(clouds, 4)? })
        },
    },
];

/// The mean of a series on side A, which has exclusivity when fitting.
fn mean(series: &Series, quarter: usize) -> Option<f64> {
    series.a.get(quarter).map(|statistics| statistics.mean)
}

impl Target {
    /// The parameter's value, which is the same on both sides.
    pub(super) fn value(&self, comparison: &Comparison) -> f64 {
        *(self.field)(&mut comparison.a.clone())
    }

    /// Sets the parameter on both sides.
    pub(super) fn set(&self, comparison: &mut Comparison, value: f64) {
        for side in [&mut comparison.a, &mut comparison.b] {
            *(self.field)(side) = value;
        }
    }

    /// Its figure in the summary of a scenario that has exclusivity on side A; `None` if the summary does not
    /// have it, or if there is no Azure.
    #[must_use]
    pub fn reached(&self, comparison: &Comparison, summary: &Summary) -> Option<Reached> {
        (self.read)(comparison, summary)
    }
}
