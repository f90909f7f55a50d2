//! The extent: how much of what could exist in a scenario does, and what memory that takes.

use crate::market::Venue;
use crate::scenario::Scenario;

use super::portfolios::Portfolios;
use super::rows::Rows;

/// How many clouds and venues can exist in a scenario: what stands beyond need not be stored.
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

    /// What every quarter reads of each enterprise on a side, in bytes: its row. The rest is read when a
    /// decision is due.
    #[must_use]
    pub const fn bytes_each_quarter(self) -> usize {
        Rows::bytes_each(self.clouds)
    }

    /// What the books of a side take for each enterprise once it has decided so often, in bytes.
    #[must_use]
    pub const fn bytes_per_enterprise(self, decisions: u32) -> usize {
        Rows::bytes_each(self.clouds) + Portfolios::bytes_each(decisions)
    }
}
