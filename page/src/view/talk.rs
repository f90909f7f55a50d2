//! The talk between an embedded page and the page around it, where its link permits one.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use multihome::report::{Span, headline};
use multihome::scenario::{Display, Scenario};
use multihome::words::{self, Language};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;
use yew::prelude::*;

use crate::address;
use crate::board::{use_board, use_part};
use crate::cited::Cited;
use crate::host::{Host, Request, Wish, object, problems};
use crate::picture::{Picture, Shares};
use crate::progress::State;
use crate::session::Action;

use super::stage::{Shown, Stage};

/// The properties of [`Talk`].
#[derive(Clone, Properties, PartialEq)]
pub(super) struct TalkProps {
    pub display: Rc<Display>,
    pub scenario: Rc<Scenario>,
    pub stage: Stage,
    pub act: Callback<Action>,
    pub on_again: Callback<()>,
}

/// Shows nothing.
#[component]
pub(super) fn Talk(props: &TalkProps) -> Html {
    let TalkProps { display, scenario, stage, .. } = props;
    let host = use_memo(display.clone(), |display| Host::of(display));
    // The link that the host was told last.
    let told = use_mut_ref(String::new);
    {
        let (host, told) = (host.clone(), told.clone());
        use_effect_with(props.clone(), move |props| {
            let props = props.clone();
            let listener = web_sys::window().filter(|_| host.is_some()).map(|window| {
                EventListener::new(&window, "message", move |event| {
                    let event = event.dyn_ref::<MessageEvent>();
                    if let (Some(event), Some(host)) = (event, &*host)
                        && let Some(request) = host.hear(event)
                    {
                        answer(&props, host, request, &told);
                    }
                })
            });
            move || drop(listener)
        });
    }
    {
        let (host, told, language) = (host.clone(), told.clone(), display.language);
        use_effect_with(scenario.clone(), move |scenario| {
            let link = address::link(scenario, language);
            let before = told.replace(link.clone());
            if let Some(host) = host.as_ref() {
                if before.is_empty() {
                    host.tell("ready", &[("link", link.into())]);
                } else if before != link {
                    host.tell("changed", &[("link", link.into())]);
                }
            }
        });
    }
    let result = use_board(&stage.result);
    {
        let (host, stage, language) = (host.clone(), stage.clone(), display.language);
        use_effect_with(result, move |result| {
            if let (Some(host), Some(result)) = (host.as_ref(), result) {
                host.tell("result", &outcome(&stage, result, language, JsValue::UNDEFINED));
            }
        });
    }
    let state = use_part(&stage.progress, |progress| progress.state);
    use_effect_with(state, move |state| {
        if let (Some(host), Some(words)) = (host.as_ref(), trouble(state)) {
            host.tell("error", &[("error", words.into())]);
        }
    });
    Html::default()
}

/// Meets a request, or says what is wrong with it.
fn answer(
    props: &TalkProps,
    host: &Host,
    Request { number, wish }: Request,
    told: &RefCell<String>,
) {
    let TalkProps { display, scenario, stage, act, on_again } = props;
    let refuse = |words: &str, problems: JsValue| {
        let error = ("error", words.into());
        host.tell("error", &[error, ("problems", problems), ("request", number.clone())]);
    };
    let changed = |scenario: &Scenario| {
        let link = address::link(scenario, display.language);
        told.replace(link.clone());
        host.tell("changed", &[("link", link.into()), ("request", number.clone())]);
    };
    let wanted = match wish {
        Err(words) => return refuse(&words, JsValue::UNDEFINED),
        Ok(Wish::Get) => {
            let result = stage.result.get().filter(|result| result.scenario == *scenario);
            return match (result, trouble(&stage.progress.get().state)) {
                (Some(result), _) => {
                    host.tell("result", &outcome(stage, &result, display.language, number))
                }
                (None, Some(words)) => refuse(&words, JsValue::UNDEFINED),
                (None, None) => changed(scenario),
            };
        }
        Ok(Wish::Run) => {
            on_again.emit(());
            return match trouble(&stage.progress.get().state) {
                Some(words) => refuse(&words, JsValue::UNDEFINED),
                None => changed(scenario),
            };
        }
        Ok(_) if display.locked => {
            return refuse(
                "lock: the link of this page lets nothing be changed",
                JsValue::UNDEFINED,
            );
        }
        Ok(Wish::Pairs(pairs)) => scenario.with(&pairs),
        Ok(Wish::Query(query)) => Scenario::of_link(&query),
    };
    match wanted {
        Ok(wanted) => {
            changed(&wanted);
            act.emit(Action::Adopt(Box::new(wanted)));
        }
        Err(notices) => {
            let words: Vec<_> =
                notices.iter().map(|notice| format!("{}: {}", notice.key, notice.why)).collect();
            refuse(&words.join("; "), problems(&notices));
        }
    }
}

/// Why there will be no result, if there will be none.
fn trouble(state: &State) -> Option<String> {
    match state {
        State::Asked(question) => Some(format!("{} {}", words::question_nothing(), question.words)),
        State::Failed(why) => Some(why.clone()),
        State::Running | State::Done | State::Cancelled => None,
    }
}

/// A whole result, as messages carry it.
fn outcome(
    stage: &Stage,
    result: &Cited,
    language: Option<Language>,
    request: JsValue,
) -> Vec<(&'static str, JsValue)> {
    let Cited { scenario, citation } = result;
    let mut parts = vec![
        ("link", address::cite_link(scenario, citation, language).into()),
        ("digest", citation.digest.as_str().into()),
        ("request", request),
    ];
    if let Some(Shown(picture)) = stage.picture.get() {
        let words = Span::plain(&headline(&picture.scenario, &picture.summary));
        parts.push(("headline", words.into()));
        parts.push(("ends", ends(&picture)));
    }
    parts
}

/// Each cloud's share at the horizon in percent: the medians of both sides and of the difference.
fn ends(picture: &Picture) -> JsValue {
    let clouds = picture.ends().map(|Shares { cloud, a, b, difference }| {
        let end = object(&[
            ("name", picture.scenario.name_of(cloud).into()),
            ("a", a.into()),
            ("b", b.into()),
            ("difference", difference.into()),
        ]);
        (cloud.key(), end)
    });
    object(&clouds.collect::<Vec<_>>())
}
