//! Accessibility: axe-core finds no violation of WCAG 2.2 on any view, in either theme, with everything
//! open, with notices, and during the question before a long run.

use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::layout::size;
use crate::page::Page;

const AXE: &str = include_str!("axe-core/axe.min.js");

/// The violations that axe-core finds on the page in its current state.
pub async fn found(page: &Browser) -> Value {
    page.script(AXE).await;
    page.script(
        "window.found = null;
         axe.run(document, { resultTypes: ['violations'], runOnly:
            ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(({ violations }) => window.found = violations.map(({ id, nodes }) =>
                [id, ...nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' ' + node.failureSummary)]))
            .catch(error => window.found = [String(error)]);",
    )
    .await;
    page.until("window.found").await;
    page.script("return window.found").await
}

async fn in_both_themes(page: &Browser, width: u32, what: &str) {
    for theme in ["light", "dark"] {
        size(page, width, theme).await;
        assert_eq!(found(page).await, json!([]), "{what}, {theme}, {width} px");
    }
}

#[test]
fn every_view_is_accessible_in_both_themes() {
    test(async |page| {
        page.visit("?v=1&n=200&runs=5").await;
        let views =
            "return [...document.querySelectorAll('[data-view]')].map(view => view.dataset.view)";
        let Value::Array(views) = page.script(views).await else { unreachable!() };
        assert!(views.len() >= 10, "{views:?}");
        for view in views {
            let view = view.as_str().unwrap();
            page.script(&format!("document.querySelector('[data-view={view}]').click()")).await;
            page.until(&format!("document.querySelector('[data-open={view}]')")).await;
            if view == "enterprises" {
                page.until("document.querySelector('table.counted')").await;
            }
            in_both_themes(page, 1440, view).await;
        }
        in_both_themes(page, 320, "the page").await;
    });
}

#[test]
fn everything_open_is_accessible() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5&cloud5=4&timetable=openai@aws:2026-06-01:0.5&aws=nonsense")
            .await;
        page.script("document.querySelectorAll('summary').forEach(summary => summary.click())")
            .await;
        page.find("#M24").await;
        in_both_themes(page, 1440, "everything open").await;
    });
}

#[test]
fn a_question_is_accessible() {
    test(async |page| {
        page.open(&format!("{}?v=1&n=1000000&runs=2000", crate::page::setting("MULTIHOME_PAGE")))
            .await;
        page.until(
            "document.querySelector('.question.asks')
                && document.querySelector('h1')?.textContent.includes('no answer yet')",
        )
        .await;
        in_both_themes(page, 768, "a question").await;
        page.script("document.querySelector('main').append(document.createElement('button'))")
            .await;
        let found = found(page).await.to_string();
        assert!(found.contains("button-name"), "it finds what is not accessible: {found}");
    });
}

#[test]
fn the_first_key_leads_past_the_masthead() {
    test(async |page| {
        for (width, theme) in [(320, "dark"), (1440, "light")] {
            page.visit("?v=1&n=150&runs=5").await;
            size(page, width, theme).await;
            let address = page.address().await;
            page.keys("body", "\u{e004}").await;
            page.until("document.activeElement.className === 'skip'").await;
            let shown = "const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
                return left >= 0 && top >= 0 && right <= innerWidth && bottom - top >= 24";
            assert_eq!(page.script(shown).await, json!(true), "{width}");
            assert_eq!(found(page).await, json!([]), "{width} px, {theme}");
            page.keys(".skip", "\u{e007}").await;
            page.until("document.activeElement.id === 'main'").await;
            assert_eq!(page.address().await, address);
        }
    });
}
