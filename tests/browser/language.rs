//! The language of the page: the one of the link, otherwise the one that the browser prefers; and every visible or
//! announced word is in it. Saves screenshots in `target/screenshots` for people to look at.

use serde_json::{Value, json};

use crate::accessible::found;
use crate::browser::{Browser, test, test_of};
use crate::english::english_in;
use crate::page::Page;
use crate::{layout, native};

const LINK: &str = "?v=1&n=200&runs=12&cloud5=4&timetable=openai@aws:2026-06-01:0.5";

/// What is read in a language: where the page shows it, in the order of the fields.
struct Spoken {
    key: &'static str,
    /// The language’s name in itself.
    name: &'static str,
    /// A part of the first sentence.
    answer: &'static str,
    /// The label of the window.
    window: &'static str,
    /// The heading of the mechanism M12.
    lock_in: &'static str,
    /// A part of the name of the story with a long window.
    long_window: &'static str,
}

/// Every language but English.
const SPOKEN: [Spoken; 2] = [
    Spoken {
        key: "de",
        name: "Deutsch",
        answer: "Ohne Exklusivität",
        window: "Vorlauf von Azure",
        lock_in: "M12 Anbieterbindung",
        long_window: "langer Vorlauf",
    },
    Spoken {
        key: "fr",
        name: "Français",
        answer: "Sans exclusivité",
        window: "Fenêtre réservée à Azure",
        lock_in: "M12 Le verrouillage",
        long_window: "longue avance",
    },
];

/// Everything that a reader sees or a screen reader announces, line by line.
const WORDS: &str = "
    const names = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    const named = [...document.querySelectorAll('*')]
        .flatMap(element => names.map(name => element.getAttribute(name) ?? ''));
    const svg = [...document.querySelectorAll('svg title, svg desc, option, summary')]
        .map(element => element.textContent);
    return [document.title, document.body.innerText, ...named, ...svg].join('\\n');";

async fn language(page: &Browser) -> Value {
    page.script("return document.documentElement.lang").await
}

/// Fails if a word is English, or a placeholder is left.
async fn assert_translated(page: &Browser, key: &str, what: &str) {
    let words = page.script(WORDS).await;
    for line in words.as_str().unwrap().lines() {
        assert_eq!(english_in(key, line), [""; 0], "{key}, {what}: {line}");
        let left = line.contains(|c: char| c == '{' || ('\u{1}'..='\u{5}').contains(&c));
        assert!(!left, "{what}: {line}");
    }
}

#[test]
fn all_that_is_read_is_translated_and_every_figure_is_the_same() {
    test(async |page| {
        for spoken in &SPOKEN {
            read_everything(page, spoken).await;
        }
    });
}

/// Opens everything in a language, and looks at each word and figure.
async fn read_everything(page: &Browser, spoken: &Spoken) {
    let key = spoken.key;
    page.visit(&format!("{LINK}&lang={key}")).await;
    page.until_result_of(LINK).await;
    assert_eq!(language(page).await, key);
    assert!(page.answer().await.contains(spoken.answer));
    let open = "document.querySelectorAll('summary').forEach(summary => summary.click())";
    page.script(open).await;
    page.find("#M24").await;
    assert_eq!(page.text("label[for=field-window]").await, spoken.window);
    assert_eq!(page.text("#M12 h3").await, spoken.lock_in);
    let figures = native::figures(LINK);
    for view in &views(page).await {
        page.script(&format!("document.querySelector('[data-view={view}]').click()")).await;
        page.until(&format!("document.querySelector('[data-open={view}]')")).await;
        if view == "enterprises" {
            page.until("document.querySelector('table.counted')").await;
            page.script("document.querySelector('.next-apart').click()").await;
        }
        assert_translated(page, key, view).await;
        native::assert_same(&figures, &page.cells().await, view);
    }
    for theme in ["light", "dark"] {
        layout::size(page, 1440, theme).await;
        assert_eq!(found(page).await, json!([]), "everything open, {key}, {theme}");
    }
    // Names of actions are translated too.
    page.script("document.querySelector('[data-story=long-window]').click()").await;
    page.until(&format!(
        "document.querySelector('.undo .words')?.textContent.includes('{}')",
        spoken.long_window
    ))
    .await;
    page.until_run_ends().await;
    page.until("document.querySelector('.pin:enabled')").await;
    page.click(".pin").await;
    page.click(".undo .back").await;
    page.until("document.querySelector('table.baseline')").await;
    page.click(".embed-this:enabled").await;
    page.find("dialog[open] #embed-language").await;
    page.script("document.querySelector('#embed-snippet').remove()").await;
    assert_translated(page, key, "after some steps").await;
}

