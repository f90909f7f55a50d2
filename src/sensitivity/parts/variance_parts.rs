//! The parts of the variance: by input, by group, by luck, and what cannot be told.

use crate::sensitivity::Estimate;
use crate::sensitivity::draws::{Purpose, shuffle};

use super::basis::{Basis, Term};
use super::groups;
use super::luck;
use super::quality::{Quality, entangled, predicted};
use super::sample::{CannotTell, Sample};
use super::selection::{Bar, Model, SHUFFLES, dot};
use super::split::split;

const SEED: u32 = 1;

/// The part that an input carries which is told from chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InputPart {
    /// The input, numbered from 0.
    pub input: usize,
    /// Its part of the variance, 0 to 1, with its share of interactions. The error is that of the worlds
    /// at hand, with these terms.
    pub part: Estimate,
    /// Of it, what it carries only together with other shown inputs, half of which is theirs.
    pub interactions: f64,
    /// The correlation of its rank with the output, −1 to 1: above 0 if more of it means more.
    pub direction: f64,
}

/// The part that a group of inputs carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupPart {
    /// The group, numbered from 0.
    pub group: usize,
    /// Its part of the variance, 0 to 1: what its shown inputs carry, and its others together.
    pub part: Estimate,
    /// Of it, what inputs carry that cannot be told one by one. Its value is 0 if chance would reach it.
    pub others: Estimate,
}

/// What carries an output.
///
/// Parts of inputs, luck and `not_separable` add up to 1; so do those of groups, luck and
/// `not_separable_in_groups`. None is negative. Should estimates of parts and luck exceed 1 together, all
/// of them are scaled to it, and nothing is left.
#[derive(Clone, Debug, PartialEq)]
pub struct VarianceParts {
    /// Inputs that are told from chance, the strongest first.
    pub inputs: Vec<InputPart>,
    /// Every group, by its number. Without groups it is one with all inputs.
    pub groups: Vec<GroupPart>,
    /// Luck's part; `None` without repeats, where it is among what is not separable.
    pub luck: Option<Estimate>,
    /// The rest when inputs are told one by one.
    pub not_separable: f64,
    /// The rest when groups are told.
    pub not_separable_in_groups: f64,
    /// How good the model is that this comes from.
    pub quality: Quality,
}

/// The parts of the variance of the outputs.
///
/// # Errors
/// If the sample is too small, nothing varies, or its lengths contradict each other.
pub fn variance_parts(sample: &Sample<'_>) -> Result<VarianceParts, CannotTell> {
    sample.check()?;
    let order = sample.order();
    let worlds = order.len();
    let value = |world: usize, input: usize| sample.values[order[world] * sample.inputs + input];
    let basis = Basis::new(worlds, sample.inputs, value);
    if (0..sample.inputs).all(|input| basis.degrees(input) == 0) {
        return Err(CannotTell::NoInput);
    }
    let outputs = standardised(&order, sample.outputs);
    let shuffles: Vec<Vec<usize>> =
        (0..SHUFFLES as u32).map(|number| shuffle(Purpose::Null, SEED, number, worlds)).collect();
    let all: Vec<usize> = (0..worlds).collect();
    let mut model = Model::new(&basis, &all, worlds, outputs.clone());
    let whole = model.rest();
    model.grow(Bar::Shuffles(&shuffles));
    let split = split(&basis, &model, &outputs);
    let mut inputs: Vec<InputPart> = model
        .shown
        .iter()
        .zip(&split.carried)
        .zip(&split.errors)
        .map(|((input, carried), error)| InputPart {
            input: *input,
            part: Estimate { value: carried.part.max(0.0), error: *error },
            interactions: carried.interactions.clamp(0.0, carried.part.max(0.0)),
            direction: dot(&basis.column(Term::single(*input, 1)), &outputs) / worlds as f64,
        })
        .collect();
    inputs.sort_by(|one, other| {
        other.part.value.total_cmp(&one.part.value).then(one.input.cmp(&other.input))
    });
    let sorted: Vec<f64> = order.iter().map(|world| sample.outputs[*world]).collect();
    let luck = luck::part(sample.repeats, &sorted);
    let of_luck = luck.map_or(0.0, |luck| luck.value);

    let one_group = vec![0; sample.inputs];
    let of = if sample.groups.is_empty() { &one_group } else { sample.groups };
    let count = of.iter().max().map_or(0, |last| last + 1);
    let others = groups::rests(&model, of, count, whole, &shuffles);
    let mut groups: Vec<GroupPart> = others
        .into_iter()
        .enumerate()
        .map(|(group, others)| group_part(group, of, &inputs, others))
        .collect();

    let explained = inputs.iter().map(|input| input.part.value).sum::<f64>();
    let in_groups = groups.iter().map(|group| group.part.value).sum::<f64>();
    // Both tell the same part for luck and for each input, so both are scaled alike.
    let scale = 1.0 / (explained.max(in_groups) + of_luck).max(1.0);
    for input in &mut inputs {
        input.part = input.part.times(scale);
        input.interactions *= scale;
    }
    for group in &mut groups {
        group.part = group.part.times(scale);
        group.others = group.others.times(scale);
    }
    let left = |told: f64| (1.0 - scale * (told + of_luck)).max(0.0);
    Ok(VarianceParts {
        not_separable: left(explained),
        not_separable_in_groups: left(in_groups),
        luck: luck.map(|luck| luck.times(scale)),
        quality: Quality {
            worlds,
            terms: model.terms.len(),
            fitted: split.fitted,
            adjusted: split.adjusted,
            predicted: predicted(&basis, &outputs, model.levels),
            level: if model.levels.new.is_finite() { model.levels.new * model.left } else { 0.0 },
            entangled: entangled(&basis, &model.shown, worlds),
        },
        inputs,
        groups,
    })
}

/// The outputs in this order, with mean 0 and mean square 1.
fn standardised(order: &[usize], outputs: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = order.iter().map(|world| outputs[*world]).collect();
    // So large or small that squares would be infinite or 0.
    let most = sorted.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
    sorted.iter_mut().for_each(|y| *y /= most);
    let n = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / n;
    sorted.iter_mut().for_each(|y| *y -= mean);
    let scale = (n / dot(&sorted, &sorted)).sqrt();
    sorted.iter_mut().for_each(|y| *y *= scale);
    sorted
}

/// A group's part, from those of its inputs and from its others.
fn group_part(group: usize, of: &[usize], inputs: &[InputPart], others: Estimate) -> GroupPart {
    let (mut value, mut squares) = (0.0, 0.0);
    for input in inputs.iter().filter(|input| of[input.input] == group) {
        value += input.part.value;
        squares += input.part.error * input.part.error;
    }
    let error = (squares + others.error * others.error).sqrt();
    GroupPart { group, part: Estimate { value: value + others.value, error }, others }
}
