//! Offline use: after one visit the page opens and computes without a network, with the same digits.
//! The stored copy is one complete version, checked file by file, and the one that was visited last.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::browser::{Browser, test};
use crate::driven::Driven;
use crate::native;
use crate::page::Page;
use crate::proxy::{Answer, Fault, Proxy};
use crate::webkit;

const LINK: &str = "?v=1&n=200&runs=6&window=90";

/// The time between two checks of a condition.
const NAP: Duration = Duration::from_millis(25);

/// The stored copies of the open page, each with whether it contains the page itself, as text. Earlier
/// versions named a copy only by a hash; those count too, so that these tests judge earlier versions by
/// what they do, not by their names.
const COPIES: &str = "window.copies = null;
    (async () => {
        const page = new URL('./', location).href;
        const copies = [];
        for (const name of await caches.keys()) {
            const ours = name.startsWith(`multihome ${page} `) || /^multihome [0-9a-f]{64}$/.test(name);
            if (!ours) continue;
            const index = await caches.match(page, { cacheName: name });
            copies.push(index ? await index.text() : '');
        }
        window.copies = copies;
    })().catch(error => window.copies = [String(error)]);";

async fn copies(page: &impl Page) -> Vec<String> {
    page.script(COPIES).await;
    page.until("window.copies").await;
    serde_json::from_value(page.script("return window.copies").await).unwrap()
}

/// Waits until the newest copy satisfies a condition, given as a script about `copy`.
async fn copied(page: &impl Page, condition: &str) {
    for _ in 0..400 {
        let newest = copies(page).await.pop().unwrap_or_default();
        let copy = serde_json::to_string(&newest).unwrap();
        let script = format!("const copy = {copy}; return Boolean({condition})");
        if page.script(&script).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(NAP).await;
    }
    panic!("no copy came to satisfy: {condition}");
}

async fn visit(page: &impl Page, address: &str) {
    page.open(&format!("{address}{LINK}")).await;
    page.until_run_ends().await;
}

