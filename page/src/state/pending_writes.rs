//! Pending writes to the browser's history. Browsers refuse them after some dozens in a few seconds
//! (Safari after a hundred in ten), and some frames refuse all; a dragged lever makes sixty addresses a
//! second. So writes are limited, the newest address is always written, and refused writes are tried
//! again.

use std::collections::VecDeque;

/// Milliseconds between two writes of replacing entries.
const GAP: f64 = 250.0;

/// Milliseconds after a first refusal until the next try; each further refusal doubles them.
const FIRST_RETRY: f64 = 500.0;

/// After this many refusals, writes wait until the next one is requested. If every write is refused, as
/// in some frames, further tries would wake the page for nothing.
const MOST_REFUSALS: u32 = 8;

/// How a change enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Replaces the current entry, for example while a lever is dragged.
    Replace,
    /// Adds a new entry, so that Back undoes the change.
    Push,
}

/// A write: whether it replaces or adds an entry, and the query.
pub(super) type Write = (Entry, String);

/// The pending writes, and the time of the next one.
#[derive(Debug, Default)]
pub(super) struct Writes {
    /// Contains at most one replacement, and only as the first: a replacement after an addition just
    /// changes the query of that addition.
    waiting: VecDeque<Write>,
    /// The time from which the next write may be made.
    free: f64,
    refusals: u32,
    /// The query that was written last.
    written: Option<String>,
    /// The query that the browser shows, which it may have encoded differently.
    shown: String,
}

impl Writes {
    /// No pending writes; the browser shows this query.
    pub fn at(shown: String) -> Self {
        Self { shown, ..Self::default() }
    }

    /// Requests a write.
    pub fn ask(&mut self, entry: Entry, query: String) {
        // A new request restarts the tries, still with a delay.
        self.refusals = self.refusals.min(1);
        match (entry, self.waiting.back_mut()) {
            (Entry::Replace, Some((_, last))) => *last = query,
            (Entry::Replace, None) if self.written.as_ref() == Some(&query) => {}
            _ => self.waiting.push_back((entry, query)),
        }
    }

    /// The write to make now, if any. An addition is a reader's step, so it is made at once, together
    /// with what is pending before it; a replacement waits for the limit.
    pub fn next(&self, now: f64) -> Option<&Write> {
        let (first, last) = (self.waiting.front()?, self.waiting.back()?);
        let waits = self.refusals > 0 || last.0 == Entry::Replace;
        (!waits || now >= self.free).then_some(first)
    }

    /// The write to make before the page is left, regardless of the limit.
    pub fn last_chance(&self) -> Option<&Write> {
        self.waiting.front()
    }

    /// Milliseconds until the next write; `None` if there is none.
    pub fn wait(&self, now: f64) -> Option<f64> {
        let hopeless = self.refusals >= MOST_REFUSALS;
        (!self.waiting.is_empty() && !hopeless).then_some((self.free - now).max(0.0))
    }

    /// Records that the first write was made, and the query that the browser shows since.
    pub fn made(&mut self, now: f64, shown: String) {
        self.written = self.waiting.pop_front().map(|(_, query)| query);
        self.shown = shown;
        self.refusals = 0;
        self.free = now + GAP;
    }

    /// Records that the first write was refused.
    pub fn refused(&mut self, now: f64) {
        self.free = now + FIRST_RETRY * f64::from(1_u32 << self.refusals.min(MOST_REFUSALS));
        self.refusals = self.refusals.saturating_add(1);
    }

