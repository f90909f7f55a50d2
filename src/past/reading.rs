//! Readings: what was published of a quarter, as one value that can be cut off at any quarter.

use crate::market::{Cloud, Quarter};

use super::growth::{AiReading, GrowthReading, MarketReading};
use super::tables;
use super::vendor::{VENDORS, VendorReading};

/// The three clouds that every source reports.
pub const NAMED: [Cloud; 3] = [Cloud::Aws, Cloud::Azure, Cloud::Gcp];

/// Readings that one firm made by one definition, so that they can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Series {
    /// Synergy Research Group up to 2024 Q2, as published at the time.
    Synergy,
    /// Synergy from 2024 Q3 on, when it estimated Microsoft's revenue anew.
    SynergyRebased,
    /// Canalys (now Omdia), as published at the time: it shows how far firms disagree, and no run is
    /// compared with it.
    Canalys,
}

impl Series {
    /// The name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Synergy => "Synergy to 2024 Q2",
            Self::SynergyRebased => "Synergy from 2024 Q3",
            Self::Canalys => "Canalys",
        }
    }

    /// Synergy's series that a quarter belongs to.
    #[must_use]
    pub fn of(quarter: Quarter) -> Self {
        if quarter < REBASED { Self::Synergy } else { Self::SynergyRebased }
    }
}

/// The first quarter of Synergy's new definition.
const REBASED: Quarter = Quarter::new(2024, 3);

/// A cloud's share of a quarter as a firm published it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareReading {
    /// The quarter.
    pub quarter: Quarter,
    /// The firm and its definition.
    pub series: Series,
    /// The cloud.
    pub cloud: Cloud,
    /// The share in percent.
    pub percent: f64,
    /// The width of the interval that was rounded to it, in points: 1 for a whole number as printed, 2 for
    /// “about”, for the middle of a printed range and for the difference of two printed numbers.
    pub rounded_to: f64,
}

/// What was published up to some quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub(super) shares: Vec<ShareReading>,
    pub(super) growth: Vec<GrowthReading>,
    pub(super) markets: Vec<MarketReading>,
    pub(super) ai: Vec<AiReading>,
    pub(super) vendors: Vec<VendorReading>,
}

impl Past {
    /// All readings, up to 2025 Q4.
    #[must_use]
    pub fn published() -> Self {
        Self {
            shares: tables::SHARES.to_vec(),
            growth: tables::GROWTH.to_vec(),
            markets: tables::MARKETS.to_vec(),
            ai: tables::AI.to_vec(),
            vendors: VENDORS.to_vec(),
        }
    }

    /// The readings of a quarter and of those before it.
    #[must_use]
    pub fn until(&self, last: Quarter) -> Self {
        let mut known = self.clone();
        known.shares.retain(|reading| reading.quarter <= last);
        known.growth.retain(|reading| reading.quarter <= last);
        known.markets.retain(|reading| reading.quarter <= last);
        known.ai.retain(|reading| reading.quarter <= last);
        known.vendors.retain(|reading| reading.quarter <= last);
        known
    }

    /// The readings of shares, in the order of quarters.
    #[must_use]
    pub fn shares(&self) -> &[ShareReading] {
        &self.shares
    }

    /// Every quarter of which Synergy's shares are known.
    #[must_use]
    pub fn quarters(&self) -> Vec<Quarter> {
        let of_synergy = self.shares.iter().filter(|reading| reading.series != Series::Canalys);
        let mut quarters: Vec<Quarter> = of_synergy.map(|reading| reading.quarter).collect();
        quarters.sort_unstable();
        quarters.dedup();
        quarters
    }

    /// A cloud's share in a quarter.
    #[must_use]
    pub fn share(&self, series: Series, cloud: Cloud, quarter: Quarter) -> Option<&ShareReading> {
        self.shares.iter().find(|reading| {
            (reading.series, reading.cloud, reading.quarter) == (series, cloud, quarter)
        })
    }

    /// The last reading of a cloud's share in a quarter or in the `back` quarters before it.
    #[must_use]
    pub fn last_share(
        &self,
        series: Series,
        cloud: Cloud,
        quarter: Quarter,
        back: u32,
    ) -> Option<&ShareReading> {
        self.within(series, cloud, quarter, back).max_by_key(|reading| reading.quarter)
    }

    /// The earliest reading of a cloud's share in the `back` quarters before a quarter.
    #[must_use]
    pub fn earliest_share(
        &self,
        series: Series,
        cloud: Cloud,
        quarter: Quarter,
        back: u32,
    ) -> Option<&ShareReading> {
        let earlier = self.within(series, cloud, quarter, back);
        earlier.filter(|reading| reading.quarter < quarter).min_by_key(|reading| reading.quarter)
    }

    fn within(
        &self,
        series: Series,
        cloud: Cloud,
        quarter: Quarter,
        back: u32,
    ) -> impl Iterator<Item = &ShareReading> {
        self.shares.iter().filter(move |reading| {
            (reading.series, reading.cloud) == (series, cloud)
                && (0..=back as i32).contains(&quarter.since(reading.quarter))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_in_order_and_each_is_there_once() {
        let shares = Past::published().shares;
        let places: Vec<_> = shares.iter().map(|r| (r.quarter, r.series, r.cloud)).collect();
        assert!(places.is_sorted_by(|one, next| one < next));
        assert!(shares.iter().all(|r| r.quarter < Quarter::new(2026, 1)), "2026 is not used");
    }

    #[test]
    fn the_two_definitions_of_synergy_do_not_overlap() {
        for reading in Past::published().shares {
            if reading.series != Series::Canalys {
                assert_eq!(reading.series, Series::of(reading.quarter), "{reading:?}");
            }
        }
    }

    #[test]
    fn readings_are_found_forwards_and_backwards() {
        let past = Past::published();
        let percent = |found: Option<&ShareReading>| found.map(|reading| reading.percent);
        let [q2, q3] = [2, 3].map(|number| Quarter::new(2024, number));
        assert_eq!(percent(past.share(Series::Synergy, Cloud::Azure, q2)), Some(23.0));
        assert_eq!(percent(past.share(Series::SynergyRebased, Cloud::Azure, q2)), None);
        assert_eq!(percent(past.share(Series::SynergyRebased, Cloud::Azure, q3)), Some(20.0));
        let of_2019 = Quarter::new(2019, 4);
        let last = |back| past.last_share(Series::Synergy, Cloud::Gcp, of_2019, back);
        assert_eq!((percent(last(3)), percent(last(4))), (None, Some(7.0)));
        let earliest = past.earliest_share(Series::Synergy, Cloud::Gcp, of_2019, 8);
        assert_eq!(percent(earliest), Some(6.0));
    }
}
