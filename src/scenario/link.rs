//! Links: a scenario as a query, read with tolerance and written with none.

use thiserror::Error;

use crate::market::Entry;
use crate::words;

use super::citation::{self, Citation};
use super::display::Display;
use super::given::Given;
use super::kind::Reading as KindReading;
use super::notice::{Notice, Problem};
use super::page_option::{PAGE_OPTIONS, PageOption};
use super::parameter::Parameter;
use super::table::{PARAMETERS, Scenario};
use super::{names, shares};

/// The version of the link format, the `v` of every link.
pub const LINK_VERSION: u32 = 1;

/// How many unknown keys are named one by one.
const UNKNOWN_NAMED: usize = 8;

/// Prefixes and keys that other sites add to links; they are kept and never mentioned.
const FOREIGN: [&str; 6] = ["utm_", "fbclid", "gclid", "msclkid", "mc_", "ref"];

/// A link that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What the link asks for.
    pub scenario: Scenario,
    /// What was wrong with it.
    pub notices: Vec<Notice>,
    /// Keys that are not ours, in their order, to be kept when the link is written again.
    pub kept: Vec<(String, String)>,
    /// What the link says that its scenario gave, if it cites.
    pub citation: Option<Citation>,
    /// How the link wants its scenario shown.
    pub display: Display,
}

/// Why a text is not a link at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// Neither an address nor a query.
    #[error("{}", words::not_a_link(.0))]
    NotALink(String),
}

/// How much a written link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Only what differs from the defaults.
    Differences,
    /// Every value, so that later changes of defaults cannot touch it.
    Full,
}

/// Reads a page address or just its query. Whatever is wrong with one key costs that key alone.
///
/// # Errors
/// When the text is neither an address nor a query.
pub fn read(link: &str) -> Result<Reading, LinkError> {
    let mut reading = Reading::default();
    let [mut given, mut options] = [Given::default(), Given::default()];
    let mut unknown: Vec<String> = Vec::new();
    let mut versions: Vec<String> = Vec::new();
    let mut cited = citation::KEYS.map(|_| None);
    for (key, text) in form_urlencoded::parse(query(link)?.as_bytes()) {
        if key == "v" {
            versions.push(text.into_owned());
        } else if let Some(place) = citation::KEYS.iter().position(|known| *known == key) {
            cited[place] = Some(text.into_owned());
        } else if let Some(parameter) = Parameter::find(&key) {
            given.put(parameter.key, text.into_owned());
        } else if let Some(option) = PageOption::find(&key) {
            options.put(option.key, text.into_owned());
        } else if !(key.is_empty() && text.is_empty()) {
            if !FOREIGN.iter().any(|foreign| key.starts_with(foreign)) {
                unknown.push(key.clone().into_owned());
            }
            reading.kept.push((key.into_owned(), text.into_owned()));
        }
    }
    if let [.., repeated] = versions.get(1..).unwrap_or_default() {
        let used = words::using_last().to_owned();
        reading.notices.push(given_twice("v", repeated, used));
    }
    reading.notices.extend(versions.last().and_then(|text| check_version(text)));
    for parameter in PARAMETERS {
        let Some(text) = given.get(parameter.key) else { continue };
        let used = read_value(&mut reading, parameter, text);
        if given.repeats(parameter.key) {
            let used = words::using_last_value(&used);
            reading.notices.push(given_twice(parameter.key, text, used));
        }
    }
    let settled = shares::settle(&mut reading.scenario, |key| given.get(key).is_some());
    reading.notices.extend(settled);
    reading.notices.extend(names::settle(&mut reading.scenario));
    reading.notices.extend(tell_absent(&reading.scenario));
    reading.notices.extend(tell_unknown(&unknown));
    let (display, notices) = Display::read(&options);
    reading.display = display;
    reading.notices.extend(notices);
    for (key, text) in options.iter().filter(|(key, _)| options.repeats(key)) {
        reading.notices.push(given_twice(key, text, words::using_last().to_owned()));
    }
    match Citation::read(&cited) {
        Ok(citation) => reading.citation = citation,
        Err(notice) => reading.notices.push(notice),
    }
    Ok(reading)
}

/// Writes a link that cites: every value, what came of them, and keys that are not ours.
#[must_use]
pub fn cite(scenario: &Scenario, citation: &Citation, kept: &[(String, String)]) -> String {
    let cited = citation.pairs().map(|(key, text)| (key.to_owned(), text));
    let pairs = [cited.as_slice(), kept].concat();
    write(scenario, &pairs, Style::Full)
}

