//! AI's parts of the spend on each cloud, scaled to one part of all spend: what the key `ai` of earlier links
//! stands for.

use crate::words;

use super::comparison::Comparison;
use super::kind::{Kind, Reading, Unit};
use super::notice::{Notice, Problem};
use super::parameter::Parameter;
use super::value::Value;

/// The key.
pub(crate) const AI: &str = "ai";

/// The levers that it scales.
const PARTS: [&str; 4] = ["ai-aws", "ai-azure", "ai-gcp", "ai-other"];

/// The largest part of one cloud's spend.
const MOST: f64 = 50.0;

/// The largest part of all spend that links could ask for.
const MOST_OF_ALL: f64 = 60.0;

/// How far the parts may be from what was asked for, in percent of all spend: they are rounded.
const ROUNDING: f64 = 0.05;

/// Scales AI's part of the spend on each cloud such that they come to the part of all spend that `text` states
/// in percent; parts that are `given` stay. Returns a notice of the values in use.
pub(crate) fn scale_ai_parts(
    comparison: &mut Comparison,
    text: &str,
    given: impl Fn(&str) -> bool,
) -> Notice {
    let kind = Kind::Number { min: 0.0, max: MOST_OF_ALL, step: 1.0, unit: Unit::Percent };
    let (total, beyond) = match kind.read(text) {
        Reading::Valid(Value::Number(total)) => (total, None),
        Reading::Clamped(Value::Number(total), why) => (total, Some(why)),
        _ => {
            let why = words::not_a_part_of_spend().to_owned();
            return Notice::new(AI, Problem::Defaulted, text, why, in_use(comparison));
        }
    };
    let shares = comparison.common().initial_shares().map(|share| share.fraction());
    // Clouds that a scenario names are like the others.
    let [aws, azure, gcp, ..] = shares;
    let weights = [aws, azure, gcp, shares[3..].iter().sum()];
    let parts = comparison.common().ai_parts();
    let (mut fixed, mut scaled) = (0.0, 0.0);
    for (k, key) in PARTS.into_iter().enumerate() {
        let sum = if given(key) { &mut fixed } else { &mut scaled };
        *sum += weights[k] * parts[k];
    }
    let factor = if scaled > 0.0 { (total - fixed).max(0.0) / scaled } else { 0.0 };
    for (k, key) in PARTS.into_iter().enumerate() {
        if !given(key) {
            let part = ((100.0 * factor * parts[k]).round() / 100.0).min(MOST);
            *comparison = comparison.with(|side| {
                let fields =
                    [&mut side.ai_aws, &mut side.ai_azure, &mut side.ai_gcp, &mut side.ai_other];
                *fields[k] = part;
            });
        }
    }
    let reached = 100.0 * comparison.common().ai_on_clouds();
    let why = match beyond {
        Some(why) => why,
        None if (reached - total).abs() <= ROUNDING => words::a_part_for_each_cloud().to_owned(),
        None => words::parts_come_to(&words::plain(&format!("{reached:.1}"))),
    };
    Notice::new(AI, Problem::Repaired, text, why, in_use(comparison))
}

/// The parts in use, in words.
fn in_use(comparison: &Comparison) -> String {
    let value = |key: &&str| Parameter::find(key).map(|found| found.get(comparison).to_string());
    let values =
        PARTS.iter().filter_map(|key| Some(format!("{key} {}", words::plain(&value(key)?))));
    words::using(&values.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use crate::link::read;

    #[test]
    fn one_part_of_all_spend_scales_those_of_the_clouds() {
        for (link, total) in [("ai=15", 15.0), ("ai=0", 0.0), ("ai=6&aws=10&azure=60", 6.0)] {
            let reading = read(link).unwrap();
            let scenario = reading.comparison.common();
            assert!((100.0 * scenario.ai_on_clouds() - total).abs() < 0.01, "{link}");
            // In the proportions of the defaults.
            let ratio = scenario.ai_azure / scenario.ai_aws;
            assert!(total == 0.0 || (ratio - 2.5).abs() < 0.01, "{link}: {ratio}");
            assert!(reading.notices.iter().any(|notice| notice.key == "ai"), "{link}");
        }
    }

    #[test]
    fn a_part_of_its_own_wins() {
        let scenario = read("ai=15&ai-azure=30").unwrap().comparison.a;
        assert_eq!(scenario.ai_azure, 30.0);
        assert!((100.0 * scenario.ai_on_clouds() - 15.0).abs() < 0.01);
        // More than all of it.
        let scenario = read("ai=5&ai-azure=30").unwrap().comparison.a;
        assert_eq!((scenario.ai_azure, scenario.ai_aws, scenario.ai_other), (30.0, 0.0, 0.0));
    }

    #[test]
    fn what_cannot_be_reached_is_said() {
        for (link, why) in [
            ("ai=-5", "it is less than 0%"),
            ("ai=70", "it is more than 60%"),
            ("ai=5&ai-azure=30", "come to 7.5%"),
            ("ai=60", "come to 35.7%"),
        ] {
            let reading = read(link).unwrap();
            let notice = reading.notices.iter().find(|notice| notice.key == "ai").unwrap();
            assert!(notice.to_string().contains(why), "{link}: {notice}");
        }
    }

    #[test]
    fn what_is_no_part_leaves_the_defaults() {
        let reading = read("ai=much").unwrap();
        assert_eq!(reading.comparison.a.ai_azure, 20.0);
        assert!(reading.notices[0].to_string().contains("ai-azure 20"), "{}", reading.notices[0]);
    }
}
