//! Protects the estimate of memory before a run starts: a replicate takes about as much as
//! `ensemble::Demand` says. Measured with an allocator that counts.

#![cfg(test)]

use multihome::engine::Rules;
use multihome::ensemble::{Demand, bytes_per_enterprise, simulate_chunk};
use multihome::scenario::{Comparison, Scenario};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The permitted error of the estimate, as a factor.
const OFF: f64 = 1.3;

#[test]
fn a_replicate_takes_as_much_memory_as_is_said() {
    for (horizon, cadence) in [(8, 4), (20, 4), (20, 1), (60, 4), (60, 1)] {
        let enterprises = 5_000;
        assert_takes_what_is_said(&Comparison::of(Scenario {
            enterprises,
            replicates: 3,
            horizon,
            cadence,
            ..Scenario::default()
        }));
    }
}

fn assert_takes_what_is_said(comparison: &Comparison) {
    let demand = Demand::of(comparison.common());
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let rules = Rules::new(comparison);
    let outcomes = simulate_chunk(&rules, 0..comparison.common().replicates);
    let measured = (MEMORY.peak_usage() - before) as f64;
    let estimated = (demand.at_work + demand.kept) as f64;
    let each = measured / f64::from(comparison.common().enterprises);
    assert!(
        estimated / measured < OFF && measured / estimated < OFF,
        "measured {each:.0} bytes for each enterprise, estimated {}",
        bytes_per_enterprise(comparison.common())
    );
    drop(rules);
    let kept = (MEMORY.current_usage() - before) as f64;
    let estimated = demand.kept as f64;
    assert!(
        estimated / kept < OFF && kept / estimated < OFF,
        "{estimated} bytes are estimated, {kept} kept"
    );
    drop(outcomes);
}
