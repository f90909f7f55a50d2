//! The view of the record: it opens, shows the figures of the program's tables, fits a phone in both languages,
//! and every lever says what the record says of it. Saves screenshots in `target/screenshots`.

use multihome::record::published;
use multihome::report::{figure, judged_range, record_of_lever, record_sentence};
use multihome::scenario::Parameter;
use multihome::words::{Language, within};
use serde_json::json;

use crate::browser::{Browser, test};
use crate::layout;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=4&view=record";

/// The texts of a table's cells, row by row.
async fn cells(page: &Browser, table: &str) -> Vec<Vec<String>> {
    let script = format!(
        "return [...document.querySelector('table.{table}').tBodies[0].rows]
            .map(row => [...row.cells].map(cell => cell.textContent))"
    );
    serde_json::from_value(page.script(&script).await).unwrap()
}

async fn open(page: &Browser, language: &str) {
    page.visit(&format!("{LINK}&lang={language}")).await;
    page.until("document.querySelectorAll('[data-open=record] .panel svg').length === 3").await;
}

#[test]
fn the_view_shows_the_figures_of_the_tables() {
    test(async |page| {
        open(page, "en").await;
        let record = published();
        let clouds = &record.forecasts.clouds;
        assert_eq!(page.text(".view .sentence").await, record_sentence(record.forecasts));
        let errors = cells(page, "errors").await;
        assert_eq!(errors.len(), 9);
        for (at, row) in errors.iter().take(8).enumerate() {
            let expected = clouds.iter().flat_map(|of| {
                let errors = of.ahead[at];
                let means = [errors.model, errors.stays, errors.drifts].map(figure);
                means.into_iter().chain([errors.count.to_string()])
            });
            let expected: Vec<String> =
                [(at + 1).to_string()].into_iter().chain(expected).collect();
            assert_eq!(*row, expected);
        }
        let coverage = cells(page, "coverage").await;
        for (row, of) in coverage.iter().zip(clouds) {
            assert_eq!(row[0], of.cloud.name());
            assert_eq!(row[1], format!("{} of {}", of.coverage.inside, of.coverage.count));
            assert!(row[2].starts_with(&format!("{:.0}%, ", of.coverage.percent())), "{row:?}");
        }
        for of in clouds {
            let drawn = "[...document.querySelectorAll('.panel svg')].map(svg =>
                [svg.querySelector('title').textContent, svg.querySelectorAll('circle').length])";
            let drawn = page.script(&format!("return {drawn}")).await;
            let dots = of.readings.iter().filter(|read| read.quarter.year() >= 2018).count();
            let expected = json!([format!("{}, share in percent", of.cloud.name()), dots]);
            assert!(drawn.as_array().unwrap().contains(&expected), "{expected}: {drawn}");
        }
        // The levers that the record sees; the others on demand.
        assert_eq!(cells(page, "levers-left").await.len(), record.levers.seen().count());
        page.open_view_parts().await;
        page.click(".view .every-quarter button").await;
        page.until(&format!(
            "document.querySelectorAll('table.levers-left tbody tr').length === {}",
            record.levers.levers.len()
        ))
        .await;
        let rows = cells(page, "levers-left").await;
        for (row, lever) in rows.iter().zip(record.levers.levers) {
            let parameter = Parameter::find(lever.key).unwrap();
            assert_eq!(row[..2], [parameter.name(), judged_range(parameter).unwrap()]);
            assert_eq!(row[3], if lever.is_seen { "yes" } else { "no" });
        }
    });
}

#[test]
fn the_view_fits_every_width_in_every_language() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            open(page, language).await;
            for (width, theme) in [(320, "dark"), (360, "light"), (768, "dark"), (1366, "light")] {
                layout::size(page, width, theme).await;
                layout::assert_view_fits(page, width, "record").await;
                layout::save_views(page, &format!("record-{language}-{width}")).await;
            }
        }
    });
}

#[test]
fn the_text_about_the_page_leads_to_the_view() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=4").await;
        page.find("#about a[href='#numbers']").await;
        page.click("#about a[href='#numbers']").await;
        page.find("[data-open=record] .sentence").await;
        page.until("document.querySelector('#numbers').getBoundingClientRect().top < innerHeight")
            .await;
    });
}

#[test]
fn every_lever_says_what_the_record_says_of_it() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            open(page, language).await;
            page.script("document.querySelectorAll('.group > summary').forEach(s => s.click())")
                .await;
            page.find("#lever-pull").await;
            let levers = published().levers;
            for key in ["pull", "growth-core", "window"] {
                let say = || record_of_lever(levers, Parameter::find(key).unwrap());
                let expected = within(Language::find(language).unwrap(), say);
                page.until(&format!("document.querySelector('#lever-{key}')")).await;
                let said = page
                    .text(&format!(".field:has(#lever-{key}) .range"))
                    .await
                    .replace('\u{a0}', " ");
                assert_eq!(said, expected.replace('\u{a0}', " "), "{language}, {key}");
            }
        }
    });
}
