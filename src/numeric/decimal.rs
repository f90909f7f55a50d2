//! Decimal numbers as people and links write them.

use lexical_parse_float::FromLexical;

/// Reads a decimal number, such as `-0.35`, `.5` or `1e-3`, as the nearest double, with the bits of the
/// standard library but without its table, which would add 10 kB to the page. `None` if it is not a
/// number.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    f64::from_lexical(text.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bits(number: Option<f64>) -> Option<u64> {
        number.map(f64::to_bits)
    }

    /// Halfway between two doubles, the largest and the smallest of them, and more digits than they have.
    #[test]
    fn the_hardest_numbers_are_read_as_by_the_standard_library() {
        let long = format!("0.{}1", "0".repeat(400));
        let halfway = "9007199254740993.0000000000000000000000000000000000000000000000001";
        for text in [
            "9007199254740993",
            halfway,
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "4.9406564584124654e-324",
            "2.4703282292062327e-324",
            "2.2250738585072011e-308",
            "6.631236846766476e-316",
            "1e23",
            "1e400",
            "1e-400",
            "0.1e-99999999999999999999",
            &long,
            &"9".repeat(400),
        ] {
            assert_eq!(bits(parse(text)), bits(text.parse().ok()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_double_comes_back(number in prop::num::f64::ANY) {
            for text in [format!("{number}"), format!("{number:e}"), format!("{number:.30}")] {
                prop_assert_eq!(bits(parse(&text)), bits(text.parse().ok()), "{}", text);
            }
        }

        #[test]
        fn a_number_is_what_the_standard_library_calls_one(text in "[-+.0-9eE]{0,9}|[0-9]{1,40}(\\.[0-9]{0,40})?(e-?[0-9]{1,3})?") {
            prop_assert_eq!(bits(parse(&text)), bits(text.parse().ok()), "{}", text);
        }
    }
}
