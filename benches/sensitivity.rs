//! Times the estimators of sensitivity by worlds and inputs, and the orders of Shapley values.

mod shared;

use criterion::{BenchmarkId, Criterion};
use multihome::numeric::{Decision, Draws, sobol};
use multihome::sensitivity::parts::{Sample, variance_parts};
use multihome::sensitivity::shapley::{Payoff, Plan, Tally};

fn main() {
    let mut criterion = shared::criterion();
    parts(&mut criterion);
    shapley(&mut criterion);
    criterion.final_summary();
}

/// The parts of one output, with the null, the errors and the cross-validation. Each of the first inputs
/// carries 0.7 times as much as the one before, and luck carries a fifth.
fn parts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("variance parts of 95 inputs");
    for worlds in [100, 256] {
        let draws = Draws::new(1, 0);
        let inputs = 95;
        let (mut values, mut outputs) = (Vec::new(), Vec::new());
        for world in 0..worlds {
            let row: Vec<f64> =
                (0..inputs).filter_map(|d| sobol::scrambled(3000 + 7 * world, d)).collect();
            let (mut output, mut weight) = (0.0, 1.0_f64);
            for x in &row {
                output += weight.sqrt() * (x - 0.5);
                weight *= 0.7;
            }
            let luck = draws.uniforms(world, 0, Decision::Traits, 0)[0] - 0.5;
            outputs.push(output + 0.8 * luck);
            values.extend(row);
        }
        let inputs = inputs as usize;
        let sample = Sample { values: &values, inputs, outputs: &outputs, ..Sample::default() };
        group.bench_function(BenchmarkId::new("worlds", worlds), |bencher| {
            bencher.iter(|| variance_parts(&sample));
        });
    }
    group.finish();
}

/// Pairs of orders of 20 players, whose payoffs cost nothing.
fn shapley(criterion: &mut Criterion) {
    let Some(plan) = Plan::new(20, 0, 1) else { return };
    let mut group = criterion.benchmark_group("Shapley values of 20 players");
    for pairs in [10, 100] {
        group.bench_function(BenchmarkId::new("pairs of orders", pairs), |bencher| {
            bencher.iter(|| {
                let mut tally = Tally::new(plan);
                for pair in 0..pairs {
                    let _ =
                        tally.add(pair, |coalition| Payoff::of(f64::from(coalition.size())).ok());
                }
                tally.attribution()
            });
        });
    }
    group.finish();
}
