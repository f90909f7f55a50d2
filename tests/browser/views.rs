//! The views: each has a sentence and a table whose figures equal the native command's, digit for
//! digit. Saves screenshots in `target/screenshots` for people to look at.

use multihome::engine::MeasureUnit;
use multihome::report::from_to;
use serde_json::json;

use crate::browser::test;
use crate::page::{Page, views};
use crate::{layout, native};

/// The views whose figures are in the tables of `multihome run`.
fn tabled() -> impl Iterator<Item = &'static str> {
    views().filter(|view| {
        !["enterprises", "drivers", "attribution", "all-stories", "record"].contains(view)
    })
}

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
            for view in tabled() {
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
                layout::size(page, width, theme).await;
                for view in tabled() {
                    layout::assert_view_fits(page, width, view).await;
                    layout::save_views(page, &format!("view-{view}-{width}-{theme}")).await;
                }
            }
        }
    });
}

#[test]
fn every_view_has_room_for_the_widest_names() {
    test(async |page| {
        let wide = "W".repeat(24);
        page.visit(&format!("?v=1&n=200&runs=10&azure-name={wide}&aws-name=x{wide}")).await;
        for width in [320, 360] {
            layout::size(page, width, "light").await;
            for view in views() {
                layout::assert_view_fits(page, width, view).await;
            }
        }
    });
}

#[test]
fn any_quarter_of_any_chart_is_read_by_keyboard_touch_and_pointer() {
    test(async |page| {
        let link = "?v=1&n=150&runs=6&horizon=8";
        page.visit(&format!("{link}&view=homes")).await;
        page.until_result_of(link).await;
        page.until("document.querySelectorAll('.panel .reader').length === 5").await;
        page.script(
            "document.querySelectorAll('.view .panel svg').forEach(svg => svg.drawn = 'once')",
        )
        .await;
        for index in 1..=5 {
            let panel = format!(".panel:nth-child({index})");
            let reading = format!("document.querySelector('{panel} .reading')");
            page.until(&format!("{reading}.textContent.startsWith('2028 Q1')")).await;
            let height = page.script(&format!("return {reading}.clientHeight")).await;
            // To the first quarter, and two quarters on.
            page.keys(&format!("{panel} .reader"), "\u{e011}\u{e014}\u{e014}").await;
            let shown = page.text(&format!("{panel} .reading")).await;
            // There is no switching in quarter 0.
            let date = if index == 5 { "2026 Q4, A → B:" } else { "2026 Q3, A → B:" };
            assert!(shown.starts_with(date) && shown.contains(" → "), "{index}: {shown}");
            let spoken = page
                .script(&format!("return document.querySelector('{panel} .reader').ariaValueText"))
                .await;
            let spoken = spoken.as_str().unwrap();
            assert!(spoken.contains("A ") && spoken.contains(", B "), "{index}: {spoken}");
            let same = page.script(&format!("return {reading}.clientHeight")).await;
            assert_eq!(same, height, "{index}: reading moves what is below");
        }
        // Touching selects a quarter and still scrolls the page; the selection stays when the finger is
        // lifted.
        page.script(
            "document.activeElement.blur();
             const drawing = document.querySelector('.panel .drawing');
             const reader = drawing.querySelector('.reader').getBoundingClientRect();
             const at = { bubbles: true, pointerType: 'touch', clientX: reader.left + reader.width / 2 };
             for (const name of ['pointerdown', 'pointerleave']) drawing.dispatchEvent(new PointerEvent(name, at));",
        )
        .await;
        page.until("document.querySelector('.panel .reading').textContent.startsWith('2027 Q1')")
            .await;
        let action =
            "return getComputedStyle(document.querySelector('.panel .drawing')).touchAction";
        assert_eq!(page.script(action).await, json!("pan-y"));
        let once =
            "[...document.querySelectorAll('.view .panel svg')].every(svg => svg.drawn === 'once')";
        assert_eq!(page.script(&format!("return {once}")).await, json!(true), "drawn again");

        page.click("[data-view=models]").await;
        page.keys("[data-open=models] .panel .reader", "\u{e011}\u{e014}\u{e014}\u{e014}").await;
        let shown = page.text(".panel .reading").await;
        let figures = native::figures(link);
        for (item, name) in [("openai", "OpenAI"), ("anthropic", "Anthropic")] {
            let [a, b] = ["a", "b"].map(|side| {
                figures[&format!("{side}/3/models/{item}/mean")].parse::<f64>().unwrap()
            });
            let read = format!("{name} {}", from_to(a, b, MeasureUnit::Percent));
            assert!(
                shown.replace('\u{a0}', " ").contains(&read.replace('\u{a0}', " ")),
                "{shown}: {read}"
            );
        }
    });
}

#[test]
fn who_moves_is_drawn_as_the_table_has_it() {
    test(async |page| {
        page.visit("?v=1&n=300&runs=5&view=moves").await;
        page.find(".flows svg").await;
        let same = page
            .script(
                "const rows = [...document.querySelector('.view table').tBodies[0].rows]
                     .map(row => [...row.querySelectorAll('td')].map(cell => Number(cell.textContent)));
                 const flows = rows.flatMap((row, from) => row.filter((_, to) => to !== from));
                 flows.sort((x, y) => y - x);
                 const shown = document.querySelector('.flows svg desc').textContent;
                 const drawn = [...shown.matchAll(/: ([0-9.]+)\\./g)].map(found => Number(found[1]));
                 return [drawn.length, drawn.every((count, k) => Math.abs(count - flows[k]) < 0.051)];",
            )
            .await;
        assert_eq!(same, json!([12, true]));
    });
}
