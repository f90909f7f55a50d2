//! Draws by address: a random number is a function of where it is used, never of when.

use wide::u32x4;

use super::kernel::ln;
use super::lanes;
use super::philox::{Ends, Schedule, philox4x32_10};

/// The version of the scheme of draws, part of the generator's key: another scheme has other draws.
pub const SCHEME: u32 = 1;

/// What a draw decides, part of its address: adding a decision changes no other draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Decision {
    /// Which clouds an enterprise uses at quarter 0, and in which order.
    Clouds = 1,
    /// How many clouds an enterprise uses at quarter 0.
    CloudCount = 2,
    /// Whether an enterprise is in the public sector, and its contract.
    Traits = 3,
    /// An enterprise's taste for each model.
    Taste = 4,
    /// The two models that an enterprise uses at quarter 0.
    InitialModel = 5,
    /// The venues of those models.
    InitialVenue = 6,
    /// The shock of one model at one venue in an AI sourcing decision.
    AiOption = 7,
    /// The shock that all venues of one model share in an AI sourcing decision.
    AiNest = 8,
    /// Core placement.
    Core = 9,
    /// Whether existing workloads move at the end of a contract.
    Migration = 10,
    /// Whether an enterprise is built on Microsoft's software, and when it gets a gateway.
    Segments = 11,
    /// Whether an enterprise has to choose beyond its home cloud.
    SecondSource = 12,
    /// Whether and when the AGI clause strikes.
    Clause = 13,
    /// Whether another model is opened after OpenAI's precedent, and which.
    Precedent = 14,
    /// Whether the window is waived when Azure is full.
    Waiver = 15,
    /// How chance moves the qualities of models in a quarter.
    Race = 16,
    /// How many outages a venue has in a quarter.
    Outage = 17,
}

/// The enterprise in the address of draws that belong to none.
pub const NOBODY: u32 = u32::MAX;

/// The draws of one replicate under one seed.
///
/// Both sides of a comparison use the same draws (common random numbers), so that they differ by their
/// regimes alone.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    key: [u32; 2],
    schedule: Schedule,
    replicate: u32,
}

impl Draws {
    /// The draws of `replicate` under `seed`.
    #[must_use]
    pub fn new(seed: u32, replicate: u32) -> Self {
        let key = [seed, SCHEME];
        Self { key, schedule: Schedule::new(key), replicate }
    }

    /// Four uniforms in (0, 1) for options `4 * block ..= 4 * block + 3` of a decision.
    #[must_use]
    pub fn uniforms(
        &self,
        enterprise: u32,
        quarter: u32,
        decision: Decision,
        block: u32,
    ) -> [f64; 4] {
        let counter = [enterprise, decision_word(decision, quarter), block, self.replicate];
        philox4x32_10(counter, self.key).map(uniform_of)
    }

    /// `N` uniforms in (0, 1) of a decision that belongs to no enterprise.
    #[must_use]
    pub fn uniforms_of_nobody<const N: usize>(&self, quarter: u32, decision: Decision) -> [f64; N] {
        let mut uniforms = [0.0; N];
        for (block, four) in (0..).zip(uniforms.chunks_mut(4)) {
            let drawn = self.uniforms(NOBODY, quarter, decision, block);
            four.copy_from_slice(&drawn[..four.len()]);
        }
        uniforms
    }

    /// Four unit exponentials, the waiting times of an exponential race: divided by the options' rates they
    /// are arrivals, and each option is first with probability proportional to its rate. Raising one rate
    /// can only make that option win.
    #[must_use]
    pub fn exponentials(
        &self,
        enterprise: u32,
        quarter: u32,
        decision: Decision,
        block: u32,
    ) -> [f64; 4] {
        let mut waiting = self.uniforms(enterprise, quarter, decision, block);
        lanes::ln(&mut waiting);
        waiting.map(|ln| -ln)
    }

