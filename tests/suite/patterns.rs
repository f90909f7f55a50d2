//! Protects the patterns: their published figures are those of `data/`, and the table in docs/model.md
//! is what the model gives, with judgements that are computed, not written by hand.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use multihome::engine::Rules;
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::market::{Model, Quarter};
use multihome::numeric::kernel::power;
use multihome::past::Past;
use multihome::report::{Finding, Judgement, PATTERNS, Pattern};
use multihome::scenario::Scenario;

use crate::blessing;

#[test]
fn the_pattern_table_says_what_the_model_shows() {
    let results: BTreeMap<&str, Summary> = Pattern::links()
        .into_iter()
        .map(|link| {
            let comparison = multihome::link::read(link).unwrap().comparison;
            (
                link,
                Summary::of(simulate_chunk(
                    &Rules::new(&comparison),
                    0..comparison.common().replicates,
                )),
            )
        })
        .collect();
    let findings: Vec<Finding> =
        PATTERNS.iter().map(|pattern| pattern.find(&results[pattern.link]).unwrap()).collect();
    let mut text = String::from("| pattern | published | this model | |\n|---|---|---|---|\n");
    for (Pattern { what, published, .. }, finding) in PATTERNS.iter().zip(&findings) {
        let judgement = match finding.judgement() {
            Judgement::NotShown => "**not shown**",
            judgement => judgement.name(),
        };
        writeln!(text, "| {what} | {published} | {} | {judgement} |", finding.figure).unwrap();
    }
    writeln!(text, "\n{}", Finding::count(&findings)).unwrap();
    blessing::compare(&[blessing::blocks("docs/model.md", &[("patterns", text)])]);
}

/// The only row of a data file with these values in these columns.
fn row(file: &str, wanted: &[(&str, &str)]) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file).with_extension("csv");
    let mut rows: Vec<BTreeMap<String, String>> = csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .map(Result::unwrap)
        .filter(|row: &BTreeMap<_, String>| wanted.iter().all(|(column, is)| row[*column] == *is))
        .collect();
    assert_eq!(rows.len(), 1, "{file}: {wanted:?}");
    rows.remove(0)
}

/// A figure on how many clouds enterprises use, and how.
fn adoption(year: &str, source: &str, metric: &str) -> String {
    let wanted = [("year", year), ("source", source), ("metric", metric)];
    row("multicloud_adoption", &wanted)["value"].clone()
}

/// A provider's share in percent, the market in billions of USD a quarter, and the market's growth on
/// the year before in percent, as Synergy published them.
fn synergy(provider: &str, period: &str) -> [Option<f64>; 3] {
    let columns = ["share_pct", "market_usd_bn", "yoy_growth_pct"];
    of_series("synergy_as_published", provider, period, columns)
}

/// Some columns of a row of the history of shares.
fn of_series<const N: usize>(
    series: &str,
    provider: &str,
    period: &str,
    columns: [&str; N],
) -> [Option<f64>; N] {
    let wanted = [("series", series), ("provider", provider), ("period", period)];
    let row = row("cloud_share_history", &wanted);
    columns.map(|column| row[column].parse().ok())
}

const PROVIDERS: [&str; 3] = ["AWS", "Microsoft", "Google"];

fn pattern(key: &str) -> &'static Pattern {
    PATTERNS.iter().find(|pattern| pattern.key == key).unwrap()
}

fn assert_published(key: &str, figure: &str) {
    let published = pattern(key).published.text();
    assert!(published.contains(figure), "{key}: “{published}” does not say “{figure}”");
}

