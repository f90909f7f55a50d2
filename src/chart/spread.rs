//! Spreading: moves labels apart by as little as possible.

/// A label with the position that it should have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wish {
    /// The wanted position of its top.
    pub top: f64,
    /// Its height.
    pub height: f64,
}

/// The tops at which all labels are at least `gap` apart within `low..high`, in the order of their
/// wanted positions, with the least sum of squared displacements. If they do not fit, they begin at
/// `low` and overflow.
pub(super) fn spread(wishes: &[Wish], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = Vec::with_capacity(wishes.len());
    for (i, wish) in wishes.iter().enumerate() {
        let index = order.partition_point(|x| wishes[*x].top.total_cmp(&wish.top).is_le());
        order.insert(index, i);
    }
    // If the heights above each label are subtracted, a label may be anywhere not above its
    // predecessor. That is an isotonic regression, solved by pooling neighbours that violate the order.
    let mut above = 0.0;
    let mut offsets = Vec::with_capacity(order.len());
    let mut pools: Vec<(f64, usize)> = Vec::with_capacity(order.len());
    for i in &order {
        let mut pool = (wishes[*i].top - above, 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let count = last.1 + pool.1;
            let sum = last.0 * last.1 as f64 + pool.0 * pool.1 as f64;
            pool = (sum / count as f64, count);
        }
        pools.push(pool);
        offsets.push(above);
        above += wishes[*i].height + gap;
    }
    let last_base = (high - (above - gap)).max(low);
    let bases = pools.iter().flat_map(|(base, count)| std::iter::repeat_n(*base, *count));
    let mut tops = vec![0.0; wishes.len()];
    for ((i, offset), base) in order.iter().zip(offsets).zip(bases) {
        tops[*i] = base.clamp(low, last_base) + offset;
    }
    tops
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn who_has_room_stays() {
        let wishes =
            [(40.0, 10.0), (0.0, 10.0), (20.0, 10.0)].map(|(top, height)| Wish { top, height });
        assert_eq!(spread(&wishes, 2.0, (0.0, 100.0)), [40.0, 0.0, 20.0]);
        assert!(spread(&[], 2.0, (0.0, 100.0)).is_empty());
    }

    #[test]
    fn equals_share_the_displacement() {
        let wishes = [Wish { top: 50.0, height: 10.0 }; 3];
        assert_eq!(spread(&wishes, 0.0, (0.0, 100.0)), [40.0, 50.0, 60.0]);
        assert_eq!(spread(&wishes, 0.0, (50.0, 100.0)), [50.0, 60.0, 70.0]);
        assert_eq!(spread(&wishes, 0.0, (0.0, 60.0)), [30.0, 40.0, 50.0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nobody_overlaps_and_the_order_holds(
            wishes in prop::collection::vec((-50.0..250.0, 5.0..30.0), 1..6)
        ) {
            let wishes: Vec<Wish> =
                wishes.into_iter().map(|(top, height)| Wish { top, height }).collect();
            let tops = spread(&wishes, 2.0, (0.0, 200.0));
            for i in 0..wishes.len() {
                prop_assert!(tops[i] >= 0.0 && tops[i] + wishes[i].height <= 200.0 + 1e-9);
                for j in 0..wishes.len() {
                    if wishes[i].top < wishes[j].top {
                        prop_assert!(tops[i] + wishes[i].height + 2.0 <= tops[j] + 1e-9);
                    }
                }
            }
        }
    }
}
