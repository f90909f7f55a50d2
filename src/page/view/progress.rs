//! Progress: how many replicates are in, how sure the figures are, and a way to stop.

use yew::prelude::*;

use crate::engine::Measure;
use crate::page::runner::{Progress, State};

use super::shown::Shown;

/// The properties of [`ProgressBar`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgressBarProps {
    pub progress: Progress,
    pub shown: Option<Shown>,
    pub on_cancel: Callback<()>,
    pub on_again: Callback<()>,
}

/// How the run is doing.
#[component]
pub(super) fn ProgressBar(props: &ProgressBarProps) -> Html {
    let Progress { state, done, total } = &props.progress;
    let error = props.shown.as_ref().and_then(|shown| {
        let series = shown.0.summary.of_measure(Measure::Share);
        let errors = series.filter_map(|(_, series)| Some(series.difference.last()?.error));
        (shown.0.summary.runs > 1).then(|| errors.fold(0.0, f64::max))
    });
    let words = match state {
        State::Running => format!("{done} of {total} replicates"),
        State::Done if *total == 1 => "The only replicate is in".to_owned(),
        State::Done => format!("All {total} replicates are in"),
        State::Cancelled => format!("Stopped after {done} of {total} replicates"),
        State::Failed(why) => why.clone(),
    };
    let button = |words: &'static str, click: &Callback<()>| {
        let click = click.reform(|_: MouseEvent| ());
        html! { <button type="button" onclick={click}>{ words }</button> }
    };
    html! {
        <div class={classes!("progress", matches!(state, State::Failed(_)).then_some("failed"))}>
            <progress max={total.to_string()} value={done.to_string()} aria-label="Replicates" />
            <span class="words" role={matches!(state, State::Failed(_)).then_some("alert")}>
                { words }
                if let Some(error) = error {
                    { format!(" · Monte-Carlo error of the differences at most ±{error:.2} points") }
                }
            </span>
            if matches!(state, State::Running) { { button("Stop", &props.on_cancel) } }
            if matches!(state, State::Cancelled | State::Failed(_)) {
                { button("Run again", &props.on_again) }
            }
        </div>
    }
}
