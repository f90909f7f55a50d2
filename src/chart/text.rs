//! Text: its approximate width, and how it breaks into lines.
//!
//! Widths are those of DejaVu Sans, the widest of the usual system fonts, so that what fits here fits
//! with any of them.

use std::borrow::Cow;

/// A reader's text settings where they differ from the default: more space between letters and words,
/// or a larger size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lettering {
    /// Additional space after each letter, in thousandths of the font size.
    pub letters: u32,
    /// Further space after each word, in thousandths of the font size.
    pub words: u32,
    /// The font size, in percent of the default.
    pub size: u32,
}

impl Lettering {
    /// The default settings.
    pub const AS_SET: Self = Self { letters: 0, words: 0, size: 100 };

    /// A height in CSS pixels, enlarged in proportion to the font size.
    #[must_use]
    pub const fn grown(self, height: u32) -> u32 {
        (height * self.size).div_ceil(100)
    }
}

impl Default for Lettering {
    fn default() -> Self {
        Self::AS_SET
    }
}

/// The font of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    /// The font size in CSS pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Additional space after each letter, as a fraction of the font size.
    letters: f64,
    /// Further space after each word, as a fraction of the font size.
    words: f64,
    /// A factor on the widths of texts.
    wide: f64,
}

impl Type {
    pub(super) const fn regular(size: f64) -> Self {
        Self { size, bold: false, letters: 0.0, words: 0.0, wide: 1.0 }
    }

    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true, letters: 0.0, words: 0.0, wide: 1.0 }
    }

    /// The same font with a reader's text settings.
    pub(super) fn read_with(self, lettering: Lettering) -> Self {
        let Lettering { letters, words, size } = lettering;
        let [letters, words] = [letters, words].map(|space| f64::from(space) / 1000.0);
        Self { size: self.size * f64::from(size) / 100.0, letters, words, ..self }
    }

    /// The same font for texts that may be wider by a factor.
    pub(super) fn as_wide_as(self, wide: f64) -> Self {
        Self { wide, ..self }
    }

    /// The height of a line.
    pub(super) fn leading(&self) -> f64 {
        LEADING * self.size
    }

    /// The width of a text in CSS pixels, an upper estimate.
    pub(super) fn width(&self, text: &str) -> f64 {
        let width = if self.bold { bold } else { regular };
        let spaced = |letter: char| {
            let word = if matches!(letter, ' ' | '\u{a0}') { self.words } else { 0.0 };
            width(letter) + self.letters + word
        };
        text.chars().map(spaced).sum::<f64>() * self.size * self.wide
    }

    /// A name cut to a width of at most `room`, but to at least one letter.
    pub(super) fn shortened(&self, name: &str, room: f64) -> String {
        let mut cut = name.to_owned();
        if self.width(name) > room {
            let room = room - self.width("…");
            while self.width(&cut) > room && cut.chars().count() > 1 {
                cut.pop();
            }
            cut.truncate(cut.trim_end().len());
            cut.push('…');
        }
        cut
    }

    /// Breaks words into lines of at most `room`, as far as single words allow.
    pub(super) fn wrap<S: AsRef<str>>(&self, words: &[S], room: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.iter().map(AsRef::as_ref) {
            match lines.last_mut() {
                Some(line) if self.width(line) + self.width(" ") + self.width(word) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Breaks words into as few lines as [`Self::wrap`], of about the same length.
    pub(super) fn wrap_evenly<S: AsRef<str>>(&self, words: &[S], room: f64) -> Vec<String> {
        let mut best = self.wrap(words, room);
        let few = best.len();
        loop {
            // With any less room, the widest line must break.
            let lines = self.wrap(words, self.widest(&best) - 1e-6);
            if lines.len() > few || lines == best {
                return best;
            }
            best = lines;
        }
    }

    /// The width of the widest line.
    pub(super) fn widest<S: AsRef<str>>(&self, lines: &[S]) -> f64 {
        lines.iter().map(|line| self.width(line.as_ref())).fold(0.0, f64::max)
    }
}

/// The height of a line, as a fraction of the font size.
const LEADING: f64 = 1.25;

/// The letters of Latin-1 from U+00C0 on without their accents; a dot for those that are letters of their own.
const UNACCENTED: &[u8; 64] = b"AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y";

/// The letter whose width an accented letter has; any other character itself.
fn unaccented(character: char) -> char {
    let place = (character as usize).wrapping_sub(0xc0);
    match UNACCENTED.get(place) {
        Some(b'.') | None => character,
        Some(letter) => char::from(*letter),
    }
}

/// The width of a character in ems.
fn regular(character: char) -> f64 {
    match unaccented(character) {
        'i' | 'j' | 'l' | 'I' | 'J' => 0.29,
        ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | '·' | '’' => 0.32,
        ':' | ';' | 'f' | '-' => 0.36,
        't' | 'r' | '(' | ')' => 0.41,
        's' | 'z' | 'c' | '–' | 'L' => 0.56,
        'a' | 'e' | 'k' | 'o' | 'v' | 'x' | 'y' | 'F' | 'P' | 'T' | 'Y' | '«' | '»' => 0.62,
        'b' | 'd' | 'g' | 'h' | 'n' | 'p' | 'q' | 'u' | 'ß' | 'E' | 'S' | '0'..='9' => 0.64,
        'A' | 'B' | 'C' | 'K' | 'R' | 'V' | 'X' | 'Z' => 0.70,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 0.79,
        'w' | 'M' | '+' | '−' | '×' => 0.86,
        'œ' | 'Œ' => 1.08,
        _ => 1.0,
    }
}

/// The width of a bold character in ems.
fn bold(character: char) -> f64 {
    match unaccented(character) {
        'i' | 'j' | 'l' | ' ' | '\u{a0}' | '\u{202f}' => 0.35,
        'I' | 'J' | '.' | ',' | '·' | '’' | ':' | ';' => 0.40,
        '-' | 'f' | 't' | 'r' | '(' | ')' | '–' => 0.50,
        's' | 'z' | 'c' => 0.60,
        'a' | 'e' | 'k' | 'v' | 'x' | 'y' | 'E' | 'F' | 'L' | 'T' | '«' | '»' => 0.68,
        'o' | '0'..='9' | 'h' | 'n' | 'u' => 0.71,
        'b' | 'd' | 'g' | 'p' | 'q' | 'ß' | 'C' | 'P' | 'S' | 'Y' | 'Z' => 0.73,
        'A' | 'B' | 'K' | 'R' | 'V' | 'X' => 0.77,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '+' | '−' => 0.85,
        'w' => 0.92,
        'œ' | 'Œ' => 1.17,
        _ => 1.1,
    }
}

/// A text with right-to-left parts isolated, so that figures beside them keep their place (Unicode
/// Standard Annex 9, section 2.4).
pub(super) fn isolated(text: &str) -> Cow<'_, str> {
    let leftward = |letter: char| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    let (Some(first), Some(last)) = (text.find(leftward), text.rfind(leftward)) else {
        return Cow::Borrowed(text);
    };
    let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
    Cow::Owned(format!("{}\u{2068}{}\u{2069}{}", &text[..first], &text[first..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stay_beside_names_from_right_to_left() {
        assert_eq!(isolated("שלום 31.0 %"), "\u{2068}שלום\u{2069} 31.0 %");
        assert_eq!(isolated("A: של ום +3.5"), "A: \u{2068}של ום\u{2069} +3.5");
        for left_to_right in ["AWS 31.0 %", "−3.2 vs exclusive", "クラウド 5", ""] {
            assert_eq!(isolated(left_to_right), left_to_right);
        }
    }

    #[test]
    fn lines_hold_what_they_can_and_no_more() {
        let font = Type::regular(10.0);
        let words = ["OpenAI", "may", "sell", "on", "any", "cloud"];
        assert_eq!(font.wrap(&words, 1000.0), [words.join(" ")]);
        for room in 40..200 {
            let lines = font.wrap(&words, f64::from(room));
            assert_eq!(lines.join(" "), words.join(" "));
            assert!(font.widest(&lines) <= f64::from(room));
            let even = font.wrap_evenly(&words, f64::from(room));
            assert_eq!((even.join(" "), even.len()), (words.join(" "), lines.len()));
            assert!(font.widest(&even) <= font.widest(&lines));
        }
        assert_eq!(font.wrap(&words, 0.0), words);
        assert!(font.wrap(&[""; 0], 9.0).is_empty());
    }

    #[test]
    fn names_are_cut_only_where_they_have_to_be() {
        let font = Type::bold(12.0);
        assert_eq!(font.shortened("Google Cloud", 200.0), "Google Cloud");
        assert_eq!(font.shortened("Google Cloud", 74.0), "Google…");
        assert_eq!(font.shortened("WWWWWWWW", 0.0), "W…");
        assert_eq!(font.shortened("", 0.0), "");
        for room in 27..200 {
            let room = f64::from(room);
            assert!(font.width(&font.shortened("WWWW iiii WWWW iiii WWWW", room)) <= room);
        }
    }

    #[test]
    fn letters_and_words_that_stand_apart_take_room() {
        let as_set = Type::regular(10.0);
        let apart = as_set.read_with(Lettering { letters: 120, words: 160, size: 100 });
        let more = apart.width("40\u{a0}% x") - as_set.width("40\u{a0}% x");
        assert!((more - (6.0 * 1.2 + 2.0 * 1.6)).abs() < 1e-9, "{more}");
        let large = as_set.read_with(Lettering { size: 150, ..Lettering::AS_SET });
        assert_eq!((large.width("AWS"), large.leading()), (1.5 * as_set.width("AWS"), 18.75));
    }

    #[test]
    fn an_accent_takes_no_room() {
        for (accented, plain) in
            [("Énergie à côté", "Energie a cote"), ("Übergröße, ÿ", "Ubergroße, y")]
        {
            for font in [Type::regular(10.0), Type::bold(10.0)] {
                assert_eq!(font.width(accented), font.width(plain));
            }
        }
    }

    #[test]
    fn bold_is_wider() {
        for text in ["Google Cloud 17.3 %", "+0.1 vs exclusive", "−5.6"] {
            assert!(Type::bold(12.0).width(text) > Type::regular(12.0).width(text));
        }
    }
}
