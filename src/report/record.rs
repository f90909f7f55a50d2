//! What the record says of the model, in sentences: how earlier forecasts did, and of each lever.

use crate::record::{Coverage, Forecasts, Lever, Levers, MOST_AHEAD, OfCloud};
use crate::scenario::{Parameter, Unit};
use crate::words::{self, fixed};

use super::number::points;

/// The part of readings that the band should hold, in percent.
const BAND: f64 = 80.0;

/// A forecast is no better than a rival if it is not better by what nobody would see: half of the last
/// digit that is shown.
const HARDLY: f64 = 0.05;

/// The digits that a quantile is shown with: no range is known better.
const DIGITS: usize = 3;

/// The errors of forecasts a year ahead, and how often the band held what came.
#[must_use]
pub fn record_sentence(forecasts: &Forecasts) -> String {
    let [aws, azure, gcp] =
        forecasts.clouds.each_ref().map(|cloud| points(cloud.a_year_ahead().model));
    let [aws_stays, azure_stays, gcp_stays] =
        forecasts.clouds.each_ref().map(|cloud| points(cloud.a_year_ahead().stays));
    let [aws_inside, azure_inside, gcp_inside] =
        forecasts.clouds.each_ref().map(|cloud| whole(cloud.coverage.percent()));
    words::RecordSentence {
        aws: &aws,
        azure: &azure,
        gcp: &gcp,
        aws_stays: &aws_stays,
        azure_stays: &azure_stays,
        gcp_stays: &gcp_stays,
        aws_inside: &aws_inside,
        azure_inside: &azure_inside,
        gcp_inside: &words::percent(&gcp_inside),
    }
    .text()
}

/// What the model misses, a sentence each.
#[must_use]
pub fn record_misses(forecasts: &Forecasts) -> Vec<String> {
    let mut misses: Vec<String> = forecasts.clouds.iter().flat_map(misses_of).collect();
    let [inside, count] = forecasts.vendors.map(|number| number.to_string());
    misses.push(words::RecordVendors { inside: &inside, count: &count }.text());
    misses.push(words::record_beyond(&MOST_AHEAD.to_string()));
    misses
}

fn misses_of(of: &OfCloud) -> Vec<String> {
    let (cloud, year) = (of.cloud.name(), of.a_year_ahead());
    let mut misses = Vec::new();
    if year.model > year.stays - HARDLY {
        let [model, stays] = [year.model, year.stays].map(points);
        misses.push(words::RecordNoBetter { cloud, model: &model, stays: &stays }.text());
    }
    if of.coverage.is_below(BAND) {
        let miss = words::RecordTooNarrow {
            cloud,
            part: &words::percent(&whole(of.coverage.percent())),
            interval: &record_interval(&of.coverage),
            rounded: &words::percent(&whole(of.rounded.percent())),
        };
        misses.push(miss.text());
    }
    // More than a third of the band away, on average.
    if of.bias.abs() > of.width / 3.0 {
        let bias = points(of.bias);
        misses.push(if of.bias < 0.0 {
            words::RecordBiasedLow { cloud, bias: &bias }.text()
        } else {
            words::RecordBiasedHigh { cloud, bias: &bias }.text()
        });
    }
    misses
}

/// The interval of the part of readings that the band held: "53 to 79%".
#[must_use]
pub fn record_interval(coverage: &Coverage) -> String {
    coverage.interval.map_or_else(String::new, |interval| {
        let [low, high] = interval.map(|part| whole(100.0 * part));
        words::percent(&words::RecordInterval { low: &low, high: &high }.text())
    })
}

/// How many levers have a range, and how many of them the record sees.
#[must_use]
pub fn record_of_levers(levers: &Levers) -> String {
    words::RecordLevers {
        all: &levers.levers.len().to_string(),
        seen: &levers.seen().count().to_string(),
        left: &words::count(levers.left),
        fitting: &words::count(levers.fitting),
    }
    .text()
}

/// The judged range of a lever: "15 to 30% a year". `None` if it has none.
#[must_use]
pub fn judged_range(parameter: &Parameter) -> Option<String> {
    let range = parameter.range()?;
    Some(interval([range.low, range.high], parameter.kind.unit()))
}

/// The range that the record leaves of a lever.
#[must_use]
pub fn range_left(lever: &Lever, parameter: &Parameter) -> String {
    interval([lever.left[0], lever.left[2]], parameter.kind.unit())
}

