//! Initial shares: shares at quarter 0 of clouds, of models, and of enterprises by how many clouds they use.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::words;

/// An initial share, in hundredths of a percentage point (0 to 10,000). An integer, so that it is exact
/// whether shares add up to 100 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InitialShare(u16);

/// The error of a text that is not a share.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", words::not_a_prior())]
pub struct PriorError;

impl InitialShare {
    /// The whole: 100 %.
    pub const WHOLE: Self = Self(10_000);

    /// A share in whole percent, at most 100.
    #[must_use]
    pub const fn percent(percent: u16) -> Self {
        Self(if percent > 100 { 10_000 } else { percent * 100 })
    }

    /// A share in hundredths of a percentage point; `None` above 100 %.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Option<Self> {
        if hundredths <= 10_000 { Some(Self(hundredths as u16)) } else { None }
    }

    /// The share in hundredths of a percentage point.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0 as u32
    }

    /// The share as a fraction of one.
    #[must_use]
    pub fn fraction(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl fmt::Display for InitialShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", f64::from(self.0) / 100.0)
    }
}

impl FromStr for InitialShare {
    type Err = PriorError;

    fn from_str(text: &str) -> Result<Self, PriorError> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let decimals = decimals.trim_end_matches('0');
        if (whole.is_empty() && decimals.is_empty())
            || whole.len() > 9
            || decimals.len() > 2
            || !plain(whole)
            || !plain(decimals)
        {
            return Err(PriorError);
        }
        let whole: u32 =
            if whole.is_empty() { 0 } else { whole.parse().map_err(|_| PriorError)? };
        let decimals: u32 = format!("{decimals:0<2}").parse().map_err(|_| PriorError)?;
        whole
            .checked_mul(100)
            .and_then(|hundredths| hundredths.checked_add(decimals))
            .and_then(Self::from_hundredths)
            .ok_or(PriorError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn priors_read_and_write_exactly() {
        for (text, hundredths) in [("31", 3100), ("0.5", 50), ("12.34", 1234), (".5", 50)] {
            assert_eq!(text.parse::<InitialShare>().unwrap().hundredths(), hundredths);
        }
        assert_eq!("31".parse::<InitialShare>().unwrap().to_string(), "31");
        assert_eq!("31.50".parse::<InitialShare>().unwrap().to_string(), "31.5");
        for wrong in ["", ".", "-1", "101", "100.01", "1.234", "1e2", "inf", "4294967297"] {
            assert!(wrong.parse::<InitialShare>().is_err(), "{wrong}");
        }
        for hundredths in 0..=10_000 {
            let initial_share = InitialShare::from_hundredths(hundredths).unwrap();
            assert_eq!(initial_share.to_string().parse(), Ok(initial_share));
        }
    }
}
