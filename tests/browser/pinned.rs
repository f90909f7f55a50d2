//! A pinned result stays while levers change, and the differences from it are the native command's.

use multihome::report::{Span, since_pinned};
use multihome::{Summary, read, simulate};

use crate::browser::test;
use crate::native;
use crate::page::Page;

#[test]
fn a_pinned_result_is_held_beside_what_is_shown() {
    test(async |page| {
        let (before, after) = ("?v=1&n=200&runs=10", "?v=1&n=200&runs=10&window=365");
        page.visit(before).await;
        page.digest().await;
        page.click(".pin").await;
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

/// How many lines of the pinned result the plot has.
const LINES: &str = "document.querySelectorAll('.plot .pinned-lines polyline').length";
/// What the page says of the pinned result, below the headline.
const SAID: &str = "document.querySelector('.since-pinned p')?.textContent";

#[test]
fn a_pinned_result_stays_in_the_plot_as_thin_lines_and_a_sentence_says_what_differs() {
    test(async |page| {
        let links = ["?v=1&n=200&runs=10", "?v=1&n=200&runs=10&window=365"];
        let [then, now] = links.map(|link| {
            let comparison = read(link).unwrap().comparison;
            let summary: Summary = simulate(&comparison).unwrap();
            (comparison, summary)
        });
        page.visit(links[0]).await;
        page.digest().await;
        assert_eq!(page.script(&format!("return {LINES} + ({SAID} ?? '')")).await, "0");
        page.click(".pin").await;
        page.until(&format!("{SAID} === 'What is shown is the pinned scenario.' && {LINES} === 0"))
            .await;
        page.keys("#field-window", "\u{e009}a\u{e000}365\u{e007}").await;
        page.until_result_of(links[1]).await;
        let sentence = Span::plain(&since_pinned((&then.0, &then.1), (&now.0, &now.1)));
        assert!(sentence.starts_with("Against what you pinned: "), "{sentence}");
        page.until(&format!("{SAID} === {}", serde_json::to_string(&sentence).unwrap())).await;
        // Exclusivity is what it was, so that only side B has lines of its own.
        page.until(&format!("{LINES} === 4 && !document.querySelector('.pinned-lines.a')")).await;
        assert!(page.text(".plot svg .key").await.contains("Pinned: "));
        let broken =
            "return document.querySelector('.pinned-lines').getAttribute('stroke-dasharray')";
        assert_ne!(page.script(broken).await, serde_json::Value::Null);
        // Of a shorter run, what both have can be compared.
        page.keys("#field-horizon", "\u{e009}a\u{e000}8\u{e007}").await;
        page.until(&format!("{SAID}?.includes('in 2028 Q1, the last quarter that both have:')"))
            .await;
        page.click(".since-pinned button").await;
        page.until(&format!("{LINES} === 0 && !document.querySelector('.since-pinned')")).await;
    });
}
