//! Protects lock-in: Arthur's two technologies with increasing returns, where early chance decides
//! which of them everybody uses for ever.
//!
//! Arthur (1989), "Competing technologies, increasing returns, and lock-in by historical events",
//! *Economic Journal* 99. Adopters come one by one, of two types with equal probability. Either type
//! has a technology of its own, better for it by Δ in units of what one earlier adopter is worth: 20
//! for those who prefer A, 10 for those who prefer B.
//!
//! An adopter who prefers B gives it up when A leads by more than 10, since at 10 both are worth the
//! same to it and it stays with its own. Leads are whole numbers and change by one, so that is when A
//! first leads by 11. In the same way an adopter who prefers A gives it up when B first leads by 21.
//! Until then each type takes its own, so A's lead is a symmetric random walk from 0 between 11 and
//! −21, and from there on both types take the leader. Hence P(A) = 21/(11 + 21) and E[T] = 11 · 21
//! adopters.

use multihome::engine::{first_arrival, logit};
use multihome::numeric::{Decision, Draws};

use super::scores::{SEEDS, Scores, assert_printed};

/// By how much a type's own technology, A or B, is better for it.
const DELTA: [i32; 2] = [20, 10];

/// The probability that A wins, and the mean number of adopters until a technology has won.
const TO_A: f64 = 0.656_250;
const ADOPTERS: f64 = 231.0;

/// Histories for each seed.
const HISTORIES: u32 = 200;

/// Further adopters after the market is locked in.
const AFTER: u32 = 100;

/// Utils that one earlier adopter is worth. Half of it is already a difference of 1,000, whose
/// exponential is 0: the race is then not random, and the better technology wins with certainty.
const RETURNS: f64 = 2_000.0;

/// The rates of both technologies in the race for an adopter. A small preference for a type's own
/// technology breaks ties; it may be anything below one earlier adopter.
fn rates(kind: usize, adopters: [i32; 2]) -> Vec<f64> {
    let mut worth = adopters.map(f64::from);
    worth[kind] += f64::from(DELTA[kind]) + 0.5;
    logit(&worth.map(|worth| RETURNS * worth))
}

/// The type of an adopter, and the technology that it takes.
fn adopter(draws: &Draws, history: u32, number: u32, adopters: [i32; 2]) -> (usize, usize) {
    let waiting = draws.exponentials(history, 0, Decision::Core, number);
    let kind = first_arrival(&waiting[..2], &[1.0, 1.0]).unwrap();
    (kind, first_arrival(&waiting[2..], &rates(kind, adopters)).unwrap())
}

/// A's lead from which everybody takes A, and B's lead from which everybody takes B.
fn barriers() -> [i32; 2] {
    let [of_a, of_b] = DELTA;
    [of_b + 1, of_a + 1]
}

#[test]
fn oracle_4_barriers_answers_and_exactness() {
    let [up, down] = barriers().map(f64::from);
    assert_printed(&[down / (up + down), up * down], &[TO_A, ADOPTERS]);
    // With certainty, each type takes its own technology up to and including Δ, and the other one
    // beyond.
    for lead in -100_i32..=100 {
        let adopters = [1_000 + lead, 1_000];
        let of_a = if lead >= -DELTA[0] { [1.0, 0.0] } else { [0.0, 1.0] };
        let of_b = if lead <= DELTA[1] { [0.0, 1.0] } else { [1.0, 0.0] };
        assert_eq!([rates(0, adopters), rates(1, adopters)], [of_a, of_b], "{lead}");
    }
}

#[test]
fn oracle_4_chance_locks_the_market_in() {
    let n = f64::from(HISTORIES);
    let [up, down] = barriers().map(f64::from);
    let mut to_a = Scores::new("P(A)", TO_A, HISTORIES);
    // The variance of the time at which a symmetric walk leaves its interval.
    let variance = up * down * (up * up + down * down - 2.0) / 3.0;
    let mut time = Scores::normal("E[T]", ADOPTERS, (variance / n).sqrt());
    for seed in 0..SEEDS {
        let draws = Draws::new(seed, 4);
        let (mut won, mut sum) = (0.0, 0.0);
        for history in 0..HISTORIES {
            let mut adopters = [0, 0];
            let mut number = 0;
            // The market is locked in when both types take the same technology; the barriers are not
            // used here.
            while rates(0, adopters) != rates(1, adopters) {
                let (kind, taken) = adopter(&draws, history, number, adopters);
                assert_eq!(taken, kind, "everybody takes what suits them at first");
                adopters[taken] += 1;
                number += 1;
            }
            let [a, b] = adopters;
            let winner = if a > b { 0 } else { 1 };
            assert_eq!((a - b).abs(), barriers()[winner]);
            won += if winner == 0 { 1.0 } else { 0.0 };
            sum += f64::from(number);
            let mut kinds = [0; 2];
            for number in number..number + AFTER {
                let (kind, taken) = adopter(&draws, history, number, adopters);
                assert_eq!(taken, winner, "nobody ever leaves the winner");
                kinds[kind] += 1;
                adopters[taken] += 1;
            }
            assert!(kinds.iter().all(|kind| *kind > 0), "both types have come");
        }
        to_a.push(won);
        time.push(sum / n);
    }
    to_a.check();
    time.check();
}
