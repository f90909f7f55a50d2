//! Sentences: what the run says, in words that carry the uncertainty. Nothing here is canned: every
//! clause is chosen by the figures.

use crate::engine::Measure;
use crate::ensemble::{Series, Statistics, Summary};
use crate::market::{Cloud, Regime};
use crate::scenario::Scenario;

use super::number::{count, percent, points};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// A cloud's name, to be shown in its colour.
    Cloud(Cloud),
}

impl Span {
    /// The words without their colour.
    #[must_use]
    pub fn plain(spans: &[Self]) -> String {
        spans
            .iter()
            .map(|span| match span {
                Self::Text(text) => text.as_str(),
                Self::Cloud(cloud) => cloud.name(),
            })
            .collect()
    }
}

/// The answer: what side B changes against side A at the horizon. Nothing before the first
/// replicate is in.
#[must_use]
pub fn headline(scenario: &Scenario, summary: &Summary) -> Vec<Span> {
    let mut effects: Vec<Effect> = Cloud::ALL
        .into_iter()
        .zip(summary.of_measure(Measure::Share))
        .filter_map(|(cloud, (_, series))| Effect::new(cloud, series))
        .collect();
    if summary.runs == 0 || effects.is_empty() {
        return Vec::new();
    }
    let end = scenario.end().in_words();
    effects.sort_by(|x, y| y.difference.p50.abs().total_cmp(&x.difference.p50.abs()));
    // Azure is what exclusivity is about; where it does not exist, the largest effect leads.
    let exists = scenario.azure.hundredths() > 0;
    let lead = effects.iter().position(|effect| exists && effect.cloud == Cloud::Azure);
    let first = effects.remove(lead.unwrap_or(0));
    let mut spans = Vec::new();
    if scenario.a == scenario.b {
        spans.push(text("Both sides follow the same regime, so nothing differs: "));
        spans.push(Span::Cloud(first.cloud));
        spans.push(text(format!(" {} {} by {end} on both.", first.holds(), percent(first.b.p50))));
        return spans;
    }
    spans.push(text(premise(scenario)));
    spans.push(Span::Cloud(first.cloud));
    spans.push(text(format!(
        " {} {} of the cloud market by {end} instead of {}{}.",
        first.holds(),
        percent(first.b.p50),
        percent(first.a.p50),
        contrast(scenario),
    )));
    spans.push(text(" "));
    // The first clause tells levels; the second how sure it is who gets what the first one gives.
    let other_way = |effect: &&Effect| effect.difference.p50 * first.difference.p50 < 0.0;
    let opposite = effects
        .iter()
        .filter(|effect| effect.cloud != Cloud::Other)
        .find(other_way)
        .or_else(|| effects.iter().find(other_way))
        .unwrap_or(&first);
    spans.push(Span::Cloud(opposite.cloud));
    spans.push(text(opposite.certainty(summary.runs)));
    spans
}

/// How the answer was made, in one sentence.
#[must_use]
pub fn method(scenario: &Scenario, runs: u32) -> String {
    let histories = if runs == 1 { "history" } else { "histories" };
    let enterprises = if scenario.enterprises == 1 { "enterprise" } else { "enterprises" };
    format!(
        "{} simulated {histories} of {} {enterprises}, each lived twice with the same luck: once {}, once {}. A thought experiment, not a forecast.",
        count(runs),
        count(scenario.enterprises),
        lived(scenario.a),
        lived(scenario.b),
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

    /// The verb, in the number of the cloud's name.
    const fn holds(&self) -> &'static str {
        if matches!(self.cloud, Cloud::Other) { "hold" } else { "holds" }
    }

    /// In how many runs it gains or loses, and by how much in most of them.
    fn certainty(&self, runs: u32) -> String {
        let Statistics { p10, p90, .. } = self.difference;
        let gains = self.rises >= self.falls;
        let plural = matches!(self.cloud, Cloud::Other);
        let verb = match (gains, plural) {
            (true, true) => "gain",
            (true, false) => "gains",
            (false, true) => "lose",
            (false, false) => "loses",
        };
        let times = if gains { self.rises } else { self.falls };
        let how_often = if times == runs && runs > 1 {
            "in every run".to_owned()
        } else {
            format!("in {} of {} runs", count(times), count(runs))
        };
        let (low, high) = if gains { (p10, p90) } else { (-p90, -p10) };
        if runs == 1 {
            format!(" {verb} {} points in the only run.", points(low))
        } else if low > 0.0 && points(low) == points(high) {
            format!(" {verb} {how_often}, by about {} points.", points(low))
        } else if low > 0.0 {
            format!(
                " {verb} {how_often}, in 8 of 10 by {} to {} points.",
                points(low),
                points(high)
            )
        } else {
            format!(
                " {verb} {how_often}: from {} points less to {} more in 8 of 10.",
                points(p10.min(0.0)),
                points(p90.max(0.0))
            )
        }
    }
}

fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

/// The condition under which side B holds, against side A.
const fn premise(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::Multicloud) => "Without exclusivity, ",
        (_, Regime::Exclusive) => "With OpenAI only on Azure, ",
        (_, Regime::Multicloud) => "With OpenAI on any cloud, ",
        (_, Regime::AsItHappened) => "As it happened, ",
    }
}

/// What side A was, where the condition does not say it.
const fn contrast(scenario: &Scenario) -> &'static str {
    match (scenario.a, scenario.b) {
        (Regime::Exclusive, Regime::AsItHappened) => " had OpenAI stayed on Azure",
        (Regime::AsItHappened, _) => " as it happened",
        (Regime::Multicloud, Regime::AsItHappened) => " by the levers’ timetable",
        _ => "",
    }
}

/// A regime as something lived through.
const fn lived(regime: Regime) -> &'static str {
    match regime {
        Regime::Exclusive => "with OpenAI’s models only on Azure",
        Regime::Multicloud => "with them on any cloud",
        Regime::AsItHappened => "as the deal happened",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;

    fn told(scenario: &Scenario) -> (String, Summary) {
        let summary = Summary::of(&run(&Rules::new(scenario), 0..scenario.runs));
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
        assert!(sentence.contains(&percent(azure.a.last().unwrap().p50)), "{sentence}");
        assert!(sentence.contains("early 2029"), "{sentence}");
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
        assert!(sentence.starts_with("With OpenAI only on Azure, Azure holds"), "{sentence}");
    }

    #[test]
    fn nothing_is_said_before_anything_is_known() {
        assert_eq!(headline(&Scenario::default(), &Summary::default()), []);
    }
}
