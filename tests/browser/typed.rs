//! Protects what is typed: a date comes to its lever only when it is whole, and is told of if it never was.

use crate::browser::test;
use crate::page::Page;

/// The date at which exclusivity ends, among all levers.
const FIELD: &str = "#lever-opening";

#[test]
fn a_date_can_be_typed_and_one_that_cannot_be_is_told() {
    test(async |page| {
        page.visit("?v=1&n=60&runs=3&horizon=4").await;
        page.find(".group").await;
        page.script("for (const group of document.querySelectorAll('.group')) group.open = true")
            .await;
        page.find(FIELD).await;
        // The second tab leaves the button of the field's calendar.
        page.keys(FIELD, "06152027\t\t").await;
        page.until("location.search.includes('opening=2027-06-15')").await;
        assert_eq!(page.text("#notes").await, "");
        page.keys(FIELD, "06151999\t\t").await;
        page.until("document.querySelector('#notes').textContent.includes('2045-12-31')").await;
        page.until(&format!("document.querySelector('{FIELD}').value === '2027-06-15'")).await;
    });
}
