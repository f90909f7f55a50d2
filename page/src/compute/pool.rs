//! The pool: workers that share one compiled module but no memory, so that pages that embed this one
//! need no special HTTP headers.

use std::rc::Rc;

use js_sys::{Array, JsString, Object, Reflect};
use multihome::words;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, ErrorEvent, MessageEvent, Url, Worker, WorkerOptions};

use super::message::{Job, Report};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = ImportMeta)]
    type ImportMeta;

    /// The address of the script that loaded this module; a worker must load the same script.
    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> JsString;

    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;
}

/// The most workers: with more, memory grows faster than speed.
pub(super) const MOST_WORKERS: usize = 8;

/// The checks of the pool during which a worker may start. Some frames allow creating workers but never
/// run them.
const START: u32 = 5;

/// The number of workers on a machine with so many processors.
pub(super) fn workers_on(processors: f64) -> usize {
    (processors as usize).clamp(1, MOST_WORKERS)
}

/// An event of a worker, with the worker's index in the pool.
pub(super) enum WorkerEvent {
    /// A report.
    Report(usize, Report),
    /// The worker failed, with the browser's message.
    Failed(usize, String),
}

/// A worker, and the listeners that must live as long as it does.
struct WorkerSlot {
    worker: Worker,
    /// Whether it has reported that it is ready.
    ready: bool,
    idle: bool,
    /// The number of checks of the pool since its last report.
    missed_checks: u32,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_message_error: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for WorkerSlot {
    /// Ends the worker and removes the listeners, which must not be called after they are dropped.
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onmessageerror(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Workers by index; a slot is empty if its worker has ended or could not be started.
pub(super) struct Pool {
    slots: Vec<Option<WorkerSlot>>,
    script: String,
    on_event: Rc<dyn Fn(WorkerEvent)>,
}

impl Pool {
    /// A pool of `size` workers that calls `on_event` with their events.
    ///
    /// # Errors
    /// The browser's message, if workers cannot be started.
    pub fn new(size: usize, on_event: Rc<dyn Fn(WorkerEvent)>) -> Result<Self, String> {
        let script = boot_script().map_err(|error| in_words(&error))?;
        let slots = std::iter::repeat_with(|| None).take(size).collect();
        let mut pool = Self { slots, script, on_event };
        pool.fill()?;
        Ok(pool)
    }

    /// The indices of workers without a job.
    pub fn idle(&self) -> Vec<usize> {
        let waits = |worker: &usize| self.slots[*worker].as_ref().is_some_and(|slot| slot.idle);
        (0..self.slots.len()).filter(waits).collect()
    }

    /// Marks the worker at an index as idle.
    pub fn mark_idle(&mut self, worker: usize) {
        if let Some(Some(slot)) = self.slots.get_mut(worker) {
            (slot.ready, slot.idle) = (true, true);
        }
    }

    /// Records that the worker at an index has reported.
    pub fn record_report(&mut self, worker: usize) {
        if let Some(Some(slot)) = self.slots.get_mut(worker) {
            slot.missed_checks = 0;
        }
    }

    /// Checks the workers, to be called every second. Returns the indices of workers that have not
    /// reported for too many checks: more than [`START`] before they are ready, or `checks_at_work` with
    /// a job. Checks are counted instead of seconds, because workers pause whenever the page does.
    pub fn unresponsive(&mut self, checks_at_work: u32) -> Vec<usize> {
        let mut workers = Vec::new();
        for (worker, slot) in self.slots.iter_mut().enumerate() {
            if let Some(slot) = slot.as_mut().filter(|slot| !slot.idle) {
                slot.missed_checks += 1;
                if slot.missed_checks > if slot.ready { checks_at_work } else { START } {
                    workers.push(worker);
                }
            }
        }
        workers
    }

    /// Whether any worker has a job or is still starting.
    pub fn is_busy(&self) -> bool {
        self.slots.iter().flatten().any(|slot| !slot.idle)
    }

    /// Sends a job to the worker at an index.
    ///
    /// # Errors
    /// The browser's message, if the job cannot be sent.
    pub fn send(&mut self, worker: usize, job: &Job) -> Result<(), String> {
        if let Some(Some(slot)) = self.slots.get_mut(worker) {
            (slot.idle, slot.missed_checks) = (false, 0);
            slot.worker.post_message(&job.to_js()).map_err(|error| in_words(&error))?;
        }
        Ok(())
    }

    /// Ends every worker that has a job; their slots are empty until [`Self::fill`].
    pub fn end_busy(&mut self) {
        for worker in 0..self.slots.len() {
            if self.slots[worker].as_ref().is_some_and(|slot| !slot.idle) {
                self.end(worker);
            }
        }
    }

    /// Ends the worker at an index.
    pub fn end(&mut self, worker: usize) {
        if let Some(slot) = self.slots.get_mut(worker) {
            *slot = None;
        }
    }

    /// Starts a worker for every empty slot.
    ///
    /// # Errors
    /// The browser's message, if a worker cannot be started.
    pub fn fill(&mut self) -> Result<(), String> {
        for worker in 0..self.slots.len() {
            if self.slots[worker].is_none() {
                self.slots[worker] =
                    Some(self.start_worker(worker).map_err(|error| in_words(&error))?);
            }
        }
        Ok(())
    }

    /// Starts a new worker; it is busy until it reports that it is ready.
    fn start_worker(&self, index: usize) -> Result<WorkerSlot, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = Worker::new_with_options(&self.script, &options)?;
        let on_event = self.on_event.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            on_event(match Report::from_js(&event.data()) {
                Some(Report::Unreadable) => {
                    WorkerEvent::Failed(index, words::worker_without_job().to_owned())
                }
                Some(report) => WorkerEvent::Report(index, report),
                None => WorkerEvent::Failed(index, words::worker_unreadable().to_owned()),
            });
        });
        let on_event = self.on_event.clone();
        let on_message_error = Closure::<dyn FnMut(MessageEvent)>::new(move |_: MessageEvent| {
            on_event(WorkerEvent::Failed(index, words::worker_unreadable().to_owned()));
        });
        let on_event = self.on_event.clone();
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            // An event without a message comes from a script that could not be loaded.
            let message = Reflect::get(&event, &"message".into()).ok();
            let message = message.and_then(|message| message.as_string());
            let words = message.unwrap_or_else(|| words::script_not_loaded().to_owned());
            on_event(WorkerEvent::Failed(index, words));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_message_error.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&wasm_bindgen::module())?;
        Ok(WorkerSlot {
            worker,
            ready: false,
            idle: false,
            missed_checks: 0,
            _on_message: on_message,
            _on_message_error: on_message_error,
            _on_error: on_error,
        })
    }
}

/// The address of a script that loads this program's own script and gives it the compiled module from
/// the first message. Errors there are thrown again so that they reach the window as error events.
fn boot_script() -> Result<String, JsValue> {
    let own = String::from(js_sys::JSON::stringify(&IMPORT_META.with(ImportMeta::url))?);
    let source = format!(
        "import init from {own};\n\
         const fail = reason => setTimeout(() => {{ throw reason; }});\n\
         addEventListener('messageerror', fail, {{ once: true }});\n\
         addEventListener('message', ({{ data }}) => \
         init({{ module_or_path: data }}).catch(fail), {{ once: true }});"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    Url::create_object_url_with_blob(&blob)
}

/// A thrown value as text.
fn in_words(error: &JsValue) -> String {
    match error.dyn_ref::<Object>() {
        Some(object) => String::from(object.to_string()),
        None => error.as_string().unwrap_or_else(|| words::unknown_error().to_owned()),
    }
}
