//! Parts: what an embedded page can show, by the names that `show=` knows.

/// A part of the page that an embedded page can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name in links.
    pub key: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
}

const fn part(key: &'static str, about: &'static str) -> Part {
    Part { key, about }
}

/// Every part, in the order of the page.
pub const PARTS: [Part; 16] = [
    part("answer", "The answer in one sentence"),
    part("share", "The plot of market shares under both regimes"),
    part("effects", "What regime B changes at the horizon"),
    part("stories", "The stories to choose from"),
    part("table", "The market shares as tables"),
    part("link", "Buttons that copy a link, and the digest of the result"),
    part("shares", "The shares of AI and of other cloud spend"),
    part("models", "Models’ shares of AI spend"),
    part("moves", "Who ends on another cloud"),
    part("enterprises", "The enterprises themselves, a dot each"),
    part("homes", "Clouds per enterprise, and concentration"),
    part("microsoft", "Microsoft’s ledger"),
    part("openai", "OpenAI’s revenue, reach and blocked demand"),
    part("customers", "Customers’ surplus"),
    part("passing", "When, and how probably, Azure passes AWS"),
    part("capacity", "AI demand over capacity"),
];

impl Part {
    /// The part of that name, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        PARTS.into_iter().find(|part| part.key == key)
    }
}
