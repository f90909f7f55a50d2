//! Page options: the keys of a link that say how a page shows its scenario. They are not part of the
//! scenario, so no result depends on them. Their texts are here rather than in the files of words
//! because only the documents show them, and those are in English.

use crate::words;

use super::part::PARTS;

/// A page option. The page, the reader of links and the documents all use this table.
#[derive(Debug)]
pub struct PageOption {
    /// The key in links.
    pub key: &'static str,
    /// The values that it accepts, in words.
    pub values: &'static str,
    /// The value when a link does not give one.
    pub default: &'static str,
    /// What it does, in a sentence or two.
    pub help: &'static str,
    /// Which pages it applies to.
    pub scope: Scope,
}

/// Which pages an option applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All pages.
    Everywhere,
    /// Pages with `embed=1`.
    Embedded,
    /// Pages without it.
    Full,
}

impl Scope {
    /// Why an option has no effect on a page; `None` if it has one.
    pub(super) fn useless(self, embedded: bool) -> Option<&'static str> {
        match (self, embedded) {
            (Self::Embedded, false) => Some(words::option_embedded()),
            (Self::Full, true) => Some(words::option_full()),
            _ => None,
        }
    }
}

/// Every page option.
pub static PAGE_OPTIONS: [PageOption; 12] = [
    PageOption {
        key: "embed",
        values: "`1` or `0`",
        default: "0",
        help: "Shows the page without masthead and explanations, to stand in a frame on another page.",
        scope: Scope::Everywhere,
    },
    PageOption {
        key: "show",
        values: "parts, separated by commas",
        default: "answer,share,effects",
        help: "The parts that are shown, in this order.",
        scope: Scope::Embedded,
    },
    PageOption {
        key: "controls",
        values: "keys of parameters, separated by commas, or `none`",
        default: "window",
        help: "The levers that are shown.",
        scope: Scope::Embedded,
    },
    PageOption {
        key: "lock",
        values: "`1` or `0`",
        default: "0",
        help: "Keeps the scenario as the link has it: no lever and no story is shown, and `set` is refused.",
        scope: Scope::Embedded,
    },
    PageOption {
        key: "view",
        values: "`shares`, `models`, `moves`, `enterprises`, `homes`, `microsoft`, `openai`, `customers`, \
                 `passing`, `capacity`, `drivers`, `attribution`, `all-stories` or `record`",
        default: "shares",
        help: "The view that is open below the first screen of the full page.",
        scope: Scope::Full,
    },
    PageOption {
        key: "enterprise",
        values: "a number by size, from 1, and after a comma that of the run",
        default: "",
        help: "The enterprise that the view of enterprises follows. Without it, one that differs between the sides.",
        scope: Scope::Everywhere,
    },
    PageOption {
        key: "mode",
        values: "`page` or `projector`",
        default: "page",
        help: "`projector` fills the window with the headline and the plot in large type, with the way through the \
               stories below; the key P does the same, and Escape leaves it.",
        scope: Scope::Full,
    },
    PageOption {
        key: "theme",
        values: "`light`, `dark` or `auto`",
        default: "auto",
        help: "The colours; `auto` follows the reader’s system.",
        scope: Scope::Everywhere,
    },
    PageOption {
        key: "title",
        values: "up to 120 characters",
        default: "",
        help: "A heading above the parts, and the title of the framed document; it stays when readers choose another story.",
        scope: Scope::Embedded,
    },
    PageOption {
        key: "lang",
        values: "`en`, `de` or `fr`",
        default: "",
        help: "The language. Without it, the first of the reader’s languages that is known, else English.",
        scope: Scope::Everywhere,
    },
    PageOption {
        key: "origins",
        values: "origins such as `https://news.example`, separated by commas",
        default: "",
        help: "The pages that may talk with the embedded page, and that it talks with. Each is compared \
               in full with the origin of the page around the frame; without any there is no talk.",
        scope: Scope::Embedded,
    },
    PageOption {
        key: "id",
        values: "up to 64 letters, digits, `-` and `_`",
        default: "multihome",
        help: "The name that the embedded page gives itself in its messages.",
        scope: Scope::Embedded,
    },
];

impl PageOption {
    /// The option with this key, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        PAGE_OPTIONS.iter().find(|option| option.key == key)
    }
}

/// The page options as a Markdown table.
#[must_use]
pub fn page_options_markdown() -> String {
    let head = "| key | values | default | what it does |\n|---|---|---|---|\n".to_owned();
    PAGE_OPTIONS.iter().fold(head, |text, PageOption { key, values, default, help, .. }| {
        let default = if default.is_empty() { String::new() } else { format!("`{default}`") };
        text + &format!("| `{key}` | {values} | {default} | {help} |\n")
    })
}

/// The parts that `show=` accepts, as a Markdown table.
#[must_use]
pub fn parts_markdown() -> String {
    let head = "| part | what it is |\n|---|---|\n".to_owned();
    PARTS.iter().fold(head, |text, part| text + &format!("| `{}` | {} |\n", part.key, part.about))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Parameter;
    use crate::words::Language;

    #[test]
    fn every_language_is_listed() {
        let values = PageOption::find("lang").unwrap().values;
        for language in Language::all() {
            let key = language.key();
            assert!(values.contains(&format!("`{key}`")), "lang does not list {key}: {values}");
        }
    }

    #[test]
    fn every_view_can_be_opened_by_a_link() {
        let values = PageOption::find("view").unwrap().values;
        for part in PARTS {
            let named = values.contains(&format!("`{}`", part.key));
            assert_eq!(named, part.is_view, "{}", part.key);
        }
    }

    /// Otherwise the meaning of the key would depend on which table is searched first.
    #[test]
    fn no_option_is_also_a_parameter() {
        for option in &PAGE_OPTIONS {
            assert!(Parameter::find(option.key).is_none(), "{}", option.key);
            assert!(page_options_markdown().contains(&format!("| `{}` |", option.key)));
        }
    }
}
