//! Protects the cited figures: every figure quoted in the code equals its row in `data/`.

mod catalogues;
mod past;
mod quoted;
mod single_figures;
mod start_shares;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use multihome::engine::{InitialConditions, Measure, Population, Rules};
use multihome::ensemble::{Summary, simulate_chunk};
use multihome::market::{Cloud, START_PRESETS, record};
use multihome::numeric::{kernel, quantile};
use multihome::scenario::{Comparison, Parameter, Scenario};
use time::{Date, Month};

/// A data file: its rows, each a map from column names to values.
struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<BTreeMap<String, String>>,
}

impl Table {
    fn read(name: &str) -> Self {
        let path = folder().join(name).with_extension("csv");
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_path(&path).unwrap();
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows = reader
            .records()
            .map(|record| {
                let record = record.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                columns.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
            })
            .collect();
        Self { name: name.to_owned(), columns, rows }
    }

    /// The only row with these values in these columns.
    fn row(&self, wanted: &[(&str, &str)]) -> &BTreeMap<String, String> {
        let mut rows =
            self.rows.iter().filter(|row| wanted.iter().all(|(column, is)| row[*column] == *is));
        let row = rows.next().unwrap_or_else(|| panic!("{}: no row {wanted:?}", self.name));
        assert!(rows.next().is_none(), "{}: more than one row {wanted:?}", self.name);
        row
    }

    /// A number in the only row with these values.
    fn number(&self, wanted: &[(&str, &str)], column: &str) -> f64 {
        self.row(wanted)[column].parse().unwrap()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn date(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap()
}

/// Checks that the source in the parameter table contains `quotation`.
fn assert_quotes(key: &str, quotation: &str) {
    let text = Parameter::find(key).unwrap().evidence.text();
    assert!(text.contains(quotation), "{key}: “{text}” does not say “{quotation}”");
}

/// A figure of Menlo Ventures' report of mid-2025: a vendor's share, or another answer.
fn menlo(metric: &str, provider: &str) -> f64 {
    let wanted = [("period", "2025H1"), ("metric", metric), ("provider", provider)];
    Table::read("model_share_history").number(&wanted, "value_pct")
}

#[test]
fn every_file_is_a_table_with_sources() {
    let mut files = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let table = Table::read(path.file_stem().unwrap().to_str().unwrap());
            assert!(table.columns.len() > 1 && !table.rows.is_empty(), "{}", table.name);
            assert!(table.columns.iter().any(|column| column == "url"), "{}", table.name);
            for row in &table.rows {
                assert!(!row["url"].is_empty(), "{}: {row:?}", table.name);
            }
            files += 1;
        }
    }
    assert_eq!(files, 11);
}

#[test]
fn kinds_and_confidences_are_words_that_the_readme_explains() {
    let table = Table::read("cloud_share_history");
    for row in &table.rows {
        let kinds = ["reported", "approx", "range_mid", "derived", "market_only"];
        assert!(kinds.contains(&row["kind"].as_str()), "{row:?}");
        assert!(["high", "medium", "low"].contains(&row["confidence"].as_str()), "{row:?}");
        assert!(!row["series"].is_empty(), "{row:?}");
    }
}

#[test]
fn start_presets_are_published_readings() {
    let table = Table::read("start_presets");
    assert_eq!(table.rows.len(), START_PRESETS.len());
    for preset in START_PRESETS {
        let row = table.row(&[("preset", preset.key)]);
        let clouds = [Cloud::Aws, Cloud::Azure, Cloud::Gcp, Cloud::Other];
        let shares = clouds.map(|cloud| row[cloud.key()].parse::<u32>().unwrap());
        assert_eq!(
            preset.initial_shares.map(|initial_share| initial_share.hundredths()),
            shares.map(|share| 100 * share)
        );
        let [aws, azure, gcp, other] = shares;
        let fifth = row["fifth"].parse().unwrap_or(0);
        assert_eq!(other, 100 - (aws + azure + gcp + fifth), "{}: the rest is derived", preset.key);
        let mut printed = format!("({aws}\u{a0}/\u{a0}{azure}\u{a0}/\u{a0}{gcp}");
        match preset.fifth {
            Some((name, share)) => {
                assert_eq!((share.hundredths(), name), (100 * fifth, row["fifth_name"].as_str()));
                printed += &format!("\u{a0}/\u{a0}{fifth}");
            }
            None => assert_eq!((fifth, row["fifth_name"].as_str()), (0, "")),
        }
        assert!(preset.name.text().contains(&(printed + ")")), "{}", preset.name);
        let (year, quarter) = row["date"].split_once('Q').unwrap();
        let firm = row["source"].split(' ').next().unwrap();
        assert!(
            preset.name.text().starts_with(&format!("{firm}, {year} Q{quarter}")),
            "{}",
            preset.name
        );
    }
}

