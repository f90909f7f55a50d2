//! Schedules: a user's own entries for a timetable, as links write them.

use std::fmt;

use time::Date;

use crate::numeric::decimal;
use crate::words;

use super::day::parse_day;
use super::model::Model;
use super::venue::Venue;

/// The most entries that a schedule holds.
pub const MOST_ENTRIES: usize = 60;

/// The most faults of a text that get a notice each; further faults are counted.
const MOST_FAULTS: usize = 5;

/// How much of a faulty entry a notice repeats, in characters.
const ENTRY_SHOWN: usize = 40;

/// From a day on, a model is sold at a venue at some weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// The model.
    pub model: Model,
    /// The venue.
    pub venue: Venue,
    /// The first day.
    pub from: Date,
    /// The weight: 1 in general availability, less in preview, 0 not on sale.
    pub weight: f64,
}

/// A list of entries, ordered by model, venue and day, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule(Vec<Entry>);

impl Schedule {
    /// The entries in their order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// The schedule of some entries; of several with the same model, venue and day, the last one counts.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut schedule = Self::default();
        for entry in entries {
            schedule.put(entry);
        }
        schedule
    }

    /// Reads entries like `openai@aws:2026-06-01:0.3`, separated by commas; a weight of 1 may be left out.
    /// Entries that cannot be used are left out, and the second result says why.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let (mut schedule, mut faults) = (Self::default(), Vec::new());
        let mut more: u32 = 0;
        let mut report = |words: &dyn Fn() -> String| {
            if faults.len() < MOST_FAULTS {
                faults.push(words());
            } else {
                more = more.saturating_add(1);
            }
        };
        let left_out = |text: &str, why: &str| {
            let short: String = text.chars().take(ENTRY_SHOWN).collect();
            let dots = if short.len() < text.len() { "…" } else { "" };
            words::EntryLeftOut { entry: &(short + dots), why }.text()
        };
        for text in text.split(',').map(str::trim).filter(|text| !text.is_empty()) {
            match Entry::read(text) {
                Err(why) => report(&|| left_out(text, &why)),
                Ok(entry) if schedule.0.len() >= MOST_ENTRIES && schedule.is_new(&entry) => {
                    let why = words::entries_most(&MOST_ENTRIES.to_string());
                    report(&|| left_out(text, &why));
                }
                Ok(entry) => {
                    if let Some(before) = schedule.put(entry) {
                        report(&|| {
                            words::EntryTwice {
                                before: &before.to_string(),
                                entry: &entry.to_string(),
                            }
                            .text()
                        });
                    }
                }
            }
        }
        if more > 0 {
            faults.push(words::entries_more(more));
        }
        (schedule, faults)
    }

    /// The position of an entry with the same model, venue and day, or the position to insert it at.
    fn position(&self, entry: &Entry) -> Result<usize, usize> {
        self.0.binary_search_by_key(&entry.key(), Entry::key)
    }

    /// Whether no entry has its model, venue and day.
    fn is_new(&self, entry: &Entry) -> bool {
        self.position(entry).is_err()
    }

    /// Inserts an entry, and returns the one that it replaces.
    fn put(&mut self, entry: Entry) -> Option<Entry> {
        match self.position(&entry) {
            Ok(position) => Some(std::mem::replace(&mut self.0[position], entry)),
            Err(position) => {
                self.0.insert(position, entry);
                None
            }
        }
    }
}

impl Entry {
    fn key(&self) -> (Model, Venue, Date) {
        (self.model, self.venue, self.from)
    }