#[test]
fn figures_on_customers_are_rows_of_data() {
    let switching =
        adoption("2025", "UK CMA final decision", "switch provider per year").replace('<', "");
    assert_published("switching-cloud", &format!("below {switching}% (UK CMA"));
    let used = |count| {
        let metric = format!("number of hyperscalers used = {count}");
        adoption("2025-26", "HostingAdvice survey", &metric).parse::<f64>().unwrap()
    };
    let [two, three, more] = ["2", "3", "4-5"].map(used);
    // Enterprises that use no cloud are counted with those that use one.
    let one = 100.0 - two - three - more;
    assert_published("clouds-used", &format!("{one} / {two} / {three} / {more}%"));
    let mean = (one - used("0")) / 100.0 + (2.0 * two + 3.0 * three + 4.0 * more) / 100.0;
    assert_published("clouds-mean", &format!("{mean:.1} (HostingAdvice"));
    for year in ["2020", "2025"] {
        let flexera = adoption(year, "Flexera", "average public clouds used");
        assert_published("clouds-mean", &format!("{flexera} ({year}"));
    }
    let primary = adoption("2020", "Bain & Company survey", "share of spend with primary provider");
    assert_published("primary-share", &format!("{primary}% in 2020 (Bain)"));
    let wanted = [("period", "2025H1"), ("provider", "switched vendor")];
    let switched = row("model_share_history", &wanted)["value_pct"].clone();
    assert_published("switching-model", &format!("{switched}% (Menlo, mid-2025)"));
    let won = |by| {
        let range = adoption("2021-22", "UK CMA working paper", &format!("won by {by}"));
        let (low, high) = range.split_once('-').unwrap();
        [low, high].map(|end| end.parse::<f64>().unwrap())
    };
    let ([low, high], [least, most]) = (won("Microsoft"), won("AWS"));
    let range = format!("{low} to {high}% against {least} to {most}%");
    assert_published("new-customers-aws", &range);
    let each = format!("{} to {} (", low / most, high / least);
    assert_published("new-customers-aws", &each);
    assert_published("new-customers-azure", &format!("{low} to {high}%"));
}

#[test]
fn figures_on_shares_follow_from_rows_of_one_definition() {
    let share = |period| synergy("AWS", period)[0].unwrap();
    let drift = (share("2024Q2") - share("2022Q3")) / 1.75;
    for key in ["aws-drift", "aws-drift-2022"] {
        assert_published(key, &format!("−{:.1} points a year, 2022 Q3 to 2024 Q2", -drift));
    }
    let added = PROVIDERS.map(|provider| {
        let [(first, before), (last, after)] = ["2020Q2", "2024Q2"].map(|period| {
            let [share, market, _] = synergy(provider, period).map(Option::unwrap_or_default);
            (share, market)
        });
        format!("{:.1}", (last * after - first * before) / (after - before))
    });
    let text = format!("{}%, 2020 Q2 to 2024 Q2", added.join(" / "));
    assert_published("added-spend-2020", &text);
}

#[test]
fn growth_a_year_after_an_earlier_start_is_what_was_reported_then() {
    for (key, start, after) in
        [("growth-2020", "2020Q2", "2021Q2"), ("growth-2024", "2024Q3", "2025Q3")]
    {
        let common = pattern(key).comparison().a;
        assert_eq!(common.start, start.parse().unwrap());
        assert_eq!(common.start.later(4), after.parse().unwrap());
        let grown = ["AWS", "Azure", "Google Cloud"].map(|name| reported(name, after).to_string());
        let (year, quarter) = after.split_once('Q').unwrap();
        assert_published(key, &format!("{}% (reported for {year} Q{quarter})", grown.join(" / ")));
    }
}

