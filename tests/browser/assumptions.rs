//! Assumptions on the page: levers that vary from world to world, and those that are held.

use crate::browser::test;
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=12&horizon=8";

/// The text that says whether a lever varies.
const STATE: &str =
    "document.querySelector('.field:has(#field-growth-ai) .state')?.textContent ?? ''";

#[test]
fn a_lever_varies_until_it_is_set_and_again_when_it_is_freed() {
    test(async |page| {
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        page.until(&format!("({STATE}).startsWith('varies 30 to 120%')")).await;
        page.until("document.querySelector('.field:has(#field-growth-ai) .track rect') !== null")
            .await;
        page.click(".field:has(#field-growth-ai) .hold").await;
        let held = format!("{LINK}&growth-ai=60");
        page.until_result_of(&held).await;
        assert!(page.address().await.contains("growth-ai=60"));
        assert_eq!(page.digest().await, native::digest(&held));
        assert_ne!(native::digest(&held), native::digest(LINK));
        page.until(&format!("({STATE}).startsWith('Held')")).await;
        page.click(".field:has(#field-growth-ai) .let-vary").await;
        page.until_result_of(LINK).await;
        assert!(!page.address().await.contains("growth-ai"));
        assert_eq!(page.digest().await, native::digest(LINK));
    });
}

#[test]
fn with_central_assumptions_nothing_varies() {
    test(async |page| {
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        assert!(page.text(".progress .words").await.starts_with("All 12 worlds are in"));
        page.click("#field-assumptions option[value='central']").await;
        let central = format!("{LINK}&assumptions=central");
        page.until_result_of(&central).await;
        assert_eq!(page.digest().await, native::digest(&central));
        assert!(page.text(".progress .words").await.starts_with("All 12 runs are in"));
        page.until("document.querySelector('.field .state') === null").await;
        page.until("document.querySelector('.track rect') === null").await;
    });
}
