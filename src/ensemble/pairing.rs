//! Pairing: how much surer a difference is because both sides share their luck.

use super::summary::Series;

impl Series {
    /// How many times wider the interval of the mean difference at the horizon would be if each side had
    /// runs of its own: √(var A + var B) over the spread of B − A. Below 1, sharing luck does harm.
    /// Nothing where that cannot be told: where a single run is in, or nothing varies.
    #[must_use]
    pub fn narrowing(&self) -> Option<f64> {
        let [a, b, paired] =
            [&self.a, &self.b, &self.difference].map(|side| side.last().map(|last| last.error));
        let (a, b, paired) = (a?, b?, paired?);
        // All three are over the same runs, whose number cancels out.
        let apart = (a * a + b * b).sqrt();
        (paired > 0.0 && apart > 0.0).then(|| apart / paired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::Statistics;

    /// A series with these values at the horizon, run by run.
    fn series(a: &[f64], b: &[f64]) -> Series {
        let of = |sample: Vec<f64>| vec![Statistics::of(&mut sample.clone())];
        let difference = a.iter().zip(b).map(|(a, b)| b - a).collect();
        Series {
            a: of(a.to_vec()),
            b: of(b.to_vec()),
            difference: of(difference),
            ..Series::default()
        }
    }

    #[test]
    fn known_answers() {
        // Independent sides: the variance of B − A is the sum of both.
        let independent = series(&[1.0, 1.0, 3.0, 3.0], &[1.0, 3.0, 1.0, 3.0]).narrowing();
        assert!((independent.unwrap() - 1.0).abs() < 1e-12);
        // B = 2 A − 2: the variances are 1, 4 and, of the difference, 1.
        let together = series(&[1.0, 2.0, 3.0], &[0.0, 2.0, 4.0]).narrowing();
        assert!((together.unwrap() - 5.0_f64.sqrt()).abs() < 1e-12);
        // Opposite luck: twice the spread, where separate runs have √2 times.
        let opposite = series(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]).narrowing();
        assert!((opposite.unwrap() - 0.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn where_it_cannot_be_told_nothing_is() {
        assert_eq!(series(&[1.0], &[2.0]).narrowing(), None);
        assert_eq!(series(&[1.0, 2.0], &[1.0, 2.0]).narrowing(), None, "identical sides");
        assert_eq!(series(&[2.0, 2.0], &[3.0, 3.0]).narrowing(), None, "nothing varies");
        assert_eq!(Series::default().narrowing(), None);
    }
}
