//! Sentences: the result in words that state its uncertainty. No sentence is fixed: the figures decide
//! every clause.

use crate::engine::Measure;
use crate::ensemble::{Case, Summary, world_count};
use crate::market::Cloud;
use crate::scenario::{Comparison, StartShares};
use crate::words;

use super::case::{among, in_one};
use super::change::{Change, FEW, Spread};
use super::clause::{compared_with_a, condition_of_b, sold};
use super::number::{percent, points, shown_difference};
use super::reason::{first_sale_elsewhere, why_nothing_differs};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// A cloud and its name, shown in the cloud's colour.
    Cloud(Cloud, String),
}

impl Span {
    /// The text of the spans without colours.
    #[must_use]
    pub fn plain(spans: &[Self]) -> String {
        spans
            .iter()
            .map(|span| match span {
                Self::Text(text) => text.as_str(),
                Self::Cloud(_, name) => name,
            })
            .collect()
    }
}

/// The headline: how side B differs from side A at the horizon. Empty before the first replicate.
#[must_use]
pub fn headline(comparison: &Comparison, summary: &Summary) -> Vec<Span> {
    if summary.replicates == 0 {
        return Vec::new();
    }
    let mut effects: Vec<Effect> = summary
        .of_clouds(Measure::Share, comparison)
        .filter_map(|(cloud, series)| {
            let change = Change::at_end(series, summary, Measure::Share)?;
            Some(Effect { cloud, many: comparison.common().number_of(cloud), change })
        })
        .collect();
    let end = comparison.common().end().in_words();
    // Exclusivity is about Azure, so its effect comes first; without Azure, the largest effect does.
    let exists = comparison.common().azure.hundredths() > 0;
    let lead = effects.iter().position(|effect| exists && effect.cloud == Cloud::Azure);
    let Some(lead) = lead.or_else(|| largest(&effects, |_| true)) else { return Vec::new() };
    let first = effects.remove(lead);
    let [a, b] = [first.change.a.mean, first.change.b.mean];
    let [before, after] = [a, b].map(percent);
    let difference = shown_difference(a, b);
    let (name, many) = (mark(first.cloud), first.many);
    if makes_no_difference(summary) {
        let (cloud, share, end, clouds) = (&name, &after, &end, many);
        if comparison.is_same() {
            let text = words::HeadlineSame { cloud, share, end, clouds }.text();
            return spans(comparison, &text);
        }
        let mut text = words::HeadlineNothing { cloud, share, end, clouds }.text();
        if let Some(why) = why_nothing_differs(comparison) {
            text = format!("{text} {why}");
        }
        return spans(comparison, &text);
    }
    let same = points(difference) == points(0.0);
    let (cloud, after, end, clouds) = (&name, &after, &end, many);
    let (premise, than) = (&condition_of_b(comparison), &compared_with_a(comparison));
    let points = &points(difference);
    let level = if same && before == *after {
        words::HeadlineLevel { cloud, share: after, end, clouds }.text()
    } else if same {
        words::HeadlineAsMuch { premise, cloud, after, end, than, clouds }.text()
    } else if difference > 0.0 {
        words::HeadlineMore { premise, cloud, after, end, points, than, clouds }.text()
    } else {
        words::HeadlineLess { premise, cloud, after, end, points, than, clouds }.text()
    };
    // The first clause gives levels; the second gives certainty, of a cloud that moves in the opposite
    // direction if there is one.
    let opposed = |effect: &Effect| effect.change.difference.mean * difference < 0.0;
    let opposite = largest(&effects, opposed).map_or(&first, |index| &effects[index]);
    spans(comparison, &format!("{level} {}", opposite.certainty(comparison.common().replicates)))
}

/// The position of the largest of some effects; among equal ones, the first.
fn largest(effects: &[Effect], of: impl Fn(&Effect) -> bool) -> Option<usize> {
    let size = |index: &usize| effects[*index].change.difference.mean.abs();
    let indices = (0..effects.len()).filter(|index| of(&effects[*index]));
    indices.rev().max_by(|x, y| size(x).total_cmp(&size(y)))
}

/// Whether no cloud's share differs between the sides by a tenth of a point or more in most replicates.
#[must_use]
pub fn makes_no_difference(summary: &Summary) -> bool {
    let nothing = |x: f64| points(x) == points(0.0);
    summary.of_measure(Measure::Share).all(|(_, series)| {
        let last = series.difference.last();
        last.is_none_or(|difference| nothing(difference.p10) && nothing(difference.p90))
    })
}

/// What a band from the 10 % to the 90 % quantile contains, in words suitable for the number of
/// replicates and for what they are.
#[must_use]
pub fn band(runs: u32, case: Case) -> String {
    if runs < FEW { words::band_few().to_owned() } else { words::band_many(among(case)) }
}

