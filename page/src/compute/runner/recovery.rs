//! Recovery: what a runner does when workers fail or stop reporting.

use gloo_timers::callback::Timeout;
use multihome::words;

use crate::compute::pool::MOST_WORKERS;
use crate::compute::run::Run;
use crate::compute::watchdog::{CHECK_INTERVAL, is_visible};

use super::{Backend, Inner};

/// How many failed workers a run replaces before it ends with an error.
const MOST_FAILED: u32 = 2 * MOST_WORKERS as u32;

/// How often a run replaces workers that stopped reporting, before the page does the work itself.
/// Unlike a failure, a missing report does not mean that the work is impossible.
const MOST_TIMEOUTS: u32 = 2;

impl Inner {
    /// Checks the workers after a while, as long as any report is expected.
    pub(super) fn schedule_check(&mut self) {
        if self.check_timer.is_none() {
            let me = self.me.clone();
            self.check_timer = Some(Timeout::new(CHECK_INTERVAL, move || {
                if let Some(inner) = me.upgrade() {
                    inner.borrow_mut().check_workers();
                }
            }));
        }
    }

    /// Replaces workers that have not reported for too long.
    fn check_workers(&mut self) {
        self.check_timer = None;
        let Backend::Workers(pool) = &mut self.backend else { return };
        let allowed_checks = self.run.as_ref().map_or(1, Run::allowed_checks);
        let unresponsive =
            if is_visible() { pool.unresponsive(allowed_checks) } else { Vec::new() };
        if !unresponsive.is_empty() {
            let timeouts = self.run.as_mut().map_or(0, |run| {
                run.timeouts += 1;
                run.timeouts
            });
            if !self.worked || timeouts > MOST_TIMEOUTS {
                return self.continue_in_page();
            }
            for worker in unresponsive {
                self.replace(worker);
            }
            self.hand_out();
        }
        let Backend::Workers(pool) = &self.backend else { return };
        if pool.is_busy() {
            self.schedule_check();
        }
    }

    /// Continues the run in the page itself.
    fn continue_in_page(&mut self) {
        self.backend = Backend::Page;
        if let Some(run) = &mut self.run {
            run.take_back_all();
        }
        self.schedule_chunk();
    }

    /// Replaces a failed worker, or ends the run if too many have failed.
    pub(super) fn replace_failed(&mut self, worker: usize, why: &str) {
        if !self.worked {
            return self.continue_in_page();
        }
        let failed_workers = self.run.as_mut().map_or(0, |run| {
            run.failed_workers += 1;
            run.failed_workers
        });
        if failed_workers > MOST_FAILED {
            self.end(worker);
            self.fail(words::worker_keeps_stopping(why));
        } else {
            self.replace(worker);
            self.hand_out();
        }
    }

    /// Ends a worker, and returns its chunk so that it is handed out again.
    fn end(&mut self, worker: usize) {
        if let Backend::Workers(pool) = &mut self.backend {
            pool.end(worker);
        }
        if let Some(run) = &mut self.run {
            run.take_back_from(worker);
        }
    }

    /// Replaces a worker by a new one.
    fn replace(&mut self, worker: usize) {
        self.end(worker);
        let Backend::Workers(pool) = &mut self.backend else { return };
        match pool.fill() {
            Ok(()) => self.schedule_check(),
            Err(why) => self.fail(words::worker_not_replaced(&why)),
        }
    }
}
