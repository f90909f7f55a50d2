//! The Rust code of a catalogue: for each language a text with all messages. For each message a function,
//! and also a constant if it has no variables; instead of both a struct if it has several.

use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::catalogue::{Catalogue, Message};
use super::pattern::{Kind, Pattern, Piece, Variable};
use super::plural::Category;

/// The prefix of messages that the program looks up by key, in a table.
const LEVER: &str = "lever-";

/// Prefixes of messages that the program always contains in every language: the language's name, the
/// title of a frame in the language, and the usual names of clouds, which are reserved in every
/// language.
const EVERYWHERE: [&str; 3] = ["language-name", "frame-title", "cloud-"];

/// Stands between the entries of a table.
const SEPARATOR: &str = "\u{5}";

/// The generated code. The program contains all messages of the first language; those of other
/// languages too, unless they are kept `apart`, in separate files. Then those of the first language that only
/// the later part of the page shows have a table of their own.
pub fn code(catalogue: &Catalogue, apart: bool) -> String {
    let Catalogue { languages, messages, .. } = catalogue;
    let mut code = String::new();
    let keys: Vec<String> = languages.iter().map(|key| format!("{key:?}")).collect();
    let count = languages.len();
    code += &format!(
        "/// The languages, by the names of their files.\npub(super) const KEYS: [&str; {count}] = [{}];\n",
        keys.join(", ")
    );
    code += &format!(
        "/// Identifies the list of messages: a table of another build has another one.\npub(super) const EDITION: &str = {:?};\n",
        edition(messages)
    );
    let tables: Vec<String> = (0..count)
        .map(|index| {
            let everywhere = |name: &str| EVERYWHERE.iter().any(|begin| name.starts_with(begin));
            let has = |message: &Message| {
                !apart || everywhere(&message.name) || (index == 0 && !message.is_later())
            };
            let all = table(catalogue, index, has);
            // What is added later takes the last places of the first table alone.
            literal(if index > 0 { all.trim_end_matches(SEPARATOR) } else { &all })
        })
        .collect();
    code += &format!(
        "/// What each language says, message by message.\npub(super) const TABLES: [&str; {count}] = [{}];\n",
        tables.join(",\n")
    );
    let later: Vec<String> = messages
        .iter()
        .filter(|message| apart && message.is_later())
        .map(|message| said(message, 0))
        .collect();
    code += &format!(
        "/// The messages at the end of the first table, if it lacks them, joined like those.\npub(super) const LATER: &str = {};\n",
        literal(&later.join(SEPARATOR))
    );
    for (index, message) in messages.iter().enumerate() {
        code += &declaration(index, message);
    }
    code + &levers(messages)
}

/// The table of a language: the edition, the plural rules and then each message, joined by a separator
/// that none of them contains. Messages for which `has` is false are left empty.
pub fn table(catalogue: &Catalogue, language: usize, has: impl Fn(&Message) -> bool) -> String {
    let Catalogue { plurals, messages, .. } = catalogue;
    let entries = messages
        .iter()
        .map(|message| if has(message) { said(message, language) } else { String::new() });
    let head = [edition(messages), plurals[language].table()];
    head.into_iter().chain(entries).collect::<Vec<_>>().join(SEPARATOR)
}

/// What a language says for a message, in the encoding that `Word` reads.
fn said(message: &Message, language: usize) -> String {
    let names: Vec<&String> = message.variables.iter().map(|variable| &variable.name).collect();
    encoded(&message.said[language].pieces, &names)
}

/// A number that changes with the name, the variables or the position of any message. A program and its
/// language files come from one build, so the number may differ between compilers.
fn edition(messages: &[Message]) -> String {
    let mut hasher = DefaultHasher::new();
    for Message { name, variables, .. } in messages {
        name.hash(&mut hasher);
        for Variable { name, kind, .. } in variables {
            (name, kind.rust()).hash(&mut hasher);
        }
    }
    format!("{:016x}", hasher.finish())
}

/// The pieces of a pattern in the encoding that `Word` reads.
fn encoded(pieces: &[Piece], names: &[&String]) -> String {
    let index = |variable: &String| {
        let index = names.iter().position(|name| *name == variable).unwrap_or_default();
        char::from(b'a' + index as u8)
    };
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text += words,
            Piece::Variable(variable) => text.extend(['\u{1}', index(variable)]),
            Piece::Plural { variable, cases, other } => {
                text.extend(['\u{2}', index(variable)]);
                for (category, said) in cases {
                    text.push(category.letter());
                    text += &encoded(said, names);
                    text.push('\u{3}');
                }
                text.push(Category::Other.letter());
                text += &encoded(other, names);
                text.push('\u{4}');
            }
        }
    }
    text
}

/// The items of a message: a constant and a function if it has no variables, a function if it has one,
/// and otherwise a struct.
fn declaration(index: usize, message: &Message) -> String {
    let Message { name, variables, said } = message;
    let about = about(name, &said[0]);
    let function = identifier(name);
    match variables.as_slice() {
        [] => {
            let constant = function.to_uppercase();
            format!(
                "{about}pub const {constant}: Word = Word({index});\n\
                 {about}#[must_use]\npub fn {function}() -> &'static str {{ {constant}.text() }}\n"
            )
        }
        [Variable { name, kind, .. }] => {
            let (value, rust) = (field(name), kind.rust());
            format!(
                "{about}#[must_use]\npub fn {function}({value}: {rust}) -> String {{ \
                 Word({index}).with(&[Value::{kind:?}({value})]) }}\n"
            )
        }
        variables => about + &struct_of(index, name, variables),
    }
}

/// The struct of a message with several variables, and the method that makes the text of it. A struct
/// names each value where it is used. The arguments of a function would be in the order of the words,
/// and new words with another order would silently exchange values of one type.
fn struct_of(index: usize, name: &str, variables: &[Variable]) -> String {
    let has_text = variables.iter().any(|variable| variable.kind == Kind::Text);
    let (declared, elided) = if has_text { ("<'a>", "<'_>") } else { ("", "") };
    let struct_name = type_name(name);
    let (mut fields, mut values) = (Vec::new(), Vec::new());
    for Variable { name, kind, .. } in variables {
        let field = field(name);
        fields.push(format!("pub {field}: {}", kind.rust().replace('&', "&'a ")));
        values.push(format!("Value::{kind:?}(self.{field})"));
    }
    format!(
        "pub struct {struct_name}{declared} {{ {} }}\n\
         impl {struct_name}{elided} {{\n    /// The text in the current language.\n    \
         #[must_use]\n    pub fn text(&self) -> String {{ Word({index}).with(&[{}]) }}\n}}\n",
        fields.join(", "),
        values.join(", "),
    )
}

/// The documentation of a message: its name, and its text in the first language.
fn about(name: &str, said: &Pattern) -> String {
    let words = said.plain().map_or_else(String::new, |words| format!(": {words}"));
    let line = format!("`{name}`{words}").replace(['\n', '['], " ");
    format!("#[doc = {}]\n", literal(&line))
}

/// A macro that finds the words of a lever by its key: a lever without words does not compile. `doc`
/// gives its help text in the first language, for the documentation.
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

/// The name of a variable in Rust. It is a raw identifier, since it may be a keyword.
fn field(name: &str) -> String {
    format!("r#{}", identifier(name))
}

/// The name of a message's struct: `HeadlineMore` for `headline-more`.
pub fn type_name(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
    };
    name.split(['-', '.']).map(capital).collect::<Vec<String>>().concat()
}

/// A text as a Rust string literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}
