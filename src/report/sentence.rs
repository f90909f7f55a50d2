//! Sentences: what the run says, in words that carry the uncertainty. Nothing here is canned: every
//! clause is chosen by the figures.

use crate::engine::Measure;
use crate::ensemble::Summary;
use crate::market::Cloud;
use crate::scenario::Scenario;
use crate::words;

use super::change::{Change, FEW, Spread};
use super::clause::{premise, sold, than};
use super::number::{percent, points};
use super::reason::{opens_by, why_nothing_differs};

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
        .filter_map(|(cloud, series)| {
            let change = Change::at_end(series, summary, Measure::Share)?;
            Some(Effect { cloud, many: scenario.number_of(cloud), change })
        })
        .collect();
    let end = scenario.end().in_words();
    // Azure is what exclusivity is about; where it does not exist, the largest effect leads.
    let exists = scenario.azure.hundredths() > 0;
    let lead = effects.iter().position(|effect| exists && effect.cloud == Cloud::Azure);
    let Some(lead) = lead.or_else(|| largest(&effects, |_| true)) else { return Vec::new() };
    let first = effects.remove(lead);
    let Change { a, b, difference, .. } = first.change;
    let [before, after] = [a.p50, b.p50].map(percent);
    let (name, many) = (mark(first.cloud), first.many);
    if makes_no_difference(summary) {
        let same = scenario.a == scenario.b;
        let sentence = if same { words::headline_same } else { words::headline_nothing };
        let mut text = sentence(&name, &after, &end, many);
        if let Some(why) = why_nothing_differs(scenario).filter(|_| !same) {
            text = format!("{text} {why}");
        }
        return spans(scenario, &text);
    }
    let same = points(difference.p50) == points(0.0);
    // The level on side A stays untold: it lies apart by the difference of the medians, which need not be
    // the median difference that stands here and beside the lines.
    let level = if same && before == after {
        words::headline_level(&name, &after, &end, many)
    } else if same {
        words::headline_as_much(&premise(scenario), &name, &after, &end, &than(scenario), many)
    } else {
        let more = difference.p50 > 0.0;
        let sentence = if more { words::headline_more } else { words::headline_less };
        let by = points(difference.p50);
        sentence(&premise(scenario), &name, &after, &end, &by, &than(scenario), many)
    };
    // The first clause tells levels; the second how sure it is who gets what the first one gives.
    let opposed = |effect: &Effect| effect.change.difference.p50 * difference.p50 < 0.0;
    let opposite = largest(&effects, opposed).map_or(&first, |place| &effects[place]);
    spans(scenario, &format!("{level} {}", opposite.certainty(scenario.runs)))
}

/// Where the largest of some effects stands; of equal ones, the first.
fn largest(effects: &[Effect], of: impl Fn(&Effect) -> bool) -> Option<usize> {
    let size = |place: &usize| effects[*place].change.difference.p50.abs();
    let places = (0..effects.len()).filter(|place| of(&effects[*place]));
    places.rev().max_by(|x, y| size(x).total_cmp(&size(y)))
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
pub fn band(runs: u32) -> &'static str {
    if runs < FEW { words::band_few() } else { words::band_many() }
}

/// How the answer was made, in a sentence or two.
#[must_use]
pub fn method(scenario: &Scenario, runs: u32) -> String {
    let sold = if scenario.a == scenario.b {
        words::method_both(&sold(scenario, scenario.b, scenario.a))
    } else {
        let sides = [(scenario.a, scenario.b), (scenario.b, scenario.a)];
        let [a, b] = sides.map(|(side, other)| sold(scenario, side, other));
        words::method_sides(&a, &b)
    };
    let mut more = String::new();
    // A year passes before the first of them follows.
    let has_time = scenario.horizon.checked_sub(4).is_some_and(|last| {
        [scenario.a, scenario.b].iter().any(|side| opens_by(scenario, *side, last) == Some(true))
    });
    if scenario.precedent > 0.0 && has_time {
        more += &words::method_others(&round(percent(scenario.precedent)));
    }
    if scenario.azure.hundredths() == 0 {
        more += &words::method_no_seller(scenario.name_of(Cloud::Azure));
    }
    words::method(runs, scenario.enterprises, &sold, &more)
}

/// A percentage without decimals that say nothing.
fn round(percent: String) -> String {
    percent.replace(&format!("{}0", words::decimal()), "")
}

/// What became of one cloud's share.
struct Effect {
    cloud: Cloud,
    /// How many its name speaks of.
    many: u32,
    change: Change,
}

