//! Protects the bits of the estimators of sensitivity: the page and the command tell the same digits.

use multihome::numeric::sobol;
use multihome::sensitivity::Estimate;
use multihome::sensitivity::parts::{Sample, VarianceParts, variance_parts};
use multihome::sensitivity::response::{Turn, signs};
use sha2::{Digest, Sha256};

const WORLDS: u32 = 100;
const INPUTS: u32 = 30;

/// The parts of an output that three inputs and luck carry.
fn parts() -> VarianceParts {
    let rows: Vec<Vec<f64>> = (0..WORLDS)
        .map(|world| (0..=INPUTS).filter_map(|d| sobol::scrambled(500 + 31 * world, d)).collect())
        .collect();
    let values: Vec<f64> = rows.iter().flat_map(|row| &row[..INPUTS as usize]).copied().collect();
    let output = |row: &[f64], luck: f64| 3.0 * row[4] - 2.0 * row[7] * row[9] + 0.7 * luck;
    let outputs: Vec<f64> = rows.iter().map(|row| output(row, row[INPUTS as usize])).collect();
    let repeats: Vec<[f64; 2]> = rows
        .iter()
        .take(32)
        .map(|row| [row[INPUTS as usize], row[INPUTS as usize - 1]].map(|luck| output(row, luck)))
        .collect();
    let groups: Vec<usize> = (0..INPUTS as usize).map(|input| input % 3).collect();
    variance_parts(&Sample {
        values: &values,
        inputs: INPUTS as usize,
        outputs: &outputs,
        groups: &groups,
        repeats: &repeats,
    })
    .unwrap()
}

#[test]
fn the_bits_of_parts_never_change() {
    let parts = parts();
    assert!(parts.inputs.len() >= 3, "{parts:?}");
    let quality = parts.quality;
    let estimates = parts
        .inputs
        .iter()
        .map(|input| input.part)
        .chain(parts.groups.iter().flat_map(|group| [group.part, group.others]))
        .chain(parts.luck)
        .flat_map(|Estimate { value, error }| [value, error]);
    let others = [
        parts.not_separable,
        parts.not_separable_in_groups,
        quality.fitted,
        quality.adjusted,
        quality.predicted,
        quality.level,
        quality.entangled,
    ];
    let of_inputs = parts.inputs.iter().flat_map(|input| [input.interactions, input.direction]);
    assert_eq!(hash(estimates.chain(others).chain(of_inputs)), "e606c3f3a168a033");
}

#[test]
fn the_bits_of_a_flip_never_change() {
    let values = [0.0, 1.0, 2.0];
    let outputs: Vec<Vec<f64>> = values
        .iter()
        .map(|value| {
            let luck = (0..20).filter_map(|world| sobol::scrambled(world, 3));
            luck.map(|luck| value - 0.4 + luck * (value + 0.3) * 0.1).collect()
        })
        .collect();
    let turns = signs(&values, &outputs).unwrap();
    let [Turn::Flip(flip)] = turns[..] else { panic!("{turns:?}") };
    assert_eq!(hash([flip.at.value, flip.at.error].into_iter()), "168654b1824da0f1");
}

/// The first 16 hexadecimal digits of the hash of some bits.
fn hash(numbers: impl Iterator<Item = f64>) -> String {
    let bytes: Vec<u8> = numbers.flat_map(|x| x.to_bits().to_le_bytes()).collect();
    Sha256::digest(bytes)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
