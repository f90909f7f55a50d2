//! Topics: the list of views, by key and by name.

use multihome::words::{self, Word};

/// A view below the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Shares,
    Models,
    Moves,
    Enterprises,
    Multihoming,
    Microsoft,
    OpenAi,
    Customers,
    Overtaking,
    Capacity,
    Drivers,
    Attribution,
    Stories,
    Record,
}

impl Topic {
    /// Every view, in the order on the page.
    pub const ALL: [Self; 14] = [
        Self::Shares,
        Self::Models,
        Self::Moves,
        Self::Enterprises,
        Self::Multihoming,
        Self::Microsoft,
        Self::OpenAi,
        Self::Customers,
        Self::Overtaking,
        Self::Capacity,
        Self::Drivers,
        Self::Attribution,
        Self::Stories,
        Self::Record,
    ];

    /// The view with this key.
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.key() == key)
    }

    /// The key in links and element ids.
    pub const fn key(self) -> &'static str {
        self.words().0
    }

    /// The name on its button.
    pub fn name(self) -> &'static str {
        self.words().1.text()
    }

    const fn words(self) -> (&'static str, Word) {
        match self {
            Self::Shares => ("shares", words::VIEW_SHARES),
            Self::Models => ("models", words::VIEW_MODELS),
            Self::Moves => ("moves", words::VIEW_MOVES),
            Self::Enterprises => ("enterprises", words::VIEW_ENTERPRISES),
            Self::Multihoming => ("homes", words::VIEW_HOMES),
            Self::Microsoft => ("microsoft", words::VIEW_MICROSOFT),
            Self::OpenAi => ("openai", words::VIEW_OPENAI),
            Self::Customers => ("customers", words::VIEW_CUSTOMERS),
            Self::Overtaking => ("passing", words::VIEW_PASSING),
            Self::Capacity => ("capacity", words::VIEW_CAPACITY),
            Self::Drivers => ("drivers", words::VIEW_DRIVERS),
            Self::Attribution => ("attribution", words::VIEW_ATTRIBUTION),
            Self::Stories => ("all-stories", words::VIEW_STORIES),
            Self::Record => ("record", words::VIEW_RECORD),
        }
    }
}