impl Effect {
    /// In how many runs it gains or loses, and by how much in most of them, where so many runs are wanted.
    fn certainty(&self, wanted: u32) -> String {
        let Self { cloud, many, change } = self;
        let (name, gains) = (mark(*cloud), change.goes_up());
        let often = change.how_often();
        match change.spread() {
            Spread::Exactly(only) => {
                let sentence = match (gains, wanted > 1) {
                    (true, true) => words::gain_first,
                    (true, false) => words::gain_only,
                    (false, true) => words::lose_first,
                    (false, false) => words::lose_only,
                };
                sentence(&name, &points(only), *many)
            }
            Spread::Median(middle) => {
                let sentence = if gains { words::gain_median } else { words::lose_median };
                sentence(&name, &often, &points(middle), *many)
            }
            Spread::About(middle) => {
                let sentence = if gains { words::gain_about } else { words::lose_about };
                sentence(&name, &often, &points(middle), *many)
            }
            Spread::Range(low, high) => {
                let sentence = if gains { words::gain_range } else { words::lose_range };
                sentence(&name, &often, &points(low), &points(high), *many)
            }
            Spread::Between(down, up) => {
                let sentence = if gains { words::gain_between } else { words::lose_between };
                sentence(&name, &often, &points(down), &points(up), *many)
            }
        }
    }
}

/// The first of the characters that stand for clouds in a sentence until its names get their colours.
/// They are for private use, so no word has them.
const FIRST_MARK: u32 = 0xE000;

/// What stands for a cloud in a sentence: each language has the name where it wants it.
fn mark(cloud: Cloud) -> String {
    char::from_u32(FIRST_MARK + cloud.index() as u32).into_iter().collect()
}

/// A sentence with the names of its clouds.
fn spans(scenario: &Scenario, text: &str) -> Vec<Span> {
    let marked = |letter: char| {
        let place = (letter as u32).checked_sub(FIRST_MARK)?;
        Cloud::ALL.get(place as usize).copied()
    };
    let mut spans = Vec::new();
    for letter in text.chars() {
        match (marked(letter), spans.last_mut()) {
            (Some(cloud), _) => spans.push(Span::Cloud(cloud, scenario.name_of(cloud).to_owned())),
            (None, Some(Span::Text(words))) => words.push(letter),
            (None, _) => spans.push(Span::Text(letter.to_string())),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::ensemble::run;
    use crate::market::Regime;
    use crate::report::change::tests::change;
    use crate::scenario::read;

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
        assert!(
            sentence.starts_with("It makes no difference to the shares here: Azure"),
            "{sentence}"
        );
        assert!(sentence.ends_with("Exclusivity ends only after that."), "{sentence}");
        // Where it ends on no side, that is not the reason.
        let [a, b] = [Regime::NoExemption, Regime::Exclusive];
        let exempts_nobody = Scenario { a, b, opening: never, carve_out: 0.0, ..small() };
        let (sentence, _) = told(&exempts_nobody);
        assert!(sentence.starts_with("It makes no difference to the shares here"), "{sentence}");
        assert!(!sentence.contains("Exclusivity ends"), "{sentence}");
        for (link, why) in [
            ("b=custom", "A timetable of one’s own that opens no cloud is exclusivity."),
            ("window=1095&horizon=4", "OpenAI’s models reach no other cloud by then."),
        ] {
            let link = format!("{link}&n=60&runs=12&carveout=0&precedent=0&revenue-share=0");
            let (sentence, _) = told(&read(&link).unwrap().scenario);
            assert!(sentence.ends_with(why), "{link}: {sentence}");
        }
    }

    #[test]
    fn the_method_tells_of_followers_who_have_the_time_and_of_a_seller_who_is_not_there() {
        let told = |link: &str| method(&read(link).unwrap().scenario, 1);
        for (link, tells) in [
            ("", true),
            ("horizon=4", false),
            ("horizon=5", true),
            ("opening=2040-01-01", false),
            ("b=custom", false),
            ("precedent=0", false),
        ] {
            assert_eq!(told(link).contains("opens up each year"), tells, "{link}: {}", told(link));
        }
        assert!(!told("").contains("no share"));
        let words =
            "Azure has no share here, so while exclusivity lasts no cloud sells OpenAI’s models";
        assert!(told("azure=0").contains(words), "{}", told("azure=0"));
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
    fn what_is_as_good_as_none_is_not_told_as_less() {
        let of = |first: f64| {
            let figures: Vec<_> = (0..20).map(|i| (0.0, first + f64::from(i) / 10.0)).collect();
            let effect = Effect { cloud: Cloud::Aws, many: 1, change: change(&figures) };
            effect.certainty(20)
        };
        assert!(of(-0.2).contains("by 0.0 to 1.5 points in 8 of 10 runs."), "{}", of(-0.2));
        assert!(of(-0.4).contains("8 of 10 lie between 0.2 points less"), "{}", of(-0.4));
    }

    #[test]
    fn a_cloud_that_gains_about_as_often_as_it_loses_is_told_to_do_both() {
        let figures: Vec<_> = (0..20).map(|i| (30.0, 29.05 + f64::from(i) / 10.0)).collect();
        let effect = Effect { cloud: Cloud::Aws, many: 1, change: change(&figures) };
        let told = effect.certainty(20);
        let (_, told) = told.split_once(' ').unwrap();
        let words =
            "would have more in 10 of 20 runs: 8 of 10 lie between 0.8 points less and 0.8 more.";
        assert_eq!(told, words);
    }

    #[test]
    fn nothing_is_said_before_anything_is_known() {
        assert_eq!(headline(&Scenario::default(), &Summary::default()), []);
    }
}
