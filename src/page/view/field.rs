//! A field: the control of one parameter, made from its row of the table.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::market::{Quarter, Regime};
use crate::page::session::Action;
use crate::scenario::{Kind, Parameter, Scenario, Unit};

/// The properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// The parameter's key.
    pub name: &'static str,
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
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
    let value = parameter.get(&props.scenario).to_string();
    let changed = parameter.is_changed(&props.scenario);
    let commit = {
        let act = props.act.clone();
        move |text: String| act.emit(Action::Commit(parameter, text))
    };
    let on_change = {
        let commit = commit.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            commit(input.value());
        })
    };
    let on_select = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        commit(select.value());
    });
    let number = |min: String, max: String, step: String| {
        let unit = short(parameter.kind.unit());
        let on_drag = {
            let act = props.act.clone();
            Callback::from(move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                act.emit(Action::Drag(parameter, input.value()));
            })
        };
        html! {
            <>
                <span class="entry">
                    <input id={id.clone()} type="number" inputmode="decimal" min={min.clone()}
                        max={max.clone()} step="any" value={value.clone()} disabled={props.fixed}
                        aria-describedby={format!("{id}-why")} onchange={on_change.clone()} />
                    if !unit.is_empty() { <span class="unit">{ unit }</span> }
                </span>
                if props.slider {
                    <input class="slider" type="range" {min} {max} {step} value={value.clone()}
                        aria-label={parameter.label} oninput={on_drag}
                        onchange={on_change.clone()} />
                }
            </>
        }
    };
    let options = |options: Vec<(String, String)>| {
        html! {
            <select id={id.clone()} onchange={on_select}>
                { for options.into_iter().map(|(key, name)| html! {
                    <option selected={key == value} value={key.clone()}>{ name }</option>
                }) }
            </select>
        }
    };
    let control = match parameter.kind {
        Kind::Number { min, max, step, .. } => {
            number(min.to_string(), max.to_string(), step.to_string())
        }
        Kind::Whole { min, max, step, .. } => {
            number(min.to_string(), max.to_string(), step.to_string())
        }
        Kind::Prior => number("0".to_owned(), "100".to_owned(), "1".to_owned()),
        Kind::Date => html! {
            <input id={id.clone()} type="date" value={value.clone()} onchange={on_change} />
        },
        Kind::Quarter { min, max } => options(quarters(min, max)),
        Kind::Regime => options(
            Regime::ALL.map(|regime| (regime.key().to_owned(), regime.name().to_owned())).into(),
        ),
    };
    let dagger = parameter.evidence.is_assumption();
    html! {
        <div class={classes!("field", changed.then_some("changed"), props.slider.then_some("lever"))}>
            <label for={id.clone()}>
                { parameter.label }
                if changed { <span class="mark" title="changed from the default">{ " •" }</span> }
            </label>
            { control }
            <small id={format!("{id}-why")}>
                if props.explained {
                    { parameter.help }
                    { " " }
                }
                if dagger {
                    <abbr title="an assumption: no figure was found">{ "†" }</abbr>
                    { " assumption: " }
                }
                if !matches!(parameter.evidence, crate::scenario::Evidence::Question) {
                    { parameter.evidence.text() }
                }
            </small>
        </div>
    }
}

/// The unit as it stands behind an entry field.
const fn short(unit: Unit) -> &'static str {
    match unit {
        Unit::None => "",
        Unit::Percent => "%",
        Unit::PercentAYear => "% a year",
        Unit::Days => "days",
        Unit::Years => "years",
        Unit::Quarters => "quarters",
        Unit::Utility => "utils",
    }
}

fn quarters(min: Quarter, max: Quarter) -> Vec<(String, String)> {
    let mut quarters = Vec::new();
    let mut quarter = min;
    while quarter <= max {
        let name = format!("{} Q{}", quarter.year(), quarter.number());
        quarters.push((quarter.to_string(), name));
        quarter = quarter.later(1);
    }
    quarters
}