    /// The uniforms of several blocks of decisions of one enterprise, four for each block: those of
    /// [`Self::uniforms`], computed faster.
    pub fn uniforms_of(
        &self,
        enterprise: u32,
        quarter: u32,
        blocks: &[(Decision, u32)],
        uniforms: &mut [f64],
    ) {
        for (blocks, uniforms) in blocks.chunks(LANES).zip(uniforms.chunks_mut(4 * LANES)) {
            let mut counters =
                [[enterprise; LANES], [0; LANES], [0; LANES], [self.replicate; LANES]];
            for (lane, (decision, block)) in blocks.iter().enumerate() {
                counters[1][lane] = decision_word(*decision, quarter);
                counters[2][lane] = *block;
            }
            self.fill(counters, uniforms);
        }
    }

    /// The words of the uniforms of one block of a decision, of enterprises from `first` on: a row for every
    /// four of them, with a vector of their words for each draw of the block.
    #[inline]
    pub fn words_across(
        &self,
        first: u32,
        quarter: u32,
        decision: Decision,
        block: u32,
        rows: &mut [[u32x4; 4]],
    ) {
        let middle = [decision_word(decision, quarter), block];
        let ends = |first: u32| {
            let enterprises = std::array::from_fn(|lane| first.wrapping_add(lane as u32));
            self.schedule.ends(enterprises, self.replicate)
        };
        let (pairs, odd) = rows.as_chunks_mut::<2>();
        let mut first = first;
        for pair in pairs {
            let next = first.wrapping_add(LANES as u32);
            self.schedule.between([(&ends(first), middle), (&ends(next), middle)], pair);
            first = next.wrapping_add(LANES as u32);
        }
        for row in odd {
            self.schedule.between([(&ends(first), middle)], std::array::from_mut(row));
        }
    }

    /// The draws of four enterprises in a quarter.
    #[inline(always)]
    #[must_use]
    pub fn across(&self, enterprises: [u32; LANES], quarter: u32) -> Across<'_> {
        let ends = self.schedule.ends(enterprises, self.replicate);
        Across { schedule: &self.schedule, ends, quarter }
    }

    /// The uniforms of four counters, four for each.
    #[inline(always)]
    fn fill(&self, counters: [[u32; LANES]; 4], uniforms: &mut [f64]) {
        let mut rows = [[u32x4::ZERO; 4]];
        self.schedule.philox([counters], &mut rows);
        let [words] = rows;
        for (lane, uniforms) in uniforms.chunks_exact_mut(4).enumerate() {
            for (uniform, words) in uniforms.iter_mut().zip(words) {
                *uniform = uniform_of(words.to_array()[lane]);
            }
        }
    }
}

/// The draws of four enterprises in a quarter.
#[derive(Clone, Copy, Debug)]
pub struct Across<'a> {
    schedule: &'a Schedule,
    ends: Ends,
    quarter: u32,
}

impl Across<'_> {
    /// The words of the uniforms of several blocks of decisions: for each draw of each block, a vector of the
    /// words of the four enterprises.
    #[inline(always)]
    pub fn words(&self, blocks: &[(Decision, u32)], words: &mut [u32x4]) {
        let middle =
            |(decision, block): (Decision, u32)| [decision_word(decision, self.quarter), block];
        let (rows, _) = words.as_chunks_mut::<4>();
        let (pairs, rest) = blocks.as_chunks::<2>();
        let (of_pairs, of_rest) = rows.split_at_mut(2 * pairs.len());
        let (of_pairs, _) = of_pairs.as_chunks_mut::<2>();
        for (pair, rows) in pairs.iter().zip(of_pairs) {
            self.schedule.between(pair.map(|block| (&self.ends, middle(block))), rows);
        }
        let (of_rest, _) = of_rest.as_chunks_mut::<1>();
        for (block, rows) in rest.iter().zip(of_rest) {
            self.schedule.between([(&self.ends, middle(*block))], rows);
        }
    }
}

