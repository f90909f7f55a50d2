//! Links: reading a comparison from the query of an address, tolerating faults.

mod unknown;
mod version;

use std::cmp::Reverse;

use thiserror::Error;

use crate::link::campaign::is_campaign;
use crate::link::citation::{self, Citation};
use crate::link::display::Display;
use crate::link::given::Given;
use crate::link::key::Key;
use crate::link::mangled;
use crate::link::misfit::misfit_notices;
use crate::market::{Entry, Schedule};
use crate::scenario::{
    AI, Comparison, KindReading, Notice, PARAMETERS, Parameter, Problem, Sides, capped,
    normalize_shares, reset_duplicate_names, scale_ai_parts, shown, timetables,
};
use crate::words;

use unknown::{UNKNOWN_NAMED, similar_key, unknown_key_notices};
use version::Versions;

/// How much of a link an error message repeats, in characters.
const LINK_SHOWN: usize = 60;

/// The key that says whether assumptions vary.
const ASSUMPTIONS: &str = "assumptions";

/// The last version of the model in which they never did: what a link cites of it, it cites of central values.
const LAST_CENTRAL_MODEL: u32 = 4;

/// The result of reading a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What the link asks for.
    pub comparison: Comparison,
    /// What was wrong with the link.
    pub notices: Vec<Notice>,
    /// Keys that do not belong to this program, in their order. They are kept when the link is written
    /// again.
    pub kept: Vec<(String, String)>,
    /// The result that the link cites, if it cites one.
    pub citation: Option<Citation>,
    /// How the link wants its scenario shown.
    pub display: Display,
}

/// Why a text is not a link to a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// Neither an address nor a query.
    #[error("{}", words::not_a_link(.0))]
    NotALink(String),
    /// An address or a query, but none of its keys belongs to this program.
    #[error("{}", not_a_scenario(.link, *.similar_key))]
    NotAScenario {
        /// The link, shortened.
        link: String,
        /// A known key that one of the link's keys resembles.
        similar_key: Option<&'static str>,
        /// All of its keys; they are kept when the address is written again.
        kept: Vec<(String, String)>,
    },
}

impl LinkError {
    /// Keys that do not belong to this program, in their order.
    #[must_use]
    pub fn kept(&self) -> &[(String, String)] {
        match self {
            Self::NotALink(_) => &[],
            Self::NotAScenario { kept, .. } => kept,
        }
    }
}

fn not_a_scenario(link: &str, similar_key: Option<&str>) -> String {
    match similar_key {
        Some(key) => words::NotAScenarioResembling { text: link, key }.text(),
        None => words::not_a_scenario(link),
    }
}

/// Reads a page address or just its query. A fault in one key affects that key alone. A link that has
/// faults, or that looks as if it was changed on its way, is also read with the changes of mail programs
/// and chats undone; that reading is used if it understands more.
///
/// # Errors
/// If the text is neither an address nor a query, or none of its keys belongs to this program. An
/// address without a query, or with campaign keys only, is the default scenario.
pub fn read(link: &str) -> Result<Reading, LinkError> {
    let draft = query(link).map(|query| Draft::of(&mut pairs(query)));
    let has_no_faults = draft.as_ref().is_ok_and(Draft::has_no_faults);
    let repaired =
        if has_no_faults && !mangled::may_be_mangled(link) { None } else { repaired(link) };
    let draft = match (draft, repaired) {
        (Err(_), Some(repaired)) if repaired.is_usable() => repaired,
        (Ok(draft), Some(repaired))
            if repaired.is_better_than(&draft)
                || (has_no_faults && repaired.is_as_good_as(&draft)) =>
        {
            repaired
        }
        (draft, _) => draft?,
    };
    if draft.is_scenario() {
        return Ok(draft.reading());
    }
    Err(LinkError::NotAScenario {
        link: shown(link.trim(), LINK_SHOWN),
        similar_key: draft.unknown.iter().find_map(|key| similar_key(key)),
        kept: draft.reading.kept,
    })
}

