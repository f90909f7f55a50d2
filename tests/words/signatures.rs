//! The order in which each message takes its variables. They are all texts, so nothing but this tells
//! when rewording a sentence has exchanged two: whoever renews the list has to look at each caller of
//! what has changed.

use std::fmt::Write;
use std::path::Path;

use crate::blessing;
use crate::catalogue::Catalogue;
use crate::language::Language;

#[test]
fn no_message_has_its_variables_in_another_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let languages = ["en", "de"].map(|key| {
        let source = std::fs::read_to_string(root.join(format!("words/{key}.ftl"))).unwrap();
        Language::read(key, &source).unwrap()
    });
    let mut text = String::new();
    for message in Catalogue::of(&languages).unwrap().messages {
        let variables: Vec<&str> =
            message.variables.iter().map(|variable| variable.name.as_str()).collect();
        if variables.len() > 1 {
            writeln!(text, "{}: {}", message.name, variables.join(", ")).unwrap();
        }
    }
    blessing::compare(&[(root.join("tests/words/signatures.txt"), text)]);
}
