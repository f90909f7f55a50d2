//! Cargo's messages: which files it has built, and where. They are right for any target folder.

use std::path::PathBuf;

use serde_json::Value;

/// The messages with a certain reason.
pub fn with_reason(messages: &str, reason: &str) -> impl Iterator<Item = Value> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    messages.filter(move |message| message["reason"] == reason)
}

/// The file of a target with an extension; its program if the extension is empty.
pub fn built(messages: &str, target: &str, extension: &str) -> Option<PathBuf> {
    with_reason(messages, "compiler-artifact")
        .filter(|message| message["target"]["name"] == target)
        .flat_map(|message| {
            let files = message["filenames"].as_array().cloned().unwrap_or_default();
            if extension.is_empty() { vec![message["executable"].clone()] } else { files }
        })
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .find(|file| extension.is_empty() || file.extension().is_some_and(|is| is == extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_built_is_found_among_other_files() {
        let messages = concat!(
            r#"{"reason":"build-script-executed","target":{"name":"page"},"filenames":["/t/x.wasm"]}"#,
            "\nnot json\n",
            r#"{"reason":"compiler-artifact","target":{"name":"page"},"filenames":["/t/libpage.rlib"],"executable":null}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"page"},"filenames":["/t/page.js","/t/page.wasm"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"lock-in"},"filenames":["/t/b"],"executable":"/t/b"}"#,
        );
        assert_eq!(built(messages, "page", "wasm"), Some("/t/page.wasm".into()));
        assert_eq!(built(messages, "lock-in", ""), Some("/t/b".into()));
        for (target, extension) in [("page", ""), ("other", "wasm")] {
            assert_eq!(built(messages, target, extension), None, "{target}");
        }
        assert_eq!(with_reason(messages, "build-script-executed").count(), 1);
    }
}
