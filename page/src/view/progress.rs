//! Progress: how many runs are in, how sure the figures are, and a way to stop.

use multihome::engine::Measure;
use multihome::report::{count, figure};
use yew::prelude::*;

use crate::runner::{Progress, State};

use super::shown::Shown;

/// How the run is doing.
pub(super) fn progress_bar(
    Progress { state, done, total }: &Progress,
    shown: Option<&Shown>,
    on_cancel: &Callback<()>,
    on_again: &Callback<()>,
) -> Html {
    let error = shown.and_then(|shown| {
        let series = shown.0.summary.of_measure(Measure::Share);
        let errors = series.filter_map(|(_, series)| Some(series.difference.last()?.error));
        let most = errors.fold(0.0, f64::max);
        (most >= 0.005).then_some(most)
    });
    let sure_early = shown.as_ref().is_some_and(|shown| *total < shown.0.scenario.runs);
    let words = match state {
        State::Asked(_) => "Nothing has started".to_owned(),
        State::Running => format!("{} of {} runs are in", count(*done), count(*total)),
        State::Done if *total == 1 => "The only run is in".to_owned(),
        State::Done if sure_early => format!("Sure enough after {} runs", count(*total)),
        State::Done => format!("All {} runs are in", count(*total)),
        State::Cancelled => format!("Stopped after {} of {} runs", count(*done), count(*total)),
        State::Failed(why) => why.clone(),
    };
    let running = matches!(state, State::Running);
    // One button, so that it stays where it is and keeps the focus.
    let (label, click) = if running { ("Stop", on_cancel) } else { ("Run again", on_again) };
    let failed = matches!(state, State::Failed(_));
    html! {
        <div class={classes!("progress", failed.then_some("failed"))}>
            <span class="words" role={failed.then_some("alert")}>
                { words }
                if let Some(error) = error {
                    { format!(" · Monte-Carlo error of the differences ±{} points", figure(error)) }
                }
            </span>
            <progress max={total.to_string()} value={done.to_string()} aria-label="Runs" />
            <button type="button" onclick={click.reform(|_: MouseEvent| ())}>{ label }</button>
        </div>
    }
}
