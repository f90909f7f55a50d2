//! Changes: what side B makes of a figure at the horizon, and how sure that is.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::{Series, Statistics, Summary};
use crate::scenario::Scenario;
use crate::words;

use super::amount::{amount, gap};
use super::number::count;

/// Fewer runs than this do not support a sentence about 8 of 10 of them.
pub(super) const FEW: u32 = 10;

/// By how much a figure changes, as far as the runs support it. Sizes are those of the way that most
/// runs go, but where runs go both ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spread {
    /// That of the only run.
    Exactly(f64),
    /// The median: there are too few runs to say more.
    Median(f64),
    /// The median, which the runs agree on.
    About(f64),
    /// 8 of 10 runs go that way by one to the other.
    Range(f64, f64),
    /// 8 of 10 runs lie between so much down and so much up.
    Between(f64, f64),
}

/// One figure on both sides at the last quarter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    /// Side A.
    pub a: Statistics,
    /// Side B.
    pub b: Statistics,
    /// B − A within each run.
    pub difference: Statistics,
    /// Runs in which B is above A.
    pub rises: u32,
    /// Runs in which B is below A.
    pub falls: u32,
    /// All runs.
    pub runs: u32,
    unit: MeasureUnit,
}

impl Change {
    /// The change of one item of a measure; nothing before the first run is in.
    pub(super) fn of(summary: &Summary, measure: Measure, item: &str) -> Option<Self> {
        Self::at_end(summary.of_item(measure, item)?, summary, measure)
    }

    /// The change at the end of a series.
    pub(super) fn at_end(series: &Series, summary: &Summary, measure: Measure) -> Option<Self> {
        (summary.runs > 0).then_some(())?;
        Some(Self {
            a: *series.a.last()?,
            b: *series.b.last()?,
            difference: *series.difference.last()?,
            rises: *series.rises.last()?,
            falls: *series.falls.last()?,
            runs: summary.runs,
            unit: measure.unit(),
        })
    }

    /// Whether it is too small to be read in most runs.
    pub(super) fn is_nothing(&self) -> bool {
        let nothing = |x: f64| gap(x, self.unit) == gap(0.0, self.unit);
        nothing(self.difference.p10) && nothing(self.difference.p90)
    }

    /// Whether its median is too small to be read.
    pub(super) fn is_level(&self) -> bool {
        gap(self.difference.p50, self.unit) == gap(0.0, self.unit)
    }

    /// Whether it goes up in more runs than down.
    pub(super) const fn goes_up(&self) -> bool {
        self.rises >= self.falls
    }

    /// Whether neither way can be called the rule: there are both, and the more frequent one is short of
    /// three in five.
    pub(super) fn is_undecided(&self) -> bool {
        self.rises.min(self.falls) > 0 && 5 * self.rises.max(self.falls) < 3 * self.runs
    }

    /// In how many runs it goes the way that most go.
    pub(super) fn how_often(&self) -> String {
        often(self.rises.max(self.falls), self.runs)
    }

    /// By how much it goes the way that most runs go. What is as good as none is not told as the other
    /// way.
    pub(super) fn spread(&self) -> Spread {
        let Statistics { p10, p50, p90, .. } = self.difference;
        let (low, high) = if self.goes_up() { (p10, p90) } else { (-p90, -p10) };
        let size = |x: f64| gap(x, self.unit);
        if self.runs == 1 {
            Spread::Exactly(p50)
        } else if self.runs < FEW {
            Spread::Median(p50)
        } else if low > 0.0 && size(low) == size(high) {
            Spread::About(p50)
        } else if low > 0.0 || size(low) == size(0.0) {
            Spread::Range(low, high)
        } else {
            Spread::Between(p10.min(0.0), p90.max(0.0))
        }
    }

    /// The same in words: "by 1.0 to 2.0 points in 8 of 10".
    pub(super) fn by(&self) -> String {
        let size = |x: f64| gap(x, self.unit);
        match self.spread() {
            Spread::Exactly(only) => words::by_exactly(&size(only)),
            Spread::Median(middle) => words::by_median(&size(middle)),
            Spread::About(middle) => words::by_about(&size(middle)),
            Spread::Range(low, high) => {
                let low = size(low);
                let low = low.split('\u{a0}').next().unwrap_or_default();
                words::by_range(low, &size(high))
            }
            Spread::Between(down, up) => words::by_between(&size(down), &size(up)),
        }
    }

