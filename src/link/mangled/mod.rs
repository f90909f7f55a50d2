//! Mangled links: undoes the changes that chat, mail and other programs make to a link. A link is passed
//! through here if it has faults, or if a link without faults may have been changed.

mod escapes;
mod mark;
mod pairs;
mod surroundings;
mod wrapper;

use crate::words;

use super::key::Key;

/// How many layers of wrapping or encoding are undone.
const DEEPEST: usize = 5;

/// A link with its damage undone.
#[derive(Debug)]
pub(super) struct Repaired {
    /// Its keys and values.
    pub pairs: Vec<(String, String)>,
    /// The damage that was undone.
    pub damage: Damage,
}

/// The damage to a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Damage {
    /// There was text or punctuation around it.
    surrounded: bool,
    /// It was inside a link of this host.
    wrapped: Option<String>,
    /// It was written as HTML.
    html: bool,
    /// It was percent-encoded once more than it should be.
    encoded: bool,
    /// It was written as quoted-printable text.
    quoted: bool,
    /// Its pairs were separated by something other than “&”.
    separated: bool,
    /// Its query was behind a “#”.
    fragment: bool,
    /// There were spaces, line breaks or invisible characters in it.
    broken: bool,
}

impl Damage {
    /// The damage in words.
    pub fn words(&self) -> String {
        let all = [
            (self.surrounded, words::damage_surrounded()),
            (self.html, words::damage_html()),
            (self.encoded, words::damage_encoded()),
            (self.quoted, words::damage_quoted()),
            (self.separated, words::damage_separated()),
            (self.fragment, words::damage_fragment()),
            (self.broken, words::damage_broken()),
        ];
        let wrapped = self.wrapped.as_deref().map(words::damage_wrapped);
        let others = all.into_iter().filter(|(is, _)| *is).map(|(_, words)| words.to_owned());
        wrapped.into_iter().chain(others).collect::<Vec<_>>().join(", ")
    }
}

/// Whether a link that reads without faults may still have another meaning: it is inside another link,
/// there is text around it, its question mark is encoded, its query is behind a “#”, or a program read
/// a part of it as HTML.
pub(super) fn may_be_mangled(link: &str) -> bool {
    escapes::has_decoded_key(link)
        || link.contains("&#")
        || wrapper::unwrap(link).is_some()
        || (is_address(link) && !link.contains('?') && link.contains(['%', '=']))
        || query_of_fragment(link).is_some()
        || is_surrounded(link)
}

/// The query that stands behind the “#” of a link without one before it.
fn query_of_fragment(link: &str) -> Option<&str> {
    let (head, fragment) = link.split_once('#')?;
    let query = fragment.trim_start_matches(['!', '/', '?']);
    (!head.contains('?') && surroundings::is_query(query)).then_some(query)
}

/// Whether a link has harmless additions around it or in it.
fn is_surrounded(link: &str) -> bool {
    let link = link.trim();
    let (link, _) = link.split_once('#').unwrap_or((link, ""));
    let (head, query) = link.split_once('?').unwrap_or(("", link));
    let (key, text) =
        query.rsplit('&').next().and_then(|pair| pair.split_once('=')).unwrap_or_default();
    let is_marked = || mark::without_closing(text) != text;
    link.contains(['\n', '\r', '\t'])
        || head.contains(char::is_whitespace)
        || mark::without_opening(head) != head
        || (Key::find(key).is_some_and(|key| !key.takes_any_text()) && is_marked())
}

/// The link with its damage undone; `None` if there is no damage, or no link in the text.
pub(super) fn repair(link: &str) -> Option<Repaired> {
    let mut damage = Damage::default();
    let mut text = stripped(link.to_owned(), &mut damage);
    for _ in 0..DEEPEST {
        let Some((host, inner)) = wrapper::unwrap(&text) else { break };
        damage.wrapped.get_or_insert(host);
        text = stripped(inner, &mut damage);
    }
    let query = apply(query(&text, &mut damage)?, &mut damage.separated, pairs::with_ampersands);
    let pairs = pairs::read(&query, &mut damage);
    (damage != Damage::default()).then_some(Repaired { pairs, damage })
}

/// The text with surroundings, invisible characters and encodings of the whole link removed.
fn stripped(text: String, damage: &mut Damage) -> String {
    let text = apply(text, &mut damage.broken, mark::without_invisible);
    let text = apply(text, &mut damage.quoted, escapes::without_quoted_printable);
    let text = apply(text, &mut damage.html, escapes::without_html);
    let text = apply(text, &mut damage.encoded, escapes::without_encoding);
    let text = apply(text, &mut damage.html, escapes::with_restored_keys);
    let text = apply(text, &mut damage.surrounded, surroundings::without);
    apply(text, &mut damage.broken, surroundings::without_breaks)
}

/// Applies a change to a text, and records whether it made a difference.
fn apply(text: String, changed: &mut bool, change: impl Fn(&str) -> String) -> String {
    let now = change(&text);
    *changed |= now != text;
    now
}

/// Whether a text begins like an address.
pub(super) fn is_address(text: &str) -> bool {
    ["http://", "https://", "file://"].iter().any(|head| begins_with(text, head))
        || text.starts_with('/')
}

/// Whether a text begins with another one, ignoring ASCII case.
fn begins_with(text: &str, head: &str) -> bool {
    text.as_bytes()
        .get(..head.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(head.as_bytes()))
}

/// The query of a link whose surroundings have been removed.
fn query(text: &str, damage: &mut Damage) -> Option<String> {
    if let Some(query) = query_of_fragment(text) {
        damage.fragment = true;
        return Some(query.to_owned());
    }
    let text = text.split_once('#').map_or(text, |(text, _)| text);
    if let Some((_, query)) = text.split_once('?') {
        return Some(query.to_owned());
    }
    if !is_address(text) {
        return text.contains('=').then(|| text.to_owned());
    }
    // The question mark is encoded or missing.
    if let Some(mark) = escapes::find_encoded(text, b'?') {
        damage.encoded = true;
        return Some(text[mark.end..].to_owned());
    }
    let last = text.rsplit('/').next().unwrap_or_default().trim_start_matches('&');
    let key = last.split('=').next().unwrap_or_default();
    let is_query = key.len() < last.len() && Key::find(key).is_some();
    damage.surrounded |= is_query;
    Some(if is_query { last.to_owned() } else { String::new() })
}
