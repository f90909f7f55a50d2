//! Changes: how side B changes a figure at the horizon, and how certain that is.

use crate::engine::{Measure, MeasureUnit};
use crate::ensemble::{Case, Series, Statistics, Summary};
use crate::scenario::Comparison;
use crate::words;

use super::amount::{amount, gap, gap_before_another};
use super::case::often;

/// With fewer replicates than this, sentences do not give the range of 8 of 10.
pub(super) const FEW: u32 = 10;

/// The size of a change, as precisely as the replicates allow. It is the size in the direction of most
/// replicates, except for [`Spread::Between`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spread {
    /// The change in the only replicate.
    Exactly(f64),
    /// The median, since there are too few replicates for a range.
    Median(f64),
    /// The median, since both ends of the range round to it.
    About(f64),
    /// The range of 8 of 10 replicates, which have the same direction.
    Range(f64, f64),
    /// 8 of 10 replicates lie between a decrease by the first size and an increase by the second.
    Between(f64, f64),
}

/// One figure on both sides at the horizon.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    /// Side A.
    pub a: Statistics,
    /// Side B.
    pub b: Statistics,
    /// B − A within each replicate.
    pub difference: Statistics,
    /// The number of replicates in which B is above A.
    pub rises: u32,
    /// The number of replicates in which B is below A.
    pub falls: u32,
    /// The number of all cases.
    pub runs: u32,
    /// What they are.
    pub case: Case,
    /// What the replicates are, whose quantiles are told.
    pub case_of_replicates: Case,
    unit: MeasureUnit,
}

impl Change {
    /// The change of one item of a measure; `None` before the first replicate.
    pub(super) fn of(summary: &Summary, measure: Measure, item: &str) -> Option<Self> {
        Self::at_end(summary.of_item(measure, item)?, summary, measure)
    }

    /// The change at the end of a series.
    pub(super) fn at_end(series: &Series, summary: &Summary, measure: Measure) -> Option<Self> {
        (summary.replicates > 0).then_some(())?;
        Some(Self {
            a: *series.a.last()?,
            b: *series.b.last()?,
            difference: *series.difference.last()?,
            rises: *series.rises.last()?,
            falls: *series.falls.last()?,
            runs: summary.cases,
            case: summary.case,
            case_of_replicates: summary.case_of_replicates(),
            unit: measure.unit(),
        })
    }

    /// Whether it rounds to zero in most replicates.
    pub(super) fn is_nothing(&self) -> bool {
        let nothing = |x: f64| gap(x, self.unit) == gap(0.0, self.unit);
        nothing(self.difference.p10) && nothing(self.difference.p90)
    }

    /// The figure that stands for the differences of all replicates.
    pub(super) const fn middle(&self) -> f64 {
        self.difference.centre(self.unit.centre())
    }

    /// Whether that rounds to zero.
    pub(super) fn is_level(&self) -> bool {
        gap(self.middle(), self.unit) == gap(0.0, self.unit)
    }

    /// Whether at least as many replicates rise as fall.
    pub(super) const fn goes_up(&self) -> bool {
        self.rises >= self.falls
    }

    /// How much more often it has its direction than the other one, 0 to 1.
    pub(super) fn sureness(&self) -> f64 {
        f64::from(self.rises.abs_diff(self.falls)) / f64::from((self.rises + self.falls).max(1))
    }

    /// Whether neither direction is clear: replicates go both ways, and fewer than three in five go the
    /// more frequent one.
    pub(super) fn is_undecided(&self) -> bool {
        self.rises.min(self.falls) > 0 && 5 * self.rises.max(self.falls) < 3 * self.runs
    }

    /// In how many replicates it has the more frequent direction, in words.
    pub(super) fn how_often(&self) -> String {
        often(self.rises.max(self.falls), self.runs, self.case)
    }

    /// The size of the change in the more frequent direction. A quantile that rounds to zero does not
    /// count as the other direction.
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

