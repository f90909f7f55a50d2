//! A timetable of one's own: OpenAI's models on AWS from mid-2026, at half weight for a year.
//!
//! `cargo run --release --example own_timetable`

use std::error::Error;
use std::io::{Write, stdout};

use multihome::link::{Style, write};
use multihome::report::{Span, headline};
use multihome::{read, simulate};

/// Which model is sold where, from which day, and with which weight in choice (1 if none is given).
const TIMETABLE: &str = "openai@aws:2026-07-01:0.5,openai@aws:2027-07-01";

fn main() -> Result<(), Box<dyn Error>> {
    let link = format!("b=custom&timetable={TIMETABLE}&n=500&runs=40");
    let reading = read(&link)?;
    let mut out = stdout().lock();
    for notice in &reading.notices {
        writeln!(out, "{notice}")?;
    }
    let comparison = reading.comparison;
    let summary = simulate(&comparison)?;
    writeln!(out, "{}", Span::plain(&headline(&comparison, &summary)))?;
    writeln!(out, "?{}", write(&comparison, &[], Style::Differences))?;
    Ok(())
}
