//! Texts that each kind of value reads, bounds, repairs or refuses.

use super::*;

const DAYS: Kind = Kind::Number { min: 0.0, max: 1095.0, step: 1.0, unit: Unit::Days };
const RUNS: Kind = Kind::Whole { min: 1, max: 100, step: 1, unit: Unit::None };

#[test]
fn suffixes_of_the_unit_are_accepted() {
    for (text, days) in [("90", 90.0), ("90d", 90.0), ("90 days", 90.0), ("2w", 14.0)] {
        assert_eq!(DAYS.read(text), Reading::Valid(Value::Number(days)), "{text}");
    }
    assert!(matches!(DAYS.read("90 %"), Reading::Refused(_)));
    assert_eq!(
        Kind::InitialShare.read("31 %"),
        Reading::Valid(Value::InitialShare(InitialShare::percent(31)))
    );
}

#[test]
fn a_unit_stands_where_the_language_puts_it() {
    let around = |unit: Unit| (unit.around(), unit.amount("1"), unit.amount("2.5"));
    let own = |before: &str, after: &str| [before.to_owned(), after.to_owned()];
    let said = (own("$", "billion"), "$1 billion".to_owned(), "$2.5 billion".to_owned());
    assert_eq!(around(Unit::Billions), said);
    assert_eq!(around(Unit::Days), (own("", "days"), "1 day".to_owned(), "2.5 days".to_owned()));
    assert_eq!(around(Unit::Percent), (own("", "%"), "1%".to_owned(), "2.5%".to_owned()));
    assert_eq!(around(Unit::None), (own("", ""), "1".to_owned(), "2.5".to_owned()));
    words::within(words::Language::find("de").unwrap(), || {
        assert_eq!(Unit::Billions.around(), own("", "Mrd. Dollar"));
        assert_eq!(Unit::Percent.amount("2.5"), "2,5\u{a0}%");
    });
}

#[test]
fn what_is_no_finite_number_is_refused() {
    for text in ["", "NaN", "nan", "inf", "-inf", "infinity", "1e309", "0x10", "1,5", "١٢", "e"] {
        assert!(matches!(DAYS.read(text), Reading::Refused(_)), "{text}");
    }
    assert!(matches!(RUNS.read("1.5"), Reading::Refused(_)));
}

#[test]
fn numbers_outside_the_range_are_clamped() {
    assert!(matches!(DAYS.read("-1"), Reading::Clamped(Value::Number(0.0), _)));
    assert!(matches!(DAYS.read("1e300"), Reading::Clamped(Value::Number(1095.0), _)));
    assert!(matches!(RUNS.read("1e9"), Reading::Clamped(Value::Whole(100), _)));
    assert_eq!(DAYS.read("-0").clone(), Reading::Valid(Value::Number(0.0)));
    assert_eq!(Value::Number(0.0).to_string(), "0");
}

#[test]
fn names_are_short_and_can_be_shown() {
    let name = |text: &str| Value::Name(text.to_owned());
    assert_eq!(Kind::Name.read(" Oracle Cloud "), Reading::Valid(name("Oracle Cloud")));
    assert!(matches!(Kind::Name.read("a\u{7}b"), Reading::Refused(_)));
    let long = "x".repeat(LONGEST_NAME + 1);
    let Reading::Clamped(value, _) = Kind::Name.read(&long) else { panic!("{long}") };
    assert_eq!(value, name(&long[..LONGEST_NAME]));
}
