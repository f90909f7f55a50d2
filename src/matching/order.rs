//! The order of worlds: each next one is where those before it represent all that are left the worst.
//!
//! This is kernel herding (Chen, Welling and Smola 2010) with the kernel of the energy distance (Székely
//! and Rizzo 2013), as in the support points of Mak and Joseph (2018). It needs no bandwidth, and beside
//! sums only square roots, so it is the same on every machine.

/// A point is chosen next that has the least of: its mean distance from all points, less its mean distance
/// from those that were chosen (counting it). Of equals, the first. Returns the positions of `most` points,
/// or of all.
#[must_use]
pub fn herd(points: &[Vec<f64>], most: usize) -> Vec<usize> {
    let from_all: Vec<f64> = points
        .iter()
        .map(|point| points.iter().map(|other| distance(point, other)).sum::<f64>())
        .map(|sum| sum / points.len() as f64)
        .collect();
    let mut from_chosen = vec![0.0; points.len()];
    let mut chosen: Vec<usize> = Vec::new();
    let mut is_left = vec![true; points.len()];
    while chosen.len() < most.min(points.len()) {
        let count = (chosen.len() + 1) as f64;
        let score = |at: usize| from_all[at] - from_chosen[at] / count;
        let left = (0..points.len()).filter(|at| is_left[*at]);
        let Some(next) = left.min_by(|one, other| score(*one).total_cmp(&score(*other))) else {
            break;
        };
        is_left[next] = false;
        chosen.push(next);
        for (sum, point) in from_chosen.iter_mut().zip(points) {
            *sum += distance(point, &points[next]);
        }
    }
    chosen
}

/// How far some points are from representing all: twice the mean distance between the two, less the mean
/// distances within each. 0 if they are the same.
#[must_use]
pub fn energy_distance(some: &[Vec<f64>], all: &[Vec<f64>]) -> f64 {
    let between = |one: &[Vec<f64>], other: &[Vec<f64>]| {
        let sums = one.iter().map(|x| other.iter().map(|y| distance(x, y)).sum::<f64>());
        sums.sum::<f64>() / (one.len() * other.len()).max(1) as f64
    };
    2.0 * between(some, all) - between(some, some) - between(all, all)
}

fn distance(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(x, y)| (x - y) * (x - y)).sum::<f64>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::sobol;

    #[test]
    fn picks_made_by_hand() {
        let on_a_line = |xs: &[f64]| xs.iter().map(|x| vec![*x]).collect::<Vec<_>>();
        // The middle has the least mean distance, 6/5. Then 1 and 3 are as good, at 7/5 − 1/2, and the first
        // one is next; then 4, at 2 − 5/3.
        let points = on_a_line(&[0.0, 1.0, 2.0, 3.0, 4.0]);
        assert_eq!(herd(&points, 3), [2, 1, 4]);
        // The mean distances of 0, 1 and 10 are 11/3, 10/3 and 19/3. After 1 is chosen, its halved
        // distances are taken away: 11/3 − 1/2 for 0, 19/3 − 9/2 for 10.
        assert_eq!(herd(&on_a_line(&[0.0, 1.0, 10.0]), 9), [1, 2, 0]);
        assert_eq!(herd(&[], 4), [0_usize; 0]);
    }

    #[test]
    fn short_prefixes_represent_all_better_than_chance() {
        let point = |set: u32| (0..30).map(|d| sobol::scrambled(set, d).unwrap()).collect();
        // Some corner of the space is ruled out.
        let points: Vec<Vec<f64>> =
            (0..600).map(point).filter(|p: &Vec<f64>| p[0] + p[1] > 0.7).collect();
        let order = herd(&points, 50);
        for prefix in [10, 20, 50] {
            let of = |positions: &[usize]| {
                let some: Vec<_> = positions.iter().map(|at| points[*at].clone()).collect();
                energy_distance(&some, &points)
            };
            let herded = of(&order[..prefix]);
            // As many taken at even steps through the sequence, which is not random either.
            let step = points.len() / prefix;
            for offset in [0, step / 3, step / 2] {
                let plain: Vec<usize> = (0..prefix).map(|at| offset + at * step).collect();
                assert!(herded < 0.8 * of(&plain), "{prefix}: {herded} and {}", of(&plain));
            }
        }
    }
}
