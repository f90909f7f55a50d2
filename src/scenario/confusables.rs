//! Confusables: names that people could take for each other. Two names are confusable if they have the
//! same skeleton, a simpler form of those of Unicode Technical Standard 39.

use super::letter::Class;
use super::letter_table::CONFUSABLES;

/// Ligatures, and the letters that they are read as.
const LIGATURES: [(char, &str); 9] = [
    ('æ', "ae"),
    ('œ', "oe"),
    ('ﬀ', "ff"),
    ('ﬁ', "fl"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffl"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
];

/// The skeleton of a name: people could confuse two names with the same skeleton. It leaves out spaces,
/// accents, dots and hyphens, and replaces characters by the lower-case ASCII letters that they look
/// like, among them letters of other scripts, full-width letters and mathematical letters.
pub(super) fn skeleton(name: &str) -> String {
    let mut skeleton = String::new();
    for letter in name.chars().filter(|letter| is_significant(*letter)) {
        match LIGATURES.iter().find(|(joined, _)| *joined == letter) {
            Some((_, letters)) => skeleton += letters,
            None => skeleton.push(base_letter(letter)),
        }
    }
    // In many typefaces these pairs look like one letter.
    let skeleton = skeleton.replace("rn", "m").replace("vv", "w");
    if skeleton.is_empty() { name.to_owned() } else { skeleton }
}

/// Whether a character affects the skeleton of a name.
fn is_significant(letter: char) -> bool {
    let is_between = matches!(
        letter,
        '-' | '.'
            | ','
            | '_'
            | '\''
            | '"'
            | '`'
            | ':'
            | ';'
            | '/'
            | '\\'
            | '('
            | ')'
            | '\u{b7}'
            | '\u{2010}'..='\u{205e}' | '\u{2212}' | '\u{3001}' | '\u{3002}' | '\u{30fb}'
    );
    !is_between && Class::of(letter) == Class::Shown
}

/// The lower-case ASCII letter or digit that a character looks like, or the character itself.
fn base_letter(letter: char) -> char {
    let code = u32::from(letter);
    let found = match code {
        0..=0x7f => Some(letter),
        // Full-width ASCII.
        0xff01..=0xff5e => char::from_u32(code - 0xfee0),
        // Letters and digits in circles, brackets and boxes, and the letters that flags are made of.
        0x2460..=0x2468 => digit(code - 0x2460 + 1),
        0x24ea => digit(0),
        0x249c..=0x24e9 => small(code - 0x249c),
        0x1f110..=0x1f189 => small((code - 0x1f110) % 32),
        0x1f1e6..=0x1f1ff => small(code - 0x1f1e6),
        // Mathematical letters and digits: Latin alphabets of 52 letters, Greek ones of 58, and sets of
        // ten digits.
        0x1d400..=0x1d6a3 => small(code - 0x1d400),
        0x1d6a8..=0x1d7c9 => greek((code - 0x1d6a8) % 58).map(base_letter),
        0x1d7ce..=0x1d7ff => digit((code - 0x1d7ce) % 10),
        _ => listed_confusable(code),
    };
    match found.map_or(letter, |found| found.to_ascii_lowercase()) {
        // Capital I, lower-case l and the digit 1 look alike.
        'i' | '1' | '|' => 'l',
        '0' => 'o',
        other => other,
    }
}

/// The lower-case letter at a position; positions beyond z start again at a.
fn small(offset: u32) -> Option<char> {
    char::from_u32(u32::from('a') + offset % 26)
}

fn digit(number: u32) -> Option<char> {
    char::from_digit(number, 10)
}

/// The Greek letter at a position of a mathematical alphabet: 25 capitals, one symbol, 25 small
/// letters.
fn greek(offset: u32) -> Option<char> {
    match offset {
        0..=24 => char::from_u32(0x391 + offset),
        26..=50 => char::from_u32(0x3b1 + offset - 26),
        _ => None,
    }
}

/// The character that the table gives as the skeleton of a code point.
fn listed_confusable(code: u32) -> Option<char> {
    let (first, letters) = CONFUSABLES.iter().rev().find(|(first, _)| *first <= code)?;
    let mut left = code - first;
    for like in letters.chars() {
        let step = if like.is_ascii_uppercase() { u32::from(like) - u32::from('@') } else { 1 };
        if left < step {
            return Some(like).filter(|like| !like.is_ascii_uppercase());
        }
        left -= step;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_the_same_skeleton() {
        for (name, others) in [
            (
                "Google Cloud",
                &[
                    "google cloud",
                    "Google  Cloud",
                    "Google\u{a0}Cloud",
                    "Google\u{3000}Cloud",
                    "GoogleCloud",
                    "Google-Cloud",
                    "Gооglе Сlоud",
                    "Ｇｏｏｇｌｅ　Ｃｌｏｕｄ",
                    "𝐆𝐨𝐨𝐠𝐥𝐞 𝕮𝖑𝖔𝖚𝖉",
                    "𝙂ο𝚘g𝗅𝐞 Ⅽⅼ𝛐𝞄𝖽",
                    "G00gle C1oud",
                    "GoogIe CIoud",
                    "Góøgle Clöud",
                    "Go\u{301}o\u{301}gle Cloud",
                    "Go\u{200d}ogle Cloud",
                    "Goo\u{34f}gle Cloud",
                    "Ⓖⓞⓞⓖⓛⓔ Ⓒⓛⓞⓤⓓ",
                    "🄶🄾🄾🄶🄻🄴 🄲🄻🄾🅄🄳",
                ][..],
            ),
            ("AWS", &["aws", "ΑWS", "АWЅ", "A.W.S.", "ᴀᴡs", "AVVS", "ꓮꓪꓢ", "ẤẀŞ", "🇦🇼🇸", "ᎪᎳᏚ"]),
            ("Azure", &["Αzure", "Аzurе", "Ạzure", "azuге", "ａｚｕｒｅ", "ⒶⓏⓊⓇⒺ"]),
            ("Others", &["Οthers", "0thers", "Оthегѕ"]),
            ("Amazon", &["Arnazon", "Аmаzоn"]),
            ("Office", &["Oﬃce"]),
            ("Cloud 1729", &["Cloud ①⑦②⑨", "Cloud 𝟏𝟕𝟐𝟗", "Cloud 𝟭𝟳𝟮𝟵", "Cloud 𝟷𝟽𝟸𝟿"]),
        ] {
            for other in others {
                // Some Cyrillic letters resemble their Latin ones only roughly: Unicode lists г as r.
                assert_eq!(skeleton(other), skeleton(name), "{other}");
            }
        }
    }

    #[test]
    fn other_names_have_other_skeletons() {
        let names = [
            "AWS",
            "Azure",
            "Google Cloud",
            "Others",
            "Andere",
            "Cloud 5",
            "Cloud 6",
            "Oracle",
            "C",
            "C++",
            "C#",
            "шум",
            "хор",
            "雲",
            "云",
            "クラウド",
            "سحابة",
            "שלום",
            "***",
            "+++",
            "👩\u{200d}💻",
            "💻",
            "Alibaba",
        ];
        for (index, one) in names.iter().enumerate() {
            for other in &names[..index] {
                assert_ne!(skeleton(one), skeleton(other), "{one}, {other}");
            }
        }
    }
}
