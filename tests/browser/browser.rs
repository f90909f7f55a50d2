//! A browser under test: a small language over WebDriver.

use std::env;
use std::future::Future;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::native;

/// How long a run may take before a test gives up: long, for slow and busy machines.
const PATIENCE: Duration = Duration::from_secs(120);

/// An open page.
pub struct Browser {
    client: Client,
}

/// Runs a test in a fresh browser, which is closed however the test ends.
pub fn test<F>(steps: impl FnOnce(Browser) -> F)
where
    F: Future<Output = Browser>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = Browser::open().await;
        let client = browser.client.clone();
        let outcome = caught(steps(browser)).await;
        match outcome {
            Ok(browser) => {
                let trouble = browser.trouble().await;
                client.close().await.unwrap();
                assert!(trouble.is_empty(), "the console or the network tells of: {trouble:#?}");
            }
            Err(panic) => {
                client.close().await.unwrap();
                std::panic::resume_unwind(panic);
            }
        }
    });
}

/// The outcome of a future, or the panic that ended it.
async fn caught<T>(future: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(move |context| {
        let poll = std::panic::AssertUnwindSafe(|| future.as_mut().poll(context));
        match std::panic::catch_unwind(poll) {
            Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
            Ok(std::task::Poll::Ready(value)) => std::task::Poll::Ready(Ok(value)),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

fn setting(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test --only browser`"))
}

impl Browser {
    async fn open() -> Self {
        let capabilities = json!({
            "goog:chromeOptions": {
                "binary": setting("MULTIHOME_BROWSER"),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update",
                    "--hide-scrollbars", "--window-size=1440,1000",
                ],
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&setting("MULTIHOME_WEBDRIVER"))
            .await
            .unwrap();
        Self { client }
    }

    /// Opens the page with a query and waits for the whole result.
    pub async fn visit(&self, query: &str) {
        self.client.goto(&format!("{}{query}", setting("MULTIHOME_PAGE"))).await.unwrap();
        self.settled().await;
    }

    /// Waits until the run is over, whichever way.
    pub async fn settled(&self) {
        self.find("[data-state=done], [data-state=cancelled], [data-state=failed]").await;
    }

    /// Waits until the page shows the whole result of a link.
    pub async fn whole(&self, link: &str) {
        let digest = native::digest(link);
        self.until(&format!("document.querySelector('[data-digest=\"{digest}\"]')")).await;
    }

    /// Opens the table of every quarter, where it is closed.
    pub async fn open_quarters(&self) {
        self.script(
            "const button = document.querySelector('.every-quarter button');
             if (button.ariaExpanded === 'false') button.click();",
        )
        .await;
        self.find("table.quarters").await;
    }

    /// Waits for an element.
    pub async fn find(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(selector)).await.unwrap_or_else(|e| panic!("{selector}: {e}"))
    }

    /// The text of an element.
    pub async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.unwrap()
    }

    /// The address in the address bar.
    pub async fn address(&self) -> String {
        self.client.current_url().await.unwrap().to_string()
    }

    /// Clicks an element.
    pub async fn click(&self, selector: &str) {
        self.find(selector).await.click().await.unwrap();
    }

    /// Types keys into an element.
    pub async fn keys(&self, selector: &str, keys: &str) {
        self.find(selector).await.send_keys(keys).await.unwrap();
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Loads the page again and waits for the whole result.
    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.settled().await;
    }

    /// Evaluates a script that returns a value.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// Evaluates until it is true.
    pub async fn until(&self, condition: &str) {
        let mut waited = Duration::ZERO;
        while self.script(&format!("return Boolean({condition})")).await != Value::Bool(true) {
            assert!(waited < PATIENCE, "never came true: {condition}");
            tokio::time::sleep(Duration::from_millis(25)).await;
            waited += Duration::from_millis(25);
        }
    }

    /// Every figure in the tables, by address.
    pub async fn cells(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('[data-cell]')]
            .map(cell => [cell.dataset.cell, cell.dataset.value])";
        serde_json::from_value(self.script(script).await).unwrap()
    }

    /// A command of the developer tools.
    pub async fn tools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Extension { path: "goog/cdp/execute", body }).await.unwrap()
    }

    /// Errors and warnings on the console, and requests that left this machine.
    async fn trouble(&self) -> Vec<String> {
        let mut trouble = Vec::new();
        for entry in self.log("browser").await {
            let level = entry["level"].as_str().unwrap_or_default();
            if matches!(level, "SEVERE" | "WARNING") {
                trouble.push(entry["message"].to_string());
            }
        }
        for entry in self.log("performance").await {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            if message["message"]["method"] == "Network.requestWillBeSent" {
                let url = message["message"]["params"]["request"]["url"].as_str().unwrap();
                let own = ["http://127.0.0.1:", "blob:http://127.0.0.1:", "data:"];
                if !own.iter().any(|own| url.starts_with(own)) {
                    trouble.push(format!("a request to {url}"));
                }
            }
        }
        trouble
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let body = json!({ "type": kind });
        let entries = self.client.issue_cmd(Extension { path: "se/log", body }).await.unwrap();
        serde_json::from_value(entries).unwrap()
    }
}

/// A command of the driver beyond the standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
