//! The same link gives the same digits: the page and the native command agree on every figure shown.

use crate::browser::test;
use crate::native;
use crate::page::Page;

const LINKS: [&str; 5] = [
    "?v=1",
    "?v=1&aws=28&azure=21&gcp=14&window=180&seed=7",
    "?v=1&a=as-it-happened&b=exclusive&n=500&horizon=40&similarity=1",
    "?v=1&start=2025Q1&pull=1.5&cadence=1&runs=33&n=321&spread=2.8",
    "?v=1&azure=0&n=7&runs=50&horizon=60&similarity=0.1&specialisation=1&switching=10",
];

#[test]
fn page_and_command_agree_digit_for_digit() {
    test(async |page| {
        for link in LINKS {
            page.visit(link).await;
            let shown = page.find("[data-digest]").await.attr("data-digest").await.unwrap();
            assert_eq!(shown, Some(native::digest(link)), "{link}");
            page.open_quarters().await;
            let cells = page.cells().await;
            assert!(cells.len() > 100, "{link}: only {} figures", cells.len());
            native::assert_same(&native::figures(link), &cells, link);
        }
    });
}
