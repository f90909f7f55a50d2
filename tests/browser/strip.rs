//! The strip: the answer stays visible wherever a lever is changed, and is never shown twice.

use serde_json::json;

use crate::browser::test;
use crate::layout::size;
use crate::page::Page;

/// Whether the strip is at an edge of the window: the lower one, or the upper one where levers are at the lower one.
const SHOWN: &str = "(() => {
    const { height, top, bottom } = document.querySelector('.strip').getBoundingClientRect();
    return height > 20 && (top === 0 || Math.abs(bottom - innerHeight) < 1);
})()";

#[test]
fn the_answer_is_in_sight_wherever_a_lever_is_moved() {
    test(async |page| {
        page.visit("?v=1&n=150&runs=5").await;
        for width in [360, 1440] {
            size(page, width, "light").await;
            page.script("scrollTo(0, 0)").await;
            page.until("document.querySelector('.strip').hidden").await;
            page.script(
                "document.querySelectorAll(':is(#all-levers, .simulation) details')
                    .forEach(group => group.open = true)",
            )
            .await;
            for lever in ["#field-seed", "#lever-window", "#lever-weight-price"] {
                page.find(lever).await;
                let there = format!(
                    "document.querySelector('{lever}').scrollIntoView({{ block: 'center' }})"
                );
                page.script(&there).await;
                page.until(SHOWN).await;
            }
            let strip = page.text(".strip").await;
            let days = if width == 360 { 200 } else { 14 };
            page.keys("#lever-window", &format!("\u{e009}a\u{e000}{days}\u{e007}")).await;
            page.until(&format!("document.querySelector('.strip').innerText !== {}", json!(strip)))
                .await;
            // The strip does not cover the element with the focus.
            let clear = "const focus = document.activeElement.getBoundingClientRect();
                const strip = document.querySelector('.strip').getBoundingClientRect();
                return focus.bottom <= strip.top || focus.top >= strip.bottom";
            assert_eq!(page.script(clear).await, json!(true), "{width}");
        }
    });
}
