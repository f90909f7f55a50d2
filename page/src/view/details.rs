//! The details: what stands below the answer, drawn by a part of the program that the answer does
//! not wait for.
//!
//! A build with the feature `parts` has that part in a file of its own, which holds whatever can
//! only be reached through [`details`]; in any other build it is in the one program.

use std::rc::Rc;

use multihome::scenario::Scenario;
use multihome::words::Language;
use yew::prelude::*;

use crate::session::Action;

use super::about::about;
use super::embed_dialog::EmbedDialog;
use super::levers::AllLevers;
use super::notes::Noted;
use super::pinned::Pinned;
use super::share_link::ShareLink;
use super::stage::Stage;
use super::strip::Strip;
use super::take_away::TakeAway;
use super::topic::Topic;
use super::views::{View, Views};

/// How the details are drawn. Nothing but this leads to the code that draws them.
pub(super) struct Details {
    /// The result: what can be done with it, and the numbers behind it.
    pub result: fn(&Shared) -> Html,
    /// All levers, and what this is.
    pub model: fn(&Shared) -> Html,
    /// One view of the numbers, or only its tables.
    pub view: fn(&Stage, Topic, bool) -> Html,
}

/// What the details of the whole page share.
pub(super) struct Shared {
    pub stage: Stage,
    pub scenario: Rc<Scenario>,
    pub act: Callback<Action>,
    pub noted: Noted,
    /// The language that was asked for.
    pub language: Option<Language>,
    /// The element with the picture.
    pub picture: NodeRef,
}

/// The part of the program could not be had.
pub(super) struct Missing;

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Loads the part, unless it is there already.
pub(super) async fn load() -> Result<&'static Details, Missing> {
    let details = details();
    #[cfg(feature = "parts")]
    let details = details.await;
    details
}

#[cfg_attr(feature = "parts", wasm_split_helpers::wasm_split(details, fallible))]
fn details() -> Result<&'static Details, Missing> {
    Ok(&Details { result, model, view })
}

fn result(shared: &Shared) -> Html {
    let Shared { stage, scenario, act, language, picture, .. } = shared;
    html! {
        <>
            <Pinned stage={stage.clone()} />
            <ShareLink scenario={scenario.clone()} act={act.clone()} stage={stage.clone()}
                language={*language}>
                <EmbedDialog scenario={scenario.clone()} stage={stage.clone()} />
            </ShareLink>
            <TakeAway stage={stage.clone()} />
            <Views stage={stage.clone()} act={act.clone()} />
            <Strip stage={stage.clone()} picture={picture.clone()} />
        </>
    }
}

fn model(Shared { scenario, act, noted, language, .. }: &Shared) -> Html {
    html! {
        <>
            <AllLevers scenario={scenario.clone()} act={act.clone()} noted={noted.clone()} />
            { about(*language) }
        </>
    }
}

fn view(stage: &Stage, topic: Topic, tables: bool) -> Html {
    html! { <View stage={stage.clone()} {topic} {tables} /> }
}
