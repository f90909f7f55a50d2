//! The Content-Security-Policy: once the program has started, the page loads and runs nothing but its
//! own files, in every browser.

use serde_json::json;

use crate::browser::test;
use crate::driven::Driven;
use crate::page::Page;
use crate::proxy::Proxy;
use crate::{firefox, webkit};

const LINK: &str = "?v=1&n=100&runs=2";

/// Tries what an attacker could who can insert HTML into the page.
async fn lets_nothing_in(page: &impl Page) {
    page.visit(LINK).await;
    let elsewhere = Proxy::start();
    elsewhere.alter(|answer| {
        answer.headers.push("Access-Control-Allow-Origin: *".to_owned());
        answer.kind = "text/javascript".to_owned();
        answer.body = b"window.got = (window.got ?? []).concat('script')".to_vec();
    });
    let tries = format!(
        "window.got = [];
         window.refused = new Set();
         addEventListener('securitypolicyviolation', ({{ effectiveDirective }}) =>
             refused.add(effectiveDirective.replace('script-src-elem', 'script-src')));
         const put = (tag, parts) => document.body.append(Object.assign(document.createElement(tag), parts));
         put('script', {{ src: '{0}a.js' }});
         put('script', {{ textContent: 'got.push(`inline`)' }});
         put('img', {{ src: '{0}a.png' }});
         put('iframe', {{ src: '{0}a.html' }});
         fetch('{0}a').then(() => got.push('fetch'), () => {{}});
         // In a timeout, since the driver's own scripts may make code from text.
         setTimeout(() => {{
             try {{ new Function('got.push(`eval`)')(); }} catch {{ refused.add('eval'); }}
         }});",
        elsewhere.address
    );
    page.script(&tries).await;
    page.until(
        "['script-src', 'img-src', 'connect-src', 'frame-src', 'eval'].every(name => refused.has(name))",
    )
    .await;
    assert_eq!(page.script("return got").await, json!([]));
}

#[test]
fn nothing_of_others_is_loaded_or_run() {
    test(async |page| {
        lets_nothing_in(page).await;
        // The browser reports what it has refused.
        page.forget_trouble().await;
    });
}

#[test]
fn nothing_of_others_is_loaded_or_run_in_firefox() {
    firefox::test(async |page| {
        lets_nothing_in(page).await;
        page.forget_trouble();
    });
}

#[test]
fn nothing_of_others_is_loaded_or_run_in_webkit() {
    webkit::test(async |page| {
        lets_nothing_in(page).await;
        page.forget_trouble().await;
    });
}

/// Before the program has started, text cannot become code either.
#[test]
fn the_page_itself_forbids_scripts_in_it() {
    test(async |page| {
        let server = Proxy::start();
        server.alter(|answer| {
            if answer.path == "/" {
                let script = "<body><script>window.got = true</script>";
                answer.body = answer.text().replacen("<body>", script, 1).into_bytes();
            } else if answer.path.contains("/boot-") {
                answer.status = 404;
            }
        });
        page.open(&format!("{}{LINK}", server.address)).await;
        assert_eq!(page.script("return window.got ?? null").await, json!(null));
        page.forget_trouble().await;
    });
}
