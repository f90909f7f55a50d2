//! The tally: counts of what enterprises decide in a quarter.

use crate::engine::entity::entity;
use crate::engine::rules::{Enterprise, Sector};

/// How many segments there are: all enterprises, the public sector, Microsoft shops, those with a gateway.
pub const SEGMENTS: usize = 4;

/// The scale of log-sums in fixed point, 2^32. Integer sums do not depend on the order of enterprises.
const FIXED: f64 = 4_294_967_296.0;

entity! {
    /// Counts of what enterprises decide in a quarter.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Tally {
        /// How many enterprises moved the workloads of their home cloud.
        pub switched_cloud: u32,
        /// How many enterprises chose another model than the last time.
        pub switched_model: u32,
        /// AI spend of the enterprises that decided, in units.
        pub ai_decided: u64,
        /// The part of it that OpenAI did not win and would have won if every cloud had sold its models.
        pub ai_blocked: u64,
        /// Sums of weights and of weighted log-sums in fixed point, by the set of segments that an enterprise
        /// is in: a bit for each segment but the first, which has all.
        surplus: [(u64, i128); 1 << (SEGMENTS - 1)],
    }
}

impl Tally {
    /// Adds the log-sum of an enterprise, weighted by its size; −∞, where it has no options, is left out.
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

    /// The mean log-sum of each segment, in utils; 0 where no enterprise decided.
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
