//! Functions with known parts, and laws that hold for any sample.
//!
//! Worlds are points of the scrambled Sobol' sequence, scattered as those that the record leaves are.

use std::f64::consts::PI;

use proptest::prelude::*;

use super::*;
use crate::numeric::{kernel, philox4x32_10, quantile::normal, sobol, uniform_of};
use crate::sensitivity::draws::{Purpose, shuffle};

/// How many levers the model has, or nearly.
const MANY: usize = 95;

/// Worlds with inputs, and luck that goes with each.
struct Worlds {
    values: Vec<f64>,
    inputs: usize,
    luck: Vec<[f64; 2]>,
}

/// Worlds scattered over the sequence; another `run` has others.
fn worlds(count: usize, inputs: usize, run: u32) -> Worlds {
    let points = shuffle(Purpose::Folds, 77, run, 12_000);
    let values = points[..count]
        .iter()
        .flat_map(|point| (0..inputs as u32).map(|d| sobol::scrambled(*point as u32, d).unwrap()))
        .collect();
    let luck = (0..count as u32)
        .map(|world| {
            let words = philox4x32_10([world, run, 0, 0], [5, 5]);
            [words[0], words[1]].map(|word| normal(uniform_of(word)))
        })
        .collect();
    Worlds { values, inputs, luck }
}

impl Worlds {
    /// The outputs of a function plus luck with this variance, with both draws of it.
    fn outputs(&self, luck: f64, f: impl Fn(&[f64]) -> f64) -> [Vec<f64>; 2] {
        [0, 1].map(|draw| {
            let rows = self.values.chunks(self.inputs).zip(&self.luck);
            rows.map(|(row, normal)| f(row) + luck.sqrt() * normal[draw]).collect()
        })
    }

    fn parts(&self, outputs: &[f64]) -> VarianceParts {
        variance_parts(&self.sample(outputs)).unwrap()
    }

    fn sample<'a>(&'a self, outputs: &'a [f64]) -> Sample<'a> {
        Sample { values: &self.values, inputs: self.inputs, outputs, ..Sample::default() }
    }
}

impl VarianceParts {
    /// The part of an input, 0 if it is not shown.
    fn of(&self, input: usize) -> f64 {
        self.inputs.iter().find(|part| part.input == input).map_or(0.0, |part| part.part.value)
    }

    /// The same without interactions.
    fn alone(&self, input: usize) -> f64 {
        let part = self.inputs.iter().find(|part| part.input == input);
        part.map_or(0.0, |part| part.part.value - part.interactions)
    }

    fn shows(&self, input: usize) -> bool {
        self.inputs.iter().any(|part| part.input == input)
    }

    /// Checks what holds for all parts.
    fn check(&self) {
        let luck = self.luck.map_or(0.0, |luck| luck.value);
        let sum = |parts: f64, rest: f64| parts + rest + luck;
        let inputs = self.inputs.iter().map(|input| input.part.value).sum::<f64>();
        let groups = self.groups.iter().map(|group| group.part.value).sum::<f64>();
        assert!((sum(inputs, self.not_separable) - 1.0).abs() < 1e-12, "{self:?}");
        assert!((sum(groups, self.not_separable_in_groups) - 1.0).abs() < 1e-12, "{self:?}");
        assert!(self.not_separable_in_groups <= self.not_separable + 1e-12, "{self:?}");
        let parts = self.inputs.iter().map(|input| input.part);
        let of_groups = self.groups.iter().flat_map(|group| [group.part, group.others]);
        for part in parts.chain(of_groups).chain(self.luck) {
            assert!((0.0..=1.0).contains(&part.value) && part.error >= 0.0, "{self:?}");
        }
        for input in &self.inputs {
            assert!((0.0..=input.part.value).contains(&input.interactions), "{self:?}");
        }
    }
}

/// A linear function of which each input carries the given part.
fn linear(parts: &[f64]) -> impl Fn(&[f64]) -> f64 {
    move |x| parts.iter().zip(x).map(|(part, x)| (12.0 * part).sqrt() * (x - 0.5)).sum()
}

fn ishigami(x: &[f64]) -> f64 {
    let turns = |x: f64| {
        // sin(π (2 x − 1)), by the sine of half turns from 0 to 1.
        if x < 0.5 {
            -kernel::sin_half_turns(1.0 - 2.0 * x)
        } else {
            kernel::sin_half_turns(2.0 * x - 1.0)
        }
    };
    let third = PI * (2.0 * x[2] - 1.0);
    let fourth = third * third * third * third;
    turns(x[0]) + 7.0 * turns(x[1]) * turns(x[1]) + 0.1 * fourth * turns(x[0])
}

