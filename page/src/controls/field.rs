//! A field: the control of one parameter, built from its row of the parameter table.

use std::rc::Rc;

use multihome::market::{Cloud, Quarter, Regime};
use multihome::scenario::{
    Assumptions, Comparison, Evidence, Kind, LONGEST_NAME, LeverState, Mechanism, Parameter, Range,
    Scale, StartShares,
};
use multihome::words;
use yew::prelude::*;

use crate::answer::FieldNotes;
use crate::elements::{
    Choice, NumberEntry, TextEntry, entered, mechanism_number, text, with_meanings,
};
use crate::state::Action;

/// The properties of [`Field`].
#[derive(Clone, Properties, PartialEq)]
pub(super) struct FieldProps {
    /// The parameter's key.
    pub name: &'static str,
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    /// The notes about the last value that was entered in a control.
    pub field_notes: FieldNotes,
    /// The beginning of the ids of its elements: a parameter may have two controls on the page.
    #[prop_or("field")]
    pub prefix: &'static str,
    /// Whether there is a slider beside the number.
    #[prop_or_default]
    pub slider: bool,
    /// Whether the help text is shown below.
    #[prop_or_default]
    pub explained: bool,
    /// Whether it is kept short: without its source, which stands with all levers.
    #[prop_or_default]
    pub brief: bool,
    /// Its range, and what the record says of it, below the rest; empty for nothing.
    #[prop_or_default]
    pub range: AttrValue,
    /// Whether the value follows from others and cannot be edited.
    #[prop_or_default]
    pub fixed: bool,
}

/// The control of one parameter, with its evidence; two controls if each side has its own value.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let by_side = use_state(|| false);
    let Some(parameter) = Parameter::find(props.name) else { return Html::default() };
    let sides = parameter.one_sided().filter(|_| parameter.splittable);
    match sides {
        Some(sides) if *by_side || parameter.is_split(&props.comparison) => {
            field_by_side(props, parameter, sides, &by_side)
        }
        _ => field(props, parameter, sides.map(|_| by_side)),
    }
}

/// A control for each side, and a button that joins them into one.
fn field_by_side(
    props: &FieldProps,
    parameter: &'static Parameter,
    sides: &'static [Parameter; 2],
    by_side: &UseStateHandle<bool>,
) -> Html {
    let join = {
        let (act, by_side) = (props.act.clone(), by_side.clone());
        let value = parameter.of(&props.comparison.a).to_string();
        Callback::from(move |_: MouseEvent| {
            by_side.set(false);
            act.emit(Action::Commit(parameter, value.clone()));
        })
    };
    // The help text is shown once, below both.
    let controls = sides.iter().map(|side| {
        html! { <Field name={side.key} explained=false range="" ..props.clone() /> }
    });
    html! {
        <div class="by-side" role="group" aria-label={parameter.label.text()}>
            { for controls }
            if props.explained {
                <small>
                    { with_meanings(parameter.help.text()) }
                    { range(&props.range) }
                </small>
            }
            <button type="button" class="quiet" onclick={join} ~textContent={words::same_on_both_sides()} />
        </div>
    }
}

