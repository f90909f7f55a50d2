//! What is closed until a reader opens it: the page is short on a phone, nothing is out of reach, and no window
//! has an empty strip. Saves screenshots in `target/screenshots`.

use multihome::words::Language;
use serde_json::{Value, json};

use crate::accessible;
use crate::browser::{Browser, test};
use crate::layout::save_screenshot;
use crate::page::{Page, views};

const LINK: &str = "?v=1&n=150&runs=40";

/// The most height of the page on a phone until something is opened, in CSS pixels.
const MOST: f64 = 4_500.0;

/// Shows the page in a window of some size.
async fn window(page: &Browser, width: u32, height: u32) {
    let metrics = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500,
    });
    page.tools("Emulation.setDeviceMetricsOverride", metrics);
    page.until(&format!("innerWidth === {width}")).await;
    // The plot is drawn for its width, so wait until its observer has run.
    page.until("Math.abs(document.querySelector('.plot svg').viewBox.baseVal.width / 8 - document.querySelector('.plot').clientWidth) < 2").await;
}

async fn number(page: &Browser, script: &str) -> f64 {
    page.script(&format!("return {script}")).await.as_f64().unwrap()
}

#[test]
fn the_page_is_short_on_a_phone_until_something_is_opened() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            page.visit(&format!("{LINK}&lang={language}")).await;
            window(page, 390, 844).await;
            // What carries the answer is computed once it is in sight.
            page.script("document.querySelector('.carries').scrollIntoView({ block: 'center' })")
                .await;
            page.until("document.querySelector('.carries .flips')").await;
            let height = number(page, "document.documentElement.scrollHeight").await;
            save_screenshot(page, &json!([0, 0, 390, height]), &format!("closed-{language}"));
            assert!(height <= MOST, "{language}: {height} px");
        }
    });
}

#[test]
fn links_open_what_they_lead_to() {
    test(async |page| {
        page.visit(LINK).await;
        page.find("#about").await;
        assert_eq!(page.script("return document.querySelector('#M24')").await, Value::Null);
        page.click("nav a[href='#mechanisms']").await;
        page.until("document.querySelector('#M24')?.checkVisibility()").await;
        page.visit(&format!("{LINK}&lang=de#mechanisms")).await;
        page.until("document.querySelector('#M24')?.checkVisibility()").await;
    });
}

#[test]
fn closed_tables_are_on_paper() {
    test(async |page| {
        page.visit(LINK).await;
        page.find("table.end").await;
        let shown = "document.querySelector('table.end').checkVisibility()";
        assert_eq!(page.script(&format!("return {shown}")).await, json!(false));
        page.script("dispatchEvent(new Event('beforeprint'))").await;
        page.until(shown).await;
        page.script("dispatchEvent(new Event('afterprint'))").await;
        page.until(&format!("!{shown}")).await;
        // What the reader has opened stays open.
        page.click(".view details > summary").await;
        page.until(shown).await;
        page.script(
            "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))",
        )
        .await;
        page.until(shown).await;
        // The style for paper shows what is closed.
        page.click(".view details > summary").await;
        page.until(&format!("!{shown}")).await;
        page.tools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        page.until(shown).await;
    });
}

#[test]
fn a_phone_chooses_among_all_views_in_one_list() {
    test(async |page| {
        page.visit(LINK).await;
        window(page, 360, 800).await;
        let options = page
            .script("return [...document.querySelector('#view-list').options].map(o => o.value)")
            .await;
        assert_eq!(options, json!(views().collect::<Vec<_>>()));
        page.choose_view("homes").await;
        page.until("location.search.includes('view=homes')").await;
        page.find("[data-open=homes] .sentence").await;
        // The first chart stands there, the others behind a line that counts them.
        let charts = "document.querySelectorAll('.view figure.panel').length";
        page.until(&format!("{charts} === 5")).await;
        let seen = "return [...document.querySelectorAll('.view figure.panel')]
            .filter(panel => panel.checkVisibility()).length";
        assert_eq!(page.script(seen).await, json!(1));
        assert_eq!(page.text(".view details > summary").await, "4 more charts");
        page.click(".view details > summary").await;
        assert_eq!(page.script(seen).await, json!(5));
        assert_eq!(accessible::found(page).await, json!([]));
    });
}

#[test]
fn closed_groups_say_how_many_levers_they_have_and_which_are_changed() {
    test(async |page| {
        page.visit(&format!("{LINK}&pull=2&waiver=20")).await;
        let summary = "#all-levers details:nth-of-type(2) > summary";
        page.find(summary).await;
        let words = page.text(summary).await;
        assert!(words.contains(" levers") && words.contains("1 changed: Window waived"), "{words}");
        window(page, 390, 844).await;
        let brief = page.text(".simulation summary").await;
        for part in ["Synergy, 2024 Q1", "20 quarters", "150 enterprises", "40 runs"] {
            assert!(brief.contains(part), "{part}: {brief}");
        }
        page.click(".simulation summary").await;
        page.keys("#field-horizon", "\u{e009}a\u{e000}8\u{e007}").await;
        page.until_result_of(&format!("{LINK}&pull=2&waiver=20&horizon=8")).await;
        page.until(
            "document.querySelector('.simulation summary').innerText.includes('8 quarters')",
        )
        .await;
    });
}

#[test]
fn no_window_has_an_empty_strip() {
    test(async |page| {
        page.visit(LINK).await;
        for language in Language::all().map(Language::key) {
            page.visit(&format!("{LINK}&lang={language}")).await;
            page.find("#about").await;
            for (width, height) in [(1366, 768), (1920, 1080)] {
                window(page, width, height).await;
                let gap = number(
                    page,
                    "document.querySelector('.standfirst .shares').getBoundingClientRect().top
                        - document.querySelector('.plot').getBoundingClientRect().bottom",
                )
                .await;
                assert!(gap < 40.0, "{language}, {width}: {gap} px below the plot");
                let used = number(page, "document.querySelector('main').clientWidth").await;
                assert!(used > 0.88 * f64::from(width), "{language}, {width}: {used} px are used");
                save_screenshot(
                    page,
                    &json!([0, 0, width, height]),
                    &format!("first-{language}-{width}"),
                );
            }
            // The whole plot is above the bar of levers.
            for (width, height) in [(360, 800), (390, 844)] {
                window(page, width, height).await;
                page.script("scrollTo(0, 0)").await;
                page.until(
                    "document.querySelector('.plot svg').getBoundingClientRect().bottom
                        <= document.querySelector('.sheet').getBoundingClientRect().top",
                )
                .await;
                save_screenshot(
                    page,
                    &json!([0, 0, width, height]),
                    &format!("first-{language}-{width}"),
                );
            }
        }
    });
}