/// Ishigami and Homma (1990), with a = 7 and b = 0.1: S = 0.3139, 0.4424, 0, and 0.2437 for inputs 0 and 2
/// together, of which each gets half.
#[test]
fn ishigami_s_function() {
    for (count, tolerance) in [(100, 0.12), (256, 0.04)] {
        let worlds = worlds(count, 3, 1);
        let [outputs, _] = worlds.outputs(0.0, ishigami);
        let parts = worlds.parts(&outputs);
        parts.check();
        for (input, alone, in_all) in [(0, 0.3139, 0.4357), (1, 0.4424, 0.4424), (2, 0.0, 0.1218)] {
            assert!((parts.alone(input) - alone).abs() < tolerance, "{input}: {parts:?}");
            assert!((parts.of(input) - in_all).abs() < tolerance, "{input}: {parts:?}");
        }
        assert!(parts.quality.predicted > 1.0 - 2.0 * tolerance, "{parts:?}");
    }
}

/// Sobol's g function (Saltelli and Sobol' 1995) with a = 0, 1, 4.5, 9, 99, …: the first-order variances are
/// 1 / (3 (1 + a)²), and that of a set of inputs is their product.
#[test]
fn sobol_s_g_function() {
    const A: [f64; 8] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];
    let alone = A.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let whole = alone.iter().map(|v| 1.0 + v).product::<f64>() - 1.0;
    let shapley = |input: usize| {
        let sets = (1..256_u32).filter(|set| set >> input & 1 == 1);
        let of = |set: u32| (0..8).filter(|i| set >> i & 1 == 1).map(|i| alone[i]).product::<f64>();
        sets.map(|set| of(set) / f64::from(set.count_ones())).sum::<f64>() / whole
    };
    assert!((shapley(0) - 0.752).abs() < 0.001);
    let worlds = worlds(256, 8, 1);
    let [outputs, _] = worlds.outputs(0.0, |x| {
        x.iter().zip(A).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
    });
    let parts = worlds.parts(&outputs);
    parts.check();
    for input in 0..4 {
        let first = alone[input] / whole;
        assert!((parts.alone(input) - first).abs() < 0.06, "{input} {first}: {parts:?}");
        assert!((parts.of(input) - shapley(input)).abs() < 0.06, "{input}: {parts:?}");
    }
    assert!((4..8).all(|input| parts.of(input) < 0.01), "{parts:?}");
}

/// With 95 inputs of which five carry something, and luck: parts are found within their errors, and inert
/// inputs are not shown.
#[test]
fn few_of_many_inputs() {
    const PARTS: [f64; 5] = [0.3, 0.2, 0.1, 0.05, 0.05];
    const RUNS: u32 = 10;
    for (count, weakest) in [(100, 0.2), (256, 0.05)] {
        let (mut found, mut inert, mut beyond, mut told) = ([0.0; 5], 0, 0, 0);
        for run in 0..RUNS {
            let worlds = worlds(count, MANY, run);
            let [outputs, _] = worlds.outputs(0.3, linear(&PARTS));
            let parts = worlds.parts(&outputs);
            parts.check();
            for (input, part) in PARTS.into_iter().enumerate() {
                assert!(part < weakest || parts.shows(input), "{count} {input}: {parts:?}");
                found[input] += parts.of(input) / f64::from(RUNS);
            }
            inert += parts.inputs.iter().filter(|part| part.input >= PARTS.len()).count();
            for part in parts.inputs.iter().filter(|part| part.input < 2) {
                let off = (part.part.value - PARTS[part.input]).abs();
                (told, beyond) = (told + 1, beyond + u32::from(off > 2.0 * part.part.error));
            }
        }
        assert!(inert <= 3, "{count}: {inert}");
        assert!(beyond <= told / 5, "{count}: {beyond} of {told}");
        for (found, part) in found.into_iter().zip(PARTS) {
            assert!(part < weakest || (found - part).abs() < 0.05, "{count} {part}: {found}");
        }
    }
}

#[test]
fn where_nothing_carries_the_output_hardly_ever_an_input_is_shown() {
    const RUNS: u32 = 100;
    let groups: Vec<usize> = (0..MANY).map(|input| input / 16).collect();
    let (mut by_input, mut by_group) = (0, 0);
    for run in 0..RUNS {
        let worlds = worlds(100, MANY, run);
        let [outputs, _] = worlds.outputs(1.0, |_| 0.0);
        let parts = variance_parts(&Sample { groups: &groups, ..worlds.sample(&outputs) }).unwrap();
        by_input += u32::from(!parts.inputs.is_empty());
        by_group += u32::from(parts.groups.iter().any(|group| group.others.value > 0.0));
        assert!(parts.quality.level > 0.08 && parts.quality.level < 0.18, "{parts:?}");
    }
    // 5 % are nominal; 11 of 100 or more come in 1 % of all cases.
    assert!(by_input <= 10 && by_group <= 10, "{by_input} {by_group}");
}

