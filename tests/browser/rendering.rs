//! The page stays responsive while it builds itself: it renders in several passes, with a timer between
//! two of them, so that the browser can react to a person in between. The test counts the elements that
//! each pass adds, which no machine's speed changes; `cargo xtask bench-page` measures the milliseconds. No pass replaces
//! what an earlier one has built.

use serde_json::Value;

use crate::browser::test;
use crate::page::Page;

/// The most elements that one pass may add, whether the run ends before or after the details are there.
const MOST: u64 = 600;

/// Records how many elements each pass adds: a browser calls the observer once for all changes of a pass.
const RECORD: &str = "
    window.passes = [];
    new MutationObserver(changes => {
        const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
        const elements = added.filter(node => node.nodeType === Node.ELEMENT_NODE && node.isConnected);
        // A change may name an element that stands inside another that was added.
        const outer = elements.filter(node => !elements.some(other => other !== node && other.contains(node)));
        const sizes = [...new Set(outer)].map(node => 1 + node.querySelectorAll('*').length);
        passes.push(sizes.reduce((sum, size) => sum + size, 0));
    }).observe(document, { subtree: true, childList: true });";

/// How many elements each pass has added so far.
async fn passes(page: &impl Page) -> Vec<u64> {
    let Value::Array(sizes) = page.script("return passes").await else { unreachable!() };
    sizes.iter().map(|size| size.as_u64().unwrap()).collect()
}

#[test]
fn the_first_page_is_built_in_small_passes() {
    test(async |page| {
        page.before_pages(RECORD);
        page.visit("?v=1").await;
        page.digest().await;
        page.until("document.querySelector('#about')").await;
        let sizes = passes(page).await;
        let all = page.script("return document.querySelectorAll('body *').length").await;
        let all = all.as_u64().unwrap();
        assert!(all > MOST, "all {all} elements could be added in one pass");
        assert!(sizes.iter().all(|size| *size <= MOST), "a pass is too large: {sizes:?}");
    });
}

/// Opens the export menu as soon as it is there, and keeps it.
const OPEN_EARLY: &str = "
    new MutationObserver((_, observer) => {
        const summary = document.querySelector('.take-away summary');
        if (!summary) return;
        observer.disconnect();
        window.early = summary.parentElement;
        summary.click();
    }).observe(document, { subtree: true, childList: true });";

#[test]
fn what_is_opened_while_the_page_is_built_stays_open() {
    test(async |page| {
        page.before_pages(OPEN_EARLY);
        page.visit("?v=1&n=120&runs=6&horizon=6").await;
        page.digest().await;
        page.until("document.querySelector('#about') && document.querySelector('.meaning')").await;
        page.until("document.querySelector('[data-export=csv]:enabled')").await;
        assert_eq!(page.script("return early.isConnected && early.open").await, Value::Bool(true));
    });
}
