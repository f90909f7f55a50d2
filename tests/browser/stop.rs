//! A long run can be stopped, superseded and taken up again, and the page stays responsive.

use crate::browser::test;

#[test]
fn a_run_can_be_stopped_and_superseded() {
    test(|page| async move {
        page.visit("?v=1&n=150&runs=4").await;
        page.keys("#field-n", "\u{e009}a\u{e000}300000\u{e007}").await;
        page.until("document.querySelector('[data-state=running]')").await;
        // The page answers while workers are at work on replicates that take seconds each.
        assert_eq!(page.script("return 1 + 1").await, 2);
        page.click(".progress button").await;
        page.find("[data-state=cancelled]").await;
        assert!(page.text(".progress .words").await.contains("Stopped after"));
        page.click(".progress button").await;
        page.find("[data-state=running]").await;
        // Newer inputs win over the heavy run at once.
        page.keys("#field-n", "\u{e009}a\u{e000}100\u{e007}").await;
        page.find("[data-state=done]").await;
        assert!(page.text(".method").await.contains("of 100 enterprises"));
        page
    });
}
