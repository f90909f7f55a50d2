//! What may happen by chance to the timetable, in the engine's own terms.

use time::Date;

use crate::market::{Cloud, Model, VENUES, Venue};
use crate::numeric::kernel::ln;
use crate::scenario::Scenario;

/// What happens by chance to the timetable, once in each replicate.
#[derive(Clone, Debug)]
pub struct ChanceRules {
    /// The hazard of the AGI clause a day, and the day on which it goes (M20).
    pub clause: (f64, Date),
    /// The probability that another model of a single cloud follows, each year (M22).
    pub precedent: f64,
    /// The probability that the window is waived in a quarter of congestion (M03).
    pub waiver: f64,
    /// The models that may follow: those of a single cloud.
    pub followers: [Model; 3],
    /// The part of each venue on which they are sold then; 0 where there is none.
    pub reach: [f64; VENUES],
}

impl ChanceRules {
    pub(super) fn new(scenario: &Scenario, exists: &[bool; VENUES]) -> Self {
        let yearly = -ln(1.0 - scenario.clause / 100.0);
        Self {
            clause: (yearly / 365.25, scenario.clause_until),
            precedent: scenario.precedent / 100.0,
            waiver: scenario.waiver / 100.0,
            followers: [Model::Gemini, Model::Microsoft, Model::Amazon],
            reach: Venue::ALL.map(|venue| match venue {
                Venue::Cloud(cloud) if exists[venue.index()] => {
                    if cloud == Cloud::Other {
                        scenario.other_reach / 100.0
                    } else {
                        1.0
                    }
                }
                _ => 0.0,
            }),
        }
    }
}
