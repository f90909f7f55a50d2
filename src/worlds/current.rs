//! The table of worlds of the current model.

use thiserror::Error;

use super::table::PUBLISHED;

/// How far a set may be from the record, compared with the discrepancies that were written down for the
/// model before the first set was matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// Half of them.
    Half,
    /// As they were written down.
    AsStated,
    /// Twice as much.
    Double,
}

impl Tolerance {
    /// Every tolerance, from the strictest.
    pub const ALL: [Self; 3] = [Self::Half, Self::AsStated, Self::Double];

    /// The factor of the discrepancies.
    #[must_use]
    pub const fn factor(self) -> f64 {
        match self {
            Self::Half => 0.5,
            Self::AsStated => 1.0,
            Self::Double => 2.0,
        }
    }

    /// The name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::AsStated => "as stated",
            Self::Double => "double",
        }
    }
}

/// The worlds that were found for one version of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worlds {
    /// The version of the model that was matched.
    pub model: u32,
    /// The fingerprint of the ranges that the sets were drawn from.
    pub ranges: &'static str,
    /// How many sets were tried.
    pub sets: u32,
    /// How many enterprises and how many paths each run had.
    pub size: [u32; 2],
    /// SHA-256 of all that the worlds depend on, and of the worlds.
    pub digest: &'static str,
    /// How many sets were left at each [`Tolerance`].
    pub left: [u32; 3],
    /// The worlds at each [`Tolerance`]: 256 of the sets that were left, or all if there are fewer. Those at
    /// the front represent all of them as well as so few can.
    pub worlds: [&'static [u16]; 3],
}

impl Worlds {
    /// The id of the table: the beginning of its digest.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.digest.get(..12).unwrap_or(self.digest)
    }

    /// The worlds at a tolerance.
    #[must_use]
    pub const fn at(&self, tolerance: Tolerance) -> &'static [u16] {
        match tolerance {
            Tolerance::Half => self.worlds[0],
            Tolerance::AsStated => self.worlds[1],
            Tolerance::Double => self.worlds[2],
        }
    }
}

/// The table of worlds is of another version of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the table of worlds is of version {found} of the model, and this is version {wanted}: `cargo xtask record` makes it again"
)]
pub struct OutOfDate {
    /// The version of the table.
    pub found: u32,
    /// The version of the model.
    pub wanted: u32,
}

/// The table that stands in the program, whatever version it is of.
#[must_use]
pub const fn published() -> &'static Worlds {
    &PUBLISHED
}

/// The table of worlds of a version of the model.
///
/// # Errors
/// If it is of another version.
pub const fn current(model: u32) -> Result<&'static Worlds, OutOfDate> {
    if PUBLISHED.model == model {
        Ok(&PUBLISHED)
    } else {
        Err(OutOfDate { found: PUBLISHED.model, wanted: model })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_another_version_is_an_error() {
        let version = published().model;
        assert_eq!(current(version), Ok(published()));
        let error = current(version + 1).unwrap_err();
        assert!(error.to_string().starts_with("the table of worlds is of version"), "{error}");
    }

    #[test]
    fn the_table_is_in_shape() {
        let table = published();
        assert_eq!((table.digest.len(), table.id().len()), (64, 12));
        for (tolerance, left) in Tolerance::ALL.into_iter().zip(table.left) {
            let worlds = table.at(tolerance);
            assert_eq!(
                worlds.len(),
                256,
                "{tolerance:?} of {left}: worlds are counted as 256 at each"
            );
            let mut sorted = worlds.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), worlds.len(), "{tolerance:?}: a world is there twice");
            assert!(worlds.iter().all(|world| u32::from(*world) < table.sets));
        }
    }
}
