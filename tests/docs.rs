//! Protects docs/model.md and docs/embedding.md: their tables are what the program says of itself.

#![cfg(test)]

mod blessing;

use multihome::engine::{Measure, measures_markdown, state_markdown};
use multihome::scenario::{
    MECHANISMS, PARAMETERS, markdown, mechanisms_markdown, page_options_markdown, parts_markdown,
};

/// Each table by the name of its block.
fn tables() -> [(&'static str, String); 4] {
    [
        ("parameters", markdown()),
        ("state", state_markdown()),
        ("measures", measures_markdown()),
        ("mechanisms", mechanisms_markdown()),
    ]
}

#[test]
fn the_tables_are_generated() {
    let embedding = [("page-options", page_options_markdown()), ("parts", parts_markdown())];
    blessing::compare(&[
        blessing::blocks("docs/model.md", &tables()),
        blessing::blocks("docs/embedding.md", &embedding),
    ]);
}

#[test]
fn the_tables_are_complete() {
    let [(_, parameters), _, (_, measures), (_, mechanisms)] = tables();
    for parameter in PARAMETERS {
        assert!(parameters.contains(&format!("| `{}` |", parameter.key)), "{}", parameter.key);
    }
    for measure in Measure::all() {
        assert!(measures.contains(&format!("| `{}` |", measure.key())), "{}", measure.key());
    }
    for mechanism in &MECHANISMS {
        assert!(mechanisms.contains(&format!("| {} |", mechanism.id)), "{}", mechanism.id);
    }
}
