//! What carries the answer, and what it is made of: the page says what the library says of the same result,
//! whoever does the further runs; a lever is never delayed by them; and the views fit every width in both
//! languages. Saves screenshots in `target/screenshots`.

use multihome::engine::Outcome;
use multihome::ensemble::{Job, run_jobs, simulate};
use multihome::report::{
    ATTRIBUTED_WORLDS, AttributionPlan, CURVE_WORLDS, DriversPlan, ORDERS, Output, ResponsePlan,
    SETS, carried_by, made_of, what_would_change_it,
};
use multihome::words::{Language, within};

use crate::accessible;
use crate::browser::{Browser, test};
use crate::layout;
use crate::native;
use crate::page::Page;

const LINK: &str = "?v=1&n=120&runs=40&horizon=6";

/// The whole of it is on the page, and nothing is under way.
pub const COMPLETE: &str =
    "document.querySelector('.view table') && document.querySelector('.view .flips')
     && !document.querySelector('.view .underway')";

fn output(key: &str) -> Output {
    Output::parse(key).unwrap()
}

fn outcomes(jobs: &[Job]) -> Vec<Outcome> {
    let job = |number: u32| vec![jobs[number as usize].clone()];
    run_jobs(jobs.len() as u32, job, Clone::clone, |_| true).unwrap()
}

/// What the library says carries an output, and what would change it, in the language that is spoken.
fn carried(link: &str, key: &str) -> (String, Vec<String>) {
    let comparison = multihome::read(link).unwrap().comparison;
    let summary = simulate(&comparison).unwrap();
    let plan = DriversPlan::new(&comparison, SETS).unwrap();
    let found = plan.drivers(&summary, &outcomes(&plan.jobs()), output(key)).unwrap();
    let plan = ResponsePlan::of_drivers(&comparison, &found, CURVE_WORLDS).unwrap();
    let observed: Vec<_> =
        outcomes(&plan.jobs()).iter().map(|outcome| plan.observe(outcome)).collect();
    let responses = plan.responses(&observed).unwrap();
    (carried_by(&found).join(" "), what_would_change_it(&comparison, &responses))
}

async fn assert_carried(page: &Browser, link: &str, key: &str) {
    page.until(COMPLETE).await;
    let (sentence, flips) = carried(link, key);
    page.until(&format!(
        "document.querySelector('.view .sentence').textContent === {}",
        serde_json::Value::from(sentence)
    ))
    .await;
    let shown = page
        .script("return [...document.querySelectorAll('.flips p')].map(p => p.textContent)")
        .await;
    assert_eq!(shown, serde_json::Value::from(flips), "{link}, {key}");
}

#[test]
fn the_page_says_what_the_library_says_carries_the_answer() {
    test(async |page| {
        // Whatever is ever said to change the answer.
        page.before_pages(
            "window.flips = new Set();
             new MutationObserver(() => document.querySelectorAll('.flips p')
                 .forEach(p => window.flips.add(p.textContent)))
                 .observe(document, { childList: true, subtree: true });",
        );
        page.visit(&format!("{LINK}&view=drivers")).await;
        assert_carried(page, LINK, "share:azure").await;
        // Nothing else was said of the worlds alone, before the further runs.
        let said = page.script("return [...window.flips]").await;
        assert_eq!(said, serde_json::Value::from(carried(LINK, "share:azure").1));
        assert!(page.script("return !!document.querySelector('.view svg.drivers')").await == true);
        page.click("#output option[value='share:aws']").await;
        assert_carried(page, LINK, "share:aws").await;
        assert_eq!(accessible::found(page).await, serde_json::json!([]));
    });
}

