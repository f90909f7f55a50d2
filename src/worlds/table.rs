//! The table of worlds. `multihome match --format rust` writes it.

use super::current::Worlds;

#[rustfmt::skip]
pub(super) static PUBLISHED: Worlds = Worlds {
    model: 5,
    ranges: "0000000000000000",
    sets: 1,
    size: [1, 1],
    digest: "0000000000000000000000000000000000000000000000000000000000000000",
    left: [1, 1, 1],
    worlds: [&[0], &[0], &[0]],
};