    /// "more in 93 of 100 runs, by 1.0 to 2.0 points in 8 of 10", or that there is nothing to tell.
    pub(super) fn certainty(&self, up: &str, down: &str) -> String {
        if self.is_nothing() {
            return words::certainty_none().to_owned();
        }
        let word = if self.goes_up() { up } else { down };
        let undecided = self.is_undecided();
        let sentence = if undecided { words::certainty_split } else { words::certainty };
        sentence(word, &self.how_often(), &self.by())
    }

    /// The figure on side B, with its unit.
    pub(super) fn on_b(&self) -> String {
        amount(self.b.p50, self.unit)
    }

    /// The figure on side A, with its unit.
    pub(super) fn on_a(&self) -> String {
        amount(self.a.p50, self.unit)
    }
}

/// "in every run", "in 93 of 100 runs".
pub(super) fn often(times: u32, runs: u32) -> String {
    match (times, runs) {
        (1, 1) => words::often_only().to_owned(),
        (times, runs) if times == runs => words::often_every().to_owned(),
        (0, _) => words::often_never().to_owned(),
        (times, runs) => words::often_some(&count(times), &count(runs)),
    }
}

/// What is said of AI spend where there is none.
pub(super) fn no_ai(scenario: &Scenario) -> Option<&'static str> {
    (scenario.ai == 0.0).then(words::no_ai)
}

/// What is said where both sides follow the same regime.
pub(super) fn same(scenario: &Scenario) -> Option<&'static str> {
    (scenario.a == scenario.b).then(words::same_regime)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The change of a figure in percent, of which each run has one on either side.
    pub fn change(figures: &[(f64, f64)]) -> Change {
        let of = |figure: fn(&(f64, f64)) -> f64| {
            Statistics::of(&mut figures.iter().map(figure).collect::<Vec<_>>())
        };
        let (a, b, difference) = (of(|x| x.0), of(|x| x.1), of(|x| x.1 - x.0));
        let rises = figures.iter().filter(|(a, b)| b > a).count() as u32;
        let falls = figures.iter().filter(|(a, b)| b < a).count() as u32;
        let runs = figures.len() as u32;
        Change { a, b, difference, rises, falls, runs, unit: MeasureUnit::Percent }
    }

    #[test]
    fn certainty_is_as_much_as_the_runs_support() {
        let sure: Vec<_> = (0..20).map(|i| (10.0, 12.0 + f64::from(i) / 10.0)).collect();
        let words = change(&sure).certainty("more", "less");
        assert!(words.starts_with("more in every run, by 2.2 to 3.7"), "{words}");
        let unsure: Vec<_> = (0..20).map(|i| (10.0, 7.0 + f64::from(i) / 2.0)).collect();
        let words = change(&unsure).certainty("more", "less");
        assert!(words.contains("of 20 runs, 8 of 10 lie between"), "{words}");
        let mirrored: Vec<_> = (0..20).map(|i| (10.0, 9.05 + f64::from(i) / 10.0)).collect();
        let words = change(&mirrored).certainty("more", "less");
        assert!(words.contains("8 of 10 lie between 0.8") && !words.contains("about"), "{words}");
        let from_none: Vec<_> = (0..20).map(|i| (10.0, 9.85 + f64::from(i) / 10.0)).collect();
        let words = change(&from_none).certainty("more", "less");
        assert!(words.ends_with("by 0.0 to 1.6\u{a0}points in 8 of 10"), "{words}");
        // A median of nothing does not make an interval on both sides of it a small one.
        let both_ways: Vec<_> = (0..20).map(|i| (10.0, 9.05 + f64::from(i) / 10.0)).collect();
        assert!(
            matches!(change(&both_ways).spread(), Spread::Between(down, up) if down < 0.0 && up > 0.0)
        );
        let words = change(&[(3.0, 1.0)]).certainty("more", "less");
        assert_eq!(words, "less in the only run, by 2.0\u{a0}points");
        let words = change(&[(0.0, 13.0), (0.0, 5.3), (0.0, 0.0)]).certainty("more", "less");
        assert_eq!(words, "more in 2 of 3 runs, by 5.3\u{a0}points in the median");
        let words = change(&[(3.0, 3.0); 12]).certainty("more", "less");
        assert_eq!(words, "which is as good as no difference");
    }
}
