//! Runs the model natively and prints one line of JSON:
//! `lock-in AGENTS QUARTERS SEED race|table`.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "this is a stopwatch around the model, not the model"
)]

use std::env;
use std::error::Error;
use std::time::Instant;

use lock_in::{Market, Way};
use serde_json::json;

/// The agents of the first run, which is not timed.
const WARM_UP: u32 = 20_000;

const USAGE: &str = "usage: lock-in AGENTS QUARTERS SEED race|table";

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [agents, quarters, seed, way] = &words[..] else { return Err(USAGE.into()) };
    let (agents, quarters, seed) = (agents.parse()?, quarters.parse()?, seed.parse()?);
    let way = match way.as_str() {
        "race" => Way::Race,
        "table" => Way::Table,
        _ => return Err(USAGE.into()),
    };
    Market::new(WARM_UP, 0).run(quarters, way);
    let begin = Instant::now();
    let mut market = Market::new(agents, seed);
    let started = Instant::now();
    market.run(quarters, way);
    let shares = market.shares();
    let seconds = started.elapsed().as_secs_f64();
    let setup = (started - begin).as_secs_f64();
    let switched = market.switched();
    let line =
        json!({ "shares": shares, "switched": switched, "setup": setup, "seconds": seconds });
    println!("{line}");
    Ok(())
}
