//! The golden links: each gives the digest in every browser that is recorded for all machines. So the
//! page computes the same bytes as the native command.

use std::collections::BTreeMap;
use std::path::Path;

use crate::page::Page;
use crate::{browser, firefox, webkit};

/// A table of tests/golden, as a map from its first column to its second.
fn held(file: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden").join(file);
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

/// How many links one browser opens, so that the time limit of a test is for these alone.
const LINKS: usize = 7;

/// A golden link: its name, its query and its digest.
struct Golden {
    name: String,
    link: String,
    digest: String,
}

/// Every golden link.
fn all() -> Vec<Golden> {
    let (links, mut digests) = (held("links.csv"), held("digests.csv"));
    assert!(links.len() >= 28 && links.keys().eq(digests.keys()), "the tables belong together");
    let golden = links.into_iter().map(|(name, link)| {
        let digest = digests.remove(&name).unwrap();
        Golden { name, link, digest }
    });
    golden.collect()
}

async fn each_link_gives_its_digest(page: &impl Page, group: &[Golden]) {
    let mut wrong = Vec::new();
    for Golden { name, link, digest } in group {
        page.visit(&format!("?{link}")).await;
        let shown = page.digest().await;
        if shown != *digest {
            wrong.push(format!("{name}: {shown}"));
        }
    }
    assert!(wrong.is_empty(), "not the golden digest: {wrong:#?}");
}

#[test]
fn every_link_gives_its_digest_in_chromium() {
    for group in all().chunks(LINKS) {
        browser::test(async |page| each_link_gives_its_digest(page, group).await);
    }
}

#[test]
fn every_link_gives_its_digest_in_firefox() {
    for group in all().chunks(LINKS) {
        firefox::test(async |page| each_link_gives_its_digest(page, group).await);
    }
}

#[test]
fn every_link_gives_its_digest_in_webkit() {
    for group in all().chunks(LINKS) {
        webkit::test(async |page| each_link_gives_its_digest(page, group).await);
    }
}
