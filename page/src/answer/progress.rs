//! Progress: how many replicates are complete, how precise the figures are, and a button that stops the
//! run.

use multihome::engine::Measure;
use multihome::ensemble::most_replicates;
use multihome::report::{among, cases, count, figure};
use multihome::words::{self, fixed};
use yew::prelude::*;

use crate::elements::{text, with_meanings};
use crate::state::{
    Store,
    progress::{Progress, State},
    use_observable,
};

/// The properties of [`ProgressBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct ProgressBarProps {
    pub store: Store,
    pub on_cancel: Callback<()>,
    pub on_again: Callback<()>,
    /// Whether terms open what they mean.
    #[prop_or_default]
    pub explained: bool,
}

/// The progress of the run.
#[component]
pub(crate) fn ProgressBar(props: &ProgressBarProps) -> Html {
    let ProgressBarProps { store, on_cancel, on_again, explained } = props;
    let Progress { state, case, done: gathered, total: runs, ahead, quarter } =
        &use_observable(&store.progress);
    let shown = use_observable(&store.picture);
    let shown = shown.as_ref();
    let error = shown.and_then(|shown| {
        let series = shown.0.summary.of_measure(Measure::Share);
        let errors = series.filter_map(|(_, series)| Some(series.difference.last()?.error));
        let most = errors.fold(0.0, f64::max);
        (most >= 0.005).then_some(most)
    });
    // The precision that the run should reach, as an error in points.
    let wanted = shown.map_or(0.0, |shown| shown.0.comparison.common().until_error);
    let sure_early = shown.is_some_and(|shown| *runs < most_replicates(&shown.0.comparison));
    let (done, total) = (count(*gathered), count(*runs));
    let (cases, among) = (cases(*case), among(*case));
    let words = match state {
        State::Asked(_) => words::progress_nothing().to_owned(),
        State::Running if wanted > 0.0 => {
            words::ProgressAtMost { done: &done, total: &total, cases: among }.text()
        }
        State::Running => {
            words::ProgressRunning { done: &done, total: &total, cases: among }.text()
        }
        State::Done if *runs == 1 => words::progress_only().to_owned(),
        State::Done if sure_early => words::ProgressSure { total: &total, cases: among }.text(),
        State::Done if wanted > 0.0 => words::ProgressUnsure { total: &total, cases }.text(),
        State::Done => words::ProgressAll { total: &total, cases }.text(),
        State::Cancelled => {
            words::ProgressStopped { done: &done, total: &total, cases: among }.text()
        }
        State::Failed(why) => why.clone(),
    };
    let running = matches!(state, State::Running);
    let at = quarter.filter(|_| running).map_or_else(String::new, |(quarter, horizon)| {
        words::ProgressQuarter { quarter: &quarter.to_string(), horizon: &horizon.to_string() }
            .text()
    });
    let sureness = match error {
        None => String::new(),
        Some(error) if wanted > 0.0 => {
            words::ProgressErrorWanted { error: &fixed(error, 3), wanted: &fixed(wanted, 3) }.text()
        }
        Some(error) => words::progress_error(&figure(error)),
    };
    let words = words + &at + &sureness;
    // The same button both stops and starts, so that it keeps its place and the focus.
    let (label, click) =
        if running { (words::stop(), on_cancel) } else { (words::run_again(), on_again) };
    let failed = matches!(state, State::Failed(_));
    html! {
        <div class={classes!("progress", failed.then_some("failed"))}>
            <span class="words" role={failed.then_some("alert")}>
                { if *explained && !running { with_meanings(&words) } else { text(&words) } }
            </span>
            <progress max="1" value={part(f64::from(*gathered) + ahead, *runs, error, wanted).to_string()} aria-label={words::runs()} />
            <button type="button" onclick={click.reform(|_: MouseEvent| ())} ~textContent={label} />
        </div>
    }
}

/// The completed fraction of a run, from 0 to 1. The error falls with the square root of the number of
/// replicates; if the run stops at a given error, the fraction is computed from the square of the
/// error.
fn part(done: f64, total: u32, error: Option<f64>, wanted: f64) -> f64 {
    let counted = done / f64::from(total.max(1));
    match error {
        Some(error) if wanted > 0.0 => counted.max(wanted * wanted / (error * error)).min(1.0),
        _ => counted,
    }
}
