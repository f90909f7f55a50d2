//! The terms between Microsoft and OpenAI, in the engine's own terms.

use time::Date;

use crate::scenario::Scenario;

/// The terms between Microsoft and OpenAI in the engine's terms. Money is in billions of US dollars.
#[derive(Clone, Debug)]
pub struct LedgerRules {
    /// Cloud spend of quarter 0.
    pub market: f64,
    /// Part of OpenAI's revenue that goes to Microsoft, until a day, up to a cap (M15).
    pub revenue_share: f64,
    /// The day on which it ends.
    pub revenue_until: Date,
    /// The most that is paid after exclusivity has ended.
    pub revenue_cap: f64,
    /// Part of Azure's sales of OpenAI's models that Microsoft pays while they are exclusive, and no longer
    /// than to that day (M15).
    pub microsoft_pays: f64,
    /// Microsoft's part of OpenAI (M23).
    pub stake: f64,
    /// What OpenAI is worth, in years of revenue (M23).
    pub multiple: f64,
    /// Part of Azure's revenue that is kept after costs.
    pub margin: f64,
}

impl LedgerRules {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            market: scenario.market,
            revenue_share: scenario.revenue_share / 100.0,
            revenue_until: scenario.revenue_until,
            revenue_cap: scenario.revenue_cap,
            microsoft_pays: scenario.microsoft_pays / 100.0,
            stake: scenario.stake / 100.0,
            multiple: scenario.multiple,
            margin: scenario.margin / 100.0,
        }
    }
}
