//! The clipboard, where the browser lets us use it.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; fails where the browser does not allow it.
pub(super) async fn copy(text: &str) -> Result<(), ()> {
    let clipboard = web_sys::window().ok_or(())?.navigator().clipboard();
    // Where the page is not secure there is no clipboard, whatever its type says.
    if clipboard.is_undefined() {
        return Err(());
    }
    JsFuture::from(clipboard.write_text(text)).await.map(drop).map_err(drop)
}
