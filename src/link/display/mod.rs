//! The display: how a link wants its scenario shown. It is read as tolerantly as the scenario itself.

mod origin;

use crate::scenario::{Comparison, Notice, PARAMETERS, Parameter, Problem, Scenario};
use crate::scenario::{code, is_plain, plain};
use crate::words::{self, Language, count};

use super::given::Given;
use super::page_option::PageOption;
use super::part::{PARTS, Part};
use origin::origin;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 120;

/// The longest id of an embedded page, in characters.
const LONGEST_ID: usize = 64;

/// The most origins that may exchange messages with a page.
const MOST_ORIGINS: usize = 32;

/// The most faults of a list that get a notice each; further faults are counted.
const MOST_LISTED: usize = 5;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is set.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
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

/// The enterprise that the view of enterprises follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its number by size, from 1 for the largest.
    pub place: u32,
    /// The number of the run, from 1.
    pub run: u32,
}

impl Followed {
    /// Reads `7`, for the first run, or `7,3`, for the third.
    fn read(text: &str) -> Option<Self> {
        let (place, run) = text.split_once(',').unwrap_or((text, "1"));
        let number = |text: &str| text.trim().parse().ok().filter(|number| *number > 0);
        Some(Self { place: number(place)?, run: number(run)? })
    }

    /// As links write it.
    fn text(self) -> String {
        let Self { place, run } = self;
        if run == 1 { place.to_string() } else { format!("{place},{run}") }
    }
}

