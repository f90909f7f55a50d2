//! Protects the figures in the words about levers: each number in a help, in the evidence of a default or in the
//! reason of a range is in the row of `data/` that it is quoted from, follows from such rows or from the lever's own
//! values, or is named here as a judgement. A new number fails until its ground is written down.
//!
//! Years, quarters, names such as GPT-4 and numbers written out in letters are not looked at.

use std::collections::BTreeSet;

use multihome::numeric::kernel::{exp, ln, power};
use multihome::scenario::{Kind, PARAMETERS, Parameter, Scenario};

use super::{Table, menlo};

/// What a figure rests on.
enum Ground {
    /// The only row of a file with these values has it in a cell, or a number that rounds to it.
    Row(&'static str, &'static [(&'static str, &'static str)]),
    /// It follows from rows, or from the lever's own values.
    Computed(fn() -> f64),
    /// It is a definition or a judgement, for this reason.
    Judged(&'static str),
}

use Ground::{Computed, Judged, Row};

/// Levers, a figure in their texts, and what it rests on.
const FIGURES: &[(&[&str], &str, Ground)] = &[
    (&["market"], "129", Row("start_presets", &[("preset", "synergy-2026q1")])),
    (&["market"], "7", Computed(labs)),
    (&["window"], "14", Row("deal_timeline", &[("date", "2026-09-03")])),
    (
        &["lag-gcp"],
        "200",
        Judged("27 April to the middle of November 2026, when the range was set"),
    ),
    (&["preview"], "34", Computed(|| f64::from(Scenario::default().preview))),
    (&["ai-azure"], "16", Row("azure_ai_points", &[("fiscal_quarter", "FY25Q3")])),
    (&["ai-azure"], "12", Computed(ai_of_azure)),
    (&["ai-gcp"], "23", Computed(gemini_on_gcp)),
    (&["growth-ai", "growth-core"], "29", Row("start_presets", &[("preset", "omdia-2025q4")])),
    (
        &["growth-ai", "growth-core", "growth-other"],
        "35",
        Row("start_presets", &[("preset", "synergy-2026q1")]),
    ),
    (&["growth-ai"], "140", Row("brief_figures", &[("figure", "genai_services_growth")])),
    (
        &["growth-core"],
        "19",
        Row(
            "cloud_share_history",
            &[("period", "2024Q2"), ("series", "canalys_revised_2024"), ("provider", "AWS")],
        ),
    ),
    (&["openai"], "25", Row("model_share_history", &[MID_2025, OPENAI])),
    (&["openai"], "56", Row("model_share_history", &[("source", "a16z CIO survey (3rd)"), OPENAI])),
    (
        &["anthropic", "race"],
        "12",
        Row("model_share_history", &[("period", "2023"), USE, ANTHROPIC]),
    ),
    (&["anthropic"], "24", Row("model_share_history", &[("period", "2024"), USE, ANTHROPIC])),
    (&["anthropic"], "40", Row("model_share_history", &[LATE_2025, ANTHROPIC])),
    (&["race"], "32", Row("model_share_history", &[MID_2025, ANTHROPIC])),
    (&["gemini"], "7", Row("model_share_history", &[("period", "2023"), GOOGLE])),
    (&["gemini"], "21", Row("model_share_history", &[LATE_2025, GOOGLE])),
    (&["microsoft-models", "amazon-models"], "12", Computed(left_by_named_vendors)),
    (&["open-models"], "11", Row("model_share_history", &[LATE_2025, OPEN])),
    (
        &["open-models", "price-tail"],
        "19",
        Row("model_share_history", &[("period", "2024Q4"), OPEN]),
    ),
    (&["price-tail"], "13", Row("model_share_history", &[MID_2025, OPEN])),
    (&["breadth"], "2", Computed(|| 100.0 * (power(2.0, low("breadth")) - 1.0))),
    (&["breadth"], "23", Computed(|| 100.0 * (power(2.0, high("breadth")) - 1.0))),
    (&["inertia-model"], "11", Row("model_share_history", &[("provider", "switched vendor")])),
    (&["inertia-model"], "150", Row("model_share_history", &[("provider", "switched vendor")])),
    (&["inertia-model"], "0.35", Computed(chance_among_those_asked)),
    (&["gravity", "friction", "queue"], "1.3", Computed(|| exp(low("gravity")))),
    (&["gravity", "friction", "queue"], "12", Computed(|| exp(high("gravity")))),
    (&["gateway-2025"], "25", Row("multicloud_adoption", &[("year", "2025"), GARTNER])),
    (&["gateway-2028"], "70", Row("multicloud_adoption", &[("year", "2028"), GARTNER])),
    (&["families-aws"], "11", Judged("a count of rows, tested in catalogues.rs")),
    (&["families-azure"], "6", Judged("a count of rows, tested in catalogues.rs")),
    (&["families-gcp"], "5", Judged("a count of rows, tested in catalogues.rs")),
    (&["growth-aws"], "20", Row("cloud_growth_reported", &[("period", "2025Q3"), AWS])),
    (&["growth-aws"], "24", Row("cloud_growth_reported", &[("period", "2025Q4"), AWS])),
    (&["growth-aws"], "28", Row("cloud_growth_reported", &[("period", "2026Q1"), AWS])),
    (&["growth-azure"], "39", Row("cloud_growth_reported", &[("period", "2025Q4"), AZURE])),
    (&["growth-azure"], "40", Row("cloud_growth_reported", &[("period", "2026Q1"), AZURE])),
    (&["growth-gcp"], "34", Row("cloud_growth_reported", &[("period", "2025Q3"), GCP])),
    (&["growth-gcp"], "48", Row("cloud_growth_reported", &[("period", "2025Q4"), GCP])),
    (&["growth-gcp"], "63", Row("cloud_growth_reported", &[("period", "2026Q1"), GCP])),
    (&["bundle"], "1.8", Judged("came without a row; data/README.md says so")),
    (&["bundle"], "60", Row("multicloud_adoption", &[("metric", "won by Microsoft")])),
    (&["bundle"], "70", Row("multicloud_adoption", &[("metric", "won by Microsoft")])),
    (&["bundle"], "0.22", Computed(|| 0.5 * (logit(0.7) - logit(0.6)))),
    (&["discount"], "10", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["discount"], "30", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["discount"], "8", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["discount"], "12", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["discount"], "3", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["discount"], "22", Row("brief_figures", &[("figure", "commitment_discount")])),
    (&["one-cloud"], "21", Row("multicloud_adoption", &[NONE_USED])),
    (&["one-cloud"], "3", Row("multicloud_adoption", &[NONE_USED])),
    (&["one-cloud"], "12", Row("multicloud_adoption", &[("metric", "single public cloud only")])),
    (&["one-cloud"], "40", Computed(not_multi_cloud)),
    (&["one-cloud"], "71", Row("multicloud_adoption", &[("metric", "still rely on ONE provider")])),
    (&["inertia-core"], "2.2", Row("multicloud_adoption", &[("year", "2020"), FLEXERA_MEAN])),
    (&["inertia-core"], "2.4", Row("multicloud_adoption", &[("year", "2025"), FLEXERA_MEAN])),
    (&["switching"], "1", Row("multicloud_adoption", &[("metric", "switch provider per year")])),
    (&["contract"], "1", Row("brief_figures", &[("figure", "commitment_years")])),
    (
        &["contract"],
        "3",
        Judged("advisers name up to 5 years; 3 is called usual, without a survey"),
    ),
    (
        &["primary"],
        "95",
        Row("multicloud_adoption", &[("metric", "share of spend with primary provider")]),
    ),
    (
        &["price-frontier", "price-tail"],
        "1.4",
        Computed(|| cheaper("GPT-4 8K", "GPT-6 Astra", 3.5)),
    ),
    (&["price-frontier"], "4.6", Computed(|| cheaper("GPT-4 8K", "GPT-4o", 14.0 / 12.0))),
    (&["price-tail"], "10", Computed(|| cheaper("GPT-3", "Llama 3.2 3B (Together)", 3.0))),
    (&["capacity-azure"], "80", Row("brief_figures", &[("figure", "azure_ai_capacity_growth")])),
    (&["commit-aws"], "100", Row("deal_timeline", &[("date", "2026-02-27")])),
    (&["commit-aws"], "38", Row("brief_figures", &[("figure", "commit_aws_first")])),
    (&["commit-other"], "300", Row("brief_figures", &[("figure", "commit_oracle")])),
    (&["commit-anthropic-aws"], "33", Row("lab_spend", &[("lab", "Anthropic"), ("cloud", "AWS")])),
    (
        &["commit-anthropic-gcp"],
        "200",
        Row("lab_spend", &[("lab", "Anthropic"), ("cloud", "Google Cloud")]),
    ),
    (
        &["labs-azure"],
        "8.7",
        Row("lab_spend", &[("lab", "OpenAI"), ("cloud", "Azure"), ("period", "2025Q1-Q3")]),
    ),
    (&["chips"], "30", Row("brief_figures", &[("figure", "custom_chip_saving")])),
    (&["revenue-share"], "20", Row("brief_figures", &[("figure", "revenue_share")])),
    (&["revenue-cap"], "38", Row("brief_figures", &[("figure", "revenue_cap")])),
    (&["stake"], "27", Row("deal_timeline", &[("date", "2025-10-28")])),
    (&["stake"], "110", Row("deal_timeline", &[("date", "2026-02-27")])),
    (&["spread"], "2.8", Judged("fitted to bins of spend, tested in mod.rs")),
    (&["specialisation"], "2", Judged("the scale of the lever: utils at its upper end")),
    (&["similarity"], "0", Judged("what its lower end is near")),
    (&["egress"], "0.10", Judged("the price that the lever is stated for")),
];

const MID_2025: (&str, &str) = ("period", "2025H1");
const LATE_2025: (&str, &str) = ("period", "2025Q4");
const OPENAI: (&str, &str) = ("provider", "OpenAI");
const ANTHROPIC: (&str, &str) = ("provider", "Anthropic");
const GOOGLE: (&str, &str) = ("provider", "Google");
const OPEN: (&str, &str) = ("provider", "open-weights");
const USE: (&str, &str) = ("metric", "enterprise LLM share");
const GARTNER: (&str, &str) = ("source", "Gartner forecast");
const AWS: (&str, &str) = ("provider", "AWS");
const AZURE: (&str, &str) = ("provider", "Azure");
const GCP: (&str, &str) = ("provider", "Google Cloud");
const FLEXERA_MEAN: (&str, &str) = ("metric", "average public clouds used");
const NONE_USED: (&str, &str) = ("metric", "number of hyperscalers used = 0");

fn low(key: &str) -> f64 {
    Parameter::find(key).unwrap().range().unwrap().low
}

fn high(key: &str) -> f64 {
    Parameter::find(key).unwrap().range().unwrap().high
}

fn logit(part: f64) -> f64 {
    ln(part / (1.0 - part))
}

/// What AI vendors spend on clouds at the start by default.
fn labs() -> f64 {
    let side = Scenario::default();
    side.labs_aws + side.labs_azure + side.labs_gcp + side.labs_other
}

/// AI's points of growth as a part of Azure's revenue.
fn ai_of_azure() -> f64 {
    let points = Table::read("azure_ai_points");
    let quarter = [("fiscal_quarter", "FY25Q3")];
    let [ai, growth] = ["ai_points", "azure_yoy_pct"].map(|column| points.number(&quarter, column));
    100.0 * ai / (100.0 + growth)
}

/// Gemini's part of all AI spend as a part of what Google Cloud sells.
fn gemini_on_gcp() -> f64 {
    let side = Scenario::default();
    100.0 * side.ai_spend() * side.gemini.fraction() / side.gcp.fraction()
}

/// What OpenAI, Anthropic and Google left to others at the end of 2025.
fn left_by_named_vendors() -> f64 {
    let table = Table::read("model_share_history");
    let share = |provider| table.number(&[LATE_2025, provider], "value_pct");
    100.0 - share(OPENAI) - share(ANTHROPIC) - share(GOOGLE)
}

/// How far apart the logits of the ends of the 80% interval of a share of 11% among 150 are, halved.
fn chance_among_those_asked() -> f64 {
    let share =
        menlo("vendor change in past year (share of enterprises)", "switched vendor") / 100.0;
    let error = 1.281_6 * (share * (1.0 - share) / 150.0).sqrt();
    0.5 * (logit(share + error) - logit(share - error))
}

fn not_multi_cloud() -> f64 {
    let wanted = [("source", "HashiCorp/Forrester"), ("metric", "already multi-cloud")];
    100.0 - Table::read("multicloud_adoption").number(&wanted, "value")
}

/// By what factor a year the input of one model is cheaper than that of an earlier one.
fn cheaper(before: &str, after: &str, years: f64) -> f64 {
    let prices = Table::read("llm_price_history");
    let [before, after] =
        [before, after].map(|model| prices.number(&[("model", model)], "input_usd_per_mtok"));
    power(before / after, 1.0 / years)
}

/// A number in a text: as it is written, and how many decimals it has.
fn decimals(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// The numbers in a text that stand alone: no years, no parts of dates, of quarters and of names.
fn numbers(text: &str) -> Vec<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let letters: Vec<char> = text.chars().collect();
    let (mut found, mut at): (Vec<String>, usize) = (Vec::new(), 0);
    let mut after_year = false;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            after_year &= letters[at] == '–';
            at += 1;
            continue;
        }
        let start = at;
        while at < letters.len()
            && (letters[at].is_ascii_digit()
                || (letters[at] == '.' && letters.get(at + 1).is_some_and(char::is_ascii_digit)))
        {
            at += 1;
        }
        let number: String = letters[start..at].iter().collect();
        let before = start.checked_sub(1).map(|index| letters[index]);
        let further = start.checked_sub(2).map(|index| letters[index]);
        let in_a_name = before.is_some_and(char::is_alphabetic)
            || (before == Some('-') && further.is_some_and(char::is_alphanumeric))
            || letters.get(at).is_some_and(|letter| letter.is_alphabetic());
        let rest: String = letters[at..].iter().collect();
        let is_day = MONTHS.iter().any(|month| rest.trim_start().starts_with(month));
        let is_year = number.len() == 4 && (2018..2050).contains(&number.parse().unwrap_or(0));
        if !in_a_name && !is_day && !is_year && !after_year {
            found.push(number);
        }
        after_year = is_year;
    }
    found
}

