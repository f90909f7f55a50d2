//! Pairs: the keys and values of a mangled link, each repaired on its own.

use std::borrow::Cow;

use crate::link::key::Key;

use super::escapes::decoded;
use super::mark::{without_closing, without_opening};
use super::surroundings::is_query;
use super::{DEEPEST, Damage};

/// Reads the keys and values of a query as they were meant.
pub(super) fn read(query: &str, damage: &mut Damage) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (key, text) in form_urlencoded::parse(query.as_bytes()) {
        add_pair(&key, &text, 0, &mut pairs, damage);
    }
    pairs
}

/// A query whose pairs are separated by semicolons or by spaces, with “&” between them.
pub(super) fn with_ampersands(query: &str) -> String {
    let separator = if query.contains(';') { ";" } else { " " };
    let is_separated = query.split_once(separator).is_some_and(|(_, rest)| is_query(rest));
    if !is_separated || query.contains('&') {
        return query.to_owned();
    }
    query.replace(separator, "&").replace("& ", "&")
}

/// Adds a pair; if its separator was encoded, adds the pairs that it consists of.
fn add_pair(
    key: &str,
    text: &str,
    depth: usize,
    pairs: &mut Vec<(String, String)>,
    damage: &mut Damage,
) {
    let Some((name, known)) = known_key(key, damage) else {
        // “v=1&window%3D90”: the separator is in the key.
        if let Some((name, rest)) = split_encoded_key(key)
            && text.is_empty()
            && depth < DEEPEST
        {
            damage.encoded = true;
            return add_pair(&name, &rest, depth + 1, pairs, damage);
        }
        pairs.push((key.to_owned(), text.to_owned()));
        return;
    };
    if known.takes_any_text() || is_value(known, text) {
        pairs.push((name, text.to_owned()));
        return;
    }
    let plain = decoded(text);
    damage.encoded |= plain != text;
    let (first, rest) = split_before_pair(&plain);
    if let Some(rest) = rest.filter(|_| depth < DEEPEST) {
        damage.encoded = true;
        pairs.push((name, clean_value(first, damage)));
        for (key, text) in form_urlencoded::parse(rest.as_bytes()) {
            add_pair(&key, &text, depth + 1, pairs, damage);
        }
    } else {
        pairs.push((name, clean_value(&plain, damage)));
    }
}

/// Whether a text is a valid value of a key's parameter as it stands.
fn is_value(key: Key, text: &str) -> bool {
    matches!(key, Key::Parameter(parameter) if parameter.kind.takes(text))
}

/// The known key that a text was meant to be.
fn known_key(text: &str, damage: &mut Damage) -> Option<(String, Key)> {
    if let Some(key) = Key::find(text) {
        return Some((text.to_owned(), key));
    }
    // A key this long resembles no known key; comparing it would only take time.
    if text.len() > 200 {
        return None;
    }
    let plain = decoded(text);
    let plain = without_spaces(without_closing(without_opening(&plain)));
    let mut name: &str = &plain;
    let mut html = false;
    loop {
        if let Some(key) = Key::find(name) {
            damage.html |= html;
            damage.broken |= !html;
            return Some((name.to_owned(), key));
        }
        name = name.strip_prefix("amp")?.trim_start_matches(';');
        html = true;
    }
}

/// The known key at the beginning of an encoded text, and the text after its “=”.
fn split_encoded_key(text: &str) -> Option<(String, String)> {
    let plain = decoded(text);
    let (key, rest) = plain.split_once('=')?;
    Key::find(key).map(|_| (key.to_owned(), rest.to_owned()))
}

/// Splits a value before another known pair that begins inside it.
fn split_before_pair(text: &str) -> (&str, Option<&str>) {
    let separators = text.match_indices(['&', '?']);
    for (position, _) in separators {
        let rest = &text[position + 1..];
        // The longest key is shorter than this.
        let end = rest.bytes().take(40).position(|byte| byte == b'=');
        if end.is_some_and(|end| rest.get(..end).and_then(Key::find).is_some()) {
            return (&text[..position], Some(rest));
        }
    }
    (text, None)
}

/// A value without a fragment, spaces, or marks around it.
fn clean_value(text: &str, damage: &mut Damage) -> String {
    let value = text.split('#').next().unwrap_or_default();
    let bare = without_closing(without_opening(value));
    damage.surrounded |= bare.len() != text.trim().len();
    let value = without_spaces(bare);
    damage.broken |= value.len() != bare.len();
    value.into_owned()
}

/// A text without spaces.
fn without_spaces(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_whitespace) {
        Cow::Owned(text.split_whitespace().collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_what_was_meant() {
        for (query, meant) in [
            ("v=1%26window=90%26seed=7", "v=1 window=90 seed=7"),
            ("v=1%2526window%253D90", "v=1 window=90"),
            ("v=1&window%3D90", "v=1 window=90"),
            ("v=1&amp;window=90&ampseed=7", "v=1 window=90 seed=7"),
            ("v=1&win dow=9 0", "v=1 window=90"),
            ("v=1&window=(90)&seed=7%E2%80%9D&fbclid=x", "v=1 window=90 seed=7 fbclid=x"),
            ("timetable=openai%2540aws%253A2026-06-01&v=1", "timetable=openai@aws:2026-06-01 v=1"),
            ("v=1&window=90%23top", "v=1 window=90"),
            ("v=1?window=90", "v=1 window=90"),
            // Valid values stay as they are, and values of keys that accept any text are not repaired.
            ("market=1e2&aws-name=%22A%26window=3%22", "market=1e2 aws-name=\"A&window=3\""),
        ] {
            let pairs = read(query, &mut Damage::default());
            let read: Vec<String> =
                pairs.iter().map(|(key, text)| format!("{key}={text}")).collect();
            assert_eq!(read.join(" "), meant, "{query}");
        }
    }
}
