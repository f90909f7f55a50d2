//! Habits: how many clouds enterprises use, and what they spend with the first of them.

use wide::{f64x2, u64x2};

use crate::market::CLOUDS;

use super::books::Books;
use super::cohorts::Cohorts;
use super::rows::FEW;
use super::rules::Growth;
use super::units::{float, floats};

/// The part of its spend with which an enterprise counts as a user of a cloud.
const USES: f64 = 0.05;

/// Sums over enterprises, in two lanes.
#[derive(Default)]
struct Sums {
    /// Those that use at least two, three, four clouds.
    users: [f64x2; 3],
    /// Clouds that they use.
    uses: f64x2,
    /// Spend with the primary cloud of those that use several.
    with_primary: f64x2,
    /// All spend on clouds of those that use several.
    of_several: f64x2,
}

/// The habits of all enterprises.
pub(super) struct Habits {
    /// Those that use one cloud or none, two, three, and more.
    pub users: [f64; 4],
    /// Clouds that they use.
    pub uses: f64,
    /// Spend with the primary cloud of those that use several.
    pub with_primary: f64,
    /// All spend on clouds of those that use several.
    pub of_several: f64,
}

impl Habits {
    /// The habits of all enterprises in a quarter.
    pub fn of(books: &Books, cohorts: Cohorts, growth: Growth) -> Self {
        let mut sums = Sums::default();
        let mut seats = cohorts.by_number();
        if let Some(row) = books.few() {
            for _ in 0..cohorts.enterprises() / 2 {
                let (Some(first), Some(second)) = (seats.next(), seats.next()) else { break };
                sums.add_two([row(first), row(second)], growth);
            }
        }
        for seat in seats {
            let spend = cloud_spend(books, seat, growth);
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
    /// Takes in two enterprises with such rows, each in a lane of its own.
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
        // Whoever spends nothing at all uses nothing.
        let least = (total * f64x2::splat(USES)).fast_max(f64x2::splat(f64::MIN_POSITIVE));
        let uses = |spend: f64x2| spend.simd_ge(least) & f64x2::ONE;
        self.add(uses(a) + uses(b) + (uses(c) + uses(d)), total, most);
    }

    /// Takes in enterprises that use so many clouds, with all of their spend and most of it. Free of
    /// branches, which nobody could foretell.
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

/// How many clouds an enterprise with such spend uses.
pub(super) fn clouds_used(spend: &[f64; CLOUDS]) -> usize {
    let total: f64 = spend.iter().sum();
    spend.iter().filter(|spend| **spend >= USES * total && **spend > 0.0).count()
}

/// An enterprise's spend on each cloud, core and AI.
pub(super) fn cloud_spend(books: &Books, seat: usize, growth: Growth) -> [f64; CLOUDS] {
    let mut spend = [0.0; CLOUDS];
    let places = spend.iter_mut().zip(books.core(seat)).zip(books.ai_on_clouds(seat));
    for ((spend, core), ai) in places {
        *spend = float(*core) * growth.core + float(*ai) * growth.ai;
    }
    spend
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Origin, Population, Rules};
    use crate::scenario::Scenario;

    #[test]
    fn two_at_a_time_have_the_habits_of_one_after_another() {
        for enterprises in [1, 2, 301] {
            let rules = Rules::new(&Scenario { enterprises, seed: 3, ..Scenario::default() });
            let (_, books) = Population::new(&Origin::of(&rules), 0);
            let growth = Growth { core: 1.7, ai: 4.9 };
            let together = Habits::of(&books, rules.cohorts, growth);
            let (mut users, mut uses) = ([0.0; 4], 0.0);
            // Sums of floats depend on the order: one for every other enterprise, then both.
            let (mut with_primary, mut of_several) = ([0.0; 2], [0.0; 2]);
            for (i, seat) in rules.cohorts.by_number().enumerate() {
                let spend = cloud_spend(&books, seat, growth);
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
