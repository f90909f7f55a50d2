//! Initial sales: which part of AI spend at quarter 0 each venue sells.

use crate::market::{CLOUDS, InitialShare, MODELS, VENUES, Venue};
use crate::scenario::Scenario;

use super::availability::{Availability, Distribution, Sector};
use super::existing;
use super::tastes::Weights;

/// The most rounds of proportional fitting.
const ROUNDS: u32 = 500;

/// Misfit at which fitting stops, as a fraction of all AI spend.
const TOLERANCE: f64 = 1e-9;

/// How AI spend at quarter 0 is divided among the venues: the part that each of them sells. The parts add up
/// to 1, or are all 0 if there is no AI spend.
///
/// What vendors and venues are said to sell has to fit what is on sale where. The table of both is fitted by
/// iterative proportional fitting (Deming and Stephan 1940, *Annals of Mathematical Statistics* 11). Where no
/// table fits, vendors have their shares, and the venues are as near to theirs as the fitting gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InitialSales(pub [f64; VENUES]);

/// The largest fraction of a cloud's initial share that AI spend may take, so that every cloud has core
/// workloads too.
pub(in crate::engine) const AI_AT_MOST: f64 = 0.9;

/// A misfit that is told: half a percent of AI spend.
const TOLD: f64 = 0.005;

impl InitialSales {
    /// The sales of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let shares = scenario.initial_shares().map(|share| u64::from(share.hundredths()));
        let weights = Weights::new(scenario);
        let distribution = Distribution::new(scenario, &weights, existing(&shares));
        Self::new(scenario, &distribution.before(scenario.start))
    }

    /// The sales of a scenario in which models are available as `before` says.
    pub(super) fn new(scenario: &Scenario, before: &Availability) -> Self {
        let models = scenario.initial_model_shares().map(InitialShare::fraction);
        Self::fit(&models, &stated(scenario), &before.0[Sector::General as usize])
    }

    /// AI's part of the spend on each cloud, and the part of AI that is bought direct, in percent, where they
    /// are not as the scenario states, because what vendors sell would not fit.
    #[must_use]
    pub fn misfits(&self, scenario: &Scenario) -> Vec<(Venue, f64)> {
        let all = scenario.ai_spend();
        let (stated, shares) = (stated(scenario), scenario.initial_shares());
        let differs = |venue: &Venue| (self.0[venue.index()] - stated[venue.index()]).abs() > TOLD;
        let used = |venue: Venue| {
            let part = 100.0 * self.0[venue.index()];
            let used = match venue {
                Venue::Cloud(cloud) => {
                    (part * all / shares[cloud.index()].fraction()).min(100.0 * AI_AT_MOST)
                }
                Venue::Direct => part,
            };
            (venue, used)
        };
        if self.0 == [0.0; VENUES] {
            return Vec::new();
        }
        Venue::ALL.into_iter().filter(differs).map(used).collect()
    }

    /// Fits a table to the parts of models and of venues, which add up to 1, from what is on sale.
    fn fit(
        models: &[f64; MODELS],
        stated: &[f64; VENUES],
        on_sale: &[[f64; VENUES]; MODELS],
    ) -> Self {
        let mut table = *on_sale;
        let mut venues = [0.0; VENUES];
        for _ in 0..ROUNDS {
            for v in 0..VENUES {
                let sum: f64 = table.iter().map(|row| row[v]).sum();
                if sum > 0.0 {
                    table.iter_mut().for_each(|row| row[v] *= stated[v] / sum);
                }
            }
            let mut sold = 0.0;
            for (row, share) in table.iter_mut().zip(models) {
                let sum: f64 = row.iter().sum();
                if sum > 0.0 {
                    row.iter_mut().for_each(|cell| *cell *= share / sum);
                    sold += share;
                }
            }
            if sold == 0.0 {
                return Self([0.0; VENUES]);
            }
            venues = std::array::from_fn(|v| table.iter().map(|row| row[v]).sum::<f64>() / sold);
            let misfit = venues.iter().zip(stated).map(|(x, y)| (x - y).abs()).fold(0.0, f64::max);
            if misfit <= TOLERANCE {
                break;
            }
        }
        Self(venues)
    }
}

/// The part of AI spend that each venue sells, as a scenario states it.
fn stated(scenario: &Scenario) -> [f64; VENUES] {
    let all = scenario.ai_spend();
    let (shares, parts) = (scenario.initial_shares(), scenario.ai_parts());
    let on_cloud: [f64; CLOUDS] =
        std::array::from_fn(|c| shares[c].fraction() * parts[c] / 100.0 / all);
    Venue::ALL.map(|venue| match venue {
        _ if all == 0.0 => 0.0,
        Venue::Cloud(cloud) => on_cloud[cloud.index()],
        Venue::Direct => scenario.direct_part / 100.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;
    use crate::link::read;

    fn sales(link: &str) -> InitialSales {
        Rules::new(&read(link).unwrap().comparison).common().initial_sales
    }

    #[test]
    fn the_default_table_fits_what_is_stated() {
        let InitialSales(venues) = sales("");
        for (sold, stated) in venues.into_iter().zip(stated(&Scenario::default())) {
            assert!((sold - stated).abs() < 1e-8, "{venues:?}");
        }
        assert!((venues.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert_eq!(sales("").misfits(&Scenario::default()), []);
    }

    #[test]
    fn a_table_that_nothing_fits_is_as_near_as_possible() {
        // Gemini is sold on Google Cloud alone, which is to sell a twentieth of what it earns.
        let link =
            "gemini=90&openai=4&anthropic=2&ms-models=1&amazon-models=1&ai-gcp=5&direct-part=10";
        let InitialSales(venues) = sales(link);
        assert!((venues.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{venues:?}");
        assert!(venues[2] > 0.89, "{venues:?}");
        let side = read(link).unwrap().comparison.a;
        assert!(sales(link).misfits(&side).len() > 1);
    }

    #[test]
    fn without_ai_nobody_sells_any() {
        let link = "ai-aws=0&ai-azure=0&ai-gcp=0&ai-other=0";
        assert_eq!(sales(link), InitialSales([0.0; VENUES]));
    }
}
