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

/// The share on side A, with what side A was where the condition does not say it.
pub(super) fn contrast(scenario: &Scenario, share: String) -> String {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::AsItHappened) => words::before_stayed(&share),
        (Regime::AsItHappened, _) => words::before_as_it_happened(&share),
        (Regime::Custom, _) => words::before_custom(&share),
        (Regime::Multicloud, Regime::AsItHappened) => words::before_levers(&share),
        _ => share,
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
