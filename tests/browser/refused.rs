//! Refused interfaces: whatever a browser lacks or refuses, in a frame without an origin or by a
//! setting, the whole page is there with the same figures.

use std::cell::Cell;
use std::time::Duration;

use serde_json::json;
use tokio::time::timeout;

use crate::browser::{Setup, test, test_in};
use crate::driven::Driven;
use crate::host::Host;
use crate::native;
use crate::page::{Page, setting};
use crate::proxy::Proxy;
use crate::webkit;

const LINK: &str = "?v=1&n=150&runs=4";

/// Interfaces that a browser may lack. The page starts and computes without any of them.
const INTERFACES: [&str; 36] = [
    "navigator.serviceWorker",
    "navigator.clipboard",
    "navigator.hardwareConcurrency",
    "navigator.deviceMemory",
    "navigator.languages",
    "navigator.language",
    "navigator.share",
    "navigator.storage",
    "navigator.permissions",
    "navigator.userAgent",
    "navigator.connection",
    "navigator",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "history",
    "ResizeObserver",
    "IntersectionObserver",
    "MutationObserver",
    "matchMedia",
    "requestIdleCallback",
    "requestAnimationFrame",
    "performance",
    "crypto",
    "Worker",
    "Blob",
    "URL.createObjectURL",
    "SharedArrayBuffer",
    "BroadcastChannel",
    "devicePixelRatio",
    "isSecureContext",
    "visualViewport",
    "scrollY",
    "parent",
    "HTMLDialogElement",
];

/// Replaces an interface by a getter that throws, or removes it.
const REFUSING: &str = "
    const wanted = new URLSearchParams(location.search).get('utm_refused') ?? '';
    const how = new URLSearchParams(location.search).get('utm_how');
    if (wanted) {
        const path = wanted.split('.');
        const name = path.pop();
        const owner = path.reduce((object, part) => object[part], window);
        const get = () => {
            if (how === 'missing') return undefined;
            throw new DOMException('refused', 'SecurityError');
        };
        let place = owner;
        while (place && !Object.hasOwn(place, name)) place = Object.getPrototypeOf(place);
        try {
            Object.defineProperty(place ?? owner, name, { get, configurable: true });
        } catch {
            window.cannot = true;
        }
    }";

/// Every section of the page, and most levers.
const SECTIONS: &str = "['#stories', '#levers', '#numbers', '#all-levers', '#mechanisms', '#about',
        '.share-link', '.take-away', '.view', '.undo', '.plot svg']
    .filter(section => !document.querySelector(section)).join()";

