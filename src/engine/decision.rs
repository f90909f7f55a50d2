//! Decisions: what an enterprise does in a quarter in which it decides, on both sides.

use crate::market::{CLOUDS, MODELS, Model, VENUES};
use crate::numeric::kernel::ln;
use crate::numeric::{Decision, lanes};

use super::choice::first_arrival;
use super::choice_set::OPTIONS;
use super::friction::at_venues;
use super::largest::largest;
use super::luck::Luck;
use super::population::Enterprise;
use super::round::{Menu, Round};
use super::side::Side;

/// What an enterprise's own core, and the model that it used last, make of models, venues and clouds.
#[derive(Clone, Copy, Default)]
struct Attachment {
    home: usize,
    /// e^{V/ρ} of each model, as far as it depends on the enterprise alone.
    models: [f64; MODELS],
    /// e^{V/ρ} of each venue, as far as it depends on the venue alone.
    venues: [f64; VENUES],
    /// e^{κ · share} of each cloud.
    clouds: [f64; CLOUDS],
}

impl Round<'_> {
    /// The decisions of one enterprise, on both sides with the same luck.
    pub(super) fn decide(&self, seat: usize, sides: &mut [Side; 2]) {
        let rules = self.rules;
        let enterprise = &self.population.enterprises[seat];
        let menu = &self.menus[enterprise.sector as usize];
        let luck = Luck::draw(&menu.set, self.draws, enterprise.number, self.quarter);
        let migrates = enterprise.migrates(rules, self.quarter, || {
            let [luck, ..] =
                self.draws.uniforms(enterprise.number, self.quarter, Decision::Migration, 0);
            luck
        });
        let attachments = self.attachments(seat, enterprise, sides);
        for (place, side) in sides.iter_mut().enumerate() {
            self.source_ai(menu, place, seat, &luck, &attachments[place], side);
        }
        let rates = self.placement_rates(seat, enterprise, &attachments, sides);
        for (place, side) in sides.iter_mut().enumerate() {
            let (home, rates) = (attachments[place].home, &rates[place]);
            let elsewhere = |home: usize| {
                let mut rates = *rates;
                rates[home] = 0.0;
                first_arrival(&luck.core, &rates)
            };
            // Who looks beyond an only cloud finds nothing and stays.
            let beyond = if luck.beyond < rules.second_source { elsewhere(home) } else { None };
            if let Some(cloud) = beyond.or_else(|| first_arrival(&luck.core, rates)) {
                side.books.place(seat, cloud, rules.core_step);
            }
            if migrates {
                let home = side.books.home(seat);
                if let Some(cloud) = elsewhere(home) {
                    side.books.migrate(seat, home, cloud);
                    side.tally.switched_cloud += 1;
                }
            }
        }
    }

    /// What the enterprise's core makes of venues and clouds on either side.
    fn attachments(
        &self,
        seat: usize,
        enterprise: &Enterprise,
        sides: &[Side; 2],
    ) -> [Attachment; 2] {
        let rules = self.rules;
        let gateway = usize::from(enterprise.has_gateway(rules, self.quarter));
        let lost = &rules.friction[self.quarter as usize].lost[gateway];
        let rates = enterprise.rates(&rules.tastes);
        let (venues, clouds) = (rules.extent.venues, rules.extent.clouds);
        let mut attachments = [Attachment::default(); 2];
        let mut utilities = [0.0; 2 * (VENUES + CLOUDS)];
        let utilities = &mut utilities[..2 * (venues + clouds)];
        let halves = utilities.chunks_exact_mut(venues + clouds);
        for ((utilities, attachment), side) in halves.zip(&mut attachments).zip(sides) {
            let shares = side.books.core_shares(seat);
            attachment.home = largest(side.books.core(seat));
            attachment.models = rates;
            if let Some(rate) = attachment.models.get_mut(side.books.last(seat)) {
                *rate *= rules.tastes.stay_within[gateway];
            }
            let (at, on) = utilities.split_at_mut(venues);
            at_venues(&rules.tastes, &lost[attachment.home], &shares, at);
            for (utility, share) in on.iter_mut().zip(shares) {
                *utility = rules.tastes.inertia_core * share;
            }
        }
        lanes::exp(utilities);
        let halves = utilities.chunks_exact(venues + clouds);
        for (odds, attachment) in halves.zip(&mut attachments) {
            attachment.venues[..venues].copy_from_slice(&odds[..venues]);
            attachment.clouds[..clouds].copy_from_slice(&odds[venues..]);
        }
        attachments
    }

    /// AI sourcing: a model and a venue for new and re-sourced AI spend (docs/model.md, section 7.5).
    fn source_ai(
        &self,
        menu: &Menu,
        place: usize,
        seat: usize,
        luck: &Luck,
        attachment: &Attachment,
        side: &mut Side,
    ) {
        let rules = self.rules;
        let Attachment { models, venues, .. } = attachment;
        let options = menu.set.options();
        let mut rates = [0.0; OPTIONS];
        for ((rate, on_sale), (m, v)) in rates.iter_mut().zip(&menu.on_sale[place]).zip(options) {
            *rate = on_sale * (models[*m] * venues[*v]);
        }
        let Some(chosen) = first_arrival(&luck.ai[..options.len()], &rates) else { return };
        let (model, venue) = options[chosen];
        let openai = Model::OpenAi.index();
        let blocked = model != openai && {
            let everywhere = &side.conditions.openai_everywhere;
            let arrival = luck.ai[chosen] / rates[chosen];
            options.iter().zip(&luck.ai).any(|((m, v), waiting)| {
                let rate = everywhere[*v] * (models[openai] * venues[*v]);
                *m == openai && rate > 0.0 && waiting / rate < arrival
            })
        };
        side.source(seat, model, venue, blocked, rules.ai_step);
    }

    /// Core placement: the odds of each cloud for new workloads, e^{ξ + κ·share + λ·I + …}, where I
    /// is the log-sum of the AI options if core were there (docs/model.md, section 7.5).
    fn placement_rates(
        &self,
        seat: usize,
        enterprise: &Enterprise,
        attachments: &[Attachment; 2],
        sides: &mut [Side; 2],
    ) -> [[f64; CLOUDS]; 2] {
        let rules = self.rules;
        let clouds = rules.extent.clouds;
        let gateway = enterprise.has_gateway(rules, self.quarter);
        let mut pulls = [0.0; 2 * CLOUDS];
        let pulls = &mut pulls[..2 * clouds];
        for ((pull, attachment), side) in
            pulls.chunks_exact_mut(clouds).zip(attachments).zip(sides.iter_mut())
        {
            let stay = rules.tastes.stay[usize::from(gateway)];
            let odds = enterprise.odds_after(side.books.last(seat), stay);
            let offer = &side.conditions.offers[enterprise.sector as usize];
            for (odds, terms) in odds.iter().zip(&offer.pull[usize::from(gateway)]) {
                for (pull, term) in pull.iter_mut().zip(terms) {
                    *pull += odds * term;
                }
            }
            let log_sum = ln(pull[attachment.home]);
            let size = rules.sizes[enterprise.number as usize];
            side.tally.surplus(size, log_sum, enterprise, gateway);
        }
        // Where no AI is on sale at all, it pulls nowhere.
        if rules.placement.pull > 0.0 {
            for pull in pulls.chunks_exact_mut(clouds) {
                if pull.iter().all(|pull| *pull <= 0.0) {
                    pull.fill(1.0);
                }
            }
        }
        lanes::power(pulls, rules.placement.pull);
        let lean = enterprise.lean(&rules.tastes);
        let mut rates = [self.population.core_constants; 2];
        for (place, rates) in rates.iter_mut().enumerate() {
            let (attachment, side) = (&attachments[place], &sides[place]);
            for c in 0..clouds {
                rates[c] *= attachment.clouds[c];
                rates[c] *= pulls[place * clouds + c];
                rates[c] *= side.conditions.lean[c] * lean[c];
            }
            rates[attachment.home] *= rules.placement.discount;
        }
        rates
    }
}
