//! Chromium under test, over WebDriver: what only its driver and its developer tools can do.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::page::{PATIENCE, Page, leads_away, setting};
use crate::wire::Wire;

/// An open page in Chromium.
pub struct Browser {
    client: Client,
    /// To the developer tools: the driver would wait ten minutes for an answer that never comes,
    /// and ask three times.
    tools: RefCell<Wire>,
    /// Whether it has kept silent when a picture was asked for.
    blind: Cell<bool>,
}

/// How long the developer tools may take for what is done at once.
const PROMPT: Duration = Duration::from_secs(20);

/// How long a test may take: several times as long as any does on a busy machine.
const LIMIT: Duration = Duration::from_secs(400);

/// Runs a test in a fresh browser, which is closed however the test ends.
pub fn test(steps: impl AsyncFnOnce(&Browser)) {
    test_of("en", steps);
}

/// The same in the browser of a reader who prefers some languages, such as `de-AT,en`.
pub fn test_of(languages: &str, steps: impl AsyncFnOnce(&Browser)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = Browser::start(languages).await;
        let outcome = timeout(LIMIT, caught(steps(&browser))).await;
        let trouble = if let Ok(Ok(())) = outcome { browser.trouble().await } else { Vec::new() };
        // One that hangs does not answer this either; it is closed with its driver.
        let closed = timeout(PROMPT, browser.client.close()).await;
        if let Err(panic) = outcome.expect("a test that ends in time") {
            std::panic::resume_unwind(panic);
        }
        closed.expect("a browser that goes when it is asked to").unwrap();
        assert!(trouble.is_empty(), "the console or the network tells of: {trouble:#?}");
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

impl Browser {
    async fn start(languages: &str) -> Self {
        let capabilities = json!({
            "goog:chromeOptions": {
                "binary": setting("MULTIHOME_CHROMIUM"),
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
                    "--disable-background-networking", "--disable-component-update",
                    "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
                    "--hide-scrollbars", "--window-size=1440,1000",
                    format!("--accept-lang={languages}"),
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
        let tools = RefCell::new(wire(&client).await);
        Self { client, tools, blind: Cell::new(false) }
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

    /// Clicks an element, clear of what stands at the lower edge of the window.
    pub async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        let there = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' })";
        let subject = serde_json::to_value(&element).unwrap();
        self.client.execute(there, vec![subject]).await.unwrap();
        element.click().await.unwrap();
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

    /// Goes into the first frame of the page.
    pub async fn enter_frame(&self) {
        self.client.enter_frame(0).await.unwrap();
    }

    /// Comes back from a frame.
    pub async fn leave_frame(&self) {
        self.client.enter_parent_frame().await.unwrap();
    }

    /// A command of the developer tools.
    pub fn tools(&self, command: &str, parameters: Value) -> Value {
        self.tools.borrow_mut().ask(command, parameters)
    }

    /// A picture of a part of the page, as PNG in base64; none where the browser does not answer,
    /// which some do now and then until they are closed.
    pub fn picture(&self, clip: &Value) -> Option<String> {
        let parameters = json!({ "captureBeyondViewport": true, "clip": clip });
        let mut tools = self.tools.borrow_mut();
        let ask = || tools.ask_within(PROMPT, "Page.captureScreenshot", parameters);
        let shot = (!self.blind.get()).then(ask).flatten();
        self.blind.set(shot.is_none());
        shot.and_then(|shot| shot["data"].as_str().map(str::to_owned))
    }

    /// Has a script run before those of every page to come.
    pub fn before_pages(&self, source: &str) {
        self.tools("Page.enable", json!({}));
        self.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    }

    /// A wire of its own to the developer tools, for what they tell over time.
    pub async fn wire(&self) -> Wire {
        wire(&self.client).await
    }

    /// Puts away what the console and the network have told so far, which a test has provoked.
    pub async fn forget_trouble(&self) {
        self.trouble().await;
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
                if leads_away(url) {
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

/// A wire to the developer tools of a browser's page.
async fn wire(client: &Client) -> Wire {
    let options = &client.capabilities().unwrap()["goog:chromeOptions"];
    let host = options["debuggerAddress"].as_str().unwrap();
    let tab = String::from(client.window().await.unwrap());
    Wire::connect(host, &format!("/devtools/page/{tab}"))
}

impl Page for Browser {
    async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    async fn script(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
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
