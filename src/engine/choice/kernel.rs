//! The kernel: what four enterprises choose on both sides, in any precision. Every term of choice is
//! written here or in [`super::attachment`], and nowhere else.

use crate::engine::rules::{Enterprise, Population, Rules, Sector, SideRules};
use crate::engine::side::Side;
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES};
use crate::numeric::Draws;

use super::attachment::{Attachment, Four};
use super::choice_set::{ChoiceSet, LANES, OPTIONS};
use super::precision::{Exact, Fast, Lanes, Precision};
use super::race::Race;
use super::shocks::FourShocks;

/// The largest coefficient of an exponent with which single precision is used.
const STEEP: f64 = 30.0;

/// What an enterprise chooses on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The option of the choice set that its AI spend goes to; `None` where nothing is on sale.
    pub option: Option<usize>,
    /// Whether OpenAI would have won that spend if every cloud had sold its models.
    pub blocked: bool,
    /// Its home cloud before the decision.
    pub home: Cloud,
    /// The cloud that its new workloads go to.
    pub cloud: Option<Cloud>,
}

/// Where a kernel writes its results and intermediate values: one buffer for many calls.
pub(super) struct Results<P: Precision> {
    /// What each lane chooses on both sides.
    pub choices: [[Choice; 2]; LANES],
    /// In which lanes that is certain.
    pub certain: [bool; LANES],
    /// When each cloud arrives in core placement on both sides, also where an enterprise chooses beyond its
    /// home cloud; only in double precision.
    pub arrivals: [[P::Lanes; CLOUDS]; 2],
    pub shocks: FourShocks<P>,
    attachments: [Attachment<P>; 2],
}

impl<P: Precision> Default for Results<P> {
    fn default() -> Self {
        Self {
            choices: [[Choice { option: None, blocked: false, home: Cloud::Aws, cloud: None }; 2];
                LANES],
            certain: Default::default(),
            arrivals: [[P::splat(P::scalar(f64::INFINITY)); CLOUDS]; 2],
            shocks: FourShocks::default(),
            attachments: Default::default(),
        }
    }
}

/// Rates of one side that are the same for all enterprises of a kernel.
struct Rates<P: Precision> {
    /// The factor of the rate e^{V/ρ} of each option that is common to its sector.
    options: [P::Scalar; OPTIONS],
    is_sold: [bool; OPTIONS],
    /// The same of OpenAI's models at each venue if every cloud sold them.
    openai_everywhere: [P::Scalar; VENUES],
    is_venue: [bool; VENUES],
    /// The calibrated alternative-specific constants, e^ξ.
    core_constants: [P::Scalar; CLOUDS],
    /// The alternative-specific constants of the quarter, for other enterprises and Microsoft shops.
    cloud_constants: [[P::Scalar; CLOUDS]; 2],
    is_cloud: [bool; CLOUDS],
    /// The terms of the log-sum behind the AI pull: odds, not rates, so that they can be added.
    pull: [[P::Scalar; CLOUDS]; MODELS],
}

impl<P: Precision> Rates<P> {
    /// The rates of a side, those of AI options multiplied by `scale`, which does not change the winner.
    fn new(
        rules: &SideRules,
        population: &Population,
        (sector, gateway): (Sector, usize),
        (on_sale, scale): (&[f64; OPTIONS], f64),
        side: &Side,
    ) -> Self {
        let conditions = &side.conditions;
        let everywhere = &conditions.openai_everywhere[gateway];
        let scaled = |rate: f64| P::rate(rate * scale);
        let pull = &conditions.offers[sector as usize].pull[gateway];
        let others = conditions.cloud_constants;
        let mut shops = others;
        shops[Cloud::Azure.index()] *= rules.tastes.bundle;
        Self {
            options: on_sale.map(scaled),
            is_sold: on_sale.map(|rate| rate > 0.0),
            openai_everywhere: everywhere.map(scaled),
            is_venue: everywhere.map(|rate| rate > 0.0),
            core_constants: population.core_constants.map(P::rate),
            cloud_constants: [others, shops].map(|clouds| clouds.map(P::rate)),
            is_cloud: population.core_constants.map(|rate| rate > 0.0),
            pull: pull.map(|clouds| clouds.map(P::scalar)),
        }
    }
}

/// The choices of the enterprises of one sector in a quarter, all with a gateway or all without.
pub(super) struct Kernel<P: Precision> {
    pub precision: P,
    quarter: u32,
    pub gateway: usize,
    tags: [P::Tag; OPTIONS],
    /// Whether anybody uses a model.
    pub used: [bool; MODELS],
    /// Utility lost at each venue, by home.
    pub lost: [[P::Scalar; VENUES]; CLOUDS],
    sides: [Rates<P>; 2],
}

impl Kernel<Exact> {
    /// The kernel of a quarter in double precision.
    pub fn exact(
        rules: &SideRules,
        population: &Population,
        quarter: u32,
        group: (Sector, bool),
        on_sale: &[[f64; OPTIONS]; 2],
        sides: &[Side; 2],
    ) -> Self {
        let on_sale = on_sale.each_ref().map(|own| (own, 1.0));
        Self::new(rules, population, quarter, group, on_sale, sides)
    }
}