#[test]
fn the_page_says_what_the_library_says_the_answer_is_made_of() {
    test(async |page| {
        page.visit(&format!("{LINK}&view=attribution")).await;
        page.until("document.querySelector('table.attribution')").await;
        let comparison = multihome::read(LINK).unwrap().comparison;
        let worlds = ATTRIBUTED_WORLDS.min(40);
        let plan =
            AttributionPlan::new(&comparison, output("share:azure"), worlds, ORDERS).unwrap();
        let jobs: Vec<Job> = (0..worlds).flat_map(|world| plan.jobs(world)).collect();
        let payoffs: Vec<f64> =
            outcomes(&jobs).iter().map(|outcome| plan.observe(outcome)).collect();
        let found = plan.attribution(&payoffs).unwrap();
        assert_eq!(page.text(".view .sentence").await, made_of(&found));
        let rows =
            page.script("return document.querySelectorAll('table.attribution tbody tr').length");
        assert_eq!(rows.await, found.parts.len() + 1);
        assert_eq!(accessible::found(page).await, serde_json::json!([]));
    });
}

#[test]
fn a_lever_is_not_delayed_by_further_runs() {
    test(async |page| {
        page.visit(&format!("{LINK}&view=drivers")).await;
        page.until("document.querySelector('.view .underway')").await;
        let held = format!("{LINK}&growth-ai=80");
        page.keys("#field-growth-ai", "\u{e009}a\u{e000}80\u{e007}").await;
        page.until_result_of(&held).await;
        assert_eq!(page.digest().await, native::digest(&held));
        assert_carried(page, &held, "share:azure").await;
    });
}

#[test]
fn without_workers_the_page_does_the_further_runs_itself() {
    test(async |page| {
        page.before_pages("window.Worker = class { constructor() { throw new Error('none'); } };");
        page.visit(&format!("{LINK}&view=drivers")).await;
        assert_carried(page, LINK, "share:azure").await;
    });
}

#[test]
fn workers_that_fail_are_replaced() {
    test(async |page| {
        // The first two workers of the further runs fail at their third job.
        page.before_pages(
            "const Native = Worker;
             window.broken = 0;
             let hires = 0;
             window.Worker = class extends Native {
                 constructor(...args) { super(...args); this.jobs = 0; this.number = hires++; }
                 postMessage(message) {
                     super.postMessage(message);
                     if (document.querySelector('[data-state=done]') && Array.isArray(message)
                         && window.broken < 2 && ++this.jobs === 3) {
                         this.terminate();
                         window.broken += 1;
                         setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'test' })));
                     }
                 }
             };",
        );
        page.visit(&format!("{LINK}&view=drivers")).await;
        assert_carried(page, LINK, "share:azure").await;
        assert_eq!(page.script("return broken").await, 2);
    });
}

#[test]
fn where_nothing_can_be_told_the_page_says_why() {
    test(async |page| {
        page.visit(&format!("{LINK}&assumptions=central&view=drivers")).await;
        page.until("document.querySelector('.view .note')?.textContent.includes('nothing differs but luck')")
            .await;
        page.visit("?v=1&n=120&runs=40&horizon=6&a=multicloud&view=attribution").await;
        page.until("document.querySelector('.view .note')?.textContent.includes('Both sides are the same')")
            .await;
    });
}

#[test]
fn the_views_fit_every_width_in_every_language() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            for view in ["drivers", "attribution"] {
                page.visit(&format!("{LINK}&lang={language}&view={view}")).await;
                page.until("document.querySelector('.view table') && !document.querySelector('.view .underway')")
                    .await;
                for (width, theme) in
                    [(320, "dark"), (360, "light"), (768, "dark"), (1366, "light")]
                {
                    layout::size(page, width, theme).await;
                    layout::assert_view_fits(page, width, view).await;
                    layout::save_views(page, &format!("{view}-{language}-{width}")).await;
                }
            }
        }
        let german = within(Language::find("de").unwrap(), || carried(LINK, "share:azure").0);
        page.visit(&format!("{LINK}&lang=de&view=drivers")).await;
        page.until(COMPLETE).await;
        let shown = page.text(".view .sentence").await;
        assert_eq!(shown.replace('\u{a0}', " "), german.replace('\u{a0}', " "));
    });
}
