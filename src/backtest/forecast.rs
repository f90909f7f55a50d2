//! Forecasts, and what came.

use crate::market::{Cloud, Model, Quarter};
use crate::past::{Past, Series};

use super::origin::Origin;

/// Whose share is forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A cloud's.
    Cloud(Cloud),
    /// A vendor's, among AI models.
    Vendor(Model),
}

impl Subject {
    /// The key in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cloud(cloud) => cloud.key(),
            Self::Vendor(model) => model.key(),
        }
    }

    /// The name that people read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cloud(cloud) => cloud.name(),
            Self::Vendor(model) => model.name(),
        }
    }
}

/// A share some quarters after an origin, as the model and as two simple rivals say, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// Whose.
    pub subject: Subject,
    /// Quarters after the origin.
    pub ahead: u32,
    /// The mean over the worlds.
    pub mean: f64,
    /// The 10 % quantile over the worlds, each with luck of its own.
    pub low: f64,
    /// The 90 % quantile.
    pub high: f64,
    /// The same quantiles if the shares at the origin are anything that could have been rounded to their
    /// readings.
    pub rounded: [f64; 2],
    /// That it stays what it was last read as.
    pub persistence: f64,
    /// That it goes on as in the last year.
    pub drift: f64,
}

/// A forecast with what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// When it was made.
    pub origin: Quarter,
    /// What was said.
    pub forecast: Forecast,
    /// What was read, in percent.
    pub reading: f64,
    /// The width of the interval that was rounded to the reading, in points.
    pub rounded_to: f64,
}

impl Judged {
    /// Whether the reading is inside of the band, or could have been before it was rounded.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.holds([self.forecast.low, self.forecast.high])
    }

    /// The same for the band with shares at the origin that could have been rounded to their readings.
    #[must_use]
    pub fn is_inside_rounded(&self) -> bool {
        self.holds(self.forecast.rounded)
    }

    fn holds(&self, [low, high]: [f64; 2]) -> bool {
        let half = self.rounded_to / 2.0;
        (low - half..=high + half).contains(&self.reading)
    }
}

/// The forecasts of an origin of which the share was read later, by the same definition.
#[must_use]
pub fn judge(past: &Past, origin: &Origin) -> Vec<Judged> {
    let series = Series::of(origin.quarter);
    let read = |forecast: &Forecast| {
        let quarter = origin.quarter.later(forecast.ahead);
        match forecast.subject {
            Subject::Cloud(cloud) => {
                let reading = past.share(series, cloud, quarter)?;
                Some((reading.percent, reading.rounded_to))
            }
            Subject::Vendor(model) => Some((past.vendor(model, quarter)?.percent, 1.0)),
        }
    };
    let judged = |forecast: &Forecast| {
        let (reading, rounded_to) = read(forecast)?;
        Some(Judged { origin: origin.quarter, forecast: *forecast, reading, rounded_to })
    };
    origin.forecasts.iter().filter_map(judged).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forecast(ahead: u32) -> Forecast {
        Forecast {
            subject: Subject::Cloud(Cloud::Azure),
            ahead,
            mean: 24.0,
            low: 23.0,
            high: 25.0,
            rounded: [22.5, 25.5],
            persistence: 24.0,
            drift: 24.0,
        }
    }

    #[test]
    fn forecasts_are_held_against_the_same_definition_alone() {
        let forecasts = vec![forecast(1), forecast(2), forecast(3)];
        let origin = Origin { quarter: Quarter::new(2023, 4), left: 9, forecasts };
        let judged = judge(&Past::published(), &origin);
        // 2024 Q1 and Q2; the reading of 2024 Q3 has another definition.
        let readings: Vec<f64> = judged.iter().map(|judged| judged.reading).collect();
        assert_eq!(readings, [25.0, 23.0]);
    }

    #[test]
    fn rounding_is_granted() {
        let judged = |reading, rounded_to| {
            let origin = Quarter::new(2023, 4);
            Judged { origin, forecast: forecast(1), reading, rounded_to }
        };
        let at = |reading, rounded_to| judged(reading, rounded_to).is_inside();
        assert!(at(24.0, 0.0) && at(25.5, 1.0) && at(22.5, 1.0) && at(26.0, 2.0));
        assert!(!at(25.6, 1.0) && !at(22.0, 1.0));
        assert!(judged(22.0, 1.0).is_inside_rounded() && !judged(21.9, 1.0).is_inside_rounded());
    }
}
