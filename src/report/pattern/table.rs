//! The patterns: each published figure, declared once.

use crate::engine::Measure;
use crate::market::Cloud;
use crate::report::{Side, percent, share, signed};

use super::{Finding, Pattern};

/// The defaults: OpenAI exclusive on side A, sold on any cloud on side B, from 2026 Q1.
const NOW: &str = "runs=40";

/// Synergy's reading of 2020 Q2, with the growth of that year and of the market since. The AGI
/// clause did not strike, and AI was next to nothing.
const FROM_2020: &str = "aws=33&azure=18&gcp=9&start=2020Q2&horizon=16&market=30.5&b=exclusive&clause=0&ai=1\
                         &growth-core=26.5&growth-aws=29&growth-azure=48&growth-gcp=58&growth-other=24&runs=40";

/// The same of 2022 Q3.
const FROM_2022: &str = "aws=34&azure=21&gcp=11&start=2022Q3&horizon=7&market=57.5&b=exclusive&clause=0&ai=1\
                         &growth-core=19.6&growth-aws=27&growth-azure=35&growth-gcp=48&growth-other=6&runs=40";

/// AWS's drift in points a year: from 34 to 32 % in seven quarters.
const DRIFT: f64 = (32.0 - 34.0) / 1.75;

/// The three clouds that have a column in every source.
const NAMED: [Cloud; 3] = [Cloud::Aws, Cloud::Azure, Cloud::Gcp];

