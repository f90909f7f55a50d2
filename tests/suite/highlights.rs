//! Protects the choice of the headline: which finding leads is worked out again from the published statistics, by the
//! rule of docs/model.md, for every story and for thirty random scenarios.

use multihome::engine::Measure;
use multihome::ensemble::{Statistics, Summary, simulate};
use multihome::link::{STORIES, read};
use multihome::market::Cloud;
use multihome::report::{Span, Subject, headline, highlights, lead};
use multihome::scenario::{Comparison, Scenario};
use proptest::prelude::*;

use crate::scenarios::{cases, comparisons};

/// Measure, item and notable difference of each subject but shares, in the order that decides between equals.
const SUBJECTS: [(Subject, Measure, &str, f64); 5] = [
    (Subject::Overtaking, Measure::AzurePassed, "all", 5.0),
    (Subject::Customers, Measure::Surplus, "all", 0.02),
    (Subject::Microsoft, Measure::Microsoft, "total", 10.0),
    (Subject::OpenAi, Measure::OpenaiReach, "all", 50.0),
    (Subject::Concentration, Measure::Hhi, "clouds", 100.0),
];

/// With fewer cases nothing is said of who passes whom.
const FEW: u32 = 10;

/// A finding of the rule.
struct Finding {
    subject: Subject,
    weight: f64,
}

/// How telling the difference of an item at the horizon is.
fn weight(summary: &Summary, measure: Measure, item: &str, notable: f64) -> f64 {
    let series = summary.of_item(measure, item).unwrap();
    let Statistics { mean, p50, .. } = *series.difference.last().unwrap();
    let is_heavy_tailed = matches!(measure, Measure::Surplus | Measure::Microsoft);
    let middle = if is_heavy_tailed { p50 } else { mean };
    let [rises, falls] =
        [&series.rises, &series.falls].map(|count| f64::from(*count.last().unwrap()));
    middle.abs() / notable * (rises - falls).abs() / (rises + falls).max(1.0)
}

/// The cloud whose share is told: Azure, unless only that of another differs notably.
fn told_cloud(comparison: &Comparison, summary: &Summary) -> Cloud {
    let size = |cloud: &Cloud| {
        let series = summary.of_item(Measure::Share, cloud.key()).unwrap();
        series.difference.last().unwrap().mean.abs()
    };
    let clouds: Vec<Cloud> = comparison.common().clouds().collect();
    let most = clouds.iter().copied().max_by(|x, y| size(x).total_cmp(&size(y))).unwrap();
    let azure = clouds.contains(&Cloud::Azure);
    if azure && (size(&Cloud::Azure) >= 1.0 || size(&most) < 1.0) { Cloud::Azure } else { most }
}

/// What the rule puts first; `None` if nothing is notable.
fn expected(comparison: &Comparison, summary: &Summary) -> Option<Subject> {
    let cloud = told_cloud(comparison, summary);
    let mut findings: Vec<Finding> = SUBJECTS
        .into_iter()
        .filter(|(subject, ..)| *subject != Subject::Overtaking || summary.cases >= FEW)
        .map(|(subject, measure, item, notable)| Finding {
            subject,
            weight: weight(summary, measure, item, notable),
        })
        .collect();
    findings.push(Finding {
        subject: Subject::Shares,
        weight: weight(summary, Measure::Share, cloud.key(), 1.0),
    });
    findings.retain(|finding| finding.weight >= 1.0);
    let answers =
        |finding: &&Finding| matches!(finding.subject, Subject::Overtaking | Subject::Shares);
    let largest = |findings: Vec<&Finding>| {
        findings.into_iter().max_by(|x, y| x.weight.total_cmp(&y.weight)).map(|found| found.subject)
    };
    largest(findings.iter().filter(answers).collect())
        .or_else(|| largest(findings.iter().collect()))
}

/// Whether the rule's choice leads, with a sentence that names what it is about.
fn check(comparison: &Comparison) -> Option<Subject> {
    let summary = simulate(comparison).unwrap();
    let found = lead(comparison, &summary);
    let subject = found.as_ref().map(|found| found.subject);
    assert_eq!(subject, expected(comparison, &summary), "{:?}", highlights(comparison, &summary));
    let sentence = Span::plain(&headline(comparison, &summary));
    assert!(sentence.ends_with('.'), "{sentence}");
    let named = match subject {
        Some(Subject::Overtaking) => Some(Cloud::Azure),
        Some(Subject::Shares) => Some(told_cloud(comparison, &summary)),
        _ => None,
    };
    if let Some(cloud) = named {
        let name = comparison.common().name_of(cloud);
        assert!(sentence.contains(name), "{name}: {sentence}");
    }
    subject
}

#[test]
fn the_most_telling_finding_leads_in_every_story() {
    let small = read("n=300&runs=40&horizon=16").unwrap().comparison;
    let leads = STORIES.map(|story| check(&story.applied_to(&small)));
    // More than one subject leads somewhere, so that the choice is one.
    assert!(leads.iter().any(|lead| *lead != leads[0]), "{leads:?}");
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn the_most_telling_finding_leads_in_random_scenarios(comparison in comparisons()) {
        let enough = |side: Scenario| Scenario { replicates: 12, enterprises: 200, ..side };
        let [a, b] = [comparison.a, comparison.b].map(enough);
        let lead = check(&Comparison::of_sides(a.clone(), b.clone()));
        // What is told does not depend on which side is named first.
        prop_assert_eq!(lead, check(&Comparison::of_sides(b, a)));
    }
}
