//! Vendors: their shares of what enterprises use, as one firm published them.

use crate::market::{Model, Quarter};

use super::reading::Past;

/// A vendor's share at some time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VendorReading {
    /// The quarter in whose middle the year or half-year that it was asked about ended, or nearly.
    pub quarter: Quarter,
    /// The period as data/model_share_history.csv names it.
    pub period: &'static str,
    /// The vendor's models.
    pub model: Model,
    /// The share in percent, rounded to a point.
    pub percent: f64,
}

const fn read(quarter: Quarter, period: &'static str, model: Model, percent: f64) -> VendorReading {
    VendorReading { quarter, period, model, percent }
}

const IN_2023: Quarter = Quarter::new(2023, 4);
const IN_2024: Quarter = Quarter::new(2024, 4);
const MID_2025: Quarter = Quarter::new(2025, 2);
const LATE_2025: Quarter = Quarter::new(2025, 4);

/// Menlo Ventures' shares of enterprises' use of models: its reports of 2024, mid-2025 and December 2025.
/// They count spend or use, so they are hardly one series.
pub static VENDORS: [VendorReading; 10] = [
    read(IN_2023, "2023", Model::OpenAi, 50.0),
    read(IN_2023, "2023", Model::Anthropic, 12.0),
    read(IN_2024, "2024", Model::OpenAi, 34.0),
    read(IN_2024, "2024", Model::Anthropic, 24.0),
    read(MID_2025, "2025H1", Model::OpenAi, 25.0),
    read(MID_2025, "2025H1", Model::Anthropic, 32.0),
    read(MID_2025, "2025H1", Model::Gemini, 20.0),
    read(LATE_2025, "2025Q4", Model::OpenAi, 27.0),
    read(LATE_2025, "2025Q4", Model::Anthropic, 40.0),
    read(LATE_2025, "2025Q4", Model::Gemini, 21.0),
];

impl Past {
    /// A vendor's share in a quarter.
    #[must_use]
    pub fn vendor(&self, model: Model, quarter: Quarter) -> Option<&VendorReading> {
        self.vendors.iter().find(|reading| (reading.model, reading.quarter) == (model, quarter))
    }

    /// The last reading of a vendor's share up to a quarter.
    #[must_use]
    pub fn last_vendor(&self, model: Model, quarter: Quarter) -> Option<&VendorReading> {
        let known = self.vendors.iter().filter(|r| r.model == model && r.quarter <= quarter);
        known.max_by_key(|reading| reading.quarter)
    }
}
