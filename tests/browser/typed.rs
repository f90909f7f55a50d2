//! Protects typed values: a number is used as it was meant or refused with a reason, never changed
//! silently; a date is used only when it is complete, and reported if it never was.

use multihome::words::Language;
use serde_json::json;

use crate::accessible;
use crate::browser::{Browser, test};
use crate::firefox;
use crate::page::Page;

/// The field for the date at which exclusivity ends, among all levers.
const FIELD: &str = "#lever-opening";

const LINK: &str = "?v=1&n=60&runs=3&horizon=4";

/// Keys that replace the content of an input.
const ALL: &str = "\u{e009}a\u{e000}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const UP: &str = "\u{e013}";
const DOWN: &str = "\u{e015}";
const PAGE_UP: &str = "\u{e00e}";
const SHIFT_UP: &str = "\u{e008}\u{e013}\u{e000}";

async fn open_all(page: &Browser, link: &str) {
    page.visit(link).await;
    open_groups(page).await;
}

/// Opens every group of levers.
async fn open_groups(page: &impl Page) {
    page.until("document.querySelector('.group')").await;
    page.script("for (const group of document.querySelectorAll('.group')) group.open = true").await;
    page.until(&format!("document.querySelector('{FIELD}')")).await;
}

/// The content of a field.
async fn value(page: &Browser, field: &str) -> String {
    let script = format!("return document.querySelector('{field}').value");
    page.script(&script).await.as_str().unwrap().to_owned()
}

#[test]
fn a_date_can_be_typed_and_an_impossible_one_is_reported() {
    test(async |page| {
        open_all(page, LINK).await;
        // The second tab leaves the calendar button of the field. On its way the date passes through others,
        // which are not used: it is one step to undo.
        page.keys(FIELD, "06152027\t\t").await;
        page.until("location.search.includes('opening=2027-06-15')").await;
        page.back().await;
        page.until("!location.search.includes('opening')").await;
        page.keys(FIELD, &format!("06152027{ENTER}")).await;
        page.until("location.search.includes('opening=2027-06-15')").await;
        page.keys(FIELD, "\t\t").await;
        assert_eq!(page.text("#notes").await, "");
        page.keys(FIELD, "06151999\t\t").await;
        page.until("document.querySelector('#notes').textContent.includes('2045-12-31')").await;
        page.until(&format!("document.querySelector('{FIELD}').value === '2027-06-15'")).await;
    });
}

#[test]
fn a_date_of_a_timetable_can_be_typed_and_an_impossible_one_is_reported() {
    test(async |page| {
        let field = "#entry-1-from";
        open_all(page, &format!("{LINK}&timetable=openai@aws:2026-06-01")).await;
        page.keys(field, "06152027\t\t").await;
        page.until("location.search.includes('timetable=openai@aws:2027-06-15')").await;
        page.keys(field, "06151999\t\t").await;
        page.until(
            "document.querySelector('#entry-1-from-refused')?.textContent.includes('2045-12-31')",
        )
        .await;
        page.until(&format!("document.querySelector('{field}').value === '2027-06-15'")).await;
    });
}

/// The page shows a field anew whenever the scenario changes, for example when a run ends or a page
/// around an embed sends a message. Dates that were being typed were lost then.
#[test]
fn what_is_being_typed_stays_when_something_else_changes() {
    test(async |page| {
        open_all(page, &format!("{LINK}&timetable=openai@aws:2026-06-01")).await;
        for (seed, (field, begun, rest, query)) in (11..).zip([
            (FIELD, "061520", "27\t\t", "opening=2027-06-15"),
            ("#entry-1-from", "061520", "28\t\t", "timetable=openai@aws:2028-06-15"),
            ("#lever-aws-name", &format!("{ALL}North"), "wind\t", "aws-name=Northwind"),
        ]) {
            page.keys(field, begun).await;
            page.script(&format!(
                "const link = new URL(location);
                 link.searchParams.set('seed', {seed});
                 history.pushState(null, '', link);
                 dispatchEvent(new PopStateEvent('popstate'))"
            ))
            .await;
            page.until(&format!("document.querySelector('#lever-seed').value === '{seed}'")).await;
            page.keys(field, rest).await;
            page.until(&format!("location.search.includes('{query}')")).await;
        }
        assert_eq!(page.text("#notes").await, "");
    });
}

