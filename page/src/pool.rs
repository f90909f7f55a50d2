//! The pool: workers that share one compiled module but no memory, so no special headers are
//! needed wherever the page is embedded.

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

    /// The address of the script that loaded this module: what a worker has to load too.
    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> JsString;

    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static IMPORT_META: ImportMeta;
}

/// At most so many workers: beyond, memory grows faster than speed.
pub(super) const MOST_WORKERS: usize = 8;

/// How many workers a pool has on a machine with so many processors.
pub(super) fn workers_on(processors: f64) -> usize {
    (processors as usize).clamp(1, MOST_WORKERS)
}

/// What a worker has to say, with the number of its place in the pool.
pub(super) enum Word {
    /// A report.
    Report(usize, Report),
    /// It broke; in the browser's words.
    Broke(usize, String),
}

/// A worker and the listeners that must live as long as it.
struct Seat {
    worker: Worker,
    idle: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Seat {
    /// Ends the worker and stops listening: what it still has to say would find no listener.
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Workers by place; a place is empty where a worker could not be had.
pub(super) struct Pool {
    seats: Vec<Option<Seat>>,
    script: String,
    tell: Rc<dyn Fn(Word)>,
}

impl Pool {
    /// A pool of `size` workers that tell `tell` what happens to them.
    ///
    /// # Errors
    /// In the browser's words, when workers cannot be had.
    pub fn new(size: usize, tell: Rc<dyn Fn(Word)>) -> Result<Self, String> {
        let script = boot_script().map_err(|error| in_words(&error))?;
        let seats = std::iter::repeat_with(|| None).take(size).collect();
        let mut pool = Self { seats, script, tell };
        pool.fill()?;
        Ok(pool)
    }

    /// Places whose workers wait for a job.
    pub fn idle(&self) -> Vec<usize> {
        let waits = |place: &usize| self.seats[*place].as_ref().is_some_and(|seat| seat.idle);
        (0..self.seats.len()).filter(waits).collect()
    }

    /// Notes that the worker at a place waits for a job.
    pub fn rest(&mut self, place: usize) {
        if let Some(Some(seat)) = self.seats.get_mut(place) {
            seat.idle = true;
        }
    }

    /// Gives a job to the worker at a place.
    ///
    /// # Errors
    /// In the browser's words, when the message cannot be sent.
    pub fn give(&mut self, place: usize, job: &Job) -> Result<(), String> {
        if let Some(Some(seat)) = self.seats.get_mut(place) {
            seat.idle = false;
            seat.worker.post_message(&job.to_js()).map_err(|error| in_words(&error))?;
        }
        Ok(())
    }

    /// Ends every worker that is at work, whatever it does; its place is empty until [`Self::fill`].
    pub fn end_busy(&mut self) {
        for place in 0..self.seats.len() {
            if self.seats[place].as_ref().is_some_and(|seat| !seat.idle) {
                self.end(place);
            }
        }
    }

    /// Ends the worker at a place.
    pub fn end(&mut self, place: usize) {
        if let Some(seat) = self.seats.get_mut(place) {
            *seat = None;
        }
    }

    /// Hires a worker for every empty place.
    ///
    /// # Errors
    /// In the browser's words, when a worker cannot be had.
    pub fn fill(&mut self) -> Result<(), String> {
        for place in 0..self.seats.len() {
            if self.seats[place].is_none() {
                self.seats[place] = Some(self.hire(place).map_err(|error| in_words(&error))?);
            }
        }
        Ok(())
    }

    /// A new worker; it is busy until it reports that it is ready.
    fn hire(&self, place: usize) -> Result<Seat, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = Worker::new_with_options(&self.script, &options)?;
        let tell = self.tell.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(report) = Report::from_js(&event.data()) {
                tell(Word::Report(place, report));
            }
        });
        let tell = self.tell.clone();
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            // An event without a message comes from a script that could not be loaded.
            let message = Reflect::get(&event, &"message".into()).ok();
            let message = message.and_then(|message| message.as_string());
            let words = message.unwrap_or_else(|| words::script_not_loaded().to_owned());
            tell(Word::Broke(place, words));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&wasm_bindgen::module())?;
        Ok(Seat { worker, idle: false, _on_message: on_message, _on_error: on_error })
    }
}

/// The address of a script that loads our own and hands it the compiled module it is sent. What
/// goes wrong there is thrown once more, where the window hears of it.
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

/// A thrown value in words.
fn in_words(error: &JsValue) -> String {
    match error.dyn_ref::<Object>() {
        Some(object) => String::from(object.to_string()),
        None => error.as_string().unwrap_or_else(|| words::unknown_error().to_owned()),
    }
}
