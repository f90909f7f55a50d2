//! Derived values: values that follow from the parameters of a scenario.

use crate::market::{CLOUDS, Entry, InitialShare, MODELS, Quarter, Schedule, Terms};

use super::side::Scenario;

impl Scenario {
    /// The clouds' shares at quarter 0, in the order of [`crate::market::Cloud::ALL`].
    #[must_use]
    pub const fn initial_shares(&self) -> [InitialShare; CLOUDS] {
        [
            self.aws,
            self.azure,
            self.gcp,
            self.other,
            self.cloud5,
            self.cloud6,
            self.cloud7,
            self.cloud8,
        ]
    }

    /// Shares of enterprises that use one, two, three, and four or more clouds at quarter 0.
    #[must_use]
    pub const fn clouds_used(&self) -> [InitialShare; 4] {
        [self.one_cloud, self.two_clouds, self.three_clouds, self.four_clouds]
    }

    /// The models' shares of AI spend at quarter 0, in the order of [`crate::market::Model::ALL`].
    #[must_use]
    pub const fn initial_model_shares(&self) -> [InitialShare; MODELS] {
        [
            self.openai,
            self.anthropic,
            self.gemini,
            self.microsoft_models,
            self.amazon_models,
            self.open_models,
        ]
    }

    /// The years between two decisions of an enterprise.
    #[must_use]
    pub fn years_between(&self) -> f64 {
        f64::from(self.cadence) / 4.0
    }

    /// The last quarter of the simulation.
    #[must_use]
    pub const fn end(&self) -> Quarter {
        self.start.later(self.horizon)
    }

    /// The terms of distribution under every regime, before the AGI clause ends any exclusivity.
    #[must_use]
    pub fn terms(&self) -> Terms {
        let other = self.lag_other;
        // A timetable entry about a cloud that does not exist has no effect: nothing is sold there, and
        // no exclusivity ends.
        let exists = |entry: &&Entry| {
            entry.venue.cloud().is_none_or(|cloud| self.clouds().any(|exists| exists == cloud))
        };
        let schedule = self.schedule.entries().iter().filter(exists).copied();
        Terms {
            opening: self.opening,
            lag: [self.lag_aws, 0, self.lag_gcp, other, other, other, other, other],
            preview: self.preview,
            preview_weight: self.preview_weight,
            window: self.window,
            release_every: self.release_every,
            carve_out: self.carve_out_from,
            other_reach: self.other_reach / 100.0,
            anthropic_on_azure: self.anthropic_azure,
            clause: None,
            licence: self.licence_until,
            schedule: Schedule::of(schedule),
        }
    }
}
