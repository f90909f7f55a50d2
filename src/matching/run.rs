//! Runs of one set from the past starts.

use crate::engine::{InitialSales, Measure};
use crate::ensemble::{SimulateError, Statistics, Summary, simulate};
use crate::link::read;
use crate::past::Start;
use crate::scenario::{Comparison, Kind, Parameter, Value};
use crate::worlds::{Tolerance, composition, dimensions, probability};

use super::design::{Design, Stage};
use super::implausibility::{LIMIT, Scale, implausibility, second_largest};
use super::solve::starting_at_readings;
use super::target::Target;
use crate::ensemble::in_order;

/// What the readings of clouds' shares are held against. It counts what AI vendors spend too, so that shares
/// at quarter 0 are solved for.
pub const MEASURE: Measure = Measure::ShareReported;

/// Paths of the run with central assumptions that says how much a single path varies.
pub const VARIANCE_PATHS: u32 = 64;

/// What the runs of a set gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The number of the set.
    pub set: u32,
    /// The mean of the paths for each target, stage after stage. Fewer where the set was ruled out early
    /// even at double discrepancy; none if what clouds and vendors sell today does not fit together in the set,
    /// or a scenario of it may not be simulated.
    pub means: Vec<f64>,
}

/// The comparison that a set makes of a past start, with so many paths of so many enterprises. What has a date keeps the value of that time; if the
/// lever has a range, that value is moved by the factor by which the set's value differs from the default.
///
/// # Errors
/// If the scenario may not be simulated.
pub fn at_start(
    start: &Start,
    horizon: u32,
    set: Option<u32>,
    [paths, enterprises]: [u32; 2],
) -> Result<Comparison, SimulateError> {
    // A test holds that every start is a link.
    let base = read(&start.link(horizon)).map(|reading| reading.comparison).unwrap_or_default();
    let mut comparison = match set {
        Some(set) => composition(&base, set, |parameter| start.is_dated(parameter.key)),
        None => base.central(),
    };
    if let Some(set) = set {
        for parameter in dimensions().iter().filter(|lever| start.is_dated(lever.key)) {
            move_dated(&mut comparison, parameter, set);
        }
    }
    let sized = comparison.with(|side| {
        side.enterprises = enterprises;
        side.replicates = paths;
        side.until_error = 0.0;
    });
    starting_at_readings(&sized, start.shares, MEASURE)
}

/// Moves the value of a past time by the factor by which a set's value differs from the default.
fn move_dated(comparison: &mut Comparison, parameter: &'static Parameter, set: u32) {
    let drawn = probability(set, parameter).and_then(|p| parameter.quantile(p));
    let (Kind::Number { min, max, .. }, Some(Value::Number(drawn))) = (parameter.kind, drawn)
    else {
        return;
    };
    if let (Value::Number(then), Value::Number(default)) =
        (parameter.get(comparison), parameter.default_value())
        && default != 0.0
    {
        // The value has the type of its parameter.
        let _ = parameter.set(comparison, Value::Number((then * drawn / default).clamp(min, max)));
    }
}

/// A run of a set from a start, or one with central assumptions.
///
/// # Errors
/// If the scenario may not be simulated.
pub fn simulated(
    start: &Start,
    horizon: u32,
    set: Option<u32>,
    size: [u32; 2],
) -> Result<Summary, SimulateError> {
    simulate(&at_start(start, horizon, set, size)?)
}

/// A figure for each target of a stage; not a number where the summary lacks it.
fn figures(stage: &Stage, summary: &Summary, figure: impl Fn(&Statistics) -> f64) -> Vec<f64> {
    let of_target = |target: &Target| {
        let series = summary.of_item(MEASURE, target.cloud.key())?;
        series.a.get(target.after as usize).map(&figure)
    };
    stage.targets.iter().map(|target| of_target(target).unwrap_or(f64::NAN)).collect()
}

/// The means of a stage's targets over the paths of a set.
fn means(design: &Design, stage: &Stage, set: u32) -> Result<Vec<f64>, SimulateError> {
    let size = [design.paths, design.enterprises];
    let summary = simulated(&stage.start, stage.horizon, Some(set), size)?;
    Ok(figures(stage, &summary, |at| at.mean))
}

/// How much one path varies about the mean of many, in points squared: the error of the mean, squared, is
/// that divided by how many there are.
#[must_use]
pub fn path_variance(at: &Statistics, paths: u32) -> f64 {
    at.error * at.error * f64::from(paths)
}

