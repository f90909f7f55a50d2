//! Rounds: the decisions of a quarter, in batches that a filter looks at first.

use crate::market::{CLOUDS, Model};
use crate::numeric::{Draws, lanes};

use super::choice_set::{ChoiceSet, LANES, OPTIONS};
use super::filter::{Filter, Foreseen, Notes};
use super::population::Population;
use super::rules::Rules;
use super::side::Side;
use super::tastes::GATEWAYS;
use super::worth::{SECTORS, Sector};

/// What one sector chooses among in a quarter.
pub(super) struct Menu {
    pub set: ChoiceSet,
    /// e^{V/ρ} of each option on either side, as far as it is the same for the whole sector.
    pub on_sale: [[f64; OPTIONS]; 2],
}

impl Menu {
    /// The options that are on sale on either side, and OpenAI's models at every venue that exists.
    fn new(rules: &Rules, sector: Sector, sides: &[Side; 2]) -> Self {
        let offers = sides.each_ref().map(|side| &side.conditions.offers[sector as usize].on_sale);
        let everywhere = &sides[0].conditions.openai_everywhere;
        let has = |m: usize, v: usize| {
            let blockable = m == Model::OpenAi.index() && everywhere[v] > 0.0;
            offers[0][m][v] > 0.0 || offers[1][m][v] > 0.0 || blockable
        };
        let second_source = rules.second_source > 0.0;
        let set = ChoiceSet::new(rules.tastes.rho, rules.extent.clouds, second_source, has);
        let mut on_sale = [[0.0; OPTIONS]; 2];
        for (on_sale, offer) in on_sale.iter_mut().zip(offers) {
            for (rate, (model, venue)) in on_sale.iter_mut().zip(set.options()) {
                *rate = offer[*model][*venue];
            }
        }
        Self { set, on_sale }
    }
}

/// Enterprises that decide together: as many as a filter looks at, or fewer.
#[derive(Clone, Copy, Default)]
struct Batch {
    seats: [usize; LANES],
    count: usize,
}

/// The decisions of a quarter, in whatever order the enterprises take them.
pub(super) struct Round<'a> {
    pub rules: &'a Rules,
    pub population: &'a Population,
    pub draws: &'a Draws,
    pub quarter: u32,
    pub menus: [Menu; SECTORS],
    filters: [[Option<Filter>; GATEWAYS]; SECTORS],
}

impl<'a> Round<'a> {
    /// The decisions of a quarter on sides that have met its conditions.
    pub fn new(
        rules: &'a Rules,
        population: &'a Population,
        draws: &'a Draws,
        quarter: u32,
        sides: &[Side; 2],
    ) -> Self {
        let sectors = [Sector::General, Sector::Exempt];
        let menus = sectors.map(|sector| Menu::new(rules, sector, sides));
        let filters = sectors.map(|sector| {
            let on_sale = &menus[sector as usize].on_sale;
            [false, true].map(|gateway| {
                Filter::new(rules, population, quarter, (sector, gateway), on_sale, sides)
            })
        });
        Self { rules, population, draws, quarter, menus, filters }
    }

    /// The decisions of the enterprises at some seats, each with a decision due, on both sides with the
    /// same luck.
    pub fn decide_all(&self, due: impl Iterator<Item = usize>, sides: &mut [Side; 2]) {
        let mut waiting = [[Batch::default(); GATEWAYS]; SECTORS];
        let mut notes = Notes::default();
        for seat in due {
            let enterprise = &self.population.enterprises[seat];
            let sector = enterprise.sector as usize;
            let gateway = usize::from(enterprise.has_gateway(self.rules, self.quarter));
            let Some(filter) = &self.filters[sector][gateway] else {
                self.decide(seat, sides);
                continue;
            };
            let batch = &mut waiting[sector][gateway];
            batch.seats[batch.count] = seat;
            batch.count += 1;
            if batch.count == LANES {
                self.decide_batch(*batch, filter, sides, &mut notes);
                batch.count = 0;
            }
        }
        for (batch, filter) in waiting.into_iter().flatten().zip(self.filters.iter().flatten()) {
            if let (1.., Some(filter)) = (batch.count, filter) {
                self.decide_batch(batch, filter, sides, &mut notes);
            }
        }
    }

