//! Protects that a quarter allocates no memory: everything whose size depends on the horizon is
//! allocated before the first quarter. Measured with an allocator that counts.

#![cfg(test)]

use std::alloc::System;

use multihome::engine::{Rules, replicate};
use multihome::scenario::{Comparison, Scenario};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The replicates that are measured. The counter counts for all threads, and the thread that runs the
/// tests may allocate too, so the smallest count is that of the replicate.
const COUNTED: usize = 5;

/// The number of allocations in a replicate.
fn allocations(comparison: &Comparison) -> usize {
    let rules = Rules::new(comparison);
    let count = || {
        let region = Region::new(MEMORY);
        let outcome = replicate(&rules, 0);
        let change = region.change();
        drop(outcome);
        change.allocations + change.reallocations
    };
    (0..COUNTED).map(|_| count()).min().unwrap()
}

#[test]
fn a_quarter_allocates_nothing() {
    let lasting = |horizon, cadence, comparison: &Comparison| {
        allocations(&comparison.with(|side| {
            side.horizon = horizon;
            side.cadence = cadence;
        }))
    };
    // Without AI spend, no portfolio grows.
    let core_only = Comparison::of(Scenario::default().without_ai());
    for cadence in [1, 4] {
        assert_eq!(lasting(10, cadence, &core_only), lasting(60, cadence, &core_only));
    }
    // With it, the portfolios of a side grow together, a few times, however many enterprises there are.
    for enterprises in [500, 8_000] {
        let comparison = Comparison::of(Scenario { enterprises, ..Scenario::default() });
        let more = lasting(60, 4, &comparison) - lasting(10, 4, &comparison);
        assert!(more <= 10, "{more} for {enterprises} enterprises");
    }
}