#[test]
fn the_default_start_is_synergy_2024_q1() {
    let history = Table::read("cloud_share_history");
    let comparison = Comparison::default();
    let named = ["AWS", "Microsoft", "Google"];
    for (provider, initial_share) in named.into_iter().zip(comparison.common().initial_shares()) {
        let wanted = [
            ("period", "2024Q1"),
            ("series", "synergy_as_published"),
            ("provider", provider),
            ("kind", "reported"),
        ];
        assert_eq!(
            f64::from(initial_share.hundredths()) / 100.0,
            history.number(&wanted, "share_pct")
        );
    }
    for cloud in Cloud::ALL.into_iter().take(named.len()) {
        assert_quotes(cloud.key(), "Synergy Research Group, 2024 Q1");
    }
}

#[test]
fn dates_of_the_record_are_dates_of_the_timeline() {
    let timeline = Table::read("deal_timeline");
    for (date, in_the_timeline, effect) in [
        (record::CARVE_OUT, "2025-10-28", "GOV CARVE-OUT"),
        (record::ANTHROPIC_ON_AZURE, "2025-11-18", "Anthropic on all three clouds"),
        (record::FAST_LINK, "2025-11-30", "cross-cloud friction falls"),
        (record::STATEFUL_ON_AWS, "2026-02-27", "partial leak (stateful) on AWS"),
        (record::OPENING, "2026-04-27", "MULTI-CLOUD"),
        (record::GENERAL_ON_AWS, "2026-06-01", "AWS GA"),
    ] {
        assert_eq!(date.to_string(), in_the_timeline);
        let row = timeline.row(&[("date", in_the_timeline)]);
        assert!(row["regime_effect"].starts_with(effect), "{row:?}");
    }
    // “To 2032” and “to 2030” include those years.
    let row = timeline.row(&[("date", "2026-04-27")]);
    for (date, words) in [
        (record::LICENCE, "non-exclusive IP to 2032"),
        (record::REVENUE_SHARE, "OpenAI pays same % to 2030"),
    ] {
        assert!(row["event"].contains(words), "{row:?}");
        assert_eq!((date.month(), date.day()), (Month::December, 31));
        assert!(words.ends_with(&date.year().to_string()));
    }
    // The timeline says only “October or November”; the model uses the middle of the two months.
    let row = timeline.row(&[("date", "2026-10/11")]);
    assert!(row["event"].contains("Google Cloud: private preview"), "{row:?}");
    let (first, last) = (date(2026, Month::October, 1), date(2026, Month::November, 30));
    assert_eq!(record::PREVIEW_ON_GCP - first, last - record::PREVIEW_ON_GCP);
}

#[test]
fn the_generation_before_the_opening_is_of_march_2026() {
    let prices = Table::read("llm_price_history");
    assert_eq!(prices.row(&[("model", "GPT-5.4")])["date"], "2026-03");
    let (first, last) = (date(2026, Month::March, 1), date(2026, Month::March, 31));
    let launch = record::GENERATION_BEFORE_OPENING;
    assert_eq!(launch - first, last - launch);
    // Four generations from then to September, when GPT-6 appears, make about 60 days for each.
    assert_eq!(prices.row(&[("model", "GPT-6 Astra")])["date"], "2026-09");
    assert_eq!(Scenario::default().release_every, 60);
}

#[test]
fn lags_and_windows_are_days_between_dates_of_the_timeline() {
    let timeline = Table::read("deal_timeline");
    let preview = date(2026, Month::April, 28);
    assert!(timeline.row(&[("date", "2026-04-28")])["event"].contains("LIMITED PREVIEW"));
    let comparison = Comparison::default();
    assert_eq!(comparison.common().opening, record::OPENING);
    assert_eq!(comparison.common().carve_out_from, record::CARVE_OUT);
    assert_eq!(comparison.common().clause_until, record::OPENING);
    assert!(timeline.row(&[("date", "2026-04-27")])["event"].contains("AGI clause gone"));
    let days = |from: Date, to: Date| (to - from).whole_days();
    assert_eq!(
        i64::from(comparison.common().lag_aws),
        days(record::OPENING, record::GENERAL_ON_AWS)
    );
    assert_eq!(i64::from(comparison.common().preview), days(preview, record::GENERAL_ON_AWS));
    let row = timeline.row(&[("date", "2026-09-03")]);
    assert!(row["event"].contains("lists it for Bedrock by 2026-09-17"), "{row:?}");
    let (launch, seen) = (date(2026, Month::September, 3), date(2026, Month::September, 17));
    assert_eq!(i64::from(comparison.common().window), days(launch, seen));
    assert_quotes("window", "14 days");
}

