//! Times the functions and draws of which everything is made, the platform's own beside them.

mod shared;

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use multihome::engine::{AiLuck, first_arrival, nested_race};
use multihome::market::{MODELS, VENUES};
use multihome::numeric::{Decision, Draws, kernel, philox4x32_10, quantile};

/// Arguments of a function in one measurement.
const ARGUMENTS: usize = 1024;

fn main() {
    let mut criterion = shared::criterion();
    functions(&mut criterion);
    draws(&mut criterion);
    races(&mut criterion);
    criterion.final_summary();
}

/// One measurement sums a function over many arguments, so that the call is not what is measured.
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
    sum(criterion, "sin", &between(0.0, 3.1), &[("own", kernel::sin), ("platform", f64::sin)]);
    sum(
        criterion,
        "power",
        &between(0.1, 10.0),
        &[("own", |x| kernel::power(x, 0.7)), ("platform", |x| x.powf(0.7))],
    );
    sum(criterion, "normal quantile", &units, &[("own", quantile::normal)]);
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
                let pairs = black_box(&units).chunks_exact(2);
                pairs.map(|pair| Draws::ln_positive_stable(alpha, pair[0], pair[1])).sum::<f64>()
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
    let mut luck = AiLuck { option: [[0.0; VENUES]; MODELS], ln_nest: [0.3; MODELS] };
    let mut nests = [[0.0; VENUES]; MODELS];
    let places = luck.option.iter_mut().zip(&mut nests);
    for ((luck, rate), place) in places.flat_map(|(l, r)| l.iter_mut().zip(r)).zip(0..) {
        let place: usize = place;
        (*luck, *rate) = (waiting[place], rates[place]);
    }
    group.throughput(Throughput::Elements(1));
    group.bench_function(format!("{MODELS} nests of {VENUES} options"), |bencher| {
        bencher.iter(|| nested_race(black_box(&luck), &nests, 0.8));
    });
    group.finish();
}

fn uniforms(count: usize) -> Vec<f64> {
    let draws = Draws::new(1, 0);
    let blocks = (0_u32..).flat_map(|i| draws.uniforms(i, 0, Decision::Traits, 0));
    blocks.take(count).collect()
}
