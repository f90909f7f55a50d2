//! Starting: a page that cannot start says so with the reason, and offers to load the same link again.

use std::env;
use std::fs;

use serde_json::json;

use crate::accessible::found;
use crate::browser::test;
use crate::driven::Driven;
use crate::firefox;
use crate::host::Host;
use crate::layout::{save_screenshot, size};
use crate::page::{Page, setting};
use crate::proxy::{Fault, Proxy};
use crate::webkit;

const LINK: &str = "?v=1&n=200&runs=6";

/// Waits until the page says that it could not start, for a reason.
async fn could_not_start(page: &impl Page, why: &str) {
    page.until("document.querySelector('.trouble')").await;
    let shown = "return [...document.querySelectorAll('.trouble [data-why]:not([hidden])')]
        .map(part => part.dataset.why).slice(1).join()";
    let detail = "return document.querySelector('.trouble').innerText";
    let detail = page.script(detail).await;
    assert_eq!(page.script(shown).await, json!(why), "{detail}");
    let words =
        page.script("return document.querySelector('.trouble').innerText").await.to_string();
    for words_of in ["Multihome could not start.", "Multihome konnte nicht starten."] {
        assert!(words.contains(words_of), "{words}");
    }
    page.until("!document.querySelector('.loading, .unstarted')").await;
    let button = "return document.querySelector('.trouble button').getClientRects().length";
    assert_eq!(page.script(button).await, json!(1), "there is something to click");
}

/// Waits until index.html itself says why the program may be missing.
async fn says_so_without_a_script(page: &impl Page) {
    page.until(
        "document.querySelector('.unstarted')?.checkVisibility({ visibilityProperty: true })",
    )
    .await;
    let words =
        page.script("return document.querySelector('.unstarted').innerText").await.to_string();
    assert!(
        words.contains("from a web server") && words.contains("von einem Webserver"),
        "{words}"
    );
    let loading = "return document.querySelector('.loading').innerText";
    assert!(page.script(loading).await.to_string().contains("loading"));
}

/// A part of the program, the kind of fault, its name on the page, and how it is caused.
const FAULTS: [(&str, &str, Fault); 9] = [
    ("script", "missing", |answer| answer.status = 404),
    ("script", "damaged", |answer| answer.body.truncate(answer.body.len() / 2)),
    ("script", "type", |answer| "text/plain".clone_into(&mut answer.kind)),
    ("script", "type", |answer| answer.become_page(200)),
    ("script", "blocked", |answer| answer.lost = true),
    ("_parts.js", "damaged", |answer| answer.body.truncate(answer.body.len() / 2)),
    ("_bg.wasm", "missing", |answer| answer.status = 503),
    ("_bg.wasm", "damaged", |answer| answer.body.truncate(answer.body.len() / 2)),
    ("_bg.wasm", "damaged", |answer| answer.become_page(200)),
];

