//! Venues: where a model can be bought.

use super::cloud::{CLOUDS, Cloud};

/// How many venues there can be: every cloud, and the vendor's own interface.
pub const VENUES: usize = CLOUDS + 1;

/// The index of [`Venue::Direct`].
const DIRECT: usize = 3;

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
        Self::Cloud(Cloud::Cloud5),
        Self::Cloud(Cloud::Cloud6),
        Self::Cloud(Cloud::Cloud7),
        Self::Cloud(Cloud::Cloud8),
    ];

    /// The index in arrays with a value for each venue, which is also the position of its draws. The four
    /// venues that sell most models come first, so that one block of draws is enough for them.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Direct => DIRECT,
            Self::Cloud(cloud) if cloud.index() < DIRECT => cloud.index(),
            Self::Cloud(cloud) => cloud.index() + 1,
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

    /// The short name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cloud(cloud) => cloud.key(),
            Self::Direct => "direct",
        }
    }

    /// The venue of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|venue| venue.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_follow_the_list() {
        for (index, venue) in Venue::ALL.into_iter().enumerate() {
            assert_eq!(venue.index(), index);
            assert_eq!(Venue::from_key(venue.key()), Some(venue));
        }
    }
}
