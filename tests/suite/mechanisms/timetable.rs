//! The mechanisms of who may sell what, and when: M01 to M04, and M20 to M22.

use multihome::engine::{Measure, RegimeEvents, Rules};
use multihome::market::{Cloud, Listing, Model, Regime, Timetable, Venue};
use multihome::numeric::Draws;
use multihome::scenario::Comparison;
use time::Date;

use super::comparison::{Ensemble, Side, assert_gains, assert_higher, assert_loses, comparison};

/// OpenAI's listing on a cloud for enterprises that are not exempt.
fn listing(regime: Regime, comparison: &Comparison, cloud: Cloud) -> Listing {
    let timetable = Timetable::new(regime, &comparison.common().terms());
    timetable.general[Model::OpenAi.index()][Venue::Cloud(cloud).index()].clone()
}

fn day(text: &str) -> Date {
    multihome::market::parse_day(text).unwrap()
}

#[test]
pub fn opening_lets_openai_gain_and_costs_azure() {
    let open = Ensemble::of("a=exclusive&b=multicloud");
    assert_gains(&open, Measure::Models, "openai");
    assert_gains(&open, Measure::OpenaiReach, "all");
    assert_loses(&open, Measure::Share, "azure");
    assert_gains(&open, Measure::Share, "aws");
    let closed = Ensemble::of("a=exclusive&b=exclusive");
    assert_eq!(
        open.figures(Side::A, 8, Measure::Share, "azure"),
        closed.figures(Side::B, 8, Measure::Share, "azure")
    );
}

#[test]
pub fn a_lag_keeps_a_cloud_waiting_and_a_preview_counts_for_less() {
    // On AWS as a preview within a day and in general within five weeks, elsewhere later.
    let default = Comparison::default();
    let weight = |cloud, date| listing(Regime::Multicloud, &default, cloud).weight(day(date));
    assert_eq!(weight(Cloud::Aws, "2026-04-27"), 0.0);
    assert_eq!(weight(Cloud::Aws, "2026-04-28"), 0.1);
    assert_eq!(weight(Cloud::Aws, "2026-06-01"), 1.0);
    assert_eq!(weight(Cloud::Gcp, "2026-06-01"), 0.0);
    assert_eq!(weight(Cloud::Gcp, "2027-06-01"), 1.0);
    let at_once = Ensemble::of("lag-aws=0");
    let late = Ensemble::of("lag-aws=730");
    assert_higher(&at_once, &late, Side::B, Measure::OpenaiRevenue, "aws");
    assert_higher(&at_once, &late, Side::B, Measure::Share, "aws");
    let [full, weak] = ["1", "0.1"]
        .map(|weight| Ensemble::of(&format!("lag-aws=700&preview=700&preview-weight={weight}")));
    assert_higher(&full, &weak, Side::B, Measure::OpenaiRevenue, "aws");
}

#[test]
pub fn a_window_keeps_demand_on_azure_unless_azure_is_full() {
    let open = Ensemble::of("window=0&waiver=0");
    let kept = Ensemble::of("window=365&waiver=0");
    assert_higher(&kept, &open, Side::B, Measure::OpenaiRevenue, "azure");
    assert_higher(&open, &kept, Side::B, Measure::OpenaiRevenue, "aws");
    // If novelty is worth more, being late costs more.
    let dear = Ensemble::of("window=365&waiver=0&novelty=2");
    assert_higher(&kept, &dear, Side::B, Measure::OpenaiRevenue, "aws");
    // Azure's capacity is exhausted, and the window is waived half of the time.
    let short = "window=1095&carveout=0&headroom=0&shortage=40&capacity-azure=0";
    let [strict, waived] =
        ["0", "50"].map(|waiver| Ensemble::of(&format!("{short}&waiver={waiver}")));
    assert_higher(&waived, &strict, Side::B, Measure::OpenaiRevenue, "aws");
    assert!(strict.is_zero(Side::B, 8, Measure::OpenaiRevenue, "aws"));
}

