//! Raking: core spend that adds up exactly by enterprise and by cloud.

use crate::engine::spend::largest;

/// The most rounds of proportional fitting; each reduces the misfit by a constant factor.
const ROUNDS: u32 = 200;

/// Misfit, relative to the total, at which fitting stops: below a unit of spend.
const TOLERANCE: f64 = 1e-12;

/// Whole spend `x` such that every row adds up to `rows[i]` and every column to `columns[c]`,
/// as near to the patterns as these sums allow: iterative proportional fitting (Deming and Stephan 1940,
/// *Annals of Mathematical Statistics* 11), then exact rounding. Row i has the weights
/// `patterns[pattern_of[i]]`; rows of one pattern stay proportional to each other, so they are fitted
/// as one. Where the patterns cannot be fitted, enterprises get spend on clouds outside their pattern.
///
/// `rows` and `columns` must have the same sum.
#[must_use]
pub fn rake<const N: usize>(
    patterns: &[[f64; N]],
    pattern_of: &[u16],
    rows: &[u64],
    columns: &[u64; N],
) -> Vec<[u64; N]> {
    let mut sums = vec![0; patterns.len()];
    for (pattern, row) in pattern_of.iter().zip(rows) {
        sums[usize::from(*pattern)] += row;
    }
    let fitted = fit(patterns, &sums, columns);
    let mut spend: Vec<[u64; N]> = pattern_of
        .iter()
        .zip(rows)
        .map(|(pattern, row)| round_row(&fitted[usize::from(*pattern)], *row))
        .collect();
    balance_columns(&mut spend, columns, true);
    balance_columns(&mut spend, columns, false);
    spend
}

/// The patterns normalised to 1, with each column multiplied by the factor with which rows of these sums
/// fit the columns; zeros for a pattern whose factors are all 0.
fn fit<const N: usize>(patterns: &[[f64; N]], rows: &[u64], columns: &[u64; N]) -> Vec<[f64; N]> {
    let total: f64 = columns.iter().map(|column| *column as f64).sum();
    let mut factors = [1.0; N];
    for _ in 0..ROUNDS {
        let mut sums = [0.0; N];
        for (pattern, row) in patterns.iter().zip(rows) {
            let parts = parts(pattern, &factors);
            for c in 0..N {
                sums[c] += parts[c] * *row as f64;
            }
        }
        let mut misfit = 0.0_f64;
        for c in 0..N {
            let column = columns[c] as f64;
            misfit = misfit.max((sums[c] - column).abs());
            if sums[c] > 0.0 {
                // Where the patterns cannot be fitted, a factor would grow without bound.
                factors[c] = (factors[c] * (column / sums[c])).clamp(0.0, 1e12);
            }
        }
        if misfit <= TOLERANCE * total {
            break;
        }
    }
    patterns.iter().map(|pattern| parts(pattern, &factors)).collect()
}

/// Weights times factors, normalised to 1.
fn parts<const N: usize>(weights: &[f64; N], factors: &[f64; N]) -> [f64; N] {
    let weighted: [f64; N] = std::array::from_fn(|c| weights[c] * factors[c]);
    let sum: f64 = weighted.iter().sum();
    if sum > 0.0 { weighted.map(|part| part / sum) } else { [0.0; N] }
}

/// One row in whole units; the remainder of rounding goes to its largest part.
fn round_row<const N: usize>(parts: &[f64; N], row: u64) -> [u64; N] {
    let mut spend = parts.map(|part| ((part * row as f64) as u64).min(row));
    let largest = largest(parts);
    let others: u64 = (0..N).filter(|c| *c != largest).map(|c| spend[c]).sum();
    spend[largest] = row - others.min(row);
    spend
}

/// Moves spend within rows from columns with too much to columns with too little; with `within_pattern`,
/// only to clouds that the enterprise already uses.
fn balance_columns<const N: usize>(
    spend: &mut [[u64; N]],
    columns: &[u64; N],
    within_pattern: bool,
) {
    let mut excess: [i64; N] = columns.map(|column| -column.cast_signed());
    for row in spend.iter() {
        for c in 0..N {
            excess[c] += row[c].cast_signed();
        }
    }
    // The largest enterprises come last; they are changed first, by the smallest fraction of their spend.
    for row in spend.iter_mut().rev() {
        for from in 0..N {
            for to in 0..N {
                if excess[from] > 0 && excess[to] < 0 && !(within_pattern && row[to] == 0) {
                    let wanted = excess[from].min(-excess[to]).cast_unsigned();
                    let moved = wanted.min(row[from]);
                    row[from] -= moved;
                    row[to] += moved;
                    excess[from] -= moved.cast_signed();
                    excess[to] += moved.cast_signed();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::CLOUDS;

    fn assert_exact(spend: &[[u64; CLOUDS]], rows: &[u64], columns: &[u64; CLOUDS]) {
        for (spend, row) in spend.iter().zip(rows) {
            assert_eq!(spend.iter().sum::<u64>(), *row);
        }
        for c in 0..CLOUDS {
            assert_eq!(spend.iter().map(|row| row[c]).sum::<u64>(), columns[c]);
        }
    }

    #[test]
    fn a_pattern_that_fits_is_fitted() {
        let weights = [
            [0.8, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            [0.0, 0.8, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0],
            [0.5, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0],
        ];
        let rows = [1_000_003, 2_000_000, 999_997];
        let columns = [1_100_000, 1_600_000, 500_000, 800_000, 0, 0, 0, 0];
        let spend = rake(&weights, &[0, 1, 2], &rows, &columns);
        assert_exact(&spend, &rows, &columns);
        assert_eq!((spend[0][2], spend[0][3], spend[1][0]), (0, 0, 0));
    }

    #[test]
    fn a_pattern_that_does_not_fit_still_adds_up() {
        // All weights are on the first cloud, but the columns on the others.
        let mut weights = [[0.0; CLOUDS]; 3];
        let rows = [10, 20, 30];
        let columns = [0, 15, 5, 35, 5, 0, 0, 0];
        assert_exact(&rake(&weights, &[0, 1, 2], &rows, &columns), &rows, &columns);
        for weights in &mut weights {
            weights[0] = 1.0;
        }
        assert_exact(&rake(&weights, &[0, 1, 2], &rows, &columns), &rows, &columns);
    }
}
