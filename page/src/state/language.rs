//! The language of the page: the one that its address requests, otherwise the first known one that the
//! reader's browser prefers. Its texts may be in a file beside the page.

use js_sys::{Array, global};
use multihome::link::read;
use multihome::words::{self, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, Response, window};

use crate::browser::{ask, interface};

use super::address;

/// Sets the language before any text is shown; English if the texts of the language cannot be loaded.
pub(crate) async fn speak() {
    let asked = read(&address::query()).ok();
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
    let languages: Array = interface("navigator.languages")?.dyn_into().ok()?;
    languages.iter().find_map(|tag| Language::find(&tag.as_string()?))
}

/// The address of a language's texts; `None` if the program contains them.
fn file_of(language: Language) -> Option<String> {
    let link = format!("link[data-words={}]", language.key());
    let link = window()?.document()?.query_selector(&link).ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
}

/// The text at an address; `None` if it cannot be loaded.
async fn fetched(address: &str) -> Option<String> {
    let response = ask(&global(), "fetch", &[address.into()]).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
