//! Scores: how large errors were, and how often the band held what came.

use crate::market::Quarter;

use super::bootstrap::interval;
use super::forecast::{Judged, Subject};

/// Mean errors of some forecasts, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Errors {
    /// How many forecasts.
    pub count: u32,
    /// The mean absolute error of the model.
    pub model: f64,
    /// That of persistence.
    pub persistence: f64,
    /// That of linear drift.
    pub drift: f64,
    /// The mean of the model less the reading.
    pub bias: f64,
}

/// How often the 80 % band held what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Readings that were inside.
    pub inside: u32,
    /// All readings.
    pub count: u32,
    /// The 95 % interval of their ratio, by a block bootstrap over origins.
    pub interval: Option<[f64; 2]>,
    /// The mean width of the band, in points.
    pub width: f64,
    /// Readings that were inside if shares at the origin are anything that could have been rounded to theirs.
    pub inside_rounded: u32,
    /// The 95 % interval of their ratio.
    pub interval_rounded: Option<[f64; 2]>,
}

/// The errors of the forecasts of a share, those that many quarters ahead, or all.
#[must_use]
pub fn errors(judged: &[Judged], subject: Subject, ahead: Option<u32>) -> Errors {
    let some: Vec<&Judged> = of(judged, subject)
        .filter(|judged| ahead.is_none_or(|ahead| judged.forecast.ahead == ahead))
        .collect();
    let mean = |error: &dyn Fn(&Judged) -> f64| {
        some.iter().map(|judged| error(judged)).sum::<f64>() / some.len().max(1) as f64
    };
    Errors {
        count: some.len() as u32,
        model: mean(&|judged| (judged.forecast.mean - judged.reading).abs()),
        persistence: mean(&|judged| (judged.forecast.persistence - judged.reading).abs()),
        drift: mean(&|judged| (judged.forecast.drift - judged.reading).abs()),
        bias: mean(&|judged| judged.forecast.mean - judged.reading),
    }
}

/// How often the band of a share held what came.
#[must_use]
pub fn coverage(judged: &[Judged], subject: Subject) -> Coverage {
    let some: Vec<&Judged> = of(judged, subject).collect();
    let width = some.iter().map(|judged| judged.forecast.high - judged.forecast.low).sum::<f64>();
    let [(inside, interval), (inside_rounded, interval_rounded)] =
        [Judged::is_inside, Judged::is_inside_rounded].map(|is_inside| part(&some, is_inside));
    Coverage {
        inside,
        count: some.len() as u32,
        interval,
        width: width / some.len().max(1) as f64,
        inside_rounded,
        interval_rounded,
    }
}

/// How many readings are inside, and the interval of their part.
fn part(some: &[&Judged], is_inside: fn(&Judged) -> bool) -> (u32, Option<[f64; 2]>) {
    // In the order of origins, in which the forecasts are.
    let mut origins: Vec<(Quarter, [f64; 2])> = Vec::new();
    for judged in some {
        let add = [f64::from(u8::from(is_inside(judged))), 1.0];
        match origins.last_mut().filter(|(origin, _)| *origin == judged.origin) {
            Some((_, sums)) => sums.iter_mut().zip(add).for_each(|(sum, add)| *sum += add),
            None => origins.push((judged.origin, add)),
        }
    }
    let sums: Vec<[f64; 2]> = origins.into_iter().map(|(_, sums)| sums).collect();
    let inside = some.iter().filter(|judged| is_inside(judged)).count() as u32;
    (inside, interval(&sums))
}

fn of(judged: &[Judged], subject: Subject) -> impl Iterator<Item = &Judged> {
    judged.iter().filter(move |judged| judged.forecast.subject == subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backtest::Forecast;
    use crate::market::Cloud;

    fn judged(number: u32, ahead: u32, mean: f64, reading: f64) -> Judged {
        Judged {
            origin: Quarter::new(2020, 1).later(number),
            forecast: Forecast {
                subject: Subject::Cloud(Cloud::Aws),
                ahead,
                mean,
                low: mean - 1.0,
                high: mean + 1.0,
                rounded: [mean - 3.0, mean + 3.0],
                persistence: 33.0,
                drift: 31.0,
            },
            reading,
            rounded_to: 1.0,
        }
    }

    #[test]
    fn errors_and_coverage_by_hand() {
        let aws = Subject::Cloud(Cloud::Aws);
        let all = [judged(0, 1, 33.0, 32.0), judged(0, 4, 33.0, 30.0), judged(1, 4, 30.0, 31.0)];
        let four = errors(&all, aws, Some(4));
        let expected = Errors { count: 2, model: 2.0, persistence: 2.5, drift: 0.5, bias: 1.0 };
        assert_eq!(four, expected);
        assert_eq!(errors(&all, aws, None).count, 3);
        assert_eq!(errors(&all, Subject::Cloud(Cloud::Gcp), None), Errors::default());
        let found = coverage(&all, aws);
        assert_eq!((found.inside, found.count, found.width), (2, 3, 2.0));
        assert_eq!((found.inside_rounded, found.interval_rounded), (3, Some([1.0, 1.0])));
        let [low, high] = found.interval.unwrap();
        assert!((0.5..=1.0).contains(&low) && high <= 1.0, "{low}, {high}");
    }
}
