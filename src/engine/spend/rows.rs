//! Rows: what each enterprise spends on each cloud, core and AI, side by side in memory.

use bytemuck::{cast_slice, cast_slice_mut};
use wide::u64x2;

use crate::market::CLOUDS;

/// The number of clouds for which core and AI spend fit into one cache line: as many as most scenarios
/// have.
pub(in crate::engine) const FEW: usize = CLOUDS / 2;

/// A cache line: 64 bytes, which processors fetch from memory at once.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Line([u64x2; CLOUDS / 2]);

impl Line {
    fn amounts(&self) -> &[u64] {
        cast_slice(&self.0)
    }

    fn amounts_mut(&mut self) -> &mut [u64] {
        cast_slice_mut(&mut self.0)
    }
}

/// Spend by enterprise and cloud, in units of constant growth.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Rows {
    clouds: usize,
    /// For each enterprise one line with its core and its AI spend, or a line for each of the two where
    /// there are more than [`FEW`] clouds.
    lines: Vec<Line>,
}

impl Rows {
    /// The memory of an enterprise's row, in bytes.
    pub const fn bytes_each(clouds: usize) -> usize {
        clouds.div_ceil(FEW) * size_of::<Line>()
    }

    /// Rows of `enterprises` enterprises that spend nothing.
    pub fn new(clouds: usize, enterprises: usize) -> Self {
        Self { clouds, lines: vec![Line::default(); enterprises * clouds.div_ceil(FEW)] }
    }

    /// An enterprise's core spend by cloud, in units.
    #[inline(always)]
    pub fn core(&self, enterprise: usize) -> &[u64] {
        let line = if self.clouds <= FEW { enterprise } else { 2 * enterprise };
        &self.lines[line].amounts()[..self.clouds]
    }

    /// The same, mutable.
    #[inline(always)]
    pub fn core_mut(&mut self, enterprise: usize) -> &mut [u64] {
        let line = if self.clouds <= FEW { enterprise } else { 2 * enterprise };
        &mut self.lines[line].amounts_mut()[..self.clouds]
    }

    /// An enterprise's AI spend by cloud, in units.
    #[inline(always)]
    pub fn ai(&self, enterprise: usize) -> &[u64] {
        if self.clouds <= FEW {
            &self.lines[enterprise].amounts()[FEW..FEW + self.clouds]
        } else {
            &self.lines[2 * enterprise + 1].amounts()[..self.clouds]
        }
    }

    /// The same, mutable.
    #[inline(always)]
    pub fn ai_mut(&mut self, enterprise: usize) -> &mut [u64] {
        if self.clouds <= FEW {
            &mut self.lines[enterprise].amounts_mut()[FEW..FEW + self.clouds]
        } else {
            &mut self.lines[2 * enterprise + 1].amounts_mut()[..self.clouds]
        }
    }

    /// Reads an enterprise's core and AI spend as vectors of two clouds, with zeros for clouds that do not
    /// exist; `None` where there are more than [`FEW`] clouds.
    pub fn few(&self) -> Option<impl Fn(usize) -> [[u64x2; FEW / 2]; 2]> {
        let halves = |enterprise: usize| {
            let [a, b, c, d] = self.lines[enterprise].0;
            [[a, b], [c, d]]
        };
        (self.clouds <= FEW).then_some(halves)
    }
}

#[cfg(test)]
mod tests {
    use bytemuck::cast;

    use super::*;

    #[test]
    fn every_cloud_of_every_enterprise_has_its_own_cell() {
        for clouds in 1..=CLOUDS {
            let mut rows = Rows::new(clouds, 3);
            let amount = |enterprise: usize, cloud: usize| (100 * enterprise + cloud + 1) as u64;
            for enterprise in 0..3 {
                for cloud in 0..clouds {
                    rows.core_mut(enterprise)[cloud] = amount(enterprise, cloud);
                    rows.ai_mut(enterprise)[cloud] = 1_000 * amount(enterprise, cloud);
                }
            }
            for enterprise in 0..3 {
                let core: Vec<u64> = (0..clouds).map(|cloud| amount(enterprise, cloud)).collect();
                let ai: Vec<u64> = core.iter().map(|amount| 1_000 * amount).collect();
                assert_eq!((rows.core(enterprise), rows.ai(enterprise)), (&core[..], &ai[..]));
                if let Some(few) = rows.few() {
                    let [of_core, of_ai]: [[u64; FEW]; 2] = cast(few(enterprise));
                    assert_eq!((&of_core[..clouds], &of_ai[..clouds]), (&core[..], &ai[..]));
                    assert!(
                        of_core[clouds..].iter().chain(&of_ai[clouds..]).all(|rest| *rest == 0)
                    );
                }
            }
            assert_eq!(rows.few().is_some(), clouds <= 4);
        }
    }
}