#[test]
fn vendors_start_from_what_menlo_read_and_are_held_against_what_it_read_later() {
    let of = |period, names: &[&str]| {
        let read = |name: &&str| {
            let past = Past::published();
            let model = match *name {
                "OpenAI" => Model::OpenAi,
                "Anthropic" => Model::Anthropic,
                _ => Model::Gemini,
            };
            past.vendor(model, period).unwrap().percent.to_string()
        };
        names.iter().map(read).collect::<Vec<_>>().join(" / ")
    };
    let [late_2024, mid_2025] = [Quarter::new(2024, 4), Quarter::new(2025, 2)];
    let later = of(late_2024, &["OpenAI", "Anthropic"]);
    let last = of(mid_2025, &["OpenAI", "Anthropic", "Google"]);
    assert_published("vendors-2023", &format!("{later}% in 2024 and {last}% in mid-2025"));
    let side = pattern("vendors-2023").comparison().a;
    assert_eq!((side.start.later(4), side.end()), (late_2024, mid_2025));
    let start = [side.openai, side.anthropic, side.gemini]
        .map(|share| f64::from(share.hundredths()) / 100.0);
    let menlo = ["OpenAI", "Anthropic", "Google"].map(|provider| {
        let metric = ("metric", "enterprise LLM API spend share");
        let wanted = [("period", "2023"), ("provider", provider), metric];
        row("model_share_history", &wanted)["value_pct"].parse::<f64>().unwrap()
    });
    assert_eq!(start, menlo);
    assert_published("vendors-2023", &format!("after {} / {} / {}%", menlo[0], menlo[1], menlo[2]));
    // What has a date is as at that past start, to a tenth.
    let past = Past::published().until(side.start);
    let shares = PROVIDERS.map(|provider| synergy(provider, "2023Q4")[0].unwrap());
    let stated = side.initial_shares().map(|share| f64::from(share.hundredths()) / 100.0);
    assert_eq!(stated[..3], shares);
    let grown = multihome::past::NAMED.map(|cloud| past.growth(cloud, side.start).unwrap());
    assert_eq!([side.growth_aws, side.growth_azure, side.growth_gcp], grown);
    let named: Vec<(f64, f64)> = shares.into_iter().zip(grown).collect();
    let others = past.growth_of_others(side.start, &named).unwrap();
    assert!((side.growth_other - others).abs() < 0.05, "{others}");
    let ai = past.ai_part(side.start);
    for (part, of_azure) in
        [side.ai_aws, side.ai_azure, side.ai_gcp].into_iter().zip([0.4, 1.0, 1.5])
    {
        assert!((part - of_azure * ai).abs() < 0.01, "{part}: {}", of_azure * ai);
    }
    assert_eq!(Some(side.market), past.market_size(side.start));
    // The whole market grows by what was published: core and AI of the year before add up to the market of then.
    let part = side.ai_on_clouds();
    let before =
        (1.0 - part) / (1.0 + side.growth_core / 100.0) + part / (1.0 + side.growth_ai / 100.0);
    let market = 100.0 * (1.0 / before - 1.0);
    assert!((market - past.market_growth(side.start).unwrap()).abs() < 0.1, "{market}");
}

#[test]
fn what_has_no_row_of_data_says_so() {
    let without: Vec<_> = PATTERNS
        .iter()
        .filter(|pattern| pattern.published.text().contains("not in the project’s data"))
        .map(|pattern| pattern.key)
        .collect();
    assert_eq!(without, ["new-customers-azure"]);
}

#[test]
fn growth_is_held_against_what_it_is_made_from() {
    let Scenario { growth_aws, growth_azure, growth_gcp, .. } = Scenario::default();
    let made_of = [("AWS", growth_aws), ("Azure", growth_azure), ("Google Cloud", growth_gcp)];
    for (provider, growth) in made_of {
        assert_eq!(reported(provider, "2026Q1"), growth, "{provider}");
    }
    assert_published("growth", &format!("{growth_aws} / {growth_azure} / {growth_gcp}%"));
    assert_published("growth", "(reported for 2026 Q1)");
}

#[test]
fn the_quarter_after_the_opening_is_flat_within_rounding() {
    let before = row("start_presets", &[("preset", "synergy-2026q1")]);
    let after = row("brief_figures", &[("figure", "first_quarter_after")]);
    assert_eq!((after["period"].as_str(), after["confidence"].as_str()), ("2026Q2", "low"));
    let later = after["value"].clone();
    let after = later.split('/').map(|share| share.parse::<f64>().unwrap());
    for (cloud, after) in ["aws", "azure", "gcp"].into_iter().zip(after) {
        let before: f64 = before[cloud].parse().unwrap();
        assert!((after - before).abs() <= 1.0, "{cloud}: {before}, then {after}");
    }
    assert_published("no-jump", "flat to ±1 point in the first quarter after (Synergy, 2026 Q2");
    let read = |row: &BTreeMap<String, String>| {
        ["aws", "azure", "gcp"].map(|c| row[c].clone()).join(" / ")
    };
    let quoted =
        format!("{}% after {}%: flat to ±1 point", later.replace('/', " / "), read(&before));
    assert_published("first-quarter", &quoted);
}

