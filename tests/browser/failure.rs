//! Workers that keep failing: the page says so visibly, shows no result as complete, and continues once
//! workers can be started again.

use crate::browser::{Browser, test};
use crate::native;
use crate::page::{Page, setting};

const LINK: &str = "?v=1&n=3000&runs=40";

/// Workers that fail while they have a job, as long as `breaks` is true.
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

/// Fails unless the run fails with these words, visible and announced to screen readers.
async fn fails_with(page: &Browser, words: &str) {
    page.until(&format!(
        "document.querySelector('[data-state=failed] [role=alert]')?.textContent
            .startsWith({words:?})"
    ))
    .await;
    let alert = page.find("[role=alert]").await;
    assert!(alert.is_displayed().await.unwrap(), "{words}");
    assert_eq!(page.text(".progress > button").await, "Run again");
    let claimed = page.script("return document.querySelectorAll('[data-digest]').length").await;
    assert_eq!(claimed, 0, "a run that failed has no result");
}

#[test]
fn the_page_says_that_it_is_loading_and_that_it_could_not_start() {
    test(async |page| {
        // The page's program does not load until the test lets it fail. The error of that is expected,
        // so it must not count as trouble.
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
        assert_eq!(words, "Multihome is loading. Multihome wird geladen. Multihome se charge.");
        page.until("window.refuse").await;
        page.script("window.refuse('test')").await;
        page.until("document.querySelector('.trouble .detail')?.textContent === 'test'").await;
        page.until("!document.querySelector('.loading')").await;
    });
    test(async |page| {
        page.visit(LINK).await;
        page.until("!document.querySelector('.loading')").await;
    });
}

/// Requests another comparison, by another seed.
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
        fails_with(page, "Worker processes keep stopping (test).").await;
        page.script("breaks = false").await;
        page.click(".progress > button").await;
        page.until_result_of(&format!("{LINK}&seed=7")).await;

        // No worker can replace the one that failed.
        page.script(
            "breaks = true;
             window.Real = Worker;
             window.Worker = class { constructor() { throw new Error('none left'); } };",
        )
        .await;
        run_with_seed(page, 8).await;
        fails_with(page, "A worker process stopped and could not be replaced (Error: none left).")
            .await;
        // And none for the run that follows.
        run_with_seed(page, 9).await;
        fails_with(page, "A worker process could not be started (Error: none left).").await;

        page.script("breaks = false; window.Worker = Real").await;
        page.click(".progress > button").await;
        let link = format!("{LINK}&seed=9");
        page.until_result_of(&link).await;
        native::assert_same(&native::figures(&link), &page.cells().await, &link);
    });
}
