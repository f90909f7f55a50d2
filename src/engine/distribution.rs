//! Distribution: what each regime sells where, worked out for every quarter.

use crate::market::{Quarter, Regime, Terms, Timetable, VENUES};

use super::worth::Worth;

/// What worth is worked out from.
#[derive(Clone, Debug)]
pub(super) struct Distribution {
    /// The regimes of side A and side B.
    pub regimes: [Regime; 2],
    /// The terms under either.
    pub terms: Terms,
    /// Utility that a venue loses for each generation it is behind.
    pub novelty: f64,
    /// Which venues exist.
    pub exists: [bool; VENUES],
}

impl Distribution {
    /// What one regime sells in one quarter.
    pub fn quarter(&self, regime: Regime, terms: &Terms, quarter: Quarter) -> Worth {
        Worth::of_quarter(&Timetable::new(regime, terms), quarter, self.novelty, &self.exists)
    }

    /// What both sides sell in every quarter.
    pub fn sides(&self, terms: &Terms, quarters: &[Quarter]) -> [Vec<Worth>; 2] {
        self.regimes.map(|regime| {
            let timetable = Timetable::new(regime, terms);
            let worth = |quarter: &Quarter| {
                Worth::of_quarter(&timetable, *quarter, self.novelty, &self.exists)
            };
            quarters.iter().map(worth).collect()
        })
    }

    /// The terms where the window is waived (M03).
    pub fn waived(&self) -> Terms {
        Terms { window: 0, ..self.terms.clone() }
    }
}
