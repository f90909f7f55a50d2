//! The mechanisms that link clouds and models: M10 and M11.

use multihome::engine::Measure;

use super::comparison::{Ensemble, Side, assert_above, assert_higher};

#[test]
pub fn the_fast_link_helps_the_linked_against_azure() {
    let [linked, apart] = ["0", "1"]
        .map(|left| Ensemble::of(&format!("start=2025Q2&horizon=10&friction=2&link={left}")));
    for side in [Side::A, Side::B] {
        // Google's own model comes closer to the customers of AWS, and Amazon's to those of Google
        // Cloud.
        assert_higher(&linked, &apart, side, Measure::Models, "gemini");
        // Together they gain; AWS gains more, since it gets the larger model.
        let both = |e: &Ensemble| -> Vec<f64> {
            let of = |cloud| e.figures(side, e.horizon(), Measure::NewCustomers, cloud);
            of("aws").iter().zip(of("gcp")).map(|(aws, gcp)| aws + gcp).collect()
        };
        assert_above(&both(&linked), &both(&apart), "first choices of AWS and Google Cloud");
        assert_higher(&linked, &apart, side, Measure::NewCustomers, "aws");
        assert_higher(&apart, &linked, side, Measure::NewCustomers, "azure");
    }
    // Nothing changes before the day from which they are linked.
    let late = Ensemble::of("start=2025Q2&horizon=10&friction=2&link=0&link-from=2040-01-01");
    assert_eq!(late.difference(&apart, &[]), None);
}

#[test]
pub fn gateways_make_models_interchangeable() {
    let [none, all] = ["0", "100"].map(|share| {
        Ensemble::of(&format!("gateway-2028={share}&gateway-2025=0&gateway-factor=0"))
    });
    for side in [Side::A, Side::B] {
        assert_higher(&all, &none, side, Measure::Switched, "model");
    }
    // A gateway that saves no cost brings no gain.
    let [none, all] = ["0", "100"].map(|share| {
        Ensemble::of(&format!("gateway-2028={share}&gateway-2025=0&gateway-factor=1"))
    });
    // Only the surplus by segment still depends on who has a gateway.
    assert_eq!(none.difference(&all, &[Measure::Surplus]), None);
}
