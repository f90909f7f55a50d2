//! Levers: a few on the first screen, and all of them by group.

use std::rc::Rc;

use multihome::record;
use multihome::report::record_of_lever;
use multihome::scenario::{Comparison, Group, Kind, PARAMETERS, Parameter};
use multihome::{MODEL_VERSION, words};
use yew::prelude::*;

use crate::answer::FieldNotes;
use crate::browser::{focus, is_open};
use crate::elements::{text, with_meanings};
use crate::state::Action;

use super::clouds;
use super::field::Field;
use super::mechanisms::mechanisms;
use super::timetable;

/// The levers beside the plot: the question's, and the three that carry most of the answer at the defaults
/// (docs/model.md, "How sure a result is, and what carries it").
const BESIDE: [&str; 4] = ["window", "growth-ai", "openai", "price-tail"];

/// How many changed levers of a closed group are named.
const NAMED: usize = 3;

/// The levers beside the plot.
pub(crate) fn main_levers(
    comparison: &Rc<Comparison>,
    act: &Callback<Action>,
    field_notes: &FieldNotes,
) -> Html {
    let field = |name: &'static str, slider: bool| {
        html! {
            <Field {name} {slider} brief=true field_notes={field_notes.clone()}
                comparison={comparison.clone()} act={act.clone()} />
        }
    };
    html! {
        <section id="levers" class="main-levers" aria-label={words::levers()}>
            <h2 ~textContent={words::levers_beside()} />
            <div class="questions">{ field("a", false) }{ field("b", false) }</div>
            <div class="dragged">{ for BESIDE.map(|name| field(name, true)) }</div>
        </section>
    }
}

/// The levers beside those next to the plot in which the sides differ, each with a button that gives side B the value of side A.
pub(crate) fn levers_apart(comparison: &Comparison, act: &Callback<Action>) -> Html {
    let others = PARAMETERS.iter().filter(|parameter| !BESIDE.contains(&parameter.key));
    let item = |parameter: &'static Parameter| {
        let difference = parameter.difference_in(comparison)?;
        let value = parameter.of(&comparison.a).to_string();
        let join = act.reform(move |_: MouseEvent| Action::Commit(parameter, value.clone()));
        let action = words::same_on_both_sides();
        let label = words::MechanismButton { action, name: parameter.label.text() }.text();
        Some(html! {
            <li>
                { text(&difference) }{ text(" ") }
                <button type="button" class="quiet" aria-label={label} onclick={join} ~textContent={action} />
            </li>
        })
    };
    let items: Vec<Html> = others.filter_map(item).collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="apart">
            <h3 ~textContent={words::sides_also_differ()} />
            <ul>{ for items }</ul>
        </div>
    }
}

/// The lever of a parameter, without its group.
pub(crate) fn lever(
    parameter: &'static Parameter,
    comparison: &Rc<Comparison>,
    act: &Callback<Action>,
    field_notes: &FieldNotes,
) -> Html {
    let field_notes = field_notes.clone();
    let fixed = parameter.is_rest();
    let scale =
        matches!(parameter.kind, Kind::Number { .. } | Kind::Whole { .. } | Kind::InitialShare);
    // The size and the seed of the simulation are typed; a slider would not help.
    let slider = scale && !fixed && parameter.group != Group::Run;
    html! {
        <Field name={parameter.key} {slider} {fixed} {field_notes} comparison={comparison.clone()}
            act={act.clone()} />
    }
}

/// How many levers a group has.
fn counted(levers: usize) -> String {
    format!(" · {}", words::so_many_levers(levers as u32))
}