/// Numbers as they are typed: the field, the typed text, and the key and value in the link.
const TAKEN: [(&str, &str, &str); 16] = [
    ("#lever-ai-azure", "12,5", "ai-azure=12.5"),
    ("#lever-ai-azure", "12.25", "ai-azure=12.25"),
    ("#lever-ai-azure", "31 %", "ai-azure=31"),
    ("#lever-ai-azure", "３３", "ai-azure=33"),
    ("#lever-ai-azure", "٣٤٫٥", "ai-azure=34.5"),
    ("#lever-headroom", "12,5", "headroom=12.5"),
    ("#lever-headroom", "5 %", "headroom=5"),
    ("#field-window", "90d", "window=90"),
    ("#field-window", "2 w", "window=14"),
    ("#field-n", "1 234", "n=1234"),
    ("#field-n", "1'235", "n=1235"),
    ("#lever-seed", "1.234.567", "seed=1234567"),
    ("#lever-seed", "4,294,967,295", "seed=4294967295"),
    ("#lever-market", "1\u{a0}000", "market=1000"),
    ("#lever-aws", "28,5", "aws=28.5"),
    ("#entry-1-weight", "0,25", ":0.25"),
];

#[test]
fn a_number_is_taken_as_it_was_meant() {
    for language in Language::all().map(Language::key) {
        test(async |page| {
            let link = format!("{LINK}&lang={language}&window=3&timetable=openai@aws:2026-06-01");
            open_all(page, &link).await;
            for (field, text, query) in TAKEN {
                page.keys(field, &format!("{ALL}{text}{ENTER}")).await;
                page.until(&format!("(location.search + '&').includes('{query}&')")).await;
                let refused = page.script("return document.querySelectorAll('.refused').length");
                assert_eq!(refused.await, json!(0), "{text}");
            }
            // Fields show numbers in the language of the page.
            let shown = if language == "en" { "12.5" } else { "12,5" };
            page.keys("#lever-ai-azure", &format!("{ALL}12,5\t")).await;
            page.until(&format!("document.querySelector('#lever-ai-azure').value === '{shown}'"))
                .await;
        });
    }
}

#[test]
fn parts_of_ai_that_do_not_fit_are_named_where_one_was_typed() {
    test(async |page| {
        open_all(page, &format!("{LINK}&assumptions=central")).await;
        page.keys("#lever-ai-gcp", &format!("{ALL}5{ENTER}")).await;
        page.until("location.search.includes('ai-gcp=5')").await;
        // Gemini is sold on Google Cloud alone.
        let beside = "document.querySelector('#lever-ai-gcp-why')?.textContent";
        page.until(&format!("{beside}?.includes('does not add up to this; using 17.')")).await;
        // What stays as it is is not said again.
        page.keys("#lever-market", &format!("{ALL}100{ENTER}")).await;
        page.until("location.search.includes('market=100')").await;
        page.until(&format!("!{beside}?.includes('does not add up')")).await;
    });
}

#[test]
fn what_could_be_two_numbers_or_none_is_refused_beside_the_field() {
    test(async |page| {
        open_all(page, LINK).await;
        let address = page.address().await;
        for (field, text, reason) in [
            ("#lever-ai-azure", "1,234", "can be read as 1234 or as 1.234; write 1.234"),
            ("#field-n", "1.234", "can be read as 1234 or as 1.234; write 1234"),
            ("#lever-ai-azure", "1,2,3", "a mark stands between its digits where none belongs"),
            ("#lever-ai-azure", "many", "it is not a number"),
            ("#lever-ai-azure", "5 d", "“d” is no unit of this value"),
            ("#lever-ai-azure", "१२", "only the digits 0 to 9 can be read"),
            ("#field-window", "12,5", "it is not a whole number"),
        ] {
            let before = value(page, field).await;
            page.keys(field, &format!("{ALL}{text}\t")).await;
            let beside = format!("document.querySelector('{field}-refused')?.textContent");
            page.until(&format!("{beside}?.includes('{reason}')")).await;
            let reason = page.script(&format!("return {beside}")).await;
            assert!(
                reason.as_str().unwrap().contains(&format!("It stays at {before}")),
                "{reason}"
            );
            // The refused text stays in the field, marked and described, and Escape restores the number
            // in use.
            assert_eq!(value(page, field).await, text);
            let marked = format!(
                "const {{ ariaInvalid, attributes }} = document.querySelector('{field}');
                 return ariaInvalid === 'true'
                     && attributes['aria-describedby'].value.includes('{}-refused')",
                &field[1..]
            );
            assert_eq!(page.script(&marked).await, json!(true), "{text}");
            if text == "many" {
                assert_eq!(accessible::found(page).await, json!([]));
            }
            page.keys(field, ESCAPE).await;
            page.until(&format!("!document.querySelector('{field}-refused')")).await;
            assert_eq!(value(page, field).await, before);
        }
        // An emptied field has nothing to correct.
        page.keys("#lever-ai-azure", &format!("{ALL}\u{e003}\t")).await;
        page.until(
            "document.querySelector('#lever-ai-azure-why .noted')?.textContent.includes('it is empty')",
        )
        .await;
        page.until("document.querySelector('#lever-ai-azure').value === '20'").await;
        assert_eq!(page.address().await, address);
    });
}