impl Kernel<Fast> {
    /// The kernel of a quarter in single precision; `None` where a coefficient is out of its bounds.
    #[inline(never)]
    pub fn fast(
        rules: &SideRules,
        population: &Population,
        quarter: u32,
        (sector, gateway): (Sector, bool),
        on_sale: &[[f64; OPTIONS]; 2],
        sides: &[Side; 2],
    ) -> Option<Self> {
        let tastes = &rules.tastes;
        let lost = &rules.friction[quarter as usize].lost[usize::from(gateway)];
        let steepest =
            lost.iter().flatten().fold(tastes.gravity, |most, lost| most.max(lost.abs()));
        let is_moderate = (steepest / tastes.rho).max(tastes.inertia_core) <= STEEP;
        // Where ρ is small, the rates e^{V/ρ} can all be very large or all very small. So they are divided by the
        // largest rate of OpenAI's models at any venue. A common factor does not change which option wins.
        let mut scales = [1.0; 2];
        let mut has_room = is_moderate && Fast::has_room_for(tastes.bundle);
        for (s, scale) in scales.iter_mut().enumerate() {
            let conditions = &sides[s].conditions;
            let everywhere = &conditions.openai_everywhere[usize::from(gateway)];
            let best = everywhere.iter().fold(0.0, |best: f64, rate| best.max(*rate));
            if best > 0.0 {
                *scale = 1.0 / best;
            }
            let rates: [(&[f64], f64); 4] = [
                (&on_sale[s], *scale),
                (everywhere, *scale),
                (&population.core_constants, 1.0),
                (&conditions.cloud_constants, 1.0),
            ];
            for (rates, scale) in rates {
                for rate in rates {
                    has_room &= *rate == 0.0 || Fast::has_room_for(rate * scale);
                }
            }
        }
        let [a, b] = scales;
        let on_sale = [(&on_sale[0], a), (&on_sale[1], b)];
        has_room.then(|| Self::new(rules, population, quarter, (sector, gateway), on_sale, sides))
    }
}

impl<P: Precision> Kernel<P> {
    fn new(
        rules: &SideRules,
        population: &Population,
        quarter: u32,
        (sector, gateway): (Sector, bool),
        [on_sale_a, on_sale_b]: [(&[f64; OPTIONS], f64); 2],
        [a, b]: &[Side; 2],
    ) -> Self {
        let gateway = usize::from(gateway);
        let rates = |on_sale, side| Rates::new(rules, population, (sector, gateway), on_sale, side);
        Self {
            precision: P::default(),
            quarter,
            gateway,
            tags: std::array::from_fn(P::tag),
            used: population.qualities.map(f64::is_finite),
            lost: rules.friction[quarter as usize].lost[gateway]
                .map(|venues| venues.map(P::scalar)),
            sides: [rates(on_sale_a, a), rates(on_sale_b, b)],
        }
    }

    /// What four enterprises choose on both sides.
    #[inline(always)]
    pub fn decide(
        &self,
        rules: &Rules,
        enterprises: [(usize, &Enterprise); LANES],
        set: &ChoiceSet,
        draws: &Draws,
        [a, b]: &[Side; 2],
        results: &mut Results<P>,
    ) {
        let Results { choices, certain, arrivals, shocks, attachments } = results;
        let [attachment_a, attachment_b] = attachments;
        let numbers = enterprises.map(|(_, enterprise)| enterprise.number);
        shocks.draw(&self.precision, rules, set, draws, (numbers, self.quarter));
        let common = rules.common();
        let four = Four::new(self, common, &enterprises);
        attachment_a.fill(self, common, (&enterprises, &four), a);
        attachment_b.fill(self, common, (&enterprises, &four), b);
        let (mut sourcing, mut sourcing_b) = (P::Race::default(), P::Race::default());
        let (mut everywhere, mut everywhere_b) = (P::Race::default(), P::Race::default());
        for (k, (model, venue)) in set.options().iter().enumerate() {
            let (m, v) = (model.index(), venue.index());
            if self.used[m] {
                let waiting = shocks.ai[k];
                let enter =
                    |side: usize, own: &Attachment<P>, race: &mut P::Race, all: &mut P::Race| {
                        let rates = &self.sides[side];
                        let rate = own.models[m] * own.venues[v];
                        if rates.is_sold[k] {
                            let rate = P::splat(rates.options[k]) * rate;
                            race.enter(self.tags[k], P::arrival(waiting, rate));
                        }
                        if *model == Model::OpenAi && rates.is_venue[v] {
                            let rate = P::splat(rates.openai_everywhere[v]) * rate;
                            all.enter(self.tags[k], P::arrival(waiting, rate));
                        }
                    };
                enter(0, attachment_a, &mut sourcing, &mut everywhere);
                enter(1, attachment_b, &mut sourcing_b, &mut everywhere_b);
            }
        }
        *certain = [true; LANES];
        let mut place_core =
            |side: usize, own: &Attachment<P>, sourcing: &P::Race, everywhere: &P::Race| {
                let options = sourcing.winner().map(|option| option as usize);
                let models =
                    options.map(|option| set.options().get(option).map(|(model, _)| *model));
                let is_openai = models.map(|model| model == Some(Model::OpenAi));
                let (earlier, apart) = everywhere.beats(sourcing);
                let (placing, trusted) =
                    self.place(rules, &four, side, models, own, shocks, &mut arrivals[side]);
                let clouds = placing.winner().map(|cloud| Cloud::ALL.get(cloud as usize).copied());
                let sound = own.sound & shocks.sound & trusted;
                let sound = sound & sourcing.is_certain() & placing.is_certain();
                let (sound, apart, earlier) = (sound.answers(), apart.answers(), earlier.answers());
                for lane in 0..LANES {
                    let holds = |answers: u32| answers >> lane & 1 == 1;
                    certain[lane] &= holds(sound) & (is_openai[lane] | holds(apart));
                    choices[lane][side] = Choice {
                        option: models[lane].map(|_| options[lane]),
                        blocked: !is_openai[lane] & holds(earlier),
                        home: Cloud::ALL[own.homes[lane]],
                        cloud: clouds[lane],
                    };
                }
            };
        place_core(0, attachment_a, &sourcing, &everywhere);
        place_core(1, attachment_b, &sourcing_b, &everywhere_b);
    }

