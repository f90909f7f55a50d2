//! Tests of links.

use crate::link::{Style, cite, identity, write};
use crate::market::{Cloud, InitialShare, Regime};
use crate::scenario::Scenario;

use super::*;

fn problems(link: &str) -> Vec<(String, Problem)> {
    let reading = read(link).unwrap();
    reading.notices.into_iter().map(|notice| (notice.key, notice.problem)).collect()
}

#[test]
fn the_default_scenario_is_the_empty_link() {
    for link in ["", "?", "https://example.org/", "/multihome/", "?v=1", "v=1", "#top"] {
        assert_eq!(read(link).unwrap(), Reading::default(), "{link}");
    }
    assert_eq!(write(&Comparison::default(), &[], Style::Differences), "v=1");
}

#[test]
fn the_link_of_the_design_is_understood() {
    let link =
        "https://example.org/m/?v=1&aws=31&azure=25&a=exclusive&b=multicloud&window=90d&seed=7#x";
    let reading = read(link).unwrap();
    assert_eq!(reading.notices, []);
    assert_eq!((reading.comparison.common().window, reading.comparison.common().seed), (90, 7));
    assert_eq!(write(&reading.comparison, &[], Style::Differences), "v=1&window=90&seed=7");
}

#[test]
fn every_bad_value_costs_its_own_key_alone() {
    let reading = read("window=soon&pull=9&seed=1e309&n=NaN&b=open&start=2026&horizon=8").unwrap();
    // The default is used for a lever whose value is refused, and is held.
    let expected = read("window=14&horizon=8&pull=4").unwrap().comparison;
    assert_eq!(reading.comparison, expected);
    assert_eq!(expected.a, Scenario { horizon: 8, pull: 4.0, ..Scenario::default() });
    let keys: Vec<_> = reading.notices.iter().map(|notice| notice.key.as_str()).collect();
    assert_eq!(keys, ["start", "b", "window", "pull", "n", "seed"]);
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
fn shares_that_do_not_add_up_are_named_with_their_sum() {
    let reading = read("aws=31&azure=25&gcp=11&other=40").unwrap();
    assert_eq!(reading.comparison, Comparison::default());
    assert!(reading.notices[0].to_string().contains("107%"), "{}", reading.notices[0]);
    let reading = read("aws=90&azure=25&window=3").unwrap();
    assert_eq!(reading.comparison, Comparison::of(Scenario { window: 3, ..Scenario::default() }));
    assert!(reading.notices[0].to_string().contains("115%"), "{}", reading.notices[0]);
}

#[test]
fn others_take_the_rest() {
    let reading = read("aws=28%25&azure=21&gcp=14").unwrap();
    assert_eq!(reading.comparison.common().other, InitialShare::percent(37));
    assert_eq!(reading.notices, []);
    assert_eq!(write(&reading.comparison, &[], Style::Differences), "v=1&aws=28&azure=21&gcp=14");
}

#[test]
fn what_was_not_given_makes_room_for_what_was() {
    let Reading { comparison, notices, .. } = read("openai=100&horizon=3").unwrap();
    assert_eq!(comparison.common().openai, InitialShare::percent(100));
    assert_eq!(
        (comparison.common().anthropic, comparison.common().open_models),
        (InitialShare::default(), InitialShare::default())
    );
    assert_eq!(comparison.common().horizon, 3);
    assert!(notices[0].to_string().contains("anthropic 0"), "{}", notices[0]);
    // The share that takes the rest is kept when the link gives it.
    for (link, initial_shares) in
        [("aws=82&other=18", [8200, 0, 0, 1800]), ("aws=40&other=50", [4000, 695, 305, 5000])]
    {
        let Reading { comparison, notices, .. } = read(link).unwrap();
        assert_eq!(
            comparison.common().initial_shares().map(InitialShare::hundredths)[..4],
            initial_shares,
            "{link}"
        );
        // Where clouds have no share, what is left cannot sell all that vendors sell.
        let about_shares = notices.iter().filter(|notice| notice.key == "aws+other");
        assert_eq!(about_shares.count(), 1, "{link}: {notices:?}");
    }
    let comparison = read("aws=82").unwrap().comparison;
    // Shares of 25 % and 11 % are reduced in proportion to the remaining 18 %, rounded down.
    assert_eq!(
        comparison.common().initial_shares().map(InitialShare::hundredths)[..4],
        [8200, 1250, 550, 0]
    );
}

#[test]
fn of_repeated_keys_the_last_one_counts() {
    let reading = read("window=10&window=20").unwrap();
    assert_eq!(reading.comparison.common().window, 20);
    assert_eq!(problems("window=10&window=20"), [("window".to_owned(), Problem::Repeated)]);
}

#[test]
fn campaign_keys_are_kept_without_a_notice_and_unknown_ones_are_named() {
    let reading = read("utm_source=news&window=3&fbclid=x").unwrap();
    assert_eq!(reading.notices, []);
    assert_eq!(
        write(&reading.comparison, &reading.kept, Style::Differences),
        "v=1&window=3&utm_source=news&fbclid=x"
    );
    let notices = read("v=1&windw=3").unwrap().notices;
    assert!(notices[0].to_string().contains("(did you mean window?)"), "{}", notices[0]);
    for (key, is_suggested) in [("WINDOW", true), ("☃", false), ("x", false), ("lag_aws", true)] {
        let notice = read(&format!("v=1&{key}=1")).unwrap().notices[0].to_string();
        assert_eq!(notice.contains("did you mean"), is_suggested, "{notice}");
    }
}

#[test]
fn a_link_without_any_key_of_ours_is_refused_and_its_keys_are_kept() {
    for link in [
        "https://www.example.org/search?q=hello",
        "?q=hello",
        "q=hello&utm_source=x",
        "https://www.example.org/watch?v=dQw4w9WgXcQ",
        "?=5",
    ] {
        let error = read(link).unwrap_err();
        assert!(error.to_string().contains("is not a link to a scenario"), "{error}");
        let pair = link.rsplit(['?', '&']).next().unwrap().split_once('=').unwrap();
        let kept = error.kept().iter().any(|(key, text)| (key.as_str(), text.as_str()) == pair);
        assert!(kept || pair.0 == "v", "{link}: {:?}", error.kept());
    }
    let words = read("?windw=30").unwrap_err().to_string();
    assert!(words.contains("(did you mean window?)"), "{words}");
    let words = read("?x=%1B%5B31m\u{1b}[31m\u{202e}").unwrap_err().to_string();
    assert!(!words.contains(['\u{1b}', '\u{202e}']), "{words:?}");
}

#[test]
fn a_newer_link_says_so() {
    assert_eq!(problems("v=2"), [("v".to_owned(), Problem::Newer)]);
    assert_eq!(problems("v=x&n=2000"), [("v".to_owned(), Problem::Defaulted)]);
    assert_eq!(problems("v=1&v=1"), [("v".to_owned(), Problem::Repeated)]);
}

#[test]
fn broken_escapes_and_huge_queries_survive() {
    assert_eq!(read("window=%zz").unwrap().notices.len(), 1);
    assert_eq!(read("%ff%fe=%&window=3").unwrap().comparison.common().window, 3);
    let huge: String = (0..20_000).map(|i| format!("k{i}=1&")).collect::<String>() + "v=1";
    let reading = read(&huge).unwrap();
    assert_eq!(reading.notices.len(), UNKNOWN_NAMED + 1);
    assert!(reading.notices.last().unwrap().to_string().contains("19,992 more"));
}

#[test]
fn entries_about_clouds_without_a_share_are_named() {
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
    let comparison = Comparison::of(Scenario { seed: 5, ..Scenario::default() });
    let kept = [("utm_source".to_owned(), "a,b: c".to_owned())];
    let reading = read(&cite(&comparison, &citation, &kept)).unwrap();
    assert_eq!((&reading.comparison, reading.citation), (&comparison, Some(citation)));
    assert_eq!((reading.notices, reading.kept), (Vec::new(), kept.to_vec()));
    for (link, key) in [
        ("model=x&draws=1&digest=00", "model"),
        ("digest=00", "digest"),
        ("model=1&draws=1&digest=zz", "digest"),
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
        read("v=1&=5").unwrap().notices[0].to_string(),
        "=: a value without a key; it is ignored."
    );
}

#[test]
fn a_readable_digest_counts_whatever_the_shares_beside_it_are() {
    let digest = "0f".repeat(32);
    let cites = format!("v=1&model=1&draws=1&digest={digest}");
    for (ends, shares) in [
        ("", 0),
        ("&ends=", 0),
        ("&ends=ibm:3", 0),
        ("&ends=aws:30,azure:x", 1),
        ("&ends=aws:30,gcp", 1),
    ] {
        let reading = read(&format!("{cites}{ends}")).unwrap();
        let citation = reading.citation.unwrap();
        assert_eq!((citation.digest.as_str(), citation.ends.len()), (digest.as_str(), shares));
        let notices: Vec<&str> = reading.notices.iter().map(|notice| notice.key.as_str()).collect();
        let wrong = ends.len() > "&ends=".len();
        assert_eq!(notices, if wrong { vec!["ends"] } else { Vec::new() }, "{ends}");
    }
}

#[test]
fn what_is_no_link_is_refused() {
    assert!(matches!(read("hello"), Err(LinkError::NotALink(_))));
}

#[test]
fn a_full_link_says_everything() {
    let comparison =
        Comparison::between([Regime::Exclusive, Regime::AsItHappened], Scenario::default());
    for comparison in [comparison.central(), comparison] {
        let full = write(&comparison, &[], Style::Full);
        let varying = PARAMETERS.iter().filter(|lever| lever.varies_in(&comparison)).count();
        assert_eq!(full.split('&').count(), PARAMETERS.len() - varying + 1);
        assert_eq!(read(&full).unwrap().comparison, comparison);
        assert_eq!(read(&full).unwrap().notices, []);
    }
}

#[test]
fn one_side_may_have_another_value() {
    let reading = read("window=30&b.window=90&a.pull=0.7&b=exclusive").unwrap();
    assert_eq!(reading.notices, []);
    let Comparison { a, b, .. } = &reading.comparison;
    assert_eq!((a.window, b.window), (30, 90));
    assert_eq!((a.pull, b.pull), (0.7, Scenario::default().pull));
    assert_eq!((a.regime, b.regime), (Regime::Exclusive, Regime::Exclusive));
    let written = write(&reading.comparison, &[], Style::Differences);
    assert_eq!(written, "v=1&b=exclusive&a.window=30&b.window=90&a.pull=0.7");
    for style in [Style::Differences, Style::Full] {
        let link = write(&reading.comparison, &[], style);
        assert_eq!(read(&link).unwrap().comparison, reading.comparison, "{link}");
    }
    let same = read("window=90&a.window=90&b.window=90").unwrap().comparison;
    assert_eq!(identity(&same), identity(&read("window=90").unwrap().comparison));
    let old = read("a.microsoft-pays=5").unwrap().comparison;
    assert_eq!((old.a.microsoft_pays, old.b.microsoft_pays), (5.0, 20.0));
    assert!(identity(&old).contains("&a.microsoft-pays=5&b.microsoft-pays=20&"));
    assert!(write(&old, &[], Style::Full).contains("&a.ms-pays=5&b.ms-pays=20&"));
}

#[test]
fn parameters_of_the_population_are_the_same_on_both_sides() {
    let notices = |link: &str| -> Vec<String> {
        read(link).unwrap().notices.iter().map(ToString::to_string).collect()
    };
    for (link, used) in [
        ("a.gravity=2", "using 2 utils on both sides."),
        ("b.gravity=2", "using 1 utils on both sides."),
        ("a.gravity=2&b.gravity=3", "using 2 utils on both sides."),
        ("b.seed=7", "using 42 on both sides."),
    ] {
        let notices = notices(link);
        assert!(
            !notices.is_empty() && notices.iter().all(|words| words.ends_with(used)),
            "{notices:?}"
        );
        assert_eq!(read(link).unwrap().comparison.validate(), Ok(()));
    }
    let shares = read("a.aws=40").unwrap().comparison;
    assert_eq!(
        (shares.a.other, shares.b.aws),
        (InitialShare::percent(24), InitialShare::percent(40))
    );
    // A faulty value for one side leaves it with the value of both sides.
    let reading = read("window=30&b.window=soon").unwrap();
    assert_eq!((reading.comparison.a.window, reading.comparison.b.window), (30, 30));
    assert!(reading.notices[0].to_string().ends_with("using 30 days."), "{:?}", reading.notices);
    // A one-sided regime is not a parameter: each side has one regime only.
    assert_eq!(notices("v=1&a.a=exclusive").len(), 1);
}

#[test]
fn a_value_for_both_sides_replaces_those_of_each() {
    let split = read("b.window=90&a.pull=0.7").unwrap().comparison;
    let pairs = [("window".to_owned(), "5".to_owned())];
    let set = split.set(&pairs).unwrap();
    assert_eq!((set.a.window, set.b.window), (5, 5));
    assert_eq!(set.a.pull, 0.7);
    let pairs = [("a.window".to_owned(), "5".to_owned())];
    let set = split.set(&pairs).unwrap();
    assert_eq!((set.a.window, set.b.window), (5, 90));
    let window = Parameter::find("b.window").unwrap();
    let edited = split.edit(window, "60").unwrap().0;
    assert_eq!((edited.a.window, edited.b.window), (14, 60));
    let gravity = Parameter::find("b.gravity").unwrap();
    assert!(split.edit(gravity, "2").unwrap_err().to_string().contains("side B"));
}
