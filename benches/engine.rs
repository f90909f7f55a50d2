//! Times the engine against what its cost grows with: enterprises, quarters and decisions a year.

mod shared;

use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, measurement::WallTime};
use multihome::engine::{Origin, Population, Rules, replicate};
use multihome::ensemble::decisions;
use multihome::scenario::Scenario;

fn main() {
    let mut criterion = shared::criterion();
    rules(&mut criterion);
    population(&mut criterion);
    replicates(&mut criterion);
    criterion.final_summary();
}

fn rules(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rules");
    for enterprises in [500, 2_000, 8_000] {
        let scenario = Scenario { enterprises, ..Scenario::default() };
        group.throughput(Throughput::Elements(enterprises.into()));
        group.bench_function(BenchmarkId::new("enterprises", enterprises), |bencher| {
            bencher.iter(|| Rules::new(&scenario));
        });
    }
    group.finish();
}

fn population(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("population");
    for enterprises in [500, 2_000, 8_000] {
        let rules = Rules::new(&Scenario { enterprises, ..Scenario::default() });
        let origin = Origin::of(&rules);
        group.throughput(Throughput::Elements(enterprises.into()));
        group.bench_function(BenchmarkId::new("enterprises", enterprises), |bencher| {
            bencher.iter(|| Population::new(&origin, 0));
        });
    }
    group.finish();
}

/// Elements are enterprise-quarters, each on both sides; with decisions, elements are decisions.
fn replicates(criterion: &mut Criterion) {
    let base = Scenario { enterprises: 1_000, ..Scenario::default() };
    let mut group = criterion.benchmark_group("replicate");
    for enterprises in [500, 1_000, 2_000, 8_000] {
        let scenario = Scenario { enterprises, ..base.clone() };
        by_quarters(&mut group, "enterprises", enterprises, &scenario);
    }
    for horizon in [5, 10, 20, 40] {
        let scenario = Scenario { horizon, ..base.clone() };
        by_quarters(&mut group, "quarters", horizon, &scenario);
    }
    for cadence in [1, 2, 4] {
        let scenario = Scenario { cadence, ..base.clone() };
        group.throughput(Throughput::Elements(decisions(&scenario)));
        one(&mut group, "quarters between decisions", cadence, &scenario);
    }
    group.finish();
}

type Group<'a> = BenchmarkGroup<'a, WallTime>;

fn by_quarters(group: &mut Group<'_>, name: &str, value: u32, scenario: &Scenario) {
    let quarters = u64::from(scenario.enterprises) * u64::from(scenario.horizon);
    group.throughput(Throughput::Elements(quarters));
    one(group, name, value, scenario);
}

fn one(group: &mut Group<'_>, name: &str, value: u32, scenario: &Scenario) {
    let rules = Rules::new(scenario);
    group.bench_function(BenchmarkId::new(name, value), |bencher| {
        bencher.iter(|| replicate(&rules, 0));
    });
}