/// The keys of the views.
async fn views(page: &Browser) -> Vec<String> {
    let views =
        "return [...document.querySelectorAll('[data-view]')].map(view => view.dataset.view)";
    let Value::Array(views) = page.script(views).await else { unreachable!() };
    views.iter().map(|view| view.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_translated_page_fits_every_width_in_both_themes() {
    test(async |page| {
        for Spoken { key, .. } in &SPOKEN {
            page.visit(&format!("?lang={key}")).await;
            page.find(".digest code").await;
            for theme in ["light", "dark"] {
                for width in [320, 360, 768, 1440] {
                    layout::size(page, width, theme).await;
                    page.until("Math.abs(document.querySelector('.plot svg').viewBox.baseVal.width / 8 - document.querySelector('.plot').clientWidth) < 2").await;
                    assert_fits(page, width, &format!("{key}-{width}-{theme}")).await;
                }
            }
            let open = "document.querySelectorAll('summary').forEach(summary => summary.click())";
            page.script(open).await;
            page.find("#M24").await;
            for width in [320, 360, 1440] {
                layout::size(page, width, "light").await;
                assert_fits(page, width, &format!("{key}-open-{width}")).await;
            }
            assert_eq!(found(page).await, json!([]), "everything open, {key}");
        }
    });
}

/// Fails if the page does not fit a width, and saves a screenshot of all of it.
async fn assert_fits(page: &Browser, width: u32, name: &str) {
    layout::assert_fits(page, width, ".plot svg").await;
    let height = page.script("return document.documentElement.scrollHeight").await;
    layout::save_screenshot(page, &json!([0, 0, width, height]), name);
}

#[test]
fn every_translated_view_fits() {
    test(async |page| {
        for Spoken { key, .. } in &SPOKEN {
            page.visit(&format!("?v=1&n=300&runs=20&lang={key}")).await;
            let views = views(page).await;
            for width in [320, 360, 1440] {
                layout::size(page, width, "light").await;
                for view in &views {
                    layout::assert_view_fits(page, width, view).await;
                    let clip =
                        "const box = document.querySelector('.views').getBoundingClientRect();
                        return [box.left, box.top + scrollY, box.width, box.height];";
                    let clip = page.script(clip).await;
                    layout::save_screenshot(page, &clip, &format!("{key}-view-{view}-{width}"));
                }
            }
        }
    });
}

#[test]
fn notices_are_in_the_language_that_the_link_asks_for() {
    test(async |page| {
        page.visit("?v=1&n=100&runs=3&window=9999&windw=3&lang=de").await;
        let notes = page.text(".notes").await;
        for words in [
            "window = „9999“: das ist mehr als 1095 Tage, der größte erlaubte Wert; es gilt 1095 Tage.",
            "windw: kein Regler hat diesen Schlüssel; die Angabe wird ignoriert (war window gemeint?).",
        ] {
            assert!(notes.contains(words), "{words}: {notes}");
        }
        page.visit("?v=1&n=100&runs=3&lang=xx").await;
        assert_eq!(language(page).await, "en");
        let notes = page.text(".notes").await;
        assert!(notes.contains("lang = “xx”: the languages are en, de, fr; using en."), "{notes}");
    });
}

#[test]
fn another_language_is_a_link_away_and_links_keep_it() {
    test(async |page| {
        page.visit("?v=1&n=100&runs=3&window=90").await;
        let names = SPOKEN.each_ref().map(|spoken| spoken.name).join("\n");
        assert_eq!((language(page).await, page.text(".languages").await), ("en".into(), names));
        assert!(!page.address().await.contains("lang="));
        page.click(".languages [lang=de]").await;
        page.until("document.documentElement.lang === 'de'").await;
        page.until_run_ends().await;
        assert!(page.address().await.ends_with("?v=1&window=90&n=100&runs=3&lang=de"));
        assert!(page.text(".languages").await.starts_with("English"));
        page.script("document.querySelector('[data-story=specialists]').click()").await;
        page.until("location.search.includes('specialisation=1')").await;
        assert!(page.address().await.ends_with("&lang=de"), "{}", page.address().await);
        page.script("navigator.clipboard.writeText = async text => { window.copied = text; }")
            .await;
        page.click(".share-link .copy").await;
        page.until("window.copied?.endsWith('&lang=de')").await;
        page.click(".languages [lang=en]").await;
        page.until("document.documentElement.lang === 'en'").await;
        assert!(page.address().await.ends_with("&lang=en"), "{}", page.address().await);
    });
}

#[test]
fn a_german_browser_gets_german_unless_the_link_says_otherwise() {
    test_of("de-AT,en", async |page| {
        page.visit("?v=1&n=100&runs=3").await;
        assert_eq!(language(page).await, "de");
        assert!(page.answer().await.contains("des Cloud-Markts"));
        assert!(!page.address().await.contains("lang="), "nobody has asked for it");
        page.visit("?v=1&n=100&runs=3&lang=en").await;
        assert_eq!(language(page).await, "en");
        assert!(page.answer().await.contains("of the cloud market"));
    });
    test_of("nl,cs", async |page| {
        page.visit("?v=1&n=100&runs=3").await;
        assert_eq!(language(page).await, "en", "what is not known is English");
    });
}

/// Blocks the files of all languages.
const WORDLESS: &str = "
    const fetches = fetch;
    window.fetch = (what, ...how) => String(what).includes('/words-')
        ? Promise.reject(new TypeError('test')) : fetches(what, ...how);";

#[test]
fn a_language_that_does_not_load_is_reported_in_english() {
    let link = "?v=1&n=100&runs=3";
    test_of("de", async |page| {
        page.visit(&format!("{link}&lang=de")).await;
        let words = "return performance.getEntriesByType('resource')
            .filter(({ name }) => name.includes('/words-')).length";
        assert_eq!(page.script(words).await, json!(1), "a file of its own");
        page.visit(&format!("{link}&lang=en")).await;
        page.until_run_ends().await;
        assert_eq!(page.script(words).await, json!(0), "English is in the program");

        page.before_pages(WORDLESS);
        page.visit(&format!("{link}&lang=de")).await;
        page.until_run_ends().await;
        assert_eq!(language(page).await, "en");
        let notes = page.text(".notes").await;
        assert!(notes.contains("lang = “de”: its words did not load; using en."), "{notes}");
        // A reader who did not request the language by a link gets no notice that it is missing.
        page.visit(link).await;
        page.until_run_ends().await;
        assert_eq!(language(page).await, "en");
        assert_eq!(page.text(".notes").await, "");
    });
}
