//! Undo and redo by button, by keys and by name; resets; and stepping through the stories.

use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=200&runs=10";

#[test]
fn steps_are_undone_by_name_and_by_keys() {
    test(async |page| {
        page.visit(LINK).await;
        page.keys("#field-window", "\u{e009}a\u{e000}90\u{e007}").await;
        page.until_result_of("?v=1&n=200&runs=10&window=90").await;
        let name = "return document.querySelector('.undo .back').ariaLabel";
        let expected = "Undo: Azure-first window: varies → 90 days";
        assert_eq!(page.script(name).await, expected);
        page.click(".undo .back").await;
        page.until_result_of(LINK).await;
        page.until("document.querySelector('.undo .back').ariaDisabled === 'true'").await;
        let press = |key: &str, shift: bool| {
            format!(
                "document.body.dispatchEvent(new KeyboardEvent('keydown',
                    {{ key: '{key}', ctrlKey: true, shiftKey: {shift}, bubbles: true }}))"
            )
        };
        page.script(&press("Z", true)).await;
        page.until_result_of("?v=1&n=200&runs=10&window=90").await;
        page.script(&press("z", false)).await;
        page.until_result_of(LINK).await;
        assert!(!page.address().await.contains("window"));
    });
}

#[test]
fn assumptions_are_reset_apart_from_the_question() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=10&b=exclusive&window=90&pull=2").await;
        page.script("document.querySelector('.undo button:nth-of-type(3)').click()").await;
        page.until_result_of("?v=1&n=200&runs=10&b=exclusive").await;
        page.script("document.querySelector('.undo button:nth-of-type(4)').click()").await;
        page.until("location.search === ''").await;
    });
}

#[test]
fn stories_can_be_shown_one_after_another() {
    test(async |page| {
        page.visit(LINK).await;
        let chips = page.script("return document.querySelectorAll('.chip').length").await;
        let chips = chips.as_u64().unwrap();
        let mut names = Vec::new();
        for place in 0..chips {
            let words = format!("{place} of {}", chips - 1);
            let here = format!("document.querySelector('.guide .place').textContent === '{words}'");
            page.until(&here).await;
            let chosen = "return document.querySelector('.chip[aria-pressed=true]').dataset.story";
            names.push(page.script(chosen).await);
            page.script("document.querySelector('.guide .next').click()").await;
        }
        let all = "return [...document.querySelectorAll('.chip')].map(chip => chip.dataset.story)";
        assert_eq!(page.script(all).await, serde_json::Value::Array(names));
        assert_eq!(
            page.script("return document.querySelector('.guide .next').ariaDisabled").await,
            "true"
        );
        page.keys("#field-window", "\u{e009}a\u{e000}77\u{e007}").await;
        page.until("document.querySelector('.guide .place').textContent === 'Levers of your own'")
            .await;
    });
}
