//! A page that has stopped says so with the reason, and loads the same link again; what is no fault of
//! the program stops nothing.

use serde_json::json;

use crate::browser::{Browser, test};
use crate::driven::Driven;
use crate::firefox;
use crate::native;
use crate::page::Page;
use crate::webkit;

const LINK: &str = "?v=1&n=200&runs=6";

/// Fails unless the page says that it has stopped, looks like it, and loads the same link again.
async fn has_stopped(page: &Browser, title: &str, detail: &str, link: &str) {
    page.until("document.querySelector('.trouble [data-why=stopped]:not([hidden])')").await;
    let words = page.text(".trouble").await;
    assert!(words.contains(title), "{words}");
    assert!(words.contains(detail), "{words}");
    let alive =
        page.script("return [...document.body.children].filter(child => !child.inert).length");
    assert_eq!(alive.await, json!(1), "only the message can be used");
    page.until("document.activeElement.closest('.trouble')").await;
    page.script("window.stopped = true").await;
    page.click(".trouble button").await;
    page.until("!window.stopped").await;
    page.until_result_of(link).await;
}

#[test]
fn a_panic_is_reported_and_the_same_link_can_be_loaded_again() {
    let breaks = "Element.prototype.cloneNode = () => { throw new Error('no more elements'); };
        document.querySelector('[data-story=long-window]').click();";
    for (query, title, click) in [
        ("", "Multihome has stopped because of a fault of its own.", "Load this link again"),
        ("&lang=de", "Multihome ist wegen eines eigenen Fehlers", "Diesen Link noch einmal laden"),
        ("&embed=1&show=answer,stories", "Multihome has stopped", "Load this link again"),
    ] {
        test(async |page| {
            page.visit(&format!("{LINK}{query}")).await;
            page.digest().await;
            page.script(breaks).await;
            page.until("document.querySelector('.trouble')").await;
            assert_eq!(page.text(".trouble button").await, click);
            let address = page.address().await;
            let asked = address.split_once('?').unwrap().1.to_owned();
            has_stopped(page, title, "panicked at", &format!("?{asked}")).await;
            assert_eq!(page.address().await, address);
            page.forget_trouble().await;
        });
    }
}

#[test]
fn an_exception_that_passes_through_the_program_is_a_stop_as_well() {
    test(async |page| {
        page.visit(LINK).await;
        page.digest().await;
        // Also when a dialog is open.
        page.click(".embed-this").await;
        page.until("document.querySelector('dialog[open]')").await;
        page.script(
            "HTMLDialogElement.prototype.close = undefined;
             document.querySelector('dialog[open] button').click();",
        )
        .await;
        has_stopped(page, "Multihome has stopped", "close is not a function", LINK).await;
        page.forget_trouble().await;
    });
}

/// Fails unless a panic is reported, and the same link can be loaded again.
async fn reports_a_panic(page: &impl Page) {
    page.visit(LINK).await;
    page.digest().await;
    page.script(
        "Element.prototype.cloneNode = () => { throw new Error('no more elements'); };
         document.querySelector('[data-story=long-window]').click();",
    )
    .await;
    page.until("document.querySelector('.trouble .detail')?.textContent.includes('panicked')")
        .await;
    let link = page.script("return location.search").await;
    page.script("document.querySelector('.trouble button').click()").await;
    page.until("!document.querySelector('.trouble')").await;
    page.until_result_of(link.as_str().unwrap()).await;
}

#[test]
fn a_panic_is_reported_in_firefox() {
    firefox::test(async |page| {
        reports_a_panic(page).await;
        page.forget_trouble();
    });
}

#[test]
fn a_panic_is_reported_in_webkit() {
    webkit::test(async |page| {
        reports_a_panic(page).await;
        // It reports no policy against WebAssembly: WebKitGTK ignores such policies, and the program
        // runs.
        page.forget_trouble().await;
    });
}

#[test]
fn what_is_repeated_of_others_is_clean_and_short() {
    test(async |page| {
        page.visit(LINK).await;
        page.script(
            "dispatchEvent(new CustomEvent('multihome-panic',
                { detail: '\\u202Eten\\u0007\\nline ' + 'x'.repeat(100_000) }))",
        )
        .await;
        page.until("document.querySelector('.trouble')").await;
        let detail = page.script("return document.querySelector('.trouble .detail').textContent");
        let detail = detail.await.as_str().unwrap().to_owned();
        assert!(detail.starts_with(" ten \nline xxx") && detail.ends_with('…'), "{detail}");
        assert_eq!(detail.chars().count(), 601);
    });
}

#[test]
fn what_scripts_of_others_throw_is_no_stop() {
    test(async |page| {
        page.visit(LINK).await;
        page.script(
            "setTimeout(() => { throw new Error('of an extension'); });
             Promise.reject(new Error('of another'));
             setTimeout(() => window.thrown = true, 50);",
        )
        .await;
        page.until("window.thrown").await;
        page.click("[data-story=long-window]").await;
        page.until_result_of(&format!("{LINK}&window=365")).await;
        assert_eq!(page.script("return document.querySelector('.trouble')").await, json!(null));
        assert!(!native::digest(LINK).is_empty());
        page.forget_trouble().await;
    });
}
