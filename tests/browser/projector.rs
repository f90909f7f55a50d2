//! The projector: headline and plot fill the window in large type; keys and links lead there and back. Saves
//! screenshots in `target/screenshots`.

use multihome::words::{Language, view_projector_leave, within};
use serde_json::json;

use crate::accessible;
use crate::browser::{Browser, test};
use crate::layout::save_screenshot;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=8";

/// The least height of headline and labels, in parts of the height of the window.
const LEGIBLE: [f64; 2] = [1.0 / 26.0, 1.0 / 36.0];

async fn window(page: &Browser, width: u32, height: u32) {
    let metrics =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.tools("Emulation.setDeviceMetricsOverride", metrics);
    page.until(&format!("innerWidth === {width} && innerHeight === {height}")).await;
}

const PROJECTED: &str = "document.querySelector('.projector .enlarged svg')";

#[test]
fn headline_and_plot_fill_the_window_in_large_type() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            page.visit(&format!("{LINK}&mode=projector&lang={language}")).await;
            for (width, height) in [(1280, 720), (1920, 1080), (1024, 768)] {
                window(page, width, height).await;
                page.until(PROJECTED).await;
                let fills = format!(
                    "(() => {{
                        const plot = {PROJECTED}.getBoundingClientRect();
                        return plot.width > 0.9 * innerWidth && plot.width < innerWidth
                            && plot.bottom < document.querySelector('.guide').getBoundingClientRect().top
                            && plot.height > 0.4 * innerHeight;
                    }})()"
                );
                page.until(&fills).await;
                save_screenshot(
                    page,
                    &json!([0, 0, width, height]),
                    &format!("projector-{language}-{width}"),
                );
                let sizes = page
                    .script(
                        "const heights = [...document.querySelectorAll('.plot svg text')]
                            .map(text => text.getBoundingClientRect().height);
                         return [parseFloat(getComputedStyle(document.querySelector('h1')).fontSize),
                             Math.min(...heights), document.documentElement.scrollHeight - innerHeight]",
                    )
                    .await;
                let part = |index: usize| sizes[index].as_f64().unwrap() / f64::from(height);
                for (index, least) in LEGIBLE.into_iter().enumerate() {
                    assert!(part(index) >= least, "{width} × {height}: {sizes}");
                }
                assert_eq!(sizes[2], 0, "nothing to scroll to");
            }
            let shown =
                "return ['.masthead', '.lever-panel', '.chips', '.view', '.standfirst', '#about']
                .filter(part => document.querySelector(part)?.checkVisibility())";
            assert_eq!(page.script(shown).await, json!([]));
            assert_eq!(accessible::found(page).await, json!([]));
            let leave = within(Language::find(language).unwrap(), view_projector_leave);
            assert_eq!(page.text(".leave").await, leave);
        }
    });
}

#[test]
fn keys_lead_there_through_the_stories_and_back() {
    test(async |page| {
        page.visit(LINK).await;
        page.find(".project").await;
        // A letter that is typed is a letter.
        page.keys("#field-window", "p").await;
        assert!(!page.address().await.contains("mode="));
        page.script("document.activeElement.blur()").await;
        page.keys("body", "p").await;
        page.until("location.search.includes('mode=projector')").await;
        page.until(PROJECTED).await;
        assert_eq!(page.script("return document.activeElement.id").await, "main");
        page.keys("main", "\u{e014}").await;
        page.until("document.querySelector('.guide .shown')?.innerText === 'As it happened'").await;
        page.until("location.search.includes('mode=projector') && location.search.includes('as-it-happened')").await;
        page.click(".guide .next").await;
        page.until("document.querySelector('.guide .shown')?.innerText === 'Exclusive for ever'")
            .await;
        page.keys("main", "\u{e012}\u{e012}").await;
        page.until("document.querySelector('.guide .shown')?.innerText === 'Default'").await;
        page.keys("main", "\u{e00c}").await;
        page.until("!location.search.includes('mode=') && !document.querySelector('.projector')")
            .await;
        assert!(page.find(".lever-panel").await.is_displayed().await.unwrap());
        // The button does the same, and a quarter can be read where the pointer is.
        page.click(".project").await;
        page.until(PROJECTED).await;
        page.point_at_the_middle_of_the_plot().await;
        page.until("document.querySelector('.reading').textContent.includes('2028 Q3')").await;
        page.click(".leave").await;
        page.until("!document.querySelector('.projector')").await;
        // Who speaks to the computer, or hits keys by accident, can switch the letter off.
        page.click(".keys input").await;
        page.script("document.activeElement.blur()").await;
        page.keys("body", "p").await;
        page.script("return new Promise(done => setTimeout(done, 300))").await;
        assert!(!page.address().await.contains("mode="));
        page.click(".keys input").await;
        page.script("document.activeElement.blur()").await;
        page.keys("body", "p").await;
        page.until(PROJECTED).await;
    });
}
