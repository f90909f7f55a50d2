//! Protects the code that is copied from the page: it gets the same result, and checks its digest.

use crate::browser::test;
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=50&runs=2&horizon=2&aws-name=A%7CB";

#[test]
fn code_to_paste_gets_the_same_result_and_checks_it() {
    test(async |page| {
        page.visit(LINK).await;
        page.click(".take-away summary").await;
        page.find("[data-export=shell]:enabled").await;
        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        let digest = native::digest(LINK);
        for (export, begins) in
            [("shell", "multihome run"), ("python", "import multihome"), ("javascript", "import {")]
        {
            page.script("window.copied = undefined").await;
            page.click(&format!("[data-export={export}]")).await;
            page.until("window.copied").await;
            let copied = page.script("return window.copied").await;
            let copied = copied.as_str().unwrap();
            assert!(copied.starts_with(begins) && copied.contains(&digest), "{copied}");
            page.until(
                "document.querySelector('.take-away .words').textContent.includes('is copied')",
            )
            .await;
        }
    });
}
