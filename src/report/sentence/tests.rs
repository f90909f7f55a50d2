//! The sentences of the answer, in the cases that need words of their own.

use super::*;
use crate::engine::Rules;
use crate::ensemble::simulate_chunk;
use crate::link::read;
use crate::market::Regime;
use crate::report::change::tests::{change, small};
use crate::report::span::{Span, spans};
use crate::report::{headline, standfirst};

/// What is said about shares, with names of clouds.
fn said(comparison: &Comparison, summary: &Summary) -> String {
    let Some(ShareSentences { level, certainty, .. }) = ShareSentences::of(comparison, summary)
    else {
        return String::new();
    };
    Span::plain(&spans(comparison, format!("{level} {certainty}").trim_end()))
}

fn simulated(comparison: &Comparison) -> (String, Summary) {
    let summary =
        Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates));
    (said(comparison, &summary), summary)
}

#[test]
fn the_sentence_says_what_the_run_says() {
    let (sentence, summary) = simulated(&small());
    let (_, azure) = summary.of_measure(Measure::Share).nth(1).unwrap();
    assert!(sentence.contains(&percent(azure.b.last().unwrap().mean)), "{sentence}");
    let [a, b] = [&azure.a, &azure.b].map(|side| side.last().unwrap().mean);
    let lost = points(shown_difference(a, b));
    assert!(
        sentence.contains(&format!("early 2029, {lost} points less than with it.")),
        "{sentence}"
    );
}

#[test]
fn the_same_regime_twice_changes_nothing_and_says_so() {
    let (sentence, _) = simulated(&small().under([Regime::Exclusive, Regime::Exclusive]));
    assert!(sentence.starts_with("Both sides follow the same regime"), "{sentence}");
}

#[test]
fn swapping_the_sides_turns_the_sentence_round() {
    let comparison = small().under([Regime::Multicloud, Regime::Exclusive]);
    let (sentence, _) = simulated(&comparison);
    assert!(sentence.starts_with("With OpenAI only on Azure, Azure would hold"), "{sentence}");
}

#[test]
fn no_effect_is_said_to_be_none_with_the_reason_where_it_is_known() {
    let never = time::Date::from_calendar_date(2040, time::Month::January, 1).unwrap();
    let (sentence, summary) = simulated(&small().with(|side| side.opening = never));
    assert!(makes_no_difference(&summary));
    assert!(sentence.starts_with("It makes no difference to the shares here: Azure"), "{sentence}");
    assert!(sentence.ends_with("Exclusivity ends only after that."), "{sentence}");
    // If exclusivity ends on neither side, its end is not the reason.
    let [a, b] = [Regime::NoExemption, Regime::Exclusive];
    let exempts_nobody = small()
        .with(|side| {
            side.opening = never;
            side.carve_out = 0.0;
        })
        .under([a, b]);
    let (sentence, _) = simulated(&exempts_nobody);
    assert!(sentence.starts_with("It makes no difference to the shares here"), "{sentence}");
    assert!(!sentence.contains("Exclusivity ends"), "{sentence}");
    for (link, why) in [
        ("b=custom", "A custom timetable that opens no cloud amounts to exclusivity."),
        ("window=1095&horizon=4", "OpenAI’s models reach no other cloud by then."),
    ] {
        let link = format!("{link}&n=60&runs=12&carveout=0&waiver=0&revenue-share=0");
        let (sentence, _) = simulated(&read(&link).unwrap().comparison);
        assert!(sentence.ends_with(why), "{link}: {sentence}");
    }
}

#[test]
fn the_method_names_followers_with_enough_time_and_an_absent_seller() {
    let method_of = |link: &str| method(&read(link).unwrap().comparison, 1);
    for (link, is_mentioned) in [
        ("precedent=50", true),
        ("precedent=50&horizon=4", false),
        ("precedent=50&horizon=5", true),
        ("precedent=50&opening=2040-01-01", false),
        ("precedent=50&b=custom", false),
        ("precedent=50&window=1095&horizon=8", false),
        ("precedent=50&openai=0", false),
        // The preview of February 2026 comes before the end of exclusivity.
        ("precedent=50&b=as-it-happened&horizon=4", true),
        ("", false),
    ] {
        assert_eq!(
            method_of(link).contains("opens up each year"),
            is_mentioned,
            "{link}: {}",
            method_of(link)
        );
    }
    assert!(!method_of("").contains("no share"));
    let words =
        "Azure has no share here, so while exclusivity lasts no cloud sells OpenAI’s models";
    assert!(method_of("azure=0").contains(words), "{}", method_of("azure=0"));
}

