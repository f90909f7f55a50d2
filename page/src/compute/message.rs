//! Messages between the window and its workers.

use std::ops::Range;

use js_sys::{Array, Float64Array, Uint16Array};
use multihome::engine::Diary;
use wasm_bindgen::{JsCast, JsValue};

/// What a worker can do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Work {
    /// Run replicates.
    Replicates {
        /// The replicates.
        replicates: Range<u32>,
        /// Whether the worker keeps their populations for the next run.
        keep: bool,
    },
    /// Record the diary of one in every so many enterprises in a replicate.
    Diary {
        /// The replicate.
        replicate: u32,
        /// One in every so many enterprises is recorded.
        every: u32,
    },
}

/// A message from the window to a worker.
pub(super) struct Job {
    /// The number of the run or request that it belongs to.
    pub run: u32,
    /// The comparison, as a full link.
    pub link: String,
    /// What the worker must do.
    pub work: Work,
}

impl Job {
    /// The job as a message.
    pub fn to_js(&self) -> JsValue {
        let parts = Array::of2(&self.run.into(), &self.link.as_str().into());
        match &self.work {
            Work::Replicates { replicates: Range { start, end }, keep } => {
                parts.push(&(*start).into());
                parts.push(&(*end).into());
                parts.push(&(*keep).into());
            }
            Work::Diary { replicate, every } => {
                parts.push(&(*replicate).into());
                parts.push(&JsValue::NULL);
                parts.push(&(*every).into());
            }
        }
        parts.into()
    }

    /// The job in a message; `None` if the message is not a job.
    pub fn from_js(message: &JsValue) -> Option<Self> {
        let parts = message.dyn_ref::<Array>()?;
        let first = whole(&parts.get(2))?;
        let work = match whole(&parts.get(3)) {
            Some(end) => {
                Work::Replicates { replicates: first..end, keep: parts.get(4).is_truthy() }
            }
            None => Work::Diary { replicate: first, every: whole(&parts.get(4))? },
        };
        Some(Self { run: whole(&parts.get(0))?, link: parts.get(1).as_string()?, work })
    }
}

/// A message from a worker to the window.
pub(super) enum Report {
    /// The worker has started and is ready for a job.
    Ready,
    /// A job is in progress.
    Underway {
        /// The number of the run that it belongs to.
        run: u32,
        /// How many of its replicates are complete.
        over: u32,
        /// The last complete quarter of the next replicate.
        quarter: u32,
    },
    /// A job is done.
    Done {
        /// The number of the run that it belongs to.
        run: u32,
        /// The first replicate.
        start: u32,
        /// The outcomes, encoded as numbers.
        outcomes: Vec<f64>,
    },
    /// A diary is recorded.
    Diary {
        /// The number of the request that it belongs to.
        run: u32,
        /// The diary.
        diary: Diary,
    },
    /// The worker could not read the message or the link in it.
    Unreadable,
}

impl Report {
    /// The number of the run or request that it belongs to; `None` if it belongs to none.
    pub const fn run(&self) -> Option<u32> {
        match self {
            Self::Ready | Self::Unreadable => None,
            Self::Underway { run, .. } | Self::Done { run, .. } | Self::Diary { run, .. } => {
                Some(*run)
            }
        }
    }

    /// The report as a message.
    pub fn to_js(&self) -> JsValue {
        match self {
            Self::Ready => JsValue::NULL,
            Self::Unreadable => JsValue::FALSE,
            Self::Underway { run, over, quarter } => {
                Array::of3(&(*run).into(), &(*over).into(), &(*quarter).into()).into()
            }
            Self::Done { run, start, outcomes } => {
                let outcomes = Float64Array::from(outcomes.as_slice());
                Array::of3(&(*run).into(), &(*start).into(), &outcomes).into()
            }
            Self::Diary { run, diary } => {
                let sizes = Float64Array::from(diary.sizes.as_slice());
                let habits = Uint16Array::from(diary.habits.as_slice());
                Array::of4(&(*run).into(), &diary.every.into(), &sizes, &habits).into()
            }
        }
    }

    /// The report in a message; `None` if the message is not a report.
    pub fn from_js(message: &JsValue) -> Option<Self> {
        if message.is_null() {
            return Some(Self::Ready);
        }
        if *message == JsValue::FALSE {
            return Some(Self::Unreadable);
        }
        let parts = message.dyn_ref::<Array>()?;
        let run = whole(&parts.get(0))?;
        if let Some(habits) = parts.get(3).dyn_ref::<Uint16Array>() {
            let sizes = parts.get(2).dyn_ref::<Float64Array>()?.to_vec();
            let diary = Diary { every: whole(&parts.get(1))?, sizes, habits: habits.to_vec() };
            return Some(Self::Diary { run, diary });
        }
        if let Some(quarter) = whole(&parts.get(2)) {
            return Some(Self::Underway { run, over: whole(&parts.get(1))?, quarter });
        }
        Some(Self::Done {
            run,
            start: whole(&parts.get(1))?,
            outcomes: parts.get(2).dyn_ref::<Float64Array>()?.to_vec(),
        })
    }
}

/// A number that is exactly a whole number of 32 bits.
fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
