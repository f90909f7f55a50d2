//! Assumptions: whether levers that nobody set vary from replicate to replicate, and which were set.

use serde::{Serialize, Serializer};

use crate::words;

use super::comparison::Comparison;
use super::notice::Notice;
use super::parameter::{Parameter, Sides};
use super::shares::EditError;
use super::table::PARAMETERS;
use super::value::Value;

/// What the levers with a range do that nobody set ([`Parameter::is_held`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumptions {
    /// Each replicate is in a world of its own: one of the sets of assumptions that the record does not
    /// rule out. So results show what the assumptions leave open, and luck.
    Vary,
    /// The same with half the discrepancies: worlds must fit the record twice as closely.
    Half,
    /// The same with twice the discrepancies: worlds may fit the record half as closely.
    Double,
    /// All keep their values, which are those in the middle of their ranges where nobody changed them. So
    /// replicates differ in luck alone.
    Central,
}

impl Assumptions {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Vary, Self::Half, Self::Double, Self::Central];

    /// The name in links and tables.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vary => "vary",
            Self::Half => "half",
            Self::Double => "double",
            Self::Central => "central",
        }
    }

    /// The name that readers see on a control.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vary => words::assumptions_vary(),
            Self::Half => words::assumptions_half(),
            Self::Double => words::assumptions_double(),
            Self::Central => words::assumptions_central(),
        }
    }

    /// The choice of that key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|assumptions| assumptions.key() == key)
    }
}

/// The levers that are held at their defaults although the others vary. Those with another value are held
/// anyway, so they are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held(Vec<&'static str>);

impl Held {
    /// The ids of the levers, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    fn contains(&self, parameter: &Parameter) -> bool {
        self.0.binary_search(&parameter.id).is_ok()
    }

    fn insert(&mut self, parameter: &Parameter) {
        if let Err(index) = self.0.binary_search(&parameter.id) {
            self.0.insert(index, parameter.id);
        }
    }

    fn remove(&mut self, parameter: &Parameter) {
        self.0.retain(|id| *id != parameter.id);
    }
}

impl Serialize for Held {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0)
    }
}

/// What a lever with a range does in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverState {
    /// It has another value in each world.
    Varies,
    /// It has the same value in all worlds, because somebody set it.
    Held,
    /// All levers keep their values.
    Central,
}

impl Comparison {
    /// Whether replicates differ in their assumptions.
    #[must_use]
    pub fn varies(&self) -> bool {
        self.common().assumptions != Assumptions::Central
    }

    /// The comparison with all levers at the values that it states.
    #[must_use]
    pub fn central(&self) -> Self {
        let mut central = self.with(|side| side.assumptions = Assumptions::Central);
        central.held = Held::default();
        central
    }

    /// Notes that somebody set a lever: it is held at its value, whatever the others do.
    pub(crate) fn hold(&mut self, parameter: &Parameter) {
        let Some(both) = parameter.both_sides().filter(|both| both.range().is_some()) else {
            return;
        };
        let is_free = !self.varies() || (both.is_changed(self) && !both.is_rest());
        if is_free { self.held.remove(both) } else { self.held.insert(both) }
    }

    /// The comparison with a lever of [`Parameter::ranged`] held at a value on both sides, whatever the others
    /// do. Other shares of its group stay as they were: they make room for it in each world, where they vary.
    /// `None` if the value is of another type.
    #[must_use]
    pub fn held_at(&self, parameter: &Parameter, value: Value) -> Option<Self> {
        let mut held = self.clone();
        parameter.set(&mut held, value).ok()?;
        held.hold(parameter);
        Some(held)
    }

    /// The comparison with a lever at its default on both sides, and varying if the others do. A share for which
    /// others leave no room becomes what they leave, with a notice, and stays held.
    ///
    /// # Errors
    /// If the parameter is a share that takes the rest.
    pub fn release(
        &self,
        parameter: &'static Parameter,
    ) -> Result<(Self, Option<Notice>), EditError> {
        let both = parameter.both_sides().unwrap_or(parameter);
        let (mut released, notice) = self.edit(both, &both.default_value().to_string())?;
        released.held.remove(both);
        Ok((released, notice))
    }

    /// What a lever with a range does. `None` for any other.
    #[must_use]
    pub fn state_of(&self, parameter: &Parameter) -> Option<LeverState> {
        let both = parameter.both_sides().filter(|both| both.range().is_some())?;
        Some(match self.common().assumptions {
            Assumptions::Central => LeverState::Central,
            _ if both.is_held(self) => LeverState::Held,
            _ => LeverState::Varies,
        })
    }
}

