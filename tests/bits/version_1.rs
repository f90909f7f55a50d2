//! Protects the promise that a mechanism that is off has no effect: with all of them off, the model
//! gives, byte for byte, the results that it gave before it had them (model version 1), recorded in
//! tests/golden/version-1.csv. The record is without AI pull and with yearly decisions, since model 5
//! gave pull another meaning and made inertia a rate a year. It was taken with the last release of model
//! 4, which gave version 1's results with these too.

use std::path::Path;

use multihome::engine::{COLUMNS, Measure, Rules, replicate};
use multihome::link::read;
use multihome::market::Cloud;
use multihome::scenario::Problem;
use sha2::{Digest, Sha256};

/// Values that switch off everything that version 1 did not have, and keep what it had.
const OFF: &str = "waiver=0&clause=0&precedent=0&neutrality=0&breadth=0&bundle=0\
    &ms-quality=0&commoditisation=0&link=1&gateway-2025=0&gateway-2028=0&egress=0&discount=0\
    &price-frontier=1&price-tail=1&markup=0&queue=0&fade=100&second-source=0\
    &race=0&leverage=0";

/// The measures that version 1 had.
const MEASURES: [Measure; 5] =
    [Measure::Share, Measure::ShareCore, Measure::ShareAi, Measure::Models, Measure::Direct];

/// The clouds that version 1 had.
const CLOUDS: usize = 4;

fn is_of_version_1(column: usize) -> bool {
    let column = COLUMNS[column];
    let cloud = Cloud::from_key(column.item).is_none_or(|cloud| cloud.index() < CLOUDS);
    MEASURES.contains(&column.measure) && cloud
}

/// The digest of every figure that version 1 had, in its order.
fn digest(link: &str, replicates: u32) -> String {
    let reading = read(link).unwrap();
    assert!(reading.notices.iter().all(|notice| notice.problem == Problem::Sum), "{link}");
    let rules = Rules::new(&reading.comparison);
    let mut hash = Sha256::new();
    for number in 0..replicates {
        let outcome = replicate(&rules, number);
        for quarter in outcome.figures.iter().flat_map(|side| side.chunks(COLUMNS.len())) {
            for (column, figure) in quarter.iter().enumerate() {
                if is_of_version_1(column) {
                    hash.update(figure.to_bits().to_le_bytes());
                }
            }
        }
        for flow in outcome.flows[..CLOUDS].iter().flat_map(|flows| &flows[..CLOUDS]) {
            hash.update(flow.to_le_bytes());
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn with_all_mechanisms_off_results_are_those_of_version_1() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden/version-1.csv");
    let mut lines = 0;
    for record in csv::Reader::from_path(path).unwrap().deserialize() {
        let (link, replicates, held): (String, u32, String) = record.unwrap();
        let now = digest(&format!("{link}&{OFF}"), replicates);
        assert_eq!(now, held, "{link}");
        lines += 1;
    }
    assert_eq!(lines, 8);
}
