//! The patterns: the page computes and judges each, and says how many hold.

use multihome::report::PATTERNS;

use crate::browser::test;
use crate::page::Page;

#[test]
fn every_pattern_is_computed_and_judged_in_the_page() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4&view=record").await;
        page.find(".patterns button").await;
        let before = page.cells().await;
        page.click(".patterns button").await;
        page.until("document.querySelector('.patterns .words').textContent.startsWith('Of ')")
            .await;
        page.script("document.querySelector('.patterns details').open = true").await;
        for pattern in PATTERNS {
            let row = page.text(&format!("[data-pattern='{}'][data-judgement]", pattern.key)).await;
            assert!(row.contains("shown") || row.contains("set"), "{row}");
        }
        assert_eq!(page.cells().await, before, "the reader’s own run is left alone");
    });
}
