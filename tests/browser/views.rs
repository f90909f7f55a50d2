//! The views: each opens with a sentence and a table whose figures are the native command's, digit
//! for digit. Leaves screenshots in `target/screenshots` for human eyes.

use serde_json::json;

use crate::browser::test;
use crate::page::Page;
use crate::{look, native};

const VIEWS: [&str; 9] = [
    "shares",
    "models",
    "moves",
    "homes",
    "microsoft",
    "openai",
    "customers",
    "passing",
    "capacity",
];

const LINKS: [&str; 3] = [
    "?v=1&n=300&runs=20",
    "?v=1&n=150&runs=11&a=multicloud&b=exclusive&cloud5=6&cloud5-name=Oracle&azure=40&horizon=9",
    "?v=1&n=60&runs=1&aws=60&azure=40&gcp=0&weight-price=0",
];

#[test]
fn every_view_shows_the_native_figures_digit_for_digit() {
    test(async |page| {
        for link in LINKS {
            page.visit(link).await;
            let native = native::figures(link);
            for view in VIEWS {
                page.click(&format!("[data-view={view}]")).await;
                page.find(&format!("[data-open={view}] .sentence")).await;
                let sentence = page.text(".view .sentence").await;
                assert!(sentence.ends_with('.') && !sentence.contains("NaN"), "{view}: {sentence}");
                if view != "moves" {
                    page.open_quarters().await;
                }
                let cells = page.cells().await;
                assert!(cells.len() >= 8, "{link} {view}: only {} figures", cells.len());
                native::assert_same(&native, &cells, &format!("{link} {view}"));
            }
        }
    });
}

#[test]
fn every_view_fits_every_width_in_both_themes() {
    test(async |page| {
        page.visit("?v=1&n=300&runs=20").await;
        for theme in ["light", "dark"] {
            for width in [320, 360, 768, 1440] {
                look::size(page, width, theme).await;
                for view in VIEWS {
                    page.click(&format!("[data-view={view}]")).await;
                    page.find(&format!("[data-open={view}] .sentence")).await;
                    // The charts are drawn for their room: give the observer its turn.
                    page.until(
                        "[...document.querySelectorAll('.panel')]
                            .every(panel => panel.clientWidth <= document.querySelector('.view').clientWidth)",
                    )
                    .await;
                    look::assert_fits(page, width, ".panel svg").await;
                    let clip = page
                        .script(
                            "const box = document.querySelector('.views').getBoundingClientRect();
                             return [box.left, box.top + scrollY, box.width, box.height];",
                        )
                        .await;
                    look::shoot(page, json!(clip), &format!("view-{view}-{width}-{theme}")).await;
                }
            }
        }
    });
}
