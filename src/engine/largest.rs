//! The largest of a few values: an enterprise's primary cloud, or its home.

/// The position of the largest value; the first of equals, and of none that compare.
#[must_use]
pub(super) fn largest<T: PartialOrd>(values: &[T]) -> usize {
    (1..values.len()).fold(0, |largest, k| if values[k] > values[largest] { k } else { largest })
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
