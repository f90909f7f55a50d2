//! Technical terms and numbers of mechanisms: each opens what it means where it stands, by pointer and by key.

use multihome::scenario::Mechanism;
use serde_json::json;

use crate::accessible;
use crate::browser::{Browser, test};
use crate::layout;
use crate::page::{Page, views};

const LINK: &str = "?v=1&n=150&runs=12";

/// Whether the meaning with a key is open.
fn open(key: &str) -> String {
    format!("document.querySelector('#meaning-{key}')?.matches(':popover-open')")
}

/// The button that opens a meaning, among those within an element.
fn opener(within: &str, key: &str) -> String {
    format!("{within} [popovertarget=meaning-{key}]")
}

#[test]
fn a_term_opens_its_meaning_by_pointer_and_by_key() {
    test(async |page| {
        for (language, words) in [
            ("en", "a measure of concentration"),
            ("de", "ein Maß der Konzentration"),
            ("fr", "une mesure de la concentration"),
        ] {
            page.visit(&format!("{LINK}&view=homes&lang={language}")).await;
            let hhi = opener(".view .note", "hhi");
            page.click(&hhi).await;
            page.until(&open("hhi")).await;
            assert!(page.text("#meaning-hhi").await.contains(words));
            // It is in sight, and near the term where the browser can place it.
            let seen = "const box = document.querySelector('#meaning-hhi').getBoundingClientRect();
                return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight";
            assert_eq!(page.script(seen).await, json!(true));
            assert_eq!(accessible::found(page).await, json!([]));
            page.keys(&hhi, "\u{e00c}").await;
            page.until(&format!("!{}", open("hhi"))).await;
            page.keys(&hhi, "\u{e007}").await;
            page.until(&open("hhi")).await;
            page.keys(&hhi, "\u{e00c}").await;
            page.until(&format!("!{}", open("hhi"))).await;
        }
    });
}

#[test]
fn the_number_of_a_mechanism_opens_what_the_sources_claim() {
    test(async |page| {
        page.visit(&format!("{LINK}&window=365")).await;
        let window = Mechanism::find("M03").unwrap();
        // On the first screen, where a story names its mechanisms.
        page.find("#meaning-M03").await;
        page.click(&opener(".look", "M03")).await;
        page.until(&open("M03")).await;
        assert!(page.text("#meaning-M03").await.contains(window.claim.text()));
        page.keys("body", "\u{e00c}").await;
        page.until(&format!("!{}", open("M03"))).await;
        // Beside a lever.
        page.click("#all-levers details:nth-of-type(2) > summary").await;
        page.click(&opener("#all-levers", "M03")).await;
        page.until(&open("M03")).await;
    });
}

/// Fails if a term leads nowhere.
async fn assert_all_lead_somewhere(page: &Browser, what: &str) {
    let lost = "return [...document.querySelectorAll('[popovertarget]')]
        .filter(button => !document.getElementById(button.getAttribute('popovertarget')))
        .map(button => button.textContent)";
    assert_eq!(page.script(lost).await, json!([]), "{what}");
}

#[test]
fn every_term_on_the_page_has_a_meaning_in_frames_too() {
    test(async |page| {
        page.visit(LINK).await;
        page.find("#meaning-world").await;
        page.until("document.querySelector('.standfirst .term')").await;
        for view in views() {
            page.choose_view(view).await;
            page.until(&format!("document.querySelector('[data-open={view}] h2')")).await;
            page.until("document.querySelector('.view .underway') === null").await;
            assert_all_lead_somewhere(page, view).await;
        }
        page.visit(&format!("{LINK}&embed=1&show=answer,homes")).await;
        page.click(&opener(".view .note", "hhi")).await;
        page.until(&open("hhi")).await;
        assert_all_lead_somewhere(page, "a frame").await;
    });
}

/// The texts that touch a term, such as a comma, and stand on another line. `may_break` switches off what keeps them.
fn torn_off(may_break: bool) -> String {
    format!(
        "const torn = [];
        for (const term of document.querySelectorAll('.term')) {{
            if (!term.checkVisibility()) continue;
            const keeper = term.parentElement;
            if ({may_break}) keeper.style.whiteSpace = 'normal';
            const line = term.getBoundingClientRect();
            for (const beside of keeper.children) {{
                if (beside === term || !beside.textContent) continue;
                const box = beside.getBoundingClientRect();
                if (box.top >= line.bottom || box.bottom <= line.top) torn.push(keeper.textContent);
            }}
        }}
        return torn"
    )
}

#[test]
fn what_touches_a_term_stays_on_its_line() {
    test(async |page| {
        let mut torn_if_allowed = 0;
        for language in ["en", "fr"] {
            page.visit(&format!("{LINK}&view=homes&lang={language}")).await;
            page.find("#meaning-world").await;
            page.script("for (const group of document.querySelectorAll('#all-levers details')) group.open = true")
                .await;
            let widths = (320..400).step_by(8);
            for width in widths.clone() {
                layout::size(page, width, "light").await;
                assert_eq!(page.script(&torn_off(false)).await, json!([]), "{language}, {width}");
            }
            for width in widths {
                layout::size(page, width, "light").await;
                torn_if_allowed +=
                    page.script(&torn_off(true)).await.as_array().map_or(0, Vec::len);
            }
        }
        assert!(torn_if_allowed > 0, "no text would be torn off a term");
    });
}
