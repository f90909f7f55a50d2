//! Sentences: what the run says, in words that carry the uncertainty. Nothing here is canned: every
//! clause is chosen by the figures.

use crate::engine::Measure;
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Regime};
use crate::scenario::Scenario;

use super::clause::{premise, sold, than};
use super::number::{count, percent, points};

/// Fewer runs than this do not support a sentence about 8 of 10 of them.
pub(super) const FEW: u32 = 10;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// A cloud and its name, to be shown in its colour.
    Cloud(Cloud, String),
}

impl Span {
    /// The words without their colour.
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

/// The answer: what side B changes against side A at the horizon. Nothing before the first
/// replicate is in.
#[must_use]
pub fn headline(scenario: &Scenario, summary: &Summary) -> Vec<Span> {
    if summary.runs == 0 {
        return Vec::new();
    }
    let mut effects: Vec<Effect> = summary
        .of_clouds(Measure::Share, scenario)
        .filter_map(|(cloud, series)| Effect::new(cloud, series))
        .collect();
    if effects.is_empty() {
        return Vec::new();
    }
    let name = |cloud: Cloud| Span::Cloud(cloud, scenario.name_of(cloud).to_owned());
    let end = scenario.end().in_words();
    effects.sort_by(|x, y| y.difference.p50.abs().total_cmp(&x.difference.p50.abs()));
    // Azure is what exclusivity is about; where it does not exist, the largest effect leads.
    let exists = scenario.azure.hundredths() > 0;
    let lead = effects.iter().position(|effect| exists && effect.cloud == Cloud::Azure);
    let first = effects.remove(lead.unwrap_or(0));
    let mut spans = Vec::new();
    if makes_no_difference(summary) {
        spans.push(text(if scenario.a == scenario.b {
            "Both sides follow the same regime, so nothing differs: "
        } else {
            "It makes no difference here: "
        }));
        spans.push(name(first.cloud));
        let share = percent(first.b.p50);
        spans.push(text(format!(" would hold {share} of the cloud market in {end} either way.")));
        if scenario.a != scenario.b && scenario.opening >= scenario.end().later(1).first_day() {
            spans.push(text(" Exclusivity ends only after that."));
        }
        return spans;
    }
    let [before, after] = [first.a.p50, first.b.p50].map(percent);
    let same = points(first.difference.p50) == points(0.0);
    let held = format!(" would hold {after} of the cloud market in {end}");
    // The level on side A stays untold: it lies apart by the difference of the medians, which need not be
    // the median difference that stands here and beside the lines.
    let held = if same && before == after {
        format!("{held} either way, to a tenth of a point.")
    } else {
        spans.push(text(premise(scenario)));
        let than = than(scenario);
        if same {
            format!("{held}, in the median run as much as {than}.")
        } else {
            let more = if first.difference.p50 > 0.0 { "more" } else { "less" };
            format!("{held}, {} points {more} than {than}.", points(first.difference.p50))
        }
    };
    spans.push(name(first.cloud));
    spans.push(text(held));
    spans.push(text(" "));
    // The first clause tells levels; the second how sure it is who gets what the first one gives.
    let opposite = effects
        .iter()
        .find(|effect| effect.difference.p50 * first.difference.p50 < 0.0)
        .unwrap_or(&first);
    spans.push(name(opposite.cloud));
    spans.push(text(opposite.certainty(summary.runs)));
    spans
}

/// Whether no cloud's share differs between the sides by as much as a tenth of a point in most
/// runs.
#[must_use]
pub fn makes_no_difference(summary: &Summary) -> bool {
    let nothing = |x: f64| points(x) == points(0.0);
    summary.of_measure(Measure::Share).all(|(_, series)| {
        let last = series.difference.last();
        last.is_none_or(|difference| nothing(difference.p10) && nothing(difference.p90))
    })
}

/// What lies between the 10 % and the 90 % quantile, in words that so many runs support.
#[must_use]
pub const fn band(runs: u32) -> &'static str {
    if runs < FEW { "10th to 90th percentile" } else { "8 of 10 runs" }
}

/// How the answer was made, in a sentence or two.
#[must_use]
pub fn method(scenario: &Scenario, runs: u32) -> String {
    let histories = if runs == 1 { "history" } else { "histories" };
    let enterprises = if scenario.enterprises == 1 { "enterprise" } else { "enterprises" };
    let each = if runs == 1 { "" } else { "each " };
    let sold = if scenario.a == scenario.b {
        format!("both times {}", sold(scenario.b))
    } else {
        format!("once {}, once {}", sold(scenario.a), sold(scenario.b))
    };
    let opens = |regime| regime != Regime::Exclusive;
    let others = if scenario.precedent > 0.0 && (opens(scenario.a) || opens(scenario.b)) {
        format!(
            " Where exclusivity has ended, one more vendor follows in a year with a probability of {}.",
            percent(scenario.precedent).replace(".0", "")
        )
    } else {
        String::new()
    };
    format!(
        "{} simulated {histories} of {} {enterprises}, {each}lived twice with the same luck, OpenAI’s models sold {sold}.{others} \
         A thought experiment, not a forecast.",
        count(runs),
        count(scenario.enterprises),
    )
}

/// What became of one cloud.
struct Effect {
    cloud: Cloud,
    a: Statistics,
    b: Statistics,
    difference: Statistics,
    rises: u32,
    falls: u32,
}