#[test]
fn the_models_shares_lie_between_the_two_readings_and_keep_menlos_ratios() {
    let share = |provider| menlo("enterprise LLM usage share", provider);
    let [openai, anthropic, google] = ["OpenAI", "Anthropic", "Google"].map(share);
    let open = menlo("open-weights share of enterprise LLM workloads", "open-weights");
    let wanted = [("source", "a16z CIO survey (3rd)"), ("provider", "OpenAI")];
    let highest = Table::read("model_share_history").number(&wanted, "value_pct");
    assert_quotes("openai", &format!("{openai}% (Menlo, mid-2025"));
    assert_quotes("openai", &format!("{highest}% (a16z, 2025)"));
    let defaults = Scenario::default()
        .initial_model_shares()
        .map(|initial_share| 100.0 * initial_share.fraction());
    assert!(openai < defaults[0] && defaults[0] < highest);
    let own = (100.0 - openai - anthropic - google - open) / 2.0;
    let scale = (100.0 - defaults[0]) / (100.0 - openai);
    for (default, menlo) in defaults[1..].iter().zip([anthropic, google, own, own, open]) {
        assert!((default - menlo * scale).abs() <= 0.5, "{default} is not {menlo} × {scale}");
    }
}

#[test]
fn switching_is_rare_among_models_and_rarer_among_clouds() {
    let switched = menlo("vendor change in past year (share of enterprises)", "switched vendor");
    assert_eq!(switched, 11.0);
    assert_quotes("inertia-model", &format!("{switched}% of enterprises switch vendor in a year"));
    let adoption = Table::read("multicloud_adoption");
    let row = adoption.row(&[("metric", "switch provider per year")]);
    assert_eq!((row["source"].as_str(), row["value"].as_str()), ("UK CMA final decision", "<1"));
    assert_quotes("switching", "fewer than 1% a year: UK CMA, final decision 2025");
    assert!(Scenario::default().switching < 1.0);
}

#[test]
fn ai_in_cloud_spend_is_at_least_what_azures_growth_implies() {
    let points = Table::read("azure_ai_points");
    let quarter = [("fiscal_quarter", "FY25Q3")];
    let [ai, growth] = ["ai_points", "azure_yoy_pct"].map(|column| points.number(&quarter, column));
    assert_eq!(ai, 16.0);
    assert_quotes("ai-azure", &format!("AI added {ai} points to Azure’s growth in FY25 Q3"));
    // The growth from AI is in points of last year's revenue; here it is a share of this year's.
    let implied = 100.0 * ai / (100.0 + growth);
    assert_quotes("ai-azure", &format!("at least {implied:.0}% of Azure"));
    assert!(Scenario::default().ai_azure > implied);
}

#[test]
fn clouds_grow_in_the_first_year_as_they_did() {
    let comparison = Comparison::of(Scenario {
        enterprises: 500,
        replicates: 10,
        horizon: 4,
        ..Scenario::default()
    });
    let rules = Rules::new(&comparison);
    let summary = Summary::of(simulate_chunk(&rules, 0..comparison.common().replicates));
    let spend = summary.of_item(Measure::Spend, "all").unwrap();
    let grown = 100.0 * (spend.a[4].mean / spend.a[0].mean - 1.0);
    let presets = Table::read("start_presets");
    let note = &presets.row(&[("preset", "omdia-2025q4")])["note"];
    assert!(note.contains("up 29 % on the year"), "{note}");
    for key in ["growth-ai", "growth-core"] {
        assert_quotes(key, "about 29% in the first year, as in 2025 (Omdia, 2025 Q4)");
    }
    assert!((grown - 29.0).abs() < 1.0, "{grown}");
}

