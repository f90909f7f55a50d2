//! Rounds: the decisions of a quarter, four enterprises at a time.

use std::cell::OnceCell;

use crate::engine::rules::{Enterprise, GATEWAYS, Population, Rules, SECTORS, Sector};
use crate::engine::side::Side;
use crate::market::{CLOUDS, Model, Venue};
use crate::numeric::{self, Draws};

use super::choice_set::{ChoiceSet, LANES, OPTIONS};
use super::kernel::{Choice, Kernel, Results};
use super::precision::{Exact, Fast};

/// The options of one sector in a quarter.
pub(in crate::engine) struct Menu {
    pub set: ChoiceSet,
    /// The factor of the rate e^{V/ρ} of each option that is common to the sector, by gateway and side.
    pub on_sale: [[[f64; OPTIONS]; 2]; GATEWAYS],
}

impl Menu {
    /// Every model at a venue where it is on sale on either side, and OpenAI's models at every venue that
    /// exists.
    fn new(rules: &Rules, sector: Sector, sides: &[Side; 2]) -> Self {
        let offers = sides.each_ref().map(|side| &side.conditions.offers[sector as usize].on_sale);
        let everywhere = &sides[0].conditions.openai_everywhere[0];
        let has = |model: Model, venue: Venue| {
            let (m, v) = (model.index(), venue.index());
            let blockable = model == Model::OpenAi && everywhere[v] > 0.0;
            offers.iter().any(|on_sale| on_sale[0][m][v] > 0.0) || blockable
        };
        let second_source = rules.sides.iter().any(|rules| rules.second_source > 0.0);
        let rules = rules.common();
        let set = ChoiceSet::new(rules.tastes.rho, rules.extent.clouds, second_source, has);
        let on_sale = [0, 1].map(|gateway: usize| {
            offers.map(|offer| {
                let mut rates = [0.0; OPTIONS];
                for (rate, (model, venue)) in rates.iter_mut().zip(set.options()) {
                    *rate = offer[gateway][model.index()][venue.index()];
                }
                rates
            })
        });
        Self { set, on_sale }
    }
}

/// Up to four enterprises that decide together.
#[derive(Clone, Copy, Default)]
struct Batch {
    positions: [usize; LANES],
    count: usize,
}

impl Batch {
    /// Adds an enterprise; once there are four, returns them and starts with none.
    fn add(&mut self, position: usize) -> Option<Self> {
        self.positions[self.count] = position;
        self.count += 1;
        (self.count == LANES).then(|| std::mem::take(self))
    }
}

/// The decisions of a quarter, in any order of enterprises.
pub(in crate::engine) struct Round<'a> {
    pub rules: &'a Rules,
    population: &'a Population,
    draws: &'a Draws,
    pub quarter: u32,
    menus: [Menu; SECTORS],
    /// By sector and gateway, where single precision has room for every coefficient.
    fast: [[Option<Kernel<Fast>>; GATEWAYS]; SECTORS],
    /// The same in double precision, built when first needed: few decisions are too close.
    exact: [[OnceCell<Kernel<Exact>>; GATEWAYS]; SECTORS],
}

impl<'a> Round<'a> {
    /// The decisions of a quarter on `sides` that are in that quarter.
    pub fn new(
        rules: &'a Rules,
        population: &'a Population,
        draws: &'a Draws,
        quarter: u32,
        sides: &[Side; 2],
    ) -> Self {
        let sectors = [Sector::General, Sector::Exempt];
        let menus = sectors.map(|sector| Menu::new(rules, sector, sides));
        let by_group = |sector: Sector| [false, true].map(|gateway| (sector, gateway));
        let fast = sectors.map(|sector| {
            by_group(sector).map(|group| {
                let on_sale = &menus[sector as usize].on_sale[usize::from(group.1)];
                Kernel::fast(rules.common(), population, quarter, group, on_sale, sides)
            })
        });
        let exact = Default::default();
        Self { rules, population, draws, quarter, menus, fast, exact }
    }

    /// Lets the enterprises at some positions decide, on both sides with the same shocks.
    pub fn decide_all(&self, due: impl Iterator<Item = usize>, sides: &mut [Side; 2]) {
        let mut waiting = [[Batch::default(); GATEWAYS]; SECTORS];
        let mut uncertain = [[Batch::default(); GATEWAYS]; SECTORS];
        let mut results = (Results::<Fast>::default(), Results::<Exact>::default());
        for position in due {
            let (sector, gateway) = self.group(position);
            let batch = &mut waiting[sector][gateway];
            if let Some(batch) = batch.add(position) {
                self.decide_batch(batch, &mut uncertain, sides, &mut results);
            }
        }
        for batch in waiting.into_iter().flatten() {
            self.decide_batch(batch, &mut uncertain, sides, &mut results);
        }
        for batch in uncertain.into_iter().flatten() {
            self.decide_exactly(batch, sides, &mut results.1);
        }
    }

