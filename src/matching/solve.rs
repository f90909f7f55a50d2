//! Solving: shares at quarter 0 with which a run begins at what was published.
//!
//! A lever's share is that of enterprises' spend. If readings count more than that, enterprises' shares have
//! to be found from which the reported ones follow.

use crate::engine::Measure;
use crate::ensemble::{SimulateError, simulate};
use crate::market::{Cloud, InitialShare};
use crate::past::NAMED;
use crate::scenario::{Comparison, Scenario};

/// Trials. What is reported is a straight line of enterprises' share, or nearly: the first trial shows how
/// far off it is, the second how steep.
const TRIALS: u32 = 2;

/// How steep it can be; less would be a measure that hardly counts enterprises.
const SLOPES: std::ops::RangeInclusive<f64> = 0.2..=2.0;

/// As near as shares can be set, in points.
const NEAR: f64 = 0.005;

/// The comparison with shares at quarter 0 at which the mean of `measure` begins with the given shares of the clouds in
/// [`NAMED`], in percent. All other clouds together take the rest.
///
/// # Errors
/// With what may not be simulated.
pub fn starting_at_readings(
    comparison: &Comparison,
    readings: [f64; 3],
    measure: Measure,
) -> Result<Comparison, SimulateError> {
    let mut shares = readings;
    let mut solved = with_shares(comparison, shares);
    if measure == Measure::Share {
        return Ok(solved);
    }
    let (mut last_off, mut last_step): ([f64; 3], [f64; 3]) = ([0.0; 3], [0.0; 3]);
    for _ in 0..TRIALS {
        let trial = solved.with(|side| {
            side.horizon = 1;
            side.until_error = 0.0;
        });
        let summary = simulate(&trial)?;
        let mut off = [0.0; 3];
        for ((off, cloud), reading) in off.iter_mut().zip(NAMED).zip(readings) {
            let begins = summary.of_item(measure, cloud.key()).and_then(|series| series.a.first());
            *off = reading - begins.map_or(reading, |statistics| statistics.mean);
        }
        if off.iter().all(|off| off.abs() <= NEAR) {
            break;
        }
        let slope = slope(last_step, last_off, off);
        last_step = off.map(|off| off / slope);
        last_off = off;
        for (share, step) in shares.iter_mut().zip(last_step) {
            *share = (*share + step).clamp(0.0, 100.0);
        }
        solved = with_shares(comparison, shares);
    }
    Ok(solved)
}

/// How much what is reported changed for each point of the largest step, from what was missing before and
/// after it; 1 before there was one.
fn slope(step: [f64; 3], before: [f64; 3], after: [f64; 3]) -> f64 {
    let changes = step.into_iter().zip(before).zip(after);
    let largest =
        changes.max_by(|((one, _), _), ((other, _), _)| one.abs().total_cmp(&other.abs()));
    match largest {
        Some(((step, before), after)) if step != 0.0 => {
            ((before - after) / step).clamp(*SLOPES.start(), *SLOPES.end())
        }
        _ => 1.0,
    }
}

/// The comparison with these shares in percent; the rest is of all others.
fn with_shares(comparison: &Comparison, shares: [f64; 3]) -> Comparison {
    let mut left = InitialShare::WHOLE.hundredths();
    let mut given = [InitialShare::percent(0); 3];
    for (given, share) in given.iter_mut().zip(shares) {
        let hundredths = ((100.0 * share).round() as u32).min(left);
        *given = InitialShare::from_hundredths(hundredths).unwrap_or_default();
        left -= hundredths;
    }
    let other = InitialShare::from_hundredths(left).unwrap_or_default();
    comparison.with(|side: &mut Scenario| {
        for (cloud, share) in NAMED.into_iter().zip(given).chain([(Cloud::Other, other)]) {
            match cloud {
                Cloud::Aws => side.aws = share,
                Cloud::Azure => side.azure = share,
                Cloud::Gcp => side.gcp = share,
                _ => side.other = share,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_by_hand() {
        assert_eq!(slope([0.0; 3], [0.0; 3], [1.0; 3]), 1.0);
        // The largest step was −4, and 3 of the 4 points that were missing are made good.
        assert_eq!(slope([1.0, -4.0, 2.0], [1.0, -4.0, 2.0], [0.0, -1.0, 0.0]), 0.75);
        assert_eq!(slope([1.0; 3], [1.0; 3], [1.0; 3]), 0.2);
    }

    #[test]
    fn a_run_begins_at_the_readings_in_the_measure_that_is_read() {
        let readings = [34.0, 21.0, 11.0];
        let scenario = Scenario { enterprises: 200, replicates: 3, ..Scenario::default() };
        let comparison = Comparison::of(scenario);
        let plain = starting_at_readings(&comparison, readings, Measure::Share).unwrap();
        assert_eq!(plain.common().azure, InitialShare::percent(21));
        assert_eq!(plain.common().other, InitialShare::percent(34));
        // Another measure begins elsewhere unless the shares are solved for.
        let measure = Measure::ShareReported;
        let solved = starting_at_readings(&comparison, readings, measure).unwrap();
        let summary = simulate(&solved.with(|side| side.horizon = 1)).unwrap();
        for (cloud, reading) in NAMED.into_iter().zip(readings) {
            let begins = summary.of_item(measure, cloud.key()).unwrap().a[0].mean;
            assert!((begins - reading).abs() < 0.05, "{cloud:?}: {begins}");
        }
        assert_ne!(solved.common().azure, plain.common().azure);
        assert_eq!(solved.common().horizon, comparison.common().horizon);
    }
}
