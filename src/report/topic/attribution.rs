//! What the answer is made of, in sentences.

use crate::report::amount::shift;
use crate::report::attribution::{MechanismPart, MechanismParts, NoAttribution};
use crate::report::case::cases;
use crate::report::players::{LeftOn, WhyOn};
use crate::sensitivity::response::LEAST_WORLDS;
use crate::words;

/// How many mechanisms are named.
const NAMED: usize = 3;

/// The whole difference, and the mechanisms with the largest parts in it.
#[must_use]
pub fn made_of(found: &MechanismParts) -> String {
    let unit = found.output.measure.unit();
    let item = |part: &MechanismPart| {
        let (mechanism, part) = (part.player.name(), shift(part.value.value(), unit));
        words::AttributionItem { mechanism: &mechanism, part: &part }.text()
    };
    let mut largest = found.parts.iter().collect::<Vec<_>>();
    largest.sort_by_key(|part| std::cmp::Reverse(part.value.units().unsigned_abs()));
    let named: Vec<String> = largest.into_iter().take(NAMED).map(item).collect();
    let parts = match named.split_last() {
        Some((last, others)) if !others.is_empty() => {
            words::ListLast { others: &others.join(", "), last }.text()
        }
        _ => named.concat(),
    };
    let (output, whole) = (found.output.name(), shift(found.whole.value(), unit));
    words::AttributionSentence { output: &output, whole: &whole, parts: &parts }.text()
}

/// How the parts were found, and which mechanisms are in none of them.
#[must_use]
pub fn made_of_note(found: &MechanismParts) -> String {
    let note = words::AttributionNote {
        orders: &words::count(found.orders),
        worlds: &words::count(found.worlds),
        cases: cases(found.case),
    }
    .text();
    let left = found.left.iter().filter(|left| left.why == WhyOn::Enterprises);
    let left: Vec<&str> = left.map(|LeftOn { mechanism, .. }| mechanism.name.text()).collect();
    if left.is_empty() {
        return note;
    }
    format!("{note} {}", words::attribution_left(&left.join(", ")))
}

/// Why there is no attribution, for readers.
#[must_use]
pub fn why_no_attribution(why: &NoAttribution) -> String {
    match why {
        NoAttribution::Same => words::drivers_alike().to_owned(),
        NoAttribution::TooFewWorlds(worlds) => words::DriversFew {
            needed: &words::count(LEAST_WORLDS as u32),
            worlds: &words::count(*worlds),
        }
        .text(),
        why => why.to_string(),
    }
}
