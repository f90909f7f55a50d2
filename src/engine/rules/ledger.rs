//! The financial terms between Microsoft and OpenAI.

use time::Date;

use crate::numeric::{Fraction, Percent};
use crate::scenario::Scenario;

/// The financial terms between Microsoft and OpenAI. Money is in billions of US dollars.
#[derive(Clone, Debug)]
pub struct LedgerRules {
    /// Cloud spend of quarter 0.
    pub market: f64,
    /// Fraction of OpenAI's revenue that goes to Microsoft until a day, up to a cap (M15).
    pub revenue_share: Fraction,
    /// The day on which the revenue share ends.
    pub revenue_until: Date,
    /// The most revenue share that is paid in all once exclusivity has ended.
    pub revenue_cap: f64,
    /// Fraction of Azure's sales of OpenAI's models that Microsoft pays to OpenAI while exclusivity lasts, at
    /// most until the same day (M15).
    pub microsoft_pays: Fraction,
    /// Fraction of OpenAI that Microsoft owns (M23).
    pub stake: Fraction,
    /// OpenAI's value in years of its revenue (M23).
    pub multiple: f64,
    /// Fraction of Azure's revenue that is left after costs.
    pub margin: Fraction,
}

impl LedgerRules {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            market: scenario.market,
            revenue_share: Percent::new(scenario.revenue_share).fraction(),
            revenue_until: scenario.revenue_until,
            revenue_cap: scenario.revenue_cap,
            microsoft_pays: Percent::new(scenario.microsoft_pays).fraction(),
            stake: Percent::new(scenario.stake).fraction(),
            multiple: scenario.multiple,
            margin: Percent::new(scenario.margin).fraction(),
        }
    }
}
