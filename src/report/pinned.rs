//! A pinned result: how clouds' shares at the end differ from those of a result that a reader has pinned, in a
//! sentence or two.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use super::clause::{under_a, under_b};
use super::number::{points, shown_difference};
use super::span::{Span, mark, spans};

/// A result: a comparison with the summary of its replicates.
type Outcome<'a> = (&'a Comparison, &'a Summary);

/// By how many standard errors a difference has to be larger than nothing to be told.
const ERRORS: f64 = 2.0;

/// How far a cloud's share is from the pinned one, on one side.
struct Shift {
    cloud: Cloud,
    /// 0 for side A, 1 for side B.
    side: usize,
    /// The mean, in points.
    mean: f64,
    /// The error of that mean.
    error: f64,
    /// The difference of the shares as they are printed.
    shown: f64,
}

impl Shift {
    /// Whether it is visible, and larger than its error.
    fn is_sure(&self) -> bool {
        points(self.shown) != points(0.0) && self.mean.abs() > ERRORS * self.error
    }
}

/// The clouds whose shares mean the same in two comparisons: both have them under the same name. If either has a cloud
/// that the other lacks, that is among the others there, so the others are left out.
#[must_use]
pub fn comparable_clouds(one: &Comparison, other: &Comparison) -> Vec<Cloud> {
    let (these, those) = (named_clouds(one), named_clouds(other));
    let are_alike = these == those;
    let both = these.into_iter().filter(|cloud| those.contains(cloud)).map(|(cloud, _)| cloud);
    both.filter(|cloud| are_alike || *cloud != Cloud::Other).collect()
}

fn named_clouds(comparison: &Comparison) -> Vec<(Cloud, &str)> {
    let common = comparison.common();
    common.clouds().map(|cloud| (cloud, common.name_of(cloud))).collect()
}

/// How the shares of the result that is shown differ from those of the pinned one in the last quarter that both have:
/// first the largest difference, then that of the same cloud on the other side. Says what cannot be compared. Empty
/// before the first replicate.
#[must_use]
pub fn since_pinned(pinned: Outcome<'_>, shown: Outcome<'_>) -> Vec<Span> {
    let ((then, before), (now, after)) = (pinned, shown);
    if before.replicates == 0 || after.replicates == 0 {
        return Vec::new();
    }
    let sentence = if then == now { words::pinned_same().to_owned() } else { told(pinned, shown) };
    spans(now, &sentence)
}

fn told(pinned: Outcome<'_>, shown: Outcome<'_>) -> String {
    let ((then, before), (now, after)) = (pinned, shown);
    let [ended, ends] = [then, now].map(|comparison| comparison.common().end());
    let [began, begins] = [then, now].map(|comparison| comparison.common().start);
    let last = ended.min(ends);
    if last <= began.max(begins) {
        let [start, end, now_start, now_end] =
            [began, ended, begins, ends].map(|quarter| quarter.name());
        return words::PinnedNoQuarter {
            start: &start,
            end: &end,
            now_start: &now_start,
            now_end: &now_end,
        }
        .text();
    }
    let clouds = comparable_clouds(then, now);
    let quarters = [last.since(began), last.since(begins)].map(|quarter| quarter as u32);
    let sides: &[usize] = if now.is_same() { &[1] } else { &[1, 0] };
    let shifts: Vec<Shift> = clouds
        .iter()
        .flat_map(|cloud| sides.iter().map(move |side| (*cloud, *side)))
        .filter_map(|(cloud, side)| {
            let column = Measure::Share.first_column() + cloud.index();
            let change = after.change_since(before, column, side, quarters)?;
            let shown = shown_difference(change.before, change.after);
            Some(Shift { cloud, side, mean: change.mean, error: change.error, shown })
        })
        .collect();
    let changes = changes(&shifts, then, now, ended == ends);
    let mut sentence = if changes.is_empty() {
        String::new()
    } else if ended == ends {
        words::pinned_against(&changes)
    } else {
        words::PinnedAgainstIn { quarter: &last.name(), changes: &changes }.text()
    };
    if before.replicates.min(after.replicates) == 1 && !changes.is_empty() {
        sentence += words::pinned_one_run();
    }
    let left_out = left_out(&clouds, then, now);
    if !left_out.is_empty() {
        sentence += &words::pinned_not_compared(&left_out);
    }
    sentence.trim_start().to_owned()
}

