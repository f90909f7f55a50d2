//! What carries the answer, in sentences.

use crate::report::drivers::{Drivers, NoDrivers};
use crate::sensitivity::parts::LEAST_WORLDS;
use crate::words;

/// How many levers are named.
const NAMED: usize = 3;

/// Parts below this are not worth a sentence.
const WORTH: f64 = 0.005;

/// Which levers carry most of an output, and what luck and many levers together carry.
#[must_use]
pub fn carried_by(found: &Drivers) -> Vec<String> {
    let Drivers { parts, levers, .. } = found;
    let (output, sets) = (found.output.name(), words::count(parts.quality.worlds as u32));
    let named: Vec<String> = parts
        .inputs
        .iter()
        .take(NAMED)
        .filter_map(|input| {
            let (lever, part) = (levers.get(input.input)?.name(), in_percent(input.part.value));
            Some(words::DriversLever { lever: &lever, part: &part }.text())
        })
        .collect();
    let mut sentences = vec![match named.split_last() {
        None => words::DriversNone { sets: &sets, output: &output }.text(),
        Some((last, others)) => {
            let levers = if others.is_empty() {
                last.clone()
            } else {
                words::ListLast { others: &others.join(", "), last }.text()
            };
            words::DriversMost { sets: &sets, output: &output, levers: &levers }.text()
        }
    }];
    if let Some(luck) = parts.luck {
        sentences.push(words::drivers_by_luck(&in_percent(luck.value)));
    }
    if parts.not_separable > WORTH {
        sentences.push(words::drivers_by_many(&in_percent(parts.not_separable)));
    }
    sentences
}

/// What a reader must know to understand the parts: over what they were estimated, and how good the estimate
/// is.
#[must_use]
pub fn carried_by_note(found: &Drivers) -> String {
    let quality = &found.parts.quality;
    let note = words::drivers_note(&words::count(quality.worlds as u32));
    let quality = if quality.predicted > WORTH {
        words::drivers_quality(&in_percent(quality.predicted))
    } else {
        words::drivers_no_quality().to_owned()
    };
    format!("{note} {quality}")
}

/// Why drivers cannot be told, for readers.
#[must_use]
pub fn why_no_drivers(why: &NoDrivers) -> String {
    match why {
        NoDrivers::Central => words::drivers_central().to_owned(),
        NoDrivers::Same => words::drivers_alike().to_owned(),
        NoDrivers::AllHeld => words::drivers_held().to_owned(),
        NoDrivers::TooFewWorlds(worlds) => words::DriversFew {
            needed: &words::count(LEAST_WORLDS as u32),
            worlds: &words::count(*worlds as u32),
        }
        .text(),
        NoDrivers::Constant(_) => words::drivers_same().to_owned(),
        NoDrivers::CannotTell(_) => why.to_string(),
    }
}

/// A part of the variance as people read it: "17%".
#[must_use]
pub fn in_percent(part: f64) -> String {
    words::percent(&words::fixed(100.0 * part, 0))
}
