//! Percent, fractions and percentage points as types of their own, so that none passes for another.

/// Hundredths of a whole: 31 is 31 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Percent(f64);

/// A part of a whole: 0.31 is 31 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Fraction(f64);

/// Percentage points: a difference between two figures in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Points(f64);

impl Percent {
    /// So many percent.
    #[must_use]
    pub const fn new(percent: f64) -> Self {
        Self(percent)
    }

    /// `part` of `whole`; 0 % where the whole is nothing.
    #[must_use]
    pub fn of(part: f64, whole: f64) -> Self {
        Self(if whole > 0.0 { 100.0 * part / whole } else { 0.0 })
    }

    /// How many percent.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The same as a fraction.
    #[must_use]
    pub fn fraction(self) -> Fraction {
        Fraction(self.0 / 100.0)
    }

    /// The factor by which something grows that grows by so many percent.
    #[must_use]
    pub fn growth_factor(self) -> f64 {
        1.0 + self.0 / 100.0
    }
}

impl Fraction {
    /// A fraction by its value, of which 1 is the whole.
    #[must_use]
    pub const fn new(fraction: f64) -> Self {
        Self(fraction)
    }

    /// The value, of which 1 is the whole.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// What is left of the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(1.0 - self.0)
    }
}

impl Points {
    /// So many points.
    #[must_use]
    pub const fn new(points: f64) -> Self {
        Self(points)
    }

    /// How many points.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_and_fractions_convert() {
        assert_eq!(Percent::new(31.0).fraction(), Fraction::new(0.31));
        assert_eq!(Percent::of(1.0, 4.0), Percent::new(25.0));
        assert_eq!(Percent::of(1.0, 0.0), Percent::new(0.0));
        assert_eq!(Percent::new(10.0).growth_factor(), 1.1);
        assert_eq!(Fraction::new(0.25).rest(), Fraction::new(0.75));
    }
}