#[test]
fn azure_since_2024_is_what_synergy_reads() {
    let quarters = ["2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4"];
    let read = |provider: &str, quarter: &str| {
        let columns = ["share_pct", "market_usd_bn"];
        of_series("synergy_rebased_2024Q3", provider, quarter, columns)
    };
    let azure = quarters.map(|quarter| read("Microsoft", quarter)[0].unwrap());
    assert!(azure.iter().all(|share| (20.0..=22.0).contains(share)), "{azure:?}");
    assert_published("azure-2024", "20 to 22% in each of six quarters");
    let side = pattern("azure-2024").comparison().a;
    assert_eq!((side.start, side.end()), ("2024Q3".parse().unwrap(), "2025Q4".parse().unwrap()));
    let all = side.market + side.labs_azure;
    let spend = side.initial_shares().map(|share| share.fraction() * side.market);
    for ((provider, spend), labs) in
        PROVIDERS.into_iter().zip(spend).zip([0.0, side.labs_azure, 0.0])
    {
        let reported = 100.0 * (spend + labs) / all;
        let off = reported - read(provider, "2024Q3")[0].unwrap();
        assert!(off.abs() < 0.01, "{provider}: {reported}");
    }
    // The market, less what OpenAI spends.
    assert_eq!(read("AWS", "2024Q3")[1], Some(all));
    let grown = [side.growth_aws, side.growth_azure, side.growth_gcp];
    let reported =
        ["AWS", "Azure", "Google Cloud"].map(|provider| reported(provider, "2024Q3").round());
    assert_eq!(grown, reported);
}

/// A provider's growth on the year before in a quarter, in percent.
fn reported(provider: &str, period: &str) -> f64 {
    let wanted = [("provider", provider), ("period", period)];
    row("cloud_growth_reported", &wanted)["yoy_growth_pct"].parse().unwrap()
}

#[test]
fn earlier_starts_are_what_was_published_then() {
    for (key, start, grown) in [
        (
            "added-spend-2020",
            "2020Q2",
            [("AWS", "2020Q3"), ("Azure", "2020Q3"), ("Google Cloud", "2020Q4")],
        ),
        ("aws-drift-2022", "2022Q3", ["AWS", "Azure", "Google Cloud"].map(|name| (name, "2022Q3"))),
    ] {
        let comparison = pattern(key).comparison();
        assert_eq!(comparison.common().start, start.parse().unwrap());
        assert_eq!(comparison.common().end(), "2024Q2".parse().unwrap());
        let shares = comparison
            .common()
            .initial_shares()
            .map(|initial_share| 100.0 * initial_share.fraction());
        for (provider, share) in PROVIDERS.into_iter().zip(shares) {
            assert_eq!(synergy(provider, start)[0], Some(share), "{key}: {provider}");
        }
        let [_, before, _] = synergy("AWS", start);
        assert_eq!(before, Some(comparison.common().market));
        let growth = [
            comparison.common().growth_aws,
            comparison.common().growth_azure,
            comparison.common().growth_gcp,
        ];
        assert_eq!(growth, grown.map(|(provider, period)| reported(provider, period)), "{key}");
        // Others grow by the part of the market's growth that the three do not account for.
        let [_, _, market] = synergy("AWS", grown[0].1);
        let three: f64 = shares.iter().zip(growth).map(|(share, growth)| share * growth).sum();
        let others = (100.0 * market.unwrap() - three) / shares[3];
        assert!((comparison.common().growth_other - others).abs() < 0.5, "{key}: {others}");
        // And all spend grows by the market's growth.
        let years = f64::from(comparison.common().horizon) / 4.0;
        let [core, ai] = [comparison.common().growth_core, comparison.common().growth_ai]
            .map(|growth| power(1.0 + growth / 100.0, years));
        let part = comparison.common().ai_on_clouds();
        let times = (1.0 - part) * core + part * ai;
        let [_, after, _] = synergy("AWS", "2024Q2");
        let expected = after.unwrap() / before.unwrap();
        assert!((times / expected - 1.0).abs() < 0.01, "{key}: {times} is not {expected}");
    }
}
