//! Amounts: figures with the unit of their measure, as people read them.

use crate::engine::{Centre, MeasureUnit};
use crate::words;

use super::number::{count, figure, percent, share, shown_difference, signed};

/// A figure as short as a label needs it: "25.3%", "2,412", "0.95".
#[must_use]
pub fn label(value: f64, unit: MeasureUnit) -> String {
    match unit {
        MeasureUnit::Percent | MeasureUnit::PercentAYear => percent(value),
        // The index is never negative; the cast saturates.
        MeasureUnit::Index => count(value.round() as u32),
        MeasureUnit::Billions => share(value),
        MeasureUnit::Clouds | MeasureUnit::Ratio | MeasureUnit::Utils => figure(value),
    }
}

/// A figure and the one that it changes to, with the unit only once: "34.2 → 30.8%".
#[must_use]
pub fn from_to(a: f64, b: f64, unit: MeasureUnit) -> String {
    let first = match unit {
        MeasureUnit::Percent | MeasureUnit::PercentAYear => share(a),
        _ => label(a, unit),
    };
    format!("{first} → {}", label(b, unit))
}

/// A figure with its unit: "25.3%", "$12.4 billion".
#[must_use]
pub fn amount(value: f64, unit: MeasureUnit) -> String {
    let label = label(value, unit);
    match unit {
        MeasureUnit::PercentAYear => words::amount_a_year(&label),
        MeasureUnit::Clouds => words::amount_clouds(&label),
        // The sign stands before all of it, also where a language writes the dollars first.
        MeasureUnit::Billions => match label.strip_prefix('−') {
            Some(size) => format!("−{}", words::amount_billions(size)),
            None => words::amount_billions(&label),
        },
        MeasureUnit::Utils => words::amount_utils(&label),
        MeasureUnit::Percent | MeasureUnit::Index | MeasureUnit::Ratio => label,
    }
}

/// The size of a difference with its unit and without its sign: "1.4 points", "$0.3 billion".
#[must_use]
pub fn gap(value: f64, unit: MeasureUnit) -> String {
    match unit {
        MeasureUnit::Percent | MeasureUnit::PercentAYear => words::points(&share(value.abs())),
        _ => amount(value.abs(), unit),
    }
}

/// The first of two sizes of which the second has the unit of both: "1.4", "$0.3".
#[must_use]
pub fn gap_before_another(value: f64, unit: MeasureUnit) -> String {
    let size = value.abs();
    match unit {
        MeasureUnit::Percent | MeasureUnit::PercentAYear => share(size),
        MeasureUnit::Billions => words::amount_billions_first(&share(size)),
        _ => label(size, unit),
    }
}

/// A difference with its sign, without its unit: "+1.4", "−0.31".
#[must_use]
pub fn shift(value: f64, unit: MeasureUnit) -> String {
    match unit {
        MeasureUnit::Percent | MeasureUnit::PercentAYear | MeasureUnit::Billions => signed(value),
        MeasureUnit::Index => {
            let size = count(value.abs().round() as u32);
            let sign = if size == "0" { "" } else { ["−", "+"][usize::from(value > 0.0)] };
            format!("{sign}{size}")
        }
        MeasureUnit::Clouds | MeasureUnit::Ratio | MeasureUnit::Utils => {
            let text = figure(value);
            let bare = text.starts_with('−') || text == figure(0.0);
            if bare { text } else { format!("+{text}") }
        }
    }
}

/// The change between the figures that [`from_to`] prints, with its sign: for means, the difference of the two printed
/// figures, so that whoever subtracts finds the same; for medians, `difference`, the median of the differences.
#[must_use]
pub fn shift_between(a: f64, b: f64, difference: f64, unit: MeasureUnit) -> String {
    let of_printed = |per_one: f64| ((per_one * b).round() - (per_one * a).round()) / per_one;
    let change = match (unit.centre(), unit) {
        (Centre::Median, _) => difference,
        (Centre::Mean, MeasureUnit::Index) => of_printed(1.0),
        (Centre::Mean, MeasureUnit::Clouds) => of_printed(100.0),
        (Centre::Mean, _) => shown_difference(a, b),
    };
    shift(change, unit)
}

/// A difference with its sign and its unit: "+1.4 points", "−$0.3 billion".
#[must_use]
pub fn shift_with_unit(value: f64, unit: MeasureUnit) -> String {
    let signed = shift(value, unit);
    let sign = signed.chars().next().filter(|sign| ['+', '−'].contains(sign));
    sign.map_or_else(String::new, String::from) + &gap(value, unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, within};

    #[test]
    fn each_language_puts_the_unit_where_it_belongs() {
        within(Language::find("de").unwrap(), || {
            assert_eq!(amount(25.25, MeasureUnit::Percent), "25,2\u{a0}%");
            assert_eq!(amount(-12.44, MeasureUnit::Billions), "−12,4\u{a0}Milliarden\u{a0}Dollar");
            assert_eq!(gap_before_another(-0.3, MeasureUnit::Billions), "0,3");
        });
    }

    #[test]
    fn every_unit_is_read_as_it_is_said() {
        assert_eq!(amount(25.25, MeasureUnit::Percent), "25.2%");
        assert_eq!(amount(-12.44, MeasureUnit::Billions), "−$12.4\u{a0}billion");
        assert_eq!(amount(2411.6, MeasureUnit::Index), "2,412");
        assert_eq!(from_to(34.24, 30.8, MeasureUnit::Percent), "34.2 → 30.8%");
        assert_eq!(from_to(1.0, 1.25, MeasureUnit::Clouds), "1.00 → 1.25");
        assert_eq!(gap(-1.44, MeasureUnit::Percent), "1.4\u{a0}points");
        assert_eq!(gap(-0.3, MeasureUnit::Billions), "$0.3\u{a0}billion");
        assert_eq!(gap_before_another(-0.3, MeasureUnit::Billions), "$0.3");
        assert_eq!(gap_before_another(0.3, MeasureUnit::Clouds), "0.30");
        assert_eq!(shift(0.0, MeasureUnit::Utils), "0.00");
        assert_eq!(shift(0.126, MeasureUnit::Utils), "+0.13");
        assert_eq!(shift(-2411.6, MeasureUnit::Index), "−2,412");
        assert_eq!(shift(0.2, MeasureUnit::Index), "0");
        // 18.0 → 17.5%, 2,741 → 2,740, 2.05 → 2.08, and medians.
        assert_eq!(shift_between(17.96, 17.54, -0.42, MeasureUnit::PercentAYear), "−0.5");
        assert_eq!(shift_between(2740.6, 2740.4, -0.2, MeasureUnit::Index), "−1");
        assert_eq!(shift_between(2.054, 2.076, 0.022, MeasureUnit::Clouds), "+0.03");
        assert_eq!(shift_between(20.1, 15.3, -0.7, MeasureUnit::Billions), "−0.7");
    }
    #[test]
    fn a_difference_has_its_sign_before_its_unit() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(shift_with_unit(1.44, MeasureUnit::Percent)), "+1.4 points");
        assert_eq!(plain(shift_with_unit(-0.3, MeasureUnit::Billions)), "−$0.3 billion");
        assert_eq!(plain(shift_with_unit(0.01, MeasureUnit::Percent)), "0.0 points");
    }
}
