//! Patterns: what a message says, with the places of its variables.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// What a variable is to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A text that is put in.
    Text,
    /// A whole number, which also chooses between singular and plural.
    Count,
}

/// A variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Whether its value is read, and not only agreed with.
    pub shown: bool,
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// What a variable holds.
    Variable(String),
    /// Whether a variable's number is one, or any other.
    Plural {
        /// The variable.
        variable: String,
        /// What is said of one.
        one: Vec<Self>,
        /// What is said of any other number.
        other: Vec<Self>,
    },
}

/// What a message says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Its pieces in their order.
    pub pieces: Vec<Piece>,
    /// Its variables, in the order in which they first appear.
    pub variables: Vec<Variable>,
}

/// Texts that a language uses in several messages, by name.
pub type Terms<'a> = BTreeMap<&'a str, &'a ast::Pattern<&'a str>>;

impl Pattern {
    /// Reads a pattern. Of what Fluent knows, this is understood: text, text in quotation marks,
    /// variables, terms, and the choice between one and other.
    pub fn read(source: &ast::Pattern<&str>, terms: &Terms<'_>) -> Result<Self, String> {
        let mut pattern = Self::default();
        pattern.pieces = pattern.pieces_of(source, terms, 0)?;
        Ok(pattern)
    }

    /// The words, if it has no variables.
    pub fn plain(&self) -> Option<String> {
        let words = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Variable(_) | Piece::Plural { .. } => None,
        });
        words.collect()
    }

    fn note(&mut self, name: &str, kind: Kind, shown: bool) {
        match self.variables.iter_mut().find(|known| known.name == name) {
            Some(known) => {
                known.kind = kind.max(known.kind);
                known.shown |= shown;
            }
            None => self.variables.push(Variable { name: name.to_owned(), kind, shown }),
        }
    }

    fn pieces_of(
        &mut self,
        source: &ast::Pattern<&str>,
        terms: &Terms<'_>,
        depth: u32,
    ) -> Result<Vec<Piece>, String> {
        let mut pieces = Vec::new();
        for element in &source.elements {
            match element {
                PatternElement::TextElement { value } => push(&mut pieces, value),
                PatternElement::Placeable { expression } => {
                    self.expression(expression, terms, depth, &mut pieces)?;
                }
            }
        }
        Ok(pieces)
    }

    fn expression(
        &mut self,
        expression: &Expression<&str>,
        terms: &Terms<'_>,
        depth: u32,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), String> {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                let text: Cow<'_, str> = unescape_unicode_to_string(value);
                push(pieces, &text);
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.note(id.name, Kind::Text, true);
                pieces.push(Piece::Variable(id.name.to_owned()));
            }
            Expression::Inline(InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            }) => {
                let term = terms.get(id.name).ok_or(format!("there is no term -{}", id.name))?;
                if depth > 4 {
                    return Err(format!("the term -{} leads to itself", id.name));
                }
                for piece in self.pieces_of(term, terms, depth + 1)? {
                    match piece {
                        Piece::Text(text) => push(pieces, &text),
                        piece => pieces.push(piece),
                    }
                }
            }
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => {
                self.note(id.name, Kind::Count, false);
                let (mut one, mut other) = (None, None);
                for variant in variants {
                    let said = self.pieces_of(&variant.value, terms, depth)?;
                    if said.iter().any(|piece| matches!(piece, Piece::Plural { .. })) {
                        return Err("a choice within a choice is not understood".to_owned());
                    }
                    match (&variant.key, variant.default) {
                        (VariantKey::Identifier { name: "one" }, false) => one = Some(said),
                        (VariantKey::Identifier { name: "other" }, true) => other = Some(said),
                        _ => {
                            return Err(
                                "the only choices understood are [one] and *[other]".to_owned()
                            );
                        }
                    }
                }
                let variable = id.name.to_owned();
                match (one, other) {
                    (Some(one), Some(other)) => pieces.push(Piece::Plural { variable, one, other }),
                    (_, other) => pieces.extend(other.unwrap_or_default()),
                }
            }
            _ => {
                return Err("of what stands in braces only variables, terms, texts in quotation marks and choices by a variable are understood".to_owned());
            }
        }
        Ok(())
    }
}

/// Adds words, as one piece with those before.
fn push(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}
