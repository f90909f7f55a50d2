//! Patterns: how enterprises want to lay their core out over clouds at quarter 0.

use crate::market::CLOUDS;

/// The clouds that an enterprise wants to use, and which of them first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// A bit for each cloud that is used.
    used: u8,
    /// The index of the primary cloud.
    primary: u8,
}

impl Pattern {
    /// How many patterns can be told apart.
    const COUNT: usize = CLOUDS << CLOUDS;

    /// The pattern of an enterprise that uses clouds, by index, the first of them most.
    pub fn new(clouds: impl IntoIterator<Item = usize>) -> Self {
        let mut clouds = clouds.into_iter();
        let Some(primary) = clouds.next() else { return Self { used: 0, primary: 0 } };
        let used = clouds.fold(1 << primary, |used, cloud| used | 1 << cloud);
        Self { used, primary: primary as u8 }
    }

    /// The fraction of its core that it wants on each cloud, if the primary cloud of several has so
    /// much and the others share the rest alike.
    pub fn shares<const N: usize>(self, primary: f64) -> [f64; N] {
        let others = self.used.count_ones().max(2) - 1;
        let secondary = (1.0 - primary) / f64::from(others);
        std::array::from_fn(|cloud| match (self.used >> cloud) & 1 {
            0 => 0.0,
            _ if self.used.count_ones() == 1 => 1.0,
            _ if cloud == usize::from(self.primary) => primary,
            _ => secondary,
        })
    }

    fn index(self) -> usize {
        usize::from(self.used) * CLOUDS + usize::from(self.primary)
    }
}

/// The patterns of all enterprises: there are dozens, however many enterprises there are.
#[derive(Clone, Debug)]
pub(super) struct Patterns {
    /// Those that somebody has, as they came.
    pub distinct: Vec<Pattern>,
    /// Which of them each enterprise has.
    pub of: Vec<u16>,
}

impl FromIterator<Pattern> for Patterns {
    fn from_iter<I: IntoIterator<Item = Pattern>>(patterns: I) -> Self {
        const NOT_YET: u16 = u16::MAX;
        const { assert!(Pattern::COUNT < NOT_YET as usize) };
        let mut places = vec![NOT_YET; Pattern::COUNT];
        let mut distinct = Vec::new();
        let place = |pattern: Pattern| {
            let place = &mut places[pattern.index()];
            if *place == NOT_YET {
                *place = distinct.len() as u16;
                distinct.push(pattern);
            }
            *place
        };
        let of = patterns.into_iter().map(place).collect();
        Self { distinct, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primary_cloud_comes_first_and_the_others_share_the_rest() {
        assert_eq!(Pattern::new([2]).shares(0.8), [0.0, 0.0, 1.0, 0.0]);
        assert_eq!(Pattern::new([3, 0]).shares(0.75), [0.25, 0.0, 0.0, 0.75]);
        assert_eq!(Pattern::new([1, 0, 2]).shares(0.5), [0.25, 0.5, 0.25, 0.0]);
        assert_eq!(Pattern::new([]).shares(0.5), [0.0; CLOUDS]);
    }

    #[test]
    fn equal_patterns_have_one_place_and_no_others() {
        let clouds: [&[usize]; 5] = [&[1], &[0, 1], &[1, 0], &[1], &[1, 0, 2]];
        let patterns: Patterns =
            clouds.iter().map(|clouds| Pattern::new(clouds.iter().copied())).collect();
        assert_eq!(patterns.of, [0, 1, 2, 0, 3]);
        assert_eq!(patterns.distinct.len(), 4);
        assert_eq!(patterns.distinct[2], Pattern::new([1, 0]));
    }
}
