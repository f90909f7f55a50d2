//! Scenarios in a list: what a table gives, row by row.

use sha2::{Digest, Sha256};

use super::record::hexadecimal;

/// Scenarios as a table lists them, in texts that are not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scenarios {
    /// Each row has the values of some keys over the base scenario. `None` is a cell without one.
    Values {
        /// The keys.
        keys: Vec<String>,
        /// The rows, with a cell for each key.
        rows: Vec<Vec<Option<String>>>,
    },
    /// Each row is a link of its own.
    Links {
        /// The links.
        links: Vec<String>,
        /// How many replicates each has, whatever it says itself.
        replicates: Option<u32>,
    },
}

impl Scenarios {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Values { rows, .. } => rows.len(),
            Self::Links { links, .. } => links.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The SHA-256 of all texts, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        // A text after its length, so that no two tables have the same bytes.
        let mut add = |text: Option<&str>| {
            let length = text.map_or(u64::MAX, |text| text.len() as u64);
            hash.update(length.to_le_bytes());
            hash.update(text.unwrap_or_default());
        };
        match self {
            Self::Values { keys, rows } => {
                add(Some("values"));
                keys.iter().for_each(|key| add(Some(key)));
                rows.iter().flatten().for_each(|text| add(text.as_deref()));
            }
            Self::Links { links, replicates } => {
                add(Some("links"));
                add(replicates.map(|count| count.to_string()).as_deref());
                links.iter().for_each(|link| add(Some(link)));
            }
        }
        hexadecimal(&hash.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_tells_tables_apart() {
        let table = |cells: [Option<&str>; 2]| Scenarios::Values {
            keys: vec!["pull".to_owned(), "window".to_owned()],
            rows: vec![cells.map(|cell| cell.map(ToOwned::to_owned)).to_vec()],
        };
        let links = |replicates| Scenarios::Links {
            links: vec!["pull=1".to_owned(), "window=23".to_owned()],
            replicates,
        };
        let tables = [
            table([Some("1"), Some("23")]),
            table([Some("12"), Some("3")]),
            table([Some("1"), None]),
            table([None, Some("1")]),
            links(None),
            links(Some(23)),
        ];
        let digests: std::collections::BTreeSet<_> = tables.iter().map(Scenarios::digest).collect();
        assert_eq!(digests.len(), tables.len());
    }
}
