//! The embedded page: it shows the parts that its link names and no others, is as high as the host
//! makes it, sends messages only to permitted origins, and has the same digits in any frame.

use multihome::report::{Span, headline, standfirst};
use serde_json::{Value, json};

use crate::browser::test;
use crate::firefox;
use crate::host::{Host, frame, inside, last};
use crate::layout::{save_screenshot, size};
use crate::native;
use crate::page::{Page, setting};
use crate::webkit;

const LINK: &str = "?v=1&horizon=8&n=150&runs=6";

#[test]
fn the_embedded_page_shows_what_its_link_names() {
    test(async |page| {
        page.visit(&format!(
            "{LINK}&embed=1&show=answer,share,effects&controls=window,aws&title=A+title"
        ))
        .await;
        let shown = page.text(".page").await;
        for words in ["A title", "Azure", "Azure-first window", "Open in Multihome"] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        let not = "return document.querySelectorAll('.masthead, #about, .stories, .share-link, .view').length";
        assert_eq!(page.script(not).await, json!(0));
        for (name, value) in [("title", "A title"), ("digest", &native::digest(LINK))] {
            let found = if name == "title" {
                "document.title"
            } else {
                "document.querySelector('[data-digest]').dataset.digest"
            };
            page.until(&format!("{found} === '{value}'")).await;
        }
        for width in [320, 360, 1440] {
            for theme in ["light", "dark"] {
                size(page, width, theme).await;
                page.until("Math.abs(document.querySelector('.plot svg').viewBox.baseVal.width / 8 - document.querySelector('.plot').clientWidth) < 2").await;
                let wide = "return document.documentElement.scrollWidth";
                assert_eq!(page.script(wide).await, json!(width), "scrolls sideways");
                let height = page.script("return document.documentElement.scrollHeight").await;
                save_screenshot(
                    page,
                    &json!([0, 0, width, height]),
                    &format!("embed-{width}-{theme}"),
                );
            }
        }
        // A lever changes the comparison; the link out of the frame leads to the full page.
        page.keys("#field-window", "\u{e009}a\u{e000}30\u{e007}").await;
        page.until("location.search.includes('window=30')").await;
        assert!(page.address().await.contains("embed=1"), "the frame stays what it is");
        let open = page.script("return document.querySelector('a.open').href").await;
        let open = open.as_str().unwrap();
        assert!(open.contains("window=30") && !open.contains("embed"), "{open}");
    });
}

#[test]
fn faults_of_options_are_named_and_a_locked_page_has_no_lever() {
    test(async |page| {
        page.visit(&format!("{LINK}&embed=1&show=table,nonsense&lock=1&theme=dark")).await;
        let notes = page.text(".notes").await;
        assert!(notes.contains("there is no part nonsense; using the rest"), "{notes}");
        page.find("table.end").await;
        let levers = "return document.querySelectorAll('.main-levers, .answer, .plot').length";
        assert_eq!(page.script(levers).await, json!(0));
        let theme = "return getComputedStyle(document.documentElement).colorScheme";
        assert_eq!(page.script(theme).await, json!("dark"));
    });
}

#[test]
fn the_height_is_sent_in_every_format() {
    test(async |page| {
        let host = Host::start(|_| frame(&format!("{LINK}&embed=1&id=seven"), ""));
        host.visit(page, "messages('height').length").await;
        let inside = inside(page, "document.querySelector('[data-digest]') && document.querySelector('.page').getBoundingClientRect().height").await;
        let expected = inside.as_f64().unwrap().ceil();
        page.until(&format!("messages('height').at(-1).height === {expected}")).await;
        let sent = page.script("return received.slice(-6).map(({ data }) => data)").await;
        let medium: Value = serde_json::from_str(sent[3].as_str().unwrap()).unwrap();
        assert_eq!(medium["src"], format!("{}{LINK}&embed=1&id=seven", setting("MULTIHOME_PAGE")));
        assert_eq!(
            (&medium["context"], &medium["height"]),
            (&json!("iframe.resize"), &json!(expected as u32))
        );
        let height = expected as u32;
        let own = json!({ "source": "multihome", "version": 1, "type": "height", "id": "seven", "height": height });
        assert_eq!(sent[0], own);
        assert_eq!(sent[1], json!({ "datawrapper-height": { "seven": height } }));
        assert_eq!(sent[2], json!({ "sentinel": "amp", "type": "embed-size", "height": height }));
        assert_eq!(sent[4], json!({ "subject": "lti.frameResize", "height": height }));
        assert_eq!(sent[5], json!({ "height": height }));
        // No height is reported twice in a row.
        let again = "const all = messages('height').map(({ height }) => height);
            return all.some((height, place) => height === all[place - 1])";
        assert_eq!(page.script(again).await, json!(false));
    });
}

