//! The timetable of one's own: which model is sold where, from when, at which weight.

use multihome::market::{Cloud, Entry, MOST_ENTRIES, Model, Regime, Schedule, Venue, parse_day};
use multihome::numeric::decimal;
use multihome::scenario::{Parameter, Scenario};
use multihome::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::Action;

use super::choice::Choice;

/// The parameter that holds it.
pub(super) const KEY: &str = "timetable";

/// Where the focus goes when a row has gone.
const PLACE: &str = "timetable-rows";

/// The entries as rows, with a way to add one.
pub(super) fn timetable(scenario: &Scenario, act: &Callback<Action>) -> Html {
    let Some(parameter) = Parameter::find(KEY) else { return Html::default() };
    let entries = scenario.schedule.entries();
    let commit = act.reform(move |entries: Vec<Entry>| {
        Action::Commit(parameter, Schedule::of(entries).to_string())
    });
    let rows = (0..entries.len()).map(|place| row(scenario, entries, place, &commit));
    let full = entries.len() >= MOST_ENTRIES;
    let on_add = {
        let next: Vec<Entry> = entries.iter().copied().chain(addition(scenario)).collect();
        commit.reform(move |_: MouseEvent| next.clone())
    };
    let on_fill = {
        let dates = dates(scenario);
        commit.reform(move |_: MouseEvent| dates.clone())
    };
    html! {
        <div class="list timetable">
            <h3>{ parameter.label.text() }</h3>
            { who_follows(scenario, act) }
            <p class="note">{ words::timetable_note() }</p>
            <div class="scroll" id={PLACE} tabindex="0" role="region" aria-label={words::timetable_entries()}>
                if !entries.is_empty() {
                    <table>
                        <thead><tr>
                            <th scope="col">{ words::timetable_model() }</th>
                            <th scope="col">{ words::timetable_venue() }</th>
                            <th scope="col">{ words::timetable_from() }</th>
                            <th scope="col">{ words::timetable_weight() }</th>
                            <td></td>
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                }
            </div>
            <button type="button" class="add" disabled={full} onclick={on_add}>{ words::timetable_add() }</button>
            <button type="button" class="fill" onclick={on_fill}>{ words::timetable_fill() }</button>
        </div>
    }
}

/// Whether any side follows it, and a way to have side B do so.
fn who_follows(scenario: &Scenario, act: &Callback<Action>) -> Html {
    let on_follow = act.reform(|_: MouseEvent| {
        let b = Parameter::find("b").map(|b| (b, Regime::Custom.key().to_owned()));
        Action::CommitAll(b.into_iter().collect())
    });
    let words = match (scenario.a == Regime::Custom, scenario.b == Regime::Custom) {
        (true, true) => words::timetable_both(),
        (true, false) => words::timetable_a(),
        (false, true) => words::timetable_b(),
        (false, false) => words::timetable_neither(),
    };
    html! {
        <p class="follows">
            { words }
            if scenario.a != Regime::Custom && scenario.b != Regime::Custom {
                { " " }
                <button type="button" onclick={on_follow}>{ words::timetable_follow() }</button>
            }
        </p>
    }
}

