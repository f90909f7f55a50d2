//! A pinned result stays while levers change, and the differences from it are the native command's.

use crate::browser::test;
use crate::native;
use crate::page::Page;

#[test]
fn a_pinned_result_is_held_beside_what_is_shown() {
    test(async |page| {
        let (before, after) = ("?v=1&n=200&runs=10", "?v=1&n=200&runs=10&window=365");
        page.visit(before).await;
        page.digest().await;
        page.click(".pinned .pin").await;
        page.until(
            "document.querySelector('.pinned .words').textContent.includes('pinned scenario')",
        )
        .await;
        page.keys("#field-window", "\u{e009}a\u{e000}365\u{e007}").await;
        page.until_result_of(after).await;
        let words = page.text(".pinned .words").await;
        assert_eq!(words, "Since the pinned result: Azure-first window: varies → 365 days.");
        let [before, after] = [before, after].map(native::figures);
        for cloud in ["aws", "azure", "gcp", "other"] {
            let of = |figures: &std::collections::BTreeMap<String, String>| {
                figures[&format!("difference/20/share/{cloud}/mean")].parse::<f64>().unwrap()
            };
            let cell = format!(
                "return document.querySelector('[data-pinned={cloud}]').textContent.replace('−', '-')"
            );
            let shown: f64 = page.script(&cell).await.as_str().unwrap().parse().unwrap();
            assert!((shown - (of(&after) - of(&before))).abs() < 0.151, "{cloud}: {shown}");
        }
        page.click(".pinned .unpin").await;
        page.until("!document.querySelector('.pinned table')").await;
    });
}
