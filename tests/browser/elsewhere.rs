//! Firefox and WebKit: the page works as it does in Chromium, with the same digits and without errors
//! on the console.

use multihome::link::STORIES;

use crate::page::Page;
use crate::{firefox, native, webkit};

async fn shows_the_answer_and_the_native_figures(page: &impl Page) {
    let link = "?v=1&n=300&runs=20&window=365";
    page.visit(link).await;
    assert_eq!(page.digest().await, native::digest(link));
    assert_headline(page).await;
    page.open_quarters().await;
    let cells = page.cells().await;
    assert!(cells.len() > 100, "only {} figures", cells.len());
    native::assert_same(&native::figures(link), &cells, link);

    // A change of a lever's field starts another run.
    page.script(
        "const box = document.querySelector('#field-window');
         box.value = 30;
         box.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await;
    page.until("location.search.includes('window=30')").await;
    page.until_result_of("?v=1&n=300&runs=20&window=30").await;
}

/// Fails unless the answer says what opening does to Azure.
async fn assert_headline(page: &impl Page) {
    let headline = page.answer().await;
    assert!(headline.contains("Azure") && headline.contains('%'), "{headline}");
}

async fn opens_with_the_default_link_and_follows_a_story(page: &impl Page) {
    page.visit("").await;
    assert_eq!(page.digest().await, native::digest("?v=1"));
    assert_headline(page).await;

    let own = "n=150&runs=6&seed=7";
    page.visit(&format!("?v=1&{own}")).await;
    let story = &STORIES[0];
    page.script(&format!("document.querySelector('[data-story={}]').click()", story.key)).await;
    page.until_result_of(&format!("?v=1&{}&{own}", story.link)).await;
    let pressed = "document.querySelector('.chip[aria-pressed=true]')?.dataset.story";
    page.until(&format!("{pressed} === '{}'", story.key)).await;
    let hint = page.script("return document.querySelector('.look').textContent").await;
    assert!(hint.as_str().unwrap().starts_with(story.hint.text()), "{hint}");
}

#[test]
fn firefox_shows_the_answer_and_the_native_figures() {
    firefox::test(async |page| shows_the_answer_and_the_native_figures(page).await);
}

#[test]
fn webkit_shows_the_answer_and_the_native_figures() {
    webkit::test(async |page| shows_the_answer_and_the_native_figures(page).await);
}

#[test]
fn firefox_opens_with_the_default_link_and_follows_a_story() {
    firefox::test(async |page| opens_with_the_default_link_and_follows_a_story(page).await);
}

#[test]
fn webkit_opens_with_the_default_link_and_follows_a_story() {
    webkit::test(async |page| opens_with_the_default_link_and_follows_a_story(page).await);
}
