//! The details, which are loaded later: the answer does not wait for the part of the program that
//! renders them; it is not loaded where it is not needed, and loaded again if loading failed; and an
//! address can point to a section in them.

use serde_json::json;

use crate::browser::test;
use crate::driven::Driven;
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=200&runs=6";

/// Records when the answer appears, and blocks parts of the program while `blocks` is true. Browsers
/// begin with an empty page, which has no storage.
const WATCHED: &str = "
    window.blocks = location.protocol === 'http:' && sessionStorage.blocks === 'yes';
    const fetches = fetch;
    window.fetch = (what, ...how) => window.blocks && String(what).includes('_split_')
        ? Promise.reject(new TypeError('test')) : fetches(what, ...how);
    new MutationObserver((_, observer) => {
        if (!document.querySelector('h1')) return;
        window.answered = performance.now();
        observer.disconnect();
    }).observe(document, { subtree: true, childList: true });";

/// When each part began to load, in milliseconds after the answer.
const PARTS: &str = "return performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('_split_')).map(part => part.startTime - answered)";

#[test]
fn the_answer_waits_for_no_part_and_an_embedded_answer_loads_none() {
    test(async |page| {
        page.before_pages(WATCHED);
        page.visit(LINK).await;
        page.find("#all-levers").await;
        let parts = page.script(PARTS).await;
        let parts: Vec<f64> = parts.as_array().unwrap().iter().filter_map(|x| x.as_f64()).collect();
        assert!(parts.len() == 1 && parts[0] >= 0.0, "{parts:?}");

        for (show, loaded) in
            [("answer,share,stories,link", 0), ("answer,effects", 1), ("answer,moves", 1)]
        {
            page.visit(&format!("{LINK}&embed=1&show={show}")).await;
            page.until_result_of(LINK).await;
            if loaded > 0 {
                page.find("[data-open=moves] h2, .effects svg").await;
            }
            let parts = page.script(PARTS).await;
            assert_eq!(parts.as_array().unwrap().len(), loaded, "{show}: {parts}");
        }
    });
}

#[test]
fn an_address_leads_to_a_section_that_is_drawn_later_once() {
    test(async |page| {
        let link = format!("{LINK}#mechanisms");
        // The end of the page may be nearer to the section than the window is high.
        let top = "document.querySelector('#mechanisms')?.getBoundingClientRect().top";
        let end = "scrollY + innerHeight > document.documentElement.scrollHeight - 2";
        page.visit(&link).await;
        page.until(&format!("Math.abs({top}) < 2 || (0 < {top} && scrollY > 0 && {end})")).await;
        // A reader who has scrolled away is not scrolled back.
        page.script("scrollTo(0, 0)").await;
        page.keys("#field-window", "\u{e009}a\u{e000}90\u{e007}").await;
        page.script("scrollTo(0, 0)").await;
        page.until_result_of(&format!("{LINK}&window=90")).await;
        page.until("scrollY === 0").await;
        assert!(page.address().await.ends_with("#mechanisms"));
    });
}

#[test]
fn a_part_that_does_not_come_is_missed_aloud_and_can_be_asked_for_again() {
    test(async |page| {
        page.before_pages(WATCHED);
        page.visit(LINK).await;
        page.script("sessionStorage.blocks = 'yes'").await;
        page.reload().await;
        page.until_run_ends().await;
        page.until("document.querySelector('.missing[role=alert] button')").await;
        let sentence = page.answer().await;
        assert!(sentence.contains("Azure") && sentence.contains('%'), "{sentence}");
        assert!(page.text(".missing").await.contains("did not load"));
        let below = "return document.querySelectorAll('#numbers, #all-levers').length";
        assert_eq!(page.script(below).await, json!(0));
        // The levers of the first screen work without it.
        page.keys("#field-window", "\u{e009}a\u{e000}90\u{e007}").await;
        page.until("location.search.includes('window=90')").await;
        page.until_run_ends().await;

        page.click(".missing button").await;
        page.until("document.querySelector('.missing')").await;
        page.script("blocks = false; delete sessionStorage.blocks").await;
        page.click(".missing button").await;
        let link = format!("{LINK}&window=90");
        page.until_result_of(&link).await;
        native::assert_same(&native::figures(&link), &page.cells().await, &link);
        assert_eq!(
            page.script("return document.querySelectorAll('.missing').length").await,
            json!(0)
        );
        // The browser reports the blocked files.
        page.forget_trouble().await;
    });
}