    /// The decisions of a batch: those that the filter foresees as it says, and others in full.
    fn decide_batch(
        &self,
        batch: Batch,
        filter: &Filter,
        sides: &mut [Side; 2],
        notes: &mut Notes,
    ) {
        let Batch { seats, count } = batch;
        // Lanes that nobody waits in repeat somebody, and nobody looks at them.
        let lanes = std::array::from_fn(|lane| {
            let seat = seats[lane.min(count - 1)];
            (seat, &self.population.enterprises[seat])
        });
        let (_, first) = lanes[0];
        let gateway = first.has_gateway(self.rules, self.quarter);
        let set = &self.menus[first.sector as usize].set;
        let certain = filter.foresee(self.rules, lanes, set, self.draws, sides, notes);
        let stay = self.rules.tastes.stay[usize::from(gateway)];
        let mut log_sums = [[1.0; 2]; LANES];
        for (lane, (seat, enterprise)) in lanes.into_iter().enumerate().take(count) {
            if certain[lane] {
                for (place, side) in sides.iter_mut().enumerate() {
                    let Foreseen { option, blocked, home, .. } = notes.foreseen[lane][place];
                    let (model, venue) = set.options()[option];
                    side.source(seat, model, venue, blocked, self.rules.ai_step);
                    let odds = enterprise.odds_after(model, stay);
                    let offer = &side.conditions.offers[enterprise.sector as usize];
                    let pull = &offer.pull[usize::from(gateway)];
                    // The odds of all AI options where the core is.
                    let sum = |sum, (odds, terms): (&f64, &[f64; CLOUDS])| sum + odds * terms[home];
                    log_sums[lane][place] = odds.iter().zip(pull).fold(0.0, sum);
                }
            } else {
                self.decide(seat, sides);
            }
        }
        lanes::ln(log_sums.as_flattened_mut());
        for (lane, (seat, enterprise)) in lanes.into_iter().enumerate().take(count) {
            if !certain[lane] {
                continue;
            }
            for (place, side) in sides.iter_mut().enumerate() {
                let size = self.rules.sizes[enterprise.number as usize];
                side.tally.surplus(size, log_sums[lane][place], enterprise, gateway);
                side.books.place(seat, notes.foreseen[lane][place].cloud, self.rules.core_step);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Chance, Conditions, Origin, capacity_at_start, quality_trend};
    use crate::scenario::Scenario;

    /// How many enterprises of how many have a future that the filter is certain of.
    fn foreseen(scenario: &Scenario) -> (usize, usize) {
        let rules = Rules::new(scenario);
        let draws = Draws::new(rules.seed, 0);
        let chance = Chance::new(&rules, &draws);
        let (population, books) = Population::new(&Origin::of(&rules), 0);
        let capacity = capacity_at_start(&rules, &books.totals);
        let before = Conditions::before(&rules);
        let mut sides = [0, 1]
            .map(|side| Side::new(&rules, &chance, side, before.clone(), books.clone(), &capacity));
        let trend = quality_trend(&rules, &population.qualities, 4);
        for side in &mut sides {
            side.meet(&rules, &chance, 4, &capacity, &trend);
        }
        let round = Round::new(&rules, &population, &draws, 4, &sides);
        let (mut certain, mut all) = (0, 0);
        let mut notes = Notes::default();
        for (seat, enterprise) in population.enterprises.iter().enumerate() {
            let (sector, gateway) = (enterprise.sector as usize, enterprise.has_gateway(&rules, 4));
            if let Some(filter) = &round.filters[sector][usize::from(gateway)] {
                let set = &round.menus[sector].set;
                let lanes = [(seat, enterprise); LANES];
                let known = filter.foresee(&rules, lanes, set, &draws, &sides, &mut notes);
                certain += usize::from(known[0]);
            }
            all += 1;
        }
        (certain, all)
    }

    #[test]
    fn most_decisions_are_foreseen_and_none_where_single_precision_has_no_room() {
        let scenario = Scenario { enterprises: 2_000, ..Scenario::default() };
        let (certain, all) = foreseen(&scenario);
        assert!(certain * 100 > all * 95 && certain < all, "{certain} of {all}");
        let steep = Scenario { gravity: 4.0, nest: 0.1, ..scenario };
        assert_eq!(foreseen(&steep).0, 0);
    }
}
