//! What an enterprise is does not depend on the company it keeps.
//!
//! Two populations put together are not the sum of both: sizes are quantiles of the whole, and the
//! qualities of models and the constants of clouds are such that the whole reproduces the priors. An
//! enterprise among others is therefore the same in its traits and its tastes, and no further. (That
//! its decisions are its own once these are fixed is tested where decisions are taken, in
//! src/engine/replicate.rs.)

use multihome::engine::{Enterprise, Origin, Population, Rules};
use multihome::market::MODELS;
use multihome::scenario::Scenario;
use proptest::prelude::*;

use crate::scenarios::{cases, scenarios};

/// All about an enterprise but what it thinks of the models.
fn traits(enterprise: &Enterprise) -> impl PartialEq + std::fmt::Debug {
    let Enterprise { number, sector, contract_years, contract_offset, shop, gateway_rank, .. } =
        *enterprise;
    (number, sector, contract_years, contract_offset, shop, gateway_rank.to_bits())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn an_enterprise_is_the_same_among_few_and_among_many(
        scenario in scenarios(),
        more in 1_u32..100,
    ) {
        let larger = Scenario { enterprises: scenario.enterprises + more, ..scenario.clone() };
        let [few, many] = [&scenario, &larger].map(|scenario| {
            let mut enterprises =
                Population::new(&Origin::of(&Rules::new(scenario)), 1).0.enterprises;
            enterprises.sort_by_key(|enterprise| enterprise.number);
            enterprises
        });
        for (few, many) in few.iter().zip(&many) {
            prop_assert_eq!(traits(few), traits(many));
        }
        // Qualities differ, but they are the same for everybody: tastes are what they were.
        for m in 0..MODELS {
            let both = few.iter().zip(&many);
            let mut qualities = both
                .filter(|(few, many)| few.odds[m] > 0.0 && many.odds[m] > 0.0)
                .map(|(few, many)| few.odds[m] / many.odds[m]);
            let Some(quality) = qualities.next() else { continue };
            for other in qualities {
                prop_assert!((other / quality - 1.0).abs() < 1e-9, "{} {}", quality, other);
            }
        }
    }
}
