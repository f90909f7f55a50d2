//! What would change the answer, in sentences: where response curves flip, and what moves it furthest.

use crate::engine::Measure;
use crate::market::Cloud;
use crate::scenario::{Comparison, Kind, Parameter};
use crate::sensitivity::Estimate;
use crate::sensitivity::response::{Point, Sign, Turn, sign};
use crate::words;

use super::amount::shift;
use super::drivers::Output;
use super::response::{Response, Responses};

/// A value is told up to this part of itself at best: no range is known better.
const FINEST: f64 = 1.0 / 50.0;

/// An error of more than this part of a value is told as an interval.
const WIDE: f64 = 1.0 / 5.0;

/// What would change the answer, a sentence for each value of a lever at which the sign of the output flips, or the
/// leader on side B; nothing that its errors do not decide. If nothing flips, a sentence says so, and the next
/// names the lever that moves the output furthest. The last sentence says how it was found.
#[must_use]
pub fn what_would_change_it(comparison: &Comparison, responses: &Responses) -> Vec<String> {
    if responses.levers.is_empty() {
        return vec![words::flips_nobody().to_owned()];
    }
    let subject = Subject { comparison, output: responses.output };
    let of_lever = |response| of_lever(&subject, responses, response);
    let mut sentences: Vec<String> = responses.levers.iter().flat_map(of_lever).collect();
    if sentences.is_empty() {
        sentences.extend(nothing_flips(&subject, responses));
    }
    sentences.push(words::flips_method(&words::count(responses.worlds)));
    sentences
}

/// The sentences about one lever.
fn of_lever(subject: &Subject<'_>, responses: &Responses, response: &Response) -> Vec<String> {
    let signs = stretches(&response.signs).into_iter();
    let of_signs = signs
        .filter(|stretch| stretch.state != sign(responses.mean))
        .filter_map(|stretch| Some(subject.is(stretch.state, &stretch.condition(response)?)));
    let of_leaders = stretches(&response.leaders).into_iter().filter_map(|stretch| {
        let leader = stretch.state.and_then(|leader| response.clouds.get(leader).copied());
        if leader == responses.leader {
            return None;
        }
        Some(subject.leads(leader, &stretch.condition(response)?))
    });
    of_signs.chain(of_leaders).collect()
}

/// A stretch of a lever's values, on the axis of its curve, with the state that is decided there, if one is. An
/// end that is missing is that of the range.
struct Stretch<S> {
    from: Option<Estimate>,
    to: Option<Estimate>,
    state: Option<S>,
}

/// The stretches between turns; none if nothing turns.
fn stretches<S: Copy>(turns: &[Turn<S>]) -> Vec<Stretch<S>> {
    let exact = |value| Estimate { value, error: 0.0 };
    let mut found: Vec<Stretch<S>> = Vec::new();
    // Where the stretch under way begins, and its state.
    let mut from = None;
    let mut state = None;
    for turn in turns {
        match *turn {
            Turn::Flip(flip) => {
                found.push(Stretch { from, to: Some(flip.at), state: Some(flip.before) });
                (from, state) = (Some(flip.at), Some(flip.after));
            }
            Turn::Undecided { from: last, to: next, before, after } => {
                if before.is_some() {
                    found.push(Stretch { from, to: Some(exact(last)), state: before });
                }
                let [start, end] = [before.map(|_| exact(last)), after.map(|_| exact(next))];
                found.push(Stretch { from: start, to: end, state: None });
                (from, state) = (end, after);
            }
        }
    }
    if state.is_some() {
        found.push(Stretch { from, to: None, state });
    }
    found
}

impl<S> Stretch<S> {
    /// The clause that names the stretch; `None` if it is the whole range, or only the value at an end of it:
    /// nothing is said of values beyond.
    fn condition(&self, response: &Response) -> Option<String> {
        let points = &response.curve.points;
        let (first, last) = (points.first()?.at, points.last()?.at);
        let is_end = self.from.is_some_and(|from| from.value >= last)
            || self.to.is_some_and(|to| to.value <= first);
        if is_end {
            return None;
        }
        let lever = &response.lever.name();
        let value = |at: Estimate| response.value_in_words(at);
        Some(match (self.from, self.to) {
            (Some(from), Some(to)) => {
                words::FlipsBetween { lever, low: &value(from), high: &value(to) }.text()
            }
            (Some(from), None) => words::FlipsAbove { lever, value: &value(from) }.text(),
            (None, Some(to)) => words::FlipsBelow { lever, value: &value(to) }.text(),
            (None, None) => return None,
        })
    }
}

