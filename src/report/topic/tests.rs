//! Tests of the views' sentences: they follow the result, and are empty before it.

use crate::engine::{Measure, Rules};
use crate::ensemble::{Summary, simulate_chunk};
use crate::link::read;
use crate::market::Regime;
use crate::report::change::tests::small;
use crate::report::{Span, amount, headline, method, percent};
use crate::scenario::Comparison;
use crate::words::{Language, within};

use super::{
    ai_and_core, capacity, microsoft, models, moves, multihoming, openai, overtaking,
    revenue_terms, surplus, worth,
};

type Sentence = fn(&Comparison, &Summary) -> String;

const ALL: [(&str, Sentence); 9] = [
    ("parts", ai_and_core),
    ("models", models),
    ("moves", moves),
    ("homes", multihoming),
    ("microsoft", microsoft),
    ("openai", openai),
    ("surplus", surplus),
    ("passing", overtaking),
    ("capacity", capacity),
];

fn simulated(comparison: &Comparison) -> Summary {
    Summary::of(simulate_chunk(&Rules::new(comparison), 0..comparison.common().replicates))
}

/// Checks what must hold for every sentence.
fn check(name: &str, text: &str) {
    assert!(text.ends_with('.'), "{name}: {text}");
    for wrong in ["NaN", "inf", "  ", "..", " ,", "-"] {
        let spared = wrong == "-" && !text.contains(" -");
        assert!(spared || !text.contains(wrong), "{name} has “{wrong}”: {text}");
    }
}

#[test]
fn every_sentence_is_written_from_any_run() {
    let scenarios = [
        small(),
        small().under([Regime::Multicloud, Regime::Exclusive]),
        small().with(|side| side.weight_price = 0.0).under([Regime::NoExemption, Regime::Custom]),
        small().with(|side| {
            side.replicates = 1;
            side.horizon = 1;
        }),
        small().with(|side| {
            *side = side.clone().without_ai();
            side.replicates = 3;
        }),
    ];
    for comparison in &scenarios {
        let summary = simulated(comparison);
        for (name, sentence) in ALL {
            check(name, &sentence(comparison, &summary));
        }
    }
}

#[test]
fn nothing_is_said_before_the_first_run_and_no_difference_is_said_to_be_none() {
    for (name, sentence) in ALL {
        assert_eq!(sentence(&small(), &Summary::default()), "", "{name}");
    }
    let same = small().under([Regime::Exclusive, Regime::Exclusive]);
    let summary = simulated(&same);
    for (name, sentence) in ALL {
        let text = sentence(&same, &summary);
        check(name, &text);
        assert!(text.to_lowercase().contains("both sides"), "{name}: {text}");
    }
}

#[test]
fn the_figures_are_those_of_the_run() {
    let comparison = small();
    let summary = simulated(&comparison);
    let end = |measure, item| {
        let series = summary.of_item(measure, item).unwrap();
        let centre = measure.unit().centre();
        (series.a.last().unwrap().centre(centre), series.b.last().unwrap().centre(centre))
    };
    let says = |sentence: Sentence, figures: (f64, f64), measure: Measure| {
        let text = sentence(&comparison, &summary);
        for figure in [figures.0, figures.1] {
            assert!(text.contains(&amount(figure, measure.unit())), "{figure} in: {text}");
        }
    };
    says(models, end(Measure::Models, "openai"), Measure::Models);
    says(multihoming, end(Measure::Clouds, "all"), Measure::Clouds);
    says(openai, end(Measure::OpenaiRevenue, "all"), Measure::OpenaiRevenue);
    let text = moves(&comparison, &summary);
    assert!(text.contains(&percent(summary.elsewhere.mean)), "{text}");
    let total = summary.of_item(Measure::Microsoft, "total").unwrap();
    let text = microsoft(&comparison, &summary);
    let pays = total.rises.last() >= total.falls.last();
    assert_eq!(text.contains("Opening pays"), pays, "{text}");
}

#[test]
fn surplus_is_worth_a_change_of_prices() {
    // A tenth of the price for 0.254 · ln 10 = 0.585 utils.
    assert_eq!(worth(0.585, 0.254).as_deref(), Some("90.0% cheaper"));
    assert_eq!(worth(0.0, 0.254).as_deref(), Some("0.0% cheaper"));
    assert!(worth(-0.1, 0.254).unwrap().ends_with("dearer"));
    assert_eq!(worth(0.5, 0.0), None);
}

#[test]
fn a_price_that_hardly_counts_is_worth_no_endless_number() {
    for weight in [0.01, 1e-3, 1e-5, 1e-300, f64::MIN_POSITIVE, 5e-324] {
        assert_eq!(worth(-0.5, weight).as_deref(), Some("more than 1,000% dearer"), "{weight}");
        assert_eq!(worth(0.5, weight).as_deref(), Some("more than 99.9% cheaper"), "{weight}");
        assert_eq!(worth(0.0, weight).as_deref(), Some("0.0% cheaper"), "{weight}");
    }
    let link = "n=300&runs=6&horizon=8&a=multicloud&b=exclusive&weight-price=0.00001";
    let comparison = read(link).unwrap().comparison;
    let text = surplus(&comparison, &simulated(&comparison));
    assert!(text.contains("models more than 1,000% dearer"), "{text}");
    let german = Language::find("de").unwrap();
    let text = within(german, || surplus(&comparison, &simulated(&comparison)));
    assert!(text.contains("mehr als 1.000\u{a0}% teurere"), "{text}");
}

#[test]
fn a_tiny_value_of_a_lever_is_written_with_few_digits() {
    let comparison = small().with(|side| {
        side.multiple = 1e-300;
        side.stake = 5e-324;
    });
    for text in [microsoft(&comparison, &simulated(&comparison)), revenue_terms(&comparison)] {
        assert!(text.contains("1e-300 years") && text.chars().count() < 700, "{text}");
    }
}

