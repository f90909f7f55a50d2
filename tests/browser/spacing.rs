//! Readers' text settings: with more space between letters, words and lines, as in WCAG 1.4.12, and
//! with larger text. Nothing is cut or covered, in the charts and around them.

use serde_json::{Value, json};

use crate::browser::{Browser, Setup, test, test_in};
use crate::layout::{save_screenshot, size};
use crate::page::{Page, views};

/// The spacing that pages must support: https://www.w3.org/TR/WCAG22/#text-spacing.
const APART: &str = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    line-height: 1.5 !important; } p { margin-bottom: 2em !important; }";

/// Larger text in charts, as a reader's own style sheet may set it.
const LARGE: &str = "svg text { font-size: 126px !important; }";

const LINK: &str = "?v=1&n=150&runs=12&cloud5=4&cloud5-name=Oracle+Cloud";

/// The widths of a phone and of a small notebook.
const WIDTHS: [u32; 2] = [360, 1366];

/// What is cut or covered: texts of charts by the drawing, by an element that clips or scrolls, or by
/// another text of the chart; and other texts by their own box.
const TROUBLE: &str = "
    const trouble = [];
    const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sample');
    for (const svg of document.querySelectorAll('svg')) {
        if (!shown(svg)) continue;
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
        const cutting = [];
        for (let around = svg.parentElement; around; around = around.parentElement) {
            if (getComputedStyle(around).overflowX !== 'visible') cutting.push(around.getBoundingClientRect());
        }
        for (const [text, box] of texts) {
            for (const edge of [frame, ...cutting]) {
                if (box.left < edge.left - 1 || box.right > edge.right + 1) trouble.push('cut: ' + text);
            }
            if (box.top < frame.top - 3 || box.bottom > frame.bottom + 3) trouble.push('cut in height: ' + text);
        }
        for (let i = 0; i < texts.length; i++) for (let j = 0; j < i; j++) {
            const [a, b] = [texts[i][1], texts[j][1]];
            const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (x > 1 && y > 0.35 * Math.min(a.height, b.height)) trouble.push(texts[j][0] + ' × ' + texts[i][0]);
        }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const parent = text.parentElement;
        if (!text.data.trim() || !shown(parent) || parent.closest('svg, .skip, .only-spoken, select, textarea')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        for (let around = parent; around; around = around.parentElement) {
            const style = getComputedStyle(around);
            if (style.position === 'absolute' && style.clipPath !== 'none') break;
            // A scrolling element shows the rest when it is scrolled.
            if (style.overflowX === 'auto' || style.overflowX === 'scroll') break;
            const edge = around.getBoundingClientRect();
            const cuts = style.overflowX !== 'visible' || around.matches('button, td, th, .chip');
            if (cuts && (box.left < edge.left - 1 || box.right > edge.right + 1)) trouble.push('cut: ' + text.data);
            if (around.matches('button') && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) trouble.push('out of its button: ' + text.data);
        }
    }
    const wide = document.scrollingElement.scrollWidth;
    if (wide > innerWidth) trouble.push('the page is ' + wide + ' px wide');
    return [...new Set(trouble)];";

/// Opens each view and fails if anything is cut or covered.
async fn check(page: &Browser, name: &str) {
    for width in WIDTHS {
        size(page, width, "light").await;
        for view in views() {
            page.choose_view(view).await;
            page.until(&format!("document.querySelector('[data-open={view}] h2')")).await;
            if view == "enterprises" {
                page.until("document.querySelector('table.counted')").await;
            }
            page.until("document.querySelector('.view .underway') === null").await;
            page.open_view_parts().await;
            // The charts are drawn for their width and font, so wait until their observers have run.
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            let trouble = page.script(TROUBLE).await;
            assert_eq!(trouble, json!([]), "{name}, {view}, {width} px");
        }
        let open = "document.querySelectorAll('details:not([open]) > summary')
            .forEach(summary => summary.click())";
        page.script(open).await;
        page.find("#M24").await;
        let trouble = page.script(TROUBLE).await;
        assert_eq!(trouble, json!([]), "{name}, everything open, {width} px");
        // Browsers draw no picture that is much taller.
        let height =
            page.script("return Math.min(document.documentElement.scrollHeight, 12_000)").await;
        save_screenshot(page, &json!([0, 0, width, height]), &format!("{name}-{width}"));
    }
}

async fn add_style(page: &Browser, style: &str) {
    let style = serde_json::to_string(style).unwrap();
    page.script(&format!(
        "document.head.append(Object.assign(document.createElement('style'), {{ textContent: {style} }}))"
    ))
    .await;
}

#[test]
fn letters_words_and_lines_may_stand_apart() {
    test(async |page| {
        page.visit(LINK).await;
        let plot = "return document.querySelector('.plot svg').outerHTML";
        let before = page.script(plot).await;
        // On a page that is already open, as a browser extension would.
        add_style(page, APART).await;
        page.until(&format!("(() => {{ {plot} }})() !== {before}")).await;
        check(page, "apart").await;
    });
}

#[test]
fn a_frame_bears_it_too() {
    test(async |page| {
        page.visit(&format!("{LINK}&embed=1&show=answer,share,effects,stories,shares,homes")).await;
        page.find("[data-open=homes] .panel svg").await;
        add_style(page, APART).await;
        for width in WIDTHS {
            size(page, width, "light").await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            assert_eq!(page.script(TROUBLE).await, json!([]), "{width} px");
        }
    });
}

#[test]
fn letters_may_stand_apart_by_inheritance_and_texts_of_charts_may_be_larger() {
    test(async |page| {
        page.visit(LINK).await;
        add_style(page, &format!("body {{ letter-spacing: 2px; word-spacing: 3px; }} {LARGE}"))
            .await;
        check(page, "large").await;
    });
}

#[test]
fn type_has_a_least_size() {
    let preferences = json!({ "webkit.webprefs.minimum_font_size": 18 });
    test_in(Setup { preferences, ..Setup::default() }, async |page| {
        page.visit(LINK).await;
        let size = "const probe = document.createElement('span');
            probe.style.cssText = 'font: 6px serif; position: absolute';
            probe.textContent = 'x';
            document.body.append(probe);
            const height = probe.getBoundingClientRect().height;
            probe.remove();
            return height >= 18";
        assert_eq!(page.script(size).await, Value::Bool(true), "the preference is on");
        check(page, "least").await;
    });
}
