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
        /// These.
        replicates: Range<u32>,
        /// Whether the worker is to keep their populations for the next time.
        keep: bool,
    },
    /// Keep the diary of one of so many enterprises in a replicate.
    Diary {
        /// The replicate.
        replicate: u32,
        /// One of so many.
        every: u32,
    },
}

/// Window to worker.
pub(super) struct Job {
    /// Which run or request it belongs to.
    pub run: u32,
    /// The scenario, as a full link.
    pub link: String,
    /// What is to be done.
    pub work: Work,
}

impl Job {
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

/// Worker to window.
pub(super) enum Report {
    /// The worker has started and waits for a job.
    Ready,
    /// A job goes on.
    Underway {
        /// Which run it belongs to.
        run: u32,
        /// How many of its replicates are over.
        over: u32,
        /// The quarter of the next one that is over.
        quarter: u32,
    },
    /// A job is done.
    Done {
        /// Which run it belongs to.
        run: u32,
        /// The first replicate.
        start: u32,
        /// The outcomes, encoded.
        outcomes: Vec<f64>,
    },
    /// A diary is kept.
    Diary {
        /// Which request it belongs to.
        run: u32,
        /// The diary.
        diary: Diary,
    },
}

impl Report {
    pub fn to_js(&self) -> JsValue {
        match self {
            Self::Ready => JsValue::NULL,
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

    pub fn from_js(message: &JsValue) -> Option<Self> {
        if message.is_null() {
            return Some(Self::Ready);
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

fn whole(value: &JsValue) -> Option<u32> {
    value.as_f64().map(|number| number as u32)
}
