//! The promises of `<multihome-sim>`: each is fulfilled, or rejected with a sentence, whatever happens
//! to the frame.

use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::driven::Driven;
use crate::host::Host;
use crate::native;
use crate::page::{Page, setting};

const LINK: &str = "?v=1&horizon=2&n=100&runs=2";

/// A host with the element's script, and functions that record the outcome of promises.
fn host() -> Host {
    Host::start(|origin| {
        let page = setting("MULTIHOME_PAGE");
        // `here` is the host's own origin, where there is no simulation.
        format!(
            "<div id=place style='width:700px'></div><div id=other></div>
             <script src='{page}embed.js'></script>
             <script>
                 window.kept = {{}};
                 const keep = (name, promise) => promise.then(
                     ({{ type, link }}) => kept[name] = `${{type}} ${{link}}`,
                     error => kept[name] = error instanceof Error ? `Error ${{error.message}}` : 'no error');
                 const make = (attributes = {{}}) => {{
                     const sim = document.createElement('multihome-sim');
                     const usual = {{ scenario: '{LINK}', show: 'answer', controls: 'none' }};
                     for (const [name, value] of Object.entries({{ ...usual, ...attributes }}))
                         sim.setAttribute(name, value);
                     return sim;
                 }};
                 const here = '{origin}';
             </script>"
        )
    })
}

/// The outcome of each promise that a script makes, by name, once `count` of them are settled.
async fn kept(page: &Browser, count: usize, script: &str) -> Value {
    host().visit(page, "window.customElements.get('multihome-sim')").await;
    page.script(script).await;
    page.until(&format!("Object.keys(kept).length === {count}")).await;
    page.script("return kept").await
}

fn says(kept: &Value, name: &str, words: &str) {
    let outcome = kept[name].as_str().unwrap_or_default();
    assert!(outcome.contains(words), "{name}: {words} not in {kept}");
}

#[test]
fn what_is_asked_before_the_page_listens_is_answered_once_it_does() {
    test(async |page| {
        let kept = kept(
            page,
            4,
            "const sim = window.sim = make();
             keep('alone', sim.set({ seed: 3 }));
             place.append(sim);
             keep('set', sim.set({ seed: 5 }));
             keep('get', sim.get());
             keep('run', sim.run());",
        )
        .await;
        says(&kept, "alone", "changed ");
        says(&kept, "set", "seed=5");
        says(&kept, "run", "seed=5");
        says(&kept, "get", "seed=5");
        page.until("window.sim.shadowRoot.querySelector('iframe')").await;
    });
}

#[test]
fn what_was_asked_before_another_scenario_is_refused_and_what_comes_after_is_answered() {
    test(async |page| {
        let kept = kept(
            page,
            3,
            "const sim = make();
             place.append(sim);
             keep('before', sim.set({ seed: 3 }));
             setTimeout(() => {
                 keep('early', sim.set({ seed: 4 }));
                 sim.setAttribute('scenario', '?v=1&horizon=3&n=100&runs=2');
                 keep('after', sim.set({ seed: 5 }));
             });",
        )
        .await;
        says(&kept, "before", "Error another scenario was loaded");
        says(&kept, "early", "Error another scenario was loaded");
        says(&kept, "after", "changed ");
        says(&kept, "after", "horizon=3");
        says(&kept, "after", "seed=5");
    });
    test(async |page| {
        let kept = kept(
            page,
            3,
            "const sim = make();
             place.append(sim);
             sim.addEventListener('result', () => {
                 keep('before', sim.set({ seed: 3 }));
                 // The same address is not a new comparison.
                 sim.setAttribute('show', 'answer');
                 keep('same', sim.get());
                 sim.setAttribute('show', 'answer,share');
                 keep('after', sim.set({ seed: 5 }));
             }, { once: true });",
        )
        .await;
        says(&kept, "before", "Error another scenario was loaded");
        says(&kept, "same", "Error another scenario was loaded");
        says(&kept, "after", "seed=5");
    });
}

#[test]
fn an_element_that_is_removed_or_moved_says_so() {
    test(async |page| {
        let kept = kept(
            page,
            5,
            "const [gone, moved, never] = [make(), make(), make({ patience: 2 })];
             place.append(gone, moved);
             keep('early', gone.get());
             gone.remove();
             keep('late', make({ patience: 2 }).get());
             moved.addEventListener('result', () => {
                 keep('moved', moved.set({ seed: 3 }));
                 other.append(moved);
                 keep('again', moved.set({ seed: 4 }));
             }, { once: true });
             keep('never', never.run());",
        )
        .await;
        says(&kept, "early", "Error the element was removed or moved");
        says(&kept, "moved", "Error the element was removed or moved");
        says(&kept, "again", "seed=4");
        for name in ["late", "never"] {
            says(&kept, name, "Error no answer came within 2 seconds outside a document");
        }
    });
}

