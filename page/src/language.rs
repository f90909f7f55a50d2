//! The language of the page: the one that its address asks for, else the first that the reader's
//! browser prefers and that is known.

use multihome::scenario;
use multihome::words::{self, Language};

use super::address;

/// Speaks it, before anything is said.
pub(super) fn speak() {
    let asked = scenario::read(&address::query()).ok();
    let asked = asked.and_then(|reading| reading.display.language);
    words::speak(asked.or_else(preferred).unwrap_or_default());
}

fn preferred() -> Option<Language> {
    let languages = web_sys::window()?.navigator().languages();
    languages.iter().find_map(|tag| Language::find(&tag.as_string()?))
}
