//! A long run is asked about before it starts, and can be stopped at once when it has started.

use std::time::Duration;

use crate::browser::{Browser, test};
use crate::page::Page;

const HUGE: &str = "?v=1&n=1000000&runs=2000";

/// Counts the jobs that workers get, from the next page on.
fn count_jobs(page: &Browser) {
    let source = "window.jobs = 0;
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) {
            if (Array.isArray(message)) window.jobs += 1;
            post.call(this, message);
        };";
    page.before_pages(source);
}

/// Opens a page that asks before it runs.
async fn visit_asking(page: &Browser, query: &str) {
    page.visit("?v=1&n=150&runs=4").await;
    page.script(&format!("location.assign('{query}')")).await;
    page.find("[data-state=asked] .question.asks").await;
}

#[test]
fn a_huge_link_asks_before_anything_starts() {
    test(async |page| {
        count_jobs(page);
        visit_asking(page, HUGE).await;
        let words = page.text(".question").await;
        for expected in ["1,000,000 enterprises × 2,000 runs", " hours", "MB in each of"] {
            assert!(words.contains(expected), "{expected} is missing from: {words}");
        }
        assert_eq!(page.script("return window.jobs").await, 0, "a worker is busy");
        assert!(page.text("h1").await.contains("no answer yet"));
        let before = page.script("return history.length").await.as_u64().unwrap();
        page.click(".question .instead").await;
        page.until("document.querySelector('[data-state=running], [data-state=done]')").await;
        assert_eq!(page.script("return history.length").await, before + 1);
        assert!(!page.address().await.contains("runs=2000"));
        assert_eq!(page.text(".question").await, "");
        page.until("window.jobs > 0").await;
        page.click(".progress > button").await;
        page.until("document.querySelector('[data-state=cancelled], [data-state=done]')").await;
        page.back().await;
        page.find("[data-state=asked]").await;
    });
}

#[test]
fn what_runs_anyway_is_stopped_at_once() {
    test(async |page| {
        visit_asking(page, "?v=1&n=300000&runs=2000").await;
        page.click(".question .anyway").await;
        page.find("[data-state=running]").await;
        // Long enough for every worker to be within a replicate.
        tokio::time::sleep(Duration::from_secs(1)).await;
        page.script("window.asked = performance.now()").await;
        page.click(".progress > button").await;
        page.find("[data-state=cancelled]").await;
        let waited = page.script("return performance.now() - window.asked").await;
        assert!(waited.as_f64().unwrap() < 5_000.0, "{waited} ms");
        // What was confirmed once is not asked again.
        page.click(".progress > button").await;
        page.find("[data-state=running]").await;
    });
}

#[test]
fn the_old_picture_does_not_pass_for_the_new_scenario() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        page.keys("#field-n", "\u{e009}a\u{e000}1000000\u{e007}").await;
        page.keys("#field-runs", "\u{e009}a\u{e000}2000\u{e007}").await;
        page.find("[data-state=asked]").await;
        let words = page.text(".question").await;
        assert!(words.contains("still shows the previous scenario"), "{words}");
        let faint = "return Number(getComputedStyle(document.querySelector('.answer')).opacity)";
        assert!(page.script(faint).await.as_f64().unwrap() < 0.5);
    });
}
