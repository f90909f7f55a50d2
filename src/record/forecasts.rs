//! Forecasts from earlier quarters, and how far they were from what came.

use crate::market::{Cloud, Quarter};

/// The farthest that was forecast, in quarters. What the model says of a later quarter has been compared
/// with nothing.
pub const MOST_AHEAD: usize = 8;

/// How the forecasts of a version of the model did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecasts {
    /// The version of the model.
    pub model: u32,
    /// The fingerprint of the levers' ranges.
    pub ranges: &'static str,
    /// SHA-256 of the settings of the backtest and of every figure below.
    pub digest: &'static str,
    /// The first quarter whose shares were read by a newer definition. Nothing is compared across the two.
    pub rebased: Quarter,
    /// The clouds that every reading names.
    pub clouds: [OfCloud; 3],
    /// Of the readings of AI vendors' shares, how many were inside the band, and how many there were.
    pub vendors: [u32; 2],
}

/// The forecasts of a cloud's share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfCloud {
    /// The cloud.
    pub cloud: Cloud,
    /// The errors of forecasts one quarter ahead, two quarters ahead, and so on.
    pub ahead: [Errors; MOST_AHEAD],
    /// The errors of all forecasts.
    pub all: Errors,
    /// How often the 80 % band held what came, with shares at the origin as they were read.
    pub coverage: Coverage,
    /// The same if they were anything that could have been rounded to what was read.
    pub rounded: Coverage,
    /// The mean width of the band, in points.
    pub width: f64,
    /// The mean of the model less the reading, in points.
    pub bias: f64,
    /// What was read, in the order of quarters.
    pub readings: &'static [Reading],
    /// What each origin said of a year later, in the order of quarters.
    pub year: &'static [YearAhead],
}

/// Mean absolute errors of some forecasts, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Errors {
    /// How many forecasts.
    pub count: u32,
    /// The model's.
    pub model: f64,
    /// Those of the rival that says that a share stays what it was last read as.
    pub stays: f64,
    /// Those of the rival that says that it goes on as in the last year.
    pub drifts: f64,
}

/// How often the band held what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Readings that were inside.
    pub inside: u32,
    /// All readings.
    pub count: u32,
    /// The 95 % interval of their ratio, by a block bootstrap over origins.
    pub interval: Option<[f64; 2]>,
}

/// A share of a quarter as it was published, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The quarter.
    pub quarter: Quarter,
    /// The share.
    pub percent: f64,
}

/// What an origin said of a year later, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearAhead {
    /// The quarter that it was said in.
    pub origin: Quarter,
    /// The mean over the worlds.
    pub mean: f64,
    /// The 10 % quantile.
    pub low: f64,
    /// The 90 % quantile.
    pub high: f64,
    /// What was read by the same definition, if anything was.
    pub reading: Option<f64>,
}

impl Coverage {
    /// The part of the readings that was inside, in percent.
    #[must_use]
    pub fn percent(&self) -> f64 {
        100.0 * f64::from(self.inside) / f64::from(self.count.max(1))
    }

    /// Whether the whole interval is below a part, in percent: more readings were outside than chance
    /// explains.
    #[must_use]
    pub fn is_below(&self, percent: f64) -> bool {
        self.interval.is_some_and(|[_, high]| 100.0 * high < percent)
    }
}

impl OfCloud {
    /// The errors of forecasts a year ahead.
    #[must_use]
    pub const fn a_year_ahead(&self) -> &Errors {
        &self.ahead[3]
    }
}

impl YearAhead {
    /// The quarter that it is about.
    #[must_use]
    pub const fn about(&self) -> Quarter {
        self.origin.later(4)
    }
}
