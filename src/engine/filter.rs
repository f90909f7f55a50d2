//! The filter: decisions of four enterprises at once, in single precision, wherever they are not
//! close.
//!
//! A decision is a race, and only who wins it matters. In most races the winner is far ahead, so
//! arrivals that are known to a few millionths tell it for certain at a fraction of the price;
//! the others are run in full. That is a floating-point filter, as in exact geometry (Fortune and
//! Van Wyk 1993, "Efficient exact arithmetic for computational geometry", SoCG; Shewchuk 1997,
//! *Discrete & Computational Geometry* 18): it changes what a result costs and never what it is.

use bytemuck::cast;
use wide::{f32x4, i32x4, u32x4};

use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::single::Single;
use crate::numeric::{Decision, Draws, kernel, one_over_positive_stable, uniform_of};

use super::choice_set::{ChoiceSet, LANES, MOST_BLOCKS, OPTIONS};
use super::largest::largest;
use super::population::{Enterprise, Population};
use super::rules::Rules;
use super::side::Side;
use super::worth::Sector;

/// How far ahead a winner has to be, relative to its arrival. An arrival is a product of some ten
/// factors, each good to [`crate::numeric::single::ACCURACY`]; only the odds behind the pull may be off by more: by
/// as much for each unit of an exponent of up to [`STEEP`]; and the bits of [`Race`]. So none is off
/// by more than 0.0003.
const MARGIN: f32 = 1.0 / 512.0;

/// What the factors of an arrival lie between where a filter is used at all. None of their
/// products can then overflow, and one that has lost digits to underflow is below [`SOUND`].
const PLAIN: (f32, f32) = (1e-15, 1e15);

/// Arrivals of a winner that may be trusted.
const SOUND: (f32, f32) = (1e-12, 1e12);

/// The largest size of an exponent; its exponential is within [`PLAIN`].
const STEEP: f32 = 30.0;

/// What an enterprise does on one side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Foreseen {
    /// The option of the choice set that its AI spend goes to.
    pub option: usize,
    /// Whether OpenAI would have won that spend had every cloud sold its models.
    pub blocked: bool,
    /// The cloud that its new workloads go to.
    pub cloud: usize,
}

/// Reciprocals of the rates of one side, as far as they are the same for all that a filter is for.
#[derive(Clone, Debug)]
struct Slowness {
    options: [f32; OPTIONS],
    openai_everywhere: [f32; VENUES],
    clouds: [f32; CLOUDS],
    pull: [[f32; CLOUDS]; MODELS],
}

