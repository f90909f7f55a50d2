//! The stopping rule: the run ends after a fixed number of replicates, or once the differences are
//! precise enough.

use std::rc::Rc;

use multihome::ensemble::most_replicates;
use multihome::report::count;
use multihome::scenario::{Comparison, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::elements::Choice;
use crate::state::Action;

/// The errors that can be selected, in points; the lever accepts any other.
const ERRORS: [&str; 3] = ["0.1", "0.05", "0.03"];

/// The number of replicates after which the run ends even if it is not precise enough.
const MOST: &str = "2000";

/// The control of the stopping rule: a fixed number of replicates, or an error of the differences.
pub(super) fn stopping_rule(comparison: &Rc<Comparison>, act: &Callback<Action>) -> Html {
    let (Some(error), Some(runs)) = (Parameter::find("until-error"), Parameter::find("runs"))
    else {
        return Html::default();
    };
    let value = error.get(comparison).to_string();
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
            // With a target error the limit of replicates is raised, and restored when the target is
            // removed.
            let most = match (chosen != fixed, changed) {
                (true, false) => Some(MOST.to_owned()),
                (false, true) => Some(runs.default_value().to_string()),
                _ => None,
            };
            let edits = [(error, chosen)].into_iter().chain(most.map(|most| (runs, most)));
            act.emit(Action::CommitAll(edits.collect()));
        })
    };
    let changed = error.is_changed(comparison).then_some("changed");
    html! {
        <div class={classes!("field", changed)}>
            <label for="ending" ~textContent={words::run_until()} />
            <Choice id="ending" {value} {options} {on_choose} />
            if changed.is_some() {
                <small ~textContent={words::run_until_hint(&count(most_replicates(comparison)))} />
            }
        </div>
    }
}