/// How many counters are computed at once, in vectors of four words.
const LANES: usize = 4;

/// The word of an address that holds the decision and its quarter.
const fn decision_word(decision: Decision, quarter: u32) -> u32 {
    (decision as u32) << 16 | quarter
}

/// The unit exponential of a uniform in (0, 1), by inversion: −ln u.
#[must_use]
pub fn exponential(uniform: f64) -> f64 {
    -ln(uniform)
}

/// The uniform of a drawn word, strictly inside (0, 1), so that its logarithm is finite.
#[must_use]
pub fn uniform_of(word: u32) -> f64 {
    (f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_every_part_of_its_address() {
        let reference = Draws::new(42, 0).uniforms(1, 2, Decision::Core, 3);
        assert_eq!(reference, Draws::new(42, 0).uniforms(1, 2, Decision::Core, 3));
        for other in [
            Draws::new(43, 0).uniforms(1, 2, Decision::Core, 3),
            Draws::new(42, 1).uniforms(1, 2, Decision::Core, 3),
            Draws::new(42, 0).uniforms(2, 2, Decision::Core, 3),
            Draws::new(42, 0).uniforms(1, 3, Decision::Core, 3),
            Draws::new(42, 0).uniforms(1, 2, Decision::Taste, 3),
            Draws::new(42, 0).uniforms(1, 2, Decision::Core, 4),
        ] {
            assert_ne!(reference, other);
        }
    }

    #[test]
    fn blocks_drawn_together_are_the_blocks_drawn_alone() {
        let draws = Draws::new(42, 3);
        let blocks: Vec<(Decision, u32)> = (0..4)
            .map(|block| (Decision::AiOption, block))
            .chain([(Decision::Core, 0), (Decision::AiNest, 2)])
            .collect();
        for several in 1..=blocks.len() {
            let mut together = vec![0.0; 4 * several];
            draws.uniforms_of(7, 5, &blocks[..several], &mut together);
            let alone: Vec<f64> = blocks[..several]
                .iter()
                .flat_map(|(decision, block)| draws.uniforms(7, 5, *decision, *block))
                .collect();
            assert_eq!(together, alone);
        }
    }

    #[test]
    fn enterprises_drawn_together_are_the_enterprises_drawn_alone() {
        let draws = Draws::new(42, 3);
        for fours in 1..=5 {
            let mut rows = vec![[u32x4::ZERO; 4]; fours];
            draws.words_across(11, 5, Decision::Core, 1, &mut rows);
            for (enterprise, i) in (11..).zip(0..LANES * fours) {
                let row = &rows[i / LANES];
                let uniforms = row.map(|words| uniform_of(words.to_array()[i % LANES]));
                assert_eq!(uniforms, draws.uniforms(enterprise, 5, Decision::Core, 1));
            }
        }
    }

    #[test]
    fn words_drawn_together_are_those_of_the_uniforms() {
        let draws = Draws::new(42, 3);
        let enterprises = [3, 8, 8, 1_000_000];
        let blocks = [(Decision::Core, 1), (Decision::AiNest, 0), (Decision::Migration, 2)];
        for several in 1..=blocks.len() {
            let mut words = vec![u32x4::ZERO; 4 * several];
            draws.across(enterprises, 5).words(&blocks[..several], &mut words);
            for (lane, enterprise) in enterprises.into_iter().enumerate() {
                for ((decision, block), words) in blocks.into_iter().zip(words.chunks_exact(4)) {
                    let uniforms: Vec<f64> =
                        words.iter().map(|words| uniform_of(words.to_array()[lane])).collect();
                    assert_eq!(uniforms, draws.uniforms(enterprise, 5, decision, block));
                }
            }
        }
    }

    #[test]
    fn uniforms_never_touch_their_ends() {
        assert!(uniform_of(0) > 0.0);
        assert!(uniform_of(u32::MAX) < 1.0);
    }
}
