//! Nothing is lost and nothing is created: enterprises, spend, and every flow between places.

use multihome::engine::{COLUMNS, Measure, MeasureUnit, RegimeEvents, Rules, SideRules};
use multihome::market::{Cloud, InitialShare, Model, VENUES, Venue};
use multihome::numeric::Draws;
use multihome::scenario::Comparison;
use proptest::prelude::*;

use super::figures::{of, outcomes, quarters};
use crate::scenarios::{cases, comparisons};

/// The rounding error allowed in sums of percentages or of amounts of money.
const ROUNDING: f64 = 1e-9;

/// Measures whose items are parts of one whole.
const PARTS: [Measure; 5] =
    [Measure::Share, Measure::ShareCore, Measure::ShareAi, Measure::Models, Measure::CloudsUsed];

/// The comparison in which all AI spend is on one model, wherever it is sold.
fn with_one_model(comparison: Comparison, model: Model) -> Comparison {
    let share = |m| if m == model { InitialShare::WHOLE } else { InitialShare::default() };
    comparison.with(|side| {
        side.openai = share(Model::OpenAi);
        side.anthropic = share(Model::Anthropic);
        side.gemini = share(Model::Gemini);
        side.microsoft_models = share(Model::Microsoft);
        side.amazon_models = share(Model::Amazon);
        side.open_models = share(Model::Open);
    })
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_figure_is_one_of_its_kind(comparison in comparisons()) {
        for outcome in outcomes(&comparison) {
            for figures in &outcome.figures {
                prop_assert_eq!(quarters(figures).count(), comparison.common().horizon as usize + 1);
                for quarter in quarters(figures) {
                    for (column, figure) in COLUMNS.iter().zip(quarter) {
                        prop_assert!(figure.is_finite(), "{:?} {}", column, figure);
                        let most = match column.measure.unit() {
                            MeasureUnit::Percent => 100.0,
                            // At most every enterprise, four times a year.
                            MeasureUnit::PercentAYear => 400.0,
                            MeasureUnit::Clouds => Cloud::ALL.len() as f64,
                            MeasureUnit::Index => 10_000.0,
                            MeasureUnit::Ratio | MeasureUnit::Billions => f64::MAX,
                            MeasureUnit::Utils => continue,
                        };
                        // Microsoft may pay more than it receives.
                        let least = if column.measure == Measure::Microsoft { -most } else { 0.0 };
                        let within = least..=most + ROUNDING;
                        prop_assert!(within.contains(figure), "{:?} {}", column, figure);
                    }
                }
            }
        }
    }

    #[test]
    fn parts_make_up_the_whole(comparison in comparisons()) {
        for outcome in outcomes(&comparison) {
            for quarter in outcome.figures.iter().flat_map(|figures| quarters(figures)) {
                for measure in PARTS {
                    let sum: f64 = of(measure, quarter).iter().sum();
                    // Without AI spend, or without any on clouds, its shares are 0.
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
            prop_assert_eq!(enterprises, comparison.common().enterprises);
        }
    }

    #[test]
    fn ai_spend_grows_by_its_growth_and_by_nothing_else(comparison in comparisons()) {
        // All AI spend is on OpenAI, whose revenue is measured in money.
        let comparison = with_one_model(comparison, Model::OpenAi);
        let rules = Rules::new(&comparison);
        for outcome in outcomes(&comparison) {
            for (figures, SideRules { growth, .. }) in outcome.figures.iter().zip(&rules.sides) {
                let revenue: Vec<f64> =
                    quarters(figures).map(|quarter| of(Measure::OpenaiRevenue, quarter)[VENUES]).collect();
                for (revenue_now, growth) in revenue.iter().zip(growth) {
                    let expected = revenue[0] * growth.ai;
                    prop_assert!((revenue_now - expected).abs() <= ROUNDING * expected);
                }
            }
        }
    }

    #[test]
    fn other_spend_grows_by_its_growth_and_by_nothing_else(comparison in comparisons()) {
        // Without AI, Azure's account is its share of a market that grows at the given rate.
        let comparison = comparison.with(|side| *side = side.clone().without_ai());
        let rules = Rules::new(&comparison);
        for outcome in outcomes(&comparison) {
            let sides = comparison.sides().into_iter().zip(&rules.sides);
            for (figures, (side, SideRules { growth, .. })) in outcome.figures.iter().zip(sides) {
                let mut account = 0.0;
                for (quarter, growth) in quarters(figures).zip(growth).skip(1) {
                    let azure = of(Measure::Share, quarter)[Cloud::Azure.index()] / 100.0;
                    account += side.margin / 100.0 * side.market * azure * growth.core;
                    let off = (of(Measure::Microsoft, quarter)[0] - account).abs();
                    prop_assert!(off <= ROUNDING * account.max(1.0));
                }
            }
        }
    }

    #[test]
    fn a_cloud_or_model_that_does_not_exist_never_gets_any_spend(comparison in comparisons()) {
        for outcome in outcomes(&comparison) {
            for quarter in outcome.figures.iter().flat_map(|figures| quarters(figures)) {
                for measure in [Measure::Share, Measure::ShareCore, Measure::ShareAi, Measure::Load] {
                    for (initial_share, figure) in comparison.common().initial_shares().iter().zip(of(measure, quarter)) {
                        prop_assert!(initial_share.hundredths() > 0 || *figure == 0.0);
                    }
                }
                for (initial_share, figure) in comparison.common().initial_model_shares().iter().zip(of(Measure::Models, quarter)) {
                    prop_assert!(initial_share.hundredths() > 0 || *figure == 0.0);
                }
            }
        }
    }

    #[test]
    fn nobody_moves_spend_to_a_model_where_it_is_not_sold(
        comparison in comparisons(),
        model in 0..Model::ALL.len(),
    ) {
        // All AI spend is on one model, so the places of AI spend are the places where the model is
        // used.
        // Without short capacity: spend that waits would be missing from the whole, so that parts of it grow.
        let comparison = with_one_model(comparison, Model::ALL[model]).with(|side| side.queue = 0.0);
        let rules = Rules::new(&comparison);
        for (number, outcome) in (0_u32..).zip(outcomes(&comparison)) {
            for (rules, figures) in rules.sides.iter().zip(&outcome.figures) {
                let events = RegimeEvents::new(rules, &Draws::new(comparison.common().seed, number));
                let mut before: Option<Vec<f64>> = None;
                for (quarter, figures) in (0_u32..).zip(quarters(figures)) {
                    let direct = of(Measure::Direct, figures)[0];
                    let on_clouds = of(Measure::ShareAi, figures)
                        .iter()
                        .map(|share| share * (100.0 - direct) / 100.0);
                    let at: Vec<f64> = on_clouds.chain([direct]).collect();
                    let sold = |venue: Venue| {
                        // Whether or not Azure's capacity is exhausted, for ordinary and for exempt
                        // enterprises.
                        [false, true].into_iter().any(|full| {
                            let worth = events.availability(quarter, full).0;
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
