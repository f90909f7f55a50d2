//! How many shards a sweep has.

use crate::study::Study;

/// The most shards where nobody says how many there are.
const MOST_SHARDS: u64 = 9_999;

/// How many shards a study has that nobody divides, with about so many replicates in each. It depends on the study
/// alone, so that a sweep can be resumed.
#[must_use]
pub fn shard_count(study: &Study, replicates_in_shard: u64) -> u32 {
    let rows = u64::from(study.rows());
    let replicates = rows * u64::from(study.base().common().replicates);
    let shards = replicates.div_ceil(replicates_in_shard.max(1));
    shards.clamp(1, rows.min(MOST_SHARDS)) as u32
}
