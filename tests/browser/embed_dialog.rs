//! The dialog that embeds: it builds a snippet that cites the result, with a preview of it.

use std::time::Duration;

use serde_json::json;

use crate::browser::{Browser, test};
use crate::host::{Host, inside};
use crate::layout::{save_screenshot, size};
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&horizon=8&n=150&runs=6";

/// Opens the dialog that makes snippets, once there is a result to cite.
async fn open_dialog(page: &Browser) {
    page.visit(LINK).await;
    page.find("button.embed-this:enabled").await;
    page.click("button.embed-this").await;
}

#[test]
fn the_last_part_of_a_frame_stays_and_the_dialog_says_why() {
    test(async |page| {
        open_dialog(page).await;
        let shown = "[...document.querySelectorAll('.embed-dialog fieldset')].find(set => set.querySelector('[name=answer]'))";
        page.until(&format!("{shown}?.querySelectorAll(':checked').length > 1")).await;
        page.until(&format!("!{shown}.textContent.includes('The last part')")).await;
        page.script(&format!(
            "{shown}.querySelectorAll(':checked:not([name=answer])').forEach(box => box.click())"
        ))
        .await;
        page.until(&format!("{shown}.querySelector('[name=answer]:checked:disabled')")).await;
        page.until(&format!("{shown}.textContent.includes('The last part stays')")).await;
    });
}

#[test]
fn the_dialog_builds_a_snippet_that_cites_with_a_preview_of_it() {
    test(async |page| {
        open_dialog(page).await;
        page.find(".embed-dialog[open] iframe").await;
        let digest = native::digest(LINK);
        let snippet = async || {
            let text = page.script("return document.querySelector('#embed-snippet').value").await;
            text.as_str().unwrap().to_owned()
        };
        let first = snippet().await;
        assert!(first.starts_with("<iframe ") && first.contains(&digest), "{first}");
        // The preview has the height that it needs, and the snippet gets that height.
        page.until("document.querySelector('.embed-dialog iframe').style.height !== '600px'").await;
        page.until(
            "document.querySelector('#embed-snippet').value.includes(
            `height=\"${parseInt(document.querySelector('.embed-dialog iframe').style.height)}\"`)",
        )
        .await;

        // The preview grows as it is drawn, and the snippet with it: what is copied is what is shown just then.
        page.script(
            "navigator.clipboard.writeText = async text => {
                window.copied = text;
                window.shown = document.querySelector('#embed-snippet').value;
            }",
        )
        .await;
        page.click(".embed-dialog input[name=table]").await;
        page.click(".embed-dialog input[name=effects]").await;
        page.click(".embed-dialog input[name=lock]").await;
        page.keys("#embed-heading", "Shares & \"more\"\u{e007}").await;
        page.until(
            "document.querySelector('#embed-snippet').value.includes('show=answer,share,table')",
        )
        .await;
        page.click(".embed-dialog button.copy").await;
        page.until("window.copied && document.querySelector('.embed-dialog .words').textContent.startsWith('The snippet is copied')").await;
        assert_eq!(page.script("return copied === shown").await, json!(true));
        for width in [320, 360, 1440] {
            size(page, width, if width == 360 { "dark" } else { "light" }).await;
            let wide = "const dialog = document.querySelector('.embed-dialog');
                return dialog.scrollWidth - dialog.clientWidth";
            assert_eq!(page.script(wide).await, json!(0), "the dialog scrolls sideways at {width}");
            // The copy button is visible at once, and the close button wherever the dialog is scrolled.
            let reach = "const dialog = document.querySelector('.embed-dialog');
                const [copy, close] = ['.copy', '.dialog-head button'].map(name => dialog.querySelector(name));
                const { bottom } = copy.getBoundingClientRect();
                dialog.scrollTo(0, 1e6);
                const { top } = close.getBoundingClientRect();
                dialog.scrollTo(0, 0);
                return bottom <= 600 && top >= 0";
            page.script("document.querySelector('.embed-dialog').scrollTo(0, 0)").await;
            assert_eq!(page.script(reach).await, json!(true), "{width}");
            let top = page.script("return scrollY").await;
            save_screenshot(page, &json!([0, top, width, 1000]), &format!("dialog-{width}"));
        }
        // A closed preview reports no height: the snippet keeps the last one. The preview is closed
        // without scrolling to it, since scrolling might make a browser lay it out again at the last
        // moment.
        let height = page
            .script(
                "const { height } = document.querySelector('.embed-dialog iframe').style;
                 document.querySelector('.embed-dialog .preview summary').click();
                 return parseInt(height);",
            )
            .await;
        page.until("!document.querySelector('.embed-dialog iframe')").await;
        let kept = format!("height=\"{height}\"");
        assert!(height.as_u64().unwrap() > 600 && snippet().await.contains(&kept), "{height}");
        page.click(".embed-dialog .preview summary").await;
        page.find(".embed-dialog iframe").await;
        // When it is visible again, it gets the height of its content.
        page.script("document.querySelector('.embed-dialog iframe').scrollIntoView()").await;
        let mut tries = 0;
        loop {
            let shown =
                "Math.ceil(document.querySelector('.page')?.getBoundingClientRect().height)";
            let content = inside(page, shown).await;
            let height =
                "return parseInt(document.querySelector('.embed-dialog iframe').style.height)";
            let height = page.script(height).await;
            if height == content && height.as_u64().is_some_and(|height| height > 600) {
                break;
            }
            tries += 1;
            assert!(tries < 200, "the preview is {height} high and shows {content}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }

        // The copied snippet works as HTML: its frame shows the result.
        let copied = page.script("return copied").await;
        let host = Host::start(|_| format!("{}<p>end", copied.as_str().unwrap()));
        host.visit(page, "messages('height').length").await;
        let shown = inside(page, "document.querySelector('.comparison.exact') && document.querySelector('main').textContent").await;
        let shown = shown.as_str().unwrap();
        assert!(
            shown.contains("Shares & \"more\"") && !shown.contains("What opening changes"),
            "{shown}"
        );
    });
}

#[test]
fn the_element_of_the_dialog_shows_the_result_that_it_cites() {
    test(async |page| {
        open_dialog(page).await;
        page.click(".embed-dialog [type=radio]:not(:checked)").await;
        page.until("document.querySelector('#embed-snippet').value.includes('<multihome-sim')")
            .await;
        let snippet = page.script("return document.querySelector('#embed-snippet').value").await;
        let listen = "<script>addEventListener('result', ({ detail }) =>
            window.shown = detail.digest, true)</script>";
        let host = Host::start(|_| format!("{listen}{}", snippet.as_str().unwrap()));
        host.visit(page, "window.shown").await;
        assert_eq!(page.script("return shown").await, json!(native::digest(LINK)));
    });
}
