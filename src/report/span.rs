//! Spans: the parts of a sentence, of which names of clouds have the clouds' colours.

use crate::market::Cloud;
use crate::scenario::Comparison;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// A cloud and its name, shown in the cloud's colour.
    Cloud(Cloud, String),
}

impl Span {
    /// The text of the spans without colours.
    #[must_use]
    pub fn plain(spans: &[Self]) -> String {
        spans
            .iter()
            .map(|span| match span {
                Self::Text(text) => text.as_str(),
                Self::Cloud(_, name) => name,
            })
            .collect()
    }
}

/// The first of the placeholders for clouds in a sentence, which are replaced by coloured names. They
/// are private-use characters, so no word contains them.
const FIRST_MARK: u32 = 0xE000;

/// The placeholder of a cloud. Each language puts it where the name belongs.
pub(super) fn mark(cloud: Cloud) -> String {
    char::from_u32(FIRST_MARK + cloud.index() as u32).into_iter().collect()
}

/// Splits a sentence at its placeholders and fills in the clouds' names.
pub(super) fn spans(comparison: &Comparison, text: &str) -> Vec<Span> {
    let marked = |letter: char| {
        let index = (letter as u32).checked_sub(FIRST_MARK)?;
        Cloud::ALL.get(index as usize).copied()
    };
    let mut spans = Vec::new();
    for letter in text.chars() {
        match (marked(letter), spans.last_mut()) {
            (Some(cloud), _) => {
                spans.push(Span::Cloud(cloud, comparison.common().name_of(cloud).to_owned()))
            }
            (None, Some(Span::Text(words))) => words.push(letter),
            (None, _) => spans.push(Span::Text(letter.to_string())),
        }
    }
    spans
}
