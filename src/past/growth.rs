//! Growth: how fast clouds and the market grew, as it was reported at the time; how large the market was;
//! and what part of it was AI.

use crate::market::{Cloud, Quarter};
use crate::numeric::kernel::power;

use super::reading::{Past, Series};

/// A provider's revenue against a year before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GrowthReading {
    pub quarter: Quarter,
    pub cloud: Cloud,
    /// Percent a year.
    pub percent: f64,
}

/// The market as Synergy published it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MarketReading {
    pub quarter: Quarter,
    /// Billions of US dollars in the quarter.
    pub billions: Option<f64>,
    /// Percent against a year before.
    pub growth: Option<f64>,
}

/// What Microsoft ascribed to AI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct AiReading {
    pub quarter: Quarter,
    /// Percentage points of Azure's growth on the year.
    pub points: f64,
}

/// For how many quarters a reported growth is used if none followed.
const GROWTH_LASTS: u32 = 4;

/// How far back a cloud's growth is taken from its shares where none was reported: rounded to points,
/// they say little about less time.
const SHARES_BACK: u32 = 8;

/// The growth that a lever can hold, in percent a year.
const GROWTHS: std::ops::RangeInclusive<f64> = 1.0..=100.0;

/// The AI part of spend before Microsoft named any, in percent: hindsight, not data.
const AI_BEFORE: f64 = 1.0;

impl Past {
    /// The growth of the whole market as last reported, in percent a year.
    #[must_use]
    pub fn market_growth(&self, quarter: Quarter) -> Option<f64> {
        let known = self.markets.iter().filter(|r| r.quarter <= quarter && r.growth.is_some());
        known.max_by_key(|reading| reading.quarter)?.growth
    }

    /// The size of the market as last published, in billions of US dollars a quarter.
    #[must_use]
    pub fn market_size(&self, quarter: Quarter) -> Option<f64> {
        let known = self.markets.iter().filter(|r| r.quarter <= quarter && r.billions.is_some());
        known.max_by_key(|reading| reading.quarter)?.billions
    }

    /// A cloud's growth as last reported within a year. If it was not, its growth by its own shares and the
    /// market's growth; if there is no earlier share, the market's growth. In percent a year.
    #[must_use]
    pub fn growth(&self, cloud: Cloud, quarter: Quarter) -> Option<f64> {
        let reported = self.growth.iter().filter(|reading| {
            reading.cloud == cloud
                && (0..=GROWTH_LASTS as i32).contains(&quarter.since(reading.quarter))
        });
        let percent = match reported.max_by_key(|reading| reading.quarter) {
            Some(reading) => reading.percent,
            None => self.growth_by_shares(cloud, quarter)?,
        };
        Some(percent.clamp(*GROWTHS.start(), *GROWTHS.end()))
    }

    fn growth_by_shares(&self, cloud: Cloud, quarter: Quarter) -> Option<f64> {
        let market = self.market_growth(quarter)?;
        let series = Series::of(quarter);
        let now = self.last_share(series, cloud, quarter, GROWTH_LASTS);
        let then = self.earliest_share(series, cloud, quarter, SHARES_BACK);
        let Some((now, then)) = now.zip(then).filter(|(now, then)| now.quarter > then.quarter)
        else {
            return Some(market);
        };
        let years = f64::from(now.quarter.since(then.quarter)) / 4.0;
        let a_year = power(now.percent / then.percent, 1.0 / years);
        Some(100.0 * (a_year * (1.0 + market / 100.0) - 1.0))
    }

    /// The growth of all other clouds together: what is left of the market's when that of the named ones,
    /// each with its share and its growth in percent, is taken away. In percent a year.
    #[must_use]
    pub fn growth_of_others(&self, quarter: Quarter, named: &[(f64, f64)]) -> Option<f64> {
        let now = 1.0 - named.iter().map(|(share, _)| share / 100.0).sum::<f64>();
        let before = 1.0 / (1.0 + self.market_growth(quarter)? / 100.0)
            - named.iter().map(|(share, growth)| share / (100.0 + growth)).sum::<f64>();
        let percent = if before > 0.0 { 100.0 * (now / before - 1.0) } else { f64::INFINITY };
        Some(percent.clamp(*GROWTHS.start(), *GROWTHS.end()))
    }

    /// The AI part of Azure's revenue, in percent, from the points of growth that Microsoft ascribed to AI:
    /// those of the year, and what there was a year before. It is one company's figure, as the default of
    /// `ai-azure` is. Where nothing was said for a quarter, the last one stays.
    #[must_use]
    pub fn ai_part(&self, quarter: Quarter) -> f64 {
        let known = self.ai.iter().filter(|reading| reading.quarter <= quarter);
        let Some(last) = known.max_by_key(|reading| reading.quarter) else {
            return AI_BEFORE;
        };
        let growth = self.growth(Cloud::Azure, last.quarter).unwrap_or_default();
        let year_before = self.ai.iter().find(|r| last.quarter.since(r.quarter) == 4);
        let before = year_before.map_or(0.0, |reading| self.ai_part(reading.quarter));
        100.0 * (last.points + before) / (100.0 + growth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_what_was_reported_last() {
        let past = Past::published();
        let of = |cloud, quarter| past.growth(cloud, quarter).unwrap();
        assert_eq!(of(Cloud::Aws, Quarter::new(2020, 3)), 29.0);
        assert_eq!(of(Cloud::Aws, Quarter::new(2020, 4)), 29.0);
        assert_eq!(past.market_growth(Quarter::new(2020, 2)), Some(37.0));
        // Google reported nothing yet: 6 % in 2018 Q2, 9 % in 2020 Q2.
        let google = of(Cloud::Gcp, Quarter::new(2020, 2));
        let by_hand = 137.0 * 1.5_f64.sqrt() - 100.0;
        assert!((google - by_hand).abs() < 1e-9, "{google}");
    }

    #[test]
    fn others_have_what_is_left_of_growth() {
        let past = Past::published();
        let quarter = Quarter::new(2020, 1);
        let market = past.market_growth(quarter).unwrap();
        // If all named ones grow with the market, the others do too.
        let even = past.growth_of_others(quarter, &[(32.0, market), (18.0, market)]).unwrap();
        assert!((even - market).abs() < 1e-9, "{even}");
        // 100 now, 73 a year ago; of these 60 now and 40 a year ago.
        let rest = past.growth_of_others(quarter, &[(60.0, 50.0)]).unwrap();
        assert!((rest - 100.0 * (0.4 / (1.0 / 1.37 - 0.4) - 1.0)).abs() < 1e-9, "{rest}");
    }

    #[test]
    fn the_ai_part_adds_up_over_the_years() {
        let past = Past::published();
        assert_eq!(past.ai_part(Quarter::new(2020, 1)), AI_BEFORE);
        let of_2024 = past.ai_part(Quarter::new(2024, 1));
        assert!((of_2024 - 700.0 / 131.0).abs() < 1e-9, "{of_2024}");
        let of_2025 = past.ai_part(Quarter::new(2025, 1));
        assert!((of_2025 - 100.0 * (16.0 + of_2024) / 133.0).abs() < 1e-9, "{of_2025}");
        assert_eq!(past.ai_part(Quarter::new(2025, 4)), of_2025);
    }
}