/// Reads keys and texts as a table or a program gives them. Nothing is repaired; and what clouds sell is not
/// held against what vendors sell ([`misfit_notices`]), which takes too long for thousands of scenarios.
#[must_use]
pub fn read_pairs(pairs: &mut dyn Iterator<Item = (String, String)>) -> Reading {
    let reading = Draft::of(pairs).reading;
    Reading { notices: capped(reading.notices), ..reading }
}

/// The keys and texts of a link as they stand in it, for [`read_pairs`].
///
/// # Errors
/// If the text is neither an address nor a query.
pub fn pairs_of(link: &str) -> Result<Vec<(String, String)>, LinkError> {
    Ok(pairs(query(link)?).collect())
}

/// Reads a query that a program wrote, without repairing it.
pub(in crate::link) fn read_exactly(query: &str) -> Reading {
    Draft::of(&mut pairs(query)).reading()
}

/// The link with its damage undone, and a notice of the damage.
fn repaired(link: &str) -> Option<Draft> {
    let mangled::Repaired { pairs, damage } = mangled::repair(link)?;
    let first = pairs.iter().take(LINK_SHOWN);
    let query: Vec<String> = first.map(|(key, text)| format!("{key}={text}")).collect();
    let mut draft = Draft::of(&mut pairs.into_iter());
    let used = words::read_as(&shown(&format!("?{}", query.join("&")), LINK_SHOWN));
    let notice = Notice::new("query", Problem::Repaired, link.trim(), damage.words(), used);
    draft.reading.notices.insert(0, notice);
    Some(draft)
}

/// The result of reading pairs of keys and values, with counts of what was understood.
#[derive(Debug)]
struct Draft {
    reading: Reading,
    /// How many different keys belong to this program.
    understood: usize,
    /// The first keys that neither belong to this program nor to campaigns.
    unknown: Vec<String>,
    /// How many notices there are about the pairs.
    problems: usize,
    /// Whether there are no keys but those that say nothing.
    is_empty: bool,
}

impl Draft {
    /// Reads pairs of keys and values. The iterator is a trait object so that this is compiled only
    /// once, which keeps the page small.
    fn of(pairs: &mut dyn Iterator<Item = (String, String)>) -> Self {
        let mut reading = Reading::default();
        let [mut given, mut options] = [Given::default(), Given::default()];
        let mut unknown: Vec<String> = Vec::new();
        let mut unknown_count = 0;
        let mut versions = Versions::default();
        let mut cited = citation::KEYS.map(|_| None);
        for (key, text) in pairs {
            match Key::find(&key) {
                Some(Key::Version) => versions.put(text),
                Some(Key::Citation(index)) => cited[index] = Some(text),
                Some(Key::Ai) => given.put(AI, text),
                Some(Key::Parameter(parameter)) => given.put(parameter.key, text),
                Some(Key::Option(option)) => options.put(option.key, text),
                None if key.is_empty() && text.is_empty() => {}
                None => {
                    if !is_campaign(&key) {
                        unknown_count += 1;
                        if unknown.len() < UNKNOWN_NAMED {
                            unknown.push(key.clone());
                        }
                    }
                    reading.kept.push((key, text));
                }
            }
        }
        let cites = cited.iter().filter(|text| text.is_some()).count();
        let understood = given.len() + options.len() + cites + usize::from(versions.is_readable());
        let is_empty = understood == 0 && unknown_count == 0 && versions.last.is_none();
        reading.notices.extend(versions.notices());
        for parameter in PARAMETERS.iter().flat_map(and_one_sided) {
            let Some(text) = given.get(parameter.key) else { continue };
            let used = read_value(&mut reading, parameter, text);
            if given.repeats(parameter.key) {
                let used = words::using_last_value(&used);
                reading.notices.push(given_twice(parameter.key, text, used));
            }
        }
        let is_given =
            |key: &str| given.get(key).is_some() || given.get(&format!("a.{key}")).is_some();
        let sum_notices = normalize_shares(&mut reading.comparison, is_given);
        reading.notices.extend(sum_notices);
        let cited_model = cited[0].as_deref().and_then(|model| model.trim().parse::<u32>().ok());
        if given.get(ASSUMPTIONS).is_none()
            && cited_model.is_some_and(|model| model <= LAST_CENTRAL_MODEL)
        {
            reading.comparison = reading.comparison.central();
        }
        for (key, _) in given.iter() {
            if let Some(parameter) = Parameter::find(key) {
                reading.comparison.hold(parameter);
            }
        }
        if let Some(text) = given.get(AI) {
            let notice = scale_ai_parts(&mut reading.comparison, text, is_given);
            if given.repeats(AI) {
                let used = words::using_last().to_owned();
                reading.notices.push(given_twice(AI, text, used));
            }
            reading.notices.push(notice);
        }
        reading.notices.extend(reset_duplicate_names(&mut reading.comparison));
        reading.notices.extend(absent_cloud_notices(&reading.comparison));
        reading.notices.extend(unknown_key_notices(&unknown, unknown_count));
        let (display, notices) = Display::read(&options, &reading.comparison);
        reading.display = display;
        reading.notices.extend(notices);
        for (key, text) in options.iter().filter(|(key, _)| options.repeats(key)) {
            reading.notices.push(given_twice(key, text, words::using_last().to_owned()));
        }
        let (citation, notice) = Citation::read(&cited);
        reading.citation = citation;
        reading.notices.extend(notice);
        let problems = reading.notices.len();
        Self { reading, understood, unknown, problems, is_empty }
    }