impl Slowness {
    /// Whether all of it is [`PLAIN`] that belongs to what can be had.
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
        let venues = tastes.lost[quarter as usize][gateway]
            .map(|lost| lost.map(|lost| kernel::exp(lost / tastes.rho) as f32));
        let slowness = [0, 1].map(|place: usize| {
            let conditions = &sides[place].conditions;
            Slowness {
                options: on_sale[place].map(reciprocal),
                openai_everywhere: conditions.openai_everywhere.map(reciprocal),
                clouds: std::array::from_fn(|c| {
                    reciprocal(population.core_constants[c] * conditions.lean[c])
                }),
                pull: conditions.offers[sector as usize].pull[gateway]
                    .map(|clouds| clouds.map(|odds| odds as f32)),
            }
        });
        let steepest = (tastes.gravity / tastes.rho).max(tastes.inertia_core);
        let are_plain = venues.iter().flatten().all(|venue| is_plain(*venue))
            && slowness.iter().all(Slowness::is_plain);
        (are_plain && steepest <= f64::from(STEEP)).then(|| Self {
            single: Single::default(),
            quarter,
            gateway,
            used: population.qualities.map(f64::is_finite),
            venues,
            sides: slowness,
        })
    }

    /// What four enterprises do on both sides; nothing for those whose races are close, or who move
    /// what their home cloud runs.
    pub fn foresee(
        &self,
        rules: &Rules,
        enterprises: [(usize, &Enterprise); LANES],
        set: &ChoiceSet,
        draws: &Draws,
        sides: &[Side; 2],
    ) -> [Option<[Foreseen; 2]>; LANES] {
        let luck = Luck::draw(&self.single, rules, set, draws, enterprises.map(|(i, _)| i as u32), self.quarter);
        let rates = transposed(enterprises.map(|(_, enterprise)| enterprise.rates));
        let odds = transposed(enterprises.map(|(_, enterprise)| enterprise.odds));
        let shops = lanes(enterprises.map(|(_, enterprise)| enterprise.shop));
        let mut certain = [true; LANES];
        let mut foreseen = [[Foreseen::default(); 2]; LANES];
        for (place, side) in sides.iter().enumerate() {
            let core = Core::of(rules, enterprises.map(|(i, _)| i), side);
            let last = f32x4::new(enterprises.map(|(i, _)| f32::from(side.books.last[i])));
            let slowness = &self.sides[place];
            let venues = self.venues(rules, &core);
            let stay = f32x4::splat(rules.tastes.stay_within[self.gateway] as f32);
            let mut sound = f32x4::ZERO.simd_eq(f32x4::ZERO);
            let mut models = [f32x4::ZERO; MODELS];
            for m in (0..MODELS).filter(|m| self.used[*m]) {
                let is_last = last.simd_eq(f32x4::splat(m as f32));
                models[m] = f32x4::ONE / (rates[m] * is_last.select(stay, f32x4::ONE));
                sound &= is_between(models[m], PLAIN);
            }
            let mut sourcing = Race::new();
            let mut everywhere = Race::new();
            let options = set.options().iter().enumerate();
            for (k, (m, v)) in options.filter(|(_, (m, _))| self.used[*m]) {
                let slow = luck.ai[k] * (models[*m] * venues[*v]);
                if slowness.options[k] < f32::INFINITY {
                    sourcing.enter(k, slow * f32x4::splat(slowness.options[k]));
                }
                if *m == Model::OpenAi.index() && slowness.openai_everywhere[*v] < f32::INFINITY {
                    everywhere.enter(k, slow * f32x4::splat(slowness.openai_everywhere[*v]));
                }
            }
            let options = sourcing.winner().to_array();
            let chosen = f32x4::new(options.map(|option| {
                set.options().get(option as usize).map_or(0.0, |(m, _)| *m as f32)
            }));
            let is_openai = chosen.simd_eq(f32x4::splat(Model::OpenAi.index() as f32));
            let (earlier, apart) = everywhere.beats(&sourcing);
            let placement = self.placement(rules, place, &odds, chosen, shops, &core);
            let (normal, beyond) = placement.races(&luck, core.home);
            // Who looks beyond an only cloud finds nothing and stays.
            let looks_beyond = if placement.are_several() { luck.beyond } else { f32x4::ZERO };
            let placing = normal.or(&beyond, looks_beyond);
            let cloud = placing.winner().to_array();
            sound &= sourcing.is_certain()
                & (is_openai | apart)
                & placement.sound
                & placing.is_certain();
            let sound = sound.to_bitmask();
            let blocked = (earlier & !is_openai).to_bitmask();
            for lane in 0..LANES {
                certain[lane] &= sound >> lane & 1 == 1;
                foreseen[lane][place] = Foreseen {
                    option: options[lane] as usize,
                    blocked: blocked >> lane & 1 == 1,
                    cloud: cloud[lane] as usize,
                };
            }
        }
        std::array::from_fn(|lane| {
            let (_, enterprise) = enterprises[lane];
            let moves = enterprise.migrates(rules, self.quarter, || luck.migration[lane]);
            (certain[lane] && !moves).then_some(foreseen[lane])
        })
    }

    /// The reciprocal rate of each venue.
    #[inline(always)]
    fn venues(&self, rules: &Rules, core: &Core) -> [f32x4; VENUES] {
        let gravity = f32x4::splat((-rules.tastes.gravity / rules.tastes.rho) as f32);
        let mut venues = [f32x4::ZERO; VENUES];
        for (v, venue) in Venue::ALL.into_iter().enumerate().take(rules.extent.venues) {
            venues[v] = f32x4::new(core.homes.map(|home| self.venues[home][v]));
            if let Some(cloud) = venue.cloud() {
                venues[v] *= self.single.exp(gravity * core.shares[cloud.index()]);
            }
        }
        venues
    }

    #[inline(always)]
    fn placement(
        &self,
        rules: &Rules,
        place: usize,
        odds: &[f32x4; MODELS],
        chosen: f32x4,
        shops: f32x4,
        core: &Core,
    ) -> Placement {
        let tastes = &rules.tastes;
        let slowness = &self.sides[place];
        let stay = f32x4::splat(tastes.stay[self.gateway] as f32);
        let inertia = f32x4::splat(-tastes.inertia_core as f32);
        let discount = f32x4::splat((1.0 / tastes.discount) as f32);
        let bundle = f32x4::splat((1.0 / tastes.bundle) as f32);
        let pull = f32x4::splat(-tastes.pull as f32);
        let mut odds = *odds;
        for (m, odds) in odds.iter_mut().enumerate() {
            *odds *= chosen.simd_eq(f32x4::splat(m as f32)).select(stay, f32x4::ONE);
        }
        let mut placement = Placement {
            exist: slowness.clouds.map(f32::is_finite),
            clouds: [f32x4::ZERO; CLOUDS],
            sound: f32x4::ZERO.simd_eq(f32x4::ZERO),
        };
        for c in (0..CLOUDS).filter(|c| slowness.clouds[*c].is_finite()) {
            let mut slow = f32x4::splat(slowness.clouds[c]) * self.single.exp(inertia * core.shares[c]);
            if tastes.pull > 0.0 {
                let mut sum = f32x4::ZERO;
                for m in 0..MODELS {
                    sum += odds[m] * f32x4::splat(slowness.pull[m][c]);
                }
                let exponent = pull * self.single.ln(sum);
                placement.sound &= is_between(sum, PLAIN) & is_between(exponent, (-STEEP, STEEP));
                slow *= self.single.exp(exponent);
            }
            if c == Cloud::Azure.index() {
                slow *= shops.select(bundle, f32x4::ONE);
            }
            let is_home = core.home.simd_eq(f32x4::splat(c as f32));
            placement.clouds[c] = slow * is_home.select(discount, f32x4::ONE);
        }
        placement
    }
}

