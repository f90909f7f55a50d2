//! Protects that a quarter allocates nothing: whatever grows with the horizon is made before the
//! first quarter, counted with an allocator that counts.

#![cfg(test)]

use std::alloc::System;

use multihome::engine::{Rules, replicate};
use multihome::scenario::Scenario;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often memory is asked for in a replicate.
fn allocations(scenario: &Scenario) -> usize {
    let rules = Rules::new(scenario);
    let region = Region::new(MEMORY);
    let outcome = replicate(&rules, 0);
    let change = region.change();
    drop(outcome);
    change.allocations + change.reallocations
}

// One test, since the counter counts for all threads.
#[test]
fn a_quarter_allocates_nothing() {
    let lasting = |horizon, cadence, scenario: &Scenario| {
        allocations(&Scenario { horizon, cadence, ..scenario.clone() })
    };
    // Without AI no portfolio grows.
    let core_only = Scenario { ai: 0.0, ..Scenario::default() };
    for cadence in [1, 4] {
        assert_eq!(lasting(10, cadence, &core_only), lasting(60, cadence, &core_only));
    }
    // With it they grow, all of one side together, a few times however many enterprises there are.
    for enterprises in [500, 8_000] {
        let scenario = Scenario { enterprises, ..Scenario::default() };
        let more = lasting(60, 4, &scenario) - lasting(10, 4, &scenario);
        assert!(more <= 10, "{more} for {enterprises} enterprises");
    }
}