/// The control of a parameter. If `by_side` is given, also a button that gives each side its own value.
fn field(
    props: &FieldProps,
    parameter: &'static Parameter,
    by_side: Option<UseStateHandle<bool>>,
) -> Html {
    let note = props.field_notes.on(parameter.key);
    let split = by_side.filter(|_| props.explained || props.brief).map(|by_side| {
        let on_click = Callback::from(move |_: MouseEvent| by_side.set(true));
        let action = words::own_on_each_side();
        let label = words::MechanismButton { action, name: &parameter.name() }.text();
        html! {
            <button type="button" class="quiet split" aria-label={label} onclick={on_click}
                ~textContent={if props.brief { words::each_side() } else { action }} />
        }
    });
    let id = format!("{}-{}", props.prefix, parameter.key);
    let why = format!("{id}-why");
    let value = parameter.get(&props.comparison).to_string();
    let changed = parameter.is_held(&props.comparison);
    let on_choose = props.act.reform(move |text| Action::Commit(parameter, text));
    let number = |scale: Scale| {
        let (on_step, on_leave) = stepping(parameter, &props.act);
        html! {
            <>
                <NumberEntry id={id.clone()} kind={parameter.kind} value={value.clone()} beyond=true
                    disabled={props.fixed} described_by={why.clone()} on_enter={on_choose.clone()}
                    {on_step} {on_leave} />
                if props.slider {
                    { slider(parameter, &props.act, &value, scale, &why) }
                    { track(parameter, &props.comparison, scale) }
                }
            </>
        }
    };
    let choice = |options: Vec<(String, String)>| {
        let options = options.into_iter().map(|(key, name)| (key.into(), name.into()));
        html! {
            <Choice id={id.clone()} value={value.clone()} options={options.collect::<Vec<_>>()}
                on_choose={on_choose.clone()} described_by={why.clone()} />
        }
    };
    let control = match parameter.kind {
        Kind::Number { .. } | Kind::Whole { .. } | Kind::InitialShare => {
            parameter.kind.scale().map_or_else(Html::default, number)
        }
        Kind::Date => html! {
            <TextEntry date=true id={id.clone()} value={value.clone()} described_by={why.clone()}
                on_enter={on_choose.clone()} on_refuse={on_choose.clone()} />
        },
        Kind::Name => html! {
            <TextEntry id={id.clone()} longest={LONGEST_NAME.to_string()} value={value.clone()}
                described_by={why.clone()} on_enter={on_choose.clone()} />
        },
        Kind::Schedule => html! {
            <TextEntry id={id.clone()} value={value.clone()} described_by={why.clone()}
                on_enter={on_choose.clone()} />
        },
        Kind::Quarter { min, max } => choice(quarters(min, max)),
        Kind::Assumptions => choice(
            Assumptions::ALL.map(|each| (each.key().to_owned(), each.name().to_owned())).into(),
        ),
        Kind::StartShares => choice(
            StartShares::ALL.map(|each| (each.key().to_owned(), each.name().to_owned())).into(),
        ),
        Kind::Regime => {
            let azure = props.comparison.common().name_of(Cloud::Azure);
            choice(Regime::ALL.map(|regime| (regime.key().to_owned(), regime.name(azure))).into())
        }
    };
    let lever = props.slider.then_some("lever");
    html! {
        <div class={classes!("field", changed.then_some("changed"), lever)}>
            <label for={id.clone()}>
                { text(&parameter.name()) }
                // The mark keeps its space when hidden, so that nothing moves while a lever is dragged.
                <span class={classes!("mark", (!changed).then_some("unchanged"))} title={words::changed_mark()} ~textContent={" •"} />
            </label>
            { control }
            <small id={why}>
                { state(parameter, &props.comparison, props.brief) }
                if !note.is_empty() { <span class="noted" ~textContent={note.as_str()} /> }
                if props.explained { { with_meanings(parameter.help.text()) } }
                if !props.brief { { evidence(parameter.evidence) } }
                { range(&props.range) }
                if props.explained { { tags(parameter) } }
            </small>
            { hold_or_let_vary(parameter, props, &value) }
            { split.unwrap_or_default() }
        </div>
    }
}

/// The sentences about its range.
fn range(sentences: &AttrValue) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <span class="range" ~textContent={sentences.as_str()} /> }
}

/// The callbacks for the arrow keys and for leaving a field. Any number of key presses in one visit is
/// one change.
fn stepping(
    parameter: &'static Parameter,
    act: &Callback<Action>,
) -> (Callback<String>, Callback<()>) {
    let on_step = act.reform(move |number| Action::Drag(parameter, number));
    (on_step, act.reform(|()| Action::Release))
}

/// A slider for the same value. A drag is one change, however many values it passes.
fn slider(
    parameter: &'static Parameter,
    act: &Callback<Action>,
    value: &str,
    Scale { min, max, step }: Scale,
    why: &str,
) -> Html {
    let on_drag = act.reform(move |event: InputEvent| Action::Drag(parameter, entered(&event)));
    let on_grab = act.reform(|_: PointerEvent| Action::Release);
    let on_leave = act.reform(|_: FocusEvent| Action::Release);
    html! {
        <input class="slider" type="range" min={min.to_string()} max={max.to_string()}
            step={step.to_string()} value={value.to_owned()}
            aria-label={words::slider(&parameter.name())}
            aria-valuetext={parameter.kind.unit().amount(value)}
            aria-describedby={why.to_owned()}
            oninput={on_drag} onpointerdown={on_grab} onblur={on_leave} />
    }
}

