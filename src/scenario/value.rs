//! Values: what a parameter can hold.

use std::fmt;

use time::Date;

use crate::market::{Prior, Quarter, Regime, Schedule};

/// The size from which numbers are written without an exponent.
const PLAIN: f64 = 1e-6;

/// A parameter's value. It displays as it is written in links, without a unit; reading that text
/// again gives the same value, bit for bit.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A finite number in the parameter's unit.
    Number(f64),
    /// A whole number in the parameter's unit.
    Whole(u32),
    /// A share at quarter 0.
    Prior(Prior),
    /// A calendar quarter.
    Quarter(Quarter),
    /// A calendar day.
    Date(Date),
    /// A regime.
    Regime(Regime),
    /// A name; empty for the usual one.
    Name(String),
    /// Entries of a timetable.
    Schedule(Schedule),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Hundreds of zeros are no help to anyone.
            Self::Number(number) if *number != 0.0 && number.abs() < PLAIN => {
                write!(f, "{number:e}")
            }
            Self::Number(number) => write!(f, "{number}"),
            Self::Whole(number) => write!(f, "{number}"),
            Self::Prior(prior) => write!(f, "{prior}"),
            Self::Quarter(quarter) => write!(f, "{quarter}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Regime(regime) => f.write_str(regime.key()),
            Self::Name(name) => f.write_str(name),
            Self::Schedule(schedule) => write!(f, "{schedule}"),
        }
    }
}

/// A Rust type that can be the field of a scenario.
pub(super) trait Field: Sized {
    /// The value that holds it.
    fn wrap(&self) -> Value;
    /// The field in a value of its own variant.
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
    Prior => Prior,
    Quarter => Quarter,
    Date => Date,
    Regime => Regime,
    String => Name,
    Schedule => Schedule,
}
