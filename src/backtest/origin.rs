//! Origins: the quarters that forecasts are made in.

use thiserror::Error;

use crate::engine::Measure;
use crate::ensemble::{SimulateError, Statistics, Summary, simulate};
use crate::market::{Model, Quarter};
use crate::matching::{MEASURE, at_start, in_order};
use crate::numeric::sobol;
use crate::past::{NAMED, Past, Start};
use crate::scenario::Scenario;

use super::courses::Courses;
use super::forecast::{Forecast, Subject};
use super::rival::{drift, vendor_drift};

/// The farthest that is forecast, in quarters. Beyond this, nothing that the model says has been compared with what came.
pub const MOST_AHEAD: u32 = 8;

/// The first quarter that a forecast is made in.
const FIRST: Quarter = Quarter::new(2018, 1);

/// How a backtest is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Sets of assumptions that are matched.
    pub sets: u32,
    /// Paths and enterprises of each run that is matched.
    pub size: [u32; 2],
    /// The most worlds in each forecast: the first ones that are left. Each has luck of its own.
    pub worlds: u32,
    /// Enterprises in each run of a forecast.
    pub enterprises: u32,
}

impl Default for Settings {
    fn default() -> Self {
        let enterprises = Scenario::default().enterprises;
        Self { sets: 2_000, size: [4, 500], worlds: 128, enterprises }
    }
}

impl Settings {
    /// Checks that it can be run.
    ///
    /// # Errors
    /// If a number is out of bounds.
    pub fn check(&self) -> Result<(), BacktestError> {
        let [paths, enterprises] = self.size;
        let holds = (1..=sobol::POINTS).contains(&self.sets)
            && self.worlds > 1
            && (1..=100).contains(&paths)
            && [enterprises, self.enterprises].iter().all(|n| (50..=100_000).contains(n));
        if holds { Ok(()) } else { Err(BacktestError::Size) }
    }
}

/// A quarter with the forecasts made in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The quarter.
    pub quarter: Quarter,
    /// How many of the sets were left.
    pub left: u32,
    /// What was forecast.
    pub forecasts: Vec<Forecast>,
}

/// Why there is no backtest.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum BacktestError {
    /// The readings up to an origin rule everything out.
    #[error(
        "no set of assumptions is left in {0}: more sets, wider ranges or larger discrepancies are needed"
    )]
    NothingLeft(Quarter),
    /// Sizes out of bounds.
    #[error(
        "a backtest needs 1 to 65536 sets, 2 or more worlds, 1 to 100 paths and 50 to 100,000 enterprises"
    )]
    Size,
    /// A scenario that may not be simulated.
    #[error(transparent)]
    Invalid(#[from] SimulateError),
}

/// The quarters in which a forecast can be made, of what is known.
#[must_use]
pub fn origins(past: &Past) -> Vec<Quarter> {
    let mut quarters = past.quarters();
    quarters.retain(|quarter| *quarter >= FIRST && Start::at(past, *quarter).is_some());
    quarters
}

/// The forecasts of one origin, by what was known then.
///
/// # Errors
/// If nothing is left, or a scenario may not be simulated.
pub fn forecasts(
    past: &Past,
    settings: &Settings,
    courses: &Courses,
    quarter: Quarter,
) -> Result<Origin, BacktestError> {
    let known = past.until(quarter);
    let mut sets = courses.left(&known, quarter);
    let left = sets.len() as u32;
    sets.truncate(settings.worlds as usize);
    let start = Start::at(&known, quarter);
    let Some(start) = start.filter(|_| sets.len() > 1) else {
        return Err(BacktestError::NothingLeft(quarter));
    };
    // Of each world, the run from the readings and the one from shares that could have been rounded to them.
    let ran = in_order(sets, |set| {
        let run = |start: &Start| {
            let comparison = at_start(start, MOST_AHEAD, Some(set), [1, settings.enterprises])?;
            // Each world has luck of its own.
            simulate(&comparison.with(|side| side.seed = set))
        };
        Ok([run(&start)?, run(&start.within_rounding(place_of(set)))?])
    });
    let runs: Vec<[Summary; 2]> = ran.into_iter().collect::<Result<_, SimulateError>>()?;
    let mut made = Vec::new();
    for (cloud, share) in NAMED.into_iter().zip(start.shares) {
        let change = drift(&known, cloud, quarter);
        made.extend(of_subject(
            &runs,
            Subject::Cloud(cloud),
            (MEASURE, cloud.key()),
            share,
            change,
        ));
    }
    for model in [Model::OpenAi, Model::Anthropic, Model::Gemini] {
        if let Some(reading) = known.vendor(model, quarter) {
            let change = vendor_drift(&known, model, quarter);
            let read = (Measure::Models, model.key());
            made.extend(of_subject(&runs, Subject::Vendor(model), read, reading.percent, change));
        }
    }
    Ok(Origin { quarter, left, forecasts: made })
}

