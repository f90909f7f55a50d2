//! Clauses: what the regimes of a scenario are called within a sentence.

use crate::market::{Cloud, Regime};
use crate::scenario::Scenario;
use crate::words;

/// The condition under which side B holds, against side A.
pub(super) fn premise(scenario: &Scenario) -> String {
    let azure = scenario.name_of(Cloud::Azure);
    match (scenario.a, scenario.b) {
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

/// What side A was, after the condition of side B.
pub(super) fn than(scenario: &Scenario) -> String {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => words::than_exclusivity(),
        (Regime::Exclusive, Regime::NoExemption) => words::than_exempt(),
        (Regime::NoExemption, Regime::Exclusive) => words::than_nobody_exempt(),
        (Regime::Multicloud, Regime::AsItHappened) => words::than_levers(),
        (a, _) => return under(scenario, a),
    }
    .to_owned()
}

/// A side, by what it lets OpenAI do.
pub(super) fn under(scenario: &Scenario, regime: Regime) -> String {
    let azure = scenario.name_of(Cloud::Azure);
    match regime {
        Regime::Exclusive => return words::under_exclusive(azure),
        Regime::Multicloud => words::under_multicloud(),
        Regime::AsItHappened => words::under_as_it_happened(),
        Regime::NoExemption => return words::under_no_exemption(azure),
        Regime::Custom => words::under_custom(),
    }
    .to_owned()
}

/// Where a regime has OpenAI's models sold, beside another one.
pub(super) fn sold(scenario: &Scenario, regime: Regime, other: Regime) -> String {
    let azure = scenario.name_of(Cloud::Azure);
    match (regime, other) {
        // Beside a side with nobody exempt it matters that somebody is.
        (Regime::Exclusive, Regime::NoExemption) => return words::sold_exempt(azure),
        (Regime::Exclusive, _) => return words::sold_exclusive(azure),
        (Regime::NoExemption, _) => return words::sold_no_exemption(azure),
        (Regime::Multicloud, _) => words::sold_multicloud(),
        (Regime::AsItHappened, _) => words::sold_as_it_happened(),
        (Regime::Custom, _) => words::sold_custom(),
    }
    .to_owned()
}
