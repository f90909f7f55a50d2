//! Plural rules: which plural category a language has for a figure, by the rules of CLDR.
//!
//! The library with the rules of all languages is used only here, in the build. The program gets a
//! table of the categories of a few hundred figures, from which it finds that of any other one. So
//! it need not contain the rules of other languages.

use fixed_decimal::Decimal;
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

/// The entries for whole numbers: 0 to 199, and last a million.
const WHOLE: u32 = 2 * PERIODIC_FROM + 1;

/// The entries for decimals after one whole part: those of one digit, then those of two.
const DECIMALS: u32 = 10 + 100;

/// The plural rules of a language, for figures as they are written: 1 and 1.0 can differ. The table has three
/// parts. The first is for whole numbers: any that is not in it has the category of a million if it is a multiple of
/// a million, and otherwise that of the number from 100 to 199 with the same last two digits. The second is the same
/// for numbers whose decimals are all zero. The third is for other decimals, of one digit and of two, after 0, after
/// 1 and after any other whole part; of more than two digits, the last two count.
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
        let category = |figure: &str| {
            let figure = figure.parse::<Decimal>();
            figure.map_or(Category::Other, |figure| rules.category_for(&figure).into())
        };
        Self::tabulated(category)
            .map_err(|figure| format!("the plural rules of {key} need a larger table: {figure}"))
    }

    /// The table of a rule, which gives the category of a figure such as `1.50`.
    ///
    /// # Errors
    /// The first figure tried for which the table differs from the rule.
    pub fn tabulated(rule: impl Fn(&str) -> Category) -> Result<Self, String> {
        let whole = || (0..WHOLE - 1).chain([MILLION]).map(|number| number.to_string());
        let zero = whole().map(|number| number + ".0");
        let others = (0..3).flat_map(|number| {
            let one = (0..10).map(move |digit| format!("{number}.{digit}"));
            one.chain((0..100).map(move |digits| format!("{number}.{digits:02}")))
        });
        let plurals = Self(whole().chain(zero).chain(others).map(|figure| rule(&figure)).collect());
        let small = 0..3_000;
        let large = (1..3_000).map(|step| step * 1_003);
        let millions = (1..4_000).map(|millions| millions * MILLION);
        let numbers = small.chain(large).chain(millions).map(|number| (number, String::new()));
        let tens = [0, 1, 2, 3, 5, 10, 11, 19, 20, 21, 22, 101, 111, 1_000, MILLION];
        let decimals = tens.into_iter().flat_map(|number| {
            let two = (0..100).map(|digits| format!("{digits:02}"));
            (0..10).map(|digit| digit.to_string()).chain(two).map(move |digits| (number, digits))
        });
        for (number, decimals) in numbers.chain(decimals) {
            let point = if decimals.is_empty() { "" } else { "." };
            let figure = format!("{number}{point}{decimals}");
            if plurals.category(number, &decimals) != rule(&figure) {
                return Err(figure);
            }
        }
        Ok(plurals)
    }

    /// The category of a figure with these decimals, found in the table as the program does it.
    pub fn category(&self, number: u32, decimals: &str) -> Category {
        let whole = match number {
            0..PERIODIC_FROM => number,
            _ if number.is_multiple_of(MILLION) => WHOLE - 1,
            _ => PERIODIC_FROM + number % PERIODIC_FROM,
        };
        let last = &decimals[decimals.len().saturating_sub(2)..];
        let index = match (decimals.len(), last.parse().unwrap_or_default()) {
            (0, _) => whole,
            (_, 0) => WHOLE + whole,
            (length, digits) => {
                2 * WHOLE + number.min(2) * DECIMALS + if length == 1 { 0 } else { 10 } + digits
            }
        };
        self.0[index as usize]
    }

    /// Whether any number has this category in the language.
    pub fn has(&self, category: Category) -> bool {
        self.0.contains(&category)
    }

    /// The table for the program: a character for each entry, up to the last that is not `other`.
    pub fn table(&self) -> String {
        let table: String = self.0.iter().map(|category| category.letter()).collect();
        table.trim_end_matches(Category::Other.letter()).to_owned()
    }
}
