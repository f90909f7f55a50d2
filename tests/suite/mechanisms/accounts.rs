//! Microsoft's and OpenAI's accounts, which change no market figure: M15 and M23.

use multihome::engine::Measure;

use super::comparison::{Ensemble, Side, assert_gains, assert_higher, assert_loses};

#[test]
pub fn openai_pays_microsoft_and_microsoft_no_longer_pays() {
    let none = Ensemble::of("revenue-share=0&ms-pays=0");
    let one_way = Ensemble::of("revenue-share=20&ms-pays=0");
    let both_ways = Ensemble::of("revenue-share=20&ms-pays=20");
    for side in [Side::A, Side::B] {
        assert_higher(&one_way, &none, side, Measure::Microsoft, "revenue-share");
    }
    assert_higher(&one_way, &both_ways, Side::A, Measure::Microsoft, "revenue-share");
    // On side B, Microsoft no longer pays: exclusivity ends in quarter 1.
    let paid =
        |ensemble: &Ensemble| ensemble.figures(Side::B, 8, Measure::Microsoft, "revenue-share");
    assert_eq!(paid(&one_way), paid(&both_ways));
    // OpenAI pays up to the cap exactly, and nothing after the end date.
    let capped = Ensemble::of("revenue-share=50&revenue-cap=3&ms-pays=0");
    assert!(paid(&capped).iter().all(|paid| (paid - 3.0).abs() < 1e-9), "{:?}", paid(&capped));
    let ended = Ensemble::of("revenue-until=2026-07-01");
    let over = |quarter| ended.figures(Side::A, quarter, Measure::Microsoft, "revenue-share");
    assert_eq!(over(1), over(8));
    for other in [one_way, both_ways, capped, ended] {
        assert_eq!(none.difference(&other, &[Measure::Microsoft]), None);
    }
}

#[test]
pub fn azure_loses_from_opening_and_the_stake_gains() {
    let [none, stake] = ["0", "27"].map(|stake| Ensemble::of(&format!("stake={stake}")));
    for side in [Side::A, Side::B] {
        assert_higher(&stake, &none, side, Measure::Microsoft, "stake");
        assert_higher(&stake, &none, side, Measure::Microsoft, "total");
    }
    assert_loses(&stake, Measure::Microsoft, "azure");
    assert_gains(&stake, Measure::Microsoft, "stake");
    let other = Ensemble::of("stake=49&multiple=40&margin=0");
    for other in [stake, other] {
        assert_eq!(none.difference(&other, &[Measure::Microsoft]), None);
    }
}
