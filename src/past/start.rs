//! Starts: scenarios that begin in an earlier quarter, with what was published by then.
//!
//! What has a date is re-read: shares, the market's size and growth, growth by cloud, the AI part of spend
//! and vendors' shares since they were first published. Everything else keeps its value or its range of
//! today: that is hindsight.

use crate::market::{Cloud, Model, Quarter, record};
use crate::scenario::Scenario;

use super::reading::{NAMED, Past, Series};

/// For how many quarters a share of Google is used if none followed. Those of AWS and Azure have to be of
/// the quarter itself.
const GOOGLE_LASTS: u32 = 4;

/// The first quarter that a link can start in.
const FIRST: Quarter = Quarter::new(2018, 1);

/// A day that no run reaches, for what nobody knew of yet.
const LATER: &str = "2045-12-31";

/// AI's part of the spend on each cloud, divided by that of Azure, which alone said something of its own: in
/// the proportions of the defaults, but for others, which had less then than all open weights are now.
const AI_PARTS: [(&str, f64); 4] =
    [("ai-aws", 0.4), ("ai-azure", 1.0), ("ai-gcp", 1.5), ("ai-other", 0.1)];

/// What AI vendors spend or have committed to spend on clouds, which nobody knew of at any start.
const TENANTS_LATER: [&str; 4] = ["labs-aws", "labs-gcp", "labs-other", "commit-spent"];

/// OpenAI's spend on Azure in a quarter, from when on, the latest first (data/lab_spend.csv).
pub const OPENAI_ON_AZURE: [(Quarter, f64); 2] =
    [(Quarter::new(2025, 1), 2.9), (Quarter::new(2024, 1), 0.9)];

/// The first quarter in which Microsoft said that it was short of AI capacity.
const SHORT_SINCE: Quarter = Quarter::new(2024, 3);

/// A scenario that begins in an earlier quarter, exclusive on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// Quarter 0.
    pub quarter: Quarter,
    /// The series that its shares are read from.
    pub series: Series,
    /// The shares of the clouds in [`NAMED`], in percent.
    pub shares: [f64; 3],
    /// The width of the interval that was rounded to each of them, in points.
    pub rounded_to: [f64; 3],
    /// The keys of what is re-read, and the values that a link has for them.
    pub dated: Vec<(&'static str, String)>,
}