impl Parameter {
    /// Whether somebody set it in a comparison: it has another value than the default, or it is held at that.
    /// A share that takes the rest has other values because others were set.
    #[must_use]
    pub fn is_held(&self, comparison: &Comparison) -> bool {
        comparison.held.contains(self) || (self.is_changed(comparison) && !self.is_rest())
    }

    /// Whether it has another value in each world of a comparison.
    #[must_use]
    pub fn varies_in(&self, comparison: &Comparison) -> bool {
        comparison.state_of(self) == Some(LeverState::Varies)
    }

    /// The parameter of both sides that this one is of; `None` for a regime, which each side has.
    fn both_sides(&self) -> Option<&'static Self> {
        PARAMETERS.iter().find(|both| both.id == self.id && both.sides == Sides::Both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Style, read, write};
    use crate::scenario::changes;

    fn comparison(link: &str) -> Comparison {
        read(link).unwrap().comparison
    }

    fn parameter(key: &str) -> &'static Parameter {
        Parameter::find(key).unwrap()
    }

    fn held(comparison: &Comparison) -> Vec<&'static str> {
        let is_held = |lever: &&Parameter| comparison.state_of(lever) == Some(LeverState::Held);
        Parameter::ranged().filter(is_held).map(|lever| lever.key).collect()
    }

    #[test]
    fn what_a_link_gives_is_held_even_at_its_default() {
        assert_eq!(held(&comparison("")), [""; 0]);
        assert_eq!(held(&comparison("pull=1&window=90&a=multicloud&seed=7")), ["window", "pull"]);
        assert_eq!(held(&comparison("b.pull=0.5")), ["pull"]);
        assert_eq!(held(&comparison("assumptions=central&pull=2")), [""; 0]);
        // The share that takes the rest is not set by setting another one.
        assert_eq!(held(&comparison("openai=45")), ["openai"]);
        assert_eq!(held(&comparison("openai=45&open-models=5")), ["openai", "open-models"]);
    }

    #[test]
    fn links_write_what_is_held_and_leave_out_what_varies() {
        for link in [
            "",
            "pull=1",
            "window=90&pull=1&b.resourcing=50",
            "openai=45&open-models=5",
            "openai=45",
            "assumptions=central&pull=2",
        ] {
            let comparison = comparison(link);
            let short = write(&comparison, &[], Style::Differences);
            assert_eq!(
                short.trim_start_matches("v=1").trim_start_matches('&').split('&').count(),
                link.split('&').count(),
                "{short}"
            );
            let full = write(&comparison, &[], Style::Full);
            for written in [&short, &full] {
                assert_eq!(&self::comparison(written), &comparison, "{written}");
            }
            let mut varies = Parameter::ranged().filter(|lever| lever.varies_in(&comparison));
            assert!(varies.all(|lever| !full.contains(&format!("&{}=", lever.key))), "{full}");
        }
    }

    #[test]
    fn an_edited_lever_is_held_until_it_is_released() {
        let base = comparison("");
        let (one, _) = base.edit(parameter("pull"), "1").unwrap();
        assert_eq!(held(&one), ["pull"]);
        assert_eq!(
            changes(&base, &one).collect::<Vec<_>>(),
            ["AI pull on other workloads: varies → 1"]
        );
        let (two, _) = one.edit(parameter("a.pull"), "2").unwrap();
        let (back, _) = two.edit(parameter("pull"), "1").unwrap();
        assert_eq!(back, one);
        assert_eq!(back.release(parameter("pull")).unwrap().0, base);
        let (share, _) = base.edit(parameter("openai"), "45").unwrap();
        assert_eq!(share.release(parameter("openai")).unwrap().0, base);
        let (central, _) = one.edit(parameter("assumptions"), "central").unwrap();
        assert_eq!(central, base.central());
        assert_eq!(changes(&one, &central).count(), 1);
    }

    #[test]
    fn what_old_versions_of_the_model_gave_was_of_central_assumptions() {
        let digest = "0".repeat(64);
        let cited =
            |model: u32| comparison(&format!("v=1&pull=1&model={model}&draws=1&digest={digest}"));
        assert!(!cited(4).varies() && cited(5).varies());
        assert_eq!(held(&cited(5)), ["pull"]);
    }
}
