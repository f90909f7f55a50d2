//! The clipboard, if the browser allows its use.

use super::interface::{ask, interface};

/// Copies a text to the clipboard; an error if the browser does not allow it.
pub(crate) async fn copy(text: &str) -> Result<(), ()> {
    let clipboard = interface("navigator.clipboard").ok_or(())?;
    ask(&clipboard, "writeText", &[text.into()]).await.map(drop).map_err(drop)
}
