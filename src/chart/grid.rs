//! The grid of a chart of any figures: lines at round values, far enough apart to be read.

use crate::words::{fixed, power_of_ten};

/// From this size on, axis labels use powers of ten, since there is no room for more digits.
const MANY: f64 = 1e6;

/// The least distance between two lines, in CSS pixels.
const GRID_DISTANCE: f64 = 34.0;

/// The difference between two lines of the grid: 1, 2 or 5 times a power of ten. The span must be
/// finite.
pub(super) fn step(span: f64, height: f64) -> f64 {
    let least = if span > 0.0 { span * GRID_DISTANCE / height } else { 1.0 };
    let mut power = 1e-6;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if power * factor >= least {
                return power * factor;
            }
        }
        power *= 10.0;
    }
}

/// The lines of the grid with their labels.
pub(super) fn grid(low: f64, high: f64, step: f64) -> Vec<(f64, String)> {
    let decimals = (0..6_usize).find(|d| {
        let scaled = step * [1.0, 10.0, 100.0, 1e3, 1e4, 1e5][*d];
        (scaled - scaled.round()).abs() < 1e-6 * scaled
    });
    let is_long = low.abs().max(high.abs()) >= MANY;
    let (first, last) = ((low / step).round() as i64, (high / step).round() as i64);
    (first..=last)
        .map(|i| {
            let value = i as f64 * step;
            let name = match i {
                0 if is_long => fixed(0.0, 0),
                _ if is_long => power_of_ten(value),
                _ => fixed(value, decimals.unwrap_or(6)),
            };
            (if i == 0 { 0.0 } else { value }, name)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_round_and_wide_enough() {
        for span in [0.0, 0.003, 0.9, 7.0, 42.0, 100.0, 5300.0, 3e13, 7e99] {
            let step = step(span, 180.0);
            assert!(step / span.max(1e-9) * 180.0 >= GRID_DISTANCE - 1e-9, "{span}: {step}");
            let digits = format!("{step:e}");
            assert!(["1", "2", "5", "9.99"].iter().any(|d| digits.starts_with(d)), "{digits}");
            let lines = grid(0.0, span, step);
            assert!(lines.len() < 10 && lines.iter().all(|(_, name)| name.chars().count() < 16));
        }
        let names: Vec<_> = grid(-0.2, 0.4, 0.2).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["−0.2", "0.0", "0.2", "0.4"]);
    }
}
