//! Levers that are set for each side: on the page, in the address, and as the native command has them.

use crate::browser::test;
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=5";

/// Replaces what an input holds.
const ALL: &str = "\u{e009}a\u{e000}";
const ENTER: &str = "\u{e007}";

#[test]
fn a_lever_is_split_and_joined_again() {
    test(async |page| {
        page.visit(LINK).await;
        page.click(".all-levers details:nth-of-type(2) summary").await;
        let window = "document.querySelector('#lever-window').closest('.field')";
        page.until(&format!("{window} !== null")).await;
        page.script(&format!("[...{window}.querySelectorAll('button')].at(-1).click()")).await;
        page.until("document.getElementById('lever-b.window') !== null").await;
        assert!(!page.address().await.contains("window"), "nothing differs yet");
        page.keys("[id='lever-b.window']", &format!("{ALL}180{ENTER}")).await;
        let split = "?v=1&n=150&runs=5&b.window=180";
        page.until_result_of(split).await;
        assert!(page.address().await.contains("b.window=180"));
        assert_eq!(page.digest().await, native::digest(split));
        assert!(page.answer().await.contains("Under the rules of side B,"));
        let name = "return document.querySelector('.undo .back').ariaLabel";
        let expected = "Undo: Azure-first window, side A: varies → 14 days; Azure-first window, side B: varies → 180 days";
        assert_eq!(page.script(name).await, expected);
        page.script("document.querySelector('.all-levers .by-side > button').click()").await;
        page.until("document.querySelector('#lever-window') !== null").await;
        // The value of side A is that of both, so it stays held.
        page.until_result_of("?v=1&n=150&runs=5&window=14").await;
    });
}

#[test]
fn a_link_with_two_values_opens_as_it_is() {
    test(async |page| {
        let link = "?v=1&n=150&runs=5&a=multicloud&a.window=10&b.window=200";
        page.visit(link).await;
        page.until_result_of(link).await;
        assert_eq!(page.digest().await, native::digest(link));
        native::assert_same(&native::figures(link), &page.cells().await, link);
        let controls = "return [...document.querySelectorAll('.dragged .by-side input[type=text]')]
            .map(input => [input.labels[0].textContent.trim(), input.value])";
        let controls = page.script(controls).await.to_string();
        for part in ["side A", "\"10\"", "side B", "\"200\""] {
            assert!(controls.contains(part), "{controls}");
        }
    });
}

#[test]
fn a_lever_of_the_first_screen_is_set_for_each_side_and_others_that_differ_are_named() {
    test(async |page| {
        page.visit(LINK).await;
        page.click(".dragged .field:has(#field-window) .split").await;
        page.keys("[id='field-b.window']", &format!("{ALL}180{ENTER}")).await;
        page.until_result_of("?v=1&n=150&runs=5&b.window=180").await;
        page.click(".dragged .by-side > button").await;
        page.until_result_of("?v=1&n=150&runs=5&window=14").await;
        page.until("document.querySelector('#field-window') && !document.querySelector('.apart')")
            .await;

        page.visit(&format!("{LINK}&b.pull=0.5")).await;
        page.until_result_of(&format!("{LINK}&b.pull=0.5")).await;
        let named = page.text(".apart").await;
        assert!(named.contains("on side A") && named.contains("on side B"), "{named}");
        page.click(".apart button").await;
        page.until_result_of("?v=1&n=150&runs=5&pull=1").await;
        page.until("!document.querySelector('.apart')").await;
    });
}
