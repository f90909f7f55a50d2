//! Venues: where a model can be bought.

use super::cloud::{CLOUDS, Cloud};

/// How many venues there are: every cloud, and the vendor's own interface.
pub const VENUES: usize = CLOUDS + 1;

/// A place that sells models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Venue {
    /// On a cloud; the spend counts for that cloud.
    Cloud(Cloud),
    /// From the vendor; the spend counts for no cloud.
    Direct,
}

impl Venue {
    /// Every venue, in the order of the indices.
    pub const ALL: [Self; VENUES] = [
        Self::Cloud(Cloud::Aws),
        Self::Cloud(Cloud::Azure),
        Self::Cloud(Cloud::Gcp),
        Self::Direct,
        Self::Cloud(Cloud::Other),
    ];

    /// The position in arrays that hold a value for each venue, and the lane of the draws. The
    /// four venues that sell most models come first, so that one block of draws serves them.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Cloud(Cloud::Aws) => 0,
            Self::Cloud(Cloud::Azure) => 1,
            Self::Cloud(Cloud::Gcp) => 2,
            Self::Direct => 3,
            Self::Cloud(Cloud::Other) => 4,
        }
    }

    /// The cloud that the spend counts for, if any.
    #[must_use]
    pub const fn cloud(self) -> Option<Cloud> {
        match self {
            Self::Cloud(cloud) => Some(cloud),
            Self::Direct => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_follow_the_list() {
        for (index, venue) in Venue::ALL.into_iter().enumerate() {
            assert_eq!(venue.index(), index);
        }
    }
}
