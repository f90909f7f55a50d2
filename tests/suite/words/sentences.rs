//! Every sentence about a result, in every language: no placeholder is left, no word is in another
//! language, and the figures are the same.

use multihome::chart::Size;
use multihome::engine::{Diary, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::link::{STORIES, read};
use multihome::report::{
    Pace, Provenance, Span, ai_and_core, capacity, changed_from_citation, citation, divergence,
    effort, headline, markdown, method, microsoft, models, moves, multihoming, openai, overtaking,
    pairing, revenue_terms, smaller_effort, standfirst, surplus, verdict,
};
use multihome::scenario::{Comparison, change};
use multihome::words::{Language, within};
use time::Date;

use crate::english::english_in;

use super::made_up;

/// Links whose results need every kind of sentence.
const LINKS: [&str; 12] = [
    "runs=12",
    "runs=30&horizon=1",
    "runs=1&horizon=2",
    "runs=3&ai=0",
    "b=exclusive&runs=12",
    "a=multicloud&b=exclusive&runs=12",
    "a=as-it-happened&b=custom&runs=12",
    "a=multicloud&b=as-it-happened&runs=12&precedent=0",
    "a=exclusive&b=as-it-happened&runs=20&pull=2",
    "a=no-exemption&b=exclusive&carveout=15&runs=12&weight-price=0",
    "opening=2040-01-01&precedent=0&clause=0&runs=12",
    "aws=0.5&azure=0&gcp=20&runs=12&headroom=0&shortage=50&queue=4",
];

/// All sentences about a comparison and its result, each with its kind.
fn said(comparison: &Comparison, summary: &Summary, diary: &Diary) -> Vec<(&'static str, String)> {
    let pace = Pace { decisions: 2e5, measured: false };
    let smaller = comparison.with(|side| {
        side.enterprises = 7;
        side.replicates = 1;
    });
    let cited = citation(comparison, summary);
    let mut older = cited.clone();
    older.digest = "0".repeat(64);
    older.ends.iter_mut().for_each(|(_, share)| *share += 70);
    let day = Date::from_calendar_date(2026, time::Month::May, 4).unwrap();
    let provenance = Provenance::of(comparison, summary, day);
    let mut said = vec![
        ("headline", Span::plain(&headline(comparison, summary))),
        ("standfirst", Span::plain(&standfirst(comparison, summary))),
        ("method", method(comparison, summary.replicates)),
        ("parts", ai_and_core(comparison, summary)),
        ("models", models(comparison, summary)),
        ("moves", moves(comparison, summary)),
        ("homes", multihoming(comparison, summary)),
        ("microsoft", microsoft(comparison, summary)),
        ("revenue terms", revenue_terms(comparison)),
        ("openai", openai(comparison, summary)),
        ("surplus", surplus(comparison, summary)),
        ("passing", overtaking(comparison, summary)),
        ("capacity", capacity(comparison, summary)),
        ("pairing", pairing(comparison, summary).unwrap_or_default()),
        ("verdict", verdict(&older, &cited, comparison).words),
        ("effort", effort(comparison, 2, pace)),
        ("smaller effort", smaller_effort(comparison, &smaller, 2, pace)),
        (
            "departure",
            changed_from_citation(&Comparison::default(), comparison).unwrap_or_default(),
        ),
        ("change", change(&smaller, comparison).unwrap_or_default()),
        ("markdown", without_links(&markdown(comparison, summary, &provenance))),
    ];
    said.extend(
        (0..diary.len())
            .map(|index| ("parting", divergence(comparison, diary, index).unwrap_or_default())),
    );
    said
}

/// A text without the targets of links and the code between backticks, which are for programs.
fn without_links(text: &str) -> String {
    let pieces =
        text.split("](<").map(|piece| piece.split_once(">)").map_or(piece, |(_, rest)| rest));
    let text: String = pieces.collect();
    text.split('`').step_by(2).collect::<Vec<_>>().join("…")
}

/// Every sequence of digits, sorted.
fn digits(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let mut runs: Vec<String> = runs.map(ToOwned::to_owned).collect();
    runs.sort_unstable();
    runs
}

fn assert_translated(language: Language, what: &str, text: &str) {
    let key = language.key();
    assert_eq!(english_in(key, text), [""; 0], "{key}, {what}: {text}");
}

/// Every language but English.
fn translations() -> impl Iterator<Item = Language> {
    Language::all().filter(|language| *language != Language::ENGLISH)
}

fn assert_complete_text(what: &str, text: &str) {
    for wrong in ["{", "}", "NaN", "  ", " ,", "..", "\u{1}", "\u{2}", "\u{3}", "\u{4}", "\u{5}"] {
        assert!(!text.contains(wrong), "{what} has {wrong:?}: {text}");
    }
    assert!(text.chars().all(|c| !(0xE000..0xE010).contains(&(c as u32))), "{what}: {text}");
}

#[test]
fn every_language_says_the_same_of_every_run() {
    say_everything(translations().collect(), assert_translated);
}

/// A language that nobody speaks, on this thread in place of German. What stands not in the files of words but in
/// the code is in English in it.
fn made_up_language() -> Language {
    let german = Language::find("de").unwrap();
    german.learn(made_up::table()).unwrap();
    assert_eq!(within(german, multihome::words::stop), "Stôpst");
    german
}

fn assert_made_up(_: Language, what: &str, text: &str) {
    assert_eq!(made_up::not_translated(text), [""; 0], "{what}: {text}");
}

#[test]
fn no_word_of_a_sentence_is_written_in_the_code() {
    say_everything(vec![made_up_language()], assert_made_up);
}

/// Says all sentences about the results of all links in English and in other languages: each has the same figures, and
/// passes a check.
fn say_everything(languages: Vec<Language>, check: impl Fn(Language, &str, &str)) {
    for link in LINKS {
        let comparison = read(link).unwrap().comparison;
        let comparison = comparison.with(|side| {
            side.enterprises = 200;
            side.horizon = comparison.common().horizon.min(10);
        });
        let rules = Rules::new(&comparison);
        let summary = Summary::of(simulate_chunk(&rules, 0..comparison.common().replicates));
        let diary = Diary::keep(&rules, 0, 5);
        let say = || said(&comparison, &summary, &diary);
        let english = say();
        for language in &languages {
            for ((what, own), (_, other)) in english.iter().zip(within(*language, say)) {
                let what = format!("{link}: {what}");
                assert_complete_text(&what, own);
                assert_complete_text(&what, &other);
                check(*language, &what, &other);
                assert_eq!(digits(own), digits(&other), "{what}: {own} | {other}");
            }
        }
    }
}

#[test]
fn charts_are_described_and_labelled_in_the_language_that_is_spoken() {
    draw_everything(translations().collect(), assert_translated);
    draw_everything(vec![made_up_language()], assert_made_up);
}

/// Draws the results of all links in English and in other languages: each chart has the same figures, and its texts pass a
/// check.
fn draw_everything(languages: Vec<Language>, check: impl Fn(Language, &str, &str)) {
    let size = Size::new(700, 420);
    let texts = |svg: &str| -> Vec<String> {
        let texts = svg.split('>').filter_map(|piece| piece.split_once('<'));
        let texts = texts.map(|(text, _)| text.trim().to_owned());
        texts.filter(|text| !text.is_empty()).collect()
    };
    let figures = |svg: &str| digits(&texts(svg).join(" "));
    for link in LINKS {
        let comparison = read(link).unwrap().comparison;
        let comparison = comparison.with(|side| side.enterprises = 60);
        let summary = Summary::of(simulate_chunk(
            &Rules::new(&comparison),
            0..comparison.common().replicates,
        ));
        let draw = || {
            [multihome::chart::shares, multihome::chart::differences]
                .map(|draw| draw(&comparison, &summary, size).unwrap())
        };
        let english = draw();
        for language in &languages {
            for (own, other) in english.iter().zip(within(*language, draw)) {
                for text in texts(&other) {
                    check(*language, link, &text);
                    assert_complete_text(link, &text);
                }
                assert_eq!(figures(own), figures(&other), "{link}");
            }
        }
    }
}

#[test]
fn every_notice_is_written_in_every_language() {
    let link = "v=2&v=9&window=9999&pull=-1&seed=1.5&n=x&runs=1e309&start=1990Q1&horizon=&opening=2026-02-30\
        &clause-until=1999-01-01&b=open&aws=31&azure=25&gcp=11&other=40&one-cloud=90&two-clouds=90\
        &aws-name=azure&gcp-name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&carveout-from=soon&openai=x\
        &timetable=gpt@aws:2026-01-01,openai@ibm:2026-01-01,openai@aws,openai,open@cloud8:2026-01-01,\
        openai@aws:2026-06-01:2,openai@aws:2026-06-01:1:1,openai@gcp:2026-06-01,openai@gcp:2026-06-01:0.5\
        &windw=3&zzzzzz=1&model=x&show=table&theme=sepia&lang=xx&embed=yes&lock=1&window=9998";
    let notices =
        || -> Vec<String> { read(link).unwrap().notices.iter().map(ToString::to_string).collect() };
    for language in translations() {
        let (own, other) = (notices(), within(language, notices));
        assert!(own.len() > 25 && own.len() == other.len(), "{own:#?}");
        for (own, other) in own.iter().zip(&other) {
            // Given texts and keys are the link's own.
            let (_, why) = other.split_once(": ").unwrap();
            assert_translated(language, "a notice", why);
            assert_ne!(own, other);
        }
    }
}

#[test]
fn stories_keep_their_two_sentences() {
    for language in Language::all() {
        for preset in &STORIES {
            let look = within(language, || preset.hint.text());
            assert_eq!(look.matches(". ").count(), 1, "{}: {look}", language.key());
        }
    }
}
