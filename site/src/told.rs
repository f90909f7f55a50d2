//! The result of a comparison, as every language tells it.

use anyhow::{Context, Result};
use multihome::chart::{Subject, Theme};
use multihome::report::{Provenance, Span, citation, headline, standfirst};
use multihome::words::{Language, within};
use multihome::{Comparison, Summary, simulate};
use time::Date;

/// A simulated comparison.
pub(crate) struct Told {
    comparison: Comparison,
    summary: Summary,
    /// Where the result comes from.
    pub provenance: Provenance,
}

impl Told {
    /// Simulates a comparison. `site` is the address of the page.
    pub(crate) fn of(comparison: &Comparison, site: &str, today: Date) -> Result<Self> {
        let summary = simulate(comparison).context("a story cannot be simulated")?;
        let citation = citation(comparison, &summary);
        let provenance = Provenance::cited(comparison, summary.replicates, citation, site, today);
        Ok(Self { comparison: comparison.clone(), summary, provenance })
    }

    /// The headline, and the sentence below it.
    pub(crate) fn sentences(&self, language: Language) -> [String; 2] {
        within(language, || {
            [headline, standfirst].map(|tell| Span::plain(&tell(&self.comparison, &self.summary)))
        })
    }

    /// The picture with the headline, as SVG.
    pub(crate) fn card(&self, language: Language) -> Result<String> {
        let Self { comparison, summary, provenance } = self;
        within(language, || Subject::Card.sheet(comparison, summary, provenance, Theme::Light))
            .context("the picture of a story cannot be drawn")
    }
}
