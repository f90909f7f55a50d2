//! Floor 13 · Sweeps: the records of a study as tables, in shards that can be run anywhere and again.
//!
//! A [`Folder`] takes the shards of one study. Each is a file that says what it is ([`shard_csv`] gives it without a
//! folder), so a sweep can be resumed, and joined by whoever has all shards ([`merge`]).

mod base;
mod csv_table;
mod design_file;
mod error;
mod folder;
mod merge;
mod parquet_table;
mod shard_count;
mod shard_table;
mod table;

pub use base::{Base, base};
pub use design_file::scenarios;
pub use error::SweepError;
pub use folder::{Folder, State, Unfinished};
pub use merge::merge;
pub use shard_count::shard_count;
pub use shard_table::{ShardTable, read_shard, shard_csv};
pub use table::TableFormat;
