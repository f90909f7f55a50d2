//! Raking: core spend that adds up exactly, by enterprise and by cloud.

use super::largest::largest;
use super::pairs;

/// Rounds of proportional fitting; each shrinks the misfit by a constant factor.
const ROUNDS: u32 = 200;

/// Misfit, relative to the total, at which fitting stops: below a unit of spend.
const TOLERANCE: f64 = 1e-12;

/// Whole spend `x` such that every row adds up to `rows[i]` and every column to `columns[c]`,
/// as near to the pattern of `weights` as these sums allow: iterative proportional fitting (Deming
/// and Stephan 1940, *Annals of Mathematical Statistics* 11), then exact rounding. Where the
/// pattern cannot be fitted, enterprises get spend on clouds that they did not use.
///
/// `rows` and `columns` must have the same sum.
#[must_use]
pub fn rake<const N: usize>(
    weights: &[[f64; N]],
    rows: &[u64],
    columns: &[u64; N],
) -> Vec<[u64; N]> {
    let factors = fit(weights, rows, columns);
    let mut spend: Vec<[u64; N]> =
        weights.iter().zip(rows).map(|(weights, row)| round_row(weights, &factors, *row)).collect();
    settle(&mut spend, columns, true);
    settle(&mut spend, columns, false);
    spend
}

/// Column factors f such that rows of weight · f, scaled to their sums, fit the columns.
fn fit<const N: usize>(weights: &[[f64; N]], rows: &[u64], columns: &[u64; N]) -> [f64; N] {
    let total: f64 = columns.iter().map(|column| *column as f64).sum();
    let weights = pairs::of_rows(weights);
    let rows = pairs::of_figures(rows.iter().map(|row| *row as f64));
    let mut factors = [1.0; N];
    for _ in 0..ROUNDS {
        let mut sums = [0.0; N];
        for (weights, row) in weights.iter().zip(&rows) {
            let shares = pairs::scaled(weights, &factors);
            let scale = pairs::ratio(*row, pairs::sum(&shares));
            pairs::add_in_turn(&mut sums, &shares.map(|share| share * scale));
        }
        let mut misfit = 0.0_f64;
        for c in 0..N {
            let column = columns[c] as f64;
            misfit = misfit.max((sums[c] - column).abs());
            if sums[c] > 0.0 {
                // A factor that runs away marks a pattern that cannot be fitted.
                factors[c] = (factors[c] * (column / sums[c])).clamp(0.0, 1e12);
            }
        }
        if misfit <= TOLERANCE * total {
            break;
        }
    }
    factors
}

/// One row in whole units; what rounding leaves goes to its largest share.
fn round_row<const N: usize>(weights: &[f64; N], factors: &[f64; N], row: u64) -> [u64; N] {
    let mut shares = [0.0; N];
    for c in 0..N {
        shares[c] = weights[c] * factors[c];
    }
    let sum: f64 = shares.iter().sum();
    let mut spend = [0; N];
    if sum > 0.0 {
        for c in 0..N {
            spend[c] = ((shares[c] / sum * row as f64) as u64).min(row);
        }
    }
    let largest = largest(&shares);
    let others: u64 = (0..N).filter(|c| *c != largest).map(|c| spend[c]).sum();
    spend[largest] = row - others.min(row);
    spend
}

/// Moves spend within rows from columns that have too much to columns that have too little; with
/// `within_pattern`, only between clouds that the enterprise already uses.
fn settle<const N: usize>(spend: &mut [[u64; N]], columns: &[u64; N], within_pattern: bool) {
    let mut excess: [i64; N] = columns.map(|column| -column.cast_signed());
    for row in spend.iter() {
        for c in 0..N {
            excess[c] += row[c].cast_signed();
        }
    }
    // The largest enterprises come last and can carry most, so they move first.
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
        let spend = rake(&weights, &rows, &columns);
        assert_exact(&spend, &rows, &columns);
        assert_eq!((spend[0][2], spend[0][3], spend[1][0]), (0, 0, 0));
    }

    #[test]
    fn a_pattern_that_does_not_fit_still_adds_up() {
        // Everyone on the first cloud only, but the market is on the others.
        let mut weights = [[0.0; CLOUDS]; 3];
        let rows = [10, 20, 30];
        let columns = [0, 15, 5, 35, 5, 0, 0, 0];
        assert_exact(&rake(&weights, &rows, &columns), &rows, &columns);
        for weights in &mut weights {
            weights[0] = 1.0;
        }
        assert_exact(&rake(&weights, &rows, &columns), &rows, &columns);
    }
}
