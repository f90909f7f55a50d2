//! Terms: what a scenario says about distribution.

use time::Date;

use super::cloud::{CLOUDS, Cloud};
use super::model::Model;
use super::record;
use super::regime::Regime;
use super::schedule::Schedule;
use super::venue::Venue;

/// What a scenario says about distribution: the levers of every regime.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The day on which exclusivity ends under [`Regime::Multicloud`] (M01).
    pub opening: Date,
    /// Days from the opening to general availability on each cloud (M02); Azure's is not used.
    pub lag: [u32; CLOUDS],
    /// Days of limited preview before general availability (M02).
    pub preview: u32,
    /// The weight of a model in limited preview, 0 to 1 (M02).
    pub preview_weight: f64,
    /// Days by which a generation reaches other clouds later than Azure (M03).
    pub window: u32,
    /// Days between generations (M03).
    pub release_every: u32,
    /// The day from which public-sector enterprises are exempt from exclusivity (M04).
    pub carve_out: Date,
    /// The fraction of all other clouds that will sell OpenAI's models, 0 to 1 (M02).
    pub other_reach: f64,
    /// The day on which Anthropic's models come to Azure (M05).
    pub anthropic_on_azure: Date,
    /// The day on which the AGI clause ends exclusivity, if it does (M20).
    pub clause: Option<Date>,
    /// The day on which Microsoft's licence to OpenAI's models ends (M21).
    pub licence: Date,
    /// The entries of [`Regime::Custom`].
    pub schedule: Schedule,
}

impl Terms {
    /// The day on which exclusivity ends under a regime, if it ever does.
    #[must_use]
    pub fn end_of_exclusivity(&self, regime: Regime) -> Option<Date> {
        match regime {
            Regime::Exclusive | Regime::NoExemption => self.clause,
            Regime::Custom => {
                let sold = self.schedule.entries().iter().filter(|entry| {
                    entry.model == Model::OpenAi
                        && entry.weight > 0.0
                        && !matches!(entry.venue, Venue::Direct | Venue::Cloud(Cloud::Azure))
                });
                sold.map(|entry| entry.from).chain(self.clause).min()
            }
            Regime::Multicloud => [self.opening].into_iter().chain(self.clause).min(),
            Regime::AsItHappened => [record::OPENING].into_iter().chain(self.clause).min(),
        }
    }
}
