//! All stories in one view, and what one story finds against the defaults: both have the figures of the library.

use multihome::engine::{Measure, Outcome};
use multihome::ensemble::{run_jobs, simulate};
use multihome::report::{Output, StoriesPlan, shown_difference, signed, told_by_stories};
use serde_json::json;

use crate::accessible;
use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=100&runs=12&horizon=8";

#[test]
fn all_stories_stand_in_one_picture_with_the_digits_of_the_library() {
    test(async |page| {
        let link = format!("{LINK}&view=all-stories");
        page.visit(&link).await;
        page.until_result_of(&link).await;
        page.until("document.querySelector('[data-open=all-stories] .sentence')").await;
        let comparison = multihome::read(LINK).unwrap().comparison;
        let plan = StoriesPlan::all(&comparison);
        let outcomes = run_jobs(1, |_| plan.jobs(), Outcome::clone, |_| true).unwrap();
        for output in ["share:azure", "share:aws"] {
            page.click(&format!("#output option[value='{output}']")).await;
            let found = plan.effects(&outcomes, Output::parse(output).unwrap()).unwrap();
            let sentence = told_by_stories(&found);
            page.until(&format!(
                "document.querySelector('.view .sentence')?.textContent === {}",
                json!(sentence)
            ))
            .await;
        }
        let rows = "return document.querySelectorAll('table.stories tbody tr').length";
        assert_eq!(page.script(rows).await, json!(13));
        assert_eq!(accessible::found(page).await, json!([]));
    });
}

#[test]
fn a_story_says_what_it_finds_against_the_defaults() {
    test(async |page| {
        page.visit(&format!("{LINK}&window=365")).await;
        page.until("document.querySelector('.story-finding')?.textContent").await;
        let finding = page.text(".story-finding").await;
        for link in [LINK.to_owned(), format!("{LINK}&window=365")] {
            let summary = simulate(&multihome::read(&link).unwrap().comparison).unwrap();
            for cloud in ["azure", "aws"] {
                let series = summary.of_item(Measure::Share, cloud).unwrap();
                let [a, b] = [&series.a, &series.b].map(|side| side.last().unwrap().mean);
                // That of the shares as the page prints them.
                let figure = signed(shown_difference(a, b));
                assert!(finding.contains(&figure), "{link}: {figure} is not in {finding}");
            }
        }
        // The defaults have nothing to be compared with.
        page.click("[data-story=default]").await;
        page.until("!document.querySelector('.story-finding')").await;
    });
}