    /// What was read. What clouds sell is held against what vendors sell only here, since that takes a while in many
    /// worlds, and tells nothing of which reading is the right one.
    fn reading(self) -> Reading {
        let mut notices = self.reading.notices;
        notices.extend(misfit_notices(&self.reading.comparison));
        Reading { notices: capped(notices), ..self.reading }
    }

    /// Whether it is a scenario of this program: some key belongs to it, or no key says anything.
    fn is_scenario(&self) -> bool {
        self.understood > 0 || self.is_empty
    }

    /// Whether it has no faults.
    fn has_no_faults(&self) -> bool {
        self.problems == 0 && self.is_scenario()
    }

    /// Whether this reading may be used for a text that is not a link as it stands.
    fn is_usable(&self) -> bool {
        self.is_scenario() && (self.understood > 0 || self.reading.kept.is_empty())
    }

    /// Whether it understood as many keys as the literal reading, with as many notices.
    fn is_as_good_as(&self, literal: &Self) -> bool {
        (self.understood, self.problems) == (literal.understood, literal.problems)
    }

    /// Whether it understood more keys than the literal reading, or as many with fewer notices. A key
    /// with a faulty value does not count.
    fn is_better_than(&self, literal: &Self) -> bool {
        let [own, other] = [self, literal].map(|draft| {
            (draft.understood as i64 - draft.problems as i64, Reverse(draft.problems))
        });
        own > other
    }
}

/// A parameter, followed by its one-sided parameters, which are read after it.
fn and_one_sided(parameter: &'static Parameter) -> impl Iterator<Item = &'static Parameter> {
    [parameter].into_iter().chain(parameter.one_sided().into_iter().flatten())
}

/// The pairs of keys and values in a query.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .map(|(key, text)| (key.into_owned(), text.into_owned()))
}

/// The query of an address; a text that is only a query is returned as it is.
fn query(link: &str) -> Result<&str, LinkError> {
    let link = link.trim();
    let (link, _fragment) = link.split_once('#').unwrap_or((link, ""));
    match link.split_once('?') {
        Some((_, query)) => Ok(query),
        None if link.is_empty() || mangled::is_address(link) => Ok(""),
        None if link.contains('=') => Ok(link),
        None => Err(LinkError::NotALink(shown(link, LINK_SHOWN))),
    }
}

/// The address of the page that a link leads to, without query and fragment: empty if the link is not an
/// address of the web as it stands, for example because it is wrapped in another one.
#[must_use]
pub fn page(link: &str) -> &str {
    let link = link.trim();
    let page = link.split(['?', '#']).next().unwrap_or(link);
    let is_of_the_web = ["http://", "https://"].iter().any(|scheme| page.starts_with(scheme));
    let is_page = || !mangled::may_be_mangled(link) && query(link).is_ok_and(is_of_scenario);
    if is_of_the_web && is_page() { page } else { "" }
}

