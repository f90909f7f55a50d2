//! Curves with known flips, and laws.

use proptest::prelude::*;

use super::*;
use crate::numeric::quantile::normal;
use crate::numeric::{philox4x32_10, uniform_of};

/// Nine values from 0 to 8.
const VALUES: [f64; 9] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];

/// A normal draw of a world, with some purpose.
fn luck(world: u32, purpose: u32) -> f64 {
    normal(uniform_of(philox4x32_10([world, purpose, 0, 0], [3, 3])[0]))
}

/// Outputs `f(value)` in each world, moved by the world's own level and by luck at each value.
fn outputs(f: impl Fn(f64) -> f64, level: f64, noise: f64, worlds: u32) -> Vec<Vec<f64>> {
    let of = |value: f64| {
        (0..worlds)
            .map(|w| f(value) + level * luck(w, 100) + noise * luck(w, value as u32))
            .collect()
    };
    VALUES.iter().map(|value| of(*value)).collect()
}

#[test]
fn changes_are_surer_than_levels() {
    let curve = curve(&VALUES, &outputs(|x| 2.0 * x, 5.0, 0.1, 64)).unwrap();
    assert_eq!((curve.points.len(), curve.steps.len()), (9, 8));
    for (point, step) in curve.points.iter().zip(&curve.steps) {
        assert!((step.change.value - 2.0).abs() < 4.0 * step.change.error);
        assert!(step.change.error < 0.05 && point.output.error > 0.4, "{step:?}");
    }
}

#[test]
fn a_straight_line_flips_where_it_is_zero() {
    let turns = signs(&VALUES, &outputs(|x| 2.0 * x - 7.3, 0.3, 0.1, 100)).unwrap();
    let [Turn::Flip(flip)] = turns[..] else { panic!("{turns:?}") };
    assert_eq!((flip.from, flip.to), (3.0, 4.0));
    assert_eq!((flip.before, flip.after), (Sign::Negative, Sign::Positive));
    assert!((flip.at.value - 3.65).abs() < 3.0 * flip.at.error, "{flip:?}");
    assert!(flip.at.error > 0.005 && flip.at.error < 0.03, "{flip:?}");
}

#[test]
fn several_flips_are_all_told() {
    let turns =
        signs(&VALUES, &outputs(|x| (x - 1.5) * (x - 4.5) * (x - 7.5), 0.1, 0.1, 64)).unwrap();
    let at: Vec<f64> = turns
        .iter()
        .map(|turn| match turn {
            Turn::Flip(flip) => flip.at.value,
            Turn::Undecided { .. } => panic!("{turns:?}"),
        })
        .collect();
    assert_eq!(at.len(), 3);
    assert!(at.iter().zip([1.5, 4.5, 7.5]).all(|(at, zero)| (at - zero).abs() < 0.2), "{at:?}");
}

#[test]
fn near_zero_nothing_is_decided() {
    // Beyond two errors of 0.1 only up to 2 and from 6 on.
    let f = |x: f64| {
        if x < 3.0 {
            -1.0
        } else if x < 6.0 {
            0.0
        } else {
            1.0
        }
    };
    let flat = |x: f64| VALUES.iter().map(|_| f(x)).sum::<f64>() / 9.0;
    // The level is the same with either sign, so that means are exact.
    let mut outputs = outputs(flat, 0.0, 0.0, 64);
    for at in &mut outputs {
        at.iter_mut().enumerate().for_each(|(w, y)| *y += if w % 2 == 0 { 0.8 } else { -0.8 });
    }
    let turns = signs(&VALUES, &outputs).unwrap();
    let expected = Turn::Undecided {
        from: 2.0,
        to: 6.0,
        before: Some(Sign::Negative),
        after: Some(Sign::Positive),
    };
    assert_eq!(turns, [expected]);
}

#[test]
fn what_is_never_decided_is_told_as_such() {
    let undecided = |from, to, before, after| Turn::Undecided { from, to, before, after };
    let zero = vec![vec![0.0; 10]; 9];
    assert_eq!(signs(&VALUES, &zero).unwrap(), [undecided(0.0, 8.0, None, None)]);
    let mut ends = zero;
    ends[2] = vec![1.0; 10];
    let positive = Some(Sign::Positive);
    assert_eq!(
        signs(&VALUES, &ends).unwrap(),
        [undecided(0.0, 2.0, None, positive), undecided(2.0, 8.0, positive, None)]
    );
    assert_eq!(signs(&VALUES, &vec![vec![-1.0; 10]; 9]).unwrap(), []);
}