impl Effect {
    fn new(cloud: Cloud, series: &Series) -> Option<Self> {
        Some(Self {
            cloud,
            a: *series.a.last()?,
            b: *series.b.last()?,
            difference: *series.difference.last()?,
            rises: *series.rises.last()?,
            falls: *series.falls.last()?,
        })
    }

    /// In how many runs it gains or loses, and by how much in most of them.
    fn certainty(&self, runs: u32) -> String {
        let Statistics { p10, p50, p90, .. } = self.difference;
        let gains = self.rises >= self.falls;
        let verb = if gains { "gain" } else { "lose" };
        let times = if gains { self.rises } else { self.falls };
        let how_often = if times == runs {
            "in every run".to_owned()
        } else {
            format!("in {} of {} runs", count(times), count(runs))
        };
        let (low, high) = if gains { (p10, p90) } else { (-p90, -p10) };
        if runs == 1 {
            format!(" would {verb} {} points in the only run.", points(p50))
        } else if runs < FEW || points(low) == points(high) {
            format!(" would {verb} {how_often}, by about {} points.", points(p50))
        } else if low > 0.0 {
            let (low, high) = (points(low), points(high));
            format!(" would {verb} {how_often}, by {low} to {high} points in 8 of 10 runs.")
        } else {
            let (less, more) = (points(p10.min(0.0)), points(p90.max(0.0)));
            format!(
                " would {verb} {how_often}: 8 of 10 lie between {less} points less and {more} more."
            )
        }
    }
}

fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    fn told(scenario: &Scenario) -> (String, Summary) {
        let summary = Summary::of(run(&Rules::new(scenario), 0..scenario.runs));
        (Span::plain(&headline(scenario, &summary)), summary)
    }

    fn small() -> Scenario {
        Scenario { enterprises: 300, runs: 12, horizon: 12, ..Scenario::default() }
    }

    #[test]
    fn the_headline_says_what_the_run_says() {
        let (sentence, summary) = told(&small());
        let (_, azure) = summary.of_measure(Measure::Share).nth(1).unwrap();
        assert!(sentence.contains(&percent(azure.b.last().unwrap().p50)), "{sentence}");
        let lost = points(azure.difference.last().unwrap().p50);
        assert!(
            sentence.contains(&format!("early 2029, {lost} points less than with it.")),
            "{sentence}"
        );
    }

    #[test]
    fn the_same_regime_twice_changes_nothing_and_says_so() {
        let (sentence, _) = told(&Scenario { b: Regime::Exclusive, ..small() });
        assert!(sentence.starts_with("Both sides follow the same regime"), "{sentence}");
    }

    #[test]
    fn swapping_the_sides_turns_the_sentence_round() {
        let scenario = Scenario { a: Regime::Multicloud, b: Regime::Exclusive, ..small() };
        let (sentence, _) = told(&scenario);
        assert!(sentence.starts_with("With OpenAI only on Azure, Azure would hold"), "{sentence}");
    }

    #[test]
    fn no_effect_is_said_to_be_none_with_the_reason_where_it_is_known() {
        let never = time::Date::from_calendar_date(2040, time::Month::January, 1).unwrap();
        let (sentence, summary) = told(&Scenario { opening: never, ..small() });
        assert!(makes_no_difference(&summary));
        assert!(sentence.starts_with("It makes no difference here: Azure"), "{sentence}");
        assert!(sentence.ends_with("Exclusivity ends only after that."), "{sentence}");
    }

    /// The difference of two medians is easily another than the median difference.
    #[test]
    fn the_difference_told_is_the_paired_one_for_any_two_regimes() {
        let mut apart = 0;
        let pairs = Regime::ALL.into_iter().flat_map(|a| Regime::ALL.map(|b| (a, b)));
        for ((a, b), horizon) in pairs.flat_map(|pair| [1, 12].map(|horizon| (pair, horizon))) {
            let scenario = Scenario { a, b, horizon, enterprises: 80, runs: 5, ..small() };
            let (sentence, summary) = told(&scenario);
            if makes_no_difference(&summary) {
                continue;
            }
            let azure = summary.of_item(Measure::Share, "azure").unwrap();
            let [a, b, difference] =
                [&azure.a, &azure.b, &azure.difference].map(|side| side.last().unwrap().p50);
            apart += u32::from(points(difference) != points(b - a));
            let (first, _) = sentence.split_once(". ").unwrap();
            assert!(first.contains(&percent(b)), "{sentence}");
            if points(difference) == "0.0" {
                assert!(!first.contains(" than "), "{sentence}");
            } else {
                let told = format!(", {} points ", points(difference));
                assert!(first.contains(&told) && first.contains(" than "), "{sentence}");
            }
        }
        assert!(apart > 0, "no two regimes tell the differences apart");
    }

    #[test]
    fn few_runs_claim_no_8_of_10() {
        for runs in [1, 3] {
            let (sentence, _) = told(&Scenario { runs, ..small() });
            assert!(!sentence.contains("8 of 10"), "{sentence}");
        }
        let (sentence, _) = told(&small());
        assert!(sentence.contains("8 of 10"), "{sentence}");
    }

    #[test]
    fn nothing_is_said_before_anything_is_known() {
        assert_eq!(headline(&Scenario::default(), &Summary::default()), []);
    }
}