/// Whether a query is empty or has keys of this program.
fn is_of_scenario(query: &str) -> bool {
    query.is_empty() || Draft::of(&mut pairs(query)).understood > 0
}

fn given_twice(key: &str, text: &str, used: String) -> Notice {
    Notice::new(key, Problem::Repeated, text, words::given_twice().to_owned(), used)
}

/// Sets one parameter from a text; adds notices of its faults, and returns the value in use as text.
fn read_value(reading: &mut Reading, parameter: &Parameter, text: &str) -> String {
    let (value, faults) = match parameter.kind.read(text) {
        KindReading::Valid(value) => (value, Vec::new()),
        KindReading::Clamped(value, why) => (value, vec![(Problem::Clamped, why)]),
        KindReading::Repaired(value, whys) => {
            (value, whys.into_iter().map(|why| (Problem::Repaired, why)).collect())
        }
        // For a one-sided parameter, the value of both sides has been read before and stays.
        KindReading::Refused(why) => {
            (parameter.get(&reading.comparison), vec![(Problem::Defaulted, why)])
        }
    };
    let used = parameter.format_value(&value);
    if let Err(error) = parameter.set(&mut reading.comparison, value) {
        let stays = words::using(&reading.comparison.in_use(parameter));
        let why = error.to_string();
        reading.notices.push(Notice::new(parameter.key, Problem::Defaulted, text, why, stays));
    }
    if !parameter.splittable
        && let Some(notice) = same_on_both(&mut reading.comparison, parameter, text)
    {
        reading.notices.push(notice);
    }
    for (problem, why) in faults {
        let used = match problem {
            Problem::Clamped => words::using(&used),
            Problem::Repaired if used.is_empty() => words::using_nothing().to_owned(),
            Problem::Repaired => words::using_rest().to_owned(),
            _ if parameter.sides != Sides::Both => words::using(&used),
            _ if used.is_empty() => words::using(&reading.comparison.in_use(parameter)),
            _ => words::using_default_value(&used),
        };
        reading.notices.push(Notice::new(parameter.key, problem, text, why, used));
    }
    used
}

/// If a link gives a one-sided value of a parameter that must be the same on both sides, gives both
/// sides the value of side A and returns a notice.
fn same_on_both(comparison: &mut Comparison, parameter: &Parameter, text: &str) -> Option<Notice> {
    let both = Parameter::find(parameter.id).filter(|both| both.sides == Sides::Both)?;
    if parameter.sides == Sides::Both {
        return None;
    }
    let used = words::using_on_both_sides(&both.format_value(&both.of(&comparison.a)));
    both.copy_side(&comparison.a, &mut comparison.b);
    let why = words::has_to_be_the_same_on_both_sides().to_owned();
    Some(Notice::new(parameter.key, Problem::Repaired, text, why, used))
}

/// Notices of timetable entries about clouds that do not exist.
fn absent_cloud_notices(comparison: &Comparison) -> Vec<Notice> {
    let schedules = timetables(comparison);
    let absent = |entry: &&Entry| {
        let exists = |cloud| comparison.common().clouds().any(|exists| exists == cloud);
        entry.venue.cloud().is_some_and(|cloud| !exists(cloud))
    };
    let of_key = |(parameter, schedule): &(&Parameter, Schedule)| {
        let entries = schedule.entries().iter().filter(absent);
        entries.map(|entry| entry_absent(parameter.key, entry)).collect::<Vec<_>>()
    };
    schedules.iter().flat_map(of_key).collect()
}

fn entry_absent(key: &str, entry: &Entry) -> Notice {
    let why = words::entry_absent(entry.venue.key());
    let used = words::entry_useless().to_owned();
    Notice::new(key, Problem::Repaired, &entry.to_string(), why, used)
}

#[cfg(test)]
mod tests;
