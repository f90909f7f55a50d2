//! The functions that JavaScript calls when the model is compiled to WebAssembly.
#![expect(unsafe_code, reason = "a function is exported by a name that is not mangled")]

use std::cell::RefCell;

use super::{Market, Way};

thread_local! {
    static MARKET: RefCell<Market> = RefCell::new(Market::new(0, 0));
}

/// Starts a market.
#[unsafe(no_mangle)]
pub extern "C" fn start(agents: u32, seed: u32) {
    MARKET.set(Market::new(agents, seed));
}

/// Every agent of the market chooses in each of a number of quarters, by a race.
#[unsafe(no_mangle)]
pub extern "C" fn race(quarters: u32) {
    MARKET.with_borrow_mut(|market| market.run(quarters, Way::Race));
}

/// Every agent of the market chooses in each of a number of quarters, from a table.
#[unsafe(no_mangle)]
pub extern "C" fn table(quarters: u32) {
    MARKET.with_borrow_mut(|market| market.run(quarters, Way::Table));
}

/// The fraction of agents that hold an option.
#[unsafe(no_mangle)]
pub extern "C" fn share(option: u32) -> f64 {
    MARKET.with_borrow(|market| market.shares().get(option as usize).copied().unwrap_or(f64::NAN))
}

/// The fraction of agents that switched in the last quarter.
#[unsafe(no_mangle)]
pub extern "C" fn switched() -> f64 {
    MARKET.with_borrow(Market::switched)
}