#[test]
fn a_lead_flips_where_lines_cross() {
    let series =
        [|x: f64| 10.0 - x, |x: f64| x, |_: f64| 3.0].map(|f| outputs(f, 4.0, 0.1, 64)).to_vec();
    // Levels are common to all, so that leads are sure although means are not.
    let turns = leaders(&VALUES, &series).unwrap();
    // At 5 both are equal.
    let expected = Turn::Undecided { from: 4.0, to: 6.0, before: Some(0), after: Some(1) };
    assert_eq!(turns, [expected]);
    let shifted = [|x: f64| 9.0 - x, |x: f64| x, |_: f64| 3.0].map(|f| outputs(f, 4.0, 0.0, 64));
    let turns = leaders(&VALUES, &shifted).unwrap();
    let [Turn::Flip(flip)] = turns[..] else { panic!("{turns:?}") };
    assert_eq!((flip.before, flip.after, flip.at.value), (0, 1, 4.5));
}

#[test]
fn where_a_third_may_lead_in_between_it_is_not_decided() {
    let series = [|x: f64| 9.0 - x, |x: f64| x, |x: f64| 4.9 - 5.0 * (x - 4.5).abs() + 2.0]
        .map(|f| outputs(f, 0.0, 0.0, 8));
    let turns = leaders(&VALUES, &series).unwrap();
    // At 4 and 5 the third has 4.4, below 5; on a straight line between them it stays below the meeting at 4.5.
    let [Turn::Flip(_)] = turns[..] else { panic!("{turns:?}") };
    let series = [|x: f64| 9.0 - x, |x: f64| x, |_: f64| 4.8].map(|f| outputs(f, 0.0, 0.0, 8));
    let turns = leaders(&VALUES, &series).unwrap();
    let between = Turn::Undecided { from: 4.0, to: 5.0, before: Some(0), after: Some(1) };
    assert_eq!(turns, [between]);
}

#[test]
fn what_is_no_curve_is_refused() {
    let good = outputs(|x| x, 0.0, 0.1, 8);
    assert_eq!(curve(&[1.0], &good[..1]), Err(CannotCurve::TooFewValues(1)));
    assert_eq!(curve(&VALUES, &good[1..]), Err(CannotCurve::Shape));
    let few = outputs(|x| x, 0.0, 0.1, 7);
    let error = curve(&VALUES, &few).unwrap_err();
    assert_eq!(error.to_string(), "8 worlds are needed to tell how sure a response is, not 7");
    let mut values = VALUES;
    values.swap(3, 4);
    assert_eq!(curve(&values, &good), Err(CannotCurve::Order));
    values[0] = f64::NAN;
    assert_eq!(signs(&values, &good), Err(CannotCurve::NotFinite));
    let other = outputs(|x| x, 0.0, 0.1, 9);
    assert_eq!(leaders(&VALUES, &[good, other]), Err(CannotCurve::Shape));
    assert_eq!(
        leaders(&VALUES, &[]),
        Ok(vec![Turn::Undecided { from: 0.0, to: 8.0, before: None, after: None }])
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn the_order_of_worlds_changes_nothing(zero in 0.0..8.0, noise in 0.0..3.0, by in 1..40_usize) {
        let first = outputs(|x| x - zero, 1.0, noise, 40);
        let mut other = first.clone();
        other.iter_mut().for_each(|outputs| outputs.rotate_left(by));
        prop_assert_eq!(curve(&VALUES, &first), curve(&VALUES, &other));
        prop_assert_eq!(signs(&VALUES, &first), signs(&VALUES, &other));
    }

    #[test]
    fn turns_follow_each_other_and_fit(zero in 0.0..8.0, slope in -2.0..2.0, noise in 0.0..3.0) {
        let turns = signs(&VALUES, &outputs(|x| slope * (x - zero), 0.5, noise, 30)).unwrap();
        let ends: Vec<_> = turns
            .iter()
            .map(|turn| match turn {
                Turn::Flip(Flip { from, to, before, after, at }) => {
                    assert!(from < to && before != after && at.error <= to - from);
                    assert!(*from <= at.value && at.value <= *to);
                    (*from, *to, Some(*before), Some(*after))
                }
                Turn::Undecided { from, to, before, after } => (*from, *to, *before, *after),
            })
            .collect();
        for pair in ends.windows(2) {
            prop_assert!(pair[0].1 <= pair[1].0);
            prop_assert_eq!(pair[0].3, pair[1].2);
        }
    }
}
