//! Typed values: converts what a person types into a number's field to the text that a link would have.
//!
//! Links are strict: a point before decimals, and no separators between thousands. Fields accept what
//! people write in any language. Where a text could be two numbers, the language of the page decides,
//! unless the field accepts both numbers or only the other one. Then nothing is guessed: the text is
//! refused, and the reason says how to write each number.

use crate::words::{self, Mistyped, Typed, plain, typed};

use super::kind::{Kind, Reading, Unit};

/// The most decimals of a number after a step.
const MOST_DECIMALS: usize = 12;

/// Numbers in the plural forms of the words that people type for a unit.
const FORMS: [&str; 3] = ["1", "2", "5"];

/// Examples of how to write numbers without thousands separators, and with decimals.
const EXAMPLES: [&str; 2] = ["1234", "12.5"];

/// The range of a number's control, and its step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The smallest number.
    pub min: f64,
    /// The largest number.
    pub max: f64,
    /// How far one press of an arrow key changes the number.
    pub step: f64,
}

impl Kind {
    /// The range of a number; `None` if the kind is not a number.
    #[must_use]
    pub fn scale(self) -> Option<Scale> {
        match self {
            Self::Number { min, max, step, .. } => Some(Scale { min, max, step }),
            Self::Whole { min, max, step, .. } => {
                Some(Scale { min: min.into(), max: max.into(), step: step.into() })
            }
            Self::InitialShare => Some(Scale { min: 0.0, max: 100.0, step: 1.0 }),
            Self::Quarter { .. }
            | Self::Date
            | Self::Regime
            | Self::Assumptions
            | Self::StartShares
            | Self::Name
            | Self::Schedule => None,
        }
    }

    /// What was typed, as a link writes it. It may lie outside the range.
    ///
    /// # Errors
    /// The reason, if the text is not a number of this kind or could be several.
    pub fn typed(self, text: &str) -> Result<String, String> {
        let Typed { number, other, unit } = typed(text).map_err(reason)?;
        let Some(suffix) = self.unit().typed(&unit) else {
            return Err(words::typed_unit(&shortened(&unit)));
        };
        let [number, other] = [Some(number), other].map(|text| text.map(|text| text + suffix));
        let number = number.unwrap_or_default();
        if let Some(other) = other {
            let (here, elsewhere) = (self.suits(&number), self.suits(&other));
            if elsewhere {
                return Err(ambiguous(text.trim(), suffix, [(number, here), (other, elsewhere)]));
            }
        }
        self.refusal(&number).map_or(Ok(number), Err)
    }

    /// What was typed, as a link writes it, within the range.
    ///
    /// # Errors
    /// The reason, if the text is not a number of this kind, could be several, or lies outside the
    /// range.
    pub fn typed_within(self, text: &str) -> Result<String, String> {
        let number = self.typed(text)?;
        match self.read(&number) {
            Reading::Clamped(_, why) => Err(why),
            _ => Ok(number),
        }
    }

    /// Why a text is not a value of this kind; `None` if it is one.
    #[must_use]
    pub fn refusal(self, text: &str) -> Option<String> {
        match self.read(text) {
            Reading::Refused(why) => Some(why),
            _ => None,
        }
    }

    /// The number that is some steps away from another, limited to the range. Both are texts as in
    /// links.
    #[must_use]
    pub fn stepped(self, number: &str, steps: f64) -> Option<String> {
        let Scale { min, max, step } = self.scale()?;
        let from: f64 = crate::numeric::decimal::parse(number)?;
        let digits = [from.to_string(), step.to_string()].map(|text| decimals(&text));
        let decimals = digits.into_iter().max().unwrap_or_default().min(MOST_DECIMALS);
        let to = (from + steps * step).clamp(min, max);
        let rounded = crate::numeric::decimal::parse(&format!("{to:.decimals$}"))?;
        Some((rounded + 0.0).to_string())
    }

    /// Whether a number can be meant here: it is in the range, and has no decimals if the kind is whole
    /// numbers.
    fn suits(self, number: &str) -> bool {
        self.takes(number) && !(matches!(self, Self::Whole { .. }) && number.contains('.'))
    }
}

