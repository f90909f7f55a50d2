//! Links that cite: whoever opens one sees whether its result is reproduced, and otherwise what
//! changed.

use serde_json::Value;

use crate::browser::{Browser, test};
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=4&horizon=8";

/// The query of the citing link that the page copies for a link.
async fn cite_link(page: &Browser, link: &str) -> String {
    page.visit(link).await;
    page.find("button.cite:enabled").await;
    // A headless browser's clipboard cannot be read.
    page.script("navigator.clipboard.writeText = async text => { window.copied = text; }").await;
    page.click("button.cite").await;
    page.until("window.copied").await;
    page.until("document.querySelector('.share-link .words').textContent.includes('cite link')")
        .await;
    let Value::String(copied) = page.script("return window.copied").await else {
        panic!("nothing was copied");
    };
    format!("?{}", copied.split_once('?').unwrap().1)
}

/// The page's verdict on the citation, once it contains some words.
async fn said(page: &Browser, words: &str) -> String {
    let holds = format!("document.querySelector('.comparison').textContent.includes('{words}')");
    page.until(&holds).await;
    page.text(".comparison").await
}

#[test]
fn a_cite_link_is_reproduced_and_keeps_its_citation() {
    test(async |page| {
        let cited = cite_link(page, LINK).await;
        assert_eq!(page.text(".comparison").await, "", "the link itself cites nothing");
        let digest = native::digest(LINK);
        assert!(cited.contains(&format!("digest={digest}")), "{cited}");
        assert!(cited.contains("&seed=42&") && cited.contains("&aws=31&"), "{cited}");
        page.visit(&cited).await;
        let words = said(page, "Reproduced exactly.").await;
        assert!(words.contains(&digest[..12]), "{words}");
        assert!(page.address().await.ends_with(&cited[1..]), "the address keeps the citation");
        page.reload().await;
        said(page, "Reproduced exactly.").await;
    });
}

#[test]
fn a_lever_leaves_the_citation_behind_and_back_brings_it_again() {
    test(async |page| {
        let cited = cite_link(page, LINK).await;
        page.visit(&cited).await;
        said(page, "Reproduced exactly.").await;
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        let words = said(page, "You have changed “Seed”").await;
        assert!(!words.contains("Reproduced"), "{words}");
        let address = page.address().await;
        assert!(address.contains("seed=7") && !address.contains("digest"), "{address}");
        page.back().await;
        said(page, "Reproduced exactly.").await;
        assert!(page.address().await.contains("digest="));
        page.click(".undo button:last-of-type").await;
        page.until("document.querySelector('.comparison').textContent === ''").await;
    });
}

#[test]
fn a_result_that_is_not_reproduced_is_named_with_its_changes() {
    test(async |page| {
        let cited = cite_link(page, LINK).await;
        let digest = native::digest(LINK);
        let forged = cited.replace(&digest, &"0".repeat(64));
        page.visit(&forged).await;
        let words = said(page, "Not reproduced").await;
        assert!(words.contains("no cloud’s share"), "{words}");
        let above = "document.querySelector('.comparison').getBoundingClientRect().bottom <=
            document.querySelector('.picture').getBoundingClientRect().top";
        page.until(above).await;
        let (before, ends) = cited.split_once("&ends=aws:").unwrap();
        let (aws, others) = ends.split_once(',').unwrap();
        let lower = aws.parse::<f64>().unwrap() - 2.0;
        let model = cited.split('&').find(|pair| pair.starts_with("model=")).unwrap();
        let older = format!("{before}&ends=aws:{lower:.2},{others}")
            .replace(&digest, &"0".repeat(64))
            .replace(&format!("&{model}&"), "&model=0&");
        page.visit(&older).await;
        let words = said(page, "since version 0").await;
        assert!(words.contains("AWS") && words.contains("(+2.00 points)"), "{words}");
    });
}

#[test]
fn what_a_link_says_beside_its_digest_is_not_taken_on_trust() {
    test(async |page| {
        let cited = cite_link(page, LINK).await;
        let (before, ends) = cited.split_once("&ends=aws:").unwrap();
        let (aws, others) = ends.split_once(',').unwrap();
        let higher = format!("{:.2}", aws.parse::<f64>().unwrap() + 6.0);
        page.visit(&format!("{before}&ends=aws:{higher},{others}")).await;
        let words = said(page, "altered").await;
        assert!(words.contains(&higher) && words.contains(aws), "{words}");
        assert!(!words.contains("Reproduced"), "{words}");
    });
}
