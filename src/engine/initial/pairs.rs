//! Pairs: figures of two enterprises at a time, one in each lane of a vector.

use wide::f64x2;

/// `N` figures of each of two enterprises.
pub(super) type Pair<const N: usize> = [f64x2; N];

/// The rows in pairs; an odd one is paired with zeros.
pub(super) fn of_rows<const N: usize>(
    mut rows: impl ExactSizeIterator<Item = [f64; N]>,
) -> Vec<Pair<N>> {
    (0..rows.len().div_ceil(2))
        .map(|_| {
            let [first, second] = [rows.next(), rows.next()].map(|row| row.unwrap_or([0.0; N]));
            std::array::from_fn(|k| f64x2::new([first[k], second[k]]))
        })
        .collect()
}

/// One figure of each enterprise, in pairs; an odd one is paired with a zero.
pub(super) fn of_figures(figures: impl ExactSizeIterator<Item = f64>) -> Vec<f64x2> {
    of_rows(figures.map(|figure| [figure])).into_iter().map(|[pair]| pair).collect()
}

/// Each column times its factor.
#[inline(always)]
pub(super) fn scaled<const N: usize>(pair: &Pair<N>, factors: &[f64; N]) -> Pair<N> {
    std::array::from_fn(|k| pair[k] * f64x2::splat(factors[k]))
}

/// The sums over columns, in their order.
#[inline(always)]
pub(super) fn sum<const N: usize>(pair: &Pair<N>) -> f64x2 {
    pair.iter().fold(f64x2::ZERO, |sum, column| sum + *column)
}

/// `over / under`, and 0 where `under` is 0.
#[inline(always)]
pub(super) fn ratio(over: f64x2, under: f64x2) -> f64x2 {
    under.simd_gt(f64x2::ZERO).select(over / under, f64x2::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_give_the_bits_of_one_after_another() {
        for rows in [0, 1, 2, 7] {
            let rows: Vec<[f64; 3]> =
                (0..rows).map(|i| [0.0, 0.1, 0.7].map(|x| x * f64::from(i * i))).collect();
            let factors = [1.3, 0.7, 1e-3];
            let in_turn: Vec<[f64; 3]> = rows
                .iter()
                .map(|row| {
                    let scaled: [f64; 3] = std::array::from_fn(|k| row[k] * factors[k]);
                    let sum: f64 = scaled.iter().sum();
                    scaled.map(|figure| if sum > 0.0 { figure / sum } else { 0.0 })
                })
                .collect();
            let in_pairs: Vec<[f64; 3]> = of_rows(rows.iter().copied())
                .iter()
                .map(|pair| scaled(pair, &factors))
                .flat_map(|scaled| {
                    let sum = sum(&scaled);
                    let ratios = scaled.map(|figure| ratio(figure, sum).to_array());
                    [0, 1].map(|lane| ratios.map(|ratios| ratios[lane]))
                })
                .take(rows.len())
                .collect();
            assert_eq!(in_turn, in_pairs);
            let first: Vec<f64> = of_figures(rows.iter().map(|row| row[1]))
                .into_iter()
                .flat_map(f64x2::to_array)
                .take(rows.len())
                .collect();
            assert_eq!(first, rows.iter().map(|row| row[1]).collect::<Vec<_>>());
        }
    }
}
