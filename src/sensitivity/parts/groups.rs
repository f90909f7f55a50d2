//! What the rest of a group carries: inputs too weak to be seen one by one, seen together.
//!
//! The residuals e of the admitted terms are taken for a sum of many small effects and luck: the effects
//! of a group's remaining linear terms have the variance τ² each. With s = z·e for a term z, orthogonal to
//! what was admitted,
//!
//! E Σ_(group) s² = Σ_(other groups) τ² Σ (z·z′)² + σ² Σ_(group) z·z, and E e·e likewise,
//!
//! which are as many equations as unknowns (Haseman and Elston 1972; Dicker 2014, section 2, for one group). No
//! effect is selected, so none is flattered, and there may be more terms than worlds.
//!
//! Residuals dealt at random give the errors, and the level that the best of all groups has to pass.

use crate::sensitivity::Estimate;

use super::selection::{ALLOWED, Model, Pool, dot};

/// A determinant's part below which equations say nothing apart.
const SINGULAR: f64 = 1e-9;

/// The part of the variance that the remaining linear terms of each group carry. It has value 0 if chance
/// would reach it.
pub(super) fn rests(
    model: &Model<'_>,
    groups: &[usize],
    count: usize,
    whole: f64,
    shuffles: &[Vec<usize>],
) -> Vec<Estimate> {
    let nothing = vec![Estimate::default(); count];
    let pool = model.linear_rest();
    let of: Vec<usize> = pool.terms.iter().map(|term| groups[term.first.0]).collect();
    let worlds = model.residuals.len();
    let freedom = worlds.saturating_sub(model.terms.len() + 1) as f64;
    let squares = pool.squares(worlds);
    let Some(moments) = Moments::new(&pool, &of, &squares, count, freedom) else {
        return nothing;
    };
    let parts = |residuals: &[f64], rest: f64| -> Vec<f64> {
        let effects = moments.effects(&pool.products(residuals), &of, rest);
        effects.iter().zip(&moments.traces).map(|(effect, trace)| effect * trace / whole).collect()
    };
    let found = parts(&model.residuals, model.rest());
    let by_chance: Vec<Vec<f64>> = shuffles
        .iter()
        .map(|shuffle| {
            let (dealt, rest) = model.dealt(shuffle);
            parts(&dealt, rest)
        })
        .collect();
    let errors: Vec<f64> = (0..count)
        .map(|group| {
            let squares: f64 = by_chance.iter().map(|parts| parts[group] * parts[group]).sum();
            (squares / by_chance.len().max(1) as f64).sqrt()
        })
        .collect();
    let in_errors = |parts: &[f64], group: usize| {
        if errors[group] > 0.0 { parts[group] / errors[group] } else { 0.0 }
    };
    let mut best: Vec<f64> = by_chance
        .iter()
        .map(|parts| (0..count).map(|group| in_errors(parts, group)).fold(0.0, f64::max))
        .collect();
    best.sort_by(|one, other| other.total_cmp(one));
    let level = best.get(ALLOWED).copied().unwrap_or(f64::INFINITY);
    let left = model.rest() / whole;
    let told = |group: usize| {
        if in_errors(&found, group) <= level {
            return Estimate { value: 0.0, error: errors[group] };
        }
        // Chance alone, and its product with effects.
        let part = found[group].min(left);
        let error = errors[group] * errors[group] + 4.0 * part * left / worlds as f64;
        Estimate { value: part, error: error.sqrt() }
    };
    (0..count).map(told).collect()
}

/// The equations of moments, solved for what each group's sum of squares says.
struct Moments {
    /// By group, the sum of squares of its terms.
    traces: Vec<f64>,
    /// The inverse of the matrix of the equations, with luck as the last unknown.
    inverse: Vec<Vec<f64>>,
}

impl Moments {
    fn new(pool: &Pool, of: &[usize], squares: &[f64], count: usize, freedom: f64) -> Option<Self> {
        let columns: Vec<Vec<f64>> = (0..of.len()).map(|term| pool.column(term)).collect();
        let mut traces = vec![0.0; count];
        squares.iter().zip(of).for_each(|(square, group)| traces[*group] += square);
        let mut matrix = vec![vec![0.0; count + 1]; count + 1];
        for (i, one) in columns.iter().enumerate() {
            matrix[of[i]][of[i]] += squares[i] * squares[i];
            for (k, other) in columns[..i].iter().enumerate() {
                let product = dot(one, other);
                matrix[of[i]][of[k]] += product * product;
                matrix[of[k]][of[i]] += product * product;
            }
        }
        for group in 0..count {
            matrix[group][count] = traces[group];
            matrix[count][group] = traces[group];
            // A group without a remaining term has no effect.
            if traces[group] <= 0.0 {
                matrix[group][group] = 1.0;
            }
        }
        matrix[count][count] = freedom;
        inverse(matrix).map(|inverse| Self { traces, inverse })
    }

    /// The variance of the effects of each group.
    fn effects(&self, products: &[f64], of: &[usize], rest: f64) -> Vec<f64> {
        let count = self.traces.len();
        let mut sums = vec![0.0; count + 1];
        products.iter().zip(of).for_each(|(product, group)| sums[*group] += product * product);
        sums[count] = rest;
        self.inverse[..count].iter().map(|row| dot(row, &sums)).collect()
    }
}

/// The inverse of a symmetric positive definite matrix, by Gauss and Jordan on a matrix scaled to a unit
/// diagonal. `None` if it has none.
fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    let scales: Vec<f64> = (0..size).map(|i| matrix[i][i].sqrt()).collect();
    if scales.iter().any(|scale| scale.is_nan() || *scale <= 0.0) {
        return None;
    }
    let mut inverse = vec![vec![0.0; size]; size];
    for i in 0..size {
        inverse[i][i] = 1.0;
        for k in 0..size {
            matrix[i][k] /= scales[i] * scales[k];
        }
    }
    for pivot in 0..size {
        let divisor = matrix[pivot][pivot];
        if divisor.is_nan() || divisor <= SINGULAR {
            return None;
        }
        for k in 0..size {
            matrix[pivot][k] /= divisor;
            inverse[pivot][k] /= divisor;
        }
        let (row, of_inverse) = (matrix[pivot].clone(), inverse[pivot].clone());
        for i in (0..size).filter(|i| *i != pivot) {
            let factor = matrix[i][pivot];
            for k in 0..size {
                matrix[i][k] -= factor * row[k];
                inverse[i][k] -= factor * of_inverse[k];
            }
        }
    }
    for i in 0..size {
        for k in 0..size {
            inverse[i][k] /= scales[i] * scales[k];
        }
    }
    Some(inverse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inverse_by_hand() {
        let found = inverse(vec![vec![4.0, 2.0], vec![2.0, 3.0]]).unwrap();
        let expected = [[0.375, -0.25], [-0.25, 0.5]];
        for (found, expected) in found.iter().flatten().zip(expected.iter().flatten()) {
            assert!((found - expected).abs() < 1e-15);
        }
        assert_eq!(inverse(vec![vec![1.0, 1.0], vec![1.0, 1.0]]), None);
        assert_eq!(inverse(vec![vec![0.0]]), None);
    }
}
