//! The search: sets are run batch by batch, and judged.

use thiserror::Error;

use crate::worlds::{Tolerance, dimensions, probability};

use super::design::Design;
use super::implausibility::{LIMIT, Scale, implausibility, largest, second_largest};
use super::order::herd;
use super::run::{Row, run};

/// How many worlds are kept.
pub const MOST_WORLDS: usize = 256;

/// Of how many sets that are left the worlds are chosen at most, so that choosing takes seconds.
const MOST_CANDIDATES: usize = 4096;

/// Sets that are run before the caller hears of it.
const BATCH: u32 = 128;

/// What is left of the sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Matched {
    /// How many sets there were.
    pub sets: u32,
    /// The sets in which what clouds and vendors sell today fits together; no others were run.
    pub fitting: Vec<u32>,
    /// The sets that are left, in ascending order, each with its largest implausibility.
    pub left: Vec<(u32, f64)>,
    /// The worlds in their order.
    pub worlds: Vec<u16>,
}

/// Every set that was run is ruled out, or none was run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{}", self.sentence())]
pub struct NothingLeft {
    /// How many were tried.
    pub sets: u32,
    /// In how many of them what clouds and vendors sell today fits together; no others were run.
    pub fitting: u32,
}

impl NothingLeft {
    fn sentence(self) -> String {
        let Self { sets, fitting } = self;
        let tried = match sets {
            1 => "the 1 set of assumptions".to_owned(),
            sets => format!("{sets} sets of assumptions"),
        };
        let ran = match fitting {
            0 => {
                return format!(
                    "of {tried} none fits together, so that none was run: more sets are needed"
                );
            }
            1 => "1 fits together and was run, and it is ruled out".to_owned(),
            fitting => format!("{fitting} fit together and were run, and all are ruled out"),
        };
        format!("of {tried} {ran}: the ranges or the discrepancies are too narrow for this model")
    }
}

/// Runs the sets that are not among `rows` yet, and adds them. `each` is called with each new batch; it may
/// stop the search by an error.
///
/// # Errors
/// That of `each`.
pub fn search<E>(
    design: &Design,
    variances: &[f64],
    rows: &mut Vec<Row>,
    mut each: impl FnMut(&[Row], u32) -> Result<(), E>,
) -> Result<(), E> {
    rows.truncate(design.sets as usize);
    let mut next = rows.len() as u32;
    while next < design.sets {
        let end = (next + BATCH).min(design.sets);
        let batch = run(design, variances, (next..end).collect());
        each(&batch, end)?;
        rows.extend(batch);
        next = end;
    }
    Ok(())
}

/// The largest and the second-largest implausibility of a row, over the targets that `counts` takes. `None`
/// if the set could not be simulated.
#[must_use]
pub fn judge(
    design: &Design,
    variances: &[f64],
    row: &Row,
    factor: f64,
    counts: impl Fn(&super::Target) -> bool,
) -> Option<[f64; 2]> {
    let scale = Scale { discrepancy: factor, paths: design.paths };
    let distances: Vec<f64> = design
        .targets()
        .zip(&row.means)
        .zip(variances)
        .filter(|((target, _), _)| counts(target))
        .map(|((target, mean), variance)| implausibility(*mean, target, *variance, scale))
        .collect();
    (!row.means.is_empty()).then(|| [largest(&distances), second_largest(&distances)])
}

/// Which sets are left at a tolerance, and the worlds that represent them.
///
/// # Errors
/// If none is left.
pub fn matched(
    design: &Design,
    variances: &[f64],
    rows: &[Row],
    tolerance: Tolerance,
) -> Result<Matched, NothingLeft> {
    let judged = |row| judge(design, variances, row, tolerance.factor(), |_| true);
    let all = design.targets().count();
    // A row that was cut short is of a set that is ruled out at every tolerance.
    let left: Vec<(u32, f64)> = rows
        .iter()
        .filter(|row| row.means.len() == all)
        .filter_map(|row| Some((row.set, judged(row)?)))
        .filter(|(_, [_, second])| *second <= LIMIT)
        .map(|(set, [first, _])| (set, first))
        .collect();
    let sets = rows.len() as u32;
    let fitting: Vec<u32> =
        rows.iter().filter(|row| !row.means.is_empty()).map(|row| row.set).collect();
    if left.is_empty() {
        return Err(NothingLeft { sets, fitting: fitting.len() as u32 });
    }
    let candidates = &left[..left.len().min(MOST_CANDIDATES)];
    let points: Vec<Vec<f64>> = candidates.iter().map(|(set, _)| point(*set)).collect();
    let worlds = herd(&points, MOST_WORLDS).into_iter().map(|at| candidates[at].0 as u16).collect();
    Ok(Matched { sets, fitting, left, worlds })
}

/// The quantiles that the levers have in a set.
fn point(set: u32) -> Vec<f64> {
    dimensions().iter().filter_map(|lever| probability(set, lever)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::Quarter;
    use crate::past::Past;

    fn design() -> Design {
        let starts = [Quarter::new(2024, 3)];
        Design::new(&Past::published(), &starts, 4, [1, 50]).unwrap()
    }

    /// A row that is off by some points in its first targets.
    fn row(design: &Design, set: u32, off: &[f64]) -> Row {
        let off = off.iter().copied().chain(std::iter::repeat(0.0));
        let means = design.targets().zip(off).map(|(target, off)| target.percent + off).collect();
        Row { set, means }
    }

    #[test]
    fn one_reading_alone_rules_nothing_out() {
        let design = design();
        let none = vec![0.0; design.targets().count()];
        let rows = [
            row(&design, 0, &[]),
            row(&design, 1, &[20.0]),
            row(&design, 2, &[20.0, 20.0]),
            Row { set: 3, means: Vec::new() },
        ];
        let found = matched(&design, &none, &rows, Tolerance::AsStated).unwrap();
        assert_eq!(found.left.iter().map(|(set, _)| *set).collect::<Vec<_>>(), [0, 1]);
        assert!(found.left[0].1 == 0.0 && found.left[1].1 > LIMIT);
        assert_eq!((found.sets, found.fitting, found.worlds.len()), (4, vec![0, 1, 2], 2));
        let error = matched(&design, &none, &rows[2..], Tolerance::AsStated).unwrap_err();
        assert_eq!(error, NothingLeft { sets: 2, fitting: 1 });
    }

    #[test]
    fn what_is_left_of_few_sets_is_said_in_good_english() {
        for (sets, fitting, begins) in [
            (1, 0, "of the 1 set of assumptions none fits together, so that none was run"),
            (3, 0, "of 3 sets of assumptions none fits together"),
            (1, 1, "of the 1 set of assumptions 1 fits together and was run, and it is ruled out"),
            (9, 4, "of 9 sets of assumptions 4 fit together and were run, and all are ruled out"),
        ] {
            let sentence = NothingLeft { sets, fitting }.to_string();
            assert!(sentence.starts_with(begins), "{sentence}");
        }
    }

    #[test]
    fn a_search_goes_on_where_it_stopped() {
        let design = Design { sets: 3, ..design() };
        let none = vec![0.0; design.targets().count()];
        let mut whole = Vec::new();
        search::<()>(&design, &none, &mut whole, |_, _| Ok(())).unwrap();
        let mut rest = whole[..1].to_vec();
        search::<()>(&design, &none, &mut rest, |batch, end| {
            assert_eq!((batch.len(), end), (2, 3));
            Ok(())
        })
        .unwrap();
        assert_eq!(rest, whole);
    }
}