/// A mark with the changed levers of a group, the first few by name.
fn changed_mark(changed: &[&'static Parameter]) -> String {
    let names: Vec<String> = changed.iter().take(NAMED).map(|parameter| parameter.name()).collect();
    let more = if changed.len() > NAMED { ", …" } else { "" };
    let (number, names) = (&changed.len().to_string(), &(names.join(", ") + more));
    format!(" • {}", words::ChangedCount { number, names }.text())
}

/// The properties of [`AllLevers`].
#[derive(Properties, PartialEq)]
pub(crate) struct AllLeversProps {
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    pub field_notes: FieldNotes,
}

/// Every lever by group, and every mechanism with its levers. Closed groups are not rendered.
#[component]
pub(crate) fn AllLevers(AllLeversProps { comparison, act, field_notes }: &AllLeversProps) -> Html {
    // The last element is for the mechanisms.
    let open = use_state(|| [false; Group::ALL.len() + 1]);
    // The key of the lever to scroll to, and the number of such requests.
    let wanted = use_state(|| ("", 0));
    let go = {
        let (open, wanted) = (open.clone(), wanted.clone());
        Callback::from(move |key: &'static str| {
            let group = Parameter::find(key).map(|parameter| parameter.group);
            let mut now = *open;
            for (index, known) in Group::ALL.into_iter().enumerate() {
                now[index] |= Some(known) == group;
            }
            open.set(now);
            wanted.set((key, wanted.1 + 1));
        })
    };
    let on_toggle = |index: usize| {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let mut now = *open;
            now[index] = is_open(&event);
            open.set(now);
        })
    };
    let reached = use_mut_ref(|| 0);
    use_effect_with((*wanted, *open), move |((key, count), _)| {
        // Once its group is rendered, the requested lever can get the focus.
        let id = if clouds::has(key) { "clouds".to_owned() } else { format!("lever-{key}") };
        if *reached.borrow() != *count && focus(&id) {
            *reached.borrow_mut() = *count;
        }
    });
    let groups = Group::ALL.iter().enumerate().map(|(index, group)| {
        let parameters = || PARAMETERS.iter().filter(move |parameter| parameter.group == *group);
        let changed: Vec<&'static Parameter> =
            parameters().filter(|parameter| parameter.is_held(comparison)).collect();
        html! {
            <details class="group" open={open[index]} ontoggle={on_toggle(index)}>
                <summary>
                    { text(group.name()) }
                    <span class="count" ~textContent={counted(parameters().count())} />
                    if !changed.is_empty() {
                        <span class="mark" ~textContent={changed_mark(&changed)} />
                    }
                </summary>
                if open[index] { { fields(*group, comparison, act, field_notes) } }
            </details>
        }
    });
    html! {
        <>
        <section id="all-levers" class="all-levers" aria-labelledby="all-levers-title">
            <h2 id="all-levers-title" ~textContent={words::every_lever()} />
            { for groups }
            if open.iter().any(|open| *open) { <p class="note">{ with_meanings(words::every_lever_note()) }</p> }
        </section>
        { mechanisms(comparison, act, &go, open[Group::ALL.len()], on_toggle(Group::ALL.len())) }
        </>
    }
}

fn fields(
    group: Group,
    comparison: &Rc<Comparison>,
    act: &Callback<Action>,
    field_notes: &FieldNotes,
) -> Html {
    let record = record::current(MODEL_VERSION).map(|record| record.levers);
    let parameters = PARAMETERS.iter().filter(|parameter| parameter.group == group);
    let fields = parameters.filter(|parameter| !clouds::has(parameter.key)).map(|parameter| {
        let fixed = parameter.is_rest();
        let range = record.map_or_else(|_| String::new(), |levers| record_of_lever(levers, parameter));
        html! {
            <>
                // If each side has its own timetable, they are edited as texts.
                if parameter.key == timetable::KEY && !parameter.is_split(comparison) { { timetable::timetable(comparison, act) } }
                <Field name={parameter.key} prefix="lever" explained=true {fixed} {range}
                    field_notes={field_notes.clone()} comparison={comparison.clone()} act={act.clone()} />
            </>
        }
    });
    html! {
        <>
            if group == Group::Start { { clouds::clouds(comparison, act, field_notes) } }
            <div class="fields">{ for fields }</div>
        </>
    }
}
