//! Measures: what is observed of each side in every quarter.

use serde::Serialize;

use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};

/// A kind of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// A cloud's share of all cloud spend (O1).
    Share,
    /// A cloud's share of cloud spend other than AI (O1).
    ShareCore,
    /// A cloud's share of AI spend on clouds (O1).
    ShareAi,
    /// A cloud's share of what enterprises and AI vendors spend on clouds: what published estimates of market
    /// shares count (M28).
    ShareReported,
    /// What enterprises spend on a cloud in the quarter, and on all of them.
    Spend,
    /// What AI vendors themselves spend on a cloud in the quarter (M28).
    Tenants,
    /// A model's share of all AI spend, direct purchases included (O2).
    Models,
    /// The share of all AI spend that goes to vendors directly (O2).
    Direct,
    /// The share of new customers, enterprises without any cloud, that would choose a cloud (M08).
    NewCustomers,
    /// Enterprises by the number of clouds on which they have at least 5 % of their spend (O3).
    CloudsUsed,
    /// The mean number of such clouds (O3).
    Clouds,
    /// The share of their spend that enterprises with several clouds have on their primary cloud (O3).
    PrimaryShare,
    /// The Herfindahl–Hirschman index: the sum of squared shares in percent (O4).
    Hhi,
    /// Enterprises that moved to another cloud, or chose another model than the last time, in the quarter,
    /// times four.
    Switched,
    /// The AI demand that is expected in the quarter divided by a cloud's AI capacity (M14).
    Load,
    /// The part of AI demand on clouds that waits for capacity (M14).
    Waiting,
    /// Microsoft's accounts since quarter 0 (O6).
    Microsoft,
    /// OpenAI's revenue from enterprises in the quarter, by venue (O7).
    OpenaiRevenue,
    /// The share of cloud spend other than AI that runs where OpenAI's models are sold (O7).
    OpenaiReach,
    /// The share of AI spend decided on in the quarter that would have gone to OpenAI had every
    /// cloud sold its models, and went elsewhere (O7).
    OpenaiBlocked,
    /// Customers' surplus from AI options, by segment: the mean log-sum of those that decided in the quarter
    /// (O8). Its zero is arbitrary; only differences have a meaning.
    Surplus,
    /// 100 once Azure's share has been above AWS's, 0 before: the mean over the runs is the
    /// probability that Azure has passed AWS (O9).
    AzurePassed,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureUnit {
    /// Percent; differences are points.
    Percent,
    /// Percent of enterprises a year; differences are points.
    PercentAYear,
    /// A number of clouds.
    Clouds,
    /// The index, 0 to 10,000.
    Index,
    /// A ratio: 1 is demand as large as capacity.
    Ratio,
    /// Billions of US dollars.
    Billions,
    /// Units of utility.
    Utils,
}

/// Which statistic stands for all replicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Centre {
    /// The mean: those of shares add up, and so do their differences.
    Mean,
    /// The median: a few extreme replicates decide the mean of a ratio or of an amount of money.
    Median,
}

impl Centre {
    /// The name in tables of statistics.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "p50",
        }
    }
}

impl MeasureUnit {
    /// The statistic that stands for all replicates.
    #[must_use]
    pub const fn centre(self) -> Centre {
        match self {
            Self::Percent | Self::PercentAYear | Self::Clouds | Self::Index => Centre::Mean,
            Self::Ratio | Self::Billions | Self::Utils => Centre::Median,
        }
    }

    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::PercentAYear => "percent a year",
            Self::Clouds => "clouds",
            Self::Index => "index",
            Self::Ratio => "ratio",
            Self::Billions => "bn USD",
            Self::Utils => "utils",
        }
    }
}

/// A row of the table of measures.
struct Row {
    measure: Measure,
    key: &'static str,
    unit: MeasureUnit,
    items: &'static [&'static str],
}

const ALL: &[&str] = &["all"];

const CLOUD_KEYS: [&str; CLOUDS] = {
    let mut keys = [""; CLOUDS];
    let mut c = 0;
    while c < CLOUDS {
        keys[c] = Cloud::ALL[c].key();
        c += 1;
    }
    keys
};

/// Every cloud, and all of them together.
const CLOUD_KEYS_AND_ALL: [&str; CLOUDS + 1] = {
    let mut keys = ["all"; CLOUDS + 1];
    let mut c = 0;
    while c < CLOUDS {
        keys[c] = Cloud::ALL[c].key();
        c += 1;
    }
    keys
};

const MODEL_KEYS: [&str; MODELS] = {
    let mut keys = [""; MODELS];
    let mut m = 0;
    while m < MODELS {
        keys[m] = Model::ALL[m].key();
        m += 1;
    }
    keys
};

/// Every venue, and all of them together.
const VENUE_KEYS: [&str; VENUES + 1] = {
    let mut keys = ["all"; VENUES + 1];
    let mut v = 0;
    while v < VENUES {
        keys[v] = Venue::ALL[v].key();
        v += 1;
    }
    keys
};

const fn row(
    measure: Measure,
    key: &'static str,
    unit: MeasureUnit,
    items: &'static [&'static str],
) -> Row {
    Row { measure, key, unit, items }
}

