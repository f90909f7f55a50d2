//! Clauses: the parts of sentences that name the regimes of a comparison.

use crate::market::{Cloud, Regime};
use crate::scenario::Comparison;
use crate::words;

/// The condition that side B describes, compared with side A: the beginning of a sentence.
pub(super) fn condition_of_b(comparison: &Comparison) -> String {
    if comparison.is_split() {
        return words::premise_side("B");
    }
    let azure = comparison.common().name_of(Cloud::Azure);
    match (comparison.a.regime, comparison.b.regime) {
        (Regime::Exclusive, Regime::Multicloud) => words::premise_open(),
        (Regime::NoExemption, Regime::Exclusive) => words::premise_exempt(),
        (_, Regime::NoExemption) => return words::premise_no_exemption(azure),
        (_, Regime::Exclusive) => return words::premise_exclusive(azure),
        (_, Regime::Multicloud) => words::premise_multicloud(),
        (_, Regime::AsItHappened) => words::premise_as_it_happened(),
        (_, Regime::Custom) => words::premise_custom(),
    }
    .to_owned()
}

/// The end of that sentence, which names side A.
pub(super) fn compared_with_a(comparison: &Comparison) -> String {
    if comparison.is_split() {
        return under_a(comparison);
    }
    match (comparison.a.regime, comparison.b.regime) {
        (Regime::Exclusive, Regime::Multicloud) => words::than_exclusivity(),
        (Regime::Exclusive, Regime::NoExemption) => words::than_exempt(),
        (Regime::NoExemption, Regime::Exclusive) => words::than_nobody_exempt(),
        (Regime::Multicloud, Regime::AsItHappened) => words::than_levers(),
        _ => return under_a(comparison),
    }
    .to_owned()
}

/// Side A, described by what it allows OpenAI.
pub(super) fn under_a(comparison: &Comparison) -> String {
    under(comparison, comparison.a.regime, "A")
}

/// Side B, described by what it allows OpenAI.
pub(super) fn under_b(comparison: &Comparison) -> String {
    under(comparison, comparison.b.regime, "B")
}

/// Where the sides differ in more than the regime, a side is named by its letter.
fn under(comparison: &Comparison, regime: Regime, side: &str) -> String {
    if comparison.is_split() {
        return words::under_side(side);
    }
    let azure = comparison.common().name_of(Cloud::Azure);
    match regime {
        Regime::Exclusive => return words::under_exclusive(azure),
        Regime::Multicloud => words::under_multicloud(),
        Regime::AsItHappened => words::under_as_it_happened(),
        Regime::NoExemption => return words::under_no_exemption(azure),
        Regime::Custom => words::under_custom(),
    }
    .to_owned()
}

/// Where OpenAI's models are sold under a regime, in words that distinguish it from another regime.
pub(super) fn sold(comparison: &Comparison, regime: Regime, other: Regime) -> String {
    let azure = comparison.common().name_of(Cloud::Azure);
    match (regime, other) {
        // Compared with a regime that exempts nobody, the exemption must be mentioned.
        (Regime::Exclusive, Regime::NoExemption) => return words::sold_exempt(azure),
        (Regime::Exclusive, _) => return words::sold_exclusive(azure),
        (Regime::NoExemption, _) => return words::sold_no_exemption(azure),
        (Regime::Multicloud, _) => words::sold_multicloud(),
        (Regime::AsItHappened, _) => words::sold_as_it_happened(),
        (Regime::Custom, _) => words::sold_custom(),
    }
    .to_owned()
}