    /// The kernel of a sector and gateway in double precision.
    fn exact(&self, sector: usize, gateway: usize, sides: &[Side; 2]) -> &Kernel<Exact> {
        self.exact[sector][gateway].get_or_init(|| {
            let group = ([Sector::General, Sector::Exempt][sector], gateway == 1);
            let on_sale = &self.menus[sector].on_sale[gateway];
            let rules = self.rules.common();
            Kernel::exact(rules, self.population, self.quarter, group, on_sale, sides)
        })
    }

    /// The sector of an enterprise and whether it has a gateway, as indices.
    fn group(&self, position: usize) -> (usize, usize) {
        let enterprise = &self.population.enterprises[position];
        let gateway = enterprise.has_gateway(self.rules.common(), self.quarter);
        (enterprise.sector as usize, usize::from(gateway))
    }

    /// The enterprises of a batch. Unused lanes are padded with copies of the last enterprise; their results
    /// are ignored.
    fn lanes(&self, Batch { positions, count }: Batch) -> [(usize, &Enterprise); LANES] {
        std::array::from_fn(|lane| {
            let position = positions[lane.min(count - 1)];
            (position, &self.population.enterprises[position])
        })
    }

    /// Lets a batch decide in single precision; where that is not certain of a decision, the enterprise is
    /// added to `uncertain`.
    fn decide_batch(
        &self,
        batch: Batch,
        uncertain: &mut [[Batch; GATEWAYS]; SECTORS],
        sides: &mut [Side; 2],
        (fast, exact): &mut (Results<Fast>, Results<Exact>),
    ) {
        if batch.count == 0 {
            return;
        }
        let (sector, gateway) = self.group(batch.positions[0]);
        let Some(kernel) = &self.fast[sector][gateway] else {
            self.decide_exactly(batch, sides, exact);
            return;
        };
        let lanes = self.lanes(batch);
        let set = &self.menus[sector].set;
        kernel.decide(self.rules, lanes, set, self.draws, sides, fast);
        for (lane, (_, enterprise)) in lanes.into_iter().enumerate() {
            let uniform = fast.shocks.migration[lane];
            for rules in &self.rules.sides {
                fast.certain[lane] &= !enterprise.migrates(rules, self.quarter, || uniform);
            }
        }
        self.apply(&lanes[..batch.count], &fast.choices, fast.certain, sides);
        for (lane, (position, _)) in lanes.into_iter().enumerate().take(batch.count) {
            if !fast.certain[lane]
                && let Some(batch) = uncertain[sector][gateway].add(position)
            {
                self.decide_exactly(batch, sides, exact);
            }
        }
    }

    /// Lets a batch decide in double precision.
    #[inline(never)]
    fn decide_exactly(&self, batch: Batch, sides: &mut [Side; 2], results: &mut Results<Exact>) {
        if batch.count == 0 {
            return;
        }
        let (sector, gateway) = self.group(batch.positions[0]);
        let lanes = self.lanes(batch);
        let set = &self.menus[sector].set;
        self.exact(sector, gateway, sides)
            .decide(self.rules, lanes, set, self.draws, sides, results);
        self.apply(&lanes[..batch.count], &results.choices, [true; LANES], sides);
        for (lane, (position, enterprise)) in lanes.into_iter().enumerate().take(batch.count) {
            let uniform = results.shocks.migration[lane];
            for (s, side) in sides.iter_mut().enumerate() {
                if enterprise.migrates(&self.rules.sides[s], self.quarter, || uniform) {
                    let arrivals = &results.arrivals[s];
                    side.migrate(position, arrivals.map(|arrival| arrival.to_array()[lane]));
                }
            }
        }
    }

