//! A long run can be stopped, replaced and continued, and the page stays responsive.

use crate::browser::test;
use crate::page::{Page, setting};

/// Levers with which a run takes ten times as long as usual, so that fast machines are not done with it
/// before it is stopped.
const LONG: &str = "horizon=60&cadence=1";

#[test]
fn what_is_shown_after_stopping_is_of_one_piece() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        page.keys("#field-runs", "\u{e009}a\u{e000}2000\u{e007}").await;
        page.keys("#field-n", "\u{e009}a\u{e000}2000\u{e007}").await;
        page.until(
            "/^[1-9][0-9,]+ of/.test(document.querySelector('.progress .words').textContent)",
        )
        .await;
        page.click(".progress > button").await;
        page.find("[data-state=cancelled]").await;
        let words = page.text(".progress .words").await;
        let runs = words.strip_prefix("Stopped after ").unwrap().split(' ').next().unwrap();
        let method = page.text(".method").await;
        assert!(method.starts_with(&format!("{runs} simulated")), "{words} against {method}");
        page.open_view_parts().await;
        let table = page.text("table.end").await;
        assert!(table.contains(&format!("of {runs}")), "{words} against {table}");
    });
}

#[test]
fn a_run_can_be_stopped_and_superseded() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        page.keys("#field-n", "\u{e009}a\u{e000}300000\u{e007}").await;
        page.until("document.querySelector('[data-state=running]')").await;
        // The page responds while workers compute replicates that take seconds each.
        assert_eq!(page.script("return 1 + 1").await, 2);
        page.click(".progress > button").await;
        page.find("[data-state=cancelled]").await;
        assert!(page.text(".progress .words").await.contains("Stopped after"));
        page.click(".progress > button").await;
        page.find("[data-state=running]").await;
        // Newer inputs replace the long run at once.
        page.keys("#field-n", "\u{e009}a\u{e000}100\u{e007}").await;
        page.find("[data-state=done]").await;
        assert!(page.text(".method").await.contains("of 100 enterprises"));
    });
}

#[test]
fn a_long_replicate_reports_its_quarters_and_can_be_stopped() {
    test(async |page| {
        page.open(&format!("{}?v=1&n=400000&runs=1&{LONG}", setting("MULTIHOME_PAGE"))).await;
        let words = "document.querySelector('.progress .words')?.textContent ?? ''";
        page.until(&format!("/^0 of 1 worlds are in · quarter [1-9][0-9]* of 60/.test({words})"))
            .await;
        let part = "return document.querySelector('.progress progress').value";
        let first = page.script(part).await.as_f64().unwrap();
        assert!(first > 0.0 && first < 1.0, "{first}");
        page.until(&format!("document.querySelector('.progress progress').value > {first}")).await;
        page.click(".progress > button").await;
        page.find("[data-state=cancelled]").await;
        let words = page.text(".progress .words").await;
        assert!(words.starts_with("Stopped after 0 of 1") && !words.contains("quarter"), "{words}");
    });
}

#[test]
fn a_run_ends_where_the_error_is_small_enough() {
    test(async |page| {
        page.visit("?v=1&n=300&runs=100&horizon=4&assumptions=central").await;
        let note = "document.querySelector('.pairing')?.textContent ?? ''";
        page.until(&format!("({note}).includes('times as many runs')")).await;
        page.click("#ending option[value='0.1']").await;
        page.until("location.search.includes('until-error=0.1')").await;
        page.until("document.querySelector('#field-runs').value === '2000'").await;
        page.until(
            "document.querySelector('.progress .words').textContent.includes('Precise enough')",
        )
        .await;
        let words = page.text(".progress .words").await;
        let (runs, error) = words.split_once(" · error of the differences ").unwrap();
        let runs =
            runs.strip_prefix("Precise enough after ").unwrap().strip_suffix(" runs").unwrap();
        assert!(runs.replace(',', "").parse::<u32>().unwrap() < 2_000, "{words}");
        let (error, wanted) = error.split_once(" of ").unwrap();
        assert!(error.parse::<f64>().unwrap() <= 0.1 && wanted.starts_with("0.100"), "{words}");
        page.back().await;
        page.until("document.querySelector('#ending').value === '0'").await;
        page.until("document.querySelector('#field-runs').value === '100'").await;
        // More luck does not make the mean of worlds more precise, so that it ends with the last of them.
        page.visit("?v=1&n=50&runs=2000&horizon=2&until-error=0.001").await;
        page.until(
            "document.querySelector('.progress .words').textContent.startsWith('All 256 worlds are in, but not yet precise enough')",
        )
        .await;
    });
}
