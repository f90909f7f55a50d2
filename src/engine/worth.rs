//! Worth: what each model at each venue is worth in a quarter by the timetable alone.

use crate::market::{MODELS, Quarter, Timetable, VENUES, Venue};

use super::availability::availability;

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

/// What each model at each venue is worth by the timetable, 0 to 1, for each [`Sector`]: 0 is not
/// on sale, 1 as if it had always been.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth(pub [[[f64; VENUES]; MODELS]; SECTORS]);

impl Worth {
    /// What a timetable offers in a quarter at the venues that exist.
    #[must_use]
    pub(super) fn of_quarter(
        timetable: &Timetable,
        quarter: Quarter,
        novelty: f64,
        exists: &[bool; VENUES],
    ) -> Self {
        Self([&timetable.general, &timetable.exempt].map(|listings| {
            listings.each_ref().map(|listings| {
                Venue::ALL.map(|venue| {
                    let v = venue.index();
                    if exists[v] {
                        availability(&listings[v], &timetable.releases, novelty, quarter)
                    } else {
                        0.0
                    }
                })
            })
        }))
    }

    /// The same with one model on every venue that exists at `reach` or more (M22).
    pub(super) fn open(&mut self, model: usize, reach: &[f64; VENUES]) {
        for models in &mut self.0 {
            for v in 0..VENUES {
                models[model][v] = models[model][v].max(reach[v]);
            }
        }
    }
}
