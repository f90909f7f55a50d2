//! Roots of systems of equations whose derivatives are not known: Broyden (1965), "A class of methods for
//! solving nonlinear simultaneous equations", *Mathematics of Computation* 19, method 1.

/// The settings of a search for a root.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// The first step per unit of residual: small enough that repeating such steps finds the root.
    pub step: f64,
    /// The largest size of a coordinate.
    pub bound: f64,
    /// The residual below which the search ends, after one more step.
    pub tolerance: f64,
    /// The most evaluations of the residual.
    pub rounds: u32,
}

impl Search {
    /// Where `residual` is 0, from `start` on; the last point if there is no root within reach. Each residual
    /// must decrease in its own coordinate.
    ///
    /// The search learns slopes from its steps. A step that increases the residual is undone and the learnt
    /// slopes are dropped, so that the search is never worse than with steps of constant length.
    #[must_use]
    pub fn root<const N: usize>(
        &self,
        start: [f64; N],
        residual: impl Fn(&[f64; N]) -> [f64; N],
    ) -> [f64; N] {
        let mut at = start;
        let mut gap = residual(&at);
        let mut slopes = Slopes::Constant(self.step);
        for _ in 1..self.rounds {
            let mut step = slopes.step(&gap);
            if product(&step, &gap) <= 0.0 {
                // Slopes of the wrong sign would lead away from the root.
                slopes = Slopes::Constant(self.step);
                step = slopes.step(&gap);
            }
            let next = std::array::from_fn(|k| (at[k] + step[k]).clamp(-self.bound, self.bound));
            if largest(&gap) < self.tolerance {
                return next;
            }
            let next_gap = residual(&next);
            if matches!(slopes, Slopes::Learnt(_)) && largest(&next_gap) > largest(&gap) {
                slopes = Slopes::Constant(self.step);
                continue;
            }
            slopes.learn(&difference(&next, &at), &difference(&gap, &next_gap));
            (at, gap) = (next, next_gap);
        }
        at
    }
}

/// The negative inverse of the residual's derivative, as far as it is known.
#[derive(Clone, Debug)]
enum Slopes<const N: usize> {
    /// The same number for each coordinate.
    Constant(f64),
    /// Learnt from steps.
    Learnt([[f64; N]; N]),
}

impl<const N: usize> Slopes<N> {
    fn matrix(&self) -> [[f64; N]; N] {
        match self {
            Self::Constant(step) => {
                std::array::from_fn(|j| std::array::from_fn(|k| if j == k { *step } else { 0.0 }))
            }
            Self::Learnt(matrix) => *matrix,
        }
    }

    /// The step that these slopes suggest for a residual `gap`.
    fn step(&self, gap: &[f64; N]) -> [f64; N] {
        self.matrix().map(|row| product(&row, gap))
    }

    /// Learns from a step `moved` that reduced the residual by `closed`: the smallest change of slopes with
    /// which they suggest that step, by the formula of Sherman and Morrison.
    fn learn(&mut self, moved: &[f64; N], closed: &[f64; N]) {
        let mut matrix = self.matrix();
        let suggested = self.step(closed);
        let scale = product(moved, &suggested);
        if scale.abs() < 1e-100 {
            return;
        }
        let row: [f64; N] =
            std::array::from_fn(|k| (0..N).map(|j| moved[j] * matrix[j][k]).sum::<f64>() / scale);
        for j in 0..N {
            for k in 0..N {
                matrix[j][k] += (moved[j] - suggested[j]) * row[k];
            }
        }
        *self = Self::Learnt(matrix);
    }
}

fn product<const N: usize>(first: &[f64; N], second: &[f64; N]) -> f64 {
    first.iter().zip(second).map(|(first, second)| first * second).sum()
}

fn difference<const N: usize>(from: &[f64; N], less: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|k| from[k] - less[k])
}

fn largest<const N: usize>(values: &[f64; N]) -> f64 {
    values.iter().fold(0.0, |largest, value| value.abs().max(largest))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::numeric::kernel::exp;

    const SEARCH: Search = Search { step: 0.1, bound: 60.0, tolerance: 1e-9, rounds: 1000 };

    #[test]
    fn linear_equations_are_solved_in_twice_as_many_steps_as_there_are_of_them() {
        let asked = Cell::new(0);
        let residual = |[x, y, z]: &[f64; 3]| {
            asked.set(asked.get() + 1);
            [1.0 - 3.0 * x + y, 2.0 - 4.0 * y + z, 3.0 - x - 2.0 * z]
        };
        let root = SEARCH.root([0.0; 3], residual);
        let left = residual(&root);
        assert!(largest(&left) < 1e-12, "{left:?}");
        assert!(asked.get() <= 2 * 3 + 2, "{}", asked.get());
    }

    #[test]
    fn nonlinear_equations_are_solved() {
        let search = Search { step: 0.05, ..SEARCH };
        let root = search.root([0.0, 0.0], |[x, y]| [5.0 - exp(*x) - y, 1.0 - y * y * y - 0.1 * x]);
        let [x, y] = root;
        assert!((exp(x) + y - 5.0).abs() < 1e-8 && (y * y * y + 0.1 * x - 1.0).abs() < 1e-8);
    }

    /// The slope is learnt where it is thousands of times smaller than at the root, so that steps overshoot.
    #[test]
    fn steps_that_increase_the_residual_are_undone() {
        let search = Search { step: 0.01, ..SEARCH };
        let asked = Cell::new(0);
        let [root] = search.root([-1.0], |[x]| {
            asked.set(asked.get() + 1);
            [if *x < 0.0 { 0.5 - 0.01 * x } else { 0.5 - 50.0 * x }]
        });
        assert!((root - 0.01).abs() < 1e-9, "{root} after {}", asked.get());
    }

    #[test]
    fn a_root_out_of_reach_ends_at_the_bound() {
        let [x, y] = SEARCH.root([0.0, 0.0], |[_, y]| [1.0, 2.0 - y]);
        assert_eq!(x, 60.0);
        assert!((y - 2.0).abs() < 1e-6, "{y}");
    }
}
