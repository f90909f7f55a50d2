//! The record: dated events that the timetables use. `tests/data.rs` compares each with its row of
//! `data/deal_timeline.csv`.

use time::{Date, Month};

/// National-security customers may use OpenAI's models on any cloud (M04).
pub const CARVE_OUT: Date = day(2025, Month::October, 28);
/// Microsoft's licence to OpenAI's models ends: "IP to 2032", so with that year (M21).
pub const LICENCE: Date = day(2032, Month::December, 31);
/// OpenAI's revenue share to Microsoft ends: "to 2030", so with that year (M15).
pub const REVENUE_SHARE: Date = day(2030, Month::December, 31);
/// AWS and Google preview a fast link between their clouds (M10).
pub const FAST_LINK: Date = day(2025, Month::November, 30);
/// Anthropic's models are to be sold on Azure too (M05).
pub const ANTHROPIC_ON_AZURE: Date = day(2025, Month::November, 18);
/// Launch of GPT-5.4, the generation on sale when exclusivity ended (data/llm_price_history.csv).
/// The record says "2026-03"; the middle is taken.
pub const GENERATION_BEFORE_OPENING: Date = day(2026, Month::March, 16);
/// OpenAI's stateful products may be distributed by AWS: a partial leak of exclusivity.
pub const STATEFUL_ON_AWS: Date = day(2026, Month::February, 27);
/// Exclusivity ends (M01).
pub const OPENING: Date = day(2026, Month::April, 27);
/// General availability on AWS, after a preview from the day after the opening (M02).
pub const GENERAL_ON_AWS: Date = day(2026, Month::June, 1);
/// Private preview on Google Cloud. The record says "2026-10/11"; the middle is taken.
pub const PREVIEW_ON_GCP: Date = day(2026, Month::October, 31);

/// A date of the record, checked when the program is compiled.
const fn day(year: i32, month: Month, day: u8) -> Date {
    match Date::from_calendar_date(year, month, day) {
        Ok(date) => date,
        Err(_) => Date::MAX,
    }
}