/// The largest difference that is sure, in words, and that on the other side if it is sure too.
fn changes(shifts: &[Shift], then: &Comparison, now: &Comparison, at_ends: bool) -> String {
    let largest = |of: &dyn Fn(&&Shift) -> bool| {
        // The first of equals.
        shifts.iter().rev().filter(of).max_by(|x, y| x.mean.abs().total_cmp(&y.mean.abs()))
    };
    let Some(lead) = largest(&|shift| shift.is_sure()) else {
        let Some(most) = largest(&|_| true) else { return String::new() };
        if points(most.shown) == points(0.0) {
            return words::pinned_alike().to_owned();
        }
        let under = under(then, now, most.side);
        return words::PinnedWithinError {
            cloud: &mark(most.cloud),
            points: &points(most.shown),
            under: &under,
            error: &points(ERRORS * most.error),
        }
        .text();
    };
    let (cloud, clouds) = (&mark(lead.cloud), now.common().number_of(lead.cloud));
    let (points_of_lead, at) = (&points(lead.shown), &under(then, now, lead.side));
    let points_more = lead.shown > 0.0;
    let first = match (at_ends, points_more) {
        (true, true) => {
            words::PinnedEndsMore { cloud, clouds, points: points_of_lead, under: at }.text()
        }
        (true, false) => {
            words::PinnedEndsLess { cloud, clouds, points: points_of_lead, under: at }.text()
        }
        (false, true) => {
            words::PinnedIsMore { cloud, clouds, points: points_of_lead, under: at }.text()
        }
        (false, false) => {
            words::PinnedIsLess { cloud, clouds, points: points_of_lead, under: at }.text()
        }
    };
    let other = shifts
        .iter()
        .find(|shift| shift.cloud == lead.cloud && shift.side != lead.side && shift.is_sure());
    let second = other.map(|other| {
        let (points, under) = (&points(other.shown), &under(then, now, other.side));
        if other.shown > 0.0 {
            words::PinnedAlsoMore { points, under }.text()
        } else {
            words::PinnedAlsoLess { points, under }.text()
        }
    });
    first + &second.unwrap_or_default()
}

/// A side by what it allows OpenAI, or by its letter if the pinned result allows something else there.
fn under(then: &Comparison, now: &Comparison, side: usize) -> String {
    let is_same = then.regimes()[side] == now.regimes()[side];
    match (is_same, side) {
        (true, 0) => under_a(now),
        (true, _) => under_b(now),
        (false, 0) => words::under_side("A"),
        (false, _) => words::under_side("B"),
    }
}

