//! Keys: which keys of a link belong to this program, and what each stands for.

use crate::scenario::{AI, Kind, Parameter};

use super::citation;
use super::page_option::PageOption;

/// A key of a link that belongs to this program.
#[derive(Clone, Copy, Debug)]
pub(super) enum Key {
    /// The version of the link.
    Version,
    /// A part of a citation, by its index in [`citation::KEYS`].
    Citation(usize),
    /// AI's part of all spend, which earlier links had instead of one for each cloud.
    Ai,
    /// A lever of the model.
    Parameter(&'static Parameter),
    /// A page option.
    Option(&'static PageOption),
}

impl Key {
    /// The key with this name, if it belongs to this program.
    pub fn find(name: &str) -> Option<Self> {
        if name == "v" {
            return Some(Self::Version);
        }
        if name == AI {
            return Some(Self::Ai);
        }
        if let Some(index) = citation::KEYS.iter().position(|known| *known == name) {
            return Some(Self::Citation(index));
        }
        Parameter::find(name)
            .map(Self::Parameter)
            .or_else(|| PageOption::find(name).map(Self::Option))
    }

    /// Whether it accepts almost any text. Then a value cannot be told from text that was added after
    /// it.
    pub fn takes_any_text(self) -> bool {
        match self {
            Self::Version | Self::Citation(_) | Self::Ai => false,
            Self::Parameter(parameter) => parameter.kind == Kind::Name,
            Self::Option(option) => ["title", "id", "origins"].contains(&option.key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::PAGE_OPTIONS;
    use crate::scenario::PARAMETERS;

    /// The HTML entities that browsers also read without a semicolon (HTML Standard, 13.5 “Named
    /// character references”). A key must not begin with one, since it changes wherever a link is read
    /// as HTML: “&micro…” becomes “µ…”.
    const ENTITIES: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute \
        Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde \
        Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp \
        aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth \
        euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro \
        middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound \
        quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml \
        yacute yen yuml";

    fn written() -> impl Iterator<Item = &'static str> {
        let parameters = PARAMETERS.iter().map(|parameter| parameter.key);
        let options = PAGE_OPTIONS.iter().map(|option| option.key);
        parameters.chain(options).chain(citation::KEYS).chain(["v"])
    }

    #[test]
    fn no_key_that_is_written_begins_like_an_entity() {
        let entities: Vec<&str> = ENTITIES.split_whitespace().collect();
        assert_eq!(entities.len(), 106);
        for key in written() {
            let entity = entities.iter().find(|entity| key.starts_with(**entity));
            assert_eq!(entity, None, "{key}");
        }
    }

    #[test]
    fn every_key_is_found_and_has_one_meaning() {
        let names: Vec<&str> =
            written().chain(PARAMETERS.iter().map(|parameter| parameter.id)).collect();
        for name in &names {
            assert!(Key::find(name).is_some(), "{name}");
        }
        for option in &PAGE_OPTIONS {
            assert!(!citation::KEYS.contains(&option.key) && option.key != "v", "{}", option.key);
        }
        for parameter in PARAMETERS {
            for name in [parameter.id, parameter.key] {
                let other = PageOption::find(name).is_some();
                assert!(!other && !citation::KEYS.contains(&name) && name != "v", "{name}");
            }
        }
    }
}
