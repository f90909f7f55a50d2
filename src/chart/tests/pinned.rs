//! Tests of the lines of a pinned result.

use super::super::{plot_area_over, shares_over};
use super::*;

#[test]
fn a_pinned_result_is_drawn_where_it_differs_and_named_in_the_key() {
    let of = |horizon: u32, start: Quarter| {
        Comparison::of(Scenario { horizon, start, ..Scenario::default() })
    };
    let start = Scenario::default().start;
    let now = (of(4, start), summary(4, &[[[1.0, 2.0, 3.0, 4.0]; 2]]));
    let other = [[1.0, 2.0, 3.0, 4.0], [4.0, 3.0, 2.0, 1.0]];
    let draw = |pinned: &(Comparison, Summary), size: Size| {
        let pinned = Some((&pinned.0, &pinned.1));
        let svg = shares_over(&now.0, &now.1, pinned, size).unwrap();
        check_form(&svg).unwrap();
        check_texts(&svg, size).unwrap();
        (svg, plot_area_over(&now.0, &now.1, pinned, size))
    };
    for width in [240, 360, 720, 1400] {
        let size = Size::new(width, 420);
        assert_eq!(draw(&now, size).0, shares(&now.0, &now.1, size).unwrap(), "nothing differs");
        let (svg, plot) = draw(&(of(4, start), summary(4, &[other])), size);
        // Side A is the same, so that only side B is drawn.
        assert!(!svg.contains("pinned-lines a") && svg.contains("Pinned: "), "{svg}");
        let drawn = svg.split("pinned-lines b").nth(1).unwrap();
        let drawn = drawn.split("</g>").next().unwrap();
        assert!(drawn.contains("stroke-dasharray") && drawn.matches("<polyline").count() == 4);
        let points = attribute(drawn.split("<polyline").nth(1).unwrap(), "points").unwrap();
        let steps = |coordinate: f64| (8.0 * coordinate).round() as i32;
        let last = format!("{},{} ", steps(plot.x_of(4)), steps(plot.y_of(40.0)));
        assert!(points.ends_with(&last), "{points}");
        // A longer one ends with the plot, one that begins later does not begin with it, and one of other years is
        // not there.
        for (pinned, count) in [
            ((of(9, start), summary(9, &[other])), Some(5)),
            ((of(4, start.later(2)), summary(4, &[other])), Some(3)),
            ((of(4, start.later(4)), summary(4, &[other])), None),
        ] {
            let (svg, _) = draw(&pinned, size);
            let drawn = svg.split("pinned-lines b").nth(1);
            let points =
                drawn.and_then(|drawn| attribute(drawn.split("<polyline").nth(1)?, "points"));
            assert_eq!(points.map(|points| points.split_whitespace().count()), count);
        }
    }
}