    /// The size in words: "by 1.0 to 2.0 points in 8 of 10".
    pub(super) fn by(&self) -> String {
        let size = |x: f64| gap(x, self.unit);
        match self.spread() {
            Spread::Exactly(only) => words::by_exactly(&size(only)),
            Spread::Median(middle) => words::by_median(&size(middle)),
            Spread::About(middle) => words::by_about(&size(middle)),
            Spread::Range(low, high) => {
                words::ByRange { low: &gap_before_another(low, self.unit), high: &size(high) }
                    .text()
            }
            Spread::Between(down, up) => {
                words::ByBetween { less: &size(down), more: &size(up) }.text()
            }
        }
    }

    /// "more in 93 of 100 runs, by 1.0 to 2.0 points in 8 of 10", or that nothing changes.
    pub(super) fn certainty(&self, up: &str, down: &str) -> String {
        if self.is_nothing() {
            return words::certainty_none().to_owned();
        }
        let word = if self.goes_up() { up } else { down };
        let (often, by) = (&self.how_often(), &self.by());
        if self.is_undecided() {
            words::CertaintySplit { word, often, by }.text()
        } else {
            words::Certainty { word, often, by }.text()
        }
    }

    /// The figure on side B, with its unit.
    pub(super) fn on_b(&self) -> String {
        amount(self.b.centre(self.unit.centre()), self.unit)
    }

    /// The figure on side A, with its unit.
    pub(super) fn on_a(&self) -> String {
        amount(self.a.centre(self.unit.centre()), self.unit)
    }
}

/// The sentence about AI spend if there is none; `None` if there is some.
pub(super) fn no_ai(comparison: &Comparison) -> Option<&'static str> {
    (comparison.common().ai_on_clouds() == 0.0).then(words::no_ai)
}

/// The sentence for two equal sides; `None` if they differ.
pub(super) fn same(comparison: &Comparison) -> Option<&'static str> {
    (comparison.is_same()).then(words::same_regime)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::scenario::Scenario;

    /// A comparison that takes a few milliseconds.
    pub fn small() -> Comparison {
        Comparison::of(Scenario {
            enterprises: 300,
            replicates: 12,
            horizon: 12,
            ..Scenario::default()
        })
        .central()
    }

    /// The change of a figure in percent, from its values on sides A and B in each replicate.
    pub fn change(figures: &[(f64, f64)]) -> Change {
        let of = |figure: fn(&(f64, f64)) -> f64| {
            Statistics::of(&mut figures.iter().map(figure).collect::<Vec<_>>())
        };
        let (a, b, difference) = (of(|x| x.0), of(|x| x.1), of(|x| x.1 - x.0));
        let rises = figures.iter().filter(|(a, b)| b > a).count() as u32;
        let falls = figures.iter().filter(|(a, b)| b < a).count() as u32;
        let runs = figures.len() as u32;
        let (case, unit) = (Case::Run, MeasureUnit::Percent);
        Change { a, b, difference, rises, falls, runs, case, case_of_replicates: case, unit }
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
        // A median of zero does not make the wide interval around it a small change.
        let both_ways: Vec<_> = (0..20).map(|i| (10.0, 9.05 + f64::from(i) / 10.0)).collect();
        assert!(
            matches!(change(&both_ways).spread(), Spread::Between(down, up) if down < 0.0 && up > 0.0)
        );
        let words = change(&[(3.0, 1.0)]).certainty("more", "less");
        assert_eq!(words, "less in the only run, by 2.0\u{a0}points");
        let words = change(&[(0.0, 13.0), (0.0, 5.3), (0.0, 0.0)]).certainty("more", "less");
        assert_eq!(words, "more in 2 of 3 runs, by 5.3\u{a0}points in the median");
        let words = change(&[(3.0, 3.0); 12]).certainty("more", "less");
        assert_eq!(words, "practically no difference");
    }

    #[test]
    fn a_median_of_zero_is_level_and_need_not_be_nothing() {
        for (differences, level, nothing) in [
            ([0.0, 0.0, 0.04], true, true),
            ([-3.0, 0.04, 3.0], true, false),
            ([0.0, 0.06, 0.2], false, false),
            ([-0.3, -0.2, -0.1], false, false),
        ] {
            let change = change(&differences.map(|difference| (0.0, difference)));
            assert_eq!(
                (change.is_level(), change.is_nothing()),
                (level, nothing),
                "{differences:?}"
            );
        }
    }
}
