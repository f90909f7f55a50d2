//! Highlights: what a result says beside its headline, each in one short sentence, the most telling first.
//!
//! A highlight is the more telling the larger its difference is, in units of what readers would call notable, and
//! the more often it has the same direction. What makes no difference is no highlight.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use super::case::often;
use super::change::{Change, no_ai};
use super::clause::{under_a, under_b};
use super::topic::worth;

/// What a highlight is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Whose shares of cloud spend change most.
    Shares,
    /// Whether Azure has passed AWS.
    Overtaking,
    /// What customers gain.
    Customers,
    /// Whether Microsoft gains.
    Microsoft,
    /// How much of the market OpenAI can sell to.
    OpenAi,
    /// How concentrated clouds are.
    Concentration,
}

impl Subject {
    /// Every subject. Of equally telling highlights, the one whose subject is first comes first.
    const ALL: [Self; 6] = [
        Self::Overtaking,
        Self::Shares,
        Self::Customers,
        Self::Microsoft,
        Self::OpenAi,
        Self::Concentration,
    ];

    /// The key of the view with its figures.
    #[must_use]
    pub const fn view(self) -> &'static str {
        match self {
            Self::Shares => "shares",
            Self::Overtaking => "passing",
            Self::Customers => "customers",
            Self::Microsoft => "microsoft",
            Self::OpenAi => "openai",
            Self::Concentration => "homes",
        }
    }

    /// A difference that readers would call notable, in the unit of its measure. Judgements: a point of share; one
    /// world in ten; models some 2% cheaper; two billion dollars a quarter; half of all spend, since opening is
    /// about just that; and the rise of the HHI above which mergers are looked at (US merger guidelines of 2023,
    /// guideline 1).
    const fn notable(self) -> f64 {
        match self {
            Self::Shares => 1.0,
            Self::Overtaking => 10.0,
            Self::Customers => 0.02,
            Self::Microsoft => 2.0,
            Self::OpenAi => 50.0,
            Self::Concentration => 100.0,
        }
    }

    /// What is found, and how telling it is. `None` if there is nothing to tell.
    fn find(self, comparison: &Comparison, summary: &Summary) -> Option<Highlight> {
        let (change, sentence) = match self {
            Self::Shares => shares(comparison, summary)?,
            Self::Overtaking => overtaking(comparison, summary)?,
            Self::Customers => customers(comparison, summary)?,
            Self::Microsoft => microsoft(summary)?,
            Self::OpenAi => reach(summary)?,
            Self::Concentration => concentration(summary)?,
        };
        let weight = change.middle().abs() / self.notable() * change.sureness();
        let tells = !change.is_level() && weight > 0.0;
        tells.then_some(Highlight { subject: self, sentence, weight })
    }
}

/// The change that a highlight is about, and its sentence.
type Told = Option<(Change, String)>;

/// The two clouds whose shares change most, each with how often it has its direction.
fn shares(comparison: &Comparison, summary: &Summary) -> Told {
    let mut changes: Vec<(&str, u32, Change)> = summary
        .of_clouds(Measure::Share, comparison)
        .filter_map(|(cloud, series)| {
            let change = Change::at_end(series, summary, Measure::Share)?;
            let scenario = comparison.common();
            Some((scenario.name_of(cloud), scenario.number_of(cloud), change))
        })
        .collect();
    // The sort is stable, so that of equal ones the first comes first.
    changes.sort_by(|(.., x), (.., y)| y.middle().abs().total_cmp(&x.middle().abs()));
    let [first, second] = changes.get(..2)? else { return None };
    let clause = |(cloud, clouds, change): &(&str, u32, Change)| {
        let (clouds, often) = (*clouds, &change.how_often());
        if change.goes_up() {
            words::HighlightShareLarger { cloud, clouds, often }.text()
        } else {
            words::HighlightShareSmaller { cloud, clouds, often }.text()
        }
    };
    let [largest, next] = [first, second].map(clause);
    Some((first.2, words::HighlightShares { largest: &largest, next: &next }.text()))
}

/// In how many cases Azure has passed AWS on each side.
fn overtaking(comparison: &Comparison, summary: &Summary) -> Told {
    let change = Change::of(summary, Measure::AzurePassed, "all")?;
    let [azure, aws] = [Cloud::Azure, Cloud::Aws].map(|cloud| comparison.common().name_of(cloud));
    // The figure is 0 or 100 in each replicate.
    let times = |mean: f64| (mean * f64::from(summary.cases) / 100.0).round() as u32;
    let [a, b] =
        [change.a, change.b].map(|side| often(times(side.mean), summary.cases, summary.case));
    let sentence = words::Passing {
        azure,
        aws,
        end: &comparison.common().end().in_words(),
        b: &b,
        under_b: &under_b(comparison),
        a: &a,
        under_a: &under_a(comparison),
    };
    Some((change, sentence.text()))
}

