//! Counts of enterprises: how many have each primary cloud in a quarter of a diary.

use multihome::engine::Diary;
use multihome::market::Cloud;
use multihome::report::count;
use multihome::scenario::Comparison;
use multihome::words;
use yew::prelude::*;

/// The number of enterprises by primary cloud, on both sides, and the number that differ.
pub(super) struct EnterpriseCounts {
    sides: [[u32; Cloud::ALL.len()]; 2],
    /// How many have another primary cloud on side B than on side A.
    pub apart: u32,
    all: u32,
}

impl EnterpriseCounts {
    /// Counts the enterprises of a diary in a quarter.
    pub fn of(diary: &Diary, quarter: u32) -> Self {
        let mut counts = Self { sides: [[0; Cloud::ALL.len()]; 2], apart: 0, all: 0 };
        counts.apart = (0..diary.len()).filter(|i| diary.is_apart(quarter, *i)).count() as u32;
        for habits in (0..diary.len()).filter_map(|index| diary.habits(quarter, index)) {
            for (side, habit) in counts.sides.iter_mut().zip(habits) {
                side[habit.primary.index()] += 1;
            }
            counts.all += 1;
        }
        counts
    }

    /// How many differ, in a sentence.
    pub fn sentence(&self, comparison: &Comparison, date: &str, replicate: u32) -> String {
        let (run, runs) = (count(replicate + 1), count(comparison.common().replicates));
        match self.apart {
            0 => words::CountedNone { quarter: date, run: &run, runs: &runs }.text(),
            apart => words::CountedApart {
                quarter: date,
                run: &run,
                runs: &runs,
                apart: &count(apart),
                all: &count(self.all),
            }
            .text(),
        }
    }

    /// The counts by cloud, on both sides.
    pub fn table(&self, comparison: &Comparison, date: &str) -> Html {
        let rows = comparison.common().clouds().map(|cloud| {
            let [a, b] = self.sides.map(|side| side[cloud.index()]);
            html! {
                <tr>
                    <th scope="row" class={classes!("cloud", cloud.key())} ~textContent={comparison.common().name_of(cloud).to_owned()} />
                    <td data-first={format!("a/{}", cloud.key())} ~textContent={count(a)} />
                    <td data-first={format!("b/{}", cloud.key())} ~textContent={count(b)} />
                    <td ~textContent={signed(i64::from(b) - i64::from(a))} />
                </tr>
            }
        });
        html! {
            <table class="counted">
                <caption ~textContent={words::counted_caption(date)} />
                <thead><tr>
                    <td></td><th scope="col" ~textContent={"A"} /><th scope="col" ~textContent={"B"} />
                    <th scope="col" ~textContent={"B − A"} />
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        }
    }
}

fn signed(difference: i64) -> String {
    let size = count(difference.unsigned_abs() as u32);
    match difference {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}
