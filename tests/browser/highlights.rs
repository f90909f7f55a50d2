//! The highlights below the answer: those of the library, in its order, each with a link that opens its view.

use multihome::ensemble::simulate;
use multihome::report::{Span, Subject, highlights, lead};
use multihome::words::{Language, within};
use serde_json::{Value, json};

use crate::accessible;
use crate::browser::test;
use crate::page::Page;

const LINK: &str = "?v=1&n=150&runs=12&horizon=12";

#[test]
fn highlights_are_those_of_the_library_and_lead_to_their_views() {
    test(async |page| {
        for language in Language::all().map(Language::key) {
            let link = format!("{LINK}&lang={language}");
            page.visit(&link).await;
            page.until_result_of(&link).await;
            page.until("document.querySelector('.highlights li')").await;
            let comparison = multihome::read(LINK).unwrap().comparison;
            let summary = simulate(&comparison).unwrap();
            let (headline, mut expected) = within(Language::find(language).unwrap(), || {
                (lead(&comparison, &summary), highlights(&comparison, &summary))
            });
            if let Some(headline) = &headline {
                let shown = page.script("return document.querySelector('h1').textContent").await;
                assert_eq!(shown, Span::plain(&headline.headline));
            }
            let told = headline.map(|headline| headline.subject);
            expected
                .retain(|found| found.subject != Subject::Shares && Some(found.subject) != told);
            let plain = expected.iter().take(3).map(|found| Span::plain(&found.sentence));
            let sentences: Vec<String> = plain.collect();
            let shown = "[...document.querySelectorAll('.highlights li')]
                .map(item => item.firstElementChild.textContent)";
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
