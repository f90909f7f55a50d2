//! The ending: after so many runs, or once the differences are sure enough.

use std::rc::Rc;

use multihome::report::count;
use multihome::scenario::{Parameter, Scenario};
use multihome::words;
use yew::prelude::*;

use crate::session::Action;

use super::choice::Choice;

/// The errors that can be chosen, in points; the lever has any other.
const ERRORS: [&str; 3] = ["0.1", "0.05", "0.03"];

/// The runs after which an ensemble that is not sure enough ends all the same.
const MOST: &str = "2000";

/// Where the runs end: a fixed number, or an error of the differences.
pub(super) fn ending(scenario: &Rc<Scenario>, act: &Callback<Action>) -> Html {
    let (Some(error), Some(runs)) = (Parameter::find("until-error"), Parameter::find("runs"))
    else {
        return Html::default();
    };
    let value = error.get(scenario).to_string();
    let fixed = error.default_value().to_string();
    let own = (value != fixed && !ERRORS.contains(&value.as_str())).then(|| value.clone());
    let sure = |error: String| {
        let name = words::run_until_error(&words::plain(&error));
        (error.into(), name.into())
    };
    let options: Vec<(AttrValue, AttrValue)> =
        std::iter::once((fixed.clone().into(), words::run_until_all().into()))
            .chain(ERRORS.map(ToOwned::to_owned).into_iter().chain(own).map(sure))
            .collect();
    let on_choose = {
        let (act, changed) = (act.clone(), value != fixed);
        Callback::from(move |chosen: String| {
            // A target needs room to get there; giving it up gives the room back.
            let most = match (chosen != fixed, changed) {
                (true, false) => Some(MOST.to_owned()),
                (false, true) => Some(runs.default_value().to_string()),
                _ => None,
            };
            let edits = [(error, chosen)].into_iter().chain(most.map(|most| (runs, most)));
            act.emit(Action::CommitAll(edits.collect()));
        })
    };
    let changed = error.is_changed(scenario).then_some("changed");
    html! {
        <div class={classes!("field", changed)}>
            <label for="ending">{ words::run_until() }</label>
            <Choice id="ending" {value} {options} {on_choose} />
            if changed.is_some() {
                <small>{ words::run_until_hint(&count(scenario.runs)) }</small>
            }
        </div>
    }
}
