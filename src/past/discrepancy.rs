//! Discrepancies: how far from a reading the best set of assumptions may still be, because the model
//! leaves things out.
//!
//! They were written down, with their reasons, before the first set was matched; the project's history
//! shows it. Results are shown at half and at double of them too.

use crate::market::Cloud;

/// How far the model may be from what was published of one cloud, beyond what the sources disagree about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Discrepancy {
    /// The cloud.
    pub cloud: Cloud,
    /// At any time after the start, as a standard deviation in points of share.
    pub level: f64,
    /// What each year after the start adds to it, in points of share. The two are independent, so their
    /// squares add up.
    pub a_year: f64,
    /// Why it is as large as it is.
    pub reason: &'static str,
}

/// The three clouds that every source reports, each with its discrepancy.
pub static DISCREPANCIES: [Discrepancy; 3] = [
    Discrepancy {
        cloud: Cloud::Aws,
        level: 0.5,
        a_year: 0.4,
        reason: "A run starts at a reading that was itself rounded to a point (0.3), and firms count hosted \
                 private clouds in different ways (0.4). Each year, growth that the model does not know of, by \
                 recessions, price cuts and contracts of single customers, moved the growth that Amazon \
                 reported by about 5 points against the market's; a quarter of that is on the mean of a year, \
                 for a third of the market: 0.4.",
    },
    Discrepancy {
        cloud: Cloud::Azure,
        level: 1.0,
        a_year: 0.5,
        reason: "Microsoft prints no revenue of Azure: firms estimate it from a growth rate and from a segment \
                 with other products in it, and when Synergy did so anew in 2024 the share moved by 3 points. A third of that is \
                 taken for what was not seen before. Each year, growth that the model does not know of: as for \
                 AWS on a fifth of the market (0.3), and capacity that was short in 2020 and in 2024–25 (0.4).",
    },
    Discrepancy {
        cloud: Cloud::Gcp,
        level: 0.5,
        a_year: 0.3,
        reason: "A run starts at a rounded reading (0.3), and the growth that Google reports is that of all of \
                 Google Cloud, with office software in it (0.4). Each year, as for AWS on a tenth of the market \
                 (0.1), and the sources' differences in what they add to it (0.3).",
    },
];

impl Discrepancy {
    /// That of a cloud, if it has one.
    #[must_use]
    pub fn of(cloud: Cloud) -> Option<&'static Self> {
        DISCREPANCIES.iter().find(|discrepancy| discrepancy.cloud == cloud)
    }

    /// The variance after some years, in points squared.
    #[must_use]
    pub fn variance(&self, years: f64) -> f64 {
        let of_years = self.a_year * years;
        self.level * self.level + of_years * of_years
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_add_up() {
        let azure = Discrepancy::of(Cloud::Azure).unwrap();
        assert_eq!(azure.variance(0.0), 1.0);
        assert_eq!(azure.variance(2.0), 2.0);
        assert_eq!(Discrepancy::of(Cloud::Other), None);
    }
}
