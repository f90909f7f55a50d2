//! Prices, capacity, commitments, direct sales, outages and tenants: M13, M14, M16 and M25 to M28.

use multihome::engine::{Circumstances, Conditions, Measure, Rules, Sector, channel, credits};
use multihome::market::{Cloud, Venue};
use multihome::numeric::kernel::ln;
use multihome::scenario::Scenario;

use super::comparison::{Ensemble, Side, assert_above, assert_gains, assert_higher, comparison};

#[test]
pub fn prices_move_demand_and_sellers_press_them() {
    let [still, falling] = ["1", "10"].map(|times| Ensemble::of(&format!("price-tail={times}")));
    for side in [Side::A, Side::B] {
        assert_higher(&falling, &still, side, Measure::Models, "open");
        assert_higher(&falling, &still, side, Measure::Surplus, "all");
        assert_higher(&still, &falling, side, Measure::Models, "openai");
    }
    // The more sellers a model has, the less each can add to its price.
    let rules = Rules::new(&comparison("markup=50&credits=0"));
    let added = [1.0, 2.0, 3.0, 9.0].map(|sellers| channel(rules.common(), sellers));
    assert!(added.is_sorted_by(|fewer, more| fewer > more), "{added:?}");
    // So opening makes OpenAI's models cheaper on Azure too, if clouds add anything to prices at all.
    let relief = |markup: u32| {
        let link = format!("markup={markup}&breadth=0&neutrality=0&leverage=0&credits=0");
        let rules = Rules::new(&comparison(&link));
        let [closed, open] = rules.sides.each_ref().map(|rules| {
            let worth = &rules.availability[8];
            let conditions = Conditions::new(rules, &Circumstances::unchanged(8, worth));
            let openai = &conditions.offers[Sector::General as usize].on_sale[0][0];
            openai[Venue::Cloud(Cloud::Azure).index()]
        });
        open / closed
    };
    assert_eq!(relief(0), 1.0);
    assert!(1.0 < relief(50) && relief(50) < relief(100));
    // And fewer enterprises buy directly from the vendor, who adds nothing, than without opening.
    let [parity, dear] = ["0", "100"].map(|markup| {
        Ensemble::of(&format!("markup={markup}&price-sensitivity=4&resourcing=100&horizon=12"))
    });
    assert_higher(&parity, &dear, Side::Difference, Measure::Direct, "all");
}

