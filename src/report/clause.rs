//! Clauses: what the regimes of a scenario are called within a sentence.

use crate::market::Regime;
use crate::scenario::Scenario;
use crate::words;

/// The condition under which side B holds, against side A.
pub(super) fn premise(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => words::premise_open(),
        (Regime::NoExemption, Regime::Exclusive) => words::premise_exempt(),
        (_, Regime::NoExemption) => words::premise_no_exemption(),
        (_, Regime::Exclusive) => words::premise_exclusive(),
        (_, Regime::Multicloud) => words::premise_multicloud(),
        (_, Regime::AsItHappened) => words::premise_as_it_happened(),
        (_, Regime::Custom) => words::premise_custom(),
    }
}

/// What side A was, after the condition of side B.
pub(super) fn than(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => words::than_exclusivity(),
        (Regime::Exclusive, Regime::NoExemption) => words::than_exempt(),
        (Regime::NoExemption, Regime::Exclusive) => words::than_nobody_exempt(),
        (Regime::Multicloud, Regime::AsItHappened) => words::than_levers(),
        (a, _) => under(a),
    }
}

/// A side, by what it lets OpenAI do.
pub(super) fn under(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => words::under_exclusive(),
        Regime::Multicloud => words::under_multicloud(),
        Regime::AsItHappened => words::under_as_it_happened(),
        Regime::NoExemption => words::under_no_exemption(),
        Regime::Custom => words::under_custom(),
    }
}

/// Where a regime has OpenAI's models sold.
pub(super) fn sold(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => words::sold_exclusive(),
        Regime::NoExemption => words::sold_no_exemption(),
        Regime::Multicloud => words::sold_multicloud(),
        Regime::AsItHappened => words::sold_as_it_happened(),
        Regime::Custom => words::sold_custom(),
    }
}
