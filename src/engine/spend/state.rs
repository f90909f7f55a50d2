//! The spend state: who spends what where, on one side of the comparison.

use wide::u64x2;

use crate::engine::entity::entity;
use crate::market::{CLOUDS, Cloud, MODELS, Model, VENUES, Venue};
use crate::numeric::Fraction;

use super::portfolios::{Portfolios, model_and_venue, slot};
use super::rows::{FEW, Rows};
use super::units::{largest, part};

/// Spend of all enterprises together, updated with every move. Integers, so that the order of moves
/// cannot matter and nothing is lost to rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Core spend by cloud, in units of constant growth.
    pub core: [u64; CLOUDS],
    /// AI spend by model and venue, in units of constant growth.
    pub ai: [[u64; VENUES]; MODELS],
}

impl Totals {
    /// AI spend at one venue.
    #[must_use]
    pub fn ai_at(&self, venue: Venue) -> u64 {
        self.ai.iter().map(|venues| venues[venue.index()]).sum()
    }
}

entity! {
    /// Spend of each enterprise, in units of constant growth. Growth that all enterprises share cancels out of
    /// every share of spend, so it is applied when totals are read.
    #[derive(Clone, Debug)]
    pub struct SpendState {
        /// AI spend by enterprise, model and venue, and the model that each enterprise chose last.
        ai: Portfolios,
        /// Core spend by enterprise and cloud, and AI spend by enterprise and cloud.
        by_cloud: Rows,
        /// The sums over enterprises.
        pub totals: Totals,
    }
}

impl SpendState {
    /// The state of `enterprises` enterprises that spend nothing, on `clouds` clouds.
    #[must_use]
    pub fn new(clouds: usize, enterprises: usize) -> Self {
        Self {
            ai: Portfolios::new(enterprises),
            by_cloud: Rows::new(clouds, enterprises),
            totals: Totals::default(),
        }
    }

    /// Sets the core spend of all enterprises: `spend[i]` is that of the enterprise at the i-th of the
    /// `positions`. Spend on clouds that do not exist must be 0.
    pub fn set_core<const N: usize>(
        &mut self,
        positions: impl Iterator<Item = usize>,
        spend: &[[u64; N]],
    ) {
        self.totals.core = [0; CLOUDS];
        for (position, spend) in positions.zip(spend) {
            for (c, (cell, spend)) in
                self.by_cloud.core_mut(position).iter_mut().zip(spend).enumerate()
            {
                *cell = *spend;
                self.totals.core[c] += spend;
            }
        }
    }

    /// Adds to an enterprise's AI spend.
    pub fn add_ai(&mut self, enterprise: usize, model: Model, venue: Venue, spend: u64) {
        if spend > 0 {
            self.ai.add(enterprise, slot(model, venue), spend);
        }
        self.totals.ai[model.index()][venue.index()] += spend;
        if let Some(cloud) = venue.cloud() {
            self.by_cloud.ai_mut(enterprise)[cloud.index()] += spend;
        }
    }

    /// All AI spend on a cloud.
    #[must_use]
    pub fn ai_on(&self, cloud: Cloud) -> u64 {
        self.totals.ai_at(Venue::Cloud(cloud))
    }

    /// Scales all AI spend on a cloud down to a fraction.
    pub fn scale_ai_on(&mut self, cloud: Cloud, kept: Fraction) {
        for enterprise in 0..self.ai.count() {
            for (slot, spend) in self.ai.held_mut(enterprise) {
                let (model, venue) = model_and_venue(slot);
                if venue == Venue::Cloud(cloud) {
                    let cut = *spend - (*spend as f64 * kept.value()) as u64;
                    *spend -= cut;
                    self.totals.ai[model.index()][venue.index()] -= cut;
                    self.by_cloud.ai_mut(enterprise)[cloud.index()] -= cut;
                }
            }
        }
    }

    /// An enterprise's core spend by cloud.
    #[must_use]
    pub fn core(&self, enterprise: usize) -> &[u64] {
        self.by_cloud.core(enterprise)
    }

    /// An enterprise's AI spend by cloud, without what it buys from vendors directly.
    #[must_use]
    pub fn ai_on_clouds(&self, enterprise: usize) -> &[u64] {
        self.by_cloud.ai(enterprise)
    }

    /// Reads an enterprise's core and AI spend by cloud, where there are few of them.
    pub(in crate::engine) fn few(&self) -> Option<impl Fn(usize) -> [[u64x2; FEW / 2]; 2]> {
        self.by_cloud.few()
    }

    /// The models and venues at which an enterprise has bought AI, with what it spends there.
    pub fn ai(&self, enterprise: usize) -> impl Iterator<Item = ((Model, Venue), u64)> {
        self.ai.held(enterprise).map(|(slot, spend)| (model_and_venue(slot), spend))
    }

    /// The model that an enterprise chose last, if it has chosen one.
    #[inline(always)]
    #[must_use]
    pub fn last(&self, enterprise: usize) -> Option<Model> {
        self.ai.last(enterprise)
    }

    /// Records the model that an enterprise has chosen.
    pub fn set_last(&mut self, enterprise: usize, model: Model) {
        self.ai.set_last(enterprise, model);
    }

    /// An enterprise's home: the cloud with most of its core spend, the first of equals.
    #[must_use]
    pub fn home(&self, enterprise: usize) -> Cloud {
        Cloud::ALL[largest(self.core(enterprise))]
    }

    /// Moves a fraction of all AI spend of an enterprise to one model at one venue, and returns all of
    /// its AI spend.
    pub fn source(
        &mut self,
        enterprise: usize,
        model: Model,
        venue: Venue,
        fraction: Fraction,
    ) -> u64 {
        let on_clouds = self.by_cloud.ai_mut(enterprise);
        let (mut moving, mut all) = (0, 0);
        // Spend in the chosen slot is moved out and back in, which saves a branch.
        for (slot, spend) in self.ai.held_mut(enterprise) {
            all += *spend;
            let moved = part(*spend, fraction);
            *spend -= moved;
            moving += moved;
            let (model, venue) = model_and_venue(slot);
            self.totals.ai[model.index()][venue.index()] -= moved;
            if let Some(cloud) = venue.cloud() {
                on_clouds[cloud.index()] -= moved;
            }
        }
        self.add_ai(enterprise, model, venue, moving);
        self.ai.set_last(enterprise, model);
        all
    }

    /// Moves a fraction of all core spend of an enterprise to one cloud.
    pub fn place(&mut self, enterprise: usize, cloud: Cloud, fraction: Fraction) {
        let row = self.by_cloud.core_mut(enterprise);
        let mut moving = 0;
        // Spend on the chosen cloud is moved out and back in, which saves a branch.
        for (spend, total) in row.iter_mut().zip(&mut self.totals.core) {
            let moved = part(*spend, fraction);
            *spend -= moved;
            *total -= moved;
            moving += moved;
        }
        row[cloud.index()] += moving;
        self.totals.core[cloud.index()] += moving;
    }

    /// Moves all core spend of an enterprise from one cloud to another.
    pub fn migrate(&mut self, enterprise: usize, from: Cloud, to: Cloud) {
        let (from, to) = (from.index(), to.index());
        let row = self.by_cloud.core_mut(enterprise);
        let moved = row[from];
        row[from] -= moved;
        row[to] += moved;
        self.totals.core[from] -= moved;
        self.totals.core[to] += moved;
    }
}
