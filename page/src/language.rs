//! The language of the page: the one that its address asks for, else the first that the reader's
//! browser prefers and that is known. What it says may be a file beside the page.

use multihome::scenario;
use multihome::words::{self, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, Response, window};

use super::address;

/// Speaks it, before anything is said; English where its words do not come.
pub(super) async fn speak() {
    let asked = scenario::read(&address::query()).ok();
    let asked = asked.and_then(|reading| reading.display.language);
    let wanted = asked.or_else(preferred).unwrap_or_default();
    if let Some(file) = file_of(wanted) {
        let words = fetched(&file).await;
        if words.is_none_or(|words| wanted.learn(words).is_err()) {
            return;
        }
    }
    words::speak(wanted);
}

fn preferred() -> Option<Language> {
    let languages = window()?.navigator().languages();
    languages.iter().find_map(|tag| Language::find(&tag.as_string()?))
}

/// The address of what a language says, where the program does not hold it.
fn file_of(language: Language) -> Option<String> {
    let link = format!("link[data-words={}]", language.key());
    let link = window()?.document()?.query_selector(&link).ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
}

/// The text at an address, if it comes.
async fn fetched(address: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