#[test]
fn a_permitted_host_sets_runs_and_gets() {
    test(async |page| {
        let host = Host::start(|origin| frame(&format!("{LINK}&embed=1&origins={origin}"), ""));
        host.visit(page, "messages('result').length").await;
        assert!(last(page, "ready", "link").await.ends_with(LINK));
        assert_eq!(last(page, "result", "digest").await, native::digest(LINK));
        let comparison = multihome::read(LINK).unwrap().comparison;
        let summary = multihome::ensemble::simulate(&comparison).unwrap();
        let native = [headline, standfirst].map(|of| Span::plain(&of(&comparison, &summary)));
        let told =
            [last(page, "result", "headline").await, last(page, "result", "standfirst").await];
        assert_eq!(told, native);
        let ends = page.script("return messages('result')[0].ends.azure").await;
        let figures = native::figures(LINK);
        for (side, key) in [("a", "a"), ("b", "b"), ("difference", "difference")] {
            let native = &figures[&format!("{side}/8/share/azure/mean")];
            assert_eq!(ends[key].as_f64(), native.parse().ok(), "{side}");
        }

        page.script("ask({ type: 'set', pairs: { window: 90, pull: '0.5' }, request: 1 })").await;
        page.until("messages('result').length === 2").await;
        let changed = format!("{LINK}&window=90&pull=0.5");
        assert_eq!(last(page, "result", "digest").await, native::digest(&changed));
        assert_eq!(last(page, "changed", "request").await, "1");
        assert_eq!(page.script("return messages('changed').length").await, json!(1), "sent once");

        // With one bad value among good ones, all are refused, and the bad one is named.
        page.script("ask({ type: 'set', pairs: { window: 30, pull: 99 }, request: 'x' })").await;
        page.until("messages('error').length === 1").await;
        let error = page.script("return messages('error')[0]").await;
        assert_eq!(
            (&error["request"], &error["problems"][0]["key"]),
            (&json!("x"), &json!("pull"))
        );
        page.script("ask({ type: 'set', pairs: 'window=3' }); ask({ type: 'sing' }); ask({ type: 'set', query: 'hello' })").await;
        page.until("messages('error').length === 4").await;
        page.script("ask({ type: 'get', request: 2 })").await;
        page.until("messages('result').length === 3").await;
        assert_eq!(last(page, "result", "digest").await, native::digest(&changed));

        page.script(&format!("ask({{ type: 'set', query: '{LINK}&seed=7' }})")).await;
        page.until("messages('result').length === 4").await;
        assert_eq!(last(page, "result", "digest").await, native::digest(&format!("{LINK}&seed=7")));
        page.script("ask({ type: 'run' })").await;
        page.until("messages('result').length === 5").await;
    });
}

#[test]
fn what_a_host_gives_is_repeated_clean_and_short() {
    test(async |page| {
        let host = Host::start(|origin| frame(&format!("{LINK}&embed=1&origins={origin}"), ""));
        host.visit(page, "messages('result').length === 1").await;
        page.script(
            "const odd = '\\u202Eten\\u001B[31m\\u0007\\uD800' + 'x'.repeat(100_000);
             ask({ type: odd });
             ask({ type: 'set', pairs: { [odd]: {} } });
             ask({ type: 'set', pairs: { [odd]: odd, window: odd } });
             ask({ type: 'set', query: `v=1&${encodeURIComponent(odd.toWellFormed())}=1&window=${odd}` });",
        )
        .await;
        page.until("messages('error').length === 4").await;
        let errors = page.script("return messages('error').map(({ error }) => error)").await;
        for error in errors.as_array().unwrap() {
            let words = error.as_str().unwrap();
            assert!(words.contains('…') && words.chars().count() < 500, "{words:?}");
            let odd = |c: char| c.is_control() || c == '\u{202e}';
            assert!(!words.contains(odd), "{words:?}");
        }
    });
}

#[test]
fn other_origins_receive_only_the_height_and_are_ignored() {
    test(async |page| {
        let host = Host::start(|origin| {
            // An origin with the right port but another scheme.
            let near = origin.replace("http:", "https:");
            frame(&format!("{LINK}&embed=1&origins={near},https://a.example"), "")
                + &frame(&format!("{LINK}&embed=1"), "")
                + &frame(&format!("{LINK}&embed=1&lock=1&origins={origin}"), "")
        });
        host.visit(page, "messages('result', 2).length").await;
        page.script(
            "for (const place of [0, 1, 2]) {
            ask({ type: 'set', pairs: { window: 30 } }, place);
            ask({ type: 'get' }, place);
            ask({ type: 'sing' }, place);
        }",
        )
        .await;
        page.until("messages('error', 2).length === 2").await;
        let locked = page.script("return messages('error', 2)[0].error").await;
        assert!(locked.as_str().unwrap().starts_with("lock:"), "{locked}");
        let search =
            inside(page, "document.querySelector('[data-digest]') && location.search").await;
        assert!(!search.as_str().unwrap().contains("window"), "{search}");
        let received =
            "return [0, 1].map(place => [...new Set(received.filter(one => one.place === place)
            .map(({ data }) => data.type).filter(type => type && type !== 'embed-size'))])";
        assert_eq!(page.script(received).await, json!([["height"], ["height"]]));
    });
}

