//! The address bar: each finished change is an entry, Back undoes it, a link restores the page.

use crate::browser::test;
use crate::page::Page;

#[test]
fn back_undoes_one_change_at_a_time() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=10&utm_source=test").await;
        let first = page.cells().await;
        page.click("#field-b option[value=as-it-happened]").await;
        page.until("location.search.includes('b=as-it-happened')").await;
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        page.until("location.search.includes('seed=7')").await;
        assert!(page.address().await.contains("utm_source=test"), "foreign keys are kept");
        page.back().await;
        page.until("!location.search.includes('seed')").await;
        page.until("document.querySelector('#field-seed').value === '42'").await;
        assert!(page.address().await.contains("b=as-it-happened"));
        page.back().await;
        page.until("!location.search.includes('b=')").await;
        page.until("document.querySelector('#field-b').value === 'multicloud'").await;
        page.settled().await;
        page.until("document.querySelector('[data-state=done]')").await;
        assert_eq!(page.cells().await, first);
    });
}

#[test]
fn controls_show_the_scenario_after_back_and_forward() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=10").await;
        page.click("#start-preset option[value=synergy-2026q1]").await;
        page.until("location.search.includes('aws=28')").await;
        page.click("#field-a option[value=multicloud]").await;
        page.until("location.search.includes('a=multicloud')").await;
        let shown = "[document.querySelector('#start-preset').value,
            document.querySelector('#field-a').value].join()";
        page.back().await;
        page.back().await;
        page.until(&format!("{shown} === 'synergy-2024q1,exclusive'")).await;
        page.script("history.go(2)").await;
        page.until(&format!("{shown} === 'synergy-2026q1,multicloud'")).await;
    });
}

#[test]
fn dragging_is_one_entry() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=10").await;
        let before = page.script("return history.length").await.as_u64().unwrap();
        // One drag: many inputs, one change at its end.
        page.script(
            "const slider = document.querySelector('.field:has(#field-window) .slider');
             const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
             for (const value of [20, 40, 60, 90]) {
                 set.call(slider, value);
                 slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
             }
             slider.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.until("location.search.includes('window=90')").await;
        let after = page.script("return history.length").await.as_u64().unwrap();
        assert_eq!(after, before + 1);
        page.back().await;
        page.until("document.querySelector('#field-window').value === '14'").await;
    });
}

#[test]
fn the_open_view_is_in_the_address_and_no_change() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4&view=homes").await;
        page.until("document.querySelector('[data-open=homes]')").await;
        page.until("document.querySelector('[data-view=homes]').ariaPressed === 'true'").await;
        let digest = page.digest().await;
        let before = page.script("return history.length").await;
        page.click("[data-view=models]").await;
        page.until("document.querySelector('[data-open=models]')").await;
        page.until("location.search.endsWith('&view=models')").await;
        assert_eq!(page.script("return history.length").await, before, "an entry of the history");
        let undo = "return document.querySelector('.undo .back').ariaDisabled";
        assert_eq!(page.script(undo).await, "true", "a step");
        assert_eq!(page.digest().await, digest);
        // A changed lever keeps it, and a cite link leaves it out.
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        page.until("location.search.includes('seed=7')").await;
        assert!(page.address().await.contains("view=models"));
        let open = "return [...document.querySelectorAll('.on-paper')].map(e => e.textContent)";
        page.digest().await;
        assert!(!page.script(open).await.to_string().contains("view="), "no part of the result");
        page.click("[data-view=shares]").await;
        page.until("!location.search.includes('view')").await;
        page.back().await;
        page.until("document.querySelector('[data-open=models]')").await;
        page.visit("?v=1&n=150&runs=4&view=nonsense").await;
        let notes = page.text(".notes").await;
        assert!(notes.contains("there is no such view; using the default, shares"), "{notes}");
        page.until("document.querySelector('[data-open=shares]')").await;
    });
}