    /// Core placement: the race of the clouds for new workloads, given the models that the enterprises have
    /// just chosen, and in which lanes its terms are within the bounds of the precision. The rate of each
    /// cloud is e^{ξ + κ·share + λ·I + …}, where I is the log-sum of the AI options if all core were on it
    /// (docs/model.md, section 7.5). An enterprise that has to choose beyond its home cloud takes the first
    /// of the others, and stays if there is none (M18).
    #[inline(always)]
    #[expect(clippy::too_many_arguments)]
    fn place(
        &self,
        rules: &Rules,
        four: &Four<P>,
        side: usize,
        models: [Option<Model>; LANES],
        own: &Attachment<P>,
        shocks: &FourShocks<P>,
        arrivals: &mut [P::Lanes; CLOUDS],
    ) -> (P::Race, P::Lanes) {
        let (rules, rates) = (&rules.sides[side], &self.sides[side]);
        let placement = &rules.placement;
        let number = |x: usize| P::splat(P::scalar(x as f64));
        let chosen =
            P::gather(models.map(|model| P::scalar(model.map_or(MODELS, Model::index) as f64)));
        let is_none = chosen.equals(number(MODELS));
        let chosen = is_none.choose(own.last, chosen);
        let stay = P::splat(P::scalar(rules.tastes.stay[self.gateway]));
        let mut odds = [P::Lanes::ZERO; MODELS];
        for m in 0..MODELS {
            odds[m] = chosen.equals(number(m)).choose(four.odds[m] * stay, four.odds[m]);
        }
        let is_cloud = |c: &usize| rates.is_cloud[*c];
        let clouds = rules.extent.clouds;
        let mut sound = P::answer([true; LANES]);
        let inertia = P::splat(P::scalar(rules.tastes.inertia_core));
        // Stage by stage for all clouds, rather than cloud by cloud, so that processors can work on several
        // at a time.
        let mut pulls = [P::Lanes::ONE; CLOUDS];
        let pull = placement.pull[self.quarter as usize];
        if pull > 0.0 {
            for c in 0..clouds {
                let mut sum = P::Lanes::ZERO;
                for m in 0..MODELS {
                    sum += odds[m] * P::splat(rates.pull[m][c]);
                }
                pulls[c] = sum;
                sound = sound & P::is_plain(sum);
            }
            P::pull_nowhere_if_zero(&mut pulls[..clouds]);
        }
        let mut own_rates = [P::Lanes::ONE; CLOUDS];
        for c in (0..clouds).filter(is_cloud) {
            let constant = P::splat(rates.core_constants[c]);
            let inertia = inertia * own.shares[c];
            own_rates[c] = self.precision.scaled(constant, inertia, pulls[c], pull);
            sound = sound & P::is_plain(own_rates[c]);
        }
        let discount = P::splat(P::rate(placement.discount));
        let are_several = (0..clouds).filter(is_cloud).count() > 1;
        let beyond = if are_several { shocks.beyond[side] } else { P::Lanes::ZERO };
        let homes = P::gather(own.homes.map(|home| P::scalar(home as f64)));
        let mut race = P::Race::default();
        for c in (0..clouds).filter(is_cloud) {
            let [others, shops] = [0, 1].map(|shop| P::splat(rates.cloud_constants[shop][c]));
            let mut rate = own_rates[c];
            rate *=
                if c == Cloud::Azure.index() { four.shops.choose(shops, others) } else { others };
            let is_home = homes.equals(number(c));
            rate = is_home.choose(rate * discount, rate);
            let arrival = P::arrival(shocks.core[c], rate);
            if P::IS_EXACT {
                arrivals[c] = arrival;
            }
            let last = arrival.larger(P::splat(P::LATEST));
            race.enter(self.tags[c], (beyond & is_home).choose(last, arrival));
        }
        (race, sound)
    }
}