#[test]
fn a_page_that_does_not_answer_is_not_waited_for_for_ever() {
    test(async |page| {
        let kept = kept(
            page,
            9,
            "const ask = (name, attributes) => {
                 const sim = make({ patience: 2, ...attributes });
                 place.append(sim);
                 sim.addEventListener('error', ({ detail }) => kept[`${name} event`] = detail.error);
                 keep(name, sim.get());
             };
             ask('nothing', { src: `${here}/nothing/` });
             ask('missing', { src: 'http://127.0.0.1:9/' });
             ask('address', { src: 'http://' });
             ask('scheme', { src: 'javascript:alert(1)' });
             ask('odd', { src: 'http://\\u202Eten\\u0007' + 'x'.repeat(100_000) });
             keep('sandbox', make({ sandbox: 'allow-scripts' }).get());",
        )
        .await;
        says(&kept, "nothing", "Error no answer came within 2 seconds from http://127.0.0.1");
        says(&kept, "missing", "Error no answer came within 2 seconds from http://127.0.0.1:9/");
        says(&kept, "address", "Error src: “http://” is no address");
        says(&kept, "address event", "src: “http://” is no address");
        says(&kept, "odd", "Error src: “http:// ten xxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is no address");
        says(&kept, "scheme", "Error src: “javascript:” is neither https: nor http:");
        says(&kept, "scheme event", "neither https: nor http:");
        says(&kept, "sandbox", "allow-same-origin");
        page.forget_trouble().await;
    });
}

#[test]
fn a_corrected_address_is_loaded_and_later_requests_are_answered() {
    test(async |page| {
        let kept = kept(
            page,
            2,
            "const sim = make({ src: 'http://' });
             place.append(sim);
             keep('wrong', sim.get());
             setTimeout(() => {
                 sim.removeAttribute('src');
                 keep('right', sim.set({ seed: 9 }));
             });",
        )
        .await;
        says(&kept, "wrong", "Error src:");
        says(&kept, "right", "seed=9");
    });
}

#[test]
fn sets_in_a_row_add_up_and_an_error_ends_nothing() {
    test(async |page| {
        let kept = kept(
            page,
            6,
            "const sim = window.sim = make();
             place.append(sim);
             sim.addEventListener('result', () => {
                 keep('one', sim.set({ seed: 3 }));
                 keep('two', sim.set({ window: 30 }));
                 keep('wrong', sim.set({ windw: 3 }));
                 keep('nothing', sim.set(null));
                 keep('uncloneable', sim.set({ window: () => 3 }));
                 keep('three', sim.set({ pull: 2 }));
             }, { once: true });",
        )
        .await;
        says(&kept, "one", "seed=3");
        says(&kept, "two", "window=30&n=100&runs=2&seed=3");
        says(&kept, "wrong", "Error windw: no parameter");
        says(&kept, "nothing", "Error pairs:");
        says(&kept, "uncloneable", "Error ");
        says(&kept, "three", "pull=2");
        let link = format!("{LINK}&window=30&pull=2&seed=3");
        page.script("sim.addEventListener('result', ({ detail }) => window.last = detail.digest)")
            .await;
        page.script("sim.run()").await;
        page.until(&format!("window.last === '{}'", native::digest(&link))).await;
    });
}

#[test]
fn a_page_that_is_loaded_anew_answers_what_the_one_before_did_not() {
    test(async |page| {
        host().visit(page, "window.customElements.get('multihome-sim')").await;
        page.script(
            "const sim = window.sim = make();
             place.append(sim);
             sim.addEventListener('result', () => window.first = true, { once: true });",
        )
        .await;
        page.until("window.first").await;
        page.script(
            "const frame = sim.shadowRoot.querySelector('iframe');
             frame.src = frame.src;
             keep('across', sim.set({ seed: 8 }));",
        )
        .await;
        page.until("kept.across").await;
        let kept = page.script("return kept").await;
        assert_ne!(kept, json!({}));
        says(&kept, "across", "seed=8");
    });
}