#[test]
fn an_input_that_nothing_reads_explains_nothing() {
    for run in 0..5 {
        let worlds = worlds(128, 4, run);
        let [outputs, _] = worlds.outputs(0.0, |x| x[0] + x[1] * x[1]);
        let parts = worlds.parts(&outputs);
        // Without luck even a rounding of ranks may be seen, but it carries nothing.
        assert!(parts.of(2) < 0.01 && parts.of(3) < 0.01, "{parts:?}");
        assert!(parts.not_separable < 0.01 && parts.quality.predicted > 0.99, "{parts:?}");
    }
}

#[test]
fn many_weak_inputs_are_seen_together() {
    // Groups of 16; each of the inputs 16 to 55 carries 1.5 %.
    let groups: Vec<usize> = (0..MANY).map(|input| input / 16).collect();
    let parts: Vec<f64> = (0..MANY)
        .map(|input| {
            if input == 0 {
                0.2
            } else if (16..56).contains(&input) {
                0.015
            } else {
                0.0
            }
        })
        .collect();
    let mut found = [0.0; 6];
    for run in 0..5 {
        let worlds = worlds(256, MANY, run);
        let [outputs, _] = worlds.outputs(0.2, linear(&parts));
        let parts = variance_parts(&Sample { groups: &groups, ..worlds.sample(&outputs) }).unwrap();
        parts.check();
        assert!(parts.not_separable > 0.3, "{parts:?}");
        parts.groups.iter().zip(&mut found).for_each(|(group, sum)| *sum += group.part.value / 5.0);
    }
    for (found, expected) in found.into_iter().zip([0.2, 0.24, 0.24, 0.12, 0.0, 0.0]) {
        assert!((found - expected).abs() < 0.06, "{found} {expected}");
    }
}

#[test]
fn luck_is_what_differs_between_repeats() {
    let (mut sum, mut inside) = (0.0, 0);
    for run in 0..20 {
        let worlds = worlds(100, MANY, run);
        let [outputs, again] = worlds.outputs(0.3, linear(&[0.4, 0.3]));
        let repeats: Vec<[f64; 2]> =
            outputs.iter().zip(&again).take(32).map(|(one, other)| [*one, *other]).collect();
        let sample = Sample { repeats: &repeats, ..worlds.sample(&outputs) };
        let parts = variance_parts(&sample).unwrap();
        parts.check();
        let luck = parts.luck.unwrap();
        sum += luck.value / 20.0;
        inside += i32::from((luck.value - 0.3).abs() < 2.0 * luck.error);
    }
    assert!((sum - 0.3).abs() < 0.05, "{sum}");
    assert!(inside >= 17, "{inside}");
}

#[test]
fn inputs_that_depend_on_each_other_share_what_both_explain() {
    let mut worlds = worlds(256, 6, 3);
    // Input 1 follows input 0 with a correlation of 0.8.
    for row in worlds.values.chunks_mut(6) {
        row[1] = 0.8 * row[0] + 0.6 * row[1];
    }
    let [outputs, _] = worlds.outputs(0.0, |x| x[0] + x[1]);
    let parts = worlds.parts(&outputs);
    parts.check();
    assert!((parts.quality.entangled - 0.8).abs() < 0.06, "{parts:?}");
    assert!((parts.of(0) - 0.5).abs() < 0.05 && (parts.of(1) - 0.5).abs() < 0.05, "{parts:?}");
    // Of what only one of them does, the other gets a part, since worlds cannot tell them apart.
    let [outputs, _] = worlds.outputs(0.01, |x| x[0]);
    let parts = worlds.parts(&outputs);
    assert!(parts.of(0) > 0.8 && parts.of(1) < 0.2, "{parts:?}");
}

#[test]
fn a_direction_is_told() {
    let worlds = worlds(100, 5, 2);
    let [outputs, _] = worlds.outputs(0.1, |x| 3.0 * x[1] - 2.0 * x[4]);
    let parts = worlds.parts(&outputs);
    let direction = |input| parts.inputs.iter().find(|part| part.input == input).unwrap().direction;
    assert!(direction(1) > 0.5 && direction(4) < -0.3, "{parts:?}");
    assert_eq!(parts.inputs[0].input, 1, "the strongest comes first");
}

#[test]
fn inputs_of_few_values_are_no_trouble() {
    let mut worlds = worlds(100, 10, 4);
    for row in worlds.values.chunks_mut(10) {
        row[0] = row[0].round();
        row[1] = (3.0 * row[1]).floor();
        row[2] = 7.0;
        row[4] = row[3];
    }
    let [outputs, _] = worlds.outputs(0.1, |x| x[0] + x[1]);
    let parts = worlds.parts(&outputs);
    parts.check();
    assert!(parts.shows(0) && parts.shows(1) && !parts.shows(2), "{parts:?}");
}