/// Every measure, in the order of the columns. The clouds' shares come first.
const ROWS: [Row; 22] = {
    use Measure as M;
    use MeasureUnit as U;
    [
        row(M::Share, "share", U::Percent, &CLOUD_KEYS),
        row(M::ShareCore, "share-core", U::Percent, &CLOUD_KEYS),
        row(M::ShareAi, "share-ai", U::Percent, &CLOUD_KEYS),
        row(M::ShareReported, "share-reported", U::Percent, &CLOUD_KEYS),
        row(M::Spend, "spend", U::Billions, &CLOUD_KEYS_AND_ALL),
        row(M::Tenants, "tenants", U::Billions, &CLOUD_KEYS),
        row(M::Models, "models", U::Percent, &MODEL_KEYS),
        row(M::Direct, "direct", U::Percent, ALL),
        row(M::NewCustomers, "new-customers", U::Percent, &CLOUD_KEYS),
        row(M::CloudsUsed, "clouds-used", U::Percent, &["1", "2", "3", "4+"]),
        row(M::Clouds, "clouds", U::Clouds, ALL),
        row(M::PrimaryShare, "primary-share", U::Percent, ALL),
        row(M::Hhi, "hhi", U::Index, &["clouds", "models"]),
        row(M::Switched, "switched", U::PercentAYear, &["cloud", "model"]),
        row(M::Load, "load", U::Ratio, &CLOUD_KEYS),
        row(M::Waiting, "waiting", U::Percent, ALL),
        row(M::Microsoft, "microsoft", U::Billions, &["azure", "revenue-share", "stake", "total"]),
        row(M::OpenaiRevenue, "openai-revenue", U::Billions, &VENUE_KEYS),
        row(M::OpenaiReach, "openai-reach", U::Percent, ALL),
        row(M::OpenaiBlocked, "openai-blocked", U::Percent, ALL),
        row(M::Surplus, "surplus", U::Utils, &["all", "public", "microsoft-shops", "gateways"]),
        row(M::AzurePassed, "azure-passed", U::Percent, ALL),
    ]
};

impl Measure {
    /// Every measure, in the order of the columns.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.measure)
    }

    const fn row(self) -> &'static Row {
        const TABLE: &[Row] = &ROWS;
        &TABLE[self as usize]
    }

    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// What its figures count.
    #[must_use]
    pub const fn unit(self) -> MeasureUnit {
        self.row().unit
    }

    /// The first quarter in which it is measured: decisions are made from quarter 1 on.
    #[must_use]
    pub const fn begins(self) -> u32 {
        match self {
            Self::Switched | Self::OpenaiBlocked | Self::Surplus => 1,
            _ => 0,
        }
    }

    /// The position of its first column in [`COLUMNS`].
    #[must_use]
    pub const fn first_column(self) -> usize {
        let mut first = 0;
        let mut k = 0;
        while k < self as usize {
            first += ROWS[k].items.len();
            k += 1;
        }
        first
    }

    /// The items that it has a column for: the keys of clouds, models or venues, or other names.
    #[must_use]
    pub const fn items(self) -> &'static [&'static str] {
        self.row().items
    }

    /// How many columns it has.
    #[must_use]
    pub const fn columns(self) -> usize {
        self.row().items.len()
    }
}

/// One series of figures: a measure of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What is measured.
    pub measure: Measure,
    /// The item: the key of a cloud, a model or a venue, or another name.
    pub item: &'static str,
}

/// How many series there are.
pub const COUNT: usize = {
    let mut count = 0;
    let mut k = 0;
    while k < ROWS.len() {
        count += ROWS[k].items.len();
        k += 1;
    }
    count
};

/// Every series, measure by measure.
pub const COLUMNS: [Column; COUNT] = {
    let mut columns = [Column { measure: Measure::Share, item: "" }; COUNT];
    let mut column = 0;
    let mut k = 0;
    while k < ROWS.len() {
        let row = &ROWS[k];
        let mut i = 0;
        while i < row.items.len() {
            columns[column] = Column { measure: row.measure, item: row.items[i] };
            column += 1;
            i += 1;
        }
        k += 1;
    }
    columns
};

/// The figures of one quarter on one side, one for each column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures(pub [f64; COUNT]);

impl Default for Figures {
    fn default() -> Self {
        Self([0.0; COUNT])
    }
}

impl Figures {
    /// Sets the figures of a measure, in the order of its items.
    pub fn set(&mut self, measure: Measure, values: &[f64]) {
        let first = measure.first_column();
        self.0[first..first + measure.columns()].copy_from_slice(values);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_stand_in_the_order_of_their_rows() {
        for (row, measure) in Measure::all().enumerate() {
            assert_eq!(measure as usize, row, "{measure:?}");
            let first = &COLUMNS[measure.first_column()];
            assert_eq!((first.measure, first.item), (measure, ROWS[row].items[0]));
        }
        assert_eq!(ROWS[Measure::AzurePassed as usize].measure, Measure::AzurePassed);
    }
}
