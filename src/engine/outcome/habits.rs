//! Habits: how many clouds enterprises use, and how much they spend on their primary cloud.

use wide::{f64x2, u64x2};

use crate::engine::rules::Growth;
use crate::engine::spend::{Cohorts, FEW, SpendState, float, floats};
use crate::market::CLOUDS;

/// The fraction of its spend from which on an enterprise counts as a user of a cloud.
const USES: f64 = 0.05;

/// Sums over enterprises, in two lanes.
#[derive(Default)]
struct Sums {
    /// How many use at least two, three, four clouds.
    users: [f64x2; 3],
    /// The number of clouds that they use, in all.
    uses: f64x2,
    /// Spend on the primary cloud of those that use several.
    with_primary: f64x2,
    /// All spend on clouds of those that use several.
    of_several: f64x2,
}

/// The habits of all enterprises.
pub(super) struct Habits {
    /// How many use one cloud or none, two, three, and more.
    pub users: [f64; 4],
    /// The number of clouds that they use, in all.
    pub uses: f64,
    /// Spend on the primary cloud of those that use several.
    pub with_primary: f64,
    /// All spend on clouds of those that use several.
    pub of_several: f64,
}

impl Habits {
    /// The habits of all enterprises in a quarter.
    pub fn of(spend_state: &SpendState, cohorts: Cohorts, growth: Growth) -> Self {
        let mut sums = Sums::default();
        let mut positions = cohorts.by_number();
        if let Some(row) = spend_state.few() {
            for _ in 0..cohorts.enterprises() / 2 {
                let (Some(first), Some(second)) = (positions.next(), positions.next()) else {
                    break;
                };
                sums.add_two([row(first), row(second)], growth);
            }
        }
        for position in positions {
            let spend = cloud_spend(spend_state, position, growth);
            let most =
                spend.iter().fold(0.0, |most, spend| if *spend > most { *spend } else { most });
            let alone = |figure| f64x2::new([figure, 0.0]);
            let used = clouds_used(&spend) as f64;
            sums.add(alone(used), alone(spend.iter().sum()), alone(most));
        }
        let Sums { users, uses, with_primary, of_several } = sums;
        let [two, three, four] = users.map(|users| users.reduce_add());
        Self {
            users: [cohorts.enterprises() as f64 - two, two - three, three - four, four],
            uses: uses.reduce_add(),
            with_primary: with_primary.reduce_add(),
            of_several: of_several.reduce_add(),
        }
    }
}

impl Sums {
    /// Adds two enterprises by their rows, each in a lane of its own.
    #[inline(always)]
    fn add_two(&mut self, rows: [[[u64x2; FEW / 2]; 2]; 2], growth: Growth) {
        let (of_core, of_ai) = (f64x2::splat(growth.core), f64x2::splat(growth.ai));
        let spend = |core, ai| floats(core) * of_core + floats(ai) * of_ai;
        let [first, second] = rows
            .map(|[[core, more_core], [ai, more_ai]]| [spend(core, ai), spend(more_core, more_ai)]);
        let [a, b] = f64x2::transpose([first[0], second[0]]);
        let [c, d] = f64x2::transpose([first[1], second[1]]);
        let total = a + b + c + d;
        let most = a.fast_max(b).fast_max(c.fast_max(d));
        // An enterprise that spends nothing uses no cloud.
        let least = (total * f64x2::splat(USES)).fast_max(f64x2::splat(f64::MIN_POSITIVE));
        let uses = |spend: f64x2| spend.simd_ge(least) & f64x2::ONE;
        self.add(uses(a) + uses(b) + (uses(c) + uses(d)), total, most);
    }

    /// Adds enterprises that use `used` clouds, spend `total` in all, and `most` on one cloud. Without
    /// branches, which would be unpredictable.
    #[inline(always)]
    fn add(&mut self, used: f64x2, total: f64x2, most: f64x2) {
        let at_least = |number| used.simd_ge(f64x2::splat(number));
        for (users, number) in self.users.iter_mut().zip([2.0, 3.0, 4.0]) {
            *users += at_least(number) & f64x2::ONE;
        }
        self.uses += used;
        self.with_primary += at_least(2.0) & most;
        self.of_several += at_least(2.0) & total;
    }
}

/// How many clouds an enterprise with some spend by cloud uses.
pub(super) fn clouds_used(spend: &[f64; CLOUDS]) -> usize {
    let total: f64 = spend.iter().sum();
    spend.iter().filter(|spend| **spend >= USES * total && **spend > 0.0).count()
}

/// An enterprise's spend on each cloud, core and AI.
pub(super) fn cloud_spend(
    spend_state: &SpendState,
    position: usize,
    growth: Growth,
) -> [f64; CLOUDS] {
    let mut spend = [0.0; CLOUDS];
    let clouds =
        spend.iter_mut().zip(spend_state.core(position)).zip(spend_state.ai_on_clouds(position));
    for ((spend, core), ai) in clouds {
        *spend = float(*core) * growth.core + float(*ai) * growth.ai;
    }
    spend
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{InitialConditions, Population, SideRules};
    use crate::scenario::Scenario;

    #[test]
    fn two_at_a_time_give_the_bits_of_one_after_another() {
        for enterprises in [1, 2, 301] {
            let rules = SideRules::new(&Scenario { enterprises, seed: 3, ..Scenario::default() });
            let (_, spend_state) = Population::new(&InitialConditions::of(&rules), 0);
            let growth = Growth { core: 1.7, ai: 4.9 };
            let together = Habits::of(&spend_state, rules.cohorts, growth);
            let (mut users, mut uses) = ([0.0; 4], 0.0);
            // Floating-point sums depend on the order: one sum for every other enterprise, then both.
            let (mut with_primary, mut of_several) = ([0.0; 2], [0.0; 2]);
            for (i, position) in rules.cohorts.by_number().enumerate() {
                let spend = cloud_spend(&spend_state, position, growth);
                let used = clouds_used(&spend);
                users[used.clamp(1, 4) - 1] += 1.0;
                uses += used as f64;
                if used > 1 {
                    with_primary[i % 2] += spend.into_iter().fold(0.0, f64::max);
                    of_several[i % 2] += spend.iter().sum::<f64>();
                }
            }
            assert_eq!((together.users, together.uses), (users, uses));
            assert_eq!(
                (together.with_primary, together.of_several),
                (with_primary.iter().sum(), of_several.iter().sum())
            );
        }
    }
}
