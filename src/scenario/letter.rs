//! Letters: which characters may stand in a text that people give.

/// Whether a character shows, or takes part in how its neighbours do, without turning the text around it
/// about: no control, no mark of direction (Unicode Standard Annex 9, section 2), and nothing that takes
/// no room.
pub(super) fn is_plain(letter: char) -> bool {
    let turns = matches!(
        letter,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let takes_no_room = matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}');
    !(letter.is_control() || turns || takes_no_room)
}

/// A text in which a space takes the place of what is not plain.
pub(super) fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| if is_plain(letter) { letter } else { ' ' })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Problem, read};

    #[test]
    fn names_and_titles_never_turn_what_stands_around_them() {
        for letter in ["%E2%80%AE", "%E2%81%A7", "%D8%9C", "%0A", "%E2%80%8B"] {
            let reading = read(&format!("azure-name=A{letter}evil")).unwrap();
            assert_eq!(reading.scenario.azure_name, "", "{letter}");
            assert_eq!(reading.notices[0].problem, Problem::Defaulted, "{letter}");
            assert!(reading.notices[0].to_string().chars().all(is_plain), "{letter}");
            let title = read(&format!("embed=1&title=A{letter}B")).unwrap().display.title;
            assert_eq!(title, "A B", "{letter}");
        }
        // Letters that are written from right to left, and emoji that are joined, are letters.
        for name in ["שלום", "سحابة", "👩\u{200d}💻"] {
            assert_eq!(read(&format!("azure-name={name}")).unwrap().scenario.azure_name, name);
        }
    }
}