    /// Records that the browser went to an entry with this query. Returns whether the query differs
    /// from the one of the entry before; then pending writes are dropped, since they belong to the
    /// entry that was left. A link to a section leads to an entry with the same query, and pending
    /// writes stay.
    pub fn visit(&mut self, shown: String) -> bool {
        let elsewhere = self.shown != shown;
        if elsewhere {
            *self = Self { free: self.free, ..Self::at(shown) };
        }
        elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A browser history that refuses writes after a number of them in ten seconds.
    struct History {
        entries: Vec<String>,
        times: Vec<f64>,
        most: usize,
    }

    impl History {
        fn of_most(most: usize) -> Self {
            Self { entries: vec!["start".to_owned()], times: Vec::new(), most }
        }

        /// Makes the writes that are due, as the page does.
        fn serve(&mut self, writes: &mut Writes, now: f64) {
            while let Some((entry, query)) = writes.next(now).cloned() {
                if self.times.iter().filter(|time| now - **time < 10_000.0).count() >= self.most {
                    writes.refused(now);
                    continue;
                }
                self.times.push(now);
                if entry == Entry::Replace {
                    self.entries.pop();
                }
                self.entries.push(query.clone());
                writes.made(now, query);
            }
        }
    }

    /// Makes writes until none is pending, and returns the time.
    fn write_all(history: &mut History, writes: &mut Writes, mut now: f64) -> f64 {
        while let Some(wait) = writes.wait(now) {
            now += wait.max(1.0);
            history.serve(writes, now);
        }
        now
    }

    #[test]
    fn a_drag_makes_few_writes_and_its_last_address_arrives() {
        let (mut history, mut writes) = (History::of_most(100), Writes::default());
        for step in 0..600 {
            let entry = if step == 0 { Entry::Push } else { Entry::Replace };
            writes.ask(entry, step.to_string());
            history.serve(&mut writes, f64::from(step) * 16.0);
        }
        let end = write_all(&mut history, &mut writes, 9_600.0);
        assert_eq!(history.entries, ["start", "599"]);
        assert!(history.times.len() <= 42, "{} writes", history.times.len());
        assert!(end < 10_000.0, "{end}");
    }

    #[test]
    fn a_single_change_is_written_at_once() {
        let (mut history, mut writes) = (History::of_most(100), Writes::default());
        for (index, entry) in [Entry::Replace, Entry::Push].into_iter().enumerate() {
            writes.ask(entry, index.to_string());
            history.serve(&mut writes, 1_000.0 * (index + 1) as f64);
            assert_eq!(history.entries.last(), Some(&index.to_string()));
        }
    }

    #[test]
    fn a_push_takes_along_what_waits_before_it_and_pushes_keep_their_order() {
        let (mut history, mut writes) = (History::of_most(100), Writes::default());
        for (entry, query) in [
            (Entry::Push, "a"),
            (Entry::Replace, "b"),
            (Entry::Push, "c"),
            (Entry::Push, "d"),
            (Entry::Replace, "e"),
        ] {
            writes.ask(entry, query.to_owned());
            history.serve(&mut writes, 1.0);
        }
        assert_eq!(history.entries, ["start", "b", "c", "d"]);
        write_all(&mut history, &mut writes, 1.0);
        assert_eq!(history.entries, ["start", "b", "c", "e"]);
    }

    #[test]
    fn what_is_refused_is_tried_again_until_it_arrives() {
        let (mut history, mut writes) = (History::of_most(3), Writes::default());
        for query in ["a", "b", "c", "d", "e"] {
            writes.ask(Entry::Push, query.to_owned());
            history.serve(&mut writes, 1.0);
        }
        writes.ask(Entry::Replace, "f".to_owned());
        assert_eq!(history.entries, ["start", "a", "b", "c"]);
        let end = write_all(&mut history, &mut writes, 1.0);
        assert_eq!(history.entries, ["start", "a", "b", "c", "d", "f"]);
        assert!(end < 30_000.0, "{end}");
    }

    #[test]
    fn where_everything_is_refused_the_page_comes_to_rest_and_tries_again_when_asked() {
        let (mut history, mut writes) = (History::of_most(0), Writes::default());
        writes.ask(Entry::Replace, "a".to_owned());
        history.serve(&mut writes, 1.0);
        let end = write_all(&mut history, &mut writes, 1.0);
        assert!(writes.last_chance().is_some() && writes.wait(end).is_none());
        history.most = 9;
        writes.ask(Entry::Replace, "b".to_owned());
        write_all(&mut history, &mut writes, end);
        assert_eq!(history.entries, ["b"]);
    }

    #[test]
    fn leaving_writes_what_waits() {
        let mut writes = Writes::default();
        writes.ask(Entry::Push, "a".to_owned());
        writes.made(1.0, "a".to_owned());
        writes.ask(Entry::Replace, "b".to_owned());
        assert!(writes.next(2.0).is_none());
        assert_eq!(writes.last_chance(), Some(&(Entry::Replace, "b".to_owned())));
    }

    #[test]
    fn going_back_drops_what_waits_and_a_link_to_a_section_does_not() {
        let mut writes = Writes::at("a".to_owned());
        writes.ask(Entry::Push, "b".to_owned());
        writes.made(1.0, "b".to_owned());
        writes.ask(Entry::Replace, "c".to_owned());
        assert!(!writes.visit("b".to_owned()), "the address has another section");
        assert!(writes.last_chance().is_some());
        assert!(writes.visit("a".to_owned()));
        assert!(writes.last_chance().is_none() && writes.wait(2.0).is_none());
        assert!(writes.visit("b".to_owned()), "forward again");
    }

    #[test]
    fn a_replacement_by_the_same_is_no_write() {
        let mut writes = Writes::default();
        writes.ask(Entry::Push, "a".to_owned());
        writes.made(1.0, "a".to_owned());
        writes.ask(Entry::Replace, "a".to_owned());
        assert!(writes.last_chance().is_none());
        writes.ask(Entry::Replace, "b".to_owned());
        writes.ask(Entry::Replace, "a".to_owned());
        assert_eq!(writes.last_chance(), Some(&(Entry::Replace, "a".to_owned())));
    }
}
