//! What a text for people may contain: clean characters, finite numbers, and none that is too long to read.

/// Whether a character is allowed in a line for people: it neither controls a terminal nor changes the
/// direction of text.
pub(super) fn is_clean(letter: char) -> bool {
    let turns = matches!(
        letter,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}'
    );
    !(letter.is_control() || turns || letter == '\u{feff}' || letter == '\u{200b}')
}

/// More consecutive digits than any number in a text for people has: the longest, a seed, has twenty.
pub(super) const MOST_DIGITS: usize = 30;

/// The most digits of a number in a file for programs: seventeen, and the zeros of the smallest number
/// that is written without an exponent (`report::exact`).
pub(super) const MOST_EXACT: usize = 38;

/// The digits of the longest number in a text, with thousands separators removed.
pub(super) fn longest_number(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups = |position: usize| {
        let is_digit = |position: usize| letters.get(position).is_some_and(char::is_ascii_digit);
        matches!(letters[position], ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}')
            && (1..=3).all(|step| is_digit(position + step))
            && !is_digit(position + 4)
    };
    let (mut longest, mut number) = (String::new(), String::new());
    for (position, letter) in letters.iter().enumerate() {
        if letter.is_ascii_digit() {
            number.push(*letter);
        } else if number.is_empty() || !groups(position) {
            number.clear();
        }
        if number.len() > longest.len() {
            longest.clone_from(&number);
        }
    }
    longest
}

/// Fails if a text contains a number that is too long to read, unless that was given.
pub(super) fn assert_readable(what: &str, text: &str, given: &str) {
    assert_short(what, text, given, MOST_DIGITS);
}

/// Fails if a text contains a number of more than `most` digits, unless that was given.
pub(super) fn assert_short(what: &str, text: &str, given: &str, most: usize) {
    let number = longest_number(text);
    let known = number.len() <= most || given.contains(&number);
    assert!(known, "{what} of {given:?} has a number of {} digits: {text}", number.len());
}

#[test]
fn numbers_that_nobody_can_read_are_found() {
    let long = "1".repeat(40);
    let grouped = format!("about 12,{}345 % more", "678,".repeat(12));
    assert_eq!(longest_number(&format!("a {long} b 12")), long);
    assert_eq!(longest_number(&grouped).len(), 2 + 36 + 3);
    assert_eq!(longest_number("2026-05-04, 1.5, 2.25 and 3,4"), "2026");
    assert_eq!(longest_number("1.000.000 oder 0,5"), "1000000");
    assert_readable("x", &long, &format!("n={long}"));
    let caught = std::panic::catch_unwind(|| assert_readable("x", &grouped, "n=3"));
    assert!(caught.is_err());
}

/// Fails if a text for people contains a number that is not finite. Names may be any word.
pub(super) fn assert_numbers(what: &str, text: &str) {
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let none = ["inf", "NaN", "nan", "Infinity", "null"].contains(&word);
        assert!(!none, "{word} in {what}: {text}");
    }
}
