//! Workers that break, or that the browser does not allow: the same digits all the same.

use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=3000&runs=40";

#[test]
fn a_worker_that_breaks_is_replaced_and_its_chunk_run_again() {
    test(|page| async move {
        page.visit(LINK).await;
        let expected = page.cells().await;
        // Each worker of the first hires breaks when it has its second job in hand.
        page.before_pages(
            "const Native = Worker;
             window.broken = 0;
             let hires = 0;
             window.Worker = class extends Native {
                 constructor(...args) { super(...args); this.jobs = 0; this.breaks = hires++ < 2; }
                 postMessage(message) {
                     super.postMessage(message);
                     if (this.breaks && Array.isArray(message) && ++this.jobs === 2) {
                         this.terminate();
                         window.broken += 1;
                         setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'test' })));
                     }
                 }
             };",
        )
        .await;
        page.reload().await;
        assert!(page.script("return broken").await.as_u64().unwrap() >= 1, "no worker broke");
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        page
    });
}

#[test]
fn without_workers_the_page_computes_the_same_digits_itself() {
    test(|page| async move {
        page.visit(LINK).await;
        let expected = page.cells().await;
        page.before_pages("window.Worker = class { constructor() { throw new Error('none'); } };")
            .await;
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
        )
        .await;
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        page
    });
}
