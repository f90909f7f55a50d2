//! The simulation as a whole: where it starts from, how large and how long it is.

use std::rc::Rc;

use multihome::market::{START_PRESETS, StartPreset};
use multihome::scenario::{Comparison, Parameter};
use multihome::words;
use yew::prelude::*;

use crate::answer::FieldNotes;
use crate::browser::use_media;
use crate::elements::{Choice, text};
use crate::state::Action;

use super::field::Field;
use super::stopping_rule::stopping_rule;

/// What is asked of the simulation as a whole.
const ASKED: [&str; 4] = ["horizon", "n", "runs", "assumptions"];

/// The properties of [`Simulation`].
#[derive(Properties, PartialEq)]
pub(crate) struct SimulationProps {
    pub comparison: Rc<Comparison>,
    pub act: Callback<Action>,
    /// The notes about the last value that was entered in a control.
    pub field_notes: FieldNotes,
}

/// The fields in one row, or on narrow windows behind a line that says what they are set to.
#[component]
pub(crate) fn Simulation(props: &SimulationProps) -> Html {
    let SimulationProps { comparison, act, field_notes } = props;
    // As in the style sheet.
    let wide = use_media("(min-width: 62.5rem)");
    let field = |name: &'static str| {
        html! {
            <Field {name} field_notes={field_notes.clone()} comparison={comparison.clone()} act={act.clone()} />
        }
    };
    let fields = html! {
        <div class="asked">
            { start_preset(comparison, act) }
            { for ASKED.map(field) }
            { stopping_rule(comparison, act) }
            { field("seed") }
        </div>
    };
    html! {
        <section class="simulation" aria-label={words::group_run()}>
            if wide {
                { fields }
            } else {
                <details class="group">
                    <summary>
                        { text(words::group_run()) }
                        <span class="count" ~textContent={in_brief(comparison)} />
                    </summary>
                    { fields }
                </details>
            }
        </section>
    }
}

/// The published estimate of the shares at quarter 0 that a comparison has, if any.
fn chosen_preset(comparison: &Comparison) -> Option<&'static StartPreset> {
    START_PRESETS.iter().find(|preset| comparison.starts_from(preset))
}

/// What the fields are set to.
fn in_brief(comparison: &Comparison) -> String {
    let common = comparison.common();
    let assumptions = Parameter::find("assumptions").filter(|lever| lever.is_held(comparison));
    let parts = [
        chosen_preset(comparison)
            .map_or(words::start_own(), |preset| preset.name.text())
            .to_owned(),
        words::so_many_quarters(common.horizon),
        words::so_many_enterprises(common.enterprises),
        words::so_many_runs(common.replicates),
    ];
    let set = assumptions.map(|_| common.assumptions.name().to_owned());
    parts.into_iter().chain(set).map(|part| format!(" · {part}")).collect()
}

/// The choice among published estimates of the shares at quarter 0.
fn start_preset(comparison: &Comparison, act: &Callback<Action>) -> Html {
    let chosen = chosen_preset(comparison);
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
        <div class="field" style="grid-column:1/-1;max-width:22rem">
            <label for="start-preset" ~textContent={words::start_from()} />
            <Choice id="start-preset" value={chosen.map_or("", |preset| preset.key)}
                options={own.into_iter().chain(presets).collect::<Vec<_>>()} {on_choose} />
            <small ~textContent={words::start_hint()} />
        </div>
    }
}