/// How a page shows a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Display {
    /// Whether the page is embedded in a frame of another page.
    pub embedded: bool,
    /// The parts that are shown, in this order.
    pub parts: Vec<Part>,
    /// The levers that are shown, by key.
    pub levers: Vec<&'static str>,
    /// Whether the scenario is locked: the reader cannot change it.
    pub locked: bool,
    /// The view that is open below the first screen, by key.
    pub view: &'static str,
    /// The enterprise that is followed; `None` for one that differs between the sides.
    pub enterprise: Option<Followed>,
    /// Whether the headline and the plot fill the window, in large type.
    pub projected: bool,
    /// The colours.
    pub theme: Theme,
    /// The language; `None` for the reader's own.
    pub language: Option<Language>,
    /// A heading; usually empty.
    pub title: String,
    /// The origins that may exchange messages with the page.
    pub origins: Vec<String>,
    /// The id by which the surrounding page knows this one.
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
            enterprise: None,
            projected: false,
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
    fn values(&self) -> [(&'static str, String); 12] {
        let digit = |yes: bool| if yes { "1" } else { "0" }.to_owned();
        let parts: Vec<_> = self.parts.iter().map(|part| part.key).collect();
        let levers = if self.levers.is_empty() { "none".to_owned() } else { self.levers.join(",") };
        [
            ("embed", digit(self.embedded)),
            ("show", parts.join(",")),
            ("controls", levers),
            ("lock", digit(self.locked)),
            ("view", self.view.to_owned()),
            ("enterprise", self.enterprise.map_or_else(String::new, Followed::text)),
            ("mode", if self.projected { "projector" } else { "page" }.to_owned()),
            ("theme", self.theme.key().to_owned()),
            ("title", self.title.clone()),
            ("lang", self.language.map_or("", Language::key).to_owned()),
            ("origins", self.origins.join(",")),
            ("id", self.id.clone()),
        ]
    }

    /// Reads the page options of a link to a comparison; returns a notice for each fault.
    pub(super) fn read(given: &Given, comparison: &Comparison) -> (Self, Vec<Notice>) {
        let mut display = Self::default();
        let mut notices = Vec::new();
        // `embed` comes first: it decides which other options mean anything.
        if let Some(text) = given.get("embed") {
            notices.extend(display.read_option("embed", text.trim()));
        }
        for (key, text) in given.iter().filter(|(key, _)| *key != "embed") {
            let Some(option) = PageOption::find(key) else { continue };
            match option.scope.useless(display.embedded) {
                Some(why) => {
                    let used = words::it_is_ignored().to_owned();
                    notices.push(Notice::new(key, Problem::Unknown, text, why.to_owned(), used));
                }
                None => notices.extend(display.read_option(key, text.trim())),
            }
        }
        let Scenario { enterprises, replicates, .. } = *comparison.common();
        let is_absent =
            |followed: &Followed| followed.place > enterprises || followed.run > replicates;
        if display.enterprise.take_if(|followed| is_absent(followed)).is_some() {
            let text = given.get("enterprise").unwrap_or_default();
            let why = words::OptionNoEnterprise {
                enterprises: &count(enterprises),
                runs: &count(replicates),
            };
            let used = words::it_is_ignored().to_owned();
            notices.push(Notice::new("enterprise", Problem::Unknown, text, why.text(), used));
        }
        if display.locked {
            notices.retain(|notice| notice.key != "controls");
            if let Some(text) = given.get("controls").filter(|text| text.trim() != "none") {
                let why = words::option_locked().to_owned();
                let used = words::option_no_levers().to_owned();
                notices.push(Notice::new("controls", Problem::Repaired, text, why, used));
            }
            display.levers.clear();
        }
        (display, notices)
    }

    /// Reads the value of one option; returns notices of its faults.
    fn read_option(&mut self, key: &'static str, text: &str) -> Vec<Notice> {
        let default = PageOption::find(key).map_or("", |option| option.default);
        let refused = |why: &str| {
            let used = words::using_default_value(default);
            vec![Notice::new(key, Problem::Defaulted, text, why.to_owned(), used)]
        };
        let switch = |flag: &mut bool| match text {
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
        // The notices about a list in which no item is usable.
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
            "embed" => switch(&mut self.embedded),
            "lock" => switch(&mut self.locked),
            "show" => {
                let (parts, notices) = list(key, text, PARTS.len(), |name| {
                    Part::find(name).ok_or_else(|| words::option_no_part(name))
                });
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
                    "none" => words::option_none_alone().to_owned(),
                    name => words::option_no_parameter(name),
                };
                let found = |name: &str| Parameter::find(name).map(|found| found.key);
                let (levers, notices) = list(key, text, PARAMETERS.len(), |name| {
                    found(name).ok_or_else(|| unknown(name))
                });
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
            "enterprise" => {
                self.enterprise = Followed::read(text);
                if self.enterprise.is_some() {
                    return Vec::new();
                }
                let why = words::option_enterprise().to_owned();
                let used = words::it_is_ignored().to_owned();
                vec![Notice::new(key, Problem::Unknown, text, why, used)]
            }
            "mode" => match text {
                "page" | "projector" => {
                    self.projected = text == "projector";
                    Vec::new()
                }
                _ => refused(words::option_mode()),
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
                self.title = title(text);
                let notice = |problem, why, used: &str| {
                    Notice::new(key, problem, text, why, used.to_owned())
                };
                let shown = || text.chars().take(LONGEST_TITLE);
                let refused = shown().find(|letter| !is_plain(*letter)).map(|letter| {
                    let why = words::not_shown(&code(letter));
                    notice(Problem::Repaired, why, words::using_space())
                });
                let cut = text.chars().nth(LONGEST_TITLE).map(|_| {
                    let why = words::too_long(&LONGEST_TITLE.to_string());
                    notice(Problem::Clamped, why, words::using_beginning())
                });
                refused.into_iter().chain(cut).collect()
            }
            "lang" => {
                self.language = Language::find(text);
                if self.language.is_some() {
                    return Vec::new();
                }
                let known: Vec<_> = Language::all().map(Language::key).collect();
                let why = words::option_language(&known.join(", "));
                // An unknown language is replaced by the current one.
                let used = words::using(words::spoken().key());
                vec![Notice::new(key, Problem::Defaulted, text, why, used)]
            }
            "origins" => {
                let (origins, notices) = list(key, text, MOST_ORIGINS, |name| {
                    origin(name).ok_or_else(|| words::option_origin(name))
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

/// A heading from a text that a person gave: plain characters, at most [`LONGEST_TITLE`] of them.
#[must_use]
pub fn title(text: &str) -> String {
    plain(text.trim()).take(LONGEST_TITLE).collect()
}

/// Reads a comma-separated list: each known item once, at most `most` items. Also returns notices about
/// the rest.
fn list<T: PartialEq>(
    key: &str,
    text: &str,
    most: usize,
    find: impl Fn(&str) -> Result<T, String>,
) -> (Vec<T>, Vec<Notice>) {
    let (mut found, mut notices, mut more) = (Vec::new(), Vec::new(), 0);
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let why = match find(name) {
            Ok(item) if found.contains(&item) => continue,
            Ok(_) if found.len() >= most => words::option_most(&most.to_string()),
            Ok(item) => {
                found.push(item);
                continue;
            }
            Err(why) => why,
        };
        if notices.len() < MOST_LISTED {
            notices.push(no_such(key, text, why));
        } else {
            more += 1;
        }
    }
    if more > 0 {
        notices.push(Notice::more(key, Problem::Repaired, more));
    }
    (found, notices)
}

fn no_such(key: &str, text: &str, why: String) -> Notice {
    Notice::new(key, Problem::Repaired, text, why, words::using_rest().to_owned())
}

#[cfg(test)]
mod tests;
