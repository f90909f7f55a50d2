//! Choice sets: the options of the decisions of a quarter, and the addresses of their draws.

use arrayvec::ArrayVec;

use crate::market::{CLOUDS, MODELS, Model, VENUES, Venue};
use crate::numeric::Decision;

/// The most options that an AI sourcing decision can have: every model at every venue.
pub const OPTIONS: usize = MODELS * VENUES;

/// How many draws a block has, and how many enterprises decide at a time.
pub(in crate::engine) const LANES: usize = 4;

/// How many blocks hold one draw for each venue.
const BLOCKS: usize = VENUES.div_ceil(LANES);

/// The options of the enterprises of a sector in a quarter, on either side: AI models at venues, and
/// clouds.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceSet {
    /// Dissimilarity of the venues of one model, ρ.
    pub(super) rho: f64,
    /// Each model with a venue, in the order of models.
    options: ArrayVec<(Model, Venue), OPTIONS>,
    /// The position of each option's draw among the draws of `blocks`.
    pub(super) lanes: ArrayVec<usize, OPTIONS>,
    /// The blocks of draws that a decision needs: for the options, the nests, the clouds, and for choosing
    /// beyond the home cloud, in this order.
    pub(super) blocks: ArrayVec<(Decision, u32), MOST_BLOCKS>,
    /// How many clouds core can be placed on.
    pub(super) clouds: usize,
    /// Whether enterprises may have to choose beyond their home cloud (M18).
    pub(super) second_source: bool,
}

impl ChoiceSet {
    /// The models at venues for which `has` holds, in nests by model with dissimilarity `rho` in (0, 1], and
    /// `clouds` clouds.
    #[must_use]
    pub fn new(
        rho: f64,
        clouds: usize,
        second_source: bool,
        has: impl Fn(Model, Venue) -> bool,
    ) -> Self {
        let mut set = Self {
            rho,
            options: ArrayVec::new(),
            lanes: ArrayVec::new(),
            blocks: ArrayVec::new(),
            clouds,
            second_source,
        };
        for model in Model::ALL {
            for venue in Venue::ALL {
                if has(model, venue) {
                    set.add(model, venue);
                }
            }
        }
        if rho < 1.0 {
            // The two uniforms of one model make half a block.
            set.blocks.extend((0..MODELS / 2).map(|pair| (Decision::AiNest, pair as u32)));
        }
        let of_clouds = clouds.div_ceil(LANES);
        set.blocks.extend((0..of_clouds).map(|block| (Decision::Core, block as u32)));
        if second_source {
            set.blocks.push((Decision::SecondSource, 0));
        }
        set
    }

    fn add(&mut self, model: Model, venue: Venue) {
        let (block, lane) = (venue.index() / LANES, venue.index() % LANES);
        let m = model.index();
        // Each model has two blocks in a row; a third one comes after those of all models.
        let block = if block < 2 { 2 * m + block } else { block * MODELS + m };
        let block = (Decision::AiOption, block as u32);
        if self.blocks.last() != Some(&block) {
            self.blocks.push(block);
        }
        self.lanes.push((self.blocks.len() - 1) * LANES + lane);
        self.options.push((model, venue));
    }

    /// The position of the draws for choosing beyond the home cloud among those of `blocks`.
    pub(super) fn beyond(&self) -> usize {
        LANES * (self.blocks.len() - usize::from(self.second_source))
    }

    /// The position of the draws for the clouds.
    pub(super) fn core(&self) -> usize {
        self.beyond() - LANES * self.clouds.div_ceil(LANES)
    }

    /// The position of the draws for the nests, two for each model, if there are nests.
    pub(super) fn nests(&self) -> usize {
        self.core() - 2 * MODELS
    }

    /// Each option's model and venue.
    #[must_use]
    pub fn options(&self) -> &[(Model, Venue)] {
        &self.options
    }
}

/// The most blocks that a choice set needs.
pub(super) const MOST_BLOCKS: usize = BLOCKS * MODELS + MODELS / 2 + CLOUDS.div_ceil(LANES) + 1;
