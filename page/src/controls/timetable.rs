//! The custom timetable: which model is sold where, from when, with which weight.

use multihome::market::{Cloud, Entry, MOST_ENTRIES, Model, Regime, Schedule, Venue, parse_day};
use multihome::numeric::decimal;
use multihome::scenario::{Comparison, Kind, Parameter, Unit};
use multihome::words;
use yew::prelude::*;

use crate::browser::focus;
use crate::elements::{Choice, NumberEntry, TextEntry, text};
use crate::state::Action;

/// The parameter that holds it.
pub(super) const KEY: &str = "timetable";

/// The id of the element that gets the focus when a row is removed.
const PLACE: &str = "timetable-rows";

/// The range of a weight.
const WEIGHT: Kind = Kind::Number { min: 0.0, max: 1.0, step: 0.05, unit: Unit::None };

/// The entries as rows, with a button that adds one.
pub(super) fn timetable(comparison: &Comparison, act: &Callback<Action>) -> Html {
    let Some(parameter) = Parameter::find(KEY) else { return Html::default() };
    let entries = comparison.common().schedule.entries();
    let commit = act.reform(move |entries: Vec<Entry>| {
        Action::Commit(parameter, Schedule::of(entries).to_string())
    });
    let rows = (0..entries.len()).map(|index| row(comparison, entries, index, &commit));
    let full = entries.len() >= MOST_ENTRIES;
    let on_add = {
        let next: Vec<Entry> = entries.iter().copied().chain(addition(comparison)).collect();
        commit.reform(move |_: MouseEvent| next.clone())
    };
    let on_fill = {
        let dates = dates(comparison);
        commit.reform(move |_: MouseEvent| dates.clone())
    };
    html! {
        <div class="list timetable">
            <h3 ~textContent={parameter.label.text()} />
            { who_follows(comparison, act) }
            <p class="note" ~textContent={words::timetable_note()} />
            <div class="scroll" id={PLACE} tabindex="0" role="region" aria-label={words::timetable_entries()}>
                if !entries.is_empty() {
                    <table>
                        <thead><tr>
                            <th scope="col" ~textContent={words::timetable_model()} />
                            <th scope="col" ~textContent={words::timetable_venue()} />
                            <th scope="col" ~textContent={words::timetable_from()} />
                            <th scope="col" ~textContent={words::timetable_weight()} />
                            <td></td>
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                }
            </div>
            <button type="button" class="add" disabled={full} onclick={on_add} ~textContent={words::timetable_add()} />
            <button type="button" class="fill" onclick={on_fill} ~textContent={words::timetable_fill()} />
        </div>
    }
}

/// Whether any side follows the timetable, and a button that makes side B follow it.
fn who_follows(comparison: &Comparison, act: &Callback<Action>) -> Html {
    let on_follow = act.reform(|_: MouseEvent| {
        let b = Parameter::find("b").map(|b| (b, Regime::Custom.key().to_owned()));
        Action::CommitAll(b.into_iter().collect())
    });
    let words = match (comparison.a.regime == Regime::Custom, comparison.b.regime == Regime::Custom)
    {
        (true, true) => words::timetable_both(),
        (true, false) => words::timetable_a(),
        (false, true) => words::timetable_b(),
        (false, false) => words::timetable_neither(),
    };
    html! {
        <p class="follows">
            { text(words) }
            if comparison.a.regime != Regime::Custom && comparison.b.regime != Regime::Custom {
                { text(" ") }
                <button type="button" onclick={on_follow} ~textContent={words::timetable_follow()} />
            }
        </p>
    }
}

