//! Escapes: how HTML, mail and some programs write the special characters of a link.

use std::borrow::Cow;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::scenario::Parameter;

use super::{DEEPEST, begins_with};

/// HTML's names of characters that occur in links or around them.
const NAMED: [(&str, &str); 14] = [
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", " "),
    ("equals", "="),
    ("quest", "?"),
    ("num", "#"),
    ("percnt", "%"),
    ("colon", ":"),
    ("commat", "@"),
    ("comma", ","),
    ("micro", "µ"),
];

/// What an HTML reader makes of “&micro” at the beginning of an old key. There are two characters that
/// look like µ, and browsers percent-encode them.
const DECODED_BEGINNINGS: [&str; 6] =
    ["µsoft-", "μsoft-", "%C2%B5soft-", "%CE%BCsoft-", "%c2%b5soft-", "%ce%bcsoft-"];

/// Whether an HTML reader has replaced the beginning of a key.
pub(super) fn has_decoded_key(text: &str) -> bool {
    DECODED_BEGINNINGS.iter().any(|decoded| text.split(decoded).skip(1).any(is_rest_of_key))
}

/// Whether a text begins with the remainder of an old key and “=”. In a value, “=” is always encoded,
/// so a value cannot match.
fn is_rest_of_key(text: &str) -> bool {
    // The longest remainder is shorter than this.
    let end = text.bytes().take(20).position(|byte| byte == b'=');
    let rest = end.and_then(|end| text.get(..end));
    rest.is_some_and(|rest| Parameter::find(&format!("microsoft-{rest}")).is_some())
}

/// The text with the beginnings of keys restored that an HTML reader had replaced.
pub(super) fn with_restored_keys(text: &str) -> String {
    let mut text = text.to_owned();
    for decoded in DECODED_BEGINNINGS {
        if text.contains(decoded) {
            let mut parts = text.split(decoded);
            let mut restored = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                restored += if is_rest_of_key(part) { "&microsoft-" } else { decoded };
                restored += part;
            }
            text = restored;
        }
    }
    text
}

/// The text with HTML's character references and line breaks decoded, however often they were encoded.
pub(super) fn without_html(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let now = unescaped(&text);
        if now == text {
            break;
        }
        text = now;
    }
    text
}

/// The text with each character reference decoded once.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match reference(part) {
            Some((letter, rest)) => {
                plain += &letter;
                plain += rest;
            }
            None => {
                plain.push('&');
                plain += part;
            }
        }
    }
    plain
}

/// The character that a reference after “&” stands for, and the text after the reference.
fn reference(text: &str) -> Option<(Cow<'static, str>, &str)> {
    // A program that percent-encodes links has encoded the semicolon too.
    for head in ["amp%3b", "amp%253b"] {
        if begins_with(text, head) {
            return Some((Cow::Borrowed("&"), &text[head.len()..]));
        }
    }
    // The longest name has six letters; a number has seven digits after “#”.
    let end = text.bytes().take(9).position(|byte| byte == b';')?;
    let (name, rest) = (&text[..end], &text[end + 1..]);
    if let Some((_, letter)) = NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
        return Some((Cow::Borrowed(letter), rest));
    }
    let digits = name.strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    let letter = number.ok().and_then(char::from_u32)?;
    Some((Cow::Owned(letter.to_string()), rest))
}

/// The text decoded from quoted-printable (RFC 2045, 6.7), which writes “=” as “=3D” and ends continued
/// lines with “=”. It is decoded only if every “=” in it can be such a sequence.
pub(super) fn without_quoted_printable(text: &str) -> String {
    let mut parts = text.split('=');
    let first = parts.next().unwrap_or_default();
    let mut bytes = first.as_bytes().to_vec();
    let mut is_quoted = false;
    for part in parts {
        let soft = part.strip_prefix("\r\n").or_else(|| part.strip_prefix(['\n', '\r']));
        let code = part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match (soft, code) {
            (Some(rest), _) => bytes.extend_from_slice(rest.as_bytes()),
            (None, Some(byte)) => {
                is_quoted |= byte == b'=';
                bytes.push(byte);
                bytes.extend_from_slice(&part.as_bytes()[2..]);
            }
            (None, None) => return text.to_owned(),
        }
    }
    if is_quoted { String::from_utf8_lossy(&bytes).into_owned() } else { text.to_owned() }
}

