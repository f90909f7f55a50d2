//! Patterns: how enterprises want to spread their core over clouds at quarter 0.

use crate::market::{CLOUDS, Cloud};
use crate::numeric::Fraction;

/// The clouds that an enterprise wants to use, and which of them is its primary cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// A bit for each cloud that is used.
    used: u8,
    /// The index of the primary cloud.
    primary: u8,
}

impl Pattern {
    /// How many patterns there can be.
    const COUNT: usize = CLOUDS << CLOUDS;

    /// The pattern of an enterprise that uses some clouds, of which the first is its primary cloud.
    pub fn new(clouds: impl IntoIterator<Item = Cloud>) -> Self {
        let mut clouds = clouds.into_iter().map(Cloud::index);
        let Some(primary) = clouds.next() else { return Self { used: 0, primary: 0 } };
        let used = clouds.fold(1 << primary, |used, cloud| used | 1 << cloud);
        Self { used, primary: primary as u8 }
    }

    /// The fraction of core on each cloud: `primary` of it on the primary cloud, if there are several, and
    /// equal parts of the rest on the others.
    pub fn shares<const N: usize>(self, primary: Fraction) -> [f64; N] {
        let others = self.used.count_ones().max(2) - 1;
        let secondary = primary.rest().value() / f64::from(others);
        std::array::from_fn(|cloud| match (self.used >> cloud) & 1 {
            0 => 0.0,
            _ if self.used.count_ones() == 1 => 1.0,
            _ if cloud == usize::from(self.primary) => primary.value(),
            _ => secondary,
        })
    }

    fn index(self) -> usize {
        usize::from(self.used) * CLOUDS + usize::from(self.primary)
    }
}

/// The patterns of all enterprises. There are only dozens of different ones.
#[derive(Clone, Debug)]
pub(super) struct Patterns {
    /// Those that some enterprise has, in the order in which they came.
    pub distinct: Vec<Pattern>,
    /// The position in `distinct` of each enterprise's pattern.
    pub of: Vec<u16>,
}

impl FromIterator<Pattern> for Patterns {
    fn from_iter<I: IntoIterator<Item = Pattern>>(patterns: I) -> Self {
        const NOT_YET: u16 = u16::MAX;
        const { assert!(Pattern::COUNT < NOT_YET as usize) };
        let mut positions = vec![NOT_YET; Pattern::COUNT];
        let mut distinct = Vec::new();
        let position = |pattern: Pattern| {
            let position = &mut positions[pattern.index()];
            if *position == NOT_YET {
                *position = distinct.len() as u16;
                distinct.push(pattern);
            }
            *position
        };
        let of = patterns.into_iter().map(position).collect();
        Self { distinct, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primary_cloud_has_its_share_and_the_others_the_rest() {
        let shares = |clouds: &[Cloud], primary| -> [f64; 4] {
            Pattern::new(clouds.iter().copied()).shares(Fraction::new(primary))
        };
        use Cloud::{Aws, Azure, Gcp, Other};
        assert_eq!(shares(&[Gcp], 0.8), [0.0, 0.0, 1.0, 0.0]);
        assert_eq!(shares(&[Other, Aws], 0.75), [0.25, 0.0, 0.0, 0.75]);
        assert_eq!(shares(&[Azure, Aws, Gcp], 0.5), [0.25, 0.5, 0.25, 0.0]);
        assert_eq!(shares(&[], 0.5), [0.0; 4]);
    }

    #[test]
    fn only_equal_patterns_share_a_position() {
        use Cloud::{Aws, Azure, Gcp};
        let clouds: [&[Cloud]; 5] =
            [&[Azure], &[Aws, Azure], &[Azure, Aws], &[Azure], &[Azure, Aws, Gcp]];
        let patterns: Patterns =
            clouds.iter().map(|clouds| Pattern::new(clouds.iter().copied())).collect();
        assert_eq!(patterns.of, [0, 1, 2, 0, 3]);
        assert_eq!(patterns.distinct.len(), 4);
        assert_eq!(patterns.distinct[2], Pattern::new([Azure, Aws]));
    }
}
