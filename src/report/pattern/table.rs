//! The patterns: each published figure, declared once.

use crate::engine::Measure;
use crate::market::{Cloud, Model};
use crate::report::{Side, figure, percent, share, signed};
use crate::words;

use super::run::Run;
use super::{Finding, Pattern};

/// The defaults: OpenAI exclusive on side A, sold on any cloud on side B, from 2026 Q1.
const NOW: &str = "assumptions=central&runs=40";

/// Synergy's estimate for 2020 Q2, with the growth of that year and of the market since. The AGI clause
/// is not triggered, and there is almost no AI spend.
const FROM_2020: &str = "assumptions=central&aws=33&azure=18&gcp=9&start=2020Q2&horizon=16&market=30.5&b=exclusive&clause=0&shortage=0\
                         &ai-aws=0.5&ai-azure=1&ai-gcp=2&ai-other=0.2\
                         &growth-core=26.5&growth-aws=29&growth-azure=48&growth-gcp=58&growth-other=24&runs=40";

/// The same for 2022 Q3.
const FROM_2022: &str = "assumptions=central&aws=34&azure=21&gcp=11&start=2022Q3&horizon=7&market=57.5&b=exclusive&clause=0&shortage=0\
                         &ai-aws=0.5&ai-azure=1&ai-gcp=2&ai-other=0.2\
                         &growth-core=19.6&growth-aws=27&growth-azure=35&growth-gcp=48&growth-other=6&runs=40";

/// The same for 2023 Q4, with vendors' shares of that year. AI's part is from the points of growth that Microsoft
/// ascribed to it, as at past starts.
const FROM_2023: &str = "assumptions=central&aws=31&azure=24&gcp=11&start=2023Q4&horizon=6&market=73.7&b=exclusive&clause=0&shortage=0\
                         &ai-aws=1.85&ai-azure=4.62&ai-gcp=6.92&ai-other=0.46&anthropic-azure=2045-12-31\
                         &labs-aws=0&labs-azure=0&labs-gcp=0&labs-other=0&commit-spent=0&openai=50&anthropic=12&gemini=7\
                         &growth-core=19.2&growth-aws=13&growth-azure=30&growth-gcp=30&growth-other=17.3&runs=40";

/// The same for 2024 Q3, the first quarter of Synergy's present definition, with AI's part from the points of
/// growth that Microsoft ascribed to it, and what OpenAI spent on Azure in a quarter of that year. The shares
/// are those of enterprises' spend with which the reported ones are as read.
const FROM_2024: &str = "assumptions=central&aws=31.37&azure=19.04&gcp=12.65&start=2024Q3&horizon=5&market=83&b=exclusive&clause=0\
                         &ai-aws=4&ai-azure=11&ai-gcp=18&ai-other=1.5&anthropic-azure=2045-12-31\
                         &labs-aws=0&labs-azure=1&labs-gcp=0&labs-other=0&commit-spent=0\
                         &growth-core=21&growth-aws=19&growth-azure=33&growth-gcp=36&growth-other=17&runs=40";

/// The published change of AWS's share, in points a year: from 34 to 32 % in seven quarters.
const DRIFT: f64 = (32.0 - 34.0) / 1.75;

/// Vendors' shares as Menlo read them after 2023 Q4: how many quarters later, and in percent.
const VENDORS: [(usize, &[(Model, f64)]); 2] = [
    (4, &[(Model::OpenAi, 34.0), (Model::Anthropic, 24.0)]),
    (6, &[(Model::OpenAi, 25.0), (Model::Anthropic, 32.0), (Model::Gemini, 20.0)]),
];

/// The three clouds that every source reports.
const NAMED: [Cloud; 3] = [Cloud::Aws, Cloud::Azure, Cloud::Gcp];

