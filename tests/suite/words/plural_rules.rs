//! The plural rules that the build takes from its library are those that CLDR publishes, for languages
//! with two to six forms; whole numbers and decimals as they are written.

use super::plural::{Category, Plurals};

/// Numbers of one category in a language, from CLDR's chart of plural rules.
const KNOWN: &[(&str, Category, &[u32])] = &[
    ("en", Category::One, &[1]),
    ("en", Category::Other, &[0, 2, 11, 21, 101, 1_000_000]),
    ("de", Category::One, &[1]),
    ("de", Category::Other, &[0, 2, 21, 1_000_000]),
    ("fr", Category::One, &[0, 1]),
    ("fr", Category::Other, &[2, 17, 100, 1_000_001]),
    ("fr", Category::Many, &[1_000_000, 3_000_000]),
    ("pl", Category::One, &[1]),
    ("pl", Category::Few, &[2, 3, 4, 22, 24, 102, 1_000_002]),
    ("pl", Category::Many, &[0, 5, 12, 14, 21, 112, 1_000_000]),
    ("ru", Category::One, &[1, 21, 101, 1_001]),
    ("ru", Category::Few, &[2, 23, 104]),
    ("ru", Category::Many, &[0, 5, 11, 14, 111, 112, 1_000_000]),
    ("ar", Category::Zero, &[0]),
    ("ar", Category::One, &[1]),
    ("ar", Category::Two, &[2]),
    ("ar", Category::Few, &[3, 10, 103, 110]),
    ("ar", Category::Many, &[11, 99, 111]),
    ("ar", Category::Other, &[100, 102, 200, 1_000_000]),
    ("ja", Category::Other, &[0, 1, 2, 11, 1_000_000]),
];

/// Figures with decimals of one category in a language, from the same chart.
const WRITTEN: &[(&str, Category, &[&str])] = &[
    ("en", Category::Other, &["0.0", "1.0", "1.5", "10.0"]),
    ("de", Category::Other, &["0.5", "1.0", "1.00"]),
    ("fr", Category::One, &["0.0", "0.9", "1.0", "1.5", "1.99"]),
    ("fr", Category::Other, &["2.0", "2.5", "10.0", "1000000.0"]),
    ("es", Category::One, &["1.0", "1.00"]),
    ("es", Category::Other, &["0.9", "1.1", "10.0"]),
    ("pt", Category::One, &["0.5", "1.5"]),
    ("pt", Category::Other, &["2.0", "2.5"]),
    ("pl", Category::Other, &["0.0", "1.5", "2.0", "22.5"]),
    ("ru", Category::Other, &["1.0", "2.5", "21.0"]),
    ("cs", Category::Many, &["0.0", "1.5", "100.0"]),
    ("sl", Category::One, &["1", "101", "201", "1001"]),
    ("sl", Category::Two, &["2", "102"]),
    ("sl", Category::Few, &["3", "4", "103", "0.0", "1.5", "10.0"]),
    ("sl", Category::Other, &["0", "5", "100"]),
    ("hr", Category::One, &["0.1", "1.1", "10.21"]),
    ("hr", Category::Few, &["0.2", "1.4", "5.22"]),
    ("hr", Category::Other, &["0.0", "0.5", "1.11", "2.12"]),
    ("da", Category::One, &["0.1", "1.6"]),
    ("da", Category::Other, &["0.0", "2.5", "10.1"]),
    ("lt", Category::One, &["1.0", "21.0"]),
    ("lt", Category::Few, &["2.0", "9.0"]),
    ("lt", Category::Many, &["0.1", "1.7", "10.1"]),
    ("lv", Category::Zero, &["0.0", "10.0", "11.0", "0.11"]),
    ("lv", Category::One, &["0.1", "1.0", "10.1", "0.21"]),
    ("lv", Category::Other, &["0.2", "2.0", "1.9"]),
    ("is", Category::One, &["0.1", "1.0", "10.1"]),
    ("is", Category::Other, &["0.0", "2.0", "0.5"]),
    ("ar", Category::Zero, &["0.0"]),
    ("ar", Category::Few, &["3.0", "103.0"]),
    ("ar", Category::Other, &["0.1", "1.5", "100.0"]),
];

#[test]
fn the_categories_are_those_of_cldr() {
    for (language, category, numbers) in KNOWN {
        let plurals = Plurals::of(language).unwrap();
        for number in *numbers {
            assert_eq!(plurals.category(*number, ""), *category, "{number} in {language}");
        }
    }
    for (language, category, figures) in WRITTEN {
        let plurals = Plurals::of(language).unwrap();
        for figure in *figures {
            let (whole, decimals) = figure.split_once('.').unwrap_or((figure, ""));
            let found = plurals.category(whole.parse().unwrap(), decimals);
            assert_eq!(found, *category, "{figure} in {language}");
        }
    }
}

#[test]
fn a_rule_that_does_not_fit_the_table_is_refused() {
    let two_if = |is_two: bool| if is_two { Category::Two } else { Category::Other };
    let by_thousands = |figure: &str| {
        two_if(figure.parse::<u32>().is_ok_and(|number| number.is_multiple_of(1_000)))
    };
    assert_eq!(Plurals::tabulated(by_thousands), Err("1000".to_owned()));
    let by_tens_and_decimals = |figure: &str| two_if(figure.ends_with("5.5"));
    assert_eq!(Plurals::tabulated(by_tens_and_decimals), Err("5.5".to_owned()));
    assert_eq!(Plurals::of("no language"), Err("no language is no name of a language".to_owned()));
}