impl Start {
    /// The start in a quarter. `None` if AWS's or Azure's share, or the market, is not known, or if no link can
    /// start so early.
    #[must_use]
    pub fn at(past: &Past, quarter: Quarter) -> Option<Self> {
        if quarter < FIRST {
            return None;
        }
        let past = &past.until(quarter);
        let series = Series::of(quarter);
        let read = |cloud, back| past.last_share(series, cloud, quarter, back);
        let readings =
            [read(Cloud::Aws, 0)?, read(Cloud::Azure, 0)?, read(Cloud::Gcp, GOOGLE_LASTS)?];
        let shares = readings.map(|reading| reading.percent);
        let mut dated: Vec<(&'static str, String)> = Vec::new();
        for (cloud, share) in NAMED.into_iter().zip(shares) {
            dated.push((cloud.key(), tenths(share)));
        }
        let growth = [
            past.growth(Cloud::Aws, quarter)?,
            past.growth(Cloud::Azure, quarter)?,
            past.growth(Cloud::Gcp, quarter)?,
        ];
        let named: Vec<(f64, f64)> = shares.into_iter().zip(growth).collect();
        for (key, growth) in ["growth-aws", "growth-azure", "growth-gcp"].into_iter().zip(growth) {
            dated.push((key, tenths(growth)));
        }
        dated.push(("growth-other", tenths(past.growth_of_others(quarter, &named)?)));
        let ai = past.ai_part(quarter);
        dated.push(("growth-core", tenths(growth_of_core(past.market_growth(quarter)?, ai))));
        dated.push(("market", tenths(past.market_size(quarter)?)));
        for (key, part) in AI_PARTS {
            dated.push((key, hundredths(part * ai)));
        }
        for key in TENANTS_LATER {
            dated.push((key, "0".to_owned()));
        }
        dated.push(("labs-azure", tenths(openai_on_azure(quarter))));
        if quarter < SHORT_SINCE {
            dated.push(("shortage", "0".to_owned()));
        }
        for (model, key) in
            [(Model::OpenAi, "openai"), (Model::Anthropic, "anthropic"), (Model::Gemini, "gemini")]
        {
            if let Some(reading) = past.last_vendor(model, quarter) {
                dated.push((key, tenths(reading.percent)));
            }
        }
        if quarter.first_day() <= record::ANTHROPIC_ON_AZURE {
            dated.push(("anthropic-azure", LATER.to_owned()));
        }
        if quarter.first_day() <= record::CARVE_OUT {
            dated.push(("carveout-from", LATER.to_owned()));
        }
        let rounded_to = readings.map(|reading| reading.rounded_to);
        Some(Self { quarter, series, shares, rounded_to, dated })
    }

    /// The scenario as a link with a horizon.
    #[must_use]
    pub fn link(&self, horizon: u32) -> String {
        let dated: String =
            self.dated.iter().map(|(key, value)| format!("&{key}={value}")).collect();
        let start = self.quarter;
        format!(
            "assumptions=central&a=exclusive&b=exclusive&clause=0&start={start}&horizon={horizon}{dated}"
        )
    }

    /// The start with other shares among those that could have been rounded to its readings: each `parts`,
    /// from 0 to 1, says where in its interval.
    #[must_use]
    pub fn within_rounding(&self, parts: [f64; 3]) -> Self {
        let mut moved = self.clone();
        for ((share, width), part) in moved.shares.iter_mut().zip(self.rounded_to).zip(parts) {
            *share = (*share + width * (part - 0.5)).max(0.0);
        }
        moved
    }

    /// Whether a lever has the value of that time.
    #[must_use]
    pub fn is_dated(&self, key: &str) -> bool {
        self.dated.iter().any(|(dated, _)| *dated == key)
    }

    /// A cloud's share, in percent.
    #[must_use]
    pub fn share(&self, cloud: Cloud) -> Option<f64> {
        let at = NAMED.into_iter().position(|named| named == cloud)?;
        self.shares.get(at).copied()
    }
}

/// The growth of core spend with which the whole market grows as published, when AI is `ai` percent of it
/// and grew as the model has it by default; in percent a year, within what the lever can hold.
fn growth_of_core(market: f64, ai: f64) -> f64 {
    let ai_before = ai / (100.0 + Scenario::default().growth_ai);
    let core_before = 1.0 / (1.0 + market / 100.0) - ai_before;
    let growth = 100.0 * ((1.0 - ai / 100.0) / core_before - 1.0);
    growth.clamp(0.0, 100.0)
}

/// What OpenAI spent on Azure in a quarter, in billions of US dollars: a year's figure, evenly. The figures
/// leaked later, so this is hindsight.
fn openai_on_azure(quarter: Quarter) -> f64 {
    let latest = OPENAI_ON_AZURE.iter().find(|(since, _)| *since <= quarter);
    latest.map_or(0.0, |(_, billions)| *billions)
}

/// A figure as links write it, to a hundredth.
fn hundredths(figure: f64) -> String {
    format!("{}", (100.0 * figure).round() / 100.0)
}

/// A figure as links write it, to a tenth.
fn tenths(figure: f64) -> String {
    format!("{}", (10.0 * figure).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    #[test]
    fn a_start_has_what_was_published_by_then() {
        let start = Start::at(&Past::published(), Quarter::new(2022, 3)).unwrap();
        assert_eq!(start.shares, [34.0, 21.0, 11.0]);
        let comparison = read(&start.link(7)).unwrap().comparison;
        let side = comparison.common();
        assert_eq!(side.other.hundredths(), 3400, "the rest is of all others");
        assert_eq!((side.start, side.horizon, side.market), (start.quarter, 7, 57.5));
        assert_eq!((side.growth_aws, side.growth_azure, side.growth_gcp), (27.0, 35.0, 48.0));
        assert!(comparison.is_same());
        assert!(start.is_dated("market") && !start.is_dated("pull") && !start.is_dated("openai"));
        assert_eq!(start.share(Cloud::Azure), Some(21.0));
        assert_eq!(start.within_rounding([0.0, 0.5, 1.0]).shares, [33.5, 21.0, 11.5]);
    }

    #[test]
    fn every_start_is_a_link_that_is_read_as_it_was_meant() {
        let past = Past::published();
        let starts: Vec<Start> =
            past.quarters().into_iter().filter_map(|q| Start::at(&past, q)).collect();
        assert!(starts.len() >= 20, "{}", starts.len());
        for start in starts {
            let reading = read(&start.link(8)).unwrap();
            // Vendors' shares of one source and Azure's AI points of another need not fit exactly.
            let of_ai = |key: &str| key.starts_with("ai-") || key == "direct-part";
            let other = reading.notices.iter().find(|notice| !of_ai(&notice.key));
            assert_eq!(other, None, "{}", start.quarter);
            assert_eq!(reading.comparison.validate(), Ok(()), "{}", start.quarter);
        }
    }

    #[test]
    fn no_start_knows_what_came_later() {
        let past = Past::published();
        for quarter in past.quarters() {
            let known = Start::at(&past.until(quarter), quarter);
            assert_eq!(Start::at(&past, quarter), known, "{quarter}");
        }
    }

    #[test]
    fn core_grows_so_that_the_market_grows_as_published() {
        assert_eq!(growth_of_core(30.0, 0.0), 30.000_000_000_000_004);
        let core = growth_of_core(30.0, 15.0);
        let before = 85.0 / (1.0 + core / 100.0) + 15.0 / 1.6;
        assert!((100.0 / before - 1.3).abs() < 1e-12, "{core}");
    }
}
