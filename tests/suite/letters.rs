//! Protects the names of clouds: the tables of characters allowed in a name, and of those that look
//! like ASCII, follow from Unicode's data. The program contains the tables instead of the data, so that
//! every build reads names in the same way. Whoever renews them must check what that does to old links.

use std::fmt::Write;
use std::ops::RangeInclusive;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UNICODE_VERSION, UnicodeGeneralCategory};
use unicode_security::confusable_detection::skeleton;

use crate::blessing;

/// The number of code points.
const CODES: u32 = 0x11_0000;

/// The blocks with letters and digits that look like ASCII ones, beside those that
/// src/scenario/confusables.rs handles by rules.
const BLOCKS: [RangeInclusive<u32>; 14] = [
    // Latin and its extensions, phonetic letters.
    0x80..=0x2ff,
    // Greek, Cyrillic, Armenian, Hebrew.
    0x370..=0x5ff,
    // Cherokee.
    0x13a0..=0x13ff,
    // Cyrillic and Georgian extensions.
    0x1c80..=0x1cbf,
    // Phonetic extensions.
    0x1d00..=0x1dbf,
    // Latin with several marks, Greek with breathings.
    0x1e00..=0x1fff,
    // Superscripts, subscripts.
    0x2070..=0x209f,
    // Signs that are letters, Roman numerals.
    0x2100..=0x218f,
    // More Latin, Coptic.
    0x2c60..=0x2cff,
    // Tifinagh.
    0x2d30..=0x2d7f,
    // Lisu.
    0xa4d0..=0xa4ff,
    // More Latin.
    0xa720..=0xa7ff,
    // More Latin, small Cherokee.
    0xab30..=0xabbf,
    // Hebrew for presentation.
    0xfb1d..=0xfb4f,
];

/// The class of a character; the numbers are those of `Class` in src/scenario/letter.rs.
fn class(letter: char) -> u8 {
    use GeneralCategory as G;
    const REFUSED: u8 = 0;
    const SHOWN: u8 = 1;
    const SILENT: u8 = 2;
    const SPACE: u8 = 3;
    match letter {
        // These join letters, in Persian and in emoji.
        '\u{200c}' | '\u{200d}' => return SILENT,
        // Letters and symbols that are invisible, and the placeholder of an embedded object.
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{fffc}' => {
            return REFUSED;
        }
        _ => {}
    }
    match letter.general_category() {
        G::Control
        | G::Format
        | G::Surrogate
        | G::PrivateUse
        | G::Unassigned
        | G::LineSeparator
        | G::ParagraphSeparator => REFUSED,
        G::NonspacingMark | G::EnclosingMark => SILENT,
        G::SpaceSeparator => SPACE,
        _ => SHOWN,
    }
}

/// Run lengths of classes. Each is the length less one, times four, plus the class; in groups of seven
/// bits, the lowest first, with the highest bit of a byte set if more follow.
fn runs() -> Vec<u8> {
    let classes: Vec<u8> = (0..CODES).map(|code| char::from_u32(code).map_or(0, class)).collect();
    let mut bytes = Vec::new();
    for run in classes.chunk_by(|one, next| one == next) {
        let mut number = (run.len() - 1) << 2 | usize::from(run[0]);
        while number > 0x7f {
            bytes.push(number as u8 & 0x7f | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
    }
    bytes
}

/// Small capitals; the standard lists only those that look like small letters.
const SMALL_CAPITALS: &str = "ᴀaʙbᴅdᴇeɢgʜhᴊjᴋkʟlᴍmɴnʀrᴛt";

/// The ASCII letter or digit that a character looks like without its marks, by Unicode Technical
/// Standard 39; `None` if there is none. Small letters represent capitals, `l` represents `I`, `i` and
/// `1`, and `o` represents `0`.
fn base_letter(letter: char) -> Option<char> {
    if let Some((_, more)) = SMALL_CAPITALS.split_once(letter) {
        return more.chars().next().filter(char::is_ascii_lowercase);
    }
    let bare = |text: &str| -> String {
        text.nfkd().filter(|letter| class(*letter) == 1).flat_map(char::to_lowercase).collect()
    };
    let like = |text: &str| bare(&skeleton(text).collect::<String>());
    let kept: String = letter.to_string().nfkd().filter(|letter| class(*letter) == 1).collect();
    let text = like(&like(&kept)).replace("rn", "m");
    let mut letters = text.chars();
    let (Some(only), None) = (letters.next(), letters.next()) else { return None };
    only.is_ascii_alphanumeric().then_some(match only {
        '0' => 'o',
        '1' | 'i' => 'l',
        other => other,
    })
}

/// What the characters of a block look like, in order. A capital letter skips characters that look like
/// none: as many as its place in the alphabet.
fn confusables(block: RangeInclusive<u32>) -> String {
    let (mut text, mut none) = (String::new(), 0);
    for code in block {
        match char::from_u32(code).and_then(base_letter) {
            Some(like) => {
                while none > 0 {
                    let step: u8 = std::cmp::min(none, 26);
                    text.push(char::from(b'A' + step - 1));
                    none -= step;
                }
                text.push(like);
            }
            None => none += 1,
        }
    }
    text
}

#[test]
fn the_table_is_that_of_unicode() {
    let version = UNICODE_VERSION;
    assert_eq!(version, unicode_security::UNICODE_VERSION);
    let bytes = runs();
    let mut text = format!(
        "//! The table of characters, of Unicode {}.{}.{}. tests/suite/letters.rs writes it and says what it means.\n\n\
         /// Runs of characters that stand in names in the same way, from U+0000 on.\n\
         #[rustfmt::skip]\n\
         pub(super) static RUNS: [u8; {}] = [\n",
        version.0,
        version.1,
        version.2,
        bytes.len(),
    );
    for line in bytes.chunks(24) {
        let line: Vec<String> = line.iter().map(ToString::to_string).collect();
        writeln!(text, "    {},", line.join(",")).unwrap();
    }
    text += "];\n\n\
        /// What characters look like, from each first one on.\n\
        #[rustfmt::skip]\n\
        pub(super) static CONFUSABLES: [(u32, &str); ";
    writeln!(text, "{}] = [", BLOCKS.len()).unwrap();
    let mut size = bytes.len();
    for block in BLOCKS {
        let first = *block.start();
        let confusables = confusables(block);
        size += confusables.len();
        let lines: Vec<&str> = confusables
            .as_bytes()
            .chunks(80)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        writeln!(text, "    (0x{first:x}, \"{}\"),", lines.join("\\\n        ")).unwrap();
    }
    text += "];\n";
    assert!(size < 4_500, "{size} bytes: whoever opens the page waits for them");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scenario/letter_table.rs");
    blessing::compare(&[(path, text)]);
}
