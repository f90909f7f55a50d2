//! The dialog that shares: a picture with the headline, and a short link that cites the result.

use multihome::link::read;
use serde_json::{Value, json};

use crate::browser::test;
use crate::layout::{save_screenshot, size};
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&window=365&horizon=8&n=150&runs=6";

#[test]
fn the_dialog_shows_a_picture_and_a_short_link_that_cites() {
    test(async |page| {
        page.visit(LINK).await;
        page.find("button.share-this:enabled").await;
        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        page.click("button.share-this").await;
        // The picture and the code are drawings that the browser can decode.
        page.until(
            "[...document.querySelectorAll('.share-dialog img')]
                .filter(image => image.complete && image.naturalWidth > 100).length === 2",
        )
        .await;
        let headline = page.text("h1").await;
        let described =
            page.script("return document.querySelector('.share-dialog .card').alt").await;
        assert!(described.as_str().unwrap().ends_with(&headline), "{described}: {headline}");
        let Value::String(link) =
            page.script("return document.querySelector('#short-link').value").await
        else {
            panic!("there is no link");
        };
        assert!(link.len() < 200, "it is long: {link}");
        let reading = read(&link).unwrap();
        assert_eq!(reading.citation.unwrap().digest, native::digest(LINK));
        assert_eq!(reading.comparison, read(LINK).unwrap().comparison);
        page.click(".share-dialog button.copy").await;
        page.until("document.querySelector('.share-dialog .words').textContent.includes('copied')")
            .await;
        assert_eq!(page.script("return copied").await, json!(link));
        page.click(".share-dialog .save-card").await;
        page.until(
            "/-card.*\\.png/.test(document.querySelector('.share-dialog .words').textContent)",
        )
        .await;
        for (width, theme) in [(320, "light"), (360, "dark"), (1440, "light")] {
            size(page, width, theme).await;
            let wide = "const dialog = document.querySelector('.share-dialog');
                return dialog.scrollWidth - dialog.clientWidth";
            assert_eq!(page.script(wide).await, json!(0), "it scrolls sideways at {width}");
            let top = page.script("return scrollY").await;
            save_screenshot(page, &json!([0, top, width, 1000]), &format!("share-{width}"));
        }
        let (_, query) = link.split_once('?').unwrap();
        page.visit(&format!("?{query}")).await;
        page.until("document.querySelector('.comparison').textContent.includes('Reproduced')")
            .await;
    });
}
