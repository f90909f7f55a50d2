//! A queue: tasks that a few workers of their own do one after another, beside the runs. If there are no
//! workers, or they keep failing, the page does them itself.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use super::message::{Job, Report, Work};
use super::pool::{Pool, WorkerEvent};
use super::watchdog::{CHECK_INTERVAL, allowed_checks, is_visible};

/// How many failed workers are replaced before the page does the tasks itself.
const MOST_LOST: u32 = 2;

/// Something that a worker can do.
pub(super) trait Task: 'static {
    /// What comes out.
    type Output: 'static;

    /// The comparison that it is about, as a full link.
    fn link(&self) -> String;

    /// What a worker must do.
    fn work(&self) -> Work;

    /// How many decisions of enterprises it takes without a report.
    fn decisions(&self) -> u64;

    /// What came out, from a worker's report; `None` if the report is not about this task.
    fn read(&self, report: Report) -> Option<Self::Output>;

    /// Does the task here; `None` if it cannot be done.
    fn compute(&self) -> Option<Self::Output>;
}

/// Receives what came out of a task, by the task's index.
type OnOutput<T> = Box<dyn Fn(usize, <T as Task>::Output)>;

struct Inner<T: Task> {
    pool: Option<Pool>,
    /// The largest number of workers.
    workers: usize,
    /// The number of this list of tasks: reports about an earlier one are ignored.
    list: u32,
    tasks: Vec<T>,
    /// The tasks, by index, that nobody does yet.
    waiting: VecDeque<usize>,
    /// The task that each worker does.
    assigned: Vec<Option<usize>>,
    /// How many workers failed at this list.
    lost: u32,
    /// The timer of the next check of the workers.
    check_timer: Option<Timeout>,
    on_output: Rc<OnOutput<T>>,
    me: Weak<RefCell<Inner<T>>>,
}

/// Does one list of tasks at a time. Its workers end when it is dropped.
pub(super) struct Queue<T: Task>(Rc<RefCell<Inner<T>>>);

impl<T: Task> Queue<T> {
    /// A queue of at most so many workers, without tasks. `on_output` is called with what comes out of each
    /// task; it must not call the queue.
    pub fn new(workers: usize, on_output: impl Fn(usize, T::Output) + 'static) -> Self {
        Self(Rc::new_cyclic(|me: &Weak<RefCell<Inner<T>>>| {
            RefCell::new(Inner {
                pool: None,
                workers,
                list: 0,
                tasks: Vec::new(),
                waiting: VecDeque::new(),
                assigned: vec![None; workers],
                lost: 0,
                check_timer: None,
                on_output: Rc::new(Box::new(on_output)),
                me: me.clone(),
            })
        }))
    }

    /// Begins a list of tasks, instead of what is left of the one before. An empty list ends it.
    pub fn start(&self, tasks: Vec<T>) {
        let mut inner = self.0.borrow_mut();
        inner.list = inner.list.wrapping_add(1);
        inner.waiting = (0..tasks.len()).collect();
        inner.tasks = tasks;
        inner.assigned.fill(None);
        inner.lost = 0;
        if let Some(pool) = &mut inner.pool {
            pool.end_busy();
        }
        if !inner.waiting.is_empty() {
            inner.begin();
        }
    }
}

impl<T: Task> Inner<T> {
    /// Gives tasks to workers, or to the page itself if there are no workers.
    fn begin(&mut self) {
        let started = match &mut self.pool {
            Some(pool) => pool.fill(),
            None => {
                let me = self.me.clone();
                let handle_event = Rc::new(move |event| handle_event(&me, event));
                Pool::new(self.workers, handle_event).map(|pool| self.pool = Some(pool))
            }
        };
        if started.is_err() {
            return self.compute_here();
        }
        self.hand_out();
        self.schedule_check();
    }

    /// Whether any task is left.
    fn is_busy(&self) -> bool {
        !self.waiting.is_empty() || self.assigned.iter().any(Option::is_some)
    }

    /// Gives every idle worker a task.
    fn hand_out(&mut self) {
        let Some(pool) = &mut self.pool else { return };
        for worker in pool.idle() {
            let Some(index) = self.waiting.pop_front() else { return };
            let (Some(task), Some(assigned)) =
                (self.tasks.get(index), self.assigned.get_mut(worker))
            else {
                return;
            };
            *assigned = Some(index);
            let job = Job { run: self.list, link: task.link(), work: task.work() };
            // A worker that cannot be reached is replaced later, because it does not report.
            let _ = pool.send(worker, &job);
        }
    }

