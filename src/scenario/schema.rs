//! The parameter table for readers, as JSON and as Markdown.

use serde_json::{Value as Json, json};

use super::kind::Kind;
use super::parameter::Group;
use super::table::PARAMETERS;

/// The parameter table as JSON, one object for each parameter.
#[must_use]
pub fn json() -> Json {
    PARAMETERS
        .iter()
        .map(|parameter| {
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
                Kind::Quarter { .. } | Kind::Date | Kind::Regime | Kind::Name | Kind::Schedule => {
                    None
                }
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
            "### {}\n\n| key | what it does | mechanisms | unit | range | default | by side | source |\n\
             |---|---|---|---|---|---|---|---|\n",
            group.name()
        );
        for parameter in PARAMETERS.iter().filter(|parameter| parameter.group == group) {
            let dagger = if parameter.evidence.is_assumption() { "†" } else { "" };
            text += &format!(
                "| `{}` | {} | {} | {} | {} | {}{dagger} | {} | {} |\n",
                parameter.key,
                parameter.help,
                parameter.mechanisms.join(" "),
                parameter.kind.unit().name(),
                parameter.kind.range(),
                parameter.default_value(),
                if parameter.splittable { "yes" } else { "" },
                parameter.evidence.text(),
            );
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