fn row(
    scenario: &Scenario,
    entries: &[Entry],
    place: usize,
    commit: &Callback<Vec<Entry>>,
) -> Html {
    let entry = entries[place];
    let number = &*(place + 1).to_string();
    // What the row becomes; nothing where it goes.
    let changed = |change: fn(Entry, String) -> Option<Entry>| {
        let entries = entries.to_vec();
        commit.reform(move |text: String| {
            let mut entries = entries.clone();
            match change(entries[place], text) {
                // The one that is edited comes last, and counts where two speak of the same day.
                Some(entry) => {
                    entries.remove(place);
                    entries.push(entry);
                }
                None => drop(entries.remove(place)),
            }
            entries
        })
    };
    let typed = |change| {
        changed(change).reform(|event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            input.value()
        })
    };
    let on_remove = changed(|_, _| None).reform(|_: MouseEvent| {
        let _ = super::focus::focus(PLACE);
        String::new()
    });
    let models = Model::ALL.map(|model| (model.key().into(), model.name().into()));
    let sells = |venue: &Venue| {
        *venue == entry.venue || venue.cloud().is_none_or(|c| scenario.clouds().any(|x| x == c))
    };
    let venues = Venue::ALL.into_iter().filter(sells).map(|venue| {
        let name = venue.cloud().map_or(words::timetable_vendor(), |cloud| scenario.name_of(cloud));
        (venue.key().into(), name.to_owned().into())
    });
    html! {
        <tr>
            <td>
                <Choice id={format!("entry-{number}-model")} label={words::timetable_model_of(number)}
                    value={entry.model.key()} options={models.to_vec()}
                    on_choose={changed(|entry, key| {
                        Some(Entry { model: Model::from_key(&key).unwrap_or(entry.model), ..entry })
                    })} />
            </td>
            <td>
                <Choice id={format!("entry-{number}-venue")} label={words::timetable_venue_of(number)}
                    value={entry.venue.key()} options={venues.collect::<Vec<_>>()}
                    on_choose={changed(|entry, key| {
                        Some(Entry { venue: Venue::from_key(&key).unwrap_or(entry.venue), ..entry })
                    })} />
            </td>
            <td>
                <input id={format!("entry-{number}-from")} type="date" value={entry.from.to_string()}
                    aria-label={words::timetable_from_of(number)}
                    onchange={typed(|entry, day| {
                        Some(Entry { from: parse_day(&day).unwrap_or(entry.from), ..entry })
                    })} />
            </td>
            <td>
                <input id={format!("entry-{number}-weight")} type="number" inputmode="decimal"
                    min="0" max="1" step="any" value={entry.weight.to_string()}
                    aria-label={words::timetable_weight_of(number)}
                    onchange={typed(|entry, text| {
                        let weight = decimal::parse(&text).unwrap_or(entry.weight);
                        let weight = if weight.is_finite() { weight.clamp(0.0, 1.0) } else { entry.weight };
                        Some(Entry { weight, ..entry })
                    })} />
            </td>
            <td>
                <button type="button" onclick={on_remove} data-remove={format!("entry-{number}")}
                    aria-label={words::timetable_remove(number)}>{ "×" }</button>
            </td>
        </tr>
    }
}

/// A pair that no entry speaks of yet, from the day on which exclusivity ends.
fn addition(scenario: &Scenario) -> Option<Entry> {
    let taken = |model: Model, venue: Venue| {
        scenario.schedule.entries().iter().any(|entry| (entry.model, entry.venue) == (model, venue))
    };
    let venues = || scenario.clouds().map(Venue::Cloud);
    let mut pairs =
        Model::ALL.into_iter().flat_map(|model| venues().map(move |venue| (model, venue)));
    let (model, venue) = pairs.find(|(model, venue)| !taken(*model, *venue))?;
    Some(Entry { model, venue, from: scenario.opening, weight: 1.0 })
}

/// OpenAI's models by the dates of the multi-cloud regime. Entries know no window; the reach of all
/// other clouds holds for them as for any regime.
fn dates(scenario: &Scenario) -> Vec<Entry> {
    let terms = scenario.terms();
    let clouds = scenario.clouds().filter(|cloud| *cloud != Cloud::Azure);
    let entries = clouds.flat_map(|cloud| {
        let lag = terms.lag[cloud.index()];
        // A link can speak of no later days than those that are read.
        let entry = |days: u32, weight| {
            let from = scenario.opening.checked_add(time::Duration::days(days.into()))?;
            let from = parse_day(&from.to_string()).ok()?;
            Some(Entry { model: Model::OpenAi, venue: Venue::Cloud(cloud), from, weight })
        };
        [entry(lag.saturating_sub(terms.preview), terms.preview_weight), entry(lag, 1.0)]
    });
    entries.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_to_add_are_new_until_every_pair_is_named() {
        let mut scenario = Scenario::default();
        let mut known = 0;
        while let Some(entry) = addition(&scenario) {
            let entries = scenario.schedule.entries().iter().copied().chain([entry]);
            scenario.schedule = Schedule::of(entries);
            known += 1;
            assert_eq!(scenario.schedule.entries().len(), known);
        }
        assert_eq!(known, 24);
    }

    #[test]
    fn the_dates_of_multi_cloud_read_back_as_they_are() {
        let schedule = Schedule::of(dates(&Scenario::default()));
        let text = schedule.to_string();
        assert!(text.starts_with("openai@aws:2026-04-28:0.1,openai@aws:2026-06-01,"), "{text}");
        assert_eq!(Schedule::read(&text), (schedule, Vec::new()));
    }

    #[test]
    fn what_comes_after_the_last_day_of_all_is_left_out() {
        let opening = parse_day("2045-06-01").unwrap();
        let entries = dates(&Scenario { opening, ..Scenario::default() });
        let days: Vec<_> =
            entries.iter().map(|entry| (entry.venue.key(), entry.from.to_string())).collect();
        assert!(days.contains(&("aws", "2045-07-06".to_owned())), "{days:?}");
        assert!(entries.iter().all(|entry| entry.from >= opening), "{days:?}");
        assert!(!days.contains(&("gcp", opening.to_string())), "{days:?}");
    }
}