/// Writes a scenario as a query without its question mark. Reading it again gives the same
/// scenario, bit for bit.
#[must_use]
pub fn write(scenario: &Scenario, kept: &[(String, String)], style: Style) -> String {
    let mut pairs = vec![("v", LINK_VERSION.to_string())];
    for parameter in PARAMETERS {
        let wanted = match style {
            Style::Differences => parameter.is_changed(scenario) && !parameter.is_rest(),
            Style::Full => true,
        };
        if wanted {
            pairs.push((parameter.key, parameter.get(scenario).to_string()));
        }
    }
    let own = pairs.iter().map(|(key, text)| pair(key, text));
    let others = kept.iter().map(|(key, text)| pair(key, text));
    own.chain(others).collect::<Vec<_>>().join("&")
}

/// A key and its text in a query. What timetables, citations and origins are made of is allowed
/// there as it is, and easier to read so.
fn pair(key: &str, text: &str) -> String {
    let coded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let text = coded(text).replace("%40", "@").replace("%3A", ":").replace("%2C", ",");
    format!("{}={}", coded(key), text.replace("%2F", "/"))
}

/// The query in an address, or the text itself where it is a query.
fn query(link: &str) -> Result<&str, LinkError> {
    let link = link.trim();
    let (link, _fragment) = link.split_once('#').unwrap_or((link, ""));
    let address = ["http://", "https://", "file://", "/"].iter().any(|head| link.starts_with(head));
    match link.split_once('?') {
        Some((_, query)) => Ok(query),
        None if link.is_empty() || address => Ok(""),
        None if link.contains('=') => Ok(link),
        None => Err(LinkError::NotALink(link.chars().take(60).collect())),
    }
}

fn given_twice(key: &str, text: &str, used: String) -> Notice {
    Notice::new(key, Problem::Repeated, text, words::given_twice().to_owned(), used)
}

fn check_version(text: &str) -> Option<Notice> {
    match text.trim().parse::<u32>() {
        Ok(LINK_VERSION) => None,
        Ok(version) if version > LINK_VERSION => Some(Notice::new(
            "v",
            Problem::Newer,
            text,
            words::newer_link().to_owned(),
            words::read_as_version_so_far(&LINK_VERSION.to_string()),
        )),
        _ => Some(Notice::new(
            "v",
            Problem::Defaulted,
            text,
            words::no_such_version().to_owned(),
            words::read_as_version(&LINK_VERSION.to_string()),
        )),
    }
}

/// Sets one parameter, tells what was wrong, and says which value is used.
fn read_value(reading: &mut Reading, parameter: &Parameter, text: &str) -> String {
    let (value, trouble) = match parameter.kind.read(text) {
        KindReading::Valid(value) => (value, Vec::new()),
        KindReading::Clamped(value, why) => (value, vec![(Problem::Clamped, why)]),
        KindReading::Mended(value, whys) => {
            (value, whys.into_iter().map(|why| (Problem::Mended, why)).collect())
        }
        KindReading::Refused(why) => (parameter.default_value(), vec![(Problem::Defaulted, why)]),
    };
    let used = parameter.told(&value);
    (parameter.set)(&mut reading.scenario, value);
    for (problem, why) in trouble {
        let used = match problem {
            Problem::Clamped => words::using(&used),
            Problem::Mended if used.is_empty() => words::using_nothing().to_owned(),
            Problem::Mended => words::using_rest().to_owned(),
            _ if used.is_empty() => words::using(&reading.scenario.in_use(parameter)),
            _ => words::using_default_value(&used),
        };
        reading.notices.push(Notice::new(parameter.key, problem, text, why, used));
    }
    used
}

/// Tells which entries of the timetable are about clouds that do not exist.
fn tell_absent(scenario: &Scenario) -> Vec<Notice> {
    let absent = |entry: &&Entry| {
        entry.venue.cloud().is_some_and(|cloud| scenario.clouds().all(|exists| exists != cloud))
    };
    let entries = scenario.schedule.entries().iter().filter(absent);
    entries
        .map(|entry| {
            let key = entry.venue.key();
            let why = words::entry_absent(key);
            let used = words::entry_useless().to_owned();
            Notice::new("timetable", Problem::Mended, &entry.to_string(), why, used)
        })
        .collect()
}

fn tell_unknown(unknown: &[String]) -> Vec<Notice> {
    let mut notices: Vec<_> = unknown
        .iter()
        .take(UNKNOWN_NAMED)
        .map(|key| {
            let used = match resembling(key) {
                Some(known) => words::it_is_ignored_resembling(known),
                None => words::it_is_ignored().to_owned(),
            };
            let (key, why) = match key.as_str() {
                "" => ("=", words::no_key()),
                key => (key, words::no_parameter()),
            };
            Notice::new(key, Problem::Unknown, "", why.to_owned(), used)
        })
        .collect();
    if let Some(more @ 1..) = unknown.len().checked_sub(UNKNOWN_NAMED) {
        notices.push(Notice::new(
            "…",
            Problem::Unknown,
            "",
            words::more_unknown(&more.to_string()),
            words::they_are_ignored().to_owned(),
        ));
    }
    notices
}

