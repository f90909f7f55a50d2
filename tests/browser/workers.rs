//! Workers that fail, or that the browser does not allow: the digits stay the same.

use std::collections::BTreeMap;

use serde_json::json;

use crate::browser::test;
use crate::driven::Driven;
use crate::native;
use crate::page::{Page, setting};

const LINK: &str = "?v=1&n=3000&runs=40";

#[test]
fn a_worker_that_breaks_is_replaced_and_its_chunk_run_again() {
    test(async |page| {
        page.visit(LINK).await;
        let expected = page.cells().await;
        // Each of the first workers fails during its second job.
        page.before_pages(
            "const Native = Worker;
             window.broken = [];
             let hires = 0;
             window.Worker = class extends Native {
                 constructor(...args) { super(...args); this.jobs = 0; this.breaks = hires++ < 2; }
                 postMessage(message) {
                     super.postMessage(message);
                     if (this.breaks && Array.isArray(message) && ++this.jobs === 2) {
                         this.terminate();
                         window.broken.push(document.querySelector('.page').dataset.state);
                         setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'test' })));
                     }
                 }
             };",
        );
        page.reload().await;
        let broken = page.script("return broken").await;
        let broken = broken.as_array().unwrap();
        assert!(!broken.is_empty(), "no worker broke");
        assert!(broken.iter().all(|state| state == "running"), "not in the middle: {broken:?}");
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
    });
}

#[test]
fn without_workers_the_page_computes_the_same_digits_itself() {
    test(async |page| {
        page.visit(LINK).await;
        let expected = page.cells().await;
        page.before_pages("window.Worker = class { constructor() { throw new Error('none'); } };");
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        // Workers that start but cannot load their script make no difference either.
        page.before_pages(
            "window.Worker = class extends EventTarget {
                 set onmessage(_) {}
                 set onerror(listener) {
                     this.listener = listener;
                     setTimeout(() => this.listener?.(new ErrorEvent('error')));
                 }
                 postMessage() {}
                 terminate() {}
             };",
        );
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
        // Neither do workers that never report.
        page.before_pages(
            "window.Worker = class extends EventTarget { postMessage() {} terminate() {} };",
        );
        page.reload().await;
        page.find("[data-state=done]").await;
        assert_eq!(page.cells().await, expected);
    });
}

/// Fails unless the page gets the digits of a link, whatever a script does to its workers.
fn comes_to_the_same(script: &str, marks: &str) {
    test(async |page| {
        page.before_pages(script);
        page.visit(LINK).await;
        page.find("[data-state=done]").await;
        page.until_result_of(LINK).await;
        native::assert_same(&native::figures(LINK), &page.cells().await, LINK);
        assert_ne!(
            page.script("return window.marks ?? 0").await,
            json!(0),
            "nothing happened: {marks}"
        );
    });
}

/// A class of workers; the first of them change a message that they get or send.
fn first_hires(hires: u32, to: &str, from: &str) -> String {
    format!(
        "const Native = Worker;
         window.marks = 0;
         let hires = 0;
         window.Worker = class extends Native {{
             constructor(...args) {{ super(...args); this.jobs = 0; this.odd = hires++ < {hires}; }}
             postMessage(message) {{
                 const job = this.odd && Array.isArray(message);
                 if (job) this.jobs++;
                 {to}
                 super.postMessage(message);
             }}
             set onmessage(listener) {{
                 super.onmessage = listener && (event => {{
                     let {{ data }} = event;
                     const outcomes = this.odd && data?.[2] instanceof Float64Array;
                     {from}
                     listener(new MessageEvent('message', {{ data }}));
                 }});
             }}
         }};"
    )
}

#[test]
fn a_worker_that_ends_without_a_word_is_replaced() {
    let ends = "if (job && this.jobs === 2) { window.marks++; this.terminate(); return; }";
    comes_to_the_same(&first_hires(2, ends, ""), "no worker ended");
}

#[test]
fn what_a_worker_sends_is_checked_before_it_is_used() {
    for wrong in [
        "'nonsense'",
        "[data[0], data[1], 'x']",
        "[...data.slice(0, 2), data[2].slice(9)]",
        "[data[0], data[1] + 1, data[2]]",
        "[data[0], -1, data[2]]",
        "({})",
        "undefined",
    ] {
        let garbles = format!(
            "if (outcomes && !this.done) {{ this.done = true; window.marks++; data = {wrong}; }}"
        );
        comes_to_the_same(&first_hires(2, "", &garbles), wrong);
    }
}

/// More replicates than memory can hold: allocating memory for them panics, which no other fault of a
/// job does.
const PANICS: &str = "message[2] = 0; message[3] = 4294967295;";

#[test]
fn a_worker_that_panics_is_replaced() {
    test(async |page| {
        let second = format!("if (job && this.jobs === 2) {{ window.marks++; {PANICS} }}");
        page.before_pages(&first_hires(2, &second, ""));
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        native::assert_same(&native::figures(LINK), &page.cells().await, LINK);
        assert_ne!(page.script("return marks").await, json!(0), "no worker panicked");
        assert_eq!(page.script("return document.querySelector('.trouble')").await, json!(null));
        let trouble = page.provoked_trouble().await;
        assert!(trouble.iter().any(|line| line.contains("panicked at")), "{trouble:#?}");
    });
}

