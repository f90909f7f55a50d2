//! Long work: on threads of its own, without Python's lock, and ended by Ctrl-C.

use std::panic::resume_unwind;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder};
use std::time::Duration;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// How often Python is asked whether somebody pressed Ctrl-C.
const BETWEEN: Duration = Duration::from_millis(50);

/// The threads of this process. A process that was forked has none of its parent's, so it starts others.
static SHARED: Mutex<Option<(u32, Arc<ThreadPool>)>> = Mutex::new(None);

/// Does some work on `count` threads, or on as many as there are processors. The work is told whether it goes on,
/// and should end soon once it does not.
///
/// # Errors
/// If there are no threads, or what a signal handler raised: `KeyboardInterrupt`, unless another is installed.
pub fn interruptible<T: Send>(
    py: Python<'_>,
    count: Option<usize>,
    work: impl FnOnce(&(dyn Fn() -> bool + Sync)) -> T + Send,
) -> PyResult<T> {
    let threads = match count {
        None => shared()?,
        Some(count) => Arc::new(started(Some(count))?),
    };
    let stopped = AtomicBool::new(false);
    let goes_on = || !stopped.load(Ordering::Relaxed);
    py.detach(|| {
        thread::scope(|scope| {
            let (ends, end) = channel::<()>();
            let worker = Builder::new().spawn_scoped(scope, || {
                // Dropped when the work ends, also by a panic.
                let _ends = ends;
                threads.install(|| work(&goes_on))
            })?;
            let mut raised = None;
            while end.recv_timeout(BETWEEN) == Err(RecvTimeoutError::Timeout) {
                if raised.is_none() {
                    raised = Python::attach(|py| py.check_signals()).err();
                    stopped.store(raised.is_some(), Ordering::Relaxed);
                }
            }
            let done = worker.join().unwrap_or_else(|panic| resume_unwind(panic));
            raised.map_or(Ok(done), Err)
        })
    })
}

/// How many threads do the work.
///
/// # Errors
/// If there are none.
pub fn thread_count() -> PyResult<u32> {
    Ok(u32::try_from(shared()?.current_num_threads()).unwrap_or(u32::MAX))
}

/// As many threads as there are processors, started when they are first needed.
fn shared() -> PyResult<Arc<ThreadPool>> {
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    let id = process::id();
    if let Some((of, threads)) = shared.as_ref()
        && *of == id
    {
        return Ok(Arc::clone(threads));
    }
    let threads = Arc::new(started(None)?);
    // Ending a parent's threads, which are not here, would wait for them.
    std::mem::forget(shared.replace((id, Arc::clone(&threads))));
    Ok(threads)
}

fn started(count: Option<usize>) -> PyResult<ThreadPool> {
    let threads = ThreadPoolBuilder::new().num_threads(count.unwrap_or(0)).build();
    threads
        .map_err(|error| PyRuntimeError::new_err(format!("no threads could be started: {error}")))
}
