//! Progress: how many runs are in, how sure the figures are, and a way to stop.

use multihome::engine::Measure;
use multihome::report::{count, figure};
use yew::prelude::*;

use crate::board::use_board;
use crate::progress::{Progress, State};

use super::stage::Stage;

/// The properties of [`ProgressBar`].
#[derive(Properties, PartialEq)]
pub(super) struct ProgressBarProps {
    pub stage: Stage,
    pub on_cancel: Callback<()>,
    pub on_again: Callback<()>,
}

/// How the run is doing.
#[component]
pub(super) fn ProgressBar(props: &ProgressBarProps) -> Html {
    let ProgressBarProps { stage, on_cancel, on_again } = props;
    let Progress { state, done, total, ahead, quarter } = &use_board(&stage.progress);
    let shown = use_board(&stage.picture);
    let shown = shown.as_ref();
    let error = shown.and_then(|shown| {
        let series = shown.0.summary.of_measure(Measure::Share);
        let errors = series.filter_map(|(_, series)| Some(series.difference.last()?.error));
        let most = errors.fold(0.0, f64::max);
        (most >= 0.005).then_some(most)
    });
    // The error that is asked for, in points.
    let wanted = shown.map_or(0.0, |shown| shown.0.scenario.until_error);
    let sure_early = shown.is_some_and(|shown| *total < shown.0.scenario.runs);
    let words = match state {
        State::Asked(_) => "Nothing has started".to_owned(),
        State::Running if wanted > 0.0 => {
            format!("{} of at most {} runs are in", count(*done), count(*total))
        }
        State::Running => format!("{} of {} runs are in", count(*done), count(*total)),
        State::Done if *total == 1 => "The only run is in".to_owned(),
        State::Done if sure_early => format!("Sure enough after {} runs", count(*total)),
        State::Done if wanted > 0.0 => {
            format!("All {} runs are in, and not sure enough yet", count(*total))
        }
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
                if let (Some((quarter, horizon)), true) = (quarter, running) {
                    { format!(" · quarter {quarter} of {horizon}") }
                }
                if let Some(error) = error {
                    if wanted > 0.0 {
                        { format!(" · error of the differences {error:.3} of {wanted:.3} points wanted") }
                    } else {
                        { format!(" · Monte-Carlo error of the differences ±{} points", figure(error)) }
                    }
                }
            </span>
            <progress max="1" value={part(f64::from(*done) + ahead, *total, error, wanted).to_string()} aria-label="Runs" />
            <button type="button" onclick={click.reform(|_: MouseEvent| ())}>{ label }</button>
        </div>
    }
}

/// The part of a run that is done, from 0 to 1. The error falls with the square root of the runs, so where
/// one is asked for, its square says how far it is.
fn part(done: f64, total: u32, error: Option<f64>, wanted: f64) -> f64 {
    let counted = done / f64::from(total.max(1));
    match error {
        Some(error) if wanted > 0.0 => counted.max(wanted * wanted / (error * error)).min(1.0),
        _ => counted,
    }
}
