//! Levers: what the record says of the range of each.

/// What the record says of the levers of a version of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levers {
    /// The version of the model.
    pub model: u32,
    /// The fingerprint of the levers' ranges.
    pub ranges: &'static str,
    /// The digest of the search: that of the table of worlds.
    pub digest: &'static str,
    /// How many sets of assumptions were tried.
    pub sets: u32,
    /// In how many of them what clouds and vendors sell today fits together. The others were not run.
    pub fitting: u32,
    /// How many of these the record does not rule out, at the discrepancies as stated.
    pub left: u32,
    /// Every lever with a range.
    pub levers: &'static [Lever],
}

/// What the record says of a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// Its key in links.
    pub key: &'static str,
    /// Its 10, 50 and 90 % quantiles among the sets that are left, in its unit.
    pub left: [f64; 3],
    /// The Kolmogorov–Smirnov distance between the sets that are left and those that were run.
    pub distance: f64,
    /// Whether the record sees it: the distance is larger than chance gives.
    pub is_seen: bool,
}

impl Levers {
    /// What the record says of the lever with this key. `None` if it has no range.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Lever> {
        self.levers.iter().find(|lever| lever.key == key)
    }

    /// The levers that the record sees.
    pub fn seen(&self) -> impl Iterator<Item = &Lever> {
        self.levers.iter().filter(|lever| lever.is_seen)
    }
}

impl Lever {
    /// Whether the interval that is left is narrower than another, such as the judged one, by a tenth of it
    /// or more.
    #[must_use]
    pub fn narrows(&self, [low, high]: [f64; 2]) -> bool {
        self.left[2] - self.left[0] <= 0.9 * (high - low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_less_is_narrower() {
        let lever = Lever { key: "a", left: [1.0, 2.0, 4.6], distance: 0.2, is_seen: true };
        assert!(lever.narrows([1.0, 5.0]) && !lever.narrows([1.0, 4.9]));
    }
}
