//! Times the basic functions and draws, next to the platform's own functions.

mod shared;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput};
use multihome::engine::first_arrival;
use multihome::market::MODELS;
use multihome::numeric::{
    Decision, Draws, kernel, lanes, one_over_positive_stable, philox4x32_10, quantile,
};

/// Arguments of a function in one measurement.
const ARGUMENTS: usize = 1024;

fn main() {
    let mut criterion = shared::criterion();
    functions(&mut criterion);
    in_lanes(&mut criterion);
    draws(&mut criterion);
    races(&mut criterion);
    criterion.final_summary();
}

/// One measurement sums a function over many arguments, so that the overhead of a call is not measured.
fn sum(criterion: &mut Criterion, name: &str, arguments: &[f64], functions: &[Function]) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(arguments.len() as u64));
    for (name, function) in functions {
        group.bench_function(*name, |bencher| {
            bencher.iter(|| black_box(arguments).iter().map(|x| function(*x)).sum::<f64>());
        });
    }
    group.finish();
}

/// A function with its name.
type Function = (&'static str, fn(f64) -> f64);

#[expect(clippy::disallowed_methods, reason = "the platform's functions are what is compared with")]
fn functions(criterion: &mut Criterion) {
    let units = uniforms(ARGUMENTS);
    let between = |low: f64, high: f64| -> Vec<f64> {
        units.iter().map(|unit| low + unit * (high - low)).collect()
    };
    sum(criterion, "exp", &between(-5.0, 5.0), &[("own", kernel::exp), ("platform", f64::exp)]);
    sum(criterion, "ln", &units, &[("own", kernel::ln), ("platform", f64::ln)]);
    let platform: Function = ("platform", |turns| (std::f64::consts::PI * turns).sin());
    sum(criterion, "sin of half turns", &units, &[("own", kernel::sin_half_turns), platform]);
    sum(
        criterion,
        "power",
        &between(0.1, 10.0),
        &[("own", |x| kernel::power(x, 0.7)), ("platform", |x| x.powf(0.7))],
    );
    sum(criterion, "normal quantile", &units, &[("own", quantile::normal)]);
}

/// A function over many arguments, with its name.
type InLanes = (&'static str, fn(&mut [f64]));

/// The same functions over many arguments at once.
fn in_lanes(criterion: &mut Criterion) {
    let units = uniforms(ARGUMENTS);
    let mut group = criterion.benchmark_group("lanes");
    group.throughput(Throughput::Elements(ARGUMENTS as u64));
    let functions: [InLanes; 3] =
        [("exp", lanes::exp), ("ln", lanes::ln), ("sin of half turns", lanes::sin_half_turns)];
    for (name, function) in functions {
        group.bench_function(name, |bencher| {
            bencher.iter_batched_ref(
                || units.clone(),
                |values| function(values),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

fn draws(criterion: &mut Criterion) {
    let draws = Draws::new(7, 0);
    let mut group = criterion.benchmark_group("draws");
    group.throughput(Throughput::Elements(4));
    let mut at = 0_u32;
    let mut next = move || {
        at = at.wrapping_add(1);
        at
    };
    group.bench_function("four words of Philox", |bencher| {
        bencher.iter(|| philox4x32_10([next(), 1, 2, 3], [7, 1]));
    });
    group.bench_function("four uniforms", |bencher| {
        bencher.iter(|| draws.uniforms(next(), 1, Decision::Core, 0));
    });
    group.bench_function("four exponentials", |bencher| {
        bencher.iter(|| draws.exponentials(next(), 1, Decision::Core, 0));
    });
    group.finish();
    let units = uniforms(2 * ARGUMENTS);
    let mut group = criterion.benchmark_group("positive stable (Kanter)");
    group.throughput(Throughput::Elements(ARGUMENTS as u64));
    for alpha in [0.5, 0.8] {
        group.bench_function(format!("index {alpha}"), |bencher| {
            bencher.iter(|| {
                let (angles, waiting) = black_box(&units).split_at(ARGUMENTS);
                let nests = angles.as_chunks::<MODELS>().0.iter().zip(waiting.as_chunks().0);
                nests.map(|(a, w)| one_over_positive_stable(alpha, *a, *w)[0]).sum::<f64>()
            });
        });
    }
    group.finish();
}

fn races(criterion: &mut Criterion) {
    let units = uniforms(ARGUMENTS);
    let waiting: Vec<f64> = units.iter().map(|unit| -kernel::ln(*unit)).collect();
    let rates: Vec<f64> = units.iter().rev().map(|unit| 0.5 + unit).collect();
    let mut group = criterion.benchmark_group("races");
    for options in [4, 8, 16] {
        group.throughput(Throughput::Elements((ARGUMENTS / options) as u64));
        group.bench_function(format!("{options} options"), |bencher| {
            bencher.iter(|| {
                let waiting = black_box(&waiting).chunks_exact(options);
                let races = waiting.zip(rates.chunks_exact(options));
                races.filter_map(|(waiting, rates)| first_arrival(waiting, rates)).sum::<usize>()
            });
        });
    }
    group.finish();
}

fn uniforms(count: usize) -> Vec<f64> {
    let draws = Draws::new(1, 0);
    let blocks = (0_u32..).flat_map(|i| draws.uniforms(i, 0, Decision::Traits, 0));
    blocks.take(count).collect()
}
