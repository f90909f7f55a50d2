//! The table of worlds as a source file.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::engine::MODEL_VERSION;
use crate::scenario::Value;
use crate::worlds;

use super::design::Design;
use super::kept::{Kept, kept_ranges};
use super::search::Matched;

/// Numbers in a line of the source file.
const IN_A_LINE: usize = 16;

/// SHA-256, in hexadecimal, of what the worlds depend on and of the worlds at each tolerance.
#[must_use]
pub fn digest(design: &Design, matched: &[Matched; 3]) -> String {
    let mut hash = Sha256::new();
    hash.update(format!(
        "multihome worlds model {MODEL_VERSION} design {}\n",
        design.fingerprint()
    ));
    hash.update(format!("sets {}\n", design.sets));
    for Matched { left, worlds, .. } in matched {
        hash.update(format!("left {} worlds {worlds:?}\n", left.len()));
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// src/worlds/table.rs for what is left at each tolerance.
#[must_use]
pub fn rust_table(design: &Design, matched: &[Matched; 3]) -> String {
    let ranges = worlds::fingerprint();
    let mut lists = String::new();
    for Matched { worlds, .. } in matched {
        let _ = writeln!(lists, "        &[");
        for line in worlds.chunks(IN_A_LINE) {
            let numbers: Vec<String> = line.iter().map(u16::to_string).collect();
            let _ = writeln!(lists, "            {},", numbers.join(", "));
        }
        let _ = writeln!(lists, "        ],");
    }
    let digest = digest(design, matched);
    let left = matched.each_ref().map(|matched| matched.left.len());
    let Design { sets, paths, enterprises, .. } = design;
    format!(
        "//! The table of worlds. `multihome match --format rust` writes it.\n\n\
         use super::current::Worlds;\n\n\
         #[rustfmt::skip]\n\
         pub(super) static PUBLISHED: Worlds = Worlds {{\n    \
             model: {MODEL_VERSION},\n    \
             ranges: \"{ranges}\",\n    \
             sets: {sets},\n    \
             size: [{enterprises}, {paths}],\n    \
             digest: \"{digest}\",\n    \
             left: {left:?},\n    \
             worlds: [\n{lists}    ],\n\
         }};\n"
    )
}

/// src/record/levers_table.rs for what is left at the discrepancies as stated.
#[must_use]
pub fn rust_levers(design: &Design, matched: &[Matched; 3]) -> String {
    let [_, Matched { sets, fitting, left, .. }, _] = matched;
    let numbers: Vec<u32> = left.iter().map(|(set, _)| *set).collect();
    let mut levers = String::new();
    for Kept { parameter, left, distance, is_seen, .. } in kept_ranges(&numbers, fitting) {
        let [low, middle, high] = left.map(|value| value.as_ref().and_then(Value::number));
        let (Some(low), Some(middle), Some(high)) = (low, middle, high) else { continue };
        let _ = writeln!(
            levers,
            "        Lever {{ key: {:?}, left: [{low:?}, {middle:?}, {high:?}], distance: {distance:?}, is_seen: {is_seen} }},",
            parameter.key
        );
    }
    let (ranges, digest) = (worlds::fingerprint(), digest(design, matched));
    format!(
        "//! What the record says of the levers. `multihome match --format rust-levers` writes it.\n\n\
         use super::levers::{{Lever, Levers}};\n\n\
         #[rustfmt::skip]\n\
         pub(super) static LEVERS: Levers = Levers {{\n    \
             model: {MODEL_VERSION},\n    \
             ranges: \"{ranges}\",\n    \
             digest: \"{digest}\",\n    \
             sets: {sets},\n    \
             fitting: {},\n    \
             left: {},\n    \
             levers: &[\n{levers}    ],\n\
         }};\n",
        fitting.len(),
        left.len()
    )
}