/// Every pattern, in the order in which they are told.
pub static PATTERNS: &[Pattern] = &[
    Pattern {
        key: "switching-cloud",
        what: "Customers that switch cloud in a year",
        published: "below 1 % (UK CMA, final decision 2025)",
        link: NOW,
        read: |run| {
            let yearly = run.mean_over(Side::A, Measure::Switched, "cloud", 1..=run.end());
            Finding { figure: percent(yearly), holds: set(yearly < 1.0) }
        },
    },
    Pattern {
        key: "clouds-used",
        what: "Enterprises with 1 / 2 / 3 / 4 clouds or more at the start",
        published: "24 / 45 / 19 / 12 %, of 500 asked (HostingAdvice, 2025–26)",
        link: NOW,
        read: |run| {
            let used =
                ["1", "2", "3", "4+"].map(|count| run.mean(Side::A, Measure::CloudsUsed, count, 0));
            // Nineteen of twenty samples of 500 are nearer than this to any part.
            let holds = near(&used, &[24.0, 45.0, 19.0, 12.0], 4.4);
            let figure = format!("{}, by clouds with 5 % of spend or more", listed(&used));
            Finding { figure, holds: set(holds) }
        },
    },
    Pattern {
        key: "clouds-mean",
        what: "Clouds for each enterprise, at the start and after five years",
        published: "2.2 (2020) to 2.4 (2025: Flexera); 2.2 (HostingAdvice, 2025–26)",
        link: NOW,
        read: |run| {
            let mean = |side, quarter| run.mean(side, Measure::Clouds, "all", quarter);
            let means = [mean(Side::A, 0), mean(Side::A, run.end()), mean(Side::B, run.end())];
            let [first, a, b] = means;
            Finding {
                figure: format!("{first:.1}, then {a:.1} exclusive and {b:.1} multi-cloud"),
                holds: set(means.iter().all(|mean| (2.0..=2.6).contains(mean))),
            }
        },
    },
    Pattern {
        key: "primary-share",
        what: "What enterprises with several clouds spend with the first of them",
        published: "95 % in 2020 (Bain); lower since, but no figure found",
        link: NOW,
        read: |run| {
            let primary = |quarter| run.mean(Side::A, Measure::PrimaryShare, "all", quarter);
            let [first, last] = [primary(0), primary(run.end())];
            Finding {
                figure: format!(
                    "{} at the start, {} after five years, exclusive",
                    percent(first),
                    percent(last)
                ),
                holds: Some(first >= 95.0),
            }
        },
    },
    Pattern {
        key: "switching-model",
        what: "Enterprises that switch model vendor in a year",
        published: "11 % (Menlo, mid-2025)",
        link: NOW,
        read: |run| {
            let over = |quarters| run.mean_over(Side::A, Measure::Switched, "model", quarters);
            let [first, last] = [over(1..=4), over(run.end() - 3..=run.end())];
            Finding {
                figure: format!(
                    "{} in the first year; {} in the last, as gateways spread; exclusive",
                    percent(first),
                    percent(last)
                ),
                holds: set(near(&[first], &[11.0], 1.0)),
            }
        },
    },
    Pattern {
        key: "new-customers-azure",
        what: "New customers that choose Azure, over its share",
        published: "1.8, from 60 to 70 % of new customers (UK CMA, 2021–22; no row in data/ for the share)",
        link: NOW,
        read: |run| {
            let new = run.mean(Side::A, Measure::NewCustomers, Cloud::Azure.key(), 0);
            let over = new / run.share(Side::A, Cloud::Azure, 0);
            Finding {
                figure: format!("{over:.2} ({} of new customers)", percent(new)),
                holds: set(near(&[over], &[1.8], 0.1)),
            }
        },
    },
    Pattern {
        key: "new-customers-aws",
        what: "New customers that choose Azure, for each that chooses AWS",
        published: "2 to 3.5 (60 to 70 % against 20 to 30 %: UK CMA, 2021–22)",
        link: NOW,
        read: |run| {
            let [azure, aws] = [Cloud::Azure, Cloud::Aws]
                .map(|cloud| run.mean(Side::A, Measure::NewCustomers, cloud.key(), 0));
            let each = azure / aws;
            Finding {
                figure: format!("{each:.1} ({} against {})", percent(azure), percent(aws)),
                holds: Some((2.0..=3.5).contains(&each)),
            }
        },
    },
    Pattern {
        key: "aws-drift",
        what: "AWS drifts down slowly while the market multiplies, from 2026 Q1",
        published: "−1.1 points a year, 2022 Q3 to 2024 Q2 (Synergy, one definition)",
        link: NOW,
        read: |run| {
            let [a, b] = [Side::A, Side::B].map(|side| run.drift(side, Cloud::Aws));
            Finding {
                figure: format!(
                    "{} points a year exclusive, {} multi-cloud; market × {:.1}",
                    signed(a),
                    signed(b),
                    run.market(Side::A, run.end())
                ),
                holds: Some(drifts(a)),
            }
        },
    },
    Pattern {
        key: "aws-drift-2022",
        what: "The same from 2022 Q3, where the figure was read",
        published: "−1.1 points a year, 2022 Q3 to 2024 Q2 (Synergy, one definition)",
        link: FROM_2022,
        read: |run| {
            let drift = run.drift(Side::A, Cloud::Aws);
            Finding {
                figure: format!("{} points a year", signed(drift)),
                holds: Some(drifts(drift)),
            }
        },
    },
    Pattern {
        key: "added-spend-2020",
        what: "Parts of added spend that go to AWS / Microsoft / Google, from 2020 Q2",
        published: "31.4 / 26.1 / 13.9 %, 2020 Q2 to 2024 Q2 (derived from Synergy, one definition)",
        link: FROM_2020,
        read: |run| {
            let added = NAMED.map(|cloud| run.added(Side::A, cloud));
            Finding { figure: listed(&added), holds: Some(near(&added, &[31.4, 26.1, 13.9], 3.0)) }
        },
    },
    Pattern {
        key: "growth",
        what: "How much AWS / Azure / Google Cloud grow in the first year",
        published: "28 / 40 / 63 %, which new workloads lean to (latest reported growth; no row in data/)",
        link: NOW,
        read: |run| {
            let of = |side| NAMED.map(|cloud| 100.0 * (run.growth(side, cloud, 4) - 1.0));
            let [a, b] = [Side::A, Side::B].map(of);
            Finding {
                figure: format!("{} exclusive, {} multi-cloud", listed(&a), listed(&b)),
                // The deal was rewritten in that year: either side may be the one that was reported.
                holds: Some([a, b].iter().any(|grown| near(grown, &[28.0, 40.0, 63.0], 5.0))),
            }
        },
    },
    Pattern {
        key: "no-jump",
        what: "Opening shows no instant jump to AWS",
        published: "flat to ±1 point in the first quarter after (Synergy, 2026 Q2; no row in data/)",
        link: NOW,
        read: |run| {
            let effects = [1, 2].map(|quarter| run.share(Side::Difference, Cloud::Aws, quarter));
            let [first, second] = effects.map(signed);
            Finding {
                figure: format!("{first} and {second} points in the first two quarters"),
                holds: Some(near(&effects, &[0.0, 0.0], 1.0)),
            }
        },
    },
    Pattern {
        key: "openness",
        what: "Whom openness helps most",
        published: "the incumbent (Lee 2013, on game consoles; a sign only, and rivals disagree)",
        link: NOW,
        read: |run| {
            let effects: Vec<(Cloud, f64)> = run
                .scenario
                .clouds()
                .map(|cloud| (cloud, run.share(Side::Difference, cloud, run.end())))
                .collect();
            let most = effects.iter().max_by(|x, y| x.1.total_cmp(&y.1));
            let words: Vec<String> = effects
                .iter()
                .map(|(cloud, effect)| format!("{} {}", cloud.name(), signed(*effect)))
                .collect();
            Finding {
                figure: format!("{} points after five years", words.join(", ")),
                holds: Some(most.is_some_and(|(cloud, _)| *cloud == Cloud::Aws)),
            }
        },
    },
];

/// The judgement of a figure that a parameter was set for: no evidence where it holds, but a failure
/// where it does not.
const fn set(holds: bool) -> Option<bool> {
    if holds { None } else { Some(false) }
}

/// Whether each figure is as near to its published one as `within`.
fn near(figures: &[f64], published: &[f64], within: f64) -> bool {
    figures.iter().zip(published).all(|(figure, published)| (figure - published).abs() <= within)
}

/// Whether a drift of AWS is between half the published one and twice: shares that are rounded to
/// points say no more.
fn drifts(drift: f64) -> bool {
    (2.0 * DRIFT..=0.5 * DRIFT).contains(&drift)
}

/// Percentages one after another: "31.4 / 26.1 / 13.9 %".
fn listed(figures: &[f64]) -> String {
    let words: Vec<String> = figures.iter().map(|figure| share(*figure)).collect();
    format!("{}\u{a0}%", words.join(" / "))
}
