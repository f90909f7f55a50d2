//! The headline: what tells most of a result, in one sentence; and the standfirst below it, which always tells how
//! clouds' shares differ.

use crate::ensemble::Summary;
use crate::scenario::Comparison;

use super::highlights::{Highlight, Subject, highlights};
use super::sentence::ShareSentences;
use super::span::{Span, spans};

/// The highlight that is the headline; `None` if none is notable, so that the headline is about shares.
#[must_use]
pub fn lead(comparison: &Comparison, summary: &Summary) -> Option<Highlight> {
    highlights(comparison, summary).into_iter().next().filter(Highlight::is_notable)
}

/// The headline: the most telling highlight, or how side B's shares differ if none is notable. Empty before the first
/// replicate.
#[must_use]
pub fn headline(comparison: &Comparison, summary: &Summary) -> Vec<Span> {
    let Some(shares) = told(comparison, summary) else { return Vec::new() };
    match lead(comparison, summary) {
        Some(lead) => lead.headline,
        None => spans(comparison, &shares.level),
    }
}

/// How clouds' shares differ, as far as the headline does not say it, and how certain that is. Empty before the first
/// replicate, and if the headline says that they do not differ.
#[must_use]
pub fn standfirst(comparison: &Comparison, summary: &Summary) -> Vec<Span> {
    let Some(shares) = told(comparison, summary) else { return Vec::new() };
    let is_told = lead(comparison, summary)
        .is_none_or(|Highlight { subject, .. }| subject == Subject::Shares);
    let level = if is_told { "" } else { &shares.level };
    let sentences = [level, &shares.certainty].into_iter().filter(|sentence| !sentence.is_empty());
    spans(comparison, &sentences.collect::<Vec<_>>().join(" "))
}

fn told(comparison: &Comparison, summary: &Summary) -> Option<ShareSentences> {
    (summary.replicates > 0).then(|| ShareSentences::of(comparison, summary)).flatten()
}
