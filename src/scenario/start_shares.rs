//! Start shares: whether the clouds' shares at quarter 0 are the same in every replicate.

use crate::words;

/// Whether the clouds' shares at quarter 0 are the same in every replicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartShares {
    /// They are as stated, because they are the question.
    Held,
    /// Each replicate starts from shares of its own, as far from those stated as sources of one quarter are from
    /// each other.
    Vary,
}

impl StartShares {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Held, Self::Vary];

    /// The name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Vary => "vary",
        }
    }

    /// The name that readers see on a control.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Held => words::start_shares_held(),
            Self::Vary => words::assumptions_vary(),
        }
    }

    /// The choice of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shares| shares.key() == key)
    }
}
