//! Messages between the window and its workers.

use std::ops::Range;

use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};

/// Window to worker: run these replicates of the scenario of this link.
pub(super) struct Job {
    /// Which run it belongs to.
    pub run: u32,
    /// The scenario, as a full link.
    pub link: String,
    /// The replicates.
    pub replicates: Range<u32>,
}

impl Job {
    pub fn to_js(&self) -> JsValue {
        let Range { start, end } = self.replicates;
        Array::of4(&self.run.into(), &self.link.as_str().into(), &start.into(), &end.into()).into()
    }

    pub fn from_js(message: &JsValue) -> Option<Self> {
        let parts = message.dyn_ref::<Array>()?;
        Some(Self {
            run: whole(&parts.get(0))?,
            link: parts.get(1).as_string()?,
            replicates: whole(&parts.get(2))?..whole(&parts.get(3))?,
        })
    }
}

/// Worker to window.
pub(super) enum Report {
    /// The worker has started and waits for a job.
    Ready,
    /// A job is done.
    Done {
        /// Which run it belongs to.
        run: u32,
        /// The first replicate.
        start: u32,
        /// The outcomes, encoded.
        outcomes: Vec<f64>,
    },
}

impl Report {
    pub fn to_js(&self) -> JsValue {
        match self {
            Self::Ready => JsValue::NULL,
            Self::Done { run, start, outcomes } => {
                let outcomes = Float64Array::from(outcomes.as_slice());
                Array::of3(&(*run).into(), &(*start).into(), &outcomes).into()
            }
        }
    }

    pub fn from_js(message: &JsValue) -> Option<Self> {
        if message.is_null() {
            return Some(Self::Ready);
        }
        let parts = message.dyn_ref::<Array>()?;
        Some(Self::Done {
            run: whole(&parts.get(0))?,
            start: whole(&parts.get(1))?,
            outcomes: parts.get(2).dyn_ref::<Float64Array>()?.to_vec(),
        })
    }
}

fn whole(value: &JsValue) -> Option<u32> {
    value.as_f64().map(|number| number as u32)
}
