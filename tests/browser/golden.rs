//! The golden links: every one of them gives in each browser the digest that is held for all
//! machines, so the page computes the same bytes as the native command.

use std::collections::BTreeMap;
use std::path::Path;

use crate::page::Page;
use crate::{browser, firefox};

/// One of the two tables beside the golden test: its second column by the first.
fn held(file: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

async fn every_link_gives_its_digest(page: &impl Page) {
    let (links, digests) = (held("links.csv"), held("digests.csv"));
    assert!(links.len() >= 28 && links.keys().eq(digests.keys()), "the tables belong together");
    let mut wrong = Vec::new();
    for (name, link) in &links {
        page.visit(&format!("?{link}")).await;
        let shown = page.digest().await;
        if shown != digests[name] {
            wrong.push(format!("{name}: {shown}"));
        }
    }
    assert!(wrong.is_empty(), "not the golden digest: {wrong:#?}");
}

#[test]
fn every_link_gives_its_digest_in_chromium() {
    browser::test(async |page| every_link_gives_its_digest(page).await);
}

#[test]
fn every_link_gives_its_digest_in_firefox() {
    firefox::test(async |page| every_link_gives_its_digest(page).await);
}
