//! Lists that can be edited: the clouds, and the custom timetable.

use crate::browser::{Browser, test};
use crate::native;
use crate::page::Page;

/// Keys that replace the content of an input.
const ALL: &str = "\u{e009}a\u{e000}";
const ENTER: &str = "\u{e007}";

/// Waits for the run of the page's own address, and compares every figure with the native one.
async fn agrees_with_its_address(page: &Browser) {
    let address = page.address().await;
    let link = format!("?{}", address.split_once('?').unwrap().1);
    page.until_result_of(&link).await;
    native::assert_same(&native::figures(&link), &page.cells().await, &link);
}

#[test]
fn clouds_are_added_named_and_removed() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5").await;
        page.click(".all-levers details:first-of-type summary").await;
        page.click("#clouds .add").await;
        page.until("location.search.includes('cloud5=1')").await;
        page.keys("#lever-cloud5", &format!("{ALL}6{ENTER}")).await;
        page.until("location.search.includes('cloud5=6')").await;
        page.keys("#lever-cloud5-name", &format!("{ALL}Oracle{ENTER}")).await;
        page.until("location.search.includes('cloud5-name=Oracle')").await;
        page.until("document.querySelector('#lever-other').value === '27'").await;
        page.until_result_of("?v=1&n=150&runs=5&cloud5=6&cloud5-name=Oracle").await;
        page.open_view_parts().await;
        assert!(page.text("table.end").await.contains("Oracle"));
        assert!(page.text(".plot svg").await.contains("Oracle"));
        // A name that is already used is reported.
        page.keys("#lever-cloud5-name", &format!("{ALL}azure{ENTER}")).await;
        page.until("document.querySelector('.notes').textContent.includes('has this name')").await;
        page.until(
            "document.querySelector('.list .noted').textContent.endsWith('It stays at Oracle.')",
        )
        .await;

        for _ in 0..3 {
            page.click("#clouds .add").await;
        }
        page.until("document.querySelector('#clouds .add').disabled").await;
        page.until("document.querySelectorAll('#clouds tbody tr').length === 8").await;
        for (left, key) in
            (2..8).rev().zip(["cloud5", "other", "gcp", "cloud6", "cloud8", "cloud7"])
        {
            page.click(&format!("[data-remove={key}]")).await;
            page.until(&format!("document.querySelectorAll('#clouds tbody tr').length === {left}"))
                .await;
        }
        page.until("document.querySelector('[data-remove=aws]').disabled").await;
        let focus = page.script("return document.activeElement.id").await;
        assert_eq!(focus, "clouds", "the focus stays near");
        agrees_with_its_address(page).await;
    });
}

#[test]
fn a_timetable_of_ones_own_is_edited_row_by_row() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5").await;
        page.click(".all-levers details:nth-of-type(2) summary").await;
        assert!(page.text(".follows").await.contains("Neither side"));
        page.click(".timetable .add").await;
        page.until("location.search.includes('timetable=openai@aws:2026-04-27')").await;
        page.keys("#entry-1-weight", &format!("{ALL}0.5{ENTER}")).await;
        page.until("location.search.includes('timetable=openai@aws:2026-04-27:0.5')").await;
        page.click("#entry-1-model option[value=gemini]").await;
        page.click("#entry-1-venue option[value=azure]").await;
        page.until("location.search.includes('timetable=gemini@azure:2026-04-27:0.5')").await;
        page.click(".follows button").await;
        page.until("location.search.includes('b=custom')").await;
        page.until("document.querySelector('.follows').textContent.includes('Side B follows')")
            .await;
        // The text field has the same entries, and accepts several at once.
        let text = "openai@aws:2026-06-01:0.5,openai@gcp:2027-01-01";
        page.keys("#lever-timetable", &format!("{ALL}{text}{ENTER}")).await;
        page.until(&format!("location.search.includes('timetable={text}')")).await;
        page.until("document.querySelector('#entry-2-venue').value === 'gcp'").await;
        page.click("[data-remove=entry-1]").await;
        page.until("location.search.includes('timetable=openai@gcp:2027-01-01')").await;
        page.click(".timetable .fill").await;
        page.until("location.search.includes('openai@aws:2026-04-28:0.1')").await;
        agrees_with_its_address(page).await;
    });
}

#[test]
fn mechanisms_are_switched_off_and_back_and_lead_to_their_levers() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5").await;
        page.click("#mechanisms summary").await;
        page.find("#M24").await;
        assert_eq!(
            page.script("return document.querySelectorAll('.mechanisms > li').length").await,
            28
        );
        page.click("#M03 button").await;
        page.until("location.search.includes('window=0')").await;
        assert!(page.text("#M03").await.contains("off"));
        page.click("#M03 button:last-of-type").await;
        page.until("!location.search.includes('window')").await;
        page.click("#M14 a[href='#lever-queue']").await;
        page.until("document.activeElement.id === 'lever-queue'").await;
    });
}
