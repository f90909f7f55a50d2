//! Start presets: published readings of the market that a scenario can start from.

use crate::words::{self, Word};

use super::prior::Prior;

/// A published reading of the market that a scenario can start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartPreset {
    /// The name that people read.
    pub name: Word,
    /// The `preset` column of the row in `data/start_presets.csv`, where the source stands.
    pub key: &'static str,
    /// Shares of AWS, Azure, Google Cloud and all others.
    pub priors: [Prior; 4],
}

/// The published readings on offer; the first is the default. A test ties each to its row of data.
pub const START_PRESETS: [StartPreset; 3] = [
    StartPreset {
        name: words::START_SYNERGY_2024,
        key: "synergy-2024q1",
        priors: [Prior::percent(31), Prior::percent(25), Prior::percent(11), Prior::percent(33)],
    },
    StartPreset {
        name: words::START_SYNERGY_2026,
        key: "synergy-2026q1",
        priors: [Prior::percent(28), Prior::percent(21), Prior::percent(14), Prior::percent(37)],
    },
    StartPreset {
        name: words::START_OMDIA_2025,
        key: "omdia-2025q4",
        priors: [Prior::percent(32), Prior::percent(22), Prior::percent(12), Prior::percent(34)],
    },
];
