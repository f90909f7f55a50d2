//! Marks: punctuation that people and programs put around a link, and invisible characters.

use crate::scenario::is_plain;

/// Characters that may precede a link without belonging to it.
const OPENING: &[char] = &[
    '(', '[', '{', '<', '"', '\'', '“', '‘', '„', '‚', '«', '‹', '「', '『', '【', '（', '《', '*',
    '_', '~', '`', '|', '>', ':', '»', '”', '’', '›', '…', '\\',
];

/// Characters that may follow a link without belonging to it.
const CLOSING: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '<', '"', '\'', '”', '“', '’', '‘', '»', '«',
    '›', '‹', '*', '_', '~', '`', '|', '…', '。', '，', '、', '；', '：', '！', '？', '）', '」',
    '』', '】', '》', '\\', '&', '#', '=', '—', '–', '؟', '،',
];

/// Whether a character is invisible; line breaks and tabs are not counted.
fn is_invisible(letter: char) -> bool {
    !is_plain(letter) && !letter.is_whitespace()
}

/// The text without invisible characters.
pub(super) fn without_invisible(text: &str) -> String {
    text.chars().filter(|letter| !is_invisible(*letter)).collect()
}

/// The text without marks and spaces at its beginning.
pub(super) fn without_opening(text: &str) -> &str {
    let is_mark = |c: char| OPENING.contains(&c) || c.is_whitespace() || is_invisible(c);
    text.trim_start_matches(is_mark)
}

/// The text without marks and spaces at its end, plain or percent-encoded as browsers do. A closing
/// bracket is kept if its opening bracket is in the text.
pub(super) fn without_closing(text: &str) -> &str {
    let mut open = [('(', ')'), ('[', ']'), ('{', '}')]
        .map(|(opens, closes)| (closes, count(text, opens) - count(text, closes)));
    let mut text = text;
    loop {
        let (letter, begin) = match last(text) {
            Some(last) => last,
            None => return text,
        };
        if let Some((_, surplus)) = open.iter_mut().find(|(closes, _)| *closes == letter) {
            if *surplus >= 0 {
                return text;
            }
            *surplus += 1;
        } else if !(CLOSING.contains(&letter) || letter.is_whitespace() || is_invisible(letter)) {
            return text;
        }
        text = &text[..begin];
    }
}

/// How often a character occurs in a text.
fn count(text: &str, letter: char) -> i64 {
    text.matches(letter).count() as i64
}

/// The last character of a text, percent-decoded, and the position where it begins.
fn last(text: &str) -> Option<(char, usize)> {
    // A character has at most four bytes, each encoded as three characters.
    for bytes in 1..=4 {
        let Some(begin) = text.len().checked_sub(3 * bytes) else { break };
        let Some(encoded) = text.get(begin..) else { break };
        if !encoded.bytes().step_by(3).all(|byte| byte == b'%') {
            break;
        }
        let decoded: Vec<u8> = percent_encoding::percent_decode_str(encoded).collect();
        if let Ok(letter) = std::str::from_utf8(&decoded)
            && decoded.len() == bytes
        {
            let mut letters = letter.chars();
            return letters
                .next()
                .filter(|_| letters.next().is_none())
                .map(|letter| (letter, begin));
        }
    }
    text.char_indices().next_back().map(|(begin, letter)| (letter, begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_what_belongs_to_the_text_stays() {
        for (text, left) in [
            ("seed=42).", "seed=42"),
            ("seed=42%22%2C", "seed=42"),
            ("seed=42%E2%80%9D%E2%80%8B", "seed=42"),
            ("seed=42”», …", "seed=42"),
            ("name=Amazon (AWS)", "name=Amazon (AWS)"),
            ("name=Amazon (AWS)).", "name=Amazon (AWS)"),
            ("name=50%25", "name=50%25"),
            ("…?!", ""),
            ("%E2%80", "%E2%80"),
        ] {
            assert_eq!(without_closing(text), left, "{text}");
        }
        assert_eq!(without_opening(" (“<v=1"), "v=1");
    }
}
