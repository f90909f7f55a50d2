//! A WebDriver session, which is ended however its test ends.

use std::future::Future;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::time::timeout;

/// How long a browser may take to close.
const PROMPT: Duration = Duration::from_secs(20);

/// How long a browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(100);

/// How long a test may take: several times as long as any test takes on a busy machine.
pub const LIMIT: Duration = Duration::from_secs(400);

/// Asks a driver to start a browser, and fails if it does not come in time.
pub async fn begin(driver: &str, capabilities: Value) -> Client {
    let Value::Object(capabilities) = capabilities else { unreachable!() };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let client = timeout(START, builder.capabilities(capabilities).connect(driver)).await;
    client.expect("a browser that starts in time").unwrap()
}

/// Runs the steps of a test in a session, within a time limit, and closes the session however they end.
/// If the steps succeed, fails with the errors that `trouble` returns.
pub async fn run(
    client: &Client,
    limit: Duration,
    steps: impl Future<Output = ()>,
    trouble: impl AsyncFnOnce() -> Vec<String>,
) {
    let outcome = timeout(limit, caught(steps)).await;
    let asked = async { if let Ok(Ok(())) = outcome { trouble().await } else { Vec::new() } };
    let trouble = timeout(PROMPT, asked).await;
    // A browser that hangs does not answer this command either; it is closed with its driver.
    let closed = timeout(PROMPT, client.clone().close()).await;
    if let Err(panic) = outcome.expect("a test that ends in time") {
        std::panic::resume_unwind(panic);
    }
    closed.expect("a browser that goes when it is asked to").unwrap();
    let trouble = trouble.expect("a browser that still answers after its test");
    assert!(trouble.is_empty(), "the console or the network reports: {trouble:#?}");
}

/// The output of a future, or the panic that ended it.
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
