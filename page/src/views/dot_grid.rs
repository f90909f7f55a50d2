//! The grid of dots: the position of each enterprise, the same on both sides and in all quarters.

use multihome::engine::Diary;

/// The largest distance between dots, in CSS pixels.
const WIDEST: f64 = 22.0;

/// The ratio of height to width of a full grid.
const SHAPE: f64 = 0.62;

/// The distance between dots, in CSS pixels, from which there is room for rings.
const RINGS_FROM: f64 = 6.5;

/// The positions of dots, in rows: by the cloud that an enterprise starts on, the largest enterprises
/// first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DotGrid {
    /// The distance between dots, in CSS pixels.
    pub cell: f64,
    columns: usize,
    /// For each position in the grid, the index in the diary.
    order: Vec<usize>,
    /// For each index in the diary, the position in the grid.
    positions: Vec<usize>,
}

impl DotGrid {
    /// The grid of a diary with a width in CSS pixels.
    pub fn new(diary: &Diary, width: f64) -> Self {
        let count = diary.len().max(1) as f64;
        let fitting = (width * width * SHAPE / count).sqrt().clamp(1.0, WIDEST);
        // Whole columns, so that the grid fills the width.
        let columns = (width / fitting).ceil().max(1.0);
        let mut order: Vec<usize> = (0..diary.len()).collect();
        let start = |index: usize| diary.habits(0, index).map(|[a, _]| a.primary);
        order.sort_by_key(|index| (start(*index), std::cmp::Reverse(*index)));
        let mut positions = vec![0; order.len()];
        for (position, index) in order.iter().enumerate() {
            positions[*index] = position;
        }
        Self { cell: width / columns, columns: columns as usize, order, positions }
    }

    /// Its height in CSS pixels.
    pub fn height(&self) -> f64 {
        self.order.len().div_ceil(self.columns) as f64 * self.cell
    }

    /// Whether there is room for rings.
    pub fn has_rings(&self) -> bool {
        self.cell >= RINGS_FROM
    }

    /// The centre of the dot of an index in the diary.
    pub fn centre(&self, index: usize) -> (f64, f64) {
        let position = self.positions.get(index).copied().unwrap_or_default();
        let (column, row) = (position % self.columns, position / self.columns);
        ((column as f64 + 0.5) * self.cell, (row as f64 + 0.5) * self.cell)
    }

    /// The index in the diary of the dot at a point, if there is one.
    pub fn at(&self, x: f64, y: f64) -> Option<usize> {
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (column, row) = ((x / self.cell) as usize, (y / self.cell) as usize);
        let position = row * self.columns + column;
        (column < self.columns).then(|| self.order.get(position).copied()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use multihome::engine::Rules;
    use multihome::scenario::{Comparison, Scenario};

    use super::*;

    #[test]
    fn every_dot_is_found_where_it_stands() {
        for (enterprises, width) in [(1, 300.0), (37, 320.0), (500, 288.0), (500, 700.0)] {
            let comparison =
                Comparison::of(Scenario { enterprises, horizon: 1, ..Scenario::default() });
            let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
            let grid = DotGrid::new(&diary, width);
            assert!(grid.cell <= WIDEST && grid.height() <= width * SHAPE + grid.cell);
            for index in 0..diary.len() {
                let (x, y) = grid.centre(index);
                assert!(x < width && y < grid.height());
                assert_eq!(grid.at(x, y), Some(index));
            }
            assert_eq!((grid.at(-1.0, 1.0), grid.at(width + 1.0, 1.0)), (None, None));
            assert_eq!(grid.at(1.0, grid.height() + 1.0), None);
        }
    }

    #[test]
    fn dots_stand_by_the_cloud_they_start_on() {
        let comparison =
            Comparison::of(Scenario { enterprises: 300, horizon: 1, ..Scenario::default() });
        let diary = Diary::keep(&Rules::new(&comparison), 0, 1);
        let grid = DotGrid::new(&diary, 400.0);
        let starts: Vec<_> =
            grid.order.iter().map(|index| diary.habits(0, *index).unwrap()[0].primary).collect();
        assert!(starts.is_sorted());
    }
}