/// How much one path varies about the mean of all, for each target in points squared, with central
/// assumptions. Two or three paths of a set could not say it.
///
/// # Errors
/// If a start may not be simulated.
pub fn path_variances(design: &Design) -> Result<Vec<f64>, SimulateError> {
    let size = [VARIANCE_PATHS, design.enterprises];
    let of_stage = |stage: &Stage| {
        let summary = simulated(&stage.start, stage.horizon, None, size)?;
        Ok(figures(stage, &summary, |at| path_variance(at, VARIANCE_PATHS)))
    };
    let by_stage: Result<Vec<Vec<f64>>, SimulateError> =
        design.stages.iter().map(of_stage).collect();
    Ok(by_stage?.concat())
}

/// Runs some sets from every start: a pure function of the design and their numbers, on all threads.
#[must_use]
pub fn run(design: &Design, variances: &[f64], sets: Vec<u32>) -> Vec<Row> {
    in_order(sets, |set| run_one(design, variances, set))
}

/// Whether what clouds and vendors sell today fits together in a set. Ranges are drawn one by one, so that it
/// need not.
fn fits(set: u32) -> bool {
    let today = composition(&Comparison::default(), set, |_| false);
    InitialSales::of(today.common()).misfits(today.common()).is_empty()
}

fn run_one(design: &Design, variances: &[f64], set: u32) -> Row {
    if !fits(set) {
        return Row { set, means: Vec::new() };
    }
    let scale = Scale { discrepancy: Tolerance::Double.factor(), paths: design.paths };
    let (mut found, mut distances) = (Vec::new(), Vec::new());
    for stage in &design.stages {
        let Ok(means) = means(design, stage, set) else {
            return Row { set, means: Vec::new() };
        };
        let judged = means.iter().zip(&stage.targets).zip(variances.iter().skip(found.len()));
        distances.extend(
            judged
                .map(|((mean, target), variance)| implausibility(*mean, target, *variance, scale)),
        );
        found.extend(means);
        if design.stops_early && second_largest(&distances) > LIMIT {
            break;
        }
    }
    Row { set, means: found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::Quarter;
    use crate::past::Past;

    fn start() -> Start {
        Start::at(&Past::published(), Quarter::new(2022, 3)).unwrap()
    }

    #[test]
    fn what_has_a_date_is_of_that_time_in_every_set() {
        for set in 0..20 {
            let comparison = at_start(&start(), 7, Some(set), [1, 50]).unwrap();
            let side = comparison.common();
            if MEASURE == Measure::Share {
                assert_eq!(side.aws.hundredths(), 3400);
            }
            assert_eq!((side.start, side.horizon), (Quarter::new(2022, 3), 7));
            assert_eq!((side.enterprises, side.replicates), (50, 1));
            assert!(comparison.is_same(), "set {set}");
            assert_eq!(comparison.validate(), Ok(()), "set {set}");
        }
    }

    #[test]
    fn a_dated_lever_moves_by_the_factor_of_its_range() {
        let lever = Parameter::find("ai-azure").unwrap();
        let mut moved = at_start(&start(), 7, None, [1, 50]).unwrap();
        let Value::Number(then) = lever.get(&moved) else { panic!("ai-azure is a number") };
        move_dated(&mut moved, lever, 3);
        let drawn = probability(3, lever).and_then(|p| lever.quantile(p));
        let expected = match (drawn, lever.default_value()) {
            (Some(Value::Number(drawn)), Value::Number(default)) => then * drawn / default,
            // It has no range.
            _ => then,
        };
        assert_eq!(lever.get(&moved), Value::Number(expected));
    }

    #[test]
    fn a_set_is_dropped_as_soon_as_it_is_ruled_out() {
        let past = Past::published();
        let starts = [Quarter::new(2024, 3), Quarter::new(2022, 3)];
        let design = Design::new(&past, &starts, 3, [1, 50]).unwrap();
        let none = vec![0.0; design.targets().count()];
        let sets: Vec<u32> = (0..).filter(|set| fits(*set)).take(3).collect();
        let whole = run(&Design { stops_early: false, ..design.clone() }, &none, sets.clone());
        assert!(whole.iter().all(|row| row.means.len() == none.len()));
        // With readings that nothing can meet, the first stage is the last.
        let mut impossible = design;
        impossible.stages[0].targets.iter_mut().for_each(|target| target.percent = 99.0);
        let first = impossible.stages[0].targets.len();
        let dropped = run(&impossible, &none, sets);
        for (dropped, whole) in dropped.iter().zip(&whole) {
            assert_eq!(dropped.means, whole.means[..first]);
        }
    }
}
