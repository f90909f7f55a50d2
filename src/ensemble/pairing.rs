//! Pairing: how much more precise differences are because both sides share their draws.

use super::summary::Series;

impl Series {
    /// How many times wider the confidence interval of the mean difference at the horizon would be with
    /// separate draws for each side: √(var A + var B) over the standard deviation of B − A. Below 1, sharing
    /// draws does harm. `None` with a single replicate, or if nothing varies.
    #[must_use]
    pub fn narrowing(&self) -> Option<f64> {
        let [a, b, paired] =
            [&self.a, &self.b, &self.difference].map(|side| side.last().map(|last| last.error));
        let (a, b, paired) = (a?, b?, paired?);
        // All three errors are over the same number of replicates, which cancels out.
        let apart = (a * a + b * b).sqrt();
        (paired > 0.0 && apart > 0.0).then(|| apart / paired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::Statistics;

    /// A series with these values at the horizon, by replicate.
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
        // Opposite sides: twice the standard deviation, against √2 times with separate draws.
        let opposite = series(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]).narrowing();
        assert!((opposite.unwrap() - 0.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn without_variation_there_is_no_answer() {
        assert_eq!(series(&[1.0], &[2.0]).narrowing(), None);
        assert_eq!(series(&[1.0, 2.0], &[1.0, 2.0]).narrowing(), None, "identical sides");
        assert_eq!(series(&[2.0, 2.0], &[3.0, 3.0]).narrowing(), None, "nothing varies");
        assert_eq!(Series::default().narrowing(), None);
    }
}
