//! Transcendental functions from `libm`, which is pure Rust: the same bits on every target.

/// The natural exponential, e^x.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// The natural logarithm; −∞ at zero.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The sine of an angle in radians.
#[must_use]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// `base` to `exponent`, for a non-negative base. Exponents 0 and 1 are exact, so that a parameter
/// which switches a mechanism off leaves no rounding behind.
#[must_use]
pub fn power(base: f64, exponent: f64) -> f64 {
    if exponent == 1.0 {
        base
    } else if exponent == 0.0 {
        1.0
    } else if base == 0.0 {
        0.0
    } else {
        exp(exponent * ln(base))
    }
}