/// The difference of two medians often differs from the median difference.
#[test]
fn the_stated_difference_is_that_of_the_stated_shares_for_any_two_regimes() {
    let mut apart = 0;
    let pairs = Regime::ALL.into_iter().flat_map(|a| Regime::ALL.map(|b| (a, b)));
    for ((a, b), horizon) in pairs.flat_map(|pair| [1, 12].map(|horizon| (pair, horizon))) {
        let comparison = small()
            .with(|side| {
                side.horizon = horizon;
                side.enterprises = 80;
                side.replicates = 5;
            })
            .under([a, b]);
        let (sentence, summary) = simulated(&comparison);
        if makes_no_difference(&summary) {
            continue;
        }
        let azure = summary.of_item(Measure::Share, "azure").unwrap();
        let [a, b] = [&azure.a, &azure.b].map(|side| side.last().unwrap().mean);
        let difference = shown_difference(a, b);
        apart += u32::from(points(difference) != points(b - a));
        let (first, _) = sentence.split_once(". ").unwrap();
        assert!(first.contains(&percent(b)), "{sentence}");
        if points(difference) == "0.0" {
            assert!(!first.contains(" than "), "{sentence}");
        } else {
            let size = format!(", {} points ", points(difference));
            assert!(first.contains(&size) && first.contains(" than "), "{sentence}");
        }
    }
    assert!(apart > 0, "no two regimes tell what is printed from what is exact");
}

#[test]
fn few_runs_claim_no_8_of_10() {
    for runs in [1, 3] {
        let (sentence, _) = simulated(&small().with(|side| side.replicates = runs));
        assert!(!sentence.contains("8 of 10"), "{sentence}");
    }
    let (sentence, _) = simulated(&small());
    assert!(sentence.contains("8 of 10"), "{sentence}");
}

#[test]
fn negligible_differences_are_not_stated_as_less() {
    let of = |first: f64| {
        let figures: Vec<_> = (0..20).map(|i| (0.0, first + f64::from(i) / 10.0)).collect();
        let effect = Effect { cloud: Cloud::Aws, many: 1, change: change(&figures) };
        effect.certainty(20)
    };
    assert!(of(-0.2).contains("by 0.0 to 1.5 points in 8 of 10 runs."), "{}", of(-0.2));
    assert!(of(-0.4).contains("8 of 10 runs lie between 0.2 points less"), "{}", of(-0.4));
}

#[test]
fn a_cloud_that_gains_about_as_often_as_it_loses_is_said_to_do_both() {
    let figures: Vec<_> = (0..20).map(|i| (30.0, 29.05 + f64::from(i) / 10.0)).collect();
    let effect = Effect { cloud: Cloud::Aws, many: 1, change: change(&figures) };
    let sentence = effect.certainty(20);
    let (_, words_only) = sentence.split_once(' ').unwrap();
    let words =
        "would have more in 10 of 20 runs: 8 of 10 runs lie between 0.8 points less and 0.8 more.";
    assert_eq!(words_only, words);
}

#[test]
fn nothing_is_said_before_anything_is_known() {
    assert_eq!(headline(&Comparison::default(), &Summary::default()), []);
    assert_eq!(standfirst(&Comparison::default(), &Summary::default()), []);
}

#[test]
fn with_more_runs_than_worlds_counts_are_of_worlds_and_bands_of_runs() {
    let comparison = read("n=20&horizon=4&runs=300").unwrap().comparison;
    let summary = crate::ensemble::simulate(&comparison).unwrap();
    let sentence = said(&comparison, &summary);
    assert!(sentence.contains(" of 256 worlds") || sentence.contains("every world"), "{sentence}");
    assert!(!sentence.contains("8 of 10 worlds"), "{sentence}");
    let method = method(&comparison, summary.replicates);
    assert!(method.contains("in one of 256 worlds"), "{method}");
}
