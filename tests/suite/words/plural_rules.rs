//! The plural rules that the build takes from its library are those that CLDR publishes, for languages
//! with two, three and four forms; and the program's tables match them.

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

#[test]
fn the_categories_are_those_of_cldr() {
    for (language, category, numbers) in KNOWN {
        let plurals = Plurals::of(language).unwrap();
        for number in *numbers {
            assert_eq!(plurals.category(*number), *category, "{number} in {language}");
        }
    }
}

#[test]
fn a_rule_that_does_not_fit_the_table_is_refused() {
    let by_thousands =
        |number: u32| if number.is_multiple_of(1_000) { Category::Two } else { Category::Other };
    assert_eq!(Plurals::tabulated(by_thousands), Err(1_000));
    assert_eq!(Plurals::of("no language"), Err("no language is no name of a language".to_owned()));
}
