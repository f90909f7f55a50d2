//! Clauses: what the regimes of a scenario are called within a sentence.

use crate::market::Regime;
use crate::scenario::Scenario;

/// The condition under which side B holds, against side A.
pub(super) const fn premise(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => "Without exclusivity, ",
        (Regime::NoExemption, Regime::Exclusive) => "With the public sector exempt, ",
        (_, Regime::NoExemption) => "With OpenAI only on Azure, even for the public sector, ",
        (_, Regime::Exclusive) => "With OpenAI only on Azure, ",
        (_, Regime::Multicloud) => "With OpenAI on any cloud, ",
        (_, Regime::AsItHappened) => "By the deal as it happened, ",
        (_, Regime::Custom) => "By the timetable of this scenario, ",
    }
}

/// What side A was, after the condition of side B.
pub(super) const fn than(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => "with it",
        (Regime::Exclusive, Regime::NoExemption) => "with it exempt",
        (Regime::Exclusive, _) => "with OpenAI only on Azure",
        (Regime::NoExemption, Regime::Exclusive) => "with nobody exempt",
        (Regime::NoExemption, _) => "with OpenAI only on Azure and nobody exempt",
        (Regime::Multicloud, Regime::AsItHappened) => "by the dates of the levers",
        (Regime::Multicloud, _) => "with OpenAI on any cloud",
        (Regime::AsItHappened, _) => "by the deal as it happened",
        (Regime::Custom, _) => "by the timetable of this scenario",
    }
}

/// Where a regime has OpenAI's models sold.
pub(super) const fn sold(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => "only on Azure",
        Regime::NoExemption => "only on Azure with nobody exempt",
        Regime::Multicloud => "on any cloud",
        Regime::AsItHappened => "by the deal as it happened",
        Regime::Custom => "by a timetable of its own",
    }
}
