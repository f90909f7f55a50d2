//! Where a sign flips, or who leads.

use crate::sensitivity::Estimate;

use super::curve::{CannotCurve, check, mean, paired};

/// How many standard errors make a sign, or a lead over another, decided: at two, luck would decide wrongly
/// in 2 of 100 cases at most.
pub const DECISIVE: f64 = 2.0;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Below 0.
    Negative,
    /// Above 0.
    Positive,
}

/// The leader among several series, by its position.
pub type Leader = usize;

/// Something that happens to a state along the values of a lever, between two of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn<S> {
    /// It is one state, then another.
    Flip(Flip<S>),
    /// It is not decided between two values.
    Undecided {
        /// The last value at which it is decided; the lowest of all if it is not decided there.
        from: f64,
        /// The first value at which it is decided again; the highest of all if it never is.
        to: f64,
        /// What it is at `from`; `None` if it is not decided there.
        before: Option<S>,
        /// What it is at `to`; `None` if it is not decided there.
        after: Option<S>,
    },
}

/// A flip from one state to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip<S> {
    /// The last value of the grid at which it is the state before.
    pub from: f64,
    /// The first value of the grid at which it is the state after.
    pub to: f64,
    /// What it is before.
    pub before: S,
    /// What it is after.
    pub after: S,
    /// Where it flips, by a straight line between `from` and `to`. The error is that of the worlds, and not
    /// that of the line; it never reaches beyond the two values.
    pub at: Estimate,
}

/// Where the mean of an output changes its sign, in ascending order of the lever. Outputs are as for
/// [`curve`](super::curve()). A mean that is not [`DECISIVE`] errors away from 0 has no sign, and neither has one that
/// is 0 in every world.
///
/// # Errors
/// As for [`curve`](super::curve()).
pub fn signs(values: &[f64], outputs: &[Vec<f64>]) -> Result<Vec<Turn<Sign>>, CannotCurve> {
    check(values, outputs)?;
    let states: Vec<Option<Sign>> = outputs.iter().map(|outputs| sign(mean(outputs))).collect();
    Ok(turns(values, &states, |step, _, _| Some(crossing(values, outputs, step))))
}

/// Where another of several series gets the highest mean, in ascending order of the lever. `series` holds, for each,
/// its outputs as for [`curve`](super::curve()), over the same worlds. A series leads if its lead over each other one is
/// decided within worlds. A flip is between two series; where a third may lead between them, it is not
/// decided.
///
/// # Errors
/// As for [`curve`](super::curve()), and if series are of different worlds.
pub fn leaders(values: &[f64], series: &[Vec<Vec<f64>>]) -> Result<Vec<Turn<Leader>>, CannotCurve> {
    let worlds = |outputs: &Vec<Vec<f64>>| outputs.first().map(Vec::len);
    for outputs in series {
        check(values, outputs)?;
        if worlds(outputs) != series.first().and_then(worlds) {
            return Err(CannotCurve::Shape);
        }
    }
    let states: Vec<Option<Leader>> =
        (0..values.len()).map(|point| leader(series, point)).collect();
    Ok(turns(values, &states, |step, before, after| {
        let lead: Vec<Vec<f64>> = (step..step + 2)
            .map(|point| paired(&series[after][point], &series[before][point]))
            .collect();
        let at = crossing(&values[step..step + 2], &lead, 0);
        let weight = (at.value - values[step]) / (values[step + 1] - values[step]);
        let height = |outputs: &[Vec<f64>]| {
            (1.0 - weight) * mean(&outputs[step]).value + weight * mean(&outputs[step + 1]).value
        };
        let meeting = height(&series[before]);
        let third = series.iter().enumerate().any(|(other, outputs)| {
            other != before && other != after && height(outputs) >= meeting
        });
        (!third).then_some(at)
    }))
}

/// The sign of a mean, if it is decided.
#[must_use]
pub fn sign(mean: Estimate) -> Option<Sign> {
    if mean.value.abs() <= DECISIVE * mean.error {
        None
    } else if mean.value > 0.0 {
        Some(Sign::Positive)
    } else {
        Some(Sign::Negative)
    }
}

/// The series that leads at a point, if its lead over each other one is decided. `series` are as for [`leaders`].
#[must_use]
pub fn leader(series: &[Vec<Vec<f64>>], point: usize) -> Option<Leader> {
    let leads = |one: usize| {
        (0..series.len()).filter(|other| *other != one).all(|other| {
            let lead = mean(&paired(&series[one][point], &series[other][point]));
            sign(lead) == Some(Sign::Positive)
        })
    };
    (0..series.len()).find(|one| leads(*one))
}

/// What happens to a state along the values. `at` says where a flip is between a point and the next, if it
/// can.
fn turns<S: Copy + PartialEq>(
    values: &[f64],
    states: &[Option<S>],
    at: impl Fn(usize, S, S) -> Option<Estimate>,
) -> Vec<Turn<S>> {
    let mut turns = Vec::new();
    let mut last: Option<(usize, S)> = None;
    let undecided = |last: Option<(usize, S)>, next: usize, after: Option<S>| Turn::Undecided {
        from: values[last.map_or(0, |(point, _)| point)],
        to: values[next],
        before: last.map(|(_, state)| state),
        after,
    };
    for (point, state) in states.iter().enumerate() {
        let Some(state) = *state else { continue };
        match last {
            None if point == 0 => {}
            Some((before, known)) if before + 1 == point => {
                if known != state {
                    turns.push(match at(before, known, state) {
                        Some(at) => Turn::Flip(Flip {
                            from: values[before],
                            to: values[point],
                            before: known,
                            after: state,
                            at,
                        }),
                        None => undecided(last, point, Some(state)),
                    });
                }
            }
            _ => turns.push(undecided(last, point, Some(state))),
        }
        last = Some((point, state));
    }
    let end = values.len() - 1;
    if last.is_none_or(|(point, _)| point < end) {
        turns.push(undecided(last, end, None));
    }
    turns
}

/// Where the line between the means at a point and the next is 0, with the error of the mean there divided by
/// the slope (the delta method). Means at both have different signs.
fn crossing(values: &[f64], outputs: &[Vec<f64>], step: usize) -> Estimate {
    let [low, high] = [&outputs[step], &outputs[step + 1]];
    let [at_low, at_high] = [low, high].map(|outputs| mean(outputs).value);
    let weight = at_low / (at_low - at_high);
    let width = values[step + 1] - values[step];
    let between: Vec<f64> =
        low.iter().zip(high).map(|(low, high)| (1.0 - weight) * low + weight * high).collect();
    let error = mean(&between).error * width / (at_high - at_low).abs();
    let value = values[step] + weight * width;
    Estimate { value, error: error.min(width) }
}
