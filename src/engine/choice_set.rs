//! Choice sets: what the decisions of a quarter choose among, and where their luck has its address.

use arrayvec::ArrayVec;

use crate::market::{CLOUDS, MODELS, VENUES};
use crate::numeric::Decision;

/// The most options that an AI sourcing decision can have: every model at every venue.
pub const OPTIONS: usize = MODELS * VENUES;

/// Draws in a block.
pub(super) const LANES: usize = 4;

/// Blocks that hold one draw for each venue.
const BLOCKS: usize = VENUES.div_ceil(LANES);

/// What the enterprises of a sector choose among in a quarter, on whichever side: AI models at
/// venues, and clouds.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceSet {
    /// Dissimilarity of the venues of one model, ρ.
    pub(super) rho: f64,
    /// Each model with a venue, in the order of models.
    options: ArrayVec<(usize, usize), OPTIONS>,
    /// Where among the uniforms of `blocks` each option has its own.
    pub(super) lanes: ArrayVec<usize, OPTIONS>,
    /// The blocks of draws that a decision needs: those of the options, of the nests, of the
    /// clouds, and of looking beyond the home cloud.
    pub(super) blocks: ArrayVec<(Decision, u32), MOST_BLOCKS>,
    /// How many clouds there are to place core on.
    pub(super) clouds: usize,
    /// Whether enterprises may look beyond their home cloud.
    pub(super) second_source: bool,
}

impl ChoiceSet {
    /// The choice among the models at venues for which `has` holds, in nests by model with
    /// dissimilarity `rho`, and among so many clouds.
    #[must_use]
    pub fn new(
        rho: f64,
        clouds: usize,
        second_source: bool,
        has: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let mut set = Self {
            rho,
            options: ArrayVec::new(),
            lanes: ArrayVec::new(),
            blocks: ArrayVec::new(),
            clouds,
            second_source,
        };
        for model in 0..MODELS {
            for venue in 0..VENUES {
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

    fn add(&mut self, model: usize, venue: usize) {
        // Two blocks for each model, and a third after those of all models.
        let (block, lane) = (venue / LANES, venue % LANES);
        let block = if block < 2 { 2 * model + block } else { block * MODELS + model };
        let block = (Decision::AiOption, block as u32);
        if self.blocks.last() != Some(&block) {
            self.blocks.push(block);
        }
        self.lanes.push((self.blocks.len() - 1) * LANES + lane);
        self.options.push((model, venue));
    }

    /// Where among the uniforms of `blocks` those of looking beyond the home cloud begin.
    pub(super) fn beyond(&self) -> usize {
        LANES * (self.blocks.len() - usize::from(self.second_source))
    }

    /// Where those of the clouds begin.
    pub(super) fn core(&self) -> usize {
        self.beyond() - LANES * self.clouds.div_ceil(LANES)
    }

    /// Where those of the nests begin, two for each model, if there are any.
    pub(super) fn nests(&self) -> usize {
        self.core() - 2 * MODELS
    }

    /// Each option's model and venue.
    #[must_use]
    pub fn options(&self) -> &[(usize, usize)] {
        &self.options
    }
}

/// The most blocks that a choice set can need.
pub(super) const MOST_BLOCKS: usize = BLOCKS * MODELS + MODELS / 2 + CLOUDS.div_ceil(LANES) + 1;
