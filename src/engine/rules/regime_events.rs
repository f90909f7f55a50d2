//! Probabilities of the events that may change the timetable.

use time::Date;

use crate::market::{Cloud, Model, VENUES, Venue};
use crate::numeric::Percent;
use crate::numeric::kernel::ln;
use crate::scenario::Scenario;

/// Probabilities of the events that may change the timetable, drawn once in each replicate.
#[derive(Clone, Debug)]
pub struct RegimeEventRules {
    /// The hazard of the AGI clause per day, and the first day on which it cannot strike any more (M20).
    pub clause: (f64, Date),
    /// The probability, each year, that another model that a single cloud sells is opened (M22).
    pub precedent: f64,
    /// The probability that the window is waived in a quarter in which Azure is full (M03).
    pub waiver: f64,
    /// The models that may be opened: those that a single cloud sells.
    pub followers: [Model; 3],
    /// The availability weight that an opened model has at each venue; 0 where the venue does not exist.
    pub reach: [f64; VENUES],
}

impl RegimeEventRules {
    pub(super) fn new(scenario: &Scenario, exists: &[bool; VENUES]) -> Self {
        let yearly = -ln(Percent::new(scenario.clause).fraction().rest().value());
        Self {
            clause: (yearly / 365.25, scenario.clause_until),
            precedent: Percent::new(scenario.precedent).fraction().value(),
            waiver: Percent::new(scenario.waiver).fraction().value(),
            followers: [Model::Gemini, Model::Microsoft, Model::Amazon],
            reach: Venue::ALL.map(|venue| match venue {
                Venue::Cloud(cloud) if exists[venue.index()] => {
                    if cloud == Cloud::Other {
                        Percent::new(scenario.other_reach).fraction().value()
                    } else {
                        1.0
                    }
                }
                _ => 0.0,
            }),
        }
    }
}
