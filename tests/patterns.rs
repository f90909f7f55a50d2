//! Protects the honesty of the pattern table in docs/model.md: what the defaults show beside what
//! was published, with a verdict that nobody writes by hand.

#![cfg(test)]

mod blessing;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use multihome::engine::{Measure, Population, Rules, stationary};
use multihome::ensemble::{Statistics, Summary, run};
use multihome::market::{Cloud, MODELS, VENUES};
use multihome::numeric::Draws;
use multihome::numeric::kernel::power;
use multihome::report::points;
use multihome::scenario::Scenario;

/// What a published figure asks of the model.
struct Pattern {
    what: &'static str,
    published: String,
    model: String,
    /// Whether the defaults show it; nothing where they are set so that they must.
    holds: Option<bool>,
}

/// One side of the comparison at the start and at the horizon.
#[derive(Clone, Copy)]
enum Side {
    A,
    B,
}

/// A cloud's mean share in a quarter.
fn share(summary: &Summary, side: Side, cloud: Cloud, quarter: usize) -> f64 {
    mean(summary, side, Measure::Share, cloud.index(), quarter)
}

fn mean(summary: &Summary, side: Side, measure: Measure, item: usize, quarter: usize) -> f64 {
    let (_, series) = summary.of_measure(measure).nth(item).unwrap();
    let statistics: &[Statistics] = match side {
        Side::A => &series.a,
        Side::B => &series.b,
    };
    statistics[quarter].mean
}

/// How many times the cloud market has grown at the horizon.
fn market_growth(scenario: &Scenario, rules: &Rules, summary: &Summary, side: Side) -> f64 {
    let horizon = scenario.horizon as usize;
    let ai_on_clouds =
        |quarter| rules.ai * (1.0 - mean(summary, side, Measure::Direct, 0, quarter) / 100.0);
    let (core_growth, ai_growth) = rules.growth[horizon];
    (1.0 - ai_on_clouds(0)) * core_growth + ai_on_clouds(horizon) * ai_growth
}

/// Which part of the spend that was added until the horizon a cloud got, in percent.
fn marginal(
    scenario: &Scenario,
    rules: &Rules,
    summary: &Summary,
    side: Side,
    cloud: Cloud,
) -> f64 {
    let growth = market_growth(scenario, rules, summary, side);
    let [first, last] = [0, scenario.horizon as usize].map(|t| share(summary, side, cloud, t));
    (last * growth - first) / (growth - 1.0)
}

/// The percentage of enterprises that choose another model than last time in a year.
fn vendor_switching(rules: &Rules, population: &Population) -> f64 {
    let mut switching = 0.0;
    for (i, enterprise) in population.enterprises.iter().enumerate() {
        let home = Cloud::ALL[population.books.home(i)];
        let venues = rules.utilities.venues(home, &population.books.core_shares(i));
        let on_sale = &rules.before[enterprise.sector as usize].on_sale;
        let mut odds = enterprise.odds;
        for m in 0..MODELS {
            let sum: f64 = (0..VENUES).map(|v| on_sale[m][v] * venues[v]).sum();
            odds[m] *= power(sum, rules.utilities.rho);
        }
        let sum: f64 = odds.iter().sum();
        for (share, r) in stationary(&odds, rules.stay).into_iter().zip(odds) {
            switching += share * (sum - r) / (sum + (rules.stay - 1.0) * r);
        }
    }
    100.0 * switching / population.enterprises.len() as f64 * 4.0 / f64::from(rules.cadence)
}

/// Percentages of enterprises with core on one, two, three and four clouds at quarter 0.
fn clouds_used(population: &Population) -> [f64; Cloud::ALL.len()] {
    let mut counts = [0.0; Cloud::ALL.len()];
    for spend in &population.books.core {
        counts[spend.iter().filter(|spend| **spend > 0).count() - 1] += 1.0;
    }
    counts.map(|count| 100.0 * count / population.enterprises.len() as f64)
}

/// A provider's share and the market, in billions of USD a quarter, as Synergy published them.
fn synergy(provider: &str, period: &str) -> (f64, f64) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cloud_share_history.csv");
    let row = csv::Reader::from_path(path)
        .unwrap()
        .deserialize::<BTreeMap<String, String>>()
        .map(Result::unwrap)
        .find(|row| {
            row["series"] == "synergy_as_published"
                && row["provider"] == provider
                && row["period"] == period
        });
    let number = |column| row.as_ref().unwrap()[column].parse().unwrap();
    (number("share_pct"), number("market_usd_bn"))
}

