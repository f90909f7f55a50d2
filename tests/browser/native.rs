//! The native command's figures for a link, by the addresses of the cells of the page's tables.

use std::collections::BTreeMap;
use std::process::Command;

use crate::page::setting;

/// The native command.
pub fn command() -> Command {
    Command::new(setting("MULTIHOME_COMMAND"))
}

/// The output of `multihome digest`.
pub fn digest(link: &str) -> String {
    let output = command().args(["digest", link]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

/// Runs `multihome run` and reads its table.
pub fn figures(link: &str) -> BTreeMap<String, String> {
    let output = command().args(["run", link]).output().unwrap();
    assert!(output.status.success());
    let mut figures = BTreeMap::new();
    for row in csv::Reader::from_reader(output.stdout.as_slice()).records() {
        let row = row.unwrap();
        let address = format!("{}/{}/{}/{}/{}", &row[0], &row[1], &row[3], &row[4], &row[5]);
        figures.insert(address, row[6].to_owned());
    }
    figures
}

/// Fails unless every figure that the page shows, by cell address and value, equals the native one.
pub fn assert_same(native: &BTreeMap<String, String>, cells: &[(String, String)], context: &str) {
    for (address, value) in cells {
        assert_eq!(native.get(address), Some(value), "{context}: {address}");
    }
}