#[test]
fn clouds_per_enterprise_are_those_of_the_survey() {
    let adoption = Table::read("multicloud_adoption");
    let used = |count: &str| {
        let metric = format!("number of hyperscalers used = {count}");
        adoption.number(&[("source", "HostingAdvice survey"), ("metric", &metric)], "value")
    };
    // Enterprises in the survey's rest use one cloud or none; they are counted as using one.
    let [two, three, more] = ["2", "3", "4-5"].map(used);
    let expected = [100.0 - two - three - more, two, three, more];
    assert_eq!(Scenario::default().clouds_used().map(|share| 100.0 * share.fraction()), expected);
    let rules =
        Rules::new(&Comparison::of(Scenario { spread: 0.0, seed: 1, ..Scenario::default() }));
    let rules = rules.common();
    let initial = InitialConditions::of(rules);
    let mut counts = [0.0; 4];
    let populations = 20;
    for replicate in 0..populations {
        let (_, spend_state) = Population::new(&initial, replicate);
        for i in 0..rules.sizes.len() {
            counts[spend_state.core(i).iter().filter(|spend| **spend > 0).count() - 1] += 1.0;
        }
    }
    let all = f64::from(populations) * rules.sizes.len() as f64;
    for (count, expected) in counts.into_iter().zip(expected) {
        let (found, expected) = (count / all, expected / 100.0);
        let error = (expected * (1.0 - expected) / all).sqrt();
        assert!((found - expected).abs() < 5.0 * error, "{found} is not {expected} ± {error}");
    }
}

/// Synergy re-based its shares for 2024 Q3: Microsoft reads 23% before and 20% then. Figures of one
/// definition are never compared with those of another.
#[test]
fn synergys_series_ends_where_its_definition_changed() {
    let history = Table::read("cloud_share_history");
    let quarters = |series: &str| {
        let rows = history.rows.iter().filter(|row| row["series"] == series);
        let mut quarters: Vec<_> = rows.map(|row| row["period"].clone()).collect();
        quarters.retain(|period| period.contains('Q'));
        quarters.sort();
        quarters
    };
    assert_eq!(quarters("synergy_as_published").last().unwrap(), "2024Q2");
    assert_eq!(quarters("synergy_rebased_2024Q3").first().unwrap(), "2024Q3");
    assert_eq!(quarters("synergy_rebased_2024Q3").last().unwrap(), "2025Q4");
}

#[test]
fn gateways_are_those_of_the_forecast() {
    let adoption = Table::read("multicloud_adoption");
    let share = |year| {
        let wanted =
            [("source", "Gartner forecast"), ("year", year), ("metric", "use AI gateways")];
        adoption.number(&wanted, "value")
    };
    let comparison = Comparison::default();
    assert_eq!(
        [comparison.common().gateway_2025, comparison.common().gateway_2028],
        [share("2025"), share("2028")]
    );
}

#[test]
fn frontier_prices_fall_as_the_lists_do() {
    let prices = Table::read("llm_price_history");
    let price = |model| prices.number(&[("model", model)], "input_usd_per_mtok");
    let [before, after] = ["GPT-4 8K", "GPT-5.4"].map(price);
    // From March 2023 to March 2026.
    let a_year = kernel::power(before / after, 1.0 / 3.0);
    assert!((a_year - Scenario::default().price_frontier).abs() < 0.05, "{a_year}");
    assert_quotes("price-frontier", "GPT-4 in March 2023 to GPT-5.4 in March 2026");
}

#[test]
fn the_primary_cloud_had_95_percent_in_2020() {
    let adoption = Table::read("multicloud_adoption");
    let bain =
        [("source", "Bain & Company survey"), ("metric", "share of spend with primary provider")];
    assert_eq!(adoption.number(&bain, "value"), 95.0);
    assert_quotes("primary", "95% in 2020 (Bain)");
    assert!(Scenario::default().primary < 95.0);
}

#[test]
fn the_spread_that_fits_survey_bins_is_2_8() {
    let adoption = Table::read("multicloud_adoption");
    let bin = |metric| {
        let wanted = [("source", "HashiCorp"), ("metric", metric)];
        adoption.number(&wanted, "value") / 100.0
    };
    let small = bin("annual cloud spend <$0.1M");
    let middle = small + bin("annual cloud spend $0.1M-$2M");
    let large = middle + bin("annual cloud spend $2M-$10M");
    assert!((large + bin("annual cloud spend >$10M") - 1.0).abs() < 1e-12);
    // For a lognormal, the normal quantile is a linear function of the logarithm of size, with slope
    // 1/σ.
    let points = [(0.1, small), (2.0, middle), (10.0, large)]
        .map(|(size, below)| (kernel::ln(size), quantile::normal(below)));
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / 3.0;
    let (x, z) = (mean(|point| point.0), mean(|point| point.1));
    let slope = points.iter().map(|point| (point.0 - x) * (point.1 - z)).sum::<f64>()
        / points.iter().map(|point| (point.0 - x) * (point.0 - x)).sum::<f64>();
    assert!((1.0 / slope - 2.8).abs() < 0.05, "{}", 1.0 / slope);
    assert_quotes("spread", "2.8 fits HashiCorp’s 2021 spend bins");
}