/// What is drawn for the decisions of four enterprises in a quarter, as [`super::Luck`] has it for
/// one.
struct Luck {
    ai: [f32x4; OPTIONS],
    core: [f32x4; CLOUDS],
    beyond: f32x4,
    migration: [f64; LANES],
}

impl Luck {
    #[inline(always)]
    fn draw(
        single: &Single,
        rules: &Rules,
        set: &ChoiceSet,
        draws: &Draws,
        enterprises: [u32; LANES],
        quarter: u32,
    ) -> Self {
        let mut words = [[0; LANES]; LANES * MOST_BLOCKS];
        draws.words_across(enterprises, quarter, &set.blocks, &mut words);
        let one_over = one_over_shared(single, set, &words);
        let mut luck = Self {
            ai: [f32x4::ZERO; OPTIONS],
            core: [f32x4::ZERO; CLOUDS],
            beyond: f32x4::ZERO,
            migration: [1.0; LANES],
        };
        for ((ai, lane), (model, _)) in luck.ai.iter_mut().zip(&set.lanes).zip(set.options()) {
            *ai = single.exponentials(words[*lane]) * one_over[*model];
        }
        for (core, words) in luck.core[..set.clouds].iter_mut().zip(&words[set.core()..]) {
            *core = single.exponentials(*words);
        }
        if set.second_source {
            let beyond = words[set.beyond()].map(|word| uniform_of(word) < rules.second_source);
            luck.beyond = lanes(beyond);
        }
        if rules.switching > 0.0 {
            let mut words = [[0; LANES]; LANES];
            draws.words_across(enterprises, quarter, &[(Decision::Migration, 0)], &mut words);
            luck.migration = words[0].map(uniform_of);
        }
        luck
    }
}

/// One over the variable that the venues of each model share.
#[inline(always)]
fn one_over_shared(single: &Single, set: &ChoiceSet, words: &[[u32; LANES]]) -> [f32x4; MODELS] {
    if set.rho == 1.0 {
        return [f32x4::ONE; MODELS];
    }
    let nests = &words[set.nests()..set.core()];
    if set.rho == 0.5 {
        // 4 cos²(θ/2) W, where the cosine is the sine of what the angle leaves of a quarter turn.
        return std::array::from_fn(|m| {
            let rest = single.uniforms(nests[2 * m].map(|word| !word));
            let cosine = single.sin_quarter_turns(rest);
            let waiting = single.exponentials(nests[2 * m + 1]);
            f32x4::splat(4.0) * cosine * cosine * waiting
        });
    }
    transposed(std::array::from_fn(|lane| {
        one_over_positive_stable(
            set.rho,
            std::array::from_fn(|m| uniform_of(nests[2 * m][lane])),
            std::array::from_fn(|m| uniform_of(nests[2 * m + 1][lane])),
        )
    }))
}

/// Where the core of four enterprises is.
struct Core {
    homes: [usize; LANES],
    home: f32x4,
    shares: [f32x4; CLOUDS],
}

