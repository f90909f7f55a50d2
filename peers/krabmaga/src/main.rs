//! The model in krABMaga: scheduled agents that hold an option.
//! `lock-in-krabmaga AGENTS QUARTERS SEED` prints one line of JSON.

use std::any::Any;
use std::env;
use std::error::Error;
use std::time::Instant;

use krabmaga::engine::agent::Agent;
use krabmaga::engine::schedule::Schedule;
use krabmaga::engine::state::State;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;
use serde_json::json;

const UTILITIES: [f64; 4] = [0.30, 0.10, -0.05, -0.20];
const INERTIA: f64 = 2.0;

/// The agents of the first run, which is not timed.
const WARM_UP: u32 = 20_000;

/// Holds an option and chooses again every quarter.
#[derive(Clone, Copy)]
struct Buyer {
    held: usize,
}

impl Agent for Buyer {
    fn step(&mut self, state: &mut dyn State) {
        let Some(market) = state.as_any_mut().downcast_mut::<Market>() else { return };
        let uniform: f64 = market.random.random();
        let cumulative = &market.cumulative[self.held];
        let mut chosen = 0;
        while chosen < 3 && uniform >= cumulative[chosen] {
            chosen += 1;
        }
        if chosen != self.held {
            market.holders[self.held] -= 1;
            market.holders[chosen] += 1;
            market.switched += 1;
            self.held = chosen;
        }
    }
}

/// The random numbers of the buyers, and the counts of their choices.
struct Market {
    agents: u32,
    random: Pcg64Mcg,
    cumulative: [[f64; 4]; 4],
    holders: [u32; 4],
    switched: u32,
}

impl Market {
    fn new(agents: u32, seed: u64) -> Self {
        let mut cumulative = [[0.0; 4]; 4];
        for (held, row) in cumulative.iter_mut().enumerate() {
            let mut odds = UTILITIES;
            odds[held] += INERTIA;
            let odds = odds.map(f64::exp);
            let sum: f64 = odds.iter().sum();
            let mut below = 0.0;
            for (place, weight) in row.iter_mut().zip(odds) {
                below += weight;
                *place = below / sum;
            }
        }
        let random = Pcg64Mcg::seed_from_u64(seed);
        Self { agents, random, cumulative, holders: [0; 4], switched: 0 }
    }
}

impl State for Market {
    fn init(&mut self, schedule: &mut Schedule) {
        for _ in 0..self.agents {
            let held = self.random.random_range(0..4);
            self.holders[held] += 1;
            schedule.schedule_repeating(Box::new(Buyer { held }), 0.0, 0);
        }
    }

    fn before_step(&mut self, _: &mut Schedule) {
        self.switched = 0;
    }

    fn update(&mut self, _: u64) {}

    fn reset(&mut self) {}

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn as_state(&self) -> &dyn State {
        self
    }

    fn as_state_mut(&mut self) -> &mut dyn State {
        self
    }
}

fn start(agents: u32, seed: u64) -> (Market, Schedule) {
    let mut market = Market::new(agents, seed);
    let mut schedule = Schedule::new();
    market.init(&mut schedule);
    (market, schedule)
}

fn run((market, schedule): &mut (Market, Schedule), quarters: u32) -> ([f64; 4], f64) {
    for _ in 0..quarters {
        schedule.step(market);
    }
    let part = |count: u32| f64::from(count) / f64::from(market.agents);
    (market.holders.map(part), part(market.switched))
}

fn main() -> Result<(), Box<dyn Error>> {
    let numbers: Vec<u32> =
        env::args().skip(1).map(|word| word.parse()).collect::<Result<_, _>>()?;
    let [agents, quarters, seed] = numbers[..] else {
        return Err("usage: lock-in-krabmaga AGENTS QUARTERS SEED".into());
    };
    run(&mut start(WARM_UP, 0), quarters);
    let begin = Instant::now();
    let mut model = start(agents, seed.into());
    let started = Instant::now();
    let (shares, switched) = run(&mut model, quarters);
    let seconds = started.elapsed().as_secs_f64();
    let setup = (started - begin).as_secs_f64();
    let line =
        json!({ "shares": shares, "switched": switched, "setup": setup, "seconds": seconds });
    println!("{line}");
    Ok(())
}
