//! Progress: how many runs are in, how sure the figures are, and a way to stop.

use multihome::engine::Measure;
use multihome::report::{count, figure};
use multihome::words::{self, fixed};
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
    let Progress { state, done: gathered, total: runs, ahead, quarter } =
        &use_board(&stage.progress);
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
    let sure_early = shown.is_some_and(|shown| *runs < shown.0.scenario.runs);
    let (done, total) = (count(*gathered), count(*runs));
    let words = match state {
        State::Asked(_) => words::progress_nothing().to_owned(),
        State::Running if wanted > 0.0 => words::progress_at_most(&done, &total),
        State::Running => words::progress_running(&done, &total),
        State::Done if *runs == 1 => words::progress_only().to_owned(),
        State::Done if sure_early => words::progress_sure(&total),
        State::Done if wanted > 0.0 => words::progress_unsure(&total),
        State::Done => words::progress_all(&total),
        State::Cancelled => words::progress_stopped(&done, &total),
        State::Failed(why) => why.clone(),
    };
    let running = matches!(state, State::Running);
    // One button, so that it stays where it is and keeps the focus.
    let (label, click) =
        if running { (words::stop(), on_cancel) } else { (words::run_again(), on_again) };
    let failed = matches!(state, State::Failed(_));
    html! {
        <div class={classes!("progress", failed.then_some("failed"))}>
            <span class="words" role={failed.then_some("alert")}>
                { words }
                if let (Some((quarter, horizon)), true) = (quarter, running) {
                    { words::progress_quarter(&quarter.to_string(), &horizon.to_string()) }
                }
                if let Some(error) = error {
                    if wanted > 0.0 {
                        { words::progress_error_wanted(&fixed(error, 3), &fixed(wanted, 3)) }
                    } else {
                        { words::progress_error(&figure(error)) }
                    }
                }
            </span>
            <progress max="1" value={part(f64::from(*gathered) + ahead, *runs, error, wanted).to_string()} aria-label={words::runs()} />
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