/// What is judged of a lever's range, and why, and what the record says of it. Empty if it is a question.
#[must_use]
pub fn record_of_lever(levers: &Levers, parameter: &Parameter) -> String {
    let Some(reason) = parameter.range_reason() else { return String::new() };
    let (Some(range), Some(judged)) = (parameter.range(), judged_range(parameter)) else {
        return words::record_fixed(reason);
    };
    let judged = words::RecordRange { range: &judged, reason }.text();
    let Some(lever) = levers.find(parameter.key) else { return judged };
    let left = range_left(lever, parameter);
    let says = match lever.is_seen {
        false => words::record_blind().to_owned(),
        true if lever.narrows([range.low, range.high]) => words::record_narrows(&left),
        true => words::record_hardly_narrows(&left),
    };
    format!("{judged} {says}")
}

fn interval([low, high]: [f64; 2], unit: Unit) -> String {
    unit.amount(&words::RecordInterval { low: &shown(low), high: &shown(high) }.text())
}

/// A number as a link would write it, with few digits.
fn shown(number: f64) -> String {
    let mut size = number.abs();
    let before = if size < 1.0 { 0 } else { format!("{size:.0}").len() };
    let mut decimals = DIGITS.saturating_sub(before);
    // Zeros that follow the point are no digits that count.
    while size > 0.0 && size < 0.1 {
        (size, decimals) = (size * 10.0, decimals + 1);
    }
    let text = format!("{number:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

fn whole(number: f64) -> String {
    fixed(number, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::published;
    use crate::words::{Language, within};

    fn german<T>(make: impl FnOnce() -> T) -> T {
        within(Language::find("de").unwrap(), make)
    }

    #[test]
    fn the_sentence_has_the_figures_of_the_table() {
        let forecasts = published().forecasts;
        let sentence = record_sentence(forecasts);
        for cloud in &forecasts.clouds {
            let year = cloud.a_year_ahead();
            for figure in [year.model, year.stays] {
                assert!(sentence.contains(&format!("{figure:.1}")), "{figure}: {sentence}");
            }
            let inside = format!("{:.0}", cloud.coverage.percent());
            assert!(sentence.contains(&inside), "{inside}: {sentence}");
        }
        assert!(sentence.ends_with("% of all later readings."), "{sentence}");
        let said = german(|| record_sentence(forecasts));
        assert!(said.contains("\u{a0}% aller späteren"), "{said}");
    }

    #[test]
    fn what_is_missed_is_said_and_nothing_else() {
        let mut forecasts = *published().forecasts;
        for cloud in &mut forecasts.clouds {
            (cloud.bias, cloud.width) = (-0.1, 2.0);
            cloud.coverage.interval = Some([0.6, 0.9]);
            (cloud.ahead[3].model, cloud.ahead[3].stays) = (0.5, 1.0);
        }
        let few = record_misses(&forecasts).len();
        assert_eq!(few, 2, "vendors, and how far ahead");
        let aws = &mut forecasts.clouds[0];
        (aws.ahead[3].model, aws.bias, aws.coverage.interval) = (1.2, 1.5, Some([0.5, 0.74]));
        let misses = record_misses(&forecasts);
        assert_eq!(misses.len(), few + 3);
        assert!(misses[0].contains("no better") && misses[0].contains("1.2 points against 1.0"));
        assert!(misses[1].contains("50 to 74%"), "{}", misses[1]);
        assert!(misses[2].contains("1.5 points lower"), "{}", misses[2]);
    }

    #[test]
    fn every_lever_says_what_the_record_says_of_it() {
        let levers = published().levers;
        let of = |key| record_of_lever(levers, Parameter::find(key).unwrap());
        assert_eq!(of("seed"), "", "it is a question");
        assert_eq!(of("aws"), "It has no range: the start is part of the question.");
        let blind = of("pull");
        assert!(
            blind.starts_with("Judged range, for 8 of 10 cases: 0.2 to 1.5 (by judgement"),
            "{blind}"
        );
        assert!(blind.ends_with(". The record cannot see this lever."), "{blind}");
        for lever in levers.seen() {
            assert!(of(lever.key).contains("narrows"), "{}", of(lever.key));
        }
        for lever in levers.levers {
            let said = of(lever.key);
            assert!(said.ends_with('.') && !said.contains(".."), "{said}");
        }
        let window = Parameter::find("growth-core").unwrap();
        assert_eq!(german(|| judged_range(window)).unwrap(), "15 bis 30\u{a0}% im Jahr");
    }

    #[test]
    fn numbers_have_few_digits() {
        for (number, text) in [
            (0.0, "0"),
            (0.001_947, "0.00195"),
            (0.3017, "0.302"),
            (1.086, "1.09"),
            (5.008, "5.01"),
            (14.56, "14.6"),
            (30.0, "30"),
            (602.4, "602"),
            (12_345.0, "12345"),
        ] {
            assert_eq!(shown(number), text);
        }
    }
}
