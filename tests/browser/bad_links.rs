//! Bad links and bad values: each is named with what is used instead, and no other value is lost.

use crate::browser::test;
use crate::page::Page;

#[test]
fn every_bad_value_of_a_link_is_named() {
    test(async |page| {
        page.visit(
            "?v=1&window=soon&seed=1e309&aws=60&azure=60&n=150&runs=4&runs=5&windw=3&horizon=8",
        )
        .await;
        let notes = page.text(".notes").await;
        for named in ["window", "soon", "seed", "120%", "runs", "more than once", "windw"] {
            assert!(notes.contains(named), "{named} is missing from: {notes}");
        }
        let horizon = page.script("return document.querySelector('#field-horizon').value").await;
        assert_eq!(horizon, "8", "what was right is kept");
        let count = "document.querySelectorAll('.notes li').length";
        let before = page.script(&format!("return {count}")).await.as_u64().unwrap();
        page.click(".notes li button").await;
        page.until(&format!("{count} === {}", before - 1)).await;
    });
}

#[test]
fn a_query_behind_a_fragment_sign_is_read() {
    test(async |page| {
        page.visit("#?v=1&window=90&n=150&runs=4").await;
        let notes = page.text(".notes").await;
        assert!(notes.contains("its query is behind a “#”"), "{notes}");
        let window = page.script("return document.querySelector('#field-window').value").await;
        assert_eq!(window, "90");
        page.click(".undo button:last-of-type").await;
        page.until("!location.href.includes('window')").await;
    });
}

#[test]
fn a_bad_entry_is_named_and_the_value_stays() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        page.keys("#field-n", "\u{e009}a\u{e000}9999999\u{e007}").await;
        page.until("document.querySelector('.notes').textContent.includes('using 1000000')").await;
        page.keys("#field-n", "\u{e009}a\u{e000}\u{e003}\u{e004}").await;
        page.until("document.querySelector('.notes').textContent.includes('It stays at')").await;
        page.until("document.querySelector('#field-n').value === '1000000'").await;
    });
}

#[test]
fn what_a_control_was_given_is_judged_beside_it() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        let words = "document.querySelector('#' + document.querySelector('#field-n').getAttribute('aria-describedby')).textContent";
        page.keys("#field-n", "\u{e009}a\u{e000}9999999\u{e007}").await;
        page.until(&format!("{words}.includes('using 1000000')")).await;
        let elsewhere = "document.querySelectorAll('.field .noted').length - 1";
        assert_eq!(page.script(&format!("return {elsewhere}")).await.as_u64(), Some(0));
        page.keys("#field-n", "\u{e009}a\u{e000}150\u{e007}").await;
        page.until(
            "!document.querySelector('.field .noted') && !document.querySelector('.notes li')",
        )
        .await;
    });
}

#[test]
fn a_huge_query_does_not_hang() {
    test(async |page| {
        // As long as servers accept: they answer requests of at most 64 kB.
        let junk: String = (0..5_000).map(|i| format!("&{i}={}", ["%ff", "%zz"][i % 2])).collect();
        page.visit(&format!("?v=1&n=150&runs=4{junk}")).await;
        assert!(page.text(".notes").await.contains("4,992 more keys"));
        assert!(page.answer().await.contains('%'));
        // Longer, set by a script, so that no server sees it.
        let junk: String = (0..50_000).map(|i| format!("&k{i}=%ff%zz{i}")).collect();
        page.script(&format!(
            "history.pushState(null, '', '?v=1&n=151&runs=4{junk}');
             dispatchEvent(new PopStateEvent('popstate'))"
        ))
        .await;
        page.until("document.querySelector('.notes').textContent.includes('49,992 more keys')")
            .await;
        page.until("document.querySelector('.method').textContent.includes('of 151 enterprises')")
            .await;
    });
}