/// Fails unless the page names the fault of a part of its program, and starts once the fault is gone.
async fn names_a_fault(page: &impl Driven, (name, why, fault): (&'static str, &str, Fault)) {
    let server = Proxy::start();
    server.alter(move |answer| {
        let is_it = match name {
            "script" => {
                let name = answer.path.trim_start_matches("/page-");
                answer.path != name && name.ends_with(".js") && !name.contains('_')
            }
            _ => answer.path.ends_with(name),
        };
        if is_it {
            fault(answer);
        }
    });
    page.open(&format!("{}{LINK}", server.address)).await;
    could_not_start(page, why).await;
    // Once the server works again, the button loads the same link.
    server.alter(|_| {});
    page.script("document.querySelector('.trouble button').click()").await;
    page.until_result_of(LINK).await;
    let address = page.script("return location.href").await;
    assert!(address.as_str().is_some_and(|address| address.ends_with(LINK)), "{address}");
    page.forget_trouble().await;
}

#[test]
fn a_script_that_is_missing_cut_or_of_a_wrong_type_is_named_at_once() {
    for fault in FAULTS {
        test(async |page| names_a_fault(page, fault).await);
    }
}

#[test]
fn a_script_that_is_missing_cut_or_of_a_wrong_type_is_named_in_webkit() {
    for fault in FAULTS {
        webkit::test(async |page| names_a_fault(page, fault).await);
    }
}

/// Faults of the script that starts the program.
const NO_START: [Fault; 4] = [
    |answer| answer.status = 404,
    |answer| answer.lost = true,
    |answer| answer.body.truncate(answer.body.len() / 2),
    |answer| answer.become_page(200),
];

/// Fails unless index.html itself says what may be wrong, after a while.
async fn says_so_after_a_while(page: &impl Driven, fault: Fault) {
    let server = Proxy::start();
    server.alter(move |answer| {
        // The style sheet is missing too.
        if answer.path.contains("/boot-") || answer.path.ends_with(".css") {
            fault(answer);
        }
    });
    page.open(&format!("{}{LINK}", server.address)).await;
    let early = "return document.querySelector('.unstarted')
        .checkVisibility({ visibilityProperty: true })";
    assert_eq!(page.script(early).await, json!(false), "it has had no time yet");
    says_so_without_a_script(page).await;
    page.forget_trouble().await;
}

#[test]
fn index_html_itself_says_in_webkit_why_nothing_may_have_come() {
    for fault in NO_START {
        webkit::test(async |page| says_so_after_a_while(page, fault).await);
    }
}

#[test]
fn index_html_itself_says_why_nothing_may_have_come() {
    for fault in NO_START {
        test(async |page| says_so_after_a_while(page, fault).await);
    }
    test(async |page| {
        // Once the page has started, there is no message.
        page.visit(LINK).await;
        page.until("!document.querySelector('.unstarted, .loading, .trouble')").await;
    });
}

/// Opens the page as a file, which a browser named `browser` gets in a folder of its own.
async fn needs_a_server(page: &impl Driven, browser: &str) {
    let server = Proxy::start();
    let dist = format!("{}/trouble-{browser}-{}", env!("CARGO_TARGET_TMPDIR"), std::process::id());
    fs::create_dir_all(&dist).unwrap();
    page.open(&format!("{}embed.js", server.address)).await;
    page.script(
        "(async () => {
            const text = path => fetch(path).then(response => response.text());
            const html = await text('/');
            const names = [...html.matchAll(/(?:href|src)=\"\\.\\/([^\"]+)\"/g)]
                .map(([, name]) => name).filter(name => /js$|css$/.test(name));
            window.all = [['index.html', html]];
            for (const name of names) window.all.push([name, await text(name)]);
            window.ready = true;
         })()",
    )
    .await;
    page.until("window.ready").await;
    let files: Vec<(String, String)> =
        serde_json::from_value(page.script("return window.all").await).unwrap();
    for (name, text) in files {
        fs::write(format!("{dist}/{name}"), text).unwrap();
    }
    page.open(&format!("file://{dist}/index.html{LINK}")).await;
    could_not_start(page, "file").await;
    page.forget_trouble().await;
    fs::remove_dir_all(&dist).unwrap();
}

#[test]
fn a_page_that_is_opened_as_a_file_says_that_it_needs_a_server() {
    test(async |page| needs_a_server(page, "chromium").await);
}

#[test]
fn a_page_that_webkit_opens_as_a_file_says_that_it_needs_a_server() {
    webkit::test(async |page| needs_a_server(page, "webkit").await);
}

/// Fails unless a frame without an origin says which permission is missing.
async fn misses_a_permission(page: &impl Driven) {
    let server = Proxy::start();
    let address = server.address.clone();
    let host = Host::start(|_| {
        format!(
            "<iframe src='{address}{LINK}' sandbox='allow-scripts' width=900 height=700></iframe>"
        )
    });
    host.visit(page, "document.querySelector('iframe')").await;
    page.enter_frame().await;
    could_not_start(page, "sandbox").await;
    page.leave_frame().await;
    page.forget_trouble().await;
}

#[test]
fn a_frame_without_an_origin_says_what_whoever_runs_it_can_do() {
    test(async |page| misses_a_permission(page).await);
}

#[test]
fn a_frame_without_an_origin_says_so_in_webkit() {
    webkit::test(async |page| misses_a_permission(page).await);
}

#[test]
fn a_browser_without_webassembly_and_a_policy_against_it_are_distinguished() {
    test(async |page| {
        page.before_pages("delete window.WebAssembly;");
        page.open(&format!("{}{LINK}", setting("MULTIHOME_PAGE"))).await;
        could_not_start(page, "wasm").await;
        page.forget_trouble().await;
    });
    test(async |page| {
        let server = Proxy::start();
        server.alter(|answer| {
            answer.headers.push("Content-Security-Policy: script-src 'self'".to_owned());
        });
        page.open(&format!("{}{LINK}", server.address)).await;
        could_not_start(page, "policy").await;
        page.forget_trouble().await;
    });
    test(async |page| {
        // Simulates a later program: complete, but not understood by this browser.
        page.before_pages(
            "WebAssembly.instantiateStreaming = WebAssembly.instantiate =
                 () => Promise.reject(new WebAssembly.CompileError('unknown opcode'));",
        );
        page.open(&format!("{}{LINK}", setting("MULTIHOME_PAGE"))).await;
        could_not_start(page, "old").await;
        page.forget_trouble().await;
    });
}

#[test]
fn what_is_said_is_accessible() {
    test(async |page| {
        let server = Proxy::start();
        server.alter(|answer| {
            if answer.path.ends_with("_bg.wasm") {
                answer.status = 404;
            }
        });
        page.visit(LINK).await;
        for theme in ["light", "dark"] {
            size(page, 390, theme).await;
            page.open(&format!("{}{LINK}", server.address)).await;
            could_not_start(page, "missing").await;
            save_screenshot(page, &json!([0, 0, 390, 600]), &format!("trouble-start-{theme}"));
            assert_eq!(found(page).await, json!([]), "{theme}");
            page.visit(LINK).await;
            page.script("dispatchEvent(new CustomEvent('multihome-panic', { detail: 'panicked at a test' }))")
                .await;
            page.until("document.querySelector('.trouble')").await;
            save_screenshot(page, &json!([0, 0, 390, 600]), &format!("trouble-stop-{theme}"));
            assert_eq!(found(page).await, json!([]), "{theme}, stopped");
        }
        page.forget_trouble().await;
    });
}

#[test]
fn a_damaged_program_and_a_policy_are_named_in_firefox() {
    firefox::test(async |page| {
        let server = Proxy::start();
        server.alter(|answer| {
            if answer.path.ends_with("_bg.wasm") {
                answer.body.truncate(answer.body.len() / 2);
            }
        });
        page.open(&format!("{}{LINK}", server.address)).await;
        page.until("document.querySelector('.trouble [data-why=damaged]:not([hidden])')").await;
        server.alter(|answer| {
            answer.headers.push("Content-Security-Policy: script-src 'self'".to_owned());
        });
        page.open(&format!("{}{LINK}", server.address)).await;
        page.until("document.querySelector('.trouble [data-why=policy]:not([hidden])')").await;
        page.forget_trouble();
    });
}
