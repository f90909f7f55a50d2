//! The longest task of the page's main thread: how long a person may have to wait until the page reacts.
//! A measurement for docs/speed.md. It takes the computing time of the thread and not the elapsed time,
//! since other programs on the machine delay the thread as well.

use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::connection::Connection;
use crate::page::Page;

/// Starts to trace the browser's threads.
fn begin(connection: &mut Connection) {
    let categories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];
    let config = json!({ "includedCategories": categories, "excludedCategories": ["*"] });
    let tracing = json!({ "transferMode": "ReportEvents", "traceConfig": config });
    connection.ask("Tracing.start", tracing);
}

/// Ends the trace; returns the milliseconds that the longest task of the page's main thread computed.
fn end(connection: &mut Connection) -> f64 {
    connection.ask("Tracing.end", json!({}));
    connection.wait_for("Tracing.tracingComplete");
    connection.take("Tracing.tracingComplete");
    let chunks = connection.take("Tracing.dataCollected");
    let events: Vec<&Value> =
        chunks.iter().flat_map(|chunk| chunk["value"].as_array().unwrap()).collect();
    let named = |event: &&&Value| event["args"]["name"] == "CrRendererMain";
    let main: Vec<_> = events.iter().filter(named).map(|event| thread(event)).collect();
    let tasks = events.iter().filter(|event| {
        main.contains(&thread(event))
            && event["ph"] == "X"
            && (event["name"] == "RunTask" || event["name"] == "ThreadControllerImpl::RunTask")
    });
    let computed = |task: &&Value| task["tdur"].as_u64().unwrap_or_default();
    let longest = tasks.map(computed).max().unwrap_or_default();
    assert!(longest > 0, "the trace does not tell how long threads computed");
    longest as f64 / 1e3
}

/// The process and the thread of an event.
fn thread(event: &Value) -> (Option<u64>, Option<u64>) {
    (event["pid"].as_u64(), event["tid"].as_u64())
}

/// Milliseconds of the longest task while the default page loads and runs to its end, in a browser that
/// has never seen the page and so must compile all of it.
pub fn of_the_first_page() -> f64 {
    let mut longest = 0.0;
    test(async |page| {
        let mut connection = page.connection().await;
        begin(&mut connection);
        page.visit("?v=1").await;
        page.digest().await;
        longest = end(&mut connection);
    });
    longest
}

/// Milliseconds of the longest task after the window of the default page has changed to a value.
pub async fn after_a_lever(page: &Browser, window: u32) -> f64 {
    let mut connection = page.connection().await;
    begin(&mut connection);
    page.script(&format!(
        "const box = document.querySelector('#field-window');
         box.value = {window};
         box.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
    page.until_result_of(&format!("?v=1&window={window}")).await;
    end(&mut connection)
}

/// Milliseconds of the longest task while each kind of file is written. The list of exports must be open.
pub async fn while_files_are_written(page: &Browser) -> f64 {
    let mut connection = page.connection().await;
    begin(&mut connection);
    for (export, name) in [
        ("csv", ".csv,"),
        ("json", ".json,"),
        ("runs", "runs.csv"),
        ("svg", "shares.svg"),
        ("png", "shares.png"),
    ] {
        page.click(&format!("[data-export={export}]")).await;
        let said = "document.querySelector('.take-away .words').textContent";
        page.until(&format!("{said}.startsWith('Saved as ') && {said}.includes('{name}')")).await;
    }
    end(&mut connection)
}
