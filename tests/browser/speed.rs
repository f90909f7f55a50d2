//! A measurement, not a test: the speed of the page in Chromium, compared with native code on the same
//! machine and with the targets. `cargo xtask bench-page` runs it and writes docs/speed.md.

#![expect(clippy::disallowed_methods, reason = "this is a stopwatch around the page")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use multihome::engine::{Enterprise, Extent};
use multihome::ensemble::{WorldRules, bytes_per_enterprise, keep_memory, simulate_chunk};
use multihome::read;
use multihome::report::{ORDERS, Output, find_attribution};
use multihome::scenario::Comparison;
use serde_json::Value;

use crate::browser::{Browser, test};
use crate::drivers::COMPLETE;
use crate::longest_task;
use crate::page::{NAP, Page, setting};

/// Rounds of each measurement in a browser; the medians are reported.
const ROUNDS: u32 = 15;

/// Rounds of each native measurement of a few replicates. They are short and many, so that a short disturbance affects only
/// some.
const NATIVE_ROUNDS: u32 = 41;

/// Time for a browser to start before it opens the page. On two cores its start would take half of what
/// is measured, and readers of the page have their browser open already.
const SETTLING: Duration = Duration::from_secs(1);

/// Rounds of each longest task. The report gives the least of them, since the other programs of a machine
/// only ever make a task longer.
const TASK_ROUNDS: u32 = 5;

/// Rounds of what the page does in the background, which takes many seconds.
const BACKGROUND_ROUNDS: u32 = 3;

/// The replicates of a native measurement.
const NATIVE: u32 = 8;

