//! The grid of a chart of any figures: lines at round values, no closer than they can be read.

use crate::words::fixed;

/// The least distance between two lines.
const GRID_DISTANCE: f64 = 34.0;

/// The distance between two lines of the grid: 1, 2 or 5 times a power of ten.
pub(super) fn step(span: f64, height: f64) -> f64 {
    let least = if span > 0.0 { span * GRID_DISTANCE / height } else { 1.0 };
    let mut power = 1e-6;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if power * factor >= least || power > 1e12 {
                return power * factor;
            }
        }
        power *= 10.0;
    }
}

/// The lines of the grid with their names.
pub(super) fn grid(low: f64, high: f64, step: f64) -> Vec<(f64, String)> {
    let decimals = (0..6_usize).find(|d| {
        let scaled = step * [1.0, 10.0, 100.0, 1e3, 1e4, 1e5][*d];
        (scaled - scaled.round()).abs() < 1e-6 * scaled
    });
    let (first, last) = ((low / step).round() as i64, (high / step).round() as i64);
    (first..=last)
        .map(|i| {
            let value = i as f64 * step;
            let name = fixed(value, decimals.unwrap_or(6));
            (if i == 0 { 0.0 } else { value }, name)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_round_and_wide_enough() {
        for span in [0.0, 0.003, 0.9, 7.0, 42.0, 100.0, 5300.0] {
            let step = step(span, 180.0);
            assert!(step / span.max(1e-9) * 180.0 >= GRID_DISTANCE - 1e-9, "{span}: {step}");
            let digits = format!("{step:e}");
            assert!(["1", "2", "5"].iter().any(|d| digits.starts_with(d)), "{digits}");
        }
        let names: Vec<_> = grid(-0.2, 0.4, 0.2).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["−0.2", "0.0", "0.2", "0.4"]);
    }
}
