//! Clouds: where enterprises run their workloads.

use serde::Serialize;

/// How many clouds there can be.
pub const CLOUDS: usize = 8;

/// A cloud: the three hyperscalers, everyone else as one, and up to four more that a scenario may
/// take out of everyone else and name. A cloud without a share at quarter 0 does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Cloud {
    /// Amazon Web Services.
    Aws,
    /// Microsoft Azure.
    Azure,
    /// Google Cloud.
    Gcp,
    /// All other clouds together.
    Other,
    /// A fifth cloud.
    Cloud5,
    /// A sixth cloud.
    Cloud6,
    /// A seventh cloud.
    Cloud7,
    /// An eighth cloud.
    Cloud8,
}

impl Cloud {
    /// Every cloud, in the order of the indices.
    pub const ALL: [Self; CLOUDS] = [
        Self::Aws,
        Self::Azure,
        Self::Gcp,
        Self::Other,
        Self::Cloud5,
        Self::Cloud6,
        Self::Cloud7,
        Self::Cloud8,
    ];

    /// The clouds that a scenario may add.
    pub const FURTHER: [Self; 4] = [Self::Cloud5, Self::Cloud6, Self::Cloud7, Self::Cloud8];

    /// The position in arrays that hold a value for each cloud.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The short name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Aws => "aws",
            Self::Azure => "azure",
            Self::Gcp => "gcp",
            Self::Other => "other",
            Self::Cloud5 => "cloud5",
            Self::Cloud6 => "cloud6",
            Self::Cloud7 => "cloud7",
            Self::Cloud8 => "cloud8",
        }
    }

    /// The name that people read, where a scenario gives no other.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Aws => "AWS",
            Self::Azure => "Azure",
            Self::Gcp => "Google Cloud",
            Self::Other => "Others",
            Self::Cloud5 => "Cloud 5",
            Self::Cloud6 => "Cloud 6",
            Self::Cloud7 => "Cloud 7",
            Self::Cloud8 => "Cloud 8",
        }
    }

    /// The cloud of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cloud| cloud.key() == key)
    }
}
