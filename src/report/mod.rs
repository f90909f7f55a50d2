//! Floor 12 · The report: the answer as sentences, tables and files.

mod amount;
mod attribution;
mod attribution_found;
mod bibtex;
mod biography;
mod case;
mod change;
mod clause;
mod code;
mod csv;
mod digest;
mod drivers;
mod drivers_found;
mod drivers_plan;
mod effort;
mod file_name;
mod flips;
mod headline;
mod highlights;
mod json;
mod kept;
mod markdown;
mod measure;
mod number;
mod pairing;
mod pattern;
mod pinned;
mod players;
mod provenance;
mod quoted;
mod reason;
mod record;
mod response;
mod runs;
mod sentence;
mod span;
mod spreadsheet;
mod story_effects;
mod tidy;
mod topic;
mod verdict;
mod work;

pub use amount::{amount, from_to, gap, label, shift, shift_between};
pub use attribution::{
    ATTRIBUTED_WORLDS, AttributionPlan, MechanismPart, MechanismParts, NoAttribution, ORDERS,
};
pub use attribution_found::{ATTRIBUTION_HEADER, AttributionError, find_attribution};
pub use bibtex::bibtex;
pub use biography::{Turn, divergence, habit, purchase, turns};
pub use case::{among, cases};
pub use code::Code;
pub use csv::{csv, csv_line, csv_where};
pub use digest::digest;
pub use drivers::{Drivers, NoDrivers, NoOutput, Output};
pub use drivers_found::{DRIVERS_HEADER, DriverRow, DriversError, DriversFound, find_drivers};
pub use drivers_plan::{DriversPlan, REPEATED, SETS};
pub use effort::{Effort, Pace, bytes, change, duration, effort, smaller_effort};
pub use file_name::file_name;
pub use flips::what_would_change_it;
pub use headline::{headline, lead, standfirst};
pub use highlights::{Highlight, Subject, highlights};
pub use json::{json, json_where};
pub use kept::Kept;
pub use markdown::markdown;
pub use measure::measures_markdown;
pub use number::{count, exact, figure, percent, points, share, shown_difference, signed};
pub use pairing::pairing;
pub use pattern::{Finding, Judgement, PATTERNS, Pattern};
pub use pinned::{comparable_clouds, since_pinned};
pub use players::{LeftOn, Player, WhyOn, players};
pub use provenance::{Fact, Provenance};
pub use record::{
    judged_range, range_left, record_interval, record_misses, record_of_lever, record_of_levers,
    record_sentence,
};
#[cfg(test)]
pub(crate) use response::tests as response_tests;
pub use response::{
    CURVE_WORLDS, NoResponse, Observed, QUANTILES, Response, ResponsePlan, Responses, STRONGEST,
};
pub use runs::{RUNS_HEADER, runs_csv, runs_csv_of};
pub use sentence::{band, makes_no_difference, method};
pub use span::Span;
pub use spreadsheet::{spreadsheet, spreadsheet_where};
pub use story_effects::{StoriesPlan, StoryEffect, StoryEffects, told_by_stories};
pub use tidy::{HEADER, Row, Side, rows};
pub use topic::{
    SEGMENTS, ai_and_core, capacity, carried_by, carried_by_note, in_percent, made_of,
    made_of_note, microsoft, models, moves, multihoming, openai, overtaking, revenue_terms,
    surplus, why_no_attribution, why_no_drivers, worth,
};
pub use verdict::{Verdict, changed_from_citation, citation, verdict};
pub use work::Work;