/// The range in which a lever varies, under its slider. It keeps its place if the lever is held.
fn track(parameter: &Parameter, comparison: &Comparison, Scale { min, max, .. }: Scale) -> Html {
    let Some(Range { low, high, .. }) = parameter.range() else { return Html::default() };
    let percent = |number: f64| format!("{:.1}%", 100.0 * number / (max - min));
    let varies = parameter.varies_in(comparison);
    html! {
        <svg class="track" aria-hidden="true">
            if varies {
                <rect x={percent(low - min)} width={percent(high - low)} height="100%" rx="2" />
            }
        </svg>
    }
}

/// Whether a lever varies, and between what, or is held, perhaps beyond what was judged plausible.
fn state(parameter: &Parameter, comparison: &Comparison, brief: bool) -> Html {
    let (Some(state), Some(range)) = (comparison.state_of(parameter), parameter.range()) else {
        return Html::default();
    };
    let (low, high) = in_words(parameter, range);
    let words = match state {
        LeverState::Varies if brief => words::LeverVariesBrief { low: &low, high: &high }.text(),
        LeverState::Varies => words::LeverVaries { low: &low, high: &high }.text(),
        LeverState::Held if is_within(parameter, range, comparison) => {
            words::lever_held().to_owned()
        }
        LeverState::Held => words::LeverHeldBeyond { low: &low, high: &high }.text(),
        LeverState::Central => return Html::default(),
    };
    html! { <span class="state" ~textContent={words} /> }
}

/// The ends of a range. A unit after the second number is that of both.
fn in_words(parameter: &Parameter, Range { low, high, .. }: Range) -> (String, String) {
    let unit = parameter.kind.unit();
    let [low, high] = [low, high].map(|end| end.to_string());
    let [before, _] = unit.around();
    let low = if before.is_empty() { words::plain(&low) } else { unit.amount(&low) };
    (low, unit.amount(&high))
}

/// Whether a lever's value is in its range.
fn is_within(parameter: &Parameter, range: Range, comparison: &Comparison) -> bool {
    let value = parameter.get(comparison).number();
    value.is_none_or(|value| (range.low..=range.high).contains(&value))
}

/// A button that lets a held lever vary again, or holds one that varies at the middle of its range.
fn hold_or_let_vary(parameter: &'static Parameter, props: &FieldProps, value: &str) -> Html {
    if parameter.is_rest() {
        return Html::default();
    }
    let (class, label, on_click) = match props.comparison.state_of(parameter) {
        Some(LeverState::Held) => {
            let let_vary = move |_: MouseEvent| Action::LetVary(vec![parameter]);
            ("let-vary", words::let_vary().to_owned(), props.act.reform(let_vary))
        }
        Some(LeverState::Varies) => {
            let value = value.to_owned();
            let label = words::hold_at(&parameter.kind.unit().amount(&value));
            let hold = move |_: MouseEvent| Action::Commit(parameter, value.clone());
            ("hold", label, props.act.reform(hold))
        }
        Some(LeverState::Central) | None => return Html::default(),
    };
    let action = words::MechanismButton { action: &label, name: &parameter.name() }.text();
    let shown = match (props.brief, class) {
        (false, _) => label.as_str(),
        (true, "hold") => words::hold(),
        (true, _) => words::release(),
    };
    html! {
        <button type="button" class={classes!("quiet", class)} aria-label={action} onclick={on_click}
            ~textContent={shown.to_owned()} />
    }
}

/// The mechanisms that the parameter belongs to.
fn tags(parameter: &Parameter) -> Html {
    let mechanisms = parameter.mechanisms.iter().filter_map(|id| Mechanism::find(id));
    html! { <span class="tags">{ for mechanisms.map(mechanism_number) }</span> }
}

/// The source of the default, or a mark that there is none.
fn evidence(evidence: Evidence) -> Html {
    match evidence {
        Evidence::Question => Html::default(),
        Evidence::Source(source) => html! { <span ~textContent={words::source(source.text())} /> },
        Evidence::Assumption(source) => html! {
            <span>
                <abbr title={words::an_assumption()} ~textContent={"†"} />
                { text(" ") }{ text(&words::assumption(source.text())) }
            </span>
        },
    }
}

fn quarters(min: Quarter, max: Quarter) -> Vec<(String, String)> {
    let mut quarters = Vec::new();
    let mut quarter = min;
    while quarter <= max {
        quarters.push((quarter.to_string(), quarter.name()));
        quarter = quarter.later(1);
    }
    quarters
}
