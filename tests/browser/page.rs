//! What tests can do with the page in any browser: the small language that they are written in.

use std::env;
use std::time::Duration;

use serde_json::Value;

use crate::native;

/// How long a run may take before a test gives up: long, for slow and busy machines.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// How often a condition is looked at.
const NAP: Duration = Duration::from_millis(25);

/// A setting that the step `browser` passes on.
pub fn setting(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test --only browser`"))
}

/// Whether an address leads away from this machine.
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

    /// Opens the page with a query and waits for the whole result.
    async fn visit(&self, query: &str) {
        self.open(&format!("{}{query}", setting("MULTIHOME_PAGE"))).await;
        self.settled().await;
    }

    /// Waits until the run is over, whichever way.
    async fn settled(&self) {
        self.until(
            "document.querySelector(
                '[data-state=done], [data-state=cancelled], [data-state=failed]')",
        )
        .await;
    }

    /// Waits until the page shows the whole result of a link.
    async fn whole(&self, link: &str) {
        let digest = native::digest(link);
        self.until(&format!("document.querySelector('[data-digest=\"{digest}\"]')")).await;
    }

    /// The digest of the result, once the run is over.
    async fn digest(&self) -> String {
        self.until("document.querySelector('[data-digest], [data-state=failed]')").await;
        let digest = self.script("return document.querySelector('[data-digest]')?.dataset.digest");
        digest.await.as_str().unwrap_or("none").to_owned()
    }

    /// Opens the table of every quarter, where it is closed.
    async fn open_quarters(&self) {
        self.script(
            "const button = document.querySelector('.every-quarter button');
             if (button.ariaExpanded === 'false') button.click();",
        )
        .await;
        self.until("document.querySelector('table.quarters')").await;
    }

    /// Evaluates until it is true.
    async fn until(&self, condition: &str) {
        let mut waited = Duration::ZERO;
        while self.script(&format!("return Boolean({condition})")).await != Value::Bool(true) {
            assert!(waited < PATIENCE, "never came true: {condition}");
            tokio::time::sleep(NAP).await;
            waited += NAP;
        }
    }

    /// Every figure in the tables, by address.
    async fn cells(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('[data-cell]')]
            .map(cell => [cell.dataset.cell, cell.dataset.value])";
        serde_json::from_value(self.script(script).await).unwrap()
    }
}
