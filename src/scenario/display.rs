//! The display: how a link wants its scenario shown, read as tolerantly as the scenario itself.

use crate::words::{self, Language};

use super::given::Given;
use super::letter::plain;
use super::notice::{Notice, Problem};
use super::page_option::PageOption;
use super::parameter::Parameter;
use super::part::Part;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 120;

/// The longest id, in characters.
const LONGEST_ID: usize = 64;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is.
    #[default]
    Auto,
    /// Light, always.
    Light,
    /// Dark, always.
    Dark,
}

impl Theme {
    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How a page shows a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Display {
    /// Whether it stands in a frame on another page.
    pub embedded: bool,
    /// What is shown, in this order.
    pub parts: Vec<Part>,
    /// The levers that are shown, by key.
    pub levers: Vec<&'static str>,
    /// Whether the scenario stays as the link has it.
    pub locked: bool,
    /// The view that is open below the first screen, by key.
    pub view: &'static str,
    /// The colours.
    pub theme: Theme,
    /// The language; nothing for the reader's own.
    pub language: Option<Language>,
    /// A heading; mostly none.
    pub title: String,
    /// The origins that may talk with the page.
    pub origins: Vec<String>,
    /// The name that the page has for the page around it.
    pub id: String,
}

impl Default for Display {
    fn default() -> Self {
        Self {
            embedded: false,
            parts: ["answer", "share", "effects"].into_iter().filter_map(Part::find).collect(),
            levers: vec!["window"],
            locked: false,
            view: "shares",
            theme: Theme::Auto,
            language: None,
            title: String::new(),
            origins: Vec::new(),
            id: "multihome".to_owned(),
        }
    }
}

impl Display {
    /// The keys and values of whatever differs from the defaults.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let usual = Self::default().values();
        let values = self.values().into_iter().zip(usual);
        let differs = values.filter(|(own, usual)| own != usual);
        differs.map(|((key, value), _)| (key.to_owned(), value)).collect()
    }

