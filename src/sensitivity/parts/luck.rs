//! Luck's part of the variance, from worlds that were run twice.

use crate::sensitivity::Estimate;

/// The variance by luck alone: half the mean squared difference of two runs of one world. It does not
/// depend on what differs between worlds.
pub(super) fn variance(repeats: &[[f64; 2]]) -> Option<Estimate> {
    let mut halves: Vec<f64> =
        repeats.iter().map(|[one, other]| (one - other) * (one - other) / 2.0).collect();
    // In an order that does not depend on how worlds were given.
    halves.sort_by(f64::total_cmp);
    Estimate::mean(&halves)
}

/// Luck's part of the variance of these outputs, with the errors of both variances (as if independent).
/// At most 1.
pub(super) fn part(repeats: &[[f64; 2]], outputs: &[f64]) -> Option<Estimate> {
    let luck = variance(repeats)?;
    let n = outputs.len() as f64;
    let mean = Estimate::mean(outputs)?.value;
    let moment =
        |power: fn(f64) -> f64| outputs.iter().map(|y| power((y - mean) * (y - mean))).sum::<f64>();
    let whole = moment(|square| square) / (n - 1.0);
    let fourth = moment(|square| square * square) / n;
    let value = luck.value / whole;
    let of_luck = luck.error / whole;
    let of_whole = value * ((fourth - whole * whole).max(0.0) / n).sqrt() / whole;
    let error = (of_luck * of_luck + of_whole * of_whole).sqrt();
    Some(Estimate { value: value.min(1.0), error })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_answers() {
        // Differences of 2 and 0: halves of squares are 2 and 0.
        let luck = variance(&[[1.0, 3.0], [5.0, 5.0]]).unwrap();
        assert_eq!(luck, Estimate { value: 1.0, error: 1.0 });
        // Outputs with variance 2.
        let part = part(&[[1.0, 3.0], [5.0, 5.0]], &[1.0, 3.0]).unwrap();
        assert_eq!(part.value, 0.5);
        assert_eq!(variance(&[[1.0, 2.0]]), None);
    }
}
