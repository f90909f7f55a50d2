//! What the command can be asked.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use time::Date;

use crate::market::{Quarter, parse_day};
use crate::report::{ORDERS, Output};
use crate::words::Language;

use super::selection::Selection;
use super::sweep::SweepArguments;

/// Simulates cloud market share when an AI model stops being exclusive to one cloud.
#[derive(Debug, Parser)]
#[command(name = "multihome", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub verb: Verb,
    /// Run even what takes more than 16 GB of memory
    #[arg(long, global = true)]
    pub anyway: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Run the scenario of a link and print its figures
    #[command(
        after_help = "Columns: side,quarter,date,measure,item,statistic,value. Every format \
                            carries a link that cites the result, the seed, the versions, the \
                            date and the digest: in CSV as the last rows, of the measure “provenance”."
    )]
    Run {
        /// A page address or just its query, such as "v=1&window=90"
        link: String,
        /// How to print the figures
        #[arg(long, value_enum, default_value_t = RunFormat::Csv)]
        format: RunFormat,
        /// The language of what people read, and so how numbers for spreadsheets are written: en, de or fr
        #[arg(long, value_parser = language, default_value = "en")]
        lang: Language,
        /// The day that the result bears, such as 2026-11-23; today, in UTC, if not given
        #[arg(long, value_parser = parse_day)]
        date: Option<Date>,
        #[command(flatten)]
        selection: Selection,
        /// Refuse a link with anything wrong in it, with exit code 2
        #[arg(long)]
        strict: bool,
    },
    /// Run the scenario of a link and print the digest of its result
    #[command(
        after_help = "The page shows the same digest: two results with one digest are the same, \
                      to the last bit of every figure."
    )]
    Digest {
        /// A page address or just its query
        link: String,
        /// Refuse a link with anything wrong in it, with exit code 2
        #[arg(long)]
        strict: bool,
    },
    /// Run the scenario of a link and print a link that cites its result: every value, the
    /// versions, and the digest
    Cite {
        /// A page address or just its query
        link: String,
        /// Refuse a link with anything wrong in it, with exit code 2
        #[arg(long)]
        strict: bool,
    },
    /// Run a link that cites and say whether its result is reproduced: exit code 0 if so, to the
    /// last bit, 1 if not, 2 if the link does not cite
    Verify {
        /// A page address or just its query
        link: String,
    },
    /// Say what is wrong with a link: exit code 0 if nothing, 1 with notices, 2 if unusable
    Check {
        /// A page address or just its query
        link: String,
    },
    /// List every parameter that a link can set
    Params {
        /// How to print the list
        #[arg(long, value_enum, default_value_t = ParamsFormat::Markdown)]
        format: ParamsFormat,
    },
    /// Hold the model against published figures, each at its own scenario
    #[command(
        after_help = "A report: the exit code is 0 however many figures the model does not show. \
                      “Set” means that a parameter was chosen for the figure, so it is no evidence."
    )]
    Patterns {
        /// How to print the findings
        #[arg(long, value_enum, default_value_t = PatternsFormat::Text)]
        format: PatternsFormat,
    },
    /// Fit the parameters that no source states, each to one published figure
    #[command(
        after_help = "Each is found by bisection with the same random draws for every value, all \
                      in turn until none moves, under exclusivity. The link says what else holds."
    )]
    Calibrate {
        /// A page address or just its query
        #[arg(default_value = "v=1&runs=40")]
        link: String,
    },
    /// Say which assumptions carry how far the sides differ from world to world
    #[command(
        after_help = "Runs every world of the link, further sets of assumptions up to 512 together, and 32 worlds again \
                      with other luck. Levers that cannot be told from chance are counted together."
    )]
    Drivers {
        /// A page address or just its query
        link: String,
        /// Whose difference B − A at the horizon: MEASURE:ITEM
        #[arg(long, value_parser = Output::parse, default_value = "share:azure")]
        output: Output,
        /// How to print the parts
        #[arg(long, value_enum, default_value_t = DriversFormat::Markdown)]
        format: DriversFormat,
        /// Refuse a link with anything wrong in it, with exit code 2
        #[arg(long)]
        strict: bool,
    },
    /// Split the difference between the sides over the mechanisms, by Shapley values
    #[command(
        after_help = "In each world, mechanisms are switched on in orders drawn at random, the regime first; a \
                      part is the mean of what a mechanism adds when it enters. Parts add up to the \
                      difference exactly. Mechanisms that decide who the enterprises are stay on."
    )]
    Attribute {
        /// A page address or just its query
        link: String,
        /// Whose difference B − A at the horizon: MEASURE:ITEM
        #[arg(long, value_parser = Output::parse, default_value = "share:azure")]
        output: Output,
        /// How to print the parts
        #[arg(long, value_enum, default_value_t = AttributionFormat::Markdown)]
        format: AttributionFormat,
        /// How many orders are drawn for each world, an even number
        #[arg(long, default_value_t = ORDERS)]
        orders: u32,
        /// Over how many worlds; those of the link, but at most 100, if not given
        #[arg(long)]
        worlds: Option<u32>,
        /// Refuse a link with anything wrong in it, with exit code 2
        #[arg(long)]
        strict: bool,
    },
    /// Run thousands of scenarios, and keep of each the figures that are asked for
    #[command(
        after_help = "Columns: row, the keys that vary, quarter, date, measure, item, statistic, value_a, value_b and \
                      difference (B − A within each replicate). Every row is checked before any is run. The number of \
                      threads and of shards changes no figure."
    )]
    Sweep(Box<SweepArguments>),
    /// Join the shards of a sweep in one table, each row once
    Merge {
        /// The folder of the sweep
        folder: PathBuf,
    },
    /// Find the sets of assumptions that the record does not rule out
    #[command(
        after_help = "Each set is a point of a scrambled Sobol’ sequence over the levers’ ranges. It is run from \
                      quarters of the past and held against what was published later. The number of \
                      threads changes no figure. With --resume, a search that was stopped goes on."
    )]
    Match {
        /// How many sets to try, 1 to 65536
        #[arg(long, default_value_t = 20_000)]
        sets: u32,
        /// Where runs start, such as 2020Q2,2022Q3
        #[arg(long, value_delimiter = ',')]
        starts: Vec<Quarter>,
        /// How many paths the mean of a run is taken over
        #[arg(long, default_value_t = 4)]
        paths: u32,
        /// How many enterprises a run has
        #[arg(long, default_value_t = 500)]
        enterprises: u32,
        /// A file that results are kept in, and that a search goes on from
        #[arg(long)]
        resume: Option<PathBuf>,
        /// How to print what is left
        #[arg(long, value_enum, default_value_t = MatchFormat::Markdown)]
        format: MatchFormat,
    },
    /// Hold forecasts from earlier quarters against what came
    #[command(
        after_help = "In each quarter with readings since 2018, assumptions are matched with what was known \
                      then, and run for up to eight quarters. Rivals: that shares stay, and that they \
                      go on as in the last year. It takes a few minutes."
    )]
    Backtest {
        /// How many sets of assumptions to match
        #[arg(long, default_value_t = 2_000)]
        sets: u32,
        /// How many of those that are left a forecast has at most
        #[arg(long, default_value_t = 128)]
        worlds: u32,
        /// How many paths the mean of a matched run is taken over
        #[arg(long, default_value_t = 4)]
        paths: u32,
        /// How many enterprises a matched run has
        #[arg(long, default_value_t = 500)]
        enterprises: u32,
        /// How to print what was found
        #[arg(long, value_enum, default_value_t = BacktestFormat::Markdown)]
        format: BacktestFormat,
        /// Also write the source file src/record/forecasts_table.rs here
        #[arg(long, value_name = "FILE")]
        rust: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum BacktestFormat {
    /// Tables for people
    Markdown,
    /// One row for each forecast
    Csv,
    /// The tables as an object
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum MatchFormat {
    /// Tables for people
    Markdown,
    /// The worlds, and the ranges of all levers
    Json,
    /// One row for each set
    Csv,
    /// The source file src/worlds/table.rs
    Rust,
    /// The source file src/record/levers_table.rs
    RustLevers,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RunFormat {
    /// One row for each side, quarter, item and statistic
    Csv,
    /// The same for spreadsheets: with a byte order mark, days in place of quarters, and in German with
    /// decimal commas between semicolons
    Spreadsheet,
    /// One row for each replicate, side, quarter and item: every figure that the others sum up
    Runs,
    /// The rows of CSV with all inputs
    Json,
    /// The plot of shares
    Svg,
    /// The headline above the plot of shares: a picture of 1200 × 630 that goes along with a link, as SVG
    Card,
    /// The answer with the clouds' shares, to be pasted into a text
    Markdown,
    /// An entry for a bibliography
    Bibtex,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ParamsFormat {
    /// An array of objects
    Json,
    /// Tables for people
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DriversFormat {
    /// Tables and sentences for people
    Markdown,
    /// One row for each part, each point of a curve and each sentence
    Csv,
    /// An object with the same
    Json,
    /// The chart of the parts
    Svg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum AttributionFormat {
    /// A table for people
    Markdown,
    /// One row for each part
    Csv,
    /// An object with the parts
    Json,
    /// The chart of the parts
    Svg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PatternsFormat {
    /// Paragraphs for people
    Text,
    /// An object with the patterns and how many hold
    Json,
    /// One row for each pattern
    Csv,
}

/// The language of a tag such as `de` or `de-AT`.
fn language(tag: &str) -> Result<Language, String> {
    Language::find(tag).ok_or_else(|| {
        let known: Vec<_> = Language::all().map(Language::key).collect();
        format!("the languages are {}", known.join(", "))
    })
}
