//! Letters: which characters are allowed in a text that people give. One table decides, rather than the
//! browser or a library of the system, so that a link is read the same everywhere.

use super::letter_table::RUNS;

/// How a character may be used in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Not allowed: a control character, one that changes the direction of the text, one that is
    /// invisible, or one without a meaning (yet). These include every character that XML forbids.
    Refused,
    /// Visible: a letter, a digit, a punctuation mark, a symbol.
    Shown,
    /// Changes how its neighbours look: an accent, or a character that joins letters.
    Silent,
    /// A space of any width.
    Space,
}

impl Class {
    /// The class of a character.
    pub fn of(letter: char) -> Self {
        if letter.is_ascii_graphic() {
            return Self::Shown;
        }
        let (mut left, mut offset) = (u32::from(letter), 0);
        while offset < RUNS.len() {
            let (mut number, mut shift) = (0, 0);
            while let Some(byte) = RUNS.get(offset) {
                number |= u32::from(byte & 0x7f) << shift;
                shift += 7;
                offset += 1;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            let length = (number >> 2) + 1;
            if left < length {
                return [Self::Refused, Self::Shown, Self::Silent, Self::Space]
                    [(number & 3) as usize];
            }
            left -= length;
        }
        Self::Refused
    }
}

/// Whether a character is allowed in a text.
pub(crate) fn is_plain(letter: char) -> bool {
    Class::of(letter) != Class::Refused
}

/// The text with each character that is not allowed replaced by a space.
pub(crate) fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| if is_plain(letter) { letter } else { ' ' })
}

/// The code point of an invisible character as Unicode writes it: `U+202E`.
pub(crate) fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// A text that can be shown anywhere: only allowed characters, at most `most` of them.
pub(crate) fn shown(text: &str, most: usize) -> String {
    let mut short: String = plain(text).take(most).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;
    use crate::scenario::Problem;

    #[test]
    fn names_and_titles_never_turn_what_stands_around_them() {
        for (letter, code) in [
            ("%E2%80%AE", "U+202E"),
            ("%E2%81%A7", "U+2067"),
            ("%D8%9C", "U+061C"),
            ("%0A", "U+000A"),
            ("%E2%80%8B", "U+200B"),
            ("%C2%AD", "U+00AD"),
            ("%EF%BF%BF", "U+FFFF"),
            ("%EF%BF%BE", "U+FFFE"),
            ("%EE%80%80", "U+E000"),
            ("%C2%85", "U+0085"),
            ("%F0%9F%BF%BE", "U+1FFFE"),
            ("%E3%85%A4", "U+3164"),
            ("%F3%A0%81%81", "U+E0041"),
        ] {
            let reading = read(&format!("azure-name=A{letter}evil")).unwrap();
            assert_eq!(reading.comparison.a.azure_name, "", "{letter}");
            let notice = &reading.notices[0];
            assert_eq!(notice.problem, Problem::Defaulted, "{letter}");
            let words = notice.to_string();
            assert!(words.chars().all(is_plain), "{letter}");
            assert!(words.contains(code) && words.ends_with("using Azure."), "{words}");
            let reading = read(&format!("embed=1&title=A{letter}B")).unwrap();
            assert_eq!(reading.display.title, "A B", "{letter}");
            let words = reading.notices[0].to_string();
            assert!(words.starts_with("title = ") && words.contains(code), "{words}");
        }
        // Right-to-left letters and joined emoji are ordinary letters.
        for name in
            ["שלום", "سحابة", "👩\u{200d}💻", "नमस्ते", "Ünïcode Čloud", "葛\u{e0100}城", "a  b", "%"]
        {
            let text: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
            let reading = read(&format!("azure-name={text}")).unwrap();
            assert_eq!((reading.notices, reading.comparison.a.azure_name.as_str()), (vec![], name));
        }
    }

    #[test]
    fn a_name_shows_something() {
        for name in ["%E2%80%8D", "%CC%81", "%CC%81%20%CC%81", "%EF%B8%8F"] {
            let reading = read(&format!("aws-name={name}")).unwrap();
            assert_eq!(reading.comparison.a.aws_name, "", "{name}");
            assert_eq!(reading.notices.len(), 1, "{name}");
        }
    }

    #[test]
    fn every_character_that_xml_forbids_is_refused() {
        for code in (0..=0x10_ffff).filter_map(char::from_u32) {
            // https://www.w3.org/TR/xml/#charsets
            let allowed = matches!(code, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            assert!(allowed || !is_plain(code), "{code:?}");
        }
    }
}
