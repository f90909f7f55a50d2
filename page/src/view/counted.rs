//! Counted enterprises: how many have which primary cloud in a quarter of a diary.

use multihome::engine::Diary;
use multihome::market::Cloud;
use multihome::report::count;
use multihome::scenario::Scenario;
use multihome::words;
use yew::prelude::*;

/// How many enterprises have each cloud first, on both sides, and how many differ.
pub(super) struct Counted {
    sides: [[u32; Cloud::ALL.len()]; 2],
    /// How many have another one on side B than on side A.
    pub apart: u32,
    all: u32,
}

impl Counted {
    /// Counts in a quarter of a diary.
    pub fn of(diary: &Diary, quarter: u32) -> Self {
        let mut counted = Self { sides: [[0; Cloud::ALL.len()]; 2], apart: 0, all: 0 };
        counted.apart = (0..diary.len()).filter(|i| diary.is_apart(quarter, *i)).count() as u32;
        for habits in (0..diary.len()).filter_map(|place| diary.habits(quarter, place)) {
            for (side, habit) in counted.sides.iter_mut().zip(habits) {
                side[habit.primary.index()] += 1;
            }
            counted.all += 1;
        }
        counted
    }

    /// How many differ, in a sentence.
    pub fn sentence(&self, scenario: &Scenario, date: &str, replicate: u32) -> String {
        let (run, runs) = (count(replicate + 1), count(scenario.runs));
        match self.apart {
            0 => words::counted_none(date, &run, &runs),
            apart => words::counted_apart(date, &run, &runs, &count(apart), &count(self.all)),
        }
    }

    /// The counts by cloud, on both sides.
    pub fn table(&self, scenario: &Scenario, date: &str) -> Html {
        let rows = scenario.clouds().map(|cloud| {
            let [a, b] = self.sides.map(|side| side[cloud.index()]);
            html! {
                <tr>
                    <th scope="row" class={classes!("cloud", cloud.key())}>
                        { scenario.name_of(cloud).to_owned() }
                    </th>
                    <td data-first={format!("a/{}", cloud.key())}>{ count(a) }</td>
                    <td data-first={format!("b/{}", cloud.key())}>{ count(b) }</td>
                    <td>{ signed(i64::from(b) - i64::from(a)) }</td>
                </tr>
            }
        });
        html! {
            <table class="counted">
                <caption>{ words::counted_caption(date) }</caption>
                <thead><tr>
                    <td></td><th scope="col">{ "A" }</th><th scope="col">{ "B" }</th>
                    <th scope="col">{ "B − A" }</th>
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
