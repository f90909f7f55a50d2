//! Times the engine by what its cost grows with: enterprises, quarters and decisions a year.

mod shared;

use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, measurement::WallTime};
use multihome::engine::{InitialConditions, Population, Rules, replicate};
use multihome::ensemble::decisions;
use multihome::scenario::{Comparison, Scenario};

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
        let comparison = Comparison::of(Scenario { enterprises, ..Scenario::default() });
        group.throughput(Throughput::Elements(enterprises.into()));
        group.bench_function(BenchmarkId::new("enterprises", enterprises), |bencher| {
            bencher.iter(|| Rules::new(&comparison));
        });
    }
    group.finish();
}

fn population(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("population");
    for enterprises in [500, 2_000, 8_000] {
        let rules = Rules::new(&Comparison::of(Scenario { enterprises, ..Scenario::default() }));
        let initial = InitialConditions::of(rules.common());
        group.throughput(Throughput::Elements(enterprises.into()));
        group.bench_function(BenchmarkId::new("enterprises", enterprises), |bencher| {
            bencher.iter(|| Population::new(&initial, 0));
        });
    }
    group.finish();
}

/// Elements are enterprise-quarters, each on both sides; with decisions, elements are decisions.
fn replicates(criterion: &mut Criterion) {
    let base = Comparison::of(Scenario { enterprises: 1_000, ..Scenario::default() });
    let mut group = criterion.benchmark_group("replicate");
    for enterprises in [500, 1_000, 2_000, 8_000] {
        let comparison = base.with(|side| side.enterprises = enterprises);
        by_quarters(&mut group, "enterprises", enterprises, &comparison);
    }
    for horizon in [5, 10, 20, 40] {
        let comparison = base.with(|side| side.horizon = horizon);
        by_quarters(&mut group, "quarters", horizon, &comparison);
    }
    for cadence in [1, 2, 4] {
        let comparison = base.with(|side| side.cadence = cadence);
        group.throughput(Throughput::Elements(decisions(comparison.common())));
        one(&mut group, "quarters between decisions", cadence, &comparison);
    }
    group.finish();
}

type Group<'a> = BenchmarkGroup<'a, WallTime>;

fn by_quarters(group: &mut Group<'_>, name: &str, value: u32, comparison: &Comparison) {
    let quarters =
        u64::from(comparison.common().enterprises) * u64::from(comparison.common().horizon);
    group.throughput(Throughput::Elements(quarters));
    one(group, name, value, comparison);
}

fn one(group: &mut Group<'_>, name: &str, value: u32, comparison: &Comparison) {
    let rules = Rules::new(comparison);
    group.bench_function(BenchmarkId::new(name, value), |bencher| {
        bencher.iter(|| replicate(&rules, 0));
    });
}
