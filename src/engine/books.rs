//! Books: who spends what where, on one side of the comparison.

use wide::u64x2;

use crate::market::{CLOUDS, Cloud, MODELS, VENUES, Venue};

use super::extent::Extent;
use super::largest::largest;
use super::portfolios::{Portfolios, model_and_venue, place};
use super::rows::{FEW, Rows};
use super::state::entity;
use super::units::{float, part};

/// Spend of all enterprises, kept up with every move. Integers, so that the order of moves cannot
/// matter and nothing is lost.
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
    pub fn ai_at(&self, venue: usize) -> u64 {
        self.ai.iter().map(|venues| venues[venue]).sum()
    }
}

entity! {
    /// Spend of each enterprise, in units of constant growth: growth that all share multiplies both
    /// sides of every ratio, so it is applied when totals are read.
    #[derive(Clone, Debug)]
    pub struct Books {
        /// AI spend by enterprise, model and venue, and the model that each chose last; what one has never
        /// used takes no room.
        ai: Portfolios,
        /// Core spend by enterprise and cloud, and the sums of AI spend.
        by_cloud: Rows,
        /// The sums over enterprises.
        pub totals: Totals,
    }
}

impl Books {
    /// Books of so many enterprises that spend nothing.
    #[must_use]
    pub fn new(extent: Extent, enterprises: usize) -> Self {
        Self {
            ai: Portfolios::new(enterprises),
            by_cloud: Rows::new(extent.clouds, enterprises),
            totals: Totals::default(),
        }
    }

    /// Gives the enterprises at all seats their core spend, one after another; whatever stands beyond the
    /// extent must be 0.
    pub fn take_core<const N: usize>(
        &mut self,
        seats: impl Iterator<Item = usize>,
        spend: &[[u64; N]],
    ) {
        self.totals.core = [0; CLOUDS];
        for (seat, spend) in seats.zip(spend) {
            for (c, (place, spend)) in
                self.by_cloud.core_mut(seat).iter_mut().zip(spend).enumerate()
            {
                *place = *spend;
                self.totals.core[c] += spend;
            }
        }
    }

    /// Adds to an enterprise's AI spend.
    pub fn add_ai(&mut self, enterprise: usize, model: usize, venue: usize, spend: u64) {
        if spend > 0 {
            self.ai.add(enterprise, place(model, venue), spend);
        }
        self.totals.ai[model][venue] += spend;
        if let Some(cloud) = Venue::ALL[venue].cloud() {
            self.by_cloud.ai_mut(enterprise)[cloud.index()] += spend;
        }
    }

    /// All AI spend on a cloud.
    #[must_use]
    pub fn ai_on(&self, cloud: usize) -> u64 {
        self.totals.ai_at(Venue::Cloud(Cloud::ALL[cloud]).index())
    }

    /// Cuts everyone's AI spend on a cloud down to a fraction.
    pub fn scale_ai_on(&mut self, cloud: usize, kept: f64) {
        let venue = Venue::Cloud(Cloud::ALL[cloud]).index();
        for enterprise in 0..self.ai.count() {
            for (place, spend) in self.ai.held_mut(enterprise) {
                let (m, v) = model_and_venue(place);
                if v == venue {
                    let cut = *spend - (*spend as f64 * kept) as u64;
                    *spend -= cut;
                    self.totals.ai[m][v] -= cut;
                    self.by_cloud.ai_mut(enterprise)[cloud] -= cut;
                }
            }
        }
    }

    /// An enterprise's core spend by cloud.
    #[must_use]
    pub fn core(&self, enterprise: usize) -> &[u64] {
        self.by_cloud.core(enterprise)
    }

    /// An enterprise's AI spend by cloud; what it buys direct is on none.
    #[must_use]
    pub fn ai_on_clouds(&self, enterprise: usize) -> &[u64] {
        self.by_cloud.ai(enterprise)
    }

    /// An enterprise's core and AI spend by cloud, where there are few of them.
    pub(super) fn few(&self) -> Option<impl Fn(usize) -> [[u64x2; FEW / 2]; 2]> {
        self.by_cloud.few()
    }

    /// The models and venues at which an enterprise has bought AI, with what it spends there.
    pub fn ai(&self, enterprise: usize) -> impl Iterator<Item = ((usize, usize), u64)> {
        self.ai.held(enterprise).map(|(place, spend)| (model_and_venue(place), spend))
    }

    /// The model that an enterprise chose last, by index; [`MODELS`] for none.
    #[inline(always)]
    #[must_use]
    pub fn last(&self, enterprise: usize) -> usize {
        self.ai.last(enterprise)
    }

    /// Notes the model that an enterprise has chosen.
    pub fn set_last(&mut self, enterprise: usize, model: usize) {
        self.ai.set_last(enterprise, model);
    }

    /// The cloud with most of an enterprise's core, by index; the first of equals.
    #[must_use]
    pub fn home(&self, enterprise: usize) -> usize {
        largest(self.core(enterprise))
    }

    /// The fractions of an enterprise's core on each cloud.
    #[must_use]
    pub fn core_shares(&self, enterprise: usize) -> [f64; CLOUDS] {
        let spend = self.core(enterprise);
        let total = float(spend.iter().sum::<u64>().max(1));
        let mut shares = [0.0; CLOUDS];
        for (share, spend) in shares.iter_mut().zip(spend) {
            *share = float(*spend) / total;
        }
        shares
    }

    /// Moves a fraction of all AI spend of an enterprise to one model at one venue, and returns all
    /// of its AI spend.
    pub fn source(&mut self, enterprise: usize, model: usize, venue: usize, fraction: f64) -> u64 {
        let on_clouds = self.by_cloud.ai_mut(enterprise);
        let (mut gathered, mut all) = (0, 0);
        // What is at the chosen place already leaves it too and comes back, so no branch has to tell it
        // from the others.
        for (place, spend) in self.ai.held_mut(enterprise) {
            all += *spend;
            let moved = part(*spend, fraction);
            *spend -= moved;
            gathered += moved;
            let (m, v) = model_and_venue(place);
            self.totals.ai[m][v] -= moved;
            if let Some(cloud) = Venue::ALL[v].cloud() {
                on_clouds[cloud.index()] -= moved;
            }
        }
        self.add_ai(enterprise, model, venue, gathered);
        self.ai.set_last(enterprise, model);
        all
    }

    /// Moves a fraction of all core spend of an enterprise to one cloud.
    pub fn place(&mut self, enterprise: usize, cloud: usize, fraction: f64) {
        let row = self.by_cloud.core_mut(enterprise);
        let mut gathered = 0;
        // From the cloud itself too, where it comes back to: no branch has to tell it from the others.
        for (spend, total) in row.iter_mut().zip(&mut self.totals.core) {
            let moved = part(*spend, fraction);
            *spend -= moved;
            *total -= moved;
            gathered += moved;
        }
        row[cloud] += gathered;
        self.totals.core[cloud] += gathered;
    }

    /// Moves all core spend of an enterprise from one cloud to another.
    pub fn migrate(&mut self, enterprise: usize, from: usize, to: usize) {
        let row = self.by_cloud.core_mut(enterprise);
        let moved = row[from];
        row[from] -= moved;
        row[to] += moved;
        self.totals.core[from] -= moved;
        self.totals.core[to] += moved;
    }
}
