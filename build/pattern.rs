//! Patterns: the text of a message, with the places of its variables.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::plural::Category;

/// The error of anything else in braces.
const NOT_UNDERSTOOD: &str = "of what stands in braces only variables, terms, texts in quotation marks and choices by a variable or by NUMBER() of one are understood";

/// How a message uses a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A text that is inserted; within `NUMBER()`, its figure selects plural forms.
    Text,
    /// A whole number, which also selects plural forms.
    Count,
}

/// A variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// How it is used.
    pub kind: Kind,
    /// Whether its value is shown, and not only used to select a plural form.
    pub shown: bool,
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// The value of a variable.
    Variable(String),
    /// A choice by the plural category of a variable's figure.
    Plural {
        /// The variable.
        variable: String,
        /// The pieces for single categories, such as [one], in the order of the file.
        cases: Vec<(Category, Vec<Self>)>,
        /// The pieces for every other category.
        other: Vec<Self>,
    },
}

/// The text of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Its pieces in their order.
    pub pieces: Vec<Piece>,
    /// Its variables, in the order in which they first appear.
    pub variables: Vec<Variable>,
}

/// Texts that a language uses in several messages, by name. (Fluent calls them terms.)
pub type Terms<'a> = BTreeMap<&'a str, &'a ast::Pattern<&'a str>>;

impl Pattern {
    /// Reads a pattern. It supports this part of Fluent: text, quoted text, variables, terms, and the
    /// selection by plural category.
    pub fn read(source: &ast::Pattern<&str>, terms: &Terms<'_>) -> Result<Self, String> {
        let mut pattern = Self::default();
        pattern.pieces = pattern.pieces_of(source, terms, 0)?;
        Ok(pattern)
    }

    /// The text, if it has no variables.
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
            Expression::Select { selector, variants } => {
                let (name, kind) = chosen_by(selector)?;
                self.note(name, kind, false);
                let (mut cases, mut other) = (Vec::new(), None);
                for variant in variants {
                    let said = self.pieces_of(&variant.value, terms, depth)?;
                    if said.iter().any(|piece| matches!(piece, Piece::Plural { .. })) {
                        return Err("a choice within a choice is not understood".to_owned());
                    }
                    let VariantKey::Identifier { name } = variant.key else {
                        return Err("a choice by an exact number is not understood".to_owned());
                    };
                    match (Category::from_name(name), variant.default) {
                        (Some(Category::Other), true) => other = Some(said),
                        (Some(category), false) if category != Category::Other => {
                            cases.push((category, said));
                        }
                        _ => {
                            return Err(format!(
                                "[{name}] is no choice: [zero], [one], [two], [few], [many] and \
                                 at last *[other] are"
                            ));
                        }
                    }
                }
                // Fluent's parser guarantees a default.
                let other = other.unwrap_or_default();
                if cases.is_empty() {
                    pieces.extend(other);
                } else {
                    pieces.push(Piece::Plural { variable: name.to_owned(), cases, other });
                }
            }
            _ => {
                return Err(NOT_UNDERSTOOD.to_owned());
            }
        }
        Ok(())
    }
}

/// The variable that chooses between plural forms: a whole number, or, within `NUMBER()`, a figure that is
/// already written as a text.
fn chosen_by<'a>(selector: &InlineExpression<&'a str>) -> Result<(&'a str, Kind), String> {
    match selector {
        InlineExpression::VariableReference { id } => Ok((id.name, Kind::Count)),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                ([InlineExpression::VariableReference { id }], []) => Ok((id.name, Kind::Text)),
                _ => Err("NUMBER() takes one variable and no options".to_owned()),
            }
        }
        _ => Err(NOT_UNDERSTOOD.to_owned()),
    }
}

/// Appends text, joined with text before it.
fn push(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}
