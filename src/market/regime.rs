//! Regimes: the rules of distribution that a comparison has on its two sides.

use serde::Serialize;

use crate::words;

/// A rule for where OpenAI's models may be sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Regime {
    /// Only on Azure and from OpenAI itself, except for the public sector once it is exempt.
    Exclusive,
    /// On any cloud from the opening date on, with the lags and the window of the scenario.
    Multicloud,
    /// By the dated events of the record, then like [`Self::Multicloud`].
    AsItHappened,
    /// Like [`Self::Exclusive`], and nobody is exempt.
    NoExemption,
    /// By the scenario's own timetable, and like [`Self::Exclusive`] for models and venues that it does not name.
    Custom,
}

impl Regime {
    /// Every regime, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Exclusive, Self::Multicloud, Self::AsItHappened, Self::NoExemption, Self::Custom];

    /// The name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exclusive => "exclusive",
            Self::Multicloud => "multicloud",
            Self::AsItHappened => "as-it-happened",
            Self::NoExemption => "no-exemption",
            Self::Custom => "custom",
        }
    }

    /// The name that readers see on a control, with `azure` as the name of Azure.
    #[must_use]
    pub fn name(self, azure: &str) -> String {
        match self {
            Self::Exclusive => return words::regime_exclusive(azure),
            Self::Multicloud => words::regime_multicloud(),
            Self::AsItHappened => words::regime_as_it_happened(),
            Self::NoExemption => words::regime_no_exemption(),
            Self::Custom => words::regime_custom(),
        }
        .to_owned()
    }

    /// The regime of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|regime| regime.key() == key)
    }
}