    /// Replaces a worker that has failed; after too many, the page does the tasks itself.
    fn replace_failed(&mut self, worker: usize) {
        if let Some(pool) = &mut self.pool {
            pool.end(worker);
        }
        if let Some(index) = self.assigned.get_mut(worker).and_then(Option::take) {
            self.waiting.push_front(index);
        }
        self.lost += 1;
        if !self.is_busy() {
            // The next list starts another worker.
        } else if self.lost > MOST_LOST {
            self.compute_here();
        } else {
            self.begin();
        }
    }

    /// Checks the workers after a while, as long as tasks are left.
    fn schedule_check(&mut self) {
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
        if !self.is_busy() {
            return;
        }
        let decisions = self.assigned.iter().flatten().filter_map(|index| self.tasks.get(*index));
        let allowed_checks = allowed_checks(decisions.map(Task::decisions).max().unwrap_or(0));
        let pool = self.pool.as_mut().filter(|_| is_visible());
        for worker in pool.map_or_else(Vec::new, |pool| pool.unresponsive(allowed_checks)) {
            // Once the page does the tasks itself, there is nobody to replace.
            if self.pool.is_some() {
                self.replace_failed(worker);
            }
        }
        if self.pool.is_some() {
            self.schedule_check();
        }
    }

    /// Does all that is left in the page itself, one task each time the browser has had time to paint.
    fn compute_here(&mut self) {
        self.pool = None;
        let begun = self.assigned.iter_mut().filter_map(Option::take);
        self.waiting.extend(begun);
        schedule_task(&self.me, self.list);
    }
}

/// Handles an event of a worker.
fn handle_event<T: Task>(me: &Weak<RefCell<Inner<T>>>, event: WorkerEvent) {
    let Some(inner) = me.upgrade() else { return };
    let found = {
        let mut inner = inner.borrow_mut();
        match event {
            WorkerEvent::Report(worker, Report::Underway { .. }) => {
                if let Some(pool) = &mut inner.pool {
                    pool.record_report(worker);
                }
                None
            }
            WorkerEvent::Report(worker, report) => inner.receive(worker, report),
            WorkerEvent::Failed(worker, _) => {
                inner.replace_failed(worker);
                None
            }
        }
    };
    // What receives it may look at the page, which may look at the queue.
    if let Some((on_output, index, output)) = found {
        on_output(index, output);
    }
}

/// Does the next task of a list in the page, and then the one after it.
fn schedule_task<T: Task>(me: &Weak<RefCell<Inner<T>>>, list: u32) {
    let me = me.clone();
    let timer = Timeout::new(0, move || {
        let Some(inner) = me.upgrade() else { return };
        let mut inner = inner.borrow_mut();
        if inner.list != list {
            return;
        }
        let Some(index) = inner.waiting.pop_front() else { return };
        let output = inner.tasks.get(index).and_then(Task::compute);
        let on_output = inner.on_output.clone();
        drop(inner);
        if let Some(output) = output {
            on_output(index, output);
        }
        schedule_task(&me, list);
    });
    timer.forget();
}

/// What a report led to: whom to call with what came out of which task.
type Found<T> = (Rc<OnOutput<T>>, usize, <T as Task>::Output);

impl<T: Task> Inner<T> {
    /// Receives a report that ends a worker's task, and gives the worker another one.
    fn receive(&mut self, worker: usize, report: Report) -> Option<Found<T>> {
        if let Some(pool) = &mut self.pool {
            pool.mark_idle(worker);
        }
        let number = report.run();
        if number.is_some_and(|number| number != self.list) {
            // It is about an earlier list, whose worker was not ended in time.
            self.hand_out();
            return None;
        }
        let Some(index) = self.assigned.get_mut(worker).and_then(Option::take) else {
            self.hand_out();
            return None;
        };
        let output = self.tasks.get(index).and_then(|task| task.read(report));
        match output {
            Some(output) => {
                self.hand_out();
                Some((self.on_output.clone(), index, output))
            }
            None => {
                self.waiting.push_front(index);
                self.replace_failed(worker);
                None
            }
        }
    }
}