fn patterns() -> Vec<Pattern> {
    let scenario = Scenario::default();
    let rules = Rules::new(&scenario);
    let population = Population::new(&rules, &Draws::new(scenario.seed, 0));
    let summary = Summary::of(&run(&rules, 0..scenario.runs));
    let horizon = scenario.horizon as usize;
    let change =
        |side, cloud| share(&summary, side, cloud, horizon) - share(&summary, side, cloud, 0);
    let effect = |cloud: Cloud, quarter: usize| {
        share(&summary, Side::B, cloud, quarter) - share(&summary, Side::A, cloud, quarter)
    };
    let signed = |value: f64| format!("{}{}", if value < 0.0 { "−" } else { "+" }, points(value));
    let used = clouds_used(&population);
    let mean_used: f64 =
        used.iter().zip(1_u32..).map(|(part, n)| part / 100.0 * f64::from(n)).sum();
    let switching = vendor_switching(&rules, &population);
    let years = f64::from(scenario.horizon) / 4.0;
    let drift = [Side::A, Side::B].map(|side| change(side, Cloud::Aws) / years);
    let added = [Side::A, Side::B].map(|side| {
        [Cloud::Aws, Cloud::Azure, Cloud::Gcp]
            .map(|cloud| marginal(&scenario, &rules, &summary, side, cloud))
    });
    let aws = |period| synergy("AWS", period).0;
    let drifted = (aws("2024Q2") - aws("2022Q3")) / 1.75;
    let took = ["AWS", "Microsoft", "Google"].map(|provider| {
        let [(first, before), (last, after)] = ["2020Q2", "2024Q2"].map(|t| synergy(provider, t));
        (last * after - first * before) / (after - before)
    });
    let jump = (1..=2).map(|quarter| effect(Cloud::Aws, quarter)).fold(0.0, f64::max);
    let effects = Cloud::ALL.map(|cloud| (cloud, effect(cloud, horizon)));
    let most = effects.into_iter().max_by(|x, y| x.1.total_cmp(&y.1)).unwrap();
    let near = |found: [f64; 3]| found.iter().zip(took).all(|(x, y)| (x - y).abs() < 3.0);
    let percentages =
        |list: &[f64]| list.iter().map(|value| points(*value)).collect::<Vec<_>>().join(" / ");
    vec![
        Pattern {
            what: "Customers that switch cloud in a year",
            published: "below 1 % (UK CMA, 2025)".to_owned(),
            model: format!("{} %, by construction", scenario.switching),
            holds: None,
        },
        Pattern {
            what: "Enterprises with 1 / 2 / 3 / 4 clouds at quarter 0, and the mean",
            published: "24 / 45 / 19 / 12 %, mean 2.2 (HostingAdvice; Flexera 2.2 to 2.4)"
                .to_owned(),
            model: format!("{} %, mean {mean_used:.2}, drawn from it", percentages(&used)),
            holds: None,
        },
        Pattern {
            what: "Enterprises that switch model vendor in a year",
            published: "11 % (Menlo, mid-2025)".to_owned(),
            model: format!("{switching:.1} %, by choice of `inertia-model`"),
            holds: None,
        },
        Pattern {
            what: "AWS drifts down slowly while the market multiplies",
            published: format!(
                "{} points a year, 2022 Q3 to 2024 Q2 (Synergy, one definition)",
                signed(drifted)
            ),
            model: format!(
                "{} points a year exclusive, {} multi-cloud",
                signed(drift[0]),
                signed(drift[1])
            ),
            holds: Some((2.0 * drifted..=0.5 * drifted).contains(&drift[0])),
        },
        Pattern {
            what: "Parts of added spend that go to AWS / Microsoft / Google",
            published: format!(
                "{} %, 2020 Q2 to 2024 Q2 (derived from Synergy, one definition)",
                percentages(&took)
            ),
            model: format!(
                "{} % exclusive, {} % multi-cloud",
                percentages(&added[0]),
                percentages(&added[1])
            ),
            holds: Some(near(added[0])),
        },
        Pattern {
            what: "Opening shows no instant jump to AWS",
            published:
                "flat to ±1 point in the first quarter after (Synergy, 2026 Q2; no row in data/)"
                    .to_owned(),
            model: format!("at most {} points in the first two quarters", signed(jump)),
            holds: Some(jump.abs() <= 1.0),
        },
        Pattern {
            what: "Whom openness helps most",
            published:
                "the incumbent (Lee 2013, on game consoles; a sign only, and rivals disagree)"
                    .to_owned(),
            model: format!(
                "{}; {}",
                most.0.name(),
                effects
                    .iter()
                    .map(|(cloud, effect)| format!("{} {}", cloud.name(), signed(*effect)))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
            holds: Some(most.0 == Cloud::Aws),
        },
    ]
}

#[test]
fn the_pattern_table_says_what_the_defaults_show() {
    let mut text =
        String::from("| pattern | published | this model at its defaults | |\n|---|---|---|---|\n");
    for Pattern { what, published, model, holds } in patterns() {
        let verdict = match holds {
            None => "set",
            Some(true) => "shown",
            Some(false) => "**not shown**",
        };
        writeln!(text, "| {what} | {published} | {model} | {verdict} |").unwrap();
    }
    blessing::compare(&[blessing::block("docs/model.md", "patterns", &text)]);
}