/// Where in its interval each of the named clouds' shares is in a world: dimensions of the sequence that no
/// lever has.
fn place_of(set: u32) -> [f64; 3] {
    [1, 2, 3].map(|last| sobol::scrambled(set, sobol::DIMENSIONS - last).unwrap_or(0.5))
}

/// The forecasts of one share, from one quarter ahead to the farthest.
fn of_subject(
    runs: &[[Summary; 2]],
    subject: Subject,
    (measure, item): (Measure, &str),
    last: f64,
    drift: f64,
) -> Vec<Forecast> {
    let ahead = |ahead: u32| {
        let figure = |run: &Summary| Some(run.of_item(measure, item)?.a.get(ahead as usize)?.mean);
        let [exactly, rounded] = [0, 1].map(|which| {
            let mut sample: Vec<f64> = runs.iter().filter_map(|run| figure(&run[which])).collect();
            Statistics::of(&mut sample)
        });
        let Statistics { mean, p10, p90, .. } = exactly;
        Forecast {
            subject,
            ahead,
            mean,
            low: p10,
            high: p90,
            rounded: [rounded.p10, rounded.p90],
            persistence: last,
            drift: last + drift * f64::from(ahead),
        }
    };
    (1..=MOST_AHEAD).map(ahead).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::Cloud;

    fn small() -> Settings {
        Settings { sets: 6, size: [1, 50], worlds: 4, enterprises: 60 }
    }

    #[test]
    fn later_readings_change_no_figure_of_an_origin() {
        let past = Past::published();
        let settings = small();
        let origins = [Quarter::new(2021, 2), Quarter::new(2023, 4), Quarter::new(2024, 4)];
        let run = |past: &Past| {
            Courses::run(past, origins[2], settings.sets, settings.size, |_| ()).unwrap()
        };
        let courses = run(&past);
        for origin in origins {
            let blank = past.until(origin);
            let with_all = forecasts(&past, &settings, &courses, origin).unwrap();
            let without_later = forecasts(&blank, &settings, &run(&blank), origin).unwrap();
            assert_eq!(with_all, without_later, "{origin}");
        }
    }

    #[test]
    fn an_origin_forecasts_what_is_read_there() {
        let past = Past::published();
        let quarter = Quarter::new(2024, 4);
        let courses = Courses::run(&past, quarter, 6, [1, 50], |_| ()).unwrap();
        let origin = forecasts(&past, &small(), &courses, quarter).unwrap();
        // Three clouds, and the two vendors of which that year's share is known.
        assert_eq!(origin.forecasts.len(), 5 * MOST_AHEAD as usize);
        let first = &origin.forecasts[0];
        assert_eq!((first.subject, first.ahead), (Subject::Cloud(Cloud::Aws), 1));
        assert_eq!((first.persistence, first.drift), (30.0, 29.0));
        assert!(first.low <= first.mean && first.mean <= first.high, "{first:?}");
        assert!((first.mean - 30.0).abs() < 3.0, "{first:?}");
    }

    #[test]
    fn origins_are_quarters_with_readings() {
        let origins = origins(&Past::published());
        assert!(origins.len() >= 20, "{origins:?}");
        assert!(origins[0] >= FIRST && origins.contains(&Quarter::new(2020, 2)));
        assert!(!origins.contains(&Quarter::new(2021, 1)), "nothing was published of that quarter");
    }

    #[test]
    fn sizes_out_of_bounds_are_said() {
        assert_eq!(Settings::default().check(), Ok(()));
        for wrong in [
            Settings { sets: 0, ..small() },
            Settings { worlds: 1, ..small() },
            Settings { size: [0, 50], ..small() },
            Settings { enterprises: 3, ..small() },
        ] {
            assert_eq!(wrong.check(), Err(BacktestError::Size), "{wrong:?}");
        }
    }

    #[test]
    fn an_origin_at_which_nothing_is_left_is_said() {
        let past = Past::published();
        let quarter = Quarter::new(2024, 4);
        let none = Courses::run(&past, quarter, 0, [1, 50], |_| ()).unwrap();
        let error = forecasts(&past, &small(), &none, quarter).unwrap_err();
        assert_eq!(error, BacktestError::NothingLeft(quarter));
        assert!(error.to_string().contains("2024Q4"), "{error}");
    }
}
