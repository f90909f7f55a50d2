//! Times the ensemble against replicates and workers, and what is made of its outcomes.

mod shared;

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use criterion::{BenchmarkId, Criterion, Throughput};
use multihome::engine::{COLUMNS, Outcome, Rules};
use multihome::ensemble::{Gathering, Summary, decode, encode, run};
use multihome::report::digest;
use multihome::scenario::Scenario;

fn main() {
    let mut criterion = shared::criterion();
    replicates(&mut criterion);
    workers(&mut criterion);
    outcomes(&mut criterion);
    criterion.final_summary();
}

fn scenario(runs: u32) -> Scenario {
    Scenario { enterprises: 200, runs, ..Scenario::default() }
}

fn replicates(criterion: &mut Criterion) {
    let rules = Rules::new(&scenario(1));
    let mut group = criterion.benchmark_group("replicates");
    for runs in [10, 20, 40] {
        group.throughput(Throughput::Elements(runs.into()));
        group.bench_function(BenchmarkId::new("runs", runs), |bencher| {
            bencher.iter(|| run(&rules, 0..runs));
        });
    }
    group.finish();
}

/// Workers take chunks and hand in outcomes, as on the page and on the command line.
fn workers(criterion: &mut Criterion) {
    let scenario = scenario(64);
    let rules = Rules::new(&scenario);
    let most = thread::available_parallelism().map_or(1, |threads| threads.get());
    let mut group = criterion.benchmark_group("workers");
    group.throughput(Throughput::Elements(scenario.runs.into()));
    for workers in (0..).map(|doubled| 1 << doubled).take_while(|workers| *workers <= most) {
        group.bench_function(BenchmarkId::from_parameter(workers), |bencher| {
            bencher.iter(|| gather(&scenario, &rules, workers));
        });
    }
    group.finish();
}

fn gather(scenario: &Scenario, rules: &Rules, workers: usize) -> Summary {
    let gathering = Mutex::new(Gathering::new(scenario));
    let lock = || gathering.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        loop {
            let Some(range) = lock().hand_out() else { break };
            let outcomes = run(rules, range.clone());
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
        let scenario = Scenario { enterprises: 50, ..scenario(runs) };
        let all: Vec<Outcome> = run(&Rules::new(&scenario), 0..runs);
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
            bencher.iter(|| digest(&scenario, &Summary::of(shared.iter().cloned())));
        });
        group.bench_function("encode", |bencher| bencher.iter(|| encode(&all)));
        group.bench_function("decode", |bencher| {
            bencher.iter(|| decode(&numbers, scenario.horizon));
        });
        group.finish();
    }
}
