//! Clouds: where enterprises run their workloads.

use serde::Serialize;

use crate::words;

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

    /// The index in arrays with a value for each cloud.
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

    /// The name that readers see, unless a scenario gives another.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Aws => words::cloud_aws(),
            Self::Azure => words::cloud_azure(),
            Self::Gcp => words::cloud_gcp(),
            Self::Other => words::cloud_other(),
            Self::Cloud5 => words::cloud_cloud5(),
            Self::Cloud6 => words::cloud_cloud6(),
            Self::Cloud7 => words::cloud_cloud7(),
            Self::Cloud8 => words::cloud_cloud8(),
        }
    }

    /// The cloud of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cloud| cloud.key() == key)
    }
}