/// The known key that a mistyped one is close to.
fn resembling(key: &str) -> Option<&'static str> {
    // A long text is no slip of the finger, and comparing it would cost its square.
    if key.len() > 24 {
        return None;
    }
    let key = key.to_ascii_lowercase();
    let parameters = PARAMETERS.iter().map(|parameter| parameter.key);
    parameters
        .chain(PAGE_OPTIONS.iter().map(|option| option.key))
        .map(|known| (strsim::damerau_levenshtein(&key, known), known))
        // At least most of the letters must be right.
        .filter(|(distance, known)| *distance <= known.len() / 3)
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::{Cloud, Prior, Regime};

    fn problems(link: &str) -> Vec<(String, Problem)> {
        let reading = read(link).unwrap();
        reading.notices.into_iter().map(|notice| (notice.key, notice.problem)).collect()
    }

    #[test]
    fn the_default_scenario_is_the_empty_link() {
        for link in ["", "?", "https://example.org/", "/multihome/", "?v=1", "v=1", "#top"] {
            assert_eq!(read(link).unwrap(), Reading::default(), "{link}");
        }
        assert_eq!(write(&Scenario::default(), &[], Style::Differences), "v=1");
    }

    #[test]
    fn the_link_of_the_design_is_understood() {
        let link = "https://example.org/m/?v=1&aws=31&azure=25&a=exclusive&b=multicloud&window=90d&seed=7#x";
        let reading = read(link).unwrap();
        assert_eq!(reading.notices, []);
        assert_eq!((reading.scenario.window, reading.scenario.seed), (90, 7));
        assert_eq!(write(&reading.scenario, &[], Style::Differences), "v=1&window=90&seed=7");
    }

    #[test]
    fn every_bad_value_costs_its_own_key_alone() {
        let reading =
            read("window=soon&pull=9&seed=1e309&n=NaN&b=open&start=2026&horizon=8").unwrap();
        assert_eq!(reading.scenario, Scenario { horizon: 8, pull: 2.0, ..Scenario::default() });
        let told: Vec<_> = reading.notices.iter().map(|notice| notice.key.as_str()).collect();
        assert_eq!(told, ["start", "b", "window", "pull", "n", "seed"]);
    }

    #[test]
    fn notices_name_the_key_the_value_the_reason_and_the_remedy() {
        let notices = read("window=9999").unwrap().notices;
        assert_eq!(
            notices[0].to_string(),
            "window = “9999”: it is more than 1095 days, the largest value allowed; using 1095 days."
        );
    }

    #[test]
    fn shares_that_do_not_add_up_are_told_with_their_sum() {
        let reading = read("aws=31&azure=25&gcp=11&other=40").unwrap();
        assert_eq!(reading.scenario, Scenario::default());
        assert!(reading.notices[0].to_string().contains("107 %"), "{}", reading.notices[0]);
        let reading = read("aws=90&azure=25&window=3").unwrap();
        assert_eq!(reading.scenario, Scenario { window: 3, ..Scenario::default() });
        assert!(reading.notices[0].to_string().contains("115 %"), "{}", reading.notices[0]);
    }

    #[test]
    fn others_take_the_rest() {
        let reading = read("aws=28%25&azure=21&gcp=14").unwrap();
        assert_eq!(reading.scenario.other, Prior::percent(37));
        assert_eq!(reading.notices, []);
        assert_eq!(write(&reading.scenario, &[], Style::Differences), "v=1&aws=28&azure=21&gcp=14");
    }

    #[test]
    fn what_was_not_given_makes_room_for_what_was() {
        let Reading { scenario, notices, .. } = read("openai=100&horizon=3").unwrap();
        assert_eq!(scenario.openai, Prior::percent(100));
        assert_eq!(
            (scenario.anthropic, scenario.open_models),
            (Prior::default(), Prior::default())
        );
        assert_eq!(scenario.horizon, 3);
        assert!(notices[0].to_string().contains("anthropic 0"), "{}", notices[0]);
        // A rest that is given is kept like any other share.
        for (link, priors) in
            [("aws=82&other=18", [8200, 0, 0, 1800]), ("aws=40&other=50", [4000, 695, 305, 5000])]
        {
            let Reading { scenario, notices, .. } = read(link).unwrap();
            assert_eq!(scenario.priors().map(Prior::hundredths)[..4], priors, "{link}");
            assert_eq!(notices.len(), 1, "{link}: {notices:?}");
        }
        let scenario = read("aws=82").unwrap().scenario;
        // 25 and 11 % keep their proportion in the 18 % that are left, rounded down.
        assert_eq!(scenario.priors().map(Prior::hundredths)[..4], [8200, 1250, 550, 0]);
    }

    #[test]
    fn of_repeated_keys_the_last_one_counts() {
        let reading = read("window=10&window=20").unwrap();
        assert_eq!(reading.scenario.window, 20);
        assert_eq!(problems("window=10&window=20"), [("window".to_owned(), Problem::Repeated)]);
    }

    #[test]
    fn foreign_keys_are_kept_in_silence_and_unknown_ones_are_named() {
        let reading = read("utm_source=news&window=3&fbclid=x").unwrap();
        assert_eq!(reading.notices, []);
        assert_eq!(
            write(&reading.scenario, &reading.kept, Style::Differences),
            "v=1&window=3&utm_source=news&fbclid=x"
        );
        let notices = read("windw=3").unwrap().notices;
        assert!(notices[0].to_string().contains("(did you mean window?)"), "{}", notices[0]);
        for (key, told) in [("WINDOW", true), ("☃", false), ("x", false), ("lag_aws", true)] {
            let notice = read(&format!("{key}=1")).unwrap().notices[0].to_string();
            assert_eq!(notice.contains("did you mean"), told, "{notice}");
        }
    }

    #[test]
    fn a_newer_link_says_so() {
        assert_eq!(problems("v=2"), [("v".to_owned(), Problem::Newer)]);
        assert_eq!(problems("v=x"), [("v".to_owned(), Problem::Defaulted)]);
        assert_eq!(problems("v=1&v=1"), [("v".to_owned(), Problem::Repeated)]);
    }

    #[test]
    fn broken_escapes_and_huge_queries_survive() {
        assert_eq!(read("window=%zz").unwrap().notices.len(), 1);
        assert_eq!(read("%ff%fe=%&window=3").unwrap().scenario.window, 3);
        let huge: String = (0..20_000).map(|i| format!("k{i}=1&")).collect();
        let reading = read(&huge).unwrap();
        assert_eq!(reading.notices.len(), UNKNOWN_NAMED + 1);
        assert!(reading.notices.last().unwrap().to_string().contains("19992 more"));
    }

    #[test]
    fn entries_about_clouds_without_a_share_are_told() {
        let notices =
            read("gcp=0&timetable=openai@gcp:2026-06-01,openai@aws:2026-06-01").unwrap().notices;
        assert_eq!(notices.len(), 1);
        assert!(notices[0].to_string().contains("gcp has no share"), "{}", notices[0]);
    }

    #[test]
    fn citations_are_read_as_they_were_written() {
        let citation = Citation {
            model: 7,
            draws: 1,
            digest: "0f".repeat(32),
            ends: vec![(Cloud::Aws, 2951), (Cloud::Cloud5, 400)],
        };
        let scenario = Scenario { seed: 5, ..Scenario::default() };
        let kept = [("utm_source".to_owned(), "a,b: c".to_owned())];
        let reading = read(&cite(&scenario, &citation, &kept)).unwrap();
        assert_eq!((&reading.scenario, reading.citation), (&scenario, Some(citation)));
        assert_eq!((reading.notices, reading.kept), (Vec::new(), kept.to_vec()));
        for (link, key) in [
            ("model=x&draws=1&digest=00", "model"),
            ("digest=00", "digest"),
            ("model=1&draws=1&digest=zz", "digest"),
            (&format!("model=1&draws=1&digest={}&ends=ibm:3", "0".repeat(64)), "ends"),
        ] {
            let reading = read(link).unwrap();
            assert_eq!((reading.citation, reading.notices[0].key.as_str()), (None, key));
        }
        assert_eq!(
            read("model=1").unwrap().notices[0].to_string(),
            "model = “1”: a citation names model, draws and digest, and lacks draws, digest; the \
             result is not compared with a citation."
        );
        assert_eq!(
            read("&=5").unwrap().notices[0].to_string(),
            "=: a value without a key; it is ignored."
        );
    }

    #[test]
    fn what_is_no_link_is_refused() {
        assert!(matches!(read("hello"), Err(LinkError::NotALink(_))));
    }

    #[test]
    fn a_full_link_says_everything() {
        let scenario = Scenario { b: Regime::AsItHappened, ..Scenario::default() };
        let full = write(&scenario, &[], Style::Full);
        assert_eq!(full.split('&').count(), PARAMETERS.len() + 1);
        assert_eq!(read(&full).unwrap().scenario, scenario);
        assert_eq!(read(&full).unwrap().notices, []);
    }
}