/// Opens the page without a network and computes a result.
async fn works_offline(page: &impl Page, network: &Proxy, address: &str) {
    network.go_down();
    visit(page, address).await;
    assert_eq!(page.digest().await, native::digest(LINK));
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Turns the page into another version, which contains a mark.
fn version(answer: &mut Answer, mark: &str, plain: &[u8]) {
    let marked = |html: &[u8]| [html, format!("<!-- {mark} -->").as_bytes()].concat();
    if answer.path.ends_with('/') {
        answer.body = marked(&answer.body);
    } else if answer.path.ends_with("offline.js") {
        let other = marked(plain);
        let listed = |html: &[u8]| format!("[\"\",{},\"{}\"", html.len(), hash(html));
        // Earlier scripts contain no list of files, so there is no list to change.
        answer.body = answer
            .text()
            .replace(&listed(plain), &listed(&other))
            .replace("VERSION = \"", &format!("VERSION = \"{mark}"))
            .into_bytes();
    }
}

/// The page as its server sends it.
async fn index(page: &Browser, address: &str) -> Vec<u8> {
    page.open(&format!("{address}embed.js")).await;
    page.script(
        "fetch('./', { cache: 'no-store' }).then(r => r.text()).then(t => window.html = t)",
    )
    .await;
    page.until("window.html").await;
    page.script("return window.html").await.as_str().unwrap().as_bytes().to_vec()
}

/// Visits the page once, and opens it again without a network.
async fn is_there_without_a_network(page: &impl Driven) {
    let network = Proxy::start();
    visit(page, &network.address).await;
    copied(page, "copy").await;
    page.script(
        "window.kept = null;
         (async () => {
            const [name, ...others] = await caches.keys();
            const cache = await caches.open(name);
            const index = await cache.match(new URL('./', location).href);
            const named = [...(await index.text()).matchAll(/(?:href|src)=\"(\\.\\/[^\"]+)\"/g)];
            const all = await Promise.all(named.map(([, path]) => cache.match(path)));
            window.kept = [others.length, named.length, all.every(part => part?.ok)];
         })().catch(error => window.kept = String(error));",
    )
    .await;
    page.until("window.kept").await;
    let kept = page.script("return window.kept").await;
    assert_eq!((&kept[0], &kept[2]), (&0.into(), &true.into()), "{kept}");
    assert!(kept[1].as_u64().unwrap() >= 5, "{kept}");
    works_offline(page, &network, &network.address).await;
    // The browser reports the missing network.
    page.forget_trouble().await;
}

#[test]
fn the_page_opens_and_computes_without_a_network() {
    test(async |page| is_there_without_a_network(page).await);
}

#[test]
fn the_page_opens_and_computes_without_a_network_in_webkit() {
    webkit::test(async |page| is_there_without_a_network(page).await);
}

#[test]
fn what_is_wrong_is_never_kept() {
    // Each fault in turn while the page is stored for the first time.
    let faults: [(&str, Fault); 6] = [
        (".wasm", |answer| answer.become_page(200)),
        (".wasm", |answer| answer.body.truncate(answer.body.len() / 2)),
        ("boot-", |answer| *answer.body.last_mut().unwrap() ^= 1),
        (".css", |answer| "text/html".clone_into(&mut answer.kind)),
        ("words-de", |answer| answer.become_page(503)),
        ("/", |answer| answer.become_page(200)),
    ];
    for (name, fault) in faults {
        test(async |page| {
            let network = Proxy::start();
            // The page itself gets the right files, and the service worker gets faulty ones.
            let faulty = Arc::new(AtomicBool::new(false));
            let is_faulty = faulty.clone();
            network.alter(move |answer| {
                let is_it =
                    if name == "/" { answer.path == "/" } else { answer.path.contains(name) };
                is_faulty.fetch_or(answer.path.ends_with("offline.js"), Ordering::Relaxed);
                if is_it && is_faulty.load(Ordering::Relaxed) {
                    fault(answer);
                }
            });
            visit(page, &network.address).await;
            page.until("navigator.serviceWorker.controller === null").await;
            while !faulty.load(Ordering::Relaxed) {
                tokio::time::sleep(NAP).await;
            }
            tokio::time::sleep(Duration::from_secs(2)).await;
            assert_eq!(copies(page).await, Vec::<String>::new(), "{name}: something was kept");
            // Once the server works again, the page is stored.
            network.alter(|_| {});
            visit(page, &network.address).await;
            copied(page, "copy.includes('</html>')").await;
            works_offline(page, &network, &network.address).await;
            page.forget_trouble().await;
        });
    }
}

#[test]
fn pages_of_others_push_no_version_out() {
    test(async |page| {
        let network = Proxy::start();
        visit(page, &network.address).await;
        copied(page, "copy.includes('</html>')").await;
        page.until("navigator.serviceWorker.controller").await;
        let before = copies(page).await;
        for status in [200, 404, 503, 200, 500] {
            network.alter(move |answer| {
                if answer.path == "/" {
                    answer.become_page(status);
                }
            });
            page.open(&network.address).await;
            if status < 500 {
                assert_eq!(page.text("p").await, "Please log in.", "{status}: the reader sees it");
            } else {
                // A server that answers with errors counts as no network.
                page.until_run_ends().await;
            }
        }
        visit(page, &format!("{}index.html", network.address)).await;
        assert_eq!(copies(page).await, before);
        works_offline(page, &network, &network.address).await;
        page.forget_trouble().await;
    });
}

#[test]
fn the_version_that_was_visited_last_is_the_one_that_opens() {
    test(async |page| {
        let network = Proxy::start();
        let plain = index(page, &network.address).await;
        for mark in ["first", "second", "first", "third"] {
            let plain = plain.clone();
            network.alter(move |answer| version(answer, mark, &plain));
            visit(page, &network.address).await;
            copied(page, &format!("copy.includes('<!-- {mark} -->')")).await;
            // At most two copies are kept, once the new version is in control.
            while copies(page).await.len() > 2 {
                tokio::time::sleep(NAP).await;
            }
            network.go_down();
            visit(page, &network.address).await;
            let html = page.script("return document.documentElement.outerHTML").await;
            let last = page.script("return document.lastChild.textContent.trim()").await;
            assert_eq!(last, json!(mark), "{html}");
        }
        page.forget_trouble().await;
    });
}

#[test]
fn copies_at_several_addresses_leave_each_other_alone() {
    test(async |page| {
        let network = Proxy::start();
        let plain = index(page, &network.address).await;
        let places = ["", "a/", "b/", "a/b/"].map(|path| format!("{}{path}", network.address));
        for place in &places {
            visit(page, place).await;
            copied(page, "copy.includes('</html>')").await;
        }
        // Newer versions at one address do not change the copies of others.
        for mark in ["first", "second", "third"] {
            let plain = plain.clone();
            network.alter(move |answer| {
                if answer.path.starts_with("/a/") && answer.path.matches('/').count() == 2 {
                    version(answer, mark, &plain);
                }
            });
            visit(page, &places[1]).await;
            copied(page, &format!("copy.includes('<!-- {mark} -->')")).await;
        }
        for place in &places {
            works_offline(page, &network, place).await;
            let marked = place == &places[1];
            let last = page.script("return document.lastChild.nodeName").await;
            assert_eq!(last == json!("#comment"), marked, "{place}");
        }
        page.forget_trouble().await;
    });
}

#[test]
fn a_copy_that_was_spoilt_is_given_up() {
    test(async |page| {
        let network = Proxy::start();
        visit(page, &network.address).await;
        copied(page, "copy.includes('</html>')").await;
        page.until("navigator.serviceWorker.controller").await;
        // Damages the stored copy: each file in turn is replaced by another one.
        let spoil = "window.spoilt = 0;
            (async () => {
                const page = new URL('./', location).href;
                const [name] = (await caches.keys()).filter(name => name.includes(` ${page} `));
                const cache = await caches.open(name);
                const kept = await cache.keys();
                for (const { url } of kept) {
                    const headers = { 'content-type': url.endsWith('js') ? 'text/javascript' : 'text/html' };
                    if (url !== page) await cache.put(url, new Response('<p>Please log in.', { headers }));
                }
                window.spoilt = kept.length;
            })();";
        page.script(spoil).await;
        page.until("window.spoilt > 4").await;
        visit(page, &network.address).await;
        assert_eq!(page.digest().await, native::digest(LINK));
        // The next visit stores a new copy.
        visit(page, &network.address).await;
        copied(page, "copy.includes('</html>')").await;
        works_offline(page, &network, &network.address).await;
        page.forget_trouble().await;
    });
}

#[test]
fn a_copy_of_the_old_kind_that_was_never_checked_is_given_up() {
    test(async |page| {
        let network = Proxy::start();
        // A copy as earlier versions left it: named only by a hash, and with a wrong program.
        let index = index(page, &network.address).await;
        let program = String::from_utf8(index).unwrap();
        let program = program.split("modulepreload\" href=\"./").nth(1).unwrap();
        let program = program.split('"').next().unwrap().to_owned();
        network.alter(|answer| {
            if answer.path.ends_with("offline.js") {
                answer.body = b"addEventListener('install', () => self.skipWaiting());
                    addEventListener('activate', event => event.waitUntil(clients.claim()));
                    addEventListener('fetch', event => event.respondWith(
                        caches.match(event.request).then(kept => kept ?? fetch(event.request))));"
                    .to_vec();
            }
        });
        page.script(&format!(
            "(async () => {{
                const cache = await caches.open('multihome ' + '0'.repeat(64));
                const headers = {{ 'content-type': 'text/javascript' }};
                await cache.put('/{program}', new Response('<p>Please log in.', {{ headers }}));
                await navigator.serviceWorker.register('/offline.js');
                await navigator.serviceWorker.ready;
                window.ready = true;
             }})()"
        ))
        .await;
        page.until("window.ready").await;
        visit(page, &network.address).await;
        assert_eq!(page.digest().await, native::digest(LINK));
        page.forget_trouble().await;
    });
}
