//! Which crates are compiled with which features: no web crates without the page, and the crates that
//! affect digits always in the same way.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};

use crate::process;
use crate::project::Project;

/// Crates that only a web page needs.
const WEB: [&str; 4] = ["js-sys", "wasm-bindgen", "web-sys", "yew"];

/// Crates whose results affect digests: mathematical functions, SIMD lanes with the crates below them,
/// and reading numbers from links.
const OF_DIGITS: [&str; 5] = ["bytemuck", "lexical-parse-float", "libm", "safe_arch", "wide"];

/// The crates that the manifest pins to one version, so that no other lock file changes a digest. The
/// others compute exactly, in every version.
const PINNED: [&str; 2] = ["libm", "wide"];

/// Every set of features that the library can be built with, as cargo's arguments.
pub const FEATURES: [&[&str]; 5] = [
    &["--no-default-features"],
    &["--no-default-features", "--features", "multihome/cli"],
    &["--no-default-features", "--features", "multihome/parallel"],
    &["--no-default-features", "--features", "multihome/sweeps"],
    &[],
];

/// Checks that the library and the native command are built without web crates.
pub fn has_no_web(project: &Project) -> Result<()> {
    for features in FEATURES {
        let tree = tree(project, &[&["--package", "multihome"], features].concat())?;
        if let Some(name) = web_crate(&tree) {
            let cause = format!("cargo tree --edges normal --invert {name} {}", features.join(" "));
            bail!("{name} is built without the page (`{}` shows why)", cause.trim_end());
        }
    }
    Ok(())
}

/// Checks that the crates that affect digits are the same for each set of features, for all packages that
/// are built together with the page, and for the Python package.
pub fn digits_are_the_same(project: &Project) -> Result<()> {
    let page = ["--package", "multihome", "--package", "multihome-page"];
    let python = ["--package", "multihome", "--package", "multihome-python"];
    let library = FEATURES.map(|features| [&["--package", "multihome"], features].concat());
    let mut first = None;
    for arguments in library.iter().map(Vec::as_slice).chain([&page[..], &python[..]]) {
        let found = of_digits(&tree(project, arguments)?);
        let features = arguments.join(" ");
        for name in OF_DIGITS {
            let count = found.get(name).map_or(0, BTreeSet::len);
            ensure!(count == 1, "{name} is built in {count} ways with {features}");
        }
        let (held, with) = first.get_or_insert_with(|| (found.clone(), features.clone()));
        ensure!(
            found == *held,
            "what digits come from depends on features: {found:?} with {features}, {held:?} with {with}"
        );
    }
    pins_are_locked(&project.read("Cargo.toml")?, &project.read("Cargo.lock")?)
}

/// All crates that some packages are built from, a line for each: name, version, and features.
fn tree(project: &Project, arguments: &[&str]) -> Result<String> {
    let tree = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p} [{f}]"];
    process::read(project.cargo(&tree).args(arguments))
}

fn web_crate(tree: &str) -> Option<&'static str> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.filter_map(|name| WEB.into_iter().find(|web| *web == name)).next()
}

/// For each of those crates, the ways in which it is built: its version and features.
fn of_digits(tree: &str) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for line in tree.lines() {
        let Some((name, way)) = line.split_once(' ') else { continue };
        if let Some(name) = OF_DIGITS.into_iter().find(|crate_of| *crate_of == name) {
            // Repeated crates have this mark.
            found.entry(name).or_default().insert(way.trim_end_matches(" (*)").to_owned());
        }
    }
    found
}

/// Checks that the manifest pins the crates, and that the lock file has those versions only.
fn pins_are_locked(manifest: &str, lock: &str) -> Result<()> {
    for name in PINNED {
        let pinned = pinned(manifest, name);
        let versions = locked(lock, name);
        ensure!(
            pinned.is_some() && versions == pinned.into_iter().collect::<Vec<_>>(),
            "Cargo.toml pins {name} to {pinned:?} (`=` and three numbers), Cargo.lock has {versions:?}"
        );
    }
    Ok(())
}

/// The only version of a dependency that a manifest permits.
fn pinned<'a>(manifest: &'a str, name: &str) -> Option<&'a str> {
    let line = manifest.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
    let (_, version) = line.split_once("\"=")?;
    let (version, _) = version.split_once('"')?;
    (version.split('.').count() == 3).then_some(version)
}

/// The versions of a package in a lock file.
fn locked<'a>(lock: &'a str, name: &str) -> Vec<&'a str> {
    let head = format!("name = \"{name}\"");
    let lines = lock.lines().zip(lock.lines().skip(1));
    let versions = lines.filter(|(line, _)| *line == head).map(|(_, version)| version);
    versions.filter_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_crate_is_found_by_its_whole_name() {
        assert_eq!(web_crate("multihome v0.1.0 (/p) []\nyew v0.23.0 [csr]\n"), Some("yew"));
        assert_eq!(web_crate("multihome v0.1.0 (/p) []\nyew-like v1.0.0 []\n"), None);
    }

    #[test]
    fn two_ways_of_building_one_crate_are_seen() {
        let tree = "m v1 (/p) []\nlibm v0.2.16 [arch]\nwide v1.7.1 []\nlibm v0.2.16 [arch] (*)\n";
        let ways = |tree: &str| of_digits(tree)["libm"].len();
        assert_eq!(ways(tree), 1);
        assert_eq!(ways(&format!("{tree}libm v0.2.16 []")), 2);
        assert_eq!(ways(&format!("{tree}libm v0.2.17 [arch]")), 2);
        assert!(!of_digits(tree).contains_key("m"));
    }

    #[test]
    fn a_pin_is_exact_and_locked() {
        let manifest = "libm = \"=0.2.16\"\nwide = { version = \"=1.7.1\" }\n";
        let entry =
            |name: &str, version: &str| format!("name = \"{name}\"\nversion = \"{version}\"\n");
        let lock = entry("libm", "0.2.16") + &entry("wide", "1.7.1");
        assert!(pins_are_locked(manifest, &lock).is_ok());
        for loose in ["\"0.2.16\"", "\"=0.2\"", "\"^0.2.16\""] {
            let manifest = manifest.replace("\"=0.2.16\"", loose);
            assert!(pins_are_locked(&manifest, &lock).is_err(), "{loose}");
        }
        assert!(pins_are_locked(manifest, &lock.replace("0.2.16", "0.2.15")).is_err());
        assert!(pins_are_locked(manifest, &(lock + &entry("libm", "0.2.15"))).is_err());
    }
}
