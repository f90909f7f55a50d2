//! The Rust of a catalogue: a text for each language that holds all messages, and for each message
//! a function, or a `Word` where it has no variables.

use std::fmt::Write;

use super::catalogue::{Catalogue, Message};
use super::pattern::{Kind, Pattern, Piece, Variable};

/// The messages that a table of the program looks up by key begin so.
const LEVER: &str = "lever-";

/// What is said in a language whether or not anybody speaks it begins so: what it is called, what a frame that
/// will speak it is, and the usual names of clouds, which are reserved for them in every language.
const EVERYWHERE: [&str; 3] = ["language-name", "frame-title", "cloud-"];

/// All of it; the program holds what the first language says, and what others say unless they are kept
/// `apart` from it.
pub fn code(catalogue: &Catalogue, apart: bool) -> String {
    let Catalogue { languages, messages } = catalogue;
    let mut code = String::new();
    let keys: Vec<String> = languages.iter().map(|key| format!("{key:?}")).collect();
    let count = languages.len();
    code += &format!(
        "/// The languages, by the names of their files.\npub(super) const KEYS: [&str; {count}] = [{}];\n",
        keys.join(", ")
    );
    let tables: Vec<String> = (0..count)
        .map(|place| {
            let everywhere = |name: &str| EVERYWHERE.iter().any(|begin| name.starts_with(begin));
            let is_told = |name: &str| place == 0 || !apart || everywhere(name);
            literal(&table(messages, place, is_told))
        })
        .collect();
    code += &format!(
        "/// What each language says, message by message.\npub(super) const TABLES: [&str; {count}] = [{}];\n",
        tables.join(",\n")
    );
    for (place, message) in messages.iter().enumerate() {
        code += &declaration(place, message);
    }
    code + &levers(messages)
}

/// What a language says, each message after a character that none of them holds, and nothing where it
/// is not to be told.
pub fn table(messages: &[Message], language: usize, is_told: impl Fn(&str) -> bool) -> String {
    let said: Vec<String> = messages
        .iter()
        .map(|message| {
            if !is_told(&message.name) {
                return String::new();
            }
            let names: Vec<&String> =
                message.variables.iter().map(|variable| &variable.name).collect();
            encoded(&message.said[language].pieces, &names)
        })
        .collect();
    said.join("\u{5}")
}

/// The pieces of a pattern as `Word` reads them.
fn encoded(pieces: &[Piece], names: &[&String]) -> String {
    let place = |variable: &String| {
        let place = names.iter().position(|name| *name == variable).unwrap_or_default();
        char::from(b'a' + place as u8)
    };
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text += words,
            Piece::Variable(variable) => text.extend(['\u{1}', place(variable)]),
            Piece::Plural { variable, one, other } => {
                text.extend(['\u{2}', place(variable)]);
                text += &encoded(one, names);
                text.push('\u{3}');
                text += &encoded(other, names);
                text.push('\u{4}');
            }
        }
    }
    text
}

/// The function of a message, and the constant of one without variables.
fn declaration(place: usize, message: &Message) -> String {
    let Message { name, variables, said } = message;
    let identifier = identifier(name);
    let about = about(name, &said[0]);
    if variables.is_empty() {
        let constant = identifier.to_uppercase();
        return format!(
            "{about}pub const {constant}: Word = Word({place});\n\
             {about}#[must_use]\npub fn {identifier}() -> &'static str {{ {constant}.text() }}\n"
        );
    }
    let parameters: Vec<String> = variables
        .iter()
        .map(|Variable { name, kind, .. }| format!("{}: {}", self::identifier(name), kind.rust()))
        .collect();
    let values: Vec<String> = variables
        .iter()
        .map(|Variable { name, kind, .. }| format!("Value::{kind:?}({})", self::identifier(name)))
        .collect();
    format!(
        "{about}#[must_use]\npub fn {identifier}({}) -> String {{ Word({place}).with(&[{}]) }}\n",
        parameters.join(", "),
        values.join(", "),
    )
}

/// The documentation of a message: its name, and what the first language says.
fn about(name: &str, said: &Pattern) -> String {
    let words = said.plain().map_or_else(String::new, |words| format!(": {words}"));
    let line = format!("`{name}`{words}").replace(['\n', '['], " ");
    format!("#[doc = {}]\n", literal(&line))
}

/// A macro that finds the words of a lever by its key: a lever without words does not compile. `doc`
/// gives its help in the first language, for the documentation.
fn levers(messages: &[Message]) -> String {
    let mut arms = String::new();
    for Message { name, said, .. } in messages {
        let Some(lever) = name.strip_prefix(LEVER) else { continue };
        let (key, what) = lever.split_once('.').unwrap_or((lever, "label"));
        let constant = identifier(name).to_uppercase();
        // Writing to a string cannot fail.
        let _ = writeln!(arms, "    ({key:?} {what}) => {{ $crate::words::{constant} }};");
        if let ("help", Some(words)) = (what, said[0].plain()) {
            let _ = writeln!(arms, "    ({key:?} doc) => {{ {} }};", literal(&words));
        }
    }
    format!("macro_rules! lever {{\n{arms}}}\npub(crate) use lever;\n")
}

impl Kind {
    fn rust(self) -> &'static str {
        match self {
            Self::Text => "&str",
            Self::Count => "u32",
        }
    }
}

fn identifier(name: &str) -> String {
    name.replace(['-', '.'], "_")
}

/// A text as Rust writes it.
fn literal(text: &str) -> String {
    format!("{text:?}")
}
