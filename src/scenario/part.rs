//! Parts: what an embedded page can show, by the names that `show=` knows.

/// A part of the page that an embedded page can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name in links.
    pub key: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// Whether it is a view, of which the full page has one open.
    pub is_view: bool,
}

const fn part(key: &'static str, about: &'static str) -> Part {
    Part { key, about, is_view: false }
}

const fn view(key: &'static str, about: &'static str) -> Part {
    Part { key, about, is_view: true }
}

/// Every part, in the order of the page.
pub const PARTS: [Part; 16] = [
    part("answer", "The answer in one sentence"),
    part("share", "The plot of market shares under both regimes"),
    part("effects", "What regime B changes at the horizon"),
    part("stories", "The stories to choose from"),
    part("table", "The market shares as tables"),
    part("link", "Buttons that copy a link, and the digest of the result"),
    view("shares", "The shares of AI and of other cloud spend"),
    view("models", "Models’ shares of AI spend"),
    view("moves", "Who ends on another cloud"),
    view("enterprises", "The enterprises themselves, a dot each"),
    view("homes", "Clouds per enterprise, and concentration"),
    view("microsoft", "Microsoft’s ledger"),
    view("openai", "OpenAI’s revenue, reach and blocked demand"),
    view("customers", "Customers’ surplus"),
    view("passing", "When, and how probably, Azure passes AWS"),
    view("capacity", "AI demand over capacity"),
];

impl Part {
    /// The part of that name, if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        PARTS.into_iter().find(|part| part.key == key)
    }
}
