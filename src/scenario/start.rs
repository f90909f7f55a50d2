//! Starts: comparisons that begin with other shares of clouds.

use crate::market::{CLOUDS, InitialShare, StartPreset};

use super::comparison::Comparison;
use super::side::Scenario;

impl Comparison {
    /// The comparison with the shares of a published estimate at quarter 0, and no further clouds than it prints. A
    /// fifth cloud has the name that it has there, unless another cloud has that name already.
    #[must_use]
    pub fn starting_from(&self, preset: &StartPreset) -> Self {
        let [aws, azure, gcp, other] = preset.initial_shares;
        let none = InitialShare::default();
        let (name, fifth) = preset.fifth.unwrap_or(("", none));
        let started = self.with_initial_shares([aws, azure, gcp, other, fifth, none, none, none]);
        let named = started.with(|side| side.cloud5_name = name.to_owned());
        if named.validate().is_ok() { named } else { started }
    }

    /// The comparison with other shares of clouds at quarter 0, in the order of [`crate::market::Cloud::ALL`]. They
    /// have to add up to 100%.
    #[must_use]
    pub(crate) fn with_initial_shares(&self, shares: [InitialShare; CLOUDS]) -> Self {
        let [aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8] = shares;
        self.with(|side| {
            let own = side.clone();
            *side = Scenario { aws, azure, gcp, other, cloud5, cloud6, cloud7, cloud8, ..own };
        })
    }

    /// Whether the shares at quarter 0 are those of a published estimate.
    #[must_use]
    pub fn starts_from(&self, preset: &StartPreset) -> bool {
        self.starting_from(preset).a.initial_shares() == self.a.initial_shares()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;
    use crate::market::{Cloud, START_PRESETS};

    #[test]
    fn a_start_brings_its_fifth_cloud_and_its_name_along() {
        let preset = START_PRESETS.iter().find(|preset| preset.fifth.is_some()).unwrap();
        let started = Comparison::default().starting_from(preset);
        assert!(started.starts_from(preset));
        assert_eq!(started.common().name_of(Cloud::Cloud5), "Oracle");
        assert_eq!(started.validate(), Ok(()));
        // Another cloud that has the name keeps it.
        let taken = read("other-name=Oracle").unwrap().comparison.starting_from(preset);
        assert_eq!(taken.common().name_of(Cloud::Other), "Oracle");
        assert_ne!(taken.common().name_of(Cloud::Cloud5), "Oracle");
        assert_eq!(taken.validate(), Ok(()));
        // The other starts have no fifth cloud.
        let back = started.starting_from(&START_PRESETS[0]);
        assert!(back.starts_from(&START_PRESETS[0]) && !back.starts_from(preset));
        assert_eq!(back, Comparison::default());
    }
}
