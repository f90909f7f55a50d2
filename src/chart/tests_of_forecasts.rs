//! Tests of the charts of forecasts: legible at every size, and drawn where they can be held against readings.

use crate::market::Quarter;
use crate::record::{OfCloud, Reading, Record, YearAhead, published};

use super::tests::{check_form, check_texts};
use super::{ChartError, Lettering, Size, forecasts};

#[test]
fn forecasts_are_legible_at_every_size() {
    let Record { forecasts: table, .. } = published();
    for cloud in &table.clouds {
        for lettering in [
            Lettering::AS_SET,
            Lettering { letters: 120, words: 160, size: 100 },
            Lettering { size: 144, ..Lettering::AS_SET },
        ] {
            for width in [240, 288, 328, 360, 500, 640] {
                let size = Size::new(width, lettering.grown(220)).with(lettering);
                let svg = forecasts(table, cloud, size).unwrap();
                check_form(&svg).unwrap();
                check_texts(&svg, size).unwrap();
                let readings = cloud.readings.iter().filter(|read| read.quarter.year() >= 2018);
                assert_eq!(svg.matches("<circle").count(), readings.count(), "{:?}", cloud.cloud);
                assert!(svg.contains("bands b") && svg.contains("<desc>From 2018"), "{svg}");
            }
        }
        let mut broken = *cloud;
        let broken_reading = Reading { quarter: Quarter::new(2020, 1), percent: f64::NAN };
        broken.readings = vec![broken_reading].leak();
        let item = cloud.cloud.key();
        let refused = forecasts(table, &broken, Size::new(400, 220));
        assert_eq!(refused, Err(ChartError::NotFinite { item }));
        let nothing = OfCloud { readings: &[], year: &[], ..*cloud };
        check_form(&forecasts(table, &nothing, Size::new(400, 220)).unwrap()).unwrap();
    }
}

#[test]
fn a_forecast_is_drawn_where_it_can_be_held_against_a_reading() {
    let Record { forecasts: table, .. } = published();
    let said = |origin, mean| {
        let origin = Quarter::new(origin, 1);
        YearAhead { origin, mean, low: mean - 1.0, high: mean + 1.0, reading: None }
    };
    let read = |year, percent| Reading { quarter: Quarter::new(year, 1), percent };
    // The last is about a quarter after the definition changed, and the gap before the third is too wide.
    let year = [said(2018, 20.0), said(2019, 21.0), said(2021, 22.0), said(2024, 23.0)].to_vec();
    let readings = [read(2019, 20.0), read(2024, 21.0)].to_vec();
    let cloud = OfCloud { readings: readings.leak(), year: year.leak(), ..table.clouds[0] };
    let svg = forecasts(table, &cloud, Size::new(400, 220)).unwrap();
    assert_eq!(svg.matches("<polygon").count(), 2);
}