/// The texts of a lever that quote, and its help.
fn texts(parameter: &Parameter) -> [(&'static str, bool); 3] {
    let reason = parameter.range_reason().unwrap_or_default();
    [(parameter.evidence.text(), false), (reason, false), (parameter.help.text(), true)]
}

/// Whether a figure in a help is the end of the lever's scale, or its default: it describes the lever itself.
fn is_of_its_scale(parameter: &Parameter, figure: &str) -> bool {
    let ends = match parameter.kind {
        Kind::Number { min, max, .. } => [min, max],
        Kind::Whole { min, max, .. } => [min.into(), max.into()],
        _ => return true,
    };
    let value = figure.parse().unwrap();
    ends.contains(&value) || parameter.default_value().number() == Some(value)
}

#[test]
fn every_figure_in_the_words_about_levers_has_its_ground() {
    let mut used = BTreeSet::new();
    for parameter in PARAMETERS {
        for (text, is_help) in texts(parameter) {
            for figure in numbers(text) {
                let ground = FIGURES
                    .iter()
                    .position(|(keys, known, _)| keys.contains(&parameter.id) && *known == figure);
                let is_own = is_help && is_of_its_scale(parameter, &figure);
                assert!(ground.is_some() || is_own, "{}: {figure} in “{text}”", parameter.id);
                used.extend(ground.map(|ground| (ground, parameter.id)));
            }
        }
    }
    for (ground, (keys, figure, _)) in FIGURES.iter().enumerate() {
        for key in *keys {
            assert!(used.contains(&(ground, *key)), "nobody quotes {figure} for {key}");
        }
    }
}

#[test]
fn every_ground_has_the_figure() {
    for (keys, figure, ground) in FIGURES {
        let value: f64 = figure.parse().unwrap();
        let unit = power(10.0, -(decimals(figure) as f64));
        match ground {
            Row(file, wanted) => {
                let table = Table::read(file);
                let row = table.row(wanted);
                let cells = row.values().flat_map(|cell| {
                    cell.split(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
                });
                let numbers = cells.filter_map(|part| part.trim_matches('.').parse::<f64>().ok());
                let mut rounded = numbers.map(|number| (number / unit).round() * unit);
                let has = rounded.any(|number| (number - value).abs() < 1e-9);
                assert!(has, "{keys:?}: {figure} is not in {row:?}");
            }
            Computed(of) => {
                assert!((of() - value).abs() < unit, "{keys:?}: {figure} is not {}", of());
            }
            Judged(why) => assert!(!why.is_empty(), "{keys:?}: {figure}"),
        }
    }
}

#[test]
fn days_that_are_quoted_are_days_of_the_timeline() {
    let timeline = Table::read("deal_timeline");
    let days = [
        "27 April 2026",
        "28 October 2025",
        "18 November 2025",
        "30 November 2025",
        "27 February 2026",
        "1 June 2026",
    ];
    let dates =
        ["2026-04-27", "2025-10-28", "2025-11-18", "2025-11-30", "2026-02-27", "2026-06-01"];
    for (day, date) in days.into_iter().zip(dates) {
        let quoted = PARAMETERS.iter().any(|lever| lever.evidence.text().contains(day));
        assert!(quoted, "nobody quotes {day}");
        assert!(timeline.rows.iter().any(|row| row["date"] == date), "{date}");
    }
}

#[test]
fn numbers_are_told_from_years_days_and_names() {
    let text = "GPT-4o of 27 April 2026, 2021–22 and FY25 Q3 (a16z): 12 and 24%, $8.7 billion, 2.2 to 2.4.";
    assert_eq!(numbers(text), ["12", "24", "8.7", "2.2", "2.4"]);
}