#[test]
fn where_workers_keep_panicking_the_page_says_so_and_the_next_run_is_complete() {
    test(async |page| {
        let some = format!(
            "if (window.marks >= 0 && Array.isArray(message)) {{ window.marks++; {PANICS} }}"
        );
        page.before_pages(&first_hires(0, &some, ""));
        page.open(&format!("{}{LINK}", setting("MULTIHOME_PAGE"))).await;
        page.until(
            "document.querySelector('[data-state=failed] [role=alert]')?.textContent.startsWith(
                'Worker processes keep stopping (')",
        )
        .await;
        let trouble = page.provoked_trouble().await;
        assert!(trouble.iter().any(|line| line.contains("panicked at")), "{trouble:#?}");
        page.script("window.marks = -1").await;
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        page.until_result_of(&format!("{LINK}&seed=7")).await;
        page.forget_trouble().await;
    });
}

#[test]
fn a_worker_that_cannot_read_its_job_says_so() {
    let link = "if (job && this.jobs === 1) { window.marks++; message[1] = message[1].replace('n=3000', 'n=many'); }";
    comes_to_the_same(&first_hires(2, link, ""), "no link was garbled");
    let all = "if (job && this.jobs === 1) { window.marks++; message = ['x']; }";
    comes_to_the_same(&first_hires(2, all, ""), "no job was garbled");
    test(async |page| {
        let always = "if (Array.isArray(message)) message[1] = 'hello';";
        page.before_pages(&first_hires(0, always, ""));
        page.visit(LINK).await;
        page.until(
            "document.querySelector('[data-state=failed] [role=alert]')?.textContent.startsWith(
                'Worker processes keep stopping (one could not read what it was given to do).')",
        )
        .await;
    });
}

#[test]
fn where_workers_keep_ending_without_a_word_the_page_goes_on_itself() {
    test(async |page| {
        // Each worker ends itself at its second job, as a browser ends one that runs out of memory.
        page.before_pages(
            "const Native = Blob;
             window.Blob = class extends Native {
                 constructor(parts, options) {
                     const ends = `;let jobs = 0; addEventListener('message', event => {
                         if (!Array.isArray(event.data) || ++jobs < 2) return;
                         event.stopImmediatePropagation();
                         close();
                     });`;
                     super(options?.type === 'text/javascript' ? [parts[0] + ends] : parts, options);
                 }
             };",
        );
        page.visit(LINK).await;
        page.find("[data-state=done]").await;
        page.until_result_of(LINK).await;
        // The next run has workers again, and completes too.
        page.keys("#field-seed", "\u{e009}a\u{e000}7\u{e007}").await;
        page.until_result_of(&format!("{LINK}&seed=7")).await;
    });
}

#[test]
fn a_worker_that_never_gets_ready_is_replaced() {
    // The workers of the next run, since a long run ends those before it.
    let script = "const Native = Worker;
        window.marks = 0;
        window.fail = false;
        window.Worker = class extends Native {
            constructor(...args) { super(...args); if (window.fail) { window.marks++; window.fail = false; this.terminate(); } }
        };";
    test(async |page| {
        page.before_pages(script);
        page.visit("?v=1&n=60000&runs=4&horizon=2").await;
        page.keys("#field-runs", "\u{e009}a\u{e000}40\u{e007}").await;
        page.until("document.querySelector('[data-state=running]')").await;
        page.script("fail = true").await;
        page.keys("#field-n", "\u{e009}a\u{e000}300\u{e007}").await;
        page.until_result_of("?v=1&n=300&runs=40&horizon=2").await;
        assert_eq!(page.script("return marks").await, json!(1));
    });
}

#[test]
fn the_enterprises_come_whatever_becomes_of_their_worker() {
    for (to, from) in [
        ("if (job) { window.marks++; this.terminate(); return; }", ""),
        ("if (job) { window.marks++; message[1] = 'hello'; }", ""),
        (
            "",
            "if (this.odd && data) { window.marks++; data = [data[0], 1, new Float64Array(3), new Uint16Array(5)]; }",
        ),
    ] {
        test(async |page| {
            page.before_pages(&first_hires(0, to, from));
            page.visit("?v=1&n=400&runs=3&horizon=8").await;
            // From now on every new worker is marked as odd.
            page.script("window.Worker = class extends Worker { constructor(...args) { super(...args); this.odd = true; } }").await;
            page.click("[data-view=enterprises]").await;
            page.until("document.querySelector('table.counted')").await;
            assert_ne!(page.script("return marks").await, json!(0), "{to}{from}");
        });
    }
}

#[test]
fn what_workers_keep_for_the_next_lever_changes_no_digit() {
    test(async |page| {
        page.visit("?v=1&n=400&runs=30").await;
        // Only the seed changes who the enterprises are.
        let steps = [
            ("window", "200"),
            ("growth-ai", "80"),
            ("seed", "7"),
            ("window", "30"),
            ("seed", "42"),
        ];
        let mut values = BTreeMap::new();
        for (lever, value) in steps {
            values.insert(lever, value);
            page.keys(&format!("#field-{lever}"), &format!("\u{e009}a\u{e000}{value}\u{e007}"))
                .await;
            let changes: String =
                values.iter().map(|(lever, value)| format!("&{lever}={value}")).collect();
            page.until_result_of(&format!("?v=1&n=400&runs=30{changes}")).await;
        }
    });
}