#[test]
pub fn clouds_that_sell_the_same_model_give_credits() {
    let rules = Rules::new(&comparison("credits=12"));
    let cuts = [0.5, 1.0, 2.0, 3.0, 9.0].map(|sellers| credits(rules.common(), sellers));
    let expected = [0.0, 0.0, 0.06, 0.08, 0.12 * 8.0 / 9.0];
    for (cut, expected) in cuts.into_iter().zip(expected) {
        assert!((cut - expected).abs() < 1e-12, "{cuts:?}");
    }
    // OpenAI's models become cheaper on clouds once several sell them, so that fewer buy direct.
    let [none, many] =
        ["0", "15"].map(|cut| Ensemble::of(&format!("credits={cut}&price-sensitivity=3")));
    assert_higher(&none, &many, Side::B, Measure::Direct, "all");
    assert_higher(&many, &none, Side::Difference, Measure::Surplus, "all");
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
        let rules = Rules::new(&comparison(&format!("leverage={leverage}&credits=0")));
        rules.sides.each_ref().map(|rules| {
            let worth = &rules.availability[8];
            let conditions = Conditions::new(rules, &Circumstances::unchanged(8, worth));
            let openai = &conditions.offers[Sector::General as usize].on_sale[0][0];
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
    let expected = -Scenario::default().price_sensitivity * ln(0.9) * further;
    assert!((after.0 - before.0 - expected).abs() < 1e-9, "{} and {expected}", after.0 - before.0);
}

#[test]
pub fn short_capacity_queues_and_drives_demand_away() {
    let short = "headroom=0&capacity-azure=20&direct=2&horizon=12";
    let [infinite, queues] =
        ["0", "4"].map(|queue| Ensemble::of(&format!("{short}&queue={queue}")));
    let loads = queues.figures(Side::A, 12, Measure::Load, "azure");
    assert!(loads.iter().all(|load| *load > 1.0), "{loads:?}");
    for side in [Side::A, Side::B] {
        assert_higher(&infinite, &queues, side, Measure::ShareAi, "azure");
        assert_higher(&infinite, &queues, side, Measure::Load, "azure");
        assert_higher(&queues, &infinite, side, Measure::Waiting, "all");
    }
    // OpenAI's bottleneck: exclusivity costs it more if the only cloud that sells it is short of capacity.
    let only = "headroom=0&capacity-azure=0&direct-part=5&ai-azure=35&ms-models=0&horizon=12";
    let [infinite, queues] = ["0", "4"].map(|queue| Ensemble::of(&format!("{only}&queue={queue}")));
    assert_higher(&infinite, &queues, Side::A, Measure::Models, "openai");
    assert_higher(&queues, &infinite, Side::Difference, Measure::Models, "openai");
    let [ample, little] = ["200", "0"].map(|rate| Ensemble::of(&format!("capacity-azure={rate}")));
    assert_higher(&little, &ample, Side::A, Measure::Load, "azure");
    // By default too: Azure turns demand away at the start, and opening leaves it more room.
    let usual = Ensemble::of("");
    let first = |side| usual.figures(side, 1, Measure::Waiting, "all");
    assert_above(&first(Side::A), &vec![0.0; 70], "waiting in the first quarter");
    let load = |side| usual.figures(side, 8, Measure::Load, "azure");
    assert_above(&load(Side::A), &load(Side::B), "load while exclusive");
    // Capacity that comes later leaves more waiting.
    let [soon, late] = ["0", "8"].map(|lag| Ensemble::of(&format!("capacity-lag={lag}")));
    assert_higher(&late, &soon, Side::B, Measure::Waiting, "all");
}

#[test]
pub fn commitments_relieve_the_clouds_that_sell_openai() {
    let short = "headroom=0&capacity-aws=20&capacity-azure=20&queue=2&commit-years=4&serving=100\
                 &commit-spent=100&commit-exclusive=100";
    let none = "commit-azure=0&commit-aws=0&commit-other=0";
    let with = |key: &str, billions: u32| {
        let commitments = none.replace(&format!("{key}=0"), &format!("{key}={billions}"));
        Ensemble::of(&format!("{short}&{commitments}"))
    };
    let [without, azure, aws] =
        [with("commit-azure", 0), with("commit-azure", 250), with("commit-aws", 138)];
    assert_higher(&without, &azure, Side::A, Measure::Load, "azure");
    assert_higher(&azure, &without, Side::A, Measure::ShareAi, "azure");
    assert_higher(&without, &aws, Side::B, Measure::Load, "aws");
    assert_higher(&aws, &without, Side::B, Measure::ShareAi, "aws");
    // While AWS may not sell the models, what OpenAI runs there leaves room on Azure.
    assert_gains(&aws, Measure::ShareAi, "aws");
    let load =
        |ensemble: &Ensemble, cloud: &str| ensemble.figures(Side::A, 1, Measure::Load, cloud);
    assert_eq!(load(&without, "aws"), load(&aws, "aws"));
    assert_higher(&without, &aws, Side::A, Measure::Load, "azure");
    // Custom chips make more capacity of the same commitment.
    let [list, custom] = ["0", "50"].map(|saving| {
        Ensemble::of(&format!(
            "{short}&commit-azure=0&commit-aws=138&commit-other=0&chips={saving}"
        ))
    });
    assert_higher(&list, &custom, Side::B, Measure::Load, "aws");
}

#[test]
pub fn openai_builds_up_direct_sales_while_it_is_exclusive() {
    let [never, fast] =
        ["0", "30"].map(|rate| Ensemble::of(&format!("direct=2&direct-decline={rate}")));
    for side in [Side::A, Side::B] {
        assert_higher(&fast, &never, side, Measure::Direct, "all");
    }
    // Opening slows it.
    assert_higher(&never, &fast, Side::Difference, Measure::Direct, "all");
}

#[test]
pub fn outages_cost_less_where_a_gateway_falls_back() {
    let of = |rate: u32| Ensemble::of(&format!("outages={rate}&outage-loss=10"));
    let [none, many] = [of(0), of(12)];
    for side in [Side::A, Side::B] {
        assert_higher(&none, &many, side, Measure::Surplus, "all");
        // The loss of those with a gateway against that of all.
        let loss = |segment: &str| -> Vec<f64> {
            let [none, many] =
                [&none, &many].map(|e| e.figures(side, 8, Measure::Surplus, segment));
            none.iter().zip(&many).map(|(none, many)| none - many).collect()
        };
        assert_above(&loss("all"), &loss("gateways"), "loss without a gateway");
    }
}

#[test]
pub fn ai_vendors_spend_on_clouds_as_tenants() {
    let [off, on] = ["0", "100"].map(|spent| {
        let start =
            if spent == "0" { "labs-aws=0&labs-azure=0&labs-gcp=0&labs-other=0&" } else { "" };
        Ensemble::of(&format!("{start}commit-spent={spent}"))
    });
    // Without tenants, reported shares are those of the enterprises.
    for side in [Side::A, Side::B] {
        for cloud in ["aws", "azure", "gcp", "other"] {
            let figures = |measure: Measure| off.figures(side, 8, measure, cloud);
            let pairs = figures(Measure::Share).into_iter().zip(figures(Measure::ShareReported));
            assert!(pairs.into_iter().all(|(x, y)| (x - y).abs() < 1e-9), "{cloud}");
        }
    }
    // Azure stays their main source while exclusivity lasts; then AWS and others are added.
    let of = |side, cloud: &str| on.figures(side, 8, Measure::Tenants, cloud);
    assert_above(&of(Side::A, "azure"), &of(Side::A, "aws"), "Azure and AWS");
    assert_eq!(of(Side::A, "azure"), of(Side::B, "azure"));
    for cloud in ["aws", "other"] {
        assert_above(&of(Side::B, cloud), &of(Side::A, cloud), cloud);
    }
    // What is reported is what both spend.
    for side in [Side::A, Side::B] {
        let figures = |measure, cloud: &str| on.figures(side, 8, measure, cloud);
        let clouds = ["aws", "azure", "gcp", "other"];
        let both = |cloud: &str| -> Vec<f64> {
            let (own, labs) = (figures(Measure::Spend, cloud), figures(Measure::Tenants, cloud));
            own.into_iter().zip(labs).map(|(own, labs)| own + labs).collect()
        };
        let spend = clouds.map(both);
        let reported = clouds.map(|cloud| figures(Measure::ShareReported, cloud));
        for replicate in 0..reported[0].len() {
            let all: f64 = spend.iter().map(|spend| spend[replicate]).sum();
            for cloud in 0..clouds.len() {
                let share = 100.0 * spend[cloud][replicate] / all;
                assert!((reported[cloud][replicate] - share).abs() < 1e-9);
            }
        }
    }
}