/// What customers gain, as a change of the price of models.
fn customers(comparison: &Comparison, summary: &Summary) -> Told {
    let change = Change::of(summary, Measure::Surplus, "all")?;
    let often = &change.how_often();
    let worth = &worth(change.middle(), comparison.common().weight_price)?;
    let sentence = if change.goes_up() {
        words::HighlightCustomersGain { often, worth }.text()
    } else {
        words::HighlightCustomersLose { often, worth }.text()
    };
    Some((change, sentence))
}

/// Whether Microsoft is better off, and whether that is in spite of Azure.
fn microsoft(summary: &Summary) -> Told {
    let total = Change::of(summary, Measure::Microsoft, "total")?;
    let azure = Change::of(summary, Measure::Microsoft, "azure")?;
    let (often, by) = (&total.how_often(), &total.by());
    let sentence = match (total.goes_up(), azure.goes_up()) {
        (true, false) => words::HighlightMicrosoftInSpite { often, by }.text(),
        (true, true) => words::HighlightMicrosoftBetter { often, by }.text(),
        (false, _) => words::HighlightMicrosoftWorse { often, by }.text(),
    };
    Some((total, sentence))
}

/// Where OpenAI's models are sold.
fn reach(summary: &Summary) -> Told {
    let change = Change::of(summary, Measure::OpenaiReach, "all")?;
    let sentence = words::HighlightReach { b: &change.on_b(), a: &change.on_a() }.text();
    Some((change, sentence))
}

/// How concentrated clouds are.
fn concentration(summary: &Summary) -> Told {
    let change = Change::of(summary, Measure::Hhi, "clouds")?;
    let (often, b, a) = (&change.how_often(), &change.on_b(), &change.on_a());
    let sentence = if change.goes_up() {
        words::HighlightConcentrated { often, b, a }.text()
    } else {
        words::HighlightSpread { often, b, a }.text()
    };
    Some((change, sentence))
}

/// A highlight.
#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    /// What it is about.
    pub subject: Subject,
    /// The sentence.
    pub sentence: String,
    /// How telling it is: the difference in units of what is notable, times how much more often it has its direction
    /// than the other one, 0 to 1.
    pub weight: f64,
}

/// The highlights of a result, the most telling first. None if the sides are the same, before the first replicate, or
/// without AI spend.
#[must_use]
pub fn highlights(comparison: &Comparison, summary: &Summary) -> Vec<Highlight> {
    if comparison.is_same() || no_ai(comparison).is_some() {
        return Vec::new();
    }
    let find = |subject: Subject| subject.find(comparison, summary);
    let mut highlights: Vec<Highlight> = Subject::ALL.into_iter().filter_map(find).collect();
    highlights.sort_by(|x, y| y.weight.total_cmp(&x.weight));
    highlights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ensemble::simulate;
    use crate::link::{STORIES, read};

    fn found(link: &str) -> Vec<Highlight> {
        let comparison = read(link).unwrap().comparison;
        highlights(&comparison, &simulate(&comparison).unwrap())
    }

    #[test]
    fn highlights_are_ranked_and_say_what_the_figures_say() {
        let found = found("n=300&runs=20&horizon=12");
        assert!(found.len() >= 3, "{found:?}");
        assert!(found.is_sorted_by(|x, y| x.weight >= y.weight));
        for Highlight { sentence, .. } in &found {
            assert!(sentence.ends_with('.') && !sentence.contains("NaN"), "{sentence}");
        }
    }

    #[test]
    fn sides_that_do_not_differ_have_no_highlights() {
        assert_eq!(found("n=100&runs=4&horizon=4&b=exclusive"), Vec::new());
        assert_eq!(found("n=100&runs=4&horizon=4&ai=0"), Vec::new());
    }

    #[test]
    fn every_story_has_highlights_or_makes_no_difference() {
        for story in STORIES {
            let comparison =
                story.applied_to(&read("n=200&runs=12&horizon=12").unwrap().comparison);
            let summary = simulate(&comparison).unwrap();
            let found = highlights(&comparison, &summary);
            let nothing = crate::report::makes_no_difference(&summary);
            assert!(!found.is_empty() || nothing || comparison.is_same(), "{story:?}");
        }
    }
}