/// The names of the clouds of either comparison that are not among those compared.
fn left_out(compared: &[Cloud], then: &Comparison, now: &Comparison) -> String {
    let mut names: Vec<&str> = Vec::new();
    for comparison in [now, then] {
        let common = comparison.common();
        for cloud in common.clouds().filter(|cloud| !compared.contains(cloud)) {
            let name = common.name_of(cloud);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{COLUMNS, Outcome};
    use crate::link::read;
    use crate::market::CLOUDS;
    use crate::words::{Language, within};

    /// A summary with a share of AWS and Azure on side A and on side B in each replicate, the same in all quarters.
    fn summary(comparison: &Comparison, runs: &[[[f64; 2]; 2]]) -> Summary {
        let quarters = comparison.common().horizon as usize + 1;
        Summary::of(runs.iter().map(|sides| {
            let figures = sides.map(|[aws, azure]| {
                let mut row = vec![0.0; COLUMNS.len()];
                row[Cloud::Aws.index()] = aws;
                row[Cloud::Azure.index()] = azure;
                row.repeat(quarters)
            });
            Outcome { figures, flows: [[0; CLOUDS]; CLOUDS], spend_elsewhere: 0.0 }
        }))
    }

    fn since(pinned: (&str, &[[[f64; 2]; 2]]), shown: (&str, &[[[f64; 2]; 2]])) -> String {
        let [then, now] = [pinned, shown].map(|(link, runs)| {
            let comparison = read(link).unwrap().comparison;
            let summary = summary(&comparison, runs);
            (comparison, summary)
        });
        Span::plain(&since_pinned((&then.0, &then.1), (&now.0, &now.1)))
    }

    const BEFORE: [[[f64; 2]; 2]; 3] =
        [[[30.0, 25.0], [31.0, 24.0]], [[34.0, 20.0], [36.0, 19.0]], [[28.0, 29.0], [29.0, 28.0]]];

    /// The same replicates with some points more for Azure on each side.
    fn moved(a: [f64; 3], b: [f64; 3]) -> [[[f64; 2]; 2]; 3] {
        let mut runs = BEFORE;
        for (run, (a, b)) in runs.iter_mut().zip(a.into_iter().zip(b)) {
            run[0][1] += a;
            run[1][1] += b;
        }
        runs
    }

    #[test]
    fn the_largest_difference_is_told_and_that_on_the_other_side() {
        let pinned = ("runs=3", &BEFORE[..]);
        let now = moved([0.0; 3], [-1.2, -1.1, -1.3]);
        assert_eq!(
            since(pinned, ("runs=3&window=90", &now)),
            "Against what you pinned: Azure ends 1.2 points lower with OpenAI on any cloud."
        );
        let now = moved([0.5; 3], [-1.2, -1.1, -1.3]);
        assert_eq!(
            since(pinned, ("runs=3&window=90", &now)),
            "Against what you pinned: Azure ends 1.2 points lower with OpenAI on any cloud, and 0.5 points higher with OpenAI only on Azure."
        );
        // The pinned result allows something else on side B, so that its name would be wrong.
        let other = since(("runs=3&b=exclusive", &BEFORE), ("runs=3", &now));
        assert!(other.contains("lower under the rules of side B"), "{other}");
        let german =
            within(Language::find("de").unwrap(), || since(pinned, ("runs=3&window=90", &now)));
        assert_eq!(
            german,
            "Gegenüber dem Festgehaltenen: Azure endet mit OpenAI auf jeder Cloud 1,2 Punkte niedriger und mit OpenAI nur bei Azure 0,5 Punkte höher."
        );
    }

    #[test]
    fn a_difference_within_its_error_is_told_as_such() {
        let pinned = ("runs=3", &BEFORE[..]);
        let unsure = since(pinned, ("runs=3&window=90", &moved([0.0; 3], [3.0, -2.0, -2.5])));
        assert!(unsure.contains("no cloud’s share differs by more than its error"), "{unsure}");
        assert!(unsure.contains("Azure") && unsure.contains('±'), "{unsure}");
        let alike = since(pinned, ("runs=3&window=90", &moved([0.0; 3], [0.01, 0.02, 0.01])));
        assert!(alike.ends_with("no cloud’s share differs by a tenth of a point."), "{alike}");
        assert_eq!(since(pinned, pinned), "What is shown is the pinned scenario.");
        assert_eq!(since(("", &[]), pinned), "");
        let one =
            since(("runs=1", &BEFORE[..1]), ("runs=1&window=90", &moved([0.0; 3], [1.0; 3])[..1]));
        assert!(one.contains("1.0 points higher") && one.ends_with("error is unknown."), "{one}");
    }

    /// With other numbers of replicates they cannot be compared one by one, so that luck counts in full.
    #[test]
    fn other_numbers_of_replicates_are_compared_by_their_means() {
        let now = moved([0.0; 3], [-1.2, -1.1, -1.3]);
        let words = since(("runs=2", &BEFORE[..2]), ("runs=3&window=90", &now));
        assert!(words.contains("by more than its error"), "{words}");
    }

    #[test]
    fn what_cannot_be_compared_is_named() {
        let now = moved([0.0; 3], [-1.2, -1.1, -1.3]);
        let shorter = since(("runs=3&horizon=8", &BEFORE), ("runs=3", &now));
        assert!(
            shorter.starts_with(
                "Against what you pinned, in 2028 Q1, the last quarter that both have: Azure is 1.2"
            ),
            "{shorter}"
        );
        let apart = since(("runs=3&start=2018Q1&horizon=8", &BEFORE), ("runs=3", &now));
        assert!(apart.starts_with("The pinned result runs from 2018 Q1 to 2020 Q1"), "{apart}");
        let more = since(("runs=3", &BEFORE), ("runs=3&cloud5=5&cloud5-name=Oracle", &now));
        assert!(more.contains("Azure ends 1.2 points lower"), "{more}");
        assert!(more.contains("Not compared: Others, Oracle"), "{more}");
    }
}
