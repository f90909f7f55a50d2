//! Protects the published backtest: one of its rows is what the model says today.

use std::path::Path;

use multihome::backtest::{Courses, Settings, Subject, forecasts, judge, row};
use multihome::market::Quarter;
use multihome::past::Past;
use multihome::record::published;

#[test]
fn the_first_year_that_is_published_is_what_the_model_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let document = std::fs::read_to_string(path).unwrap();
    let past = Past::published();
    // No past start is earlier, so that all sets are left and none has to be run.
    let quarter = Quarter::new(2018, 4);
    let settings = Settings::default();
    let courses = Courses::run(&past, quarter, settings.sets, settings.size, |_| ()).unwrap();
    let origin = forecasts(&past, &settings, &courses, quarter).unwrap();
    assert_eq!(origin.left, settings.sets);
    let row = row(&origin, &judge(&past, &origin), settings.sets);
    for of in &published().forecasts.clouds {
        let year = of.year.iter().find(|year| year.origin == quarter).unwrap();
        let is = |subject, ahead| (subject, ahead) == (Subject::Cloud(of.cloud), 4);
        let said = origin.forecasts.iter().find(|said| is(said.subject, said.ahead)).unwrap();
        assert_eq!([year.mean, year.low, year.high], [said.mean, said.low, said.high]);
    }
    assert!(document.contains(&row), "`cargo xtask record` makes the tables again: {row}");
}
