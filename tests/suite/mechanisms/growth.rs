//! Clouds that grow on their own: M17.

use multihome::engine::Measure;

use super::comparison::{Ensemble, Side, assert_above, assert_higher};

#[test]
pub fn google_outgrows_azure_which_outgrows_aws() {
    let equal = Ensemble::of("fade=100&horizon=12");
    let kept = Ensemble::of("fade=0&horizon=12");
    for side in [Side::A, Side::B] {
        // Each cloud's share as a multiple of its share without organic growth.
        let outgrows = |cloud: &str| -> Vec<f64> {
            let [kept, equal] = [&kept, &equal].map(|e| e.figures(side, 12, Measure::Share, cloud));
            kept.iter().zip(&equal).map(|(kept, equal)| kept / equal).collect()
        };
        let [aws, azure, gcp] = ["aws", "azure", "gcp"].map(outgrows);
        assert_above(&azure, &aws, "Azure outgrows AWS");
        assert_above(&gcp, &azure, "Google Cloud outgrows Azure");
        assert_higher(&kept, &equal, side, Measure::Share, "gcp");
        assert_higher(&equal, &kept, side, Measure::Share, "aws");
        // AWS keeps its scale.
        let [aws, gcp] = ["aws", "gcp"].map(|cloud| kept.figures(side, 12, Measure::Share, cloud));
        assert_above(&aws, &gcp, "AWS keeps its scale");
    }
    let faded = Ensemble::of("fade=50&horizon=12");
    assert_higher(&kept, &faded, Side::A, Measure::Share, "gcp");
    assert_higher(&faded, &equal, Side::A, Measure::Share, "gcp");
}