async fn assert_complete(page: &impl Page, context: &str) {
    let missing = format!("{SECTIONS} === ''");
    for _ in 0..200 {
        if page.script(&format!("return {missing}")).await == json!(true) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(page.script(&format!("return {SECTIONS}")).await, json!(""), "{context}");
    page.script("document.querySelectorAll('details.group').forEach(group => group.open = true)")
        .await;
    page.until("document.querySelectorAll('#all-levers .field').length > 40").await;
    assert_eq!(
        page.script("return document.querySelector('.trouble')").await,
        json!(null),
        "{context}"
    );
}

/// How long a page may take without an interface, including everything the test does; many times as
/// long as usual. A test that hangs then names the interface, which the limit of the whole test would
/// not.
const LONGEST: Duration = Duration::from_secs(150);

/// How many interfaces are tried in one browser before another is started.
const FEW: usize = 12;

/// Opens the page at an address without an interface, and uses it.
async fn does_without(page: &impl Page, address: &str, interface: &str, how: &str) {
    let context = format!("{interface} {how}");
    println!("{context}");
    let step = Cell::new("opening the page");
    let steps = async {
        let options = format!("&utm_refused={interface}&utm_how={how}");
        page.open(&format!("{address}{LINK}{options}")).await;
        step.set("the first figures");
        page.until("document.querySelector('[data-digest], .trouble')").await;
        step.set("the sections and levers");
        assert_complete(page, &context).await;
        assert_eq!(page.digest().await, native::digest(LINK), "{context}");
        // Actions that use the interface: none may stop the page.
        step.set("the enterprises");
        page.choose_view("enterprises").await;
        page.script(
            "document.querySelector('.share-link .copy').click();
             document.querySelector('.embed-this').click();
             document.querySelector('dialog[open] button, dialog button')?.click();
             document.querySelector('.skip').click();",
        )
        .await;
        page.until("document.querySelector('.enterprises canvas')").await;
        // By script, since the driver itself needs some of these interfaces.
        step.set("a lever");
        page.script(
            "const field = document.querySelector('#field-window');
             field.value = 30;
             field.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.until_result_of(&format!("{LINK}&window=30")).await;
        let trouble = page.script("return document.querySelector('.trouble')");
        assert_eq!(trouble.await, json!(null), "{context}");
    };
    let outcome = timeout(LONGEST, steps).await;
    assert!(outcome.is_ok(), "{context}: nothing comes after {}", step.get());
}

#[test]
fn without_any_one_interface_the_page_is_complete_and_its_figures_the_same() {
    for how in ["throws", "missing"] {
        for few in INTERFACES.chunks(FEW) {
            test_in(Setup { limit: LONGEST * FEW as u32, ..Setup::default() }, async |page| {
                page.before_pages(REFUSING);
                for interface in few {
                    does_without(page, &setting("MULTIHOME_PAGE"), interface, how).await;
                }
                page.forget_trouble().await;
            });
        }
    }
}

/// Interfaces that Safari refuses in private windows, in frames of other origins, or by a setting. Each needs a
/// browser of its own, which takes its time, so it is these and not all.
const REFUSED_BY_SAFARI: [&str; 5] =
    ["navigator.serviceWorker", "navigator.clipboard", "localStorage", "sessionStorage", "history"];

#[test]
fn without_what_safari_refuses_the_page_is_complete_in_webkit() {
    for interface in REFUSED_BY_SAFARI {
        webkit::test(async |page| {
            // This script runs before everything else, where no policy applies yet.
            let server = Proxy::start();
            server.alter(|answer| {
                if answer.path == "/" {
                    let first = format!("<head><script>{REFUSING}</script>");
                    answer.body = answer.text().replacen("<head>", &first, 1).into_bytes();
                }
            });
            does_without(page, &server.address, interface, "throws").await;
            page.forget_trouble().await;
        });
    }
}

/// Fails unless the whole page works in a frame without an origin.
async fn assert_complete_without_an_origin(page: &impl Driven) {
    let server = Proxy::start();
    server.alter(|answer| answer.headers.push("Access-Control-Allow-Origin: *".to_owned()));
    let address = server.address.clone();
    let host = Host::start(|_| {
        format!(
            "<iframe src='{address}{LINK}' sandbox='allow-scripts' width=1200 height=900></iframe>"
        )
    });
    host.visit(page, "document.querySelector('iframe')").await;
    page.enter_frame().await;
    page.until("document.querySelector('[data-digest], .trouble')").await;
    assert_complete(page, "sandbox").await;
    page.until_result_of(LINK).await;
    page.script("document.querySelector('[data-story=long-window]').click()").await;
    page.until_result_of(&format!("{LINK}&window=365")).await;
    page.leave_frame().await;
    // The browser reports what such a frame may not do.
    page.forget_trouble().await;
}

#[test]
fn the_full_page_in_a_frame_without_an_origin_has_all_its_sections_and_levers() {
    test(async |page| assert_complete_without_an_origin(page).await);
}

/// In WebKit, a policy that names `'self'` lets such a frame load nothing (xtask/src/page/policy.rs).
#[test]
fn the_full_page_in_a_frame_without_an_origin_is_complete_in_webkit() {
    webkit::test(async |page| assert_complete_without_an_origin(page).await);
}
