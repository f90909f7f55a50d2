//! The plot area: converts between quarters and shares and CSS pixels.

/// The position of the plot of [`super::shares`] or [`super::lines`] in its chart, in CSS pixels, and
/// the range that it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlotArea {
    /// The x coordinate of quarter 0.
    pub left: f64,
    /// The x coordinate of the horizon.
    pub right: f64,
    /// The y coordinate of `max_share`.
    pub top: f64,
    /// The y coordinate of `min_share`.
    pub bottom: f64,
    /// The lowest share of the axis, in percent.
    pub min_share: f64,
    /// The highest share of the axis, in percent.
    pub max_share: f64,
    /// The last quarter.
    pub horizon: u32,
}

impl PlotArea {
    /// The x coordinate of a quarter.
    #[must_use]
    pub fn x_of(&self, quarter: u32) -> f64 {
        let along = f64::from(quarter) / f64::from(self.horizon.max(1));
        self.left + (self.right - self.left) * along
    }

    /// The quarter nearest to an x coordinate.
    #[must_use]
    pub fn quarter_at(&self, x: f64) -> u32 {
        let along = (x - self.left) / (self.right - self.left) * f64::from(self.horizon);
        // The cast saturates: positions left of the plot give quarter 0, and so does NaN.
        (along.round() as u32).min(self.horizon)
    }

    /// The y coordinate of a share in percent.
    #[must_use]
    pub fn y_of(&self, share: f64) -> f64 {
        let along = (share - self.min_share) / (self.max_share - self.min_share);
        self.bottom - (self.bottom - self.top) * along
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::{Size, plot_area};
    use crate::ensemble::Summary;
    use crate::scenario::{Comparison, Scenario};

    #[test]
    fn quarters_and_places_go_there_and_back() {
        for horizon in [1, 2, 20, 60] {
            for width in [288, 720, 1400] {
                let comparison = Comparison::of(Scenario { horizon, ..Scenario::default() });
                let size = Size::new(width, 320);
                let plot = plot_area(&comparison, &Summary::default(), size);
                for quarter in 0..=horizon {
                    let x = plot.x_of(quarter);
                    let half = (plot.right - plot.left) / f64::from(horizon) / 2.0;
                    for near in [x, x - 0.9 * half, x + 0.9 * half] {
                        assert_eq!(plot.quarter_at(near), quarter);
                    }
                }
                assert_eq!(plot.x_of(0), plot.left);
                assert!((plot.x_of(horizon) - plot.right).abs() < 1e-9);
                assert_eq!(
                    (plot.y_of(plot.min_share), plot.y_of(plot.max_share)),
                    (plot.bottom, plot.top)
                );
                assert_eq!(plot.quarter_at(-1e9), 0);
                assert_eq!(plot.quarter_at(1e9), horizon);
                assert_eq!(plot.quarter_at(f64::NAN), 0);
            }
        }
    }
}
