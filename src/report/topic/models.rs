//! The models in a sentence: what OpenAI's get of AI spend, and at whose cost.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Model;
use crate::scenario::Scenario;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::under;
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
        return format!("{same} {}", words::models_same(&openai.on_b(), &end));
    }
    if let Some(none) = no_ai(scenario) {
        return none.to_owned();
    }
    let mut sentences = vec![words::models(
        &openai.on_b(),
        &end,
        &under(scenario, scenario.b),
        &openai.on_a(),
        &under(scenario, scenario.a),
        &openai.certainty(words::more(), words::less()),
    )];
    let opposite = Model::ALL
        .into_iter()
        .filter_map(|model| Some((model, change(model)?)))
        .filter(|(_, change)| change.difference.p50 * openai.difference.p50 < 0.0)
        // What OpenAI gains or loses is felt by nobody more than by itself.
        .filter(|(_, change)| {
            !change.is_level() && change.difference.p50.abs() <= openai.difference.p50.abs()
        })
        .max_by(|(_, x), (_, y)| x.difference.p50.abs().total_cmp(&y.difference.p50.abs()));
    if let (Some((model, change)), false) = (opposite, openai.is_nothing()) {
        sentences.push(words::models_felt(model.name(), &signed(change.difference.p50)));
    }
    sentences.push(words::models_direct(&direct.on_b(), &direct.on_a()));
    sentences.join(" ")
}
