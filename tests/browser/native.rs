//! The native command's figures for a link, by the address that cells of the page's tables carry.

use std::collections::BTreeMap;
use std::process::Command;

/// What `multihome digest` prints.
pub fn digest(link: &str) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_multihome")).args(["digest", link]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

/// Runs `multihome run` and reads its table.
pub fn figures(link: &str) -> BTreeMap<String, String> {
    let output =
        Command::new(env!("CARGO_BIN_EXE_multihome")).args(["run", link]).output().unwrap();
    assert!(output.status.success());
    let mut figures = BTreeMap::new();
    for row in csv::Reader::from_reader(output.stdout.as_slice()).records() {
        let row = row.unwrap();
        let address = format!("{}/{}/{}/{}/{}", &row[0], &row[1], &row[3], &row[4], &row[5]);
        figures.insert(address, row[6].to_owned());
    }
    figures
}

/// Fails unless every figure that the page shows, by address and value, is the native one.
pub fn assert_same(native: &BTreeMap<String, String>, cells: &[(String, String)], told: &str) {
    for (address, value) in cells {
        assert_eq!(native.get(address), Some(value), "{told}: {address}");
    }
}
