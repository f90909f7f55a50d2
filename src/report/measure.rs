//! Measures in words: what each of them is, as people read it.

use crate::engine::Measure;
use crate::words::{self, Word};

impl Measure {
    /// The name of the measure, as people read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        let name: Word = match self {
            Self::Share => words::MEASURE_SHARE,
            Self::ShareCore => words::MEASURE_SHARE_CORE,
            Self::ShareAi => words::MEASURE_SHARE_AI,
            Self::ShareReported => words::MEASURE_SHARE_REPORTED,
            Self::Spend => words::MEASURE_SPEND,
            Self::Tenants => words::MEASURE_TENANTS,
            Self::Models => words::MEASURE_MODELS,
            Self::Direct => words::MEASURE_DIRECT,
            Self::NewCustomers => words::MEASURE_NEW_CUSTOMERS,
            Self::CloudsUsed => words::MEASURE_CLOUDS_USED,
            Self::Clouds => words::MEASURE_CLOUDS,
            Self::PrimaryShare => words::MEASURE_PRIMARY_SHARE,
            Self::Hhi => words::MEASURE_HHI,
            Self::Switched => words::MEASURE_SWITCHED,
            Self::Load => words::MEASURE_LOAD,
            Self::Waiting => words::MEASURE_WAITING,
            Self::Microsoft => words::MEASURE_MICROSOFT,
            Self::OpenaiRevenue => words::MEASURE_OPENAI_REVENUE,
            Self::OpenaiReach => words::MEASURE_OPENAI_REACH,
            Self::OpenaiBlocked => words::MEASURE_OPENAI_BLOCKED,
            Self::Surplus => words::MEASURE_SURPLUS,
            Self::AzurePassed => words::MEASURE_AZURE_PASSED,
        };
        name.text()
    }
}

/// The measures as a Markdown table.
#[must_use]
pub fn measures_markdown() -> String {
    let mut text = "| measure | what it is | unit | items |\n|---|---|---|---|\n".to_owned();
    for measure in Measure::all() {
        text += &format!(
            "| `{}` | {} | {} | {} |\n",
            measure.key(),
            measure.name(),
            measure.unit().key(),
            measure.items().join(", ")
        );
    }
    text
}
