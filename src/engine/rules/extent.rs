//! The extent: how many clouds and venues a scenario has, and the memory that they take.

use crate::engine::spend::{Portfolios, Rows};
use crate::market::Venue;
use crate::scenario::Scenario;

/// How many clouds and venues have to be stored: those with larger indices do not exist in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// One more than the largest index of a cloud that exists.
    pub clouds: usize,
    /// One more than the largest index of a venue that exists.
    pub venues: usize,
}

impl Extent {
    /// The clouds and venues that exist in a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let clouds = scenario.clouds().map(|cloud| cloud.index() + 1).max().unwrap_or(1);
        let exists = |venue: Venue| venue.cloud().is_none_or(|cloud| cloud.index() < clouds);
        let venues = Venue::ALL.into_iter().filter(|venue| exists(*venue));
        Self { clouds, venues: venues.map(|venue| venue.index() + 1).max().unwrap_or(1) }
    }

    /// The memory of each enterprise that is read in every quarter, on each side, in bytes. The rest is read
    /// when a decision is due.
    #[must_use]
    pub const fn bytes_each_quarter(self) -> usize {
        Rows::bytes_each(self.clouds)
    }

    /// The memory of each enterprise on each side after so many decisions, in bytes.
    #[must_use]
    pub const fn bytes_per_enterprise(self, decisions: u32) -> usize {
        Rows::bytes_each(self.clouds) + Portfolios::bytes_each(decisions)
    }
}