impl Response {
    /// The lever's value at a point of the curve's axis, rounded to what is known of it, with its unit.
    #[must_use]
    pub fn value_in_words(&self, at: Estimate) -> String {
        about(self.lever, self.located(at))
    }
}

/// A value of a lever, rounded to what is known of it, with its unit: "700 days". An interval if little is.
fn about(lever: &Parameter, Estimate { value, error }: Estimate) -> String {
    let unit = lever.kind.unit();
    let whole = matches!(lever.kind, Kind::Whole { .. });
    if error > WIDE * value.abs() {
        let [low, high] = [value - error, value + error].map(|end| rounded(end, error, whole));
        if low != high {
            return unit.amount(&words::RecordInterval { low: &low, high: &high }.text());
        }
    }
    unit.amount(&rounded(value, error, whole))
}

/// A number as a link would write it, rounded to the largest of 1, 2 and 5 times a power of ten that is not
/// more than its error, or than what can be known at best.
fn rounded(value: f64, error: f64, whole: bool) -> String {
    let most = error.max(FINEST * value.abs());
    let (mut step, mut decimals, mut power) = (1e-6, 6, 1e-6);
    for exponent in -6..=6_i32 {
        for factor in [1.0, 2.0, 5.0] {
            if factor * power <= most * (1.0 + 1e-9) {
                (step, decimals) = (factor * power, usize::try_from(-exponent).unwrap_or(0));
            }
        }
        power *= 10.0;
    }
    if whole && decimals > 0 {
        (step, decimals) = (1.0, 0);
    }
    let text = format!("{:.decimals$}", (value / step).round() * step);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// What sentences are about.
struct Subject<'a> {
    comparison: &'a Comparison,
    output: Output,
}

impl Subject<'_> {
    /// The cloud whose share it is.
    fn cloud(&self) -> Option<Cloud> {
        let is_share = self.output.measure == Measure::Share;
        Cloud::ALL.into_iter().find(|cloud| is_share && cloud.key() == self.output.item)
    }

    /// That the output has a sign, or that it is open, under a condition.
    fn is(&self, state: Option<Sign>, condition: &str) -> String {
        let Some(cloud) = self.cloud() else {
            let output = &self.output.name();
            return match state {
                Some(Sign::Positive) => words::FlipsHigher { output, condition }.text(),
                Some(Sign::Negative) => words::FlipsLower { output, condition }.text(),
                None => words::FlipsSignOpen { output, condition }.text(),
            };
        };
        let common = self.comparison.common();
        let (cloud, clouds) = (common.name_of(cloud), common.number_of(cloud));
        match state {
            Some(Sign::Positive) => words::FlipsGain { cloud, condition, clouds }.text(),
            Some(Sign::Negative) => words::FlipsLose { cloud, condition, clouds }.text(),
            None => words::FlipsOpen { cloud, condition, clouds }.text(),
        }
    }

    /// Who leads on side B under a condition, or that it is open.
    fn leads(&self, leader: Option<Cloud>, condition: &str) -> String {
        match leader {
            Some(cloud) => {
                let cloud = self.comparison.common().name_of(cloud);
                words::FlipsLeads { cloud, condition }.text()
            }
            None => words::flips_leads_open(condition),
        }
    }
}

/// That no lever flips anything, and which moves the output furthest.
fn nothing_flips(subject: &Subject<'_>, responses: &Responses) -> Vec<String> {
    let unit = responses.output.measure.unit();
    let (levers, output) = (responses.levers.len() as u32, &subject.output.name());
    let mean = &shift(responses.mean.value, unit);
    let mut sentences = vec![match sign(responses.mean) {
        Some(_) => words::FlipsNone { levers, mean, output }.text(),
        None => words::FlipsNoneOpen { levers, mean, output }.text(),
    }];
    // Of equal ones, the strongest.
    let by_reach = |one: &&Response, other: &&Response| one.reach().total_cmp(&other.reach());
    let furthest = responses.levers.iter().rev().max_by(by_reach);
    if let Some((response, [first, last])) = furthest.and_then(|one| Some((one, ends(one)?))) {
        let value = |at| response.value_in_words(Estimate { value: at, error: 0.0 });
        sentences.push(
            words::FlipsFurthest {
                lever: &response.lever.name(),
                first: &shift(first.output.value, unit),
                low: &value(first.at),
                last: &shift(last.output.value, unit),
                high: &value(last.at),
            }
            .text(),
        );
    }
    sentences
}