impl Unit {
    /// What links write for a typed unit: an empty text for the unit itself under any name; `None` if
    /// it is not an accepted unit.
    fn typed(self, unit: &str) -> Option<&'static str> {
        let same = |known: &str| {
            let words = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
            words(known) == words(unit)
        };
        let own = FORMS.map(|number| self.around_number(number).concat());
        let other = self.other_names().split(',');
        if unit.is_empty() || own.iter().map(String::as_str).chain(other).any(same) {
            return Some("");
        }
        let (known, factor) = self.accepted().iter().find(|(known, _)| same(known))?;
        Some(if *factor == 1.0 { "" } else { known })
    }

    /// What else people call the unit, with commas between.
    fn other_names(self) -> &'static str {
        match self {
            Self::Billions => words::typed_billions(),
            Self::DollarsAGigabyte => words::typed_dollars_a_gigabyte(),
            Self::TimesAYear => words::typed_times_a_year(),
            _ => "",
        }
    }
}

/// How many decimals a number is written with.
fn decimals(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// Why a text is not a number, in words.
fn reason(mistyped: Mistyped) -> String {
    match mistyped {
        Mistyped::Empty => words::empty().to_owned(),
        Mistyped::NotANumber => words::not_a_number().to_owned(),
        Mistyped::Digits => words::typed_digits().to_owned(),
        Mistyped::Marks => {
            let [whole, decimal] = EXAMPLES.map(plain);
            words::TypedMarks { whole: &whole, decimal: &decimal }.text()
        }
    }
}

/// Says that a text can be read as two numbers, and how to write each that the field accepts. The flag
/// of a reading is whether the field accepts it.
fn ambiguous(text: &str, suffix: &str, readings: [(String, bool); 2]) -> String {
    let both = readings.iter().all(|(_, suits)| *suits);
    let mut meanings = readings.map(|(number, suits)| {
        let number = number.strip_suffix(suffix).unwrap_or(&number).to_owned();
        let fraction = number.contains('.');
        // With any other count of decimals than three, it can only be read in one way.
        let mut written = number.trim_end_matches('0').trim_end_matches('.').to_owned();
        if both && decimals(&written) == 3 {
            written.push('0');
        }
        let written = if fraction { written } else { number.clone() };
        (fraction, plain(&number), plain(&written), suits)
    });
    meanings.sort_by_key(|(fraction, ..)| *fraction);
    let [(_, grouped, ..), (_, decimal, ..)] = &meanings;
    let mut writable =
        meanings.iter().filter(|(.., suits)| *suits).map(|(_, _, written, _)| written);
    let write = match (writable.next(), writable.next()) {
        (Some(one), Some(other)) => words::TypedOr { one, other }.text(),
        (one, _) => one.cloned().unwrap_or_default(),
    };
    words::TypedAmbiguous { typed: text, grouped, decimal, write: &write }.text()
}

/// The beginning of a text, short and plain enough to be repeated in a sentence.
fn shortened(text: &str) -> String {
    super::letter::plain(text).take(20).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scenario::{Comparison, PARAMETERS};
    use crate::words::{Language, count, within};

    const PERCENT: Kind = Kind::Number { min: 0.0, max: 100.0, step: 5.0, unit: Unit::Percent };
    const BILLIONS: Kind = Kind::Number { min: 0.0, max: 1000.0, step: 5.0, unit: Unit::Billions };
    const GIGABYTE: Kind =
        Kind::Number { min: 0.0, max: 0.5, step: 0.01, unit: Unit::DollarsAGigabyte };
    const DAYS: Kind = Kind::Whole { min: 0, max: 1095, step: 1, unit: Unit::Days };
    const MANY: Kind = Kind::Whole { min: 0, max: u32::MAX, step: 1, unit: Unit::None };

    fn german() -> Language {
        Language::find("de").unwrap()
    }

    fn ok(text: &str) -> Result<String, String> {
        Ok(text.to_owned())
    }

    #[test]
    fn what_has_one_meaning_is_taken_in_every_language() {
        for language in Language::all() {
            within(language, || {
                for (kind, text, number) in [
                    (PERCENT, "12,5", "12.5"),
                    (PERCENT, "31%", "31"),
                    (PERCENT, "31 %", "31"),
                    (BILLIONS, "129 bn USD", "129"),
                    (PERCENT, "0,125", "0.125"),
                    (DAYS, "90d", "90"),
                    (DAYS, "90 Days", "90"),
                    (DAYS, "2 w", "2w"),
                    (DAYS, "14,0", "14.0"),
                    (BILLIONS, "1 tn", "1tn"),
                    (Kind::InitialShare, "31,5 %", "31.5"),
                    (MANY, "1 234 567", "1234567"),
                    (MANY, "4.294.967.295", "4294967295"),
                ] {
                    assert_eq!(kind.typed(text), ok(number), "{text}");
                }
            });
        }
        within(german(), || {
            assert_eq!(DAYS.typed("14 Tage"), ok("14"));
            for text in
                ["250 Mrd. USD", "250 Mrd. Dollar", "250 Milliarden", "250 Milliarden US-Dollar"]
            {
                assert_eq!(BILLIONS.typed(text), ok("250"), "{text}");
            }
            // A thousand times as much.
            assert!(BILLIONS.typed("0,25 Billionen").is_err());
            assert_eq!(MANY.typed("1.234"), ok("1234"));
            assert_eq!(PERCENT.typed("1,234"), ok("1.234"));
        });
        for text in
            ["$129 billion", "$129bn", "US$ 129 billion", "129 billion", "129 billion dollars"]
        {
            assert_eq!(BILLIONS.typed(text), ok("129"), "{text}");
        }
        for text in ["$0.09 per GB", "$0.09", "0.09 USD/GB", "$0.09/GB"] {
            assert_eq!(GIGABYTE.typed(text), ok("0.09"), "{text}");
        }
        let yearly = Kind::Number { min: 1.0, max: 10.0, step: 0.1, unit: Unit::TimesAYear };
        for text in ["2.3 × a year", "2.3×", "2.3x", "2.3 times", "2.3 times a year"] {
            assert_eq!(yearly.typed(text), ok("2.3"), "{text}");
        }
        within(german(), || {
            for text in ["2,3 × im Jahr", "2,3 Mal im Jahr", "2,3-mal im Jahr"] {
                assert_eq!(yearly.typed(text), ok("2.3"), "{text}");
            }
        });
        assert_eq!(MANY.typed("1,234"), ok("1234"));
        assert_eq!(PERCENT.typed("1.234"), ok("1.234"));
    }

    #[test]
    fn what_could_be_two_numbers_is_refused_with_how_to_write_either() {
        let refused = |kind: Kind, text: &str| kind.typed(text).unwrap_err();
        let said = "“1,234” can be read as 1234 or as 1.234; write 1.234";
        assert_eq!(refused(PERCENT, "1,234"), said);
        let said = "“1.234” can be read as 1234 or as 1.234; write 1234";
        assert_eq!(refused(MANY, "1.234"), said);
        let said = "“1.000” can be read as 1000 or as 1.000; write 1000 or 1";
        assert_eq!(refused(BILLIONS, "1.000"), said);
        let wide = Kind::Number { min: 0.0, max: 9999.0, step: 1.0, unit: Unit::None };
        let said = "“1,234” can be read as 1234 or as 1.234; write 1234 or 1.2340";
        assert_eq!(refused(wide, "1,234"), said);
        within(german(), || {
            let said = "„1.234“ lässt sich als 1234 oder als 1,234 lesen; schreiben Sie 1,234";
            assert_eq!(refused(PERCENT, "1.234"), said);
        });
        // The field accepts neither number, so the reading in the page's language is used, and the
        // range is reported.
        assert_eq!(DAYS.typed("1,234"), ok("1234"));
        assert!(DAYS.typed_within("1,234").is_err());
        assert_eq!(DAYS.typed("1.234"), Err(words::not_whole().to_owned()));
    }

    #[test]
    fn what_is_no_number_of_the_field_is_refused() {
        for (kind, text, why) in [
            (DAYS, "", words::empty().to_owned()),
            (DAYS, "soon", words::not_a_number().to_owned()),
            (DAYS, "12,5", words::not_whole().to_owned()),
            (DAYS, "90 %", words::typed_unit("%")),
            (PERCENT, "5 d", words::typed_unit("d")),
            (PERCENT, "$5", words::typed_unit("$")),
            (BILLIONS, "$5", words::typed_unit("$")),
            (PERCENT, "५", words::typed_digits().to_owned()),
            (PERCENT, "1e999", words::not_finite().to_owned()),
            (MANY, "1 2", words::TypedMarks { whole: "1234", decimal: "12.5" }.text()),
        ] {
            assert_eq!(kind.typed(text), Err(why), "{text}");
        }
        assert!(PERCENT.typed_within("101").is_err() && PERCENT.typed("101").is_ok());
    }

    #[test]
    fn every_lever_shows_its_value_as_it_can_be_typed() {
        let comparison = Comparison::default();
        for language in Language::all() {
            for parameter in PARAMETERS.iter().filter(|one| one.kind.scale().is_some()) {
                within(language, || {
                    let value = parameter.get(&comparison).to_string();
                    for text in [plain(&value), parameter.format_in(&comparison)] {
                        assert_eq!(parameter.kind.typed(&text), ok(&value), "{}", parameter.key);
                    }
                });
            }
        }
    }

    #[test]
    fn steps_stay_on_round_numbers_and_in_the_range() {
        let small = Kind::Number { min: -1.0, max: 2.0, step: 0.05, unit: Unit::None };
        for (kind, from, steps, to) in [
            (small, "0.1", 1.0, "0.15"),
            (small, "0.15", -1.0, "0.1"),
            (small, "0.05", -1.0, "0"),
            (small, "-0.05", 1.0, "0"),
            (small, "1.99", 10.0, "2"),
            (small, "0.123", 1.0, "0.173"),
            (DAYS, "14", 10.0, "24"),
            (DAYS, "3", -10.0, "0"),
            (Kind::InitialShare, "31.25", 1.0, "32.25"),
            (MANY, "4294967295", 1.0, "4294967295"),
        ] {
            assert_eq!(kind.stepped(from, steps).as_deref(), Some(to), "{from} {steps}");
        }
        assert_eq!(Kind::Date.stepped("1", 1.0), None);
    }

    proptest! {
        #[test]
        fn every_number_that_a_field_shows_reads_back_as_itself(
            index in 0..PARAMETERS.len(), part in 0.0..1.0_f64, decimals in 0..5_usize
        ) {
            let parameter = &PARAMETERS[index];
            let Some(Scale { min, max, .. }) = parameter.kind.scale() else { return Ok(()) };
            let value = format!("{:.decimals$}", min + part * (max - min));
            let value = value.parse::<f64>().unwrap().to_string();
            prop_assume!(parameter.kind.takes(&value));
            for language in Language::all() {
                within(language, || {
                    prop_assert_eq!(parameter.kind.typed(&plain(&value)), ok(&value));
                    let with_unit = parameter.kind.unit().amount(&value);
                    prop_assert_eq!(parameter.kind.typed(&with_unit), ok(&value));
                    Ok(())
                })?;
            }
        }

        #[test]
        fn counts_read_back_as_themselves(number in any::<u32>()) {
            for language in Language::all() {
                within(language, || {
                    prop_assert_eq!(MANY.typed(&count(number)), ok(&number.to_string()));
                    Ok(())
                })?;
            }
        }

        /// Any typed text is either refused, or used with exactly its digits; and whatever a refusal
        /// suggests to write is accepted.
        #[test]
        fn nothing_becomes_another_number(text in "[-+−]?[0-9]{0,4}([.,' ][0-9]{1,4}){0,2} ?(%|bn)?") {
            for language in Language::all() {
                for kind in [PERCENT, BILLIONS, DAYS, MANY] {
                    within(language, || {
                        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                        match kind.typed(&text) {
                            Ok(number) => prop_assert_eq!(digits(&number), digits(&text)),
                            Err(why) => {
                                let last = why.rsplit(' ').next().unwrap_or_default();
                                let is_suggested = why.contains(text.trim()) && last.parse::<f64>().is_ok();
                                prop_assert!(!is_suggested || kind.typed(last).is_ok(), "{} {}", why, last);
                            }
                        }
                        Ok(())
                    })?;
                }
            }
        }
    }
}
