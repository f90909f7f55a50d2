//! Times the ensemble by replicates and workers, and the processing of its outcomes.

mod shared;

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use criterion::{BenchmarkId, Criterion, Throughput};
use multihome::engine::{COLUMNS, Outcome, Rules};
use multihome::ensemble::{Gathering, Summary, decode, encode, simulate_chunk};
use multihome::report::digest;
use multihome::scenario::{Comparison, Scenario};

fn main() {
    let mut criterion = shared::criterion();
    replicates(&mut criterion);
    workers(&mut criterion);
    outcomes(&mut criterion);
    criterion.final_summary();
}

fn comparison(runs: u32) -> Comparison {
    Comparison::of(Scenario { enterprises: 200, replicates: runs, ..Scenario::default() })
}

fn replicates(criterion: &mut Criterion) {
    let rules = Rules::new(&comparison(1));
    let mut group = criterion.benchmark_group("replicates");
    for runs in [10, 20, 40] {
        group.throughput(Throughput::Elements(runs.into()));
        group.bench_function(BenchmarkId::new("runs", runs), |bencher| {
            bencher.iter(|| simulate_chunk(&rules, 0..runs));
        });
    }
    group.finish();
}

/// Workers take chunks and hand in outcomes, as on the page and on the command line.
fn workers(criterion: &mut Criterion) {
    let comparison = comparison(64);
    let rules = Rules::new(&comparison);
    let most = thread::available_parallelism().map_or(1, |threads| threads.get());
    let mut group = criterion.benchmark_group("workers");
    group.throughput(Throughput::Elements(comparison.common().replicates.into()));
    for workers in (0..).map(|doubled| 1 << doubled).take_while(|workers| *workers <= most) {
        group.bench_function(BenchmarkId::from_parameter(workers), |bencher| {
            bencher.iter(|| gather(&comparison, &rules, workers));
        });
    }
    group.finish();
}

fn gather(comparison: &Comparison, rules: &Rules, workers: usize) -> Summary {
    let gathering = Mutex::new(Gathering::new(comparison));
    let lock = || gathering.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        loop {
            let Some(range) = lock().hand_out() else { break };
            let outcomes = simulate_chunk(rules, range.clone());
            lock().gather(range.start, outcomes);
        }
    };
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    lock().summary()
}

fn outcomes(criterion: &mut Criterion) {
    for runs in [25, 100, 400] {
        let comparison = comparison(runs).with(|side| side.enterprises = 50);
        let all: Vec<Outcome> = simulate_chunk(&Rules::new(&comparison), 0..runs);
        let numbers = encode(&all);
        let shared: Vec<Arc<Outcome>> = all.iter().cloned().map(Arc::new).collect();
        let mut group = criterion.benchmark_group(format!("outcomes of {runs} runs"));
        group.throughput(Throughput::Elements(runs.into()));
        group.bench_function("one series", |bencher| {
            bencher.iter(|| Summary::of(shared.iter().cloned()).series(0).a.len());
        });
        group.bench_function(format!("all {} series", COLUMNS.len()), |bencher| {
            bencher.iter(|| {
                let summary = Summary::of(shared.iter().cloned());
                (0..COLUMNS.len()).map(|column| summary.series(column).a.len()).sum::<usize>()
            });
        });
        group.bench_function("digest", |bencher| {
            bencher.iter(|| digest(&comparison, &Summary::of(shared.iter().cloned())));
        });
        group.bench_function("encode", |bencher| bencher.iter(|| encode(&all)));
        group.bench_function("decode", |bencher| {
            bencher.iter(|| decode(&numbers, comparison.common().horizon));
        });
        group.finish();
    }
}