    /// Every key with its value.
    fn values(&self) -> [(&'static str, String); 10] {
        let whether = |yes: bool| if yes { "1" } else { "0" }.to_owned();
        let parts: Vec<_> = self.parts.iter().map(|part| part.key).collect();
        let levers = if self.levers.is_empty() { "none".to_owned() } else { self.levers.join(",") };
        [
            ("embed", whether(self.embedded)),
            ("show", parts.join(",")),
            ("controls", levers),
            ("lock", whether(self.locked)),
            ("view", self.view.to_owned()),
            ("theme", self.theme.key().to_owned()),
            ("title", self.title.clone()),
            ("lang", self.language.map_or("", Language::key).to_owned()),
            ("origins", self.origins.join(",")),
            ("id", self.id.clone()),
        ]
    }

    /// Reads what a link says under the keys of page options, and tells what was wrong with it.
    pub(super) fn read(given: &Given) -> (Self, Vec<Notice>) {
        let mut display = Self::default();
        let mut notices = Vec::new();
        // Which options mean something depends on this one.
        if let Some(text) = given.get("embed") {
            notices.extend(display.take("embed", text.trim()));
        }
        for (key, text) in given.iter().filter(|(key, _)| *key != "embed") {
            let Some(option) = PageOption::find(key) else { continue };
            match option.scope.useless(display.embedded) {
                Some(why) => {
                    let used = words::it_is_ignored().to_owned();
                    notices.push(Notice::new(key, Problem::Unknown, text, why.to_owned(), used));
                }
                None => notices.extend(display.take(key, text.trim())),
            }
        }
        if display.locked {
            notices.retain(|notice| notice.key != "controls");
            if let Some(text) = given.get("controls").filter(|text| text.trim() != "none") {
                let why = words::option_locked().to_owned();
                let used = words::option_no_levers().to_owned();
                notices.push(Notice::new("controls", Problem::Mended, text, why, used));
            }
            display.levers.clear();
        }
        (display, notices)
    }

    /// Takes in one value.
    fn take(&mut self, key: &'static str, text: &str) -> Vec<Notice> {
        let default = PageOption::find(key).map_or("", |option| option.default);
        let refused = |why: &str| {
            let used = words::using_default_value(default);
            vec![Notice::new(key, Problem::Defaulted, text, why.to_owned(), used)]
        };
        let whether = |flag: &mut bool| match text {
            "1" | "true" | "" => {
                *flag = true;
                Vec::new()
            }
            "0" | "false" => {
                *flag = false;
                Vec::new()
            }
            _ => refused(words::option_switch()),
        };
        // What is told of a list of which nothing can be used.
        let nothing_of = |unknown: Vec<Notice>, why: &str| {
            if unknown.is_empty() {
                return refused(why);
            }
            let used = words::using_default_value(default);
            let instead =
                |notice| Notice { problem: Problem::Defaulted, used: used.clone(), ..notice };
            unknown.into_iter().map(instead).collect()
        };
        match key {
            "embed" => whether(&mut self.embedded),
            "lock" => whether(&mut self.locked),
            "show" => {
                let unknown = |name: &str| no_such(key, text, &words::option_no_part(name));
                let (parts, notices) =
                    list(text, |name| Part::find(name).ok_or_else(|| unknown(name)));
                if parts.is_empty() {
                    return nothing_of(notices, words::option_no_parts());
                }
                self.parts = parts;
                notices
            }
            "controls" if text == "none" => {
                self.levers.clear();
                Vec::new()
            }
            "controls" => {
                let unknown = |name: &str| match name {
                    "none" => no_such(key, text, words::option_none_alone()),
                    name => no_such(key, text, &words::option_no_parameter(name)),
                };
                let found = |name: &str| Parameter::find(name).map(|found| found.key);
                let (levers, notices) = list(text, |name| found(name).ok_or_else(|| unknown(name)));
                if levers.is_empty() {
                    return nothing_of(notices, words::option_no_parameters());
                }
                self.levers = levers;
                notices
            }
            "view" => match Part::find(text).filter(|part| part.is_view) {
                Some(part) => {
                    self.view = part.key;
                    Vec::new()
                }
                None => refused(words::option_view()),
            },
            "theme" => match text {
                "auto" | "light" | "dark" => {
                    self.theme = match text {
                        "light" => Theme::Light,
                        "dark" => Theme::Dark,
                        _ => Theme::Auto,
                    };
                    Vec::new()
                }
                _ => refused(words::option_theme()),
            },
            "title" => {
                self.title = plain(text).take(LONGEST_TITLE).collect();
                if text.chars().nth(LONGEST_TITLE).is_none() {
                    return Vec::new();
                }
                let why = words::too_long(&LONGEST_TITLE.to_string());
                vec![Notice::new(
                    key,
                    Problem::Clamped,
                    text,
                    why,
                    words::using_beginning().to_owned(),
                )]
            }
            "lang" => {
                self.language = Language::find(text);
                if self.language.is_some() {
                    return Vec::new();
                }
                let known: Vec<_> = Language::all().map(Language::key).collect();
                let why = words::option_language(&known.join(", "));
                // What is used instead is what is spoken already.
                let used = words::using(words::spoken().key());
                vec![Notice::new(key, Problem::Defaulted, text, why, used)]
            }
            "origins" => {
                let (origins, notices) = list(text, |name| {
                    let why = words::option_origin(name);
                    origin(name).ok_or_else(|| no_such(key, text, &why))
                });
                self.origins = origins;
                if !self.origins.is_empty() {
                    return notices;
                }
                let used = words::using_no_origin();
                notices
                    .into_iter()
                    .map(|notice| Notice { used: used.to_owned(), ..notice })
                    .collect()
            }
            "id" => {
                let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                if text.is_empty() || text.len() > LONGEST_ID || !text.chars().all(known) {
                    return refused(words::option_id());
                }
                text.clone_into(&mut self.id);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

/// What a list between commas names, each once, and what is wrong with the rest.
fn list<T: PartialEq>(
    text: &str,
    find: impl Fn(&str) -> Result<T, Notice>,
) -> (Vec<T>, Vec<Notice>) {
    let (mut found, mut notices) = (Vec::new(), Vec::new());
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        match find(name) {
            Ok(item) if !found.contains(&item) => found.push(item),
            Ok(_) => {}
            Err(notice) => notices.push(notice),
        }
    }
    // A list of thousands says no more than its first lines.
    notices.truncate(8);
    (found, notices)
}

fn no_such(key: &str, text: &str, why: &str) -> Notice {
    let why: String = why.chars().take(100).collect();
    Notice::new(key, Problem::Mended, text, why, words::using_rest().to_owned())
}

/// An origin as browsers write it: a scheme, a host, and a port if it is not the usual one.
fn origin(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (scheme, host) = text.split_once("://")?;
    let (name, port) = match host.rsplit_once(':') {
        // The colons of an address in brackets are its own.
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let usual = match scheme {
        "https" => "443",
        "http" => "80",
        _ => return None,
    };
    let fine =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
    if name.is_empty()
        || !name.chars().all(fine)
        || port.is_some_and(|port| port.parse::<u16>().is_err())
    {
        return None;
    }
    match port {
        Some(port) if port != usual => Some(format!("{scheme}://{name}:{port}")),
        _ => Some(format!("{scheme}://{name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{PAGE_OPTIONS, Style, read, write};

    fn shown(link: &str) -> (Display, Vec<String>) {
        let reading = read(link).unwrap();
        (reading.display, reading.notices.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_link_without_options_asks_for_the_usual_page() {
        assert_eq!(shown("v=1&window=3"), (Display::default(), Vec::new()));
        assert_eq!(Display::default().pairs(), []);
    }

    #[test]
    fn what_the_table_calls_the_default_is_the_default() {
        let values = Display { embedded: true, ..Display::default() }.values();
        for option in PAGE_OPTIONS.iter().filter(|option| option.key != "embed") {
            let value = values.iter().find(|(key, _)| *key == option.key);
            assert_eq!(
                value.map(|(_, value)| value.as_str()),
                Some(option.default),
                "{}",
                option.key
            );
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let link = "embed=1&show=table,answer,models&controls=none&theme=dark&title=A+%26+B&lock=1\
                    &origins=https://a.example,http://127.0.0.1:8080&id=chart-7&window=30&lang=de";
        let reading = read(link).unwrap();
        assert_eq!(reading.notices, []);
        let again = write(&reading.scenario, &reading.display.pairs(), Style::Differences);
        assert_eq!(read(&again).unwrap(), reading);
        let keys: Vec<_> = reading.display.parts.iter().map(|part| part.key).collect();
        assert_eq!(keys, ["table", "answer", "models"]);
        assert_eq!((reading.display.title.as_str(), reading.scenario.window), ("A & B", 30));
        assert!(again.contains("&origins=https://a.example,http://127.0.0.1:8080"), "{again}");
    }

    #[test]
    fn a_bad_value_is_named_and_costs_itself_alone() {
        let (display, told) = shown(
            "embed=1&show=answer,sahre&controls=window,windw&theme=sepia&lang=xx&id=a+b\
             &origins=*,https://a.example/path,null,https://ok.example&lock=yes",
        );
        let keys: Vec<_> = display.parts.iter().map(|part| part.key).collect();
        assert_eq!((keys, display.levers), (vec!["answer"], vec!["window"]));
        assert_eq!((display.theme, display.locked), (Theme::Auto, false));
        assert_eq!(display.origins, ["https://ok.example"]);
        for words in [
            "there is no part sahre; using the rest",
            "there is no parameter windw; using the rest",
            "theme = “sepia”: it is neither light, dark nor auto; using the default, auto.",
            "lang = “xx”: the languages are en, de; using en.",
            "id = “a b”: an id is",
            "lock = “yes”: it is neither 1 nor 0; using the default, 0.",
            "* is no origin",
            "null is no origin",
        ] {
            assert!(told.iter().any(|told| told.contains(words)), "{words}: {told:#?}");
        }
    }

    #[test]
    fn a_list_of_nothing_known_names_each_and_gives_way_to_the_default() {
        let (display, told) = shown("embed=1&show=,&controls=zzz,none");
        assert_eq!((display.parts.len(), display.levers), (3, vec!["window"]));
        assert_eq!(
            told,
            [
                "controls = “zzz,none”: there is no parameter zzz; using the default, window.",
                "controls = “zzz,none”: none stands alone; using the default, window.",
                "show = “,”: it names no part of the page; using the default, answer,share,effects.",
            ]
        );
    }

    #[test]
    fn options_of_embedded_pages_mean_nothing_elsewhere() {
        let (display, told) = shown("show=table&lock=1&theme=dark&lang=de");
        let language = Language::find("de");
        assert_eq!(display, Display { theme: Theme::Dark, language, ..Display::default() });
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[0].contains("embed=1 is not given; it is ignored"), "{told:#?}");
        // What is ignored is not read, so there is nothing wrong in it.
        assert_eq!(shown("controls=zzz&show=window").1.len(), 2);
        assert_eq!(shown("embed=1&view=zzz").1.len(), 1);
    }

    #[test]
    fn a_view_is_opened_on_the_full_page_only() {
        let (display, told) = shown("view=homes&window=3");
        assert_eq!((display.view, told.len()), ("homes", 0));
        assert_eq!(display.pairs(), [("view".to_owned(), "homes".to_owned())]);
        let (display, told) = shown("view=answer");
        assert_eq!(display, Display::default());
        assert!(told[0].contains("there is no such view; using the default, shares"), "{told:#?}");
        let (display, told) = shown("embed=1&view=homes");
        assert_eq!((display.view, told.len()), ("shares", 1));
    }

    #[test]
    fn a_locked_page_has_no_levers() {
        let (display, told) = shown("embed=1&lock=1");
        assert_eq!((display.levers.len(), told.len()), (0, 0));
        let (display, told) = shown("embed=1&lock=1&controls=window");
        assert_eq!((display.levers.len(), told.len()), (0, 1));
    }

    #[test]
    fn origins_are_written_as_browsers_write_them() {
        for (text, expected) in [
            ("HTTPS://News.Example:443", Some("https://news.example")),
            ("http://localhost:8080", Some("http://localhost:8080")),
            ("http://[::1]:80", Some("http://[::1]")),
            ("http://[::1]", Some("http://[::1]")),
            ("https://a.example/", None),
            ("https://user@a.example", None),
            ("https://a.example:x", None),
            ("https://*.example", None),
            ("file://x", None),
            ("https://", None),
        ] {
            assert_eq!(origin(text).as_deref(), expected, "{text}");
        }
    }
}
