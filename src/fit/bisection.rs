//! Bisection: the root of a monotone function.

/// The root of a function that is monotone on a range, to within `precision`; `None` if it has the same sign
/// at both ends.
///
/// # Errors
/// The first error of the function.
pub fn root<E>(
    (mut low, mut high): (f64, f64),
    precision: f64,
    mut function: impl FnMut(f64) -> Result<f64, E>,
) -> Result<Option<f64>, E> {
    let at_low = function(low)?;
    if at_low == 0.0 {
        return Ok(Some(low));
    }
    let rises = at_low < 0.0;
    let at_high = function(high)?;
    if at_high != 0.0 && (at_high > 0.0) != rises {
        return Ok(None);
    }
    while high - low > precision {
        let middle = 0.5 * (low + high);
        if (function(middle)? < 0.0) == rises { low = middle } else { high = middle }
    }
    Ok(Some(0.5 * (low + high)))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    fn found(range: (f64, f64), function: impl Fn(f64) -> f64) -> Option<f64> {
        let Ok(found) = root(range, 1e-9, |x| Ok::<_, Infallible>(function(x)));
        found
    }

    #[test]
    fn rising_and_falling_functions_have_their_root() {
        for sign in [1.0, -1.0] {
            let root = found((0.0, 8.0), |x| sign * (x * x - 2.0)).unwrap();
            assert!((root - 2.0_f64.sqrt()).abs() < 1e-9, "{root}");
            assert_eq!(found((2.0, 8.0), |x| sign * (x * x - 2.0)), None);
            assert_eq!(found((0.0, 1.0), |x| sign * (x * x - 2.0)), None);
        }
    }

    #[test]
    fn a_root_at_an_end_is_found() {
        assert_eq!(found((1.0, 2.0), |x| x - 1.0), Some(1.0));
        assert!((found((1.0, 2.0), |x| x - 2.0).unwrap() - 2.0).abs() < 1e-9);
    }

    #[test]
    fn the_first_error_ends_the_search() {
        let mut calls = 0;
        let result: Result<_, &str> = root((0.0, 1.0), 1e-9, |x| {
            calls += 1;
            if calls < 4 { Ok(x - 0.3) } else { Err("no more") }
        });
        assert_eq!((result, calls), (Err("no more"), 4));
    }
}