/// Changes a lever and records when the first picture appeared and when the result was complete. The
/// test does not poll meanwhile, since that would take computing time.
const CHANGE: &str = "
    const shown = () => document.querySelector('.method').textContent;
    const before = shown();
    const box = document.querySelector('#field-LEVER');
    const changed = performance.now();
    box.value = VALUE;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise(resolve => {
        let picture;
        new MutationObserver((_, observer) => {
            if (!picture && shown() === before) return;
            picture ??= performance.now() - changed;
            if (document.querySelector('.page').dataset.state !== 'done') return;
            observer.disconnect();
            resolve([picture, performance.now() - changed]);
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });";

/// A measured figure and its target.
struct Row {
    what: &'static str,
    wanted: &'static str,
    measured: String,
    /// The figure divided by its target; at most 1 meets it.
    ratio: f64,
}

/// A row for a number of bytes to download.
fn weight(what: &'static str, bytes: f64) -> Row {
    let measured = format!("{:.0} kB", bytes / 1e3);
    Row { what, wanted: "300 kB", measured, ratio: bytes / 300e3 }
}

/// A row for the longest task of the page's main thread, in milliseconds.
fn task(what: &'static str, milliseconds: f64) -> Row {
    let measured = format!("{milliseconds:.0} ms");
    Row { what, wanted: "50 ms", measured, ratio: milliseconds / 50.0 }
}

#[test]
#[ignore = "a measurement: `cargo xtask bench-page` runs it"]
fn speed_of_the_page() {
    // As the native command does.
    keep_memory();
    let mut starts = Vec::new();
    for _ in 0..ROUNDS {
        test(async |page| starts.push(start(page).await));
    }
    let first_page = least((0..TASK_ROUNDS).map(|_| longest_task::of_the_first_page()).collect());
    let (mut levers, mut files) = (vec![], vec![]);
    test(async |page| {
        page.visit("?v=1").await;
        page.digest().await;
        page.click(".take-away summary").await;
        for window in (100..).take(TASK_ROUNDS as usize) {
            levers.push(longest_task::after_a_lever(page, window).await);
            files.push(longest_task::while_files_are_written(page).await);
        }
    });
    let (mut pictures, mut wholes, mut anew) = (vec![], vec![], vec![]);
    let (mut natives, mut ratios) = (vec![], vec![]);
    let workers = thread::available_parallelism().unwrap().get().min(8) as f64;
    let default = Comparison::default();
    let all = default.common().replicates;
    let mut million = 0.0;
    test(async |page| {
        page.visit("?v=1").await;
        // Alternating, so that a disturbance affects both.
        for value in (100..).take(ROUNDS as usize) {
            let [picture, whole] = change(page, "window", value).await;
            pictures.push(picture);
            wholes.push(whole);
            let [_, whole] = change(page, "seed", value).await;
            let native = native(&default, all);
            let replicate = whole * workers / f64::from(all);
            anew.push(whole);
            natives.push(native);
            ratios.push(replicate / native);
        }
        let began = Instant::now();
        page.open(&format!("{}?v=1&n=1000000&runs=1", setting("MULTIHOME_PAGE"))).await;
        page.digest().await;
        million = began.elapsed().as_secs_f64();
    });
    let (mut carried, mut curves) = (vec![], vec![]);
    for seed in (200..).take(BACKGROUND_ROUNDS as usize) {
        test(async |page| {
            page.visit(&format!("?v=1&view=drivers&seed={seed}")).await;
            page.until("document.querySelector('.page[data-state=done]')").await;
            let began = Instant::now();
            page.until("document.querySelector('.view .sentence')").await;
            // Both moments are seen up to a nap late.
            carried.push((began.elapsed() + NAP).as_secs_f64());
            page.until(COMPLETE).await;
            curves.push(began.elapsed().as_secs_f64());
        });
    }
    let (carried, curves) = (median(carried), median(curves));
    let began = Instant::now();
    let output = Output::parse("share:azure").unwrap();
    let parts = find_attribution(&default, output, (None, ORDERS), &|_| true).unwrap();
    let attribution = began.elapsed().as_secs_f64();
    let error = parts.parts.iter().map(|part| part.error).fold(0.0, f64::max);
    let per = |comparison: &Comparison| {
        native(comparison, NATIVE) / f64::from(comparison.common().enterprises)
    };
    let cost = |larger: Comparison, times: f64| {
        median((0..NATIVE_ROUNDS).map(|_| per(&larger) / per(&default) / times).collect())
    };
    let by_enterprises = cost(default.with(|side| side.enterprises = 16_000), 1.0);
    let by_quarters = cost(default.with(|side| side.horizon = 40), 2.0);
    let central = read("?assumptions=central").unwrap().comparison;
    let of_worlds = || native(&default, all) / native(&central, all);
    let by_worlds = median((0..ROUNDS).map(|_| of_worlds()).collect());
    let by_replicates = median(
        (0..NATIVE_ROUNDS)
            .map(|_| native(&default, 4 * NATIVE) / native(&default, NATIVE))
            .collect(),
    );
    let (start, picture) = (median(starts), median(pictures));
    let (whole, anew) = (median(wholes), median(anew));
    let side_quarters =
        2.0 * f64::from(
            default.common().enterprises * default.common().horizon * default.common().replicates,
        ) / 1e6;
    let pace = side_quarters / (anew / 1e3 * workers);
    let bytes = |name: &str| setting(name).parse::<f64>().unwrap();
    let extent = Extent::of(default.common());
    let (hot, state) = (extent.bytes_each_quarter(), bytes_per_enterprise(default.common()));
    let milliseconds = |time: f64| format!("{time:.0} ms");
    let times = |ratio: f64| format!("{ratio:.2} times");
    let rows = [
        Row {
            what: "Start, from the last byte to the first words",
            wanted: "100 ms",
            measured: milliseconds(start),
            ratio: start / 100.0,
        },
        Row {
            what: "First picture after a change",
            wanted: "60 ms",
            measured: milliseconds(picture),
            ratio: picture / 60.0,
        },
        task("Longest task while the first page loads and runs", first_page),
        task("Longest task after a lever has moved", least(levers)),
        task("Longest task while files are written", least(files)),
        Row {
            what: "Default comparison, whole, after a lever (the window)",
            wanted: "500 ms on two cores",
            measured: milliseconds(whole),
            ratio: whole / 500.0,
        },
        Row {
            what: "The same with another seed: new enterprises",
            wanted: "500 ms on two cores",
            measured: milliseconds(anew),
            ratio: anew / 500.0,
        },
        Row {
            what: "What carries the answer, once the worlds are in",
            wanted: "1 s",
            measured: format!("at most {:.0} ms", carried * 1e3),
            ratio: carried,
        },
        Row {
            what: "The same over all sets of assumptions, and the response curves, in the background",
            wanted: "6 s",
            measured: format!("{curves:.1} s"),
            ratio: curves / 6.0,
        },
        Row {
            what: "What the answer is made of, natively on all threads",
            wanted: "60 s, errors of 0.1 points at most",
            measured: format!("{attribution:.0} s, {error:.2} points"),
            ratio: (attribution / 60.0).max(error / 0.1),
        },
        Row {
            what: "Time of a browser's worker by that of a native thread",
            wanted: "3 times",
            measured: times(median(ratios.clone())),
            ratio: median(ratios) / 3.0,
        },
        Row {
            what: "Cost for each enterprise, 16,000 by 2,000",
            wanted: "1, linear",
            measured: times(by_enterprises),
            ratio: by_enterprises,
        },
        Row {
            what: "Cost for each quarter, 40 by 20",
            wanted: "1, linear",
            measured: times(by_quarters),
            ratio: by_quarters,
        },
        Row {
            what: "Cost for each replicate, 32 by 8",
            wanted: "1, linear",
            measured: times(by_replicates),
            ratio: by_replicates,
        },
        Row {
            what: "Cost of 100 worlds by 100 runs at central values, natively",
            wanted: "1.3 times",
            measured: times(by_worlds),
            ratio: by_worlds / 1.3,
        },
        Row {
            what: "Hot state: what every quarter reads of an enterprise, on a side",
            wanted: "64 B",
            measured: format!("{hot} B"),
            ratio: hot as f64 / 64.0,
        },
        Row {
            what: "All state of an enterprise, both sides",
            wanted: "64 B",
            measured: format!("{state} B"),
            ratio: state as f64 / 64.0,
        },
        weight("What the answer waits for, by Brotli", bytes("MULTIHOME_ANSWER_BROTLI")),
        weight("The same by gzip", bytes("MULTIHOME_ANSWER_GZIP")),
        weight("With all that comes later, by gzip", bytes("MULTIHOME_PAGE_GZIP")),
    ];
    let mut report = String::new();
    for Row { what, wanted, measured, ratio } in &rows {
        let verdict = if *ratio <= 1.0 { "met" } else { "not met" };
        writeln!(report, "| {what} | {wanted} | {measured} | {ratio:.3} | {verdict} |").unwrap();
    }
    let traits = size_of::<Enterprise>();
    let notes = format!(
        "A million enterprises, one replicate, on the page, from the address to the digest: {million:.1} s.\n\
         The whole model makes {pace:.2} million enterprise-quarters a second and worker (each on one side) and \
         a native thread a replicate in {:.0} ms.\n\n\
         Every quarter reads what each enterprise spends on which cloud; the rest of its state is read only when \
         a decision is due, which is once in four quarters. What keeps all of it large: {traits} B are traits, the \
         odds of six models among them, and {} B on each side are exact spend, on every cloud for core and for AI, \
         and on AI at every place that was ever used after five years. What the answer waits for is the model, the first screen and one \
         language; the views below it, the other levers, the exports and the embedding kit come after it, and other \
         languages, each a file of its own, are awaited by those alone who read them. What \
         new enterprises cost: each population is drawn and calibrated to the initial shares before its first quarter.\n",
        median(natives),
        (state - traits as u64 - size_of::<u64>() as u64) / 2,
    );
    let text = page_of(&report, &notes, workers);
    println!("{text}");
    fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/speed.md"), text).unwrap();
}

/// Milliseconds from the last byte of the program to the first text on the page.
async fn start(page: &Browser) -> f64 {
    page.before_pages(
        "new MutationObserver((_, observer) => {
            if (!document.querySelector('h1')) return;
            window.first = performance.now();
            observer.disconnect();
        }).observe(document, { subtree: true, childList: true });",
    );
    tokio::time::sleep(SETTLING).await;
    page.visit("?v=1").await;
    let script =
        "const wasm = performance.getEntriesByType('resource').find(r => r.name.endsWith('_bg.wasm'));
        return window.first - wasm.responseEnd";
    page.script(script).await.as_f64().unwrap()
}

