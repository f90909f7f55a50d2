//! Values: what a parameter can hold.

use std::fmt;

use time::Date;

use crate::market::{InitialShare, Quarter, Regime, Schedule};

use super::assumptions::Assumptions;
use super::start_shares::StartShares;

/// The smallest size that is written without an exponent.
const PLAIN: f64 = 1e-6;

/// A parameter's value. It is displayed as links write it, without a unit; reading that text gives the
/// same value, bit for bit.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A finite number in the parameter's unit.
    Number(f64),
    /// A whole number in the parameter's unit.
    Whole(u32),
    /// A share at quarter 0.
    InitialShare(InitialShare),
    /// A calendar quarter.
    Quarter(Quarter),
    /// A calendar day.
    Date(Date),
    /// A regime.
    Regime(Regime),
    /// Whether assumptions vary.
    Assumptions(Assumptions),
    /// Whether shares at quarter 0 vary.
    StartShares(StartShares),
    /// A name; empty means the usual name.
    Name(String),
    /// Entries of a timetable.
    Schedule(Schedule),
}

impl Value {
    /// It as a number in the unit of its parameter. `None` if it is no number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Whole(number) => Some(f64::from(*number)),
            Self::InitialShare(share) => Some(f64::from(share.hundredths()) / 100.0),
            Self::Quarter(_)
            | Self::Date(_)
            | Self::Regime(_)
            | Self::Assumptions(_)
            | Self::StartShares(_)
            | Self::Name(_)
            | Self::Schedule(_) => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Avoids long rows of zeros.
            Self::Number(number) if *number != 0.0 && number.abs() < PLAIN => {
                write!(f, "{number:e}")
            }
            Self::Number(number) => write!(f, "{number}"),
            Self::Whole(number) => write!(f, "{number}"),
            Self::InitialShare(initial_share) => write!(f, "{initial_share}"),
            Self::Quarter(quarter) => write!(f, "{quarter}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Regime(regime) => f.write_str(regime.key()),
            Self::Assumptions(assumptions) => f.write_str(assumptions.key()),
            Self::StartShares(shares) => f.write_str(shares.key()),
            Self::Name(name) => f.write_str(name),
            Self::Schedule(schedule) => write!(f, "{schedule}"),
        }
    }
}

/// A Rust type that a field of a scenario can have.
pub(super) trait Field: Sized {
    /// The value of this field.
    fn wrap(&self) -> Value;
    /// The field from a value; `None` if the value is of another variant.
    fn unwrap(value: Value) -> Option<Self>;
}

macro_rules! fields {
    ($($type:ty => $variant:ident),* $(,)?) => {$(
        impl Field for $type {
            fn wrap(&self) -> Value {
                Value::$variant(ToOwned::to_owned(self))
            }
            fn unwrap(value: Value) -> Option<Self> {
                if let Value::$variant(field) = value { Some(field) } else { None }
            }
        }
    )*};
}

fields! {
    f64 => Number,
    u32 => Whole,
    InitialShare => InitialShare,
    Quarter => Quarter,
    Date => Date,
    Regime => Regime,
    Assumptions => Assumptions,
    StartShares => StartShares,
    String => Name,
    Schedule => Schedule,
}
