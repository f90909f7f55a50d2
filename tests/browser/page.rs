//! The actions of tests on the page in any browser.

use std::env;
use std::time::Duration;

use multihome::link::PARTS;
use serde_json::Value;

use crate::native;

/// How long a run may take before a test gives up; long, for slow and busy machines.
pub const TIMEOUT: Duration = Duration::from_secs(120);

/// The time between two checks of a condition.
pub const NAP: Duration = Duration::from_millis(25);

/// A setting from the environment, which the step `browser` sets.
pub fn setting(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test --only browser`"))
}

/// The key of every view, in the order of the page.
pub fn views() -> impl Iterator<Item = &'static str> {
    PARTS.iter().filter(|part| part.is_view).map(|part| part.key)
}

/// Whether an address is on another machine.
pub fn leads_away(address: &str) -> bool {
    let own = ["http://127.0.0.1:", "blob:http://127.0.0.1:", "data:"];
    !own.iter().any(|own| address.starts_with(own))
}

/// An open page.
pub trait Page {
    /// Opens an address.
    async fn open(&self, address: &str);

    /// Evaluates a script that returns a value.
    async fn script(&self, script: &str) -> Value;

    /// Moves the pointer to the middle of the plot, where it reads a quarter.
    async fn point_at_the_middle_of_the_plot(&self) {
        self.script(
            "const reader = document.querySelector('.reader').getBoundingClientRect();
             document.querySelector('.drawing').dispatchEvent(new PointerEvent('pointermove', {
                 bubbles: true, clientX: reader.left + reader.width / 2, clientY: reader.top,
             }));",
        )
        .await;
    }

    /// Opens the page with a query and waits for the complete result.
    async fn visit(&self, query: &str) {
        self.open(&format!("{}{query}", setting("MULTIHOME_PAGE"))).await;
        self.until_run_ends().await;
    }

    /// Waits until the run has ended in any way.
    async fn until_run_ends(&self) {
        self.until(
            "document.querySelector(
                '[data-state=done], [data-state=cancelled], [data-state=failed]')",
        )
        .await;
    }

    /// Waits until the page shows the complete result of a link.
    async fn until_result_of(&self, link: &str) {
        let digest = native::digest(link);
        self.until(&format!("document.querySelector('[data-digest=\"{digest}\"]')")).await;
    }

    /// The digest of the result, once the run has ended.
    async fn digest(&self) -> String {
        self.until("document.querySelector('[data-digest], [data-state=failed]')").await;
        let digest = self.script("return document.querySelector('[data-digest]')?.dataset.digest");
        digest.await.as_str().unwrap_or("none").to_owned()
    }

    /// Opens the table of every quarter, if it is closed.
    async fn open_quarters(&self) {
        self.script(
            "const button = document.querySelector('.every-quarter button');
             if (button.ariaExpanded === 'false') button.click();",
        )
        .await;
        self.until("document.querySelector('table.quarters')").await;
    }

    /// Opens a view, by its button or by the list that a phone has.
    async fn choose_view(&self, view: &str) {
        self.until("document.querySelector('[data-view], #view-list')").await;
        self.script(&format!(
            "const list = document.querySelector('#view-list');
             if (!list) return document.querySelector('[data-view={view}]').click();
             list.value = '{view}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await;
    }

    /// Opens what is closed in the view.
    async fn open_view_parts(&self) {
        self.script(
            "for (const part of document.querySelectorAll('.view details')) part.open = true",
        )
        .await;
    }

    /// Waits until a condition is true.
    async fn until(&self, condition: &str) {
        let mut waited = Duration::ZERO;
        while self.script(&format!("return Boolean({condition})")).await != Value::Bool(true) {
            assert!(waited < TIMEOUT, "never came true: {condition}");
            tokio::time::sleep(NAP).await;
            waited += NAP;
        }
    }

    /// The headline and what stands below the plot about shares.
    async fn answer(&self) -> String {
        self.until("document.querySelector('.standfirst .shares')").await;
        let script = "return [...document.querySelectorAll('h1, .standfirst .shares')]
            .map(element => element.textContent).join(' ')";
        serde_json::from_value(self.script(script).await).unwrap()
    }

    /// Every figure in the tables, by cell address.
    async fn cells(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('[data-cell]')]
            .map(cell => [cell.dataset.cell, cell.dataset.value])";
        serde_json::from_value(self.script(script).await).unwrap()
    }
}
