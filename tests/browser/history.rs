//! The address bar: each finished change is an entry, Back undoes it, and a link restores the page. A
//! browser that refuses frequent writes still shows the last address.

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
        page.until_run_ends().await;
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
        // One drag: many input events, and one change event at its end.
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
        // Changing a lever keeps it, and a citing link leaves it out.
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

/// A history that refuses writes after a number of them in ten seconds, as Safari does after a hundred.
/// While `window.shut` is set, it counts all writes, so that slow machines reach the limit too.
fn strict(most: u32) -> String {
    format!(
        "window.writes = [];
         window.refusals = 0;
         window.shut = false;
         for (const name of ['pushState', 'replaceState']) {{
             const native = History.prototype[name];
             History.prototype[name] = function (...args) {{
                 const recent = writes.filter(time => window.shut || performance.now() - time < 10_000);
                 if (recent.length >= {most}) {{
                     window.refusals++;
                     throw new DOMException('too often', 'SecurityError');
                 }}
                 writes.push(performance.now());
                 native.apply(this, args);
             }};
         }}"
    )
}

/// Drags a slider over a number of values, faster than any person.
fn drag(values: u32) -> String {
    format!(
        "window.dragged = false;
         const slider = document.querySelector('.field:has(#field-window) .slider');
         const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
         let value = 0;
         const step = () => {{
             set.call(slider, ++value);
             slider.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
             if (value < {values}) setTimeout(step); else window.dragged = true;
         }};
         step();"
    )
}

#[test]
fn a_drag_of_hundreds_of_values_ends_with_the_last_one_in_the_address() {
    test(async |page| {
        // Fewer writes than any browser allows, so that a page that writes every value is refused on
        // slow machines too.
        page.before_pages(&format!("{} window.shut = true;", strict(20)));
        page.visit("?v=1&n=100&runs=2&horizon=2").await;
        page.script(&drag(299)).await;
        page.until("window.dragged").await;
        page.until("document.querySelector('#field-window').value === '299'").await;
        page.script("window.shut = false").await;
        page.until("location.search.includes('window=299')").await;
        let writes = page.script("return writes.length").await;
        assert!(writes.as_u64().unwrap() < 150, "{writes} writes for 299 values");
        page.back().await;
        page.until("document.querySelector('#field-window').value === '14'").await;
        page.script("history.forward()").await;
        page.until("document.querySelector('#field-window').value === '299'").await;
    });
}

#[test]
fn what_the_browser_refuses_to_write_is_written_later() {
    test(async |page| {
        page.before_pages(&format!("{} window.shut = true;", strict(3)));
        page.visit("?v=1&n=100&runs=2&horizon=2").await;
        for seed in ["1", "2", "3", "4", "5"] {
            page.keys("#field-seed", &format!("\u{e009}a\u{e000}{seed}\u{e007}")).await;
            page.until(&format!("document.querySelector('#field-seed').value === '{seed}'")).await;
        }
        assert!(!page.address().await.contains("seed=5"), "nothing was refused");
        // A link to a section must not restore the comparison of an address that was not yet updated.
        page.script("document.querySelector('.masthead a[href=\"#stories\"]').click()").await;
        page.until("location.hash === '#stories'").await;
        assert_eq!(page.script("return document.querySelector('#field-seed').value").await, "5");
        page.script("window.shut = false").await;
        page.until("location.search.includes('seed=5')").await;
        assert!(page.script("return refusals > 0").await.as_bool().unwrap());
        // All of them arrived, each as an entry of its own.
        for seed in ["4", "3"] {
            page.until("performance.now() - writes.at(-1) > 1000").await;
            page.back().await;
            page.until(&format!("document.querySelector('#field-seed').value === '{seed}'")).await;
        }
    });
}

#[test]
fn where_every_write_is_refused_the_page_works_and_comes_to_rest() {
    test(async |page| {
        page.before_pages(&strict(0));
        page.visit("?v=1&n=100&runs=2&horizon=2").await;
        page.script(&drag(60)).await;
        page.until("window.dragged").await;
        page.until_result_of("?v=1&n=100&runs=2&horizon=2&window=60").await;
        assert!(page.script("return refusals < 30").await.as_bool().unwrap());
    });
}

#[test]
fn what_waits_is_written_before_the_page_is_left() {
    test(async |page| {
        page.visit("?v=1&n=100&runs=2&horizon=2").await;
        page.script(&drag(40)).await;
        page.until("window.dragged && document.querySelector('#field-window').value === '40'")
            .await;
        // The first value is written at once; the second has to wait for the limit.
        page.script(
            "const slider = document.querySelector('.field:has(#field-window) .slider');
             const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
             const field = document.querySelector('#field-window');
             const drag = (value) => {
                 set.call(slider, value);
                 slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
                 return new Promise(resolve => {
                     const look = () => field.value === value ? resolve() : setTimeout(look);
                     look();
                 });
             };
             // The page requests the write after it has drawn the value, and the limit is a quarter of a second.
             const drawn = () => new Promise(resolve => setTimeout(resolve, 50));
             drag('50').then(() => drag('77')).then(drawn).then(() => {
                 dispatchEvent(new PageTransitionEvent('pagehide'));
                 window.left = location.search;
             });",
        )
        .await;
        page.until("window.left !== undefined").await;
        let left = page.script("return window.left").await;
        assert!(left.as_str().unwrap().contains("window=77"), "{left}");
    });
}
