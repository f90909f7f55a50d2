//! The filter: decisions of four enterprises at once, in single precision, wherever they are not
//! close.
//!
//! A decision is a race, and only who wins it matters. In most races the winner is far ahead, so
//! arrivals that are known to a few millionths tell it for certain at a fraction of the price;
//! the others are run in full. That is a floating-point filter, as in exact geometry (Fortune and
//! Van Wyk 1993, "Efficient exact arithmetic for computational geometry", SoCG; Shewchuk 1997,
//! *Discrete & Computational Geometry* 18): it changes what a result costs and never what it is.
//!
//! All rates are kept as their reciprocals: an arrival is then a product.

mod luck;
mod placement;
mod view;

use wide::{f32x4, u32x4};

use crate::market::{CLOUDS, MODELS, Model, VENUES};
use crate::numeric::Draws;
use crate::numeric::single::Single;

use super::bounds::{STEEP, is_plain};
use super::choice_set::{ChoiceSet, LANES, MOST_BLOCKS, OPTIONS};
use super::population::{Enterprise, Population};
use super::race::{Race, tag};
use super::rules::Rules;
use super::side::Side;
use super::worth::Sector;

use luck::Luck;
use placement::placement;
use view::{Four, View};

/// What an enterprise does on one side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Foreseen {
    /// The option of the choice set that its AI spend goes to.
    pub option: usize,
    /// Whether OpenAI would have won that spend had every cloud sold its models.
    pub blocked: bool,
    /// The cloud where most of its core is.
    pub home: usize,
    /// The cloud that its new workloads go to.
    pub cloud: usize,
}

/// What a filter writes down on the way and into: room that is used again.
#[derive(Default)]
pub(super) struct Notes {
    /// What each lane does on both sides, if it is certain.
    pub foreseen: [[Foreseen; 2]; LANES],
    luck: Luck,
    views: [View; 2],
}

/// Reciprocal rates of one side, as far as they are the same for all that a filter is for.
#[derive(Clone, Debug)]
struct Slowness {
    options: [f32; OPTIONS],
    openai_everywhere: [f32; VENUES],
    clouds: [f32; CLOUDS],
    /// The terms of the log-sum behind the AI pull: rates, not reciprocals.
    pull: [[f32; CLOUDS]; MODELS],
}

impl Slowness {
    fn new(
        population: &Population,
        (sector, gateway): (Sector, usize),
        on_sale: &[f64; OPTIONS],
        side: &Side,
    ) -> Self {
        let reciprocal = |rate: f64| (1.0 / rate) as f32;
        let conditions = &side.conditions;
        Self {
            options: on_sale.map(reciprocal),
            openai_everywhere: conditions.openai_everywhere.map(reciprocal),
            clouds: std::array::from_fn(|c| {
                reciprocal(population.core_constants[c] * conditions.lean[c])
            }),
            pull: conditions.offers[sector as usize].pull[gateway]
                .map(|clouds| clouds.map(|odds| odds as f32)),
        }
    }

    /// Whether single precision has room for all that can be had.
    fn is_plain(&self) -> bool {
        let Self { options, openai_everywhere, clouds, .. } = self;
        let mut all = options.iter().chain(openai_everywhere).chain(clouds);
        all.all(|slowness| *slowness == f32::INFINITY || is_plain(*slowness))
    }
}

/// The filter for the enterprises of one sector in a quarter, with a gateway or without.
#[derive(Clone, Debug)]
pub(super) struct Filter {
    single: Single,
    quarter: u32,
    gateway: usize,
    /// The tag of each option.
    tags: [u32x4; OPTIONS],
    /// Whether anybody uses a model.
    used: [bool; MODELS],
    /// Of each venue by home, as far as it does not depend on where core is.
    venues: [[f32; VENUES]; CLOUDS],
    sides: [Slowness; 2],
}

