//! The highlights below the answer: those of the library, in its order, each with a link that opens its view.

use multihome::ensemble::simulate;
use multihome::report::highlights;
use multihome::words::{Language, within};
use serde_json::{Value, json};

use crate::accessible;
use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=12&horizon=12";

#[test]
fn highlights_are_those_of_the_library_and_lead_to_their_views() {
    test(async |page| {
        for language in ["en", "de"] {
            let link = format!("{LINK}&lang={language}");
            page.visit(&link).await;
            page.until_result_of(&link).await;
            page.until("document.querySelector('.highlights li')").await;
            let comparison = multihome::read(LINK).unwrap().comparison;
            let summary = simulate(&comparison).unwrap();
            let expected =
                within(Language::find(language).unwrap(), || highlights(&comparison, &summary));
            let sentences: Vec<_> = expected.iter().take(3).map(|found| &found.sentence).collect();
            let shown =
                "[...document.querySelectorAll('.highlights span')].map(span => span.textContent)";
            assert_eq!(page.script(&format!("return {shown}")).await, json!(sentences));
            page.click(".highlights li:first-child a").await;
            let view = expected[0].subject.view();
            page.until(&format!("document.querySelector('[data-open={view}] .sentence')")).await;
            page.until(
                "document.querySelector('#numbers').getBoundingClientRect().top < innerHeight",
            )
            .await;
        }
        assert_eq!(accessible::found(page).await, Value::Array(Vec::new()));
    });
}
