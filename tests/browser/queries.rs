//! Random queries in the real page: it never fails or shows a NaN, and names every value that it could
//! not use. The native test has more of them (`tests/suite/queries.rs`).

#[path = "../queries/mod.rs"]
mod generated;

use crate::browser::test;
use crate::page::Page;

use generated::{Query, queries};

/// The number of queries.
const COUNT: usize = 400;

/// Makes any comparison a quick one; the last of repeated keys counts.
const QUICK: &str = "n=12&runs=2&horizon=2";

#[test]
fn the_page_survives_what_nobody_would_write() {
    test(async |page| {
        page.visit(&format!("?v=1&{QUICK}")).await;
        // A cloud may be named NaN, which could not be told from an error.
        let nameless = queries(COUNT).into_iter().filter(|query| !query.text.contains("-name="));
        for Query { text, bad } in nameless {
            let address = serde_json::to_string(&format!("{text}&{QUICK}")).unwrap();
            let result = page
                .script(&format!(
                    "history.pushState(null, '', {address});
                     dispatchEvent(new PopStateEvent('popstate'));"
                ))
                .await;
            assert!(result.is_null());
            // The notes show that this query has been read, because they appear together with its
            // comparison.
            let named: Vec<&str> =
                bad.into_iter().filter(|key| !["n", "runs", "horizon"].contains(key)).collect();
            let named = serde_json::to_string(&named).unwrap();
            page.until(&format!(
                "{named}.every(key => document.querySelector('.notes').textContent.includes(key))"
            ))
            .await;
            let sound = "const words = document.body.innerText;
                return document.querySelector('#answer') && !/\\bNaN\\b|Infinity|undefined/.test(
                    words.replace(document.querySelector('.notes').innerText, ''))
                    ? '' : words";
            assert_eq!(page.script(sound).await, "", "{text:?}");
        }
        page.script(
            "history.pushState(null, '', '?v=1&n=150&runs=4');
             dispatchEvent(new PopStateEvent('popstate'));",
        )
        .await;
        page.until_result_of("?v=1&n=150&runs=4").await;
    });
}