/// The points at which the output is lowest and highest, in the order of the lever's values.
fn ends(response: &Response) -> Option<[&Point; 2]> {
    let points = || response.curve.points.iter();
    let by_output = |one: &&Point, other: &&Point| one.output.value.total_cmp(&other.output.value);
    let (lowest, highest) = (points().min_by(by_output)?, points().max_by(by_output)?);
    Some(if lowest.at <= highest.at { [lowest, highest] } else { [highest, lowest] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::response::tests::line;
    use crate::words::{Language, within};

    fn said(output: &str, mean: f64, levers: Vec<Response>) -> Vec<String> {
        let responses = Responses {
            output: Output::parse(output).unwrap(),
            worlds: 20,
            mean: Estimate { value: mean, error: 0.1 },
            leader: None,
            levers,
        };
        what_would_change_it(&Comparison::default(), &responses)
    }

    #[test]
    fn a_flip_is_told_with_the_value_at_which_it_is() {
        // From 3 to 45 days on a logarithm: the middle is √135 = 11.6 days.
        let said = said("share:azure", -1.0, vec![line("window", [-2.0, 2.0], 0.2)]);
        let expected = "Azure would gain if “Azure-first window” were above about 12 days.";
        assert_eq!(said[0], expected);
        assert!(said.len() == 2 && said[1].contains("20 worlds"), "{said:?}");
    }

    #[test]
    fn what_errors_do_not_decide_is_open() {
        let wide = said("share:azure", -1.0, vec![line("window", [-4.0, 0.1], 3.0)]);
        let expected =
            "Whether Azure gains or loses would be open if “Azure-first window” were above about";
        assert!(wide[0].starts_with(expected), "{wide:?}");
        let known = said("share:aws", 0.05, vec![line("window", [-4.0, 4.0], 3.0)]);
        let below = "AWS would lose if “Azure-first window” were below about";
        let above = "AWS would gain if “Azure-first window” were above about";
        assert!(known[0].starts_with(below) && known[1].starts_with(above), "{known:?}");
    }

    #[test]
    fn what_is_decided_at_an_end_of_the_range_alone_is_not_told() {
        // Twice the standard error is 0.82, which the mean exceeds at 45 days alone.
        let found = said("share:azure", 0.05, vec![line("window", [-0.1, 0.9], 3.0)]);
        assert!(found[0].starts_with("The sign of “Share of cloud spend: Azure”"), "{found:?}");
    }

    #[test]
    fn if_nothing_flips_the_lever_that_moves_it_furthest_is_named() {
        let levers = || vec![line("window", [-3.0, -2.0], 0.2), line("pull", [-1.0, -4.0], 0.2)];
        let english = said("share:azure", -2.0, levers());
        let none = "None of the 2 strongest assumptions turns the sign of “Share of cloud spend: Azure”, B − A, \
                    within its range; the mean is −2.0.";
        assert_eq!(english[0], none);
        let furthest =
            "“AI pull on other workloads” moves it furthest: from −1.0 at 0.2 to −4.0 at 1.5.";
        assert_eq!(english[1], furthest);
        let language = Language::find("de").unwrap();
        let german = within(language, || said("models:openai", -2.0, levers()));
        assert!(german[1].contains("von −1,0 bei 0,2 bis −4,0 bei 1,5"), "{german:?}");
    }

    #[test]
    fn other_outputs_are_higher_or_lower_on_a_side() {
        let found = said("models:openai", 1.0, vec![line("pull", [2.0, -2.0], 0.2)]);
        let expected = "“Share of AI spend: OpenAI” would be lower on side B than on side A if";
        assert!(found[0].starts_with(expected), "{found:?}");
        assert_eq!(said("share:azure", 1.0, Vec::new()).len(), 1);
    }

    #[test]
    fn values_are_rounded_to_what_is_known() {
        for (value, error, whole, text) in [
            (712.0, 60.0, true, "700"),
            (712.0, 0.0, true, "710"),
            (95.33, 0.0, false, "95"),
            (45.0, 0.0, true, "45"),
            (0.3517, 0.0, false, "0.35"),
            (0.3517, 0.06, false, "0.35"),
            (1.04, 0.2, false, "1"),
            (2.6, 0.0, true, "3"),
            (0.0, 0.0, false, "0"),
        ] {
            assert_eq!(rounded(value, error, whole), text, "{value} {error}");
        }
        let window = Parameter::find("window").unwrap();
        let wide = Estimate { value: 700.0, error: 300.0 };
        assert_eq!(about(window, wide), "400 to 1000 days");
    }
}