    /// Moves the spend of the enterprises whose choices are certain, and counts them.
    #[inline(always)]
    fn apply(
        &self,
        lanes: &[(usize, &Enterprise)],
        choices: &[[Choice; 2]; LANES],
        certain: [bool; LANES],
        sides: &mut [Side; 2],
    ) {
        let Some((_, first)) = lanes.first() else { return };
        let rules = self.rules.common();
        let gateway = first.has_gateway(rules, self.quarter);
        let set = &self.menus[first.sector as usize].set;
        let stay = rules.tastes.stay[usize::from(gateway)];
        let mut log_sums = [[1.0; 2]; LANES];
        for (lane, (position, enterprise)) in lanes.iter().enumerate() {
            if !certain[lane] {
                continue;
            }
            for (s, side) in sides.iter_mut().enumerate() {
                let Choice { option, blocked, home, .. } = choices[lane][s];
                let last = if let Some(option) = option {
                    let (model, venue) = set.options()[option];
                    side.source(*position, model, venue, blocked, self.rules.sides[s].ai_step);
                    Some(model)
                } else {
                    side.spend_state.last(*position)
                };
                let odds = enterprise.odds_after(last, stay);
                let offer = &side.conditions.offers[enterprise.sector as usize];
                let pull = &offer.pull[usize::from(gateway)];
                // The odds of all AI options for core on the home cloud.
                let sum =
                    |sum, (odds, terms): (&f64, &[f64; CLOUDS])| sum + odds * terms[home.index()];
                log_sums[lane][s] = odds.iter().zip(pull).fold(0.0, sum);
            }
        }
        numeric::lanes::ln(log_sums.as_flattened_mut());
        for (lane, (position, enterprise)) in lanes.iter().enumerate() {
            if !certain[lane] {
                continue;
            }
            let size = rules.sizes[enterprise.number as usize];
            for (s, side) in sides.iter_mut().enumerate() {
                side.tally.surplus(size, log_sums[lane][s], enterprise, gateway);
                if let Some(cloud) = choices[lane][s].cloud {
                    let rules = &self.rules.sides[s];
                    let ended = enterprise.contract_has_ended(rules, self.quarter);
                    side.spend_state.place(*position, cloud, rules.core_steps[usize::from(ended)]);
                }
            }
        }
    }

    /// Lets enterprises decide one after another in double precision.
    #[cfg(test)]
    pub fn decide_all_exactly(&self, due: impl Iterator<Item = usize>, sides: &mut [Side; 2]) {
        let mut results = Results::default();
        for position in due {
            self.decide_exactly(
                Batch { positions: [position; LANES], count: 1 },
                sides,
                &mut results,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::InitialConditions;
    use crate::engine::side::Luck;
    use crate::link::read;
    use crate::scenario::{Comparison, Scenario};

    /// Of how many decisions of a quarter single precision is certain, and how many there are, with several
    /// draws. Each certain decision is compared with that in double precision.
    fn certain(comparison: &Comparison, draws: u32) -> (usize, usize) {
        const QUARTER: u32 = 4;
        let rules = Rules::new(comparison);
        let common = rules.common();
        let first = Draws::new(common.seed, 0);
        let (population, spend_state) = Population::new(&InitialConditions::of(common), 0);
        let sides = rules.sides.each_ref().map(|rules| {
            let luck = Luck::new(rules, &first);
            let mut side = Side::new(rules, &luck.events, &population, spend_state.clone());
            side.meet(rules, &luck, &population, QUARTER);
            side
        });
        let (mut number, mut all) = (0, 0);
        let (mut fast, mut exact) = (Results::<Fast>::default(), Results::<Exact>::default());
        for replicate in 0..draws {
            let draws = Draws::new(common.seed, replicate);
            let round = Round::new(&rules, &population, &draws, QUARTER, &sides);
            let mut compare = |batch: Batch| {
                let (sector, gateway) = round.group(batch.positions[0]);
                let (lanes, set) = (round.lanes(batch), &round.menus[sector].set);
                all += batch.count;
                if let Some(kernel) = &round.fast[sector][gateway] {
                    kernel.decide(&rules, lanes, set, &draws, &sides, &mut fast);
                    let kernel = round.exact(sector, gateway, &sides);
                    kernel.decide(&rules, lanes, set, &draws, &sides, &mut exact);
                    for lane in 0..batch.count {
                        if fast.certain[lane] {
                            assert_eq!(fast.choices[lane], exact.choices[lane]);
                            number += 1;
                        }
                    }
                }
            };
            let mut batches = [[Batch::default(); GATEWAYS]; SECTORS];
            for position in 0..population.enterprises.len() {
                let (sector, gateway) = round.group(position);
                batches[sector][gateway].add(position).into_iter().for_each(&mut compare);
            }
            batches.into_iter().flatten().filter(|batch| batch.count > 0).for_each(&mut compare);
        }
        (number, all)
    }

    #[test]
    fn what_single_precision_is_certain_of_is_what_double_precision_decides() {
        let mut near_ties = 0;
        let links = [
            "",
            "nest=0.7&second-source=20",
            "nest=1&pull=2&cloud5=9&cloud7=4",
            "nest=0.28&gravity=1.3",
            "nest=0.2&gravity=3&friction=2",
        ];
        for link in links {
            let comparison = read(link).unwrap().comparison.with(|side| side.enterprises = 10_000);
            let (number, all) = certain(&comparison, 5);
            assert!(number * 100 > all * 90 && number < all, "{link}: {number} of {all}");
            near_ties += all - number;
        }
        assert!(near_ties > 200, "{near_ties} near ties are too few for a test");
    }

    #[test]
    fn single_precision_is_certain_of_nothing_out_of_its_bounds() {
        let steep = Comparison::of(Scenario {
            gravity: 4.0,
            nest: 0.1,
            enterprises: 100,
            ..Scenario::default()
        });
        assert_eq!(certain(&steep, 1).0, 0);
    }
}