/// Every pattern, in the order of the tables.
pub static PATTERNS: &[Pattern] = &[
    Pattern {
        key: "switching-cloud",
        what: words::PATTERN_SWITCHING_CLOUD,
        published: words::PATTERN_SWITCHING_CLOUD_PUBLISHED,
        link: NOW,
        read: |run| {
            let yearly = run.mean_over(Side::A, Measure::Switched, "cloud", 1..=run.end());
            Finding { figure: percent(yearly), holds: set(yearly < 1.0) }
        },
    },
    Pattern {
        key: "clouds-used",
        what: words::PATTERN_CLOUDS_USED,
        published: words::PATTERN_CLOUDS_USED_PUBLISHED,
        link: NOW,
        read: |run| {
            let used =
                ["1", "2", "3", "4+"].map(|count| run.mean(Side::A, Measure::CloudsUsed, count, 0));
            // Of samples of 500, nineteen in twenty are nearer than this to every part.
            let holds = near(&used, &[24.0, 45.0, 19.0, 12.0], 4.4);
            let figure = words::pattern_clouds_used_found(&listed(&used));
            Finding { figure, holds: set(holds) }
        },
    },
    Pattern {
        key: "clouds-mean",
        what: words::PATTERN_CLOUDS_MEAN,
        published: words::PATTERN_CLOUDS_MEAN_PUBLISHED,
        link: NOW,
        read: |run| {
            let mean = |side, quarter| run.mean(side, Measure::Clouds, "all", quarter);
            let means = [mean(Side::A, 0), mean(Side::A, run.end()), mean(Side::B, run.end())];
            let [first, a, b] = means.map(share);
            Finding {
                figure: words::PatternCloudsMeanFound { first: &first, a: &a, b: &b }.text(),
                holds: set(means.iter().all(|mean| (2.0..=2.6).contains(mean))),
            }
        },
    },
    Pattern {
        key: "primary-share",
        what: words::PATTERN_PRIMARY_SHARE,
        published: words::PATTERN_PRIMARY_SHARE_PUBLISHED,
        link: NOW,
        read: |run| {
            let primary = |quarter| run.mean(Side::A, Measure::PrimaryShare, "all", quarter);
            let [first, last] = [primary(0), primary(run.end())];
            Finding {
                figure: words::PatternPrimaryShareFound {
                    first: &percent(first),
                    last: &percent(last),
                }
                .text(),
                holds: Some(first >= 95.0),
            }
        },
    },
    Pattern {
        key: "switching-model",
        what: words::PATTERN_SWITCHING_MODEL,
        published: words::PATTERN_SWITCHING_MODEL_PUBLISHED,
        link: NOW,
        read: |run| {
            let over = |quarters| run.mean_over(Side::A, Measure::Switched, "model", quarters);
            let [first, last] = [over(1..=4), over(run.end() - 3..=run.end())];
            Finding {
                figure: words::PatternSwitchingModelFound {
                    first: &percent(first),
                    last: &percent(last),
                }
                .text(),
                holds: set(near(&[first], &[11.0], 1.0)),
            }
        },
    },
    Pattern {
        key: "new-customers-azure",
        what: words::PATTERN_NEW_CUSTOMERS_AZURE,
        published: words::PATTERN_NEW_CUSTOMERS_AZURE_PUBLISHED,
        link: NOW,
        read: |run| {
            let new = run.mean(Side::A, Measure::NewCustomers, Cloud::Azure.key(), 0);
            let over = new / run.share(Side::A, Cloud::Azure, 0);
            Finding {
                figure: words::PatternNewCustomersAzureFound {
                    over: &figure(over),
                    new: &percent(new),
                }
                .text(),
                holds: set(near(&[over], &[1.8], 0.1)),
            }
        },
    },
    Pattern {
        key: "new-customers-aws",
        what: words::PATTERN_NEW_CUSTOMERS_AWS,
        published: words::PATTERN_NEW_CUSTOMERS_AWS_PUBLISHED,
        link: NOW,
        read: |run| {
            let [azure, aws] = [Cloud::Azure, Cloud::Aws]
                .map(|cloud| run.mean(Side::A, Measure::NewCustomers, cloud.key(), 0));
            let each = azure / aws;
            Finding {
                figure: words::PatternNewCustomersAwsFound {
                    each: &share(each),
                    azure: &percent(azure),
                    aws: &percent(aws),
                }
                .text(),
                holds: Some((2.0..=3.5).contains(&each)),
            }
        },
    },
    Pattern {
        key: "aws-drift",
        what: words::PATTERN_AWS_DRIFT,
        published: words::PATTERN_AWS_DRIFT_PUBLISHED,
        link: NOW,
        read: |run| {
            let [a, b] = [Side::A, Side::B].map(|side| run.drift(side, Cloud::Aws));
            Finding {
                figure: words::PatternAwsDriftFound {
                    a: &signed(a),
                    b: &signed(b),
                    market: &share(run.market(Side::A, run.end())),
                }
                .text(),
                holds: Some(drifts(a)),
            }
        },
    },
    Pattern {
        key: "aws-drift-2022",
        what: words::PATTERN_AWS_DRIFT_2022,
        published: words::PATTERN_AWS_DRIFT_PUBLISHED,
        link: FROM_2022,
        read: |run| {
            let drift = run.drift(Side::A, Cloud::Aws);
            Finding {
                figure: words::pattern_aws_drift_2022_found(&signed(drift)),
                holds: Some(drifts(drift)),
            }
        },
    },
    Pattern {
        key: "azure-2024",
        what: words::PATTERN_AZURE_2024,
        published: words::PATTERN_AZURE_2024_PUBLISHED,
        link: FROM_2024,
        read: |run| {
            let of =
                |quarter| run.mean(Side::A, Measure::ShareReported, Cloud::Azure.key(), quarter);
            let shares: Vec<f64> = (0..=run.end()).map(of).collect();
            let least = shares.iter().copied().fold(f64::INFINITY, f64::min);
            let most = shares.iter().copied().fold(0.0, f64::max);
            Finding {
                figure: words::PatternAzure2024Found { least: &share(least), most: &percent(most) }
                    .text(),
                // Readings are rounded to a point.
                holds: Some(least >= 19.5 && most < 22.5),
            }
        },
    },
    Pattern {
        key: "added-spend-2020",
        what: words::PATTERN_ADDED_SPEND_2020,
        published: words::PATTERN_ADDED_SPEND_2020_PUBLISHED,
        link: FROM_2020,
        read: |run| {
            let added = NAMED.map(|cloud| run.added(Side::A, cloud));
            Finding { figure: listed(&added), holds: Some(near(&added, &[31.4, 26.1, 13.9], 3.0)) }
        },
    },
    Pattern {
        key: "growth",
        what: words::PATTERN_GROWTH,
        published: words::PATTERN_GROWTH_PUBLISHED,
        link: NOW,
        read: |run| {
            let of = |side| NAMED.map(|cloud| 100.0 * (run.growth(side, cloud, 4) - 1.0));
            let [a, b] = [Side::A, Side::B].map(of);
            Finding {
                figure: words::PatternGrowthFound { a: &listed(&a), b: &listed(&b) }.text(),
                // The deal was rewritten in that year, so the published figure may be that of either
                // side.
                holds: Some([a, b].iter().any(|grown| near(grown, &[28.0, 40.0, 63.0], 5.0))),
            }
        },
    },
    Pattern {
        key: "growth-2020",
        what: words::PATTERN_GROWTH_2020,
        published: words::PATTERN_GROWTH_2020_PUBLISHED,
        link: FROM_2020,
        read: |run| grown_in_a_year(run, &[37.0, 51.0, 54.0]),
    },
    Pattern {
        key: "growth-2024",
        what: words::PATTERN_GROWTH_2024,
        published: words::PATTERN_GROWTH_2024_PUBLISHED,
        link: FROM_2024,
        read: |run| grown_in_a_year(run, &[20.0, 40.0, 34.0]),
    },
    Pattern {
        key: "vendors-2023",
        what: words::PATTERN_VENDORS_2023,
        published: words::PATTERN_VENDORS_2023_PUBLISHED,
        link: FROM_2023,
        read: |run| {
            let bands = VENDORS.map(|(quarter, readings)| {
                let band = |(model, read): &(Model, f64)| {
                    let [low, high] = run.band(Side::A, Measure::Models, model.key(), quarter);
                    // Readings are rounded to a point.
                    let holds = (low - 0.5..=high + 0.5).contains(read);
                    (format!("{}–{}", share(low), share(high)), holds)
                };
                readings.iter().map(band).collect::<Vec<_>>()
            });
            let [first, second] = bands.each_ref().map(|bands| {
                let bands: Vec<&str> = bands.iter().map(|(band, _)| band.as_str()).collect();
                words::percent(&bands.join(" / "))
            });
            let holds = bands.iter().flatten().all(|(_, holds)| *holds);
            let figure = words::PatternVendors2023Found { first: &first, second: &second }.text();
            Finding { figure, holds: Some(holds) }
        },
    },
    Pattern {
        key: "first-quarter",
        what: words::PATTERN_FIRST_QUARTER,
        published: words::PATTERN_FIRST_QUARTER_PUBLISHED,
        link: NOW,
        read: |run| {
            let changes = NAMED.map(|cloud| {
                let [before, after] =
                    [0, 1].map(|t| run.mean(Side::B, Measure::ShareReported, cloud.key(), t));
                after - before
            });
            Finding {
                figure: words::pattern_first_quarter_found(&changes.map(signed).join(" / ")),
                holds: Some(near(&changes, &[0.0; 3], 1.0)),
            }
        },
    },
    Pattern {
        key: "no-jump",
        what: words::PATTERN_NO_JUMP,
        published: words::PATTERN_NO_JUMP_PUBLISHED,
        link: NOW,
        read: |run| {
            let effects = [1, 2].map(|quarter| run.share(Side::Difference, Cloud::Aws, quarter));
            let [first, second] = effects.map(signed);
            Finding {
                figure: words::PatternNoJumpFound { first: &first, second: &second }.text(),
                holds: Some(near(&effects, &[0.0, 0.0], 1.0)),
            }
        },
    },
    Pattern {
        key: "openness",
        what: words::PATTERN_OPENNESS,
        published: words::PATTERN_OPENNESS_PUBLISHED,
        link: NOW,
        read: |run| {
            let effects: Vec<(Cloud, f64)> = run
                .comparison
                .common()
                .clouds()
                .map(|cloud| (cloud, run.share(Side::Difference, cloud, run.end())))
                .collect();
            let most = effects.iter().max_by(|x, y| x.1.total_cmp(&y.1));
            let listed: Vec<String> = effects
                .iter()
                .map(|(cloud, effect)| format!("{} {}", cloud.name(), signed(*effect)))
                .collect();
            Finding {
                figure: words::pattern_openness_found(&listed.join(", ")),
                holds: Some(most.is_some_and(|(cloud, _)| *cloud == Cloud::Aws)),
            }
        },
    },
];