/// The method of the answer, in a sentence or two.
#[must_use]
pub fn method(comparison: &Comparison, runs: u32) -> String {
    let sold = if comparison.is_same() {
        words::method_both(&sold(comparison, comparison.b.regime, comparison.a.regime))
    } else {
        let sides = [
            (comparison.a.regime, comparison.b.regime),
            (comparison.b.regime, comparison.a.regime),
        ];
        let [a, b] = sides.map(|(side, other)| sold(comparison, side, other));
        words::MethodSides { a: &a, b: &b }.text()
    };
    let mut more = String::new();
    // Other models follow the precedent a year after the first sale elsewhere at the earliest.
    let has_time = comparison
        .sides()
        .into_iter()
        .any(|side| first_sale_elsewhere(side).is_some_and(|first| first + 4 <= side.horizon));
    // If the sides differ in it, it is listed with the other differences.
    let [precedent, other] = comparison.sides().map(|side| side.precedent);
    if precedent > 0.0 && precedent == other && has_time {
        more += &words::method_others(&round(percent(precedent)));
    }
    let differences = comparison.differences();
    if !differences.is_empty() {
        more += &words::method_split(&differences.join("; "));
    }
    if comparison.common().azure.hundredths() == 0 {
        more += &words::method_no_seller(comparison.common().name_of(Cloud::Azure));
    }
    if comparison.common().start_shares == StartShares::Vary {
        more += words::method_start_shares();
    }
    let worlds = match Case::of(comparison) {
        _ if !comparison.varies() => String::new(),
        Case::World => words::method_worlds().to_owned(),
        Case::Run => words::method_of_worlds(&world_count().to_string()),
    };
    let enterprises = comparison.common().enterprises;
    words::Method { runs, enterprises, worlds: &worlds, sold: &sold, others: &more }.text()
}

/// A percentage without decimals that are zero.
fn round(percent: String) -> String {
    percent.replace(&format!("{}0", words::decimal()), "")
}

/// How one cloud's share differs between the sides.
struct Effect {
    cloud: Cloud,
    /// The grammatical number of its name.
    many: u32,
    change: Change,
}

impl Effect {
    /// In how many replicates it gains or loses, and by how much in most of them if there are at least
    /// `wanted` replicates.
    fn certainty(&self, wanted: u32) -> String {
        let Self { cloud, many: clouds, change } = self;
        let (cloud, clouds) = (&mark(*cloud), *clouds);
        let (gains, often) = (change.goes_up(), &change.how_often());
        let cases = among(change.case_of_replicates);
        match change.spread() {
            Spread::Exactly(only) => {
                let points = &points(only);
                let often = in_one(wanted, change.case);
                if gains {
                    words::GainOne { cloud, points, often, clouds }.text()
                } else {
                    words::LoseOne { cloud, points, often, clouds }.text()
                }
            }
            Spread::Median(middle) => {
                let points = &points(middle);
                if gains {
                    words::GainMedian { cloud, often, points, clouds }.text()
                } else {
                    words::LoseMedian { cloud, often, points, clouds }.text()
                }
            }
            Spread::About(middle) => {
                let points = &points(middle);
                if gains {
                    words::GainAbout { cloud, often, points, clouds }.text()
                } else {
                    words::LoseAbout { cloud, often, points, clouds }.text()
                }
            }
            Spread::Range(low, high) => {
                let (low, high) = (&points(low), &points(high));
                if gains {
                    words::GainRange { cloud, often, low, high, clouds, cases }.text()
                } else {
                    words::LoseRange { cloud, often, low, high, clouds, cases }.text()
                }
            }
            Spread::Between(down, up) => {
                let (less, more) = (&points(down), &points(up));
                if gains {
                    words::GainBetween { cloud, often, less, more, clouds, cases }.text()
                } else {
                    words::LoseBetween { cloud, often, less, more, clouds, cases }.text()
                }
            }
        }
    }
}

/// The first of the placeholders for clouds in a sentence, which are replaced by coloured names. They
/// are private-use characters, so no word contains them.
const FIRST_MARK: u32 = 0xE000;

/// The placeholder of a cloud. Each language puts it where the name belongs.
fn mark(cloud: Cloud) -> String {
    char::from_u32(FIRST_MARK + cloud.index() as u32).into_iter().collect()
}

/// Splits a sentence at its placeholders and fills in the clouds' names.
fn spans(comparison: &Comparison, text: &str) -> Vec<Span> {
    let marked = |letter: char| {
        let index = (letter as u32).checked_sub(FIRST_MARK)?;
        Cloud::ALL.get(index as usize).copied()
    };
    let mut spans = Vec::new();
    for letter in text.chars() {
        match (marked(letter), spans.last_mut()) {
            (Some(cloud), _) => {
                spans.push(Span::Cloud(cloud, comparison.common().name_of(cloud).to_owned()))
            }
            (None, Some(Span::Text(words))) => words.push(letter),
            (None, _) => spans.push(Span::Text(letter.to_string())),
        }
    }
    spans
}

#[cfg(test)]
mod tests;
