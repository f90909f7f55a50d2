//! Sentences about clouds' shares, which state their uncertainty, and about the method. No sentence is fixed: the
//! figures decide every clause.

use crate::engine::Measure;
use crate::ensemble::{Case, Summary, world_count};
use crate::market::Cloud;
use crate::scenario::{Assumptions, Comparison, StartShares};
use crate::words;

use super::case::{among, in_one};
use super::change::{Change, FEW, Spread};
use super::clause::{compared_with_a, condition_of_b, sold};
use super::number::{percent, points, shown_difference};
use super::reason::{first_sale_elsewhere, why_nothing_differs};
use super::span::mark;

/// A difference between shares that readers would call notable, in points: a judgement.
pub(super) const NOTABLE: f64 = 1.0;

/// How the sides differ in clouds' shares at the horizon.
pub(super) struct ShareSentences {
    /// The change that the sentences begin with.
    pub change: Change,
    /// The share of the cloud that the sentences begin with, on side B and compared with side A.
    pub level: String,
    /// How certain that is, and the same of the cloud that moves most in the opposite direction, if there is one.
    /// Empty if the sides do not differ.
    pub certainty: String,
}

impl ShareSentences {
    /// The sentences about a result; `None` before the first replicate. Names of clouds are placeholders of
    /// [`mark`].
    pub(super) fn of(comparison: &Comparison, summary: &Summary) -> Option<Self> {
        let mut effects: Vec<Effect> = summary
            .of_clouds(Measure::Share, comparison)
            .filter_map(|(cloud, series)| {
                let change = Change::at_end(series, summary, Measure::Share)?;
                Some(Effect { cloud, many: comparison.common().number_of(cloud), change })
            })
            .collect();
        let end = comparison.common().end().in_words();
        let first = effects.remove(leading(comparison, &effects)?);
        let change = first.change;
        let [a, b] = [first.change.a.mean, first.change.b.mean];
        let [before, after] = [a, b].map(percent);
        let difference = shown_difference(a, b);
        let (name, clouds) = (mark(first.cloud), first.many);
        let (cloud, end) = (&name, &end);
        if makes_no_difference(summary) {
            let share = &after;
            let mut level = if comparison.is_same() {
                words::HeadlineSame { cloud, share, end, clouds }.text()
            } else {
                words::HeadlineNothing { cloud, share, end, clouds }.text()
            };
            if let Some(why) = why_nothing_differs(comparison).filter(|_| !comparison.is_same()) {
                level = format!("{level} {why}");
            }
            return Some(Self { change, level, certainty: String::new() });
        }
        let same = points(difference) == points(0.0);
        let after = &after;
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
        let opposed = |effect: &Effect| effect.change.difference.mean * difference < 0.0;
        let opposite = largest(&effects, opposed).map(|index| &effects[index]);
        let of = |effect: &Effect| effect.certainty(comparison.common().replicates);
        let told: Vec<String> = [Some(&first), opposite].into_iter().flatten().map(of).collect();
        Some(Self { change, level, certainty: told.join(" ") })
    }
}

/// The position of the effect that comes first. Exclusivity is about Azure, so its effect does, unless only that of
/// another cloud is notable, or there is no Azure: then the largest does.
fn leading(comparison: &Comparison, effects: &[Effect]) -> Option<usize> {
    let is_notable = |index: usize| effects[index].change.difference.mean.abs() >= NOTABLE;
    let largest = largest(effects, |_| true)?;
    let exists = comparison.common().azure.hundredths() > 0;
    let azure = effects.iter().position(|effect| exists && effect.cloud == Cloud::Azure);
    Some(azure.filter(|azure| is_notable(*azure) || !is_notable(largest)).unwrap_or(largest))
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
        more += &words::method_split(&differences.join(words::list_between()));
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
    more += match comparison.common().assumptions {
        Assumptions::Half => words::method_half(),
        Assumptions::Double => words::method_double(),
        Assumptions::Vary | Assumptions::Central => "",
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

#[cfg(test)]
mod tests;
