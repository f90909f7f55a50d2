//! The first screen: the answer without a click, and a change of one lever.

use crate::browser::test;
use crate::page::Page;

#[test]
fn the_answer_is_there_without_a_click_and_follows_a_lever() {
    test(async |page| {
        page.visit("").await;
        let sentence = page.answer().await;
        assert!(sentence.contains("Azure") && sentence.contains('%'), "{sentence}");
        let cells = page.cells().await;
        let shown = |address: &str| {
            cells.iter().find(|(cell, _)| cell == address).map(|(_, value)| value.clone()).unwrap()
        };
        assert_eq!(shown("a/0/share/aws/mean"), "31");
        assert_eq!(shown("a/0/share/azure/mean"), "25");
        // The headline and the table are of the same run.
        let azure: f64 = shown("b/20/share/azure/mean").parse().unwrap();
        assert!(sentence.contains(&format!("{azure:.1}%")), "{sentence} against {azure}");
        assert!(page.text(".plot svg").await.contains("AWS"));

        // Forty steps of the slider by keyboard: the figures change, and so does the address.
        page.keys(
            "#field-window ~ .slider, .field:has(#field-window) .slider",
            &"\u{e014}".repeat(40),
        )
        .await;
        page.until("location.search.includes('window=54')").await;
        page.until_run_ends().await;
        page.until("document.querySelector('[data-state=done]')").await;
        assert_ne!(page.cells().await, cells);

        let moved = page.cells().await;
        let sentence = page.answer().await;
        page.reload().await;
        assert_eq!(page.cells().await, moved, "a reload gives the same digits");
        assert_eq!(page.answer().await, sentence);
    });
}

#[test]
fn any_quarter_is_read_by_keyboard_and_by_pointer() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=10").await;
        page.keys(".reader", "\u{e011}").await;
        let reading = page.text(".reading").await;
        assert!(reading.contains("2026 Q1") && reading.contains("31.0 → 31.0%"), "{reading}");
        page.keys(".reader", "\u{e014}\u{e014}").await;
        assert!(page.text(".reading").await.contains("2026 Q3"));
        // A pointer in the middle of the plot selects the middle quarter.
        page.point_at_the_middle_of_the_plot().await;
        page.until("document.querySelector('.reading').textContent.includes('2028 Q3')").await;
    });
}
