//! The table of worlds as a source file.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::engine::MODEL_VERSION;
use crate::worlds;

use super::design::Design;
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
