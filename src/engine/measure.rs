//! Measures: what is read off each side every quarter.

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
    /// A model's share of all AI spend, direct purchases included (O2).
    Models,
    /// The share of all AI spend that goes to vendors directly (O2).
    Direct,
    /// The share of enterprises without any cloud that would choose a cloud as their first (M08).
    NewCustomers,
    /// Enterprises by the number of clouds on which they have at least 5 % of their spend (O3).
    CloudsUsed,
    /// The mean number of such clouds (O3).
    Clouds,
    /// What multi-cloud enterprises spend with their primary cloud (O3).
    PrimaryShare,
    /// The Herfindahl–Hirschman index: the sum of squared shares in percent (O4).
    Hhi,
    /// Enterprises that moved to another cloud, or chose another model than last time, at the
    /// quarter's pace for a year.
    Switched,
    /// AI demand of the quarter before over a cloud's AI capacity (M14).
    Load,
    /// Microsoft's accounts since quarter 0 (O6).
    Microsoft,
    /// OpenAI's revenue from enterprises in the quarter, by venue (O7).
    OpenaiRevenue,
    /// The share of cloud spend other than AI that runs where OpenAI's models are sold (O7).
    OpenaiReach,
    /// The share of AI spend decided on in the quarter that would have gone to OpenAI had every
    /// cloud sold its models, and went elsewhere (O7).
    OpenaiBlocked,
    /// Customers' surplus of the AI options they have, by segment: the mean log-sum of those that
    /// decided in the quarter (O8). Its zero is arbitrary; differences mean something.
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
    /// How many clouds.
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

impl MeasureUnit {
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

/// What there is to say about a measure.
struct Words {
    measure: Measure,
    key: &'static str,
    name: &'static str,
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

const fn words(
    measure: Measure,
    key: &'static str,
    name: &'static str,
    unit: MeasureUnit,
    items: &'static [&'static str],
) -> Words {
    Words { measure, key, name, unit, items }
}

/// Every measure, in the order of the columns. The clouds' shares come first.
const WORDS: [Words; 18] = {
    use Measure as M;
    use MeasureUnit as U;
    [
        words(M::Share, "share", "Share of cloud spend", U::Percent, &CLOUD_KEYS),
        words(
            M::ShareCore,
            "share-core",
            "Share of cloud spend other than AI",
            U::Percent,
            &CLOUD_KEYS,
        ),
        words(M::ShareAi, "share-ai", "Share of AI spend on clouds", U::Percent, &CLOUD_KEYS),
        words(M::Models, "models", "Share of AI spend", U::Percent, &MODEL_KEYS),
        words(M::Direct, "direct", "AI spend bought direct", U::Percent, ALL),
        words(
            M::NewCustomers,
            "new-customers",
            "First choice of enterprises without a cloud",
            U::Percent,
            &CLOUD_KEYS,
        ),
        words(
            M::CloudsUsed,
            "clouds-used",
            "Enterprises by number of clouds",
            U::Percent,
            &["1", "2", "3", "4+"],
        ),
        words(M::Clouds, "clouds", "Clouds for each enterprise", U::Clouds, ALL),
        words(M::PrimaryShare, "primary-share", "Spend with the primary cloud", U::Percent, ALL),
        words(M::Hhi, "hhi", "Concentration (HHI)", U::Index, &["clouds", "models"]),
        words(
            M::Switched,
            "switched",
            "Enterprises that switch",
            U::PercentAYear,
            &["cloud", "model"],
        ),
        words(M::Load, "load", "AI demand over capacity", U::Ratio, &CLOUD_KEYS),
        words(
            M::Microsoft,
            "microsoft",
            "Microsoft’s accounts",
            U::Billions,
            &["azure", "revenue-share", "stake", "total"],
        ),
        words(
            M::OpenaiRevenue,
            "openai-revenue",
            "OpenAI’s revenue in the quarter",
            U::Billions,
            &VENUE_KEYS,
        ),
        words(M::OpenaiReach, "openai-reach", "OpenAI’s reach", U::Percent, ALL),
        words(M::OpenaiBlocked, "openai-blocked", "Demand for OpenAI blocked", U::Percent, ALL),
        words(
            M::Surplus,
            "surplus",
            "Customers’ surplus",
            U::Utils,
            &["all", "public", "microsoft-shops", "gateways"],
        ),
        words(M::AzurePassed, "azure-passed", "Azure has passed AWS", U::Percent, ALL),
    ]
};

impl Measure {
    /// Every measure, in the order of the columns.
    pub fn all() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|words| words.measure)
    }

    const fn words(self) -> &'static Words {
        const TABLE: &[Words] = &WORDS;
        &TABLE[self as usize]
    }

    /// The name in tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.words().key
    }

    /// What it is, as people read it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.words().name
    }

    /// What its figures count.
    #[must_use]
    pub const fn unit(self) -> MeasureUnit {
        self.words().unit
    }

    /// The first quarter in which it is measured: what enterprises decide is read from quarter 1 on.
    #[must_use]
    pub const fn begins(self) -> u32 {
        match self {
            Self::Switched | Self::OpenaiBlocked | Self::Surplus => 1,
            _ => 0,
        }
    }

    /// The place of its first column in [`COLUMNS`].
    #[must_use]
    pub const fn first_column(self) -> usize {
        let mut first = 0;
        let mut k = 0;
        while k < self as usize {
            first += WORDS[k].items.len();
            k += 1;
        }
        first
    }

    /// How many columns it has.
    #[must_use]
    pub const fn columns(self) -> usize {
        self.words().items.len()
    }
}

/// The measures as a Markdown table.
#[must_use]
pub fn measures_markdown() -> String {
    let mut text = "| measure | what it is | unit | items |\n|---|---|---|---|\n".to_owned();
    for Words { key, name, unit, items, .. } in &WORDS {
        text += &format!("| `{key}` | {name} | {} | {} |\n", unit.key(), items.join(", "));
    }
    text
}

/// One series of figures: a measure of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What is measured.
    pub measure: Measure,
    /// Of what: the key of a cloud, a model or a venue, or another name.
    pub item: &'static str,
}

/// How many series there are.
pub const COUNT: usize = {
    let mut count = 0;
    let mut k = 0;
    while k < WORDS.len() {
        count += WORDS[k].items.len();
        k += 1;
    }
    count
};

/// Every series, measure by measure.
pub const COLUMNS: [Column; COUNT] = {
    let mut columns = [Column { measure: Measure::Share, item: "" }; COUNT];
    let mut place = 0;
    let mut k = 0;
    while k < WORDS.len() {
        let words = &WORDS[k];
        let mut i = 0;
        while i < words.items.len() {
            columns[place] = Column { measure: words.measure, item: words.items[i] };
            place += 1;
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
    fn measures_stand_in_the_order_of_their_words() {
        for (place, measure) in Measure::all().enumerate() {
            assert_eq!(measure as usize, place, "{measure:?}");
            let first = &COLUMNS[measure.first_column()];
            assert_eq!((first.measure, first.item), (measure, WORDS[place].items[0]));
        }
        assert_eq!(WORDS[Measure::AzurePassed as usize].measure, Measure::AzurePassed);
    }
}
