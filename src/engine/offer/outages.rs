//! Outages: the times at which a venue is down for a part of a quarter (M27).

use crate::engine::rules::SideRules;
use crate::market::VENUES;
use crate::numeric::kernel::exp;
use crate::numeric::{Decision, Draws};

/// The most outages of a venue in a quarter. The largest rate gives more than this less than once in 10^10
/// quarters.
const MOST: u32 = 30;

/// The least part of a quarter's value that outages leave.
const LEAST: f64 = 0.01;

/// The outages of one replicate: their number by venue, for each quarter from 0 on. Poisson, with the same
/// draws on both sides; none in quarter 0.
#[derive(Clone, Debug)]
pub struct Outages(Vec<[u32; VENUES]>);

impl Outages {
    /// Draws the outages of a replicate.
    #[must_use]
    pub fn new(rules: &SideRules, draws: &Draws) -> Self {
        let (mean, _) = rules.supply.outages;
        let quarters = (0..=rules.horizon).map(|quarter| {
            if quarter == 0 || mean == 0.0 {
                return [0; VENUES];
            }
            draws
                .uniforms_of_nobody(quarter, Decision::Outage)
                .map(|uniform| poisson(mean, uniform))
        });
        Self(quarters.collect())
    }

    /// The number of outages of each venue in a quarter.
    #[must_use]
    pub fn at(&self, quarter: u32) -> [u32; VENUES] {
        self.0.get(quarter as usize).copied().unwrap_or([0; VENUES])
    }
}

/// The smallest number that a Poisson variable of some mean exceeds with a probability of less than 1 −
/// `uniform`: inversion of the distribution function.
fn poisson(mean: f64, uniform: f64) -> u32 {
    let mut probability = exp(-mean);
    let mut cumulative = probability;
    let mut number = 0;
    while uniform > cumulative && number < MOST {
        number += 1;
        probability *= mean / f64::from(number);
        cumulative += probability;
    }
    number
}

/// The part of a quarter's value that is left after some outages of a venue. An enterprise that falls back on
/// a second venue through its gateway loses less.
#[must_use]
pub fn value_left(rules: &SideRules, outages: u32, falls_back: bool) -> f64 {
    let (_, loss) = rules.supply.outages;
    let factor = if falls_back { rules.supply.fallback } else { 1.0 };
    (1.0 - factor * loss.value() * f64::from(outages)).max(LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::rules::Rules;
    use crate::link::read;

    #[test]
    fn outages_are_as_frequent_as_their_rate() {
        for rate in [0.0, 1.0, 12.0] {
            let rules = Rules::new(&read(&format!("outages={rate}&horizon=8")).unwrap().comparison);
            let mut numbers = Vec::new();
            for replicate in 0..500 {
                let draws = Draws::new(3, replicate);
                let [a, b] = rules.sides.each_ref().map(|rules| Outages::new(rules, &draws));
                for quarter in 0..=8 {
                    assert_eq!(a.at(quarter), b.at(quarter));
                }
                assert_eq!(a.at(0), [0; VENUES]);
                numbers.extend((1..=8).flat_map(|quarter| a.at(quarter)).map(f64::from));
            }
            let count = numbers.len() as f64;
            let mean = numbers.iter().sum::<f64>() / count;
            // A Poisson variable has its mean as its variance.
            let error = (rate / 4.0 / count).sqrt();
            assert!((mean - rate / 4.0).abs() <= 5.0 * error, "{rate}: {mean}");
        }
    }

    #[test]
    fn a_second_venue_softens_an_outage() {
        let rules = Rules::new(&read("outage-loss=20&gateway-factor=0.5").unwrap().comparison);
        let rules = rules.common();
        assert_eq!(value_left(rules, 1, false), 0.8);
        assert_eq!(value_left(rules, 1, true), 0.9);
        assert_eq!(value_left(rules, 9, false), LEAST);
    }
}
