//! The largest of a few values: an enterprise's primary cloud, or its home.

/// The position of the largest value; the first of equals, and of none that compare.
#[must_use]
#[inline(always)]
pub(super) fn largest<T: PartialOrd + Copy>(values: &[T]) -> usize {
    let Some((first, rest)) = values.split_first() else { return 0 };
    // With the value in hand, it takes a choice for each of them and no branch.
    let (largest, _) = (1..).zip(rest).fold((0, *first), |(largest, most), (k, value)| {
        let more = *value > most;
        (if more { k } else { largest }, if more { *value } else { most })
    });
    largest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equals_the_first_is_taken() {
        assert_eq!(largest(&[1, 3, 3, 2]), 1);
        assert_eq!(largest(&[0.0; 4]), 0);
        assert_eq!(largest(&[0.1, 0.2, 0.3]), 2);
    }
}