/// How much each of the three clouds grows in the first year, against what was reported for it.
fn grown_in_a_year(run: &Run, reported: &[f64; 3]) -> Finding {
    let grown = NAMED.map(|cloud| 100.0 * (run.growth(Side::A, cloud, 4) - 1.0));
    Finding { figure: listed(&grown), holds: Some(near(&grown, reported, 5.0)) }
}

/// The judgement of a figure that a parameter was set for: agreement is no evidence, but disagreement
/// is a failure.
const fn set(holds: bool) -> Option<bool> {
    if holds { None } else { Some(false) }
}

/// Whether each figure differs from its published one by at most `within`.
fn near(figures: &[f64], published: &[f64], within: f64) -> bool {
    figures.iter().zip(published).all(|(figure, published)| (figure - published).abs() <= within)
}

/// Whether a yearly change of AWS's share is between half and twice the published one. The published
/// shares are rounded to points, so they allow nothing more precise.
fn drifts(drift: f64) -> bool {
    (2.0 * DRIFT..=0.5 * DRIFT).contains(&drift)
}

/// Percentages in a row: "31.4 / 26.1 / 13.9%".
fn listed(figures: &[f64]) -> String {
    let shares: Vec<String> = figures.iter().map(|figure| share(*figure)).collect();
    words::percent(&shares.join(" / "))
}
