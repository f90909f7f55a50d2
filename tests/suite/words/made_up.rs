//! A language that nobody speaks, made of the English words: a third longer, with accents, and with the four plural
//! forms of Slovenian. What holds for it holds for languages that nobody has written yet.

use std::fs;
use std::path::Path;

use super::catalogue::Catalogue;
use super::language::Language;
use super::pattern::{Kind, Pattern, Piece};
use super::plural::Category;
use super::rust;

/// The language whose plural rules it has.
pub const RULES: &str = "sl";

/// The variables with figures that choose a form in each of its messages, also where they are texts.
const FIGURES: [&str; 4] = ["number", "points", "years", "runs"];

/// A mark for each plural form, at its end: one, two, few and other.
pub const MARKS: [(Category, char); 4] =
    [(Category::One, '¹'), (Category::Two, '²'), (Category::Few, '³'), (Category::Other, 'º')];

/// The catalogue with every language and this one, and the position of this one.
pub fn catalogue() -> (Catalogue, usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    let mut languages: Vec<Language> = files
        .map(|path| {
            let key = path.file_stem().unwrap().to_string_lossy().into_owned();
            Language::read(&key, &fs::read_to_string(&path).unwrap()).unwrap()
        })
        .collect();
    let english = languages.iter().find(|language| language.key == "en").unwrap();
    let messages = english.messages.iter().map(|(name, said)| (name.clone(), changed(said)));
    let made_up = Language { messages: messages.collect(), ..Language::read(RULES, "").unwrap() };
    languages.push(made_up);
    let catalogue = Catalogue::of(&languages).unwrap();
    let index = catalogue.languages.iter().position(|key| key == RULES).unwrap();
    (catalogue, index)
}

/// Its table, as the build writes those of languages apart.
pub fn table() -> String {
    let (catalogue, index) = catalogue();
    rust::table(&catalogue, index, |_| true)
}

/// An English pattern in this language.
fn changed(pattern: &Pattern) -> Pattern {
    let kind =
        |name: &str| pattern.variables.iter().find(|known| known.name == name).map(|v| v.kind);
    let mut pieces = Vec::new();
    for piece in &pattern.pieces {
        match piece {
            Piece::Plural { variable, cases, other } => {
                let said = |category: Category| {
                    let english = cases.iter().find(|(known, _)| *known == category);
                    longer(english.map_or(other, |(_, said)| said))
                };
                pieces.push(marked(variable, said));
            }
            piece => pieces.extend(longer(std::slice::from_ref(piece))),
        }
        if let Piece::Variable(name) = piece
            && FIGURES.contains(&name.as_str())
            && kind(name) == Some(Kind::Text)
        {
            pieces.push(marked(name, |_| Vec::new()));
        }
    }
    Pattern { pieces, variables: pattern.variables.clone() }
}

/// A choice among all forms, each with its mark at the end.
fn marked(variable: &str, said: impl Fn(Category) -> Vec<Piece>) -> Piece {
    let mut cases: Vec<(Category, Vec<Piece>)> = MARKS
        .into_iter()
        .map(|(category, mark)| {
            let mut said = said(category);
            said.push(Piece::Text(mark.to_string()));
            (category, said)
        })
        .collect();
    let (_, other) = cases.pop().unwrap();
    Piece::Plural { variable: variable.to_owned(), cases, other }
}

fn longer(pieces: &[Piece]) -> Vec<Piece> {
    let changed = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Piece::Text(stretched(text)),
        piece => piece.clone(),
    });
    changed.collect()
}

/// A text with accents on its vowels, and the first third of each word once more at its end.
fn stretched(text: &str) -> String {
    let mut all = String::new();
    for word in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let end = word.find(|letter: char| !letter.is_alphabetic()).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        let word: String = word.chars().map(accented).collect();
        let third = word.chars().count().div_ceil(3);
        let more: String = if word.chars().count() < 3 {
            String::new()
        } else {
            word.chars().take(third).flat_map(char::to_lowercase).collect()
        };
        all += &(word + &more + after);
    }
    all
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'à',
        'e' => 'é',
        'i' => 'î',
        'o' => 'ô',
        'u' => 'û',
        'A' => 'À',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ô',
        'U' => 'Û',
        other => other,
    }
}

/// The words of a text that have a plain vowel, so that none of this language's messages has them.
pub fn not_translated(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| word.chars().count() > 2 && word.contains(['a', 'e', 'i', 'o', 'u']))
        .collect()
}
