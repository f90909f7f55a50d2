//! Start presets: published estimates of the market that a scenario can start from.

use crate::words::{self, Word};

use super::initial_share::InitialShare;

/// A published estimate of the market that a scenario can start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartPreset {
    /// The name that readers see.
    pub name: Word,
    /// The value of the `preset` column in `data/start_presets.csv`, where the source is.
    pub key: &'static str,
    /// Shares of AWS, Azure, Google Cloud and all others.
    pub initial_shares: [InitialShare; 4],
    /// The name and the share of a fifth cloud that the estimate prints, which all others are without then.
    pub fifth: Option<(&'static str, InitialShare)>,
}

/// The published estimates on offer; the first is the default. A test compares each with its row of data.
pub const START_PRESETS: [StartPreset; 4] = [
    StartPreset {
        name: words::START_SYNERGY_2024,
        key: "synergy-2024q1",
        initial_shares: [
            InitialShare::percent(31),
            InitialShare::percent(25),
            InitialShare::percent(11),
            InitialShare::percent(33),
        ],
        fifth: None,
    },
    StartPreset {
        name: words::START_SYNERGY_2026,
        key: "synergy-2026q1",
        initial_shares: [
            InitialShare::percent(28),
            InitialShare::percent(21),
            InitialShare::percent(14),
            InitialShare::percent(37),
        ],
        fifth: None,
    },
    StartPreset {
        name: words::START_OMDIA_2025,
        key: "omdia-2025q4",
        initial_shares: [
            InitialShare::percent(32),
            InitialShare::percent(22),
            InitialShare::percent(12),
            InitialShare::percent(34),
        ],
        fifth: None,
    },
    StartPreset {
        name: words::START_SYNERGY_2025,
        key: "synergy-2025q3",
        initial_shares: [
            InitialShare::percent(29),
            InitialShare::percent(20),
            InitialShare::percent(13),
            InitialShare::percent(35),
        ],
        fifth: Some(("Oracle", InitialShare::percent(3))),
    },
];