fn row(
    comparison: &Comparison,
    entries: &[Entry],
    index: usize,
    commit: &Callback<Vec<Entry>>,
) -> Html {
    let entry = entries[index];
    let number = &*(index + 1).to_string();
    // The callback of a row's field; `change` returns the new entry, or `None` to remove the row.
    let changed = |change: fn(Entry, String) -> Option<Entry>| {
        let entries = entries.to_vec();
        commit.reform(move |text: String| {
            let mut entries = entries.clone();
            match change(entries[index], text) {
                // The edited entry moves to the end: of entries with the same day, the last one counts.
                Some(entry) => {
                    entries.remove(index);
                    entries.push(entry);
                }
                None => drop(entries.remove(index)),
            }
            entries
        })
    };
    let on_remove = changed(|_, _| None).reform(|_: MouseEvent| {
        let _ = focus(PLACE);
        String::new()
    });
    let models = Model::ALL.map(|model| (model.key().into(), model.name().into()));
    let sells = |venue: &Venue| {
        *venue == entry.venue
            || venue.cloud().is_none_or(|c| comparison.common().clouds().any(|x| x == c))
    };
    let venues = Venue::ALL.into_iter().filter(sells).map(|venue| {
        let name = venue
            .cloud()
            .map_or(words::timetable_vendor(), |cloud| comparison.common().name_of(cloud));
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
                <TextEntry date=true id={format!("entry-{number}-from")} value={entry.from.to_string()}
                    label={words::timetable_from_of(number)}
                    on_enter={changed(|entry, day| {
                        Some(Entry { from: parse_day(&day).unwrap_or(entry.from), ..entry })
                    })} />
            </td>
            <td>
                <NumberEntry id={format!("entry-{number}-weight")} kind={WEIGHT}
                    value={entry.weight.to_string()} label={words::timetable_weight_of(number)}
                    on_enter={changed(|entry, weight| {
                        Some(Entry { weight: decimal::parse(&weight).unwrap_or(entry.weight), ..entry })
                    })} />
            </td>
            <td>
                <button type="button" onclick={on_remove} data-remove={format!("entry-{number}")}
                    aria-label={words::timetable_remove(number)} ~textContent={"×"} />
            </td>
        </tr>
    }
}

/// An entry for a model and venue without one yet, from the day on which exclusivity ends.
fn addition(comparison: &Comparison) -> Option<Entry> {
    let taken = |model: Model, venue: Venue| {
        comparison
            .common()
            .schedule
            .entries()
            .iter()
            .any(|entry| (entry.model, entry.venue) == (model, venue))
    };
    let venues = || comparison.common().clouds().map(Venue::Cloud);
    let mut pairs =
        Model::ALL.into_iter().flat_map(|model| venues().map(move |venue| (model, venue)));
    let (model, venue) = pairs.find(|(model, venue)| !taken(*model, *venue))?;
    Some(Entry { model, venue, from: comparison.common().opening, weight: 1.0 })
}

/// OpenAI's models with the dates of the multi-cloud regime. Entries do not contain the Azure-first
/// window; under a custom timetable too, it applies to all clouds but Azure.
fn dates(comparison: &Comparison) -> Vec<Entry> {
    let terms = comparison.common().terms();
    let clouds = comparison.common().clouds().filter(|cloud| *cloud != Cloud::Azure);
    let entries = clouds.flat_map(|cloud| {
        let lag = terms.lag[cloud.index()];
        // A day that cannot be read from a link cannot be in an entry.
        let entry = |days: u32, weight| {
            let from =
                comparison.common().opening.checked_add(time::Duration::days(days.into()))?;
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
    use multihome::scenario::Scenario;

    #[test]
    fn entries_to_add_are_new_until_every_pair_is_named() {
        let mut comparison = Comparison::default();
        let mut known = 0;
        while let Some(entry) = addition(&comparison) {
            let entries = comparison.common().schedule.entries().iter().copied().chain([entry]);
            let schedule = Schedule::of(entries);
            comparison = comparison.with(|side| side.schedule.clone_from(&schedule));
            known += 1;
            assert_eq!(comparison.common().schedule.entries().len(), known);
        }
        assert_eq!(known, 24);
    }

    #[test]
    fn the_dates_of_multi_cloud_read_back_as_they_are() {
        let schedule = Schedule::of(dates(&Comparison::default()));
        let text = schedule.to_string();
        assert!(text.starts_with("openai@aws:2026-04-28:0.1,openai@aws:2026-06-01,"), "{text}");
        assert_eq!(Schedule::read(&text), (schedule, Vec::new()));
    }

    #[test]
    fn what_comes_after_the_last_day_of_all_is_left_out() {
        let opening = parse_day("2045-06-01").unwrap();
        let entries = dates(&Comparison::of(Scenario { opening, ..Scenario::default() }));
        let days: Vec<_> =
            entries.iter().map(|entry| (entry.venue.key(), entry.from.to_string())).collect();
        assert!(days.contains(&("aws", "2045-07-06".to_owned())), "{days:?}");
        assert!(entries.iter().all(|entry| entry.from >= opening), "{days:?}");
        assert!(!days.contains(&("gcp", opening.to_string())), "{days:?}");
    }
}
