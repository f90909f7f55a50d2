//! Prices, capacity and commitments: M13, M14, M16 and M25.

use multihome::engine::{Conditions, Measure, Rules, Sector, markup};
use multihome::market::{CLOUDS, Cloud, MODELS, Venue};
use multihome::numeric::kernel::ln;
use multihome::scenario::Scenario;

use super::comparison::{Ensemble, Side, assert_gains, assert_higher, comparison};

#[test]
pub fn prices_move_demand_and_sellers_press_them() {
    let [still, falling] = ["1", "10"].map(|times| Ensemble::of(&format!("price-tail={times}")));
    for side in [Side::A, Side::B] {
        assert_higher(&falling, &still, side, Measure::Models, "open");
        assert_higher(&falling, &still, side, Measure::Surplus, "all");
        assert_higher(&still, &falling, side, Measure::Models, "openai");
    }
    // The more sellers a model has, the less each can add to its price.
    let rules = Rules::new(&comparison("markup=50"));
    let added = [1.0, 2.0, 3.0, 9.0].map(|sellers| markup(rules.common(), sellers));
    assert!(added.is_sorted_by(|fewer, more| fewer > more), "{added:?}");
    // So opening makes OpenAI's models cheaper on Azure too, if clouds add anything to prices at all.
    let relief = |markup: u32| {
        let link = format!("markup={markup}&breadth=0&neutrality=0&leverage=0");
        let rules = Rules::new(&comparison(&link));
        let [closed, open] = rules.sides.each_ref().map(|rules| {
            let worth = &rules.availability[8];
            let conditions = Conditions::new(rules, 8, worth, &[0.0; MODELS], &[0.0; CLOUDS]);
            let openai = &conditions.offers[Sector::General as usize].on_sale[0];
            openai[Venue::Cloud(Cloud::Azure).index()]
        });
        open / closed
    };
    assert_eq!(relief(0), 1.0);
    assert!(1.0 < relief(50) && relief(50) < relief(100));
    // And fewer enterprises buy directly from the vendor, who adds nothing.
    let [parity, dear] = ["0", "100"].map(|markup| {
        Ensemble::of(&format!("markup={markup}&weight-price=1&resourcing=100&horizon=12"))
    });
    assert_higher(&dear, &parity, Side::A, Measure::Direct, "all");
    assert_higher(&parity, &dear, Side::Difference, Measure::Direct, "all");
}

#[test]
pub fn each_further_cloud_lowers_openais_price() {
    let [without, with] = ["0", "10"].map(|leverage| Ensemble::of(&format!("leverage={leverage}")));
    // The cloud that sells the models alone presses no price.
    let models = |ensemble: &Ensemble| ensemble.figures(Side::A, 8, Measure::Models, "openai");
    assert_eq!(models(&without), models(&with));
    assert_higher(&with, &without, Side::B, Measure::Models, "openai");
    assert_higher(&with, &without, Side::B, Measure::Surplus, "all");
    // By −w·ln(1 − leverage) for each further cloud, in the weights of the general sector.
    let rates = |leverage: u32| {
        let rules = Rules::new(&comparison(&format!("leverage={leverage}")));
        rules.sides.each_ref().map(|rules| {
            let worth = &rules.availability[8];
            let conditions = Conditions::new(rules, 8, worth, &[0.0; MODELS], &[0.0; CLOUDS]);
            let openai = &conditions.offers[Sector::General as usize].on_sale[0];
            let listings = &worth.0[Sector::General as usize][0];
            let on = |cloud| listings[Venue::Cloud(cloud).index()];
            let sellers: f64 = Cloud::ALL.into_iter().map(on).sum();
            let utility = rules.tastes.rho * ln(openai[Venue::Cloud(Cloud::Azure).index()]);
            (utility, sellers)
        })
    };
    let ([alone, before], [same, after]) = (rates(0), rates(10));
    assert_eq!(alone, same);
    let further = before.1 - 1.0;
    assert!(further > 1.0 && further.fract() > 0.0, "{further}");
    let expected = -Scenario::default().weight_price * ln(0.9) * further;
    assert!((after.0 - before.0 - expected).abs() < 1e-9, "{} and {expected}", after.0 - before.0);
}

#[test]
pub fn short_capacity_queues_and_drives_demand_away() {
    let short = "headroom=-40&capacity-azure=20&direct=2&horizon=12";
    let [infinite, queues] =
        ["0", "4"].map(|queue| Ensemble::of(&format!("{short}&queue={queue}")));
    let loads = queues.figures(Side::A, 12, Measure::Load, "azure");
    assert!(loads.iter().all(|load| *load > 1.0), "{loads:?}");
    for side in [Side::A, Side::B] {
        assert_higher(&infinite, &queues, side, Measure::ShareAi, "azure");
        assert_higher(&infinite, &queues, side, Measure::Load, "azure");
    }
    // OpenAI's bottleneck: exclusivity costs it more if its only cloud is short of capacity.
    assert_higher(&infinite, &queues, Side::A, Measure::Models, "openai");
    assert_higher(&queues, &infinite, Side::Difference, Measure::Models, "openai");
    let [ample, little] = ["200", "0"].map(|rate| Ensemble::of(&format!("capacity-azure={rate}")));
    assert_higher(&little, &ample, Side::A, Measure::Load, "azure");
}

#[test]
pub fn commitments_relieve_the_clouds_that_sell_openai() {
    let short = "headroom=-30&capacity-aws=20&capacity-azure=20&queue=2&commit-years=4&serving=100";
    let none = Ensemble::of(&format!("{short}&commit-azure=0&commit-aws=0"));
    let azure = Ensemble::of(&format!("{short}&commit-azure=250&commit-aws=0"));
    let aws = Ensemble::of(&format!("{short}&commit-azure=0&commit-aws=138"));
    assert_higher(&none, &azure, Side::A, Measure::Load, "azure");
    assert_higher(&azure, &none, Side::A, Measure::ShareAi, "azure");
    assert_higher(&none, &aws, Side::B, Measure::Load, "aws");
    assert_higher(&aws, &none, Side::B, Measure::ShareAi, "aws");
    // AWS's commitment is unused while AWS may not sell the models.
    assert_gains(&aws, Measure::ShareAi, "aws");
    let load = |ensemble: &Ensemble| ensemble.figures(Side::A, 8, Measure::Load, "aws");
    assert_eq!(load(&none), load(&aws));
    // Custom chips make more capacity of the same commitment.
    let [list, custom] = ["0", "50"].map(|saving| {
        Ensemble::of(&format!("{short}&commit-azure=0&commit-aws=138&chips={saving}"))
    });
    assert_higher(&list, &custom, Side::B, Measure::Load, "aws");
}