/// Two elements on a page of another origin.
fn elements() -> Host {
    Host::start(|_| {
        let page = setting("MULTIHOME_PAGE");
        let element = |seed: u32| {
            format!(
                "<multihome-sim id=s{seed} scenario='{LINK}&seed={seed}' show=answer,share controls=none></multihome-sim>"
            )
        };
        let listen = "<script>
            window.results = {}; window.readies = {};
            for (const element of document.querySelectorAll('multihome-sim')) {
                element.addEventListener('ready', () => readies[element.id] = true);
                element.addEventListener('result', ({ detail }) => results[element.id] = detail.digest);
            }</script>";
        format!(
            "<div style='width:700px'>{}{}</div><script src='{page}embed.js'></script>{listen}",
            element(1),
            element(2)
        )
    })
}

async fn two_elements_share_nothing(page: &impl Page) {
    elements().visit(page, "results.s1 && results.s2 && readies.s1 && readies.s2").await;
    let digest = |seed: u32| native::digest(&format!("{LINK}&seed={seed}"));
    assert_eq!(page.script("return results").await, json!({ "s1": digest(1), "s2": digest(2) }));
    page.script(
        "s1.set({ seed: 3 }).then(({ link }) => window.set = link);
         s2.set({ windw: 3 }).catch(({ message }) => window.refused = message);",
    )
    .await;
    page.until(&format!("results.s1 === '{}' && window.set && window.refused", digest(3))).await;
    assert_eq!(page.script("return results.s2").await, json!(digest(2)), "the other stays");
    let answers = page.script("return [set, refused]").await;
    assert!(answers[0].as_str().unwrap().contains("seed=3"), "{answers}");
    assert!(answers[1].as_str().unwrap().contains("windw: no parameter"), "{answers}");
    page.script("s2.get().then(({ digest }) => window.got = digest)").await;
    page.until(&format!("window.got === '{}'", digest(2))).await;
    // Both have the height that they report, which is not the initial one.
    let heights = page.script("return [s1, s2].map(e => {
        const heights = received.filter(({ data }) => data?.type === 'height' && data.id === new URL(e.shadowRoot.querySelector('iframe').src).searchParams.get('id'));
        return [heights.at(-1).data.height, e.clientHeight];
    })").await;
    for pair in heights.as_array().unwrap() {
        assert_eq!(pair[0], pair[1], "{heights}");
        assert_ne!(pair[0], json!(600));
    }
}

#[test]
fn two_elements_share_nothing_in_chromium() {
    test(async |page| two_elements_share_nothing(page).await);
}

#[test]
fn two_elements_share_nothing_in_firefox() {
    firefox::test(async |page| two_elements_share_nothing(page).await);
}

#[test]
fn two_elements_share_nothing_in_webkit() {
    webkit::test(async |page| two_elements_share_nothing(page).await);
}

async fn a_sandboxed_frame_computes_the_same_digits(page: &impl Page) {
    let host = Host::start(|origin| {
        frame(&format!("{LINK}&embed=1&origins={origin}"), "sandbox=allow-scripts")
    });
    host.visit(page, "messages('result').length").await;
    assert_eq!(page.script("return received[0].origin").await, json!("null"), "it has no origin");
    assert_eq!(last(page, "result", "digest").await, native::digest(LINK));
    page.script("ask({ type: 'set', pairs: { seed: 9 } })").await;
    page.until("messages('result').length === 2").await;
    assert_eq!(last(page, "result", "digest").await, native::digest(&format!("{LINK}&seed=9")));
}

#[test]
fn a_sandboxed_frame_computes_the_same_digits_in_chromium() {
    test(async |page| a_sandboxed_frame_computes_the_same_digits(page).await);
}

#[test]
fn a_sandboxed_frame_computes_the_same_digits_in_firefox() {
    firefox::test(async |page| a_sandboxed_frame_computes_the_same_digits(page).await);
}

#[test]
fn the_example_host_shows_both_forms_without_a_complaint() {
    test(async |page| {
        page.open(&format!("{}embedding.html", setting("MULTIHOME_PAGE"))).await;
        page.until("document.querySelector('#told').textContent.startsWith('result: ')").await;
        let shown = page.text("#told").await;
        assert!(shown.contains("Azure"), "{shown}");
        for width in [360, 1440] {
            size(page, width, "light").await;
            let wide = "return document.documentElement.scrollWidth";
            assert_eq!(page.script(wide).await, json!(width));
            let height = page.script("return document.documentElement.scrollHeight").await;
            save_screenshot(page, &json!([0, 0, width, height]), &format!("host-{width}"));
        }
    });
}