impl Filter {
    /// The filter of a quarter; nothing where a coefficient is too large for single precision.
    pub fn new(
        rules: &Rules,
        population: &Population,
        quarter: u32,
        (sector, gateway): (Sector, bool),
        on_sale: &[[f64; OPTIONS]; 2],
        sides: &[Side; 2],
    ) -> Option<Self> {
        let tastes = &rules.tastes;
        let gateway = usize::from(gateway);
        let venues = rules.friction[quarter as usize].slowness[gateway];
        let [a, b] = sides;
        let slowness = [
            Slowness::new(population, (sector, gateway), &on_sale[0], a),
            Slowness::new(population, (sector, gateway), &on_sale[1], b),
        ];
        let steepest = (tastes.gravity / tastes.rho).max(tastes.inertia_core);
        let are_plain = venues.iter().flatten().all(|venue| is_plain(*venue))
            && slowness.iter().all(Slowness::is_plain);
        (are_plain && steepest <= f64::from(STEEP)).then(|| Self {
            single: Single::default(),
            quarter,
            gateway,
            tags: std::array::from_fn(tag),
            used: population.qualities.map(f64::is_finite),
            venues,
            sides: slowness,
        })
    }

    /// Foresees what four enterprises do on both sides, and returns for each whether that is certain:
    /// it is not where a race is close, nor for who moves what their home cloud runs.
    pub fn foresee(
        &self,
        rules: &Rules,
        enterprises: [(usize, &Enterprise); LANES],
        set: &ChoiceSet,
        draws: &Draws,
        [a, b]: &[Side; 2],
        notes: &mut Notes,
    ) -> [bool; LANES] {
        let Notes { foreseen, luck, views: [view_a, view_b] } = notes;
        luck.draw(self, rules, set, draws, enterprises.map(|(_, enterprise)| enterprise.number));
        let four = Four::new(self, rules.tastes.rho, &enterprises);
        view_a.look(self, rules, (&enterprises, &four), a);
        view_b.look(self, rules, (&enterprises, &four), b);
        let (mut sourcing, mut sourcing_b) = (Race::default(), Race::default());
        let (mut everywhere, mut everywhere_b) = (Race::default(), Race::default());
        for (k, (m, v)) in set.options().iter().enumerate() {
            if self.used[*m] {
                let waiting = luck.ai[k];
                let enter = |place: usize, view: &View, race: &mut Race, all: &mut Race| {
                    let slowness = &self.sides[place];
                    let slow = waiting * (view.models[*m] * view.venues[*v]);
                    let (here, openai) = (slowness.options[k], slowness.openai_everywhere[*v]);
                    if here < f32::INFINITY {
                        race.enter(self.tags[k], slow * f32x4::splat(here));
                    }
                    if *m == Model::OpenAi.index() && openai < f32::INFINITY {
                        all.enter(self.tags[k], slow * f32x4::splat(openai));
                    }
                };
                enter(0, view_a, &mut sourcing, &mut everywhere);
                enter(1, view_b, &mut sourcing_b, &mut everywhere_b);
            }
        }
        let mut certain = [true; LANES];
        let mut place_core = |place: usize, view: &View, sourcing: &Race, everywhere: &Race| {
            let options = sourcing.winner();
            let models =
                options.map(|option| set.options().get(option as usize).map_or(0, |(m, _)| *m));
            let is_openai = models.map(|model| model == Model::OpenAi.index());
            let (earlier, apart) = everywhere.beats(sourcing);
            let (placing, trusted) = placement(self, rules, &four, place, models, view, luck);
            let clouds = placing.winner();
            let sound = view.sound & sourcing.is_certain() & trusted & placing.is_certain();
            let (sound, apart) = (sound.to_bitmask(), apart.to_bitmask());
            let earlier = earlier.to_bitmask();
            for lane in 0..LANES {
                let holds = |mask: u32| mask >> lane & 1 == 1;
                certain[lane] &= holds(sound) & (is_openai[lane] | holds(apart));
                foreseen[lane][place] = Foreseen {
                    option: options[lane] as usize,
                    blocked: !is_openai[lane] & holds(earlier),
                    home: view.homes[lane],
                    cloud: clouds[lane] as usize,
                };
            }
        };
        place_core(0, view_a, &sourcing, &everywhere);
        place_core(1, view_b, &sourcing_b, &everywhere_b);
        for (lane, (_, enterprise)) in enterprises.into_iter().enumerate() {
            certain[lane] &= !enterprise.migrates(rules, self.quarter, || luck.migration[lane]);
        }
        certain
    }
}
