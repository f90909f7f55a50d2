//! Morris's trajectories: from row to row one lever moves, each once in a trajectory.
//!
//! Morris (1991), "Factorial Sampling Plans for Preliminary Computational Experiments", *Technometrics* 33(2), with
//! four levels and steps of two thirds.

use super::permutation::{Purpose, permutation, words};

/// The step, as a part of the whole span: two of the three steps between four levels.
pub const STEP: f64 = 2.0 / 3.0;

/// Trajectories through levels 0, ⅓, ⅔ and 1.
#[derive(Clone, Copy, Debug)]
pub struct Morris {
    trajectories: u32,
    dimensions: u32,
    seed: u32,
}

impl Morris {
    /// The trajectories of a seed.
    #[must_use]
    pub const fn new(trajectories: u32, dimensions: u32, seed: u32) -> Self {
        Self { trajectories, dimensions, seed }
    }

    /// A row's levels, from 0 to 1. A trajectory has one row more than there are levers. `None` beyond the last row.
    #[must_use]
    pub fn point(&self, row: u32) -> Option<Vec<f64>> {
        let length = self.dimensions + 1;
        let (trajectory, moved) = (row / length, row % length);
        if trajectory >= self.trajectories {
            return None;
        }
        let order = permutation(self.seed, Purpose::Order, trajectory, self.dimensions);
        let mut has_moved = vec![false; self.dimensions as usize];
        for lever in order.iter().take(moved as usize) {
            has_moved[*lever as usize] = true;
        }
        let level = |(lever, has_moved): (u32, bool)| {
            let [low, direction, ..] = words(self.seed, Purpose::Begin, [lever, trajectory]);
            // The lower of its two levels, and whether it begins at the upper one.
            let low = f64::from(low & 1) / 3.0;
            let begins_above = direction & 1 == 1;
            if begins_above == has_moved { low } else { low + STEP }
        };
        Some((0..).zip(has_moved).map(level).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_lever_moves_once_by_one_step_within_the_levels() {
        let (trajectories, dimensions) = (12, 7);
        let morris = Morris::new(trajectories, dimensions, 3);
        let (mut up, mut down) = (0, 0);
        for trajectory in 0..trajectories {
            let start = trajectory * (dimensions + 1);
            let points: Vec<_> =
                (start..=start + dimensions).map(|row| morris.point(row).unwrap()).collect();
            let mut moved = Vec::new();
            for pair in points.windows(2) {
                let changed: Vec<usize> =
                    (0..dimensions as usize).filter(|d| pair[0][*d] != pair[1][*d]).collect();
                let [lever] = changed[..] else { panic!("{changed:?} changed at once") };
                let step = pair[1][lever] - pair[0][lever];
                assert!((step.abs() - STEP).abs() < 1e-12, "{step}");
                if step > 0.0 {
                    up += 1
                } else {
                    down += 1
                }
                moved.push(lever);
            }
            moved.sort_unstable();
            assert_eq!(moved, (0..dimensions as usize).collect::<Vec<_>>());
            for level in points.iter().flatten() {
                let thirds = 3.0 * level;
                assert!((thirds - thirds.round()).abs() < 1e-12 && (0.0..=1.0).contains(level));
            }
        }
        assert!(up > 20 && down > 20, "{up} up and {down} down");
        assert_eq!(morris.point(trajectories * (dimensions + 1)), None);
    }
}