impl Core {
    #[inline(always)]
    fn of(rules: &Rules, enterprises: [usize; LANES], side: &Side) -> Self {
        let clouds = rules.extent.clouds;
        let mut homes = [0; LANES];
        let mut spend = [[0.0; LANES]; CLOUDS];
        for (lane, i) in enterprises.into_iter().enumerate() {
            let core = side.books.core(i);
            homes[lane] = largest(core);
            for c in 0..clouds {
                spend[c][lane] = core[c].cast_signed() as f32;
            }
        }
        let mut shares = spend.map(f32x4::new);
        let mut total = f32x4::ZERO;
        for share in &shares[..clouds] {
            total += *share;
        }
        let scale = f32x4::ONE / total.fast_max(f32x4::ONE);
        for share in &mut shares[..clouds] {
            *share *= scale;
        }
        Self { homes, home: f32x4::new(homes.map(|home| home as f32)), shares }
    }
}

/// The reciprocal rates of the clouds for the new workloads of four enterprises.
struct Placement {
    exist: [bool; CLOUDS],
    clouds: [f32x4; CLOUDS],
    /// Whether they are what they should be.
    sound: f32x4,
}

impl Placement {
    fn are_several(&self) -> bool {
        self.exist.iter().filter(|exists| **exists).count() > 1
    }

    /// The race of all clouds, and that of those that are not home.
    #[inline(always)]
    fn races(&self, luck: &Luck, home: f32x4) -> (Race, Race) {
        let (mut all, mut beyond) = (Race::new(), Race::new());
        for c in (0..CLOUDS).filter(|c| self.exist[*c]) {
            let arrival = luck.core[c] * self.clouds[c];
            all.enter(c, arrival);
            let is_home = home.simd_eq(f32x4::splat(c as f32));
            beyond.enter(c, is_home.select(f32x4::splat(f32::MAX), arrival));
        }
        (all, beyond)
    }
}

/// Four races at once. The last bits of an arrival tell whose it is.
struct Race {
    first: f32x4,
    second: f32x4,
}

/// The bits that tell an option.
const WHO: u32 = OPTIONS.next_power_of_two() as u32 - 1;

impl Race {
    #[inline(always)]
    fn new() -> Self {
        let never = f32x4::splat(f32::MAX);
        Self { first: never, second: never }
    }

    #[inline(always)]
    fn enter(&mut self, option: usize, arrival: f32x4) {
        let bits = cast::<f32x4, u32x4>(arrival) & u32x4::splat(!WHO);
        let arrival = cast(bits | u32x4::splat(option as u32));
        self.second = self.second.fast_min(self.first.fast_max(arrival));
        self.first = self.first.fast_min(arrival);
    }

    /// This race, or another one in the lanes that a mask holds in.
    #[inline(always)]
    fn or(&self, other: &Self, mask: f32x4) -> Self {
        Self {
            first: mask.select(other.first, self.first),
            second: mask.select(other.second, self.second),
        }
    }

    /// Who is first.
    #[inline(always)]
    fn winner(&self) -> u32x4 {
        cast::<f32x4, u32x4>(self.first) & u32x4::splat(WHO)
    }

    /// Whether the first is far enough ahead of the second.
    #[inline(always)]
    fn is_certain(&self) -> f32x4 {
        is_between(self.first, SOUND) & self.second.simd_ge(self.first * f32x4::splat(1.0 + MARGIN))
    }

    /// Whether the first comes before that of another race, and whether they are far enough apart
    /// to tell.
    #[inline(always)]
    fn beats(&self, other: &Self) -> (f32x4, f32x4) {
        let margin = f32x4::splat(1.0 + MARGIN);
        let apart =
            self.first.simd_ge(other.first * margin) | other.first.simd_ge(self.first * margin);
        (self.first.simd_lt(other.first), apart)
    }
}

#[inline(always)]
fn is_between(x: f32x4, (least, most): (f32, f32)) -> f32x4 {
    x.simd_ge(f32x4::splat(least)) & x.simd_le(f32x4::splat(most))
}

fn is_plain(x: f32) -> bool {
    (PLAIN.0..=PLAIN.1).contains(&x)
}

fn reciprocal(rate: f64) -> f32 {
    (1.0 / rate) as f32
}

/// Which of four lanes something holds in.
#[inline(always)]
fn lanes(holds: [bool; LANES]) -> f32x4 {
    cast(i32x4::new(holds.map(|holds| -i32::from(holds))))
}

/// Rows of four enterprises as columns of single precision.
#[inline(always)]
fn transposed<const N: usize>(rows: [[f64; N]; LANES]) -> [f32x4; N] {
    std::array::from_fn(|k| f32x4::new(rows.map(|row| row[k] as f32)))
}
