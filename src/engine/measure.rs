//! Measures: what is read off the books each quarter.

use serde::Serialize;

use crate::market::{CLOUDS, Cloud, MODELS, Model, Venue};

use super::books::Totals;

/// A kind of figure. All are percentages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// A cloud's share of all cloud spend.
    Share,
    /// A cloud's share of cloud spend other than AI.
    ShareCore,
    /// A cloud's share of AI spend on clouds.
    ShareAi,
    /// A model's share of all AI spend, direct purchases included.
    Models,
    /// The share of all AI spend that goes to vendors directly.
    Direct,
}

impl Measure {
    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::ShareCore => "share-core",
            Self::ShareAi => "share-ai",
            Self::Models => "models",
            Self::Direct => "direct",
        }
    }

    /// What it is, as people read it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Share => "Share of cloud spend",
            Self::ShareCore => "Share of cloud spend other than AI",
            Self::ShareAi => "Share of AI spend on clouds",
            Self::Models => "Share of AI spend",
            Self::Direct => "AI spend bought direct",
        }
    }
}

/// One series of figures: a measure of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What is measured.
    pub measure: Measure,
    /// Of what: the key of a cloud or model, or `all`.
    pub item: &'static str,
}

/// How many series there are.
const COUNT: usize = 3 * CLOUDS + MODELS + 1;

/// Every series, in the order in which [`read_totals`] gives them. The clouds' shares come first.
pub const COLUMNS: [Column; COUNT] = {
    let mut columns = [Column { measure: Measure::Direct, item: "all" }; COUNT];
    let mut c = 0;
    while c < CLOUDS {
        let item = Cloud::ALL[c].key();
        columns[c] = Column { measure: Measure::Share, item };
        columns[CLOUDS + c] = Column { measure: Measure::ShareCore, item };
        columns[2 * CLOUDS + c] = Column { measure: Measure::ShareAi, item };
        c += 1;
    }
    let mut m = 0;
    while m < MODELS {
        columns[3 * CLOUDS + m] = Column { measure: Measure::Models, item: Model::ALL[m].key() };
        m += 1;
    }
    columns
};

/// The figures of every column for totals in units of constant growth, given how much core and AI
/// spend have grown since quarter 0. At quarter 0 growth is 1, all sums are exact, and the shares
/// equal the priors to the last bit.
#[must_use]
pub fn read_totals(totals: &Totals, (core_growth, ai_growth): (f64, f64)) -> [f64; COUNT] {
    let mut ai_by_cloud = [0; CLOUDS];
    let mut ai_by_model = [0; MODELS];
    let mut direct = 0;
    for m in 0..MODELS {
        for venue in Venue::ALL {
            let spend = totals.ai[m][venue.index()];
            ai_by_model[m] += spend;
            match venue {
                Venue::Cloud(cloud) => ai_by_cloud[cloud.index()] += spend,
                Venue::Direct => direct += spend,
            }
        }
    }
    let spend = |c: usize| totals.core[c] as f64 * core_growth + ai_by_cloud[c] as f64 * ai_growth;
    let market: f64 = (0..CLOUDS).map(spend).sum();
    let core: u64 = totals.core.iter().sum();
    let ai_on_clouds: u64 = ai_by_cloud.iter().sum();
    let ai = ai_on_clouds + direct;
    let mut figures = [0.0; COUNT];
    for c in 0..CLOUDS {
        figures[c] = percent(spend(c), market);
        figures[CLOUDS + c] = percent(totals.core[c] as f64, core as f64);
        figures[2 * CLOUDS + c] = percent(ai_by_cloud[c] as f64, ai_on_clouds as f64);
    }
    for m in 0..MODELS {
        figures[3 * CLOUDS + m] = percent(ai_by_model[m] as f64, ai as f64);
    }
    figures[COUNT - 1] = percent(direct as f64, ai as f64);
    figures
}

/// `part` in percent of `whole`; 0 of nothing is 0.
fn percent(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { 100.0 * part / whole } else { 0.0 }
}
