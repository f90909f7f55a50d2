//! Plural rules: which plural category a language has for a whole number, by the rules of CLDR.
//!
//! The library with the rules of all languages is used only here, in the build. The program gets a
//! table of the categories of a few hundred numbers, from which it finds that of any other number. So
//! it need not contain the rules of other languages.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    /// All categories, in CLDR's order.
    const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category with this name in Fluent and CLDR.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    /// Its name in Fluent and CLDR.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// Its character in tables.
    pub const fn letter(self) -> char {
        match self {
            Self::Zero => 'z',
            Self::One => '1',
            Self::Two => '2',
            Self::Few => 'f',
            Self::Many => 'm',
            Self::Other => 'o',
        }
    }
}

impl From<PluralCategory> for Category {
    fn from(category: PluralCategory) -> Self {
        match category {
            PluralCategory::Zero => Self::Zero,
            PluralCategory::One => Self::One,
            PluralCategory::Two => Self::Two,
            PluralCategory::Few => Self::Few,
            PluralCategory::Many => Self::Many,
            PluralCategory::Other => Self::Other,
        }
    }
}

/// From this number on, only the last two digits decide.
const PERIODIC_FROM: u32 = 100;

/// Multiples of this have a category of their own in some languages, such as French.
const MILLION: u32 = 1_000_000;

/// The plural rules of a language for whole numbers: the categories of 0 to 199, and last that of a
/// million. Any other number has the category of a million if it is a multiple of a million, and
/// otherwise that of the number from 100 to 199 with the same last two digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals(Vec<Category>);

impl Plurals {
    /// The rules of the language with this key, such as `de`.
    ///
    /// # Errors
    /// If the library does not know the language, or its rules do not fit such a table.
    pub fn of(key: &str) -> Result<Self, String> {
        let locale: Locale = key.parse().map_err(|_| format!("{key} is no name of a language"))?;
        let rules = PluralRules::try_new_cardinal(locale.into())
            .map_err(|why| format!("the plural rules of {key} are not known: {why}"))?;
        Self::tabulated(|number| rules.category_for(number).into())
            .map_err(|number| format!("the plural rules of {key} need a larger table: {number}"))
    }

    /// The table of a rule.
    ///
    /// # Errors
    /// The first number tried for which the table differs from the rule.
    pub fn tabulated(rule: impl Fn(u32) -> Category) -> Result<Self, u32> {
        let plurals = Self((0..2 * PERIODIC_FROM).chain([MILLION]).map(&rule).collect());
        let small = 0..3_000;
        let large = (1..3_000).map(|step| step * 1_003);
        let millions = (1..4_000).map(|millions| millions * MILLION);
        let mut tried = small.chain(large).chain(millions);
        match tried.find(|number| plurals.category(*number) != rule(*number)) {
            Some(number) => Err(number),
            None => Ok(plurals),
        }
    }

    /// The category of a number, found in the table as the program does it.
    pub fn category(&self, number: u32) -> Category {
        let index = match number {
            0..PERIODIC_FROM => number,
            _ if number.is_multiple_of(MILLION) => 2 * PERIODIC_FROM,
            _ => PERIODIC_FROM + number % PERIODIC_FROM,
        };
        self.0[index as usize]
    }

    /// Whether any whole number has this category in the language.
    pub fn has(&self, category: Category) -> bool {
        self.0.contains(&category)
    }

    /// The table for the program: a character for each entry.
    pub fn table(&self) -> String {
        self.0.iter().map(|category| category.letter()).collect()
    }
}
