//! Translation: a browser's translator or an extension moves, replaces or removes the text of the page
//! after every change, and the page still shows the same figures.

use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Browser, test};
use crate::driven::Driven;
use crate::page::{Page, setting, views};

const LINK: &str = "?v=1&n=200&runs=6";

/// Wraps every text as translators do: in two elements, in which it stays or is replaced by another
/// text.
const TRANSLATOR: &str = "
    window.translated = 0;
    const translate = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) {
            const { parentNode } = walker.currentNode;
            if (parentNode.localName !== 'font') texts.push(walker.currentNode);
        }
        for (const text of texts) {
            const [outer, inner] = [0, 0].map(() => Element.prototype.cloneNode.call(FONT));
            outer.append(inner);
            text.replaceWith(outer);
            inner.append(window.how === 'move' ? text : `⟦${text.data}⟧`);
            window.translated += 1;
        }
    };
    const FONT = document.createElement('font');
    new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const observe = () => again.observe(document.body, { subtree: true, childList: true, characterData: true });
        const again = new MutationObserver(() => { again.disconnect(); translate(); observe(); });
        translate();
        observe();
    }).observe(document, { subtree: true, childList: true });";

/// All visible text, without the translator's changes.
const READ: &str = "
    const all = 'h1, h2, h3, p, button, a, th, td, dt, dd, li, label, legend, summary, option, ' +
        'figcaption, small, output, b, title, desc, text, .words, .place, .name, .digest';
    return [...document.body.querySelectorAll(all)]
        .map(element => element.localName + ': ' + element.textContent
            .replace(/[⟦⟧]/g, '').replace(/\\d+ px/, ''))";

/// The visible text of the page, once the result of the link in the address is complete.
async fn read(page: &Browser) -> Value {
    let link = page.script("return location.search").await;
    let link = link.as_str().unwrap();
    page.until_result_of(if link.is_empty() { "?v=1" } else { link }).await;
    page.until("!document.querySelector('.waiting, .underway')").await;
    // Time for details that are rendered later.
    tokio::time::sleep(Duration::from_millis(400)).await;
    page.script(READ).await
}

/// Visits all parts of the page; returns the visible text after each step.
async fn tour(page: &Browser) -> Vec<(String, Value)> {
    let mut seen = Vec::new();
    page.visit(LINK).await;
    page.find("#about").await;
    seen.push(("opened".to_owned(), read(page).await));
    let mut steps: Vec<(String, String)> = Vec::new();
    let mut step = |name: &str, script: String| steps.push((name.to_owned(), script));
    let click = |selector: &str| format!("document.querySelector('{selector}').click()");
    for story in ["long-window", "azure-short", "default"] {
        step(story, click(&format!("[data-story={story}]")));
    }
    for (field, value) in [("window", "90"), ("growth-ai", "80"), ("seed", "7")] {
        step(
            field,
            format!(
                "const field = document.querySelector('#field-{field}');
                 field.value = {value};
                 field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
            ),
        );
    }
    step("pin", click(".pin"));
    step("undo", click(".undo .back"));
    step("redo", click(".undo .forth"));
    step("unpin", click(".unpin"));
    // The first one is open, so it comes last.
    for view in views().skip(1).chain(views().take(1)) {
        step(view, click(&format!("[data-view={view}]")));
    }
    step("quarters", click(".every-quarter button"));
    step("no quarters", click(".every-quarter button"));
    step(
        "groups",
        "document.querySelectorAll('details').forEach(details => details.open = true)".to_owned(),
    );
    step("cloud", click(".list button.add"));
    step("no cloud", click(".list [data-remove=cloud5]"));
    step("timetable", click(".timetable .add"));
    step("no timetable", click("[data-remove=entry-1]"));
    step("switch off", click(".mechanisms button"));
    step("reset", click(".undo button:last-of-type"));
    step("embed", click(".embed-this"));
    step("embed element", click(".embed-dialog [type=radio]:not(:checked)"));
    step("embed part", click(".embed-dialog [name=table]"));
    step("embed lock", click(".embed-dialog [name=lock]"));
    step("closed", click(".embed-dialog .dialog-head button"));
    for link in ["?v=1&n=200&runs=6&window=soon&seed=x&windw=1", "?v=1&n=200&runs=6&horizon=8"] {
        step(
            link,
            format!(
                "history.pushState(null, '', '{link}');
                 dispatchEvent(new PopStateEvent('popstate'));"
            ),
        );
        if link.contains("soon") {
            step("dismissed", click(".notes li button"));
            step("dismissed again", click(".notes li button"));
        }
    }
    step("next", click(".guide .next"));
    for (name, script) in steps {
        page.script(&format!("{{ {script} }}")).await;
        seen.push((name, read(page).await));
    }
    for query in [
        "&lang=de&a=multicloud",
        "&embed=1&show=answer,share,effects,table,stories,link&controls=window",
    ] {
        page.visit(&format!("{LINK}{query}")).await;
        seen.push((query.to_owned(), read(page).await));
        page.script("document.querySelector('[data-story=long-window]').click()").await;
        page.until("location.search.includes('window=365')").await;
        seen.push((format!("{query}, long-window"), read(page).await));
    }
    seen
}