#[test]
fn what_tells_nothing_is_refused() {
    let worlds = worlds(32, 2, 1);
    let [outputs, _] = worlds.outputs(1.0, |x| x[0]);
    let sample = worlds.sample(&outputs);
    let refused = |sample: Sample<'_>| variance_parts(&sample).unwrap_err();
    assert!(variance_parts(&sample).is_ok());
    let few = Sample { values: &worlds.values[2..], outputs: &outputs[1..], ..sample };
    assert_eq!(refused(few), CannotTell::TooFewWorlds { worlds: 31 });
    let text = refused(few).to_string();
    assert_eq!(text, "32 worlds are needed to tell what carries a result, not 31");
    assert_eq!(refused(Sample { outputs: &[0.1; 32], ..sample }), CannotTell::Constant);
    assert_eq!(refused(Sample { outputs: &[0.0; 32], ..sample }), CannotTell::Constant);
    assert_eq!(refused(Sample { values: &[0.5; 64], ..sample }), CannotTell::NoInput);
    assert_eq!(refused(Sample { values: &[], inputs: 0, ..sample }), CannotTell::NoInput);
    let mut holed = outputs.clone();
    holed[3] = f64::NAN;
    assert_eq!(refused(Sample { outputs: &holed, ..sample }), CannotTell::NotFinite);
    let shape = CannotTell::Shape { values: 64, inputs: 3, worlds: 32 };
    assert_eq!(refused(Sample { inputs: 3, ..sample }), shape);
    let groups = CannotTell::Groups { groups: 1, inputs: 2 };
    assert_eq!(refused(Sample { groups: &[0], ..sample }), groups);
    let repeats = CannotTell::TooFewRepeats { repeats: 1 };
    assert_eq!(refused(Sample { repeats: &[[0.0, 1.0]], ..sample }), repeats);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn the_order_of_worlds_changes_nothing(run in 0..1000_u32, by in 1..64_usize) {
        let worlds = worlds(64, 12, run);
        let [outputs, again] = worlds.outputs(0.2, |x| x[0] + x[1] * x[2]);
        let repeats: Vec<[f64; 2]> =
            outputs.iter().zip(&again).take(16).map(|(one, other)| [*one, *other]).collect();
        let sample = Sample { repeats: &repeats, ..worlds.sample(&outputs) };
        let (mut values, mut moved) = (worlds.values.clone(), outputs.clone());
        values.rotate_left(by * 12);
        moved.rotate_left(by);
        let mut turned = repeats.clone();
        turned.reverse();
        let other = Sample { values: &values, outputs: &moved, repeats: &turned, ..sample };
        prop_assert_eq!(variance_parts(&sample), variance_parts(&other));
    }

    #[test]
    fn only_the_order_of_values_counts(run in 0..1000_u32, input in 0..12_usize) {
        let worlds = worlds(64, 12, run);
        let [outputs, _] = worlds.outputs(0.2, |x| x[0] + x[1] * x[2]);
        let mut values = worlds.values.clone();
        for row in values.chunks_mut(12) {
            row[input] = kernel::exp(3.0 * row[input]) - 7.0;
        }
        let other = Sample { values: &values, ..worlds.sample(&outputs) };
        prop_assert_eq!(worlds.parts(&outputs), variance_parts(&other).unwrap());
    }

    #[test]
    fn the_unit_of_the_output_changes_nothing(run in 0..1000_u32, power in -60..60_i32) {
        let worlds = worlds(64, 12, run);
        let [outputs, _] = worlds.outputs(0.2, |x| x[0] + x[1] * x[2]);
        let factor = f64::from_bits(((1023 + i64::from(power)).cast_unsigned()) << 52);
        let scaled: Vec<f64> = outputs.iter().map(|y| y * factor).collect();
        prop_assert_eq!(worlds.parts(&outputs), worlds.parts(&scaled));
    }

    #[test]
    fn parts_of_anything_add_up(run in 0..1000_u32, luck in 0.0..2.0, kind in 0..4_u32) {
        let worlds = worlds(48, 30, run);
        let [outputs, again] = worlds.outputs(luck, |x| match kind {
            0 => x.iter().sum(),
            1 => f64::from(u8::from(x[3] > 0.9)),
            2 => 1.0 / (0.001 + x[0] * x[1]),
            _ => 1e-200 * x[5],
        });
        let repeats: Vec<[f64; 2]> =
            outputs.iter().zip(&again).take(8).map(|(one, other)| [*one, 3.0 * *other]).collect();
        let sample = Sample { repeats: &repeats, ..worlds.sample(&outputs) };
        variance_parts(&sample).unwrap().check();
    }
}
