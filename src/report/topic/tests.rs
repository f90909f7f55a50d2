//! Tests of the views' sentences: they say what the run says, and nothing before it.

use crate::engine::{Measure, Rules};
use crate::ensemble::{Summary, run};
use crate::market::Regime;
use crate::report::{Span, amount, headline, method, percent};
use crate::scenario::{Scenario, read};

use super::{capacity, homes, microsoft, models, moves, openai, parts, passing, surplus, worth};

type Sentence = fn(&Scenario, &Summary) -> String;

const ALL: [(&str, Sentence); 9] = [
    ("parts", parts),
    ("models", models),
    ("moves", moves),
    ("homes", homes),
    ("microsoft", microsoft),
    ("openai", openai),
    ("surplus", surplus),
    ("passing", passing),
    ("capacity", capacity),
];

fn small() -> Scenario {
    Scenario { enterprises: 300, runs: 12, horizon: 12, ..Scenario::default() }
}

fn lived(scenario: &Scenario) -> Summary {
    Summary::of(run(&Rules::new(scenario), 0..scenario.runs))
}

/// What must hold of any sentence.
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
        Scenario { a: Regime::Multicloud, b: Regime::Exclusive, ..small() },
        Scenario { a: Regime::NoExemption, b: Regime::Custom, weight_price: 0.0, ..small() },
        Scenario { runs: 1, horizon: 1, ..small() },
        Scenario { ai: 0.0, runs: 3, ..small() },
    ];
    for scenario in &scenarios {
        let summary = lived(scenario);
        for (name, sentence) in ALL {
            check(name, &sentence(scenario, &summary));
        }
    }
}

#[test]
fn nothing_is_said_before_the_first_run_and_no_difference_is_said_to_be_none() {
    for (name, sentence) in ALL {
        assert_eq!(sentence(&small(), &Summary::default()), "", "{name}");
    }
    let same = Scenario { b: Regime::Exclusive, ..small() };
    let summary = lived(&same);
    for (name, sentence) in ALL {
        let text = sentence(&same, &summary);
        check(name, &text);
        assert!(text.to_lowercase().contains("both sides"), "{name}: {text}");
    }
}

#[test]
fn the_figures_are_those_of_the_run() {
    let scenario = small();
    let summary = lived(&scenario);
    let end = |measure, item| {
        let series = summary.of_item(measure, item).unwrap();
        (series.a.last().unwrap().p50, series.b.last().unwrap().p50)
    };
    let says = |sentence: Sentence, figures: (f64, f64), measure: Measure| {
        let text = sentence(&scenario, &summary);
        for figure in [figures.0, figures.1] {
            assert!(text.contains(&amount(figure, measure.unit())), "{figure} in: {text}");
        }
    };
    says(models, end(Measure::Models, "openai"), Measure::Models);
    says(homes, end(Measure::Clouds, "all"), Measure::Clouds);
    says(openai, end(Measure::OpenaiRevenue, "all"), Measure::OpenaiRevenue);
    let text = moves(&scenario, &summary);
    assert!(text.contains(&percent(summary.elsewhere.mean)), "{text}");
    let total = summary.of_item(Measure::Microsoft, "total").unwrap();
    let text = microsoft(&scenario, &summary);
    let pays = total.rises.last() >= total.falls.last();
    assert_eq!(text.contains("Opening pays"), pays, "{text}");
}

#[test]
fn surplus_is_worth_a_change_of_prices() {
    // A tenth of the price for 0.254 · ln 10 = 0.585 utils.
    assert_eq!(worth(0.585, 0.254).as_deref(), Some("90.0\u{a0}% cheaper"));
    assert_eq!(worth(0.0, 0.254).as_deref(), Some("0.0\u{a0}% cheaper"));
    assert!(worth(-0.1, 0.254).unwrap().ends_with("dearer"));
    assert_eq!(worth(0.5, 0.0), None);
}

#[test]
fn what_is_open_is_not_decided() {
    // Both sides are open within months of each other.
    let scenario =
        Scenario { a: Regime::Multicloud, b: Regime::AsItHappened, enterprises: 2_000, ..small() };
    let summary = lived(&scenario);
    let text = microsoft(&scenario, &summary);
    assert!(text.starts_with("Whether side B pays for Microsoft is undecided"), "{text}");
    // A balance that rounds to nothing is none.
    let text = moves(&scenario, &summary);
    assert!(!text.contains("largest balance"), "{text}");
}

#[test]
fn what_is_held_is_told_of_a_cloud_in_a_quarter() {
    let same = Scenario { b: Regime::Exclusive, ..small() };
    let text = parts(&same, &lived(&same));
    assert!(text.contains(". In early 2029, "), "{text}");
    assert!(text.contains("of AI spend on clouds is on AWS, and "), "{text}");
    // Where there is one cloud nothing can move, nor end on another.
    let one = read("aws=100&n=60&runs=12&horizon=8").unwrap().scenario;
    let summary = lived(&one);
    let text = parts(&one, &summary);
    assert!(text.starts_with("Neither AI spend nor other spend moves"), "{text}");
    assert!(text.contains("100.0\u{a0}% of AI spend on clouds is on AWS"), "{text}");
    assert!(
        moves(&one, &summary).contains("0.0\u{a0}% of cloud spend"),
        "{}",
        moves(&one, &summary)
    );
    let share = summary.of_item(Measure::Share, "aws").unwrap();
    assert!(share.rises.iter().chain(&share.falls).all(|runs| *runs == 0), "{share:?}");
}

#[test]
fn who_is_ahead_from_the_start_does_not_overtake() {
    let ahead = read("aws=20&azure=30&n=60&runs=12&horizon=8").unwrap().scenario;
    let text = passing(&ahead, &lived(&ahead));
    assert_eq!(text, "Azure is above AWS at the start already, so it has nobody to pass.");
}

#[test]
fn the_stake_is_told_to_hang_on_what_no_source_states() {
    let told = |scenario: &Scenario| microsoft(scenario, &lived(scenario));
    let text = told(&small());
    assert!(
        text.contains(", if OpenAI is worth 18 years of its revenue, which no source states; "),
        "{text}"
    );
    assert!(text.ends_with("medians of the differences, in bn USD."), "{text}");
    let text = told(&Scenario { stake: 0.0, runs: 1, ..small() });
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
        let scenario = read(&format!("{link}&a={a}&b={b}")).unwrap().scenario;
        let summary = lived(&scenario);
        for (name, sentence) in ALL {
            let text = sentence(&scenario, &summary);
            // What Microsoft keeps is of its own product.
            let spared = name == "microsoft";
            assert!(spared || !(text.contains("Azure") || text.contains("AWS")), "{name}: {text}");
        }
        let text = Span::plain(&headline(&scenario, &summary)) + &method(&scenario, 12);
        assert!(text.contains("Blue") && !text.contains("Azure"), "{text}");
    }
}

#[test]
fn where_there_is_no_ai_spend_nothing_is_told_of_it() {
    let scenario = Scenario { ai: 0.0, ..small() };
    let summary = lived(&scenario);
    for sentence in [parts, models, openai, surplus, capacity] {
        assert!(sentence(&scenario, &summary).starts_with("There is no AI spend here"));
    }
}

#[test]
fn what_is_told_to_feel_a_change_feels_it() {
    for link in ["horizon=1", "b=no-exemption", "runs=1", ""] {
        let scenario = read(&format!("n=400&runs=12&{link}")).unwrap().scenario;
        let text = models(&scenario, &lived(&scenario));
        assert!(!text.contains("(0.0 points)"), "{link}: {text}");
    }
}