#[test]
fn numbers_beyond_the_range_are_reported() {
    test(async |page| {
        open_all(page, LINK).await;
        for _ in 0..2 {
            page.keys("#field-window", &format!("{ALL}9999{ENTER}")).await;
            page.until("document.querySelector('#field-window-why .noted')?.textContent.includes('1095 days, the largest')").await;
            page.until("document.querySelector('#field-window').value === '1095'").await;
        }
        page.click("[data-view=enterprises]").await;
        page.until("document.querySelector('table.counted')").await;
        page.keys("#dots-run", &format!("{ALL}9{ENTER}")).await;
        page.until("document.querySelector('#dots-run-refused')?.textContent.includes('largest value allowed')").await;
        page.keys("#dots-run", &format!("{ALL}2{ENTER}")).await;
        page.until(
            "document.querySelector('.enterprises .sentence')?.textContent.includes('run 2 of 3')",
        )
        .await;
    });
}

#[test]
fn keys_step_and_are_one_change_and_other_keys_stay_those_of_text() {
    test(async |page| {
        open_all(page, LINK).await;
        let entries = page.script("return history.length").await.as_u64().unwrap();
        page.keys("#field-growth-ai", UP).await;
        page.until("document.querySelector('#field-growth-ai').value === '65'").await;
        page.keys("#field-growth-ai", DOWN).await;
        page.until("document.querySelector('#field-growth-ai').value === '60'").await;
        page.keys("#field-growth-ai", SHIFT_UP).await;
        page.until("document.querySelector('#field-growth-ai').value === '110'").await;
        page.keys("#field-growth-ai", PAGE_UP).await;
        page.until("document.querySelector('#field-growth-ai').value === '160'").await;
        page.until("location.search.includes('growth-ai=160')").await;
        assert_eq!(page.script("return history.length").await, json!(entries + 1), "one change");
        // Home moves the cursor to the beginning of the text.
        page.keys("#field-growth-ai", "\u{e011}").await;
        let caret = "return document.querySelector('#field-growth-ai').selectionStart";
        assert_eq!(page.script(caret).await, json!(0));
        assert_eq!(value(page, "#field-growth-ai").await, "160");
        // Starting from a typed text that was not yet entered.
        page.keys("#field-growth-ai", &format!("{ALL}72,5{UP}")).await;
        page.until("document.querySelector('#field-growth-ai').value === '77.5'").await;
        page.back().await;
        page.until("document.querySelector('#field-growth-ai').value === '60'").await;
    });
}

/// Turns the mouse wheel above each control while it has the focus; fails unless the page scrolls and
/// the control does not change.
async fn the_wheel_is_left(page: &impl Page, turn: impl Fn([i64; 2], i64)) {
    page.visit(LINK).await;
    open_groups(page).await;
    let search = page.script("return location.search").await;
    for field in ["#field-window", "#field-seed", "#field-b", "#start-preset", FIELD, ".slider"] {
        let place = page
            .script(&format!(
                "const field = document.querySelector('{field}');
                 field.scrollIntoView({{ block: 'center' }});
                 field.focus();
                 const {{ left, top, width, height }} = field.getBoundingClientRect();
                 window.before = field.value;
                 window.top0 = scrollY;
                 return [left + width / 2, top + height / 2].map(Math.round)"
            ))
            .await;
        let place = [0, 1].map(|axis| place[axis].as_i64().unwrap());
        for delta in [-120, 120, 120] {
            turn(place, delta);
        }
        page.until("scrollY !== top0").await;
        let same = format!("return document.querySelector('{field}').value === before");
        assert_eq!(page.script(&same).await, json!(true), "{field}");
    }
    assert_eq!(page.script("return location.search").await, search);
}

#[test]
fn the_wheel_belongs_to_the_page_in_chromium() {
    test(async |page| {
        let turn = |[x, y]: [i64; 2], delta: i64| {
            let wheel =
                json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": delta });
            page.tools("Input.dispatchMouseEvent", wheel);
        };
        the_wheel_is_left(page, turn).await;
    });
}

#[test]
fn the_wheel_belongs_to_the_page_in_firefox() {
    firefox::test(async |page| {
        the_wheel_is_left(page, |place, delta| page.wheel(place, delta)).await;
    });
}
