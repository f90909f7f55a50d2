//! Highlights: what a result says, each in one short sentence, the most telling first. The first is the headline.
//!
//! A highlight is the more telling the larger its difference is, in units of what readers would call notable, and
//! the more often it has the same direction. What makes no difference is no highlight.

use crate::engine::Measure;
use crate::ensemble::{Statistics, Summary};
use crate::market::Cloud;
use crate::scenario::Comparison;
use crate::words;

use super::case::often;
use super::change::{Change, FEW, no_ai};
use super::clause::{compared_with_a, condition_of_b, under_a, under_b};
use super::number::count;
use super::sentence::{NOTABLE, ShareSentences};
use super::span::{Span, mark, spans};
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
    /// world in twenty; models some 2% cheaper; ten billion dollars for Microsoft until then; half of all spend, since
    /// opening is about just that; and the rise of the HHI above which mergers are looked at (US merger guidelines of 2023,
    /// guideline 1).
    const fn notable(self) -> f64 {
        match self {
            Self::Shares => NOTABLE,
            Self::Overtaking => 5.0,
            Self::Customers => 0.02,
            Self::Microsoft => 10.0,
            Self::OpenAi => 50.0,
            Self::Concentration => 100.0,
        }
    }

    /// What is found, and how telling it is. `None` if there is nothing to tell.
    fn find(self, comparison: &Comparison, summary: &Summary) -> Option<Highlight> {
        let Told { change, sentence, headline } = match self {
            Self::Shares => shares(comparison, summary)?,
            Self::Overtaking => overtaking(comparison, summary)?,
            Self::Customers => customers(comparison, summary)?,
            Self::Microsoft => microsoft(comparison, summary)?,
            Self::OpenAi => reach(comparison, summary)?,
            Self::Concentration => concentration(comparison, summary)?,
        };
        let weight = change.middle().abs() / self.notable() * change.sureness();
        let tells = !change.is_level() && weight > 0.0;
        let [sentence, headline] = [sentence, headline].map(|words| spans(comparison, &words));
        tells.then_some(Highlight { subject: self, sentence, headline, weight })
    }
}

/// What is found. Names of clouds are placeholders of [`mark`].
struct Told {
    /// The change that it is about.
    change: Change,
    /// The sentence below the headline, which has named the rules on both sides.
    sentence: String,
    /// The sentence as the headline.
    headline: String,
}

impl Told {
    /// A finding whose sentence names the rules on both sides, so that it is a headline as it is.
    fn with_sides(change: Change, sentence: String) -> Self {
        Self { change, headline: sentence.clone(), sentence }
    }
}

/// How clouds' shares differ, beginning with the cloud that the sentence does.
fn shares(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let ShareSentences { change, level, .. } = ShareSentences::of(comparison, summary)?;
    Some(Told::with_sides(change, level))
}

/// In how many cases Azure passes AWS on each side. A few cases are too few to tell.
fn overtaking(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let change = Change::of(summary, Measure::AzurePassed, "all")?;
    if summary.cases < FEW {
        return None;
    }
    // The figure is 0 or 100 in each replicate.
    let times = |side: Statistics| (side.mean * f64::from(summary.cases) / 100.0).round() as u32;
    let [on_a, on_b] = [times(change.a), times(change.b)];
    let b = often(on_b, summary.cases, summary.case);
    let are_some = [on_a, on_b].iter().all(|times| (1..summary.cases).contains(times));
    // Of how many is said once.
    let a = if are_some {
        words::often_of_these(&count(on_a))
    } else {
        often(on_a, summary.cases, summary.case)
    };
    let sentence = words::HeadlinePassing {
        azure: &mark(Cloud::Azure),
        aws: &mark(Cloud::Aws),
        end: &comparison.common().end().in_words(),
        b: &b,
        under_b: &under_b(comparison),
        a: &a,
        under_a: &under_a(comparison),
    };
    Some(Told::with_sides(change, sentence.text()))
}

/// What customers gain, as a change of the price of models.
fn customers(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let change = Change::of(summary, Measure::Surplus, "all")?;
    let often = &change.how_often();
    let worth = &worth(change.middle(), comparison.common().weight_price)?;
    let (premise, than) = (&condition_of_b(comparison), &compared_with_a(comparison));
    let (sentence, headline) = if change.goes_up() {
        (
            words::HighlightCustomersGain { often, worth }.text(),
            words::HeadlineCustomersGain { premise, often, than, worth }.text(),
        )
    } else {
        (
            words::HighlightCustomersLose { often, worth }.text(),
            words::HeadlineCustomersLose { premise, often, than, worth }.text(),
        )
    };
    Some(Told { change, sentence, headline })
}

