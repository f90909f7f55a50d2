//! The layout: nothing overflows or overlaps at any width, in either theme. Saves screenshots in
//! `target/screenshots` for people to look at.

use std::fs;
use std::path::Path;

use multihome::words::Language;
use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::page::Page;

const WIDTHS: [u32; 5] = [320, 360, 768, 1440, 2560];

#[test]
fn the_page_fits_every_width_in_both_themes() {
    test(async |page| {
        page.visit("").await;
        for theme in ["light", "dark"] {
            for width in WIDTHS {
                size(page, width, theme).await;
                // The chart is drawn for its width, so wait until its observer has run.
                page.until("Math.abs(document.querySelector('.plot svg').viewBox.baseVal.width / 8 - document.querySelector('.plot').clientWidth) < 2").await;
                assert_fits(page, width, ".plot svg").await;
                let height = page.script("return document.documentElement.scrollHeight").await;
                save_screenshot(page, &json!([0, 0, width, height]), &format!("{width}-{theme}"));
            }
        }
    });
}

#[test]
fn the_mark_of_a_changed_lever_moves_nothing() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            page.visit(&format!(
                "?v=1&n=150&runs=4&lang={language}&window=365&pull=2&waiver=20&cadence=2&markup=5"
            ))
            .await;
            page.until("document.querySelector('.group')").await;
            page.script(
                "for (const group of document.querySelectorAll('.group')) group.open = true",
            )
            .await;
            page.until("document.querySelectorAll('.field.changed').length > 6").await;
            for width in WIDTHS {
                size(page, width, "light").await;
                let moved = "const heights = () =>
                        [...document.querySelectorAll('.field label')].map(label => label.offsetHeight);
                    const marked = heights();
                    const none = document.createElement('style');
                    none.textContent = '.mark { display: none }';
                    document.head.append(none);
                    const plain = heights();
                    none.remove();
                    const moved = marked.filter((height, i) => height !== plain[i]).length;
                    return [moved, Math.max(0, document.documentElement.scrollWidth - innerWidth)]";
                assert_eq!(page.script(moved).await, json!([0, 0]), "{language}, {width} px");
            }
        }
    });
}

#[test]
fn the_whole_page_fits_with_everything_open() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5&cloud5=4&timetable=openai@aws:2026-06-01:0.5").await;
        let open = "document.querySelectorAll('summary').forEach(summary => summary.click())";
        page.script(open).await;
        page.find("#M24").await;
        let twice = "const seen = new Set();
            return [...document.querySelectorAll('[id]')].map(e => e.id)
                .filter(id => seen.has(id) || !seen.add(id));";
        assert_eq!(page.script(twice).await, json!([]), "an id is used twice");
        let nameless = "return [...document.querySelectorAll('input, select, button')]
            .filter(e => !e.labels?.length && !e.ariaLabel && !e.textContent.trim())
            .map(e => e.outerHTML)";
        assert_eq!(page.script(nameless).await, json!([]), "a control has no name");
        for width in [320, 1440] {
            for theme in ["light", "dark"] {
                size(page, width, theme).await;
                assert_fits(page, width, ".plot svg").await;
                let height = page.script("return document.documentElement.scrollHeight").await;
                save_screenshot(
                    page,
                    &json!([0, 0, width, height]),
                    &format!("open-{width}-{theme}"),
                );
            }
        }
    });
}

/// Shows the page at a width and in a theme.
pub async fn size(page: &Browser, width: u32, theme: &str) {
    let features = json!([{ "name": "prefers-color-scheme", "value": theme }]);
    page.tools("Emulation.setEmulatedMedia", json!({ "features": features }));
    let metrics = json!({
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500,
    });
    page.tools("Emulation.setDeviceMetricsOverride", metrics);
    page.until(&format!("innerWidth === {width}")).await;
}

/// Opens a view and fails unless it fits the width.
pub async fn assert_view_fits(page: &Browser, width: u32, view: &str) {
    page.choose_view(view).await;
    page.find(&format!("[data-open={view}] .sentence")).await;
    page.open_view_parts().await;
    // The charts are drawn for their width, so wait until their observers have run.
    page.until(
        "[...document.querySelectorAll('.panel')]
            .every(panel => panel.clientWidth <= document.querySelector('.view').clientWidth)",
    )
    .await;
    assert_fits(page, width, ".panel svg").await;
}

/// Saves a screenshot of the views.
pub async fn save_views(page: &Browser, name: &str) {
    let script = "const box = document.querySelector('.views').getBoundingClientRect();
        return [box.left, box.top + scrollY, box.width, box.height];";
    save_screenshot(page, &page.script(script).await, name);
}

/// Saves a screenshot of a box (left, top, width, height) of the page. Screenshots are for people, so a
/// test does not fail if one cannot be taken.
#[expect(clippy::print_stderr, reason = "printed for whoever looks for it")]
pub fn save_screenshot(page: &Browser, clip: &Value, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    fs::create_dir_all(&folder).unwrap();
    let clip = json!({
        "x": clip[0], "y": clip[1], "width": clip[2], "height": clip[3], "scale": 1,
    });
    match page.picture(&clip) {
        Some(picture) => fs::write(folder.join(format!("{name}.png")), base64(&picture)).unwrap(),
        None => eprintln!("no picture of {name}: the browser did not answer"),
    }
}

/// Fails if anything extends beyond the sides of the page, or a label of a chart overlaps another.
pub async fn assert_fits(page: &Browser, width: u32, charts: &str) {
    let wide = page.script("return document.scrollingElement.scrollWidth").await;
    assert!(wide.as_u64().unwrap() <= u64::from(width), "{wide} px of content at {width} px");
    let clashes = page.script(&CLASHES.replace("CHARTS", charts)).await;
    assert_eq!(clashes, json!([]), "at {width} px");
}

/// Labels of charts that are cut or overlap each other.
const CLASHES: &str = "
    const clashes = [];
    for (const svg of document.querySelectorAll('CHARTS')) {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
        for (const [name, box] of texts) {
            if (box.left < frame.left - 1 || box.right > frame.right + 1) clashes.push('cut: ' + name);
        }
        for (let i = 0; i < texts.length; i++) for (let j = 0; j < i; j++) {
            const [a, b] = [texts[i][1], texts[j][1]];
            const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (x > 1 && y > 4) clashes.push(texts[j][0] + ' × ' + texts[i][0]);
        }
    }
    return clashes;";

/// Decodes base64, as the developer tools send pictures.
pub fn base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sextets: Vec<u32> = text
        .bytes()
        .filter_map(|byte| ALPHABET.iter().position(|letter| *letter == byte))
        .map(|position| position as u32)
        .collect();
    sextets
        .chunks(4)
        .flat_map(|chunk| {
            let word =
                chunk.iter().fold(0, |word, sextet| word << 6 | sextet) << (6 * (4 - chunk.len()));
            word.to_be_bytes()[1..chunk.len()].to_vec()
        })
        .collect()
}