/// What the tour shows without a translator, read once for both tests.
fn untranslated() -> &'static [(String, Value)] {
    static SEEN: OnceLock<Vec<(String, Value)>> = OnceLock::new();
    SEEN.get_or_init(|| {
        let mut seen = Vec::new();
        test(async |page| seen = tour(page).await);
        seen
    })
}

/// Fails unless every text is the current one while a translator changes each in this way.
fn assert_same_under_a_translator(how: &str) {
    let plain = untranslated();
    test(async |page| {
        page.before_pages(TRANSLATOR);
        page.before_pages(&format!("window.how = '{how}';"));
        let translated = tour(page).await;
        assert!(page.script("return window.translated").await.as_u64().unwrap() > 20);
        for ((step, plain), (_, translated)) in plain.iter().zip(&translated) {
            let (plain, translated) = (plain.as_array().unwrap(), translated.as_array().unwrap());
            for (plain, translated) in plain.iter().zip(translated) {
                assert_eq!(plain, translated, "{how}: {step}");
            }
            assert_eq!(plain.len(), translated.len(), "{how}: {step}");
        }
    });
}

#[test]
fn translators_move_every_text_and_every_text_is_the_current_one() {
    assert_same_under_a_translator("move");
}

#[test]
fn translators_replace_every_text_and_every_text_is_the_current_one() {
    assert_same_under_a_translator("replace");
}

#[test]
fn text_that_an_extension_removed_comes_back_where_it_changes() {
    test(async |page| {
        page.visit(&format!("{LINK}&window=365")).await;
        page.until_result_of(&format!("{LINK}&window=365")).await;
        let expected = page.script("return document.querySelector('h1').textContent").await;
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        page.script(
            "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walker.nextNode()) texts.push(walker.currentNode);
             texts.forEach(text => text.remove());",
        )
        .await;
        page.script("document.querySelector('[data-story=long-window]').click()").await;
        page.until_result_of(&format!("{LINK}&window=365")).await;
        assert_eq!(page.script("return document.querySelector('h1').textContent").await, expected);
    });
}

#[test]
fn what_an_extension_took_away_ends_in_no_page_that_looks_alive() {
    test(async |page| {
        page.visit(LINK).await;
        page.until_result_of(LINK).await;
        // Every element in the answer and the views is removed, and then they change.
        page.script(
            "document.querySelectorAll('.answer *, .view *, .notes *').forEach(e => e.remove());
             document.querySelector('[data-view=moves]').click();
             document.querySelector('[data-story=long-window]').click();",
        )
        .await;
        page.until(
            "document.querySelector('.trouble') || (location.search.includes('window=365') &&
                document.querySelector('.page').dataset.state === 'done')",
        )
        .await;
        let stopped = page.script("return Boolean(document.querySelector('.trouble'))").await;
        if stopped == json!(true) {
            page.click(".trouble button").await;
        } else {
            page.reload().await;
        }
        page.until_result_of(&format!("{LINK}&window=365")).await;
        assert!(page.address().await.starts_with(&setting("MULTIHOME_PAGE")));
        page.forget_trouble().await;
    });
}
