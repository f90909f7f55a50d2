//! Protects docs/model.md: its parameter table is the one that the program reads.

#![cfg(test)]

mod blessing;

use multihome::scenario::{PARAMETERS, markdown};

#[test]
fn the_parameter_table_is_generated() {
    let table = markdown();
    for parameter in PARAMETERS {
        assert!(table.contains(&format!("| `{}` |", parameter.key)), "{}", parameter.key);
    }
    blessing::compare(&[blessing::block("docs/model.md", "parameters", &table)]);
}