    fn read(text: &str) -> Result<Self, String> {
        let mut parts = text.split(':').map(str::trim);
        let sold = parts.next().unwrap_or_default();
        let (model, venue) = sold.split_once('@').ok_or_else(words::entry_form)?;
        let model = Model::from_key(model)
            .ok_or_else(|| words::entry_models(&Model::ALL.map(Model::key).join(", ")))?;
        let venue = Venue::from_key(venue)
            .ok_or_else(|| words::entry_venues(&Venue::ALL.map(Venue::key).join(", ")))?;
        let from = parts.next().ok_or_else(words::entry_no_day)?;
        let from = parse_day(from).map_err(|why| why.to_string())?;
        let weight = match parts.next() {
            None => 1.0,
            Some(weight) => match decimal::parse(weight) {
                // Adding zero turns −0 into 0.
                Some(weight) if (0.0..=1.0).contains(&weight) => weight + 0.0,
                _ => return Err(words::entry_weight().to_owned()),
            },
        };
        if parts.next().is_some() {
            return Err(words::entry_too_much().to_owned());
        }
        Ok(Self { model, venue, from, weight })
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}:{}", self.model.key(), self.venue.key(), self.from)?;
        if self.weight == 1.0 { Ok(()) } else { write!(f, ":{}", self.weight) }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, entry) in self.0.iter().enumerate() {
            let comma = if i > 0 { "," } else { "" };
            write!(f, "{comma}{entry}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schedules_read_and_write_exactly() {
        let text = "openai@aws:2026-04-28:0.1,openai@aws:2026-06-01,gemini@direct:2027-01-01:0";
        let (schedule, faults) = Schedule::read(text);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(schedule.to_string(), text);
        assert_eq!(Schedule::read(&schedule.to_string()).0, schedule);
        assert_eq!(Schedule::read("").0, Schedule::default());
        // The order in which they are given does not matter.
        let backwards: Vec<_> = text.split(',').rev().collect();
        assert_eq!(Schedule::read(&backwards.join(", ")).0, schedule);
    }

    #[test]
    fn unusable_entries_are_left_out_and_reported() {
        for (text, why) in [
            ("gpt@aws:2026-06-01", "the models are openai"),
            ("openai@ibm:2026-06-01", "the venues are aws"),
            ("openai@aws:1999-06-01", "dates run from"),
            ("openai@aws:2026-02-30", "there is no such day"),
            ("openai@aws:2026-06-01:2", "a number from 0 to 1"),
            ("openai@aws:2026-06-01:NaN", "a number from 0 to 1"),
            ("openai@aws:2026-06-01:1:1", "after the weight"),
            ("openai@aws", "no day"),
            ("openai", "is written like"),
        ] {
            let (schedule, faults) = Schedule::read(&format!("{text},open@aws:2026-01-01"));
            assert_eq!(schedule.entries().len(), 1, "{text}");
            assert!(faults[0].contains(text) && faults[0].contains(why), "{faults:?}");
        }
    }

    #[test]
    fn faults_beyond_the_first_few_are_counted() {
        let (_, faults) = Schedule::read(&"x,".repeat(4_000));
        assert_eq!(faults.len(), MOST_FAULTS + 1);
        assert!(faults[MOST_FAULTS].starts_with("3,995 more"), "{}", faults[MOST_FAULTS]);
        let (_, faults) = Schedule::read(&"x".repeat(4_000));
        assert!(faults[0].chars().count() < 150, "{}", faults[0]);
    }

    #[test]
    fn of_contradictory_entries_the_last_one_counts() {
        let (schedule, faults) =
            Schedule::read("openai@aws:2026-06-01:0.5,openai@aws:2026-06-01:0.7");
        assert_eq!(schedule.to_string(), "openai@aws:2026-06-01:0.7");
        assert!(faults[0].contains("0.5") && faults[0].contains("0.7"), "{faults:?}");
    }

    #[test]
    fn there_is_a_largest_number_of_entries() {
        let text: Vec<_> = (1..=28)
            .flat_map(|d| (1..=4).map(move |m| format!("open@aws:2026-{m:02}-{d:02}")))
            .collect();
        let (schedule, faults) = Schedule::read(&text.join(","));
        assert_eq!(schedule.entries().len(), MOST_ENTRIES);
        assert_eq!(faults.len(), MOST_FAULTS + 1);
        let more = 28 * 4 - MOST_ENTRIES - MOST_FAULTS;
        assert!(faults[MOST_FAULTS].starts_with(&format!("{more} more")), "{faults:?}");
        // Replacing an entry is possible when the schedule is full.
        let full = schedule.to_string();
        let (schedule, faults) = Schedule::read(&format!("{full},open@aws:2026-01-01:0.4"));
        assert_eq!(schedule.entries().len(), MOST_ENTRIES);
        assert!(schedule.to_string().starts_with("open@aws:2026-01-01:0.4,"), "{schedule}");
        assert!(faults.len() == 1 && faults[0].contains("0.4"), "{faults:?}");
    }
}