/// Whether Microsoft is better off, and whether that is in spite of Azure.
fn microsoft(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let total = Change::of(summary, Measure::Microsoft, "total")?;
    let azure = Change::of(summary, Measure::Microsoft, "azure")?;
    let often = &total.how_often();
    let cloud = &mark(Cloud::Azure);
    let (premise, than) = (&condition_of_b(comparison), &compared_with_a(comparison));
    let (sentence, headline) = match (total.goes_up(), azure.goes_up()) {
        (true, false) => (
            words::HighlightMicrosoftInSpite { cloud, often }.text(),
            words::HeadlineMicrosoftInSpite { premise, cloud, than, often }.text(),
        ),
        (true, true) => (
            words::highlight_microsoft_better(often),
            words::HeadlineMicrosoftBetter { premise, often, than }.text(),
        ),
        (false, _) => (
            words::highlight_microsoft_worse(often),
            words::HeadlineMicrosoftWorse { premise, often, than }.text(),
        ),
    };
    Some(Told { change: total, sentence, headline })
}

/// Where OpenAI's models are sold.
fn reach(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let change = Change::of(summary, Measure::OpenaiReach, "all")?;
    let (b, a) = (&change.on_b(), &change.on_a());
    let (premise, than) = (&condition_of_b(comparison), &compared_with_a(comparison));
    let sentence = words::HighlightReach { b, a }.text();
    let headline = words::HeadlineReach { premise, b, a, than }.text();
    Some(Told { change, sentence, headline })
}

/// How concentrated clouds are.
fn concentration(comparison: &Comparison, summary: &Summary) -> Option<Told> {
    let change = Change::of(summary, Measure::Hhi, "clouds")?;
    let (often, b, a) = (&change.how_often(), &change.on_b(), &change.on_a());
    let (premise, than) = (&condition_of_b(comparison), &compared_with_a(comparison));
    let (sentence, headline) = if change.goes_up() {
        (
            words::HighlightConcentrated { often, b, a }.text(),
            words::HeadlineConcentrated { premise, often, than, b, a }.text(),
        )
    } else {
        (
            words::HighlightSpread { often, b, a }.text(),
            words::HeadlineSpread { premise, often, than, b, a }.text(),
        )
    };
    Some(Told { change, sentence, headline })
}

/// A highlight.
#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    /// What it is about.
    pub subject: Subject,
    /// The sentence.
    pub sentence: Vec<Span>,
    /// The sentence as a headline, which names the rules on both sides.
    pub headline: Vec<Span>,
    /// How telling it is: the difference in units of what is notable, times how much more often it has its direction
    /// than the other one, 0 to 1.
    pub weight: f64,
}

impl Highlight {
    /// Whether its difference is one that readers would call notable.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.weight >= 1.0
    }

    /// Whether it answers the question that the simulation is about, who holds how much of the market, notably.
    fn answers_the_question(&self) -> bool {
        matches!(self.subject, Subject::Overtaking | Subject::Shares) && self.is_notable()
    }
}

/// The highlights of a result: those that answer the question about the market, then the others, each the most telling
/// first. None if the sides are the same, before the first replicate, or
/// without AI spend.
#[must_use]
pub fn highlights(comparison: &Comparison, summary: &Summary) -> Vec<Highlight> {
    if comparison.is_same() || no_ai(comparison).is_some() {
        return Vec::new();
    }
    let find = |subject: Subject| subject.find(comparison, summary);
    let mut highlights: Vec<Highlight> = Subject::ALL.into_iter().filter_map(find).collect();
    highlights.sort_by(|x, y| {
        let answers = y.answers_the_question().cmp(&x.answers_the_question());
        answers.then(y.weight.total_cmp(&x.weight))
    });
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
        let others = found.iter().skip_while(|highlight| highlight.answers_the_question());
        assert!(others.is_sorted_by(|x, y| x.weight >= y.weight));
        for Highlight { sentence, headline, .. } in &found {
            for sentence in [sentence, headline].map(|spans| Span::plain(spans)) {
                assert!(sentence.ends_with('.') && !sentence.contains("NaN"), "{sentence}");
            }
        }
    }

    #[test]
    fn every_headline_names_the_rules_on_both_sides() {
        for (link, sides) in [
            ("n=300&runs=20&horizon=12", ["Without exclusivity", "with it"]),
            ("n=300&runs=20&horizon=12&a=multicloud&b=exclusive", ["only on Azure", "any cloud"]),
        ] {
            for Highlight { subject, headline, .. } in found(link) {
                let headline = Span::plain(&headline);
                if !matches!(subject, Subject::Overtaking | Subject::Shares) {
                    assert!(sides.iter().all(|side| headline.contains(side)), "{headline}");
                }
            }
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
