//! Fragments: an address may end in the name of a section, which is drawn only after the browser has
//! looked for it.

use yew::prelude::*;

use crate::address;

/// Brings the section that the address names into sight, once, when the page is `drawn` for the
/// first time, unless its reader has gone somewhere else meanwhile.
#[hook]
pub(super) fn use_fragment(drawn: bool) {
    let over = use_mut_ref(|| false);
    use_effect_with(drawn, move |drawn| {
        if !*drawn || over.replace(true) {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let section =
            window.document().and_then(|page| page.get_element_by_id(&address::fragment()));
        if let (Some(section), Ok(0.0)) = (section, window.scroll_y()) {
            section.scroll_into_view();
        }
    });
}
