//! Comparisons: two scenarios with the same enterprises.

use serde::Serialize;

use crate::market::Regime;

use super::assumptions::Held;
use super::side::{REGIMES, Scenario};

/// Two scenarios with the same enterprises and the same random draws. They differ in the regime of
/// distribution, and in other rules where a link says so. The enterprises, the market at quarter 0 and
/// the size of the simulation must be the same on both sides; [`Comparison::validate`] returns the
/// values that are not.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Side A.
    pub a: Scenario,
    /// Side B. The headline and the summary describe this side, compared with side A.
    pub b: Scenario,
    /// The levers that are held at their defaults although the others vary.
    pub held: Held,
}

impl Default for Comparison {
    fn default() -> Self {
        Self::of(Scenario::default())
    }
}

impl Comparison {
    /// Exclusive distribution on side A and multi-cloud distribution on side B; everything else as in
    /// the given scenario.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        Self::between(REGIMES, scenario)
    }

    /// Two sides, and no lever held at its default.
    #[must_use]
    pub fn of_sides(a: Scenario, b: Scenario) -> Self {
        Self { a, b, held: Held::default() }
    }

    /// The same scenario on both sides, regime and all.
    #[must_use]
    pub fn alike(scenario: Scenario) -> Self {
        Self::of_sides(scenario.clone(), scenario)
    }

    /// The given regimes on side A and side B; everything else as in the given scenario.
    #[must_use]
    pub fn between([a, b]: [Regime; 2], scenario: Scenario) -> Self {
        let a = Scenario { regime: a, ..scenario.clone() };
        Self::of_sides(a, Scenario { regime: b, ..scenario })
    }

    /// Side A, to read values that are the same on both sides: names and shares of clouds, the
    /// quarters, the size of the simulation.
    #[must_use]
    pub const fn common(&self) -> &Scenario {
        &self.a
    }

    /// Side A and side B.
    #[must_use]
    pub const fn sides(&self) -> [&Scenario; 2] {
        [&self.a, &self.b]
    }

    /// The regimes of side A and of side B.
    #[must_use]
    pub const fn regimes(&self) -> [Regime; 2] {
        [self.a.regime, self.b.regime]
    }

    /// Whether the two sides are equal.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.a == self.b
    }

    /// Whether the sides differ in more than the regime.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.a != Scenario { regime: self.a.regime, ..self.b.clone() }
    }

    /// The comparison with other regimes on its sides.
    #[must_use]
    pub fn under(&self, [a, b]: [Regime; 2]) -> Self {
        let mut changed = self.clone();
        (changed.a.regime, changed.b.regime) = (a, b);
        changed
    }

    /// The comparison with the same change made on both sides.
    #[must_use]
    pub fn with(&self, change: impl Fn(&mut Scenario)) -> Self {
        let mut changed = self.clone();
        change(&mut changed.a);
        change(&mut changed.b);
        changed
    }
}
