//! Charts in every language, and in one whose words are longer: no text is cut, and none touches another.

use crate::scenario::{Comparison, Scenario};
use crate::words::made_up::made_up;
use crate::words::{Language, within};

use super::{Lettering, check_both, summary};

/// The default comparison, also with names in wide letters and from right to left.
fn comparisons() -> [Comparison; 2] {
    let named = Scenario {
        aws_name: "クラウド一号の長い名前".to_owned(),
        gcp_name: "ענן הבינה".to_owned(),
        ..Scenario::default()
    };
    [Comparison::default(), Comparison::of(named)]
}

/// Draws the comparisons in a language at every width, with and without more space between letters.
fn check(language: Language) {
    let ends = [[[22.0, 31.0, 14.0, 33.0], [27.0, 26.0, 12.0, 35.0]]; 40];
    let apart = Lettering { letters: 120, words: 160, size: 100 };
    for comparison in comparisons() {
        let summary = summary(comparison.common().horizon, &ends);
        for width in [240, 320, 360, 480, 700, 1000, 1400] {
            for lettering in [Lettering::AS_SET, apart] {
                let draw = || check_both(&comparison, &summary, width, 420, lettering);
                within(language, draw).unwrap();
            }
        }
    }
}

#[test]
fn labels_stay_inside_and_apart_in_every_language() {
    Language::all().for_each(check);
}

#[test]
fn labels_stay_inside_and_apart_in_a_language_of_longer_words() {
    check(made_up());
}
