//! One side of a comparison: a value for every lever of the model.

use time::Date;

use crate::market::{InitialShare, Quarter, Regime, START_PRESETS, Schedule, record};
use crate::words::lever;

use super::assumptions::Assumptions;
use super::rows::rows;
use super::start_shares::StartShares;

/// Declares [`Scenario`] and its defaults from the rows.
macro_rules! scenario {
    (
        $(
            $group:ident $sides:ident $id:tt $(=> $key:literal)? $field:ident: $type:ty = $default:expr,
            $kind:expr, [$($mechanism:literal)*], $evidence:ident $(, $range:tt)?;
        )*
        @regimes [$($regime_group:ident $side:ident $regime_id:tt $regime:expr;)*]
        $(
            $group_2:ident $sides_2:ident $id_2:tt $(=> $key_2:literal)? $field_2:ident: $type_2:ty =
            $default_2:expr, $kind_2:expr, [$($mechanism_2:literal)*], $evidence_2:ident $(, $range_2:tt)?;
        )*
    ) => {
        /// One side of a comparison: with the model's version, all that its figures depend on.
        ///
        /// Shares of clouds add up to 100%, and so do those of models, and of enterprises by the number
        /// of their clouds. The reader of links and [`super::Comparison::edit`] see to it;
        /// [`Scenario::validate`] says where it is not so.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario {
            /// The regime of distribution.
            pub regime: Regime,
            $(#[doc = lever!($id doc)] pub $field: $type,)*
            $(#[doc = lever!($id_2 doc)] pub $field_2: $type_2,)*
        }

        /// The regimes of side A and of side B, unless something else is said.
        pub(super) const REGIMES: [Regime; 2] = [$($regime),*];

        impl Default for Scenario {
            fn default() -> Self {
                Self {
                    regime: REGIMES[0],
                    $($field: $default,)*
                    $($field_2: $default_2,)*
                }
            }
        }
    };
}

rows!(scenario);
