//! The tally: what the enterprises that decide in a quarter do.

use super::population::Enterprise;
use super::state::entity;
use super::worth::Sector;

/// How many segments there are: all, the public sector, Microsoft shops, those with a gateway.
pub const SEGMENTS: usize = 4;

/// Fixed-point places of a log-sum, so that sums do not depend on the order of enterprises.
const FIXED: f64 = 4_294_967_296.0;

entity! {
    /// What the enterprises that decide in a quarter do.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Tally {
        /// How many moved what their home cloud ran.
        pub switched_cloud: u32,
        /// How many chose another model than last time.
        pub switched_model: u32,
        /// AI spend of those that decided, in units.
        pub ai_decided: u64,
        /// The part of it that OpenAI would have won if every cloud sold its models, and did not.
        pub ai_blocked: u64,
        /// Sum of weights, and of weighted log-sums in fixed point, by the segments that an enterprise is
        /// in: a bit for each but the first, in which all are.
        surplus: [(u64, i128); 1 << (SEGMENTS - 1)],
    }
}

impl Tally {
    /// Takes in the log-sum that an enterprise of some size has; −∞ where it has no options.
    pub fn surplus(&mut self, size: u64, log_sum: f64, enterprise: &Enterprise, gateway: bool) {
        if log_sum == f64::NEG_INFINITY {
            return;
        }
        let value = i128::from((log_sum * FIXED) as i64) * i128::from(size);
        let segments = [enterprise.sector == Sector::Exempt, enterprise.shop, gateway];
        let of =
            (0..).zip(segments).map(|(bit, belongs)| usize::from(belongs) << bit).sum::<usize>();
        let (weight, sum) = &mut self.surplus[of];
        *weight += size;
        *sum += value;
    }

    /// The mean log-sum by segment; 0 where nobody decided.
    #[must_use]
    pub fn mean_surplus(&self) -> [f64; SEGMENTS] {
        std::array::from_fn(|segment| {
            let belongs = |of: usize| segment == 0 || of >> (segment - 1) & 1 == 1;
            let members = (0..).zip(self.surplus).filter(|(of, _)| belongs(*of));
            let (weight, sum) = members
                .fold((0, 0), |(weights, sums), (_, (weight, sum))| (weights + weight, sums + sum));
            if weight == 0 { 0.0 } else { sum as f64 / FIXED / weight as f64 }
        })
    }
}
