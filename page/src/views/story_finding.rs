//! What a story finds: the differences in the shares of Azure and AWS beside those at the defaults, which are run in
//! the background.

use std::convert::Infallible;

use multihome::engine::Measure;
use multihome::ensemble::Summary;
use multihome::link::Story;
use multihome::market::Cloud;
use multihome::report::{StoriesPlan, shift, shown_difference};
use multihome::words;
use yew::prelude::*;

use crate::compute::use_further_runs;
use crate::state::{Shown, Store, progress::State, use_observable};

/// The properties of [`StoryFinding`].
#[derive(Properties, PartialEq)]
pub(crate) struct StoryFindingProps {
    pub store: Store,
}

/// The finding of the story on the page, once its result is complete.
#[component]
pub(crate) fn StoryFinding(StoryFindingProps { store }: &StoryFindingProps) -> Html {
    let picture = use_observable(&store.picture);
    let is_done = use_observable(&store.progress).state == State::Done;
    let told = picture.filter(|Shown(picture)| is_done && Story::of(&picture.comparison).is_some());
    told.map_or_else(Html::default, |picture| html! { <Finding {picture} /> })
}

/// The properties of [`Finding`].
#[derive(Properties, PartialEq)]
struct FindingProps {
    /// The complete result of a story.
    picture: Shown,
}

#[component]
fn Finding(FindingProps { picture }: &FindingProps) -> Html {
    let runs = use_further_runs(
        picture.clone(),
        |Shown(picture)| Ok::<_, Infallible>(StoriesPlan::defaults(&picture.comparison)),
        StoriesPlan::jobs,
    );
    let sentence =
        use_memo((picture.clone(), runs.complete.clone()), |(Shown(picture), complete)| {
            let defaults = Summary::of(complete.as_ref()?.outcomes());
            let figures = |cloud| Some([ends(&picture.summary, cloud)?, ends(&defaults, cloud)?]);
            let in_words = |cloud| {
                figures(cloud)
                    .map(|figures| figures.map(|figure| shift(figure, Measure::Share.unit())))
            };
            let ([azure, azure_before], [aws, aws_before]) =
                (in_words(Cloud::Azure)?, in_words(Cloud::Aws)?);
            let [azure_name, aws_name] =
                [Cloud::Azure, Cloud::Aws].map(|cloud| picture.comparison.common().name_of(cloud));
            let sentence = words::ViewStoriesFinding {
                azure_name,
                azure: &azure,
                azure_before: &azure_before,
                aws_name,
                aws: &aws,
                aws_before: &aws_before,
            };
            Some(sentence.text())
        });
    html! { <p class="sentence story-finding" ~textContent={(*sentence).clone().unwrap_or_default()} /> }
}

/// The difference in a cloud's mean share at the horizon, as the page prints it elsewhere.
fn ends(summary: &Summary, cloud: Cloud) -> Option<f64> {
    let series = summary.of_item(Measure::Share, cloud.key())?;
    Some(shown_difference(series.a.last()?.mean, series.b.last()?.mean))
}
