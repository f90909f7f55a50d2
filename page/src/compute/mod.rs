//! Computing: runs comparisons on a pool of web workers, or in the page itself if there are none.

mod background;
mod diary;
mod message;
mod pool;
mod queue;
mod run;
mod runner;
mod throughput;
mod watchdog;
pub(crate) mod worker;

pub(crate) use background::{Background, FurtherRuns, use_further_runs};
pub(crate) use diary::{DiaryRequest, DiaryRunner, RequestedDiary};
pub(crate) use runner::Runner;