/// Milliseconds from a change of a lever to its first picture and to the complete result.
async fn change(page: &Browser, lever: &str, value: u32) -> [f64; 2] {
    let script = CHANGE.replace("LEVER", lever).replace("VALUE", &value.to_string());
    let times = page.script(&script).await;
    let Value::Array(times) = times else { unreachable!() };
    [0, 1].map(|index| times[index].as_f64().unwrap())
}

/// Milliseconds that a native thread takes for each of a number of replicates.
fn native(comparison: &Comparison, replicates: u32) -> f64 {
    let rules = WorldRules::new(comparison).unwrap();
    let began = Instant::now();
    std::hint::black_box(simulate_chunk(&rules, 0..replicates));
    began.elapsed().as_secs_f64() * 1e3 / f64::from(replicates)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn least(values: Vec<f64>) -> f64 {
    values.into_iter().min_by(f64::total_cmp).unwrap()
}

fn page_of(rows: &str, notes: &str, workers: f64) -> String {
    let measured = setting("MULTIHOME_MEASURED");
    format!(
        "# Speed of the page\n\n\
         Measured by `cargo xtask bench-page` {measured}. The page ran in Chromium with {workers} workers. The figures are medians of \
         {ROUNDS} rounds, of {NATIVE_ROUNDS} where only native code takes part, and for the longest task the least computing time of {TASK_ROUNDS} rounds. \
         Each start was in a browser that was a second old; native code ran in turn with the page on the same machine. The default \
         comparison is 2 regimes × 100 replicates × 2,000 enterprises × 20 quarters, each replicate in a world of its own. Half of the \
         levers, such as the window, growth and capacity, leave the enterprises of quarter 0 as they are, and workers \
         keep those that they have drawn. A ratio of at most 1 is met.\n\n\
         | What | Wanted | Measured | Ratio | |\n|---|---|---:|---:|---|\n{rows}\n{notes}"
    )
}
