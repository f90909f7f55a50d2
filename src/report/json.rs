//! JSON: a result with its provenance and all inputs in one document, piece by piece.

use serde_json::{Map, Value as Json, json};

use crate::ensemble::Summary;
use crate::scenario::{PARAMETERS, Scenario};

use super::provenance::Provenance;
use super::tidy::rows;

/// The result as one JSON document with its provenance and all inputs. Its pieces are to be put
/// together as they come.
pub fn json<'a>(
    scenario: &'a Scenario,
    summary: &'a Summary,
    provenance: &'a Provenance,
) -> impl Iterator<Item = String> + 'a {
    let inputs: Map<String, Json> = PARAMETERS
        .iter()
        .map(|parameter| (parameter.key.to_owned(), json!(parameter.get(scenario).to_string())))
        .collect();
    let mut head: Map<String, Json> =
        provenance.facts().map(|(name, fact)| (name.to_owned(), fact)).into_iter().collect();
    head.insert("inputs".to_owned(), Json::Object(inputs));
    let mut head = Json::Object(head).to_string();
    // The rows come last, within the same braces.
    head.pop();
    head += ",\"rows\":[";
    let rows = rows(scenario, summary).enumerate().map(|(place, row)| {
        let comma = if place > 0 { "," } else { "" };
        format!("{comma}{}", json!(row))
    });
    std::iter::once(head).chain(rows).chain(std::iter::once("]}\n".to_owned()))
}

#[cfg(test)]
mod tests {
    use time::Date;

    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    #[test]
    fn the_pieces_make_one_document() {
        let scenario = Scenario { enterprises: 30, runs: 2, horizon: 2, ..Scenario::default() };
        let summary = Summary::of(run(&Rules::new(&scenario), 0..scenario.runs));
        let provenance = Provenance::of(&scenario, &summary, Date::MIN);
        let text: String = json(&scenario, &summary, &provenance).collect();
        let document: Json = serde_json::from_str(&text).unwrap();
        assert_eq!(document["inputs"]["n"], "30");
        assert_eq!(document["digest"], json!(provenance.citation.digest));
        let rows: Vec<Json> = rows(&scenario, &summary).map(|row| json!(row)).collect();
        assert_eq!(document["rows"], Json::Array(rows));
    }
}
