//! Levers: the few on the first screen, and all of them by group.

use std::rc::Rc;

use js_sys::Reflect;
use multihome::market::START_PRESETS;
use multihome::scenario::{Group, Kind, PARAMETERS, Parameter, Scenario};
use multihome::words;
use yew::prelude::*;

use crate::session::Action;

use super::choice::Choice;
use super::ending::ending;
use super::field::Field;
use super::focus::focus;
use super::mechanisms::mechanisms;
use super::notes::Noted;
use super::{clouds, timetable};

/// Levers of the first screen that are dragged.
const DRAGGED: [&str; 2] = ["window", "pull"];
/// Questions of the first screen that are asked now and then.
const ASKED: [&str; 3] = ["horizon", "n", "runs"];

/// The levers of the first screen.
pub(super) fn main_levers(scenario: &Rc<Scenario>, act: &Callback<Action>, noted: &Noted) -> Html {
    let field = |name: &'static str, slider: bool| {
        let note = noted.on(name);
        html! { <Field {name} {slider} {note} scenario={scenario.clone()} act={act.clone()} /> }
    };
    html! {
        <section id="levers" class="main-levers" aria-label={words::levers()}>
            <div class="questions">
                { start_preset(scenario, act) }
                { field("a", false) }
                { field("b", false) }
            </div>
            <div class="dragged">{ for DRAGGED.map(|name| field(name, true)) }</div>
            <div class="asked">
                { for ASKED.map(|name| field(name, false)) }
                { ending(scenario, act) }
                { field("seed", false) }
            </div>
        </section>
    }
}

/// The lever of a parameter by itself.
pub(super) fn lever(
    parameter: &'static Parameter,
    scenario: &Rc<Scenario>,
    act: &Callback<Action>,
    noted: &Noted,
) -> Html {
    let note = noted.on(parameter.key);
    let fixed = parameter.is_rest();
    let scale = matches!(parameter.kind, Kind::Number { .. } | Kind::Whole { .. } | Kind::Prior);
    // How large a run is, and its seed, are numbers to give rather than to feel for.
    let slider = scale && !fixed && parameter.group != Group::Run;
    html! {
        <Field name={parameter.key} {slider} {fixed} {note} scenario={scenario.clone()}
            act={act.clone()} />
    }
}

/// The published reading that the market starts from.
fn start_preset(scenario: &Rc<Scenario>, act: &Callback<Action>) -> Html {
    let chosen = START_PRESETS.iter().find(|preset| scenario.starts_from(preset));
    let on_choose = {
        let act = act.clone();
        Callback::from(move |key: String| {
            if let Some(preset) = START_PRESETS.iter().find(|preset| preset.key == key) {
                act.emit(Action::StartFrom(preset));
            }
        })
    };
    let own = chosen.is_none().then(|| ("".into(), words::start_own().into()));
    let presets = START_PRESETS.iter().map(|preset| (preset.key.into(), preset.name.text().into()));
    html! {
        <div class="field">
            <label for="start-preset">{ words::start_from() }</label>
            <Choice id="start-preset" value={chosen.map_or("", |preset| preset.key)}
                options={own.into_iter().chain(presets).collect::<Vec<_>>()} {on_choose} />
            <small>{ words::start_hint() }</small>
        </div>
    }
}

/// Whether a `details` element is open, by its toggle event.
pub(super) fn is_open(event: &Event) -> bool {
    let target = event.target();
    let open = target.and_then(|target| Reflect::get(&target, &"open".into()).ok());
    open.is_some_and(|open| open.is_truthy())
}

/// The properties of [`AllLevers`].
#[derive(Properties, PartialEq)]
pub(super) struct AllLeversProps {
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
    pub noted: Noted,
}

/// Every lever by group, and every mechanism with its levers. What is closed is not drawn up.
#[component]
pub(super) fn AllLevers(AllLeversProps { scenario, act, noted }: &AllLeversProps) -> Html {
    // The last place is that of the mechanisms.
    let open = use_state(|| [false; Group::ALL.len() + 1]);
    // The lever to go to, by key, and how often that was asked for.
    let wanted = use_state(|| ("", 0));
    let go = {
        let (open, wanted) = (open.clone(), wanted.clone());
        Callback::from(move |key: &'static str| {
            let group = Parameter::find(key).map(|parameter| parameter.group);
            let mut now = *open;
            for (place, known) in Group::ALL.into_iter().enumerate() {
                now[place] |= Some(known) == group;
            }
            open.set(now);
            wanted.set((key, wanted.1 + 1));
        })
    };
    let on_toggle = |place: usize| {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let mut now = *open;
            now[place] = is_open(&event);
            open.set(now);
        })
    };
    let reached = use_mut_ref(|| 0);
    use_effect_with((*wanted, *open), move |((key, count), _)| {
        // Once its group is drawn up, the lever that was asked for can have the focus.
        let id = if clouds::has(key) { "clouds".to_owned() } else { format!("lever-{key}") };
        if *reached.borrow() != *count && focus(&id) {
            *reached.borrow_mut() = *count;
        }
    });
    let groups = Group::ALL.iter().enumerate().map(|(place, group)| {
        let parameters = || PARAMETERS.iter().filter(move |parameter| parameter.group == *group);
        let changed = parameters().filter(|parameter| parameter.is_changed(scenario)).count();
        html! {
            <details class="group" open={open[place]} ontoggle={on_toggle(place)}>
                <summary>
                    { group.name() }
                    if changed > 0 {
                        <span class="mark">{ " • " }{ words::changed_count(&changed.to_string()) }</span>
                    }
                </summary>
                if open[place] { { fields(*group, scenario, act, noted) } }
            </details>
        }
    });
    html! {
        <>
        <section id="all-levers" class="all-levers" aria-labelledby="all-levers-title">
            <h2 id="all-levers-title">{ words::every_lever() }</h2>
            <p class="note">{ words::every_lever_note() }</p>
            { for groups }
        </section>
        { mechanisms(scenario, act, &go, open[Group::ALL.len()], on_toggle(Group::ALL.len())) }
        </>
    }
}

fn fields(group: Group, scenario: &Rc<Scenario>, act: &Callback<Action>, noted: &Noted) -> Html {
    let parameters = PARAMETERS.iter().filter(|parameter| parameter.group == group);
    let fields = parameters.filter(|parameter| !clouds::has(parameter.key)).map(|parameter| {
        let fixed = parameter.is_rest();
        html! {
            <>
                if parameter.key == timetable::KEY { { timetable::timetable(scenario, act) } }
                <Field name={parameter.key} prefix="lever" explained=true {fixed}
                    note={noted.on(parameter.key)} scenario={scenario.clone()} act={act.clone()} />
            </>
        }
    });
    html! {
        <>
            if group == Group::Start { { clouds::clouds(scenario, act, noted) } }
            <div class="fields">{ for fields }</div>
        </>
    }
}
