//! Models: the vendors' lines of AI models.

use serde::Serialize;

use crate::words;

/// How many model lines there are.
pub const MODELS: usize = 6;

/// A vendor's line of models. Its generations succeed one another within the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Model {
    /// OpenAI's models, the ones whose exclusivity is in question.
    OpenAi,
    /// Anthropic's models.
    Anthropic,
    /// Google's Gemini.
    Gemini,
    /// Microsoft's own models.
    Microsoft,
    /// Amazon's own models.
    Amazon,
    /// Models with open weights, whoever made them.
    Open,
}

impl Model {
    /// Every model line, in the order of the indices.
    pub const ALL: [Self; MODELS] =
        [Self::OpenAi, Self::Anthropic, Self::Gemini, Self::Microsoft, Self::Amazon, Self::Open];

    /// The index in arrays with a value for each model.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The short name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::Anthropic => "anthropic",
            Self::Gemini => "gemini",
            Self::Microsoft => "microsoft",
            Self::Amazon => "amazon",
            Self::Open => "open",
        }
    }

    /// The name that readers see.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OpenAi => words::model_openai(),
            Self::Anthropic => words::model_anthropic(),
            Self::Gemini => words::model_gemini(),
            Self::Microsoft => words::model_microsoft(),
            Self::Amazon => words::model_amazon(),
            Self::Open => words::model_open(),
        }
    }

    /// The model line of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|model| model.key() == key)
    }
}
