//! An enterprise's own traits do not depend on the other enterprises.
//!
//! A large population is not just two small ones together: sizes are quantiles of the whole, and the
//! qualities of models and the constants of clouds are chosen so that the whole reproduces the initial
//! shares. So an enterprise in another population has the same traits and tastes, but not the same
//! utilities. (src/engine/replicate.rs tests that its decisions depend on nothing else once these are
//! given.)

use multihome::engine::{Enterprise, InitialConditions, Population, Rules};
use multihome::market::MODELS;
use proptest::prelude::*;

use crate::scenarios::{cases, comparisons};

/// Everything about an enterprise except its utilities of the models.
fn traits(enterprise: &Enterprise) -> impl PartialEq + std::fmt::Debug {
    let Enterprise { number, sector, contract_years, contract_offset, shop, gateway_rank, .. } =
        *enterprise;
    (number, sector, contract_years, contract_offset, shop, gateway_rank.value().to_bits())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn an_enterprise_has_the_same_traits_in_a_larger_population(
        comparison in comparisons(),
        more in 1_u32..100,
    ) {
        let larger = comparison.with(|side| side.enterprises = comparison.common().enterprises + more);
        let [few, many] = [&comparison, &larger].map(|comparison| {
            let mut enterprises =
                Population::new(&InitialConditions::of(Rules::new(comparison).common()), 1).0.enterprises;
            enterprises.sort_by_key(|enterprise| enterprise.number);
            enterprises
        });
        for (few, many) in few.iter().zip(&many) {
            prop_assert_eq!(traits(few), traits(many));
        }
        // Qualities differ between populations, but by the same amount for every enterprise, so tastes
        // are equal.
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
