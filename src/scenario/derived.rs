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

    /// AI's part of what enterprises spend on each cloud at quarter 0, in percent. Clouds that a scenario names
    /// are like the others.
    #[must_use]
    pub const fn ai_parts(&self) -> [f64; CLOUDS] {
        let other = self.ai_other;
        [self.ai_aws, self.ai_azure, self.ai_gcp, other, other, other, other, other]
    }

    /// The scenario without AI spend.
    #[must_use]
    pub fn without_ai(self) -> Self {
        Self { ai_aws: 0.0, ai_azure: 0.0, ai_gcp: 0.0, ai_other: 0.0, ..self }
    }

    /// AI spend on clouds at quarter 0, as a fraction of all cloud spend.
    #[must_use]
    pub fn ai_on_clouds(&self) -> f64 {
        let parts = self.initial_shares().into_iter().zip(self.ai_parts());
        parts.map(|(share, part)| share.fraction() * part / 100.0).sum()
    }

    /// All AI spend at quarter 0, direct purchases included, as a fraction of all cloud spend.
    #[must_use]
    pub fn ai_spend(&self) -> f64 {
        self.ai_on_clouds() / (1.0 - self.direct_part / 100.0)
    }

    /// How many model families of further vendors each cloud sells, in the order of
    /// [`crate::market::Cloud::ALL`] (M07).
    #[must_use]
    pub const fn families(&self) -> [u32; CLOUDS] {
        let other = self.families_other;
        [
            self.families_aws,
            self.families_azure,
            self.families_gcp,
            other,
            other,
            other,
            other,
            other,
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
