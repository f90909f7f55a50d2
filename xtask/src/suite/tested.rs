//! What cargo builds for the tests.

/// The packages whose tests are built together. The page is among them, so that shared crates have the
/// features that they have in the page; and the packages are always the same ones, so that nothing is
/// built twice.
pub const TESTED: &[&str] = &[
    "--package",
    "multihome",
    "--package",
    "multihome-bits",
    "--package",
    "multihome-browser-tests",
    "--package",
    "multihome-page",
    "--package",
    "multihome-site",
];
