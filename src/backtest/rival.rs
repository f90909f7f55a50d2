//! Rivals: two simple forecasts that the model has to be held against.
//!
//! Persistence says that a share stays what it was last read as. Linear drift goes on as in the last year.

use crate::market::{Cloud, Model, Quarter};
use crate::past::{Past, Series};

/// The quarters that drift is read from.
const YEAR: u32 = 4;

/// A cloud's change of share in a quarter over the last year, in points, by the readings of one definition
/// up to a quarter; 0 if there is only one.
#[must_use]
pub fn drift(past: &Past, cloud: Cloud, origin: Quarter) -> f64 {
    let series = Series::of(origin);
    let last = past.last_share(series, cloud, origin, 0);
    let first = past.earliest_share(series, cloud, origin, YEAR);
    last.zip(first).map_or(0.0, |(last, first)| {
        (last.percent - first.percent) / f64::from(last.quarter.since(first.quarter))
    })
}

/// The same for a vendor.
#[must_use]
pub fn vendor_drift(past: &Past, model: Model, origin: Quarter) -> f64 {
    let last = past.vendor(model, origin);
    let first = (1..=YEAR).rev().find_map(|back| past.vendor(model, origin.earlier(back)));
    last.zip(first).map_or(0.0, |(last, first)| {
        (last.percent - first.percent) / f64::from(last.quarter.since(first.quarter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drift_is_that_of_the_last_year() {
        let past = Past::published();
        // 33 % in 2022 Q4, 31 % in 2023 Q4.
        assert_eq!(drift(&past, Cloud::Aws, Quarter::new(2023, 4)), -0.5);
        // The first quarter of a new definition has no year before it.
        assert_eq!(drift(&past, Cloud::Azure, Quarter::new(2024, 3)), 0.0);
        assert_eq!(drift(&past, Cloud::Azure, Quarter::new(2024, 4)), 1.0);
        assert_eq!(vendor_drift(&past, Model::OpenAi, Quarter::new(2024, 4)), -4.0);
        assert_eq!(vendor_drift(&past, Model::OpenAi, Quarter::new(2023, 4)), 0.0);
    }
}