/// The text with its encoded “=” decoded. If no separator of keys and values is left, all of it is
/// decoded.
pub(super) fn without_encoding(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        if text.contains('=') || find_encoded(&text, b'=').is_none() {
            break;
        }
        if text.contains('&') {
            let pairs = text.split('&').map(|pair| match find_encoded(pair, b'=') {
                Some(sign) => format!("{}={}", &pair[..sign.start], &pair[sign.end..]),
                None => pair.to_owned(),
            });
            return pairs.collect::<Vec<_>>().join("&");
        }
        text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    text
}

/// The text with all percent-encoding decoded, however often it was encoded.
pub(super) fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let now = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if now == text {
            break;
        }
        text = now;
    }
    text
}

/// Where a text has a given character percent-encoded, once or several times.
pub(super) fn find_encoded(text: &str, byte: u8) -> Option<Range<usize>> {
    let code = format!("{byte:02x}");
    text.match_indices('%').map(|(position, _)| position).find_map(|position| {
        let mut rest = &text[position + 1..];
        for _ in 0..DEEPEST {
            rest = rest.strip_prefix("25").unwrap_or(rest);
        }
        let end = text.len() - rest.len() + code.len();
        begins_with(rest, &code).then_some(position..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_escape_is_undone() {
        for (text, plain) in [
            ("v=1&amp;n=3", "v=1&n=3"),
            ("v=1&amp;amp;n=3", "v=1&n=3"),
            ("v=1&AMP;n=3&#38;b=x&#x26;a=y", "v=1&n=3&b=x&a=y"),
            ("v=1&amp%3Bn=3&amp%253Ba=x", "v=1&n=3&a=x"),
            ("v&#61;1&#x26;n&equals;3", "v=1&n=3"),
            ("&lt;v=1&gt;", "<v=1>"),
            ("n=3&micro;soft-pays=4", "n=3µsoft-pays=4"),
            ("v=1&n=3;&", "v=1&n=3;&"),
        ] {
            assert_eq!(without_html(text), plain, "{text}");
        }
    }

    #[test]
    fn decoded_keys_are_restored() {
        for (text, plain) in [
            ("n=3µsoft-years=4", "n=3&microsoft-years=4"),
            ("n=3%C2%B5soft-pays=4", "n=3&microsoft-pays=4"),
            ("n=3µsoft-word=4", "n=3µsoft-word=4"),
            // A name whose text looks like a damaged key.
            ("aws-name=%C2%B5soft-pays%3D4", "aws-name=%C2%B5soft-pays%3D4"),
        ] {
            assert_eq!(with_restored_keys(text), plain, "{text}");
            assert_eq!(has_decoded_key(text), text != plain, "{text}");
        }
    }

    #[test]
    fn quoted_printable_is_distinguished_from_values_that_look_like_it() {
        for (text, plain) in [
            ("v=3D1&win=\ndow=3D90", "v=1&window=90"),
            ("v=3D1&n=3D3=\r\n0", "v=1&n=30"),
            ("v=1&n=3D3", "v=1&n=3D3"),
            ("v=1&n=\n3", "v=1&n=\n3"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(without_quoted_printable(text), plain, "{text}");
        }
    }

    #[test]
    fn a_link_that_is_encoded_as_a_whole_is_decoded() {
        for (text, plain) in [
            ("v%3D1%26n%3D3", "v=1&n=3"),
            ("v%253D1%2526n%253D3", "v=1&n=3"),
            ("https%3A%2F%2Fa.example%2F%3Fv%3d1", "https://a.example/?v=1"),
            ("v=1%26n%3D3", "v=1%26n%3D3"),
            ("v%3D1&aws-name%3DA%26B%3Dc", "v=1&aws-name=A%26B%3Dc"),
            ("50%", "50%"),
        ] {
            assert_eq!(without_encoding(text), plain, "{text}");
        }
        assert_eq!(find_encoded("a%b%253Fc", b'?'), Some(3..8));
    }
}
