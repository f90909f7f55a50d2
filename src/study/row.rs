//! Rows: the scenario that a row of a design stands for, read strictly.

use crate::ensemble::world;
use crate::link::{self, Refused, Style};
use crate::scenario::{Comparison, Parameter, Sides};
use crate::worlds::composition;

use super::Study;
use super::design::{Design, Over, WorldSource};
use super::error::StudyError;
use super::factor::probability_of_level;
use super::record::Cell;
use super::sample::Method;
use super::scenarios::Scenarios;

/// A scenario of a study.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The scenario.
    pub comparison: Comparison,
    /// The values of the keys, in the order of the columns.
    pub keys: Vec<Cell>,
    /// The number of its only world, from 0 on, if it is one.
    pub world: Option<u32>,
}

impl Study {
    /// The scenario of a row, from 0 on. Nothing is repaired: whatever is wrong is an error.
    pub(super) fn row(&self, index: u32) -> Result<Row, StudyError> {
        let number = index.saturating_add(1);
        let wrong = |why: String| StudyError::Row { row: number, why };
        let refused = |why: Refused| wrong(why.to_string());
        let missing = || wrong("the design has no such row".to_owned());
        let plain = |comparison: Comparison| {
            let cell = |lever: &&Parameter| {
                // No one value stands for it.
                let is_split = lever.sides == Sides::Both && lever.is_split(&comparison);
                if is_split || lever.varies_in(&comparison) {
                    Cell::Empty
                } else {
                    lever.get(&comparison).into()
                }
            };
            Row { keys: self.levers.iter().map(cell).collect(), comparison, world: None }
        };
        let over_base = |pairs: Vec<(&'static Parameter, String)>| {
            self.over_base(pairs).map(plain).map_err(refused)
        };
        match &self.design {
            Design::Scenarios(Scenarios::Values { rows, .. }) => {
                let cells = rows.get(index as usize).ok_or_else(missing)?;
                let given = self.levers.iter().zip(cells);
                over_base(given.filter_map(|(lever, cell)| Some((*lever, cell.clone()?))).collect())
            }
            Design::Scenarios(Scenarios::Links { links, replicates }) => {
                let link = links.get(index as usize).ok_or_else(missing)?;
                let mut comparison = of_link(link).map_err(refused)?;
                if let Some(replicates) = replicates {
                    comparison = comparison.with(|side| side.replicates = *replicates);
                }
                let link = link::write(&comparison, &[], Style::Differences);
                Ok(Row { comparison, keys: vec![Cell::Text(link)], world: None })
            }
            Design::Grid(axes) => {
                let mut pairs = Vec::new();
                let mut rest = index as usize;
                for axis in axes.iter().rev() {
                    let count = axis.values.len().max(1);
                    let value = axis.values.get(rest % count).ok_or_else(missing)?;
                    pairs.push((axis.parameter, value.clone()));
                    rest /= count;
                }
                over_base(pairs)
            }
            Design::Sample { method, over, .. } => {
                let point = self.sample.as_ref().and_then(|sample| sample.point(index));
                let point = point.ok_or_else(missing)?;
                match over {
                    Over::Assumptions => Ok(plain(self.assumed(*method, &point))),
                    Over::Factors(factors) => {
                        let mut pairs = Vec::new();
                        for (factor, unit) in factors.iter().zip(point) {
                            let value = if method.has_levels() {
                                factor.level(unit)
                            } else {
                                factor.value(unit)
                            };
                            pairs.push((factor.parameter, value.ok_or_else(missing)?.to_string()));
                        }
                        over_base(pairs)
                    }
                }
            }
            Design::Worlds { source, .. } => {
                let comparison = match source {
                    WorldSource::Matched => world(&self.base, index).ok_or_else(missing)?,
                    WorldSource::Prior => {
                        composition(&self.base, index, |lever| lever.is_held(&self.base))
                    }
                };
                Ok(Row { world: Some(index), ..plain(comparison) })
            }
        }
    }

    /// The base scenario with assumptions at a point, which are then held.
    fn assumed(&self, method: Method, point: &[f64]) -> Comparison {
        let position =
            |lever: &Parameter| self.levers.iter().position(|other| other.id == lever.id);
        let mut comparison = self.base.varied(|lever| {
            let unit = *point.get(position(lever)?)?;
            Some(if method.has_levels() { probability_of_level(unit) } else { unit })
        });
        for lever in &self.levers {
            comparison.hold(lever);
        }
        comparison
    }

    /// The base scenario with other values of some levers.
    fn over_base(&self, given: Vec<(&'static Parameter, String)>) -> Result<Comparison, Refused> {
        let given: Vec<_> =
            given.into_iter().map(|(lever, text)| (lever.key.to_owned(), text)).collect();
        link::of_pairs(link::with_values(&self.base_pairs, &given))
    }
}

/// The scenario of a link.
fn of_link(link: &str) -> Result<Comparison, Refused> {
    if link.trim().is_empty() {
        let [key, why] = ["link", "there is none"].map(str::to_owned);
        return Err(Refused { key, given: String::new(), why });
    }
    link::read_strictly(link)
}
