//! Nothing is lost and nothing is made: enterprises, spend, and what goes in and out of anywhere.

use multihome::engine::{COLUMNS, Chance, Measure, MeasureUnit, Rules};
use multihome::market::{Cloud, Model, Prior, VENUES, Venue};
use multihome::numeric::Draws;
use multihome::scenario::Scenario;
use proptest::prelude::*;

use crate::figures::{of, outcomes, quarters};
use crate::scenarios::{cases, scenarios};

/// How far sums of some percentages or of some amounts of money may be off.
const ROUNDING: f64 = 1e-9;

/// Measures whose items are parts of one whole.
const PARTS: [Measure; 5] =
    [Measure::Share, Measure::ShareCore, Measure::ShareAi, Measure::Models, Measure::CloudsUsed];

/// The scenario in which all AI spend is on one model, wherever it is sold.
fn with_one_model(scenario: Scenario, model: Model) -> Scenario {
    let share = |m| if m == model { Prior::WHOLE } else { Prior::default() };
    Scenario {
        openai: share(Model::OpenAi),
        anthropic: share(Model::Anthropic),
        gemini: share(Model::Gemini),
        microsoft_models: share(Model::Microsoft),
        amazon_models: share(Model::Amazon),
        open_models: share(Model::Open),
        ..scenario
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_figure_is_one_of_its_kind(scenario in scenarios()) {
        for outcome in outcomes(&scenario) {
            for figures in &outcome.figures {
                prop_assert_eq!(quarters(figures).count(), scenario.horizon as usize + 1);
                for quarter in quarters(figures) {
                    for (column, figure) in COLUMNS.iter().zip(quarter) {
                        prop_assert!(figure.is_finite(), "{:?} {}", column, figure);
                        let most = match column.measure.unit() {
                            MeasureUnit::Percent => 100.0,
                            // Everybody, four times a year.
                            MeasureUnit::PercentAYear => 400.0,
                            MeasureUnit::Clouds => Cloud::ALL.len() as f64,
                            MeasureUnit::Index => 10_000.0,
                            MeasureUnit::Ratio | MeasureUnit::Billions => f64::MAX,
                            MeasureUnit::Utils => continue,
                        };
                        // Microsoft may pay more than it gets.
                        let least = if column.measure == Measure::Microsoft { -most } else { 0.0 };
                        let within = least..=most + ROUNDING;
                        prop_assert!(within.contains(figure), "{:?} {}", column, figure);
                    }
                }
            }
        }
    }

    #[test]
    fn parts_make_up_the_whole(scenario in scenarios()) {
        for outcome in outcomes(&scenario) {
            for quarter in outcome.figures.iter().flat_map(|figures| quarters(figures)) {
                for measure in PARTS {
                    let sum: f64 = of(measure, quarter).iter().sum();
                    // Where there is no AI spend, or none on clouds, its shares are 0.
                    let ai = matches!(measure, Measure::ShareAi | Measure::Models);
                    let nothing = ai && sum == 0.0;
                    prop_assert!((sum - 100.0).abs() < ROUNDING || nothing, "{:?} {}", measure, sum);
                }
                let revenue = of(Measure::OpenaiRevenue, quarter);
                let sum: f64 = revenue[..VENUES].iter().sum();
                prop_assert!((sum - revenue[VENUES]).abs() <= ROUNDING * sum.max(1.0));
                let [azure, share, stake, total] = of(Measure::Microsoft, quarter) else {
                    panic!("Microsoft has four accounts")
                };
                let size = azure.abs() + share.abs() + stake.abs();
                prop_assert!((azure + share + stake - total).abs() <= ROUNDING * size.max(1.0));
            }
            let enterprises: u32 = outcome.flows.iter().flatten().sum();
            prop_assert_eq!(enterprises, scenario.enterprises);
        }
    }

    #[test]
    fn ai_spend_grows_by_its_growth_and_by_nothing_else(scenario in scenarios()) {
        // All of it is with OpenAI, whose revenue is told in money.
        let scenario = with_one_model(scenario, Model::OpenAi);
        let growth = Rules::new(&scenario).growth;
        for outcome in outcomes(&scenario) {
            for figures in &outcome.figures {
                let revenue: Vec<f64> =
                    quarters(figures).map(|quarter| of(Measure::OpenaiRevenue, quarter)[VENUES]).collect();
                for (revenue_now, growth) in revenue.iter().zip(&growth) {
                    let expected = revenue[0] * growth.ai;
                    prop_assert!((revenue_now - expected).abs() <= ROUNDING * expected);
                }
            }
        }
    }

    #[test]
    fn other_spend_grows_by_its_growth_and_by_nothing_else(scenario in scenarios()) {
        // Without AI, Azure's account is its share of a market that grows as the scenario says.
        let scenario = Scenario { ai: 0.0, ..scenario };
        let growth = Rules::new(&scenario).growth;
        for outcome in outcomes(&scenario) {
            for figures in &outcome.figures {
                let mut account = 0.0;
                for (quarter, growth) in quarters(figures).zip(&growth).skip(1) {
                    let azure = of(Measure::Share, quarter)[Cloud::Azure.index()] / 100.0;
                    account += scenario.margin / 100.0 * scenario.market * azure * growth.core;
                    let off = (of(Measure::Microsoft, quarter)[0] - account).abs();
                    prop_assert!(off <= ROUNDING * account.max(1.0));
                }
            }
        }
    }

    #[test]
    fn a_cloud_or_model_that_does_not_exist_never_gets_any_spend(scenario in scenarios()) {
        for outcome in outcomes(&scenario) {
            for quarter in outcome.figures.iter().flat_map(|figures| quarters(figures)) {
                for measure in [Measure::Share, Measure::ShareCore, Measure::ShareAi, Measure::Load] {
                    for (prior, figure) in scenario.priors().iter().zip(of(measure, quarter)) {
                        prop_assert!(prior.hundredths() > 0 || *figure == 0.0);
                    }
                }
                for (prior, figure) in scenario.model_priors().iter().zip(of(Measure::Models, quarter)) {
                    prop_assert!(prior.hundredths() > 0 || *figure == 0.0);
                }
            }
        }
    }

    #[test]
    fn nobody_moves_spend_to_a_model_where_it_is_not_sold(
        scenario in scenarios(),
        model in 0..Model::ALL.len(),
    ) {
        // All AI spend is on one model, so that where AI spend is says where the model is used.
        let scenario = with_one_model(scenario, Model::ALL[model]);
        let rules = Rules::new(&scenario);
        for (number, outcome) in (0_u32..).zip(outcomes(&scenario)) {
            let chance = Chance::new(&rules, &Draws::new(scenario.seed, number));
            for (side, figures) in outcome.figures.iter().enumerate() {
                let mut before: Option<Vec<f64>> = None;
                for (quarter, figures) in (0_u32..).zip(quarters(figures)) {
                    let direct = of(Measure::Direct, figures)[0];
                    let on_clouds = of(Measure::ShareAi, figures)
                        .iter()
                        .map(|share| share * (100.0 - direct) / 100.0);
                    let at: Vec<f64> = on_clouds.chain([direct]).collect();
                    let sold = |venue: Venue| {
                        // Whether or not Azure is full, to ordinary and to exempt enterprises.
                        [false, true].into_iter().any(|full| {
                            let worth = chance.worth(side, quarter, full).0;
                            worth.iter().any(|models| models[model][venue.index()] > 0.0)
                        })
                    };
                    let places = Cloud::ALL.map(Venue::Cloud).into_iter().chain([Venue::Direct]);
                    for (place, venue) in places.enumerate() {
                        if let Some(before) = &before
                            && !sold(venue)
                        {
                            let (before, now) = (before[place], at[place]);
                            prop_assert!(now <= before + ROUNDING, "{:?}: {} {}", venue, before, now);
                        }
                    }
                    before = Some(at);
                }
            }
        }
    }
}
