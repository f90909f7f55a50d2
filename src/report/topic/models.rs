//! The models in a sentence: what OpenAI's get of AI spend, and at whose cost.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Model;
use crate::scenario::Scenario;

use super::change::{Change, same, under};
use crate::report::number::signed;

/// OpenAI's share of AI spend, and the model on which it tells most. Nothing before the first run.
#[must_use]
pub fn models(scenario: &Scenario, summary: &Summary) -> String {
    let change = |model: Model| Change::of(summary, Measure::Models, model.key());
    let (Some(openai), Some(direct)) =
        (change(Model::OpenAi), Change::of(summary, Measure::Direct, "all"))
    else {
        return String::new();
    };
    let end = scenario.end().in_words();
    if let Some(same) = same(scenario) {
        return format!("{same} OpenAI’s models take {} of AI spend in {end}.", openai.on_b());
    }
    let mut text = format!(
        "OpenAI’s models take {} of AI spend in {end} {}, and {} {}: {}.",
        openai.on_b(),
        under(scenario.b),
        openai.on_a(),
        under(scenario.a),
        openai.certainty("more", "less"),
    );
    let opposite = Model::ALL
        .into_iter()
        .filter_map(|model| Some((model, change(model)?)))
        .filter(|(_, change)| change.difference.p50 * openai.difference.p50 < 0.0)
        .max_by(|(_, x), (_, y)| x.difference.p50.abs().total_cmp(&y.difference.p50.abs()));
    if let (Some((model, change)), false) = (opposite, openai.is_nothing()) {
        text += &format!(
            " That is felt most by {} ({} points).",
            model.name(),
            signed(change.difference.p50)
        );
    }
    text + &format!(
        " {} of AI spend goes to vendors directly, against {}.",
        direct.on_b(),
        direct.on_a()
    )
}
