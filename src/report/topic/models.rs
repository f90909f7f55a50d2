//! The models in a sentence: OpenAI's share of AI spend, and which model gains or loses against it.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Model;
use crate::scenario::Comparison;
use crate::words;

use crate::report::change::{Change, no_ai, same};
use crate::report::clause::{under_a, under_b};
use crate::report::number::signed;

/// OpenAI's share of AI spend, and the other model with the largest effect. Empty before the first
/// replicate.
#[must_use]
pub fn models(comparison: &Comparison, summary: &Summary) -> String {
    let change = |model: Model| Change::of(summary, Measure::Models, model.key());
    let (Some(openai), Some(direct)) =
        (change(Model::OpenAi), Change::of(summary, Measure::Direct, "all"))
    else {
        return String::new();
    };
    let end = comparison.common().end().in_words();
    if let Some(same) = same(comparison) {
        return format!("{same} {}", words::ModelsSame { share: &openai.on_b(), end: &end }.text());
    }
    if let Some(none) = no_ai(comparison) {
        return none.to_owned();
    }
    let mut sentences = vec![
        words::Models {
            b: &openai.on_b(),
            end: &end,
            under_b: &under_b(comparison),
            a: &openai.on_a(),
            under_a: &under_a(comparison),
            certainty: &openai.certainty(words::more(), words::less()),
        }
        .text(),
    ];
    let opposite = Model::ALL
        .into_iter()
        .filter_map(|model| Some((model, change(model)?)))
        .filter(|(_, change)| change.middle() * openai.middle() < 0.0)
        // Another model cannot lose more to OpenAI than OpenAI gains, nor gain more than it loses.
        .filter(|(_, change)| !change.is_level() && change.middle().abs() <= openai.middle().abs())
        .max_by(|(_, x), (_, y)| x.middle().abs().total_cmp(&y.middle().abs()));
    if let (Some((model, change)), false) = (opposite, openai.is_nothing()) {
        sentences.push(
            words::ModelsFelt { model: model.name(), points: &signed(change.middle()) }.text(),
        );
    }
    sentences.push(words::ModelsDirect { b: &direct.on_b(), a: &direct.on_a() }.text());
    sentences.join(" ")
}
