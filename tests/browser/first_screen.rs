//! The first screen: the answer without a click, and one lever moved.

use crate::browser::test;

#[test]
fn the_answer_is_there_without_a_click_and_follows_a_lever() {
    test(|page| async move {
        page.visit("").await;
        let sentence = page.text("h1").await;
        assert!(sentence.contains("Azure") && sentence.contains('%'), "{sentence}");
        let cells = page.cells().await;
        let shown = |address: &str| {
            cells.iter().find(|(cell, _)| cell == address).map(|(_, value)| value.clone()).unwrap()
        };
        assert_eq!(shown("a/0/share/aws/p50"), "31");
        assert_eq!(shown("a/0/share/azure/p50"), "25");
        // The sentence and the table tell of the same run.
        let azure: f64 = shown("b/20/share/azure/p50").parse().unwrap();
        assert!(sentence.contains(&format!("{azure:.1} %")), "{sentence} against {azure}");
        assert!(page.text(".plot svg").await.contains("AWS"));

        // Forty steps of the slider by keyboard: the figures change and the address follows.
        page.keys(
            "#field-window ~ .slider, .field:has(#field-window) .slider",
            &"\u{e014}".repeat(40),
        )
        .await;
        page.until("location.search.includes('window=54')").await;
        page.settled().await;
        page.until("document.querySelector('[data-state=done]')").await;
        assert_ne!(page.cells().await, cells);

        let moved = page.cells().await;
        let sentence = page.text("h1").await;
        page.reload().await;
        assert_eq!(page.cells().await, moved, "a reload gives the same digits");
        assert_eq!(page.text("h1").await, sentence);
        page
    });
}
