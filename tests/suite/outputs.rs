//! Protects the outputs, in words, drawings and files: for any values of the levers, none contains a
//! number that is not finite, has endless digits, or is a negative zero.

use std::fmt::Write;

use multihome::chart::{
    Panel, Shown, Size, Subject, Theme, differences, flows, flows_height, lines, shares,
};
use multihome::engine::{COLUMNS, Diary, Measure, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::report::{self, Provenance, Span};
use multihome::scenario::{Comparison, Kind, PARAMETERS, changes};
use multihome::words::{Language, within};
use proptest::prelude::*;
use time::Date;

use crate::scenarios::{cases, comparisons};

/// The most digits of a number.
const DIGITS: usize = 40;

/// Values so near to zero that a division by them gives huge numbers.
const NEXT_TO_NOTHING: [&str; 4] = ["0.01", "0.00001", "1e-300", "5e-324"];

/// Extreme comparisons: few enterprises, few replicates, one quarter or many, and every fourth lever
/// near zero where its range allows.
fn corners() -> impl Strategy<Value = Comparison> {
    let sizes = (1..=10_u32, 0..4_usize, 0..3_usize);
    let draws = prop::collection::vec(any::<u8>(), PARAMETERS.len());
    (comparisons(), sizes, draws).prop_map(|(comparison, (enterprises, runs, horizon), draws)| {
        let mut comparison = comparison;
        for (parameter, draw) in PARAMETERS.iter().zip(draws) {
            let may = matches!(parameter.kind, Kind::Number { min, .. } if min <= 0.0);
            if may && draw % 4 == 0 {
                let text = NEXT_TO_NOTHING[usize::from(draw / 4) % NEXT_TO_NOTHING.len()];
                comparison = comparison.edit(parameter, text).unwrap().0;
            }
        }
        let enterprises = if enterprises == 10 { 60 } else { enterprises };
        let (runs, horizon) = ([1, 2, 3, 12][runs], [1, 8, 60][horizon]);
        comparison.with(|side| {
            side.enterprises = enterprises;
            side.replicates = runs;
            side.horizon = horizon;
        })
    })
}

/// All sentences about a result.
fn sentences(comparison: &Comparison, summary: &Summary) -> String {
    let mut text = Span::plain(&report::headline(comparison, summary));
    writeln!(text, "{}", Span::plain(&report::standfirst(comparison, summary))).unwrap();
    for highlight in report::highlights(comparison, summary) {
        for spans in [&highlight.sentence, &highlight.headline] {
            writeln!(text, "{}", Span::plain(spans)).unwrap();
        }
    }
    for sentence in [
        report::ai_and_core,
        report::models,
        report::moves,
        report::multihoming,
        report::microsoft,
        report::openai,
        report::surplus,
        report::overtaking,
        report::capacity,
    ] {
        writeln!(text, "{}", sentence(comparison, summary)).unwrap();
    }
    writeln!(text, "{}", report::method(comparison, summary.replicates)).unwrap();
    writeln!(text, "{}", report::revenue_terms(comparison)).unwrap();
    writeln!(text, "{}", report::pairing(comparison, summary).unwrap_or_default()).unwrap();
    for change in changes(&Comparison::default(), comparison) {
        writeln!(text, "{change}").unwrap();
    }
    let diary = Diary::keep(&Rules::new(comparison), 0, 1);
    for position in 0..diary.len().min(3) {
        writeln!(text, "{}", report::divergence(comparison, &diary, position).unwrap()).unwrap();
    }
    text
}

/// Every chart, as the page draws it and as a file.
fn drawings(comparison: &Comparison, summary: &Summary, provenance: &Provenance) -> Vec<String> {
    let small = Size::new(360, 240);
    let mut drawings = vec![
        shares(comparison, summary, Size::new(360, 340)).unwrap(),
        differences(comparison, summary, small).unwrap(),
        Subject::Shares.sheet(comparison, summary, provenance, Theme::System).unwrap(),
    ];
    if let Some(height) = flows_height(comparison) {
        drawings.push(flows(comparison, summary, Size::new(360, height)).unwrap());
    }
    for (position, column) in COLUMNS.iter().enumerate() {
        let shown = [Shown::Sides, Shown::Means, Shown::Difference][position % 3];
        let panel = Panel::of_item(column.measure, column.item, shown);
        drawings.push(lines(comparison, summary, &panel, small).unwrap());
    }
    drawings
}

/// What is wrong with the numbers in a text; `None` if nothing is.
fn trouble(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let around = |position: usize| -> String {
        letters[position.saturating_sub(60)..(position + 60).min(letters.len())].iter().collect()
    };
    let (mut position, mut word) = (0, String::new());
    while position < letters.len() {
        let letter = letters[position];
        if letter.is_ascii_digit() {
            let end = (position..letters.len())
                .find(|end| {
                    let parts = matches!(letters[*end], '.' | ',' | '\u{202f}');
                    let goes_on = letters.get(end + 1).is_some_and(char::is_ascii_digit);
                    !(letters[*end].is_ascii_digit() || parts && goes_on)
                })
                .unwrap_or(letters.len());
            let digits: String =
                letters[position..end].iter().filter(|letter| letter.is_ascii_digit()).collect();
            if digits.len() > DIGITS {
                return Some(format!("endless: {}", around(position)));
            }
            let before = position.checked_sub(1).map(|before| letters[before]);
            let led = position.checked_sub(2).map(|before| letters[before]);
            let negative = matches!(before, Some('−'))
                || before == Some('-')
                    && led.is_none_or(|led| !led.is_alphanumeric() && led != '-');
            // A number with an exponent continues after its digits.
            let nothing = digits.chars().all(|digit| digit == '0');
            if negative && nothing && letters.get(end) != Some(&'e') {
                return Some(format!("negative nothing: {}", around(position)));
            }
            position = end;
            continue;
        }
        if letter.is_alphabetic() {
            word.push(letter);
        } else {
            word.clear();
        }
        let ends = !letters.get(position + 1).is_some_and(|next| next.is_alphanumeric());
        let none = ["NaN", "nan", "inf", "Inf", "Infinity", "infinity"].contains(&word.as_str());
        if ends && none || letter == '∞' {
            return Some(format!("no number: {}", around(position)));
        }
        position += 1;
    }
    None
}

#[test]
fn trouble_is_found() {
    for bad in
        ["inf % dearer", "is NaN.", "−0.0", " -0,", "-inf", "∞", "x,-0\n", &"1,234".repeat(20)]
    {
        assert!(trouble(bad).is_some(), "{bad}");
    }
    for good in
        ["information", "10.0 %", "2026-05-04", "−0.1", "a-0", "1.0e-300", "a 64-0x", "-0.5"]
    {
        assert_eq!(trouble(good), None, "{good}");
    }
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn nothing_that_is_read_holds_a_number_without_bounds(comparison in corners()) {
        let summary = Summary::of(simulate_chunk(&Rules::new(&comparison), 0..comparison.common().replicates));
        let provenance = Provenance::of(&comparison, &summary, Date::MAX);
        let check = |what: &str, text: &str| {
            prop_assert_eq!(trouble(text), None, "{}", what);
            Ok(())
        };
        for language in Language::all() {
            within(language, || {
                check("sentences", &sentences(&comparison, &summary))?;
                check("markdown", &report::markdown(&comparison, &summary, &provenance))?;
                for drawing in drawings(&comparison, &summary, &provenance) {
                    check("a drawing", &drawing)?;
                }
                let sheet: String = report::spreadsheet(&comparison, &summary, &provenance).collect();
                check("spreadsheet", &sheet)
            })?;
        }
        check("bibtex", &report::bibtex(&comparison, &provenance))?;
        let measures: Vec<Measure> = Measure::all().collect();
        let table: String = report::csv(&comparison, &summary, &provenance).collect();
        let runs: String = report::runs_csv(&comparison, &summary, &measures, &provenance).collect();
        let json: String = report::json(&comparison, &summary, &provenance).collect();
        check("csv", &table)?;
        check("runs", &runs)?;
        check("json", &json)?;
        for text in [&table, &runs] {
            for record in csv::Reader::from_reader(text.as_bytes()).records() {
                let record = record.unwrap();
                let value = &record[6];
                let finite = value.parse::<f64>().is_ok_and(f64::is_finite);
                prop_assert!(value.is_empty() || finite, "{:?}", record);
            }
        }
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    }
}
