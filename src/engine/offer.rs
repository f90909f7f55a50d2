//! Offers: what is on sale in one quarter, ready to be multiplied with an enterprise's tastes.

use crate::market::{CLOUDS, Cloud, MODELS, Quarter, Timetable, VENUES, Venue};
use crate::numeric::kernel::power;

use super::availability::availability;
use super::choice::nest_odds;
use super::utilities::Utilities;

/// Who an offer is made to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    /// Enterprises to which exclusivity applies.
    General,
    /// Public-sector enterprises, exempt from it (M04).
    Exempt,
}

/// How many sectors there are.
pub const SECTORS: usize = 2;

/// What one sector is offered in one quarter, apart from the models' qualities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// e^{V/ρ} of each model at each venue, as far as it depends on the timetable alone: its
    /// availability and the generations it is behind. 0 where it is not on sale.
    pub on_sale: [[f64; VENUES]; MODELS],
    /// The odds of each model, Σ_v (e^{V/ρ})^ρ, for an enterprise whose core were on each cloud:
    /// the terms of the log-sum behind the AI pull.
    pub pull: [[f64; CLOUDS]; MODELS],
}

impl Offer {
    /// The offers of a quarter, by [`Sector`].
    pub(super) fn of_quarter(
        timetable: &Timetable,
        quarter: Quarter,
        utilities: &Utilities,
        clouds: &[bool; CLOUDS],
    ) -> [Self; SECTORS] {
        [&timetable.general, &timetable.exempt].map(|listings| {
            let on_sale = listings.map(|listings| {
                Venue::ALL.map(|venue| {
                    if venue.cloud().is_some_and(|cloud| !clouds[cloud.index()]) {
                        return 0.0;
                    }
                    let worth = availability(
                        &listings[venue.index()],
                        &timetable.releases,
                        utilities.preview_weight,
                        utilities.novelty,
                        quarter,
                    );
                    power(worth, 1.0 / utilities.rho)
                })
            });
            let pull = on_sale.map(|on_sale| {
                Cloud::ALL.map(|home| {
                    let venues = utilities.at_home(home);
                    let sum: f64 =
                        on_sale.iter().zip(venues).map(|(rate, venue)| rate * venue).sum();
                    nest_odds(sum, utilities.rho)
                })
            });
            Self { on_sale, pull }
        })
    }
}
