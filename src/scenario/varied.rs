//! Levers drawn from their ranges, with shares that still add up to 100 %.
//!
//! Shares of a group cannot be drawn one by one. The first of the group is drawn from its own range, since
//! that is the one that sources disagree about most: OpenAI's share, and the share of enterprises with one
//! cloud. The others are drawn from theirs and divide what is left in proportion. So their quantiles are
//! those of their ranges only approximately; a test says how closely.

use crate::market::InitialShare;

use super::comparison::Comparison;
use super::parameter::Parameter;
use super::shares::{SHARE_GROUPS, Share, ShareGroup};
use super::value::Value;

impl Comparison {
    /// The comparison with levers drawn from their ranges, alike on both sides. `probability` says for a
    /// lever of [`Parameter::ranged`] which quantile to use, above 0 and below 1; `None` keeps the lever as
    /// it is. Shares that are kept leave the rest to those that are not; the last of those takes what is
    /// left even where it could not be drawn.
    #[must_use]
    pub fn varied(&self, probability: impl Fn(&'static Parameter) -> Option<f64>) -> Self {
        let mut varied = self.clone();
        for parameter in Parameter::ranged() {
            let drawn = probability(parameter).and_then(|drawn| parameter.quantile(drawn));
            if let Some(value) = drawn.filter(|value| !matches!(value, Value::InitialShare(_))) {
                // A quantile has the type of its parameter.
                let _ = parameter.set(&mut varied, value);
            }
        }
        for group in &SHARE_GROUPS {
            group.vary(&mut varied, &probability);
        }
        varied
    }
}

impl ShareGroup {
    fn vary(
        &self,
        comparison: &mut Comparison,
        probability: impl Fn(&'static Parameter) -> Option<f64>,
    ) {
        let (mut drawn, mut left) = (Vec::new(), InitialShare::WHOLE.hundredths());
        for share in self.shares() {
            match draw(share, &probability) {
                Some(weight) => drawn.push((share, weight)),
                None => left = left.saturating_sub(share.of(comparison).hundredths()),
            }
        }
        let leads = |share: &Share| self.parts.first().is_some_and(|lead| lead.key == share.key);
        let mut rest = drawn.as_slice();
        if let [(lead, hundredths), others @ ..] = rest
            && leads(lead)
            && !others.is_empty()
        {
            left = give(comparison, *lead, *hundredths, left);
            rest = others;
        }
        let mut weights: u32 = rest.iter().map(|(_, weight)| weight).sum();
        for (share, weight) in rest {
            // The last one has all the weight that is left, so it takes all that is left.
            let part = (left * weight).checked_div(weights).unwrap_or(left);
            left = give(comparison, *share, part, left);
            weights -= weight;
        }
    }
}

/// A share drawn from its own range, in hundredths of a percentage point.
fn draw(share: Share, probability: impl Fn(&'static Parameter) -> Option<f64>) -> Option<u32> {
    let parameter = Parameter::ranged().find(|parameter| parameter.key == share.key)?;
    match parameter.quantile(probability(parameter)?)? {
        Value::InitialShare(share) => Some(share.hundredths()),
        _ => None,
    }
}

/// Gives a share what is wanted, but no more than is left; says what is left then.
fn give(comparison: &mut Comparison, share: Share, wanted: u32, left: u32) -> u32 {
    let given = wanted.min(left);
    if let Some(given) = InitialShare::from_hundredths(given) {
        share.set_to(comparison, given);
    }
    left - given
}