#[test]
fn what_is_open_is_not_decided() {
    // Both sides open within a few months of each other.
    let comparison = small()
        .with(|side| {
            side.enterprises = 2_000;
            side.seed = 3;
        })
        .under([Regime::Multicloud, Regime::AsItHappened]);
    let summary = simulated(&comparison);
    let text = microsoft(&comparison, &summary);
    assert!(text.starts_with("Whether side B pays off for Microsoft is undecided"), "{text}");
    // A balance that rounds to nothing is none.
    let text = moves(&comparison, &summary);
    assert!(!text.contains("largest net move"), "{text}");
}

#[test]
fn an_undecided_balance_is_that_of_the_side_that_differs() {
    let balance = |regimes, expected: &str| {
        // Opening costs Microsoft something where OpenAI is worth little, and pays where it is worth much,
        // so it is undecided between.
        let texts = (4..60).map(|quarters| {
            let comparison = small()
                .with(|side| {
                    (side.microsoft_pays, side.margin) = (0.0, 100.0);
                    side.multiple = 0.25 * f64::from(quarters);
                })
                .under(regimes);
            microsoft(&comparison, &simulated(&comparison))
        });
        let undecided: Vec<_> = texts.filter(|text| text.contains("undecided")).collect();
        assert!(!undecided.is_empty(), "{expected}");
        for text in undecided {
            assert!(text.starts_with(expected), "{text}");
        }
    };
    let (a, b) = (Regime::Exclusive, Regime::Multicloud);
    balance([a, b], "Whether opening pays off for Microsoft");
    balance([b, a], "Whether exclusivity pays off for Microsoft");
}

#[test]
fn the_model_that_loses_most_to_openai_is_named() {
    let comparison = small();
    let text = models(&comparison, &simulated(&comparison));
    assert!(text.contains("The model most affected is Anthropic (−"), "{text}");
}

#[test]
fn held_shares_name_a_cloud_and_a_quarter() {
    let same = small().under([Regime::Exclusive, Regime::Exclusive]);
    let text = ai_and_core(&same, &simulated(&same));
    assert!(text.contains(". In early 2029, "), "{text}");
    assert!(text.contains("of AI spend on clouds is on AWS, and "), "{text}");
    // With only one cloud nothing can move or end on another.
    let one = read("aws=100&n=60&runs=12&horizon=8").unwrap().comparison;
    let summary = simulated(&one);
    let text = ai_and_core(&one, &summary);
    assert!(text.starts_with("Neither AI spend nor other spend moves"), "{text}");
    assert!(text.contains("100.0% of AI spend on clouds is on AWS"), "{text}");
    assert!(moves(&one, &summary).contains("0.0% of cloud spend"), "{}", moves(&one, &summary));
    let share = summary.of_item(Measure::Share, "aws").unwrap();
    assert!(share.rises.iter().chain(&share.falls).all(|runs| *runs == 0), "{share:?}");
}

#[test]
fn who_is_ahead_from_the_start_does_not_overtake() {
    let ahead = read("aws=20&azure=30&n=60&runs=12&horizon=8").unwrap().comparison;
    let text = overtaking(&ahead, &simulated(&ahead));
    assert_eq!(text, "Azure is above AWS at the start already, so it has nobody to overtake.");
}

#[test]
fn the_stake_is_said_to_depend_on_an_assumption() {
    let sentence_of = |comparison: &Comparison| microsoft(comparison, &simulated(comparison));
    let text = sentence_of(&small());
    assert!(
        text.contains(", if OpenAI is worth 18 years of its revenue, which no source states; "),
        "{text}"
    );
    assert!(text.ends_with("medians of the differences, in billions of dollars."), "{text}");
    let text = sentence_of(&small().with(|side| {
        side.stake = 0.0;
        side.replicates = 1;
    }));
    assert!(
        !text.contains("no source") && text.contains("the differences of the only run"),
        "{text}"
    );
    assert!(!text.contains("about"), "{text}");
}

#[test]
fn clouds_go_by_the_names_that_the_scenario_gives_them() {
    let link = "n=60&runs=12&horizon=8&azure-name=Blue&aws-name=Orange";
    for (a, b) in [("exclusive", "multicloud"), ("no-exemption", "exclusive")] {
        let comparison = read(&format!("{link}&a={a}&b={b}")).unwrap().comparison;
        let summary = simulated(&comparison);
        for (name, sentence) in ALL {
            let text = sentence(&comparison, &summary);
            // Microsoft's sentence may name its own product, Azure.
            let spared = name == "microsoft";
            assert!(spared || !(text.contains("Azure") || text.contains("AWS")), "{name}: {text}");
        }
        let text = Span::plain(&headline(&comparison, &summary)) + &method(&comparison, 12);
        assert!(text.contains("Blue") && !text.contains("Azure"), "{text}");
    }
}

#[test]
fn without_ai_spend_no_sentence_mentions_it() {
    let comparison = small().with(|side| *side = side.clone().without_ai());
    let summary = simulated(&comparison);
    for sentence in [ai_and_core, models, openai, surplus, capacity] {
        assert!(sentence(&comparison, &summary).starts_with("There is no AI spend here"));
    }
}

#[test]
fn what_is_said_to_be_affected_is_affected() {
    for link in ["horizon=1", "b=no-exemption", "runs=1", ""] {
        let comparison = read(&format!("n=400&runs=12&{link}")).unwrap().comparison;
        let text = models(&comparison, &simulated(&comparison));
        assert!(!text.contains("(0.0 points)"), "{link}: {text}");
    }
}
