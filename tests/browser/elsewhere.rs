//! Firefox: the page works there as it does in Chromium, with the same digits and a quiet console.

use crate::firefox::test;
use crate::native;
use crate::page::Page;

#[test]
fn firefox_shows_the_answer_and_the_native_figures() {
    test(async |page| {
        let link = "?v=1&n=300&runs=20&window=365";
        page.visit(link).await;
        assert_eq!(page.digest().await, native::digest(link));
        let headline = page.script("return document.querySelector('h1').textContent").await;
        let headline = headline.as_str().unwrap();
        assert!(headline.contains("Azure") && headline.contains('%'), "{headline}");
        page.open_quarters().await;
        let cells = page.cells().await;
        assert!(cells.len() > 100, "only {} figures", cells.len());
        native::assert_same(&native::figures(link), &cells, link);

        // A lever is heard: a change of its box begins another run.
        page.script(
            "const box = document.querySelector('#field-window');
             box.value = 30;
             box.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.until("location.search.includes('window=30')").await;
        page.whole("?v=1&n=300&runs=20&window=30").await;
    });
}