#[test]
pub fn the_exempt_use_openai_anywhere_before_exclusivity_ends() {
    let nobody = Ensemble::of("carveout=0");
    let some = Ensemble::of("carveout=15");
    assert_higher(&some, &nobody, Side::A, Measure::OpenaiRevenue, "aws");
    assert!(nobody.is_zero(Side::A, 8, Measure::OpenaiRevenue, "aws"));
    // Compared with nobody exempt, the public sector gains.
    let regimes = Ensemble::of("a=no-exemption&b=exclusive&carveout=15");
    assert_gains(&regimes, Measure::Surplus, "public");
}

#[test]
pub fn the_clause_ends_exclusivity_early() {
    let world = "a=exclusive&carveout=0&clause-until=2040-01-01&horizon=16";
    let never = Ensemble::of(&format!("{world}&clause=0"));
    let often = Ensemble::of(&format!("{world}&clause=20"));
    assert_higher(&often, &never, Side::A, Measure::OpenaiReach, "all");
    assert_higher(&often, &never, Side::A, Measure::OpenaiRevenue, "aws");
    assert!(never.is_zero(Side::A, 16, Measure::OpenaiRevenue, "aws"));
}

#[test]
pub fn the_licence_keeps_azure_selling_whatever_openai_does() {
    let leaving = "b=custom&timetable=openai@azure:2026-07-01:0,openai@aws:2026-07-01";
    let [licensed, left] = ["2032-12-31", "2018-01-01"].map(|until| {
        let link = format!("{leaving}&licence-until={until}");
        let azure = listing(Regime::Custom, &comparison(&link), Cloud::Azure);
        (Ensemble::of(&link), azure)
    });
    assert_eq!([&licensed.1, &left.1].map(|azure| azure.weight(day("2032-12-30"))), [1.0, 0.0]);
    assert_eq!(licensed.1.weight(day("2032-12-31")), 0.0);
    assert_higher(&licensed.0, &left.0, Side::B, Measure::OpenaiRevenue, "azure");
    assert_higher(&licensed.0, &left.0, Side::B, Measure::Share, "azure");
    // An enterprise that stays on Azure needs no licence for it.
    for staying in ["b=multicloud", "b=as-it-happened", "b=custom&timetable=openai@aws:2026-07-01"]
    {
        let [licensed, left] = ["2032-12-31", "2018-01-01"]
            .map(|until| Ensemble::of(&format!("{staying}&licence-until={until}&runs=2")));
        assert_eq!(licensed.difference(&left, &[]), None, "{staying}");
    }
}

#[test]
pub fn others_follow_once_openai_is_sold_elsewhere() {
    let [alone, followed] =
        ["0", "100"].map(|odds| Ensemble::of(&format!("precedent={odds}&horizon=16")));
    // Google Cloud no longer has Gemini to itself.
    assert_higher(&alone, &followed, Side::B, Measure::ShareAi, "gcp");
    assert_higher(&followed, &alone, Side::B, Measure::Models, "gemini");
    let gcp = |ensemble: &Ensemble| ensemble.figures(Side::A, 16, Measure::ShareAi, "gcp");
    assert_eq!(gcp(&alone), gcp(&followed), "nobody follows what has not happened");
    // A follower that is certain is on every cloud a year after the first sale, and only on clouds that exist.
    let only = comparison("precedent=100&gemini=0&amazon-models=0");
    let rules = Rules::new(&only);
    let events = RegimeEvents::new(&rules.sides[1], &Draws::new(1, 0));
    let sold = |quarter| {
        let worth = events.availability(quarter, false).0;
        Venue::ALL.map(|venue| worth[0][Model::Microsoft.index()][venue.index()])[0]
    };
    assert_eq!([4, 5].map(sold), [0.0, 1.0]);
}
