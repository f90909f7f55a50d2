//! Chromium, controlled over WebDriver; with functions that only its driver and its developer tools
//! offer.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::connection::Connection;
use crate::driven::Driven;
use crate::page::{NAP, Page, TIMEOUT, leads_away, setting};
use crate::session;

/// An open page in Chromium.
pub struct Browser {
    client: Client,
    /// The connection to the developer tools. Commands sent through the driver could wait ten minutes
    /// for a missing answer, and would be tried three times.
    tools: RefCell<Connection>,
    /// Whether it has failed to answer a request for a screenshot.
    blind: Cell<bool>,
}

/// How long the developer tools may take for commands that need no waiting.
const PROMPT: Duration = Duration::from_secs(20);

/// How a test sets up its browser.
pub struct Setup {
    /// The languages that the reader prefers, such as `de-AT,en`.
    pub languages: &'static str,
    /// Chromium's own preferences, such as a minimum font size.
    pub preferences: Value,
    /// How long the test may take.
    pub limit: Duration,
}

impl Default for Setup {
    fn default() -> Self {
        Self { languages: "en", preferences: json!({}), limit: session::LIMIT }
    }
}

/// Writes an error to the console when the program creates a text node, which a translator could remove
/// (page/src/elements/text.rs). The block keeps its names from reaching the page.
const NO_TEXT_NODES: &str = "{
    const make = Document.prototype.createTextNode;
    Document.prototype.createTextNode = function (text) {
        if (/wasm/.test(new Error().stack)) console.error(`a text node was made: ${text}`);
        return make.call(this, text);
    };
}";

/// Runs a test in a new browser, which is closed however the test ends.
pub fn test(steps: impl AsyncFnOnce(&Browser)) {
    test_in(Setup::default(), steps);
}

/// Runs a test in the browser of a reader who prefers some languages.
pub fn test_of(languages: &'static str, steps: impl AsyncFnOnce(&Browser)) {
    test_in(Setup { languages, ..Setup::default() }, steps);
}

/// Runs a test in a browser that is set up in another way.
pub fn test_in(setup: Setup, steps: impl AsyncFnOnce(&Browser)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = Browser::start(&setup).await;
        let trouble = async || browser.trouble().await;
        session::run(&browser.client, setup.limit, steps(&browser), trouble).await;
    });
}

impl Browser {
    async fn start(Setup { languages, preferences, .. }: &Setup) -> Self {
        let capabilities = json!({
            "goog:chromeOptions": {
                "binary": setting("MULTIHOME_CHROMIUM"),
                "prefs": preferences,
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
            // On a busy machine a check of the whole page takes longer than the usual 30 seconds.
            "timeouts": { "script": 120_000 },
        });
        let client = session::begin(&setting("MULTIHOME_WEBDRIVER"), capabilities).await;
        let tools = RefCell::new(connection(&client).await);
        let browser = Self { client, tools, blind: Cell::new(false) };
        browser.before_pages(NO_TEXT_NODES);
        browser
    }

    /// Waits for an element.
    pub async fn find(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(TIMEOUT);
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

    /// Clicks an element after scrolling it away from the strip at the lower edge of the window. If the
    /// page has replaced or moved the element since it was found, nothing was clicked, and it is found
    /// again.
    pub async fn click(&self, selector: &str) {
        let mut waited = Duration::ZERO;
        while let Err(error) = self.try_click(selector).await {
            let has_moved = error.is_stale_element_reference()
                || error.to_string().contains("element click intercepted");
            assert!(has_moved && waited < TIMEOUT, "{selector}: {error}");
            tokio::time::sleep(NAP).await;
            waited += NAP;
        }
    }

    async fn try_click(&self, selector: &str) -> Result<(), CmdError> {
        let element = self.find(selector).await;
        let there = "arguments[0].scrollIntoView({ block: 'center', inline: 'nearest' })";
        let subject = serde_json::to_value(&element).unwrap();
        self.client.execute(there, vec![subject]).await?;
        element.click().await
    }

    /// Types keys into an element.
    pub async fn keys(&self, selector: &str, keys: &str) {
        self.find(selector).await.send_keys(keys).await.unwrap();
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Reloads the page and waits for the complete result.
    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
        self.until_run_ends().await;
    }

    /// Sends a command to the developer tools.
    pub fn tools(&self, command: &str, parameters: Value) -> Value {
        self.tools.borrow_mut().ask(command, parameters)
    }

    /// A screenshot of a part of the page, as PNG in base64; `None` if the browser does not answer,
    /// which happens occasionally and then lasts until it is closed.
    pub fn picture(&self, clip: &Value) -> Option<String> {
        let parameters = json!({ "captureBeyondViewport": true, "clip": clip });
        let mut tools = self.tools.borrow_mut();
        let ask = || tools.ask_within(PROMPT, "Page.captureScreenshot", parameters);
        let shot = (!self.blind.get()).then(ask).flatten();
        self.blind.set(shot.is_none());
        shot.and_then(|shot| shot["data"].as_str().map(str::to_owned))
    }

    /// Runs a script before those of every page that is opened from now on.
    pub fn before_pages(&self, source: &str) {
        self.tools("Page.enable", json!({}));
        self.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    }

    /// Another connection to the developer tools, for their events.
    pub async fn connection(&self) -> Connection {
        connection(&self.client).await
    }

    /// Errors and requests so far, for a test that has provoked them.
    pub async fn provoked_trouble(&self) -> Vec<String> {
        self.trouble().await
    }

    /// Errors and warnings on the console, and requests to other machines.
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

/// A connection to the developer tools of a browser's page.
async fn connection(client: &Client) -> Connection {
    let options = &client.capabilities().unwrap()["goog:chromeOptions"];
    let host = options["debuggerAddress"].as_str().unwrap();
    let tab = String::from(client.window().await.unwrap());
    Connection::connect(host, &format!("/devtools/page/{tab}"))
}

impl Page for Browser {
    async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    async fn script(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }
}

impl Driven for Browser {
    fn client(&self) -> &Client {
        &self.client
    }

    async fn forget_trouble(&self) {
        self.trouble().await;
    }
}

/// A WebDriver command beyond the standard.
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
