//! Protects what is said about memory before a run starts: a replicate takes about as much as
//! `ensemble::Demand` says, measured with an allocator that counts.

#![cfg(test)]

use multihome::engine::Rules;
use multihome::ensemble::{Demand, bytes_per_enterprise, run};
use multihome::scenario::Scenario;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How far the figure may be off, as a factor.
const OFF: f64 = 1.3;

#[test]
fn a_replicate_takes_as_much_memory_as_is_said() {
    for (horizon, cadence) in [(8, 4), (20, 4), (20, 1), (60, 4), (60, 1)] {
        let enterprises = 5_000;
        assert_takes_what_is_said(&Scenario {
            enterprises,
            runs: 3,
            horizon,
            cadence,
            ..Scenario::default()
        });
    }
}

fn assert_takes_what_is_said(scenario: &Scenario) {
    let demand = Demand::of(scenario);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let rules = Rules::new(scenario);
    let outcomes = run(&rules, 0..scenario.runs);
    let measured = (MEMORY.peak_usage() - before) as f64;
    let told = (demand.at_work + demand.kept) as f64;
    let each = measured / f64::from(scenario.enterprises);
    assert!(
        told / measured < OFF && measured / told < OFF,
        "measured {each:.0} bytes for each enterprise, told {}",
        bytes_per_enterprise(scenario)
    );
    drop(rules);
    let kept = (MEMORY.current_usage() - before) as f64;
    let told = demand.kept as f64;
    assert!(told / kept < OFF && kept / told < OFF, "{told} bytes are told, {kept} kept");
    drop(outcomes);
}
