//! Workers that break, or that the browser does not allow: the same digits all the same.

use std::collections::BTreeMap;

use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=3000&runs=40";

#[test]
fn a_worker_that_breaks_is_replaced_and_its_chunk_run_again() {
    test(async |page| {
        page.visit(LINK).await;
        let expected = page.cells().await;
        // Each worker of the first hires breaks when it has its second job in hand.
        page.before_pages(
            "const Native = Worker;
             window.broken = [];
             let hires = 0;
             window.Worker = class extends Native {
                 constructor(...args) { super(...args); this.jobs = 0; this.breaks = hires++ < 2; }
                 postMessage(message) {
                     super.postMessage(message);
                     if (this.breaks && Array.isArray(message) && ++this.jobs === 2) {
                         this.terminate();
                         window.broken.push(document.querySelector('.page').dataset.state);
                         setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'test' })));
                     }
                 }
             };",
        );
        page.reload().await;
        let broken = page.script("return broken").await;
        let broken = broken.as_array().unwrap();
        assert!(!broken.is_empty(), "no worker broke");
        assert!(broken.iter().all(|state| state == "running"), "not in the middle: {broken:?}");
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
    });
}

#[test]
fn without_workers_the_page_computes_the_same_digits_itself() {
    test(async |page| {
        page.visit(LINK).await;
        let expected = page.cells().await;
        page.before_pages("window.Worker = class { constructor() { throw new Error('none'); } };");
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        // Workers that start but cannot load their script come to the same.
        page.before_pages(
            "window.Worker = class extends EventTarget {
                 set onmessage(_) {}
                 set onerror(listener) {
                     this.listener = listener;
                     setTimeout(() => this.listener?.(new ErrorEvent('error')));
                 }
                 postMessage() {}
                 terminate() {}
             };",
        );
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        // And so do workers that nothing is ever heard of.
        page.before_pages(
            "window.Worker = class extends EventTarget { postMessage() {} terminate() {} };",
        );
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
    });
}

#[test]
fn what_workers_keep_for_the_next_lever_changes_no_digit() {
    test(async |page| {
        page.visit("?v=1&n=400&runs=30").await;
        // Who the enterprises are changes with the seed alone.
        let steps =
            [("window", "200"), ("pull", "1"), ("seed", "7"), ("window", "30"), ("seed", "42")];
        let mut values = BTreeMap::new();
        for (lever, value) in steps {
            values.insert(lever, value);
            page.keys(&format!("#field-{lever}"), &format!("\u{e009}a\u{e000}{value}\u{e007}"))
                .await;
            let changes: String =
                values.iter().map(|(lever, value)| format!("&{lever}={value}")).collect();
            page.whole(&format!("?v=1&n=400&runs=30{changes}")).await;
        }
    });
}
