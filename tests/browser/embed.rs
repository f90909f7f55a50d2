//! The embedded page: what its link names and no more, as high as a host makes it, silent towards
//! all but permitted origins, and with the same digits in any frame.

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::firefox;
use crate::host::{Host, frame, last};
use crate::look::{shoot, size};
use crate::native;
use crate::page::{Page, setting};

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
                shoot(page, &json!([0, 0, width, height]), &format!("embed-{width}-{theme}"));
            }
        }
        // A lever moves the scenario; the link out of the frame leads to the full page.
        page.keys("#field-window", "\u{e009}a\u{e000}30\u{e007}").await;
        page.until("location.search.includes('window=30')").await;
        assert!(page.address().await.contains("embed=1"), "the frame stays what it is");
        let open = page.script("return document.querySelector('a.open').href").await;
        let open = open.as_str().unwrap();
        assert!(open.contains("window=30") && !open.contains("embed"), "{open}");
    });
}

#[test]
fn what_is_wrong_with_an_option_is_told_and_a_locked_page_has_no_lever() {
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
fn the_height_is_told_in_every_dialect() {
    test(async |page| {
        let host = Host::start(|_| frame(&format!("{LINK}&embed=1&id=seven"), ""));
        host.visit(page, "told('height').length").await;
        let inside = inside(page, "document.querySelector('[data-digest]') && document.querySelector('.page').getBoundingClientRect().height").await;
        let expected = inside.as_f64().unwrap().ceil();
        page.until(&format!("told('height').at(-1).height === {expected}")).await;
        let told = page.script("return heard.slice(-6).map(({ data }) => data)").await;
        let medium: Value = serde_json::from_str(told[3].as_str().unwrap()).unwrap();
        assert_eq!(medium["src"], format!("{}{LINK}&embed=1&id=seven", setting("MULTIHOME_PAGE")));
        assert_eq!(
            (&medium["context"], &medium["height"]),
            (&json!("iframe.resize"), &json!(expected as u32))
        );
        let height = expected as u32;
        let own = json!({ "source": "multihome", "version": 1, "type": "height", "id": "seven", "height": height });
        assert_eq!(told[0], own);
        assert_eq!(told[1], json!({ "datawrapper-height": { "seven": height } }));
        assert_eq!(told[2], json!({ "sentinel": "amp", "type": "embed-size", "height": height }));
        assert_eq!(told[4], json!({ "subject": "lti.frameResize", "height": height }));
        assert_eq!(told[5], json!({ "height": height }));
        // Each change once: no height is told twice in a row.
        let again = "const all = told('height').map(({ height }) => height);
            return all.some((height, place) => height === all[place - 1])";
        assert_eq!(page.script(again).await, json!(false));
    });
}

/// What an expression is inside the first frame, once it is something.
async fn inside(page: &Browser, expression: &str) -> Value {
    page.enter_frame().await;
    page.until(expression).await;
    let found = page.script(&format!("return {expression}")).await;
    page.leave_frame().await;
    found
}

#[test]
fn a_permitted_host_sets_runs_and_gets() {
    test(async |page| {
        let host = Host::start(|origin| frame(&format!("{LINK}&embed=1&origins={origin}"), ""));
        host.visit(page, "told('result').length").await;
        assert!(last(page, "ready", "link").await.ends_with(LINK));
        assert_eq!(last(page, "result", "digest").await, native::digest(LINK));
        let headline = last(page, "result", "headline").await;
        assert!(headline.contains("Azure"), "{headline}");
        let ends = page.script("return told('result')[0].ends.azure").await;
        let figures = native::figures(LINK);
        for (side, key) in [("a", "a"), ("b", "b"), ("difference", "difference")] {
            let native = &figures[&format!("{side}/8/share/azure/p50")];
            assert_eq!(ends[key].as_f64(), native.parse().ok(), "{side}");
        }

        page.script("ask({ type: 'set', pairs: { window: 90, pull: '0.5' }, request: 1 })").await;
        page.until("told('result').length === 2").await;
        let changed = format!("{LINK}&window=90&pull=0.5");
        assert_eq!(last(page, "result", "digest").await, native::digest(&changed));
        assert_eq!(last(page, "changed", "request").await, "1");
        assert_eq!(page.script("return told('changed').length").await, json!(1), "told once");

        // One bad value among good ones: all is refused, and named.
        page.script("ask({ type: 'set', pairs: { window: 30, pull: 99 }, request: 'x' })").await;
        page.until("told('error').length === 1").await;
        let error = page.script("return told('error')[0]").await;
        assert_eq!(
            (&error["request"], &error["problems"][0]["key"]),
            (&json!("x"), &json!("pull"))
        );
        page.script("ask({ type: 'set', pairs: 'window=3' }); ask({ type: 'sing' }); ask({ type: 'set', query: 'hello' })").await;
        page.until("told('error').length === 4").await;
        page.script("ask({ type: 'get', request: 2 })").await;
        page.until("told('result').length === 3").await;
        assert_eq!(last(page, "result", "digest").await, native::digest(&changed));

        page.script(&format!("ask({{ type: 'set', query: '{LINK}&seed=7' }})")).await;
        page.until("told('result').length === 4").await;
        assert_eq!(last(page, "result", "digest").await, native::digest(&format!("{LINK}&seed=7")));
        page.script("ask({ type: 'run' })").await;
        page.until("told('result').length === 5").await;
    });
}

#[test]
fn others_hear_only_the_height_and_are_not_heard() {
    test(async |page| {
        let host = Host::start(|origin| {
            // The port of the origin, but not all of it.
            let near = origin.replace("http:", "https:");
            frame(&format!("{LINK}&embed=1&origins={near},https://a.example"), "")
                + &frame(&format!("{LINK}&embed=1"), "")
                + &frame(&format!("{LINK}&embed=1&lock=1&origins={origin}"), "")
        });
        host.visit(page, "told('result', 2).length").await;
        page.script(
            "for (const place of [0, 1, 2]) {
            ask({ type: 'set', pairs: { window: 30 } }, place);
            ask({ type: 'get' }, place);
            ask({ type: 'sing' }, place);
        }",
        )
        .await;
        page.until("told('error', 2).length === 2").await;
        let locked = page.script("return told('error', 2)[0].error").await;
        assert!(locked.as_str().unwrap().starts_with("lock:"), "{locked}");
        let search =
            inside(page, "document.querySelector('[data-digest]') && location.search").await;
        assert!(!search.as_str().unwrap().contains("window"), "{search}");
        let heard =
            "return [0, 1].map(place => [...new Set(heard.filter(one => one.place === place)
            .map(({ data }) => data.type).filter(type => type && type !== 'embed-size'))])";
        assert_eq!(page.script(heard).await, json!([["height"], ["height"]]));
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
    let told = page.script("return [set, refused]").await;
    assert!(told[0].as_str().unwrap().contains("seed=3"), "{told}");
    assert!(told[1].as_str().unwrap().contains("windw: no parameter"), "{told}");
    page.script("s2.get().then(({ digest }) => window.got = digest)").await;
    page.until(&format!("window.got === '{}'", digest(2))).await;
    // Both are as high as they say, which is not how high they began.
    let heights = page.script("return [s1, s2].map(e => {
        const told = heard.filter(({ data }) => data?.type === 'height' && data.id === new URL(e.shadowRoot.querySelector('iframe').src).searchParams.get('id'));
        return [told.at(-1).data.height, e.clientHeight];
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

async fn a_sandboxed_frame_computes_the_same_digits(page: &impl Page) {
    let host = Host::start(|origin| {
        frame(&format!("{LINK}&embed=1&origins={origin}"), "sandbox=allow-scripts")
    });
    host.visit(page, "told('result').length").await;
    assert_eq!(page.script("return heard[0].origin").await, json!("null"), "it has no origin");
    assert_eq!(last(page, "result", "digest").await, native::digest(LINK));
    page.script("ask({ type: 'set', pairs: { seed: 9 } })").await;
    page.until("told('result').length === 2").await;
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

/// Opens the dialog that makes snippets, once there is a result to cite.
async fn open_dialog(page: &Browser) {
    page.visit(LINK).await;
    page.find("button.embed-this:enabled").await;
    page.click("button.embed-this").await;
}

#[test]
fn the_last_part_of_a_frame_stays_and_the_dialog_says_why() {
    test(async |page| {
        open_dialog(page).await;
        let shown = "[...document.querySelectorAll('dialog fieldset')].find(set => set.querySelector('[name=answer]'))";
        page.until(&format!("{shown}?.querySelectorAll(':checked').length > 1")).await;
        page.until(&format!("!{shown}.textContent.includes('The last part')")).await;
        page.script(&format!(
            "{shown}.querySelectorAll(':checked:not([name=answer])').forEach(box => box.click())"
        ))
        .await;
        page.until(&format!("{shown}.querySelector('[name=answer]:checked:disabled')")).await;
        page.until(&format!("{shown}.textContent.includes('The last part stays')")).await;
    });
}

#[test]
fn the_dialog_builds_a_snippet_that_cites_with_a_preview_of_it() {
    test(async |page| {
        open_dialog(page).await;
        page.find("dialog[open] iframe").await;
        let digest = native::digest(LINK);
        let snippet = async || {
            let text = page.script("return document.querySelector('#embed-snippet').value").await;
            text.as_str().unwrap().to_owned()
        };
        let first = snippet().await;
        assert!(first.starts_with("<iframe ") && first.contains(&digest), "{first}");
        // The preview is as high as it needs, and the snippet gives it that height.
        page.until("document.querySelector('dialog iframe').style.height !== '600px'").await;
        page.until(
            "document.querySelector('#embed-snippet').value.includes(
            `height=\"${parseInt(document.querySelector('dialog iframe').style.height)}\"`)",
        )
        .await;

        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        page.click("dialog input[name=table]").await;
        page.click("dialog input[name=effects]").await;
        page.click("dialog input[name=lock]").await;
        page.keys("#embed-heading", "Shares & \"more\"\u{e007}").await;
        page.until(
            "document.querySelector('#embed-snippet').value.includes('show=answer,share,table')",
        )
        .await;
        page.click("dialog button.copy").await;
        page.until("window.copied && document.querySelector('dialog .words').textContent.startsWith('The snippet is copied')").await;
        assert_eq!(page.script("return copied").await, json!(snippet().await));
        for width in [320, 360, 1440] {
            size(page, width, if width == 360 { "dark" } else { "light" }).await;
            let wide = "const dialog = document.querySelector('dialog');
                return dialog.scrollWidth - dialog.clientWidth";
            assert_eq!(page.script(wide).await, json!(0), "the dialog scrolls sideways at {width}");
            // What is to be copied is in reach at once, and so is the way out wherever one is.
            let reach = "const dialog = document.querySelector('dialog');
                const [copy, close] = ['.copy', '.dialog-head button'].map(name => dialog.querySelector(name));
                const { bottom } = copy.getBoundingClientRect();
                dialog.scrollTo(0, 1e6);
                const { top } = close.getBoundingClientRect();
                dialog.scrollTo(0, 0);
                return bottom <= 600 && top >= 0";
            page.script("document.querySelector('dialog').scrollTo(0, 0)").await;
            assert_eq!(page.script(reach).await, json!(true), "{width}");
            let top = page.script("return scrollY").await;
            shoot(page, &json!([0, top, width, 1000]), &format!("dialog-{width}"));
        }
        // A closed preview tells no height: the snippet keeps the one that it had. It is closed without
        // being brought into sight, where a browser might lay it out anew at the last moment.
        let height = page
            .script(
                "const { height } = document.querySelector('dialog iframe').style;
                 document.querySelector('dialog .preview summary').click();
                 return parseInt(height);",
            )
            .await;
        page.until("!document.querySelector('dialog iframe')").await;
        let kept = format!("height=\"{height}\"");
        assert!(height.as_u64().unwrap() > 600 && snippet().await.contains(&kept), "{height}");
        page.click("dialog .preview summary").await;
        page.find("dialog iframe").await;
        // In sight again, it becomes as high as what it shows.
        page.script("document.querySelector('dialog iframe').scrollIntoView()").await;
        let mut tries = 0;
        loop {
            let shown =
                "Math.ceil(document.querySelector('.page')?.getBoundingClientRect().height)";
            let content = inside(page, shown).await;
            let height = "return parseInt(document.querySelector('dialog iframe').style.height)";
            let height = page.script(height).await;
            if height == content && height.as_u64().is_some_and(|height| height > 600) {
                break;
            }
            tries += 1;
            assert!(tries < 200, "the preview is {height} high and shows {content}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }

        // What was copied works where it is pasted: read as HTML, its frame shows the result.
        let copied = page.script("return copied").await;
        let host = Host::start(|_| format!("{}<p>end", copied.as_str().unwrap()));
        host.visit(page, "told('height').length").await;
        let shown = inside(page, "document.querySelector('.comparison.exact') && document.querySelector('main').textContent").await;
        let shown = shown.as_str().unwrap();
        assert!(
            shown.contains("Shares & \"more\"") && !shown.contains("What opening changes"),
            "{shown}"
        );
    });
}

#[test]
fn the_example_host_shows_both_forms_without_a_complaint() {
    test(async |page| {
        page.open(&format!("{}embedding.html", setting("MULTIHOME_PAGE"))).await;
        page.until("document.querySelector('#told').textContent.startsWith('result: ')").await;
        let told = page.text("#told").await;
        assert!(told.contains("Azure"), "{told}");
        for width in [360, 1440] {
            size(page, width, "light").await;
            let wide = "return document.documentElement.scrollWidth";
            assert_eq!(page.script(wide).await, json!(width));
            let height = page.script("return document.documentElement.scrollHeight").await;
            shoot(page, &json!([0, 0, width, height]), &format!("host-{width}"));
        }
    });
}
