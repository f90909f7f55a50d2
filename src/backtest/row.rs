//! Rows: what each origin said of a year later.

use crate::past::NAMED;

use super::forecast::{Judged, Subject};
use super::origin::Origin;

/// How far ahead the rows look, in quarters.
const AHEAD: u32 = 4;

/// The head of the table.
#[must_use]
pub fn rows_head() -> String {
    let clouds = NAMED.map(|cloud| format!(" {}: mean, 80% band (read as) |", cloud.name()));
    format!("| a year after | sets left |{}\n|---|---|---|---|---|\n", clouds.concat())
}

/// An origin's row: how many sets were left, and what they said of a year later, beside what came if it
/// was read by the same definition.
#[must_use]
pub fn row(origin: &Origin, judged: &[Judged], sets: u32) -> String {
    let of_cloud = |cloud| {
        let subject = Subject::Cloud(cloud);
        let is = |found: Subject, ahead: u32| (found, ahead) == (subject, AHEAD);
        let made = origin.forecasts.iter().find(|forecast| is(forecast.subject, forecast.ahead));
        let came = judged.iter().find(|judged| {
            judged.origin == origin.quarter && is(judged.forecast.subject, judged.forecast.ahead)
        });
        let made = made.map_or_else(String::new, |forecast| {
            format!("{:.1}, {:.1} to {:.1}%", forecast.mean, forecast.low, forecast.high)
        });
        let came = came.map_or_else(String::new, |judged| format!(" ({}%)", judged.reading));
        format!(" {made}{came} |")
    };
    let clouds = NAMED.map(of_cloud).concat();
    format!("| {} | {} of {sets} |{clouds}\n", origin.quarter, origin.left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backtest::Forecast;
    use crate::market::{Cloud, Quarter};

    #[test]
    fn a_row_says_what_was_said_and_what_came() {
        let of = |cloud| Forecast {
            subject: Subject::Cloud(cloud),
            ahead: 4,
            mean: 32.04,
            low: 31.0,
            high: 33.0,
            rounded: [30.5, 33.5],
            persistence: 33.0,
            drift: 33.0,
        };
        let quarter = Quarter::new(2018, 4);
        let forecasts = vec![of(Cloud::Aws), of(Cloud::Azure)];
        let judged =
            [Judged { origin: quarter, forecast: forecasts[0], reading: 33.0, rounded_to: 1.0 }];
        let row = row(&Origin { quarter, left: 9, forecasts }, &judged, 10);
        let expected =
            "| 2018Q4 | 9 of 10 | 32.0, 31.0 to 33.0% (33%) | 32.0, 31.0 to 33.0% |  |\n";
        assert_eq!(row, expected);
        assert_eq!(rows_head().lines().next().unwrap().matches('|').count(), 6);
    }
}
