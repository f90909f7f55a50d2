//! Computing: runs comparisons on a pool of web workers, or in the page itself if there are none.

mod diary;
mod message;
mod pool;
mod run;
mod runner;
mod throughput;
mod watchdog;
pub(crate) mod worker;

pub(crate) use diary::{DiaryRequest, DiaryRunner, RequestedDiary};
pub(crate) use runner::Runner;
