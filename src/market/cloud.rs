//! Clouds: where enterprises run their workloads.

use serde::Serialize;

/// How many clouds there are.
pub const CLOUDS: usize = 4;

/// A cloud. The three hyperscalers by name, everyone else as one.
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
}

impl Cloud {
    /// Every cloud, in the order of the indices.
    pub const ALL: [Self; CLOUDS] = [Self::Aws, Self::Azure, Self::Gcp, Self::Other];

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
        }
    }

    /// The name that people read.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Aws => "AWS",
            Self::Azure => "Azure",
            Self::Gcp => "Google Cloud",
            Self::Other => "Others",
        }
    }
}
