//! Tests of response curves, and a response for the tests of what is made from them.

use super::*;
use crate::engine::Populations;
use crate::ensemble::{run_jobs, simulate};
use crate::link::read;

const WORLDS: u32 = 10;

/// A response to a lever whose mean is a line on the axis between two ends, over worlds that differ by at most
/// `noise`.
pub fn line(key: &str, [first, last]: [f64; 2], noise: f64) -> Response {
    let lever = Parameter::find(key).unwrap();
    let mut values: Vec<_> = QUANTILES.iter().map(|part| lever.quantile(*part).unwrap()).collect();
    values.dedup();
    let scale = lever.distribution().unwrap();
    let at: Vec<f64> = values.iter().map(|v| scale.on_scale(v.number().unwrap())).collect();
    let (begin, end) = (at[0], at[at.len() - 1]);
    let outputs = at.iter().map(|x| {
        let mean = first + (last - first) * (x - begin) / (end - begin);
        (0..20).map(|world| mean + noise * (f64::from(world) - 9.5) / 9.5).collect()
    });
    let outputs: Vec<Vec<f64>> = outputs.collect();
    Response {
        lever,
        curve: curve(&at, &outputs).unwrap(),
        signs: signs(&at, &outputs).unwrap(),
        values,
        clouds: Vec::new(),
        leaders: Vec::new(),
    }
}

fn plan(link: &str, keys: &[&str]) -> Result<ResponsePlan, NoResponse> {
    let levers = keys.iter().map(|key| Parameter::find(key).unwrap());
    let output = Output::parse("share:azure").unwrap();
    ResponsePlan::new(&read(link).unwrap().comparison, output, levers, WORLDS)
}

fn observed(plan: &ResponsePlan) -> Vec<Observed> {
    let jobs = plan.jobs();
    let job = |group: u32| vec![jobs[group as usize].clone()];
    run_jobs(jobs.len() as u32, job, |outcome| plan.observe(outcome), |_| true).unwrap()
}

#[test]
fn at_a_value_it_is_what_a_run_with_that_value_held_gives() {
    let small = "n=150&runs=10&horizon=8";
    let plan = plan(small, &["pull", "openai", "contract"]).unwrap();
    let found = plan.responses(&observed(&plan)).unwrap();
    let whole = |link: &str| {
        let summary = simulate(&read(link).unwrap().comparison).unwrap();
        let of = |replicate| plan.output.of(summary.outcome(replicate).unwrap()).unwrap();
        Estimate::mean(&(0..WORLDS).map(of).collect::<Vec<_>>()).unwrap()
    };
    assert_eq!(found.mean.value.to_bits(), whole(small).value.to_bits());
    for (response, middle) in found.levers.iter().zip([4, 4, 1]) {
        let Response { lever, values, curve, .. } = response;
        assert_eq!(values[middle], lever.default_value(), "{}", lever.key);
        for point in [0, middle] {
            let link = format!("{small}&{}={}", lever.key, values[point]);
            let expected = whole(&link).value;
            let difference = curve.points[point].output.value - expected;
            // Means are taken over sorted outputs here, so sums may differ in the last bits.
            assert!(difference.abs() < 1e-12, "{link}: {difference}");
            let number = values[point].number().unwrap();
            assert!((response.value(curve.points[point].at) - number).abs() < 1e-9);
        }
    }
    // A whole number has fewer values than quantiles.
    assert_eq!(found.levers[2].values.len(), 2);
}

#[test]
fn outcomes_at_the_central_value_are_those_of_a_link_to_the_bit() {
    let small = "n=150&runs=10&horizon=8";
    let plan = plan(small, &["openai"]).unwrap();
    let at_default: Vec<Job> = plan.jobs().into_iter().skip(2 + 2 * 4).take(2).collect();
    let comparison = read(&format!("{small}&openai=40")).unwrap().comparison;
    for Job { comparison: held, replicates } in at_default {
        let link = Job { comparison: comparison.clone(), replicates: replicates.clone() };
        let held = Job { comparison: held, replicates };
        let [link, held] = [link, held].map(|job| job.run(&mut Populations::default()));
        assert_eq!(held, link);
    }
}

#[test]
fn jobs_may_run_in_any_order_with_any_cache() {
    let plan = plan("n=100&horizon=4", &["window", "gravity"]).unwrap();
    let jobs = plan.jobs();
    let mut populations = Populations::with_room(usize::MAX);
    let mut backwards: Vec<(usize, Vec<Observed>)> = Vec::new();
    for (number, job) in jobs.iter().enumerate().rev() {
        let outcomes = job.run(&mut populations).unwrap();
        backwards.push((number, outcomes.iter().map(|one| plan.observe(one)).collect()));
    }
    backwards.sort_by_key(|(number, _)| *number);
    let again: Vec<Observed> = backwards.into_iter().flat_map(|(_, observed)| observed).collect();
    assert_eq!(again, observed(&plan));
    let fewer = plan.responses(&again[1..]).unwrap_err().to_string();
    assert_eq!(fewer, "the jobs have 190 outcomes, not 189");
}

/// The longer only Azure sells each new generation, the more it keeps.
#[test]
fn azure_gains_from_a_longer_window() {
    let plan = plan("n=300&horizon=8&novelty=2&release-every=60", &["window"]).unwrap();
    let found = plan.responses(&observed(&plan)).unwrap();
    let Response { curve, .. } = &found.levers[0];
    for step in &curve.steps {
        assert!(step.change.value >= -2.0 * step.change.error, "{curve:?}");
    }
    let [first, last] = [curve.points.first(), curve.points.last()];
    assert!(last.unwrap().output.value > first.unwrap().output.value, "{curve:?}");
}

#[test]
fn what_has_no_response_is_named() {
    let error = |link: &str, key: &str| plan(link, &[key]).unwrap_err().to_string();
    let held = error("pull=1.25", "pull");
    assert!(
        held.ends_with("is held at 1.25, so it has no response: leave `pull` out of the link"),
        "{held}"
    );
    assert!(
        error("", "seed").ends_with("(`seed`) has no range, so there are no values to hold it at")
    );
    assert!(error("assumptions=central", "pull").starts_with("no assumption varies"));
    let comparison = Comparison::default();
    let output = Output::parse("share:azure").unwrap();
    let worlds =
        |worlds| ResponsePlan::new(&comparison, output, [], worlds).unwrap_err().to_string();
    assert!(worlds(7).starts_with("8 worlds are needed"), "{}", worlds(7));
    assert_eq!(worlds(257), "there are 256 worlds, not 257");
}
