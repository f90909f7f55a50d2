//! A field: the control of one parameter, made from its row of the table.

use std::rc::Rc;

use multihome::market::{Cloud, Quarter, Regime};
use multihome::scenario::{Evidence, Kind, LONGEST_NAME, Mechanism, Parameter, Scenario, Unit};
use multihome::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::Action;

use super::choice::Choice;

/// The properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// The parameter's key.
    pub name: &'static str,
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
    /// What there is to say about the value that it was given last.
    pub note: AttrValue,
    /// What the ids of its elements begin with: a parameter may have two controls on the page.
    #[prop_or("field")]
    pub prefix: &'static str,
    /// Whether a slider stands beside the number.
    #[prop_or_default]
    pub slider: bool,
    /// Whether the parameter is explained in place.
    #[prop_or_default]
    pub explained: bool,
    /// Whether the value follows from others.
    #[prop_or_default]
    pub fixed: bool,
}

/// The control of one parameter, with its evidence.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let Some(parameter) = Parameter::find(props.name) else { return Html::default() };
    let id = format!("{}-{}", props.prefix, parameter.key);
    let why = format!("{id}-why");
    let value = parameter.get(&props.scenario).to_string();
    let changed = parameter.is_changed(&props.scenario);
    let on_choose = props.act.reform(move |text| Action::Commit(parameter, text));
    let on_change = on_choose.reform(|event: Event| entered(&event));
    let number = |[min, max, step]: [String; 3]| {
        let unit = parameter.kind.unit();
        html! {
            <>
                <span class="entry">
                    <input id={id.clone()} type="number" inputmode="decimal" min={min.clone()}
                        max={max.clone()} step="any" value={value.clone()} disabled={props.fixed}
                        aria-describedby={why.clone()} onchange={on_change.clone()} />
                    if unit != Unit::None { <span class="unit">{ unit.suffix().trim() }</span> }
                </span>
                if props.slider {
                    { slider(parameter, &props.act, &value, [min, max, step], &why) }
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
        Kind::Number { min, max, step, .. } => {
            number([min.to_string(), max.to_string(), step.to_string()])
        }
        Kind::Whole { min, max, step, .. } => {
            number([min.to_string(), max.to_string(), step.to_string()])
        }
        Kind::Prior => number(["0".to_owned(), "100".to_owned(), "1".to_owned()]),
        Kind::Date => {
            // A date that is typed passes through years such as 0002, which are refused only if the
            // field is left with them.
            let on_whole = {
                let on_choose = on_choose.clone();
                Callback::from(move |event: Event| {
                    let text = entered(&event);
                    if parameter.kind.takes(&text) {
                        on_choose.emit(text);
                    }
                })
            };
            let on_leave = {
                let (on_choose, known) = (on_choose.clone(), value.clone());
                Callback::from(move |event: FocusEvent| {
                    let text = entered(&event);
                    if text != known {
                        on_choose.emit(text);
                    }
                })
            };
            html! {
                <input id={id.clone()} type="date" value={value.clone()}
                    aria-describedby={why.clone()} onchange={on_whole} onblur={on_leave} />
            }
        }
        Kind::Name => html! {
            <input id={id.clone()} type="text" maxlength={LONGEST_NAME.to_string()}
                value={value.clone()} aria-describedby={why.clone()} onchange={on_change} />
        },
        Kind::Schedule => html! {
            <input id={id.clone()} type="text" value={value.clone()} spellcheck="false"
                aria-describedby={why.clone()} onchange={on_change} />
        },
        Kind::Quarter { min, max } => choice(quarters(min, max)),
        Kind::Regime => {
            let azure = props.scenario.name_of(Cloud::Azure);
            choice(Regime::ALL.map(|regime| (regime.key().to_owned(), regime.name(azure))).into())
        }
    };
    let lever = props.slider.then_some("lever");
    html! {
        <div class={classes!("field", changed.then_some("changed"), lever)}>
            <label for={id.clone()}>
                { parameter.label.text() }
                // Its room is kept, so that nothing moves under the finger.
                <span class={classes!("mark", (!changed).then_some("unchanged"))} title={words::changed_mark()}>
                    { " •" }
                </span>
            </label>
            { control }
            <small id={why}>
                if !props.note.is_empty() { <span class="noted">{ props.note.clone() }</span> }
                if props.explained { <span>{ parameter.help.text() }</span> }
                { evidence(parameter.evidence) }
                if props.explained { { tags(parameter) } }
            </small>
        </div>
    }
}

/// What stands in the input that an event is of.
fn entered(event: &impl TargetCast) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A slider for the same value; a drag is one change, however many values it passes.
fn slider(
    parameter: &'static Parameter,
    act: &Callback<Action>,
    value: &str,
    [min, max, step]: [String; 3],
    why: &str,
) -> Html {
    let on_drag = act.reform(move |event: InputEvent| Action::Drag(parameter, entered(&event)));
    let on_grab = act.reform(|_: PointerEvent| Action::Release);
    let on_leave = act.reform(|_: FocusEvent| Action::Release);
    html! {
        <input class="slider" type="range" {min} {max} {step} value={value.to_owned()}
            aria-label={words::slider(parameter.label.text())}
            aria-valuetext={parameter.kind.unit().after(value)}
            aria-describedby={why.to_owned()}
            oninput={on_drag} onpointerdown={on_grab} onblur={on_leave} />
    }
}

/// The mechanisms that it belongs to.
fn tags(parameter: &Parameter) -> Html {
    let mechanisms = parameter.mechanisms.iter().filter_map(|id| Mechanism::find(id));
    let tags = mechanisms.map(|mechanism| {
        html! { <abbr class="tag" title={mechanism.name.text()}>{ mechanism.id }</abbr> }
    });
    html! { <span class="tags">{ for tags }</span> }
}

/// Where a default comes from.
fn evidence(evidence: Evidence) -> Html {
    match evidence {
        Evidence::Question => Html::default(),
        Evidence::Source(source) => html! { <span>{ words::source(source.text()) }</span> },
        Evidence::Assumption(source) => html! {
            <span>
                <abbr title={words::an_assumption()}>{ "†" }</abbr>
                { " " }{ words::assumption(source.text()) }
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
