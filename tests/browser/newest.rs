//! The newest inputs win: while they change faster than runs end, every picture is of one requested
//! comparison, none appears after a newer one, and the last result equals the native one.

use std::time::Duration;

use serde::Deserialize;

use crate::browser::{Browser, test};
use crate::native;
use crate::page::Page;

/// The content of the page at one moment.
#[derive(Debug, Deserialize)]
struct Moment {
    address: String,
    state: String,
    words: String,
    headline: String,
    method: String,
    digest: Option<String>,
    cells: Vec<(String, String)>,
}

/// Records the content of the page whenever it changes.
const RECORD: &str = "
    window.moments = [];
    const text = selector => document.querySelector(selector)?.textContent ?? '';
    const look = () => {
        window.changed = performance.now();
        const moment = {
            address: location.search,
            state: document.querySelector('.page').dataset.state,
            words: text('.progress .words'),
            headline: `${text('h1')} ${text('.standfirst .shares')}`,
            method: text('.method'),
            digest: document.querySelector('[data-digest]')?.dataset.digest ?? null,
            cells: [...document.querySelectorAll('table.end [data-cell]')]
                .map(cell => [cell.dataset.cell, cell.dataset.value]),
        };
        const last = window.moments.at(-1);
        if (JSON.stringify(last) !== JSON.stringify(moment)) window.moments.push(moment);
    };
    look();
    new MutationObserver(look).observe(document.body,
        { subtree: true, childList: true, attributes: true, characterData: true });";

/// A requested comparison. Each has its own share of AWS, which equals that in quarter 0 of every
/// replicate, so figures show which comparison they belong to.
struct Asked {
    link: String,
    aws: u32,
    enterprises: &'static str,
}

impl Moment {
    fn cell(&self, address: &str) -> Option<&str> {
        self.cells.iter().find(|(cell, _)| cell == address).map(|(_, value)| value.as_str())
    }

    /// The index of the comparison whose picture is on the page, if there is a picture.
    fn of(&self, asked: &[Asked]) -> Option<usize> {
        let [a, b] = ["a", "b"].map(|side| self.cell(&format!("{side}/0/share/aws/mean")));
        let a = a?;
        assert_eq!(Some(a), b.or(Some(a)), "two starts in one picture: {self:?}");
        let whose = asked.iter().position(|asked| {
            let from = format!("of {} enterprises", asked.enterprises);
            asked.aws.to_string() == a && self.method.contains(&from)
        });
        assert!(whose.is_some(), "a picture of no scenario asked for: {self:?}");
        let azure: f64 = self.cell("b/20/share/azure/mean").unwrap().parse().unwrap();
        assert!(self.headline.contains(&format!("{azure:.1}%")), "{self:?}");
        whose
    }

    fn picture(&self) -> (&str, &str, &[(String, String)]) {
        (&self.headline, &self.method, &self.cells)
    }
}

/// Sets the share of AWS as a person does, and returns the requested comparison.
async fn ask(page: &Browser, aws: u32, enterprises: &'static str) -> Asked {
    let script = format!(
        "const box = document.querySelector('#lever-aws');
         box.value = {aws};
         box.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.script(&script).await;
    page.until(&format!("location.search.includes('aws={aws}&')")).await;
    let link = page.script("return location.search").await.as_str().unwrap().to_owned();
    Asked { link, aws, enterprises }
}

/// Fails unless the recorded pictures belong to ever newer comparisons, each with its own figures.
fn assert_in_order(moments: &[Moment], asked: &[Asked]) {
    let newest = asked.len() - 1;
    let mut shown = 0;
    for moment in moments {
        let Some(whose) = moment.of(asked) else { continue };
        let known = asked.iter().position(|asked| asked.link == moment.address).unwrap();
        assert!(whose >= shown, "an older picture has come back: {moment:#?}");
        assert!(whose <= known, "a picture before it was asked for: {moment:#?}");
        if let Some(digest) = &moment.digest {
            assert_eq!(moment.state, "done", "{moment:#?}");
            assert_eq!(*digest, native::digest(&asked[whose].link), "{moment:#?}");
        }
        shown = whose;
    }
    let begins = |moment: &Moment| {
        moment.address == asked[newest].link && moment.words.starts_with("0 of 41 worlds are in")
    };
    let begun = moments.iter().position(begins).unwrap();
    for moment in &moments[begun..] {
        let is_left = moment.picture() == moments[begun].picture();
        assert!(is_left || moment.of(asked) == Some(newest), "it comes too late: {moment:#?}");
    }
    let last = moments.last().unwrap();
    assert_eq!((last.of(asked), last.state.as_str()), (Some(newest), "done"));
    assert_eq!(last.digest, Some(native::digest(&asked[newest].link)));
    let superseded = moments.iter().any(|moment| moment.of(asked).is_some_and(|i| i < newest));
    assert!(superseded, "nothing older was ever shown, so nothing could come late");
}

/// Starts a long run, changes its inputs before it ends, and checks everything that was shown.
async fn supersede(page: &Browser, enterprises: (&str, &'static str), runs: u32) {
    // The longest run that starts without a question.
    let first = format!("?v=1&n={}&runs={runs}&aws=31", enterprises.0);
    let address = format!("{}{first}", crate::page::setting("MULTIHOME_PAGE"));
    page.open(&address).await;
    page.until("document.querySelector('.method')?.textContent").await;
    page.click(".all-levers details:first-of-type summary").await;
    page.find("#lever-aws").await;
    page.script(RECORD).await;
    let mut asked = vec![Asked { link: first, aws: 31, enterprises: enterprises.1 }];
    for (aws, wait) in [(36, 0), (27, 700), (40, 0), (22, 400), (33, 700)] {
        asked.push(ask(page, aws, enterprises.1).await);
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    assert!(page.script("return document.querySelector('[data-state=running]')").await != false);
    // The last comparison comes through Back, which changes all values at once.
    let newest = Asked { link: "?v=1&n=150&runs=41&aws=29".into(), aws: 29, enterprises: "150" };
    page.script(&format!(
        "history.pushState(null, '', '{}');
         dispatchEvent(new PopStateEvent('popstate'));",
        newest.link
    ))
    .await;
    page.until_result_of(&newest.link).await;
    page.until("performance.now() - changed > 500").await;
    let figures = native::figures(&newest.link);
    native::assert_same(&figures, &page.cells().await, &newest.link);
    asked.push(newest);
    let moments = page.script("return moments").await;
    let moments: Vec<Moment> = serde_json::from_value(moments).unwrap();
    assert_in_order(&moments, &asked);
}

#[test]
fn nothing_stale_is_shown_while_workers_finish_what_they_have_in_hand() {
    test(async |page| {
        supersede(page, ("3000", "3,000"), 1_000).await;
    });
}

#[test]
fn nothing_stale_is_shown_where_workers_are_ended_in_the_middle() {
    test(async |page| {
        // A new run does not wait for such a long replicate.
        supersede(page, ("17000", "17,000"), 200).await;
    });
}
