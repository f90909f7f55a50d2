//! The parameter table for readers, as JSON and as Markdown.

use serde_json::{Value as Json, json};

use super::kind::Kind;
use super::parameter::Group;
use super::table::PARAMETERS;

/// The parameter table as JSON, one object for each parameter. `range` says in words which values are
/// allowed; `low` and `high` are the 10 and the 90 % quantile of what is plausible.
#[must_use]
pub fn json() -> Json {
    PARAMETERS
        .iter()
        .map(|parameter| {
            let range = parameter.range();
            let mut object = json!({
                "key": parameter.key,
                "id": parameter.id,
                "label": parameter.label.text(),
                "group": parameter.group.name(),
                "mechanisms": parameter.mechanisms,
                "type": parameter.kind.name(),
                "unit": parameter.kind.unit().name(),
                "range": parameter.kind.range(),
                "default": parameter.default_value(),
                "low": range.map(|range| range.low),
                "high": range.map(|range| range.high),
                "shape": range.map(|range| range.shape.name()),
                "range_reason": parameter.range_reason(),
                "splittable": parameter.splittable,
                "assumption": parameter.evidence.is_assumption(),
                "source": parameter.evidence.text(),
                "help": parameter.help.text(),
                "since": parameter.since,
            });
            let bounds = match parameter.kind {
                Kind::Number { min, max, .. } => Some((json!(min), json!(max))),
                Kind::Whole { min, max, .. } => Some((json!(min), json!(max))),
                Kind::InitialShare => Some((json!(0), json!(100))),
                Kind::Quarter { .. }
                | Kind::Date
                | Kind::Regime
                | Kind::Assumptions
                | Kind::StartShares
                | Kind::Name
                | Kind::Schedule => None,
            };
            if let Some((minimum, maximum)) = bounds {
                object["minimum"] = minimum;
                object["maximum"] = maximum;
            }
            object
        })
        .collect()
}

/// The parameter table as Markdown, one table for each group. † marks assumptions.
#[must_use]
pub fn markdown() -> String {
    let mut text = String::new();
    for group in Group::ALL {
        text += &format!(
            "### {}\n\n| key | what it does | mechanisms | unit | allowed | default | 10 to 90% | scale | by side | source | \
             why 10 to 90% |\n|---|---|---|---|---|---|---|---|---|---|---|\n",
            group.name()
        );
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.group == group) {
            let range = parameter.range();
            let dagger = if parameter.evidence.is_assumption() { "†" } else { "" };
            text += &format!(
                "| `{}` | {} | {} | {} | {} | {}{dagger} | {} | {} | {} | {} | {} |\n",
                parameter.key,
                parameter.help,
                parameter.mechanisms.join(" "),
                parameter.kind.unit().name(),
                parameter.kind.range(),
                parameter.default_value(),
                range.map_or_else(String::new, |range| format!("{} to {}", range.low, range.high)),
                range.map_or("", |range| range.shape.name()),
                if parameter.splittable { "yes" } else { "" },
                parameter.evidence.text(),
                parameter.range_reason().unwrap_or_default(),
            );
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
