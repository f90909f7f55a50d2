//! Workers that cannot be kept: the page says so where everybody notices, claims no result, and
//! goes on once they can be had again.

use crate::browser::{Browser, test};
use crate::native;
use crate::page::{Page, setting};

const LINK: &str = "?v=1&n=3000&runs=40";

/// Workers that break with a job in hand for as long as `breaks` says so.
const BREAKING: &str = "
    const Native = Worker;
    window.breaks = false;
    window.Worker = class extends Native {
        postMessage(message) {
            super.postMessage(message);
            if (window.breaks && Array.isArray(message)) {
                this.terminate();
                setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'test' })));
            }
        }
    };";

/// Holds that the run fails with these words, where they are seen and spoken.
async fn fails_with(page: &Browser, words: &str) {
    page.until(&format!(
        "document.querySelector('[data-state=failed] [role=alert]')?.textContent
            .startsWith({words:?})"
    ))
    .await;
    let alert = page.find("[role=alert]").await;
    assert!(alert.is_displayed().await.unwrap(), "{words}");
    assert_eq!(page.text(".progress button").await, "Run again");
    let claimed = page.script("return document.querySelectorAll('[data-digest]').length").await;
    assert_eq!(claimed, 0, "a run that failed has no result");
}

#[test]
fn the_page_says_that_it_is_loading_and_that_it_could_not_start() {
    test(async |page| {
        // Its program does not come for as long as nobody lets it. What it then throws is awaited here, and
        // not trouble.
        page.before_pages(
            "addEventListener('unhandledrejection', event => event.preventDefault());
             WebAssembly.instantiateStreaming = WebAssembly.instantiate =
                 () => new Promise((_, refuse) => window.refuse = refuse);",
        );
        page.open(&setting("MULTIHOME_PAGE")).await;
        page.until(
            "document.querySelector('.loading')?.checkVisibility({ visibilityProperty: true })",
        )
        .await;
        let words = page.text(".loading").await;
        assert_eq!(words, "Multihome is loading. Multihome wird geladen.");
        page.until("window.refuse").await;
        page.script("window.refuse('test')").await;
        page.until(
            "document.querySelector('[role=alert]')?.textContent.endsWith('could not start: test')",
        )
        .await;
        page.until("!document.querySelector('.loading')").await;
    });
    test(async |page| {
        page.visit(LINK).await;
        page.until("!document.querySelector('.loading')").await;
    });
}

/// Asks for another scenario, by another seed.
async fn run_with_seed(page: &Browser, seed: u32) {
    page.keys("#field-seed", &format!("\u{e009}a\u{e000}{seed}\u{e007}")).await;
}

#[test]
fn what_workers_do_to_a_run_is_said_aloud_and_can_be_tried_again() {
    test(async |page| {
        page.before_pages(BREAKING);
        page.visit(LINK).await;

        page.script("breaks = true").await;
        run_with_seed(page, 7).await;
        fails_with(page, "Workers keep stopping (test).").await;
        page.script("breaks = false").await;
        page.click(".progress button").await;
        page.whole(&format!("{LINK}&seed=7")).await;

        // No worker in the place of one that broke.
        page.script(
            "breaks = true;
             window.Real = Worker;
             window.Worker = class { constructor() { throw new Error('none left'); } };",
        )
        .await;
        run_with_seed(page, 8).await;
        fails_with(page, "A worker stopped and could not be replaced (Error: none left).").await;
        // And none for the run that follows.
        run_with_seed(page, 9).await;
        fails_with(page, "A worker could not be had (Error: none left).").await;

        page.script("breaks = false; window.Worker = Real").await;
        page.click(".progress button").await;
        let link = format!("{LINK}&seed=9");
        page.whole(&link).await;
        native::assert_same(&native::figures(&link), &page.cells().await, &link);
    });
}
